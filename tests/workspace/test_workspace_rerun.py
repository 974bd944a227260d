"""Re-running after a person edited, renamed, deleted, switched off and on: each story to its good end."""

from typing import Final

import pytest
from tests.workspace.harness import MemoryDisk
from tests.workspace.scene import page

from socialplan.workspace.apply import apply, needs_writing
from socialplan.workspace.disk import Kind
from socialplan.workspace.merge import holds_markers
from socialplan.workspace.report import Outcome, Report
from socialplan.workspace.survey import Rendering, survey
from socialplan.workspace.table import Action, Conflict

DOC: Final = "plan.md"
OLD: Final = page("Plan", "2 hours", "The end.")
NEW: Final = page("Plan", "3 hours", "The end.")
EDITED: Final = page("Plan", "2 hours", "My own end.")
BOTH: Final = page("Plan", "3 hours", "My own end.")
CLASHING: Final = page("Plan", "7 hours", "The end.")


def run(disk: MemoryDisk, texts: dict[str, str], conflict: Conflict = Conflict.KEEP, **more: object) -> Report:
    """A run, and a second one that changes nothing and says the same."""
    wanted = Rendering(texts, **more)  # type: ignore[arg-type]
    report = apply(disk, survey(disk, wanted, conflict))
    plan = survey(disk, wanted, conflict)
    assert not needs_writing(plan)
    files = disk.files()
    assert apply(disk, plan).exit_code() == report.exit_code()
    assert disk.files() == files
    return report


def outcome(report: Report, path: str = DOC) -> Outcome:
    return next(outcome for outcome in report.outcomes if outcome.path == path)


def started(text: str = OLD, path: str = DOC) -> MemoryDisk:
    disk = MemoryDisk()
    run(disk, {path: text})
    return disk


def text(disk: MemoryDisk, path: str = DOC) -> str:
    return disk.files()[path].decode()


# Edited


def test_what_the_person_edited_and_what_changed_come_together() -> None:
    disk = started()
    disk.save(DOC, EDITED.encode())
    report = run(disk, {DOC: NEW})
    assert outcome(report).action is Action.MERGE
    assert report.exit_code() == 0
    assert text(disk) == BOTH
    assert text(disk, f".socialplan/base/{DOC}") == NEW


def test_a_merge_is_not_made_twice() -> None:
    disk = started()
    disk.save(DOC, EDITED.encode())
    run(disk, {DOC: NEW})
    assert outcome(run(disk, {DOC: NEW})).action is Action.KEEP_EDITED
    run(disk, {DOC: OLD})
    assert text(disk) == EDITED


def test_edits_that_were_made_on_both_sides_leave_the_document_as_it_is() -> None:
    disk = started()
    disk.save(DOC, BOTH.encode())
    report = run(disk, {DOC: NEW})
    assert outcome(report).action is Action.KEEP_EDITED
    assert report.is_up_to_date()
    assert text(disk, f".socialplan/base/{DOC}") == NEW


def test_a_clash_is_told_at_each_run_and_follows_what_changes() -> None:
    disk = started()
    disk.save(DOC, CLASHING.encode())
    for new in (NEW, NEW, page("Plan", "3 hours", "Another end."), NEW.replace("3", "4")):
        report = run(disk, {DOC: new})
        assert (outcome(report).action, outcome(report).clashes, report.exit_code()) == (Action.CLASH, 1, 4)
        assert "7 hours" in text(disk)
        assert ("Another end." in text(disk)) is ("Another end." in new)
        assert new.split("\n")[2] in text(disk, f".socialplan/conflicts/{DOC}")
    report = run(disk, {DOC: OLD})
    assert report.exit_code() == 0
    assert text(disk) == CLASHING
    assert f".socialplan/conflicts/{DOC}" not in disk.files()


def test_a_clash_ends_when_the_person_takes_the_new_text_by_hand() -> None:
    disk = started()
    disk.save(DOC, CLASHING.encode())
    run(disk, {DOC: NEW})
    disk.save(DOC, NEW.encode())
    assert outcome(run(disk, {DOC: NEW})).action is Action.UNCHANGED
    assert f".socialplan/conflicts/{DOC}" not in disk.files()


def test_a_document_brought_to_the_last_rendering_by_hand_has_no_edits() -> None:
    disk = started()
    disk.save(DOC, CLASHING.encode())
    run(disk, {DOC: NEW})
    disk.save(DOC, NEW.encode())
    assert outcome(run(disk, {DOC: NEW.replace("3", "4")})).action is Action.UPDATE


def test_what_stands_between_fences_on_the_page_cannot_break_out() -> None:
    disk = started(page("Plan", "```\ncode\n```"))
    disk.save(DOC, page("Plan", "````\nmine\n````\n\n`````").encode())
    report = run(disk, {DOC: page("Plan", "```\nnew\n```")})
    lines = text(disk, outcome(report).conflict).split("\n")
    fences = [line for line in lines if line.startswith("``````")]
    assert fences[:2] == ["``````text", "``````"]


