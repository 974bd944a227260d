"""One card a KPI: what it measures, how and where it is read, from where to where, its limits, and what it decides."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.people import OWNED
from socialplan.analysis.phrases import phrase_in
from socialplan.analysis.scorecard import Standing
from socialplan.documents import mermaid
from socialplan.documents.markdown import Md
from socialplan.documents.shell import Row
from socialplan.documents.views.form_desk import Desk
from socialplan.documents.views.scorecard_table import measure
from socialplan.knowledge import platforms
from socialplan.knowledge.evidence import known
from socialplan.strategy.measures import Measure
from socialplan.strategy.team import Kpi

_DRAWN_FROM: Final = 3
"""Readings from which on there is something to see."""
_MOST_DRAWN: Final = 12
_A_YEAR: Final = dt.timedelta(days=360)
_HALF_A_YEAR: Final = dt.timedelta(days=180)
_NO_CLICKS: Final = 1
"""How tight it must be for the network's own way to its figures to go."""
_NO_AIMS: Final = 2
"""How tight it must be for the objective to be told by its figure alone."""
_NO_CAVEATS: Final = 4
"""How tight it must be for limits, and for the objective, to go."""
_FEWER_DRAWN: Final = 2
"""How tight it must be for half a year to be drawn."""


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """A KPI in words and as a picture."""

    title: str
    rows: tuple[Row, ...]
    drawing: Md
    drawn: str
    """What the picture shows, for those who do not see it; empty without one."""


def cards(desk: Desk, states: tuple[Standing, ...]) -> tuple[Card, ...]:
    """A card a KPI, in the strategy's order; two of one name are told apart by their place."""
    titles = [desk.head(desk.kpi(one.kpi)) for one in states]
    return tuple(
        Card(
            title=title if titles.count(title) == 1 else f"{title} ({place + 1})",
            rows=tuple(row for row in _rows(desk, one) if row.value) or _nothing(desk),
            drawing=_drawing(desk, one),
            drawn=_drawn(desk, one),
        )
        for place, (title, one) in enumerate(zip(titles, states, strict=True))
    )


def _nothing(desk: Desk) -> tuple[Row, ...]:
    """The card of a KPI of which nothing is said."""
    told = desk.say("son calcul, sa source, sa cible et ce qu’il décide", "formula, source, target and what it decides")
    return (Row(desk.say("Reste à dire", "Still to be said"), told),)


def _rows(desk: Desk, one: Standing) -> Iterator[Row]:
    kpi, say = desk.strategy.measurement.kpis[one.kpi], desk.say
    path = f"measurement.kpis[{one.kpi}]"
    if not desk.alone and desk.tight < _NO_CAVEATS:
        yield Row(say("Objectif", "Objective"), _objective(desk, kpi))
    yield Row(say("Calcul", "Formula"), desk.inside(desk.cell(kpi.formula, f"{path}.formula")))
    yield Row(say("Où le lire", "Where to read it"), _where(desk, kpi, path))
    yield Row(say("Relevé", "Read"), _reading(desk, kpi))
    yield Row(say("Du départ à la cible", "From start to target"), _way(desk, one, kpi))
    if desk.tight < (_NO_CLICKS if desk.alone else _NO_CAVEATS):
        yield Row(say("Limite", "Caveat"), desk.inside(desk.cell(kpi.caveat, f"{path}.caveat")))
    yield Row(say("Ce qu’il décide", "What it decides"), desk.inside(desk.cell(kpi.decision, f"{path}.decision")))


def _objective(desk: Desk, kpi: Kpi) -> str:
    """The objectives that it measures, by number and in words."""
    told = []
    for place, one in enumerate(desk.strategy.objectives):
        if one.id in kpi.objectives or (kpi.id and kpi.id in one.kpis):
            name = desk.cell(one.metric, f"objectives[{place}].metric") or desk.first(
                one.statement, f"objectives[{place}].statement"
            )
            number = desk.say(f"n°\u00a0{place + 1}", f"no.\u00a0{place + 1}")
            told.append(number if desk.tight >= _NO_AIMS else f"{number}, {desk.inside(name)}")
    return desk.in_a_row(told)


