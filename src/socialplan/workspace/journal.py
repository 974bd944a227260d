"""What a run is about to do, written down before it touches the first document; afterwards, what it did.

`.socialplan/journal` stands there only while a run is at work. If one is found, that run was interrupted: the next one
completes it. At the end it becomes `.socialplan/undo/<run>/run.json`, from which the run can be undone. Both speak of
this folder alone: one that came with a copy or a clone is refused. Nothing in them is trusted.
"""

import hashlib
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.language import Words
from socialplan.workspace import paths, state
from socialplan.workspace.disk import LARGEST, Disk, Kind
from socialplan.workspace.errors import WorkspaceError
from socialplan.workspace.state import Line

JOURNAL: Final = f"{paths.HOUSE}/journal"
UNDO: Final = f"{paths.HOUSE}/undo"
VERSION: Final = 1
PRIVATE_MODE: Final = 0o600

_HIGHEST_RUN: Final = 999_999_999


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One document: its bytes before and, if they change, after by their hash; what is remembered before and after."""

    path: str
    private: bool = False
    changes: bool = False
    """Whether the document's bytes change; if not, only what is remembered does."""
    seen: str | None = None
    written: str | None = None
    source: str = ""
    """The place that the document, or what is remembered of it, comes from."""
    source_seen: str | None = None
    before: tuple[Line, ...] | None = None
    after: tuple[Line, ...] | None = None
    base: str | None = None
    """The hash of the text to merge from afterwards; None to leave what stands there."""

    @property
    def origin(self) -> str:
        """Where what is remembered of the document stood before."""
        return self.source or self.path

    @property
    def moves(self) -> bool:
        """Whether the document itself comes from `source`, and not only what is remembered of it."""
        return self.source_seen is not None

    @property
    def stood(self) -> str:
        """Where the document's old bytes stood."""
        return self.source if self.moves else self.path

    @property
    def old(self) -> str | None:
        """The hash of the document's old bytes; None if there were none."""
        return self.source_seen if self.moves else self.seen


class Journal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One run."""

    version: int
    folder: tuple[int, ...]
    run: int
    entries: tuple[Entry, ...]


class JournalError(WorkspaceError):
    """There is a journal that is damaged, or of another folder."""


def kept_place(run: int, path: str) -> str:
    """Where the bytes are kept that `path` had before a run."""
    return f"{UNDO}/{run:04}/documents/{path}"


def base_place(run: int, path: str) -> str:
    """Where the text to merge from is kept that `path` had before a run."""
    return f"{UNDO}/{run:04}/base/{path}"


def after_place(run: int, path: str) -> str:
    """Where the bytes are kept that a run wrote to `path`, if they are more than what was rendered."""
    return f"{UNDO}/{run:04}/after/{path}"


def history_place(run: int) -> str:
    """Where a run is written down that has ended."""
    return f"{UNDO}/{run:04}/run.json"


def encode(journal: Journal) -> bytes:
    """The bytes of a journal, its own hash at the end."""
    body = msgspec.json.format(msgspec.json.encode(journal), indent=1)
    return body + b"\n" + hashlib.sha256(body).hexdigest().encode() + b"\n"


def load(disk: Disk, place: str = JOURNAL) -> Journal | None:
    """The journal that stands there; None if there is none.

    Raises:
        JournalError: it is damaged, or of another folder.
        OSError: it cannot be read.
    """
    kind = disk.look(place).kind
    if kind is Kind.MISSING or disk.look(paths.HOUSE).kind is not Kind.FOLDER:
        return None  # what stands in the place of our folder is told by those who read it
    try:
        journal = _decode(disk.read(place) if kind is Kind.FILE else b"")
    except (ValueError, RecursionError) as error:  # msgspec's errors are ValueErrors
        raise JournalError(_damaged(place)) from error
    if journal.folder != disk.identity():
        raise JournalError(_foreign(place))
    return journal


def runs(disk: Disk) -> Iterator[int]:
    """The numbers of the runs of which something is kept, oldest first."""
    names = (name for name in disk.names(UNDO) if name.isascii() and name.isdecimal())
    yield from sorted(int(name) for name in names if len(name) <= len(str(_HIGHEST_RUN)))


def _decode(data: bytes) -> Journal:
    """Raises ValueError for all that we would not have written."""
    body, _, digest = data.removesuffix(b"\n").rpartition(b"\n")
    if len(data) > LARGEST or hashlib.sha256(body).hexdigest().encode() != digest:
        raise ValueError("its hash does not match")
    journal = msgspec.json.decode(body, type=Journal)
    if journal.version != VERSION or not 0 < journal.run <= _HIGHEST_RUN:
        raise ValueError("not of this version")
    places: set[str] = set()
    for entry in journal.entries:
        _check(entry)
        mine = {entry.path.lower(), entry.origin.lower()}
        if places & mine:
            raise ValueError(entry.path)
        places |= mine
    return journal


def _check(entry: Entry) -> None:
    names = [entry.path, *([entry.source] if entry.source else [])]
    hashes = [entry.seen, entry.written, entry.source_seen, entry.base]
    for line in (*(entry.before or ()), *(entry.after or ())):
        hashes += [line.rendered, line.base or None]
    if not all(map(paths.is_safe, names)) or not all(state.is_hash(value) for value in hashes if value is not None):
        raise ValueError(entry.path)
    if entry.source_seen and not entry.source:
        raise ValueError(entry.path)


def _damaged(place: str) -> Words:
    return Words(
        f"«\u00a0{place}\u00a0» est abîmé\u00a0: il devait permettre de terminer une exécution interrompue. "
        "Vérifiez vos documents, supprimez ce fichier, puis relancez\u202f; rien n’a été touché.",
        f"“{place}” is damaged: it was to let an interrupted run be completed. "
        "Look over your documents, delete that file, then run again; nothing was touched.",
    )


def _foreign(place: str) -> Words:
    return Words(
        f"«\u00a0{place}\u00a0» vient d’un autre dossier, copié pendant une exécution. Vérifiez vos documents, "
        "supprimez ce fichier, puis relancez\u202f; rien n’a été touché.",
        f"“{place}” comes from another folder that was copied during a run. Look over your documents, "
        "delete that file, then run again; nothing was touched.",
    )
