# ruff: noqa: INP001, S311, T201 - a script beside the package; its chance is not for secrets; it prints figures
"""Many random merges, and honest figures of what came of them.

    python tools/stress/merges.py                 200,000 merges, two processes
    python tools/stress/merges.py --count 5000 --seed 7 --kinds letters,documents

Each merge is looked at without the merge's own belt: what the person put in is counted again here, the merge is done
a second time, its clashes are settled at random, wholly and in part, and a sample is compared with `git merge-file`.
Exits with 1 if anything was lost or did not hold, and prints the first such merges.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Final, NamedTuple

from socialplan.workspace.merge import Merged, Take, merge, settle

ROOT: Final = Path(__file__).resolve().parents[2]
WORDS: Final = [
    "le",
    "maire",
    "la",
    "ville",
    "2",
    "3",
    "h",
    "jours",
    "heures",
    "publie",
    "répond",
    "avant",
    "de",
    "midi,",
    "oui.",
    "non",
]
Texts = tuple[str, str, str]


class Figures(NamedTuple):
    """What is counted, by kind of text; times are in seconds."""

    counts: Counter[str]
    slowest: float
    failures: list[str]


def main() -> int:
    """Run, print, and say by the exit code whether all held."""
    options = _options()
    started = time.perf_counter()
    parts = [options.count // options.processes] * options.processes
    parts[0] += options.count - sum(parts)
    with ProcessPoolExecutor(options.processes) as pool:
        seeds = [f"{options.seed}.{number}" for number in range(options.processes)]
        kinds = [options.kinds] * options.processes
        samples = [options.git] * options.processes
        results = list(pool.map(_many, seeds, parts, kinds, samples))
    totals = sum((result.counts for result in results), Counter[str]())
    _print(totals, options.kinds, max(result.slowest for result in results), time.perf_counter() - started)
    failures = [failure for result in results for failure in result.failures]
    print("\n".join(failures[:5]))
    return 1 if failures else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=200_000, help="merges")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--git", type=int, default=50, help="one merge in so many is done by git too; 0 for none")
    parser.add_argument("--kinds", type=lambda text: text.split(","), default=list(KINDS), help=", ".join(KINDS))
    return parser.parse_args()


def _many(seed: str, count: int, kinds: list[str], git: int) -> Figures:
    chance = random.Random(seed)
    figures = Figures(Counter(), 0, [])
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            kind = kinds[number % len(kinds)]
            texts = KINDS[kind](chance)
            started = time.perf_counter()
            merged = merge(*texts)
            took = time.perf_counter() - started
            figures = figures._replace(slowest=max(figures.slowest, took))
            figures.counts.update(_told(kind, texts, merged, took))
            wrong = [*_lost(texts, merged), *_unsettled(chance, texts, merged, kind, figures.counts)]
            figures.failures.extend(f"{kind} {reason}: {texts!r}" for reason in wrong)
            if git and number % (git * len(kinds)) < len(kinds):
                figures.counts[f"{kind} git: {_compared(Path(folder), texts, merged)}"] += 1
    return figures


def _told(kind: str, texts: Texts, merged: Merged, took: float) -> dict[str, int]:
    return {
        f"{kind} merges": 1,
        f"{kind} clean": not merged.clashes,
        f"{kind} with clashes": bool(merged.clashes) and not merged.fallback,
        f"{kind} fallbacks": merged.fallback,
        f"{kind} clashes": len(merged.clashes),
        f"{kind} lines": sum(text.count("\n") for text in texts),
        f"{kind} µs": int(took * 1_000_000),
    }


def _lost(texts: Texts, merged: Merged) -> Iterator[str]:
    """What of the person's, or of the new rendering, is nowhere; and what the second merge makes otherwise."""
    base, mine, new = texts
    offered = merged.text + "".join(clash.new for clash in merged.clashes)
    if not _put_in(base, mine) <= Counter(_words(merged.text)):
        yield "words of the person's lost"
    if not _put_in(base, new) <= Counter(_words(offered)):
        yield "words of the new rendering lost"
    if merge(merged.base, merged.text, new)[:3] != merged[:3]:
        yield "a second merge differs"
    ours = mine.split("\n")
    if len(merged.kept) != merged.text.count("\n"):
        yield "a line without its number"
    for line, number in zip(merged.text.split("\n"), merged.kept, strict=False):
        if number is not None and not 0 <= number < len(ours) - 1:
            yield f"{line!r} is no line of the person's"
    stand = merged.text.split("\n")
    for clash in merged.clashes:
        count = clash.mine.count("\n")
        if "".join(f"{line}\n" for line in stand[clash.line - 1 : clash.line - 1 + count]) != clash.mine:
            yield "a clash stands elsewhere"


