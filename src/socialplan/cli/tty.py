"""The terminal itself: as it was before, once a question is answered, stopped or broken off."""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn


@contextmanager
def left_as_it_was() -> Iterator[None]:
    """Put the terminal back as it was at the end, whatever the end; a request to stop (SIGTERM) becomes such an end."""
    before = _settings()
    ours = threading.current_thread() is threading.main_thread()
    was = signal.signal(signal.SIGTERM, _stop) if ours else None
    try:
        yield
    finally:
        if ours:
            signal.signal(signal.SIGTERM, was)
        _restore(before)


def _stop(number: int, _: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)


def _settings() -> list[object] | None:
    try:
        import termios
    except ImportError:  # Windows
        return None
    try:
        return list(termios.tcgetattr(sys.stdin))
    except (termios.error, OSError, ValueError):
        return None


def _restore(settings: list[object] | None) -> None:
    if settings is None:
        return
    import termios
    from contextlib import suppress

    with suppress(termios.error, OSError, ValueError):
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, settings)  # type: ignore[arg-type]
