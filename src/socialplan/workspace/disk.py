"""Every touch of the disk, behind one object: so a test can stop at each, and none goes through a link.

Paths are relative to the chosen folder and use `/`. Before each operation every folder on the way is looked at without
following links. Somebody who swaps a folder for a link within these microseconds is outside what is promised.
"""

import errno
import os
import stat
import sys
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from socialplan.workspace import lock, paths
from socialplan.workspace.exchange import exchange

LARGEST: Final = 8 * 1024 * 1024
"""Bytes. A longer file is nothing that was rendered here."""

_NO_FOLLOW: Final = getattr(os, "O_NOFOLLOW", 0)
_BINARY: Final = getattr(os, "O_BINARY", 0)
_NO_WAIT: Final = getattr(os, "O_NONBLOCK", 0)  # a fifo in the place of a file must not hang the run
_JUNCTION: Final = 0xA0000003  # Windows: a folder that is a way to another one


class Kind(Enum):
    """What a path is, seen without following links."""

    MISSING = "missing"
    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    SPECIAL = "special"
    FILE_AS_FOLDER = "file_as_folder"


class Look(NamedTuple):
    """What stands at a path, its permission bits, and when it was last written (seconds since 1970)."""

    kind: Kind
    mode: int = 0
    time: float = 0.0


class Sight(Protocol):
    """The operations that only look; each may raise OSError."""

    def look(self, path: str) -> Look:
        """What stands at `path`."""

    def read(self, path: str) -> bytes:
        """The bytes of a regular file, at most one more than `LARGEST`."""

    def names(self, folder: str) -> list[str]:
        """The sorted names in a folder; none if it is missing."""


class Disk(Sight, Protocol):
    """All operations that this room makes; each may raise OSError."""

    def make_folder(self, folder: str) -> None:
        """Make a folder and those above it."""

    def write_new(self, path: str, data: bytes, mode: int | None) -> None:
        """Write a file that does not exist yet, down to the disk."""

    def publish(self, source: str, path: str) -> None:
        """Give a prepared file its name, unless one is there (FileExistsError)."""

    def replace(self, source: str, path: str) -> None:
        """Put a prepared file in the place of another, in one step."""

    def exchange(self, one: str, other: str) -> bool:
        """Let two names change places in one step, so that neither file is without one; False if that cannot be."""

    def keep(self, path: str, copy: str) -> None:
        """Give a file a second name under which it stays when it is replaced."""

    def remove(self, path: str) -> None:
        """Take a file's name away."""

    def remove_folder(self, folder: str) -> None:
        """Take an empty folder away."""

    def sync(self, folder: str) -> None:
        """Bring a folder's names down to the disk."""

    def lock(self, path: str) -> bool:
        """Take the folder for this run; False where the file system has no locks."""

    def unlock(self) -> None:
        """Give the folder free."""

    def identity(self) -> tuple[int, ...]:
        """What tells this folder from a copy or a clone of it."""


