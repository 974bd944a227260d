"""Taking a run back: documents, and what is remembered of them, as they were before it.

A document that was edited since keeps its edits: what the run changed is taken out of it by a merge, and where that
clashes it is left. Taking back is a run itself, so it can be taken back.
"""

from collections.abc import Iterator
from typing import NamedTuple

from socialplan.language import Words
from socialplan.workspace import found, journal, kept, merge, records, recovery, telling, texts
from socialplan.workspace.apply import locked
from socialplan.workspace.disk import Disk, Kind
from socialplan.workspace.errors import NothingToUndoError, stopped
from socialplan.workspace.found import Found
from socialplan.workspace.journal import Entry, Journal
from socialplan.workspace.paths import is_table
from socialplan.workspace.plans import Plan, Rendering, Step
from socialplan.workspace.records import Memory, Records
from socialplan.workspace.report import Report
from socialplan.workspace.run import carry_out
from socialplan.workspace.survey import find_leftovers, survey_blocks
from socialplan.workspace.table import Action, Base, Obstacle


class Run(NamedTuple):
    """A run that can be taken back."""

    number: int
    documents: tuple[str, ...]
    """The documents whose text it changed."""
    time: float
    """When it ended; seconds since 1970, by the clock of the disk."""


def runs(disk: Disk) -> tuple[Run, ...]:
    """The runs that are kept, the last one first."""
    return tuple(
        Run(
            history.run,
            tuple(entry.path for entry in history.entries if entry.changes),
            disk.look(journal.history_place(history.run)).time,
        )
        for history in _histories(disk)
    )


def undo(disk: Disk, run: int | None = None) -> Report:
    """Take a run back: the last one, unless another is named.

    Raises:
        NothingToUndoError: no run is kept, or not that one.
        FolderBusyError: another run is working there.
        WorkspaceError: writing had to stop; nothing that a person wrote is lost.
    """
    try:
        if not recovery.foresee(disk).pending and _wanted(disk, run) is None:
            raise NothingToUndoError
    except OSError as error:
        raise stopped(error) from error
    with locked(disk) as notes:
        history = _wanted(disk, run)
        if history is None:
            raise NothingToUndoError
        named = {name for entry in history.entries for name in (entry.path, entry.origin)}
        known = records.load(disk, named)
        steps = tuple(_Reversal(disk, known, history.run, entry).step() for entry in history.entries)
        leftovers = find_leftovers(disk, named | known.paths())
        return carry_out(disk, Plan(Rendering({}), known, survey_blocks(disk), steps, leftovers), notes)


def _histories(disk: Disk) -> Iterator[Journal]:
    for number in reversed([*journal.runs(disk)]):
        history = kept.history(disk, number)
        if history is not None:
            yield history


def _wanted(disk: Disk, run: int | None) -> Journal | None:
    return next((history for history in _histories(disk) if run in {None, history.run}), None)


