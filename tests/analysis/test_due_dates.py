"""By when something is asked: never on a Sunday, nor while the person is away."""

import datetime as dt
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.analysis.dossier import Dossier
from socialplan.documents.gaps import GapRegister
from socialplan.language import Words
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy

SOURCE: Final = """
meta: {as_of: 2026-11-22, owner: camille, proposals: refuse}
team:
  people:
    - {id: camille, name: Camille, absences: [{start: 2026-12-24, end: 2027-01-04}]}
    - {id: leo, name: Léo, works: [{days: [tue, thu], start: "09:00", end: "17:00"}]}
"""


def _dossier(source: str = SOURCE) -> Dossier:
    return Dossier(load(source, Strategy, references=REFERENCES).strategy)


@pytest.mark.parametrize(
    ("day", "who", "expected"),
    [
        ("2026-12-06", None, "2026-12-07"),  # a Sunday
        ("2026-12-25", "camille", "2027-01-05"),  # away
        ("2026-12-25", "leo", "2026-12-29"),  # closed, then not a day of his
        ("2026-12-08", "leo", "2026-12-08"),
        ("9999-12-31", "leo", "9999-12-31"),
    ],
)
def test_a_deadline_falls_on_a_day_when_the_person_is_there(day: str, who: str | None, expected: str) -> None:
    found = _dossier().due_dates.suited(dt.date.fromisoformat(day), who)
    assert found.isoformat() == expected


@pytest.mark.parametrize(
    ("day", "who", "expected"), [("2026-12-26", "camille", "2026-12-23"), ("2026-11-22", "camille", "2026-11-22")]
)
def test_what_has_an_end_is_asked_before_it(day: str, who: str, expected: str) -> None:
    assert _dossier().due_dates.last_before(dt.date.fromisoformat(day), who).isoformat() == expected


def test_what_remains_to_be_decided_falls_on_such_a_day_too() -> None:
    register = GapRegister(_dossier(), "camille")
    register.add("x", Words("x", "x"), None, days=14)
    register.add("y", Words("y", "y"), None, days=33)
    assert [gap.due.isoformat() for gap in register.lines()] == ["2026-12-07", "2027-01-05"]


@settings(max_examples=40, deadline=None)
@given(st.dates(dt.date(2020, 1, 1), dt.date(2040, 1, 1)))
def test_a_deadline_is_never_before_the_day_wished_for_nor_on_a_weekend(day: dt.date) -> None:
    found = _dossier().due_dates.suited(day, "camille")
    assert found >= day
    assert found.weekday() < 5
