"""Where each KPI stands, and what the strategy's own rules make of it: a proposal, until a person decides.

A reading is judged by the value that is expected on its day: on the straight line from the start to the target, which
ends on the day of the objective (afterwards the target itself). So a figure is not called late because there is time.
"""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final, Literal

import msgspec

from socialplan.analysis.trends import FEWEST, Trend, month_before, next_reading, readings_of, trend, year_before
from socialplan.strategy.choices import ReviewDecision
from socialplan.strategy.fields import Text
from socialplan.strategy.measures import Measure
from socialplan.strategy.model import Strategy
from socialplan.strategy.team import Kpi, Review

Signal = Literal["reached", "on_pace", "late", "far", "start", "no_target", "unread"]
"""`on_pace`: at or beyond what the adjust rule wants of the expected value; `far`: below what the stop rule wants.
`start`: one reading, the start itself: nothing can be said yet.
"""

ADJUST_BELOW: Final = 80.0
"""Per cent of the expected value below which one adjusts, where the adjust rule gives no figure."""
STOP_BELOW: Final = 50.0
"""Per cent of the expected value below which one stops, after two readings, where the stop rule gives no figure."""
IN_A_ROW: Final = 2
"""Readings below the stop rule's figure before stopping is proposed."""
_WHOLE: Final = 100.0
_QUARTER: Final = 0.25

_PER_CENT: Final = re.compile(r"(\d{1,3})(?:[.,]\d+)?\s*%")
_HALF: Final = re.compile(r"\bmoiti[ée]\b|\bhalf\b", re.IGNORECASE)


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What the rules want of the expected value, in per cent."""

    adjust: float
    stop: float
    ours: bool
    """Whether one of them is our own usual figure, for want of one in the rule."""


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """Where a KPI stands."""

    kpi: int
    """Its place in `measurement.kpis`."""
    readings: tuple[Measure, ...]
    deadline: dt.date | None
    """The first day of reckoning among its objectives."""
    expected: float | None
    """What was expected on the day of the last reading; None without a target or a reading."""
    share: float | None
    """The last reading in per cent of it: above 100 is better than expected, whichever way the target lies."""
    signal: Signal
    trend: Trend | None
    better: bool | None
    """Whether the trend goes towards the target; None where it is flat or there is none."""
    before: Measure | None
    """The last reading of the month before."""
    last_year: Measure | None
    due: dt.date | None
    """When the next reading is due."""
    overdue: bool
    decided: Review | None
    """What a person decided on it, on or after the day of the last reading."""
    proposed: ReviewDecision | None
    """What the rules make of it; None with too little to go by."""

    @property
    def last(self) -> Measure | None:
        """The last reading."""
        return self.readings[-1] if self.readings else None


def standings(strategy: Strategy, measures: Sequence[Measure], as_of: dt.date) -> tuple[Standing, ...]:
    """Where each KPI stands, in the strategy's order."""
    today = reckoned_on(measures, as_of)
    limits = limits_of(strategy)
    return tuple(
        _standing(strategy, place, readings_of(measures, kpi.id), limits, (as_of, today))
        for place, kpi in enumerate(strategy.measurement.kpis)
    )


def reckoned_on(measures: Sequence[Measure], as_of: dt.date) -> dt.date:
    """The day of the scorecard: the strategy's own, or that of a reading taken since."""
    return max([as_of, *(one.on for one in measures)])


def limits_of(strategy: Strategy) -> Limits:
    """The figures of the strategy's rules to adjust and to stop, else the usual ones."""
    adjust = _figure(strategy.measurement.adjust_rule, halves=False)
    stop = _figure(strategy.measurement.stop_rule, halves=True)
    limits = (ADJUST_BELOW if adjust is None else adjust, STOP_BELOW if stop is None else stop)
    return Limits(adjust=max(limits), stop=min(limits), ours=adjust is None or stop is None)


def _figure(rule: Text | None, *, halves: bool) -> float | None:
    """The share that a rule names in figures, or as a half."""
    if rule is None:
        return None
    text = str(rule)
    if found := _PER_CENT.search(text):
        return min(float(found[1]), _WHOLE)
    return STOP_BELOW if halves and _HALF.search(text) else None


def deadline_of(strategy: Strategy, kpi: Kpi) -> dt.date | None:
    """The first day of reckoning among the objectives that a KPI measures."""
    days = [
        one.deadline
        for one in strategy.objectives
        if one.deadline and (one.id in kpi.objectives or (kpi.id and kpi.id in one.kpis))
    ]
    return min(days, default=None)