class _Reversal:
    """One document of a run, on its way back."""

    def __init__(self, disk: Disk, known: Records, run: int, entry: Entry) -> None:
        self._disk = disk
        self._known = known
        self._run = run
        self._entry = entry
        self._now = found.find(disk, entry.path)

    def step(self) -> Step:
        """What happens to the document."""
        entry, now = self._entry, self._now
        if self._known.known(entry.path) != frozenset(entry.after or ()):
            return self._left(Action.EDITED_IN_THE_WAY, telling.RECORD_CHANGED)
        if not entry.changes:
            return self._step(Action.UNCHANGED, found.find(self._disk, entry.origin))
        was = self._was()
        if isinstance(was, Obstacle):
            return self._left(Action.EDITED_IN_THE_WAY, telling.KEPT_IS_GONE)
        return self._exactly(was) if _hash(now) == entry.written else self._since(was)

    def _since(self, was: bytes | None) -> Step:
        """Somebody touched the document since."""
        if isinstance(self._now.mine, Obstacle):
            return self._left(Action.EDITED_IN_THE_WAY)
        return self._step(Action.STAYS_DELETED, self._now) if self._now.mine is None else self._merged(was)

    def _was(self) -> bytes | Obstacle | None:
        """The bytes before the run, None for no file; an obstacle if they are not kept any more."""
        wanted = self._entry.old
        place = journal.kept_place(self._run, self._entry.stood)
        if wanted is None:
            return None
        data = self._disk.read(place) if self._disk.look(place).kind is Kind.FILE else b""
        return data if texts.digest_bytes(data) == wanted else Obstacle.UNREADABLE

    def _exactly(self, was: bytes | None) -> Step:
        """Nobody touched the document since: its bytes as they were."""
        action = Action.REMOVE if was is None else Action.RESTORE
        entry, step = self._entry, self._step(action, self._now)
        if entry.moves:
            if found.find(self._disk, entry.source).mine is not None:
                return self._left(Action.FOREIGN_IN_THE_WAY)
            step = step._replace(path=entry.source, action=Action.MOVED, seen=None, source_seen=self._now.seen)
        old = found.read(was).mine if was is not None else None
        return step._replace(data=was, result=old if isinstance(old, str) else None)

    def _merged(self, was: bytes | None) -> Step:
        """The document was edited since: what the run changed is taken out, where that is clear."""
        old = found.read(was).mine if was is not None else None
        after, mine = self._text_after(), self._now.mine
        cannot_merge = self._entry.moves or is_table(self._entry.path)
        if cannot_merge or not (isinstance(old, str) and isinstance(after, str) and isinstance(mine, str)):
            return self._left(Action.EDITED_IN_THE_WAY, telling.EDITED_SINCE)
        merged = merge.merge(after, mine, old)
        if merged.clashes:
            return self._left(Action.EDITED_IN_THE_WAY, telling.EDITED_SINCE)
        data = self._now.seen if merged.text == mine else texts.write(merged.text, self._now.form, merged.kept)
        return self._step(Action.MERGE, self._now)._replace(result=merged.text, data=data)

    def _text_after(self) -> str | None:
        """The text that the run wrote, if it can still be had."""
        place = journal.after_place(self._run, self._entry.path)
        if self._disk.look(place).kind is Kind.FILE:
            data = self._disk.read(place)
            text = found.read(data).mine
            matches = texts.digest_bytes(data) == self._entry.written
            return text if matches and isinstance(text, str) else None
        base = self._base_now()
        return base if base is not None and texts.digest(base) == self._entry.base else None

    def _base_now(self) -> str | None:
        base: Base = self._known.recall(self._entry.path, None, None)[0]
        return base if isinstance(base, str) else None

    def _then(self) -> Memory | None:
        """What was remembered before the run."""
        if self._entry.before is None:
            return None
        place = journal.base_place(self._run, self._entry.origin)
        text = found.find(self._disk, place).mine
        return Memory(frozenset(self._entry.before), text if isinstance(text, str) else None)

    def _step(self, action: Action, now: Found) -> Step:
        """The step that brings back what was remembered."""
        entry, (mine, seen, form, mode) = self._entry, now
        base = self._base_now()
        before = None if entry.after is None else Memory(frozenset(entry.after), base)
        step = Step(entry.path, action, base, mine, None, seen, form, mode, entry.private)
        step = step._replace(data=seen, result=mine if isinstance(mine, str) else None, before=before)
        if entry.source and (entry.moves or not entry.changes):
            step = step._replace(path=entry.source, source=entry.path)
        return step._replace(after=self._then())

    def _left(self, action: Action, why: Words | None = None) -> Step:
        step = self._step(action, self._now)
        return step._replace(path=self._entry.path, source="", after=step.before, why=why)


def _hash(now: Found) -> str | None:
    return None if now.seen is None else texts.digest_bytes(now.seen)
