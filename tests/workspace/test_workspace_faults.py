"""A run that is stopped at each operation of the disk in turn: killed, out of space, refused, torn.

After each: every document is old or new and whole, every text of a person's is there, and the next run completes the
work to the very bytes of an undisturbed one.
"""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from socialplan.workspace.apply import apply
from socialplan.workspace.disk import Disk, FolderDisk, Look
from socialplan.workspace.errors import WorkspaceError
from socialplan.workspace.report import Report
from socialplan.workspace.survey import Rendering, survey

OLD = {name: f"# {name}\n\nold\n" for name in ("updated.md", "kept.md", "clash.md", "deleted.md", "dropped.md")}
OLD |= {"same.md": "same\n", "dropped-edited.md": "old\n", "prive/sheet.md": "old number\n"}
NEW = {name: f"# {name}\n\nnew, and longer than it was\n" for name in ("updated.md", "clash.md", "deleted.md")}
NEW |= {"kept.md": OLD["kept.md"], "same.md": "same\n", "annexes/created.md": "created\n", "foreign.md": "ours\n"}
NEW |= {"prive/sheet.md": "new number\n"}
MINE = {
    "kept.md": b"\xef\xbb\xbfedited\r\n",
    "clash.md": b"edited",
    "dropped-edited.md": b"edited\n",
    "foreign.md": b"mine\n",
    "notes.txt": b"mine too\n",
    ".gitignore": b"*.log\r\n",
}


class Killed(BaseException):
    """The process is gone: nothing after this may reach the disk."""


Fault = Callable[["StoppingDisk"], None]


