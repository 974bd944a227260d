"""What is remembered of adoptions: `.socialplan/adopted.json`, one sorted line a document, committed.

    "charte-editoriale.md": {"by": "Claire Duval", "digest": "…", "on": "2026-12-03", "person": "claire"},

Each line ends alike, so that git can merge line by line. Of two lines for one document, as such a merge may leave them,
the later adoption counts. The file may have come with a clone: nothing in it is trusted.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from socialplan.actions.errors import ActionError
from socialplan.documents.adoption import Adoption, Adoptions, fingerprint
from socialplan.language import Words
from socialplan.strategy.moments import read_day
from socialplan.workspace import paths
from socialplan.workspace.apply import locked
from socialplan.workspace.disk import LARGEST, Disk, FolderDisk, Kind
from socialplan.workspace.errors import reason
from socialplan.workspace.journal import PRIVATE_MODE, UNDO, history_place, runs
from socialplan.workspace.plans import Plan, Rendering, Step
from socialplan.workspace.survey import survey
from socialplan.workspace.swap import Change, Swapper

ADOPTED: Final = ".socialplan/adopted.json"
VERSION: Final = 1
LONGEST_NAME: Final = 200
"""Characters of the name of a person or a body."""

_HEXADECIMAL: Final = frozenset("0123456789abcdef")
_DIGITS: Final = 64


class Adopted(NamedTuple):
    """An adoption, and the fingerprint of the text that was adopted."""

    adoption: Adoption
    digest: str = ""
    """Empty while it is being adopted: whatever stands there then is the adopted text."""


def read_adopted(folder: Path) -> dict[str, Adopted]:
    """The adoptions of a folder by path; none if there is no such file.

    Raises `ActionError` when the file is damaged, no file, or written by a newer version.
    """
    disk = FolderDisk(folder)
    try:
        kind = disk.look(ADOPTED).kind
        if kind is Kind.MISSING:
            return {}
        data = disk.read(ADOPTED) if kind is Kind.FILE else b""
    except OSError as error:
        why = reason(error)
        raise ActionError(
            Words(f"{ADOPTED} ne peut pas être lu\u00a0: {why.fr}.", f"{ADOPTED} cannot be read: {why.en}.")
        ) from error
    return parse(data)


def parse(data: bytes) -> dict[str, Adopted]:
    """The adoptions that the bytes of the file hold. Raises `ActionError` when they hold anything else."""
    try:
        pairs = json.loads(data[:LARGEST].decode("utf-8"), object_pairs_hook=list)
        version = dict(pairs)["version"]
        if isinstance(version, int) and version > VERSION:
            raise ActionError(_NEWER)
        found: dict[str, Adopted] = {}
        for path, entry in pairs:
            if path != "version":
                read = _read(path, dict(entry))
                found[path] = max(found.get(path, read), read, key=lambda one: (one.adoption.on, one.digest))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise ActionError(_DAMAGED) from error
    return found


def dump(adopted: Mapping[str, Adopted]) -> str:
    """The text of the file."""
    lines = (f"{json.dumps(path)}: {_line(adopted[path])},\n" for path in sorted(adopted))
    return "{\n" + "".join(lines) + f'"version": {VERSION}\n}}\n'


def as_adoptions(adopted: Mapping[str, Adopted], modified: Iterable[str] = ()) -> Adoptions:
    """What the documents need to know of them; those at the paths `modified` no longer say what was adopted."""
    changed = set(modified)
    return {
        path: Adoption(one.adoption.on, one.adoption.by, one.adoption.person, path in changed)
        for path, one in adopted.items()
    }


def modified_since(plan: Plan, adopted: Mapping[str, Adopted]) -> frozenset[str]:
    """The paths of the adopted documents of which another text will stand in the folder than the adopted one."""
    texts = {step.path: standing(step) for step in plan.steps}
    return frozenset(
        path
        for path, one in adopted.items()
        if one.digest and (text := texts.get(path)) is not None and fingerprint(text) != one.digest
    )


def standing(step: Step) -> str | None:
    """The text that will stand there once a step is carried out; None if none will, or what stands is no text."""
    return step.result


def following(disk: Disk, make: Callable[[Adoptions], Rendering], adopted: Mapping[str, Adopted]) -> Rendering:
    """What `make` makes of the adoptions, with those documents as modified since of which other words will stand there.

    They are first made as adopted, and what would then stand in the folder is compared: so the mark that one run sets
    has no part in what the next one finds, and goes as soon as the words are the adopted ones again.
    """
    as_adopted = make(as_adoptions(adopted))
    if not adopted:
        return as_adopted
    modified = modified_since(survey(disk, as_adopted), adopted)
    return make(as_adoptions(adopted, modified)) if modified else as_adopted


def write_adopted(disk: Disk, adopted: Mapping[str, Adopted]) -> None:
    """Write the records of a folder that is locked. Raises OSError when the disk refuses, and they stay."""
    data = dump(adopted).encode("utf-8")
    if disk.look(ADOPTED).kind is Kind.FILE and disk.read(ADOPTED) == data:
        return
    swapper = Swapper(disk)
    change = Change(ADOPTED, None, data, guarded=False)
    swapper.prepare([change])
    swapper.perform(change)


def keep_adopted(disk: Disk, run: int, before: Mapping[str, Adopted]) -> None:
    """Keep the records as they were before a run beside what else is kept of it, so that it can be taken back."""
    if disk.look(history_place(run)).kind is Kind.FILE and disk.look(_kept_place(run)).kind is Kind.MISSING:
        disk.write_new(_kept_place(run), dump(before).encode("utf-8"), PRIVATE_MODE)


def take_back(folder: Path, run: int) -> None:
    """Bring the records to what they were before `run`, if it changed them. Call it once that run has been undone.

    Taking back can be taken back itself: what the records were until now is kept beside the last run, which undid it.

    Raises:
        ActionError: the records, or those kept of that run, are damaged.
        WorkspaceError: the folder cannot be written.
    """
    disk = FolderDisk(folder)
    with locked(disk):
        if disk.look(_kept_place(run)).kind is not Kind.FILE:
            return
        before, now = parse(disk.read(_kept_place(run))), read_adopted(folder)
        write_adopted(disk, before)
        last = max(runs(disk), default=0)
        if last != run:
            keep_adopted(disk, last, now)


def _kept_place(run: int) -> str:
    return f"{UNDO}/{run:04}/adopted.json"


def is_name(text: str) -> bool:
    """Whether a text can stand as the name of who adopts: one line that can be printed, neither empty nor long."""
    return text == text.strip() and 0 < len(text) <= LONGEST_NAME and text.isprintable()


def _line(one: Adopted) -> str:
    entry = {"by": one.adoption.by, "digest": one.digest, "on": one.adoption.on.isoformat()}
    if one.adoption.person:
        entry["person"] = one.adoption.person
    return json.dumps(entry, ensure_ascii=False, sort_keys=True)


def _read(path: str, entry: dict[str, Any]) -> Adopted:
    """One line of the file. Raises ValueError, TypeError or KeyError when it is not as we write it."""
    on, by, person, digest = read_day(entry["on"]), entry["by"], entry.get("person"), entry["digest"]
    is_ours = (
        paths.is_safe(path)
        and isinstance(on, dt.date)
        and isinstance(by, str)
        and is_name(by)
        and (person is None or (isinstance(person, str) and is_name(person)))
        and len(digest) == _DIGITS
        and _HEXADECIMAL.issuperset(digest)
    )
    if not is_ours or not isinstance(on, dt.date):
        raise ValueError(path)
    return Adopted(Adoption(on, by, person), digest)


_NEWER: Final = Words(
    f"{ADOPTED} a été écrit par une version plus récente de socialplan. Mettez socialplan à jour.",
    f"{ADOPTED} was written by a newer version of socialplan. Update socialplan.",
)
_DAMAGED: Final = Words(
    f"{ADOPTED} est abîmé. Reprenez-le dans git, ou supprimez-le\u00a0: vos documents restent, "
    "mais ceux qui étaient adoptés seront à adopter à nouveau.",
    f"{ADOPTED} is damaged. Take it back from git, or delete it: your documents stay, "
    "but those that were adopted will have to be adopted again.",
)
