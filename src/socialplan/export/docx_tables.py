"""Tables of Word documents: as wide as the page, rows that stay whole, room where a hand is to write."""

from itertools import pairwise
from typing import Final
from xml.etree import ElementTree as ET

from socialplan.export.docx_order import W, properties, put

_HAND: Final = "560"
"""Twentieths of a point of a row to be filled by hand."""
_TURNED: Final = 1.53
"""How much wider than an upright page one on its side is."""
TEXT: Final = "TableText"
SMALL: Final = "TableSmall"
_PLAIN: Final = frozenset({"Compact", "BodyText", "FirstParagraph"})


def set_tables(body: ET.Element, width: int, *, styled: bool) -> None:
    """Set every table of a document.

    Args:
        body: the document's.
        width: twentieths of a point between the margins of an upright page; 0 where nobody knows.
        styled: whether there are styles for the words of tables.
    """
    sections = [section.find(f"{W}pgSz") for section in body.iter(f"{W}sectPr")]
    turned = [size is not None and size.get(f"{W}orient") == "landscape" for size in sections]
    at = 0
    for element in body:
        if element.tag == f"{W}p" and element.find(f"{W}pPr/{W}sectPr") is not None:
            at += 1
        for table in element.iter(f"{W}tbl"):
            on_its_side = turned[at] if at < len(turned) else False
            _set(
                table,
                round(width * (_TURNED if on_its_side else 1)),
                (SMALL if on_its_side else TEXT) if styled else "",
            )


def set_apart(body: ET.Element) -> None:
    """Leave some room after each table: Word's tables have none of their own."""
    for table, after in pairwise(body):
        style = after.find(f"{W}pPr/{W}pStyle")
        if table.tag == f"{W}tbl" and style is not None and style.get(f"{W}val") in _PLAIN:
            put(properties(after, "pPr"), "spacing", before="160", after="100")


def _set(table: ET.Element, width: int, text: str) -> None:
    _set_widths(table, width)
    for row in table.iter(f"{W}tr"):
        about = properties(row, "trPr")
        about.insert(0, ET.Element(f"{W}cantSplit"))
        if _is_blank(row):
            about.append(ET.Element(f"{W}trHeight", {f"{W}val": _HAND, f"{W}hRule": "atLeast"}))
    for named in table.iter(f"{W}pStyle") if text else ():
        if named.get(f"{W}val") in _PLAIN:
            named.set(f"{W}val", text)


def _set_widths(table: ET.Element, width: int) -> None:
    """The width of the page shared as pandoc's grid says, said of each cell too."""
    grid = [int(column.get(f"{W}w", "0")) for column in table.iter(f"{W}gridCol")]
    about = properties(table, "tblPr")
    if not width or not sum(grid):
        put(about, "tblW", type="pct", w="5000")
        return
    put(about, "tblW", type="dxa", w=str(width))
    shares = [str(round(each * width / sum(grid))) for each in grid]
    for column, share in zip(table.iter(f"{W}gridCol"), shares, strict=True):
        column.set(f"{W}w", share)
    for row in table.iter(f"{W}tr"):
        for cell, share in zip(row.iter(f"{W}tc"), shares, strict=False):
            put(properties(cell, "tcPr"), "tcW", type="dxa", w=share)


def _is_blank(row: ET.Element) -> bool:
    cells = ["".join(part.text or "" for part in cell.iter(f"{W}t")).strip() for cell in row.iter(f"{W}tc")]
    return len(cells) > 1 and not any(cells[1:])
