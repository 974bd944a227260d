"""What is known when YAML's parser gives up, and what a recogniser makes of it."""

from typing import Any, NamedTuple

from socialplan.language import Words


class Scene(NamedTuple):
    """What is known when the parser gives up."""

    lines: list[str]
    row: int
    """Line of the error, counted from 0."""
    column: int
    """Counted from 0."""
    said: str
    """The parser's own words."""
    around: str
    """What the parser was reading."""
    opened: int | None
    """Line where that began, counted from 0."""
    opened_column: int
    last: Any
    """The last event before the error."""

    @property
    def line(self) -> str:
        """The line of the error."""
        return self.lines[self.row] if self.row < len(self.lines) else ""

    @property
    def before(self) -> str:
        """What stands before the error on its line."""
        return self.line[: self.column]

    @property
    def rest(self) -> str:
        """The error and what stands behind it on its line."""
        return self.line[self.column :]


class Cause(NamedTuple):
    """What was expected and what to do; `row` and `column` where the cause stands elsewhere than the error."""

    expected: Words
    hint: Words
    row: int | None = None
    column: int | None = None
