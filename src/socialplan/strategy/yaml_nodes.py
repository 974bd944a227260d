"""A YAML file as plain nodes: every scalar as the text that stands there, every node with its place.

Lines and columns count from 1; `start` and `end` are positions in the text, from 0.
"""

from typing import NamedTuple

import msgspec


class Scalar(msgspec.Struct, frozen=True, gc=False):
    """A text in the file."""

    text: str
    line: int
    column: int
    start: int
    end: int
    plain: bool
    """Whether it stands there without quotes, on no `|` or `>` block."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered: nothing, `~`, `null`, or quotes with nothing between them."""
        return not self.text.strip() or (self.plain and self.text in {"~", "null", "Null", "NULL"})


class Entry(NamedTuple):
    """A key and its value."""

    key: Scalar
    value: "Node"


class Mapping(msgspec.Struct):
    """Keys with their values. A key written twice is kept once, and told as a problem."""

    entries: list[Entry]
    line: int
    column: int
    start: int
    flow: bool
    """Whether it is written in braces."""
    end: int = 0
    """Where it ends, if it is written in braces."""

    def get(self, key: str) -> "Node | None":
        """The value of `key`, if it is there."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)


class Sequence(msgspec.Struct):
    """A list."""

    items: list["Node"]
    line: int
    column: int
    start: int
    flow: bool
    """Whether it is written in brackets."""
    end: int = 0
    """Where it ends, if it is written in brackets."""


Node = Scalar | Mapping | Sequence
