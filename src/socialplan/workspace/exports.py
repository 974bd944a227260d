"""Files made from documents, for people who open them elsewhere: made anew at will, never over what somebody changed.

A note of this machine, `.socialplan/exports.json`, remembers the hash of each file as it was made. One that is no
longer that was edited, or is somebody else's: it stays, and the new one goes beside it.
"""

import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from socialplan.language import Words
from socialplan.workspace import paths, texts
from socialplan.workspace.apply import locked
from socialplan.workspace.disk import FolderDisk, Kind
from socialplan.workspace.errors import WorkspaceError
from socialplan.workspace.notes import write_note
from socialplan.workspace.swap import Change, Swapper

NOTE: Final = f"{paths.HOUSE}/exports.json"


class Became(StrEnum):
    """What became of a file."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    BESIDE = "beside"
    """The one that stands there is not ours any more: the new one lies beside it."""


class Exported(NamedTuple):
    """A file that was made."""

    path: str
    became: Became
    place: str
    """Where it lies: `path`, or the name beside it."""


def write_exports(folder: Path, files: Mapping[str, bytes]) -> tuple[Exported, ...]:
    """Write files, each whole or not at all.

    Args:
        folder: the strategy's folder.
        files: path from the folder's root → bytes.

    Raises:
        FolderBusyError: another run is working there.
        WorkspaceError: writing had to stop.
    """
    paths.check_names(files)
    disk = FolderDisk(folder)
    with locked(disk):
        known = _known(disk)
        _leave_to_git(disk, files)
        made = tuple(_write(disk, path, data, known) for path, data in sorted(files.items()))
        written = {each.place: texts.digest_bytes(files[each.path]) for each in made}
        write_note(folder, NOTE, json.dumps(known | written, indent=1, sort_keys=True) + "\n")
    return made


def beside(path: str, number: int = 1) -> str:
    """The name beside a file that is not ours any more: `plan.new.docx`, then `plan.new-2.docx`."""
    stem, dot, suffix = path.rpartition(".")
    return f"{stem}.new{f'-{number}' if number > 1 else ''}{dot}{suffix}"


def _leave_to_git(disk: FolderDisk, files: Iterable[str]) -> None:
    """In a folder that is made now, a file by which git leaves it out: what is in it can be made again at will."""
    for top in {path.partition("/")[0] for path in files} - set(paths.PRIVATE_FOLDERS):
        if disk.look(top).kind is Kind.MISSING:
            _put(disk, f"{top}/.gitignore", b"*\n")


def _write(disk: FolderDisk, path: str, data: bytes, known: Mapping[str, str]) -> Exported:
    digest = texts.digest_bytes(data)
    for place in (path, *(beside(path, number) for number in range(1, _MOST))):
        found = _found(disk, place)
        if found == digest:
            return Exported(path, Became.UNCHANGED if place == path else Became.BESIDE, place)
        if found is None or found == known.get(place):
            _put(disk, place, data)
            return Exported(path, Became.WRITTEN if place == path else Became.BESIDE, place)
    raise WorkspaceError(
        Words(
            f"Trop de fichiers modifiés à côté de {path}\u00a0: rangez-les ailleurs.",
            f"Too many edited files beside {path}: move them elsewhere.",
        )
    )


_MOST: Final = 20
"""Files beside one that was edited."""


def _put(disk: FolderDisk, place: str, data: bytes) -> None:
    swapper = Swapper(disk)
    change = Change(place, None, data, guarded=False)
    swapper.prepare([change])
    swapper.perform(change)


def _found(disk: FolderDisk, path: str) -> str | None:
    """The hash of the file at `path`; None for no file, and something that no hash equals for a link or a folder."""
    kind = disk.look(path).kind
    if kind is Kind.MISSING:
        return None
    return texts.digest_bytes(disk.read(path)) if kind is Kind.FILE else "no file"


def _known(disk: FolderDisk) -> dict[str, str]:
    """The hash of each file as it was made here; nothing where the note is missing or damaged."""
    try:
        data = json.loads(disk.read(NOTE))
    except (OSError, ValueError, RecursionError):
        return {}
    return {str(path): str(digest) for path, digest in data.items()} if isinstance(data, dict) else {}
