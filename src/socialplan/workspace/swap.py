"""Putting one prepared text in the place of another, so that whatever stood there can be had again.

A document is replaced only if its bytes are still those that were planned for. The two texts change places in one step,
and what came out is looked at: if a save slipped in, they change back. Only then does the old text go to
`.socialplan/undo/<run>/documents/`. So what lies beside a document tells what became of it if the run is interrupted:

    the prepared text    not performed
    the old text         performed, but for keeping the old text
    something else       a save that slipped in, to be put back
    nothing              performed, if the old text is kept
"""

from collections.abc import Iterable
from contextlib import suppress
from typing import Final, NamedTuple

from socialplan.workspace import journal, paths, texts
from socialplan.workspace.disk import Disk, Kind

NO_FILE: Final = "no file"
"""What stands where a hash was expected, for a link, a folder and the like."""


class Change(NamedTuple):
    """One file to bring from what was seen to other bytes; None stands for no file."""

    path: str
    seen: bytes | None
    data: bytes | None
    mode: int | None = None
    guarded: bool = True
    """Whether a person may have written there: then it is looked at again, and its old bytes are kept."""
    source: str = ""
    """Where the file stood before, if it moves; then nothing is expected at `path`."""
    source_seen: bytes | None = None


class Swapper:
    """Prepares and performs changes on one disk, for one run."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._run = 0

    @property
    def run(self) -> int:
        """The number of this run: one more than the last of which something is kept."""
        if not self._run:
            self._run = max(journal.runs(self._disk), default=0) + 1
        return self._run

    def prepare(self, changes: Iterable[Change]) -> None:
        """Write every new text beside its place, down to the disk. On an error nothing has changed yet."""
        prepared: list[Change] = []
        folders = set()
        try:
            for change in changes:
                prepared.append(change)
                if change.data is not None:
                    folders.add(paths.parent(change.path))
                    self._disk.make_folder(paths.parent(change.path))
                    self._disk.write_new(paths.temporary(change.path), change.data, change.mode)
            for folder in sorted(folders):
                self._disk.sync(folder)
        except OSError:
            self.drop(prepared)
            raise

    def drop(self, changes: Iterable[Change]) -> None:
        """Take prepared texts away that were never performed, as far as possible: the next run sweeps again."""
        for change in changes:
            with suppress(OSError):
                self._disk.remove(paths.temporary(change.path))

    def discard(self, change: Change) -> None:
        """Take a prepared text away that could not be performed; anything else that lies there now stays."""
        with suppress(OSError):
            out = paths.temporary(change.path)
            if change.data is not None and holding(self._disk, out) == texts.digest_bytes(change.data):
                self._disk.remove(out)

    def perform(self, change: Change) -> bool:
        """Make one prepared change; False if somebody changed the file meanwhile, which then stays as it is."""
        if change.source:
            done = self._move(change)
        elif change.guarded:
            done = self._holds(change.path, change.seen) and self._replace_guarded(change)
        else:
            done = True
            self._replace_own(change)
        self._disk.sync(paths.parent(change.path))
        return done

    def keep_copy(self, path: str, copy: str) -> None:
        """Give a file of our own a second name among what is kept of this run."""
        self._disk.make_folder(paths.parent(copy))
        self._disk.keep(path, copy)

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
        out = paths.temporary(change.path)
        if change.seen is None:
            return publish(self._disk, out, change.path)
        if not take_out(self._disk, change.path, removed=change.data is None):
            return False
        if self._holds(out, change.seen):
            put_away(self._disk, change.path, journal.kept_place(self.run, change.path))
            return True
        put_back(self._disk, change.path)
        return False

    def _move(self, change: Change) -> bool:
        """The new place first, then the old one: at no moment is the document in neither."""
        if not self._holds(change.source, change.source_seen):
            return False
        if not publish(self._disk, paths.temporary(change.path), change.path):
            return False
        self._disk.sync(paths.parent(change.path))
        take_out(self._disk, change.source, removed=True)
        if self._holds(paths.temporary(change.source), change.source_seen):
            put_away(self._disk, change.source, journal.kept_place(self.run, change.source))
            return True
        put_back(self._disk, change.source)
        withdraw(self._disk, change.path, texts.digest_bytes(change.data or b""))
        return False


def publish(disk: Disk, source: str, path: str) -> bool:
    """Give a prepared file its name; False if a file is there already."""
    try:
        disk.publish(source, path)
    except FileExistsError:
        return False
    return True


def beside(disk: Disk, path: str) -> str:
    """The name under which a text lies beside `path`: the spare one only in the middle of an exchange by steps."""
    out, spare = paths.temporary(path), paths.spare(path)
    is_spare = disk.look(out).kind is Kind.MISSING and disk.look(spare).kind is not Kind.MISSING
    return spare if is_spare else out


def take_out(disk: Disk, path: str, *, removed: bool) -> bool:
    """Take what stands at `path` beside it, the prepared text in its place unless it is removed.

    Returns:
        False if nothing stands there.
    """
    out = paths.temporary(path)
    try:
        if removed:
            disk.replace(path, out)
        else:
            exchange(disk, out, path)
    except FileNotFoundError:
        return False
    disk.sync(paths.parent(path))
    return True


def exchange(disk: Disk, out: str, path: str) -> None:
    """Let the text beside a document and the document change places."""
    if disk.exchange(out, path):
        return
    disk.keep(path, paths.spare(path))
    disk.replace(out, path)
    disk.replace(paths.spare(path), out)


def put_away(disk: Disk, path: str, copy: str) -> None:
    """Keep the old text that came out of `path`. May be repeated after a kill."""
    out = beside(disk, path)
    if disk.look(copy).kind is Kind.MISSING:
        disk.make_folder(paths.parent(copy))
        disk.keep(out, copy)
        disk.sync(paths.parent(copy))
    disk.remove(out)
    disk.sync(paths.parent(path))


def put_back(disk: Disk, path: str) -> None:
    """Give a save that came out of `path` its place again; the text of ours goes back beside it."""
    out = paths.temporary(path)
    if beside(disk, path) != out:
        disk.replace(paths.spare(path), out)
    if disk.look(path).kind is Kind.MISSING:
        publish(disk, out, path)
    else:
        exchange(disk, out, path)
    disk.sync(paths.parent(path))


def withdraw(disk: Disk, path: str, written: str | None) -> None:
    """Take a text of ours that stands at `path` back beside it, unless a person wrote there meanwhile."""
    if holding(disk, path) != written:
        return
    disk.replace(path, paths.temporary(path))
    if holding(disk, paths.temporary(path)) != written:
        publish(disk, paths.temporary(path), path)
    disk.sync(paths.parent(path))


def holding(disk: Disk, path: str) -> str | None:
    """The hash of the bytes at `path`; None if nothing is there, and no hash for what is no file."""
    kind = disk.look(path).kind
    if kind is Kind.MISSING:
        return None
    return texts.digest_bytes(disk.read(path)) if kind is Kind.FILE else NO_FILE
