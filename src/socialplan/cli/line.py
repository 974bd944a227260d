"""A line that is typed, without its terminal: what is there already, what can complete it, what a paste becomes.

An answer that is offered, or was given before, stands there as a suggestion: Enter takes it, the first key typed takes
its place, Tab or an arrow makes it text to be changed. What was typed and refused, or pasted, is text from the start.
"""

import re
from typing import Final

from socialplan.interview.prompt import LATER, Prompt
from socialplan.strategy.suggest import plain

_CONTROLS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_PART: Final = re.compile(r"^(.*[,;|]\s*)?(.*)$", re.DOTALL)
_BETWEEN: Final = " · "
LONGEST_PASTED: Final = 40_001
"""Characters of a paste that are taken: more than any answer may have, so that what is too long is said to be."""


class Line:
    """The state of one typed line. `pasted` keeps, by question, the lines of a paste that still wait."""

    def __init__(self, prompt: Prompt, pasted: dict[str, list[str]], refused: str = "") -> None:
        """`refused` is what was typed just before and could not be taken: it is there to be put right."""
        self._prompt: Final = prompt
        self._pasted: Final = pasted
        waiting = pasted.get(prompt.key)
        self.given: Final = waiting.pop(0) if waiting else refused
        """The text that stands on the line at first."""
        self._suggestion = prompt.default
        self._was_dropped = False
        self._completed = ""
        self._stem = ""

    def suggested(self, written: str) -> str:
        """What Enter alone would take, shown while nothing is written."""
        return "" if written else self._suggestion

    def drop(self) -> None:
        """Rub the suggestion out: Enter alone then decides later."""
        self._suggestion, self._was_dropped = "", True

    def paste(self, text: str) -> str:
        """What of a paste goes on the line: all of it for a long text, else its first line; the others wait.

        The lines that wait are shown one by one where the same question comes back, to be confirmed.
        """
        lines = [cleaned for each in text.splitlines() if (cleaned := _CONTROLS.sub(" ", each).strip())]
        if self._prompt.kind == "text" or not lines:
            return " ".join(lines)[:LONGEST_PASTED]
        waiting = [*lines[1:], *self._pasted.get(self._prompt.key, [])]
        if waiting:
            self._pasted[self._prompt.key] = waiting
        return lines[0][:LONGEST_PASTED]

    def result(self, written: str) -> str:
        """The line that stands for what was written; what was there and was rubbed out is put off."""
        if written.strip():
            return written
        if self._suggestion and not written:
            return self._suggestion
        was_there = self.given or self._was_dropped or self._suggestion
        return LATER if was_there and self._prompt.place else ""

    def completions(self, written: str) -> tuple[str, ...]:
        """The words that what is being written may become."""
        part = plain(_split(written)[1])
        return tuple(word for word in self._prompt.words if plain(word).startswith(part) and plain(word) != part)

    def complete(self, written: str) -> str:
        """The line with its last word completed; typed again, the next one that would fit."""
        stem = self._stem if written == self._completed and written else written
        candidates = self.completions(stem)
        if not candidates:
            return written
        before, _ = _split(stem)
        whole = [before + word for word in candidates]
        at = whole.index(written) + 1 if written in whole else 0
        self._stem, self._completed = stem, whole[at % len(whole)]
        return self._completed

    def offered(self, written: str, width: int) -> str:
        """The completions as one line of at most `width` columns."""
        shown = ""
        for word in self.completions(written):
            longer = f"{shown}{_BETWEEN}{word}" if shown else f"    {word}"
            if len(longer) > width - 2:
                return f"{shown}…" if shown else ""
            shown = longer
        return shown


def _split(written: str) -> tuple[str, str]:
    """What stands before the word being written, and that word."""
    found = _PART.match(written)
    return (found[1] or "", found[2]) if found else ("", written)
