"""Nothing outside the folder is read or written, whatever links and names are in it, and whatever came with a clone.

A guard tree stands beside the folder, with the same names in it: a way out of the folder would find what it looks for.
Every file that is opened and every folder that is listed is told by Python itself (`sys.addaudithook`).
"""

import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any, Final

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.workspace.harness import KILL, MUTATING, Killed, MemoryDisk, Stopping
from tests.workspace.person import OnDisk
from tests.workspace.scene import EDITS, before, documents, page, render, rendering

from socialplan.actions import fast_path
from socialplan.workspace import journal, texts
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.errors import WorkspaceError
from socialplan.workspace.journal import JOURNAL, Entry, Journal, JournalError, history_place
from socialplan.workspace.restore import restore
from socialplan.workspace.settle import settle
from socialplan.workspace.survey import Rendering, survey
from socialplan.workspace.undo import undo

EVIL: Final = (
    "../guard/plan.md",
    "..",
    ".",
    "",
    "/",
    "/etc/passwd",
    "annexes/../../guard/plan.md",
    "./plan.md",
    "annexes//plan.md",
    "annexes/",
    "~/plan.md",
    "~root/plan.md",
    "..\\guard\\plan.md",
    "C:\\guard\\plan.md",
    "C:plan.md",
    "\\\\server\\share\\plan.md",
    "plan.md\0.txt",
    "plan.md\n",
    " plan.md",
    "plan.md ",
    "plan.md.",
    ".hidden.md",
    ".git/config",
    ".git/hooks/pre-commit",
    ".GIT/hooks/pre-commit",
    ".socialplan/state.json",
    ".socialplan/../../guard/plan.md",
    "annexes/.git/config",
    "con.md",
    "NUL",
    "aux.md/plan.md",
    "com1",
    "plan.md:stream",
    "％2e％2e/plan.md",
    "..%2fguard%2fplan.md",
    "../guard/plan.md",
    "\u202edm.nalp",
    "a" * 300,
    "a/" * 150 + "plan.md",
    "file:///etc/passwd",
)
"""Forty names that lead out of the folder, or are none of a document's."""

_OPENED: Final[list[str]] = []
_WATCHING: Final[list[bool]] = []


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if _WATCHING and event in {"open", "os.listdir", "os.scandir"} and isinstance(arguments[0], str | Path):
        above, name = os.path.split(arguments[0])
        if event == "open" and arguments[2] & getattr(os, "O_NOFOLLOW", 0):
            _OPENED.append(f"{os.path.realpath(above)}/{name}")  # a link with this name is refused by the system
        else:
            _OPENED.append(os.path.realpath(arguments[0]))


sys.addaudithook(_watch)


@contextmanager
def guarded(folder: Path) -> Iterator[Path]:
    """A guard tree beside the folder, of which nothing is opened, and in which nothing is changed."""
    guard = folder.parent / "guard"
    if not guard.exists():
        shutil.copytree(folder, guard, symlinks=True)
    was = fingerprint(guard)
    _OPENED.clear()
    _WATCHING.append(True)
    try:
        yield guard
    finally:
        _WATCHING.clear()
    assert fingerprint(guard) == was
    assert not [path for path in _OPENED if path.startswith(str(guard.resolve()))]


def fingerprint(tree: Path) -> dict[str, tuple[object, ...]]:
    """Every name, what it is, its bytes and when it was written."""
    found: dict[str, tuple[object, ...]] = {}
    for place in sorted(tree.rglob("*")):
        facts = place.lstat()
        data = place.read_bytes() if place.is_file() and not place.is_symlink() else b""
        found[str(place.relative_to(tree))] = (facts.st_mode, facts.st_mtime_ns, data)
    return found


@cache
def scene() -> dict[str, bytes]:
    """A folder in which a run has been, in which all kinds of files of ours are, and there is much to do."""
    disk = before()
    render(disk, rendering(3))
    disk.save(".socialplan/fresh", b"")
    return disk.files()


def on_disk(folder: Path, files: dict[str, bytes]) -> Path:
    folder.mkdir()
    for path, data in files.items():
        OnDisk(folder).save(path, data, in_place=True)
    return folder


def everything(folder: Path) -> None:
    """All that the program can do; what it refuses it refuses in words."""
    new = rendering(4)
    takes = {path: ["Settled.\n"] for path in new.texts}
    actions: tuple[Callable[[FolderDisk], object], ...] = (
        lambda disk: survey(disk, new),
        lambda disk: render(disk, new),
        lambda disk: settle(disk, new, takes),
        lambda disk: restore(disk, new, "deleted.md"),
        lambda disk: restore(disk, new, "clash.md", discard_edits=True),
        undo,
        lambda disk: render(disk, Rendering({})),
        undo,
        lambda _: fast_path.nothing_to_do(str(folder)),
    )
    for action in actions:
        with suppress(WorkspaceError):
            action(FolderDisk(folder))


