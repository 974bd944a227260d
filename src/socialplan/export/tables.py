"""Widths of a table's columns, from what they hold: pandoc's own are equal, and a narrow column wastes the page."""

from typing import Any, Final

from socialplan.export.tree import Node, text_of

_LEFT: Final = {"t": "AlignLeft"}
_LEAST: Final = 6.0
"""Characters that a column is given at least."""
_MOST: Final = 60.0
"""Characters beyond which a column wraps anyhow."""


def with_widths(table: Node) -> Node:
    """The table with a share of the line for each column: its longest word fits, long texts get the rest."""
    attributes, caption, specs, head, bodies, foot = table["c"]
    rows = [*head[1], *(row for body in bodies for row in (*body[2], *body[3])), *foot[1]]
    needs = [_need([_cell(row, at) for row in rows]) for at in range(len(specs))]
    whole = sum(needs)
    new = [
        [align, {"t": "ColWidth", "c": round(need / whole, 4)}] for (align, _), need in zip(specs, needs, strict=True)
    ]
    return {"t": "Table", "c": [attributes, caption, new, head, bodies, foot]}


def _cell(row: Any, at: int) -> str:  # noqa: ANN401 - pandoc's row
    cells = row[1]
    return text_of(cells[at][4]) if at < len(cells) else ""


def _need(cells: list[str]) -> float:
    """Characters that a column should have: its longest word, and something between its longest and its usual cell."""
    words = max((len(word) for cell in cells for word in cell.split()), default=0)
    longest = max(map(len, cells), default=0)
    usual = sum(map(len, cells)) / len(cells) if cells else 0
    return max(_LEAST, words * 1.1, min(_MOST, (longest + usual) / 2))
