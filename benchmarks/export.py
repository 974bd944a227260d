"""What a PDF of the four documents costs, beside pandoc and typst alone on the same Markdown.

    python benchmarks/export.py [EXAMPLE] [ROUNDS]

Both run in turn as whole processes, their children included. Printed are the medians of CPU time and elapsed time, and
the ratio. The plain way does what somebody would type: `pandoc -t typst --standalone`, then typst.
"""

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from socialplan.actions.init import from_example
from socialplan.documents.names import DOCUMENTS

PLAIN: Final = """
import subprocess, sys
from pathlib import Path
import pypandoc, typst
for name in sys.argv[2:]:
    source = Path(name).with_suffix(".typ")
    subprocess.run([pypandoc.get_pandoc_path(), "-f", "gfm", "-t", "typst", "-s", name, "-o", str(source)], check=True)
    Path(sys.argv[1], source.name).with_suffix(".pdf").write_bytes(typst.compile(str(source)))
"""
OURS: Final = "import sys; from socialplan.cli.app import run; sys.exit(run(sys.argv[1:]))"
LIMIT: Final = 3.0


class Cost(NamedTuple):
    """Seconds."""

    processor: float
    elapsed: float


def cost(command: list[str], folder: Path) -> Cost:
    """What a process and its children take."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, cwd=folder, capture_output=True)
    after, ended = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    return Cost(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, ended - begun)


def median(costs: list[Cost]) -> Cost:
    """The median of each."""
    return Cost(statistics.median(each.processor for each in costs), statistics.median(each.elapsed for each in costs))


def measured(ways: dict[str, Callable[[], Cost]], rounds: int) -> dict[str, Cost]:
    """Each way in turn, so often; what the machine does meanwhile meets all alike."""
    found: dict[str, list[Cost]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            found[name].append(way())
    return {name: median(costs) for name, costs in found.items()}


def main() -> int:
    """Print the medians; 1 if ours takes more than three times as much."""
    example = sys.argv[1] if len(sys.argv) > 1 else "commune"
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5  # noqa: PLR2004 - the second argument
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "a"
        from_example(folder, example)
        (Path(made) / "plain").mkdir()
        documents = [name.paths.fr for name in DOCUMENTS.values()]
        ours = [sys.executable, "-c", OURS, "export", *documents]
        plain = [sys.executable, "-c", PLAIN, str(Path(made) / "plain"), *documents]
        found = measured({"socialplan": lambda: cost(ours, folder), "alone": lambda: cost(plain, folder)}, rounds)
    for name, each in found.items():
        print(f"{name:<11} {each.processor:5.2f} s CPU  {each.elapsed:5.2f} s elapsed")
    ratio = found["socialplan"].processor / found["alone"].processor
    print(f"ratio       {ratio:5.2f} (CPU; at most {LIMIT:g})")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
