"""Settling what clashes with each take, and bringing one document back."""

from typing import Final

import pytest
from tests.workspace.harness import MemoryDisk
from tests.workspace.scene import page, render

from socialplan.workspace.disk import Kind
from socialplan.workspace.errors import NotADocumentError
from socialplan.workspace.merge import Take
from socialplan.workspace.report import Report
from socialplan.workspace.restore import restore
from socialplan.workspace.settle import open_clashes, settle
from socialplan.workspace.survey import Rendering, survey
from socialplan.workspace.table import Action

DOC: Final = "plan.md"
OLD: Final = page("Plan", "2 hours", "The end.")
NEW: Final = page("Plan", "3 hours", "The new end.")
MINE: Final = page("Plan", "7 hours", "My own end.")
WANTED: Final = Rendering({DOC: NEW, "other.md": NEW})


def clashing() -> MemoryDisk:
    disk = MemoryDisk()
    render(disk, Rendering({DOC: OLD, "other.md": OLD}))
    disk.save(DOC, MINE.encode())
    disk.save("other.md", MINE.encode())
    assert render(disk, WANTED).exit_code() == 4
    return disk


def foreign() -> MemoryDisk:
    disk = MemoryDisk({DOC: MINE.encode()})
    render(disk, Rendering({DOC: NEW}))
    return disk


def lost() -> MemoryDisk:
    disk = clashing()
    disk.delete(f".socialplan/base/{DOC}")
    return disk


def text(disk: MemoryDisk) -> str:
    return disk.files()[DOC].decode()


def actions(report: Report) -> dict[str, Action]:
    return {outcome.path: outcome.action for outcome in report.outcomes}


TAKES: list[tuple[list[Take | str | None], str, int]] = [
    ([Take.MINE, Take.MINE], MINE, 0),
    ([Take.NEW, Take.NEW], NEW, 0),
    ([Take.MINE, Take.NEW], page("Plan", "7 hours", "The new end."), 0),
    ([Take.BOTH, Take.NEW], page("Plan", "7 hours\n3 hours", "The new end."), 0),
    (["5 hours\n", Take.MINE], page("Plan", "5 hours", "My own end."), 0),
    ([None, Take.NEW], page("Plan", "7 hours", "The new end."), 1),
    ([None, None], MINE, 2),
]


@pytest.mark.parametrize("make", [clashing, foreign, lost])
@pytest.mark.parametrize(("takes", "after", "still_open"), TAKES)
def test_each_take_is_written_and_what_is_settled_stays_settled(
    make: object, takes: list[Take | str | None], after: str, still_open: int
) -> None:
    disk: MemoryDisk = make()  # type: ignore[operator]
    wanted = Rendering({path: text for path, text in WANTED.texts.items() if path in disk.files()})
    assert len(open_clashes(survey(disk, wanted))[DOC]) == len(takes)
    report = settle(disk, wanted, {DOC: takes})
    assert text(disk) == after
    assert report.exit_code() == (4 if still_open else 0)
    assert {*actions(report)} == {DOC}
    for _ in range(2):
        again = render(disk, wanted)
        clashes = open_clashes(survey(disk, wanted)).get(DOC, ())
        assert len(clashes) == still_open
        assert text(disk) == after
        told = next(outcome for outcome in again.outcomes if outcome.path == DOC)
        assert told.action in (
            {Action.CLASH, Action.FOREIGN_IN_THE_WAY, Action.EDITED_IN_THE_WAY}
            if still_open
            else {Action.KEEP_EDITED, Action.UNCHANGED}
        )


def test_other_documents_are_not_touched() -> None:
    disk = clashing()
    settle(disk, WANTED, {DOC: [Take.NEW, Take.NEW]})
    assert disk.files()["other.md"].decode() == MINE
    assert open_clashes(survey(disk, WANTED)).keys() == {"other.md"}


def test_what_was_settled_is_an_edit_from_then_on() -> None:
    disk = clashing()
    settle(disk, WANTED, {DOC: [Take.MINE, Take.NEW]})
    report = render(disk, Rendering({DOC: NEW.replace("The new end.", "The newest end.")}))
    assert actions(report)[DOC] is Action.MERGE
    assert text(disk) == page("Plan", "7 hours", "The newest end.")


def test_a_foreign_file_is_followed_once_it_is_settled() -> None:
    disk = foreign()
    settle(disk, Rendering({DOC: NEW}), {DOC: [Take.MINE, Take.MINE]})
    report = render(disk, Rendering({DOC: NEW.replace("This line", "This new line")}))
    assert report.exit_code() == 0
    assert text(disk) == MINE.replace("This line", "This new line")


