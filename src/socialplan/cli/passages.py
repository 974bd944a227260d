"""Two texts of one passage, as people compare them: side by side or one above the other, differing words set off."""

import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext
from typing import Final, NamedTuple

from socialplan.cli import screen

_WIDE: Final = 90
"""Columns from which two texts have room beside each other."""
_LONGEST: Final = 40
"""Lines of a text that are shown; the others are counted."""
_COMPARED: Final = 1500
"""Words up to which two texts are compared word by word: the time grows with their product."""
_ALIKE: Final = 0.3
"""How much two texts must have in common for their differences to be worth setting off."""
_NAMED: Final = 3
"""Differences that are named where nothing can be set off."""
_PIECES: Final = re.compile(r"\s+|[^\W_]+|.", re.DOTALL)


class Piece(NamedTuple):
    """A piece of a text, and whether the other text lacks it."""

    text: str
    differs: bool


Pieces = Sequence[Piece]


def show_both(mine: str, new: str, heads: tuple[str, str]) -> None:
    """Print two texts on stderr, each under its head; of a very long one the beginning."""
    both = compared(mine, new)
    shown = tuple(list(_shortened(pieces)) for pieces in both)
    if not screen.colours(sys.stderr):
        for head, pieces in zip(heads, shown, strict=True):
            _show_plainly(head, pieces)
        _name_differences(both)
        return
    from socialplan.cli.tables import show_above, show_beside

    show = show_beside if shutil.get_terminal_size().columns >= _WIDE else show_above
    show(heads, shown)


def show_one(head: str, text: str) -> None:
    """Print one text on stderr under its head."""
    _show_plainly(head, list(_shortened([Piece(text, differs=False)])))


def compared(mine: str, new: str) -> tuple[Pieces, Pieces]:
    """Both texts in pieces; those that the other lacks are marked, if the two have enough in common."""
    one, other = _PIECES.findall(mine), _PIECES.findall(new)
    whole = [Piece(mine, differs=False)], [Piece(new, differs=False)]
    if not one or not other or max(len(one), len(other)) > _COMPARED:
        return whole
    import difflib

    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    if (
        not any(one[match.a].strip() for match in matcher.get_matching_blocks() if match.size)
        or matcher.ratio() < _ALIKE
    ):
        return whole
    matches = matcher.get_matching_blocks()
    return (
        list(_marked(one, ((match.a, match.size) for match in matches))),
        list(_marked(other, ((match.b, match.size) for match in matches))),
    )


def _marked(words: Sequence[str], same: Iterable[tuple[int, int]]) -> Iterator[Piece]:
    """The text in as few pieces as possible; a blank alone between two differences is part of them."""
    at = 0
    for start, size in same:
        if size == 1 and start > at and words[start].isspace() and "\n" not in words[start]:
            continue
        if start > at:
            yield Piece("".join(words[at:start]), differs=True)
        if size:
            yield Piece("".join(words[start : start + size]), differs=False)
        at = start + size


def _shortened(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The first lines of a text, and how many more there are; a text without any is said to be empty."""
    lines = 0
    more = 0
    for text, differs in pieces:
        room = _LONGEST - lines
        if room > 0:
            yield Piece("\n".join(text.split("\n")[: room + 1]) if text.count("\n") > room else text, differs)
        more += max(text.count("\n") - max(room, 0), 0)
        lines += text.count("\n")
    if not lines:
        yield Piece(_("(nothing)"), differs=False)
    if more:
        yield Piece(ngettext("… {number} more line", "… {number} more lines", more).format(number=more), differs=False)


def _show_plainly(head: str, pieces: Pieces) -> None:
    screen.complain(f"{head}")
    for line in "".join(text for text, _differs in pieces).removesuffix("\n").split("\n"):
        screen.complain(f"  | {line}")


def _name_differences(both: tuple[Pieces, Pieces]) -> None:
    """Say which words differ, where they are few and no style can show it."""
    words = [[text.strip() for text, differs in pieces if differs and text.strip()] for pieces in both]
    if any(words) and all(len(each) <= _NAMED for each in words):
        line = _("What differs: {mine} / {new}")
        screen.complain(line.format(mine=" … ".join(words[0]) or "–", new=" … ".join(words[1]) or "–"))
