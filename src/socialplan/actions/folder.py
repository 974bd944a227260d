"""Reading what a strategy's folder holds: `strategy.yaml`, `contacts.yaml` and `measures.csv`."""

import datetime as dt
import os
import stat
from pathlib import Path
from typing import Final, cast

from socialplan.actions.errors import ActionError
from socialplan.analysis import thresholds
from socialplan.analysis.dossier import Dossier
from socialplan.language import Language, Words
from socialplan.strategy.contacts import ContactCard, Contacts
from socialplan.strategy.load import Loaded, load, load_each
from socialplan.strategy.measures import NAME as MEASURES
from socialplan.strategy.measures import load_measures
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.workspace.errors import reason

STRATEGY: Final = "strategy.yaml"
CONTACTS: Final = "contacts.yaml"
SCHEMA: Final = ".socialplan/strategy.schema.json"

NAMES: Final = {"thresholds": thresholds.names}
"""Where the names live that a field with `refers_to` may give and that stand in no list of the file."""

_LARGEST: Final = 2 * 1024 * 1024
"""Bytes read at most; what is longer than the loader's own limit is told by the loader."""


def read_strategy(folder: Path) -> Loaded[Strategy]:
    """The strategy of a folder.

    Raises:
        ActionError: there is none, or it cannot be read.
        StrategyError: it holds problems; all of them.
    """
    return parse_strategy(_bytes(folder / STRATEGY), STRATEGY)


def parse_strategy(data: bytes | str, name: str) -> Loaded[Strategy]:
    """The strategy that a YAML text holds; `name` stands in messages."""
    return load(data, Strategy, name=name, references=REFERENCES, names=NAMES)


def languages_of(strategy: Strategy) -> tuple[Language, ...]:
    """The languages that a strategy asks its documents in: French where it names none."""
    named = dict.fromkeys(code.value for code in strategy.meta.languages)
    return cast("tuple[Language, ...]", tuple(named)) or ("fr",)


def read_contacts(folder: Path) -> Contacts:
    """The contacts of a folder: none if there is no `contacts.yaml`.

    Raises `StrategyError` with every problem; no number is ever repeated in it.
    """
    place = folder / CONTACTS
    if not place.exists() and not place.is_symlink():
        return {}
    return load_each(_bytes(place), ContactCard, name=CONTACTS)


def measured(folder: Path, dossier: Dossier) -> Dossier:
    """A dossier with what was read of its KPIs: as it is if there is no `measures.csv`.

    No reading may be dated more than a year after the strategy: an error of the year, most often.

    Raises:
        ActionError: the file cannot be read.
        StrategyError: it holds problems; all of them.
    """
    place = folder / MEASURES
    if not place.exists() and not place.is_symlink():
        return dossier
    kpis = dossier.strategy.measurement.kpis
    return dossier.with_measures(load_measures(_bytes(place), kpis, not_after=dossier.as_of + _AHEAD))


_AHEAD: Final = dt.timedelta(days=366)


def read_bounded(place: Path) -> bytes:
    """The bytes of a file that a person named, no more than the loader would take. A fifo is not waited for.

    Raises `ActionError` when there is no such file, or it cannot be read.
    """
    try:
        descriptor = os.open(place, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise _cannot_be_read(place, _NO_FILE)
            return file.read(_LARGEST)
    except IsADirectoryError:
        raise _cannot_be_read(place, _NO_FILE) from None
    except OSError as error:
        raise _cannot_be_read(place, reason(error)) from None


def _bytes(place: Path) -> bytes:
    """The bytes of one of the folder's own files: never through a link, which may lead anywhere."""
    folder = place.parent
    if not place.exists() and not place.is_symlink():
        raise _missing(place.name, folder)
    if place.is_symlink():
        raise _cannot_be_read(place, _LINK)
    return read_bounded(place)


def _missing(name: str, folder: Path) -> ActionError:
    if not folder.exists():
        return ActionError(
            Words(
                f"Il n’y a pas de dossier {folder}. Pour commencer une stratégie : socialplan init",
                f"There is no folder {folder}. To begin a strategy: socialplan init",
            )
        )
    if not folder.is_dir():
        return ActionError(
            Words(
                f"{folder} est un fichier. Indiquez le dossier de la stratégie.",
                f"{folder} is a file. Name the folder of the strategy.",
            )
        )
    where = Words("ce dossier", "this folder") if folder == Path() else Words(str(folder), str(folder))
    return ActionError(
        Words(
            f"Il n’y a pas de {name} dans {where.fr}. Pour commencer une stratégie : socialplan init",
            f"There is no {name} in {where.en}. To begin a strategy: socialplan init",
        )
    )


def _cannot_be_read(place: Path, why: Words) -> ActionError:
    return ActionError(Words(f"{place} ne peut pas être lu : {why.fr}.", f"{place} cannot be read: {why.en}."))


_NO_FILE: Final = Words("ce n’est pas un fichier", "it is no file")
_LINK: Final = Words(
    "c’est un lien ; mettez le fichier lui-même à sa place", "it is a link; put the file itself in its place"
)
