"""What the long runs of `tools/stress` found, each as the shortest story that shows it."""

from contextlib import suppress

import pytest
from tests.workspace.harness import BROKEN, KILL, MUTATING, TORN, Killed, MemoryDisk, Stopping
from tests.workspace.person import is_tracked
from tests.workspace.scene import page

from socialplan.workspace.apply import apply, needs_writing
from socialplan.workspace.errors import WorkspaceError
from socialplan.workspace.journal import JOURNAL, history_place
from socialplan.workspace.report import foreseen
from socialplan.workspace.restore import restore
from socialplan.workspace.survey import Rendering, survey
from socialplan.workspace.table import Action, Conflict
from socialplan.workspace.undo import undo

DOC = "plan.md"
OLD, NEW = page("Plan", "2 hours", "The end."), page("Plan", "3 hours", "The end.")


def rendered_twice() -> MemoryDisk:
    disk = MemoryDisk()
    for text in (OLD, NEW):
        apply(disk, survey(disk, Rendering({DOC: text})))
    return disk


def test_an_undo_goes_on_where_a_killed_one_left_prepared_texts() -> None:
    undisturbed = Stopping(rendered_twice())
    undo(undisturbed)
    for number, (name, _) in enumerate(undisturbed.calls, start=1):
        if name in MUTATING:
            disk = rendered_twice()
            with pytest.raises(Killed):
                undo(Stopping(disk, number, TORN if number % 2 else KILL))
            disk.unlock()
            undo(disk)
            assert disk.files()[DOC].decode() in {OLD, NEW}, number


def test_an_undo_that_cannot_even_look_says_so_in_words() -> None:
    undisturbed = Stopping(rendered_twice())
    undo(undisturbed)
    for number in range(1, len(undisturbed.calls) + 1):
        with suppress(WorkspaceError):  # what the disk refuses on the way is told, or made good
            undo(Stopping(rendered_twice(), number, BROKEN))


def test_a_run_that_set_markers_leaves_nothing_for_the_next_one() -> None:
    disk = MemoryDisk()
    apply(disk, survey(disk, Rendering({DOC: OLD})))
    disk.save(DOC, OLD.replace("2 hours", "7 hours").encode())
    assert apply(disk, survey(disk, Rendering({DOC: NEW}), Conflict.MARKERS)).exit_code() == 4
    plan = survey(disk, Rendering({DOC: NEW}))
    assert not needs_writing(plan)
    assert apply(disk, plan).exit_code() == 4


def test_a_journal_that_a_power_cut_left_under_both_of_its_names_goes() -> None:
    disk = rendered_twice()
    disk.inodes[JOURNAL] = disk.inodes[history_place(2)]
    report = apply(disk, survey(disk, Rendering({DOC: NEW})))
    assert report.notes
    assert JOURNAL not in disk.files()


EDITED = page("Plan", "2 hours", "My own end.")
TYPED = page("Plan", "2 hours", "Another end of mine.")


@pytest.mark.parametrize(("committed", "seen"), [(OLD, OLD), (EDITED, EDITED), (EDITED, TYPED), (OLD, TYPED)])
def test_a_checkout_after_a_kill_does_not_hide_the_new_text(committed: str, seen: str) -> None:
    """Whoever starts afresh from git after a crash has the old text again, and is not told that it is an edit."""

    def ready() -> tuple[MemoryDisk, dict[str, bytes]]:
        disk = MemoryDisk()
        apply(disk, survey(disk, Rendering({DOC: OLD, "gone.md": OLD})))
        disk.save(DOC, committed.encode())
        tracked = {path: data for path, data in disk.files().items() if is_tracked(path)}
        disk.save(DOC, seen.encode())
        return disk, tracked

    new = Rendering({DOC: NEW, "created.md": NEW})
    undisturbed = Stopping(ready()[0])
    apply(undisturbed, survey(undisturbed, new))
    for number, (name, _) in enumerate(undisturbed.calls, start=1):
        if name not in MUTATING:
            continue
        disk, tracked = ready()
        stopping = Stopping(disk, number)
        with pytest.raises(Killed):
            apply(stopping, survey(stopping, new))
        disk.unlock()
        for path, data in tracked.items():
            if disk.files().get(path) != data:
                disk.save(path, data, in_place=False)
        told = foreseen(survey(disk, new))
        report = apply(disk, survey(disk, new))
        assert (told.outcomes, report.exit_code()) == (report.outcomes, 0), number
        assert "3 hours" in disk.files()[DOC].decode(), number
        assert ("own end" in disk.files()[DOC].decode()) is (committed == EDITED), number
        assert "gone.md" not in disk.files(), number


@pytest.mark.parametrize("back", [OLD, EDITED, TYPED])
def test_a_document_brought_back_by_hand_after_a_kill_is_written_again(back: str) -> None:
    """The same, with an editor that still had the old text: what is remembered may be half-way there."""
    undisturbed = Stopping(rendered_once(EDITED))
    apply(undisturbed, survey(undisturbed, Rendering({DOC: NEW})))
    last = undisturbed.calls.index(("replace", ".socialplan/state.json"))
    for number, (name, _) in enumerate(undisturbed.calls[: last + 1], start=1):
        if name in MUTATING:
            disk = rendered_once(EDITED)
            stopping = Stopping(disk, number)
            with pytest.raises(Killed):
                apply(stopping, survey(stopping, Rendering({DOC: NEW})))
            disk.unlock()
            disk.save(DOC, back.encode(), in_place=False)
            assert apply(disk, survey(disk, Rendering({DOC: NEW}))).exit_code() == 0
            assert disk.files()[DOC].decode() == back.replace("2 hours", "3 hours"), number


