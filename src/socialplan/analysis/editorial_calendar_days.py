"""On which days the calendar may use whom: its weeks, days without posts, and who is there."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from socialplan.analysis.editorial_calendar_model import DayReason
from socialplan.analysis.elections import ElectionWindow
from socialplan.analysis.people import deputy_of, members
from socialplan.analysis.quiet_days import is_away
from socialplan.knowledge.public_holidays import PublicHoliday
from socialplan.strategy.choices import Weekday
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account

WEEK: Final = 7
LEAST_WEEKS: Final = 8
MOST_WEEKS: Final = 60
DAY: Final = dt.timedelta(days=1)
_DAYS: Final = tuple(Weekday)
_WORKWEEK: Final = frozenset(_DAYS[:5])


class Window(NamedTuple):
    """From which day to which the calendar goes."""

    starts: dt.date
    ends: dt.date
    set_by_us: bool
    over: bool

    def weeks(self) -> Iterator[tuple[dt.date, dt.date]]:
        """Its weeks, from Monday to Sunday, cut at both ends."""
        first = self.starts
        while first <= self.ends:
            last = min(first + DAY * (WEEK - 1 - first.weekday()), self.ends)
            yield first, last
            first = last + DAY


def window(strategy: Strategy, as_of: dt.date) -> Window:
    """The weeks that were decided, eight at least; from the next Monday where no first day is set, or they are over."""
    calendar = strategy.calendar
    weeks = min(max(calendar.weeks or LEAST_WEEKS, LEAST_WEEKS), MOST_WEEKS)
    set_by_us = calendar.starts is None or (calendar.weeks or 0) < LEAST_WEEKS
    starts = calendar.starts or _next_monday(as_of)
    over = starts + DAY * (WEEK * weeks - 1) < as_of
    if over:
        starts, set_by_us = _next_monday(as_of), True
    return Window(starts, starts + DAY * (WEEK * weeks - 1), set_by_us, over)


def _next_monday(day: dt.date) -> dt.date:
    return day + DAY * (WEEK - day.weekday())


def monday(day: dt.date) -> dt.date:
    """The Monday of a day's week."""
    return day - DAY * day.weekday()


class Days:
    """Which days are out, and who is there on the others."""

    def __init__(self, strategy: Strategy, votes: Iterable[ElectionWindow], holidays: Iterable[PublicHoliday]) -> None:
        """`votes` and `holidays` are those of the place; silences of any severity are kept."""
        self._members: Final = members(strategy)
        self._closed: Final = frozenset(strategy.calendar.closed_days)
        self._holidays: Final = frozenset(one.on for one in holidays)
        self._silences: Final = tuple((one.start, one.end) for vote in votes for one in vote.of("silence"))

    def out(self, day: dt.date) -> DayReason | None:
        """Why nothing is laid on a day; None where something may be."""
        if any(first <= day <= last for first, last in self._silences):
            return "silence"
        if day in self._closed:
            return "closed"
        return "holiday" if day in self._holidays else None

    def usual(self, person: str | None) -> frozenset[Weekday]:
        """The weekdays on which a person works: Monday to Friday where nothing is said."""
        member = self._members.get(person or "")
        worked = frozenset(day for hours in member.works for day in hours.days) if member else frozenset[Weekday]()
        return worked or _WORKWEEK

    def is_there(self, person: str | None, day: dt.date) -> bool:
        """Whether a person of the team is neither on leave nor gone."""
        member = self._members.get(person or "")
        return member is not None and not is_away(member, day)

    def works(self, person: str | None, day: dt.date) -> bool:
        """Whether a person is at work that day; whoever is not named works Monday to Friday."""
        if _DAYS[day.weekday()] not in self.usual(person):
            return False
        return person not in self._members or self.is_there(person, day)

    def free_for_work(self, person: str | None, day: dt.date) -> bool:
        """Whether a person can write or approve that day."""
        return self.works(person, day) and self.out(day) in {None, "silence"}

    def before(self, day: dt.date, days: int, person: str | None) -> dt.date:
        """The day so many of a person's working days before another, holidays and absences skipped; a year at most."""
        found, left = day, days
        while left > 0 and (day - found).days < 366:  # noqa: PLR2004 - somebody may be away for good
            found -= DAY
            left -= self.free_for_work(person, found)
        return found


class Crew:
    """Who can publish on one account, the owner first."""

    def __init__(self, strategy: Strategy, account: Account, days: Days) -> None:
        """Only people of the team count."""
        team = members(strategy)
        own = team.get(account.owner or "")
        named = (
            account.owner,
            account.deputy,
            deputy_of(strategy, account.owner, account.deputy),
            own.deputy if own else None,
        )
        self.people: Final = tuple(dict.fromkeys(who for who in named if who in team and who))
        self._days: Final = days
        looked = frozenset(day for slot in account.monitoring for day in (slot.days or _WORKWEEK))
        usual = days.usual(self.owner)
        self._weekdays: Final = (usual & looked) or usual

    @property
    def owner(self) -> str | None:
        """Who comes first; None where nobody is named."""
        return self.people[0] if self.people else None

    @property
    def weekdays(self) -> frozenset[Weekday]:
        """The weekdays on which somebody both works and looks at the account."""
        return self._weekdays

    def at_work(self, day: dt.date) -> str | None:
        """Who publishes on a day that is chosen for them: the owner, or a deputy while the owner is on leave."""
        if not self.people or self._days.is_there(self.people[0], day):
            fits = _DAYS[day.weekday()] in self._weekdays
            return self.owner if fits else None
        return next((who for who in self.people[1:] if self._days.works(who, day)), None)

    def suits(self, day: dt.date) -> bool:
        """Whether a post may be laid on a day."""
        if self._days.out(day):
            return False
        if not self.people:
            return _DAYS[day.weekday()] in self._weekdays
        return self.at_work(day) is not None

    def present(self, day: dt.date, first: str | None = None) -> str | None:
        """Who publishes on a day that was decided: whoever is named for it, else the first who is not away."""
        return next((who for who in dict.fromkeys((first, *self.people)) if self._days.is_there(who, day)), None)
