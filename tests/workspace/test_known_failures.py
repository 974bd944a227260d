"""What is known to go wrong where documents are made again after people edited them: here each story ends well.

The stories are those recorded for other generators. Each is told on a real folder. `docs/re-running.md` names every
test of this page, and what a person sees.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from tests.workspace.harness import KILL, MUTATING, Killed, Stopping
from tests.workspace.scene import page

from socialplan.actions.render import render
from socialplan.documents.render import Press
from socialplan.strategy.problems import StrategyError
from socialplan.workspace.apply import LOCK, apply
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.errors import FolderBusyError, WorkspaceError
from socialplan.workspace.merge import Take, holds_markers
from socialplan.workspace.report import Outcome, Report
from socialplan.workspace.restore import restore
from socialplan.workspace.settle import open_clashes, settle
from socialplan.workspace.survey import Rendering, survey
from socialplan.workspace.table import Action
from socialplan.workspace.undo import undo

ROOT: Final = Path(__file__).parents[2]
DOC: Final = "plan.md"
OLD: Final = page("Plan", "Two hours a week", "- answer\n- publish", "The end.")
NEW: Final = OLD.replace("Two", "Three")
EDITED: Final = OLD.replace("The end.", "My own end.")
BOTH: Final = EDITED.replace("Two", "Three")


class Folder:
    """A folder in which a first run has been."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.disk = FolderDisk(place)
        self.run({DOC: OLD})

    def run(self, texts: dict[str, str], moved: dict[str, str] | None = None) -> Report:
        """A run; of each that is made, a second one changes nothing."""
        wanted = Rendering(texts, moved=moved or {})
        report = apply(self.disk, survey(self.disk, wanted))
        files = self.all()
        assert apply(self.disk, survey(self.disk, wanted)).exit_code() == report.exit_code()
        assert self.all() == files
        return report

    def save(self, text: str, path: str = DOC) -> None:
        (self.place / path).write_bytes(text.encode())

    def text(self, path: str = DOC) -> str:
        return (self.place / path).read_bytes().decode()

    def all(self) -> dict[str, bytes]:
        return {str(place.relative_to(self.place)): place.read_bytes() for place in self._files()}

    def _files(self) -> Iterator[Path]:
        return (place for place in sorted(self.place.rglob("*")) if place.is_file() and place.name != "lock")


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def outcome(report: Report, path: str = DOC) -> Outcome:
    return next(outcome for outcome in report.outcomes if outcome.path == path)


def test_a_document_that_the_program_renames_after_an_edit_takes_the_edit_along(folder: Folder) -> None:
    folder.save(EDITED)
    report = folder.run({"annexes/plan.md": NEW}, moved={DOC: "annexes/plan.md"})
    assert outcome(report, "annexes/plan.md").action is Action.MOVED
    assert folder.text("annexes/plan.md") == BOTH
    assert DOC not in folder.all()


def test_a_document_that_is_dropped_after_an_edit_stays(folder: Folder) -> None:
    folder.save(EDITED)
    report = apply(folder.disk, survey(folder.disk, Rendering({})))
    assert (outcome(report).action, report.exit_code()) == (Action.RELEASE, 0)
    assert folder.text() == EDITED


def test_a_document_that_an_answer_switches_off_and_on_keeps_its_edits_and_follows_again(folder: Folder) -> None:
    folder.save(EDITED)
    folder.run({})
    assert folder.text() == EDITED
    assert outcome(folder.run({DOC: OLD})).action is Action.KEEP_EDITED
    folder.run({DOC: NEW})
    assert folder.text() == BOTH


def test_a_document_that_was_not_edited_goes_when_it_is_switched_off_and_its_text_is_kept(folder: Folder) -> None:
    assert outcome(apply(folder.disk, survey(folder.disk, Rendering({})))).action is Action.REMOVE
    assert DOC not in folder.all()
    undo(folder.disk)
    assert folder.text() == OLD


