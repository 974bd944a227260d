"""What both ways of asking share: showing a question once, listing its options, and saying what was answered."""

import re
import textwrap
from collections.abc import Callable
from gettext import gettext as _
from typing import Final

from socialplan.cli import screen
from socialplan.interview.prompt import LATER, Prompt
from socialplan.terminal import safe_term

WIDEST = 100
"""Columns beyond which lines of text tire the eye."""
_NARROWEST = 20
_MARK: Final = re.compile(r"\s*(?:\d+\. |[-+→] )?")
"""What stands before the words of a line."""
_FAR = 12
"""Lines after which a question has gone from sight."""


class Shown:
    """What stands on the screen: a question that is asked again, after its help or a refusal, is not repeated."""

    def __init__(self, columns: Callable[[], int] | None = None, *, styled: bool = True) -> None:
        """`columns`: the width within which lines are broken between words; without it none is broken."""
        self._columns = columns
        self._styled = styled and columns is not None
        self._last: Prompt | None = None

    def say(self, text: str) -> None:
        """Show `text`; what pushes the question off the screen makes it shown again."""
        if text.count("\n") > _FAR:
            self._last = None
        screen.complain(self._broken(text))

    def ask(self, prompt: Prompt, listed: tuple[str, ...] = ()) -> bool:
        """Show where one is, the question and the options `listed`; False where they stand there already."""
        if prompt == self._last:
            return False
        self._last = prompt
        if prompt.place:
            screen.complain("\n" + self._broken(prompt.place), "dim" if self._styled else "")
        if prompt.label and (prompt.kind != "yes" or self._styled):
            screen.complain(self._broken(prompt.label), "bold" if self._styled else "")
        for number, option in enumerate(listed, 1):
            self.say(f"  {number:>2}. {option}")
        return True

    def _broken(self, text: str) -> str:
        if self._columns is None:
            return text
        return broken(text, self._columns())


ACCOUNTS: Final = "brief.platforms"
"""The question of the short path that makes a list, one account a line."""


def broken(text: str, columns: int) -> str:
    """`text` with its lines broken between words, for a screen of so many columns."""
    width = max(min(columns - 1, WIDEST), _NARROWEST)
    return "\n".join(line if len(line) <= width else _wrapped(line, width) for line in text.split("\n"))


def choices(prompt: Prompt) -> tuple[str, ...]:
    """The options of a question that is answered from a list; none for one that is answered by typing."""
    if prompt.kind == "yes":
        return (_("Yes"), _("No"))
    return prompt.options if prompt.kind in {"choice", "several"} else ()


def ends_a_list(prompt: Prompt) -> bool:
    """Whether Enter alone says that a list is complete, in place of deciding later."""
    return prompt.key.endswith("+") or prompt.key == ACCOUNTS


def answered(prompt: Prompt, options: tuple[str, ...], line: str) -> str:
    """What was answered, in words."""
    if not line and ends_a_list(prompt):
        return _("(that is all)")
    if not line or line == LATER:
        return _("(later)") if prompt.place else ""
    numbers = [part.strip() for part in line.split(",")]
    if options and all(number.isdecimal() and 1 <= int(number[:4]) <= len(options) for number in numbers):
        return ", ".join(options[int(number) - 1] for number in numbers)
    return safe_term(line, None)


def _wrapped(line: str, width: int) -> str:
    """A line broken between words; what follows stands under its beginning, behind what marks an item."""
    mark = _MARK.match(line)
    indent = " " * (mark.end() if mark else 0)
    return textwrap.fill(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
