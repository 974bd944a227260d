"""The organisation's own wording: the house's format read strictly, and proposals that come before the house's."""

from typing import Any

import msgspec
import pytest
import yaml

from socialplan.analysis.completion import accepted, complete
from socialplan.analysis.dossier import Dossier
from socialplan.analysis.own_words import read_glossary, read_proposals
from socialplan.knowledge import glossary
from socialplan.knowledge.house import CHAPTERS, proposal
from socialplan.knowledge.own_words import OwnWords
from socialplan.knowledge.store import FOLDERS, parse
from socialplan.strategy.choices import OrganisationKind
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import StrategyError

TOWN = load(
    "meta: {languages: [fr, en]}\n"
    "organisation: {name: Aubrelle, kind: local_government}\n"
    "team: {people: [{id: lea, name: Léa Martin, roles: [communication_head]}, {id: max, name: Max}]}\n",
    Strategy,
).strategy


class _Plain(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return data is not self


def own(chapter: str, text: str) -> OwnWords:
    return OwnWords({chapter: read_proposals(text.encode(), chapter, TOWN, f"house/proposals/{chapter}.yaml")})


def shaped(value: Any) -> Any:  # noqa: ANN401 - plain data
    """Plain data with each text that is the same in both languages as one."""
    if isinstance(value, dict):
        if value.keys() == {"fr", "en"} and value["fr"] == value["en"]:
            return value["fr"]
        return {key: shaped(each) for key, each in value.items()}
    return [shaped(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_house_s_own_files_are_read_as_they_are(chapter: str) -> None:
    data = parse((FOLDERS["proposals/"] / f"{chapter}.yaml").read_text("utf-8"))
    for table in ("pillar_objectives", "kpis_by_objective"):
        data.pop(table, None)
    text = yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000)
    assert shaped(read_proposals(text.encode(), chapter, Strategy(), "x.yaml")) == shaped(data)


def test_own_proposals_come_before_the_house_s_and_receive_the_answers() -> None:
    mine = own("security", "all:\n  public_wifi: Jamais, dit {lead}.\n")
    done = complete(TOWN, mine)
    assert done.strategy.security.public_wifi is not None
    assert done.strategy.security.public_wifi.to("fr") == "Jamais, dit Léa Martin."
    assert "security.public_wifi" in done.proposed
    without = msgspec.structs.replace(done.strategy.security, public_wifi=None)
    assert without == msgspec.structs.replace(complete(TOWN).strategy.security, public_wifi=None)
    assert accepted(TOWN, "security", mine)["public_wifi"] == {
        "fr": "Jamais, dit Léa Martin.",
        "en": "Jamais, dit Léa Martin.",
    }
    assert Dossier(TOWN, own=mine).strategy.security == done.strategy.security


def test_an_answer_comes_before_every_proposal() -> None:
    answered = load("security: {public_wifi: La mienne.}\n", Strategy).strategy
    done = complete(answered, own("security", "all: {public_wifi: La leur.}\n")).strategy
    assert done.security.public_wifi == answered.security.public_wifi


@pytest.mark.parametrize(
    ("kind", "alone", "expected"),
    [
        (None, False, "tous"),
        ("craftsperson", False, "tous"),
        ("local_government", False, "commune"),
        ("local_government", True, "commune seule"),
        ("craftsperson", True, "seul"),
    ],
)
def test_its_layers_lie_over_ours_in_our_order(kind: str | None, alone: bool, expected: str) -> None:  # noqa: FBT001
    text = (
        "all: {public_wifi: tous}\nalone: {public_wifi: seul}\n"
        "local_government: {public_wifi: commune, alone: {public_wifi: commune seule}}\n"
    )
    made = proposal("security", kind, alone=alone, own=own("security", text).proposals)
    assert made["public_wifi"]["fr"] == expected
    assert made["leaver_hours"] == proposal("security", kind, alone=alone)["leaver_hours"]


def test_the_shipped_proposals_are_not_changed() -> None:
    before = proposal("security", None, alone=False)["public_wifi"]
    proposal("security", None, alone=False, own=own("security", "all: {public_wifi: autre}\n").proposals)
    assert proposal("security", None, alone=False)["public_wifi"] == before


def test_items_that_are_named_are_kept_and_take_what_they_lack() -> None:
    mine = own(
        "crisis", "all:\n  scenarios:\n    - kind: impersonation\n    - {kind: bad_buzz, ends_when: Plus rien.}\n"
    )
    made = proposal("crisis", None, alone=False, own=mine.proposals)["scenarios"]
    ours = {each["kind"]: each for each in proposal("crisis", None, alone=False)["scenarios"]}
    assert [each["kind"] for each in made] == ["impersonation", "bad_buzz"]
    assert made[0] == ours["impersonation"]
    assert made[1]["ends_when"]["fr"] == "Plus rien."
    assert made[1]["statements"] == ours["bad_buzz"]["statements"]


def test_an_empty_field_takes_the_proposal_away() -> None:
    done = complete(TOWN, own("security", "all:\n  public_wifi:\n  everyone:\n")).strategy
    assert done.security.public_wifi is None
    assert not done.security.everyone


def test_kpis_and_pillars_of_its_own_take_the_place_of_ours() -> None:
    mine = own("measurement", "all:\n  kpis:\n    - {id: appels, name: Appels au standard}\n")
    assert [kpi.id for kpi in complete(TOWN, mine).strategy.measurement.kpis] == ["appels"]
    mine = own("editorial", "all:\n  pillars:\n    - {id: vie, label: Vie de la commune, share: 100}\n")
    assert [pillar.id for pillar in complete(TOWN, mine).strategy.editorial.pillars] == ["vie"]
    assert complete(TOWN, own("editorial", "all:\n  pillars:\n")).strategy.editorial.pillars == []


@pytest.mark.parametrize("kind", [None, *OrganisationKind])
def test_nothing_of_its_own_changes_nothing(kind: OrganisationKind | None) -> None:
    strategy = msgspec.structs.replace(TOWN, organisation=msgspec.structs.replace(TOWN.organisation, kind=kind))
    assert complete(strategy, OwnWords({"crisis": {}, "security": {"all": {}}})) == complete(strategy)


def problems(chapter: str, text: str) -> list[tuple[int, int, str, str]]:
    with pytest.raises(StrategyError) as refused:
        own(chapter, text)
    assert refused.value.name == f"house/proposals/{chapter}.yaml"
    return [(each.line, each.column, each.code, each.hint.en if each.hint else "") for each in refused.value.problems]


@pytest.mark.parametrize(
    ("chapter", "text", "line", "code", "hint"),
    [
        ("crisis", "al: {stop_rule: x}\n", 1, "unknown-key", "did you mean all?"),
        ("crisis", "comune: {}\n", 1, "unknown-key", ""),
        ("crisis", "all: x\n", 1, "not-keys", ""),
        ("crisis", "all: {stop_rule: x}\n", 1, "not-keys", ""),
        ("crisis", "all:\n  stop_rul: x\n", 2, "unknown-key", "stop_rule"),
        ("security", "all:\n  devices: Appeler {leed}.\n", 2, "unknown-slot", "did you mean lead?"),
        ("security", "all:\n  devices: {fr: a, de: b}\n", 2, "unknown-language", ""),
        ("crisis", "all:\n  press: {contact: '@leed'}\n", 2, "unknown-role", "did you mean @lead?"),
        ("crisis", "all:\n  press: {contact: '@each'}\n", 2, "unknown-role", ""),
        ("crisis", "all:\n  press: {contact: lee}\n", 2, "unknown-person", "did you mean lea?"),
        ("crisis", "all:\n  scenarios:\n    - ends_when: x\n", 3, "missing-key", ""),
        ("crisis", "all:\n  levels:\n    - {number: x}\n", 3, "not-a-number", ""),
        ("crisis", "all:\n  scenarios:\n    - {kind: bad_buz}\n", 3, "not-a-choice", "bad_buzz"),
        ("security", "all:\n  everyone:\n    - {fr: a, en: b, _when: maybe}\n", 3, "unknown-condition", ""),
        ("security", "all:\n  everyone:\n    - {fr: a, en: b, _when: '@leed'}\n", 3, "unknown-condition", ""),
        ("security", "local_government:\n  alone:\n    devicez: x\n", 3, "unknown-key", "devices"),
        ("security", "all:\n  devices: &a x\n", 2, "yaml-extra", ""),
        ("security", "all:\n  devices: !!python/object:os.system x\n", 2, "yaml-extra", ""),
        ("security", "all: [\n", 2, "yaml-syntax", ""),
    ],
)
def test_a_problem_has_its_place_and_advice(chapter: str, text: str, line: int, code: str, hint: str) -> None:
    found = problems(chapter, text)
    assert found[0][0] in {line, line - 1}
    assert hint in found[0][3]
    if code not in {"yaml-extra", "yaml-syntax", "not-a-choice", "not-a-number"}:
        assert found[0][2] == code


def test_every_problem_of_a_file_is_told_at_once() -> None:
    text = "al: {}\nall:\n  devicez: x\n  devices: '{nope}'\nlocal_government:\n  owner: nobody\n"
    assert [line for line, *_ in problems("security", text)] == [1, 3, 4, 6]


def test_a_term_of_its_own_replaces_ours_or_is_added() -> None:
    text = (
        "terms:\n  reach: {definition: Le nombre d’habitants qui ont vu.}\n"
        "  conseil:\n    term: {fr: conseil de quartier, en: ward council}\n"
        "    definition: {fr: Une assemblée., en: An assembly.}\n"
    )
    terms = read_glossary(text.encode(), "house/glossary.yaml")
    assert glossary.term("reach", terms).term == glossary.term("reach").term
    assert glossary.term("reach", terms).definition == ("Le nombre d’habitants qui ont vu.",) * 2
    assert glossary.term("hashtag", terms) == glossary.term("hashtag")
    every = glossary.sorted_terms("en", terms)
    assert len(every) == len(glossary.terms()) + 1
    assert "ward council" in [entry.term.en for entry in every]
    assert glossary.term("reach").definition.fr.startswith("Nombre de personnes")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("term: {}\n", [1]),
        ("terms: x\n", [1]),
        (
            "terms:\n  reach: x\n  Été: {term: a, definition: b}\n  b: {}\n  c: {term: a}\n  d: {definition: b}\n",
            [2, 3, 4, 5, 6],
        ),
        ("terms:\n  b: {term: a, definitin: b}\n", [2, 2]),
        ("terms:\n  b: {term: a, definition: [b]}\n", [2]),
        ("terms:\n  b: {term: a, definition: {fr: a, de: b, en: [c]}}\n", [2, 2]),
        ("terms:\n  b: {term: a, definition: '" + "x" * 500 + "'}\n", [2]),
        ("terms:\n  b: *a\n", [2, 2]),
    ],
)
def test_every_problem_of_a_glossary_is_told_at_once(text: str, lines: list[int]) -> None:
    with pytest.raises(StrategyError) as refused:
        read_glossary(text.encode(), "house/glossary.yaml")
    assert [problem.line for problem in refused.value.problems] == lines


def test_an_empty_file_says_nothing() -> None:
    assert read_glossary(b"", "x") == ()
    assert read_glossary(b"terms:\n", "x") == ()
    assert read_proposals(b"", "crisis", TOWN, "x") == {}
    assert read_proposals(b"all:\nlocal_government: {}\n", "crisis", TOWN, "x") == {"local_government": {}}
