# ruff: noqa: D102, INP001, T201 - a script beside the package; the operations are those of a `Disk`
"""Simulated power cuts: what was not brought down to the disk may be there, half there, or not there.

    python tools/stress/powercuts.py            a cut at each operation, at least 4,000 states of the disk
    python tools/stress/powercuts.py --short    300 of them

The disk in memory remembers what is certain to survive: the bytes of a file once they are synced, the names in a folder
once the folder is. After a cut a file that was being written holds nothing, a part, zeros, or all; of the names that
were changed in a folder since it was last synced, any first few are changed; each folder for itself. Then: every
document is whole, old or new, every edit is there, and the next run ends as if nothing had happened. With
`--without-sync N` the Nth sync is left out, to see that this is noticed.
"""

import argparse
import random
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.workspace.harness import Inode, MemoryDisk  # noqa: E402 - found once the path is set
from tests.workspace.scene import EDITS, before, documents, render, rendering, settled  # noqa: E402

from socialplan.workspace import paths  # noqa: E402
from socialplan.workspace.errors import WorkspaceError  # noqa: E402

FIRST: Final = rendering(3)
Names = dict[str, Inode | None]
"""Names that change together, and what they lead to then; None for nothing."""


class _CutError(BaseException):
    """The power is gone."""


class PowerDisk(MemoryDisk):
    """A disk in memory that knows what a power cut would leave."""

    def __init__(self) -> None:
        super().__init__()
        self.certain: dict[str, Inode] = {}
        self.certain_folders: set[str] = {""}
        self.pending: dict[str, list[tuple[Names, str]]] = {}
        """By folder, since its last sync: the names changed, and the folder made."""
        self.half: Inode | None = None
        """The file that is being written at this moment."""
        self.calls = self.syncs = 0
        self.cut_at = self.left_out = 0

    @classmethod
    def holding(cls, disk: MemoryDisk) -> "PowerDisk":
        """The same folder, all of it certain."""
        other, same = cls(), disk.copy()
        other.inodes, other.folders, other.can_exchange = same.inodes, same.folders, same.can_exchange
        other.certain, other.certain_folders = {**same.inodes}, {*same.folders}
        return other

    def make_folder(self, folder: str) -> None:
        parts = folder.split("/") if folder else []
        for end in range(1, len(parts) + 1):
            here = "/".join(parts[:end])
            if here not in self.folders:
                self._now()
                super().make_folder(here)
                self._note(paths.parent(here), {}, here)
                self.sync(paths.parent(here))
        super().make_folder(folder)

    def write_new(self, path: str, data: bytes, mode: int | None) -> None:
        self._now()
        super().write_new(path, data, mode)
        self.half = self.inodes[path]
        self._note(paths.parent(path), {path: self.inodes[path]})
        self._now()
        self.half = None

    def publish(self, source: str, path: str) -> None:
        self._now()
        inode = self.inodes.get(source)
        super().publish(source, path)
        self._note(paths.parent(path), {path: inode})
        self._now()
        self._note(paths.parent(source), {source: None})

    def replace(self, source: str, path: str) -> None:
        self._now()
        super().replace(source, path)
        inode = self.inodes[path]
        if paths.parent(source) == paths.parent(path):
            self._note(paths.parent(path), {path: inode, source: None})
        else:
            self._note(paths.parent(path), {path: inode})
            self._note(paths.parent(source), {source: None})

    def exchange(self, one: str, other: str) -> bool:
        self._now()
        done = super().exchange(one, other)
        if done:
            self._note(paths.parent(one), {one: self.inodes[one], other: self.inodes[other]})
        return done

    def keep(self, path: str, copy: str) -> None:
        self._now()
        super().keep(path, copy)
        self._note(paths.parent(copy), {copy: self.inodes[copy]})

    def remove(self, path: str) -> None:
        self._now()
        super().remove(path)
        self._note(paths.parent(path), {path: None})

    def sync(self, folder: str) -> None:
        self._now()
        super().sync(folder)
        self.syncs += 1
        if self.syncs == self.left_out:
            return
        for names, made in self.pending.pop(folder, []):
            _apply(self.certain, self.certain_folders, names, made)

    def survivors(self, chance: random.Random, *, least: bool = False, most: bool = False) -> MemoryDisk:
        """One of the states in which the disk may be found after a cut at this moment."""
        left = MemoryDisk()
        names, folders = {**self.certain}, {*self.certain_folders}
        for changes in self.pending.values():
            count = 0 if least else len(changes) if most else chance.randint(0, len(changes))
            for changed, made in changes[:count]:
                _apply(names, folders, changed, made)
        left.folders = {folder for folder in folders if all(above in folders for above in _above(folder))}
        twins: dict[int, Inode] = {}
        for path, inode in names.items():
            if paths.parent(path) in left.folders:
                data = _half(inode.data, chance) if inode is self.half else inode.data
                left.inodes[path] = twins.setdefault(id(inode), Inode(data, inode.mode, inode.kind))
        left.can_exchange = self.can_exchange
        return left

    def _note(self, folder: str, names: Names, made: str = "") -> None:
        self.pending.setdefault(folder, []).append((names, made))

    def _now(self) -> None:
        self.calls += 1
        if self.calls == self.cut_at:
            raise _CutError


