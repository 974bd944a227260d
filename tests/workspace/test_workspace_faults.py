"""A run that is stopped at each operation of the disk in turn: killed, torn, out of space, refused.

After each: every document is old or new and whole, every text of a person's is there, and the next run ends with the
very bytes of an undisturbed one, even if the strategy has changed meanwhile.
"""

from collections.abc import Iterator
from functools import cache

import pytest
from tests.workspace.harness import BROKEN, FAULTS, KILL, LATE, MUTATING, TORN, Fault, Killed, MemoryDisk, Stopping
from tests.workspace.scene import EDITS, before, documents, render, rendering, settled

from socialplan.workspace.errors import WorkspaceError
from socialplan.workspace.report import foreseen
from socialplan.workspace.survey import survey
from socialplan.workspace.table import Action

FIRST, SECOND = rendering(3), rendering(4)


@cache
def start() -> MemoryDisk:
    return before()


@cache
def calls() -> tuple[tuple[str, str], ...]:
    """The operations of an undisturbed run."""
    disk = Stopping(start().copy())
    assert render(disk, FIRST).exit_code() == 4
    return tuple(disk.calls)


@cache
def finished(then: int = 0) -> dict[str, bytes]:
    """What undisturbed runs end with: one, and after a change another."""
    disk = start().copy()
    render(disk, FIRST)
    if then:
        render(disk, rendering(then))
    return settled(disk.files())


def points(every: int = 10) -> Iterator[tuple[int, Fault]]:
    """Every operation that changes something, torn; one in `every` with all faults, of the looks with one.

    To be killed before an operation is the same as after the one before it: only the torn ones need be tried.
    """
    for number, (name, _) in enumerate(calls(), start=1):
        if name in MUTATING:
            yield from ((number, fault) for fault in (FAULTS if number % every == 0 else (TORN,)))
        elif number % every == 0:
            yield number, BROKEN


def stop(disk: MemoryDisk, number: int, fault: Fault) -> None:
    """Run until the fault; words, not a traceback, where the run itself could go on to say them."""
    stopping = Stopping(disk, number, fault)
    try:
        render(stopping, FIRST)
    except Killed:
        disk.unlock()
    except WorkspaceError as error:
        assert error.words.fr != error.words.en  # noqa: PT017 - most runs go through without one


def check_whole(disk: MemoryDisk, at: object) -> None:
    """Every document is old or new, and what a person wrote is there."""
    old, new, now = documents(start().files()), documents(finished()), documents(disk.files())
    for path in old | new | now:
        assert now.get(path) in {old.get(path), new.get(path)}, (at, path)
    everything = b"\n".join(now.values()).decode()
    assert not [edit for edit in EDITS if edit not in everything], at
    for one, other in (("place/before.md", "other/after.md"), ("plain-before.md", "plain-after.md")):
        assert {one, other} & {*now}, at


def test_the_scene_does_all_there_is_to_do() -> None:
    disk = start().copy()
    actions = {outcome.path: outcome.action for outcome in render(disk, FIRST).outcomes}
    assert actions == {
        "annexes/created.md": Action.CREATE,
        "away.md": Action.MOVED_AWAY,
        "clash.md": Action.CLASH,
        "crlf.md": Action.MERGE,
        "deleted.md": Action.STAYS_DELETED,
        "dropped-edited.md": Action.RELEASE,
        "dropped.md": Action.REMOVE,
        "foreign.md": Action.FOREIGN_IN_THE_WAY,
        "kept.md": Action.KEEP_EDITED,
        "merged.md": Action.MERGE,
        "other/after.md": Action.MOVED,
        "plain-after.md": Action.MOVED,
        "prive/sheet.md": Action.UPDATE,
        "same.md": Action.UNCHANGED,
        "updated.md": Action.UPDATE,
    }
    names = {name for name, _ in calls()}
    assert names >= MUTATING - {"remove_folder"}
    assert len(calls()) > 400


def test_a_second_run_changes_nothing() -> None:
    disk = start().copy()
    render(disk, FIRST)
    files = disk.files()
    assert render(disk, FIRST).exit_code() == 4
    assert disk.files() == files


