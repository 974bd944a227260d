"""Texts that a document shows in another language than its own: which bear a mark, and how many remain to translate."""

from typing import Any

from socialplan.language import Language
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy


def is_marked(text: str) -> bool:
    """Whether a text in another language says so: a single word, most often a name, does not."""
    return len(text.split()) > 1


def untranslated(strategy: Strategy, language: Language) -> int:
    """How many different texts of `strategy` have no wording in `language`. Names of people and places need none."""
    return len({str(text) for text in _texts(strategy) if not text.has(language)} - _names(strategy))


def _texts(part: object) -> list[Text]:
    found: list[Text] = []
    _gather(part, found)
    return found


def _gather(part: Any, found: list[Text]) -> None:  # noqa: ANN401 - a section, or any part of one
    """The texts of a part, added to `found`."""
    if type(part) is Text:
        found.append(part)
    elif type(part) is list:
        for item in part:
            _gather(item, found)
    else:
        for name in getattr(type(part), "__struct_fields__", ()):
            _gather(getattr(part, name), found)


def _names(strategy: Strategy) -> set[str | None]:
    people = [person.name for person in strategy.team.people if person.name]
    first = [name.split()[0] for name in people if name.split()]
    return {strategy.organisation.name, strategy.organisation.place, *people, *first}