def main() -> int:
    """Try, print, and say by the exit code whether all held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without-sync", type=int, default=0, metavar="N")
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - not for secrets
    started = time.perf_counter()
    figures: Counter[str] = Counter()
    failures: list[str] = []
    for can_exchange in (True, False):
        start = before()
        start.can_exchange = can_exchange
        failures += cuts(start, 150 if options.short else 2000, chance, figures, options.without_sync)
    for what, count in figures.items():
        print(f"{count:>7,}  {what}")
    print(f"{len(failures):>7,}  losses, torn documents or other ends, in {time.perf_counter() - started:.0f} s")
    print("\n".join(failures[:10]))
    return 1 if failures else 0


def cuts(start: MemoryDisk, states: int, chance: random.Random, figures: Counter[str], without_sync: int) -> list[str]:
    """Cut at each operation in turn, and look at some of the states that may be left."""
    undisturbed = PowerDisk.holding(start)
    render(undisturbed, FIRST)
    finished = settled(undisturbed.files())
    figures["operations at which the power was cut"] += undisturbed.calls
    each = max(1, round(states / undisturbed.calls))
    points = range(1, undisturbed.calls + 1) if each > 1 else sorted(chance.sample(range(1, undisturbed.calls), states))
    failures = []
    for number in points:
        disk = PowerDisk.holding(start)
        disk.cut_at, disk.left_out = number, without_sync
        try:
            render(disk, FIRST)
        except _CutError:
            for state in range(each):
                left = disk.survivors(chance, least=state == 0, most=state == 1)
                figures["states of the disk after a cut"] += 1
                failures += [f"cut at {number}: {problem}" for problem in _problems(start, left, finished)]
    return failures


def _problems(start: MemoryDisk, left: MemoryDisk, finished: dict[str, bytes]) -> list[str]:
    now, old, new = documents(left.files()), documents(start.files()), documents(finished)
    problems = [f"torn: {path}" for path in old | new | now if now.get(path) not in {old.get(path), new.get(path)}]
    everything = b"\n".join(now.values()).decode()
    problems += [f"lost: {edit}" for edit in EDITS if edit not in everything]
    try:
        render(left, FIRST)
    except WorkspaceError as error:
        return [*problems, f"the next run stopped: {error}"]
    ended = settled(left.files())
    return problems + [f"other: {path}" for path in ended | finished if ended.get(path) != finished.get(path)]


def _apply(names: dict[str, Inode], folders: set[str], changed: Names, made: str) -> None:
    for path, inode in changed.items():
        if inode is None:
            names.pop(path, None)
        else:
            names[path] = inode
    if made:
        folders.add(made)


def _above(folder: str) -> list[str]:
    parts = folder.split("/")
    return ["/".join(parts[:end]) for end in range(1, len(parts))]


def _half(data: bytes, chance: random.Random) -> bytes:
    part = chance.randint(0, len(data))
    return chance.choice([b"", data[:part], bytes(len(data)), data])


if __name__ == "__main__":
    sys.exit(main())