class FolderDisk:
    """The real disk, below one folder."""

    def __init__(self, folder: Path) -> None:
        self.root = folder.resolve()
        self._lock: int | None = None

    def look(self, path: str) -> Look:
        """What stands at `path`; a link or a file on the way there counts as standing in its place."""
        here = self.root
        parts = path.split("/")
        for part in parts[:-1]:
            here /= part
            kind = _kind(here).kind
            if kind is Kind.MISSING or kind is Kind.LINK:
                return Look(kind)
            if kind is not Kind.FOLDER:
                return Look(Kind.FILE_AS_FOLDER)
        return _kind(here / parts[-1])

    def read(self, path: str) -> bytes:
        """The bytes of a regular file, at most one more than `LARGEST`."""
        descriptor = os.open(self._to_read(path), os.O_RDONLY | _NO_FOLLOW | _NO_WAIT | _BINARY)
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise OSError(errno.EINVAL, "not a regular file")
            return file.read(LARGEST + 1)

    def names(self, folder: str) -> list[str]:
        """The sorted names in a folder; none if it is missing."""
        place = self._to_read(f"{folder}/x").parent if folder else self.root
        try:
            return sorted(entry.name for entry in place.iterdir())
        except FileNotFoundError:
            return []

    def make_folder(self, folder: str) -> None:
        """Make a folder and those above it, the chosen one included."""
        self.root.mkdir(parents=True, exist_ok=True)
        here = ""
        for part in folder.split("/") if folder else ():
            here = f"{here}/{part}" if here else part
            place = self._at(here)
            if _kind(place).kind is Kind.MISSING:
                place.mkdir(exist_ok=True)
                self.sync(paths.parent(here))
            self._at(f"{here}/x")

    def write_new(self, path: str, data: bytes, mode: int | None) -> None:
        """Write a file that does not exist yet, down to the disk; `mode` None leaves the permissions to the umask."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | _BINARY
        place = self._at(path)
        descriptor = os.open(place, flags, 0o666 if mode is None else 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            _to_disk(descriptor)
        if mode is not None:
            place.chmod(mode)

    def publish(self, source: str, path: str) -> None:
        """Give a prepared file its name, unless one is there (FileExistsError)."""
        prepared, place = self._at(source), self._at(path)
        try:
            os.link(prepared, place)
        except FileExistsError:
            raise
        except (OSError, NotImplementedError):  # no hard links here: look, then rename
            if _kind(place).kind is not Kind.MISSING:
                raise FileExistsError(errno.EEXIST, "exists") from None
            prepared.rename(place)
        else:
            prepared.unlink()

    def replace(self, source: str, path: str) -> None:
        """Put a prepared file in the place of another, in one step."""
        self._at(source).replace(self._at(path))

    def exchange(self, one: str, other: str) -> bool:
        """Let two names change places in one step; False where the system or the file system cannot."""
        return exchange(self._at(one), self._at(other))

    def keep(self, path: str, copy: str) -> None:
        """Give a file a second name; a copy of its bytes where the file system has no hard links."""
        try:
            os.link(self._at(path), self._at(copy), follow_symlinks=False)
        except (OSError, NotImplementedError):
            self.write_new(copy, self.read(path), 0o600)

    def remove(self, path: str) -> None:
        """Take a file's name away."""
        self._at(path).unlink()

    def remove_folder(self, folder: str) -> None:
        """Take an empty folder away."""
        self._at(folder).rmdir()

    def sync(self, folder: str) -> None:
        """Bring a folder's names down to the disk, where the system can do so."""
        if sys.platform == "win32":
            return
        place = self._at(f"{folder}/x").parent if folder else self.root
        descriptor = os.open(place, os.O_RDONLY)
        try:
            with suppress(OSError):  # some file systems cannot; the texts themselves are down already
                os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def lock(self, path: str) -> bool:
        """Take the folder for this run; False where the file system has no locks.

        Raises:
            FolderBusyError: another run has it.
        """
        self._lock = lock.take(self._at(path))
        return self._lock is not None

    def unlock(self) -> None:
        """Give the folder free."""
        if self._lock is not None:
            lock.release(self._lock)
            self._lock = None

    def identity(self) -> tuple[int, ...]:
        """The inodes of the folder and of our own in it.

        Not the device: its number may be another when the machine has started again.
        """
        return (self.root.stat().st_ino, self._at(paths.HOUSE).lstat().st_ino)

    def _at(self, path: str) -> Path:
        """The place of one of the names that we write, as `_to_read` gives it."""
        if not paths.is_inside(path):
            raise ValueError(f"not a path of this folder: {path!r}")
        return self._to_read(path)

    def _to_read(self, path: str) -> Path:
        """The place of `path`, once every folder on the way is known to be a real one or missing."""
        if not paths.is_below(path):
            raise ValueError(f"not a path of this folder: {path!r}")
        here = self.root
        *above, name = path.split("/")
        for part in above:
            here /= part
            kind = _kind(here).kind
            if kind is Kind.LINK:
                raise OSError(errno.ELOOP, "link on the way", path)
            if kind not in {Kind.FOLDER, Kind.MISSING}:
                raise NotADirectoryError(errno.ENOTDIR, "not a folder", path)
        return here / name


def _kind(place: Path) -> Look:
    try:
        found = place.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return Look(Kind.MISSING)
    mode = stat.S_IMODE(found.st_mode)
    if stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", 0) == _JUNCTION:
        return Look(Kind.LINK, mode)
    if stat.S_ISDIR(found.st_mode):
        return Look(Kind.FOLDER, mode)
    return Look(Kind.FILE if stat.S_ISREG(found.st_mode) else Kind.SPECIAL, mode, found.st_mtime)


def _to_disk(descriptor: int) -> None:
    if sys.platform == "darwin":  # fsync stops at the drive's own cache there
        import fcntl  # noqa: PLC0415 - only on this system

        with suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)
