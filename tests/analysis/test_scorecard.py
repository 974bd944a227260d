"""Where a KPI stands and what the strategy's own rules make of it."""

import datetime as dt
from typing import Final

import pytest

from socialplan.analysis.ladder import Rung, rung_of
from socialplan.analysis.scorecard import Standing, limits_of, reckoned_on, standings
from socialplan.strategy.load import load
from socialplan.strategy.measures import Measure
from socialplan.strategy.model import REFERENCES, Strategy

AS_OF: Final = dt.date(2026, 11, 22)
SOURCE: Final = """
meta: {as_of: 2026-11-22, proposals: refuse}
objectives: [{id: o, kind: leads, deadline: 2027-06-30, kpis: [k]}]
measurement:
  adjust_rule: Sous 80 % de la cible, on change un seul réglage
  stop_rule: Sous la moitié deux fois de suite, on arrête
  kpis: [{id: k, name: Demandes, baseline: 100, target: 200, every_days: 30, objectives: [o]}]
"""
MONTHS: Final = ("2026-06-30", "2026-09-30", "2026-10-31", "2026-11-30")


def _strategy(source: str = SOURCE) -> Strategy:
    return load(source, Strategy, references=REFERENCES).strategy


def _read(*values: float, days: tuple[str, ...] = MONTHS) -> tuple[Measure, ...]:
    return tuple(Measure("k", dt.date.fromisoformat(day), value) for day, value in zip(days, values, strict=False))


def _one(source: str, *values: float, days: tuple[str, ...] = MONTHS) -> Standing:
    (found,) = standings(_strategy(source), _read(*values, days=days), AS_OF)
    return found


def test_what_is_expected_lies_on_the_line_from_the_start_to_the_target() -> None:
    found = _one(SOURCE, 100, days=("2026-06-30",))
    assert (found.expected, found.signal, found.proposed) == (100, "start", None)
    half = _one(SOURCE, 100, 150, days=("2026-06-30", "2026-12-30"))
    assert half.expected == pytest.approx(150, abs=1)
    late = _one(SOURCE, 100, 150, days=("2026-06-30", "2027-08-31"))
    assert late.expected == 200


FALLING: Final = SOURCE.replace("baseline: 100, target: 200", "baseline: 200, target: 100")
TO_NOTHING: Final = SOURCE.replace("baseline: 100, target: 200", "baseline: 100, target: 0")
NO_DEADLINE: Final = SOURCE.replace("deadline: 2027-06-30, ", "")
NO_TARGET: Final = SOURCE.replace(", target: 200", "")

SIGNALS: Final = [
    (SOURCE, (), "unread", None),
    (SOURCE, (100, 130, 140, 200), "reached", "confirm"),
    (SOURCE, (100, 120, 130, 140), "on_pace", "confirm"),
    (SOURCE, (100, 110, 108, 112), "late", "adjust"),
    (SOURCE, (100, 100, 100, 100), "late", "adjust"),
    (SOURCE, (100, 101, 100, 99), "late", "adjust"),
    (SOURCE, (100, 120, 120, 60), "far", "adjust"),
    (SOURCE, (100, 120, 60, 60), "far", "stop"),
    (FALLING, (200, 180, 170, 155), "on_pace", "confirm"),
    (FALLING, (200, 150, 110, 95), "reached", "confirm"),
    (FALLING, (200, 190, 200, 210), "late", "adjust"),
    (FALLING, (200, 300, 400, 420), "far", "stop"),
    (TO_NOTHING, (100, 60, 55, 50), "on_pace", "confirm"),
    (TO_NOTHING, (100, 90, 40, 0), "reached", "confirm"),
    (NO_DEADLINE, (100, 120, 130, 170), "on_pace", "confirm"),
    (NO_DEADLINE, (100, 120, 130, 140), "late", "adjust"),
    (NO_TARGET, (100, 120), "no_target", None),
]


