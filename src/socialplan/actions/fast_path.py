"""Has anything changed since the last render? Answered from hashes alone, before YAML and Jinja2 are imported.

`.socialplan/fresh` notes, after a run that left nothing to say, a fingerprint of all that went in and the hash of every
file that came out. It is ignored by git: it speaks of this machine only, and of private documents too. A missing note
costs one full run, no more.

This module imports nothing that Python has not loaded by then, but for `hashlib`.
"""

import hashlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

import socialplan

if TYPE_CHECKING:
    from pathlib import Path

    from socialplan.workspace.report import Report
    from socialplan.workspace.survey import Plan

FRESH: Final = ".socialplan/fresh"

_JOURNAL: Final = ".socialplan/journal"
"""Stands there only after a run that was interrupted: the next one has to complete it."""

_HEADER: Final = "socialplan fresh 1"
_INPUTS: Final = ("strategy.yaml", "contacts.yaml", "measures.csv", ".socialplan/adopted.json")
_OWN_FOLDERS: Final = ("templates", "house")
"""Templates and wording of the organisation's own."""
_MOST_OWN: Final = 500
_MISSING: Final = "-"
_UNREADABLE: Final = "?"
_READ_FLAGS: Final = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))
_LARGEST: Final = 8 * 1024 * 1024
_WAYS_OUT: Final = frozenset({"", ".", ".."})
_SKIPPED: Final = frozenset({"__pycache__", "examples"})


class NothingToDo(NamedTuple):
    """Every document is as the last run left it."""

    documents: tuple[str, ...]
    """Paths of the documents that are there."""
    deleted: tuple[str, ...]
    """Paths of documents that a person deleted, and that stay deleted."""


def fingerprint(folder: str, options: Iterable[str] = ()) -> str:
    """One hash of everything a rendering depends on. Take it before the inputs are read.

    Args:
        folder: the folder of the strategy.
        options: what else decides about the result, such as the languages asked for, in a fixed order.
    """
    total = hashlib.sha256()
    inputs = (*(_hash(folder, name) for name in _INPUTS), *_own(folder))
    for part in (socialplan.__version__, *options, *_build(), *inputs):
        total.update(f"{len(part)}:{part}".encode("utf-8", "surrogateescape"))
    return total.hexdigest()


def nothing_to_do(folder: str, options: Iterable[str] = ()) -> NothingToDo | None:
    """What stands there if the last run's note still holds in every line; None if a full run is needed."""
    try:
        lines = _read(folder, FRESH).decode("utf-8").splitlines()
        if lines[:2] != [_HEADER, fingerprint(folder, options)] or os.path.lexists(f"{folder}/{_JOURNAL}"):
            return None
        noted = [line.split(" ", 2) for line in lines[2:]]
        if any(_hash(folder, path) != digest for _, digest, path in noted):
            return None
    except (OSError, ValueError):
        return None
    documents = [(digest, path) for kind, digest, path in noted if kind == "document"]
    return NothingToDo(
        tuple(path for digest, path in documents if digest != _MISSING),
        tuple(path for digest, path in documents if digest == _MISSING),
    )


def remember(folder: "Path", options: Iterable[str], taken: str, plan: "Plan", report: "Report") -> None:
    """Note that nothing is to do until something changes; or take the note away if the run left something to say.

    Args:
        folder: the folder of the strategy.
        options: the same as were given for the fingerprint.
        taken: the fingerprint from before the inputs were read; if it no longer holds, nothing is noted.
        plan: what was carried out.
        report: what became of it.

    A note that cannot be written is left out: the next run is only slower.
    """
    from socialplan.workspace.notes import watched, write_note  # noqa: PLC0415 - only after a full run

    if report.exit_code() or _renamed(plan) or fingerprint(str(folder), options) != taken:
        write_note(folder, FRESH, None)
        return
    documents = {step.path for step in plan.steps if step.new is not None}
    noted = [("document", _hash(str(folder), path), path) for path in sorted(documents)]
    ours = [("ours", _hash(str(folder), path), path) for path in watched(plan)]
    lines = [" ".join(line) for line in (*noted, *(line for line in ours if line[1] != _MISSING))]
    write_note(folder, FRESH, "\n".join([_HEADER, taken, *lines]) + "\n")


def _renamed(plan: "Plan") -> bool:
    """Whether a person renamed a document: told at each run, with the name that it has now."""
    return any(step.twin for step in plan.steps)


def _own(folder: str) -> Iterator[str]:
    """Name and hash of each file of the organisation's own; a sign of its own for what is neither file nor folder."""
    waiting = list(_OWN_FOLDERS)
    for path in waiting:
        try:
            state = os.lstat(f"{folder}/{path}")
            if stat.S_ISDIR(state.st_mode) and len(waiting) < _MOST_OWN:
                names = sorted(entry.name for entry in os.scandir(f"{folder}/{path}"))
                waiting += (f"{path}/{name}" for name in names[:_MOST_OWN])
            else:
                yield f"{path} {_hash(folder, path)}"
        except OSError:
            yield f"{path} {_MISSING}"


def _hash(folder: str, path: str) -> str:
    """SHA-256 of a regular file; a sign of its own for one that is missing, and for what is no readable file."""
    try:
        return hashlib.sha256(_read(folder, path)).hexdigest()
    except FileNotFoundError:
        return _MISSING
    except (OSError, ValueError):
        return _UNREADABLE


def _read(folder: str, path: str) -> bytes:
    """The bytes of a regular file of the folder; no link on the way is followed, and no fifo waited for."""
    *above, name = path.split("/")
    place = folder
    for part in above:
        place = f"{place}/{part}"
        if part in _WAYS_OUT or not stat.S_ISDIR(os.lstat(place).st_mode):
            raise OSError(path)
    descriptor = os.open(f"{place}/{name}", _READ_FLAGS)
    with os.fdopen(descriptor, "rb") as file:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST:
            raise OSError(path)
        return file.read()


def build() -> str:
    """One hash of the program, its templates and Python's version."""
    total = hashlib.sha256(f"{socialplan.__version__} {sys.version}".encode())
    for part in _build():
        total.update(f"{len(part)}:{part}".encode("utf-8", "surrogateescape"))
    return total.hexdigest()


def _build() -> Iterator[str]:
    """What stands for the program and its templates: name, size and date of each file, which an update changes."""
    package = socialplan.__path__[0]
    yield from _files(package)
    yield from _files(f"{package}/../../templates")  # a checkout; in a wheel they lie inside the package


def _files(folder: str) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            if entry.name not in _SKIPPED:
                yield from _files(entry.path)
        else:
            found = entry.stat()
            yield f"{entry.path} {found.st_size} {found.st_mtime_ns}"
