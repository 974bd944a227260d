"""Disks to test on: one that lives in memory, and one that stops at a chosen operation of another.

Used by the tests of this room and by the long runs in `tools/stress`. Both are `Disk`s: whatever works on a folder
works on them.

    disk = MemoryDisk({"a.md": b"text"})        a folder; `disk.copy()` is another with the same content
    Stopping(disk, 17, KILL)                    passes all on, and stops at the 17th operation
    Stopping(disk).calls                        the operations of an undisturbed run: (name, path)
"""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

from socialplan.workspace import paths
from socialplan.workspace.disk import LARGEST, Disk, Kind, Look
from socialplan.workspace.errors import FolderBusyError

MUTATING: Final = frozenset(
    {"make_folder", "write_new", "publish", "replace", "exchange", "keep", "remove", "remove_folder"}
)
"""The operations that change what is on the disk."""
NEEDS_ROOM: Final = frozenset({"make_folder", "write_new", "keep", "publish"})
"""Those that a full disk refuses; a rename or a removal goes through."""


class Killed(BaseException):
    """The process is gone: nothing after this may reach the disk."""


class Inode:
    """What a name leads to; two names may lead to one."""

    def __init__(self, data: bytes = b"", mode: int = 0o644, kind: Kind = Kind.FILE) -> None:
        self.data = data
        self.mode = mode
        self.kind = kind


