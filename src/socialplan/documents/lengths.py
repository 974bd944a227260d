"""How long things are: a post as its network counts it, a document before it is rendered."""

import re
import unicodedata
from typing import Final

import msgspec

from socialplan.strategy.choices import Network

ADDRESS: Final = 23
"""What a web address counts for on X and Mastodon, whatever its length (dated in the platform facts)."""

_ADDRESS: Final = re.compile(r"https?://\S+")
_ADDRESSES_ARE_SHORT: Final = frozenset({Network.X, Network.TWITTER, Network.MASTODON})
# X counts every character for two, save those of these ranges (its published configuration of weights).
_LIGHT_ON_X: Final = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))


def characters(text: str, network: Network | None) -> int:
    """What a network counts in `text`: on X, some characters for two; there and on Mastodon, addresses for 23."""
    rest, addresses = unicodedata.normalize("NFC", text), 0
    if network in _ADDRESSES_ARE_SHORT:
        rest, addresses = _ADDRESS.subn("", rest)
    if network in {Network.X, Network.TWITTER}:
        return ADDRESS * addresses + sum(map(_weight_on_x, map(ord, rest)))
    return ADDRESS * addresses + len(rest)


def _weight_on_x(code: int) -> int:
    return 1 if any(first <= code <= last for first, last in _LIGHT_ON_X) else 2


def words_in(part: object) -> int:
    """How many words a view holds: its texts, tables included, drawings left aside."""
    if isinstance(part, str):
        return 0 if part.startswith("```") else sum(any(map(str.isalnum, word)) for word in part.split())
    if isinstance(part, tuple):
        return sum(map(words_in, part))
    if isinstance(part, msgspec.Struct):
        return sum(words_in(getattr(part, name)) for name in part.__struct_fields__)
    return 0
