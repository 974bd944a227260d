"""How small a part must be set to have a page to itself, where the writer cannot measure: a careful estimate."""

import math
from collections.abc import Iterator
from typing import Any, Final

from socialplan.export.tables import is_blank
from socialplan.export.tree import Blocks, Node, text_of

SIZES: Final = (12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
"""Points, the first that fits."""
WIDTH: Final = 470.0
HEIGHT: Final = 715.0
"""Points of an A4 page within its margins, less a reserve for what is only estimated."""

_CHARACTER: Final = 0.5
"""Mean width of a character, as a share of the size."""
_LINE: Final = 1.2
_BETWEEN: Final = 0.3
"""What stands between two paragraphs, as a share of the size."""
_HEADING: Final = 1.0
_INDENT: Final = 18.0
_CELL: Final = 8.0
"""Points that a cell's own margins take from its width."""


_PADDING: Final = 4.0
"""Points above and below what stands in a cell, together."""
_HAND: Final = 29.0
"""Points of a row to be filled by hand."""
_MONOSPACED: Final = 1.2
"""How much wider than others the characters of code are."""


def size_of(blocks: Blocks) -> float:
    """The largest size at which the blocks have one page to themselves; the smallest where none fits."""
    return next((size for size in SIZES if _height(blocks, size, WIDTH) <= HEIGHT), SIZES[-1])


def sheet_size(blocks: Blocks, rows: int, over: float = 1.0) -> float:
    """The size at which a whole document has one page; 0 where it would be too small to read, or need not change.

    `rows` are those of the status that stands above; `over` is by how much the careful estimate may be exceeded.
    """
    room = HEIGHT - _TITLE - _STATUS * rows
    size = next((size for size in SIZES if _height(blocks, size, WIDTH) <= room), 0.0)
    if size < LEGIBLE:
        return LEGIBLE if _height(blocks, LEGIBLE, WIDTH) <= room * over else 0.0
    return min(size, _BODY) if size < USUAL else 0.0


LEGIBLE: Final = 7.0
"""Points below which a whole document is left on two pages."""
USUAL: Final = 11.5
_BODY: Final = 10.0
_TITLE: Final = 95.0
_STATUS: Final = 20.0
"""Points that the title takes, and each row of the status."""


def _height(blocks: Blocks, size: float, width: float) -> float:
    return sum(_of(block, size, width) for block in blocks)


def _of(block: Node, size: float, width: float) -> float:  # noqa: PLR0911 - one a kind of block
    kind, content = block["t"], block.get("c", [])
    if kind == "Header":
        return size * (_HEADING + _LINE)
    if kind in {"Para", "Plain"}:
        return _lines(text_of(content), size, width) * size * _LINE + size * _BETWEEN
    if kind == "CodeBlock":
        return sum(_lines(line, size * _MONOSPACED, width) for line in content[1].split("\n")) * size * _LINE
    if kind == "Table":
        return sum(_row(row, content[2], size, width) for row in _rows(content))
    if kind in {"BulletList", "OrderedList"}:
        items = content if kind == "BulletList" else content[1]
        return sum(_height(item, size, width - _INDENT) for item in items)
    if kind in {"BlockQuote", "Div"}:
        return _height(content if kind == "BlockQuote" else content[1], size, width - _INDENT)
    return _lines(text_of(block), size, width) * size * _LINE


def _rows(table: Any) -> Iterator[Any]:  # noqa: ANN401 - pandoc's table
    yield from table[3][1]
    for body in table[4]:
        yield from body[3]


def _row(row: Any, specs: Any, size: float, width: float) -> float:  # noqa: ANN401 - pandoc's row
    shares = [spec[1].get("c", 1 / len(specs)) for spec in specs]
    lines = max(
        (_lines(text_of(cell[4]), size, width * share - _CELL) for cell, share in zip(row[1], shares, strict=False)),
        default=1,
    )
    height = lines * size * _LINE + size * _BETWEEN + _PADDING
    return max(height, _HAND) if is_blank(row) else height


def _lines(text: str, size: float, width: float) -> int:
    return max(1, math.ceil(len(text) * size * _CHARACTER / max(width, size)))
