"""Accepted proposals end in the file in full, in any combination, and the person's own lines stay."""

from itertools import combinations
from typing import Final

import pytest

from socialplan.actions.folder import parse_strategy
from socialplan.actions.proposals import in_full, with_proposals
from socialplan.analysis.completion import complete
from socialplan.analysis.taking import taken
from socialplan.interview.state import State
from socialplan.interview.typed import strategy_of
from socialplan.knowledge.house import CHAPTERS
from socialplan.strategy.commented import commented_yaml
from socialplan.strategy.model import Strategy

OWN: Final = """\
meta:
  version: 1
  languages: [fr]  # seulement
organisation:
  kind: {kind}
team:
  people:
    - id: zoe
      name: Zoé
platforms:
  - network: facebook
    status: active
    owner: zoe
"""


def _strategy(text: str) -> Strategy:
    return parse_strategy(text, "strategy.yaml").strategy


@pytest.mark.parametrize("kind", ["craftsperson", "local_government", "state_startup"])
@pytest.mark.parametrize("size", [1, len(CHAPTERS) - 1])
def test_whatever_is_accepted_names_only_what_is_there(kind: str, size: int) -> None:
    strategy = _strategy(OWN.format(kind=kind))
    for chapters in combinations(CHAPTERS, size):
        taken = in_full(strategy, chapters)
        text = commented_yaml(Strategy, "fr", filled=taken | {"team": {"people": [{"id": "zoe", "name": "Zoé"}]}})
        loaded = _strategy(text)
        assert all(getattr(loaded, chapter) != getattr(Strategy(), chapter) for chapter in chapters)
        assert "proposals:" not in text


def test_names_are_kept_where_both_chapters_are_taken() -> None:
    strategy = _strategy(OWN.format(kind="association"))
    taken = in_full(strategy, ("editorial", "calendar"))
    pillars = {pillar["id"] for pillar in taken["editorial"]["pillars"]}
    named = {each["pillar"] for each in taken["calendar"]["rendezvous"] if each.get("pillar")}
    assert named
    assert named <= pillars
    alone = in_full(strategy, ("calendar",))
    assert not any(each.get("pillar") for each in alone["calendar"]["rendezvous"])
    assert len(alone["calendar"]["rendezvous"]) == len(taken["calendar"]["rendezvous"])


@pytest.mark.parametrize(
    "chapter",
    [
        "security:\n  # un mot\n  proposals: accept  # oui\n",
        "security: {proposals: accept}  # oui, un mot\n",
        "security:\n  proposals: oui  # un mot, oui\n  leaver_hours: 3\n",
    ],
)
def test_a_chapter_is_written_in_full_with_its_comments(chapter: str) -> None:
    text = with_proposals(OWN.format(kind="craftsperson") + chapter)
    strategy = _strategy(text)
    assert strategy.security.leaver_process
    assert strategy.security.proposals is None
    assert strategy.crisis.levels == []
    for comment in ("# seulement", "un mot", "oui"):
        assert comment in text
    assert text.startswith("# yaml-language-server: ")
    if "leaver_hours" in chapter:
        assert strategy.security.leaver_hours == 3


def test_comments_within_a_list_stay() -> None:
    own = "crisis:\n  proposals: accept\n  levels:\n    # d’abord\n    - number: 1\n      name: Alerte  # à nous\n"
    text = with_proposals(OWN.format(kind="craftsperson") + own)
    assert "# d’abord" in text
    assert "name: Alerte  # à nous" in text
    first = _strategy(text).crisis.levels[0]
    assert str(first.name) == "Alerte"
    assert first.triggers


def test_all_at_once_and_nothing_left_to_propose() -> None:
    text = with_proposals(OWN.format(kind="association").replace("  version: 1", "  version: 1\n  proposals: accept"))
    strategy = _strategy(text)
    assert strategy.meta.proposals is None
    assert complete(strategy).proposed == frozenset()


def test_nothing_accepted_changes_nothing() -> None:
    text = OWN.format(kind="craftsperson")
    assert with_proposals(text).split("\n", 1)[1] == text
    headed = "# yaml-language-server: $schema=x\n" + text
    assert with_proposals(headed) == headed


def test_to_accept_a_statement_is_not_to_have_approved_it() -> None:
    people = [{"id": "ana", "name": "Ana", "roles": ["director"]}]
    strategy = strategy_of(State(language="fr", answers={"team": {"people": people}}))
    crisis = taken(strategy, {"crisis": None})["crisis"]
    statements = [statement for scenario in crisis["scenarios"] for statement in scenario.get("statements", ())]
    assert statements
    assert not any("approver" in statement for statement in statements)
    assert all(scenario.get("decides") for scenario in crisis["scenarios"]), "who decides is proposed as before"


def test_who_approved_a_statement_of_ones_own_stays_written() -> None:
    own = {"kind": "hacked_account", "statements": [{"text": {"fr": "Oui."}, "approver": "ana"}]}
    answers = {"team": {"people": [{"id": "ana", "name": "Ana"}]}, "crisis": {"scenarios": [own]}}
    crisis = taken(strategy_of(State(language="fr", answers=answers)), {"crisis": None})["crisis"]
    kept = next(one for one in crisis["scenarios"] if one.get("kind") == "hacked_account")
    assert kept["statements"][0]["approver"] == "ana"
