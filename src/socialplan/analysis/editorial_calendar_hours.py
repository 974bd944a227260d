"""The hours of each week of the calendar against those that people have that week: overload is told, nothing moves."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from socialplan.analysis.account_load import format_load
from socialplan.analysis.editorial_calendar_days import DAY, WEEK, Days
from socialplan.analysis.editorial_calendar_model import OnTheSpot, Slot, WeekHours
from socialplan.analysis.thresholds import limit
from socialplan.analysis.workload import Verdict, Workload
from socialplan.strategy.choices import Weekday
from socialplan.strategy.model import Strategy

_MINUTES: Final = 60
_HAIR: Final = 1e-9
_DAYS: Final = tuple(Weekday)


class Hours:
    """Computes weeks from the usual one."""

    def __init__(self, strategy: Strategy, week: Workload, days: Days, spot: Sequence[OnTheSpot]) -> None:
        """`spot` are the posts made on the spot, of all accounts."""
        self._strategy: Final = strategy
        self._days: Final = days
        production = sum(load.production.typical for load in week.accounts)
        self._steady: Final = week.needed.typical - production
        """Monitoring, replies, watch and measurement: the same each week."""
        self._spot: Final = sum(self._minutes(one.format) * one.per_week for one in spot) / _MINUTES
        carrying = [one for one in week.people if one.person and one.declared is not None and one.needed.high > 0]
        known = carrying or [one for one in week.people if one.person and one.declared is not None]
        self._people: Final = tuple((one.person, one.declared or 0.0) for one in known)

    def of(self, first: dt.date, last: dt.date, slots: Sequence[Slot]) -> WeekHours:
        """The hours from the first day to the last; a week cut short has its part of what is the same each week."""
        part = self._awake(first, last)
        production = sum(self._minutes(slot.format) for slot in slots if slot.format) / _MINUTES + self._spot * part
        needed = production + self._steady * part
        available = sum(self._left(who, hours, first, last) for who, hours in self._people) if self._people else None
        return WeekHours(
            needed=needed, production=production, available=available, verdict=self._verdict(needed, available)
        )

    def _awake(self, first: dt.date, last: dt.date) -> float:
        """The part of a week on which accounts do not rest: all of it, less the days when everybody is away."""
        span = [first + DAY * ahead for ahead in range((last - first).days + 1)]
        resting = sum(
            bool(self._people) and not any(self._days.is_there(who, day) for who, _ in self._people) for day in span
        )
        return (len(span) - resting) / WEEK

    def _minutes(self, name: str) -> float:
        return format_load(self._strategy, name, 1.0).minutes.typical

    def _left(self, who: str | None, hours: float, first: dt.date, last: dt.date) -> float:
        """A person's hours of a week, less their days away and those closed."""
        usual = self._days.usual(who)
        span = [first + DAY * ahead for ahead in range((last - first).days + 1)]
        there = sum(self._days.free_for_work(who, day) for day in span if _DAYS[day.weekday()] in usual)
        return hours * there / len(usual)

    def _verdict(self, needed: float, available: float | None) -> Verdict:
        if available is None:
            return "unknown"
        if needed > available * limit("workload_over", self._strategy) + _HAIR:
            return "over"
        return "tight" if needed > available * limit("workload_tight", self._strategy) + _HAIR else "ok"
