"""Where lines clash, words: what each side changed in a line or a paragraph stands together, if enough lies between.

Two changes may stand together only if between them an unchanged word, table bar or line end is left: after "2 hours"
nobody can say whether "3 hours" and "2 days" make "3 days". A bullet, a number, a tick or a heading's mark is apart
from the words after it, and so are spaces. What still clashes is cut out by whole lines.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile, zip_longest
from typing import Final, NamedTuple

from socialplan.workspace.alignment import NOWHERE, aligned
from socialplan.workspace.passages import Passage, as_mine, lines

_MARK: Final = r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|\#{1,6}[ \t]+)"
_TOKEN: Final = re.compile(rf"^{_MARK}|\n|\||[^\S\n]+|[^\s|]+", re.MULTILINE)
_MARKED: Final = re.compile(f"(?P<mark>{_MARK})(?P<rest>.+)", re.DOTALL)
_SPLIT: Final = re.compile(r"(\s+)")
_BOUNDARIES: Final = frozenset({"\n", "|"})


class _Side(NamedTuple):
    """One text in tokens; `solid` has the indices of those that are not blank."""

    tokens: list[str]
    solid: list[int]

    def solids(self) -> list[str]:
        return [self.tokens[index] for index in self.solid]


class _Piece(NamedTuple):
    """A few words of the result; if they are the person's, so are the ends of line in them, the first ones here."""

    text: str
    mine: bool


class _Stretch(NamedTuple):
    """The same place in the three texts, and what the result has there; None where they clash."""

    base: str
    mine: str
    new: str
    pieces: list[_Piece] | None


def weave(base: Sequence[str], mine: Sequence[str], new: Sequence[str], at: int) -> list[Passage]:
    """The passages of three runs of lines, merged word by word; clashing ones only as wide as they must be.

    Args:
        base: the lines as last rendered.
        mine: the person's.
        new: as rendered now.
        at: the number of the first of the person's lines.
    """
    passages: list[Passage] = []
    gathered: list[_Stretch] = []
    for stretch in _stretches(_side(base), _side(mine), _side(new)):
        whole = not gathered and _whole_lines_added(stretch)
        gathered.append(stretch)
        if whole or stretch.base == stretch.mine == stretch.new == "\n":
            passages.append(_passage(gathered, at))
            at += len(passages[-1].mine)
            gathered = []
    if gathered:
        passages.append(_passage(gathered, at))
    return _without_doubles(passages)


def _whole_lines_added(stretch: _Stretch) -> bool:
    """Whether, where a line begins, a side only put whole lines before it: what comes then is another passage."""
    return not stretch.base and stretch.pieces is not None and stretch.pieces[-1].text.endswith("\n")


def _without_doubles(passages: list[Passage]) -> list[Passage]:
    """The passages, those a clash where both sides added lines next to each other: they may say the same."""
    ours = [_adds(passage, passage.mine) for passage in passages]
    theirs = [_adds(passage, passage.new) for passage in passages]
    doubled: set[int] = set()
    for index, passage in enumerate(passages):
        if ours[index] and theirs[index] and passage.text not in (passage.mine, passage.new):
            doubled.add(index)
        if index and ((ours[index - 1] and theirs[index]) or (theirs[index - 1] and ours[index])):
            doubled |= {index - 1, index}
    return [
        as_mine(*passage[:4], clash=True) if index in doubled else passage for index, passage in enumerate(passages)
    ]


def _adds(passage: Passage, side: Sequence[str]) -> bool:
    """Whether a side added lines that the other did not add too."""
    return len(side) > len(passage.base) and passage.mine != passage.new


def _side(run: Sequence[str]) -> _Side:
    tokens = _TOKEN.findall("".join(run))
    return _Side(tokens, [index for index, text in enumerate(tokens) if text == "\n" or not text.isspace()])


def _stretches(base: _Side, mine: _Side, new: _Side) -> Iterator[_Stretch]:
    """Token by token where all three agree, and what lies between, decided."""
    ends = (0, 0, 0)
    line_start = True
    for starts in _unchanged(base, mine, new):
        yield from _decided(base, mine, new, ends, starts, line_start=line_start)
        same = base.tokens[starts[0]]
        yield _Stretch(same, same, same, [_Piece(same, mine=True)])
        line_start = same == "\n"
        ends = (starts[0] + 1, starts[1] + 1, starts[2] + 1)
    lengths = (len(base.tokens), len(mine.tokens), len(new.tokens))
    yield from _decided(base, mine, new, ends, lengths, line_start=line_start)


def _unchanged(base: _Side, mine: _Side, new: _Side) -> Iterator[tuple[int, int, int]]:
    """The places, in each text, of the solid tokens that both sides left as they were."""
    old = base.solids()
    partners = zip(_strong(old, mine.solids()), _strong(old, new.solids()), strict=True)
    for index, (ours, theirs) in enumerate(partners):
        if NOWHERE not in {ours, theirs}:
            yield base.solid[index], mine.solid[ours], new.solid[theirs]


