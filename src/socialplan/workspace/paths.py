"""Which names may be written: fixed relative ones, in plain characters, never a way out of the folder.

Paths use `/` whatever the system. Names come from the program itself and from `state.json`, which travels by git and is
therefore not trusted.
"""

import re
import sys
from collections.abc import Iterable
from typing import Final

HOUSE: Final = ".socialplan"
TEMPORARY: Final = ".socialplan-tmp"
CONTACTS: Final = "contacts.yaml"
TABLES: Final = (".csv", ".ics")
PRIVATE_FOLDERS: Final = ("prive", "private")

_LONGEST: Final = 200
_PART: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,98}[A-Za-z0-9_-])?")
_OURS: Final = re.compile(r"\.?_?[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,128}[A-Za-z0-9_-])?")
_WAY_OUT: Final = frozenset("\0\\:") if sys.platform == "win32" else frozenset("\0")
_DEVICE: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$)(?:\..*)?", re.IGNORECASE)


def is_safe(path: str) -> bool:
    """Whether `path` may name a document: relative, plain characters, no `..`, no hidden part, no device of Windows."""
    if len(path) > _LONGEST:
        return False
    return all(_PART.fullmatch(part) and not _DEVICE.fullmatch(part) for part in path.split("/"))


def is_inside(path: str) -> bool:
    """Whether `path` may be touched at all: a safe name, or one of this room's own dotted names."""
    return len(path) <= 2 * _LONGEST and all(
        _OURS.fullmatch(part) and not _DEVICE.fullmatch(part) and part.lower() != ".git" for part in path.split("/")
    )


def is_below(path: str) -> bool:
    """Whether `path` stays below the folder, whatever a person calls their files: enough to look and to read."""
    return all(part not in {"", ".", ".."} and not _WAY_OUT.intersection(part) for part in path.split("/"))


def is_private(path: str) -> bool:
    """Whether `path` holds personal data by its name alone: the contacts, and all below the private folders."""
    first = path.split("/", 1)[0].lower()
    return path.lower() == CONTACTS or first in PRIVATE_FOLDERS


def is_table(path: str) -> bool:
    """Whether `path` is a file for other programs, by its name: kept or replaced as a whole, never merged by lines."""
    return path.lower().endswith(TABLES)


def parent(path: str) -> str:
    """The folder that holds `path`; empty for the chosen folder itself."""
    return path.rpartition("/")[0]


def temporary(path: str) -> str:
    """The name beside `path` under which its next text is prepared."""
    folder, slash, name = path.rpartition("/")
    return f"{folder}{slash}.{name.removeprefix('.')}{TEMPORARY}"


def spare(path: str) -> str:
    """The name that the old text has for a moment, where two names cannot change places in one step."""
    return temporary(f"{path}.old")


def is_temporary(name: str) -> bool:
    """Whether a file's name is one that only `temporary` makes."""
    return name.startswith(".") and name.endswith(TEMPORARY)


def check_names(paths: Iterable[str]) -> None:
    """Refuse a set of document names that is not safe, or of which two are one on a disk that folds case.

    Raises:
        ValueError: a fault of the program, not of the person.
    """
    folded: set[str] = set()
    for path in paths:
        if not is_safe(path) or path.lower() in folded:
            raise ValueError(f"not a name for a document: {path!r}")
        folded.add(path.lower())
