# ruff: noqa: INP001 - scripts beside the package
"""Real processes on a real folder: started, killed at each call that changes the disk, refused by it, raced.

Python tells of each such call before it is made (`sys.addaudithook`); what it does not tell of (`fsync`, handing a new
file over to be written, the call by which two names change places) is wrapped. Children are forked, so that hundreds of
them can be tried in a minute.
"""

import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.workspace.person import OnDisk  # noqa: E402 - found once the path is set

from socialplan.workspace import exchange as exchanging  # noqa: E402 - the one call that is wrapped
from socialplan.workspace.errors import WorkspaceError  # noqa: E402

DONE: Final = 0
REFUSED: Final = 3
CRASHED: Final = 70

_QUICK: Final = Path("/dev/shm") if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 - a folder of our own in it
_CHANGES: Final = frozenset(
    {"os.mkdir", "os.rename", "os.link", "os.symlink", "os.remove", "os.rmdir", "os.chmod", "os.truncate"}
)
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


class Stop(NamedTuple):
    """Where a child is stopped, and how."""

    at: int
    """The number of the call, from 1, before which it happens; 0 for never."""
    code: int = 0
    """The error that the call gives; 0 for SIGKILL."""
    lasts: bool = False
    """Whether every later call gives the same error."""


class _Watch:
    """Counts the calls of this process that change the disk, once it is switched on."""

    def __init__(self) -> None:
        self.is_on = False
        self.stop = Stop(0)
        self.count = 0

    def see(self, event: str, arguments: tuple[Any, ...]) -> None:
        """One call, before it is made."""
        if self.is_on and (event in _CHANGES or (event == "open" and _writes(arguments))):
            self.call()

    def call(self) -> None:
        """Count, and stop here if it is time."""
        self.count += 1
        stop = self.stop
        if self.count == stop.at or (stop.lasts and 0 < stop.at < self.count):
            if not stop.code:
                os.kill(os.getpid(), signal.SIGKILL)
            raise OSError(stop.code, os.strerror(stop.code))


_WATCH: Final = _Watch()


def _writes(arguments: tuple[Any, ...]) -> bool:
    flags = arguments[2]
    return isinstance(flags, int) and bool(flags & _WRITING)


def _watched(function: Callable[..., Any]) -> Callable[..., Any]:
    def call(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - passed on
        if _WATCH.is_on:
            _WATCH.call()
        return function(*arguments, **named)

    return call


def install(*, without_waiting: bool = True) -> None:
    """Watch this process and those that it forks. Without waiting for the drive, unless that is wanted."""
    sys.addaudithook(_WATCH.see)
    os.fsync = _watched((lambda _: None) if without_waiting else os.fsync)
    os.fdopen = _watched(os.fdopen)
    import socialplan.workspace.disk as disk_room  # noqa: PLC0415 - wrapped where it is used

    disk_room.exchange = _watched(exchanging.exchange)  # type: ignore[attr-defined]


def unwatch() -> None:
    """Let this child do what it wants: it stands for a person."""
    _WATCH.is_on = False


def start(action: Callable[[], object], stop: Stop = Stop(0)) -> int:  # noqa: B008 - a tuple never changes
    """Start a child that does `action`; its process id."""
    child = os.fork()
    if child:
        return child
    code = CRASHED
    try:
        _WATCH.stop, _WATCH.count, _WATCH.is_on = stop, 0, True
        action()
        code = DONE
    except WorkspaceError:
        code = REFUSED
    except BaseException:  # noqa: BLE001 - whatever it is, this process ends here
        import traceback  # noqa: PLC0415 - only then

        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def wait(child: int) -> int:
    """The exit code of a child; minus the signal that ended it."""
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def run(action: Callable[[], object], stop: Stop = Stop(0)) -> int:  # noqa: B008 - as above
    """Do `action` in a child, and wait."""
    return wait(start(action, stop))


def calls_of(action: Callable[[], object]) -> int:
    """How many calls that change the disk an undisturbed child makes."""
    reading, writing = os.pipe()

    def counted() -> None:
        action()
        os.write(writing, str(_WATCH.count).encode())

    code = run(counted)
    os.close(writing)
    count = os.read(reading, 32)
    os.close(reading)
    if code != DONE:
        raise RuntimeError(f"an undisturbed run ended with {code}")
    return int(count)


@contextmanager
def folder(files: Mapping[str, bytes], within: Path | None = None) -> Iterator[Path]:
    """A real folder that holds these files; in the machine's memory where there is such a place."""
    place = Path(tempfile.mkdtemp(prefix="socialplan-stress-", dir=within or _QUICK))
    try:
        home = OnDisk(place)
        for path, data in files.items():
            home.save(path, data, in_place=True)
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)
