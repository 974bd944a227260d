"""What was made of the same inputs before, from run to run: `.socialplan/kept.json`, of this machine only.

It spares a run the libraries for calendars where nothing in the calendar changed. A missing or damaged file costs one
full run. What it holds bears a stamp of the program and of these libraries, so that an update forgets it.
"""

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from socialplan.actions import fast_path
from socialplan.analysis.kept import Kept
from socialplan.workspace.disk import Disk, FolderDisk, Kind
from socialplan.workspace.notes import write_note

KEPT: Final = ".socialplan/kept.json"

_LIBRARIES: Final = ("holidays", "icalendar")
_LARGEST: Final = 4 * 1024 * 1024
_DIGITS: Final = 64


def read_kept(folder: Path) -> Kept:
    """What the last run kept, as far as it can be read."""
    return Kept(_read(FolderDisk(folder)), _stamp())


def write_kept(folder: Path, kept: Kept) -> None:
    """Keep what this run used for the next one; nothing is told where the disk refuses."""
    write_note(
        folder, KEPT, json.dumps(dict(sorted(kept.used.items())), ensure_ascii=False) + "\n" if kept.used else None
    )


def _read(disk: Disk) -> dict[str, str]:
    try:
        if disk.look(KEPT).kind is not Kind.FILE:
            return {}
        data = disk.read(KEPT)
        found = json.loads(data) if len(data) <= _LARGEST else {}
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: text for key, text in found.items() if len(key) == _DIGITS and isinstance(text, str)}


def _stamp() -> str:
    """What stands for the program and for the libraries, none of which is imported."""
    return "\n".join((fast_path.build(), *map(_library, _LIBRARIES)))


def _library(name: str) -> str:
    """Where a library is, its size and date: an update writes its first file anew."""
    found = find_spec(name)
    if found is None or found.origin is None:
        return f"{name} -"
    state = Path(found.origin).stat()
    return f"{found.origin} {state.st_size} {state.st_mtime_ns}"
