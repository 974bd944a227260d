"""What the calendar plans, day by day: the posts already dated, and the regular appointments between them."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

import msgspec

from socialplan.analysis.account_load import formats_of
from socialplan.knowledge import platforms
from socialplan.strategy.choices import Format, Network, Weekday
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.team import Calendar, Rendezvous

WEEK: Final = 7
_DAYS: Final = tuple(Weekday)
_SPONTANEOUS: Final = frozenset({Format.STORY, Format.RELAY})
"""Formats made on the spot: no calendar plans them."""


class Planned(msgspec.Struct, frozen=True, kw_only=True):
    """A post of the calendar, or a day on which a regular appointment falls."""

    on: dt.date
    network: str | None
    """The id of the network as it is called today; None where no network is named."""
    index: int
    """Its place in `calendar.posts` or `calendar.rendezvous`."""
    regular: bool
    """Whether it is an appointment."""
    spontaneous: bool = False
    """Whether its format is one that is made on the spot."""

    @property
    def path(self) -> str:
        """Where it stands in the strategy."""
        return f"calendar.{'rendezvous' if self.regular else 'posts'}[{self.index}]"


def planned(strategy: Strategy) -> tuple[Planned, ...]:
    """All that is planned, by day.

    An appointment falls on its weekday from the calendar's first day to its last, every so many weeks; on a day when a
    post is dated on its network, that post is the appointment. Without a first day or weeks appointments have no days.
    """
    posts = [
        Planned(
            on=post.on,
            network=today_s(post.network),
            index=index,
            regular=False,
            spontaneous=post.format in _SPONTANEOUS,
        )
        for index, post in enumerate(strategy.calendar.posts)
        if post.on
    ]
    taken = {(one.on, one.network) for one in posts}
    regular = [
        Planned(on=day, network=today_s(one.network), index=index, regular=True)
        for index, one in enumerate(strategy.calendar.rendezvous)
        for day in occurrences(strategy.calendar, one)
        if (day, today_s(one.network)) not in taken
    ]
    return tuple(sorted([*posts, *regular], key=lambda one: (one.on, one.regular, one.index)))


def occurrences(calendar: Calendar, regular: Rendezvous) -> Iterator[dt.date]:
    """The days of a regular appointment within the calendar."""
    end = last_day(calendar)
    if calendar.starts is None or end is None or regular.day is None:
        return
    ahead = (_DAYS.index(regular.day) - calendar.starts.weekday()) % WEEK
    day = calendar.starts + dt.timedelta(days=ahead)
    while day <= end:
        yield day
        day += dt.timedelta(days=WEEK * (regular.every_weeks or 1))


def last_day(calendar: Calendar) -> dt.date | None:
    """The last day of the weeks planned; None where the first day or the number of weeks is unanswered."""
    if calendar.starts is None or not calendar.weeks:
        return None
    return calendar.starts + dt.timedelta(days=WEEK * calendar.weeks - 1)


def today_s(network: Network | None) -> str | None:
    """The id of a network as it is called today: `x` for Twitter."""
    return platforms.resolve(network).id if network else None


def planned_rate(strategy: Strategy, account: Account) -> float:
    """Posts a week that an account's rhythm has one plan: all but stories and relays, which are made on the spot."""
    spontaneous = {one.value for one in _SPONTANEOUS}
    return sum(part.per_week for part in formats_of(strategy, account) if part.format not in spontaneous)


def interval(per_week: float) -> float:
    """Days from one post to the next at a rhythm: seven days over the posts of a week. `per_week` is above nought."""
    return WEEK / per_week


def longest_gap(days: Iterable[dt.date], idle: frozenset[dt.date] = frozenset()) -> tuple[dt.date, dt.date, int] | None:
    """The longest gap between two days that follow each other: both, and the days from one to the next.

    Days of `idle` within it are not counted, nor those of a weekend when nothing is ever planned on that weekday. None
    with fewer than two days.
    """
    inside = sorted(set(days))
    used = {day.weekday() for day in inside}
    rest = {weekday for weekday in (5, 6) if weekday not in used}
    gaps = [
        (start, end, sum(not (day in idle or day.weekday() in rest) for day in _between(start, end)) + 1)
        for start, end in pairwise(inside)
    ]
    return max(gaps, key=lambda gap: gap[2], default=None)


def _between(start: dt.date, end: dt.date) -> Iterator[dt.date]:
    for ahead in range(1, (end - start).days):
        yield start + dt.timedelta(days=ahead)