@pytest.mark.parametrize(("source", "values", "signal", "proposed"), SIGNALS)
def test_the_signal_and_what_the_rules_make_of_it(
    source: str, values: tuple[float, ...], signal: str, proposed: str | None
) -> None:
    found = _one(source, *values)
    assert (found.signal, found.proposed.value if found.proposed else None) == (signal, proposed)


def test_what_is_worse_than_at_the_start_is_late_however_early_it_is() -> None:
    days = ("2026-06-30", "2026-07-15")
    assert _one(FALLING, 200, 205, days=days).signal == "late"
    assert _one(FALLING, 200, 200, days=days).signal == "on_pace"
    assert _one(SOURCE, 100, 98, days=days).signal == "late"


@pytest.mark.parametrize(
    ("adjust", "stop", "limits"),
    [
        ("Sous 80 % de la cible", "Sous la moitié deux fois", (80, 50, False)),
        ("Under 90% of it", "Less than half, twice", (90, 50, False)),
        ("Sous 70 %", "Sous 30 % après deux revues", (70, 30, False)),
        ("Un mois décevant", "Deux mois sans une commande", (80, 50, True)),
        ("Sous 30 %", "Sous 60 %", (60, 30, False)),
    ],
)
def test_the_rules_own_figures_count_before_the_usual_ones(
    adjust: str, stop: str, limits: tuple[float, float, bool]
) -> None:
    found = limits_of(_strategy(f"measurement: {{adjust_rule: {adjust!r}, stop_rule: {stop!r}}}"))
    assert (found.adjust, found.stop, found.ours) == limits


def test_a_review_that_names_the_kpi_takes_the_place_of_the_proposal_until_the_next_reading() -> None:
    review = "  reviews: [{on: 2026-12-01, decision: confirm, kpi: k}]\n"
    assert _one(SOURCE + review, 100, 120, 60, 60).decided is not None
    before = "  reviews: [{on: 2026-11-01, decision: confirm, kpi: k}]\n"
    assert _one(SOURCE + before, 100, 120, 60, 60).decided is None
    other = "  reviews: [{on: 2026-12-01, decision: confirm}]\n"
    assert _one(SOURCE + other, 100, 120, 60, 60).decided is None


def test_the_day_of_the_scorecard_is_that_of_the_last_reading_or_the_strategys() -> None:
    assert reckoned_on((), AS_OF) == AS_OF
    assert reckoned_on(_read(1, days=("2026-12-31",)), AS_OF) == dt.date(2026, 12, 31)
    assert reckoned_on(_read(1, days=("2026-01-31",)), AS_OF) == AS_OF


def test_a_reading_that_did_not_come_is_overdue() -> None:
    assert _one(SOURCE, 100, 110, days=("2026-08-31", "2026-09-30")).overdue
    assert not _one(SOURCE, 100, 110, days=("2026-09-30", "2026-10-31")).overdue


def test_better_is_towards_the_target() -> None:
    assert _one(SOURCE, 100, 120).better is True
    assert _one(FALLING, 200, 220).better is False
    assert _one(SOURCE, 100, 100).better is None


RUNGS: Final = [
    ("{id: k, vanity: yes, kind: leads}", Rung.OUTPUTS),
    ("{id: k, kind: participation}", Rung.OUT_TAKES),
    ("{id: k, kind: service}", Rung.OUT_TAKES),
    ("{id: k, kind: loyalty}", Rung.OUTCOMES),
    ("{id: k}", Rung.OUTCOMES),
    ("{id: k, objectives: [s]}", Rung.OUT_TAKES),
    ("{id: k, kind: participation, objectives: [s], baseline: 2, target: 4}", Rung.OUTCOMES),
]


@pytest.mark.parametrize(("kpi", "rung"), RUNGS)
def test_the_rung_of_a_kpi(kpi: str, rung: Rung) -> None:
    strategy = _strategy(
        f"objectives: [{{id: s, kind: service, baseline: 2, target: 4}}]\nmeasurement: {{kpis: [{kpi}]}}"
    )
    assert rung_of(strategy, strategy.measurement.kpis[0]) is rung
