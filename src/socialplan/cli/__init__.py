"""The command line: parse, call, print. No logic."""

import sys


def main() -> None:
    """Run the command line, and end the process with its exit code."""
    try:
        from socialplan.cli.screen import open_streams
        from socialplan.cli.speech import choose

        open_streams()
        choose(sys.argv[1:])
        from socialplan.cli.app import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # while the program was still loading
        code = 130
    sys.exit(code)
