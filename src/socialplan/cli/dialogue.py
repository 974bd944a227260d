"""Talking with somebody at a terminal: questions on stderr, lines from stdin, all of it plain text."""

import sys
from contextlib import suppress
from typing import Final

from socialplan.cli import screen
from socialplan.cli.speech import language
from socialplan.interview.questions import Questions
from socialplan.language import Words
from socialplan.terminal import safe_lines


class TerminalAsker:
    """Plain lines, on any terminal or from a pipe: nothing is redrawn."""

    def __init__(self) -> None:
        self._edits: Final = sys.stdin.isatty() and sys.stdout.isatty()
        if self._edits:
            with suppress(ImportError):  # Windows edits lines by itself
                import readline

                readline.parse_and_bind("set disable-completion on")

    def say(self, text: str) -> None:
        """Show `text`."""
        screen.complain(text)

    def read(self, prompt: str) -> str:
        """The line typed after `prompt`. Raises EOFError when there is none."""
        shown = safe_lines(prompt)
        if self._edits:
            return input(shown)
        sys.stderr.write(shown)
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        if not sys.stdin.isatty():
            sys.stderr.write("\n")
        return line.rstrip("\r\n")


def somebody_is_there() -> bool:
    """Whether a person sits at a terminal, sees what is printed, and can answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def confirmed(question: str, *, default: bool = True) -> bool:
    """Whether the person says yes; a line alone takes the default. Raises EOFError when there is nobody."""
    return Questions(TerminalAsker(), language()).yes(Words(question, question), default=default)
