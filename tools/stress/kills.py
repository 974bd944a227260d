# ruff: noqa: INP001, T201 - a script beside the package; it prints figures
"""A run that is killed or refused at each call that changes the disk, and a recovery that is killed too.

    python tools/stress/kills.py            every call, five ways; 500 pairs of kills; a real strategy; full disks
    python tools/stress/kills.py --short    some of each, in a few seconds

After each: every document is whole, old or new; every edit is where its person looks for it; and the next run ends with
the very bytes of one that nothing disturbed. Exits with 1 if that was not so.
"""

import argparse
import contextlib
import errno
import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parent))

import processes
from processes import CRASHED, DONE, REFUSED, ROOT, Stop
from tests.workspace.person import OnDisk
from tests.workspace.scene import EDITS, before, documents, render, rendering, settled

from socialplan.workspace.disk import FolderDisk

CODES: Final = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS)
FIRST: Final = rendering(3)
KILLED: Final = -9
_NOBODY: Final = 65534

START: Final = before().files()
FIGURES: Final[Counter[str]] = Counter()
FAILURES: Final[list[str]] = []


def main() -> int:
    """Try, print, and say by the exit code whether all held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - not for secrets
    processes.install()
    started = time.perf_counter()
    every = 12 if options.short else 1
    finished = _finished()
    single(finished, every)
    double(finished, 15 if options.short else 500, chance)
    read_only()
    full_disks(finished, 3 if options.short else 50)
    small_files(finished, 3 if options.short else 40)
    if not options.short:
        real_strategy(chance)
    for what, count in FIGURES.items():
        print(f"{count:>7,}  {what}")
    print(f"{len(FAILURES):>7,}  losses, torn documents or other ends, in {time.perf_counter() - started:.0f} s")
    print("\n".join(FAILURES[:10]))
    return 1 if FAILURES else 0


def once(place: Path) -> None:
    """One run over the scene."""
    render(FolderDisk(place), FIRST)


def single(finished: dict[str, bytes], every: int) -> None:
    """Killed, and refused in each way, at each call."""
    with processes.folder(START) as place:
        calls = processes.calls_of(partial(once, place))
    FIGURES["calls that change the disk in one run"] = calls
    for number in range(1, calls + 1, every):
        stops = [Stop(number), Stop(number, errno.ENOSPC, lasts=True), *(Stop(number, code) for code in CODES)]
        for stop in stops[: 2 if every > 1 else None]:
            with processes.folder(START) as place:
                code = processes.run(partial(once, place), stop)
                FIGURES["runs killed" if code == KILLED else "runs refused by the disk"] += 1
                _check(place, finished, f"{stop}")
                if code == CRASHED:
                    FAILURES.append(f"{stop}: a traceback")


def double(finished: dict[str, bytes], wanted: int, chance: random.Random) -> None:
    """Killed, and the run that completes it killed too."""
    with processes.folder(START) as place:
        calls = processes.calls_of(partial(once, place))
    for _ in range(wanted):
        first = chance.randint(1, calls)
        with processes.folder(START) as place:
            processes.run(partial(once, place), Stop(first))
            second = chance.randint(1, 60) if chance.random() < 0.7 else chance.randint(1, calls)  # noqa: PLR2004
            code = processes.run(partial(once, place), Stop(second))
            FIGURES["pairs of kills"] += code == KILLED
            _check(place, finished, f"killed at {first}, then at {second}")


def read_only() -> None:
    """A folder that may not be written: words, and nothing changed."""
    if os.geteuid():
        FIGURES["read-only folders (skipped: needs an administrator)"] = 0
        return
    with processes.folder(START) as place:
        for path in [place, *place.rglob("*")]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        place.parent.chmod(place.parent.stat().st_mode | 0o005)
        files = OnDisk(place).files()

        def as_nobody() -> None:
            os.seteuid(_NOBODY)
            once(place)

        code = processes.run(as_nobody)
        if code != REFUSED or OnDisk(place).files() != files:
            FAILURES.append(f"read-only folder: ended with {code}")
        FIGURES["read-only folders"] += 1


def full_disks(finished: dict[str, bytes], sizes: int) -> None:
    """A file system with less and less room, then with enough."""
    for room in range(sizes):
        with _small_disk() as place:
            if place is None:
                FIGURES["full disks (skipped: may not mount one here)"] = 0
                return
            home = OnDisk(place)
            for path, data in START.items():
                home.save(path, data, in_place=True)
            filling = place.parent / "filling"
            free = os.statvfs(place).f_bfree
            with filling.open("wb") as file:
                for _ in range(max(free - room, 0)):
                    file.write(b"x" * 4096)
            code = processes.run(partial(once, place))
            FIGURES["full disks, the run refused" if code == REFUSED else "full disks, the run done"] += 1
            _whole(place, f"{room} pages free")
            filling.unlink()
            _check(place, finished, f"{room} pages free")


def small_files(finished: dict[str, bytes], sizes: int) -> None:
    """A limit on the size of files: real writes that stop short."""
    import resource  # noqa: PLC0415 - not on Windows
    import signal  # noqa: PLC0415

    for number in range(sizes):
        with processes.folder(START) as place:

            def limited(limit: int = number * 60, folder: Path = place) -> None:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
                once(folder)

            processes.run(limited)
            FIGURES["runs with short writes"] += 1
            _check(place, finished, f"files of at most {number * 60} bytes")


def real_strategy(chance: random.Random) -> None:
    """`render` of a whole strategy with edited documents, killed at some of its calls."""
    from socialplan.actions.render import render as render_strategy  # noqa: PLC0415 - slow

    example = next(path.parent for path in sorted((ROOT / "examples").glob("*/strategy.yaml")))
    with processes.folder({}) as place:
        shutil.copytree(example, place, dirs_exist_ok=True)
        render_strategy(place)
        files = OnDisk(place).files()
    edited = {path for path in files if path.endswith(".md") and not path.startswith(".") and path != "README.md"}
    for path in edited:
        files[path] += f"\nMine, in {path}.\n".encode()
    strategy = files["strategy.yaml"]
    files["strategy.yaml"] = strategy.replace(b"name: ", b"name: New ", 1)
    with processes.folder(files) as place:
        calls = processes.calls_of(partial(render_strategy, place))
        after = OnDisk(place).files()
    FIGURES["calls that change the disk in a run of a real strategy"] = calls
    for number in sorted(chance.sample(range(1, calls + 1), min(80, calls))):
        with processes.folder(files) as place:
            processes.run(partial(render_strategy, place), Stop(number))
            FIGURES["runs of a real strategy killed"] += 1
            now = OnDisk(place).files()
            torn = [path for path in edited if now.get(path) not in {files[path], after[path]}]
            processes.run(partial(render_strategy, place))
            ended = OnDisk(place).files()
            other = [path for path in settled(after) if ended.get(path) != after[path] and not path.endswith("/fresh")]
            if torn or other:
                FAILURES.append(f"real strategy, killed at {number}: torn {torn}, other {other}")


def _finished() -> dict[str, bytes]:
    with processes.folder(START) as place:
        once(place)
        return settled(OnDisk(place).files())


def _whole(place: Path, at: str) -> None:
    now, old, new = documents(OnDisk(place).files()), documents(START), documents(_NEW)
    torn = [path for path in old | new | now if now.get(path) not in {old.get(path), new.get(path)}]
    everything = b"\n".join(now.values()).decode()
    lost = [edit for edit in EDITS if edit not in everything]
    if torn or lost:
        FAILURES.append(f"{at}: torn {torn}, lost {lost}")


def _check(place: Path, finished: dict[str, bytes], at: str) -> None:
    """What must hold now, and after one more run."""
    _NEW.update(finished)
    _whole(place, at)
    code = processes.run(partial(once, place))
    ended = settled(OnDisk(place).files())
    if code != DONE or ended != finished:
        other = [path for path in ended | finished if ended.get(path) != finished.get(path)]
        FAILURES.append(f"{at}: the next run ended with {code}, other than undisturbed: {other}")


_NEW: Final[dict[str, bytes]] = {}


@contextlib.contextmanager
def _small_disk() -> Iterator[Path | None]:
    """A folder on a file system of its own; None where that may not be made."""
    with processes.folder({}) as above:
        try:
            subprocess.run(  # noqa: S603 - fixed words
                ["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(above)],  # noqa: S607 - wherever it is
                check=True,
                capture_output=True,
            )
        except (OSError, subprocess.CalledProcessError):
            yield None
            return
        try:
            (above / "strategy").mkdir()
            yield above / "strategy"
        finally:
            subprocess.run(["umount", str(above)], check=False, capture_output=True)  # noqa: S603, S607


Action = Callable[[], object]

if __name__ == "__main__":
    sys.exit(main())
