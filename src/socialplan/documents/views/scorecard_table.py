"""Where each KPI stands against the month before, the year before and what was expected; and what that proposes."""

from typing import Final

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.scorecard import Signal, Standing, reckoned_on
from socialplan.analysis.trends import next_reading
from socialplan.documents.views.form_desk import NONE, Desk
from socialplan.language import Words
from socialplan.strategy.choices import ReviewDecision
from socialplan.strategy.measures import Measure

SIGNALS: Final[dict[Signal, Words]] = {
    "reached": Words("atteint", "reached"),
    "on_pace": Words("dans le rythme", "on pace"),
    "late": Words("en retard", "late"),
    "far": Words("loin du compte", "far off"),
    "no_target": Words("sans cible", "no target"),
    "start": Words("au départ", "at the start"),
    "unread": Words("pas de relevé", "no reading"),
}
_ONE: Final = 1
_NOT_TWICE: Final = 3
"""How tight it must be for what a card says not to be told again."""
_TOGETHER: Final = 4
"""How tight it must be for what holds to stand in one row."""
_WHOLE_FROM: Final = 20
"""From so much on, an expected value is told in whole numbers."""


class StateRow(msgspec.Struct, frozen=True, kw_only=True):
    """Where a KPI stands."""

    name: str
    last: str
    before: str
    last_year: str
    expected: str
    signal: str
    trend: str


class EmptyRow(msgspec.Struct, frozen=True, kw_only=True):
    """A KPI of which nothing was read."""

    name: str
    start: str
    target: str
    due: str
    who: str


class DecisionRow(msgspec.Struct, frozen=True, kw_only=True):
    """What a figure says, and what is decided."""

    name: str
    so_what: str
    decision: str


def state_table(desk: Desk, states: tuple[Standing, ...]) -> tuple[StateRow, ...]:
    """A row a KPI, in the strategy's order."""
    return tuple(
        StateRow(
            name=desk.kpi(one.kpi),
            last=_dated(desk, one, one.last),
            before=value(desk, one, one.before),
            last_year=value(desk, one, one.last_year),
            expected=measure(desk, one.kpi, _rounded(one.expected)) or NONE,
            signal=signal(desk, one),
            trend=trend(desk, one),
        )
        for one in states
    )


def signal(desk: Desk, one: Standing) -> str:
    """The signal in words, and that the next reading is overdue."""
    told = desk.wording.words(SIGNALS[one.signal])
    return desk.say(f"{told}, à relever", f"{told}, to be read") if one.overdue else told


def value(desk: Desk, one: Standing, reading: Measure | None) -> str:
    """A reading's figure with its unit, or a dash."""
    return measure(desk, one.kpi, reading.value) if reading else NONE


def measure(desk: Desk, place: int, figure: float | None) -> str:
    """A figure with the unit of a KPI where it is a short one; empty where there is none."""
    kpi = desk.strategy.measurement.kpis[place]
    unit = desk.wording.text(kpi.unit, marked=False)
    return desk.wording.measure(figure, unit if unit.startswith(("%", "€")) else "") if figure is not None else ""


def _rounded(figure: float | None) -> float | None:
    """An expected value, to a figure that one can hold against a reading."""
    if figure is None:
        return None
    return round(figure) if abs(figure) >= _WHOLE_FROM else round(figure, 1)


def _dated(desk: Desk, one: Standing, reading: Measure | None) -> str:
    if reading is None:
        return NONE
    return f"{value(desk, one, reading)} ({desk.wording.date(reading.on)})"


def trend(desk: Desk, one: Standing) -> str:
    """`en hausse, 3 relevés de suite, vers la cible`."""
    if one.trend is None:
        return NONE
    words = {"up": ("en hausse", "rising"), "down": ("en baisse", "falling"), "flat": ("stable", "flat")}
    told = [desk.say(*words[one.trend.direction])]
    if one.trend.moves > _ONE:
        told.append(desk.say(f"{one.trend.moves} relevés de suite", f"{one.trend.moves} readings in a row"))
    if one.better is not None:
        told.append(
            desk.say("vers la cible", "towards the target")
            if one.better
            else desk.say("à l’opposé de la cible", "away from the target")
        )
    return ", ".join(told)


def empty_table(desk: Desk, states: tuple[Standing, ...]) -> tuple[EmptyRow, ...]:
    """A row a KPI: where it starts, where it goes, when it is read first and by whom."""
    kpis = desk.strategy.measurement.kpis
    return tuple(
        EmptyRow(
            name=desk.kpi(one.kpi),
            start=measure(desk, one.kpi, kpis[one.kpi].baseline) or NONE,
            target=measure(desk, one.kpi, kpis[one.kpi].target) or NONE,
            due=desk.wording.date(one.due) or NONE,
            who=desk.person(kpis[one.kpi].owner) or NONE,
        )
        for one in states
    )


