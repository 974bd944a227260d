"""How alike two texts are, whatever their capitals, accents, hashtags and addresses: is one a copy of the other?"""

import functools
import re
from collections import Counter
from typing import Final

from socialplan.analysis.phrases import plain

_NO_WORD: Final = re.compile(r"(?:https?://|www\.)\S+|[#@]\w+|&\w+;")
_WORD: Final = re.compile(r"\w+")
_REMEMBERED: Final = 1024


@functools.lru_cache(_REMEMBERED)
def tokens(text: str) -> tuple[str, ...]:
    """The words of a text in plain form, in their order; hashtags, handles and web addresses left out."""
    return tuple(_WORD.findall(plain(_NO_WORD.sub(" ", text))))


def similarity(one: str, other: str) -> float:
    """The share of words that two texts have in common, from 0 to 1: twice the shared ones over all of both (Dice).

    A word counts as often as it stands there; its place does not matter. 0 where a text has no word.
    """
    first, second = Counter(tokens(one)), Counter(tokens(other))
    whole = first.total() + second.total()
    return 2 * (first & second).total() / whole if first and second else 0.0
