"""The hours that the team really has: declared, less the absences of the coming weeks."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.resting import Leave, Resting, leave
from socialplan.analysis.spans import to_steps
from socialplan.analysis.thresholds import limit
from socialplan.language import Words
from socialplan.strategy.choices import Weekday
from socialplan.strategy.model import Strategy
from socialplan.strategy.team import Member, Provider

_DAYS: Final = tuple(Weekday)
_WORKWEEK: Final = frozenset(_DAYS[:5])
_WEEK: Final = 7
_TWO_MONTHS: Final = 8
"""Weeks; the house's default."""
_HAIR: Final = 1e-9


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


def availability(
    strategy: Strategy,
    as_of: dt.date | None,
    *,
    leaves: tuple[Leave, ...] | None = None,
    hours: Mapping[int, float] | None = None,
) -> tuple[PersonHours, ...]:
    """Each person's hours, then each provider's.

    Hours are lowered in proportion to the working days away in the next eight weeks, to five minutes: 6 h a week with
    10 days away out of 40 leave 4 h 30. A person's working days are those of their usual hours, Monday to Friday if
    unanswered. A day on which the person's accounts rest, because whoever else could look after them is away too, is
    left out: need and hours fall together, and the other weeks are as usual. Without `as_of` nothing is taken off.
    `leaves` (of the same team) and `hours` (a week, by account) spare computations.
    """
    resting = Resting(strategy, hours)
    people = [_person(one, resting) for one in (leaves_of(strategy, as_of) if leaves is None else leaves)]
    providers = [_provider(provider, _window(strategy, as_of)) for provider in strategy.means.providers]
    return tuple(people + providers)


def leaves_of(strategy: Strategy, as_of: dt.date | None) -> tuple[Leave, ...]:
    """Each person's working days and days away in the coming weeks."""
    window = _window(strategy, as_of)
    return tuple(leave(person, _worked(person, window), strategy.team.people) for person in strategy.team.people)


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


def _worked(person: Member, window: list[dt.date]) -> list[dt.date]:
    worked = frozenset(day for hours in person.works for day in hours.days) or _WORKWEEK
    return [day for day in window if _DAYS[day.weekday()] in worked]


def _person(one: Leave, resting: Resting) -> PersonHours:
    """A person's hours: the days there over the days on which there is something to do."""
    to_do = one.days - sum(number * resting.share(one.person.id, away) for away, number in one.together)
    return PersonHours(
        person=one.person.id,
        declared=one.person.hours_per_week,
        available=_left(one.person.hours_per_week, one.days - one.missed, to_do),
        days_away=one.missed,
    )


def _provider(provider: Provider, window: list[dt.date]) -> PersonHours:
    days = [day for day in window if _DAYS[day.weekday()] in _WORKWEEK]
    there = sum(provider.until is None or day <= provider.until for day in days)
    return PersonHours(
        person=None,
        declared=provider.hours_per_week,
        available=_left(provider.hours_per_week, there, len(days)),
        days_away=len(days) - there,
    )


def _left(declared: float | None, there: int, to_do: float) -> float:
    """What is left of some hours a week; all of them where there is nothing to do on any day."""
    return to_steps((declared or 0.0) * there / to_do) if to_do > _HAIR else declared or 0.0
