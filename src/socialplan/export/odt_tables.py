"""Tables and lists of OpenDocument texts."""

from typing import Final
from xml.etree import ElementTree as ET

from socialplan.export.odt_styles import FO, OFFICE, STYLE, TABLE, TEXT
from socialplan.export.tree import BOXES

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
    """Lists that begin near the margin, each level a little further in; boxes to tick have no bullet."""
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
    _set_boxes(tree)


def _set_boxes(tree: ET.Element) -> None:
    automatic = tree.find(f"{OFFICE}automatic-styles")
    lists = [each for each in tree.iter(f"{TEXT}list") if "".join(each.itertext()).strip().startswith(BOXES)]
    if automatic is None or not lists:
        return
    style = ET.SubElement(automatic, f"{TEXT}list-style", {_NAME: "Boxes"})
    level = ET.SubElement(style, f"{TEXT}list-level-style-number", {f"{TEXT}level": "1", f"{STYLE}num-format": ""})
    about = {f"{TEXT}list-level-position-and-space-mode": "label-alignment"}
    place = ET.SubElement(level, f"{STYLE}list-level-properties", about)
    label = {f"{TEXT}label-followed-by": "nothing", f"{FO}text-indent": "0cm", f"{FO}margin-left": "0.2cm"}
    ET.SubElement(place, f"{STYLE}list-level-label-alignment", label)
    for each in lists:
        each.set(f"{TEXT}style-name", "Boxes")
        for paragraph in each.iter(f"{TEXT}p"):
            named = automatic.find(f"{STYLE}style[@{_NAME}='{paragraph.get(f'{TEXT}style-name', '')}']")
            if named is not None and named.get(f"{STYLE}list-style-name"):
                paragraph.set(f"{TEXT}style-name", "Text_20_body")