def test_stopped_anywhere_the_documents_are_whole_and_the_next_run_completes() -> None:
    for number, fault in points():
        disk = start().copy()
        stop(disk, number, fault)
        check_whole(disk, (number, fault.name, calls()[number - 1]))
        render(disk, FIRST)
        assert settled(disk.files()) == finished(), (number, fault.name, calls()[number - 1])


def test_stopped_anywhere_a_run_with_another_strategy_ends_as_if_undisturbed() -> None:
    for number, fault in points():
        if fault is TORN and number % 2:
            disk = start().copy()
            stop(disk, number, fault)
            told = foreseen(survey(disk, SECOND))
            report = render(disk, SECOND)
            assert settled(disk.files()) == finished(4), (number, fault.name, calls()[number - 1])
            assert told.outcomes == report.outcomes, (number, fault.name)


def test_where_two_names_cannot_change_places_in_one_step_a_kill_does_no_harm_either() -> None:
    plain = start().copy()
    plain.can_exchange = False
    undisturbed = Stopping(plain.copy())
    render(undisturbed, FIRST)
    for number, (name, path) in enumerate(undisturbed.calls, start=1):
        if name in {"exchange", "keep", "replace"} and number > len(undisturbed.calls) // 2:
            for fault in (TORN, LATE):
                disk = plain.copy()
                stop(disk, number, fault)
                check_whole(disk, (number, fault.name, name, path))
                render(disk, SECOND)
                assert settled(disk.files()) == finished(4), (number, fault.name, name, path)


@pytest.mark.parametrize("first", [KILL, TORN])
def test_a_recovery_that_is_killed_too_is_completed_by_the_one_after(first: Fault) -> None:
    mutating = [number for number, (name, _) in enumerate(calls(), start=1) if name in MUTATING]
    for number in mutating[::7]:
        stopped = start().copy()
        stop(stopped, number, first)
        undisturbed = Stopping(stopped.copy())
        render(undisturbed, FIRST)
        for again, (name, _) in enumerate(undisturbed.calls, start=1):
            if name in MUTATING and (again + number) % 37 == 0:
                disk = stopped.copy()
                stop(disk, again, TORN if again % 2 else KILL)
                check_whole(disk, (number, again))
                render(disk, SECOND)
                assert settled(disk.files()) == finished(4), (number, again)


@pytest.mark.parametrize("in_place", [True, False])
def test_what_a_person_adds_after_a_crash_is_kept(in_place: bool) -> None:  # noqa: FBT001
    for number, (name, path) in enumerate(calls(), start=1):
        if name not in MUTATING or number % 3:
            continue
        disk = start().copy()
        stop(disk, number, TORN)
        there = documents(disk.files())
        for document, data in there.items():
            disk.save(document, data + b"\nadded after the crash\n", in_place=in_place)
        render(disk, FIRST)
        after = documents(disk.files())
        added = [data for data in after.values() if b"added after the crash" in data]
        assert len(added) == len(there), (number, name, path)
        everything = b"\n".join(after.values()).decode()
        assert not [edit for edit in EDITS if edit not in everything], (number, name, path)


def test_no_text_is_replaced_before_all_texts_and_the_journal_are_down() -> None:
    journal = calls().index(("replace", ".socialplan/journal"))
    documents_changed = [
        number
        for number, (name, path) in enumerate(calls())
        if name in {"replace", "exchange", "publish"} and not path.startswith(".")
    ]
    prepared = [number for number, (name, path) in enumerate(calls()) if name == "write_new" and "/undo/" not in path]
    assert max(prepared) < journal < min(documents_changed)
    assert calls()[journal + 1] == ("sync", ".socialplan")


def test_every_name_that_changes_is_brought_down_before_the_journal_goes() -> None:
    written = calls().index(("replace", ".socialplan/journal"))
    retired = next(
        number for number, (_, path) in enumerate(calls()) if path.endswith("/run.json") and number > written
    )
    for number, (name, path) in enumerate(calls()[:retired]):
        if name in {"publish", "replace", "exchange", "remove"}:
            end = retired if number > written else written + 2
            assert ("sync", path.rpartition("/")[0]) in calls()[number:end], (name, path)
    afterwards = [call for call in calls()[retired + 1 : retired + 4] if call[0] != "look"]
    assert afterwards == [("sync", ".socialplan/undo/0002"), ("sync", ".socialplan")]
