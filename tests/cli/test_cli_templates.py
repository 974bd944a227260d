"""`templates`, and `render` where a folder brings its own: what is printed, asked, and the exit codes."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from socialplan.actions.templates import source

Run = Callable[..., Any]

CRISIS = "fr/plan-de-crise.md.jinja"


@pytest.fixture(autouse=True)
def _a_configuration_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def mine(folder: Path) -> Path:
    place = folder / "templates" / CRISIS
    place.parent.mkdir(parents=True)
    place.write_text(source(CRISIS) + "\nUne ligne à nous.\n", "utf-8")
    return folder


def test_from_list_to_copy_to_render(cli: Run, folder: Path) -> None:
    ran = cli("templates", "list", "--folder", folder, lang="fr")
    assert ran.code == 0
    assert f"  {CRISIS}\n    Plan de crise\u00a0: que faire" in ran.out
    assert "en/" not in ran.out
    ran = cli("templates", "copy", "crisis", "--folder", folder, lang="fr")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"  {folder}/templates/{CRISIS}\nModifiez-le, puis\u00a0: socialplan render {folder}\n"
    assert "remplacé par le vôtre (527 lignes)" in cli("templates", "list", folder, lang="fr").out
    assert cli("templates", "copy", "crisis", "--folder", folder).code == 4
    ran = cli("render", folder)
    assert (ran.code, ran.err) == (0, "")
    ran = cli("templates", "diff", "crisis", "--folder", folder, lang="fr")
    assert (ran.code, ran.out) == (0, "")
    assert f"{CRISIS}\u00a0: rien n’a changé dans le modèle fourni." in ran.err


def test_without_a_terminal_the_command_is_told(cli: Run, mine: Path) -> None:
    before = (mine / "plan-de-crise.md").read_text("utf-8")
    ran = cli("render", mine)
    assert ran.code == 1
    assert f"templates/{CRISIS} (529 lines)" in ran.err
    assert f"socialplan templates trust {mine}" in ran.err
    assert (mine / "plan-de-crise.md").read_text("utf-8") == before
    assert json.loads(cli("render", mine, "--json").out)[0]["exit_code"] == 1
    assert cli("status", mine).code == 1
    ran = cli("templates", "trust", mine)
    assert ran.code == 0
    assert f"templates/{CRISIS} (529 lines)" in ran.out
    assert cli("render", mine).code == 0
    assert "Une ligne à nous." in (mine / "plan-de-crise.md").read_text("utf-8")


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("n", 1), ("", 1)])
def test_on_a_terminal_it_is_asked(cli: Run, mine: Path, typed: Callable[..., None], answer: str, code: int) -> None:
    typed(answer)
    ran = cli("render", mine)
    assert ran.code == code
    assert "could make them lie" in ran.err
    assert "Use these templates, as they are now? [y/N]" in ran.err
    assert ("Une ligne à nous." in (mine / "plan-de-crise.md").read_text("utf-8")) == (code == 0)


def test_once_agreed_it_is_not_asked_again_until_something_changes(
    cli: Run, mine: Path, typed: Callable[..., None]
) -> None:
    typed("y")
    cli("render", mine)
    typed()
    assert "Use these" not in cli("render", mine).err
    assert "nothing to do" in cli("render", mine).out
    place = mine / "templates" / CRISIS
    place.write_text(place.read_text("utf-8") + "\nEncore.\n", "utf-8")
    typed("n")
    ran = cli("render", mine)
    assert (ran.code, "Use these templates" in ran.err) == (1, True)


def test_a_fault_has_its_place_in_the_language_asked_for(cli: Run, mine: Path) -> None:
    (mine / "templates" / CRISIS).write_text("# A\n\n{{ v.shel }}\n", "utf-8")
    cli("templates", "trust", mine)
    ran = cli("render", mine, lang="fr")
    assert ran.code == 1
    assert ran.err.startswith(f"templates/{CRISIS}:3\n    raison\u00a0: le champ «\u00a0shel\u00a0» n’existe pas\n")
    assert "did you mean “shell”?" in cli("render", mine).err


@pytest.mark.parametrize(
    ("typed_words", "code", "said"),
    [
        ("templates burn", 2, "“burn” is none of list, copy, diff, trust."),
        ("templates copy", 2, "name a template"),
        ("templates list --seen", 2, "--seen goes with diff."),
        ("templates copy plan-de-crize", 2, "Did you mean “plan-de-crise”?"),
        ("templates diff plan-de-crise", 1, "the shipped one is used"),
        ("templates trust", 1, "nothing to agree to"),
    ],
)
def test_wrong_usage(cli: Run, folder: Path, typed_words: str, code: int, said: str) -> None:
    os.chdir(folder)  # each test begins in a folder of its own
    ran = cli(*typed_words.split())
    assert ran.code == code
    assert said in ran.err
    assert not (folder / "templates").exists()


def test_a_copy_outside_a_strategy_is_refused(cli: Run, tmp_path: Path) -> None:
    ran = cli("templates", "copy", "crisis", "--folder", tmp_path)
    assert ran.code == 1
    assert not (tmp_path / "templates").exists()
    assert cli("templates").code == 0
