"""`render`: documents follow the strategy, a person’s text stays, and what is private is printed nowhere."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

Run = Callable[..., Any]

NUMBER: Final = "06 39 98 77 66"
KEYS: Final = {"folder", "exit_code", "documents", "notes", "problems", "message"}


@pytest.fixture
def changed(folder: Path) -> Path:
    """A folder whose strategy has changed since it was rendered, with a number in its private sheet."""
    strategy = folder / "strategy.yaml"
    strategy.write_text(strategy.read_text("utf-8").replace("Pâtisserie", "Atelier"), "utf-8")
    contacts = folder / "contacts.yaml"
    person = next(line[:-1] for line in contacts.read_text("utf-8").splitlines() if line.endswith(":"))
    contacts.write_text(f'{person}:\n  phone: "{NUMBER}"\n', "utf-8")
    return folder


def test_nothing_to_do(cli: Run, folder: Path) -> None:
    for options in ((), ("--dry-run",), ("--check",)):
        ran = cli("render", folder, *options)
        assert (ran.code, ran.err) == (0, "")
        assert "nothing to do" in ran.out
    ran = cli("render", folder, "--diff")
    assert (ran.code, ran.out) == (0, "")


def test_looking_changes_nothing(cli: Run, changed: Path) -> None:
    before = {place: place.read_bytes() for place in changed.rglob("*") if place.is_file()}
    looked = cli("render", changed, "--dry-run")
    assert looked.code == 0
    assert "would be updated" in looked.out
    assert ": updated" not in looked.out
    assert cli("render", changed, "--check").code == 1
    assert cli("render", changed, "--diff", "--check").code == 1
    assert json.loads(cli("render", changed, "--check", "--json").out)[0]["exit_code"] == 1
    assert {place: place.read_bytes() for place in changed.rglob("*") if place.is_file()} == before
    ran = cli("render", changed)
    assert ran.code == 0
    assert "updated" in ran.out
    assert cli("render", changed, "--check").code == 0


def test_a_difference_is_shown_but_never_a_private_one(cli: Run, changed: Path) -> None:
    ran = cli("render", changed, "--diff")
    assert ran.code == 0
    assert "--- a/" in ran.out
    assert "\n+" in ran.out
    assert "a/prive/" not in ran.out
    for options in (("--diff",), ("--json",), ("--dry-run",), ("--json", "--diff"), ()):
        told = cli("render", changed, *options)
        assert NUMBER not in told.out + told.err
    assert NUMBER in (changed / "prive/fiche-de-crise.md").read_text("utf-8")


def test_edits_are_merged_and_counted(cli: Run, changed: Path) -> None:
    document = changed / "plan-strategique.md"
    document.write_text(document.read_text("utf-8") + "\nUne phrase à moi.\n", "utf-8")
    ran = cli("render", changed, "--diff")
    assert ran.code == 0
    assert "-Une phrase à moi." not in ran.out
    assert "a/plan-strategique.md" in ran.out
    ran = cli("render", changed)
    assert ran.code == 0
    assert "plan-strategique.md: updated, your edits stay (1 passage of yours kept)" in ran.out
    assert "Une phrase à moi." in document.read_text("utf-8")
    assert "Atelier" in document.read_text("utf-8")
    assert cli("render", changed, "--check").code == 0


def test_a_clash_is_told_at_each_run_until_it_is_settled(cli: Run, clash: Path) -> None:
    planned = cli("render", clash, "--dry-run")
    assert planned.code == 4
    assert "Both texts would be shown in: " in planned.out
    for _ in range(2):
        ran = cli("render", clash)
        assert ran.code == 4
        assert "charte-editoriale.md: for you to decide" in ran.out
        page = clash / ".socialplan/conflicts/charte-editoriale.md"
        assert f"Both texts: {page}" in ran.out
        assert "Atelier" in page.read_text("utf-8")
        assert f"To settle it: socialplan resolve {clash}" in ran.err
    assert (clash / "charte-editoriale.md").read_text("utf-8").startswith("# Charte éditoriale – Maison")
    assert cli("render", clash, "--check").code == 4
    assert "nothing was written" not in cli("render", clash, "--dry-run").out, "there is nothing to write"
    found = json.loads(cli("render", clash, "--json").out)[0]
    assert found["exit_code"] == 4
    assert [(one["clashes"], one["conflict"]) for one in found["documents"] if one["clashes"]] == [
        (1, ".socialplan/conflicts/charte-editoriale.md")
    ]


def test_a_difference_shows_what_would_be_written(cli: Run, clash: Path) -> None:
    ran = cli("render", clash, "--diff")
    assert ran.code == 4
    assert "a/charte-editoriale.md" not in ran.out, "the person's text stands"
    assert "charte-editoriale.md: for you to decide" in ran.err
    marked = cli("render", clash, "--diff", "--conflict", "markers")
    assert "+<<<<<<<" in marked.out


def test_markers_for_those_who_want_them(cli: Run, clash: Path) -> None:
    ran = cli("render", clash, "--conflict=MARKERS")
    assert ran.code == 4
    text = (clash / "charte-editoriale.md").read_text("utf-8")
    assert "<<<<<<<" in text
    assert "Une phrase à moi." in text
    assert "charte-editoriale.md: both texts are in it between markers" in ran.out
    assert cli("render", clash).code == 4, "as long as they stand there"
    ran = cli("resolve", clash)
    assert (ran.code, "it holds conflict marks" in ran.err) == (4, True)
    assert (clash / "charte-editoriale.md").read_text("utf-8") == text
    assert cli("render", clash, "--conflict", "zzz").code == 2


def test_a_file_of_somebody_elses_is_left_and_can_be_compared(cli: Run, changed: Path) -> None:
    (changed / ".socialplan/state.json").unlink()
    shutil.rmtree(changed / ".socialplan/base")
    (changed / "plan-strategique.md").write_text("À moi.\n", "utf-8")
    ran = cli("render", changed)
    assert ran.code == 4
    place = changed / ".socialplan/new/plan-strategique.md"
    assert f"The new text is beside it: {place}" in ran.out
    assert place.is_file()
    assert f"choose: socialplan resolve {changed}" in ran.err
    assert (changed / "plan-strategique.md").read_text("utf-8") == "À moi.\n"


def test_several_folders(cli: Run, clash: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(clash, tmp_path / "other"))
    ran = cli("render", clash, other, tmp_path / "nowhere")
    assert ran.code == 4
    assert ran.out.count("for you to decide") == 2
    assert "There is no folder" in ran.err


def test_a_clash_is_asked_at_the_end(cli: Run, clash: Path, typed: Callable[..., None]) -> None:
    typed("")
    ran = cli("render", clash)
    assert (ran.code, "Decide now?" in ran.err) == (4, True)
    typed("y", "n")
    ran = cli("render", clash)
    assert ran.code == 0
    assert "1 passage settled" in ran.out
    assert (clash / "charte-editoriale.md").read_text("utf-8").startswith("# Charte éditoriale – Atelier")
    assert cli("render", clash).code == 0


@pytest.mark.parametrize("option", ["--json", "--dry-run", "--check", "--diff"])
def test_nothing_is_asked_on_a_mere_look_or_by_a_program(
    cli: Run, clash: Path, typed: Callable[..., None], option: str
) -> None:
    typed()
    assert "now?" not in cli("render", clash, option).err


def test_json_has_always_the_same_keys(cli: Run, folder: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "strategy.yaml").write_text("meta:\n  version: x\nzzz: 1\n", "utf-8")
    ran = cli("render", folder, broken, tmp_path / "nowhere", "--json")
    assert ran.code == 1
    results = json.loads(ran.out)
    assert [set(result) for result in results] == [KEYS] * 3
    good, bad, missing = results
    assert good["exit_code"] == 0
    assert {frozenset(one) for one in good["documents"]} == {
        frozenset({"path", "action", "words", "reason", "beside", "clashes", "conflict"})
    }
    assert len(bad["problems"]) == 2
    assert set(bad["problems"][0]) == {"file", "line", "column", "path", "code", "expected", "hint", "message"}
    assert "There is no folder" in missing["message"]


def test_one_broken_folder_does_not_keep_the_others_from_being_rendered(cli: Run, changed: Path) -> None:
    ran = cli("render", "nowhere", changed)
    assert ran.code == 1
    assert "updated" in ran.out
    assert "There is no folder nowhere" in ran.err


def test_a_language_more_leaves_the_first_one_alone(cli: Run, folder: Path) -> None:
    index = (folder / "README.md").read_bytes()
    ran = cli("render", folder, "--lang", "en", lang="")
    assert ran.code == 0
    assert (folder / "strategy-plan.md").is_file()
    assert (folder / "plan-strategique.md").is_file()
    assert (folder / "README.md").read_bytes() == index, "the index stays in the strategy's language"
    assert cli("render", folder).code == 0
    assert (folder / "strategy-plan.md").is_file()


def test_odd_folder_names(cli: Run, folder: Path, tmp_path: Path) -> None:
    for name in (b"a b'c", "été\u202e".encode(), b"\xff\xfe", b"-x", b"::set-output name=a::b", b"\x1b[31m", b"a\nb"):
        place = Path(os.fsdecode(os.fsencode(tmp_path / "odd") + b"/" + name))
        place.parent.mkdir(exist_ok=True)
        folder.rename(place)
        for options in ((), ("--json",), ("--dry-run",)):
            ran = cli("render", place, *options)
            assert ran.code == 0
            assert not set(ran.out + ran.err) & {chr(code) for code in (*range(10), *range(11, 32), *range(127, 160))}
            assert not ran.out.startswith("::")
        folder = place


def test_contacts_are_never_repeated_in_a_problem(cli: Run, folder: Path) -> None:
    (folder / "contacts.yaml").write_text('x:\n  phone: "06 39 98 77 66 appelle"\n', "utf-8")
    for command in (("render", folder), ("render", folder, "--json"), ("check", folder), ("check", folder, "--json")):
        ran = cli(*command)
        assert ran.code == 1
        assert "06 39" not in ran.out + ran.err
