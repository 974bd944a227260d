"""Did somebody bring a document back to what it was before a run that was interrupted? With git, say, to start afresh.

Then the run counts as not performed for that document: if what is remembered ran ahead of it, the new text would never
come, and nobody would be told. A person's edits of the new text are told from that by the lines: the document is then
nearer to what was rendered last than to what was rendered before.
"""

from collections import Counter

from socialplan.workspace import journal, paths, records, texts
from socialplan.workspace.disk import Disk
from socialplan.workspace.found import find
from socialplan.workspace.journal import Entry
from socialplan.workspace.likeness import ALIKE, likeness
from socialplan.workspace.swap import holding


def is_reverted(disk: Disk, run: int, entry: Entry) -> bool:
    """Whether a document that a run had changed, or looked at, is no longer what the run left. Raises OSError."""
    there = holding(disk, entry.path)
    if entry.moves:
        return False
    if not entry.changes:
        return there != entry.seen
    if entry.seen is None or there in {None, entry.written}:
        return False
    if there == entry.seen:
        return True
    return _is_an_earlier_one(disk, run, entry) if entry.written is None else _is_nearer_to_before(disk, run, entry)


def _is_an_earlier_one(disk: Disk, run: int, entry: Entry) -> bool:
    """Whether what stands in the place of a removed document is an earlier one of it, and no new file."""
    mine = find(disk, entry.path).mine
    before = find(disk, journal.base_place(run, entry.origin)).mine
    return isinstance(mine, str) and isinstance(before, str) and likeness(mine, before) >= ALIKE


def _is_nearer_to_before(disk: Disk, run: int, entry: Entry) -> bool:
    """Also where it cannot be told: to take the new text in twice does no harm."""
    mine = find(disk, entry.path).mine
    before = find(disk, journal.base_place(run, entry.origin)).mine
    after = _rendered(disk, entry)
    if not (isinstance(mine, str) and isinstance(before, str) and after is not None):
        return True
    return _distance(mine, before) <= _distance(mine, after)


def _rendered(disk: Disk, entry: Entry) -> str | None:
    """The text to merge from after the run, wherever it stands by now."""
    for private in (False, True):
        place = records.base_path(entry.path, private=private)
        for candidate in (place, paths.temporary(place)):
            text = find(disk, candidate).mine
            if isinstance(text, str) and texts.digest(text) == entry.base:
                return text
    return None


def _distance(one: str, other: str) -> int:
    """In how many lines two texts differ."""
    lines, others = Counter(one.split("\n")), Counter(other.split("\n"))
    return ((lines - others) + (others - lines)).total()
