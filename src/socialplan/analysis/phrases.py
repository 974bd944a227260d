"""Looks for words and phrases in answers, whatever their accents, capitals, apostrophes and spaces."""

import functools
import re
import unicodedata
from collections.abc import Iterable
from itertools import filterfalse
from typing import Final

_REMEMBERED: Final = 8192
"""Texts kept in plain form: each is looked at for many phrases, and each phrase in many texts."""
_LISTS: Final = 256
"""Lists of stems kept as one pattern each."""


@functools.lru_cache(_REMEMBERED)
def plain(text: str) -> str:
    """A text without capitals or accents, with straight apostrophes and single spaces."""
    bare = text.casefold()
    if not bare.isascii():
        bare = "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", bare)))
        bare = bare.replace("’", "'").replace("œ", "oe")
    return " ".join(bare.split())


def phrase_in(text: str, phrases: Iterable[str]) -> str | None:
    """The first of `phrases` that stands in `text` as whole words, as it is listed; None if none does."""
    where = plain(text)
    for phrase in phrases:
        if plain(phrase) in where and _pattern(phrase).search(where):
            return phrase
    return None


@functools.lru_cache(_REMEMBERED)
def _pattern(phrase: str) -> re.Pattern[str]:
    """A phrase as whole words."""
    return re.compile(rf"(?<!\w){re.escape(plain(phrase))}(?!\w)")


def phrase_unless(text: str, phrases: Iterable[str], negations: Iterable[str]) -> str | None:
    """The first phrase that stands in `text` without one of `negations` shortly before it, in the same sentence."""
    where, turned = plain(text), [plain(one) for one in negations]
    for phrase in phrases:
        for found in _pattern(phrase).finditer(where) if plain(phrase) in where else ():
            before = re.split(r"[.!?;]", where[: found.start()])[-1]
            if not any(one in before for one in turned):
                return phrase
    return None


def stem_in(text: str, stems: Iterable[str]) -> bool:
    """Whether a word of `text` begins with one of `stems`."""
    return bool(_beginnings(tuple(stems)).search(plain(text)))


@functools.lru_cache(_LISTS)
def _beginnings(stems: tuple[str, ...]) -> re.Pattern[str]:
    """Words that begin with one of `stems`."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(plain(stem)) for stem in stems) or '(?!)'})")


def word_count(text: str) -> int:
    """How many words a text has."""
    return len(re.findall(r"\w+(?:['’-]\w+)*", text))