class MemoryDisk:
    """A folder in memory, with hard links, links and specials, and the errors that a real one gives."""

    def __init__(self, files: dict[str, bytes] | None = None) -> None:
        self.inodes: dict[str, Inode] = {}
        self.folders: set[str] = {""}
        self.is_locked = False
        self.can_exchange = True
        for path, data in (files or {}).items():
            self.save(path, data)

    # What a person does

    def save(self, path: str, data: bytes, *, in_place: bool = True) -> None:
        """Write a file as an editor does: into the same inode, or by putting a new one in its place."""
        self.make_folder(paths.parent(path))
        if in_place and path in self.inodes:
            self.inodes[path].data = data
        else:
            self.inodes[path] = Inode(data)

    def put(self, path: str, kind: Kind) -> None:
        """Let something that is no file stand there."""
        self.make_folder(paths.parent(path))
        if kind is Kind.FOLDER:
            self.folders.add(path)
        else:
            self.inodes[path] = Inode(kind=kind)

    def delete(self, path: str) -> None:
        """Take a name away."""
        del self.inodes[path]

    def rename(self, path: str, other: str) -> None:
        """Give a file another name, over whatever has it."""
        self.make_folder(paths.parent(other))
        self.inodes[other] = self.inodes.pop(path)

    def copy(self) -> "MemoryDisk":
        """The same folder, on its own; hard links stay links to one another."""
        other = MemoryDisk()
        twins = {id(inode): Inode(inode.data, inode.mode, inode.kind) for inode in self.inodes.values()}
        other.inodes = {path: twins[id(inode)] for path, inode in self.inodes.items()}
        other.folders = {*self.folders}
        other.can_exchange = self.can_exchange
        return other

    def files(self) -> dict[str, bytes]:
        """Every file and its bytes."""
        return {path: inode.data for path, inode in sorted(self.inodes.items()) if inode.kind is Kind.FILE}

    # What the program does

    def look(self, path: str) -> Look:
        parts = path.split("/") if paths.parent(path) not in self.folders else []
        for end in range(1, len(parts)):
            kind = self._kind("/".join(parts[:end]))
            if kind is Kind.MISSING or kind is Kind.LINK:
                return Look(kind)
            if kind is not Kind.FOLDER:
                return Look(Kind.FILE_AS_FOLDER)
        inode = self.inodes.get(path)
        return Look(self._kind(path), inode.mode if inode else 0o755)

    def read(self, path: str) -> bytes:
        self._check_way(path)
        inode = self.inodes.get(path)
        if inode is None:
            raise _error(errno.EISDIR if path in self.folders else errno.ENOENT)
        if inode.kind is not Kind.FILE:
            raise _error(errno.EINVAL)
        return inode.data[: LARGEST + 1]

    def names(self, folder: str) -> list[str]:
        self._check_way(f"{folder}/x" if folder else "x")
        prefix = f"{folder}/" if folder else ""
        below = {path[len(prefix) :] for path in (*self.inodes, *self.folders) if path.startswith(prefix)}
        return sorted({name.split("/")[0] for name in below} - {""})

    def make_folder(self, folder: str) -> None:
        parts = folder.split("/") if folder else []
        for end in range(1, len(parts) + 1):
            here = "/".join(parts[:end])
            self._check_way(here)
            if self._kind(here) is Kind.MISSING:
                self.folders.add(here)
            self._check_way(f"{here}/x")

    def write_new(self, path: str, data: bytes, mode: int | None) -> None:
        self._check_ours(path)
        if self._kind(path) is not Kind.MISSING:
            raise _error(errno.EEXIST)
        self._check_parent(path)
        self.inodes[path] = Inode(data, 0o644 if mode is None else mode)

    def publish(self, source: str, path: str) -> None:
        self._check_ours(source, path)
        self._check_parent(path)
        if source not in self.inodes:
            raise _error(errno.ENOENT)
        if self._kind(path) is not Kind.MISSING:
            raise _error(errno.EEXIST)
        self.inodes[path] = self.inodes.pop(source)

    def replace(self, source: str, path: str) -> None:
        self._check_ours(source, path)
        self._check_parent(path)
        if source not in self.inodes:
            raise _error(errno.ENOENT)
        if path in self.folders:
            raise _error(errno.EISDIR)
        if self.inodes[source] is self.inodes.get(path):
            return  # as `rename` does for two names of one file
        self.inodes[path] = self.inodes.pop(source)

    def exchange(self, one: str, other: str) -> bool:
        self._check_ours(one, other)
        if not self.can_exchange:
            return False
        if not {one, other} <= {*self.inodes, *self.folders}:
            raise _error(errno.ENOENT)
        if {one, other} & self.folders:
            raise NotImplementedError("a folder that changes places")
        self.inodes[one], self.inodes[other] = self.inodes[other], self.inodes[one]
        return True

    def keep(self, path: str, copy: str) -> None:
        self._check_ours(path, copy)
        self._check_parent(copy)
        if path not in self.inodes:
            raise _error(errno.ENOENT)
        if self._kind(copy) is not Kind.MISSING:
            raise _error(errno.EEXIST)
        self.inodes[copy] = self.inodes[path]

    def remove(self, path: str) -> None:
        self._check_ours(path)
        if path not in self.inodes:
            raise _error(errno.ENOENT)
        del self.inodes[path]

    def remove_folder(self, folder: str) -> None:
        self._check_ours(folder)
        if self.names(folder):
            raise _error(errno.ENOTEMPTY)
        self.folders.discard(folder)

    def sync(self, folder: str) -> None:
        if folder not in self.folders:
            raise _error(errno.ENOENT)

    def lock(self, path: str) -> bool:
        if self.is_locked:
            raise FolderBusyError("1")
        if path not in self.inodes:
            self.write_new(path, b"", None)
        self.is_locked = True
        return True

    def unlock(self) -> None:
        self.is_locked = False

    def identity(self) -> tuple[int, ...]:
        return (1, 2)

    def _kind(self, path: str) -> Kind:
        if path in self.folders:
            return Kind.FOLDER
        inode = self.inodes.get(path)
        return inode.kind if inode else Kind.MISSING

    def _check_ours(self, *given: str) -> None:
        for path in given:
            if not paths.is_inside(path):
                raise ValueError(path)
            self._check_way(path)

    def _check_way(self, path: str) -> None:
        if paths.parent(path) in self.folders:
            return
        parts = path.split("/")
        for end in range(1, len(parts)):
            kind = self._kind("/".join(parts[:end]))
            if kind is Kind.LINK:
                raise _error(errno.ELOOP)
            if kind not in {Kind.FOLDER, Kind.MISSING}:
                raise _error(errno.ENOTDIR)

    def _check_parent(self, path: str) -> None:
        if paths.parent(path) not in self.folders:
            raise _error(errno.ENOENT)


class Fault(NamedTuple):
    """How an operation fails."""

    name: str
    code: int = 0
    """The error that it raises; 0 for a kill."""
    happens: bool = False
    """Whether it happens all the same, by half where it can, before the kill or the error."""
    lasts: frozenset[str] = frozenset()
    """The operations that fail from then on."""


