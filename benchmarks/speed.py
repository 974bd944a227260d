"""How long a run takes, as ratios measured side by side in one session: whole processes, in turn, medians of CPU time.

    python benchmarks/speed.py [--rounds 15] [--python PYTHON]

`plain` is what a hand-written script would cost: the same YAML with the C loader, the same templates with stock Jinja2
from a dumped view, the same files written. `first render` makes all documents in a folder that holds only the answers;
`re-run, all merged` makes them again after an answer changed and a person wrote into each of them. `everything` is all
that a strategy asks for, `four documents` the same without companions, each from the answers to the texts in a process
that has made nothing yet. `all rules` is every
check on one strategy, `load` reading that strategy.
PYTHON is an interpreter with socialplan installed from its wheel, as users have it (an editable installation compiles
its templates at each run); without it, a new environment is made.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parent
EXAMPLE: Final = "commune"
LIMITS: Final = {
    "render, changed / plain": 1.5,
    "render, nothing to do / plain": 0.7,
    "re-run, all merged / first render": 1.3,
    "everything / four documents": 2.5,
    "--version / empty Typer": 1.3,
    "all rules / load": 1.5,
}
NOTE: Final = "Note de l’équipe"
NOTES: Final = 4
"""Lines that the person writes into each document, evenly spread."""
WARMING: Final = "association"
"""The example that is checked first where only the rules are measured."""

EMPTY_TYPER: Final = """
import typer
app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
@app.command()
def main(version: bool = typer.Option(False, "--version")) -> None:
    print("0")
app()
"""


class Subject(NamedTuple):
    """A process to measure, and what has to be done before each of its runs."""

    name: str
    command: list[str]
    before: Callable[[int], None]


def main() -> int:
    """Measure, print the ratios, and end with 1 if one is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--python", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        python = options.python or installed(Path(scratch) / "venv")
        times = measure(subjects(python, Path(scratch)), options.rounds)
        times |= measure_rules(python, options.rounds)
        times |= measure_companions(python, options.rounds)
    return report({name: statistics.median(values) for name, values in times.items()})


def installed(place: Path) -> Path:
    """The interpreter of a new environment with socialplan installed from its wheel, bytecode compiled."""
    venv.create(place, with_pip=True)
    python = place / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", ROOT], check=True)
    return python


def subjects(python: Path, scratch: Path) -> list[Subject]:
    """The processes to compare."""
    folder = scratch / "folder"
    subprocess.run([python, "-m", "socialplan", "init", folder, "--example", EXAMPLE], check=True, capture_output=True)
    plain = scratch / "plain"
    plain.mkdir()
    subprocess.run([python, HERE / "dump_views.py", folder, plain], check=True)
    shutil.copytree(ROOT / "templates", plain / "templates")
    empty = scratch / "empty.py"
    empty.write_text(EMPTY_TYPER)

    edited, new = scratch / "edited", scratch / "new"
    shutil.copytree(folder, edited, ignore=shutil.ignore_patterns(".socialplan"))
    subprocess.run([python, "-m", "socialplan", "render", edited], check=True, capture_output=True)

    def change(round_number: int) -> None:
        rename(folder, round_number)

    def edit(round_number: int) -> None:
        rename(edited, round_number)
        write_into(edited, round_number)

    def begin(round_number: int) -> None:
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir()
        for name in ("strategy.yaml", "contacts.yaml"):
            shutil.copy(folder / name, new / name)
        rename(new, round_number)

    def settle(_: int) -> None:
        subprocess.run([python, "-m", "socialplan", "render", folder], check=True, capture_output=True)

    def nothing(_: int) -> None:
        pass

    run = [str(python), "-m", "socialplan"]
    return [
        Subject("plain", [str(python), str(HERE / "plain.py"), str(folder), str(plain)], nothing),
        Subject("render, changed", [*run, "render", str(folder)], change),
        Subject("render, nothing to do", [*run, "render", str(folder)], settle),
        Subject("first render", [*run, "render", str(new)], begin),
        Subject("re-run, all merged", [*run, "render", str(edited)], edit),
        Subject("--version", [*run, "--version"], nothing),
        Subject("empty Typer", [str(python), str(empty), "--version"], nothing),
    ]


