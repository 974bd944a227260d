"""The draft of an interview in a folder: kept after each line, found again by the next run, gone when all is written.

It lies where git is told not to look. Nothing is made in the folder before the first line was typed.
"""

from pathlib import Path
from typing import Final

from socialplan.interview.asker import Draft, draft_text, read_draft
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.handover import hand_over
from socialplan.workspace.notes import write_note

DRAFT: Final = ".socialplan/drafts/interview.json"
BEFORE: Final = ".socialplan/drafts/interview-before.json"
_LARGEST: Final = 4 * 1024 * 1024


def find_draft(folder: Path) -> Draft | None:
    """The interview that was begun in `folder` and not finished, if any."""
    try:
        data = FolderDisk(folder).read(DRAFT)
        return read_draft(data[:_LARGEST].decode("utf-8"))
    except (OSError, ValueError):
        return None


def keep_draft(folder: Path, draft: Draft) -> None:
    """Keep `draft`, in place of the one before; git is told first to leave it out.

    Raises `WorkspaceError` when the folder cannot be made or written.
    """
    if not (folder / ".socialplan").is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        hand_over(FolderDisk(folder), {})
    write_note(folder, DRAFT, draft_text(draft))


def set_aside_draft(folder: Path) -> None:
    """Begin anew; the draft stays beside, for whoever did not mean it."""
    draft = find_draft(folder)
    if draft:
        write_note(folder, BEFORE, draft_text(draft))
    forget_draft(folder)


def forget_draft(folder: Path) -> None:
    """Take the draft away."""
    if folder.is_dir():
        write_note(folder, DRAFT, None)
