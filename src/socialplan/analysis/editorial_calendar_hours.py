"""The hours of each week of the calendar against those that people have that week: overload is told, nothing moves."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from socialplan.analysis.account_load import format_load
from socialplan.analysis.editorial_calendar_days import DAY, WEEK, Days
from socialplan.analysis.editorial_calendar_model import AccountLine, OnTheSpot, PersonShort, Slot, WeekHours
from socialplan.analysis.spans import to_steps
from socialplan.analysis.thresholds import limit
from socialplan.analysis.workload import Verdict, Workload
from socialplan.strategy.choices import Weekday
from socialplan.strategy.model import Strategy

_MINUTES: Final = 60
_HAIR: Final = 1e-9
_DAYS: Final = tuple(Weekday)


class Hours:
    """Computes weeks from the usual one."""

    def __init__(self, strategy: Strategy, week: Workload, days: Days, lines: Sequence[AccountLine]) -> None:
        """`lines` tell the posts made on the spot, and by whom."""
        self._strategy: Final = strategy
        self._days: Final = days
        self._steady: Final = week.needed.typical - sum(load.production.typical for load in week.accounts)
        """Monitoring, replies, watch and measurement: the same each week."""
        self._spot: Final = self._on_the_spot(one for line in lines for one in line.on_the_spot)
        known = [one for one in week.people if one.person and one.declared is not None]
        carrying = [one for one in known if one.needed.high > 0] or known
        self._people: Final = tuple((one.person, one.declared or 0.0) for one in carrying)
        self._own: Final = {
            one.person: one.needed.typical
            - sum(load.production.typical for load in week.accounts if load.owner == one.person)
            for one in carrying
        }
        """Of each, what is the same each week."""
        self._own_spot: Final = {
            who: self._on_the_spot(one for line in lines if line.owner == who for one in line.on_the_spot)
            for who, _ in self._people
        }

    def of(self, first: dt.date, last: dt.date, slots: Sequence[Slot]) -> WeekHours:
        """The hours from the first day to the last, to five minutes."""
        span = [first + DAY * ahead for ahead in range((last - first).days + 1)]
        part = self._awake(span)
        production = sum(self._minutes(slot.format) for slot in slots if slot.format) / _MINUTES + self._spot * part
        needed = to_steps(production + self._steady * part)
        hours = [hours * self._share(who, self._worked(who, span)) for who, hours in self._people]
        available = to_steps(sum(hours)) if hours else None
        return WeekHours(
            needed=needed,
            production=to_steps(production),
            available=available,
            verdict=self._verdict(needed, available),
            short=tuple(self._short(span, slots)) if len(self._people) > 1 else (),
        )

    def _on_the_spot(self, spot: Iterable[OnTheSpot]) -> float:
        return sum(self._minutes(one.format) * one.per_week for one in spot) / _MINUTES

    def _short(self, span: list[dt.date], slots: Sequence[Slot]) -> Iterator[PersonShort]:
        """Those on whom more falls than they have hours: the posts that they write, and what is theirs each week."""
        for who, declared in self._people:
            made = sum(self._minutes(one.format) for one in slots if one.format and one.author == who) / _MINUTES
            there = self._share(who, [day for day in span if self._days.is_there(who, day)])
            needed = to_steps(made + (self._own[who] + self._own_spot[who]) * there)
            available = to_steps(declared * self._share(who, self._worked(who, span)))
            if who and self._verdict(needed, available) == "over":
                yield PersonShort(who, needed, available)

    def _awake(self, span: list[dt.date]) -> float:
        """The part of a usual week's work that these days hold.

        All of it for a whole week, and that of the hours of a week cut short; less the days when everybody is away, for
        then accounts rest.
        """
        whole = sum(hours for _, hours in self._people)
        if not whole:
            return len(span) / WEEK
        there = [day for day in span if any(self._days.is_there(who, day) for who, _ in self._people)]
        return sum(hours * self._share(who, there) for who, hours in self._people) / whole

    def _worked(self, who: str | None, span: list[dt.date]) -> list[dt.date]:
        return [day for day in span if self._days.free_for_work(who, day)]

    def _share(self, who: str | None, days: list[dt.date]) -> float:
        """The part of a person's week that falls on some days."""
        usual = self._days.usual(who)
        return sum(_DAYS[day.weekday()] in usual for day in days) / len(usual)

    def _minutes(self, name: str) -> float:
        return format_load(self._strategy, name, 1.0).minutes.typical

    def _verdict(self, needed: float, available: float | None) -> Verdict:
        if available is None:
            return "unknown"
        if needed > available * limit("workload_over", self._strategy) + _HAIR:
            return "over"
        return "tight" if needed > available * limit("workload_tight", self._strategy) + _HAIR else "ok"
