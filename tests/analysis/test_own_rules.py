"""What a KPI's own sentence of decision waits for."""

import datetime as dt

import pytest

from socialplan.analysis.own_rules import Waiting, waiting
from socialplan.strategy.fields import Text
from socialplan.strategy.measures import Measure
from socialplan.strategy.team import Kpi


@pytest.mark.parametrize(
    ("decision", "values", "expected"),
    [
        ("Sous 1,5 % deux mois, on change l’accroche", (1.7, 1.8, 1.3), Waiting(1, 2)),
        ("Under 1.5% for two months, the opening changes", (1.8, 1.3, 1.2), None),
        ("Under 1.5% for two months, the opening changes", (1.2, 1.8), Waiting(0, 2)),
        ("Au-dessus de 24 trois relevés de suite, on en parle", (20, 25, 26), Waiting(2, 3)),
        ("Moins de 30 après 2 revues, on arrête", (20,), Waiting(1, 2)),
        ("Sous 380 fin mars, deux cas courts", (20, 10), None),
        ("Si ça baisse deux mois, on change les photos", (20, 10), None),
        ("Sous 1,5 %, on change tout ; deux mois plus tard, on arrête", (1.0,), None),
    ],
)
def test_a_condition_counts_the_last_readings_that_meet_it(
    decision: str, values: tuple[float, ...], expected: Waiting | None
) -> None:
    readings = [Measure("k", dt.date(2026, 1 + place, 28), value) for place, value in enumerate(values)]
    assert waiting(Kpi(id="k", decision=Text((("fr", decision),))), readings) == expected


def test_nothing_is_awaited_without_a_decision_or_a_reading() -> None:
    assert waiting(Kpi(id="k"), [Measure("k", dt.date(2026, 1, 1), 1)]) is None
    assert waiting(Kpi(id="k", decision=Text((("fr", "Sous 3 deux mois"),))), []) is None
