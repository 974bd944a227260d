"""Files that are the person's from the first moment."""

from pathlib import Path

import pytest

from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.errors import FolderBusyError
from socialplan.workspace.handover import hand_over, rewrite
from socialplan.workspace.table import Action

FILES = {"strategy.yaml": "version: 1\n", "contacts.yaml": "marie: 06 12\n"}


def test_missing_files_are_created_and_never_followed(tmp_path: Path) -> None:
    report = hand_over(FolderDisk(tmp_path), FILES)
    assert report.exit_code() == 0
    assert {outcome.path: outcome.action for outcome in report.outcomes}["strategy.yaml"] is Action.CREATE
    for name, text in FILES.items():
        assert (tmp_path / name).read_text(encoding="utf-8") == text
    assert "/contacts.yaml" in (tmp_path / ".gitignore").read_text(encoding="utf-8")
    assert (tmp_path / "contacts.yaml").stat().st_mode & 0o077 == 0
    assert not (tmp_path / ".socialplan" / "base").exists()
    assert not (tmp_path / ".socialplan" / "state.json").exists()


def test_existing_files_stay(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_bytes(b"mine")
    report = hand_over(FolderDisk(tmp_path), FILES)
    assert report.exit_code() == 4
    assert (tmp_path / "strategy.yaml").read_bytes() == b"mine"
    assert hand_over(FolderDisk(tmp_path), {"contacts.yaml": FILES["contacts.yaml"]}).is_up_to_date()


def test_contacts_are_withheld_while_git_cannot_be_told(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").mkdir()
    report = hand_over(FolderDisk(tmp_path), FILES)
    assert {outcome.path: outcome.action for outcome in report.outcomes}["contacts.yaml"] is Action.WITHHELD
    assert not (tmp_path / "contacts.yaml").exists()
    assert (tmp_path / "strategy.yaml").exists()


def test_a_file_is_rewritten_only_from_what_was_read(tmp_path: Path) -> None:
    hand_over(FolderDisk(tmp_path), FILES)
    old, new = FILES["strategy.yaml"].encode(), b"version: 1\nwhy: {}\n"
    assert rewrite(FolderDisk(tmp_path), "strategy.yaml", old, new)
    assert (tmp_path / "strategy.yaml").read_bytes() == new
    assert (tmp_path / ".socialplan" / "undo" / "0001" / "documents" / "strategy.yaml").read_bytes() == old
    assert not rewrite(FolderDisk(tmp_path), "strategy.yaml", old, b"lost?")
    assert (tmp_path / "strategy.yaml").read_bytes() == new
    assert not list(tmp_path.rglob("*tmp"))


def test_a_busy_folder_is_left_alone(tmp_path: Path) -> None:
    disk = FolderDisk(tmp_path)
    hand_over(disk, {})
    disk.lock(".socialplan/lock")
    with pytest.raises(FolderBusyError):
        hand_over(FolderDisk(tmp_path), FILES)
    disk.unlock()
    assert not (tmp_path / "strategy.yaml").exists()
