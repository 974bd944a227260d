"""Looks for words and phrases in answers, whatever their accents, capitals, apostrophes and spaces."""

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import filterfalse
from typing import Final

_REMEMBERED: Final = 8192
"""Texts kept in plain form: each is looked at for many phrases, and each phrase in many texts."""


@functools.lru_cache(_REMEMBERED)
def plain(text: str) -> str:
    """A text without capitals or accents, with straight apostrophes and single spaces.

    Signs that imitate letters (𝗩) are read as these letters: their capitals show only once they are.
    """
    bare = text.casefold()
    if not bare.isascii():
        bare = "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", bare)))
        bare = bare.casefold().replace("’", "'").replace("œ", "oe")
    return " ".join(bare.split())


def phrase_in(text: str, phrases: Iterable[str]) -> str | None:
    """The first of `phrases` that stands in `text` as whole words, as it is listed; None if none does."""
    where = plain(text)
    for phrase in phrases:
        bare = plain(phrase)
        if bare in where and any(_ends_a_word(where, end) for _, end in _at_words(bare, where)):
            return phrase
    return None


def phrase_unless(text: str, phrases: Iterable[str], negations: Iterable[str]) -> str | None:
    """The first phrase that stands in `text` without one of `negations` shortly before it, in the same sentence."""
    where, turned = plain(text), [plain(one) for one in negations]
    for phrase in phrases:
        for start, end in _at_words(plain(phrase), where):
            before = re.split(r"[.!?;]", where[:start])[-1]
            if _ends_a_word(where, end) and not any(one in before for one in turned):
                return phrase
    return None


def stem_in(text: str, stems: Iterable[str]) -> bool:
    """Whether a word of `text` begins with one of `stems`."""
    where = plain(text)
    bare = [known for stem in stems if (known := plain(stem)) in where]
    return any(True for stem in bare for _ in _at_words(stem, where))


def _at_words(part: str, where: str) -> Iterator[tuple[int, int]]:
    """Where `part` stands at the start of a word: begin and end. Both are plain.

    By plain search: a pattern for each list of words costs more to compile than a run has use of it.
    """
    start = where.find(part)
    while start >= 0:
        if not (start and _in_word(where[start - 1])):
            yield start, start + len(part)
        start = where.find(part, start + 1)


def _ends_a_word(where: str, end: int) -> bool:
    return not (end < len(where) and _in_word(where[end]))


def _in_word(sign: str) -> bool:
    r"""Whether a sign belongs to a word: what a pattern calls `\w`."""
    return sign.isalnum() or sign == "_"


def word_count(text: str) -> int:
    """How many words a text has."""
    return len(re.findall(r"\w+(?:['’-]\w+)*", text))
