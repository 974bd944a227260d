"""The one way in which questions reach a person: `Asker`. Tests script it; a terminal reads lines."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Final, Protocol


class Asker(Protocol):
    """Shows lines and reads lines."""

    def say(self, text: str) -> None:
        """Show `text`."""

    def read(self, prompt: str) -> str:
        """The line typed after `prompt`, without its end.

        Raises:
            EOFError: there is nothing more to read.
            KeyboardInterrupt: the person wants to stop.
        """


class LineAsker:
    """Plain lines, on any terminal or from a pipe: nothing is redrawn, so that a screen reader can follow."""

    def __init__(self, show: Callable[[str], None]) -> None:
        self._show: Final = show

    def say(self, text: str) -> None:
        """Show `text`."""
        self._show(text)

    def read(self, prompt: str) -> str:
        """The line typed after `prompt`."""
        return input(prompt)


class DraftingAsker:
    """Keeps every line that was typed, and first plays back the lines of a draft.

    A run that was stopped is resumed by asking the same questions again: those already answered answer themselves.
    """

    def __init__(self, asker: Asker, draft: Iterable[str], keep: Callable[[str], None]) -> None:
        """`keep` receives the whole draft, as text, after each line."""
        self._asker: Final = asker
        self._played: Final[Iterator[str]] = iter(tuple(draft))
        self._lines: Final[list[str]] = []
        self._keep: Final = keep

    def say(self, text: str) -> None:
        """Show `text`."""
        self._asker.say(text)

    def read(self, prompt: str) -> str:
        """The line of the draft, or the one typed after `prompt`."""
        line = next(self._played, None)
        if line is None:
            line = self._asker.read(prompt)
        else:
            self._asker.say(f"{prompt}{line}")
        self._lines.append(line)
        self._keep(json.dumps(self._lines, ensure_ascii=False, indent=0))
        return line


def draft_lines(text: str) -> tuple[str, ...]:
    """The lines of a draft; none if it is not one."""
    try:
        lines = json.loads(text)
    except ValueError:
        return ()
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        return ()
    return tuple(lines)
