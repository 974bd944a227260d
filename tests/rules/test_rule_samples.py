"""Every rule can be shown on an example, in whole sentences; the little strategies are used, and trip their rules."""

import re

import pytest

from socialplan.knowledge import examples
from socialplan.rules.catalogue import rules
from socialplan.rules.register import Rule, by_id
from socialplan.rules.samples import BAD_EXAMPLE, example_case, little_case, little_strategies, sample

HOLE = re.compile(r"\{[a-z_]+\}")


@pytest.mark.parametrize("one", rules(), ids=lambda one: one.id)
def test_a_rule_is_shown_on_a_strategy_that_trips_it(one: Rule) -> None:
    shown = sample(one)
    assert shown, f"no example trips {one.id}: add a little strategy that does to data/rule_samples.yaml"
    for wording in (*shown.message, *shown.remedy):
        assert "  " not in wording
        assert wording.strip() == wording
    holes = {*HOLE.findall(one.message.fr), *HOLE.findall(one.remedy.fr)}
    assert not any(hole in wording for hole in holes for wording in (*shown.message, *shown.remedy))


@pytest.mark.parametrize("name", little_strategies())
def test_little_strategies_are_those_of_rules_that_the_bad_example_does_not_trip(name: str) -> None:
    rule = by_id()[name]
    assert list(rule.check(little_case(name)))
    assert not list(rule.check(example_case(BAD_EXAMPLE))), "the bad example trips it: show that"


def test_every_complete_example_is_there() -> None:
    assert all(examples.folder_of(name) for name in examples.NAMES)
    assert examples.folder_of("..") is None
