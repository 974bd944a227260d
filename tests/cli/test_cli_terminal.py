"""The interview on a real terminal, in both languages: from end to end, stopped, and taken up again."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pexpect
import pytest

from socialplan.actions.drafts import BEFORE, find_draft, keep_draft
from socialplan.actions.folder import read_strategy
from socialplan.interview.asker import Draft, Turn

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal")

FRENCH: Final = (
    ("Nom de l’organisation", "Boulangerie Lartigue"),
    ("Quel genre", "4"),
    ("Métier", "boulangerie"),
    ("Adresse électronique", "pas une adresse"),
    ("Attendu", "contact@lartigue.fr"),
    ("Qui est responsable", "Léa O’Neil"),
    ("Heures par semaine", "?"),
    ("Exemple", "5,5"),
    ("Qui publie en son absence", ""),
    ("sans personne d’autre", "o"),
    ("Un compte par ligne", "instagram @lartigue"),
    ("existe-t-il", ""),
    ("Un autre", ""),
    ("Quels publics", "11"),
    ("avec vos mots", ""),
)
FRENCH_REST: Final = (
    ("Quels sujets", "1"),
    ("De quelle façon", "2"),
    ("quelle fréquence", "3"),
    ("Comment savez-vous", "5"),
    ("Pourquoi êtes-vous", "Pour dire ce qui reste à midi"),
    ("En quoi ces réseaux", ""),
    ("Relue par", ""),
    ("en anglais", ""),
    ("restera-t-il", ""),
    ("Ligne éditoriale", "v"),
    ("Ligne éditoriale", "o"),
    ("Calendrier", "n"),
    ("Charte", ""),
    ("Modération", "t"),
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "la boulange"


def _start(place: Path, *options: str) -> "pexpect.spawn[str]":
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm", "LANG": "C.UTF-8", "HOME": "/nonexistent"}
    arguments = ["-m", "socialplan", "init", str(place), *options]
    return pexpect.spawn(sys.executable, arguments, encoding="utf-8", timeout=20, env=environment, dimensions=(50, 120))


def _lead(child: "pexpect.spawn[str]", turns: tuple[tuple[str, str], ...]) -> None:
    for question, answer in turns:
        child.expect_exact(question)
        child.expect_exact(["> ", "] "])
        child.sendline(answer)


def _optional(child: "pexpect.spawn[str]", question: str, otherwise: str) -> None:
    """Say no to a question that comes or not, according to what is advised."""
    if child.expect_exact([question, otherwise]) == 0:
        child.expect_exact("] ")
        child.sendline("n")
        child.expect_exact(otherwise)


@pytest.fixture
def french(place: Path) -> Iterator["pexpect.spawn[str]"]:
    child = _start(place, "--lang", "fr")
    yield child
    child.close(force=True)


def test_a_baker_from_end_to_end_with_a_break(french: "pexpect.spawn[str]", place: Path) -> None:
    _lead(french, FRENCH[:7])
    french.expect_exact("Exemple")
    french.sendintr()
    french.expect_exact("Vos réponses sont gardées")
    french.expect_exact(f"socialplan init '{place}'")
    french.expect(pexpect.EOF)
    french.close()
    assert french.exitstatus == 130
    draft = find_draft(place)
    assert draft is not None
    assert [turn.line for turn in draft.turns] == [answer for _, answer in FRENCH[:7]]
    assert not (place / "strategy.yaml").exists()
    again = _start(place)
    again.expect_exact("Reprendre où vous en étiez")
    again.sendline("")
    again.expect_exact("> Boulangerie Lartigue")
    _lead(again, FRENCH[7:])
    _optional(again, "en ajouter", "Ce que vous publiez")
    _lead(again, FRENCH_REST)
    again.expect_exact("Écrit dans")
    again.expect_exact("Temps")
    again.expect_exact("Si vous utilisez git")
    again.expect(pexpect.EOF)
    again.close()
    assert again.exitstatus == 0
    strategy = read_strategy(place).strategy
    assert strategy.organisation.name == "Boulangerie Lartigue"
    assert strategy.team.people[0].hours_per_week == 5.5
    assert strategy.platforms[0].handle == "@lartigue"
    assert find_draft(place) is None


def test_in_english_the_shortest_way(place: Path) -> None:
    child = _start(place)
    child.expect_exact("Some twenty minutes")
    child.expect_exact("Name of the organisation")
    for _ in range(30):
        child.sendline("")
    child.expect_exact("Written in")
    child.expect_exact("And now:")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    again = _start(place)
    again.expect_exact("Bring its documents up to date now?")
    again.sendline("y")
    again.expect_exact("nothing to do")
    again.expect_exact("Answer them now? [y/N] ")
    again.sendline("y")
    again.expect_exact("Name of the organisation")
    again.expect_exact("> ")
    again.sendline("Zoé’s bakery")
    again.expect_exact("> ")
    again.sendline("")
    again.expect_exact("> ")
    again.sendintr()
    again.expect(pexpect.EOF)
    again.close()
    assert again.exitstatus == 130
    meta = read_strategy(place).strategy
    assert meta.organisation.name == "Zoé’s bakery", "what was answered is kept"
    assert meta.meta.postponed, "what was put off is not asked again"


def test_beginning_anew_keeps_the_first_answers_beside(place: Path) -> None:
    keep_draft(place, Draft("en", (Turn("x", "first"),)))
    child = _start(place)
    child.expect_exact("Resume where you were?")
    child.sendline("n")
    child.expect_exact("Name of the organisation")
    child.expect_exact("> ")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
    assert find_draft(place) is None
    assert "first" in (place / BEFORE).read_text("utf-8")


def test_end_of_file_on_a_terminal(place: Path) -> None:
    child = _start(place)
    child.expect_exact("Name of the organisation")
    child.expect_exact("> ")
    child.sendeof()
    child.expect_exact("There is nobody to answer")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 1
