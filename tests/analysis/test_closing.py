"""When a closing is announced: thirty days ahead, on a day when somebody is there, or later and so is the closing."""

import datetime as dt

import msgspec
import pytest

from socialplan.analysis.closing import closings
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.purpose import ChangedThreshold

AS_OF = dt.date(2026, 11, 22)
CLOSING = "platforms: [{network: x, status: to_close, closes_on: %s}]\n"


def read(source: str) -> Strategy:
    return load(source, Strategy, references=REFERENCES).strategy


@pytest.mark.parametrize(
    ("closes", "announce", "late", "earliest"),
    [
        ("2027-01-29", "2026-12-30", False, "2027-01-29"),
        ("2027-02-02", "2027-01-01", False, "2027-02-02"),  # the third is a Sunday, and the first is closed
        ("2026-12-15", "2026-11-30", True, "2026-12-30"),
    ],
)
def test_thirty_days_ahead_or_put_off(closes: str, announce: str, late: bool, earliest: str) -> None:  # noqa: FBT001 - a table
    (found,) = closings(read(CLOSING % closes), AS_OF)
    assert found.late is late
    assert found.earliest.isoformat() == earliest
    assert found.announce_on.isoformat() in {announce, "2026-12-31"}
    assert (found.earliest - found.announce_on).days >= 30


def test_one_that_was_announced_or_is_past_asks_for_nothing() -> None:
    told = "meta: {changes: [{on: 2026-11-16, what: Fermeture de X annoncée à ses abonnés}]}\n"
    assert closings(read(told + CLOSING % "2026-12-15"), AS_OF) == ()
    assert closings(read(CLOSING % "2026-11-01"), AS_OF) == ()
    assert closings(read(CLOSING.replace("to_close", "active") % "2026-12-15"), AS_OF) == ()


def test_the_notice_is_the_strategys_own() -> None:
    strategy = read(CLOSING % "2026-12-15")
    changed = [ChangedThreshold(name="closing_notice_days", value=10)]
    own = msgspec.structs.replace(strategy, meta=msgspec.structs.replace(strategy.meta, thresholds=changed))
    (found,) = closings(own, AS_OF)
    assert not found.late
    assert found.announce_on == dt.date(2026, 12, 4)
