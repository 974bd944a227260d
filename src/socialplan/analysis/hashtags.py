"""Hashtags in texts, and the words that a hashtag without capitals is made of."""

import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

from socialplan.analysis.phrases import plain
from socialplan.analysis.thresholds import words
from socialplan.knowledge import platforms
from socialplan.knowledge.evidence import known
from socialplan.strategy.choices import Network

# Not the end of an address (…/page#part), nor a number (#1).
_HASHTAG: Final = re.compile(r"(?<![\w&/])[#\uff03](\w*[^\W\d_]\w*)")
_NO_WORD: Final = re.compile(r"\S*(?:://|www\.|@|#)\S*|\S+\.\S+")
_WORD: Final = re.compile(r"[^\W\d_]+")
_FULL: Final = 4
"""The letters of a word that counts as one of its own: shorter ones stand by chance within others."""


def hashtags(text: str) -> tuple[str, ...]:
    """The hashtags of a text with their accents, without the sign, in their order."""
    return tuple(_HASHTAG.findall(unicodedata.normalize("NFC", text)))


def most_on(network: Network) -> int | None:
    """The most hashtags that a post on `network` has: the maximum, else what is usual; None where neither is known."""
    use = platforms.resolve(network).hashtags
    usual = known(use.usual) if use else None
    most = maximum_on(network)
    return most if most is not None or usual is None else usual[1]


def maximum_on(network: Network) -> int | None:
    """The hashtags after which `network` counts no more, or takes none; None where no such number is known."""
    use = platforms.resolve(network).hashtags
    return known(use.maximum) if use else None


def lacks_capitals(tag: str) -> bool:
    """Whether a hashtag has no capital at all."""
    return tag == tag.lower()


def vocabulary(texts: Iterable[str]) -> dict[str, str]:
    """The words of some texts by their plain form; hashtags, addresses, names of files and OfAccounts left out."""
    known: dict[str, str] = {}
    for text in texts:
        for word in _WORD.findall(_NO_WORD.sub(" ", unicodedata.normalize("NFC", text))):
            if word[1:] in {word[1:].lower(), word[1:].upper()}:
                known.setdefault(word.lower() if word.isascii() else plain(word), word.lower())
    return known


def in_words(tag: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """The words that `tag` is made of, among those known; empty where it is one word, or where that cannot be told.

    Two words of four letters or more are needed: `demain` is not « de main ».
    """
    bare = plain(tag)
    if bare in known:
        return ()
    best: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(1, len(bare) + 1):
        made = [
            (*best[start], bare[start:end])
            for start in range(end)
            if start in best and _is_word(bare[start:end], known)
        ]
        if made:
            best[end] = min(made, key=lambda parts: (-sum(map(_is_full, parts)), len(parts)))
    found = best.get(len(bare), ())
    return tuple(known.get(part, part) for part in found) if sum(map(_is_full, found)) > 1 else ()


def with_capitals(parts: Iterable[str]) -> str:
    """Words as one hashtag, a capital to each: `#VilleDeVaugrive`."""
    return "#" + "".join(word[:1].upper() + word[1:] for word in parts)


def _is_word(part: str, known: Mapping[str, str]) -> bool:
    return part in _joining() or (len(part) >= _FULL and part in known)


def _is_full(part: str) -> bool:
    return len(part) >= _FULL and part not in _joining()


@functools.cache
def _joining() -> frozenset[str]:
    """Words that only join others."""
    return frozenset(words("joining_words"))