def _decided(  # noqa: PLR0913 - a place in three texts has six ends
    base: _Side,
    mine: _Side,
    new: _Side,
    starts: tuple[int, int, int],
    ends: tuple[int, int, int],
    *,
    line_start: bool,
) -> Iterator[_Stretch]:
    old, ours, theirs = (
        "".join(side.tokens[start:end]) for side, start, end in zip((base, mine, new), starts, ends, strict=True)
    )
    if old or ours or theirs:
        yield _Stretch(old, ours, theirs, _pieces(old, ours, theirs, line_start=line_start))


def _pieces(base: str, mine: str, new: str, *, line_start: bool) -> list[_Piece] | None:
    """What both sides' changes to the same few words make together; None if they clash."""
    if new in {mine, base}:
        return [_Piece(mine, mine=True)]
    if mine == base:
        return [_Piece(new, mine=False)]
    if line_start and _lines_before(base, mine):
        return [_Piece(mine[: -len(base)], mine=True), _Piece(new, mine=False)]
    if line_start and _lines_before(base, new):
        return [_Piece(new[: -len(base)], mine=False), _Piece(mine, mine=True)]
    return _spaced(base, mine, new) or (_beside_marks(base, mine, new) if line_start else None)


def _spaced(base: str, mine: str, new: str) -> list[_Piece] | None:
    """What comes of it if one side changed only spaces and the other only words."""
    ours = _respaced(base, mine, new)
    if ours is not None:
        return [_Piece(ours, mine=True)]
    theirs = _respaced(base, new, mine)
    return None if theirs is None else [_Piece(theirs, mine=False)]


def _beside_marks(base: str, mine: str, new: str) -> list[_Piece] | None:
    """What comes of a line whose bullet, number, tick or heading mark is changed, apart from its first words."""
    found = [_MARKED.match(text) for text in (base, mine, new)]
    if not all(found):
        return None
    marks, rests = ([match[part] for match in found if match] for part in ("mark", "rest"))
    mark, rest = _pieces(*marks, line_start=False), _pieces(*rests, line_start=False)
    return None if mark is None or rest is None else mark + rest


def _lines_before(base: str, adding: str) -> bool:
    """Whether a side only put whole lines before these words."""
    added = adding.removesuffix(base)
    return added != adding and added.endswith("\n")


def _respaced(base: str, spacing: str, wording: str) -> str | None:
    """The words of one side in the spaces of the other, if one changed only spaces and the other only words."""
    if base.isspace() and spacing.isspace() and wording.endswith(base) and "\n" not in wording:
        return wording.removesuffix(base) + spacing
    old, spaces, words = (_SPLIT.split(text) for text in (base, spacing, wording))
    if old[::2] != spaces[::2] or not base.strip() or not wording.strip():
        return None
    if old[1::2] == words[1::2]:
        spread = zip_longest(words[::2], spaces[1::2], fillvalue="")
        return "".join(part for pair in spread for part in pair)
    within = wording.strip()
    if base.strip() != spacing.strip() or _edges(base) != _edges(wording) or within.count("\n"):
        return None
    before, after = _edges(spacing)
    return before + within + after


def _edges(text: str) -> tuple[str, str]:
    """The blanks that a text begins and ends with."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _passage(stretches: list[_Stretch], at: int) -> Passage:
    """Whole lines made of these stretches: merged, or a clash if one of them is."""
    base, mine, new = (lines("".join(parts)) for parts in zip(*(stretch[:3] for stretch in stretches), strict=True))
    text: list[str] = []
    kept: list[int | None] = []
    line = at
    for stretch in stretches:
        if stretch.pieces is None:
            return as_mine(base, mine, new, at, clash=True)
        for piece in stretch.pieces:
            text.append(piece.text)
            count = piece.text.count("\n")
            kept += range(line, line + count) if piece.mine else [None] * count
        line += stretch.mine.count("\n")
    return Passage(base, mine, new, at, lines("".join(text)), tuple(kept), woven=True)


def _strong(base: list[str], side: list[str]) -> list[int]:
    """The alignment without chance agreements: a few words left standing between two larger changes are changed too."""
    partner = aligned(base, side)
    runs = _runs(partner)
    # What is changed before a run: from where in the base and in the side.
    changed = (0, 0)
    for number, (start, end) in enumerate(runs):
        following = runs[number + 1][0] if number + 1 < len(runs) else len(base)
        there = partner[following] if following < len(base) else len(side)
        here, other_end = partner[start], partner[end - 1] + 1
        before = max(_length(base[changed[0] : start][::-1]), _length(side[changed[1] : here][::-1]))
        after = max(_length(base[end:following]), _length(side[other_end:there]))
        run = base[start:end]
        if sum(map(len, run)) <= min(before, after) and _BOUNDARIES.isdisjoint(run):
            partner[start:end] = [NOWHERE] * (end - start)
        else:
            changed = (end, other_end)
    return partner


def _runs(partner: list[int]) -> list[tuple[int, int]]:
    """The stretches of items whose partners follow each other too."""
    runs: list[tuple[int, int]] = []
    for index, other in enumerate(partner):
        if other == NOWHERE:
            continue
        if runs and runs[-1][1] == index and partner[index - 1] + 1 == other:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs


def _length(tokens: list[str]) -> int:
    """How many characters of these stand on the first of their lines."""
    return sum(map(len, takewhile("\n".__ne__, tokens)))
