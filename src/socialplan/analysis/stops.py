"""What a strategy plans and must not do: an account that hours or a vote rule out, an ad or a date that a vote bars.

Only what dates and hours tell. Around a vote a local authority opens no account, and no public body pays for what
serves a candidacy; a date of the calendar is barred when it promotes or supports, or is political on a day of silence.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Literal, NamedTuple

import msgspec

from socialplan.analysis.electioneering import is_political, praises, supports
from socialplan.analysis.elections import ElectionWindow, Limit, Rule, overlaps
from socialplan.analysis.promotion import promotion
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


class _Dated(NamedTuple):
    """A key date or a post."""

    kind: StopKind
    place: int
    start: dt.date | None
    end: dt.date | None
    told: Text | None
    pillar: str | None = None


def _dates(strategy: Strategy, as_of: dt.date, coming: tuple[ElectionWindow, ...]) -> Iterator[Stop]:
    for one in _dated(strategy):
        if one.start is None or (one.end or one.start) < as_of:
            continue
        limit = _strictest(strategy, one, one.start, coming)
        if limit:
            yield Stop(kind=one.kind, index=one.place, limit=limit, needed=None, available=None)


def _dated(strategy: Strategy) -> Iterator[_Dated]:
    """The key dates and the posts."""
    for index, date in enumerate(strategy.calendar.key_dates):
        yield _Dated("date", index, date.on, date.until, date.what)
    for index, post in enumerate(strategy.calendar.posts):
        yield _Dated("post", index, post.on, None, post.subject, post.pillar)


def _strictest(strategy: Strategy, one: _Dated, start: dt.date, coming: tuple[ElectionWindow, ...]) -> Limit | None:
    """The limit that bars a date by what it says: silence first, then support, then promotion; None if none does."""
    order: list[Rule] = []
    if is_political(one.told):
        order.append("silence")
    if supports(one.told):
        order.append("candidate_support")
    for window in coming:
        barred = tuple(order)
        if promotion(strategy, window.poll, one.told, one.pillar):
            barred += ("promotion",)
        limit = _barring(barred, start, one.end or start, (window,))
        if limit:
            return limit
    return None


def _barring(rules: tuple[Rule, ...], start: dt.date, end: dt.date, coming: tuple[ElectionWindow, ...]) -> Limit | None:
    """The first limit, in the order of `rules`, that forbids something in these days; None if none does."""
    found = [limit for limit in overlaps(start, end, coming) if limit.severity == "stop" and limit.rule in rules]
    return min(found, key=lambda limit: rules.index(limit.rule), default=None)
