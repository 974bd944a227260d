"""On which days somebody can be asked for something: working days, but for absences and what the trade makes busy."""

import datetime as dt
from typing import Final

from socialplan.analysis.people import members, works_alone
from socialplan.strategy.choices import KeyDateKind, LegalRegime, OrganisationKind, Weekday
from socialplan.strategy.model import Strategy
from socialplan.strategy.team import Member

_DAYS: Final = tuple(Weekday)
_WORKWEEK: Final = frozenset(_DAYS[:5])
_CLOSED: Final = frozenset({(12, 25), (1, 1)})
_EVE: Final = (12, 24)
_BEFORE_AN_EVENT: Final = 7
"""Days before an event, and before 24 December, when a craftsperson has no time for anything else."""


class QuietDays:
    """The days on which each person of a strategy can do what is asked."""

    def __init__(self, strategy: Strategy, owner: str | None) -> None:
        """`owner` does what names nobody."""
        self._members: Final = members(strategy)
        self._owner: Final = owner
        self._alone: Final = works_alone(strategy)
        self._closed: Final = frozenset(strategy.calendar.closed_days)
        self._trade: Final = (
            strategy.organisation.kind is OrganisationKind.CRAFTSPERSON
            or strategy.organisation.legal_regime is LegalRegime.CRAFT
        )
        self._events: Final = frozenset(
            date.on for date in strategy.calendar.key_dates if date.on and date.kind is KeyDateKind.EVENT
        )

    def is_workday(self, day: dt.date) -> bool:
        """Whether it is Monday to Friday."""
        return _DAYS[day.weekday()] in _WORKWEEK

    def suits(self, day: dt.date, who: str | None) -> bool:
        """Whether `who`, or whoever answers for the strategy, can do something that day.

        On the days that they work, but somebody alone on those when they do not, if there are any: the others are for
        customers. Never on a day closed or away, nor for a craftsperson in the week before an event or 24 December.
        """
        person = self._members.get(who or self._owner or "")
        if day in self._closed or (day.month, day.day) in _CLOSED or self._is_rushed(day):
            return False
        if person is None:
            return self.is_workday(day)
        return _DAYS[day.weekday()] in self._days_of(person) and not is_away(person, day)

    def _days_of(self, person: Member) -> frozenset[Weekday]:
        worked = frozenset(day for hours in person.works for day in hours.days)
        if self._alone and worked:
            return (frozenset(_DAYS) - worked) or worked
        return worked or _WORKWEEK

    def _is_rushed(self, day: dt.date) -> bool:
        if not self._trade:
            return False
        room = min(_BEFORE_AN_EVENT, (dt.date.max - day).days)
        coming = [day + dt.timedelta(days=ahead) for ahead in range(room + 1)]
        return any(one in self._events or (one.month, one.day) == _EVE for one in coming)


def is_away(person: Member, day: dt.date) -> bool:
    """Whether a person is absent that day, or has left before it."""
    if person.leaves_on and day > person.leaves_on:
        return True
    return any(one.start and one.start <= day <= (one.end or one.start) for one in person.absences)
