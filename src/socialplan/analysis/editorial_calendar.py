"""The editorial calendar: dated posts by network for at least eight weeks, computed from the strategy.

What people dated comes first; the rhythm of each account says how much is laid out on top, its pillars and their shares
say about what. Each account is computed on its own, so that a change to one moves nothing on another. Nothing is laid
on days closed, on public holidays, around a vote when silence holds, or when nobody is there. Overload is told, and
moves nothing.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final, NamedTuple

from socialplan.analysis.editorial_calendar_days import DAY, WEEK, Days, Window, shifted, window
from socialplan.analysis.editorial_calendar_fill import Filled, Filler
from socialplan.analysis.editorial_calendar_fit import Homes
from socialplan.analysis.editorial_calendar_hours import Hours
from socialplan.analysis.editorial_calendar_key_dates import (
    CLOSURE_AHEAD,
    announcement,
    is_closure,
    shows_hours,
    tells,
)
from socialplan.analysis.editorial_calendar_layout import Layout, day_reason
from socialplan.analysis.editorial_calendar_mix import carried
from socialplan.analysis.editorial_calendar_model import (
    AccountLine,
    EditorialCalendar,
    Lost,
    Slot,
    Week,
)
from socialplan.analysis.editorial_calendar_people import Approvals
from socialplan.analysis.editorial_calendar_rates import account_key, rates
from socialplan.analysis.editorial_calendar_sums import account_line, formats, key_dates, mix, objectives
from socialplan.analysis.people import open_accounts
from socialplan.analysis.planned import today_s
from socialplan.analysis.stops import stops
from socialplan.analysis.votes import votes_of
from socialplan.analysis.workload import Workload
from socialplan.knowledge.public_holidays import PublicHoliday
from socialplan.strategy.choices import Format, KeyDateKind, Sensitivity
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.team import KeyDate

_AHEAD: Final = 14
"""Days before a key date in which a post may announce it."""
_NOTICE: Final = 3
"""Days before an event by which people hear of it, where a post allows."""
_NOT_ANNOUNCED: Final = frozenset({KeyDateKind.PRESS, KeyDateKind.INSTITUTIONAL})
"""Kinds of key dates that are not for the public, or not yet."""
_DRAFTING: Final = 92
"""Days before the first one in which its texts may be due."""
_NO_HOLIDAYS: Final[tuple[PublicHoliday, ...]] = ()


def has_rhythm(strategy: Strategy) -> bool:
    """Whether an active account has something to publish: else there is no calendar."""
    return any(rates(strategy, account, carried(strategy, account)).rate for _, account in open_accounts(strategy))


def editorial_calendar(
    strategy: Strategy, as_of: dt.date, week: Workload, holidays: tuple[PublicHoliday, ...] | None = _NO_HOLIDAYS
) -> EditorialCalendar:
    """Lay out the calendar of `strategy` as of a day.

    `week` is its usual week; `holidays` the public holidays of the place from `calendar_window` on, None where they are
    not known. Pure.
    """
    return _Maker(strategy, as_of, week, holidays).made()


def calendar_window(strategy: Strategy, as_of: dt.date) -> Window:
    """From which day to which the calendar goes."""
    return window(strategy, as_of)


def holiday_span(strategy: Strategy, as_of: dt.date) -> tuple[dt.date, dt.date]:
    """The days of which public holidays matter: the calendar's own, and those before it in which texts are drafted."""
    span = window(strategy, as_of)
    return shifted(span.starts, -_DRAFTING), span.ends


class _Account(NamedTuple):
    """One account laid out."""

    line: AccountLine
    slots: list[Slot]
    lost: list[Lost]


