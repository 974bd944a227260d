"""Widths of a table's columns, from what they hold: pandoc's own are equal, and a narrow column wastes the page."""

import re
from typing import Any, Final

from socialplan.export.tree import Node, text_of

_LEFT: Final = {"t": "AlignLeft"}
_LINE: Final = 100.0
"""Characters that a table's line holds on A4."""
_MOST: Final = 60.0
"""Characters beyond which a column wraps anyhow."""
_BREAKS: Final = 22.0
"""Characters beyond which a word may be broken: an address."""
_MARGINS: Final = 2.0
_PARTS: Final = re.compile(r"[ \-/.@]")


def with_widths(table: Node) -> Node:
    """The table with a share of the line for each column: its longest word fits, long texts get the rest."""
    attributes, caption, specs, head, bodies, foot = table["c"]
    rows = [*head[1], *(row for body in bodies for row in (*body[2], *body[3])), *foot[1]]
    columns = [[_cell(row, at) for row in rows] for at in range(len(specs))]
    new = [[_LEFT, {"t": "ColWidth", "c": round(share, 4)}] for share in _shares(columns)]
    return {"t": "Table", "c": [attributes, caption, new, head, bodies, foot]}


def _shares(columns: list[list[str]]) -> list[float]:
    """The share of each column: its longest word first, then what is left by how much it still wants."""
    least = [_longest_word(cells) for cells in columns]
    room = _LINE - sum(least)
    if room <= 0:
        return [each / sum(least) for each in least]
    more = [max(0.0, _wanted(cells) - given) for cells, given in zip(columns, least, strict=True)]
    whole = sum(more) or 1.0
    made = [given + room * wish / whole for given, wish in zip(least, more, strict=True)]
    return [each / sum(made) for each in made]


def _cell(row: Any, at: int) -> str:  # noqa: ANN401 - pandoc's row
    cells = row[1]
    return text_of(cells[at][4]) if at < len(cells) else ""


def _longest_word(cells: list[str]) -> float:
    """Characters that the longest word takes, with the margins; addresses may be broken."""
    return min(_BREAKS, max((len(part) for cell in cells for part in _PARTS.split(cell)), default=0) * 1.15 + _MARGINS)


def _wanted(cells: list[str]) -> float:
    """Something between the longest and the usual cell."""
    longest = max(map(len, cells), default=0)
    usual = sum(map(len, cells)) / len(cells) if cells else 0
    return min(_MOST, (longest + usual) / 2)
