"""The longest time without a look, checked by hand."""

from collections.abc import Iterable

import pytest

from socialplan.analysis.watch_gaps import longest_gap
from socialplan.strategy.choices import Weekday
from socialplan.strategy.fields import Clock
from socialplan.strategy.networks import MonitoringSlot

DAYS = {day.value: day for day in Weekday}


def slot(days: str, hour: int | None = None) -> MonitoringSlot:
    return MonitoringSlot(days=[DAYS[day] for day in days.split()], at=None if hour is None else Clock(hour * 60))


@pytest.mark.parametrize(
    ("slots", "announced", "hours", "words"),
    [
        # Friday 17:00 to Monday 9:00: 7 + 24 + 24 + 9 = 64 hours; 16 without the weekend.
        ([slot("mon tue wed thu fri", 9), slot("mon tue wed thu fri", 17)], False, 64, "de vendredi 17 h à lundi 9 h"),
        ([slot("mon tue wed thu fri", 9), slot("mon tue wed thu fri", 17)], True, 16, "de lundi 17 h à mardi 9 h"),
        # Saturday is looked at: only Sunday is idle. Saturday 10:00 to Monday 9:00: 47 hours; 23 without Sunday, and
        # then Friday 9:00 to Saturday 10:00 is longer.
        ([slot("mon tue wed thu fri", 9), slot("sat", 10)], False, 47, "de samedi 10 h à lundi 9 h"),
        ([slot("mon tue wed thu fri", 9), slot("sat", 10)], True, 25, "de vendredi 9 h à samedi 10 h"),
        # Tuesday and Friday at 11:00: Friday to Tuesday is 96 hours; 48 without the weekend, less than the 72 before.
        ([slot("tue fri", 11)], False, 96, "de vendredi 11 h à mardi 11 h"),
        ([slot("tue fri", 11)], True, 72, "de mardi 11 h à vendredi 11 h"),
        # One look a week: the whole week.
        ([slot("wed", 8)], False, 168, "de mercredi 8 h à mercredi 8 h"),
        # No hour: noon.
        ([slot("mon thu")], False, 96, "de jeudi 12 h à lundi 12 h"),
    ],
)
def test_longest_gap(slots: Iterable[MonitoringSlot], announced: bool, hours: int, words: str) -> None:  # noqa: FBT001 - a column
    gap = longest_gap(slots, announced=announced)
    assert gap
    assert gap.minutes == hours * 60
    assert gap.words.fr.replace("\u00a0", " ") == words


def test_no_slot_says_nothing() -> None:
    assert longest_gap([], announced=False) is None
    assert longest_gap([MonitoringSlot(at=Clock(540))], announced=False) is None
