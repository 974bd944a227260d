"""Seconds that the texts of one strategy take to make, in a process that has made nothing yet.

python benchmarks/render_parts.py FOLDER "everything"        all documents, companions and tables
python benchmarks/render_parts.py FOLDER "four documents"    without companions and their tables
"""

import sys
import time
from pathlib import Path

from socialplan.actions.folder import read_strategy
from socialplan.actions.tables import tables
from socialplan.analysis.dossier import Dossier
from socialplan.documents.render import Press
from socialplan.rules.check import check


def main(folder: Path, part: str) -> None:
    """Print the seconds of CPU time."""
    strategy = read_strategy(folder).strategy
    start = time.process_time()
    dossier = Dossier(strategy)
    findings = check(dossier.decided, dossier.as_of, load=dossier.workload)
    press = Press(dossier, findings, ["fr"], {}, with_companions=part == "everything")
    texts = (*press.render({}), *tables(dossier, ["fr"], press.companions))
    seconds = time.process_time() - start
    if not texts:
        sys.exit("nothing was made")
    print(seconds)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
