"""What a strategy plans and must not do: an account that hours or a vote rule out, an ad or a date that a vote bars.

Only what dates and hours tell. Around a vote a local authority opens no account, and no public body pays for what
serves a candidacy; a date of the calendar is barred when its words praise a term of office or serve a candidate.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Literal

import msgspec

from socialplan.analysis.electioneering import praises
from socialplan.analysis.elections import ElectionWindow, Limit, Rule, overlaps
from socialplan.analysis.votes import votes_of
from socialplan.analysis.workload import Workload
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy

StopKind = Literal["opening", "ad", "date", "post"]


class Stop(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that the strategy plans and must not do."""

    kind: StopKind
    index: int
    """Its place in `platforms`, `means.ads`, `calendar.key_dates` or `calendar.posts`."""
    limit: Limit | None
    """The limit around a vote that bars it, if one does."""
    needed: float | None
    """For an opening that the hours do not carry: the hours a week that it adds; else None."""
    available: float | None
    """The hours a week that there are for everything; None where hours are not what stands against it."""

    @property
    def until(self) -> dt.date | None:
        """The last day that a vote bars it."""
        return self.limit.end if self.limit else None


def stops(strategy: Strategy, as_of: dt.date, week: Workload) -> tuple[Stop, ...]:
    """All of them: openings, then paid campaigns, then dates and posts of the calendar, in the strategy's order."""
    coming = votes_of(strategy)
    return (*_openings(strategy, as_of, week, coming), *_ads(strategy, as_of, coming), *_dates(strategy, as_of, coming))


def _openings(strategy: Strategy, as_of: dt.date, week: Workload, coming: tuple[ElectionWindow, ...]) -> Iterator[Stop]:
    for load in week.opening:
        account = strategy.platforms[load.index]
        day = max(account.opens_on or as_of, as_of)
        limit = _barring(("promotion",), day, day, coming)
        more = load.hours.typical
        over = week.available is not None and week.needed.typical + more > week.available
        if account.status is AccountStatus.TO_OPEN and (limit or over):
            yield Stop(
                kind="opening",
                index=load.index,
                limit=limit,
                needed=more if over else None,
                available=week.available if over else None,
            )


def _ads(strategy: Strategy, as_of: dt.date, coming: tuple[ElectionWindow, ...]) -> Iterator[Stop]:
    for index, ad in enumerate(strategy.means.ads):
        if ad.starts is None or (ad.ends or ad.starts) < as_of:
            continue
        serves = praises(ad.name) or praises(ad.targeting)
        limit = _barring(("paid_ads",), ad.starts, ad.ends or ad.starts, coming)
        if serves and limit:
            yield Stop(kind="ad", index=index, limit=limit, needed=None, available=None)


def _dates(strategy: Strategy, as_of: dt.date, coming: tuple[ElectionWindow, ...]) -> Iterator[Stop]:
    for kind, index, start, end, told in _dated(strategy):
        if start is None or (end or start) < as_of or not praises(told):
            continue
        limit = _barring(("silence", "candidate_support", "promotion"), start, end or start, coming)
        if limit:
            yield Stop(kind=kind, index=index, limit=limit, needed=None, available=None)


def _dated(strategy: Strategy) -> Iterator[tuple[StopKind, int, dt.date | None, dt.date | None, Text | None]]:
    """The key dates and the posts: kind, place, first day, last day, words."""
    for index, date in enumerate(strategy.calendar.key_dates):
        yield "date", index, date.on, date.until, date.what
    for index, post in enumerate(strategy.calendar.posts):
        yield "post", index, post.on, None, post.subject


def _barring(rules: tuple[Rule, ...], start: dt.date, end: dt.date, coming: tuple[ElectionWindow, ...]) -> Limit | None:
    """The first limit, in the order of `rules`, that forbids something in these days; None if none does."""
    found = [limit for limit in overlaps(start, end, coming) if limit.severity == "stop" and limit.rule in rules]
    return min(found, key=lambda limit: rules.index(limit.rule), default=None)