def decisions(desk: Desk, states: tuple[Standing, ...]) -> tuple[DecisionRow, ...]:
    """What each figure that was read says, and what is decided: by a person, or proposed by the rules.

    Where there is little room, those that the rules would simply confirm stand in one row.
    """
    known = [one for one in states if one.readings and (one.proposed or one.decided)]
    held = [one for one in known if one.proposed is ReviewDecision.CONFIRM and not one.decided]
    together = held if desk.tight >= _TOGETHER and len(held) > _ONE else []
    rows = [
        DecisionRow(name=desk.kpi(one.kpi), so_what=so_what(desk, one), decision=_decision(desk, one))
        for one in known
        if one not in together
    ]
    if together:
        names = desk.wording.join(desk.inside(desk.kpi(one.kpi)) for one in together)
        signals = dict.fromkeys(desk.wording.words(SIGNALS[one.signal]) for one in together)
        told = desk.head(desk.wording.join(signals, Words("ou", "or")))
        rows.append(DecisionRow(name=desk.head(names), so_what=f"{told}.", decision=_decision(desk, together[0])))
    return tuple(rows)


def so_what(desk: Desk, one: Standing) -> str:
    """What the last figure says, in one sentence: how far it moved, and what was expected."""
    last = one.last
    if last is None:
        return ""
    told = [value(desk, one, last)]
    if one.before:
        told.append(_against(desk, one, last.value - one.before.value))
    if one.expected is not None and one.signal != "reached" and not (desk.alone and desk.tight >= _NOT_TWICE):
        wanted = measure(desk, one.kpi, _rounded(one.expected))
        told.append(desk.say(f"{wanted} attendus à cette date", f"{wanted} expected by then"))
    words = desk.wording.words(SIGNALS[one.signal])
    note = desk.inside(last.note) if last.note else ""
    sentence = desk.colon(desk.head(words), ", ".join(told))
    return f"{sentence} ({note})." if note else f"{sentence}."


def _against(desk: Desk, one: Standing, change: float) -> str:
    figure = _change(desk, one.kpi, abs(round(change, 2)))
    if not change:
        return desk.say("comme le mois d’avant", "as the month before")
    if change > 0:
        return desk.say(f"{figure} de plus que le mois d’avant", f"{figure} more than the month before")
    return desk.say(f"{figure} de moins que le mois d’avant", f"{figure} less than the month before")


def _change(desk: Desk, place: int, figure: float) -> str:
    """A change with its unit: points, for a share."""
    kpi = desk.strategy.measurement.kpis[place]
    if desk.wording.text(kpi.unit, marked=False).startswith("%"):
        return desk.wording.words(figures.count(figure, Words("point", "point"), Words("points", "points")))
    return measure(desk, place, figure)


def _decision(desk: Desk, one: Standing) -> str:
    """The decision of a person with its day; else the one proposed, marked as such."""
    if one.decided:
        what = desk.inside(desk.wording.text(one.decided.what)) if one.decided.what else ""
        told = desk.head(desk.wording.label(one.decided.decision))
        on = desk.wording.date(one.decided.on)
        decided = desk.say(f"{told}, décidé le {on}", f"{told}, decided on {on}")
        return desk.colon(decided, what) or decided
    label = desk.wording.label(one.proposed)
    told = desk.say(f"Proposé\u00a0: {label}", f"Proposed: {label}")
    kpi = desk.strategy.measurement.kpis[one.kpi]
    own = desk.inside(desk.cell(kpi.decision, f"measurement.kpis[{one.kpi}].decision"))
    holds = one.proposed is ReviewDecision.CONFIRM and one.signal != "reached"
    if holds or not own or desk.tight >= _NOT_TWICE:
        return told
    return desk.say(f"{told}\u202f; il était écrit\u00a0: {own}", f"{told}; it was written: {own}")


def to_fill(desk: Desk, states: tuple[Standing, ...]) -> str:
    """The lines of `measures.csv` for the next reading of each KPI, their values to be filled."""
    sign = desk.say(";", ",")
    today = reckoned_on(desk.dossier.measures, desk.dossier.as_of)
    lines = [sign.join(("kpi", "on", "value", "note"))]
    for one in states:
        kpi = desk.strategy.measurement.kpis[one.kpi]
        day = one.due if one.due and one.due >= today else next_reading((), kpi.every_days, today)
        if kpi.id:
            lines.append(sign.join((kpi.id, day.isoformat() if day else today.isoformat(), "", "")))
    return "\n".join(lines)