def test_a_document_that_a_person_renamed_is_not_made_again_and_is_named(folder: Folder) -> None:
    folder.save(EDITED)
    (folder.place / DOC).rename(folder.place / "notre plan.md")
    report = folder.run({DOC: NEW})
    assert (outcome(report).action, report.exit_code()) == (Action.MOVED_AWAY, 0)
    assert "notre plan.md" in str(outcome(report).reason)
    assert DOC not in folder.all()
    (folder.place / "notre plan.md").rename(folder.place / DOC)
    folder.run({DOC: NEW})
    assert folder.text() == BOTH


def test_a_document_that_a_person_deleted_stays_deleted_until_it_is_asked_for(folder: Folder) -> None:
    (folder.place / DOC).unlink()
    for _ in range(2):
        report = folder.run({DOC: NEW})
        assert (outcome(report).action, report.exit_code()) == (Action.STAYS_DELETED, 0)
    restore(folder.disk, Rendering({DOC: NEW}), DOC)
    assert folder.text() == NEW


def test_a_line_that_both_changed_stays_the_persons_and_is_told_until_it_is_settled(folder: Folder) -> None:
    mine = OLD.replace("Two hours", "Nine hours")
    folder.save(mine)
    for new in (NEW, NEW, NEW.replace("Three", "Four")):
        report = folder.run({DOC: new})
        assert (outcome(report).action, report.exit_code()) == (Action.CLASH, 4)
        assert folder.text() == mine
        assert new.split("\n")[2] in folder.text(outcome(report).conflict)
    wanted = Rendering({DOC: NEW})
    assert settle(folder.disk, wanted, {DOC: [Take.NEW]}).exit_code() == 0
    assert folder.text() == NEW
    undo(folder.disk)
    assert folder.text() == mine


def test_a_line_that_both_changed_alike_is_no_clash(folder: Folder) -> None:
    folder.save(NEW)
    assert folder.run({DOC: NEW}).exit_code() == 0
    assert folder.text() == NEW


def test_conflict_markers_that_were_committed_are_left_alone_and_named(folder: Folder) -> None:
    marked = OLD.replace("Two hours a week", "<<<<<<< HEAD\nNine hours\n=======\nTen hours\n>>>>>>> other")
    folder.save(marked)
    report = folder.run({DOC: NEW})
    assert (outcome(report).action, report.exit_code()) == (Action.MARKED, 4)
    assert folder.text() == marked
    folder.save(EDITED)
    assert folder.run({DOC: NEW}).exit_code() == 0
    assert folder.text() == BOTH
    assert not holds_markers(folder.text())


def test_our_own_records_edited_by_hand_are_refused_in_words_and_nothing_is_touched(folder: Folder) -> None:
    folder.save(EDITED)
    state = folder.text(".socialplan/state.json")
    folder.save(state.replace('"rendered": "', '"rendered": "edited by hand'), ".socialplan/state.json")
    files = folder.all()
    with pytest.raises(WorkspaceError, match=r"state\.json"):
        folder.run({DOC: NEW})
    assert folder.all() == files
    folder.save(state, ".socialplan/state.json")
    folder.run({DOC: NEW})
    assert folder.text() == BOTH


def test_our_own_records_deleted_by_hand_cost_a_question_and_no_text(folder: Folder) -> None:
    folder.save(EDITED)
    (folder.place / ".socialplan/state.json").unlink()
    (folder.place / f".socialplan/base/{DOC}").unlink()
    report = folder.run({DOC: NEW})
    assert (outcome(report).action, report.exit_code()) == (Action.FOREIGN_IN_THE_WAY, 4)
    assert folder.text() == EDITED
    wanted = Rendering({DOC: NEW})
    clashes = open_clashes(survey(folder.disk, wanted))[DOC]
    takes = [Take.MINE if "My own" in clash.mine else Take.NEW for clash in clashes]
    assert settle(folder.disk, wanted, {DOC: takes}).exit_code() == 0
    assert folder.text() == BOTH


def test_windows_line_ends_are_no_edit_and_stay(folder: Folder) -> None:
    folder.save(OLD.replace("\n", "\r\n"))
    assert outcome(folder.run({DOC: NEW})).action is Action.UPDATE
    assert folder.text() == NEW.replace("\n", "\r\n")
    folder.save(BOTH.replace("\n", "\r\n"))
    folder.run({DOC: NEW.replace("Three", "Four")})
    assert folder.text() == BOTH.replace("Three", "Four").replace("\n", "\r\n")


