"""A render with nothing to do stops at hashes; anything that could change a byte calls for a full run."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import socialplan
from socialplan.actions import fast_path
from socialplan.workspace.apply import apply
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.report import Report
from socialplan.workspace.survey import Rendering, survey

TEXTS = {"plan.md": "plan\n", "annexes/calendar.md": "calendar\n", "prive/sheet.md": "06 12\n"}
OPTIONS = ("fr", "en")


@pytest.fixture(autouse=True)
def _no_waiting_for_the_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda _: None)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small stand-in for the program and its templates, laid out as in a checkout."""
    package = tmp_path / "program" / "src" / "socialplan"
    for name in (
        "cli.py",
        "rules/one.py",
        "examples/artisan.yaml",
        "__pycache__/cli.pyc",
        "../../templates/fr/plan.md",
    ):
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text("x", encoding="utf-8")
    monkeypatch.setattr(socialplan, "__path__", [str(package)])
    return package


@pytest.fixture
def folder(tmp_path: Path, program: Path) -> Path:
    assert program
    place = tmp_path / "folder"
    place.mkdir()
    (place / "strategy.yaml").write_text("version: 1\n", encoding="utf-8")
    (place / "contacts.yaml").write_text("marie: 06 12\n", encoding="utf-8")
    _render(place)
    return place


def _render(folder: Path, texts: dict[str, str] | None = None) -> Report:
    taken = fast_path.fingerprint(str(folder), OPTIONS)
    disk = FolderDisk(folder)
    plan = survey(disk, Rendering(TEXTS if texts is None else texts))
    report = apply(disk, plan)
    fast_path.remember(folder, OPTIONS, taken, plan, report)
    return report


def _write(name: str, text: str = "changed\n") -> Callable[[Path, Path], None]:
    def change(folder: Path, _: Path) -> None:
        (folder / name).write_text(text, encoding="utf-8")

    return change


def _remove(name: str) -> Callable[[Path, Path], None]:
    def change(folder: Path, _: Path) -> None:
        (folder / name).unlink()

    return change


def _program(name: str) -> Callable[[Path, Path], None]:
    def change(_: Path, program: Path) -> None:
        place = program / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("y", encoding="utf-8")
        os.utime(place, ns=(1, 1))

    return change


def _link(name: str) -> Callable[[Path, Path], None]:
    def change(folder: Path, _: Path) -> None:
        (folder / name).rename(folder.parent / "outside")
        (folder / name).symlink_to(folder.parent / "outside")

    return change


def _fifo(folder: Path, _: Path) -> None:
    (folder / "plan.md").unlink()
    os.mkfifo(folder / "plan.md")


CHANGES: dict[str, Callable[[Path, Path], object]] = {
    "strategy": _write("strategy.yaml"),
    "contacts": _write("contacts.yaml"),
    "no contacts any more": _remove("contacts.yaml"),
    "document edited": _write("plan.md"),
    "document deleted": _remove("annexes/calendar.md"),
    "private document edited": _write("prive/sheet.md"),
    "document is a link": _link("plan.md"),
    "document is a fifo": _fifo,
    "state": _write(".socialplan/state.json"),
    "private state": _write(".socialplan/private/state.json"),
    "copy": _write(".socialplan/base/plan.md"),
    "copy gone": _remove(".socialplan/base/plan.md"),
    "ignore file gone": _remove(".gitignore"),
    "note gone": _remove(".socialplan/fresh"),
    "note damaged": _write(".socialplan/fresh", "socialplan fresh 1\n"),
    "note is no text": lambda folder, _: (folder / ".socialplan/fresh").write_bytes(b"\xff\x00"),
    "a run was interrupted": _write(".socialplan/journal"),
    "program": _program("cli.py"),
    "program has one file more": _program("rules/two.py"),
    "template": _program("../../templates/fr/plan.md"),
}


def test_right_after_a_run_nothing_is_to_do(folder: Path) -> None:
    assert fast_path.nothing_to_do(str(folder), OPTIONS) == fast_path.NothingToDo(tuple(sorted(TEXTS)), ())


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_calls_for_a_full_run(folder: Path, program: Path, change: str) -> None:
    CHANGES[change](folder, program)
    assert fast_path.nothing_to_do(str(folder), OPTIONS) is None


