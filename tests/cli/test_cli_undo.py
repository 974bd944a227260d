"""`undo`: the documents as they were before the last run, after a question, and never at the price of an edit."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pexpect
import pytest

Run = Callable[..., Any]

CHARTER: Final = "charte-editoriale.md"
PLAN: Final = "plan-strategique.md"


def _documents(folder: Path) -> dict[str, bytes]:
    return {place.name: place.read_bytes() for place in folder.rglob("*.md") if ".socialplan" not in place.parts}


def test_as_before_the_last_run_and_back(cli: Run, clash: Path) -> None:
    before = _documents(clash)
    cli("render", clash)
    after = _documents(clash)
    assert after != before
    ran = cli("undo", clash, "--yes")
    assert ran.code == 0
    assert f"  {PLAN}: as it was before" in ran.out
    assert "The next render brings the documents in line with strategy.yaml again" in ran.err
    assert f"To undo the undo: socialplan undo {clash}" in ran.err
    assert _documents(clash) == before
    assert cli("undo", clash, "-y", lang="fr").code == 0
    assert _documents(clash) == after
    cli("undo", clash, "-y")
    assert cli("render", clash).code == 4
    assert _documents(clash) == after, "the next run makes the changes again"


def test_what_was_written_since_is_kept(cli: Run, clash: Path) -> None:
    cli("render", clash)
    with (clash / PLAN).open("a", encoding="utf-8") as file:
        file.write("\nDepuis.\n")
    ran = cli("undo", clash, "--yes")
    assert ran.code == 0
    text = (clash / PLAN).read_text("utf-8")
    assert text.endswith("\nDepuis.\n")
    assert "Pâtisserie" in text.split("\n", 1)[0]


def test_documents_that_the_run_began(cli: Run, tmp_path: Path) -> None:
    cli("init", tmp_path / "new", "--example", "artisan")
    ran = cli("undo", tmp_path / "new", "--yes")
    assert ran.code == 0
    assert f"{PLAN}: not there before, taken away" in ran.out
    assert not (tmp_path / "new" / PLAN).exists()
    assert (tmp_path / "new/strategy.yaml").is_file()
    assert cli("undo", tmp_path / "new", "--yes").code == 0
    assert (tmp_path / "new" / PLAN).is_file()


def test_nobody_to_ask(cli: Run, clash: Path) -> None:
    cli("render", clash)
    after = _documents(clash)
    for options in ((), ("--json",)):
        ran = cli("undo", clash, *options)
        assert (ran.code, ran.out) == (2, "")
        assert "To undo without being asked: --yes" in ran.err
    assert _documents(clash) == after


@pytest.mark.parametrize(("line", "undone"), [("y", True), ("", False), ("n", False)])
def test_the_question(
    cli: Run,
    clash: Path,
    typed: Callable[..., None],
    line: str,
    undone: bool,  # noqa: FBT001 - a row of the table
) -> None:
    cli("render", clash)
    after = _documents(clash)
    typed(line)
    ran = cli("undo", clash)
    assert ran.code == 0
    assert f"{clash}: the last run, on " in ran.err
    assert f"\n  {PLAN}\n" in ran.err
    assert (_documents(clash) != after) == undone
    assert ("Nothing was changed." in ran.out) != undone


def test_nothing_to_undo(cli: Run, tmp_path: Path) -> None:
    cli("init", tmp_path / "new", "--blank")
    for options in (("--yes",), ("--yes", "--json")):
        ran = cli("undo", tmp_path / "new", *options)
        assert ran.code == 1
        assert "There is nothing to undo" in ran.err + ran.out
    ran = cli("undo", "nowhere", "--yes")
    assert (ran.code, ran.err) == (1, "There is no folder nowhere.\n")
    assert not (tmp_path / "nowhere").exists()


def test_for_programs(cli: Run, clash: Path) -> None:
    cli("render", clash)
    found = json.loads(cli("undo", clash, "--yes", "--json").out)
    assert found["exit_code"] == 0
    assert {one["action"] for one in found["documents"]} >= {"restore"}


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal")
def test_on_a_real_terminal(cli: Run, clash: Path) -> None:
    before = _documents(clash)
    cli("render", clash)
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm", "LANG": "C.UTF-8", "HOME": "/nonexistent"}
    child = pexpect.spawn(
        sys.executable, ["-m", "socialplan", "undo"], encoding="utf-8", timeout=20, env=environment, cwd=clash
    )
    child.expect_exact("Ce dossier\u00a0: la dernière exécution")
    child.expect_exact("Le prochain rendu remettra")
    child.expect_exact("[o/N] ")
    child.sendline("o")
    child.expect_exact("comme avant")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert _documents(clash) == before
