"""How long a post is, as its network counts it."""

import re
import unicodedata
from typing import Final

from socialplan.analysis.signs import without_emoji
from socialplan.strategy.choices import Network

ADDRESS: Final = 23
"""What a web address counts for on X and Mastodon, whatever its length (dated in the platform facts)."""

_ADDRESS: Final = re.compile(r"https?://\S+")
_ADDRESSES_ARE_SHORT: Final = frozenset({Network.X, Network.TWITTER, Network.MASTODON})
# X counts every character for two, save those of these ranges, and an emoji for two whatever it is made of (its
# published configuration of weights).
_HEAVY: Final = 2
_LIGHT_ON_X: Final = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))


def characters(text: str, network: Network | None) -> int:
    """What a network counts in `text`: on X, some characters for two; there and on Mastodon, addresses for 23."""
    rest, addresses = unicodedata.normalize("NFC", text), 0
    if network in _ADDRESSES_ARE_SHORT:
        rest, addresses = _ADDRESS.subn("", rest)
    if network in {Network.X, Network.TWITTER}:
        rest, pictures = without_emoji(rest)
        return ADDRESS * addresses + _HEAVY * pictures + sum(map(_weight_on_x, map(ord, rest)))
    return ADDRESS * addresses + len(rest)


def _weight_on_x(code: int) -> int:
    return 1 if any(first <= code <= last for first, last in _LIGHT_ON_X) else _HEAVY
