"""Texts that a document shows in another language than its own: which bear a mark, and how many remain to translate."""

from collections.abc import Iterator

from socialplan.language import Language
from socialplan.strategy.fields import Section, Text
from socialplan.strategy.model import Strategy


def is_marked(text: str) -> bool:
    """Whether a text in another language says so: a single word, most often a name, does not."""
    return len(text.split()) > 1


def untranslated(strategy: Strategy, language: Language) -> int:
    """How many different texts of `strategy` have no wording in `language`. Names of people and places need none."""
    return len({str(text) for text in _texts(strategy) if not text.has(language)} - _names(strategy))


def _texts(part: object) -> Iterator[Text]:
    if isinstance(part, Text):
        yield part
    elif isinstance(part, list):
        for item in part:
            yield from _texts(item)
    elif isinstance(part, Section):
        for name in part.__struct_fields__:
            yield from _texts(getattr(part, name))


def _names(strategy: Strategy) -> set[str | None]:
    people = [person.name for person in strategy.team.people if person.name]
    first = [name.split()[0] for name in people if name.split()]
    return {strategy.organisation.name, strategy.organisation.place, *people, *first}
