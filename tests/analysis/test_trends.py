"""Readings against each other: the month before, the year before, where they go, when the next one is due."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialplan.analysis.trends import Trend, direction, month_before, next_reading, readings_of, trend, year_before
from socialplan.strategy.measures import Measure


def _row(*days: str) -> tuple[Measure, ...]:
    """Readings of 1, 2, 3… on these days."""
    return tuple(Measure("k", dt.date.fromisoformat(day), float(place)) for place, day in enumerate(days, start=1))


def _values(*values: float) -> tuple[Measure, ...]:
    start = dt.date(2026, 1, 31)
    return tuple(Measure("k", start + dt.timedelta(days=30 * place), value) for place, value in enumerate(values))


def test_only_the_readings_of_the_kpi_by_day() -> None:
    measures = (*_row("2026-03-31", "2026-01-31"), Measure("other", dt.date(2026, 2, 1), 9))
    assert [one.on.month for one in readings_of(measures, "k")] == [1, 3]
    assert readings_of(measures, None) == ()


@pytest.mark.parametrize(
    ("days", "before", "last_year"),
    [
        ((), None, None),
        (("2026-11-30",), None, None),
        (("2026-10-02", "2026-10-31", "2026-11-30"), 2, None),
        (("2026-09-30", "2026-11-30"), None, None),
        (("2025-12-31", "2026-01-15"), 1, None),
        (("2025-11-03", "2025-11-30", "2026-11-01"), None, 2),
        (("2024-02-29", "2025-01-31", "2025-02-28"), 2, 1),
    ],
)
def test_the_month_and_the_year_before(days: tuple[str, ...], before: float | None, last_year: float | None) -> None:
    row = _row(*days)
    found, year = month_before(row), year_before(row)
    assert (found.value if found else None, year.value if year else None) == (before, last_year)


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [
        (100, 101, "flat"),
        (100, 103, "up"),
        (100, 90, "down"),
        (0, 0, "flat"),
        (0, 1, "up"),
        (-2, -1, "up"),
        (1, -1, "down"),
    ],
)
def test_a_change_of_less_than_two_per_cent_is_none(before: float, after: float, way: str) -> None:
    assert direction(before, after) == way


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ((), None),
        ((5,), None),
        ((5, 6), Trend("up", 1)),
        ((9, 6, 7, 8), Trend("up", 2)),
        ((9, 9, 9), Trend("flat", 2)),
        ((1, 2, 1), Trend("down", 1)),
    ],
)
def test_where_a_row_goes_and_since_when(values: tuple[float, ...], found: Trend | None) -> None:
    assert trend(_values(*values)) == found


@given(st.lists(st.floats(-1e6, 1e6), max_size=12))
def test_no_row_moves_more_often_than_it_has_steps(values: list[float]) -> None:
    found = trend(_values(*values))
    assert found is None if len(values) < 2 else found is not None and 1 <= found.moves < len(values)


@pytest.mark.parametrize(
    ("days", "every", "due"),
    [
        ((), None, None),
        ((), 7, "2026-11-29"),
        ((), 30, "2026-12-31"),
        (("2026-11-30",), 30, "2026-12-31"),
        (("2027-01-31",), 30, "2027-02-28"),
        (("2027-02-10",), 30, "2027-02-28"),
        (("2026-11-30",), 90, "2027-02-28"),
        (("2026-11-30",), 365, "2027-11-30"),
    ],
)
def test_when_the_next_reading_is_due(days: tuple[str, ...], every: int | None, due: str | None) -> None:
    found = next_reading(_row(*days), every, dt.date(2026, 11, 22))
    assert (found.isoformat() if found else None) == due
