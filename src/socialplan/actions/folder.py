"""Reading what a strategy's folder holds: `strategy.yaml` and `contacts.yaml`."""

from pathlib import Path
from typing import Final, cast

from socialplan.actions.errors import ActionError
from socialplan.language import Language, Words
from socialplan.strategy.contacts import ContactCard, Contacts
from socialplan.strategy.load import Loaded, load, load_each
from socialplan.strategy.model import REFERENCES, Strategy

STRATEGY: Final = "strategy.yaml"
CONTACTS: Final = "contacts.yaml"
SCHEMA: Final = ".socialplan/strategy.schema.json"

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
    return load(data, Strategy, name=name, references=REFERENCES)


def languages_of(strategy: Strategy) -> tuple[Language, ...]:
    """The languages that a strategy asks its documents in: French where it names none."""
    named = dict.fromkeys(code.value for code in strategy.meta.languages)
    return cast("tuple[Language, ...]", tuple(named)) or ("fr",)


def read_contacts(folder: Path) -> Contacts:
    """The contacts of a folder: none if there is no `contacts.yaml`.

    Raises `StrategyError` with every problem; no number is ever repeated in it.
    """
    place = folder / CONTACTS
    if not place.is_file():
        return {}
    return load_each(_bytes(place), ContactCard, name=CONTACTS)


def _bytes(place: Path) -> bytes:
    try:
        with place.open("rb") as file:
            return file.read(_LARGEST)
    except FileNotFoundError:
        raise ActionError(
            Words(
                f"Il n’y a pas de {place.name} dans {place.parent}. "
                f"Pour commencer\u00a0: socialplan init {place.parent}",
                f"There is no {place.name} in {place.parent}. To begin: socialplan init {place.parent}",
            )
        ) from None
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise ActionError(
            Words(f"{place} ne peut pas être lu\u00a0: {why}", f"{place} cannot be read: {why}")
        ) from None