def rename(folder: Path, round_number: int) -> None:
    """Change an answer that stands in every document."""
    strategy = folder / "strategy.yaml"
    text = strategy.read_text("utf-8")
    first = next(line for line in text.split("\n") if line.startswith("  name: "))
    strategy.write_text(text.replace(first, f"  name: Commune {round_number}", 1), "utf-8")


def write_into(folder: Path, round_number: int) -> None:
    """Write into each document as a person does: lines of one's own, other ones each round.

    What was written in the round before must still be there: else the run has not merged, and its time says nothing.
    """
    for path in sorted([*folder.glob("*.md"), *folder.glob("annexes/*.md")]):
        if path.name == "README.md":
            continue
        text = path.read_text("utf-8")
        earlier = text.count(NOTE)
        if earlier != (NOTES if round_number else 0):
            sys.exit(f"{path.name} holds {earlier} of the person's lines in round {round_number}")
        kept = [line for line in text.split("\n") if NOTE not in line]
        blanks = [place for place, line in enumerate(kept) if not line]
        for number in reversed(range(NOTES)):
            kept.insert(blanks[len(blanks) * (number + 1) // (NOTES + 2)], f"{NOTE} {round_number}.{number}")
        path.write_text("\n".join(kept), "utf-8")


def measure(compared: list[Subject], rounds: int) -> dict[str, list[float]]:
    """CPU seconds of each subject, the subjects taking turns; the first round warms up and is dropped."""
    times: dict[str, list[float]] = {subject.name: [] for subject in compared}
    for number in range(rounds + 1):
        for subject in compared:
            subject.before(number)
            seconds = cpu_seconds(subject.command)
            if number:
                times[subject.name].append(seconds)
    return times


def measure_rules(python: Path, rounds: int) -> dict[str, list[float]]:
    """CPU seconds of loading a strategy, and of all rules on it, each time in a process that has warmed up."""
    command = [python, HERE / "check_rules.py", ROOT / "examples" / WARMING, ROOT / "examples" / EXAMPLE]
    printed = (subprocess.run(command, check=True, capture_output=True, text=True).stdout for _ in range(rounds))
    pairs = [tuple(map(float, line.split())) for line in printed]
    return {"load": [load for load, _ in pairs], "all rules": [rules for _, rules in pairs]}


def measure_companions(python: Path, rounds: int) -> dict[str, list[float]]:
    """CPU seconds of making all the texts of a strategy, and the four documents alone, in turn."""
    command = [python, HERE / "render_parts.py", ROOT / "examples" / EXAMPLE]
    times: dict[str, list[float]] = {"everything": [], "four documents": []}
    for _ in range(rounds):
        for name, values in times.items():
            printed = subprocess.run([*command, name], check=True, capture_output=True, text=True).stdout
            values.append(float(printed))
    return times


def cpu_seconds(command: list[str]) -> float:
    """CPU time, user and system, of a whole process."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command} failed: {process.stderr.read().decode() if process.stderr else ''}")
    if process.stderr:
        process.stderr.close()
    process.returncode = 0
    return usage.ru_utime + usage.ru_stime


def report(medians: dict[str, float]) -> int:
    """Print the medians and the ratios with their limits."""
    for name, seconds in medians.items():
        print(f"{name:<32}{seconds * 1000:>7.0f} ms")
    over = 0
    for ratio, limit in LIMITS.items():
        above, below = ratio.split(" / ")
        value = medians[above] / medians[below]
        over += value > limit
        print(f"{ratio:<32}{value:>7.2f} (at most {limit})")
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
