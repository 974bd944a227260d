"""What the checks say of the examples: the bad one trips what its header lists; the good ones what was judged right."""

import functools
import re
from pathlib import Path
from typing import Final

import pytest

from socialplan.analysis.dossier import Dossier
from socialplan.rules.catalogue import rules
from socialplan.rules.check import check
from socialplan.rules.finding import Finding
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy

EXAMPLES: Final = Path(__file__).parents[2] / "examples"
BAD: Final = "mauvais-exemple"
LEAST_TRIPPED: Final = 90

WARNINGS: Final[dict[str, dict[str, str]]] = {
    "artisan": {},
    "association": {
        "closing-notice": "X closes in less than thirty days, and nobody has been told",
        "untracked-links": "one objective counts the memberships that come from networks, and no link says where from",
    },
    "commune": {},
    "pme-b2b": {
        "closing-notice": "X closes in less than thirty days, and nobody has been told",
        "moderation-no-rules": "its own changes say that moderation is still to be confirmed",
    },
    "startup-etat": {
        "crisis-coverage-hole": "the nights are to be decided with the body it answers to: nothing is decided yet",
    },
}
"""The warnings of each good example, and why a consultant would say it. A new one must be judged: is it right?"""

BUSY: Final = "the plan says it: with all estimates at their highest the week does not hold"

NOTES: Final[dict[str, dict[str, str]]] = {
    "artisan": {
        "busy-week": BUSY,
        "disconnect": "on duty every day until nine in the evening, with nothing in return",
        "no-share-buttons": "her page has none",
    },
    "association": {
        "busy-week": BUSY,
        "crisis-no-drill": "put off to the January board, and still to be done",
        "no-share-buttons": "its site has none",
    },
    "commune": {"busy-week": BUSY},
    "pme-b2b": {"busy-week": BUSY, "no-share-buttons": "its site has none"},
    "startup-etat": {"busy-week": BUSY},
}
"""The same for notes."""


@functools.cache
def findings(name: str, *, keep_silenced: bool = False) -> tuple[Finding, ...]:
    place = EXAMPLES / name / "strategy.yaml"
    strategy = load(place.read_bytes(), Strategy, name=place.name, references=REFERENCES).strategy
    assert strategy.meta.as_of
    return check(Dossier(strategy).decided, strategy.meta.as_of, keep_silenced=keep_silenced)


def told(name: str, severity: str) -> set[str]:
    return {finding.rule for finding in findings(name) if finding.severity == severity}


def listed() -> tuple[set[str], set[str]]:
    """The rules that the header of the bad example says it trips, and those that it says it does not."""
    header = (EXAMPLES / BAD / "strategy.yaml").read_text(encoding="utf-8").partition("\nmeta:")[0]
    trips, _, silent = header.partition("# Contrôles qui se taisent ici")
    known = {rule.id for rule in rules()}
    names = (re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+|\b[a-z]+\b", _without_brackets(part)) for part in (trips, silent))
    found, quiet = (set(part) & known for part in names)
    return found, quiet


def _without_brackets(text: str) -> str:
    return re.sub(r"\([^)]*\)", "", text)


def test_the_bad_example_trips_exactly_what_its_header_lists() -> None:
    tripped = {finding.rule for finding in findings(BAD)}
    trips, silent = listed()
    assert (sorted(tripped - trips), sorted(trips - tripped)) == ([], []), "tripped, not listed; listed, not tripped"
    assert silent == {rule.id for rule in rules()} - tripped
    assert len(tripped) >= LEAST_TRIPPED


def test_no_name_of_the_header_is_unknown() -> None:
    header = (EXAMPLES / BAD / "strategy.yaml").read_text(encoding="utf-8").partition("\nmeta:")[0]
    lists = _without_brackets("".join(line for line in header.splitlines(keepends=True) if line.startswith("#     ")))
    assert set(lists.replace("#", "").split()) <= {rule.id for rule in rules()}


@pytest.mark.parametrize("name", sorted(WARNINGS))
def test_a_good_example_has_no_error_and_only_what_was_judged(name: str) -> None:
    assert told(name, "error") == set()
    assert told(name, "warning") == set(WARNINGS[name])
    assert told(name, "info") == set(NOTES[name])


def test_every_example_is_judged() -> None:
    assert {*WARNINGS, BAD} == {place.parent.name for place in EXAMPLES.glob("*/strategy.yaml")}
    assert set(WARNINGS) == set(NOTES)


def test_an_example_shows_how_a_check_is_silenced() -> None:
    silenced = {one.rule: one.silenced for one in findings("association", keep_silenced=True) if one.silenced}
    assert set(silenced) == {"crisis-coverage-hole"}
