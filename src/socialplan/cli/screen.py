"""Printing: results on stdout, progress and problems on stderr; everything made harmless for a terminal."""

import io
import json
import os
import sys
from typing import Any, TextIO

from socialplan.terminal import safe_lines


def show(text: str = "") -> None:
    """A result, on stdout."""
    _write(sys.stdout, text)


def complain(text: str) -> None:
    """Progress or a problem, on stderr."""
    _write(sys.stderr, text)


def show_json(data: Any) -> None:  # noqa: ANN401 - whatever JSON holds
    """A result for programs, on stdout."""
    sys.stdout.buffer.write((json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode())


def headline(text: str) -> None:
    """A result's first line, in bold where stdout is a terminal that wants colours."""
    line = safe_lines(text)
    sys.stdout.write(f"\x1b[1m{line}\x1b[0m\n" if colours(sys.stdout) else f"{line}\n")


def speak_utf8() -> None:
    """Print UTF-8 whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def colours(stream: TextIO) -> bool:
    """Whether `stream` is a terminal that wants colours: `NO_COLOR` and `TERM=dumb` are honoured."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _write(stream: TextIO, text: str) -> None:
    stream.write(safe_lines(text) + "\n")
