# ruff: noqa: INP001, T201 - a script beside the package; it prints figures
"""Many steps of a person and the program in one folder, at random; what must hold is looked at after each.

    python tools/stress/stateful.py                     6,000 steps, some of them on the real disk
    python tools/stress/stateful.py --steps 50000 --seed 7

The rules and what must hold are those of `tests/workspace/test_stateful.py`. Exits with 1 at the first thing that did
not, and prints the steps that led there.
"""

import argparse
import collections
import sys
import time
import traceback
from pathlib import Path
from typing import Any, Final

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

ROOT: Final = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.workspace.test_stateful import Folder, RealFolder  # noqa: E402 - found once the path is set

STEPS_EACH: Final = 50
REAL_SHARE: Final = 5
"""One folder in so many is on the real disk."""


def main() -> int:
    """Run, print, and say by the exit code whether all held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--steps", type=int, default=6_000, help="at least so many")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shrink", action="store_true", help="look for the shortest steps that fail; may take minutes")
    options = parser.parse_args()
    counts: collections.Counter[str] = collections.Counter()
    started, number = time.perf_counter(), options.seed * 1_000_000
    while counts["steps"] < options.steps:
        machine: type[Folder] = RealFolder if number % REAL_SHARE == 0 else Folder
        try:
            _some(_counting(machine, counts), number, shrink=options.shrink)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            print(f"seed {number}", file=sys.stderr)
            traceback.print_exception(error)
            return 1
        number += 1
    _print(counts, time.perf_counter() - started)
    return 0


def _some(machine: type[Folder], number: int, *, shrink: bool) -> None:
    phases = (Phase.generate, Phase.shrink) if shrink else (Phase.generate,)
    wanted = settings(
        max_examples=4,
        stateful_step_count=STEPS_EACH,
        deadline=None,
        database=None,
        phases=phases,
        report_multiple_bugs=False,
        suppress_health_check=[*HealthCheck],
    )
    run_state_machine_as_test(seed(number)(machine), settings=wanted)  # type: ignore[no-untyped-call]


def _counting(machine: type[Folder], counts: collections.Counter[str]) -> type[Folder]:
    """The same machine, which counts what it does."""

    class Counting(machine):  # type: ignore[misc, valid-type]
        def check_invariants(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - Hypothesis decides
            counts["steps"] += 1
            super().check_invariants(*given, **named)

        def _program(self, action: Any, stop: Any, **named: Any) -> Any:  # noqa: ANN401 - passed on
            report = super()._program(action, stop, **named)
            counts["runs of the program"] += 1
            counts["  of which stopped half-way"] += report is None
            return report

    Counting.__name__ = machine.__name__
    return Counting


def _print(counts: collections.Counter[str], seconds: float) -> None:
    for what, count in counts.items():
        print(f"{count:>9,}  {what}")
    print(f"        0  lines lost, in {seconds:.0f} s")


if __name__ == "__main__":
    sys.exit(main())
