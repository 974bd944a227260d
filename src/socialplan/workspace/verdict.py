"""Was a change performed? Told from the disk alone, after a run was interrupted or an operation failed.

A document whose prepared text still lies beside it was not performed; one whose prepared text has gone, while its old
bytes are kept, was. Where it cannot be told, it counts as not performed: the text to merge from must never run ahead of
the document.
"""

from enum import Enum, auto
from typing import Final, NamedTuple

from socialplan.workspace import journal, paths
from socialplan.workspace.disk import Disk
from socialplan.workspace.journal import Entry
from socialplan.workspace.swap import holding


class Verdict(Enum):
    """What became of one document, and what is still to do about it."""

    DONE = auto()
    LEFT = auto()
    PUT_BACK = auto()
    """A save slipped in: it gets its place again, and the change was not made."""
    FINISH = auto()
    """A move whose old place is still to be cleared."""
    WITHDRAW = auto()
    """A move, while its old place was written to: the new place is cleared, and the change was not made."""


PERFORMED: Final = frozenset({Verdict.DONE, Verdict.FINISH})


class _Scene(NamedTuple):
    """The hashes of what stands around one document."""

    there: str | None
    prepared: str | None
    kept: str | None


def judge(disk: Disk, run: int, entry: Entry) -> Verdict:
    """What became of one document of an interrupted run. Raises OSError if it cannot be told."""
    if not entry.changes:
        return Verdict.DONE
    scene = _Scene(
        holding(disk, entry.path),
        holding(disk, paths.temporary(entry.path)),
        holding(disk, journal.kept_place(run, entry.origin)),
    )
    if entry.source:
        return _moved(entry, scene, holding(disk, entry.source))
    if entry.seen is None:
        return Verdict.DONE if _is_published(entry, scene) else Verdict.LEFT
    return _removed(entry, scene) if entry.written is None else _replaced(entry, scene)


def _is_published(entry: Entry, scene: _Scene) -> bool:
    """Whether the document has its new name, even if somebody wrote to it or took it away since."""
    there, prepared, _ = scene
    return there == entry.written or prepared is None or (prepared != entry.written and there == prepared)


def _removed(entry: Entry, scene: _Scene) -> Verdict:
    there, _, kept = scene
    if kept == entry.seen:
        return Verdict.DONE
    if there is None:
        return Verdict.DONE if kept is None else Verdict.PUT_BACK
    return Verdict.LEFT


def _replaced(entry: Entry, scene: _Scene) -> Verdict:
    there, prepared, kept = scene
    slipped_in = kept not in {None, entry.seen}
    if there == entry.written:
        return Verdict.PUT_BACK if slipped_in else Verdict.DONE
    if there is None and prepared is not None and slipped_in:
        return Verdict.PUT_BACK
    done = prepared is None and there != entry.seen and kept == entry.seen
    return Verdict.DONE if done else Verdict.LEFT


def _moved(entry: Entry, scene: _Scene, source: str | None) -> Verdict:
    there, _, kept = scene
    if not _is_published(entry, scene):
        return Verdict.PUT_BACK if source is None and kept not in {None, entry.source_seen} else Verdict.LEFT
    if kept == entry.source_seen:
        return Verdict.DONE
    if source == entry.source_seen:
        return Verdict.FINISH
    if source is None:
        return Verdict.DONE if kept is None else Verdict.PUT_BACK
    return Verdict.WITHDRAW if there == entry.written else Verdict.DONE
