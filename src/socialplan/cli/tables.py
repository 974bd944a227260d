"""Tables on a terminal that wants them. Rich is imported here and nowhere else."""

import sys
from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from socialplan.terminal import safe_lines

Cell = Sequence[tuple[str, str]]
"""Lines, each a text and its style."""


def show_table(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Print a table on stdout, which is a terminal. What is printed is text, never markup."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for head in heads:
        table.add_column(Text(safe_lines(head)), overflow="fold")
    for row in rows:
        table.add_row(*(Text("\n").join(Text(safe_lines(text), style=style) for text, style in cell) for cell in row))
    Console(file=sys.stdout, markup=False, emoji=False, highlight=False).print(table)
