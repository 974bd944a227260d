"""After a run that was interrupted: what it did is completed, what it did not do stays undone, before anything else.

A look without writing sees the same truth: the folder as it will be once this is done.
"""

from typing import Final, NamedTuple

from socialplan.language import Words
from socialplan.workspace import completion, journal
from socialplan.workspace.disk import Disk, Kind, Look, Sight
from socialplan.workspace.journal import Entry
from socialplan.workspace.reverted import is_reverted
from socialplan.workspace.swap import beside, holding, put_away, put_back, take_out, withdraw
from socialplan.workspace.verdict import PERFORMED, Verdict, judge


class Foreseen(NamedTuple):
    """A folder as it will be once an interrupted run is completed."""

    disk: Sight
    notes: tuple[Words, ...] = ()
    pending: bool = False


def foresee(disk: Disk) -> Foreseen:
    """The folder as `recover` would leave it; writes nothing. Raises as `recover` does."""
    run = journal.load(disk)
    if run is None:
        return Foreseen(disk)
    files: dict[str, bytes | None] = {}
    performed = set()
    for entry in run.entries:
        verdict = judge(disk, run.run, entry)
        files |= _documents_after(disk, entry, verdict)
        if verdict in PERFORMED and not is_reverted(disk, run.run, entry):
            performed.add(entry.path)
    files |= completion.files_after(disk, run, performed)
    return Foreseen(_View(disk, files), (_INTERRUPTED,), pending=True)


def recover(disk: Disk) -> tuple[Words, ...]:
    """Complete a run that was interrupted, if there is one; the folder must be locked. Says what was done.

    Raises:
        JournalError: what is known of that run is damaged, or of another folder; nothing is touched.
        OSError: the disk refused; it can be tried again.
    """
    run = journal.load(disk)
    if run is None:
        return ()
    resolved = [entry for entry in run.entries if resolve(disk, run.run, entry)]
    performed = {entry.path for entry in resolved if not is_reverted(disk, run.run, entry)}
    completion.write_records(disk, run, performed)
    return (_INTERRUPTED, *completion.close(disk, run, performed))


def resolve(disk: Disk, run: int, entry: Entry) -> bool:
    """Bring one document from the middle of a change to one side of it; whether it is performed. Raises OSError."""
    verdict = judge(disk, run, entry)
    if verdict is Verdict.FINISH:
        return _finished(disk, run, entry)
    if verdict is Verdict.PUT_BACK:
        put_back(disk, entry.stood)
    if entry.moves and verdict in {Verdict.PUT_BACK, Verdict.WITHDRAW}:
        withdraw(disk, entry.path, entry.written)
    return verdict in PERFORMED


def _finished(disk: Disk, run: int, entry: Entry) -> bool:
    """Clear the old place of a move, if that is still to do, and keep the old text."""
    if holding(disk, beside(disk, entry.stood)) is None:
        take_out(disk, entry.source, removed=True)
        return resolve(disk, run, entry)
    put_away(disk, entry.stood, journal.kept_place(run, entry.stood))
    return True


def _documents_after(disk: Disk, entry: Entry, verdict: Verdict) -> dict[str, bytes | None]:
    """The documents that `resolve` would change."""
    files: dict[str, bytes | None] = {}
    if verdict is Verdict.PUT_BACK:
        files[entry.stood] = disk.read(beside(disk, entry.stood))
    if verdict is Verdict.FINISH and entry.moves and holding(disk, entry.source) == entry.source_seen:
        files[entry.source] = None
    if entry.moves and verdict in {Verdict.PUT_BACK, Verdict.WITHDRAW}:
        files[entry.path] = None
    return files


class _View:
    """A disk with some files as they will be; for looking only."""

    def __init__(self, disk: Disk, files: dict[str, bytes | None]) -> None:
        self._disk = disk
        self._files = files

    def look(self, path: str) -> Look:
        if path not in self._files:
            return self._disk.look(path)
        if self._files[path] is None:
            return Look(Kind.MISSING)
        there = self._disk.look(path)
        return there if there.kind is Kind.FILE else Look(Kind.FILE, _MODE)

    def read(self, path: str) -> bytes:
        data = self._files.get(path)
        return self._disk.read(path) if data is None else data

    def names(self, folder: str) -> list[str]:
        prefix = f"{folder}/" if folder else ""
        names = {*self._disk.names(folder)}
        for path, data in self._files.items():
            name = path.removeprefix(prefix)
            if path.startswith(prefix) and "/" not in name:
                names = names - {name} if data is None else names | {name}
        return sorted(names)


_MODE: Final = 0o644
_INTERRUPTED: Final = Words(
    "L’exécution précédente avait été interrompue\u00a0: ce qu’elle avait commencé est achevé.",
    "The run before was interrupted: what it had begun is completed.",
)
