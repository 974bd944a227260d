"""What to do in the first ninety days: each step dated, named, and with its reason."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final, Literal

import msgspec

from socialplan.analysis import account_steps, crisis_steps, dated_steps, team_steps
from socialplan.analysis.people import strategy_owner
from socialplan.analysis.quiet_days import QuietDays
from socialplan.analysis.step import LAST_DAY, Step
from socialplan.language import Words
from socialplan.strategy.model import Strategy

Period = Literal["1-15", "16-45", "46-90"]

LONGEST: Final = 18
"""Steps that are kept: what presses least gives way."""
_REVIEWS: Final = (30, 60, 90)
_PERIODS: Final[tuple[tuple[Period, int, int], ...]] = (("1-15", 1, 15), ("16-45", 16, 45), ("46-90", 46, LAST_DAY))
_SPILL: Final = 7
"""Days that a step may go beyond its part of the ninety days when every day of it is taken."""
_MERGED: Final = 10
"""Within this many days a review of ours and the strategy's next one are the same."""


class FirstDay(msgspec.Struct, frozen=True, kw_only=True):
    """One step."""

    on: dt.date
    day: int
    """The day counted from the strategy's date, 1 to 90; a few more for a review merged with the next one."""
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

    A date that the strategy gives stands, weekends included. The others go to a day on or after their usual one when
    whoever does it can (`quiet_days`), one step a day while there is room in their part of the ninety days. Three
    reviews close the months; the one that falls within ten days of `meta.next_review` is held then. Of more than
    eighteen steps those that press least are left out.
    """
    owner = strategy_owner(strategy, as_of)
    reviews = list(_reviews(strategy, as_of))
    kept = sorted(_steps(strategy, as_of), key=lambda step: step.rank)[: LONGEST - len(reviews)]
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
        for step, on in _placed([*kept, *reviews], as_of, QuietDays(strategy, owner))
    ]
    return tuple(sorted(_apart(placed, reviews), key=lambda first: (first.on, first.kind, first.path)))


def _apart(placed: list[FirstDay], reviews: list[Step]) -> Iterator[FirstDay]:
    """The steps, without reviews of ours that ended up within ten days of the one that the strategy dates."""
    planned = next((review.on for review in reviews if review.on), None)
    for first in placed:
        ours = first.kind.startswith("review-") and first.on != planned
        if not (ours and planned and abs((first.on - planned).days) <= _MERGED):
            yield first


def _steps(strategy: Strategy, as_of: dt.date) -> Iterator[Step]:
    for source in _SOURCES:
        yield from source(strategy, as_of)


def _period(day: int) -> Period:
    return next(name for name, first, last in _PERIODS if first <= min(day, LAST_DAY) <= last)


def _placed(wanted: Iterable[Step], as_of: dt.date, quiet: QuietDays) -> Iterator[tuple[Step, dt.date]]:
    """Each step with its date; those with a date of their own first, so that the others go round them."""
    ordered = sorted(wanted, key=lambda step: (step.on is None, step.day, step.rank))
    taken: set[dt.date] = set()
    for step in ordered:
        on = step.on or _free(step, as_of, taken, quiet)
        taken.add(on)
        yield step, on


def _free(step: Step, as_of: dt.date, taken: set[dt.date], quiet: QuietDays) -> dt.date:
    """The first free day from the step's own to the end of its period, else the last one before, else a shared one."""
    first, last = next((first, last) for _, first, last in _PERIODS if first <= step.day <= last)
    wanted = as_of + dt.timedelta(days=step.day)
    days = [as_of + dt.timedelta(days=one) for one in range(first, min(last + _SPILL, LAST_DAY) + 1)]
    open_days = [one for one in days if quiet.suits(one, step.who)] or [one for one in days if quiet.is_workday(one)]
    later = [one for one in open_days if one >= wanted]
    sooner = [one for one in reversed(open_days) if one < wanted]
    return next((one for one in later + sooner if one not in taken), (later + sooner)[0])


def _reviews(strategy: Strategy, as_of: dt.date) -> Iterator[Step]:
    """Reviews at thirty, sixty and ninety days: what was done, what the figures say, what is decided.

    The strategy's next review takes the place of the one near it; it is one more where none is near.
    """
    planned = strategy.meta.next_review
    days = (planned - as_of).days if planned else 0
    nearest = min(_REVIEWS, key=lambda review: abs(review - days))
    merged = days > 0 and abs(nearest - days) <= _MERGED
    for review in _REVIEWS:
        yield _review(strategy, f"review-{review}", review, planned if merged and review == nearest else None)
    if planned and not merged and 0 < days <= LAST_DAY:
        yield _review(strategy, "review-next", days, planned)


def _review(strategy: Strategy, kind: str, day: int, on: dt.date | None) -> Step:
    meeting = strategy.measurement.review_meeting
    return Step(
        kind=kind,
        rank=0,
        day=day,
        on=on,
        action=Words("Revue\u00a0: confirmer, ajuster ou arrêter", "Review: confirm, adjust or stop")
        if on
        else Words(
            f"Faire le point à {day} jours\u00a0: confirmer, ajuster ou arrêter",
            f"Review at {day} days: confirm, adjust or stop",
        ),
        reason=Words(f"Rendez-vous prévu\u00a0: {meeting.to('fr')}.", f"Meeting planned: {meeting.to('en')}.")
        if meeting
        else _REVIEW_REASONS.get(day, _PLANNED),
        who=strategy.meta.owner,
        path="meta.next_review",
    )


_PLANNED: Final = Words("La date est fixée.", "The date is set.")
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
    account_steps.closed_networks,
    dated_steps.duties,
    dated_steps.key_dates,
    dated_steps.campaigns,
    dated_steps.second_looks,
    team_steps.calendar,
    team_steps.baselines,
    team_steps.consultation,
    team_steps.training,
    crisis_steps.drill,
)
