"""What is remembered of each document: the text as last rendered, and its hash.

    .socialplan/base/<path>    the text          .socialplan/private/base/<path>    the same for private documents
    .socialplan/state.json     one line each     .socialplan/private/state.json
    .socialplan/new/<path>     what we would have written where a person's text stays

The left column is committed, `private/` and `new/` are ignored by git: neither a private text nor its hash leaves the
machine. `state.json` may come out of a merge with two lines for one document: both hashes count.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from socialplan.language import Words
from socialplan.workspace import paths, texts
from socialplan.workspace.disk import LARGEST, Disk, Kind
from socialplan.workspace.errors import WorkspaceError
from socialplan.workspace.table import Base, Lost, Mine

VERSION: Final = 1
_HEXADECIMAL: Final = frozenset("0123456789abcdef")
_DIGITS: Final = 64
_NO_TEXT: Final = b"\xff"

Hashes = dict[str, frozenset[str]]


class Records(NamedTuple):
    """What was found: the hashes by home (private or not), and the bytes of our own files that exist."""

    hashes: dict[bool, Hashes]
    files: dict[str, bytes]

    def text(self, place: str) -> str | None:
        """The plain text of one of our files; None if it is missing or no text."""
        data = self.files.get(place, _NO_TEXT)
        try:
            return texts.read(data)[0] if len(data) <= LARGEST else None
        except UnicodeDecodeError:
            return None

    def paths(self) -> set[str]:
        """Every document that is remembered."""
        return {*self.hashes[False], *self.hashes[True]}

    def known(self, path: str) -> frozenset[str]:
        """The hashes of what was last rendered to `path`, in whichever home."""
        return self.hashes[False].get(path, frozenset()) | self.hashes[True].get(path, frozenset())

    def base(self, path: str, mine: Mine) -> Base:
        """The text last rendered to `path`: only one whose hash was recorded is believed.

        A person's text with that hash is as good as the lost copy.
        """
        known = self.known(path)
        places = [place for place in (base_path(path, private=True), base_path(path)) if place in self.files]
        for text in (*map(self.text, places), mine):
            if isinstance(text, str) and texts.digest(text) in known:
                return text
        return Lost.LOST if known or places else None


def state_path(*, private: bool = False) -> str:
    """Where the hashes stand."""
    return f"{_home(private=private)}/state.json"


def base_path(path: str, *, private: bool = False) -> str:
    """Where the text as last rendered stands."""
    return f"{_home(private=private)}/base/{path}"


def beside_path(path: str, *, private: bool = False) -> str:
    """Where the new text goes when a person's text stays in its place."""
    return f"{_home(private=private)}/new/{path}"


def load(disk: Disk, produced: Iterable[str], own: Iterable[str] = ()) -> Records:
    """Read what is remembered of the produced documents and of all recorded ones, and the `own` files as they stand.

    Raises:
        WorkspaceError: our own folder or a `state.json` cannot be used.
        OSError: one of our files cannot be read.
    """
    if disk.look(paths.HOUSE).kind not in {Kind.MISSING, Kind.FOLDER}:
        raise WorkspaceError(_NOT_A_FOLDER)
    hashes: dict[bool, Hashes] = {}
    found = Records(hashes, {})
    for private in (False, True):
        place = state_path(private=private)
        _read_into(found.files, disk, place)
        hashes[private] = _parse(found.text(place), place) if place in found.files else {}
    places = [*own]
    for path in sorted({*produced, *found.paths()}):
        places += [kind(path, private=private) for private in (False, True) for kind in (base_path, beside_path)]
    for place in places:
        _read_into(found.files, disk, place)
    return found


def dump(rendered: Mapping[str, str]) -> str:
    """The text of a `state.json`: one sorted line a document, each ending alike, so that git merges line by line."""
    lines = (f"{json.dumps(path)}: {json.dumps({'rendered': rendered[path]})},\n" for path in sorted(rendered))
    return "{\n" + "".join(lines) + f'"version": {VERSION}\n}}\n'


def _home(*, private: bool) -> str:
    return f"{paths.HOUSE}/private" if private else paths.HOUSE


def _read_into(files: dict[str, bytes], disk: Disk, place: str) -> None:
    """Note the bytes of one of our files, or that something else stands there."""
    kind = disk.look(place).kind
    if kind is not Kind.MISSING:
        files[place] = disk.read(place) if kind is Kind.FILE else _NO_TEXT


def _parse(text: str | None, place: str) -> Hashes:
    """The hashes in a `state.json`, which may have come with a clone: nothing in it is trusted."""
    try:
        pairs = json.loads(text or "", object_pairs_hook=list)
        found = dict(pairs)
        if isinstance(found["version"], int) and found["version"] > VERSION:
            raise WorkspaceError(_NEWER)
        hashes: Hashes = {}
        for path, entry in pairs:
            if path != "version":
                hashes[path] = hashes.get(path, frozenset()) | {_hash(path, entry)}
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise WorkspaceError(_damaged(place)) from error
    return hashes


def _hash(path: str, entry: list[tuple[str, str]]) -> str:
    """One document's hash, once path and hash have the form that we write."""
    value = dict(entry)["rendered"]
    if not paths.is_safe(path) or len(value) != _DIGITS or not _HEXADECIMAL.issuperset(value):
        raise ValueError(path)
    return value


_NOT_A_FOLDER: Final = Words(
    "«\u00a0.socialplan\u00a0» doit être un vrai dossier\u202f; un lien ou un fichier occupe sa place. "
    "Déplacez-le, puis relancez.",
    "“.socialplan” must be a real folder; a link or a file stands in its place. Move it away, then run again.",
)
_NEWER: Final = Words(
    "Ce dossier a été écrit par une version plus récente de socialplan. Mettez socialplan à jour.",
    "This folder was written by a newer version of socialplan. Update socialplan.",
)


def _damaged(place: str) -> Words:
    return Words(
        f"«\u00a0{place}\u00a0» est abîmé. Reprenez-le dans git, ou supprimez-le"
        "\u00a0: vos documents restent, ceux que vous avez modifiés vous seront signalés.",
        f"“{place}” is damaged. Take it back from git, or delete it: your documents stay, "
        "those that you edited will be named.",
    )
