"""The belt: whether a merge lost anything, told from the texts alone and not from how the merge was made.

Nobody's typing may go missing because an alignment was wrong. What is looked for is therefore counted: the lines and
words that the person has and the base has not must be in the result; those of the new rendering in the result or in
a clash.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from socialplan.workspace.passages import Passage, lines


class BeltError(Exception):
    """Not even the person's own text, left as it is, keeps all their lines: nothing may be written."""


class _Found(NamedTuple):
    """What must be found again, and where it may be."""

    before: Sequence[str]
    after: Sequence[str]
    places: Sequence[str]


def holds(base: str, mine: str, new: str, passages: Sequence[Passage]) -> bool:
    """Whether the result keeps every line and word that either side put in, and its line numbers are true.

    Args:
        base: the text as last rendered.
        mine: the person's text.
        new: the text as rendered now.
        passages: the result.
    """
    old, ours, theirs = lines(base), lines(mine), lines(new)
    result = [line for passage in passages for line in passage.text]
    offered = [line for passage in passages if passage.clash for line in passage.new]
    woven = [passage for passage in passages if passage.woven]
    our_parts = [line for passage in woven if passage.text != passage.mine for line in passage.mine]
    their_parts = [line for passage in woven if passage.text != passage.new for line in passage.new]
    our_lines = _Found(old, ours, [*result, *our_parts])
    their_lines = _Found(old, theirs, [*result, *offered, *their_parts])
    wanted = (
        our_lines,
        their_lines,
        _Found(_words(old), _words(ours), _words(result)),
        _Found(_words(old), _words(theirs), _words([*result, *offered])),
    )
    return all(map(_is_there, wanted)) and _numbered(ours, result, passages)


def _is_there(found: _Found) -> bool:
    put_in = Counter(found.after) - Counter(found.before)
    return not put_in or put_in <= Counter(found.places)


def _words(text: Iterable[str]) -> list[str]:
    return "".join(text).replace("|", " ").split()


def _numbered(mine: Sequence[str], result: Sequence[str], passages: Sequence[Passage]) -> bool:
    """Whether each line has its place among the person's lines, or none, and clashes are where they say."""
    kept = [number for passage in passages for number in passage.kept]
    known = [number for number in kept if number is not None]
    rising = all(one < other for one, other in pairwise(known))
    in_range = not known or (known[0] >= 0 and known[-1] < len(mine))
    theirs = all(
        list(passage.mine) == list(mine[passage.at : passage.at + len(passage.mine)])
        for passage in passages
        if passage.clash
    )
    return len(kept) == len(result) and rising and in_range and theirs
