"""A real terminal for tests: a process on a pseudo-terminal, and the screen that a person would see of it."""

import os
import signal
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from typing import Any, Final

import pexpect
import pyte

ENTER: Final = "\r"
UP: Final = "\x1b[A"
DOWN: Final = "\x1b[B"
RIGHT: Final = "\x1b[C"
PAGE_DOWN: Final = "\x1b[6~"
BACKSPACE: Final = "\x7f"
CTRL_C: Final = "\x03"
CTRL_D: Final = "\x04"
_BEGINS: Final = "\x1b[?2004h"
"""What is sent to the terminal when a question begins: a paste shall come in one piece."""
_PLAIN: Final = ("> ", "] ")
"""What stands before a plain line."""
_MOST_QUESTIONS: Final = 250
_PATIENCE: Final = 10.0
_MOMENT: Final = 0.01
"""Seconds that pexpect gives a process to end by itself."""


def pasted(text: str) -> str:
    """What a terminal sends for a paste."""
    return f"\x1b[200~{text}\x1b[201~"


class Terminal:
    """A process and its screen. Nothing waits for a time: `until` reads on until the screen shows what is expected."""

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        rows: int = 40,
        columns: int = 100,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._screen: Final = pyte.HistoryScreen(columns, rows, history=5000)
        self._stream: Final = pyte.Stream(self._screen)
        given = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent"}
        self.child: Final = pexpect.spawn(
            sys.executable,
            list(arguments),
            encoding="utf-8",
            codec_errors="replace",
            env={**given, "PYTHONWARNINGS": "error", **(environment or {})},
            dimensions=(rows, columns),
            preexec_fn=_hearing_ctrl_c,
        )
        self.child.delaybeforesend = None
        process: Any = self.child
        process.ptyproc.delayafterclose = process.ptyproc.delayafterterminate = _MOMENT
        self._above: Final[list[str]] = []
        self.raw = ""
        """All that was sent to the terminal."""

    def send(self, *keys: str) -> None:
        """Type keys."""
        self.child.send("".join(keys))

    def resize(self, rows: int, columns: int) -> None:
        """Give the window another size."""
        self._screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def until(self, *expected: str) -> str:
        """The screen, once it shows all that is expected, the first of it above; what has scrolled away counts too."""
        end = time.monotonic() + _PATIENCE
        while not _shows(self.text(), expected):
            assert time.monotonic() < end, f"{expected} does not come:\n{self.text()}"
            assert self._read(), f"{expected} did not come:\n{self.text()}"
        return self.text()

    def lead(self, replies: Mapping[str, str], until: str) -> list[str]:
        """Answer each question until something is shown: the one that holds a key of `replies` with its value, once.

        All others are answered with Enter alone. Returns the keys of `replies` that were used.
        """
        left = dict(replies)
        answered = number = 0
        end = time.monotonic() + _PATIENCE
        while until not in self.shown():
            if self._asked() > answered:
                answered, end = self._asked(), time.monotonic() + _PATIENCE
                number += 1
                assert number < _MOST_QUESTIONS, f"{until} does not come:\n{self.text()}"
                question = self.text().rpartition("\n[")[2]
                wanted = next((key for key in left if key in question), None)
                self.send(left.pop(wanted) if wanted else "", ENTER)
            else:
                assert time.monotonic() < end, f"{until} does not come:\n{self.text()}"
                assert self._read(), f"{until} did not come:\n{self.text()}"
        return [key for key in replies if key not in left]

    def _asked(self) -> int:
        """A number that is greater with each question that waits for its answer."""
        return len(self.raw) if self.raw.endswith(_PLAIN) else self.raw.rfind(_BEGINS)

    def end(self) -> int:
        """The exit code, once the process is over; the terminal must be as any shell wants it."""
        while self._read():
            pass
        self.child.wait()
        return int(self.child.exitstatus if self.child.exitstatus is not None else -(self.child.signalstatus or 0))

    def is_raw(self) -> bool:
        """Whether the terminal waits for keys in place of lines."""
        return not termios.tcgetattr(self.child.child_fd)[3] & termios.ICANON

    def shown(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display).rstrip()

    def text(self) -> str:
        """What stands on the screen and what has scrolled away."""
        gone = self._screen.history.top
        for line in list(gone)[len(self._above) :]:
            self._above.append("".join(line[at].data for at in range(self._screen.columns)).rstrip())
        return "\n".join([*self._above, self.shown()])

    def close(self) -> None:
        """Hang up."""
        self.child.close(force=True)

    def _read(self) -> bool:
        """Read what there is; False at the end."""
        try:
            read = self.child.read_nonblocking(65536, timeout=_PATIENCE)
        except pexpect.EOF:
            return False
        except pexpect.TIMEOUT:
            return True
        self.raw += read
        self._stream.feed(read)
        return True


def _shows(text: str, expected: Sequence[str]) -> bool:
    _, first, below = text.rpartition(expected[0])
    return bool(first) and all(each in below for each in expected[1:])


def _hearing_ctrl_c() -> None:
    """Tests that run in the background are deaf to it, and so would be what they start."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
