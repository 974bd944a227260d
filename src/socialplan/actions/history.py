"""`restore` and `undo`: a document comes back, or the whole folder goes back to where it was before the last run."""

from pathlib import Path

from socialplan.actions.adopted import take_back
from socialplan.actions.errors import ActionError
from socialplan.actions.render import made
from socialplan.language import Words
from socialplan.strategy.problems import printable
from socialplan.workspace import restore as restoring
from socialplan.workspace import undo as undoing
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.errors import NothingToUndoError
from socialplan.workspace.recovery import foresee
from socialplan.workspace.report import Report


def restore(folder: Path, path: str, *, discard_edits: bool = False) -> Report:
    """Bring a document back that was deleted; with `discard_edits` one that was edited, as it is rendered now.

    Raises:
        ActionError: there is no strategy to read.
        StrategyError: the strategy or the contacts hold problems.
        WorkspaceError: the folder cannot be written, or the document cannot be restored; nothing is lost.
    """
    return restoring.restore(FolderDisk(folder), made(folder).rendering, path, discard_edits=discard_edits)


def undo(folder: Path) -> Report:
    """Bring the folder to where it was before the last run, adoptions included. Is a run itself, and can be undone.

    Raises:
        ActionError: there is no such folder.
        WorkspaceError: there is nothing to undo, or the folder cannot be written.
    """
    disk = _disk(folder)
    last = () if foresee(disk).pending else undoing.runs(disk)[:1]  # what was interrupted has changed no adoption yet
    report = undoing.undo(disk)
    for run in last:
        take_back(folder, run.number)
    return report


def last_run(folder: Path) -> undoing.Run:
    """The run that an undo would take back.

    Raises:
        ActionError: there is no such folder.
        WorkspaceError: there is nothing to undo.
    """
    found = undoing.runs(_disk(folder))
    if not found:
        raise NothingToUndoError
    return found[0]


def _disk(folder: Path) -> FolderDisk:
    if not folder.is_dir():
        shown = printable(str(folder))
        raise ActionError(Words(f"Il n’y a pas de dossier {shown}.", f"There is no folder {shown}."))
    return FolderDisk(folder)
