"""The draft of an interview in a folder: kept after each answer, found again by the next run, gone when all is written.

It lies where git is told not to look. Nothing is made in the folder before the first question was answered.
"""

from pathlib import Path
from typing import Final

import msgspec

from socialplan.actions.errors import ActionError
from socialplan.interview.fits import fitting
from socialplan.interview.state import State, draft_text, read_draft
from socialplan.language import Words
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.errors import FolderBusyError
from socialplan.workspace.handover import hand_over
from socialplan.workspace.lock import release, take
from socialplan.workspace.notes import write_note

DRAFT: Final = ".socialplan/drafts/interview.json"
BEFORE: Final = ".socialplan/drafts/interview-before.json"
_LOCK: Final = ".socialplan/drafts/lock"
_HELD: Final[dict[Path, int]] = {}
_LARGEST: Final = 4 * 1024 * 1024


def find_draft(folder: Path) -> State | None:
    """The interview that was begun in `folder` and not finished, if any; what is no answer of today is left out."""
    text = _text(folder)
    draft = read_draft(text) if text else None
    return msgspec.structs.replace(draft, answers=fitting(draft.answers)) if draft else None


def is_unreadable(folder: Path) -> bool:
    """Whether a draft stands there that nothing can be made of: it was damaged, or is of another version."""
    text = _text(folder)
    return bool(text) and read_draft(text) is None


def hold(folder: Path) -> None:
    """Take the interview of a folder for this process, as soon as there is something to hold; the system lets it go.

    Raises `ActionError` when another window has it.
    """
    place = folder.resolve()
    if place in _HELD or not (place / ".socialplan").is_dir():
        return
    try:
        (place / _LOCK).parent.mkdir(exist_ok=True)
        held = take(place / _LOCK)
    except FolderBusyError:
        raise ActionError(_BUSY) from None
    except OSError:  # a folder that cannot be written is told of where it is written
        return
    if held is not None:
        _HELD[place] = held


def let_go(folder: Path) -> None:
    """Give the interview of a folder free."""
    held = _HELD.pop(folder.resolve(), None)
    if held is not None:
        release(held)


_BUSY: Final = Words(
    "Ce dossier est déjà ouvert dans une autre fenêtre. Terminez là-bas.",
    "This folder is open in another window. Finish there.",
)


def keep_draft(folder: Path, state: State) -> None:
    """Keep `state`, in place of the one before; git is told first to leave it out.

    Raises:
        ActionError: another window has the interview of this folder.
        WorkspaceError: the folder cannot be made or written.
    """
    if not (folder / ".socialplan").is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        hand_over(FolderDisk(folder), {})
    hold(folder)
    write_note(folder, DRAFT, draft_text(state))


def set_aside_draft(folder: Path) -> None:
    """Begin anew; the draft stays beside, for whoever did not mean it, and so does one that is not understood."""
    text = _text(folder)
    if text:
        write_note(folder, BEFORE, text)
    forget_draft(folder)


def forget_draft(folder: Path) -> None:
    """Take the draft away."""
    if folder.is_dir():
        write_note(folder, DRAFT, None)


def _text(folder: Path) -> str:
    """What stands in the draft's file; empty where there is none to read."""
    try:
        return FolderDisk(folder).read(DRAFT)[:_LARGEST].decode("utf-8")
    except (OSError, ValueError):
        return ""
