"""What the checks call an error, the full path asks about; what proposals or the program fill is left to them."""

import importlib
from typing import Any

import pytest

from socialplan.knowledge.house import CHAPTERS, proposal
from socialplan.knowledge.store import read
from socialplan.rules.register import registered
from socialplan.strategy.choices import OrganisationKind
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import place_of

importlib.import_module("socialplan.rules.catalogue")

READS: dict[str, list[str]] = read("rule_reads")
ERRORS = [rule.id for rule in registered() if rule.severity == "error"]
EVERYWHERE = {"platforms.network", "platforms.status", "team.people.id", "team.people.name", "team.alone", "meta.as_of"}
"""Fields that most checks read, whatever they are about."""
OF_ITS_OWN = {
    "secrets-in-answers": "reads every text",
    "followers-bought": "reads every text",
    "crisis-none": "the chapter itself",
    "too-many-platforms": "counts the accounts",
}


def is_asked(path: str) -> bool:
    keys = tuple(path.split("."))
    field = place_of(Strategy, keys)
    return bool(field and field.question.full) or is_proposed(keys)


def is_proposed(keys: tuple[str, ...]) -> bool:
    offered: list[dict[str, Any]] = [
        proposal(keys[0], kind.value, alone=False) for kind in OrganisationKind if keys[0] in CHAPTERS
    ]
    return any(keys[1:2] and keys[1] in each for each in offered)


@pytest.mark.parametrize("identifier", ERRORS)
def test_what_an_error_is_about_is_asked(identifier: str) -> None:
    if identifier in OF_ITS_OWN:
        return
    about = [path for path in READS[identifier] if path not in EVERYWHERE]
    assert any(map(is_asked, about)), about