def test_bullets_that_an_editor_reformatted_still_follow(folder: Folder) -> None:
    folder.save(OLD.replace("- ", "* "))
    report = folder.run({DOC: OLD.replace("- publish", "- publish twice")})
    assert report.exit_code() == 0
    assert "* answer\n* publish twice\n" in folder.text()


def test_a_run_that_is_killed_half_way_is_completed_by_the_next(folder: Folder, tmp_path: Path) -> None:
    folder.save(EDITED)
    wanted = Rendering({DOC: NEW})
    other = Folder(tmp_path / "other")
    other.save(EDITED)
    undisturbed = Stopping(other.disk)
    apply(undisturbed, survey(undisturbed, wanted))
    for number, (name, _) in enumerate(undisturbed.calls, start=1):
        if name in MUTATING:
            stopped = Folder(tmp_path / str(number))
            stopped.save(EDITED)
            stopping = Stopping(stopped.disk, number, KILL)
            with pytest.raises(Killed):
                apply(stopping, survey(stopping, wanted))
            stopped.disk.unlock()
            assert stopped.text() in {EDITED, BOTH}
            assert stopped.run({DOC: NEW}).exit_code() == 0
            assert stopped.text() == BOTH


def test_two_updates_at_once_are_told_apart_and_mix_nothing(folder: Folder) -> None:
    folder.save(EDITED)
    other = FolderDisk(folder.place)
    other.lock(LOCK)
    files = folder.all()
    with pytest.raises(FolderBusyError):
        apply(folder.disk, survey(folder.disk, Rendering({DOC: NEW})))
    assert folder.all() == files
    other.unlock()
    folder.run({DOC: NEW})
    assert folder.text() == BOTH


# With a real strategy


@pytest.fixture
def town(tmp_path: Path) -> Path:
    example = next(iter(sorted((ROOT / "examples").glob("*/strategy.yaml"))))
    place = tmp_path / "town"
    place.mkdir()
    (place / "strategy.yaml").write_bytes(example.read_bytes())
    render(place)
    return place


def seen(place: Path) -> dict[str, bytes]:
    return {str(found): found.read_bytes() for found in sorted(place.rglob("*.*")) if found.is_file()}


def test_answers_edited_by_hand_reach_the_documents_and_the_edits_stay(town: Path) -> None:
    document = next(place for place in sorted(town.glob("*.md")) if place.name != "README.md")
    mine = document.read_text(encoding="utf-8") + "\nMy own last line.\n"
    document.write_text(mine, encoding="utf-8")
    strategy = town / "strategy.yaml"
    text = strategy.read_text(encoding="utf-8")
    name = re.search(r"^ +name: (.+)$", text, re.MULTILINE)
    assert name
    strategy.write_text(text.replace(name[0], name[0].replace(name[1], "Quite Another Name"), 1), encoding="utf-8")
    assert render(town).report.exit_code() == 0
    now = document.read_text(encoding="utf-8")
    assert now.endswith("\nMy own last line.\n")
    assert "Quite Another Name" in now
    assert now != mine


def test_answers_with_a_fault_stop_the_run_before_it_begins(town: Path) -> None:
    strategy = town / "strategy.yaml"
    strategy.write_text(strategy.read_text(encoding="utf-8") + "\norganisation: [\n", encoding="utf-8")
    files = seen(town)
    with pytest.raises(StrategyError):
        render(town)
    assert seen(town) == files


def test_a_template_that_fails_stops_the_run_before_it_begins(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    strategy = town / "strategy.yaml"
    strategy.write_text(strategy.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    files = seen(town)

    def fails(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Press, "render", fails)
    with pytest.raises(ZeroDivisionError):
        render(town)
    assert seen(town) == files


@pytest.mark.parametrize("language", ["", ".fr"])
def test_the_page_about_re_running_names_every_test_of_this_file(language: str) -> None:
    text = (ROOT / f"docs/re-running{language}.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(test_\w+)`", text))
    here = {name for name in globals() if name.startswith("test_")}
    assert named == here - {"test_the_page_about_re_running_names_every_test_of_this_file"}
