"""Posting less on an account, in lines that somebody can change: which format, from how many a week to how many."""

import bisect
import math
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.account_load import posts_per_week
from socialplan.analysis.planned import today_s
from socialplan.analysis.thresholds import limit, words
from socialplan.analysis.trades import trade_family
from socialplan.knowledge import effort
from socialplan.language import Words
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account, FormatMix

_DECIMALS: Final = 2
_STEPS: Final = 2
"""Steps to a post a week: rhythms go down by halves."""
_LEAST_LINE: Final = 0.5
"""A line of the mix never goes below one in two weeks."""
_HAIR: Final = 1e-9


class Line(NamedTuple):
    """A line of an account's formats, and what becomes of it."""

    name: Words
    before: float
    after: float


class Rhythm(NamedTuple):
    """An account at a lower rhythm."""

    posts: float
    account: Account
    lines: tuple[Line, ...]
    """The lines of its formats to change; none where `posts_per_week` alone says the rhythm."""


def least_posts(strategy: Strategy, account: Account) -> float:
    """The rhythm below which an account is not brought.

    One post in two weeks (`least_posts`), or one a week in a trade that is looked at (`least_posts_shown`); as many as
    its regular appointments; never more than it plans.
    """
    planned = posts_per_week(account) or 0.0
    network = today_s(account.network)
    appointments = sum(
        1 / (one.every_weeks or 1)
        for one in strategy.calendar.rendezvous
        if one.network and today_s(one.network) == network
    )
    shown = trade_family(strategy.organisation) in words("visual_trades")
    least = limit("least_posts_shown" if shown else "least_posts", strategy)
    return min(planned, max(least, appointments))


def lower_rhythms(strategy: Strategy, account: Account) -> Iterator[Rhythm]:
    """The account at each lower rhythm, from the highest to the least.

    What the formats do not share out is taken off first; then the line with the most posts goes down by half a post a
    week, the costliest of equals, so that the mix stays as even as it was.
    """
    least = least_posts(strategy, account) - _HAIR
    whole = posts_per_week(account) or 0.0
    stated = sum(part.per_week or 0.0 for part in account.formats if part.format)
    posts = _below(whole)
    while posts >= max(least, stated) and posts > 0:
        yield Rhythm(posts, msgspec.structs.replace(account, posts_per_week=posts), ())
        posts = _below(posts)
    mix = list(account.formats)
    while (mix := _lighter(mix)) and (posts := sum(part.per_week or 0.0 for part in mix if part.format)) >= least:
        if posts < whole - _HAIR:
            yield _with_mix(account, mix, posts)


def highest(rhythms: list[Rhythm], holds: Callable[[Rhythm], bool]) -> Rhythm | None:
    """The first of some rhythms, from the highest to the lowest, that holds; None if even the lowest does not."""
    if not rhythms or not holds(rhythms[-1]):
        return None
    place = bisect.bisect_left(range(len(rhythms)), True, key=lambda at: holds(rhythms[at]))  # noqa: FBT003
    return rhythms[place]


def _with_mix(account: Account, mix: list[FormatMix], posts: float) -> Rhythm:
    figure = None if account.posts_per_week is None else posts
    lines = tuple(
        Line(old.format.label, old.per_week or 0.0, new.per_week or 0.0)
        for old, new in zip(account.formats, mix, strict=True)
        if old.format and old.per_week != new.per_week
    )
    return Rhythm(posts, msgspec.structs.replace(account, formats=mix, posts_per_week=figure), lines)


def _below(value: float) -> float:
    """The next lower half."""
    return (math.ceil(value * _STEPS - _HAIR) - 1) / _STEPS


def _lighter(mix: list[FormatMix]) -> list[FormatMix]:
    """A mix with its fullest line half a post lower; empty where no line can go lower."""
    lines = [
        (-part.per_week, -effort.effort(part.format.value).typical, place)
        for place, part in enumerate(mix)
        if part.format and part.per_week and part.per_week > _LEAST_LINE + _HAIR
    ]
    if not lines:
        return []
    posts, _, place = min(lines)
    lighter = list(mix)
    lighter[place] = msgspec.structs.replace(mix[place], per_week=max(_LEAST_LINE, _below(-posts)))
    return lighter


def said_lines(lines: tuple[Line, ...]) -> Words:
    """` (photo\u00a0: 3 au lieu de 5)`, in brackets after a rhythm; nothing where no line is to change."""
    if not lines:
        return Words("", "")
    told = [
        (line.name, figures.number(line.after, _DECIMALS), figures.number(line.before, _DECIMALS)) for line in lines
    ]
    french = ", ".join(f"{name.fr}\u00a0: {after.fr} au lieu de {before.fr}" for name, after, before in told)
    english = ", ".join(f"{name.en}: {after.en} instead of {before.en}" for name, after, before in told)
    return Words(f" ({french})", f" ({english})")
