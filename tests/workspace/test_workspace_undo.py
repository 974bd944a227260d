"""Taking a run back: to the byte where nobody wrote since, with a merge where somebody did."""

import pytest
from tests.workspace.harness import BROKEN, KILL, MUTATING, TORN, Killed, MemoryDisk, Stopping
from tests.workspace.scene import OLD, before, documents, page, render, rendering

from socialplan.workspace import journal, kept
from socialplan.workspace.errors import NothingToUndoError
from socialplan.workspace.report import Report
from socialplan.workspace.survey import Rendering
from socialplan.workspace.table import Action
from socialplan.workspace.undo import runs, undo

FIRST, SECOND = rendering(3), rendering(4)
TEXTS = {"a.md": page("A", "2 hours", "The end."), "b.md": page("B", "2 hours")}
NEXT = {"a.md": page("A", "3 hours", "The end."), "c.md": page("C", "3 hours")}


def remembered(disk: MemoryDisk) -> dict[str, bytes]:
    """Documents, and what is remembered of them."""
    parts = ("base/", "private/base/", "state.json", "private/state.json")
    ours = {
        path: data for path, data in disk.files().items() if path.startswith(tuple(f".socialplan/{p}" for p in parts))
    }
    return documents(disk.files()) | ours


def actions(report: Report) -> dict[str, Action]:
    return {outcome.path: outcome.action for outcome in report.outcomes}


def edit(disk: MemoryDisk, path: str, old: str, new: str) -> None:
    text = disk.files()[path].decode()
    assert old in text
    disk.save(path, text.replace(old, new).encode())


def test_a_run_that_did_everything_is_taken_back_to_the_byte() -> None:
    disk = before()
    was = remembered(disk)
    render(disk, FIRST)
    assert remembered(disk) != was
    report = undo(disk)
    assert report.exit_code() == 0
    assert remembered(disk) == was
    render(disk, SECOND)
    other = before()
    render(other, SECOND)
    assert documents(disk.files()) == documents(other.files())


def test_an_undo_can_be_undone() -> None:
    disk = before()
    render(disk, FIRST)
    done = remembered(disk)
    undo(disk)
    undo(disk)
    assert remembered(disk) == done
    assert [run.number for run in runs(disk)] == [4, 3, 2, 1]


def test_runs_are_taken_back_one_after_the_other() -> None:
    disk = before()
    was = remembered(disk)
    render(disk, FIRST)
    render(disk, SECOND)
    assert undo(disk, 3).exit_code() == 0
    assert undo(disk, 2).exit_code() == 0
    assert remembered(disk) == was


def test_what_was_edited_since_keeps_its_edits() -> None:
    disk = MemoryDisk()
    render(disk, Rendering(TEXTS))
    render(disk, Rendering(NEXT))
    edit(disk, "a.md", "The end.", "My own end.")
    edit(disk, "c.md", "3 hours", "9 hours")
    report = undo(disk)
    assert actions(report) == {"a.md": Action.MERGE, "b.md": Action.RESTORE, "c.md": Action.EDITED_IN_THE_WAY}
    assert report.exit_code() == 4
    assert disk.files()["a.md"].decode() == page("A", "2 hours", "My own end.")
    assert disk.files()["b.md"].decode() == TEXTS["b.md"]
    assert disk.files()["c.md"].decode() == page("C", "9 hours")
    assert render(disk, Rendering(NEXT)).exit_code() == 0
    assert disk.files()["a.md"].decode() == page("A", "3 hours", "My own end.")


def test_edits_in_the_same_place_are_left_and_told() -> None:
    disk = MemoryDisk()
    render(disk, Rendering(TEXTS))
    render(disk, Rendering(NEXT))
    edit(disk, "a.md", "3 hours", "9 hours")
    report = undo(disk)
    assert actions(report)["a.md"] is Action.EDITED_IN_THE_WAY
    assert "9 hours" in disk.files()["a.md"].decode()
    assert render(disk, Rendering(NEXT)).exit_code() == 0


def test_what_a_merge_wrote_is_taken_out_of_what_was_edited_since() -> None:
    disk = MemoryDisk()
    render(disk, Rendering(TEXTS))
    edit(disk, "a.md", "The end.", "My own end.")
    render(disk, Rendering(NEXT))
    edit(disk, "a.md", "This line stays", "This other line stays")
    assert actions(undo(disk))["a.md"] is Action.MERGE
    mine = page("A", "2 hours", "My own end.").replace("This line", "This other line")
    assert disk.files()["a.md"].decode() == mine


def test_what_was_deleted_since_stays_deleted() -> None:
    disk = MemoryDisk()
    render(disk, Rendering(TEXTS))
    render(disk, Rendering(NEXT))
    disk.delete("a.md")
    disk.delete("c.md")
    undo(disk)
    assert documents(disk.files()).keys() - {".gitignore"} == {"b.md"}
    assert actions(render(disk, Rendering(NEXT)))["a.md"] is Action.STAYS_DELETED


def test_a_file_that_took_the_place_of_a_removed_one_stays() -> None:
    disk = MemoryDisk()
    render(disk, Rendering(TEXTS))
    render(disk, Rendering(NEXT))
    disk.save("b.md", b"mine\n")
    report = undo(disk)
    assert actions(report)["b.md"] is Action.EDITED_IN_THE_WAY
    assert disk.files()["b.md"] == b"mine\n"


