"""Proposals, networks, hours and alarms as a person meets them, from the first question to the last."""

import datetime as dt
from collections.abc import Mapping

import pytest

from socialplan.interview.expansion import expanded
from socialplan.interview.networks import KEY as NETWORKS
from socialplan.interview.prompt import Prompt
from socialplan.interview.session import Hooks, run
from socialplan.interview.state import PathName, State, Surroundings
from socialplan.knowledge.house import CHAPTERS
from socialplan.language import LANGUAGES, Language
from socialplan.rules.check import check
from socialplan.strategy.commented import commented_yaml
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy

BAKER = {
    "organisation.name": ["Chez Léa"],
    "organisation.kind": ["4"],
    "organisation.trade": ["boulangerie"],
    "brief.owner": ["Léa Martin"],
    "team.people[0].hours_per_week": ["4"],
    "team.alone": ["o"],
    "brief.platforms": ["instagram @lea", ""],
    "brief.audiences": ["11"],
    "brief.frequency": ["3"],
}
HALL = {
    "organisation.name": ["Ville de Saint-Aubin"],
    "organisation.kind": ["3"],
    "team.people+": ["Léa Martin", "Tom Petit", "Anne Le Goff", ""],
    "team.people[0].hours_per_week": ["9"],
    "team.people[0].deputy": ["Tom Petit"],
    "audiences+": ["Les habitants", ""],
    "platforms+": ["facebook", ""],
    "platforms[0].status": ["1"],
    "meta.owner": ["1"],
}


class Script:
    """Types lines by the question's key, Enter where none is left; remembers what was shown before each question."""

    def __init__(self, lines: Mapping[str, list[str]]) -> None:
        self._lines = {key: list(values) for key, values in lines.items()}
        self.asked: list[str] = []
        self.shown: dict[str, str] = {}
        self.defaults: dict[str, str] = {}
        self._since = ""

    def say(self, text: str) -> None:
        self._since += text + "\n"

    def read(self, prompt: Prompt) -> str:
        self.shown[prompt.key] = self.shown.get(prompt.key, "") + self._since
        self.defaults[prompt.key] = prompt.default
        self._since = ""
        self.asked.append(prompt.key)
        assert len(self.asked) < 500
        rest = self._lines.get(prompt.key)
        return rest.pop(0) if rest else ""


def led(lines: Mapping[str, list[str]], path: PathName = "brief", language: Language = "fr") -> tuple[State, Script]:
    script = Script(lines)
    begun = State(language=language, path=path, around=Surroundings(today="2026-11-22", country="FR"))
    hooks = Hooks(judge=lambda strategy: check(strategy, dt.date(2026, 11, 22)))
    return run(script, begun, hooks), script


def strategy_of(state: State) -> Strategy:
    text = commented_yaml(Strategy, state.languages[0], filled=expanded(state))
    return load(text, Strategy, references=REFERENCES).strategy


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("lines", "path"), [(BAKER, "brief"), (HALL, "full")])
def test_all_is_accepted_with_one_key(lines: Mapping[str, list[str]], path: PathName, language: Language) -> None:
    state, script = led({**lines, "editorial?proposals": ["v", "a" if language == "en" else "t"]}, path, language)
    assert set(state.accepted) == set(CHAPTERS)
    assert [key for key in script.asked if key.endswith("?proposals")] == ["editorial?proposals"] * 2
    strategy = strategy_of(state)
    assert strategy.crisis.scenarios
    assert {member.person for member in strategy.crisis.cell} <= {person.id for person in strategy.team.people}
    assert "strategy.yaml" in script.shown["editorial?proposals"]
    assert ("Piliers" if language == "fr" else "Pillars") in script.shown["editorial?proposals"]


def test_a_proposal_to_be_changed_is_asked_prefilled_and_its_list_can_be_edited() -> None:
    lines = {
        "crisis?proposals": ["p"],
        "crisis.not_a_crisis?proposal": ["m"],
        "crisis.not_a_crisis": ["Une question | Un avis"],
        "crisis.levels?proposal": ["m"],
        "crisis.levels+": ["=2", "-1", ""],
        "crisis.levels[1].name": ["Agité"],
        "crisis.cell?proposal": ["n"],
        "crisis.approval?proposal": [">"],
        "crisis.scenarios?proposal": ["t"],
    }
    state, script = led(BAKER | lines)
    assert script.defaults["crisis.not_a_crisis"].count(" | ") > 1
    assert script.defaults["crisis.levels[1].name"] == "Tendu"
    crisis = strategy_of(state).crisis
    assert [str(text) for text in crisis.not_a_crisis] == ["Une question", "Un avis"]
    assert [str(level.name) for level in crisis.levels] == ["Agité", "Grave"]
    assert not crisis.cell
    assert not crisis.approval
    assert crisis.scenarios
    assert expanded(state)["meta"]["refused"] == ["crisis.cell"]
    assert "crisis.approval" in expanded(state)["meta"]["postponed"]


def test_going_back_and_thinking_again() -> None:
    state, _ = led(BAKER | {"editorial?proposals": ["o", "n"], "calendar?proposals": ["<", ""]})
    assert "editorial" in state.refused
    assert "editorial" not in state.accepted


def test_names_given_after_a_proposal_was_accepted_are_those_written() -> None:
    lines = {
        "editorial?proposals": ["t"],
        "{review}": ["6", ""],
        "review": ["6", ""],
        "brief.owner": ["Léa", "Zoé Roux"],
    }
    state, script = led(BAKER | lines)
    written = str(expanded(state))
    assert "brief.owner" in script.asked[script.asked.index("editorial?proposals") :], script.asked
    assert "Zoé Roux" in written
    assert "Léa Martin" not in written


def test_recommended_networks_become_accounts_to_open_whose_questions_follow() -> None:
    state, script = led(BAKER)
    assert NETWORKS in script.asked
    opened = [account["network"] for account in state.at("platforms") if account.get("status") == "to_open"]
    assert opened == ["google_business_profile"]
    assert "platforms[1].handle" not in script.asked, "a listing has no handle"
    assert "  + " in script.shown[NETWORKS]


def test_the_hours_are_told_as_they_change_and_warn_when_they_are_exceeded() -> None:
    _, script = led(BAKER | {"brief.frequency": ["1"], "brief.topics": ["1"]})
    told = "\n".join(script.shown.values()).replace("\u00a0", " ")
    assert "Heures : au moins" in told
    assert "Cela ne tient pas dans vos heures." in told
    assert "Par exemple : " in told


def test_an_error_made_by_an_answer_is_told_at_once_and_nothing_of_what_was_put_off() -> None:
    quiet = led(HALL, "full")[1]
    assert "Attention" not in "".join(quiet.shown.values())
    lines = {"crisis?proposals": ["p"], "crisis.levels?proposal": ["m"], "crisis.levels+": ["-4", "-3", "-2", ""]}
    _, loud = led(HALL | lines, "full")
    told = "".join(loud.shown.values()).replace("\u00a0", " ")
    assert "Attention : 1 niveau" in told
    assert "\n  → " in told
