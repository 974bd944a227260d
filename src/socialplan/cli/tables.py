"""Tables on a terminal that wants them. Rich is imported here and nowhere else."""

import sys
from collections.abc import Iterable, Sequence
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from socialplan.terminal import safe_lines

Cell = Sequence[tuple[str, str]]
"""Lines, each a text and its style."""

Marked = Sequence[tuple[str, bool]]
"""Pieces of one text, and whether each is set off."""

_SET_OFF: Final = ("bold yellow", "bold green")
"""How the differing words of the first and of the second text stand out."""


def show_table(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Print a table on stdout, which is a terminal. What is printed is text, never markup."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for head in heads:
        table.add_column(Text(safe_lines(head)), overflow="fold")
    for row in rows:
        table.add_row(*(Text("\n").join(Text(safe_lines(text), style=style) for text, style in cell) for cell in row))
    Console(file=sys.stdout, markup=False, emoji=False, highlight=False).print(table)


def show_beside(heads: Sequence[str], texts: Sequence[Marked]) -> None:
    """Print two texts beside each other on stderr, which is a terminal."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=True)
    for head in heads:
        table.add_column(Text(safe_lines(head)), overflow="fold", ratio=1)
    table.add_row(*(_marked(pieces, style) for pieces, style in zip(texts, _SET_OFF, strict=True)))
    _messages().print(table)


def show_above(heads: Sequence[str], texts: Sequence[Marked]) -> None:
    """Print two texts one above the other on stderr, which is a terminal."""
    console = _messages()
    for head, pieces, style in zip(heads, texts, _SET_OFF, strict=True):
        console.print(Text(safe_lines(head), style="bold"))
        console.print(Padding(_marked(pieces, style), (0, 0, 0, 2)))


def _messages() -> Console:
    return Console(file=sys.stderr, markup=False, emoji=False, highlight=False)


def _marked(pieces: Marked, style: str) -> Text:
    """One text, its differing words set off; their line ends are not, for they would colour empty lines."""
    text = Text(overflow="fold")
    for piece, set_off in pieces:
        text.append(safe_lines(piece), style=style if set_off else "")
    text.rstrip()
    return text