def _standing(
    strategy: Strategy, place: int, readings: tuple[Measure, ...], limits: Limits, days: tuple[dt.date, dt.date]
) -> Standing:
    kpi = strategy.measurement.kpis[place]
    as_of, today = days
    deadline = deadline_of(strategy, kpi)
    shares = [_share(kpi, readings, at, deadline) for at in range(len(readings))]
    wanted = expected(kpi, readings, readings[-1].on, deadline) if readings else None
    signal = _signal(kpi, readings, shares, wanted, limits)
    due = next_reading(readings, kpi.every_days, as_of)
    moving = trend(readings)
    return Standing(
        kpi=place,
        readings=readings,
        deadline=deadline,
        expected=wanted,
        share=shares[-1] if shares else None,
        signal=signal,
        trend=moving,
        better=_better(kpi, moving),
        before=month_before(readings),
        last_year=year_before(readings),
        due=due,
        overdue=due is not None and due < today,
        decided=_decided(strategy, kpi, readings),
        proposed=_proposed(signal, shares, limits),
    )


def falls(kpi: Kpi) -> bool:
    """Whether the target lies below the start: fewer calls, fewer hours."""
    return kpi.baseline is not None and kpi.target is not None and kpi.target < kpi.baseline


def expected(kpi: Kpi, readings: Sequence[Measure], on: dt.date, deadline: dt.date | None) -> float | None:
    """The value on the straight line from the start to the target on a day; the target without a start or a deadline.

    The line begins with the first reading that shows the start, else with the first reading.
    """
    if kpi.target is None:
        return None
    if kpi.baseline is None or deadline is None or not readings:
        return kpi.target
    start = next((one.on for one in readings if one.value == kpi.baseline), readings[0].on)
    length = (deadline - start).days
    if length <= 0 or on >= deadline:
        return kpi.target
    part = max(0, (on - start).days) / length
    return kpi.baseline + (kpi.target - kpi.baseline) * part


def _share(kpi: Kpi, readings: Sequence[Measure], at: int, deadline: dt.date | None) -> float | None:
    """A reading in per cent of what was expected on its day; turned round where the target lies below the start."""
    reading = readings[at]
    wanted = expected(kpi, readings, reading.on, deadline)
    if wanted is None:
        return None
    if falls(kpi):
        return _of(wanted, reading.value) if wanted > 0 else _way(kpi, reading.value)
    return _of(reading.value, wanted)


def _of(part: float, whole: float) -> float:
    if whole <= 0:
        return _WHOLE if part >= whole else 0.0
    return max(0.0, part / whole * _WHOLE)


def _way(kpi: Kpi, value: float) -> float:
    """How much of the way down to a target of nothing is done, in per cent."""
    start = kpi.baseline or 0.0
    return max(0.0, (start - value) / start * _WHOLE) if start else _WHOLE


def _signal(
    kpi: Kpi, readings: Sequence[Measure], shares: Sequence[float | None], wanted: float | None, limits: Limits
) -> Signal:
    share = shares[-1] if shares else None
    if not readings:
        return "unread"
    if kpi.target is None or share is None:
        return "no_target"
    value = readings[-1].value
    if value <= kpi.target if falls(kpi) else value >= kpi.target:
        return "reached"
    if len(readings) < FEWEST and wanted == kpi.baseline:
        return "start"
    if share >= limits.adjust:
        return "late" if _stuck(kpi, readings, wanted) else "on_pace"
    return "late" if share >= limits.stop else "far"


def _stuck(kpi: Kpi, readings: Sequence[Measure], wanted: float | None) -> bool:
    """Whether it is worse than at the start, or nothing was won though a quarter of the way should be done."""
    if kpi.baseline is None or kpi.target is None or wanted is None or len(readings) < FEWEST:
        return False
    way = kpi.target - kpi.baseline
    if not way:
        return False
    done = (readings[-1].value - kpi.baseline) / way
    return done < 0 or (done == 0 and (wanted - kpi.baseline) / way >= _QUARTER)


def _better(kpi: Kpi, moving: Trend | None) -> bool | None:
    if moving is None or moving.direction == "flat" or kpi.target is None:
        return None
    return (moving.direction == "down") is falls(kpi)


def _proposed(signal: Signal, shares: Sequence[float | None], limits: Limits) -> ReviewDecision | None:
    """What the rules make of it: one reading never stops anything."""
    if signal in {"unread", "no_target", "start"}:
        return None
    if signal in {"reached", "on_pace"}:
        return ReviewDecision.CONFIRM
    last = [share for share in shares[-IN_A_ROW:] if share is not None]
    if len(last) == IN_A_ROW and all(share < limits.stop for share in last):
        return ReviewDecision.STOP
    return ReviewDecision.ADJUST


def _decided(strategy: Strategy, kpi: Kpi, readings: Sequence[Measure]) -> Review | None:
    """The last decision of a person that names this KPI, if nothing was read since."""
    if not readings:
        return None
    named = [one for one in strategy.measurement.reviews if one.kpi and one.kpi == kpi.id and one.on and one.decision]
    return next((one for one in reversed(named) if one.on and one.on >= readings[-1].on), None)