def runs_and_undoes(folder: Path) -> None:
    """The least that looks at all that is remembered."""
    for action in (lambda disk: render(disk, rendering(4)), undo):
        with suppress(WorkspaceError):
            action(FolderDisk(folder))


def places() -> list[str]:
    """Every folder, at each level, and the first file in each; of our own files all that have a fixed name."""
    files = [path for path in scene() if "/undo/0002" not in path]
    folders = {path.rsplit("/", level)[0] for path in files for level in range(1, path.count("/") + 1)}
    first = {path.rpartition("/")[0]: path for path in reversed(files)}
    fixed = {path for path in files if path.startswith(".") and path.count("/") < 2}
    return sorted({*folders, *first.values(), *fixed, "clash.md"})


@pytest.mark.parametrize("path", places())
def test_no_link_at_any_level_leads_out(tmp_path: Path, path: str) -> None:
    folder = on_disk(tmp_path / "folder", scene())
    guard = tmp_path / "guard"
    shutil.copytree(folder, guard)
    place = folder / path
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink()
    place.symlink_to(guard / path)
    with guarded(folder):
        everything(folder)
    if place.is_symlink():
        place.unlink()
        place.symlink_to(guard / "not-there")
        with guarded(folder), suppress(WorkspaceError):
            render(FolderDisk(folder), rendering(5))


def test_what_is_hard_linked_outside_keeps_its_bytes_there(tmp_path: Path) -> None:
    folder = on_disk(tmp_path / "folder", scene())
    outside = tmp_path / "outside"
    outside.mkdir()
    for number, path in enumerate(scene()):
        (outside / str(number)).hardlink_to(folder / path)
    was = {place.name: place.read_bytes() for place in outside.iterdir()}
    everything(folder)
    (outside / str([*scene()].index(".socialplan/lock"))).write_bytes(b"")  # holds the number of the last process
    was[str([*scene()].index(".socialplan/lock"))] = b""
    assert {place.name: place.read_bytes() for place in outside.iterdir()} == was


@pytest.mark.parametrize("name", EVIL)
def test_a_state_with_a_name_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    files = dict(scene())
    lines = json.loads(files[".socialplan/state.json"])
    for home in (".socialplan/state.json", ".socialplan/private/state.json"):
        files[home] = json.dumps({name: lines["merged.md"], "version": 1}).encode()
        folder = on_disk(tmp_path / f"folder{len(home)}", files)
        with guarded(folder), pytest.raises(WorkspaceError):
            render(FolderDisk(folder), rendering(4))
        assert documents(OnDisk(folder).files()) == documents(files)
        shutil.rmtree(tmp_path / "guard")


@pytest.mark.parametrize("name", EVIL)
@pytest.mark.parametrize("part", ["path", "source"])
def test_a_journal_with_a_name_that_leads_out_is_refused(tmp_path: Path, name: str, part: str) -> None:
    folder = on_disk(tmp_path / "folder", scene())
    disk = FolderDisk(folder)
    digest = "0" * 64
    names = {"path": "merged.md"} | {part: name}
    entry = Entry(**names, changes=True, seen=digest, written=digest, source_seen=digest if name else None)  # type: ignore[arg-type]
    if part == "source" and not name:
        pytest.skip("no source is what most entries have")
    for place in (JOURNAL, history_place(9)):
        (folder / place).parent.mkdir(exist_ok=True)
        (folder / place).write_bytes(journal.encode(Journal(1, disk.identity(), 9, (entry,))))
    with guarded(folder), pytest.raises(JournalError):
        render(disk, rendering(4))
    (folder / JOURNAL).unlink()
    with guarded(folder), suppress(WorkspaceError):
        undo(disk)


@cache
def interrupted() -> list[dict[str, bytes]]:
    """Folders in which a run was killed at some moment after it had begun."""
    found = []
    calls = Stopping(before())
    render(calls, rendering(3))
    began = calls.calls.index(("replace", JOURNAL))
    for number, (name, _) in enumerate(calls.calls, start=1):
        if number > began + 1 and name in MUTATING and number % 9 == 0:
            disk: MemoryDisk = before()
            with suppress(Killed):
                render(Stopping(disk, number, KILL), rendering(3))
            found.append(disk.files())
    return [files for files in found if JOURNAL in files]


