"""What is told first, and how often."""

import pytest

from socialplan.language import Words
from socialplan.rules.finding import Finding, Severity
from socialplan.rules.ranking import CHAPTERS_BY_WEIGHT, MOST_OF_A_CHAPTER, URGENT, entries, foremost
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import fields_of

NOTHING = Words("", "")


def finding(rule: str, severity: Severity, path: str) -> Finding:
    return Finding(rule=rule, severity=severity, path=path, message=NOTHING, why=NOTHING, remedy=NOTHING)


def ranked(*told: tuple[str, Severity, str]) -> list[str]:
    found = entries([finding(*one) for one in told], lambda one: one, lambda one: one.path)
    return [entry.first.rule for entry in foremost(found, 5)]


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
    assert ranked((URGENT[0], "info", "security"), ("b", "error", "meta")) == ["b", URGENT[0]]


def test_a_secret_in_the_file_is_told_before_all_errors() -> None:
    assert ranked(("a", "error", "security"), ("secrets-in-answers", "error", "why"))[0] == "secrets-in-answers"


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


@pytest.mark.parametrize("number", [0, 1, 3])
def test_no_more_than_asked(number: int) -> None:
    found = entries(
        [finding(str(place), "error", "crisis") for place in range(3)], lambda one: one, lambda one: one.path
    )
    assert len(foremost(found, number)) == number
