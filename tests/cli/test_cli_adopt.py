"""`adopt`: what is printed, in both languages, and the exit codes."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

CHARTER = "charte-editoriale.md"


def edit(place: Path, old: str, new: str) -> None:
    place.write_text(place.read_text("utf-8").replace(old, new, 1), "utf-8")


def test_each_document_is_told_as_it_tells_itself(cli: Run, folder: Path) -> None:
    ran = cli("adopt", folder / CHARTER, folder / "plan", "--by", "CSE", "--on", "2026-11-20", lang="fr")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0] == f"  {CHARTER}\u00a0: Adopté le 20\u00a0novembre 2026 par le CSE"
    assert lines[1] == "  plan-strategique.md\u00a0: Adopté le 20\u00a0novembre 2026 par le CSE"
    assert "README.md" in lines[2]
    assert ran.err == ""
    assert "Adopté le 20\u00a0novembre 2026 par le CSE" in (folder / CHARTER).read_text("utf-8")


def test_withdrawing(cli: Run, folder: Path) -> None:
    cli("adopt", folder / CHARTER, "--by", "CSE")
    ran = cli("adopt", folder / CHARTER, "--withdraw")
    assert ran.code == 0
    assert f"  {CHARTER}: as the strategy again: Adopted on 18\u00a0November 2026 by Maite" in ran.out
    edit(folder / "strategy.yaml", "status: adopted", "status: draft")
    cli("render", folder)
    cli("adopt", folder / CHARTER, "--by", "CSE")
    assert f"{CHARTER}\u00a0: n’est plus adopté" in cli("adopt", folder / CHARTER, "--withdraw", lang="fr").out
    ran = cli("adopt", folder / CHARTER, "--withdraw")
    assert ran.code == 1
    assert "was not adopted with this command" in ran.err


def test_a_name_that_is_nearly_one_of_the_team_is_said_on_stderr(cli: Run, folder: Path) -> None:
    ran = cli("adopt", folder / CHARTER, "--by", "Maite Urrutiberi")
    assert ran.code == 0
    assert "If you meant “Maite Urrutiberri”, run again with that name." in ran.err


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("editorial", 2, "say who adopts, with --by NAME."),
        ("editorial --by X --withdraw", 2, "choose one of --by, --withdraw."),
        ("editorial --withdraw --on 2026-11-20", 2, "choose one of --by, --withdraw."),
        ("--by X", 2, "DOCUMENT"),
        ("editorial --by X --on 20/11/2026", 2, "Write 2026-11-20."),
        ("editorial --by X --on 2999-01-01", 2, "still to come"),
        ("editorail --by X", 2, "Did you mean “editorial”?"),
        ("editorial --by mait", 2, "Did you mean “maite”?"),
        ("README.md sheet --by X", 1, "README.md is only the index"),
    ],
)
def test_what_is_refused(cli: Run, folder: Path, typed: str, code: int, said: str) -> None:
    os.chdir(folder)  # the fixtures of this room bring us back
    ran = cli("adopt", *typed.split())
    assert ran.code == code
    assert said in ran.err
    assert ran.out == ""
    assert not (folder / ".socialplan/adopted.json").exists()


def test_a_damaged_record_stops_every_command_in_words(cli: Run, folder: Path) -> None:
    (folder / ".socialplan/adopted.json").write_text("{", "utf-8")
    for command in (("render", folder), ("adopt", folder / CHARTER, "--by", "X"), ("render", folder, "--dry-run")):
        ran = cli(*command, lang="fr")
        assert ran.code == 1
        assert "adopted.json est abîmé. Reprenez-le dans git, ou supprimez-le" in ran.err
    (folder / ".socialplan/adopted.json").unlink()
    assert cli("render", folder).code == 0


def test_clashes_elsewhere_are_told_and_give_their_exit_code(cli: Run, clash: Path) -> None:
    cli("render", clash)
    ran = cli("adopt", clash / "usage", "--by", "CSE")
    assert ran.code == 4
    assert "  charte-usage.md: Adopted on" in ran.out
    assert CHARTER in ran.out
    assert cli("adopt", clash / CHARTER, "--by", "CSE").code == 1


def test_the_status_lists_it(cli: Run, folder: Path) -> None:
    cli("adopt", folder / CHARTER, "--by", "CSE", "--on", "2026-11-20")
    ran = cli("status", folder)
    assert "adopted on 20\u00a0November 2026 (CSE)" in ran.out
    with (folder / CHARTER).open("a", encoding="utf-8") as file:
        file.write("\nUne phrase à moi.\n")
    cli("render", folder)
    assert "adopted on 20\u00a0November 2026 (CSE), modified since" in cli("status", folder).out
