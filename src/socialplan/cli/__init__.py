"""The command line: parse, call, print. No logic."""

import gc
import sys
from typing import Final

_COLLECT_AFTER: Final = 200_000, 30, 30
"""Objects, and rounds, after which Python looks for cycles. An ordinary run makes fewer and needs no such look."""


def main() -> None:
    """Run the command line, and end the process with its exit code."""
    gc.set_threshold(*_COLLECT_AFTER)
    try:
        from socialplan.cli.screen import open_streams
        from socialplan.cli.speech import choose

        open_streams()
        choose(sys.argv[1:])
        from socialplan.cli.app import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # while the program was still loading
        code = 130
    gc.freeze()  # what is left goes with the process: nobody need look through it once more
    sys.exit(code)
