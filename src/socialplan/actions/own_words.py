"""The organisation's own wording, from `house/` beside `strategy.yaml`: read with care, used at once.

Unlike templates it needs no consent: it is data, read as strictly as the strategy, and shown for what it is, proposed.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from socialplan.actions.errors import ActionError
from socialplan.analysis.own_words import GLOSSARY, files, read_glossary, read_proposals
from socialplan.knowledge.own_words import NO_WORDS, OwnWords
from socialplan.language import Words
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import printable
from socialplan.strategy.suggest import nearest
from socialplan.workspace.disk import FolderDisk, Kind
from socialplan.workspace.errors import reason

FOLDER: Final = "house"
_PROPOSALS: Final = "house/proposals"


def read_words(folder: Path, strategy: Strategy) -> OwnWords:
    """The wording that lies beside a strategy; none if there is no `house/`.

    Raises:
        ActionError: a file cannot be read, or bears a name that nothing is read from.
        StrategyError: a file holds problems; all those of that file.
    """
    disk = FolderDisk(folder)
    if disk.look(FOLDER).kind is Kind.MISSING:
        return NO_WORDS
    known = files()
    _refuse_strangers(disk, FOLDER, {GLOSSARY, _PROPOSALS})
    _refuse_strangers(disk, _PROPOSALS, known.values())
    proposals = {
        chapter: read_proposals(data, chapter, strategy, place)
        for chapter, place in known.items()
        if (data := _read(disk, place)) is not None
    }
    terms = _read(disk, GLOSSARY)
    return OwnWords(proposals, read_glossary(terms, GLOSSARY) if terms is not None else ())


def _refuse_strangers(disk: FolderDisk, folder: str, known: Iterable[str]) -> None:
    """Refuse a YAML file of another name, which somebody would believe to be read."""
    wanted = list(known)
    try:
        places = [f"{folder}/{name}" for name in disk.names(folder) if name.endswith((".yaml", ".yml"))]
    except OSError as error:
        raise _cannot_be_read(folder, reason(error)) from error
    for place in places:
        if place not in wanted:
            close = nearest(place, wanted) or ", ".join(wanted)
            shown = printable(place, 100)
            raise ActionError(
                Words(
                    f"Rien n’est lu dans {shown}. Le nom attendu\u00a0: {close}.",
                    f"Nothing is read from {shown}. The name expected: {close}.",
                )
            )


def _read(disk: FolderDisk, place: str) -> bytes | None:
    """The bytes of a file, None where there is none. Never through a link."""
    kind = disk.look(place).kind
    if kind is Kind.MISSING:
        return None
    if kind is not Kind.FILE:
        raise _cannot_be_read(place, _NO_FILE)
    try:
        return disk.read(place)
    except OSError as error:
        raise _cannot_be_read(place, reason(error)) from error


def _cannot_be_read(place: str, why: Words) -> ActionError:
    return ActionError(Words(f"{place} ne peut pas être lu\u00a0: {why.fr}.", f"{place} cannot be read: {why.en}."))


_NO_FILE: Final = Words(
    "ce n’est pas un fichier ordinaire\u202f; mettez le fichier lui-même à sa place",
    "it is no regular file; put the file itself in its place",
)
