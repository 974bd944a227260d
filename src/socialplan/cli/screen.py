"""Printing: results on stdout, progress and problems on stderr; everything made harmless for a terminal."""

import os
import sys
from contextlib import suppress
from typing import Any, Final, TextIO

from socialplan.terminal import safe_lines

_STYLES: Final = {"bold": "1", "red": "31", "green": "32", "dim": "2"}
_ORDERS: Final = ("::", "##")
"""What a line must not begin with: build servers would take it for an order."""


def show(text: str = "", style: str = "") -> None:
    """A result, on stdout; in a style where stdout is a terminal that wants colours."""
    _write(sys.stdout, text, style)


def headline(text: str) -> None:
    """A result's first line."""
    show(text, "bold")


def complain(text: str, style: str = "") -> None:
    """Progress, a question or a problem, on stderr; in a style where stderr is a terminal that wants colours."""
    _write(sys.stderr, text, style)


def show_order(line: str) -> None:
    """A line that a build server shall take for an order, on stdout. Its maker has escaped what it holds."""
    with suppress(BrokenPipeError):
        sys.stdout.write(safe_lines(line) + "\n")


def show_json(data: Any) -> None:  # noqa: ANN401 - whatever JSON holds
    """A result for programs, on stdout. What a terminal might obey is written as a JSON escape."""
    import json

    text = json.dumps(data, ensure_ascii=False, indent=2)
    _write(sys.stdout, "".join(map(_harmless, text)))


def colours(stream: TextIO) -> bool:
    """Whether `stream` is a terminal that wants colours: `NO_COLOR` and `TERM=dumb` are honoured."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and (os.environ.get("TERM") or "dumb") != "dumb"


def open_streams() -> None:
    """Print UTF-8 whatever the locale says, and have three streams even where the caller closed some."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - kept until the end
        elif hasattr(stream, "reconfigure"):
            if mode == "w":
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
            else:
                stream.reconfigure(errors="replace")


def flushed(code: int) -> int:
    """`code`, once everything printed has reached its reader; a reader who has left is no error.

    1 where the results could not be printed for another reason, such as a full disk.
    """
    try:
        sys.stdout.flush()
    except OSError as error:
        _silence(sys.stdout)
        if not isinstance(error, BrokenPipeError):
            from socialplan.cli.speech import words
            from socialplan.workspace.errors import reason

            complain(words(reason(error)))
            code = code or 1
    with suppress(OSError):
        sys.stderr.flush()
    return code


def _write(stream: TextIO, text: str, style: str = "") -> None:
    lines = [f" {line}" if line.startswith(_ORDERS) else line for line in safe_lines(text).split("\n")]
    if style and colours(stream):
        lines = [f"\x1b[{_STYLES[style]}m{line}\x1b[0m" for line in lines]
    try:
        stream.write("\n".join(lines) + "\n")
    except BrokenPipeError:
        _silence(stream)


def _silence(stream: TextIO) -> None:
    """Let what is still printed go nowhere."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _harmless(character: str) -> str:
    if character == "\n" or character.isprintable():
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
