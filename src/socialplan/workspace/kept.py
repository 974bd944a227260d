"""The old bytes that are kept of each run: looked at again, because an editor may have saved there, and pruned.

An editor that held a document open while it was replaced may still write to the bytes that were there before. Such a
save is taken to `.socialplan/rescued/`, which nothing of ours ever clears, and told.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Final

from socialplan.language import Words
from socialplan.workspace import journal, paths
from socialplan.workspace.disk import Disk, Kind
from socialplan.workspace.errors import WorkspaceError
from socialplan.workspace.journal import UNDO, Entry, Journal
from socialplan.workspace.swap import NO_FILE, holding, publish

RUNS_KEPT: Final = 20
RESCUED: Final = f"{paths.HOUSE}/rescued"


def history(disk: Disk, run: int) -> Journal | None:
    """What a run that has ended did; None if it is not written down, or not for this folder."""
    try:
        found = journal.load(disk, journal.history_place(run))
    except (WorkspaceError, OSError):
        return None
    return found if found and found.run == run else None


def rescue_late(disk: Disk) -> tuple[Words, ...]:
    """Take to safety what was saved into the old bytes of the last run after it had ended."""
    with suppress(OSError):
        return tuple(_rescue_run(disk, _last(disk)))
    return ()


def late(disk: Disk) -> bool:
    """Whether there is anything for `rescue_late` to do."""
    with suppress(OSError):
        last = _last(disk)
        return last is not None and any(_is_late(disk, last.run, entry) for entry in last.entries)
    return False


def _last(disk: Disk) -> Journal | None:
    found = (history(disk, run) for run in reversed([*journal.runs(disk)]))
    return next((run for run in found if run), None)


def tidy(disk: Disk, run: int, entry: Entry) -> Iterator[Words]:
    """Clear what a run left beside one document, unless a person's text is in it. Raises OSError."""
    if not entry.changes:
        return
    for path in dict.fromkeys((entry.path, entry.stood)):
        safe = {entry.written, holding(disk, path), holding(disk, journal.kept_place(run, path))}
        for place in (paths.temporary(path), paths.spare(path)):
            there = holding(disk, place)
            if there is not None and there in safe - {NO_FILE}:
                disk.remove(place)
            elif there is not None:
                yield from _rescue(disk, place, run, path)


def sweep(disk: Disk, leftovers: Iterable[str], run: int) -> None:
    """Put what a killed run left beside documents with the old texts that are kept: a save may be among it."""
    for place in leftovers:
        if disk.look(place).kind is Kind.FILE:
            target = f"{UNDO}/{run:04}/swept/{place}"
            disk.make_folder(paths.parent(target))
            disk.replace(place, target)


def prune(disk: Disk) -> tuple[Words, ...]:
    """Drop the oldest kept texts, beyond the last runs; first what may have been saved there is taken to safety."""
    notes: list[Words] = []
    with suppress(OSError, ValueError):  # ValueError: a name there that is none of ours
        for run in [*journal.runs(disk)][:-RUNS_KEPT]:
            notes += _rescue_run(disk, history(disk, run))
            _drop_tree(disk, f"{UNDO}/{run:04}")
    return tuple(notes)


def _rescue_run(disk: Disk, run: Journal | None) -> Iterator[Words]:
    if run is None:
        return
    for entry in run.entries:
        if _is_late(disk, run.run, entry):
            yield from _rescue(disk, journal.kept_place(run.run, entry.stood), run.run, entry.stood)


def _is_late(disk: Disk, run: int, entry: Entry) -> bool:
    return entry.changes and holding(disk, journal.kept_place(run, entry.stood)) not in {None, NO_FILE, entry.old}


def _rescue(disk: Disk, place: str, run: int, path: str) -> Iterator[Words]:
    """Take a file to where nothing of ours clears it, under a free name, and say so."""
    for number in range(1, 100):
        target = f"{RESCUED}/{run:04}-{number}/{path}"
        disk.make_folder(paths.parent(target))
        if publish(disk, place, target):
            yield Words(
                f"«\u00a0{path}\u00a0» a été enregistré pendant qu’il était remplacé. "
                f"Ce qui a été enregistré est dans «\u00a0{target}\u00a0».",
                f"“{path}” was saved while it was being replaced. What was saved is in “{target}”.",
            )
            return


def _drop_tree(disk: Disk, folder: str) -> None:
    for name in disk.names(folder):
        path = f"{folder}/{name}"
        if disk.look(path).kind is Kind.FOLDER:
            _drop_tree(disk, path)
        else:
            disk.remove(path)
    disk.remove_folder(folder)
