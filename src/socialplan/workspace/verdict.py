"""Was a change performed? Told from the disk alone, after a run was interrupted or an operation failed.

What lies beside a document tells it (see `swap`). Where it cannot be told, the change counts as not performed: the text
to merge from must never run ahead of the document.
"""

from enum import Enum, auto
from typing import Final, NamedTuple

from socialplan.workspace import journal, paths
from socialplan.workspace.disk import Disk
from socialplan.workspace.journal import Entry
from socialplan.workspace.swap import beside, holding


class Verdict(Enum):
    """What became of one document, and what is still to do about it."""

    DONE = auto()
    LEFT = auto()
    FINISH = auto()
    """Performed, but for keeping the old text, or for clearing the old place of a move."""
    PUT_BACK = auto()
    """A save slipped in: it gets its place again, and the change was not made."""
    WITHDRAW = auto()
    """A move, while its old place was written to: the new place is cleared, and the change was not made."""


PERFORMED: Final = frozenset({Verdict.DONE, Verdict.FINISH})


class _Scene(NamedTuple):
    """The hashes of what stands around one document."""

    there: str | None
    prepared: str | None
    out: str | None
    """What lies beside the place where the document stood before: for a move that is another than the new one."""
    kept: str | None


def judge(disk: Disk, run: int, entry: Entry) -> Verdict:
    """What became of one document of an interrupted run. Raises OSError if it cannot be told."""
    if not entry.changes:
        return Verdict.DONE
    prepared = holding(disk, beside(disk, entry.path))
    scene = _Scene(
        holding(disk, entry.path),
        prepared,
        holding(disk, paths.temporary(entry.source)) if entry.moves else prepared,
        holding(disk, journal.kept_place(run, entry.stood)),
    )
    if entry.moves:
        return _moved(entry, scene, holding(disk, entry.source))
    if entry.seen is None:
        return Verdict.DONE if _is_published(entry, scene) else Verdict.LEFT
    return _removed(entry, scene) if entry.written is None else _replaced(entry, scene)


def _is_published(entry: Entry, scene: _Scene) -> bool:
    """Whether the document has its new name, even if somebody wrote to it or took it away since."""
    there, prepared = scene.there, scene.prepared
    return there == entry.written or prepared is None or (prepared != entry.written and there == prepared)


def _removed(entry: Entry, scene: _Scene) -> Verdict:
    if scene.out is not None:
        slipped_in = Verdict.PUT_BACK if scene.there is None else Verdict.LEFT
        return Verdict.FINISH if scene.out == entry.seen else slipped_in
    return Verdict.DONE if scene.there is None or scene.kept is not None else Verdict.LEFT


def _replaced(entry: Entry, scene: _Scene) -> Verdict:
    if scene.out == entry.seen:
        return Verdict.FINISH
    if scene.out is None:
        return Verdict.DONE if scene.kept is not None else Verdict.LEFT
    slipped_in = scene.out != entry.written and scene.there == entry.written
    return Verdict.PUT_BACK if slipped_in else Verdict.LEFT


def _moved(entry: Entry, scene: _Scene, source: str | None) -> Verdict:
    if scene.out not in {None, entry.source_seen} and source is None:
        return Verdict.PUT_BACK
    if not _is_published(entry, scene):
        return Verdict.LEFT
    if scene.out == entry.source_seen:
        return Verdict.FINISH
    if scene.out is None and (scene.kept is not None or source is None):
        return Verdict.DONE
    if scene.out is None and source == entry.source_seen:
        return Verdict.FINISH
    return Verdict.WITHDRAW if scene.there == entry.written else Verdict.DONE
