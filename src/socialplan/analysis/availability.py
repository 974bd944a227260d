"""The hours that the team really has: declared, less the absences of the coming weeks."""

import datetime as dt
from typing import Final

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.spans import to_steps
from socialplan.analysis.thresholds import limit
from socialplan.language import Words
from socialplan.strategy.choices import Weekday
from socialplan.strategy.model import Strategy
from socialplan.strategy.team import Member

_DAYS: Final = tuple(Weekday)
_WORKWEEK: Final = frozenset(_DAYS[:5])
_WEEK: Final = 7
_TWO_MONTHS: Final = 8
"""Weeks; the house's default."""


class PersonHours(msgspec.Struct, frozen=True, kw_only=True):
    """A person's or a provider's hours a week for social media."""

    person: str | None
    """None for a provider."""
    declared: float | None
    """As answered; None if unanswered."""
    available: float
    """Once absences, and the end of a contract, are taken off: the mean of the coming weeks."""
    days_away: int
    """Working days away in those weeks."""


def availability(strategy: Strategy, as_of: dt.date | None) -> tuple[PersonHours, ...]:
    """Each person's hours, then each provider's.

    Hours are lowered in proportion to the working days away in the next eight weeks, to five minutes: 6 h a week with
    10 days away out of 40 leave 4 h 30. A person's working days are those of their usual hours, Monday to Friday if
    unanswered. Without `as_of` nothing is taken off.
    """
    window = _window(strategy, as_of)
    people = [_person(person, window) for person in strategy.team.people]
    providers = [
        _hours(
            None, provider.hours_per_week, _WORKWEEK, [(_after(provider.until), None)] if provider.until else [], window
        )
        for provider in strategy.means.providers
    ]
    return tuple(people + providers)


def weeks_ahead(strategy: Strategy) -> int:
    """The coming weeks over which absences count (`absence_weeks`)."""
    return round(limit("absence_weeks", strategy))


def said_weeks_ahead(strategy: Strategy) -> Words:
    """Those weeks in words: `huit semaines`, `12 semaines`."""
    number = weeks_ahead(strategy)
    if number == _TWO_MONTHS:
        return Words("huit semaines", "eight weeks")
    return figures.count(number, Words("semaine", "week"), Words("semaines", "weeks"))


def _window(strategy: Strategy, as_of: dt.date | None) -> list[dt.date]:
    """The days over which absences count; none without a date."""
    weeks = weeks_ahead(strategy) if as_of else 0
    return [as_of + dt.timedelta(days=day) for day in range(weeks * _WEEK)] if as_of else []


def _person(person: Member, window: list[dt.date]) -> PersonHours:
    worked = frozenset(day for hours in person.works for day in hours.days) or _WORKWEEK
    away: list[tuple[dt.date, dt.date | None]] = [
        (absence.start, absence.end or absence.start) for absence in person.absences if absence.start
    ]
    if person.leaves_on:
        away.append((_after(person.leaves_on), None))
    return _hours(person.id, person.hours_per_week, worked, away, window)


def _hours(
    person: str | None,
    declared: float | None,
    worked: frozenset[Weekday],
    away: list[tuple[dt.date, dt.date | None]],
    window: list[dt.date],
) -> PersonHours:
    days = [day for day in window if _DAYS[day.weekday()] in worked]
    if not days:
        return PersonHours(person=person, declared=declared, available=declared or 0.0, days_away=0)
    missed = sum(any(start <= day and (end is None or day <= end) for start, end in away) for day in days)
    return PersonHours(
        person=person,
        declared=declared,
        available=to_steps((declared or 0.0) * (1 - missed / len(days))),
        days_away=missed,
    )


def _after(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=1)
