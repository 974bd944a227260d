"""The templates in a strategy's folder that take the place of the shipped ones: read with care, used once trusted.

They lie in `templates/fr/`, `templates/en/` and `templates/shared/`, and bear the names of those that they replace; one
with another name may be called by others. Regular files only, UTF-8, of bounded size and number.
"""

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from socialplan.actions import trust
from socialplan.actions.errors import ActionError
from socialplan.documents.own_templates import OwnTemplates
from socialplan.language import LANGUAGES, Words
from socialplan.strategy.problems import printable
from socialplan.workspace.disk import FolderDisk, Kind
from socialplan.workspace.errors import reason

FOLDER: Final = "templates"
SUFFIX: Final = ".jinja"
_PLACES: Final = (*LANGUAGES, "shared")
_MOST_FILES: Final = 100
_MOST_STRAYS: Final = 1_000
_DEEPEST: Final = 3
_LARGEST: Final = 128 * 1024
"""Bytes of one template; our longest has 20,000."""
_NAME: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}")


class Own(NamedTuple):
    """What the folder's templates are."""

    sources: Mapping[str, str]
    """By name, as `fr/plan-de-crise.md.jinja`."""
    digest: str
    """Of names and bytes, all together; empty where there are none."""
    strays: tuple[str, ...] = ()
    """Files that are no templates, or lie where none is looked for; from the strategy's folder."""

    @property
    def lines(self) -> Mapping[str, int]:
        """How many lines each template has."""
        return {name: len(text.splitlines()) for name, text in self.sources.items()}


class UntrustedError(ActionError):
    """There are templates that nobody on this machine has said yes to; `own` are those that were read."""

    def __init__(self, folder: Path, own: Own) -> None:
        super().__init__(_untrusted(folder, own))
        self.own = own


def read_own(folder: Path) -> Own:
    """The templates of a folder, trusted or not; none if there is no `templates/`.

    Raises:
        ActionError: a file cannot be used; every such file is named.
    """
    disk = FolderDisk(folder)
    problems: list[Words] = []
    found: dict[str, bytes] = {}
    strays: list[str] = []
    for place in _files(disk, problems, strays):
        if len(found) >= _MOST_FILES:
            problems.append(_told(FOLDER, _TOO_MANY))
            break
        data = _read(disk, place, problems)
        if data is not None:
            found[place.removeprefix(f"{FOLDER}/")] = data
    sources = {name: text for name, data in found.items() if (text := _text(name, data, problems)) is not None}
    if problems:
        raise ActionError(Words("\n".join(each.fr for each in problems), "\n".join(each.en for each in problems)))
    return Own(sources, _digest(found), tuple(strays))


def trusted_templates(folder: Path) -> OwnTemplates | None:
    """The templates of a folder that may be used; None if it has none.

    Raises:
        UntrustedError: nobody said yes to these very bytes yet.
        ActionError: a file cannot be used.
    """
    own = read_own(folder)
    if not own.sources:
        return None
    if not trust.is_trusted(own.digest):
        raise UntrustedError(folder, own)
    return OwnTemplates(own.sources)


def _files(disk: FolderDisk, problems: list[Words], strays: list[str]) -> Iterator[str]:
    """Every template below `templates/`, sorted. What is in the place of one and is no plain file is a problem.

    A folder of that name may hold other things of the person's: they are only told of.
    """
    kind = disk.look(FOLDER).kind
    if kind is Kind.LINK:
        problems.append(_told(FOLDER, _NO_FOLDER))
    waiting = [FOLDER] if kind is Kind.FOLDER else []
    for here in waiting:
        for name in disk.names(here):
            place = f"{here}/{name}"
            if name.startswith(".") or name.endswith("~"):
                continue
            kind = disk.look(place).kind
            if here == FOLDER and (name not in _PLACES or kind is Kind.FILE):
                strays.append(place)
            elif kind is Kind.FOLDER and here.count("/") < _DEEPEST and _NAME.fullmatch(name):
                waiting.append(place)
            elif kind is Kind.FILE and not name.endswith(SUFFIX):
                strays.append(place)
            elif kind is Kind.FILE and _NAME.fullmatch(name):
                yield place
            else:
                problems.append(_told(place, _ODD_NAME if kind in {Kind.FILE, Kind.FOLDER} else _LINK))
            if len(waiting) > _MOST_FILES or len(problems) + len(strays) > _MOST_STRAYS:
                problems.append(_told(FOLDER, _TOO_MANY))
                return


def _read(disk: FolderDisk, place: str, problems: list[Words]) -> bytes | None:
    try:
        data = disk.read(place)
    except OSError as error:
        problems.append(_told(place, reason(error)))
        return None
    if len(data) > _LARGEST:
        problems.append(_told(place, _TOO_LARGE))
        return None
    return data


def _text(name: str, data: bytes, problems: list[Words]) -> str | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        problems.append(_told(f"{FOLDER}/{name}:{line}", _NOT_UTF8))
        return None
    if "\0" in text:
        problems.append(_told(f"{FOLDER}/{name}", _NOT_UTF8))
        return None
    return text


def _digest(found: Mapping[str, bytes]) -> str:
    if not found:
        return ""
    total = sha256(b"socialplan templates 1")
    for name, data in sorted(found.items()):
        total.update(f"{len(name)}:{name}:{len(data)}:".encode() + data)
    return total.hexdigest()


def _told(place: str, why: Words) -> Words:
    shown = printable(place, 200)
    return Words(f"{shown}\u00a0: {why.fr}.", f"{shown}: {why.en}.")


_NO_FOLDER: Final = Words("ce n’est pas un vrai dossier", "this is no real folder")
_LINK: Final = Words(
    "ce n’est pas un fichier ordinaire\u202f; mettez le fichier lui-même à sa place",
    "this is no regular file; put the file itself in its place",
)
_ODD_NAME: Final = Words(
    "ce nom ne convient pas\u202f; lettres sans accent, chiffres, points, tirets et soulignés, deux dossiers au plus",
    "this name will not do; plain letters, digits, dots, hyphens and underscores only, two folders at most",
)
_TOO_MANY: Final = Words(f"plus de {_MOST_FILES} fichiers", f"more than {_MOST_FILES} files")
_TOO_LARGE: Final = Words("plus de 128\u00a0Kio pour un modèle", "more than 128 KiB for one template")
_NOT_UTF8: Final = Words("enregistrez ce fichier en UTF-8", "save this file as UTF-8")


def _untrusted(folder: Path, own: Own) -> Words:
    where = "" if folder == Path() else f" {trust.quoted(folder)}"
    lines = own.lines
    listed = {
        code: "\n".join(f"  {FOLDER}/{name} ({number} {word}{'s'[: number > 1]})" for name, number in lines.items())
        for code, word in (("fr", "ligne"), ("en", "line"))
    }
    return Words(
        f"Ce dossier apporte ses propres modèles\u00a0:\n{listed['fr']}\n"
        "Un modèle décide de ce que disent vos documents\u00a0; il peut les faire mentir, et rien d’autre\u00a0: "
        "ni lire un autre fichier, ni lancer un programme, ni aller sur le réseau. Ils ne serviront qu’après votre "
        "accord, donné une fois pour ces textes exacts. Aucun document n’a été changé.\n"
        f"Après les avoir lus\u00a0: socialplan templates trust{where}",
        f"This folder brings templates of its own:\n{listed['en']}\n"
        "A template decides what your documents say; it can make them lie, and nothing else: read no other file, "
        "run no program, reach no network. They are used only once you have agreed, once for these very texts. "
        "No document was changed.\n"
        f"Once you have read them: socialplan templates trust{where}",
    )
