"""Where each KPI stands against the month before, the year before and what was expected; and what that proposes."""

import datetime as dt
from typing import Final

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.faulty import has_secret
from socialplan.analysis.scorecard import Signal, Standing, confirms_the_target, reckoned_on
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


def whole(desk: Desk, place: int, figure: float | None) -> str:
    """A figure with the whole unit of its KPI; empty where there is none."""
    unit = desk.wording.text(desk.strategy.measurement.kpis[place].unit, marked=False)
    return desk.wording.measure(figure, unit) if figure is not None else ""


def read_on(desk: Desk, one: Standing) -> dt.date | None:
    """The day on which somebody reads what is due: when they are there, but never after the objective's own day."""
    if one.due is None:
        return None
    who = desk.strategy.measurement.kpis[one.kpi].owner
    if one.due == one.deadline:
        return desk.dossier.due_dates.last_before(one.due, who)
    return desk.dossier.due_dates.suited(one.due, who)


def _rounded(figure: float | None) -> float | None:
    """An expected value, to a figure that one can hold against a reading."""
    if figure is None:
        return None
    return round(figure) if abs(figure) >= _WHOLE_FROM else round(figure, 1)


def _dated(desk: Desk, one: Standing, reading: Measure | None) -> str:
    if reading is None:
        return NONE
    told = whole(desk, one.kpi, reading.value) if desk.tight < _NOT_TWICE else value(desk, one, reading)
    return f"{told} ({desk.wording.date(reading.on)})"


def trend(desk: Desk, one: Standing) -> str:
    """`en hausse, 3 relevés de suite, vers la cible`."""
    if one.trend is None:
        return NONE
    words = {"up": ("en hausse", "rising"), "down": ("en baisse", "falling"), "flat": ("stable", "flat")}
    told = [desk.say(*words[one.trend.direction])]
    if one.trend.moves > _ONE:
        told.append(desk.say(f"{one.trend.moves} relevés de suite", f"{one.trend.moves} readings in a row"))
    if one.better is not None and desk.tight < _TOGETHER:
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
            target=whole(desk, one.kpi, kpis[one.kpi].target) or NONE,
            due=desk.wording.date(read_on(desk, one)) or NONE,
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
    held = [one for one in held if one.signal == held[0].signal]
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
    note = "" if has_secret(last.note) else desk.inside(desk.prose(last.note, ""))
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
    if one.waiting:
        return _wait(desk, one)
    if one.signal == "on_pace" and confirms_the_target(desk.strategy):
        return desk.say(
            "Proposé\u00a0: ne rien changer\u202f; la règle ne confirme qu’une cible tenue",
            "Proposed: change nothing; the rule only confirms a target that is held",
        )
    label = desk.wording.label(one.proposed)
    told = desk.say(f"Proposé\u00a0: {label}", f"Proposed: {label}")
    kpi = desk.strategy.measurement.kpis[one.kpi]
    own = desk.inside(desk.cell(kpi.decision, f"measurement.kpis[{one.kpi}].decision"))
    holds = one.proposed is ReviewDecision.CONFIRM and one.signal != "reached"
    if holds or not own or desk.tight >= _NOT_TWICE:
        return told
    return desk.say(f"{told}\u202f; il était écrit\u00a0: {own}", f"{told}; it was written: {own}")


def _wait(desk: Desk, one: Standing) -> str:
    """The KPI's own condition is only met in part: what it waits for."""
    kpi = desk.strategy.measurement.kpis[one.kpi]
    own = desk.inside(desk.cell(kpi.decision, f"measurement.kpis[{one.kpi}].decision"))
    told = desk.say("Proposé\u00a0: attendre", "Proposed: wait")
    if one.due:
        on = desk.wording.date(one.due)
        told = desk.say(f"Proposé\u00a0: attendre le relevé du {on}", f"Proposed: wait for the reading of {on}")
    met, needed = one.waiting or (0, 0)
    so_far = desk.say(
        f"{met} relevé sur {needed}" if met == 1 else f"{met} relevés sur {needed}",
        f"{met} reading of {needed} so far" if met == 1 else f"{met} readings of {needed} so far",
    )
    return desk.say(
        f"{told}\u202f; il était écrit\u00a0: {own} ({so_far})", f"{told}; it was written: {own} ({so_far})"
    )


def sign_of(desk: Desk) -> str:
    """What parts the cells of the person's own file, else what spreadsheets of this language write."""
    return desk.dossier.measures_sign or desk.say(";", ",")


def how_written(desk: Desk) -> str:
    """How a line of the file is written, so that it can be read back."""
    sign = sign_of(desk)
    if sign == ",":
        return desk.say(
            "des virgules entre les cellules, décimales avec un point",
            "commas between the cells, decimals with a point",
        )
    told = desk.say("des points-virgules entre les cellules", "semicolons between the cells")
    if sign == "\t":
        told = desk.say(
            "des tabulations entre les cellules (des espaces ci-dessous)", "tabs between the cells (spaces below)"
        )
    return desk.say(f"{told}, décimales avec virgule ou point", f"{told}, decimals with a point or a comma")


def to_fill(desk: Desk, states: tuple[Standing, ...]) -> str:
    """The lines of `measures.csv` for the next reading of each KPI, their values to be filled."""
    sign = sign_of(desk)
    today = reckoned_on(desk.dossier.measures, desk.dossier.as_of)
    lines = [] if desk.dossier.measures_sign else [sign.join(("kpi", "on", "value", "note"))]
    for one in states:
        kpi = desk.strategy.measurement.kpis[one.kpi]
        day = one.due if one.due and one.due >= today else next_reading((), kpi.every_days, today)
        if kpi.id:
            lines.append(sign.join((kpi.id, day.isoformat() if day else today.isoformat(), "", "")))
    return "\n".join(lines)
