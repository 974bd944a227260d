"""When an account's only people are away, what is needed falls with the hours."""

import datetime as dt
from pathlib import Path

import pytest

from socialplan.analysis.workload import workload
from socialplan.rules.check import check
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy

MONDAY = dt.date(2026, 11, 23)
CLOSED = "absences: [{start: 2026-12-14, end: 2027-01-03}]"


def hours(accounts: str, *people: str) -> dict[str | None, float | None]:
    yaml = f"platforms: [{accounts}]\nteam: {{people: [{', '.join('{' + one + '}' for one in people)}]}}\n"
    found = workload(load(yaml, Strategy).strategy, MONDAY)
    return {one.person: one.available for one in found.people}


def account(network: str, more: str, posts: int = 1) -> str:
    return f"{{network: {network}, status: active, posts_per_week: {posts}, visits_per_week: 0, {more}}}"


ANA, BOB = f"id: ana, hours_per_week: 8, {CLOSED}", "id: bob, hours_per_week: 8"


@pytest.mark.parametrize(
    ("accounts", "people", "ana"),
    [
        # Alone, three weeks of eight away: nothing is posted then, and the five others are as usual.
        (account("x", "owner: ana"), (ANA,), 8.0),
        # Somebody stands in and is there: the account goes on, and three eighths of her hours are missing.
        (account("x", "owner: ana, deputy: bob"), (ANA, BOB), 5.0),
        (account("x", "owner: ana"), (f"{ANA}, deputy: bob", BOB), 5.0),
        # The deputy is away too: the account rests.
        (account("x", "owner: ana, deputy: bob"), (ANA, f"{BOB}, {CLOSED}"), 8.0),
        # Bob has nothing to do with it.
        (account("x", "owner: ana"), (ANA, BOB), 8.0),
        # Nobody is named: whoever is there.
        (account("x", "handle: '@a'"), (ANA, BOB), 5.0),
        (account("x", "handle: '@a'"), (ANA,), 8.0),
        # Two accounts of equal weight, one of which goes on: 5 weeks there, and 5 + 3 ÷ 2 weeks with something to do.
        (account("x", "owner: ana, deputy: bob") + ", " + account("x", "owner: ana"), (ANA, BOB), 8 * 5 / 6.5),
        # Whoever has left is not on holiday: what they did is still to be done.
        (account("x", "owner: ana"), ("id: ana, hours_per_week: 8, leaves_on: 2026-12-27",), 5.0),
    ],
)
def test_hours_where_accounts_rest(accounts: str, people: tuple[str, ...], ana: float) -> None:
    assert hours(accounts, *people)["ana"] == pytest.approx(ana, abs=1 / 24)


def test_who_only_watches_loses_no_hours_when_every_account_rests() -> None:
    found = hours(account("x", "owner: ana"), ANA, f"{BOB}, {CLOSED}")
    assert found["bob"] == 8.0
    assert hours(account("x", "owner: ana"), "id: ana, hours_per_week: 8", f"{BOB}, {CLOSED}")["bob"] == 5.0


@pytest.mark.parametrize("day", ["2026-11-22", "2026-12-20", "2027-01-20", "2027-02-05"])
def test_a_shop_that_closes_for_a_fortnight_still_holds(day: str) -> None:
    place = Path(__file__).parents[2] / "examples" / "artisan" / "strategy.yaml"
    strategy = load(place.read_bytes(), Strategy, name=place.name, references=REFERENCES).strategy
    assert check(strategy, dt.date.fromisoformat(day), select=["cadence-exceeds-hours", "person-overbooked"]) == ()