def _words(text: str) -> list[str]:
    return text.replace("|", " ").split()


def _put_in(base: str, text: str) -> Counter[str]:
    return Counter(_words(text)) - Counter(_words(base))


def _unsettled(chance: random.Random, texts: Texts, merged: Merged, kind: str, counts: Counter[str]) -> Iterator[str]:
    """What does not hold once the clashes are settled, all of them and then some of them."""
    if not merged.clashes:
        return
    base, mine, new = texts
    for takes in (list(Take), [*Take, None, None, "typed\n"]):
        settled = settle(base, mine, new, [chance.choice(takes) for _ in merged.clashes])
        again = merge(settled.base, settled.text, new)
        if again.text != settled.text or again.clashes != settled.clashes:
            yield "settled, a second merge differs"
        if None not in takes and again.clashes:
            yield "settled, and still a clash"
        counts[f"{kind} fallbacks in settling"] += settled.fallback and not merged.fallback


def _compared(folder: Path, texts: Texts, merged: Merged) -> str:
    names = ["mine", "base", "new"]
    for name, text in zip(names, (texts[1], texts[0], texts[2]), strict=True):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    done = subprocess.run(  # noqa: S603 - the arguments are ours
        ["git", "merge-file", "-p", "--diff3", *names],  # noqa: S607 - whatever git is there
        cwd=folder,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        return "clash here too" if merged.clashes else "git clashes, here clean"
    if merged.clashes:
        return "git clean, here a clash"
    return "both clean, same text" if done.stdout.decode() == merged.text else "both clean, other text"


def _letters(chance: random.Random) -> Texts:
    alphabet = [f"{letter}\n" for letter in "abcdefgh"[: chance.randint(1, 8)]] + ["\n"] * chance.randint(0, 1)
    base = [chance.choice(alphabet) for _ in range(chance.randint(0, 12))]
    return _three(base, _edited(chance, base, alphabet), _edited(chance, base, alphabet))


def _unrelated(chance: random.Random) -> Texts:
    alphabet = [f"{letter}\n" for letter in "abcdefgh"[: chance.randint(1, 8)]]
    texts = ([chance.choice(alphabet) for _ in range(chance.randint(0, 8))] for _ in range(3))
    return _three(*texts)


def _prose(chance: random.Random) -> Texts:
    lines = [_sentence(chance) for _ in range(chance.randint(1, 8))]
    return _three(lines, _edited(chance, lines, lines), _edited(chance, lines, lines))


def _tables(chance: random.Random) -> Texts:
    columns = chance.randint(2, 4)
    rows = [_row(chance, columns) for _ in range(chance.randint(1, 6))]
    base = ["\n", _row(chance, columns), "| --- " * columns + "|\n", *rows, "\n", "Fin.\n"]
    spare = [_row(chance, columns) for _ in range(2)]
    return _three(base, _edited(chance, base, spare), _edited(chance, base, spare))


def _documents(chance: random.Random) -> Texts:
    lines = chance.choice(_DOCUMENTS)
    start = chance.randrange(len(lines))
    base = lines[start : start + chance.randint(5, 120)]
    new = _rerendered(chance, base) if chance.choice([True, False]) else _edited(chance, base, lines)
    return _three(base, _edited(chance, base, lines), new)


KINDS: Final[dict[str, Callable[[random.Random], Texts]]] = {
    "letters": _letters,
    "unrelated": _unrelated,
    "prose": _prose,
    "tables": _tables,
    "documents": _documents,
}
_DOCUMENTS: Final = [
    path.read_text(encoding="utf-8").splitlines(keepends=True) for path in sorted(ROOT.glob("examples/*/*.md"))
]


def _three(base: list[str], mine: list[str], new: list[str]) -> Texts:
    return "".join(base), "".join(mine), "".join(new)


def _sentence(chance: random.Random) -> str:
    mark = chance.choice(["", "- ", "- ", "# "])
    return mark + " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, 9))) + "\n"


def _row(chance: random.Random, columns: int) -> str:
    return "".join(f"| {chance.choice(WORDS)} " for _ in range(columns)) + "|\n"


def _rerendered(chance: random.Random, lines: list[str]) -> list[str]:
    """The lines as another answer would give them: a word changed wherever it stands, a line more or less."""
    words = sorted({word for line in lines for word in line.split() if word[0].isalnum()})
    text = "".join(lines)
    for _ in range(chance.randint(1, 2)):
        if words:
            text = text.replace(chance.choice(words), chance.choice(["Camille Morel", "3", "le service"]))
    lines = text.splitlines(keepends=True)
    if chance.choice([True, False]):
        del lines[chance.randrange(len(lines))]
    return lines


def _edited(chance: random.Random, lines: list[str], spare: list[str]) -> list[str]:
    """The lines as somebody leaves them after a few changes."""
    lines = list(lines)
    for _ in range(chance.randint(0, 4)):
        start = chance.randint(0, len(lines))
        end = min(len(lines), start + chance.choice([1, 1, 1, 2, 4]))
        lines[start:end] = chance.choice(_EDITS)(chance, lines[start:end], spare)
    if chance.randrange(10) == 0 and lines:
        start, end = sorted(chance.randint(0, len(lines)) for _ in range(2))
        block = lines[start:end]
        del lines[start:end]
        place = chance.randint(0, len(lines))
        lines[place:place] = block
    return lines


Edit = Callable[[random.Random, list[str], list[str]], list[str]]


def _insert(chance: random.Random, run: list[str], spare: list[str]) -> list[str]:
    return [chance.choice(spare), *run] if spare else run


def _replace(chance: random.Random, run: list[str], spare: list[str]) -> list[str]:
    return [chance.choice(spare) for _ in run] if spare else run


def _delete(_chance: random.Random, _run: list[str], _spare: list[str]) -> list[str]:
    return []


def _double(_chance: random.Random, run: list[str], _spare: list[str]) -> list[str]:
    return [*run, *run]


def _typed(chance: random.Random, run: list[str], _spare: list[str]) -> list[str]:
    return [*run, f"typed {chance.randint(0, 3)}\n"]


def _word(chance: random.Random, run: list[str], _spare: list[str]) -> list[str]:
    changed = []
    for line in run:
        words = line.rstrip("\n").split(" ")
        words[chance.randrange(len(words))] = chance.choice([*WORDS, "", "mot neuf"])
        changed.append(" ".join(words) + "\n")
    return changed


def _bullets(_chance: random.Random, run: list[str], _spare: list[str]) -> list[str]:
    return [f"* {line[2:]}" if line.startswith("- ") else line for line in run]


def _reflow(chance: random.Random, run: list[str], _spare: list[str]) -> list[str]:
    words = "".join(run).split()
    width = chance.randint(2, 6)
    return [" ".join(words[start : start + width]) + "\n" for start in range(0, len(words), width)]


def _padded(_chance: random.Random, run: list[str], _spare: list[str]) -> list[str]:
    return [line.replace(" |", "   |") for line in run]


_EDITS: Final[list[Edit]] = [_insert, _replace, _delete, _double, _typed, _word, _word, _bullets, _reflow, _padded]


def _print(totals: Counter[str], kinds: list[str], slowest: float, took: float) -> None:
    names = ["merges", "clean", "with clashes", "fallbacks", "clashes", "fallbacks in settling"]
    print(f"{'':12}" + "".join(f"{name:>22}" for name in [*names, "lines a text", "ms each"]))
    for kind in kinds:
        merges = max(1, totals[f"{kind} merges"])
        figures = [f"{totals[f'{kind} {name}']:,}" for name in names]
        figures += [f"{totals[f'{kind} lines'] / merges / 3:.1f}", f"{totals[f'{kind} µs'] / merges / 1000:.2f}"]
        print(f"{kind:12}" + "".join(f"{figure:>22}" for figure in figures))
    for name, count in sorted(totals.items()):
        if " git: " in name:
            print(f"{name}: {count:,}")
    print(f"slowest merge: {slowest * 1000:.0f} ms; all: {took:.0f} s")


if __name__ == "__main__":
    sys.exit(main())
