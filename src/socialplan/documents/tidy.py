"""The last touch on a rendered text: blank lines and line ends as they should be, fences left alone."""

import re
from collections.abc import Iterator
from typing import Final

from socialplan.documents.hard_spaces import hard_spaces
from socialplan.documents.markdown import KEPT_SPACES

_FENCE = re.compile(r"[ >]*(?:(?:[-*+]|\d{1,9}[.)]) +)*(`{3,}(?=[^`]*$)|~{3,})(.*)")
# GitHub takes a non-breaking space for a part of the bare address before it; a link's target ends with its bracket.
_ADDRESS_END = re.compile(
    rf"((?:(?<!\]\()(?:https?|ftp)://|(?<![\w/.])www\.)[^\s<>\[\]`]+)[{KEPT_SPACES}]", re.IGNORECASE
)
_TRAILING: Final = " \t"


class FenceFollower:
    """Follows a text line by line, and knows which lines belong to fenced blocks."""

    def __init__(self) -> None:
        self.opened_at = 0
        self._marker = ""
        self._line = 0

    def belongs(self, line: str) -> bool:
        """Whether `line`, the next one, opens, continues or closes a fenced block."""
        self._line += 1
        found = _FENCE.match(line)
        if not self._marker:
            if found:
                self._marker, self.opened_at = found[1], self._line
            return bool(found)
        if found and found[1].startswith(self._marker) and not found[2].strip():
            self._marker, self.opened_at = "", 0
        return True


def tidy(text: str, *, french: bool = False) -> str:
    """`text` with at most one blank line in a row, none at the start, no trailing blanks and one final newline.

    In French, with its hard spaces too.

    The inside of fenced blocks is left as it is. Tidying twice changes nothing more.
    """
    return "\n".join(_tidied(text.split("\n"), french=french)).rstrip("\n") + "\n"


def _tidied(lines: list[str], *, french: bool) -> Iterator[str]:
    fences = FenceFollower()
    blank = True
    for line in lines:
        if fences.belongs(line):
            blank = False
            yield line
            continue
        kept = _ADDRESS_END.sub(r"\1 ", line.rstrip(_TRAILING)).rstrip(_TRAILING)
        if kept or not blank:
            yield hard_spaces(kept) if french else kept
        blank = not kept
