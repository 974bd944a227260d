"""The exit codes that scripts rely on: 0 done, 1 something given must change, 2 wrong usage, 3 a bug, 4 edits wait."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, Final

import pytest

from socialplan.workspace.apply import LOCK
from socialplan.workspace.disk import FolderDisk

Run = Callable[..., Any]

CHARTER: Final = "charte-editoriale.md"
COMMANDS: Final = ("render", "render --check", "status", "resolve", "resolve --take new", "undo --yes", "restore")


def _broken(folder: Path) -> None:
    (folder / "strategy.yaml").write_text("zzz: 1\n", "utf-8")


def _gone(folder: Path) -> None:
    (folder / "strategy.yaml").unlink()


def _damaged(folder: Path) -> None:
    (folder / ".socialplan/state.json").write_text("{", "utf-8")


def _foreign_journal(folder: Path) -> None:
    (folder / ".socialplan/journal").write_text("{}\n0\n", "utf-8")


@contextmanager
def _busy(folder: Path) -> Iterator[None]:
    disk = FolderDisk(folder)
    disk.lock(LOCK)
    try:
        yield
    finally:
        disk.unlock()


@pytest.mark.parametrize(
    ("happened", "codes"),
    [
        (None, (4, 4, 4, 2, 0, 0, 4)),
        (_broken, (1, 1, 1, 1, 1, 0, 1)),
        (_gone, (1, 1, 1, 1, 1, 0, 1)),
        (_damaged, (1, 1, 1, 1, 1, 1, 1)),
        (_foreign_journal, (1, 1, 1, 1, 1, 1, 1)),
        (_busy, (4, 4, 4, 2, 1, 1, 1)),
    ],
)
def test_a_folder_with_a_clash(
    cli: Run, clash: Path, happened: Callable[[Path], Any] | None, codes: tuple[int, ...]
) -> None:
    cli("render", clash)
    text = (clash / CHARTER).read_bytes()
    with (happened and happened(clash)) or nullcontext():
        found = []
        for command, code in zip(COMMANDS, codes, strict=True):
            name, *options = command.split()
            ran = cli(name, clash / CHARTER if name == "restore" else clash, *options)
            found.append(ran.code)
            assert "Traceback" not in ran.err
            assert "bug" not in ran.err
            assert ran.err or ran.out
            if code:
                assert (clash / CHARTER).read_bytes() == text
            else:
                (clash / CHARTER).write_bytes(text)
        assert tuple(found) == codes


def test_a_bug_is_3(cli: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socialplan.actions.status.survey", lambda *_: 1 / 0)
    ran = cli("status", folder)
    assert ran.code == 3
    assert "This is a bug in socialplan." in ran.err
