"""Whether a crisis prepared for calls for a public statement, or only for an answer to whoever asks."""

from typing import Final

from socialplan.strategy.choices import ScenarioKind
from socialplan.strategy.crisis import Scenario

_ASKED: Final = frozenset({ScenarioKind.HOSTILE_PRESS, ScenarioKind.CAMPAIGN_REQUEST})
"""Kinds where somebody asks us something: the answer goes to them."""


def speaks_in_public(scenario: Scenario) -> bool:
    """Whether a statement is expected of a scenario: as answered, else as its statements, its level and its kind tell.

    One without a statement is no hole at level 0 or 1, nor where a journalist or a body asks for something.
    """
    if scenario.public_statement is not None:
        return scenario.public_statement
    if scenario.statements:
        return True
    return scenario.kind not in _ASKED and (scenario.level is None or scenario.level > 1)
