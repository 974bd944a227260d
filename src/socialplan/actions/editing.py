"""A text that somebody writes in their own editor: given to it as a file of ours, read back, taken away again."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from socialplan.workspace import texts
from socialplan.workspace.disk import LARGEST, FolderDisk
from socialplan.workspace.swap import Change, Swapper

PLACE: Final = ".socialplan/drafts/passage.md"
"""Below a folder that git ignores; for its owner alone, since the passage may hold a number."""

GUIDE: Final = "%%%"
"""How a line begins that explains, and is left out of what is read back."""

_OWNER_ALONE: Final = 0o600
_USUAL: Final = ("nano", "sensible-editor", "vi")
"""The one that says on its screen how it is left comes first."""


class NoEditorError(Exception):
    """There is no editor to write in, or it failed; `command` is what was tried."""

    def __init__(self, command: str = "") -> None:
        super().__init__(command)
        self.command = command


def editor(environment: Mapping[str, str]) -> list[str]:
    """The command of the person's editor: `VISUAL`, else `EDITOR`, else a usual one that is there; empty if none is."""
    for name in ("VISUAL", "EDITOR"):
        if environment.get(name, "").strip():
            return shlex.split(environment[name], posix=sys.platform != "win32")
    if sys.platform == "win32":
        return ["notepad"]
    return [found for found in map(shutil.which, _USUAL) if found][:1]


def written(folder: Path, text: str, environment: Mapping[str, str]) -> str | None:
    """What the person makes of `text` in their editor, without the lines that begin with `GUIDE`.

    None if nothing was changed, or all was taken away.

    Raises:
        NoEditorError: there is no editor, or it ended with an error.
        OSError: the file for it cannot be written.
    """
    command = editor(environment)
    if not command:
        raise NoEditorError
    disk = FolderDisk(folder)
    try:
        _put(disk, text.encode("utf-8"))
        _run(command, disk.root / PLACE)
        data = disk.read(PLACE)
    finally:
        with suppress(OSError):
            _put(disk, None)
    after = texts.plain(data[:LARGEST].decode("utf-8", "replace"))
    kept = "".join(line for line in after.splitlines(keepends=True) if not line.startswith(GUIDE))
    return kept if kept.strip() and after != texts.plain(text) else None


def _put(disk: FolderDisk, data: bytes | None) -> None:
    """Write the file, or take it away."""
    swapper = Swapper(disk)
    change = Change(PLACE, None, data, _OWNER_ALONE, guarded=False)
    swapper.drop([change])  # one that a killed run left behind
    swapper.prepare([change])
    swapper.perform(change)


def _run(command: list[str], place: Path) -> None:
    try:
        ended = subprocess.run([*command, os.fspath(place)], check=False)  # noqa: S603 - the person's own editor
    except OSError as error:
        raise NoEditorError(command[0]) from error
    if ended.returncode:
        raise NoEditorError(command[0])
