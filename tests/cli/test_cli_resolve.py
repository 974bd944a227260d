"""`resolve`: your text or the new one, passage by passage or all at once, on a terminal and without one."""

import os
import re
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pexpect
import pytest

from socialplan.actions.resolve import heading_above
from socialplan.cli.passages import compared

Run = Callable[..., Any]
Typed = Callable[..., None]

CHARTER: Final = "charte-editoriale.md"
MINE, NEW, OLD = (f"# Charte éditoriale – {word} Haritzpe\n" for word in ("Maison", "Atelier", "Pâtisserie"))


@pytest.fixture
def two(clash: Path) -> Path:
    """A folder with passages to settle in two documents, rendered."""
    place = clash / "charte-usage.md"
    place.write_text(place.read_text("utf-8").replace("Pâtisserie", "Maison"), "utf-8")
    return clash


def _text(folder: Path) -> str:
    return (folder / CHARTER).read_text("utf-8")


@pytest.mark.parametrize(("take", "stands"), [("mine", MINE), ("new", NEW), ("both", MINE + NEW), ("NEW", NEW)])
def test_all_at_once(cli: Run, waiting: Path, take: str, stands: str) -> None:
    ran = cli("resolve", waiting, "--take", take)
    assert ran.code == 0
    assert ("socialplan undo" in ran.err) is (stands == NEW), "whoever gives their text up is told how to have it back"
    assert f"{waiting / CHARTER}: 1 passage settled." in ran.out
    assert _text(waiting).startswith(f"{stands}\n")
    assert _text(waiting).endswith("\nUne phrase à moi.\n")
    assert not (waiting / f".socialplan/conflicts/{CHARTER}").exists()
    for command in ("render", "status", "resolve"):
        assert cli(command, waiting).code == 0


def test_what_was_never_rendered_can_be_settled_too(cli: Run, clash: Path) -> None:
    assert cli("resolve", clash, "--take", "new").code == 0
    assert _text(clash).startswith(NEW)