def test_what_git_brought_meanwhile_is_not_undone() -> None:
    disk = MemoryDisk()
    render(disk, Rendering(TEXTS))
    render(disk, Rendering(NEXT))
    files = disk.files()
    state = files[".socialplan/state.json"].decode()
    line = next(line for line in state.split("\n") if '"a.md"' in line)
    disk.save(".socialplan/state.json", state.replace(line, line.replace(line[-10:-4], "abcdef")).encode())
    report = undo(disk)
    assert actions(report)["a.md"] is Action.EDITED_IN_THE_WAY
    assert disk.files()["a.md"] == files["a.md"]
    assert disk.files()["b.md"].decode() == TEXTS["b.md"]


def test_only_what_a_run_really_changed_is_taken_back() -> None:
    disk = MemoryDisk()
    render(disk, Rendering(TEXTS))
    racing = Stopping(disk)

    def save(name: str, path: str) -> None:
        if (name, path) == ("exchange", "a.md"):
            disk.save("a.md", b"saved in the last moment\n")

    racing.before = save
    assert actions(render(racing, Rendering(NEXT)))["a.md"] is Action.CHANGED_MEANWHILE
    assert runs(disk)[0].documents == ("b.md", "c.md")
    report = undo(disk)
    assert (actions(report), report.exit_code()) == ({"b.md": Action.RESTORE, "c.md": Action.REMOVE}, 0)
    assert disk.files()["a.md"] == b"saved in the last moment\n"


def test_without_a_run_there_is_nothing_to_undo() -> None:
    disk = MemoryDisk()
    with pytest.raises(NothingToUndoError) as error:
        undo(disk)
    assert error.value.words.fr != error.value.words.en
    assert disk.files() == {}
    render(disk, Rendering(TEXTS))
    with pytest.raises(NothingToUndoError):
        undo(disk, 7)


def test_history_of_another_folder_is_none_of_ours() -> None:
    disk = MemoryDisk()
    render(disk, Rendering(TEXTS))

    class Elsewhere(MemoryDisk):
        def identity(self) -> tuple[int, ...]:
            return (7, 8)

    other = Elsewhere(disk.files())
    assert runs(other) == ()
    with pytest.raises(NothingToUndoError):
        undo(other)


def test_what_the_runs_changed_is_listed() -> None:
    disk = MemoryDisk()
    render(disk, Rendering(TEXTS))
    render(disk, Rendering(NEXT))
    assert [run.documents for run in runs(disk)] == [("a.md", "b.md", "c.md"), ("a.md", "b.md")]


def test_old_texts_are_kept_for_twenty_runs() -> None:
    disk = MemoryDisk()
    for number in range(kept.RUNS_KEPT + 3):
        render(disk, Rendering({"a.md": f"{number}\n"}))
    assert len(runs(disk)) == kept.RUNS_KEPT
    assert disk.files()[journal.kept_place(kept.RUNS_KEPT + 3, "a.md")] == f"{kept.RUNS_KEPT + 1}\n".encode()
    assert journal.kept_place(3, "a.md") not in disk.files()


def test_a_save_into_the_old_bytes_is_taken_to_safety_and_told() -> None:
    disk = MemoryDisk()
    render(disk, Rendering({"a.md": "1\n"}))
    render(disk, Rendering({"a.md": "2\n"}))
    disk.save(journal.kept_place(2, "a.md"), b"saved late\n")
    report = render(disk, Rendering({"a.md": "2\n"}))
    assert "a.md" in report.notes[0].fr
    place = next(path for path in disk.files() if path.startswith(kept.RESCUED))
    assert disk.files()[place] == b"saved late\n"
    assert place in report.notes[0].en
    assert render(disk, Rendering({"a.md": "2\n"})).notes == ()


def test_a_save_into_old_bytes_is_seen_even_when_they_are_pruned() -> None:
    disk = MemoryDisk()
    for number in range(kept.RUNS_KEPT + 2):
        render(disk, Rendering({"a.md": f"{number}\n"}))
        if number == 5:
            disk.save(journal.kept_place(3, "a.md"), b"saved late\n")
    report = render(disk, Rendering({"a.md": "last\n"}))
    assert len(report.notes) == 1
    assert b"saved late\n" in disk.files().values()


@pytest.mark.parametrize("fault", [KILL, TORN, BROKEN])
def test_an_undo_that_is_stopped_is_completed_by_the_next_run(fault: object) -> None:
    disk = before()
    was = remembered(disk)
    render(disk, FIRST)
    done = documents(disk.files())
    undisturbed = Stopping(disk.copy())
    undo(undisturbed)
    for number, (name, _) in enumerate(undisturbed.calls, start=1):
        if name not in MUTATING or number % 4:
            continue
        stopped = disk.copy()
        try:
            undo(Stopping(stopped, number, fault))  # type: ignore[arg-type]
        except (Killed, Exception):  # noqa: BLE001 - whatever stops it
            stopped.unlock()
        now = documents(stopped.files())
        assert {path: data for path, data in now.items() if data not in {was.get(path), done.get(path)}} == {}
        render(stopped, Rendering(FIRST.texts, moved=FIRST.moved, own=FIRST.own))
        assert documents(stopped.files()) == done, (number, name)


def test_the_first_run_can_be_taken_back_too() -> None:
    disk = MemoryDisk()
    render(disk, Rendering(OLD))
    undo(disk)
    assert documents(disk.files()) == {}
    assert render(disk, Rendering(OLD)).exit_code() == 0
