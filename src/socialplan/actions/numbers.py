"""Telephone numbers that a document would lose because this machine has no `contacts.yaml`: git leaves that file out.

In a private repository the crisis playbook prints the numbers. Whoever clones it and renders has the playbook with them
and not the file that they come from; they must not vanish for that.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from socialplan.actions.folder import CONTACTS
from socialplan.documents.names import INDEX
from socialplan.language import Words
from socialplan.workspace import paths
from socialplan.workspace.disk import FolderDisk

_NUMBER: Final = re.compile(
    r"(?<![\w.,:+-])(?:"
    r"\+\d(?:[ \u00a0\u202f.()-]{0,2}\d){7,14}"  # +33 6 12 34 56 78
    r"|0\d(?:[ \u00a0\u202f.-]?\d\d){4}"  # 06 12 34 56 78
    r"|0\d{1,4}[ \u00a0\u202f.-]\d{3,4}[ \u00a0\u202f.-]\d{3,4}"  # 020 7946 0958
    r")(?!\w)"
)
"""Telephone numbers as France and others write them: no date, no time, no figure, no emergency number."""

WHY: Final = Words(
    "contacts.yaml manque ici, et ses numéros en disparaîtraient\u00a0: copiez ce fichier dans le dossier, "
    "ou créez-le vide pour les retirer",
    "contacts.yaml is missing here, and its numbers would vanish: copy that file into the folder, "
    "or create it empty to take them out",
)

_WHY_INDEX: Final = Words(
    "il compte les points à décider de documents qui attendent contacts.yaml",
    "it counts what remains to be decided in documents that await contacts.yaml",
)


def would_vanish(folder: Path, texts: Mapping[str, str], private: Iterable[str] = ()) -> dict[str, Words]:
    """The documents among `texts` that stand in `folder` with numbers which the new text lacks, and why they are held.

    There are none where the folder has a `contacts.yaml`: what it no longer holds was taken out by a person.
    Documents that git ignores are left out: a clone has none.
    """
    if os.path.lexists(folder / CONTACTS):
        return {}
    disk = FolderDisk(folder)
    kept = {path: text for path, text in texts.items() if path not in private and not paths.is_table(path)}
    held = {path: WHY for path, text in kept.items() if _numbers(_seen(disk, path)) - _numbers([text])}
    return held | {INDEX: _WHY_INDEX} if held else held


def _seen(disk: FolderDisk, path: str) -> Iterator[str]:
    """The document as it stands, and as it was last rendered; nothing for what cannot be read."""
    for place in (path, f"{paths.HOUSE}/base/{path}"):
        try:
            yield disk.read(place).decode("utf-8")
        except (OSError, ValueError):
            continue


def _numbers(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(re.sub(r"\D", "", found) for text in texts for found in _NUMBER.findall(text))
