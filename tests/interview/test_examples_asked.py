"""Whoever answers as an example does ends with that example's strategy, and with its documents to the byte."""

from pathlib import Path
from typing import Final

import pytest
from tests.interview.answering import AROUND, Knowing

from socialplan.actions.folder import parse_strategy
from socialplan.interview.expansion import expanded
from socialplan.interview.session import Hooks, run
from socialplan.interview.state import State
from socialplan.strategy.commented import commented_yaml
from socialplan.strategy.model import Strategy

EXAMPLES: Final = Path(__file__).parents[2] / "examples"
GOOD: Final = ("startup-etat", "commune", "artisan", "association", "pme-b2b")


def strategy_of_example(name: str) -> Strategy:
    return parse_strategy((EXAMPLES / name / "strategy.yaml").read_text("utf-8"), name).strategy


@pytest.mark.parametrize("name", GOOD)
def test_the_full_path_can_ask_all_that_an_example_says(name: str) -> None:
    wanted = strategy_of_example(name)
    asker = Knowing(wanted)
    state = run(asker, State(language="fr", path="full", around=AROUND), Hooks(meter=lambda *_: ()))
    text = commented_yaml(Strategy, "fr", filled=expanded(state))
    assert parse_strategy(text, name).strategy == wanted