def _where(desk: Desk, kpi: Kpi, path: str) -> str:
    """Where the person reads it; and, where that names a network, the way to its figures as it is known."""
    told = desk.cell(kpi.source, f"{path}.source")
    if not told or desk.tight >= _NO_CLICKS or desk.alone:
        return told
    for network in dict.fromkeys(one.network for one in desk.strategy.platforms if one.network):
        if network in OWNED or not phrase_in(told, network.label):
            continue
        if way := known(platforms.resolve(network).analytics):
            clicks = desk.inside(desk.wording.words(way.where))
            return f"{told} ({desk.colon(desk.wording.label(network), clicks)})"
    return told


def _reading(desk: Desk, kpi: Kpi) -> str:
    who = "" if desk.alone else desk.person(kpi.owner)
    return ", ".join(filter(None, (desk.every(kpi.every_days), who)))


def _way(desk: Desk, one: Standing, kpi: Kpi) -> str:
    """`310 → 520 demandes (juin 2027) ; dernier : 420`."""
    if kpi.baseline is None and kpi.target is None:
        return ""
    unit = desk.wording.text(kpi.unit, marked=False)
    start = desk.wording.number(kpi.baseline, 2) or "?"
    end = desk.wording.measure(kpi.target, unit) if kpi.target is not None else f"? {unit}".rstrip()
    when = f" ({desk.wording.words(figures.month(one.deadline))})" if one.deadline else ""
    last = measure(desk, one.kpi, one.last.value) if one.last else ""
    told = f"{start} → {end}{when}"
    return desk.in_a_row((told, desk.colon(desk.say("dernier", "last"), last)))


def _shown(desk: Desk, one: Standing) -> tuple[Measure, ...]:
    """The readings that are drawn: those of the last year, or of half of it."""
    if one.last is None:
        return ()
    first = one.last.on - (_A_YEAR if desk.tight < _FEWER_DRAWN else _HALF_A_YEAR)
    return tuple(reading for reading in one.readings if reading.on > first)[-_MOST_DRAWN:]


def _drawing(desk: Desk, one: Standing) -> Md:
    """The readings as a line, the target as another."""
    readings = _shown(desk, one)
    if len(readings) < _DRAWN_FROM:
        return Md("")
    kpi = desk.strategy.measurement.kpis[one.kpi]
    values = [reading.value for reading in readings]
    rows = [values] if kpi.target is None else [values, [kpi.target] * len(values)]
    return mermaid.lines(
        desk.kpi(one.kpi),
        [_label(readings, place) for place in range(len(readings))],
        rows,
        unit=desk.wording.text(kpi.unit, marked=False) or desk.kpi(one.kpi),
        description=_drawn(desk, one),
    )


def _label(readings: Sequence[Measure], place: int) -> str:
    """`10/2026`; the day too, where a month has two readings."""
    months = [(reading.on.year, reading.on.month) for reading in readings]
    day = readings[place].on
    return f"{day.month:02d}/{day.year}" if len(set(months)) == len(months) else day.isoformat()


def _drawn(desk: Desk, one: Standing) -> str:
    """`09/2026 : 310 ; 10/2026 : 350`."""
    readings = _shown(desk, one)
    if len(readings) < _DRAWN_FROM:
        return ""
    kpi = desk.strategy.measurement.kpis[one.kpi]
    told = [
        desk.colon(_label(readings, place), desk.wording.number(reading.value, 2))
        for place, reading in enumerate(readings)
    ]
    target = desk.colon(desk.say("cible", "target"), desk.wording.number(kpi.target, 2))
    return desk.in_a_row([*told, target])
