"""What a row of readings says: against the month before, against the same month a year ago, and where it is going.

Pure arithmetic on dated figures; whether going up is good is for `analysis.scorecard` to say.
"""

import calendar
import datetime as dt
import itertools
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from socialplan.strategy.measures import Measure

Direction = Literal["up", "down", "flat"]

STILL: Final = 0.02
"""A change below this share of the larger figure is none: most figures of networks are not exact to it."""
FEWEST: Final = 2
"""Readings from which on there is a direction."""
MONTHS_A_YEAR: Final = 12


class Trend(NamedTuple):
    """Where a row of readings is going."""

    direction: Direction
    moves: int
    """How many readings in a row moved that way; for `flat`, how many did not move."""


def readings_of(measures: Sequence[Measure], kpi: str | None) -> tuple[Measure, ...]:
    """The readings of one KPI, by day."""
    return tuple(sorted((one for one in measures if kpi and one.kpi == kpi), key=lambda one: one.on))


def month_before(readings: Sequence[Measure]) -> Measure | None:
    """The last reading of the calendar month before that of the last reading."""
    return _last_in(readings, months_back=1)


def year_before(readings: Sequence[Measure]) -> Measure | None:
    """The last reading of the same month of the year before that of the last reading."""
    return _last_in(readings, months_back=MONTHS_A_YEAR)


def _last_in(readings: Sequence[Measure], months_back: int) -> Measure | None:
    if not readings:
        return None
    last = readings[-1].on
    year, month = divmod(last.year * MONTHS_A_YEAR + last.month - 1 - months_back, MONTHS_A_YEAR)
    return next((one for one in reversed(readings) if (one.on.year, one.on.month - 1) == (year, month)), None)


def direction(before: float, after: float) -> Direction:
    """Which way a figure moved: `flat` where it changed by less than two per cent."""
    larger = max(abs(before), abs(after))
    if larger == 0 or abs(after - before) < STILL * larger:
        return "flat"
    return "up" if after > before else "down"


def trend(readings: Sequence[Measure]) -> Trend | None:
    """Where the last readings are going; None for fewer than two."""
    if len(readings) < FEWEST:
        return None
    steps = [direction(one.value, other.value) for one, other in itertools.pairwise(readings)]
    moves = 0
    for step in reversed(steps):
        if step != steps[-1]:
            break
        moves += 1
    return Trend(steps[-1], moves)


def next_reading(readings: Sequence[Measure], every_days: int | None, since: dt.date) -> dt.date | None:
    """When the next reading is due: so many days after the last one, or after `since`; a month's end for monthly ones.

    None where nobody said how often.
    """
    if not every_days:
        return None
    due = (readings[-1].on if readings else since) + dt.timedelta(days=every_days)
    return _month_end(due) if 28 <= every_days <= 31 else due  # noqa: PLR2004 - as many days as a month may have


def _month_end(day: dt.date) -> dt.date:
    """The nearest last day of a month: figures of networks are read by whole months."""
    end = day.replace(day=calendar.monthrange(day.year, day.month)[1])
    before = day.replace(day=1) - dt.timedelta(days=1)
    return before if day - before <= end - day else end
