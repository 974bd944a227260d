"""The command line: parse, call, print. No logic."""

import sys


def main() -> None:
    """Run the command line, and end the process with its exit code."""
    from socialplan.cli.speech import choose

    choose(sys.argv[1:])
    from socialplan.cli.app import run
    from socialplan.cli.screen import speak_utf8

    speak_utf8()
    sys.exit(run(sys.argv[1:]))
