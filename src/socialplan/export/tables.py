"""Tables: widths of columns from what they hold, what is too wide for an upright page, rows to be filled by hand."""

import re
from collections.abc import Iterator
from typing import Any, Final

from socialplan.export.tree import Blocks, Node, sections, text_of, walk

_LEFT: Final = {"t": "AlignLeft"}
_LINE: Final = 100.0
"""Characters that a table's line holds on A4."""
_LONG_LINE: Final = 160.0
"""The same on A4 laid on its side."""
_TOO_WIDE: Final = 115.0
"""Characters that the longest words of all columns may take together before the page is laid on its side."""
_MOST: Final = 80.0
"""Characters beyond which a column wraps anyhow."""
_BREAKS: Final = 22.0
"""Characters beyond which a word may be broken: an address."""
_MARGINS: Final = 2.0
_BOLD: Final = 1.12
"""How much wider the words of a head are."""
_HAND: Final = 14.0
"""Characters' width that a cell to be filled by hand takes at least."""
_PARTS: Final = re.compile(r"[ \-/.@]")
WIDE: Final = "wide"
"""Class of tables for a page on its side."""
SAMPLE: Final = 200
"""Rows that are looked at: what follows is like them."""


def with_widths(table: Node) -> Node:
    """The table with a share of the line for each column: its longest word fits, long texts get the rest."""
    _, caption, specs, head, bodies, foot = table["c"]
    rows = [*head[1], *_rows(bodies), *foot[1]][:SAMPLE]
    heads = len(head[1])
    columns = [[_cell(row, at) for row in rows] for at in range(len(specs))]
    least = [_least(cells, heads) for cells in columns]
    wide = sum(least) > _TOO_WIDE
    shares = _shares(columns, least, _LONG_LINE if wide else _LINE)
    new = [[_LEFT, {"t": "ColWidth", "c": round(share, 4)}] for share in shares]
    marked = ["", [WIDE] if wide else [], []]
    return {"t": "Table", "c": [marked, caption, new, head, bodies, foot]}


def upright_and_wide(blocks: Blocks) -> Iterator[tuple[bool, Blocks]]:
    """The blocks in runs of whole chapters: those that want the page on its side, and the others."""
    run: Blocks = []
    was_wide = False
    for head, under in sections(blocks, 2):
        chapter = [*([head] if head else []), *under]
        is_wide = any(node["t"] == "Table" and WIDE in node["c"][0][1] for node in walk(chapter))
        if run and is_wide != was_wide:
            yield was_wide, run
            run = []
        run, was_wide = [*run, *chapter], is_wide
    if run:
        yield was_wide, run


def is_blank(row: Any) -> bool:  # noqa: ANN401 - pandoc's row
    """Whether a row is to be filled by hand: nothing in it, or nothing after its label."""
    cells = [text_of(cell[4]).strip() for cell in row[1]]
    return len(cells) > 1 and not any(cells[1:])


def _rows(bodies: Any) -> Iterator[Any]:  # noqa: ANN401 - pandoc's rows
    for body in bodies:
        yield from body[2]
        yield from body[3]


def _shares(columns: list[list[str]], least: list[float], line: float) -> list[float]:
    """The share of each column: its longest word first, then what is left by how much it still wants."""
    room = line - sum(least)
    if room <= 0:
        return [each / sum(least) for each in least]
    more = [max(0.0, _wanted(cells) - given) for cells, given in zip(columns, least, strict=True)]
    whole = sum(more) or 1.0
    made = [given + room * wish / whole for given, wish in zip(least, more, strict=True)]
    return [each / sum(made) for each in made]


def _cell(row: Any, at: int) -> str:  # noqa: ANN401 - pandoc's row
    cells = row[1]
    return text_of(cells[at][4]) if at < len(cells) else ""


def _least(cells: list[str], heads: int) -> float:
    """Characters that the longest word takes, with the margins; addresses may be broken, hands need room."""
    words = [(len(part), at < heads) for at, cell in enumerate(cells) for part in _PARTS.split(cell)]
    longest = max((length * (_BOLD if is_head else 1.0) for length, is_head in words), default=0) * 1.15 + _MARGINS
    by_hand = _HAND if len(cells) > heads and not any(cell.strip() for cell in cells[heads:]) else 0.0
    return max(by_hand, min(_BREAKS, longest))


def _wanted(cells: list[str]) -> float:
    """Something between the longest and the usual cell."""
    longest = max(map(len, cells), default=0)
    usual = sum(map(len, cells)) / len(cells) if cells else 0
    return min(_MOST, (longest + usual) / 2)
