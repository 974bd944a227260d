# ruff: noqa: INP001, T201 - a script beside the package; it prints figures
"""Many runs at once, and a person whose editor saves all the while.

    python tools/stress/races.py            8 processes at once, 25 times; 10,000 saves while runs start and are killed
    python tools/stress/races.py --short    some of each, in a few seconds

Each save puts in a word of its own; some are taken out again later. Every other one must be in the documents at the
end, or in what was taken to safety. Exits with 1 if one is nowhere.
"""

import argparse
import contextlib
import os
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parent))

import processes
from processes import CRASHED, DONE, REFUSED
from tests.workspace.person import OnDisk
from tests.workspace.scene import EDITS, before, documents, render, rendering, settled

from socialplan.workspace.disk import FolderDisk

EDITED: Final = ("merged.md", "clash.md", "updated.md", "kept.md")
"""What the editor has open, in turn."""
AT_ONCE: Final = 8
_KEPT_WORDS: Final = 12
"""So many words of theirs does the person leave in a document before taking the oldest out again."""
_WORD: Final = re.compile(rb"saved\d+x")

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
    crowd(2 if options.short else 25, chance)
    for in_place in (True, False):
        editor(400 if options.short else 5000, chance, in_place=in_place)
    for what, count in FIGURES.items():
        print(f"{count:>7,}  {what}")
    print(f"{len(FAILURES):>7,}  losses or other ends, in {time.perf_counter() - started:.0f} s")
    print("\n".join(FAILURES[:10]))
    return 1 if FAILURES else 0


def once(place: Path, hours: int) -> None:
    """One run."""
    render(FolderDisk(place), rendering(hours))


def crowd(rounds: int, chance: random.Random) -> None:
    """Eight runs at once, again and again; in every second round one of them is killed."""
    alone = before()
    with processes.folder(START) as place:
        for number in range(3, rounds + 3):
            started = [processes.start(partial(once, place, number)) for _ in range(AT_ONCE)]
            if number % 2:
                time.sleep(chance.random() * 0.02)
                os.kill(chance.choice(started), 9)
            for child in started:
                code = processes.wait(child)
                FIGURES[f"processes at once, {_ENDS.get(code, 'that crashed')}"] += 1
                if code == CRASHED:
                    FAILURES.append(f"round {number}: a traceback")
            processes.run(partial(once, place, number))
            render(alone, rendering(number))
            ended, wanted = settled(OnDisk(place).files()), settled(alone.files())
            if ended != wanted:
                other = [path for path in ended | wanted if ended.get(path) != wanted.get(path)]
                FAILURES.append(f"round {number}: other than one run alone: {other}")


def editor(saves: int, chance: random.Random, *, in_place: bool) -> None:
    """An editor that saves so many times, while runs with other facts start, and some of them are killed."""
    way = "in place" if in_place else "by rename"
    with processes.folder(START) as place, processes.folder({}) as notes:
        typing = processes.start(lambda: _type(place, notes, saves, chance.randint(1, 1 << 30), in_place=in_place))
        hours = 3
        while not (notes / "done").exists():
            hours += 1
            child = processes.start(partial(once, place, hours))
            if chance.random() < 0.4:  # noqa: PLR2004
                time.sleep(chance.random() * 0.03)
                os.kill(child, 9)
            code = processes.wait(child)
            FIGURES[f"runs beside an editor, {_ENDS.get(code, 'that crashed')}"] += 1
            if code == CRASHED:
                FAILURES.append(f"run {hours} beside an editor: a traceback")
        processes.wait(typing)
        for _ in range(2):
            processes.run(partial(once, place, hours))
        files = OnDisk(place).files()
        standing = {*(notes / "done").read_bytes().split()}
        seen, safe = _words(documents(files)), _words(files)
        FIGURES[f"saves by an editor, {way}"] += saves
        FIGURES[f"  put into .socialplan/rescued, and said so, {way}"] += len((standing & safe) - seen)
        if standing - safe:
            FAILURES.append(f"{way}: nowhere: {sorted(standing - safe)[:20]}")
        everything = b"\n".join([*documents(files).values(), *files.values()]).decode()
        FAILURES.extend(f"{way}: lost: {edit}" for edit in EDITS if edit not in everything)


def _words(files: Mapping[str, bytes]) -> set[bytes]:
    return {word for path, data in files.items() if not path.endswith("-tmp") for word in _WORD.findall(data)}


def _type(place: Path, notes: Path, saves: int, seed: int, *, in_place: bool) -> None:
    """What the editor does. At the end the words are noted that it put in and did not take out again."""
    processes.unwatch()
    chance = random.Random(seed)  # noqa: S311
    home = OnDisk(place)
    standing: set[bytes] = set()
    buffers = {path: (place / path).read_bytes() for path in EDITED}
    for number in range(saves):
        path = EDITED[number % len(EDITED)]
        with contextlib.suppress(FileNotFoundError):  # then the editor saves what it has
            buffers[path] = (place / path).read_bytes() or buffers[path]
        lines = buffers[path].split(b"\n")
        ours = [index for index, line in enumerate(lines) if _WORD.search(line)]
        if len(ours) > _KEPT_WORDS:
            standing -= {*_WORD.findall(lines.pop(ours[0]))}
        word = b"saved%dx" % number
        lines.insert(chance.randint(1, len(lines)), b"I typed " + word)
        standing.add(word)
        home.save(path, b"\n".join(lines), in_place=in_place)
        time.sleep(chance.random() * 0.004)
    (notes / "done.part").write_bytes(b"\n".join(sorted(standing)))
    (notes / "done.part").rename(notes / "done")


_ENDS: Final = {DONE: "that ran", REFUSED: "that said the folder was busy", -9: "that were killed"}

if __name__ == "__main__":
    sys.exit(main())
