"""Tables for other programs are kept or replaced as a whole: an edited one is told as one clash, and never merged."""

from typing import Final

import pytest
from tests.workspace.harness import MemoryDisk
from tests.workspace.scene import render

from socialplan.actions.render import kept_passages
from socialplan.actions.resolve import possible
from socialplan.workspace.apply import apply
from socialplan.workspace.merge import Take
from socialplan.workspace.plans import Rendering
from socialplan.workspace.restore import restore
from socialplan.workspace.settle import open_clashes, settle
from socialplan.workspace.survey import survey
from socialplan.workspace.table import Action, Conflict
from socialplan.workspace.undo import undo

CSV: Final = "annexes/calendrier-editorial.csv"
OLD: Final = "\ufeffjour;sujet\r\n1;a\r\n2;b\r\n3;c\r\n"
NEW: Final = "\ufeffjour;sujet\r\n1;a\r\n2;b\r\n3;C\r\n4;d\r\n"
MINE: Final = OLD.replace("1;a", "1;A of mine")
WANTED: Final = Rendering({CSV: NEW})


def held(disk: MemoryDisk) -> str:
    return disk.files()[CSV].decode()


def edited(path: str = CSV) -> MemoryDisk:
    disk = MemoryDisk()
    render(disk, Rendering({path: OLD}))
    disk.save(path, MINE.encode())
    return disk


def test_a_new_one_has_the_line_ends_and_the_mark_that_it_was_made_with() -> None:
    disk = MemoryDisk()
    render(disk, Rendering({CSV: OLD}))
    assert held(disk) == OLD
    render(disk, WANTED)
    assert held(disk) == NEW
    disk.delete(CSV)
    restore(disk, WANTED, CSV)
    assert held(disk) == NEW


@pytest.mark.parametrize("conflict", list(Conflict))
def test_an_edited_one_is_kept_and_told_as_one_clash_until_it_is_settled(conflict: Conflict) -> None:
    disk = edited()
    for _ in range(3):
        report = apply(disk, survey(disk, WANTED, conflict))
        assert [(one.action, one.clashes) for one in report.outcomes] == [(Action.CLASH, 1)]
        assert report.exit_code() == 4
        assert held(disk) == MINE
    page = disk.files()[f".socialplan/conflicts/{CSV}.md"].decode()
    assert "1;A of mine" in page
    assert "--take both" not in page


def test_a_document_with_the_same_lines_would_have_been_merged() -> None:
    disk = edited("plan.md")
    assert render(disk, Rendering({"plan.md": NEW})).exit_code() == 0
    assert "1;A of mine" in disk.files()["plan.md"].decode()
    assert "4;d" in disk.files()["plan.md"].decode()


@pytest.mark.parametrize(
    ("take", "wanted"),
    [(Take.MINE, MINE), (Take.NEW, NEW), ("x;y\n", "\ufeffx;y\r\n")],
)
def test_each_take_settles_it_and_it_stays_settled(take: Take | str, wanted: str) -> None:
    disk = edited()
    render(disk, WANTED)
    assert settle(disk, WANTED, {CSV: [take]}).exit_code() == 0
    assert held(disk) == wanted
    assert render(disk, WANTED).exit_code() == 0
    assert held(disk) == wanted


def test_both_cannot_stand_so_it_waits() -> None:
    disk = edited()
    render(disk, WANTED)
    settle(disk, WANTED, {CSV: [Take.BOTH]})
    assert held(disk) == MINE
    assert render(disk, WANTED).exit_code() == 4
    assert possible({CSV: [Take.BOTH], "a.md": [Take.BOTH]}) == {CSV: (None,), "a.md": (Take.BOTH,)}


def test_one_that_is_not_ours_is_one_clash_too() -> None:
    disk = MemoryDisk({CSV: MINE.encode()})
    render(disk, WANTED)
    plan = survey(disk, WANTED)
    assert [len(clashes) for clashes in open_clashes(plan).values()] == [1]
    settle(disk, WANTED, {CSV: [Take.NEW]})
    assert held(disk) == NEW


def test_an_edited_one_of_which_nothing_changed_is_kept_without_a_word() -> None:
    disk = edited()
    plan = survey(disk, Rendering({CSV: OLD}))
    assert [step.action for step in plan.steps] == [Action.KEEP_EDITED]
    assert [kept_passages(step) for step in plan.steps] == [1]


def test_what_was_edited_since_a_run_is_not_mixed_when_that_run_is_taken_back() -> None:
    disk = MemoryDisk()
    render(disk, Rendering({CSV: OLD}))
    render(disk, WANTED)
    disk.save(CSV, NEW.replace("1;a", "1;A of mine").encode())
    undo(disk)
    assert held(disk) == NEW.replace("1;a", "1;A of mine")
