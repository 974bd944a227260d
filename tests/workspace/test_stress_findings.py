"""What the long runs of `tools/stress` found, each as the shortest story that shows it."""

from contextlib import suppress

import pytest
from tests.workspace.harness import BROKEN, KILL, MUTATING, TORN, Killed, MemoryDisk, Stopping
from tests.workspace.scene import page

from socialplan.workspace.apply import apply, needs_writing
from socialplan.workspace.errors import WorkspaceError
from socialplan.workspace.journal import JOURNAL, history_place
from socialplan.workspace.survey import Rendering, survey
from socialplan.workspace.table import Conflict
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
