"""Small files of our own that speak of this machine only: written whole or not at all, and never worth an error."""

from contextlib import suppress
from pathlib import Path

from socialplan.workspace import ignore, records
from socialplan.workspace.disk import FolderDisk, Kind
from socialplan.workspace.plans import Plan
from socialplan.workspace.swap import Change, Swapper


def write_note(folder: Path, place: str, text: str | None) -> None:
    """Bring a note below `.socialplan/` to a text, or away with None; where the disk refuses, it stays as it was."""
    disk = FolderDisk(folder)
    data = None if text is None else text.encode("utf-8")
    with suppress(OSError):
        kind = disk.look(place).kind
        if kind is Kind.MISSING and data is None:
            return
        if kind is Kind.FILE and disk.read(place) == data:
            return
        swapper = Swapper(disk)
        change = Change(place, None, data, guarded=False)
        swapper.prepare([change])
        swapper.perform(change)


def watched(plan: Plan) -> list[str]:
    """Our own files that a finished run may have left and the next one relies on; not each of them exists."""
    known = {*plan.rendering.texts} | plan.records.paths()
    bases = (records.base_path(path, private=private) for path in known for private in (False, True))
    states = (records.state_path(private=private) for private in (False, True))
    return sorted({*ignore.BLOCKS, *plan.rendering.own, *states, *bases})