@pytest.mark.parametrize(("language", "word"), [("fr", "Votre texte"), ("en", "Your text")])
def test_the_page_is_in_the_documents_language(language: str, word: str) -> None:
    disk = started()
    disk.save(DOC, CLASHING.encode())
    run(disk, {DOC: NEW}, languages={DOC: language})
    assert word in text(disk, f".socialplan/conflicts/{DOC}")
    assert f"socialplan resolve {DOC} --take new" in text(disk, f".socialplan/conflicts/{DOC}")


# Markers


def test_markers_for_those_who_want_them_then_settled_by_hand() -> None:
    disk = started()
    disk.save(DOC, CLASHING.encode())
    report = apply(disk, survey(disk, Rendering({DOC: NEW}), Conflict.MARKERS))
    assert (outcome(report).action, report.exit_code()) == (Action.MARKED, 4)
    assert holds_markers(text(disk))
    assert f".socialplan/conflicts/{DOC}" not in disk.files()
    marked = text(disk)
    for new in (NEW, NEW.replace("The end.", "Another end.")):
        report = run(disk, {DOC: new})
        assert (outcome(report).action, report.exit_code(), text(disk)) == (Action.MARKED, 4, marked)
        beside = outcome(report).beside
        assert (text(disk, beside) if beside else NEW) == new  # what the markers show needs no copy
    disk.save(DOC, CLASHING.encode())
    report = run(disk, {DOC: NEW.replace("The end.", "Another end.")})
    assert (report.exit_code(), text(disk)) == (0, page("Plan", "7 hours", "Another end."))


def test_markers_of_gits_that_were_committed_are_left_alone() -> None:
    disk = started()
    marked = OLD.replace("2 hours", "<<<<<<< HEAD\n7 hours\n=======\n8 hours\n>>>>>>> other")
    disk.save(DOC, marked.encode())
    for new in (OLD, NEW):
        report = run(disk, {DOC: new})
        assert (outcome(report).action, report.exit_code(), text(disk)) == (Action.MARKED, 4, marked)
    assert outcome(run(disk, {})).action in {Action.RELEASE, Action.KEPT}
    assert text(disk) == marked


# Line ends


def test_line_ends_byte_order_mark_and_final_newline_stay() -> None:
    disk = started()
    disk.save(DOC, b"\xef\xbb\xbf" + EDITED.replace("\n", "\r\n").removesuffix("\r\n").encode())
    run(disk, {DOC: NEW})
    assert disk.files()[DOC] == b"\xef\xbb\xbf" + BOTH.replace("\n", "\r\n").removesuffix("\r\n").encode()


@pytest.mark.parametrize("mine", [OLD, EDITED])
def test_in_a_mixed_file_each_line_keeps_its_own_end(mine: str) -> None:
    disk = started()
    lines = mine.split("\n")
    mixed = "".join(line + ("\r\n" if number % 2 else "\n") for number, line in enumerate(lines[:-1]))
    disk.save(DOC, mixed.encode())
    run(disk, {DOC: NEW})
    wanted = mixed.replace("2 hours\n", "3 hours\n")
    assert disk.files()[DOC].decode() == wanted


def test_line_ends_of_gits_files_stay_too() -> None:
    disk = MemoryDisk({".gitignore": b"a\r\nb\nc\r\n"})
    run(disk, {DOC: OLD})
    assert disk.files()[".gitignore"].startswith(b"a\r\nb\nc\r\n")


# Switched off and on


def test_released_once_told_once_kept_and_merged_when_it_comes_back() -> None:
    disk = started()
    disk.save(DOC, EDITED.encode())
    first = apply(disk, survey(disk, Rendering({})))
    assert (outcome(first).action, first.exit_code()) == (Action.RELEASE, 0)
    second = run(disk, {})
    assert (outcome(second).action, second.changes()) == (Action.KEPT, ())
    report = run(disk, {DOC: NEW})
    assert (outcome(report).action, text(disk)) == (Action.MERGE, BOTH)
    assert "released" not in text(disk, ".socialplan/state.json")


def test_switched_off_unedited_it_goes_and_comes_back_new() -> None:
    disk = started()
    assert outcome(apply(disk, survey(disk, Rendering({})))).action is Action.REMOVE
    assert DOC not in disk.files()
    assert outcome(apply(disk, survey(disk, Rendering({DOC: NEW})))).action is Action.CREATE


def test_a_released_document_that_the_person_deletes_is_forgotten() -> None:
    disk = started()
    disk.save(DOC, EDITED.encode())
    run(disk, {})
    disk.delete(DOC)
    run(disk, {})
    assert outcome(apply(disk, survey(disk, Rendering({DOC: NEW})))).action is Action.CREATE


# Moved by us

MOVED: Final = {"before.md": "place/after.md"}


