"""What to do in the first ninety days: each step dated, named, and with its reason."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final, Literal

import msgspec

from socialplan.analysis import account_steps, crisis_steps, team_steps
from socialplan.analysis.people import strategy_owner
from socialplan.analysis.step import LAST_DAY, Step
from socialplan.language import Words
from socialplan.strategy.model import Strategy

Period = Literal["1-15", "16-45", "46-90"]

LONGEST: Final = 14
"""Steps that are kept: what presses least gives way."""
_REVIEWS: Final = (30, 60, 90)
_PERIODS: Final[tuple[tuple[Period, int, int], ...]] = (("1-15", 1, 15), ("16-45", 16, 45), ("46-90", 46, LAST_DAY))
_FRIDAY: Final = 4


class FirstDay(msgspec.Struct, frozen=True, kw_only=True):
    """One step."""

    on: dt.date
    day: int
    """The day counted from the strategy's date, 1 to 90."""
    period: Period
    action: Words
    who: str | None
    """The id of who does it; None while nobody can be named."""
    reason: Words
    path: str
    """What in the strategy gives rise to it."""
    kind: str


def ninety_days(strategy: Strategy, as_of: dt.date) -> tuple[FirstDay, ...]:
    """The steps that the strategy's own data give rise to, from the day after `as_of`, by date.

    A date that the strategy gives stands, weekends included. The others go to the working day on or after their usual
    one, one step a day while there is room in their part of the ninety days. Three reviews close the months; the
    nearest moves to `meta.next_review` where that falls within. Of more than fourteen steps those that press least are
    left out.
    """
    owner = strategy_owner(strategy)
    kept = sorted(_steps(strategy, as_of), key=lambda step: step.rank)[: LONGEST - len(_REVIEWS)]
    placed = [
        FirstDay(
            on=on,
            day=(on - as_of).days,
            period=_period((on - as_of).days),
            action=step.action,
            who=step.who or owner,
            reason=step.reason,
            path=step.path,
            kind=step.kind,
        )
        for step, on in _placed([*kept, *_reviews(strategy, as_of)], as_of)
    ]
    return tuple(sorted(placed, key=lambda first: (first.on, first.kind, first.path)))


def _steps(strategy: Strategy, as_of: dt.date) -> Iterator[Step]:
    for source in _SOURCES:
        yield from source(strategy, as_of)


def _period(day: int) -> Period:
    return next(name for name, first, last in _PERIODS if first <= day <= last)


def _placed(wanted: Iterable[Step], as_of: dt.date) -> Iterator[tuple[Step, dt.date]]:
    """Each step with its date; those with a date of their own first, so that the others go round them."""
    ordered = sorted(wanted, key=lambda step: (step.on is None, step.day, step.rank))
    taken: set[dt.date] = set()
    for step in ordered:
        on = step.on or _free(step.day, as_of, taken)
        taken.add(on)
        yield step, on


def _free(day: int, as_of: dt.date, taken: set[dt.date]) -> dt.date:
    """The first free working day from `day` to the end of its period, else the last one before, else a shared one."""
    first, last = next((first, last) for _, first, last in _PERIODS if first <= day <= last)
    wanted = as_of + dt.timedelta(days=day)
    days = [as_of + dt.timedelta(days=one) for one in range(first, last + 1)]
    working = [one for one in days if one.weekday() <= _FRIDAY]
    later = [one for one in working if one >= wanted]
    sooner = [one for one in reversed(working) if one < wanted]
    return next((one for one in later + sooner if one not in taken), (later + sooner)[0])


def _reviews(strategy: Strategy, as_of: dt.date) -> Iterator[Step]:
    """Reviews at thirty, sixty and ninety days: what was done, what the figures say, what is decided."""
    planned = strategy.meta.next_review
    days = (planned - as_of).days if planned else 0
    nearest = min(_REVIEWS, key=lambda review: abs(review - days)) if 0 < days <= LAST_DAY else None
    meeting = strategy.measurement.review_meeting
    for review in _REVIEWS:
        yield Step(
            kind=f"review-{review}",
            rank=0,
            day=review,
            on=planned if review == nearest else None,
            action=Words(
                f"Faire le point à {review} jours\u00a0: confirmer, ajuster ou arrêter",
                f"Review at {review} days: confirm, adjust or stop",
            ),
            reason=Words(f"Rendez-vous prévu\u00a0: {meeting.to('fr')}.", f"Meeting planned: {meeting.to('en')}.")
            if meeting
            else _REVIEW_REASONS[review],
            who=strategy.meta.owner,
            path="meta.next_review",
        )


_REVIEW_REASONS: Final = {
    30: Words(
        "Un rythme qu’on ne tient pas se voit dès le premier mois.",
        "A rhythm that does not hold shows within the first month.",
    ),
    60: Words(
        "Deux relevés des indicateurs montrent une direction.",
        "Two readings of the KPIs show a direction.",
    ),
    90: Words(
        "Un trimestre suffit pour garder, changer ou fermer.",
        "A quarter is enough to keep, change or close.",
    ),
}


_SOURCES: Final = (
    account_steps.two_factor,
    team_steps.hours,
    account_steps.handles,
    account_steps.deputies,
    crisis_steps.contacts,
    crisis_steps.statements,
    account_steps.sleeping,
    account_steps.closures,
    account_steps.openings,
    team_steps.calendar,
    team_steps.baselines,
    team_steps.consultation,
    team_steps.training,
    crisis_steps.drill,
)
