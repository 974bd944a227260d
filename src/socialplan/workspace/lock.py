"""One run at a time in a folder: a lock that the system drops by itself when the run is killed.

The file is never removed: its being there means nothing, only the lock on it does. It holds the number of the process,
for the message. Verified on Linux; the branch for Windows is written to its documentation and untested.
"""

import errno
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from socialplan.workspace.errors import FolderBusyError

_LOCKED_BYTE: Final = 1 << 30  # far behind the number, which stays readable on Windows
_NO_LOCKS: Final = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL}


def take(place: Path) -> int | None:
    """Lock the file at `place` and note this process in it; None where the file system has no locks.

    Raises:
        FolderBusyError: another process has the lock.
        OSError: the file cannot be opened.
    """
    descriptor = os.open(place, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    try:
        _lock(descriptor)
    except OSError as error:
        holder = _holder(descriptor)
        os.close(descriptor)
        if error.errno in _NO_LOCKS:
            return None
        raise FolderBusyError(holder) from None
    _note(descriptor)
    return descriptor


def release(descriptor: int) -> None:
    """Drop the lock."""
    os.close(descriptor)


def _lock(descriptor: int) -> None:
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        raise OSError(errno.EINVAL, "not a regular file")
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - only on this system

        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - not on Windows

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _holder(descriptor: int) -> str:
    with suppress(OSError):
        os.lseek(descriptor, 0, os.SEEK_SET)
        return os.read(descriptor, 32).decode("ascii", "replace").strip()
    return ""


def _note(descriptor: int) -> None:
    with suppress(OSError):  # a full disk: the lock holds all the same, its message is only shorter
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, f"{os.getpid()}\n".encode("ascii"))
