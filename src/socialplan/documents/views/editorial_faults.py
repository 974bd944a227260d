"""What keeps a written post from being shown as a good one: it breaks what the charter itself asks for."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.post_length import characters
from socialplan.knowledge import platforms
from socialplan.knowledge.evidence import known
from socialplan.language import Words
from socialplan.strategy.choices import EmojiPolicy, Network
from socialplan.strategy.editorial import Editorial

_PSEUDO_LETTERS: Final = re.compile("[\U0001d400-\U0001d7ff\u2460-\u24ff\uff21-\uff5a]")
_HASHTAG: Final = re.compile(r"#\w+")
_CHAIN: Final = re.compile(
    r"copi(?:ez|er)[ -]coll|copy and paste|\bcopy-paste|faites tourner|\btagge?z\b|partagez pour gagner", re.IGNORECASE
)
_SHOUT: Final = re.compile(r"(?:\b[A-ZÀ-Ý]{4,}\b[^\w#]+){3}")
_TOO_MANY_TAGS: Final = 5
_TOO_MANY_SIGNS: Final = {EmojiPolicy.NONE: 0, EmojiPolicy.SOBER: 1}
_MANY_SIGNS: Final = 3
_NUMBERS: Final = {
    word: number
    for number, words in enumerate(("aucun none no zero", "un une one", "deux two", "trois three", "quatre four"))
    for word in words.split()
}


def faults(text: str, network: Network | None, house: Editorial) -> tuple[Words, ...]:
    """What is wrong with a post of our own, a few words each; nothing where it may stand as an example."""
    return tuple(_faults(text, network, house))


def _faults(text: str, network: Network | None, house: Editorial) -> Iterator[Words]:
    limit = known(platforms.resolve(network.value).post_chars) if network else None
    count = characters(text, network)
    if limit and count > limit:
        over = figures.count(count - limit, Words("caractère", "character"), Words("caractères", "characters"))
        yield Words(f"{over.fr} de trop", f"{over.en} too many")
    if _PSEUDO_LETTERS.search(text):
        yield Words("faux gras, illisible à voix haute", "fake bold, unreadable aloud")
    if len(_HASHTAG.findall(text)) > most_hashtags(house):
        yield Words("trop de mots-dièse", "too many hashtags")
    if sum(unicodedata.category(sign) == "So" for sign in text) > _most_signs(house):
        yield Words("trop d’émojis", "too many emoji")
    if _CHAIN.search(text):
        yield Words("message à faire tourner", "chain message")
    if _SHOUT.search(text):
        yield Words("tout en capitales", "all in capitals")


def most_hashtags(house: Editorial) -> int:
    """How many hashtags the house's rule admits, as far as its first words say; five without a rule."""
    rule = str(house.hashtags.rule) if house.hashtags and house.hashtags.rule else ""
    found = re.match(r"(\w+)(?: ou (\w+)| or (\w+))?", rule.lower())
    named = [_NUMBERS[word] for word in (found.groups() if found else ()) if word in _NUMBERS]
    return max(named, default=_TOO_MANY_TAGS)


def _most_signs(house: Editorial) -> int:
    return _TOO_MANY_SIGNS.get(house.emoji, _MANY_SIGNS) if house.emoji else _MANY_SIGNS
