"""« Did you mean … ? »: comparing words as people write them, and finding the nearest one that is known."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

_LONGEST_COMPARED: Final = 60
_CLOSE: Final = 0.6


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """`text` without what people vary: case, accents, hyphens, underscores, apostrophes, repeated spaces."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(re.sub(r"[-_'’‐‑–—/.]+", " ", letters).split())


def nearest(written: str, known: Iterable[str], cutoff: float = _CLOSE) -> str | None:
    """The word of `known` that looks most like `written`, or None if none does; `cutoff` (0 to 1) is how much."""
    if len(written) > _LONGEST_COMPARED:
        return None
    by_plain: dict[str, str] = {}
    for word in known:
        by_plain.setdefault(plain(word), word)
    target = plain(written)
    if target in by_plain:
        return by_plain[target]
    close = get_close_matches(target, by_plain, n=1, cutoff=cutoff)
    return by_plain[close[0]] if close else None


def identifier_from(text: str) -> str:
    """A short name made of `text`: `Léa Martin` gives `lea-martin`. Empty if nothing of it can be used."""
    return re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-")