def test_a_document_by_whichever_name(cli: Run, two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(two)
    for number, typed in enumerate((CHARTER, "editorial", f"../artisan/{CHARTER}", str(two / CHARTER))):
        if number:
            cli("undo", "--yes")
        ran = cli("resolve", typed, "--take", "mine")
        assert (ran.code, "1 passage settled" in ran.out) == (0, True), typed
    assert "2 passages" in cli("resolve", "usage").err or cli("status").code == 4, "the other one waits"
    assert cli("resolve", "charte-usage", "editorial", "--take=new").code == 0
    assert cli("status").code == 0


def test_no_terminal_and_no_choice_is_wrong_usage(cli: Run, waiting: Path) -> None:
    before = _text(waiting)
    for language, said in (("en", "Say what to take"), ("fr", "Dites quoi prendre")):
        ran = cli("resolve", waiting, lang=language)
        assert (ran.code, ran.out) == (2, "")
        assert f"{waiting / CHARTER}, lig" in ran.err or f"{waiting / CHARTER}, line 1" in ran.err
        assert said in ran.err
    assert _text(waiting) == before


def test_nothing_to_settle(cli: Run, folder: Path) -> None:
    assert cli("resolve", folder).out == f"{folder}: nothing to settle.\n"
    assert cli("resolve", folder / CHARTER, "--take", "new").code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--take", "zzz"), 2, "“zzz” is neither mine nor new nor both"),
        (("artisan/charte-editorial.md",), 2, "Did you mean “charte-editoriale.md”?"),
        (("artisan/strategy.yaml",), 2, "is none of the documents"),
        (("nowhere/plan.md",), 1, "There is no folder nowhere"),
        (("empty",), 1, "There is no strategy.yaml in empty"),
    ],
)
def test_what_cannot_be(  # noqa: PLR0913, PLR0917 - fixtures and a row of the table
    cli: Run, clash: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    del clash
    (tmp_path / "empty").mkdir()
    ran = cli("resolve", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err


@pytest.mark.parametrize(
    ("lines", "code", "stands"),
    [
        (("y",), 0, MINE),
        (("V",), 0, MINE),
        (("le vôtre",), 0, MINE),
        (("n",), 0, NEW),
        (("nouveau",), 0, NEW),
        (("d",), 0, MINE + NEW),
        (("both",), 0, MINE + NEW),
        (("",), 4, MINE),
        (("s",), 4, MINE),
        (("q",), 4, MINE),
        ((), 4, MINE),
        (("?", "zzz", "<", "n"), 0, NEW),
    ],
)
def test_each_key(  # noqa: PLR0913, PLR0917 - fixtures and a row of the table
    cli: Run, waiting: Path, typed: Typed, lines: tuple[str, ...], code: int, stands: str
) -> None:
    typed(*lines)
    ran = cli("resolve", waiting)
    assert ran.code == code
    assert _text(waiting).startswith(f"{stands}\n")
    assert "[1/1] charte-editoriale.md, line 1" in ran.err
    assert "| # Charte éditoriale – Maison Haritzpe" in ran.err
    assert "What differs: Maison / Atelier" in ran.err
    if "?" in lines:
        assert "back to the passage before" in ran.err
        assert f"| {OLD.strip()}" in ran.err
    assert (f"socialplan resolve {waiting}" in ran.err) == (code == 4)


def test_back_and_a_part_of_it(cli: Run, two: Path, typed: Typed) -> None:
    cli("render", two)
    typed("y", "<", "n", "q")
    ran = cli("resolve", two)
    assert ran.code == 4
    assert _text(two).startswith(NEW)
    assert "charte-usage.md: " not in ran.out
    assert (two / "charte-usage.md").read_text("utf-8").startswith("# Charte d’usage des médias sociaux – Maison")
    typed(*["n"] * 9)
    assert cli("resolve", two).code == 0


def test_ctrl_c_changes_nothing(cli: Run, waiting: Path, monkeypatch: pytest.MonkeyPatch, typed: Typed) -> None:
    typed()

    def stop(*_: object) -> str:
        raise KeyboardInterrupt

    before = {place: place.read_bytes() for place in waiting.rglob("*") if place.is_file()}
    monkeypatch.setattr("socialplan.cli.dialogue.PlainAsker.line", stop)
    ran = cli("resolve", waiting)
    assert ran.code == 130
    assert "Nothing was decided" in ran.err
    assert {place: place.read_bytes() for place in waiting.rglob("*") if place.is_file()} == before


def test_a_document_that_is_saved_meanwhile_is_left(
    cli: Run, waiting: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed()

    def answer(*_: object) -> str:
        (waiting / CHARTER).write_text(_text(waiting).replace("Maison", "Fournil"), "utf-8")
        return "n"

    monkeypatch.setattr("socialplan.cli.dialogue.PlainAsker.line", answer)
    ran = cli("resolve", waiting)
    assert ran.code == 4
    assert _text(waiting).startswith("# Charte éditoriale – Fournil")
    assert "it changed during the run" in ran.err


EDITORS: Final = {
    "mine": ('sed -i "/^# Charte éditoriale – /d" "$1"; echo "# À nous" >> "$1"', 0, "# À nous\n"),
    "nothing": ("true", 4, MINE),
    "emptied": (': > "$1"', 4, MINE),
    "failed": ("exit 3", 4, MINE),
}


@pytest.mark.skipif(sys.platform == "win32", reason="the editor is a shell script")
@pytest.mark.parametrize("name", EDITORS)
def test_in_an_editor(  # noqa: PLR0913, PLR0917 - fixtures and a row of the table
    cli: Run, waiting: Path, typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    script, code, stands = EDITORS[name]
    editor = tmp_path / "my editor"
    editor.write_text(f'#!/bin/sh\ncp "$1" "{tmp_path}/seen"\n{script}\n', "utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", f"'{editor}'")
    typed("e", "")
    ran = cli("resolve", waiting)
    assert ran.code == code
    assert _text(waiting).startswith(f"{stands}\n")
    seen = (tmp_path / "seen").read_text("utf-8")
    assert MINE in seen
    assert NEW in seen
    assert seen.startswith("%%% Your text:\n")
    assert stat.S_IMODE((tmp_path / "seen").stat().st_mode) & 0o077 == 0, "it may hold a number"
    assert not (waiting / ".socialplan/drafts/passage.md").exists()
    assert ("did not work" in ran.err) == (name == "failed")


def test_no_editor(cli: Run, clash: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    typed("e", "n")
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("shutil.which", lambda _: None)
    ran = cli("resolve", clash)
    assert ran.code == 0
    assert "No editor was found" in ran.err


def test_a_file_of_somebody_elses(cli: Run, folder: Path) -> None:
    for place in (folder / ".socialplan/state.json", folder / f".socialplan/base/{CHARTER}"):
        place.unlink()
    text = _text(folder).replace("Pâtisserie", "Maison", 1)
    (folder / CHARTER).write_text(text, "utf-8")
    assert cli("render", folder).code == 4
    assert cli("resolve", folder, "--take", "mine").code == 0
    assert _text(folder) == text
    assert cli("render", folder).code == 0, "followed from now on, the person's text an edit"


def test_headings() -> None:
    text = "# Titre\n\n## Un\n\n```\n## non\n```\n### Deux ##\ntexte\n"
    assert [heading_above(text, line) for line in (1, 3, 5, 8, 9)] == ["", "", "Un", "Un", "Deux ##"]


def test_words_that_differ() -> None:
    mine, new = compared("Deux jours, par Ana.\n", "Deux semaines, par Ana.\n")
    assert [piece for piece, differs in mine if differs] == ["jours"]
    assert [piece for piece, differs in new if differs] == ["semaines"]
    assert "".join(piece for piece, _ in new) == "Deux semaines, par Ana.\n"
    assert compared("", "x\n") == ([("", False)], [("x\n", False)])
    assert compared("abc\n", "xyz\n")[0] == [("abc\n", False)], "nothing in common: nothing to set off"


@pytest.fixture(params=[120, 60])
def terminal(request: pytest.FixtureRequest, clash: Path) -> Iterator["pexpect.spawn[str]"]:
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm", "LANG": "C.UTF-8", "HOME": "/nonexistent"}
    child = pexpect.spawn(
        sys.executable,
        ["-m", "socialplan", "render", "artisan"],
        encoding="utf-8",
        timeout=20,
        env=environment,
        cwd=clash.parent,
        dimensions=(40, request.param),
    )
    yield child
    child.close(force=True)


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal")
def test_on_a_real_terminal(terminal: "pexpect.spawn[str]", clash: Path) -> None:
    """Wide, the texts stand beside each other; narrow, one above the other; the words that differ are set off."""
    terminal.expect_exact("Choisir maintenant")
    terminal.expect_exact("[o/N] ")
    terminal.sendline("o")
    terminal.expect_exact("[1/1] charte-editoriale.md, ligne 1")
    terminal.expect_exact("aide] ")
    shown = str(terminal.before)
    lines = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in shown.splitlines()]
    wide = any("Votre texte" in line and "Le nouveau texte" in line for line in lines)
    assert wide == (terminal.getwinsize()[1] >= 90)
    assert re.search(r"\x1b\[1;33mMaison\x1b", shown)
    assert re.search(r"\x1b\[1;32mAtelier\x1b", shown)
    terminal.sendline("n")
    terminal.expect_exact("1 passage réglé")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0
    assert _text(clash).startswith(NEW)