KILL: Final = Fault("killed")
TORN: Final = Fault("torn", happens=True)
FULL: Final = Fault("full", errno.ENOSPC)
STAYS_FULL: Final = Fault("stays full", errno.ENOSPC, lasts=NEEDS_ROOM)
BROKEN: Final = Fault("broken", errno.EIO)
LATE: Final = Fault("broken afterwards", errno.EIO, happens=True)
DENIED: Final = Fault("denied", errno.EACCES)
READ_ONLY: Final = Fault("read-only", errno.EROFS, lasts=MUTATING | {"lock"})
FAULTS: Final = (KILL, TORN, FULL, STAYS_FULL, BROKEN, LATE, DENIED, READ_ONLY)


class Stopping:
    """Another disk, which counts its operations and stops at one of them."""

    def __init__(self, disk: Disk, stop_at: int = 0, fault: Fault = KILL) -> None:
        self.disk = disk
        self.calls: list[tuple[str, str]] = []
        self.is_dead = False
        self.before: Callable[[str, str], None] | None = None
        """Called before each operation, with its name and its (last) path: to let a person save at that moment."""
        self._stop_at = stop_at
        self._fault = fault

    @contextmanager
    def _call(self, name: str, path: str, *, torn: Callable[[], None] | None = None) -> Iterator[bool]:
        """Around one operation: whether it is to happen as usual. `torn` is done in its place when it is torn."""
        if self.is_dead:
            raise Killed
        if self.before:
            self.before(name, path)
        self.calls.append((name, path))
        number, fault = len(self.calls), self._fault
        if 0 < self._stop_at < number and name in fault.lasts:
            raise _error(fault.code)
        if number != self._stop_at:
            yield True
            return
        if fault.happens and torn and not fault.code:
            torn()
            yield False
        else:
            yield fault.happens
        self.is_dead = not fault.code
        raise _error(fault.code) if fault.code else Killed

    def look(self, path: str) -> Look:
        with self._call("look", path):
            return self.disk.look(path)
        raise AssertionError

    def read(self, path: str) -> bytes:
        with self._call("read", path):
            return self.disk.read(path)
        raise AssertionError

    def names(self, folder: str) -> list[str]:
        with self._call("names", folder):
            return self.disk.names(folder)
        raise AssertionError

    def make_folder(self, folder: str) -> None:
        with self._call("make_folder", folder) as happens:
            if happens:
                self.disk.make_folder(folder)

    def write_new(self, path: str, data: bytes, mode: int | None) -> None:
        def torn() -> None:
            self.disk.write_new(path, data[: len(data) // 2], mode)

        with self._call("write_new", path, torn=torn) as happens:
            if happens:
                self.disk.write_new(path, data, mode)

    def publish(self, source: str, path: str) -> None:
        def torn() -> None:
            if self.disk.look(path).kind is Kind.MISSING:
                self.disk.keep(source, path)

        with self._call("publish", path, torn=torn) as happens:
            if happens:
                self.disk.publish(source, path)

    def replace(self, source: str, path: str) -> None:
        with self._call("replace", path) as happens:
            if happens:
                self.disk.replace(source, path)

    def exchange(self, one: str, other: str) -> bool:
        with self._call("exchange", other) as happens:
            return not happens or self.disk.exchange(one, other)
        raise AssertionError

    def keep(self, path: str, copy: str) -> None:
        with self._call("keep", path) as happens:
            if happens:
                self.disk.keep(path, copy)

    def remove(self, path: str) -> None:
        with self._call("remove", path) as happens:
            if happens:
                self.disk.remove(path)

    def remove_folder(self, folder: str) -> None:
        with self._call("remove_folder", folder) as happens:
            if happens:
                self.disk.remove_folder(folder)

    def sync(self, folder: str) -> None:
        with self._call("sync", folder):
            self.disk.sync(folder)

    def lock(self, path: str) -> bool:
        with self._call("lock", path) as happens:
            return happens and self.disk.lock(path)
        raise AssertionError

    def unlock(self) -> None:
        self.disk.unlock()  # the system does this for a killed process

    def identity(self) -> tuple[int, ...]:
        with self._call("identity", ""):
            return self.disk.identity()
        raise AssertionError


def _error(code: int) -> OSError:
    return OSError(code, os.strerror(code))
