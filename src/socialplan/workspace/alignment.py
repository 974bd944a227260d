"""Which items of one sequence are those of another: patience first, the weightiest common subsequence in small gaps.

Never quadratic in the length of a text: a gap too wide for the exact search is aligned by items that stand there
equally often, and the whole search has a budget, after which what is left counts as different.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

NOWHERE: Final = -1
_AT_ONCE: Final = 2_500  # cells of a table small enough to be filled without looking for anchors
_AT_MOST: Final = 22_500  # cells of a table, where there is no anchor
_ROUNDS: Final = 32  # how often, on average, an item may be looked at
_WEIGHTIEST: Final = 10  # a long line or word counts as this many characters
_LIGHTEST: Final = frozenset({"\n", "|"})  # they stand everywhere: any word is surer


class _Gap(NamedTuple):
    left: int
    left_end: int
    right: int
    right_end: int


class _Pair(NamedTuple):
    left: int
    right: int


def aligned(left: Sequence[str], right: Sequence[str]) -> list[int]:
    """For each item of `left` the index of the same item in `right`, rising, or `NOWHERE`."""
    partner = [NOWHERE] * len(left)
    gaps = [_Gap(0, len(left), 0, len(right))]
    budget = _ROUNDS * (len(left) + len(right))
    while gaps and budget > 0:
        gap = gaps.pop()
        budget -= gap.left_end - gap.left + gap.right_end - gap.right
        gap = _without_ends(left, right, gap, partner)
        pairs, exact = _anchors(left, right, gap)
        for pair in pairs:
            partner[pair.left] = pair.right
        if pairs and not exact:
            gaps += _between(gap, pairs)
    return _settled(left, right, partner)


def _settled(left: Sequence[str], right: Sequence[str], partner: list[int]) -> list[int]:
    """The alignment with each pure insertion or deletion where it is always put, of the places that are as good.

    Of a row put in among rows, which bars are the new ones? Those that make the change end at a line end, or with an
    empty line; failing that, the last ones.
    """
    changes = _changes(partner, len(right))
    for number, change in enumerate(changes):
        if change.left < change.left_end and change.right < change.right_end:
            continue
        ahead = changes[number + 1].left if number + 1 < len(changes) else len(left) + 1
        behind = changes[number - 1].left_end if number else -1
        side, start, end = (left, change.left, change.left_end)
        if start == end:
            side, start, end = (right, change.right, change.right_end)
        step = _step(side, start, end, change.left - behind - 1, ahead - change.left_end - 1)
        changes[number] = _Gap(*(place + step for place in change))
    return _partners(changes, len(left))


def _step(side: Sequence[str], start: int, end: int, back: int, forth: int) -> int:
    """By how much to move a run of items that can be moved back and forth by so many at most."""
    first = 0
    while -first < back and side[start + first - 1] == side[end + first - 1]:
        first -= 1
    last = 0
    while last < forth and side[start + last] == side[end + last]:
        last += 1
    return next((step for step in range(last, first - 1, -1) if side[end + step - 1] == "\n"), last)


def _changes(partner: list[int], length: int) -> list[_Gap]:
    """The stretches without partners, in order."""
    changes: list[_Gap] = []
    start = other = 0
    for index, there in enumerate([*partner, length]):
        if there == NOWHERE:
            continue
        if index > start or there > other:
            changes.append(_Gap(start, index, other, there))
        start, other = index + 1, there + 1
    return changes


def _partners(changes: list[_Gap], length: int) -> list[int]:
    """For each item on the left its partner, from the stretches without partners."""
    partner = [NOWHERE] * length
    start = other = 0
    for change in [*changes, _Gap(length, length, 0, 0)]:
        for index in range(start, change.left):
            partner[index] = other + index - start
        start, other = change.left_end, change.right_end
    return partner


def _without_ends(left: Sequence[str], right: Sequence[str], gap: _Gap, partner: list[int]) -> _Gap:
    """The gap without the items that both sides begin and end with; those are partners."""
    start, end, other, other_end = gap
    while start < end and other < other_end and left[start] == right[other]:
        partner[start] = other
        start, other = start + 1, other + 1
    while start < end and other < other_end and left[end - 1] == right[other_end - 1]:
        end, other_end = end - 1, other_end - 1
        partner[end] = other_end
    return _Gap(start, end, other, other_end)


def _anchors(left: Sequence[str], right: Sequence[str], gap: _Gap) -> tuple[list[_Pair], bool]:
    """Pairs of partners in a gap, and whether nothing more is to be found in it."""
    ours, theirs = Counter(left[gap.left : gap.left_end]), Counter(right[gap.right : gap.right_end])
    lefts = [index for index in range(gap.left, gap.left_end) if left[index] in theirs]
    rights = [index for index in range(gap.right, gap.right_end) if right[index] in ours]
    cells = len(lefts) * len(rights)
    if cells <= _AT_ONCE:
        return _weightiest(left, right, lefts, rights), True
    once = {item for item, count in ours.items() if count == 1 and theirs[item] == 1}
    if once:
        return _rising(_paired(left, right, lefts, rights, once)), False
    if cells <= _AT_MOST:
        return _weightiest(left, right, lefts, rights), True
    alike = {item for item, count in ours.items() if count == theirs[item]}
    return _rising(_paired(left, right, lefts, rights, alike)), False


def _paired(
    left: Sequence[str], right: Sequence[str], lefts: list[int], rights: list[int], items: set[str]
) -> list[_Pair]:
    """The n-th of each of these items on the left with the n-th on the right, in the order of the left."""
    places: dict[str, list[int]] = {item: [] for item in items}
    for index in reversed(rights):
        if right[index] in items:
            places[right[index]].append(index)
    return [_Pair(index, places[left[index]].pop()) for index in lefts if left[index] in items]


def _rising(pairs: list[_Pair]) -> list[_Pair]:
    """The longest run of pairs, from a list that rises on the left, that rises on the right too."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for number, pair in enumerate(pairs):
        pile = bisect_left(tops, pair.right)
        before.append(piles[pile - 1] if pile else NOWHERE)
        tops[pile : pile + 1] = [pair.right]
        piles[pile : pile + 1] = [number]
    found: list[_Pair] = []
    number = piles[-1] if piles else NOWHERE
    while number != NOWHERE:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _weightiest(left: Sequence[str], right: Sequence[str], lefts: list[int], rights: list[int]) -> list[_Pair]:
    """The common subsequence with most characters; of equals the one whose partners come first."""
    table = _table([left[index] for index in lefts], [right[index] for index in rights])
    pairs: list[_Pair] = []
    row = column = 0
    while row < len(lefts) and column < len(rights):
        item = left[lefts[row]]
        here = table[row][column]
        if item == right[rights[column]] and here == _weight(item) + table[row + 1][column + 1]:
            pairs.append(_Pair(lefts[row], rights[column]))
            row, column = row + 1, column + 1
        elif here == table[row + 1][column]:
            row += 1
        else:
            column += 1
    return pairs


def _table(lefts: list[str], rights: list[str]) -> list[list[int]]:
    """For each pair of places the most characters that what follows them can have in common."""
    table = [[0] * (len(rights) + 1)]
    for item in reversed(lefts):
        below, weight, best = table[-1], _weight(item), 0
        row = [0] * (len(rights) + 1)
        for column in range(len(rights) - 1, -1, -1):
            best = max(best, below[column])
            if item == rights[column]:
                best = max(best, weight + below[column + 1])
            row[column] = best
        table.append(row)
    return table[::-1]


def _weight(item: str) -> int:
    return 1 if item in _LIGHTEST else 1 + min(len(item), _WEIGHTIEST)


def _between(gap: _Gap, pairs: list[_Pair]) -> list[_Gap]:
    """What is left of a gap before, between and after these pairs."""
    starts = [_Pair(gap.left, gap.right), *(_Pair(pair.left + 1, pair.right + 1) for pair in pairs)]
    ends = [*pairs, _Pair(gap.left_end, gap.right_end)]
    return [
        _Gap(start.left, end.left, start.right, end.right)
        for start, end in zip(starts, ends, strict=True)
        if start.left < end.left and start.right < end.right
    ]
