"""The old bytes that are kept of each run: looked at again, because an editor may have saved there, and pruned.

An editor that held a document open while it was replaced may still write to the bytes that were there before. Such a
save is taken to `.socialplan/rescued/`, which nothing of ours ever clears, and told.
"""

from collections.abc import Iterator
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
        last = max(journal.runs(disk), default=0)
        return tuple(_rescue_run(disk, last))
    return ()


def late(disk: Disk) -> bool:
    """Whether there is anything for `rescue_late` to do."""
    with suppress(OSError):
        last = max(journal.runs(disk), default=0)
        found = history(disk, last) if last else None
        return any(_is_late(disk, last, entry) for entry in (found.entries if found else ()))
    return False


def tidy(disk: Disk, run: int, entry: Entry, *, done: bool) -> Iterator[Words]:
    """Clear what a run left around one document, unless a person's text is in it. Raises OSError."""
    if not entry.changes:
        return
    copy, prepared = journal.kept_place(run, entry.origin), paths.temporary(entry.path)
    there, beside, old = holding(disk, entry.path), holding(disk, prepared), holding(disk, copy)
    if beside not in {None, NO_FILE} and beside in {entry.written, there}:
        disk.remove(prepared)
    elif beside not in {None, NO_FILE}:
        yield from _rescue(disk, prepared, run, entry.path)
    seen = entry.source_seen if entry.source else entry.seen
    if done or old in {None, NO_FILE}:
        return
    if old in {seen, holding(disk, entry.origin)} or there == seen:
        disk.remove(copy)
    else:
        yield from _rescue(disk, copy, run, entry.origin)


def prune(disk: Disk) -> tuple[Words, ...]:
    """Drop the oldest kept texts, beyond the last runs; first what may have been saved there is taken to safety."""
    notes: list[Words] = []
    with suppress(OSError, ValueError):  # ValueError: a name there that is none of ours
        for run in [*journal.runs(disk)][:-RUNS_KEPT]:
            notes += _rescue_run(disk, run)
            _drop_tree(disk, f"{UNDO}/{run:04}")
    return tuple(notes)


def _rescue_run(disk: Disk, run: int) -> Iterator[Words]:
    found = history(disk, run) if run else None
    for entry in found.entries if found else ():
        if _is_late(disk, run, entry):
            yield from _rescue(disk, journal.kept_place(run, entry.origin), run, entry.origin)


def _is_late(disk: Disk, run: int, entry: Entry) -> bool:
    seen = entry.source_seen if entry.source else entry.seen
    return entry.changes and holding(disk, journal.kept_place(run, entry.origin)) not in {None, NO_FILE, seen}


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
