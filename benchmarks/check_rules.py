"""Seconds that one strategy takes to load, and all rules to run on it, in a process of its own.

    python benchmarks/check_rules.py WARMING FOLDER

Both are paths of `strategy.yaml` folders. The first one is checked before anything is measured, so that what a process
reads once (modules, the knowledge base) does not count; nothing that was kept of it serves the second.
"""

import datetime as dt
import sys
import time
from pathlib import Path

from socialplan.actions.check import check
from socialplan.actions.folder import read_strategy
from socialplan.analysis.dossier import Dossier
from socialplan.rules.check import check as run_rules


def main() -> None:
    """Print both, in seconds of CPU time."""
    warming, folder = map(Path, sys.argv[1:])
    day = dt.date(2026, 11, 22)
    check(warming, day)
    start = time.process_time()
    strategy = read_strategy(folder).strategy
    loaded = time.process_time()
    decided = Dossier(strategy).decided
    before = time.process_time()
    run_rules(decided, day, keep_silenced=True)
    print(loaded - start, time.process_time() - before)


if __name__ == "__main__":
    main()
