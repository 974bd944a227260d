# ruff: noqa: INP001, T201 - a script beside the package; it prints figures
"""Many steps of a person and the program in one folder, at random; what must hold is looked at after each.

    python tools/stress/stateful.py                     6,000 steps, some on the real disk, some of these with git
    python tools/stress/stateful.py --steps 50000 --seed 7
    python tools/stress/stateful.py --short             800 steps

The rules and what must hold are those of `tests/workspace/test_stateful.py`. Exits with 1 at the first thing that did
not, and prints the steps that led there.
"""

import argparse
import collections
import shutil
import subprocess
import sys
import time
import traceback
from pathlib import Path
from typing import Any, Final

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule, run_state_machine_as_test

ROOT: Final = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.workspace.person import OnDisk  # noqa: E402 - found once the path is set
from tests.workspace.test_stateful import Folder, RealFolder  # noqa: E402 - found once the path is set

STEPS_EACH: Final = 50


class GitFolder(RealFolder):
    """The real disk, and real git."""

    @precondition(lambda self: not any(self.answers.private.values()))
    @rule()
    def commits_to_git(self) -> None:
        """Commit whatever is there, as git is told to."""
        if not (self._place() / ".git").exists():
            self._git("init", "--quiet")
        self._git("add", "--all")
        self._git("commit", "--quiet", "--allow-empty", "--message", "as it is")
        self.commits = [*self.commits[-3:], ({"commit": self._git("rev-parse", "HEAD")}, {*self.gone})]

    @precondition(lambda self: self.commits)
    @rule(number=st.integers(0, 10_000))
    def checks_out_a_commit(self, number: int) -> None:
        """Have the folder as it was, whatever stands in it now."""
        commit, gone = self.commits[number % len(self.commits)]
        self._git("checkout", "--quiet", "--force", commit["commit"].decode())
        self.gone |= gone

    def _place(self) -> Path:
        if not isinstance(self.home, OnDisk):
            raise TypeError
        return self.home.folder

    def _git(self, *words: str) -> bytes:
        who = ("-c", "user.name=somebody", "-c", "user.email=somebody@example.org", "-c", "core.autocrlf=false")
        done = subprocess.run(["git", *who, *words], cwd=self._place(), check=True, capture_output=True)  # noqa: S603, S607
        return done.stdout.strip()


def main() -> int:
    """Run, print, and say by the exit code whether all held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--steps", type=int, default=6_000, help="at least so many")
    parser.add_argument("--short", action="store_true", help="800 steps")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shrink", action="store_true", help="look for the shortest steps that fail; may take minutes")
    options = parser.parse_args()
    wanted = 800 if options.short else options.steps
    counts: collections.Counter[str] = collections.Counter()
    started, number = time.perf_counter(), options.seed * 1_000_000
    while counts["steps"] < wanted:
        machine: type[Folder] = MACHINES[number % len(MACHINES)]
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


MACHINES: Final = (Folder, Folder, RealFolder, Folder, GitFolder if shutil.which("git") else RealFolder)


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
    run_state_machine_as_test(seed(number)(machine), settings=wanted)


def _counting(machine: type[Folder], counts: collections.Counter[str]) -> type[Folder]:
    """The same machine, which counts what it does."""

    class Counting(machine):  # type: ignore[misc, valid-type]
        def check_invariants(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - Hypothesis decides
            counts["steps"] += 1
            super().check_invariants(*given, **named)

        def _program(self, action: Any, stop: Any, **named: Any) -> Any:  # noqa: ANN401 - passed on
            report = super()._program(action, stop, **named)
            counts[f"runs of the program, {_WHERE[machine]}"] += 1
            counts["  of which stopped half-way"] += report is None
            return report

    Counting.__name__ = machine.__name__
    return Counting


_WHERE: Final = {Folder: "in memory", RealFolder: "on the disk", GitFolder: "on the disk, with git"}


def _print(counts: collections.Counter[str], seconds: float) -> None:
    for what, count in counts.items():
        print(f"{count:>9,}  {what}")
    print(f"        0  lines lost, in {seconds:.0f} s")


if __name__ == "__main__":
    sys.exit(main())