class _Maker:
    """Makes one calendar."""

    def __init__(
        self, strategy: Strategy, as_of: dt.date, week: Workload, holidays: tuple[PublicHoliday, ...] | None
    ) -> None:
        self._strategy: Final = strategy
        self._holidays: Final = holidays
        self._week: Final = week
        self._window: Final = window(strategy, as_of)
        self._votes: Final = votes_of(strategy)
        self._days: Final = Days(strategy, self._votes, holidays or ())
        self._approvals: Final = Approvals(strategy, self._days)
        self._homes_of_texts: Final = Homes(strategy)
        self._stops: Final = stops(strategy, dt.date.min, week)

    def made(self) -> EditorialCalendar:
        """The calendar."""
        strategy, span = self._strategy, self._window
        accounts = self._accounts()
        slots = sorted((slot for one in accounts for slot in one.slots), key=lambda one: (one.on, one.at or 0, one.id))
        lost = [*(one for each in accounts for one in each.lost), *self._homeless()]
        return EditorialCalendar(
            starts=span.starts,
            ends=span.ends,
            set_by_us=span.set_by_us,
            over=span.over,
            weeks=self._weeks(slots, lost, [one.line for one in accounts]),
            accounts=tuple(one.line for one in accounts),
            mix=mix(strategy, slots),
            formats=formats(slots),
            objectives=objectives(strategy, slots, span.starts),
            key_dates=key_dates(strategy, slots, span.starts, span.ends, self._barred("date")),
            later=tuple(place for place, one in enumerate(strategy.calendar.posts) if one.on and one.on > span.ends),
            country_known=self._holidays is not None,
        )

    def _barred(self, kind: str) -> frozenset[int]:
        """The places of the posts or key dates that a vote bars by what they say."""
        return frozenset(one.index for one in self._stops if one.kind == kind)

    def _weeks(self, slots: list[Slot], lost: list[Lost], lines: list[AccountLine]) -> tuple[Week, ...]:
        hours = Hours(self._strategy, self._week, self._days, lines)
        found = []
        for first, last in self._window.weeks():
            own = tuple(one for one in slots if first <= one.on <= last)
            gone = tuple(one for one in lost if first <= one.on <= last)
            found.append(Week(first=first, last=last, slots=own, lost=gone, hours=hours.of(first, last, own)))
        return tuple(found)

    def _accounts(self) -> list[_Account]:
        found, named = [], set[str | None]()
        homes = self._homes()
        for index, account in open_accounts(self._strategy):
            network = today_s(account.network)
            mine = frozenset(place for place, home in homes.items() if home == index)
            one = self._account(index, takes=network not in named, homeless=mine)
            named.add(network)
            if one.line.rate or one.slots or one.lost:
                found.append(one)
        return found

    def _homes(self) -> dict[int, int]:
        """Where appointments go that name no network: to the first account that carries their pillar."""
        strategy, pillars = self._strategy, self._strategy.editorial.pillars
        ids = {one.id: place for place, one in enumerate(pillars) if one.id}
        able = [
            (index, {one.place for one in kept})
            for index, account in open_accounts(strategy)
            if rates(strategy, account, kept := carried(strategy, account)).rate
        ]
        homes = {}
        for place, one in enumerate(strategy.calendar.rendezvous):
            fits = [index for index, kept in able if one.pillar is None or ids.get(one.pillar) in kept]
            if one.network is None and fits:
                homes[place] = fits[0]
        return homes

    def _account(self, index: int, *, takes: bool, homeless: frozenset[int]) -> _Account:
        strategy, account = self._strategy, self._strategy.platforms[index]
        key, pillars = account_key(strategy, index), carried(strategy, account)
        rate = rates(strategy, account, pillars)
        layout = Layout(
            strategy,
            account,
            key,
            rate.rate,
            self._window,
            self._days,
            takes=takes,
            homeless=homeless,
            barred=self._barred("post"),
        )
        filler = Filler(
            strategy,
            index,
            key,
            pillars,
            rate,
            self._votes,
            self._homes_of_texts,
            self._window.starts,
            self._barred("date"),
        )
        filled = filler.filled(layout.entries())
        self._announce(filled, index)
        slots = [self._slot(one, index, layout) for one in filled if one.entry.on]
        slots.sort(key=lambda one: (one.on, one.at or 0, one.id))
        weeks = ((self._window.ends - self._window.starts).days + 1) / WEEK
        line = account_line(strategy, index, key, rate, pillars, slots, layout.crew.owner, weeks)
        return _Account(line, slots, _lost(filled, index, today_s(account.network)))

    def _slot(self, one: Filled, index: int, layout: Layout) -> Slot:
        entry, day = one.entry, one.entry.on or one.entry.meant
        pillar = self._strategy.editorial.pillars[one.pillar] if one.pillar is not None else None
        content = self._approvals.content(pillar, one.objective)
        content = self._approvals.gravest(content, *self._words_of(one, index))
        author, missed = self._author(one, day, layout, content)
        path = self._approvals.path(content, self._usual(one, layout), author, day)
        return Slot(
            id=entry.id,
            kind="news" if one.news else entry.kind,
            account=index,
            network=today_s(self._strategy.platforms[index].network),
            on=day,
            at=entry.at,
            place=entry.place,
            pillar=one.pillar,
            format=one.format,
            objective=one.objective,
            subject=one.subject,
            idea=one.idea,
            key_date=one.key_date,
            author=author,
            instead_of=missed,
            content=path.content,
            approver=path.approver,
            approval_hours=path.hours,
            draft_due=None if one.news else path.due,
            moved_from=entry.moved_from,
            reason=day_reason(entry.reason) if entry.moved_from else None,
        )

    def _words_of(self, one: Filled, index: int) -> Iterator[Text | str | None]:
        """What a post says as far as known: its name, its idea; for a newsletter also what its readers find in it."""
        yield from (part.text for part in (one.subject, one.idea) if part)
        account = self._strategy.platforms[index]
        if one.format == Format.NEWSLETTER.value:
            for each in self._strategy.audiences:
                if not account.audiences or each.id in account.audiences:
                    yield from (part.information for part in each.presence if part.network is account.network)

    def _named(self, one: Filled) -> str | None:
        """Who writes a post that people dated, where they said so."""
        return self._strategy.calendar.posts[one.entry.place or 0].author if one.entry.kind == "post" else None

    def _usual(self, one: Filled, layout: Layout) -> str | None:
        return self._named(one) or layout.crew.owner

    def _author(self, one: Filled, day: dt.date, layout: Layout, content: Sensitivity) -> tuple[str | None, str | None]:
        """Who writes, and who would have if they were there."""
        entry, named, usual = one.entry, self._named(one), self._usual(one, layout)
        if entry.kind == "proposed" and not entry.moved_from:
            found = layout.crew.at_work(day)
        else:
            found = layout.crew.present(day, named)
        meant = found if named else self._approvals.author(content, usual, found, day)
        return meant, usual if found == meant != usual else None

    def _announce(self, filled: list[Filled], index: int) -> None:
        """Give each key date that this account tells the last proposal or appointment before it, or on the day."""
        barred = self._barred("date")
        dates = [(date.on, place) for place, date in enumerate(self._strategy.calendar.key_dates) if date.on]
        for day, place in sorted(dates):
            date = self._strategy.calendar.key_dates[place]
            closed = is_closure(self._strategy, date)
            if place in barred or not self._tells_of(date, index, closed=closed):
                continue
            first, last = (shifted(day, -CLOSURE_AHEAD), shifted(day, -1)) if closed else (shifted(day, -_AHEAD), day)
            told = [one for one in filled if tells(one, date, first, last)]
            for one in told:
                one.key_date = place if one.key_date is None else one.key_date
            fits = [one for one in filled if self._can_announce(one, date, first, last, closed=closed)]
            if fits and date.what and not told:
                early = [
                    one
                    for one in fits
                    if date.kind is KeyDateKind.EVENT and one.entry.order[0] <= shifted(day, -_NOTICE)
                ]
                chosen = max(early or fits, key=lambda one: one.entry.order)
                chosen.key_date, chosen.objective = place, date.objective or chosen.objective
                chosen.idea = announcement(self._strategy, place, self._strategy.platforms[index].network)

    def _tells_of(self, date: KeyDate, index: int, *, closed: bool) -> bool:
        """Whether an account is one to tell a key date: by its objective, or as it shows opening hours."""
        if not date.what or date.kind in _NOT_ANNOUNCED:
            return False
        account = self._strategy.platforms[index]
        if closed and shows_hours(self._strategy, account):
            return True
        return bool(date.objective) and (not account.objectives or date.objective in account.objectives)

    def _can_announce(self, one: Filled, date: KeyDate, first: dt.date, last: dt.date, *, closed: bool) -> bool:
        day = one.entry.on
        if one.entry.kind == "post" or one.news or one.key_date is not None or day is None or one.pillar is None:
            return False
        served = self._strategy.editorial.pillars[one.pillar].objectives
        return first <= day <= last and (closed or not served or date.objective in served)

    def _homeless(self) -> list[Lost]:
        """Posts on a network without an active account."""
        networks = {today_s(account.network) for _, account in open_accounts(self._strategy)}
        return [
            Lost(kind="post", account=None, network=today_s(one.network), on=one.on, reason="no_account", place=place)
            for place, one in enumerate(self._strategy.calendar.posts)
            if one.on and self._window.starts <= one.on <= self._window.ends and today_s(one.network) not in networks
        ]


def _lost(filled: list[Filled], index: int, network: str | None) -> list[Lost]:
    """The posts that have no day, those nobody dated counted by week and reason."""
    found: dict[tuple[object, ...], Lost] = {}
    for one in filled:
        entry = one.entry
        if entry.on:
            continue
        day = entry.meant if entry.kind != "proposed" else entry.meant - DAY * entry.meant.weekday()
        key = (entry.kind, day, entry.reason, entry.place)
        known = found.get(key)
        found[key] = Lost(
            kind="news" if one.news else entry.kind,
            account=index,
            network=network,
            on=day,
            reason=entry.reason or "away",
            place=entry.place,
            number=(known.number if known else 0) + 1,
        )
    return list(found.values())
