"""A line that is typed, without its terminal: what is there already, what can complete it, what a paste becomes.

Signs are commands where they stand alone. Where an answer is there already, a sign typed first therefore takes its
place; rubbed out, or followed by anything else, it gives the answer back.
"""

import re
from typing import Final

from socialplan.interview.prompt import COMMANDS, LATER, Prompt
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
        self.given: Final = waiting.pop(0) if waiting else refused or prompt.default
        """What stands on the line at first."""
        self.sign = ""
        """The sign that took the place of what was given."""
        self._completed = ""
        self._stem = ""

    def gives_way(self, written: str, character: str) -> bool:
        """Whether a sign typed now takes the place of what stands there."""
        return bool(self.given) and not self.sign and written == self.given and character in COMMANDS

    def restored(self) -> str:
        """What was given, back again, with the sign behind it."""
        text, self.sign = self.given + self.sign, ""
        return text

    def forgotten_sign(self) -> str:
        """What was given, back again, without the sign."""
        self.sign = ""
        return self.given

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
        """The line that stands for what was written; an answer that was there and was rubbed out is put off."""
        if not written.strip() and self.given and self._prompt.place:
            return LATER
        return written

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
