"""Putting one prepared text in the place of another, so that whatever stood there can be had again.

A document is replaced only if its bytes are still those that were planned for. Its old bytes get a second name under
`.socialplan/undo/<run>/` first, and are looked at again afterwards: a save that slipped in between is put back.
"""

from collections.abc import Iterable
from contextlib import suppress
from typing import Final, NamedTuple

from socialplan.workspace import paths
from socialplan.workspace.disk import Disk, Kind

UNDO: Final = f"{paths.HOUSE}/undo"
RUNS_KEPT: Final = 20
_LONGEST_NUMBER: Final = 9


class Change(NamedTuple):
    """One file to bring from what was seen to other bytes; None stands for no file."""

    path: str
    seen: bytes | None
    data: bytes | None
    mode: int | None = None
    guarded: bool = True
    """Whether a person may have written there: then it is looked at again, and its old bytes are kept."""


class Swapper:
    """Prepares and performs changes on one disk, for one run."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._run = ""

    def prepare(self, changes: Iterable[Change]) -> None:
        """Write every new text beside its place, down to the disk. On an error nothing has changed yet."""
        prepared: list[Change] = []
        try:
            for change in changes:
                prepared.append(change)
                if change.data is not None:
                    self._disk.make_folder(paths.parent(change.path))
                    self._disk.write_new(paths.temporary(change.path), change.data, change.mode)
        except OSError:
            self.drop(prepared)
            raise

    def drop(self, changes: Iterable[Change]) -> None:
        """Take prepared texts away that are not wanted any more, as far as possible: the next run sweeps again."""
        for change in changes:
            with suppress(OSError):
                self._disk.remove(paths.temporary(change.path))

    def perform(self, change: Change) -> bool:
        """Make one prepared change; False if somebody changed the file meanwhile, which then stays as it is."""
        if not change.guarded:
            self._replace_own(change)
        elif not self._holds(change.path, change.seen) or not self._replace_guarded(change):
            self.drop([change])
            return False
        self._disk.sync(paths.parent(change.path))
        return True

    def prune(self) -> None:
        """Drop the oldest kept texts, beyond the last runs."""
        with suppress(OSError, ValueError):  # ValueError: a name there that is none of ours
            for run in _runs(self._disk)[:-RUNS_KEPT]:
                self._drop_tree(f"{UNDO}/{run:04}")

    def _replace_own(self, change: Change) -> None:
        if change.data is not None:
            self._disk.replace(paths.temporary(change.path), change.path)
        elif self._disk.look(change.path).kind is not Kind.MISSING:
            self._disk.remove(change.path)

    def _holds(self, path: str, seen: bytes | None) -> bool:
        """Whether exactly these bytes stand at `path`, as a file; None for nothing at all."""
        kind = self._disk.look(path).kind
        if kind is Kind.MISSING:
            return seen is None
        return kind is Kind.FILE and self._disk.read(path) == seen

    def _replace_guarded(self, change: Change) -> bool:
        if change.seen is None:
            return self._publish(paths.temporary(change.path), change.path)
        copy = self._undo_name(change.path)
        if change.data is None:
            self._disk.replace(change.path, copy)
        else:
            self._disk.keep(change.path, copy)
            self._disk.replace(paths.temporary(change.path), change.path)
        self._disk.sync(paths.parent(copy))
        if self._holds(copy, change.seen):
            return True
        if change.data is None:
            self._publish(copy, change.path)
        else:
            self._disk.replace(copy, change.path)
        return False

    def _publish(self, source: str, path: str) -> bool:
        try:
            self._disk.publish(source, path)
        except FileExistsError:
            return False
        return True

    def _undo_name(self, path: str) -> str:
        """A fresh name for the old bytes of `path`; the run's folder is made when it is first needed."""
        if not self._run:
            self._run = f"{UNDO}/{max(_runs(self._disk), default=0) + 1:04}"
        copy = f"{self._run}/{path}"
        self._disk.make_folder(paths.parent(copy))
        return copy

    def _drop_tree(self, folder: str) -> None:
        for name in self._disk.names(folder):
            path = f"{folder}/{name}"
            if self._disk.look(path).kind is Kind.FOLDER:
                self._drop_tree(path)
            else:
                self._disk.remove(path)
        self._disk.remove_folder(folder)


def _runs(disk: Disk) -> list[int]:
    """The numbers of the runs whose old texts are kept, oldest first."""
    names = (name for name in disk.names(UNDO) if name.isascii() and name.isdecimal())
    return sorted(int(name) for name in names if len(name) <= _LONGEST_NUMBER)