def rendered_once(edited: str) -> MemoryDisk:
    disk = MemoryDisk()
    apply(disk, survey(disk, Rendering({DOC: OLD})))
    disk.save(DOC, edited.encode())
    return disk


def test_a_file_of_their_own_in_the_place_of_a_removed_document_is_not_taken_for_it() -> None:
    undisturbed = Stopping(rendered_twice())
    apply(undisturbed, survey(undisturbed, Rendering({})))
    removed = next(n for n, (name, path) in enumerate(undisturbed.calls) if (name, path[:6]) == ("replace", ".plan."))
    for number in range(removed + 2, len(undisturbed.calls) + 1):
        disk = rendered_twice()
        stopping = Stopping(disk, number)
        with pytest.raises(Killed):
            apply(stopping, survey(stopping, Rendering({})))
        disk.unlock()
        disk.save(DOC, b"# My own\n\nNothing of yours.\n")
        assert apply(disk, survey(disk, Rendering({DOC: NEW}))).exit_code() == 4, number


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_document_saved_as_utf_16_is_left_alone_even_without_its_mark(encoding: str) -> None:
    disk = rendered_once(OLD)
    disk.save(DOC, OLD.encode(encoding))
    report = apply(disk, survey(disk, Rendering({DOC: NEW})))
    assert report.exit_code() == 4
    assert disk.files()[DOC] == OLD.encode(encoding)


def test_a_move_that_waits_for_a_write_protected_document_is_told() -> None:
    disk = rendered_once(OLD)
    disk.inodes[DOC].mode = 0o444
    wanted = Rendering({"annexes/plan.md": NEW}, moved={DOC: "annexes/plan.md"})
    for _ in range(2):
        report = apply(disk, survey(disk, wanted))
        assert [(outcome.path, outcome.action) for outcome in report.outcomes] == [(DOC, Action.PROTECTED)]
        assert report.exit_code() == 4
    disk.inodes[DOC].mode = 0o644
    assert apply(disk, survey(disk, wanted)).exit_code() == 0
    assert disk.files()["annexes/plan.md"].decode() == NEW


def test_a_move_that_waits_for_a_document_in_another_encoding_is_told() -> None:
    disk = rendered_once(OLD)
    disk.save(DOC, OLD.encode("utf-16"))
    wanted = Rendering({"annexes/plan.md": OLD}, moved={DOC: "annexes/plan.md"})
    for _ in range(2):
        report = apply(disk, survey(disk, wanted))
        assert [(outcome.path, outcome.action) for outcome in report.outcomes] == [(DOC, Action.EDITED_IN_THE_WAY)]
    disk.save(DOC, OLD.encode())
    assert apply(disk, survey(disk, wanted)).exit_code() == 0
    assert disk.files()["annexes/plan.md"].decode() == OLD


def test_a_move_of_which_a_checkout_took_back_one_half_settles_in_one_run() -> None:
    disk = rendered_once(OLD)
    disk.save("annexes/plan.md", EDITED.encode())
    disk.save(".socialplan/base/annexes/plan.md", NEW.encode())
    wanted = Rendering({"annexes/plan.md": NEW}, moved={DOC: "annexes/plan.md"})
    apply(disk, survey(disk, wanted))
    assert not needs_writing(survey(disk, wanted))


def test_a_document_that_became_private_and_was_checked_out_again_goes_by_what_git_keeps() -> None:
    disk = rendered_once(EDITED)
    tracked = {path: data for path, data in disk.files().items() if is_tracked(path)}
    private = Rendering({DOC: NEW}, private=frozenset({DOC}))
    apply(disk, survey(disk, private))
    for path, data in tracked.items():
        disk.save(path, data, in_place=False)
    assert apply(disk, survey(disk, private)).exit_code() == 0
    assert disk.files()[DOC].decode() == EDITED.replace("2 hours", "3 hours")


@pytest.mark.parametrize("by_person", [True, False])
def test_a_document_at_a_new_place_whose_old_place_is_empty_recovers_and_can_be_undone(by_person: bool) -> None:  # noqa: FBT001
    """Restored, or merged where the person moved it: only what is remembered of it comes from the old place."""
    wanted = Rendering({"annexes/plan.md": NEW}, moved={DOC: "annexes/plan.md"})

    def ready() -> MemoryDisk:
        disk = rendered_once(EDITED)
        disk.delete(DOC)
        if by_person:
            disk.save("annexes/plan.md", EDITED.encode())
        return disk

    def act(disk: MemoryDisk | Stopping) -> None:
        if by_person:
            apply(disk, survey(disk, wanted))
        else:
            restore(disk, wanted, "annexes/plan.md")

    undisturbed = Stopping(ready())
    act(undisturbed)
    before, after = (EDITED, EDITED.replace("2 hours", "3 hours")) if by_person else (None, NEW)
    for number, (name, _) in enumerate(undisturbed.calls, start=1):
        if name in MUTATING:
            disk = ready()
            with pytest.raises(Killed):
                act(Stopping(disk, number, TORN))
            disk.unlock()
            assert disk.files().get("annexes/plan.md", b"").decode() in {before or "", after}, number
            act(disk)
            assert disk.files()["annexes/plan.md"].decode() == after, number
            assert not [path for path in disk.files() if path.startswith(".socialplan/rescued")], number
            while "annexes/plan.md" in disk.files() and disk.files()["annexes/plan.md"].decode() == after:
                undo(disk)
            assert disk.files().get("annexes/plan.md", b"").decode() == (before or ""), number
