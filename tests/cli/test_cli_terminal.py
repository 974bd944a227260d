"""The interview on a real terminal, in both languages and on both paths: from end to end, stopped, taken up again."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo-terminal", allow_module_level=True)

from tests.cli.real_terminal import BACKSPACE, CTRL_C, CTRL_D, DOWN, ENTER, Terminal

from socialplan.actions.drafts import DRAFT, find_draft
from socialplan.actions.folder import read_strategy

BAKER: Final = {
    "Comment s’appelle": BACKSPACE * 30 + "Boulangerie Lartigue",
    "Quel genre d’organisation": "art",
    "Que faites-vous": "boulangerie",
    "Attendu": BACKSPACE * 30 + "contact@lartigue.fr",
    "Adresse électronique": BACKSPACE * 30 + "pas une adresse",
    "Qui est responsable des réseaux": "Léa O’Neil",
    "eures par semaine": "5,5",
    "Qui publie en son absence": "-",
    "sans personne d’autre": "o",
    "Un compte par ligne": "instagram @lartigue",
    "Quels publics voulez-vous": DOWN * 11 + " ",
    "Pourquoi êtes-vous": "Pour dire ce qui reste à midi",
    "ditoriale\u00a0: que faire": "o",
}
Start = Callable[..., Terminal]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "la boulange"


@pytest.fixture
def start(place: Path) -> Iterator[Start]:
    """`socialplan init` on the place, on a terminal of its own."""
    started: list[Terminal] = []

    def begin(*options: str, **terminal: Any) -> Terminal:  # noqa: ANN401
        terminal = {"columns": 200, **terminal}
        started.append(Terminal(["-m", "socialplan", "init", str(place), *options], **terminal))
        return started[-1]

    yield begin
    for each in started:
        each.close()


@pytest.mark.parametrize("options", [(), ("--plain",)], ids=["keys", "plain"])
def test_a_baker_from_end_to_end(start: Start, place: Path, options: tuple[str, ...]) -> None:
    terminal = start("--brief", "--lang", "fr", *options)
    replies = dict(BAKER)
    if options:
        plain = {"Quel genre d’organisation": "4", "Quels publics voulez-vous": "11"}
        replies = {key: plain.get(key, reply).lstrip(BACKSPACE) for key, reply in BAKER.items()}
    terminal.lead(replies, "Pour voir ce qui ne tient pas")
    assert terminal.end() == 0
    shown = terminal.text()
    assert "Écrit dans" in shown
    assert "  Attendu : " in shown.replace("\u00a0", " "), "what is no address is told at once"
    strategy = read_strategy(place).strategy
    assert strategy.organisation.name == "Boulangerie Lartigue"
    assert strategy.organisation.kind == "craftsperson"
    assert str(strategy.organisation.contact_email) == "contact@lartigue.fr"
    assert strategy.team.people[0].hours_per_week == 5.5
    assert strategy.platforms[0].handle == "@lartigue"
    assert [audience.category for audience in strategy.audiences] == ["local_residents"]
    assert strategy.editorial.pillars, "accepted proposals are written in full"
    assert strategy.moderation.removed == [], "and no others"
    assert find_draft(place) is None


@pytest.mark.parametrize("options", [(), ("--plain",)], ids=["keys", "plain"])
def test_the_full_path_in_english(start: Start, place: Path, options: tuple[str, ...]) -> None:
    terminal = start("--full", "--lang", "en", *options)
    name = {"What is the name of your organisation": BACKSPACE * 30 + "Harbour Town Hall", "What kind of": "local"}
    if options:
        name = {key: reply.lstrip(BACKSPACE).replace("local", "3") for key, reply in name.items()}
    terminal.lead(name, "To see what does not hold")
    assert terminal.end() == 0
    strategy = read_strategy(place).strategy
    assert strategy.organisation.name == "Harbour Town Hall"
    assert strategy.organisation.kind == "local_government"
    assert len(strategy.meta.postponed) > 20, "Enter alone: decide later"
    assert strategy.meta.path == "full"


def test_back_later_why_and_the_chapters(start: Start, place: Path) -> None:
    terminal = start("--brief", "--lang", "en")
    terminal.until("[1/", "What is the name", "? why")
    terminal.send(BACKSPACE * 30, "Wrong", ENTER)
    terminal.until("[2/", "What kind of", "? why")
    terminal.send("?", ENTER)
    terminal.until("question before", "? why")
    terminal.send("<", ENTER)
    terminal.until("question before", "[1/", "  > Wrong", "? why")
    terminal.send(BACKSPACE * 5, "Right", ENTER)
    terminal.until("> Right", "What kind of", "? why")
    terminal.send(">", ENTER)
    terminal.until("> (later)", "What do you do?", "? why")
    terminal.send("!", ENTER)
    terminal.until("Which chapter?", "Enter: stay here")
    terminal.send("why", ENTER)
    terminal.until("Why are you on social media?", "? why")
    terminal.send("=", ENTER)
    terminal.until("1. Name of the organisation or project: Right", "2. What kind of organisation", "Enter")
    terminal.send("1", ENTER)
    terminal.until("  > 1", "  > Right", "? why")
    terminal.send(CTRL_C)
    assert terminal.end() == 130
    draft = find_draft(place)
    assert draft is not None
    assert draft.answers["organisation"]["name"] == "Right"
    assert draft.skipped == ("organisation.kind",)


@pytest.mark.parametrize("options", [(), ("--plain",)], ids=["keys", "plain"])
def test_stopped_and_resumed(start: Start, place: Path, options: tuple[str, ...]) -> None:
    terminal = start("--brief", "--lang", "fr", *options)
    terminal.until("Bonjour", "Comment s’appelle", " >")
    terminal.send("Chez Zoé", ENTER)
    terminal.until("[2/", "Quel genre", " >" if options else "? pourquoi")
    terminal.send(CTRL_C)
    assert terminal.end() == 130
    assert not terminal.is_raw()
    assert "Vos réponses sont gardées" in terminal.text()
    assert f"socialplan init '{place}'" in terminal.text()
    assert not (place / "strategy.yaml").exists()
    again = start(*options)
    again.until("Reprendre où vous en étiez", "[O/n]" if options else "Entrée")
    again.send(ENTER)
    again.until("[2/", "Quel genre")
    assert "Comment s’appelle" not in again.text()
    again.send(CTRL_D)
    assert again.end() == 1
    assert "celles qui ont été données sont gardées" in again.text()
    anew = start("--brief", *options)
    anew.until("Reprendre où vous en étiez", "[O/n]" if options else "Entrée")
    anew.send("n", ENTER)
    anew.until("[1/", "Comment s’appelle", " >")
    anew.send(CTRL_C)
    assert anew.end() == 130
    assert "Chez Zo" in (place / DRAFT).with_name("interview-before.json").read_text("utf-8")


def test_a_terminal_that_is_closed_loses_nothing(start: Start, place: Path) -> None:
    terminal = start("--full", "--lang", "en")
    terminal.until("[1/", "? why")
    terminal.send(BACKSPACE * 30, "Harbour", ENTER)
    terminal.until("[2/", "? why")
    terminal.close()
    draft = find_draft(place)
    assert draft is not None
    assert (draft.path, draft.answers["organisation"]) == ("full", {"name": "Harbour"})


def test_nobody_at_the_terminal(start: Start, place: Path) -> None:
    terminal = start("--brief", "--lang", "en")
    terminal.until("What is the name", "? why")
    terminal.send(BACKSPACE * 30, CTRL_D)
    assert terminal.end() == 1
    assert "There is nobody to answer" in terminal.text()
    assert not place.exists(), "nothing was typed, nothing is made"


def test_a_window_that_changes_its_size_in_the_middle(start: Start, place: Path) -> None:
    terminal = start("--lang", "en", rows=30, columns=100)
    terminal.until("How far do you want to go?", "Enter: The essential")
    terminal.resize(24, 40)
    terminal.send(ENTER)
    terminal.until("[1/", "? why")
    terminal.send(BACKSPACE * 30, "Harbour", ENTER)
    terminal.until("[2/", "What kind of", "? why")
    terminal.send(DOWN)
    terminal.resize(12, 60)
    terminal.send(DOWN)
    terminal.until("  >  2. ")
    terminal.resize(40, 120)
    terminal.send(ENTER)
    terminal.until("[3/", "? why")
    terminal.send(CTRL_C)
    assert terminal.end() == 130
    assert json.loads((place / DRAFT).read_text("utf-8"))["answers"]["organisation"]["kind"] == "ministry_agency"
    assert not terminal.is_raw()


def test_a_strategy_that_is_there_is_taken_further(start: Start, place: Path) -> None:
    place.mkdir()
    text = "meta:\n  version: 1\n  languages: [fr]\norganisation:  # chez nous\n  kind: craftsperson\n"
    (place / "strategy.yaml").write_text(text, "utf-8")
    terminal = start()
    terminal.until("n’est pas recommencée", "Mettre ses documents à jour", "Entrée")
    terminal.send("n", ENTER)
    terminal.until("questions sont ouvertes", "Entrée")
    terminal.send("o", ENTER)
    terminal.until("Comment s’appelle", "? pourquoi")
    terminal.send(BACKSPACE * 30, "Chez Zoé", ENTER)
    terminal.until("Que faites-vous", "? pourquoi")
    terminal.send("<", ENTER)
    terminal.until("Que faites-vous", "Comment s’appelle", "  > Chez Zoé", "? pourquoi")
    terminal.send("\t", " & fils", ENTER)
    terminal.until("> Chez Zoé & fils", "Que faites-vous", "? pourquoi")
    terminal.send(CTRL_C)
    assert terminal.end() == 130
    assert "1 réponse écrite dans strategy.yaml" in terminal.text()
    assert (place / "strategy.yaml").read_text("utf-8") == text + "  name: Chez Zoé & fils\n"


def test_a_second_window_is_told_to_close(start: Start, place: Path) -> None:
    first = start("--brief", "--lang", "en")
    first.until("[1/", "? why")
    first.send("Harbour", ENTER)
    first.until("[2/", "? why")
    second = start("--lang", "en")
    second.until("This folder is open in another window. Finish there.")
    assert second.end() == 1
    first.close()
    third = start("--lang", "en")
    third.until("Resume where you were?", "Enter: Yes")
    draft = find_draft(place)
    assert draft is not None
    assert draft.answers["organisation"]["name"] == "Harbour"