def test_other_languages_or_another_version_call_for_a_full_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert fast_path.nothing_to_do(str(folder), ("fr",)) is None
    assert fast_path.nothing_to_do(str(folder), ("fre", "n")) is None
    monkeypatch.setattr(socialplan, "__version__", "99")
    assert fast_path.nothing_to_do(str(folder), OPTIONS) is None


@pytest.mark.parametrize("name", ["__pycache__/cli.pyc", "examples/artisan.yaml"])
def test_what_no_rendering_reads_does_not_count(folder: Path, program: Path, name: str) -> None:
    _program(name)(folder, program)
    assert fast_path.nothing_to_do(str(folder), OPTIONS) is not None


def test_edits_that_stay_are_nothing_to_do_after_one_full_run(folder: Path) -> None:
    (folder / "plan.md").write_text("mine\n", encoding="utf-8")
    assert _render(folder).exit_code() == 0
    assert fast_path.nothing_to_do(str(folder), OPTIONS) is not None


def test_a_deleted_document_is_told_again_each_time(folder: Path) -> None:
    (folder / "plan.md").unlink()
    _render(folder)
    found = fast_path.nothing_to_do(str(folder), OPTIONS)
    assert found == fast_path.NothingToDo(("annexes/calendar.md", "prive/sheet.md"), ("plan.md",))


def test_what_waits_for_a_decision_is_never_passed_over(folder: Path) -> None:
    (folder / "plan.md").write_text("mine\n", encoding="utf-8")
    for _ in range(2):
        report = _render(folder, {**TEXTS, "plan.md": "new\n"})
        assert (report.exit_code(), [outcome.clashes for outcome in report.outcomes if outcome.clashes]) == (4, [1])
        assert fast_path.nothing_to_do(str(folder), OPTIONS) is None
        assert not (folder / ".socialplan" / "fresh").exists()


def test_a_document_that_a_person_renamed_is_told_each_time_with_its_name(folder: Path) -> None:
    (folder / "plan.md").rename(folder / "Mon plan.md")
    assert _render(folder).exit_code() == 0
    assert fast_path.nothing_to_do(str(folder), OPTIONS) is None


def test_inputs_that_change_during_the_run_are_not_noted(folder: Path) -> None:
    (folder / "strategy.yaml").write_text("version: 1 # more\n", encoding="utf-8")
    taken = fast_path.fingerprint(str(folder), OPTIONS)
    plan = survey(FolderDisk(folder), Rendering(TEXTS))
    report = apply(FolderDisk(folder), plan)
    (folder / "strategy.yaml").write_text("version: 1 # and more\n", encoding="utf-8")
    fast_path.remember(folder, OPTIONS, taken, plan, report)
    (folder / "strategy.yaml").write_text("version: 1 # more\n", encoding="utf-8")
    assert fast_path.nothing_to_do(str(folder), OPTIONS) is None


def test_a_folder_without_a_note_or_that_is_missing_needs_a_full_run(tmp_path: Path) -> None:
    assert fast_path.nothing_to_do(str(tmp_path)) is None
    assert fast_path.nothing_to_do(str(tmp_path / "missing")) is None


def test_a_note_that_cannot_be_written_is_left_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    (folder / "strategy.yaml").write_text("changed\n", encoding="utf-8")
    monkeypatch.setattr(FolderDisk, "write_new", full)
    _render(folder)
    assert fast_path.nothing_to_do(str(folder), OPTIONS) is None


def test_the_note_is_not_committed_for_it_speaks_of_private_documents(folder: Path) -> None:
    subprocess.run(["git", "init", "-q", str(folder)], check=True)  # noqa: S603, S607 - our own folder
    told = subprocess.run(  # noqa: S603
        ["git", "-C", str(folder), "check-ignore", ".socialplan/fresh"],  # noqa: S607
        check=False,
        capture_output=True,
    )
    assert told.returncode == 0


def test_the_folder_may_move(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "elsewhere")
    assert fast_path.nothing_to_do(str(tmp_path / "elsewhere"), OPTIONS) is not None


def test_nothing_slow_is_imported_for_it() -> None:
    code = (
        "import sys; from socialplan.actions import fast_path; fast_path.nothing_to_do('.');"
        "slow = {'yaml', 'jinja2', 'msgspec', 'rich', 'json', 'pathlib', 'dataclasses', 'socialplan.workspace'};"
        "print(*slow & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-I", "-c", code], check=True, capture_output=True, text=True)  # noqa: S603
    assert done.stdout.strip() == ""
