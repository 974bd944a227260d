"""Talking with somebody: with keys on a terminal that can redraw, with plain lines on any other and from a pipe.

Questions go to stderr, so that results alone are on stdout.
"""

import os
import select
import shutil
import sys
from contextlib import suppress
from gettext import gettext as _
from typing import Final

from socialplan.cli.asking import Shown
from socialplan.cli.menu import yes_as_number
from socialplan.cli.tty import left_as_it_was
from socialplan.interview.prompt import Asker, Prompt
from socialplan.terminal import safe_lines

_SAME_BREATH: Final = 0.005
"""Seconds within which nobody types on behind Enter: what comes then was pasted."""
_CANNOT_REDRAW: Final = frozenset({"dumb", "unknown"})


class PlainAsker:
    """Plain lines: nothing is redrawn, for pipes, simple terminals and screen readers."""

    def __init__(self) -> None:
        self._shown: Final = Shown(_columns if sys.stderr.isatty() else None, styled=False)
        self._edits: Final = sys.stdin.isatty() and sys.stdout.isatty()
        if self._edits:
            with suppress(ImportError):  # Windows edits lines by itself
                import readline

                readline.parse_and_bind("set disable-completion on")

    def say(self, text: str) -> None:
        """Show `text`."""
        self._shown.say(text)

    def read(self, prompt: Prompt) -> str:
        """The line typed. Raises EOFError when there is none, KeyboardInterrupt."""
        self._shown.ask(prompt, prompt.options)
        line = self.line(_before_the_line(prompt))
        while prompt.kind == "text" and self._edits and _typed_on():
            line = f"{line} {self.line('')}"
        return line

    def line(self, shown: str) -> str:
        """The line typed after `shown`. Raises EOFError when there is none, KeyboardInterrupt."""
        shown = safe_lines(shown)
        if self._edits:
            with left_as_it_was():
                return input(shown)
        sys.stderr.write(shown)
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        if not sys.stdin.isatty():
            sys.stderr.write("\n")
        return line.rstrip("\r\n")


def asker(*, plain: bool = False) -> Asker:
    """The way of asking that suits this terminal; plain lines where `plain` asks for them."""
    if plain or not _can_redraw():
        return PlainAsker()
    from socialplan.cli.prompting import KeyAsker

    try:
        return KeyAsker()
    except Exception:  # noqa: BLE001 - a console that prompt_toolkit cannot draw on; it names no common error for them
        return PlainAsker()


def somebody_is_there() -> bool:
    """Whether a person sits at a terminal, sees what is printed, and can answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def agreed(ask: Asker, question: str, *, default: bool = True) -> bool:
    """Whether the person says yes; a line alone takes the default. Raises EOFError when there is nobody."""
    prompt = Prompt("", "", question, "yes", default=_("yes") if default else _("no"))
    while True:
        line = ask.read(prompt).strip()
        if not line:
            return default
        number = yes_as_number(line)
        if number:
            return number == "1"
        ask.say(_("Answer yes or no."))


def confirmed(question: str, *, default: bool = True) -> bool:
    """As `agreed`, with plain lines: for a single question nothing more is loaded."""
    return agreed(PlainAsker(), question, default=default)


def _columns() -> int:
    return shutil.get_terminal_size().columns


def _typed_on() -> bool:
    """Whether more was typed in the same breath: a text of several lines was pasted."""
    if sys.platform == "win32":
        return False
    return bool(select.select([sys.stdin], [], [], _SAME_BREATH)[0])


def _can_redraw() -> bool:
    """Whether a person sits at a terminal whose cursor can be moved."""
    terminal = os.environ.get("TERM", "" if sys.platform == "win32" else "dumb")
    return sys.stdin.isatty() and sys.stderr.isatty() and terminal not in _CANNOT_REDRAW


def _before_the_line(prompt: Prompt) -> str:
    """What stands before the line: what may be typed, and what Enter alone gives."""
    if prompt.kind == "yes":
        hint = {"1": _("Y/n"), "2": _("y/N")}.get(yes_as_number(prompt.default), _("y/n"))
        return f"{prompt.label} [{hint}] "
    enter = _("Enter: {answer}").format(answer=prompt.enter) if prompt.enter and not prompt.default else ""
    said = "; ".join(each for each in (prompt.hint, enter) if each)
    hint = f"({said}) " if said else ""
    default = f"[{prompt.default}] " if prompt.default else ""
    return f"  {hint}{default}> "