@pytest.mark.parametrize(
    ("mine", "after"),
    [(OLD, NEW), (EDITED, BOTH), (NEW, NEW), (CLASHING, CLASHING), (EDITED.replace("\n", "\r\n"), "")],
)
def test_moved_by_us_after_an_edit(mine: str, after: str) -> None:
    disk = started(OLD, "before.md")
    disk.save("before.md", mine.encode())
    report = apply(disk, survey(disk, Rendering({"place/after.md": NEW}, moved=MOVED)))
    assert outcome(report, "place/after.md").action is Action.MOVED
    assert report.exit_code() == (4 if mine == CLASHING else 0)
    assert text(disk, "place/after.md") == (after or BOTH.replace("\n", "\r\n"))
    files = disk.files()
    assert "before.md" not in files
    assert ".socialplan/base/before.md" not in files
    assert "before.md" not in text(disk, ".socialplan/state.json")
    assert [data for path, data in files.items() if path.endswith("documents/before.md")] == [mine.encode()]
    second = run(disk, {"place/after.md": NEW}, moved=MOVED)
    assert outcome(second, "place/after.md").clashes == (1 if mine == CLASHING else 0)


def test_a_document_that_was_deleted_stays_so_at_its_new_place() -> None:
    disk = started(OLD, "before.md")
    disk.delete("before.md")
    report = run(disk, {"place/after.md": NEW}, moved=MOVED)
    assert outcome(report, "place/after.md").action is Action.STAYS_DELETED
    assert "place/after.md" not in disk.files()


def test_a_move_that_the_person_made_already_is_only_noted() -> None:
    disk = started(OLD, "before.md")
    disk.save("before.md", EDITED.encode())
    disk.rename("before.md", "place/after.md")
    report = run(disk, {"place/after.md": NEW}, moved=MOVED)
    assert (outcome(report, "place/after.md").action, report.exit_code()) == (Action.MERGE, 0)
    assert text(disk, "place/after.md") == BOTH


@pytest.mark.parametrize("there", [b"Something quite different.\n", None])
def test_a_move_waits_while_something_is_in_the_way(there: bytes | None) -> None:
    disk = started(OLD, "before.md")
    if there is None:
        disk.put("place/after.md", Kind.LINK)
    else:
        disk.save("place/after.md", there)
    report = apply(disk, survey(disk, Rendering({"place/after.md": NEW}, moved=MOVED)))
    assert outcome(report, "place/after.md").action is Action.FOREIGN_IN_THE_WAY
    assert (report.exit_code(), text(disk, "before.md")) == (4, NEW)
    run(disk, {"place/after.md": NEW}, moved=MOVED)
    disk.delete("place/after.md")
    run(disk, {"place/after.md": NEW}, moved=MOVED)
    assert text(disk, "place/after.md") == NEW
    assert "before.md" not in disk.files()


@pytest.mark.parametrize("mine", [EDITED + "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n", ""])
def test_a_move_waits_for_a_document_that_cannot_be_followed(mine: str) -> None:
    disk = started(OLD, "before.md")
    disk.save("before.md", mine.encode() or b"\xff\xfe")
    before = disk.files()["before.md"]
    report = run(disk, {"place/after.md": NEW}, moved=MOVED)
    assert (report.exit_code(), disk.files()["before.md"]) == (4, before)
    assert "place/after.md" not in disk.files()


# Moved away by the person

LONG: Final = page("Plan", "2 hours", *(f"Paragraph {number}." for number in range(8)))


@pytest.mark.parametrize("name", ["Mon plan 2026.md", "archives/plan – copie.md", "plan-old.MD"])
def test_moved_away_by_the_person_and_back(name: str) -> None:
    disk = started(LONG)
    disk.save(DOC, LONG.replace("Paragraph 3.", "My own paragraph.").encode())
    disk.rename(DOC, name)
    new = LONG.replace("2 hours", "3 hours")
    report = run(disk, {DOC: new})
    told = outcome(report)
    assert (told.action, report.exit_code(), report.is_up_to_date()) == (Action.MOVED_AWAY, 0, True)
    assert told.reason is not None
    assert name in told.reason.fr
    assert name in told.reason.en
    assert DOC not in disk.files()
    disk.rename(name, DOC)
    assert outcome(run(disk, {DOC: new})).action is Action.MERGE
    assert "My own paragraph." in text(disk)
    assert "3 hours" in text(disk)


@pytest.mark.parametrize("other", ["# Quite another\n\ntext\n", LONG[: len(LONG) // 3]])
def test_a_file_that_is_not_alike_is_not_taken_for_the_one_that_has_gone(other: str) -> None:
    disk = started(LONG)
    disk.delete(DOC)
    disk.save("notes.md", other.encode())
    disk.save(".hidden/plan.md", LONG.encode())
    disk.save("plan.txt", LONG.encode())
    assert outcome(run(disk, {DOC: LONG})).action is Action.STAYS_DELETED


def test_another_document_of_ours_is_never_taken_for_the_one_that_has_gone() -> None:
    disk = started(LONG)
    run(disk, {DOC: LONG, "twin.md": LONG})
    disk.delete(DOC)
    assert outcome(run(disk, {DOC: LONG, "twin.md": LONG})).action is Action.STAYS_DELETED
