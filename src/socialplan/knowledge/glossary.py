"""Short definitions of the words that the documents use, in both languages."""

import functools
from collections.abc import Iterable

import msgspec

from socialplan.knowledge import store
from socialplan.language import Language, Words


class Term(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word and what we mean by it."""

    id: str
    term: Words
    definition: Words


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `data/glossary.yaml`."""

    terms: dict[str, Term]


@functools.cache
def _terms() -> dict[str, Term]:
    """The terms by id, read once."""
    return store.read_as("glossary", _File, identified=("terms",)).terms


def term(identifier: str, own: Iterable[Term] = ()) -> Term:
    """The term of that id; the organisation's `own` comes first. Raises KeyError when there is none."""
    return next((entry for entry in own if entry.id == identifier), None) or _terms()[identifier]


def terms() -> tuple[Term, ...]:
    """Every term, in the order of the file."""
    return tuple(_terms().values())


def sorted_terms(language: Language, own: Iterable[Term] = ()) -> tuple[Term, ...]:
    """Every term in the alphabetical order of `language`, accents and capitals apart; the organisation's `own` too."""
    every = _terms() | {entry.id: entry for entry in own}
    return tuple(sorted(every.values(), key=lambda entry: _sort_key(entry.term.to(language))))


def _sort_key(word: str) -> str:
    """`word` without accents or capitals, so that « état » stands beside « essai »."""
    import unicodedata  # noqa: PLC0415 - only where a glossary is printed

    return "".join(mark for mark in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(mark))