class StoppingDisk(FolderDisk):
    """The real disk, which counts its operations and stops at one of them."""

    def __init__(self, folder: Path, stop_at: int = 0, fault: Fault | None = None) -> None:
        super().__init__(folder)
        self.calls: list[str] = []
        self.dead = False
        self._stop_at = stop_at
        self._fault = fault

    def _call(self, name: str) -> bool:
        """Count one operation; True if it is to be torn half-way."""
        if self.dead:
            raise Killed
        self.calls.append(name)
        if self._fault and self._stop_at == len(self.calls):
            self._fault(self)
            return True
        if self._fault and self._stop_at < len(self.calls) and self._fault is full_from_now_on and name in WRITES:
            self._fault(self)
        return False

    def look(self, path: str) -> Look:
        self._call("look")
        return super().look(path)

    def read(self, path: str) -> bytes:
        self._call("read")
        return super().read(path)

    def names(self, folder: str) -> list[str]:
        self._call("names")
        return super().names(folder)

    def make_folder(self, folder: str) -> None:
        self._call("make_folder")
        super().make_folder(folder)

    def write_new(self, path: str, data: bytes, mode: int | None) -> None:
        torn = self._call("write_new")
        super().write_new(path, data[: len(data) // 2] if torn else data, mode)
        self._end(torn=torn)

    def publish(self, source: str, path: str) -> None:
        torn = self._call("publish")
        if torn:
            os.link(self.root / source, self.root / path)
        else:
            super().publish(source, path)
        self._end(torn=torn)

    def replace(self, source: str, path: str) -> None:
        torn = self._call("replace")
        super().replace(source, path)
        self._end(torn=torn)

    def keep(self, path: str, copy: str) -> None:
        torn = self._call("keep")
        super().keep(path, copy)
        self._end(torn=torn)

    def remove(self, path: str) -> None:
        torn = self._call("remove")
        super().remove(path)
        self._end(torn=torn)

    def sync(self, folder: str) -> None:
        self._call("sync")
        super().sync(folder)

    def lock(self, path: str) -> bool:
        self._call("lock")
        return super().lock(path)

    def unlock(self) -> None:
        super().unlock()  # the system does this for a killed process

    def _end(self, *, torn: bool) -> None:
        if torn:
            self.dead = True
            raise Killed


def _error(number: int) -> Fault:
    def fault(_: StoppingDisk) -> None:
        raise OSError(number, os.strerror(number))

    return fault


def kill(disk: StoppingDisk) -> None:
    disk.dead = True
    raise Killed


def tear(_: StoppingDisk) -> None:
    """Let the operation happen, by half if it can, and kill then."""


full_from_now_on = _error(errno.ENOSPC)

WRITES = {"make_folder", "write_new", "publish", "replace", "keep", "remove", "sync", "lock"}
FAULTS: dict[str, Fault] = {
    "kill": kill,
    "torn": tear,
    "full": _error(errno.ENOSPC),
    "full from now on": full_from_now_on,
    "broken": _error(errno.EIO),  # stands for all other codes: only the words of the message depend on which it is
}
TEARABLE = {"write_new", "publish", "replace", "keep", "remove"}


class Scene(NamedTuple):
    """A folder before the run, what an undisturbed run makes of it, and the operations that this takes."""

    before: Path
    finished: dict[str, bytes]
    calls: list[str]


def _render(disk: Disk, texts: dict[str, str]) -> Report:
    return apply(disk, survey(disk, Rendering(texts, own={".socialplan/schema.json": f"{len(texts)}\n"})))


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    top = tmp_path_factory.mktemp("faults")
    before = top / "before"
    _render(FolderDisk(before), OLD)
    (before / "deleted.md").unlink()
    for name, data in MINE.items():
        (before / name).write_bytes(data)
    after = top / "after"
    shutil.copytree(before, after)
    disk = StoppingDisk(after)
    report = _render(disk, NEW)
    assert report.exit_code() == 4
    return Scene(before, _files(after), disk.calls)


def _files(folder: Path) -> dict[str, bytes]:
    """All files but the lock and the texts kept for undoing."""
    files = {str(place.relative_to(folder)): place.read_bytes() for place in folder.rglob("*") if place.is_file()}
    return {name: data for name, data in files.items() if not name.startswith((".socialplan/undo", ".socialplan/lock"))}


def _documents(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if not name.startswith(".") and not name.endswith("-tmp")}


def _check_whole(scene: Scene, folder: Path) -> None:
    """Every document is old or new, and what a person wrote is there byte for byte."""
    old, new, now = (_documents(files) for files in (_files(scene.before), scene.finished, _files(folder)))
    for name in old | new | now:
        assert now.get(name) in {old.get(name), new.get(name)}, name
    for name, data in MINE.items():
        if name != ".gitignore":
            assert now[name] == data
    assert b"*.log\r\n" in (folder / ".gitignore").read_bytes()


def _points(scene: Scene) -> Iterator[tuple[int, str, Fault]]:
    """Every fault that differs (killed before a flush is killed after the write); of the looks, one in three."""
    for number, call in enumerate(scene.calls, start=1):
        if call in TEARABLE:
            yield from ((number, name, fault) for name, fault in FAULTS.items())
        elif call in WRITES or number % 3 == 0:
            yield number, "broken", FAULTS["broken"]


def _stop(folder: Path, number: int, fault: Fault) -> None:
    """Run until the fault; words, not a traceback, where the run itself could go on to say them."""
    disk = StoppingDisk(folder, number, fault)
    try:
        _render(disk, NEW)
    except Killed:
        disk.unlock()
    except WorkspaceError as error:
        assert error.words.fr != error.words.en  # noqa: PT017 - most runs go through without one


def test_the_run_is_long_enough_to_be_worth_stopping(scene: Scene) -> None:
    assert {*scene.calls} >= TEARABLE
    assert len(scene.calls) > 200


def test_stopped_anywhere_the_documents_are_whole_and_the_next_run_completes(scene: Scene, tmp_path: Path) -> None:
    for number, name, fault in _points(scene):
        folder = tmp_path / f"{number} {name}"
        shutil.copytree(scene.before, folder)
        _stop(folder, number, fault)
        _check_whole(scene, folder)
        _render(FolderDisk(folder), NEW)
        assert _files(folder) == scene.finished, (number, name)
        shutil.rmtree(folder)


def test_a_recovery_that_is_killed_too_is_completed_by_the_one_after(scene: Scene, tmp_path: Path) -> None:
    mutating = [number for number, call in enumerate(scene.calls, start=1) if call in TEARABLE]
    for number in mutating[::4]:
        for again in range(number % 7 + 1, len(scene.calls), 29):
            folder = tmp_path / f"{number} {again}"
            shutil.copytree(scene.before, folder)
            _stop(folder, number, tear)
            _stop(folder, again, kill)
            _check_whole(scene, folder)
            _render(FolderDisk(folder), NEW)
            assert _files(folder) == scene.finished, (number, again)
            shutil.rmtree(folder)


def test_what_a_person_adds_after_a_crash_is_kept(scene: Scene, tmp_path: Path) -> None:
    for number, call in enumerate(scene.calls, start=1):
        if call not in TEARABLE:
            continue
        folder = tmp_path / str(number)
        shutil.copytree(scene.before, folder)
        _stop(folder, number, tear)
        added = f"added after the crash at {number}\n".encode()
        there = _documents(_files(folder))
        for name in there:
            with (folder / name).open("ab") as file:
                file.write(added)
        _render(FolderDisk(folder), NEW)
        for name in there:
            assert added.strip() in (folder / name).read_bytes(), (number, name)
        shutil.rmtree(folder)


def test_no_text_is_replaced_before_all_texts_are_down(scene: Scene) -> None:
    calls = [call for call in scene.calls if call in {"write_new", "replace", "publish"}]
    first_written = calls.index("write_new")
    assert first_written < min(calls.index("replace"), calls.index("publish"))
