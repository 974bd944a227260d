"""Which pillar comes when on one network: as often as its share says, and never three times in a row.

Each network is computed from its own pillars, rhythm and dated posts only. Counts are the shares of the posts by the
largest remainders, so that a pillar is at most one post away from its share; they are laid out so that each pillar is
as close to its share as possible after every post. No pillar chosen here makes a third in a row: variety comes before
shares, so that a share of more than two thirds is brought down to what allows it.
"""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from socialplan.strategy.choices import Format
from socialplan.strategy.editorial import Pillar
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account

WHOLE: Final = 100.0
MOST_IN_A_ROW: Final = 2
_HAIR: Final = 1e-9


class Carried(NamedTuple):
    """A pillar that a network carries."""

    place: int
    """Its place in `editorial.pillars`."""
    share: float
    """Its part of the network's posts; those of all of them make 1."""
    formats: tuple[Format, ...]


def decided_shares(pillars: Sequence[Pillar]) -> dict[int, float]:
    """Each pillar's share in per cent; those unanswered divide what the others leave, or take their mean."""
    given = {place: one.share for place, one in enumerate(pillars) if one.share is not None}
    open_ones = [place for place, one in enumerate(pillars) if one.share is None]
    rest = WHOLE - sum(given.values())
    if rest <= 0:
        rest = len(open_ones) * (sum(given.values()) / len(given) if given else 1.0)
    shares = {place: max(0.0, share) for place, share in given.items()}
    shares |= dict.fromkeys(open_ones, rest / len(open_ones) if open_ones else 0.0)
    return dict(sorted(shares.items()))


def carried(strategy: Strategy, account: Account) -> tuple[Carried, ...]:
    """The pillars of an account, all of them where it names none; a share of nought is left out."""
    pillars = strategy.editorial.pillars
    shares = decided_shares(pillars)
    named = {place for place, one in enumerate(pillars) if one.id in account.pillars and one.id}
    kept = {place: share for place, share in shares.items() if share > _HAIR and (not named or place in named)}
    if not kept:
        kept = dict.fromkeys(named or shares, 1.0)
    whole = sum(kept.values())
    return tuple(Carried(place, share / whole, tuple(pillars[place].formats)) for place, share in kept.items())


def counts(shares: Sequence[float], fixed: Sequence[int], free: int) -> list[int]:
    """How many of `free` posts each pillar gets, so that with `fixed` ones it comes close to its share of the whole.

    By the largest remainders; no pillar has so many that three of them must follow each other, if another can help.
    """
    whole = free + sum(fixed)
    wanted = [max(0.0, share * whole - known) for share, known in zip(shares, fixed, strict=True)]
    scale = free / sum(wanted) if sum(wanted) > _HAIR else 0.0
    quotas = [one * scale for one in wanted] if scale else [share * free for share in shares]
    found = [math.floor(one + _HAIR) for one in quotas]
    order = sorted(range(len(shares)), key=lambda at: (found[at] - quotas[at], -shares[at], at))
    for at in order[: free - sum(found)]:
        found[at] += 1
    return _spread(shares, list(fixed), found, whole)


def _spread(shares: Sequence[float], fixed: list[int], found: list[int], whole: int) -> list[int]:
    """Counts brought down to what allows other pillars between every two of the same."""
    for at in range(len(shares)):
        while len(shares) > 1 and found[at] and _too_many(found[at] + fixed[at], whole):
            other = max(
                (one for one in range(len(shares)) if one != at), key=lambda one: _lack(shares, found, fixed, one)
            )
            found[at] -= 1
            found[other] += 1
    return found


def _too_many(count: int, whole: int) -> bool:
    return count > MOST_IN_A_ROW * (whole - count + 1)


def _lack(shares: Sequence[float], found: list[int], fixed: list[int], at: int) -> tuple[float, int]:
    return shares[at] - (found[at] + fixed[at]) / max(1, sum(found) + sum(fixed)), -at


class Place(NamedTuple):
    """A place of the sequence."""

    fixed: int | None
    """The pillar that somebody decided, by its rank among those carried; -1 for one that is not carried."""
    barred: frozenset[int] = frozenset()
    """Ranks that may not stand here."""


def sequence(shares: Sequence[float], places: Sequence[Place]) -> list[int]:
    """The rank of the pillar at each place; fixed ones stay. -1 where nothing is carried."""
    if not shares:
        return [-1] * len(places)
    known = [sum(place.fixed == rank for place in places) for rank in range(len(shares))]
    left = counts(shares, known, sum(place.fixed is None for place in places))
    found: list[int] = []
    used = [0] * len(shares)
    for at, place in enumerate(places):
        rank = place.fixed
        if rank is None:
            rank = _next(shares, places, at, found, left, used)
            left[rank] -= 1
        if rank >= 0:
            used[rank] += 1
        found.append(rank)
    return found


def _next(  # noqa: PLR0913, PLR0917 - the state of one walk
    shares: Sequence[float], places: Sequence[Place], at: int, found: list[int], left: list[int], used: list[int]
) -> int:
    """The pillar that lacks most, of those that make no third in a row and leave a way for the rest."""
    ranks = [rank for rank in range(len(shares)) if rank not in places[at].barred] or list(range(len(shares)))
    varied = [rank for rank in ranks if not _third(places, at, found, rank)] or ranks
    meant = [rank for rank in varied if left[rank] > 0]
    passable = [rank for rank in meant if _leaves_a_way(left, rank, found)]
    previous = found[-1] if found else -1
    return max(
        passable or meant or varied,
        key=lambda rank: (shares[rank] * (sum(used) + 1) - used[rank] - (_HAIR if rank == previous else 0.0), -rank),
    )


def _third(places: Sequence[Place], at: int, found: list[int], rank: int) -> bool:
    """Whether `rank` here makes three in a row with those before and the fixed ones after."""
    before = 0
    while before < MOST_IN_A_ROW and before < len(found) and found[-1 - before] == rank:
        before += 1
    after = 0
    while after < MOST_IN_A_ROW and at + 1 + after < len(places) and places[at + 1 + after].fixed == rank:
        after += 1
    return before + 1 + after > MOST_IN_A_ROW


def _leaves_a_way(left: list[int], rank: int, found: list[int]) -> bool:
    """Whether what is left after `rank` can be laid out without three in a row."""
    rest = list(left)
    rest[rank] -= 1
    whole = sum(rest)
    again = 2 if found and found[-1] == rank else 1
    return all(
        count <= MOST_IN_A_ROW * (whole - count) + (MOST_IN_A_ROW - again if one == rank else MOST_IN_A_ROW)
        for one, count in enumerate(rest)
    )


def rotated(weights: dict[str, float], used: dict[str, int], allowed: Sequence[str], last: str | None) -> str | None:
    """The format that lacks most against its part of the posts, of those allowed; not the last one again where even.

    None where none is allowed.
    """
    whole = sum(weights.values()) or 1.0
    number = sum(used.values()) + 1
    return max(
        allowed,
        key=lambda one: (
            weights.get(one, 0.0) / whole * number - used.get(one, 0) - (_HAIR if one == last else 0.0),
            -list(allowed).index(one),
        ),
        default=None,
    )


def runs(ranks: Sequence[int | None]) -> set[int]:
    """Those that stand three times in a row or more."""
    return {
        one
        for one, second, third in zip(ranks, ranks[1:], ranks[2:], strict=False)
        if one is not None and one == second == third
    }
