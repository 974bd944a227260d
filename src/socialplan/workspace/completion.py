"""The end of a run, whether it came so far by itself or was interrupted: records, then history, then prepared texts.

Every step may be killed and repeated: what is remembered follows from the journal and from which documents were
performed, and both can still be told until the journal has gone.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from typing import Final

from socialplan.language import Words
from socialplan.workspace import journal, kept, paths, records, state, texts
from socialplan.workspace.disk import Disk, Kind
from socialplan.workspace.journal import JOURNAL, PRIVATE_MODE, Entry, Journal
from socialplan.workspace.records import Records
from socialplan.workspace.swap import holding

HOMES: Final = (False, True)


def states_after(found: Records, entries: Iterable[Entry]) -> dict[str, str]:
    """The text of each `state.json` once these documents are performed; only those that change."""
    after = {private: dict(lines) for private, lines in found.lines.items()}
    for entry in entries:
        for lines in after.values():
            lines.pop(entry.path, None)
            lines.pop(entry.origin, None)
        if entry.after is not None:
            after[entry.private][entry.path] = frozenset(entry.after)
    wanted = {records.state_path(private=private): state.dump(lines) for private, lines in after.items()}
    empty = state.dump({})
    return {
        place: text
        for place, text in wanted.items()
        if found.text(place) != text and (text != empty or place in found.files)
    }


def bases_after(entry: Entry) -> Iterator[tuple[str, str | None]]:
    """Where a text to merge from stands once a document is performed, by its hash; None for where none may stand."""
    for private in HOMES:
        if entry.source:
            yield records.base_path(entry.source, private=private), None
        place = records.base_path(entry.path, private=private)
        if entry.after is None or private is not entry.private:
            yield place, None
        elif entry.base is not None:
            yield place, entry.base


def files_after(disk: Disk, run: Journal, performed: Collection[str]) -> dict[str, bytes | None]:
    """What our own files hold once the run is completed, None for none; only those that change."""
    entries = [entry for entry in run.entries if entry.path in performed]
    files: dict[str, bytes | None] = {}
    for entry in entries:
        for place, wanted in bases_after(entry):
            there = _plain_hash(disk, place)
            if there == wanted:
                continue
            if wanted is None:
                files[place] = None
            elif _plain_hash(disk, paths.temporary(place)) == wanted:
                files[place] = disk.read(paths.temporary(place))
    found = records.load_states(disk)
    for entry in run.entries:
        if entry.path not in performed:
            files |= _base_before(disk, run.run, entry, found)
    return files | {place: text.encode("utf-8") for place, text in states_after(found, entries).items()}


def _base_before(disk: Disk, run: int, entry: Entry, found: Records) -> dict[str, bytes | None]:
    """The text to merge from, brought back where the run had replaced it already, but not what speaks of it."""
    place = records.base_path(entry.path, private=entry.private)
    is_ahead = entry.base is not None and _plain_hash(disk, place) == entry.base
    known = found.known(entry.path)
    if not is_ahead or known != frozenset(entry.before or ()) or entry.base in {line.from_text for line in known}:
        return {}
    copy = journal.base_place(run, entry.origin)
    return {place: disk.read(copy) if disk.look(copy).kind is Kind.FILE else None}


def write_records(disk: Disk, run: Journal, performed: Collection[str]) -> None:
    """Bring our own files to what is so; the state last."""
    for place, data in files_after(disk, run, performed).items():
        _bring(disk, place, data)


def close(disk: Disk, run: Journal, performed: Collection[str]) -> tuple[Words, ...]:
    """Make the journal history, then drop what was prepared and not wanted. Says what was found on the way."""
    _retire(disk, run, performed)
    notes: list[Words] = []
    with suppress(OSError):  # what is left behind is swept by the next run
        for entry in run.entries:
            notes += kept.tidy(disk, run.run, entry)
            for private in HOMES:
                _drop(disk, paths.temporary(records.base_path(entry.path, private=private)))
        for private in HOMES:
            _drop(disk, paths.temporary(records.state_path(private=private)))
    return tuple(notes)


def _retire(disk: Disk, run: Journal, performed: Collection[str]) -> None:
    """The journal becomes history in one step; if not all of it came to be, what did is written down first."""
    place = journal.history_place(run.run)
    entries = tuple(entry for entry in run.entries if entry.path in performed)
    if entries:
        disk.make_folder(paths.parent(place))
    if entries == run.entries:
        disk.replace(JOURNAL, place)
        _drop(disk, JOURNAL)  # still there if both names led to one file already, as a power cut may leave them
    else:
        if entries:
            _bring(disk, place, journal.encode(Journal(run.version, run.folder, run.run, entries)))
        disk.remove(JOURNAL)
    if entries:
        disk.sync(paths.parent(place))
    disk.sync(paths.HOUSE)


def _bring(disk: Disk, place: str, data: bytes | None) -> None:
    """Bring one of our own files to these bytes, with the text prepared for it if that is there."""
    if data is None:
        _drop(disk, place)
    else:
        prepared = paths.temporary(place)
        if holding(disk, prepared) != texts.digest_bytes(data):
            _drop(disk, prepared)
            disk.make_folder(paths.parent(place))
            private = place.startswith((f"{paths.HOUSE}/private/", f"{paths.HOUSE}/undo/"))
            disk.write_new(prepared, data, PRIVATE_MODE if private else None)
        disk.replace(prepared, place)
    disk.sync(paths.parent(place))


def _drop(disk: Disk, place: str) -> None:
    if disk.look(place).kind is Kind.FILE:
        disk.remove(place)


def _plain_hash(disk: Disk, place: str) -> str | None:
    """The hash of the plain text of one of our files; None if there is none, and no hash if it is no text."""
    kind = disk.look(place).kind
    if kind is Kind.MISSING:
        return None
    try:
        return texts.digest(texts.read(disk.read(place))[0]) if kind is Kind.FILE else ""
    except UnicodeDecodeError:
        return ""
