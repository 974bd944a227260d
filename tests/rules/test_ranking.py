"""What is told first, and how often."""

import datetime as dt
from pathlib import Path

import pytest

from socialplan.language import Words
from socialplan.rules.catalogue import rules
from socialplan.rules.check import check
from socialplan.rules.finding import Finding, Severity
from socialplan.rules.ranking import CHAPTERS_BY_WEIGHT, MOST_OF_A_CHAPTER, TIERS, entries, foremost
from socialplan.rules.selection import chapter_of
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import fields_of

NOTHING = Words("", "")
LAW, EXPOSED, ACCESS, CRISIS, HOURS = TIERS
BAD = Path(__file__).parents[2] / "examples" / "mauvais-exemple" / "strategy.yaml"


def finding(rule: str, severity: Severity, path: str) -> Finding:
    return Finding(rule=rule, severity=severity, path=path, message=NOTHING, why=NOTHING, remedy=NOTHING)


def ranked(*told: tuple[str, Severity, str]) -> list[str]:
    found = entries([finding(*one) for one in told], lambda one: one, lambda one: one.path)
    return [entry.first.rule for entry in foremost(found, 5, lambda one: one)]


def test_every_chapter_has_its_weight() -> None:
    assert set(CHAPTERS_BY_WEIGHT) == {field.key for field in fields_of(Strategy)}
    assert len(CHAPTERS_BY_WEIGHT) == len(set(CHAPTERS_BY_WEIGHT))


def test_crisis_and_access_come_before_style() -> None:
    assert ranked(("style", "error", "editorial"), ("lead", "error", "crisis"), ("password", "error", "security")) == [
        "password",
        "lead",
        "style",
    ]


def test_gravity_comes_before_everything() -> None:
    assert ranked(("a", "warning", "crisis"), ("b", "error", "meta"), ("c", "info", "security")) == ["b", "a", "c"]
    assert ranked((LAW[0], "info", "calendar"), ("b", "error", "meta")) == ["b", LAW[0]]


def test_what_is_told_first_is_a_rule_that_exists() -> None:
    assert {rule for tier in TIERS for rule in tier} <= {rule.id for rule in rules()}


def test_law_then_secrets_then_access_then_crisis_then_hours_then_the_rest() -> None:
    told: list[tuple[str, Severity, str]] = [
        ("rest", "error", "platforms"),
        ("hours", "error", "means"),
        (HOURS[1], "error", "means"),
        ("lead", "error", "crisis"),
        (ACCESS[0], "error", "security"),
        (EXPOSED[0], "error", "why"),
        (LAW[0], "error", "calendar"),
    ]
    assert ranked(*told) == [LAW[0], EXPOSED[0], ACCESS[0], "lead", HOURS[1]]


def test_no_tier_fills_the_screen_while_another_has_something_as_grave() -> None:
    breaches: list[tuple[str, Severity, str]] = [(rule, "error", f"chapter-{rule}") for rule in LAW[:4]]
    assert ranked(*breaches, (HOURS[1], "error", "means"), ("rest", "error", "platforms"))[:2] == [LAW[0], HOURS[1]]
    assert ranked(*breaches, (HOURS[1], "warning", "means"))[:4] == list(LAW[:4])


def test_the_bad_example_opens_with_what_one_would_say_first() -> None:
    strategy = load(BAD.read_text(encoding="utf-8"), Strategy).strategy
    found = entries(check(strategy, dt.date(2026, 11, 22)), lambda one: one, chapter_of)
    assert [entry.first.rule for entry in foremost(found, 5, lambda one: one)] == [
        "electoral-silence",
        "secrets-in-answers",
        "no-2fa",
        "crisis-approval-too-slow",
        "cadence-exceeds-hours",
    ]


def test_one_chapter_does_not_fill_the_screen_while_others_are_as_grave() -> None:
    told = [(f"crisis-{number}", "error", "crisis") for number in range(6)]
    many: list[tuple[str, Severity, str]] = [(rule, "error", path) for rule, _, path in told]
    assert ranked(*many, ("style", "error", "editorial"), ("hours", "error", "means")) == [
        "crisis-0",
        "crisis-1",
        "hours",
        "style",
        "crisis-2",
    ]
    assert ranked(*many) == [f"crisis-{number}" for number in range(5)]
    assert ranked(*many, ("style", "warning", "editorial"))[MOST_OF_A_CHAPTER] == "crisis-2"


def test_a_rule_is_one_entry_its_gravest_finding_first() -> None:
    found = [finding("a", "warning", "crisis"), finding("a", "error", "crisis"), finding("a", "info", "crisis")]
    (entry,) = entries(found, lambda one: one, lambda one: one.path)
    assert entry.first is found[1]
    assert entry.severity == "error"
    assert entry.others == (found[0], found[2])
    assert entry.all == (found[1], found[0], found[2])


def test_what_is_known_of_a_line_is_told_before_what_is_not_known_of_the_list() -> None:
    found = [finding("a", "error", "security.accesses"), finding("a", "error", "security.accesses[1].two_factor")]
    (entry,) = entries(found, lambda one: one, lambda one: one.path)
    assert entry.all == (found[1], found[0])


@pytest.mark.parametrize("number", [0, 1, 3])
def test_no_more_than_asked(number: int) -> None:
    found = entries(
        [finding(str(place), "error", "crisis") for place in range(3)], lambda one: one, lambda one: one.path
    )
    assert len(foremost(found, number, lambda one: one)) == number
