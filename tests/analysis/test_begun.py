"""Chapters without an answer are counted, proposals and chapters that many do without left aside."""

from typing import Final

import pytest

from socialplan.actions.examples import example_folder, examples
from socialplan.actions.folder import parse_strategy, read_strategy
from socialplan.analysis.begun import chapters_for_all, not_begun
from socialplan.analysis.dossier import Dossier
from socialplan.strategy.model import Strategy

LEFT_OUT: Final = {"mauvais-exemple": ("expected_return",), "pme-b2b": ("moderation",)}


def test_an_empty_strategy_has_begun_nothing() -> None:
    assert not_begun(Strategy()) == chapters_for_all()
    assert "certification" not in chapters_for_all()
    assert len(chapters_for_all()) > 15


@pytest.mark.parametrize("name", [each.name for each in examples()])
def test_complete_examples_have_begun_everything_with_the_proposals_they_accept(name: str) -> None:
    strategy = read_strategy(example_folder(name)).strategy
    assert not_begun(Dossier(strategy).decided) == LEFT_OUT.get(name, ())


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("why:\n  answer: Répondre aux parents.\n", {"why"}),
        ("platforms:\n  - network: facebook\n", {"platforms"}),
        ("crisis:\n  proposals: accept\n", set()),
        ("team:\n  alone: no\n", {"team"}),
    ],
)
def test_one_answer_begins_a_chapter(text: str, begun: set[str]) -> None:
    strategy = parse_strategy(text, "strategy.yaml").strategy
    assert set(chapters_for_all()) - set(not_begun(strategy)) == begun
