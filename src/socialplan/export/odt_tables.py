"""Tables and lists of OpenDocument texts."""

from typing import Final
from xml.etree import ElementTree as ET

from socialplan.export.odt_styles import FO, OFFICE, STYLE, TABLE, TEXT

_NAME: Final = f"{STYLE}name"
_ROWS: Final = {"WholeRow": {f"{FO}keep-together": "always"}}
_ROWS_BY_HAND: Final = {"HandRow": {f"{FO}keep-together": "always", f"{STYLE}min-row-height": "1cm"}}
_INDENT: Final = 0.7
_HANGING: Final = 0.5
"""Centimetres."""


def set_tables(tree: ET.Element) -> None:
    """Rules between rows, heads that stand out, rows that stay whole, tables as wide as the page, room for a hand."""
    automatic = tree.find(f"{OFFICE}automatic-styles")
    if automatic is None:  # pragma: no cover - pandoc always writes it
        return
    for found in automatic.findall(f"{STYLE}style"):
        _set_style(found)
    for name, looks in (_ROWS | _ROWS_BY_HAND).items():
        row = ET.SubElement(automatic, f"{STYLE}style", {_NAME: name, f"{STYLE}family": "table-row"})
        ET.SubElement(row, f"{STYLE}table-row-properties", looks)
    for each in tree.iter(f"{TABLE}table-row"):
        each.set(f"{TABLE}style-name", "HandRow" if _is_blank(each) else "WholeRow")


def _set_style(found: ET.Element) -> None:
    cell = found.find(f"{STYLE}table-cell-properties")
    if cell is not None:
        cell.attrib.update(
            {f"{FO}border": "none", f"{FO}border-bottom": "0.5pt solid #a0a0a0", f"{FO}padding": "0.08cm"}
        )
        if "Header" in found.get(_NAME, ""):
            cell.set(f"{FO}background-color", "#f0f0f0")
    table = found.find(f"{STYLE}table-properties")
    if table is not None:
        table.attrib.update({f"{TABLE}align": "margins", f"{FO}margin-top": "0.15cm", f"{FO}margin-bottom": "0.3cm"})


def _is_blank(row: ET.Element) -> bool:
    cells = ["".join(cell.itertext()).strip() for cell in row.iter(f"{TABLE}table-cell")]
    return len(cells) > 1 and not any(cells[1:])


def set_lists(tree: ET.Element) -> None:
    """Lists that begin near the margin, each level a little further in."""
    for style in tree.iter(f"{TEXT}list-style"):
        for level in style:
            depth = int(level.get(f"{TEXT}level", "1"))
            for label in level.iter(f"{STYLE}list-level-label-alignment"):
                left = f"{_INDENT * depth:.2f}cm"
                label.attrib.update(
                    {
                        f"{FO}margin-left": left,
                        f"{TEXT}list-tab-stop-position": left,
                        f"{FO}text-indent": f"-{_HANGING}cm",
                    }
                )
            for about in level.iter(f"{STYLE}list-level-properties"):
                about.set(f"{FO}text-align", "start")