@pytest.mark.parametrize("takes", [[Take.NEW], [Take.NEW] * 3, []])
def test_choices_that_do_not_fit_leave_the_document_alone(takes: list[Take]) -> None:
    disk = clashing()
    report = settle(disk, WANTED, {DOC: takes})
    assert (actions(report), report.exit_code()) == ({DOC: Action.CHANGED_MEANWHILE}, 4)
    assert text(disk) == MINE


def test_choices_for_passages_that_changed_since_they_were_shown_are_not_written() -> None:
    disk = clashing()
    shown = open_clashes(survey(disk, WANTED))
    disk.save(DOC, MINE.replace("7 hours", "8 hours").encode())
    report = settle(disk, WANTED, {DOC: [Take.NEW, Take.NEW]}, shown=shown)
    assert actions(report) == {DOC: Action.CHANGED_MEANWHILE}
    assert "8 hours" in text(disk)


def test_line_ends_stay_when_settling() -> None:
    disk = clashing()
    disk.save(DOC, MINE.replace("\n", "\r\n").encode())
    settle(disk, WANTED, {DOC: [Take.NEW, Take.MINE]})
    assert text(disk) == page("Plan", "3 hours", "My own end.").replace("\n", "\r\n")


def test_nothing_waits_in_what_is_no_text_or_needs_no_choice() -> None:
    disk = MemoryDisk()
    render(disk, Rendering({DOC: OLD}))
    assert open_clashes(survey(disk, Rendering({DOC: OLD}))) == {}
    assert actions(settle(disk, Rendering({DOC: OLD}), {DOC: [], "unknown.md": []})) == {DOC: Action.UNCHANGED}
    disk.delete(DOC)
    disk.put(DOC, Kind.LINK)
    assert open_clashes(survey(disk, Rendering({DOC: NEW}))) == {}


# Restore


def test_a_deleted_document_comes_back_as_it_is_rendered_now() -> None:
    disk = MemoryDisk()
    render(disk, Rendering({DOC: OLD, "other.md": OLD}))
    disk.delete(DOC)
    disk.delete("other.md")
    report = restore(disk, WANTED, DOC)
    assert (actions(report), report.exit_code()) == ({DOC: Action.RESTORE}, 0)
    assert text(disk) == NEW
    assert "other.md" not in disk.files()
    assert actions(render(disk, WANTED)) == {DOC: Action.UNCHANGED, "other.md": Action.STAYS_DELETED}


def test_a_document_that_was_moved_away_comes_back_beside() -> None:
    disk = MemoryDisk()
    render(disk, Rendering({DOC: OLD}))
    disk.rename(DOC, "My plan.md")
    assert actions(restore(disk, Rendering({DOC: NEW}), DOC)) == {DOC: Action.RESTORE}
    assert disk.files()["My plan.md"].decode() == OLD
    assert text(disk) == NEW


@pytest.mark.parametrize("make", [clashing, foreign, lost])
def test_edits_go_only_when_it_is_said_and_are_kept_even_then(make: object) -> None:
    disk: MemoryDisk = make()  # type: ignore[operator]
    wanted = Rendering({DOC: NEW})
    restore(disk, wanted, DOC)
    assert text(disk) == MINE
    report = restore(disk, wanted, DOC, discard_edits=True)
    assert (actions(report), text(disk)) == ({DOC: Action.RESTORE}, NEW)
    assert MINE.encode() in [data for path, data in disk.files().items() if "/documents/" in path]
    assert render(disk, wanted).exit_code() == 0
    assert f".socialplan/conflicts/{DOC}" not in disk.files()


@pytest.mark.parametrize("kind", [Kind.LINK, Kind.FOLDER, Kind.SPECIAL])
def test_what_is_no_text_is_never_replaced(kind: Kind) -> None:
    disk = MemoryDisk()
    render(disk, Rendering({DOC: OLD}))
    disk.delete(DOC)
    disk.put(DOC, kind)
    assert restore(disk, Rendering({DOC: NEW}), DOC, discard_edits=True).exit_code() == 4
    assert disk.look(DOC).kind is kind


def test_only_what_the_strategy_produces_can_be_restored() -> None:
    with pytest.raises(NotADocumentError) as error:
        restore(MemoryDisk(), WANTED, "unknown.md")
    assert error.value.words.fr != error.value.words.en
