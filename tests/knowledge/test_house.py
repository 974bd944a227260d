import re
from collections.abc import Iterator
from typing import Any

import pytest

from socialplan.knowledge.house import CHAPTERS, COMPLETED_ITEMS, proposal
from socialplan.knowledge.store import FOLDERS, parse, read
from socialplan.strategy.choices import OrganisationKind

KINDS = [None, *(kind.value for kind in OrganisationKind)]
OWN = ("charter", "crisis", "moderation", "security")
"""The chapters whose every sentence was written with one hand; the rules of typography hold for all."""


TABLES = {"pillar_objectives", "kpis_by_objective"}
"""What a file may hold beside the layers."""


def texts(plain: Any, path: str = "") -> Iterator[tuple[str, dict[str, str]]]:  # noqa: ANN401
    """Every text of plain data with its path."""
    if isinstance(plain, dict) and "fr" in plain:
        yield path, plain
    elif isinstance(plain, dict):
        for key, value in plain.items():
            yield from texts(value, f"{path}.{key}")
    elif isinstance(plain, list):
        for number, value in enumerate(plain):
            yield from texts(value, f"{path}[{number}]")


def file_of(chapter: str) -> dict[str, Any]:
    found: dict[str, Any] = parse((FOLDERS["proposals/"] / f"{chapter}.yaml").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_file_holds_everybody_kinds_and_alone(chapter: str) -> None:
    assert set(file_of(chapter)) <= {"all", "alone", *KINDS, *TABLES}


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_text_stands_in_both_languages(chapter: str) -> None:
    for path, text in texts(file_of(chapter)):
        assert set(text) - {"_when"} == {"fr", "en"}, path
        assert text["fr"].strip(), path
        assert text["en"].strip(), path


@pytest.mark.parametrize("chapter", OWN)
def test_french_typography(chapter: str) -> None:
    faults = re.compile(
        r"['\"]"  # straight apostrophe or quotes
        r"|[^\u202f«]\s*(?<!\u202f)[;!?](?!\w)"  # no narrow space before ; ! ?
        r"|(?<![\u00a0\d]):(?!//)"  # no non-breaking space before :
        r"|«(?!\u00a0)|(?<!\u00a0)»"
        r"|\.\.\.| ,|  "
    )
    for path, text in texts(file_of(chapter)):
        found = faults.search(text["fr"])
        assert not found, f"{path}: {text['fr']!r} at {found}"


@pytest.mark.parametrize("chapter", OWN)
def test_english_typography(chapter: str) -> None:
    for path, text in texts(file_of(chapter)):
        assert not re.search(r"['\"«»]|\s[;:!?,]|  |\.\.\.", text["en"]), f"{path}: {text['en']!r}"


@pytest.mark.parametrize("chapter", OWN)
def test_both_languages_use_the_same_slots(chapter: str) -> None:
    for path, text in texts(file_of(chapter)):
        french, english = (sorted(slot.lower() for slot in re.findall(r"\{\w+\}", text[each])) for each in ("fr", "en"))
        assert french == english, path


def test_no_law_is_quoted_in_the_charter() -> None:
    for path, text in texts(file_of("charter")):
        assert not re.search(r"\b(article|art\.|code du|loi n|L\.?\s?\d)", text["fr"], re.IGNORECASE), path


def test_the_gravest_consequence_of_the_charter_names_a_procedure() -> None:
    for kind in KINDS:
        last = proposal("charter", kind, alone=False)["consequences"][-1]
        assert "procédure applicable" in last["fr"], kind
        assert "applicable procedure" in last["en"], kind


def test_layers_replace_fields_as_wholes() -> None:
    everybody = proposal("crisis", None, alone=False)
    craft = proposal("crisis", "craftsperson", alone=False)
    alone = proposal("crisis", "craftsperson", alone=True)
    assert craft["not_a_crisis"] != everybody["not_a_crisis"]
    assert craft["stop_rule"] == everybody["stop_rule"]
    assert len(alone["cell"]) == 1 < len(craft["cell"]) < len(everybody["cell"])


def test_a_kind_keeps_the_scenarios_that_it_names_and_completes_them() -> None:
    library = {scenario["kind"]: scenario for scenario in proposal("crisis", None, alone=False)["scenarios"]}
    town = {scenario["kind"]: scenario for scenario in proposal("crisis", "local_government", alone=False)["scenarios"]}
    assert town["bad_buzz"] == library["bad_buzz"]
    assert town["emergency"]["statements"] != library["emergency"]["statements"]
    assert town["emergency"]["ends_when"] == library["emergency"]["ends_when"]
    assert "product_problem" not in town


@pytest.mark.parametrize("alone", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_at_least_eight_scenarios_made_for_it(kind: str | None, alone: bool) -> None:  # noqa: FBT001
    kinds = [scenario["kind"] for scenario in proposal("crisis", kind, alone=alone)["scenarios"]]
    assert len(kinds) == len(set(kinds)) >= 8
    assert {"bad_buzz", "hacked_account", "impersonation"} <= set(kinds)
    if kind in {"state_startup", "ministry_agency", "local_government", "university"}:
        assert {"logo_misuse", "staff_post", "harassment"} <= set(kinds)
    if kind in {"craftsperson", "b2b_company"}:
        assert {"negative_reviews", "product_problem"} <= set(kinds)


@pytest.mark.parametrize("kind", KINDS)
def test_somebody_alone_gets_lighter_proposals(kind: str | None) -> None:
    def length(alone: bool) -> int:  # noqa: FBT001
        return sum(len(text["fr"]) for chapter in OWN for _, text in texts(proposal(chapter, kind, alone=alone)))

    assert length(alone=True) < length(alone=False)
    assert len(proposal("crisis", kind, alone=True)["levels"]) == 3


def test_items_that_are_completed_are_told_apart() -> None:
    for kind in KINDS:
        for name, key in COMPLETED_ITEMS.items():
            keys = [item[key] for item in proposal("crisis", kind, alone=False)[name]]
            assert len(keys) == len(set(keys))


def test_an_unknown_chapter_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        proposal("weather", None, alone=False)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("alone", [False, True])
def test_a_story_that_was_made_up_says_that_it_is_to_be_replaced(kind: str | None, *, alone: bool) -> None:
    editorial = proposal("editorial", kind, alone=alone)
    posts = [example["good"] for pillar in editorial["pillars"] for example in pillar["examples"]]
    posts += [item["news"] for item in editorial["same_news"]]
    assert posts
    for post in posts:
        assert post["fr"].startswith("Exemple à remplacer\u00a0: ")
        assert post["en"].startswith("Example to replace: ")


def test_no_made_up_story_names_a_hall_or_a_trade_of_its_own() -> None:
    told = str(read("proposals/editorial"))
    for word in ("Tilleuls", "ponçage", "sanding", "8 novembre", "8 November", "Fraternal", "one receives"):
        assert word not in told