HASHES: Final = st.sampled_from(["0" * 64, "f" * 64, "", "../" * 20, None])
PATHS: Final = st.sampled_from([*EVIL[:12], "merged.md", "clash.md", "notes.txt", "strategy.yaml", "foreign.md"])
CHANGES: Final = st.dictionaries(
    st.sampled_from(
        ["path", "source", "seen", "written", "source_seen", "private", "changes", "before", "after", "base"]
    ),
    st.one_of(HASHES, PATHS, st.booleans(), st.just([]), st.integers(), st.none()),
    max_size=3,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[*HealthCheck])
@given(
    which=st.integers(0, 50),
    at=st.integers(0, 30),
    changes=CHANGES,
    run=st.sampled_from([None, 0, 1, 2, 3, 10**9, -1, "../.."]),
    flip=st.one_of(st.none(), st.integers(0, 3000)),
)
@example(which=0, at=0, changes={"path": "notes.txt"}, run=None, flip=None)
def test_a_journal_that_somebody_changed_does_no_harm(
    which: int,
    at: int,
    changes: dict[str, object],
    run: object,
    flip: int | None,
) -> None:
    """Even one that knows the folder, and whose own hash is right."""
    folders = interrupted()
    files = folders[which % len(folders)]
    with tempfile.TemporaryDirectory() as above:
        folder = on_disk(Path(above) / "folder", files)
        data = json.loads(files[JOURNAL].rpartition(b"\n")[0].rpartition(b"\n")[0])
        data["folder"] = FolderDisk(folder).identity()
        data["entries"][at % len(data["entries"])] |= changes
        data["run"] = data["run"] if run is None else run
        body = msgspec.json.format(msgspec.json.encode(data), indent=1)
        signed = body + b"\n" + hashlib.sha256(body).hexdigest().encode() + b"\n"
        if flip is not None:
            signed = signed[: flip % len(signed)] + b"\xff" + signed[flip % len(signed) + 1 :]
        (folder / JOURNAL).write_bytes(signed)
        with guarded(folder):
            runs_and_undoes(folder)
        now = b"\n".join(OnDisk(folder).files().values()).decode(errors="replace")
        assert not [edit for edit in EDITS if edit not in now]


LINE: Final = st.fixed_dictionaries(
    {},
    optional={
        "rendered": st.one_of(HASHES, st.just("known")),
        "base": st.one_of(HASHES, st.just("known")),
        "released": st.one_of(st.booleans(), st.none(), st.just("yes")),
        "other": st.integers(),
    },
)


@settings(max_examples=25, deadline=None, suppress_health_check=[*HealthCheck])
@given(
    lines=st.dictionaries(st.one_of(PATHS, st.text(max_size=8)), LINE, max_size=4),
    version=st.sampled_from([1, 1, 1, 2, "1", None, [], -1]),
    cut=st.one_of(st.none(), st.integers(0, 300)),
    private=st.booleans(),
)
def test_a_state_that_somebody_changed_does_no_harm(
    lines: dict[str, dict[str, object]],
    version: object,
    cut: int | None,
    private: bool,  # noqa: FBT001
) -> None:
    """Also one that calls the person's own text, or the text beside it, what was rendered."""
    files = dict(scene())
    known = texts.digest(files["merged.md"].decode())
    told = {
        path: {key: known if value == "known" else value for key, value in line.items()} for path, line in lines.items()
    }
    data = json.dumps(told | {"version": version}).encode()
    files[".socialplan/private/state.json" if private else ".socialplan/state.json"] = data[:cut]
    with tempfile.TemporaryDirectory() as above:
        folder = on_disk(Path(above) / "folder", files)
        with guarded(folder):
            runs_and_undoes(folder)
        now = b"\n".join(OnDisk(folder).files().values()).decode(errors="replace")
        assert not [edit for edit in EDITS if edit not in now]


def test_what_is_asked_of_the_program_never_leaves_the_folder(tmp_path: Path) -> None:
    folder = on_disk(tmp_path / "folder", scene())
    disk = FolderDisk(folder)
    with guarded(folder):
        for name in EVIL:
            with pytest.raises(ValueError, match=r"not a name"):
                survey(disk, Rendering({name: page("A", "1")}))
            calls: tuple[Callable[[str], object], ...] = (
                lambda name: survey(disk, Rendering({}, own={f".socialplan/{name}": ""})),
                lambda name: disk.write_new(name, b"", None),
                lambda name: disk.replace("merged.md", name),
                lambda name: disk.exchange("merged.md", name),
                lambda name: disk.keep("merged.md", name),
                lambda name: disk.publish("merged.md", name),
                disk.read,
                disk.remove,
                disk.names,
                disk.make_folder,
                disk.remove_folder,
                disk.sync,
                disk.lock,
            )
            for call in calls:
                with suppress(ValueError, OSError, WorkspaceError):
                    call(name)
