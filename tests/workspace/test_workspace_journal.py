"""The journal: what is damaged, forged or of another folder is refused; a look without writing sees what will be."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec
import pytest
from tests.workspace.harness import KILL, Killed, MemoryDisk, Stopping
from tests.workspace.scene import page, render

from socialplan.workspace import journal
from socialplan.workspace.disk import FolderDisk, Kind
from socialplan.workspace.handover import rewrite
from socialplan.workspace.journal import Entry, Journal, JournalError
from socialplan.workspace.report import foreseen
from socialplan.workspace.settle import settle
from socialplan.workspace.state import Line
from socialplan.workspace.survey import Rendering, survey
from socialplan.workspace.table import Action
from socialplan.workspace.texts import digest_bytes
from socialplan.workspace.undo import undo

OLD: Final = {"a.md": page("A", "2 hours"), "b.md": page("B", "2 hours")}
NEW: Final = {"a.md": page("A", "3 hours"), "b.md": page("B", "3 hours")}
HASH: Final = "0" * 64


def interrupted(after: tuple[str, str] = ("exchange", "a.md")) -> MemoryDisk:
    """A folder whose run was killed right after one operation."""
    disk = MemoryDisk()
    render(disk, Rendering(OLD))
    undisturbed = Stopping(disk.copy())
    render(undisturbed, Rendering(NEW))
    number = len(undisturbed.calls) - undisturbed.calls[::-1].index(after)
    with pytest.raises(Killed):
        render(Stopping(disk, number + 1, KILL), Rendering(NEW))
    disk.unlock()
    assert journal.JOURNAL in disk.files()
    return disk


def forged(**fields: object) -> bytes:
    """A journal with a right hash, for this folder."""
    entry = msgspec.structs.replace(Entry("a.md", changes=True, seen=HASH, written=HASH), **fields)
    return journal.encode(Journal(1, (1, 2), 9, (entry,)))


def plain(change: Callable[[dict[str, object]], object]) -> bytes:
    """A journal with a right hash whose content was changed as data."""
    body: dict[str, object] = msgspec.json.decode(forged().rpartition(b"\n")[0].rpartition(b"\n")[0])
    change(body)
    text = msgspec.json.encode(body)
    return text + b"\n" + digest_bytes(text).encode() + b"\n"


BAD: Final = {
    "empty": b"",
    "no text": b"\xff\xfe",
    "no hash": b"{}\n",
    "cut off": forged()[:-40],
    "changed": forged().replace(b'"a.md"', b'"b.md"'),
    "way out": forged(path="../a.md"),
    "absolute": forged(path="/etc/passwd"),
    "git": forged(path=".git/config"),
    "ours": forged(path=".socialplan/state.json"),
    "way out of the source": forged(source="a/../../b.md"),
    "no hash of bytes": forged(seen="x"),
    "no hash in a line": forged(after=(Line("short"),)),
    "source without a place": forged(source_seen=HASH),
    "other version": plain(lambda body: body.update(version=2)),
    "run below one": plain(lambda body: body.update(run=0)),
    "run too high": plain(lambda body: body.update(run=10**12)),
    "run is a path": plain(lambda body: body.update(run="../..")),
    "unknown field": plain(lambda body: body.update(more=1)),
    "one path twice": plain(lambda body: body.update(entries=body["entries"] * 2)),  # type: ignore[operator]
    "deep": b"[" * 100_000,
    "foreign": journal.encode(Journal(1, (7, 8), 9, ())),
}


@pytest.mark.parametrize("bad", BAD)
def test_a_journal_that_is_not_to_be_believed_stops_everything_and_touches_nothing(bad: str) -> None:
    disk = MemoryDisk()
    render(disk, Rendering(OLD))
    disk.save(journal.JOURNAL, BAD[bad])
    before = disk.files()
    for attempt in (
        lambda: render(disk, Rendering(NEW)),
        lambda: survey(disk, Rendering(NEW)),
        lambda: undo(disk),
        lambda: settle(disk, Rendering(NEW), {}),
        lambda: rewrite(disk, "strategy.yaml", b"", b"x"),
    ):
        with pytest.raises(JournalError) as error:
            attempt()
        assert journal.JOURNAL in error.value.words.fr
        assert journal.JOURNAL in error.value.words.en
        assert not disk.is_locked
    assert {path: data for path, data in disk.files().items() if path != ".socialplan/lock"} == {
        path: data for path, data in before.items() if path != ".socialplan/lock"
    }
    disk.delete(journal.JOURNAL)
    assert render(disk, Rendering(NEW)).exit_code() == 0


@pytest.mark.parametrize("kind", [Kind.LINK, Kind.FOLDER, Kind.SPECIAL])
def test_a_journal_must_be_a_file(kind: Kind) -> None:
    disk = MemoryDisk()
    render(disk, Rendering(OLD))
    disk.put(journal.JOURNAL, kind)
    with pytest.raises(JournalError):
        render(disk, Rendering(NEW))


def test_a_folder_that_was_copied_in_the_middle_of_a_run_is_told_apart(tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    for path, data in interrupted().files().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    disk = FolderDisk(folder)
    with pytest.raises(JournalError, match="another folder"):
        render(disk, Rendering(NEW))
    (folder / journal.JOURNAL).unlink()
    assert render(disk, Rendering(NEW)).exit_code() == 0
    assert {name: (folder / name).read_text(encoding="utf-8") for name in NEW} == NEW


def test_a_forged_journal_can_at_worst_let_go_of_a_document_of_this_folder() -> None:
    disk = MemoryDisk()
    render(disk, Rendering(OLD))
    disk.save("notes.md", b"mine\n")
    disk.save(".socialplan/journal", journal.encode(Journal(1, (1, 2), 9, (Entry("notes.md", changes=True),))))
    render(disk, Rendering(OLD))
    assert disk.files()["notes.md"] == b"mine\n"


def test_a_look_sees_what_will_be_and_writes_nothing() -> None:
    disk = interrupted()
    files = disk.files()
    plan = survey(disk, Rendering(NEW))
    assert plan.pending
    assert disk.files() == files
    told = foreseen(plan)
    assert {outcome.path: outcome.action for outcome in told.outcomes} == {
        "a.md": Action.UNCHANGED,
        "b.md": Action.UPDATE,
    }
    report = render(disk, Rendering(NEW))
    assert report.outcomes == told.outcomes
    assert "interrupted" in report.notes[0].en
    assert render(disk, Rendering(NEW)).notes == ()


def test_a_recovery_whose_prepared_texts_were_cleared_away_loses_no_more_than_the_copy() -> None:
    disk = interrupted()
    disk.delete(".socialplan/base/.a.md.socialplan-tmp")
    mine = NEW["a.md"].replace("This line", "This line of mine")
    disk.save("a.md", mine.encode())
    report = render(disk, Rendering({"a.md": page("A", "4 hours"), "b.md": NEW["b.md"]}))
    assert report.exit_code() == 4
    assert disk.files()["a.md"].decode() == mine
    assert disk.files()["b.md"].decode() == NEW["b.md"]


def test_a_recovered_run_can_be_undone_as_far_as_it_came() -> None:
    disk = interrupted()
    render(disk, Rendering(NEW))
    undo(disk)
    assert disk.files()["b.md"].decode() == OLD["b.md"]
    undo(disk, 2)
    assert {name: disk.files()[name].decode() for name in OLD} == OLD


def test_undo_completes_the_interrupted_run_first_and_takes_that_back() -> None:
    disk = interrupted()
    undo(disk)
    assert {name: disk.files()[name].decode() for name in OLD} == OLD
    assert journal.JOURNAL not in disk.files()


def test_a_save_that_slipped_in_before_the_kill_is_put_back_by_the_next_run() -> None:
    disk = MemoryDisk()
    render(disk, Rendering(OLD))
    undisturbed = Stopping(disk.copy())
    render(undisturbed, Rendering(NEW))
    number = len(undisturbed.calls) - undisturbed.calls[::-1].index(("exchange", "a.md"))
    stopping = Stopping(disk, number + 1, KILL)

    def save(name: str, path: str) -> None:
        if (name, path) == ("exchange", "a.md"):
            disk.save("a.md", page("A", "2 hours", "Saved in the last moment.").encode())

    stopping.before = save
    with pytest.raises(Killed):
        render(stopping, Rendering(NEW))
    disk.unlock()
    report = render(disk, Rendering(NEW))
    assert disk.files()["a.md"].decode() == page("A", "3 hours", "Saved in the last moment.")
    assert {outcome.path: outcome.action for outcome in report.outcomes}["a.md"] is Action.MERGE


def test_the_names_of_prepared_texts_are_down_before_the_journal_speaks_of_them() -> None:
    disk = MemoryDisk()
    render(disk, Rendering(OLD))
    stopping = Stopping(disk)
    render(stopping, Rendering({**NEW, "annexes/c.md": NEW["a.md"], "prive/d.md": NEW["b.md"]}))
    written = stopping.calls.index(("replace", journal.JOURNAL))
    for number, (name, path) in enumerate(stopping.calls[: written - 1]):
        if name == "write_new":
            assert ("sync", path.rpartition("/")[0]) in stopping.calls[number:written], path
