"""What keeps a written post from being shown as a good one: it breaks what the charter itself asks for.

Whatever the checks find in a post (too long for its network, letters in disguise, emoji in a row, too many hashtags, a
chain message) is found here by the same means. The house's own rules come on top: how many emoji and hashtags it
admits; they stand over what is merely usual on a network.
"""

import re
from collections.abc import Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.hashtags import hashtags, maximum_on, most_on
from socialplan.analysis.phrases import phrase_in, phrase_unless
from socialplan.analysis.post_length import characters
from socialplan.analysis.signs import disguised, emojis, inside_a_word, longest_row
from socialplan.analysis.thresholds import limit, words
from socialplan.analysis.written import unquoted
from socialplan.knowledge import platforms
from socialplan.knowledge.evidence import known
from socialplan.language import Words
from socialplan.strategy.choices import EmojiPolicy, Network
from socialplan.strategy.editorial import Editorial
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy

_SHOUT: Final = re.compile(r"(?:\b[A-ZÀ-Ý]{4,}\b[^\w#]+){3}")
_TOO_MANY_TAGS: Final = 5
_MOST_SIGNS: Final = {EmojiPolicy.NONE: 0, EmojiPolicy.SOBER: 1}
_MANY_SIGNS: Final = 3
_NUMBERS: Final = {
    word: number
    for number, words in enumerate(("aucun none no zero", "un une one", "deux two", "trois three", "quatre four"))
    for word in words.split()
}


def faults(post: Text, network: Network | None, strategy: Strategy) -> tuple[Words, ...]:
    """What is wrong with a post of our own, in any of its languages, a few words each; nothing where it may stand."""
    found = (fault for _, wording in post.by_language for fault in _faults(wording, network, strategy))
    return tuple(dict.fromkeys(found))


def _faults(text: str, network: Network | None, strategy: Strategy) -> Iterator[Words]:
    most = known(platforms.resolve(network.value).post_chars) if network else None
    count = characters(text, network)
    if most and count > most:
        over = figures.count(count - most, Words("caractère", "character"), Words("caractères", "characters"))
        yield Words(f"{over.fr} de trop", f"{over.en} too many")
    if disguised(text):
        yield Words("faux gras, illisible à voix haute", "fake bold, unreadable aloud")
    if len(hashtags(text)) > _most_tags(network, strategy.editorial):
        yield Words("trop de mots-dièse", "too many hashtags")
    yield from _signs(text, strategy)
    if phrase_unless(unquoted(text), words("chain_messages"), words("chain_refusals")):
        yield Words("message à faire tourner", "chain message")
    if phrase_in(unquoted(text), words("share_to_win")):
        yield Words("appel à citer ou à partager pour gagner", "asks to tag or share in order to win")
    if _SHOUT.search(text):
        yield Words("tout en capitales", "all in capitals")


def _signs(text: str, strategy: Strategy) -> Iterator[Words]:
    """What is wrong with the emoji: how many the house admits, how many in a row are read aloud, none within a word."""
    policy, row = strategy.editorial.emoji, longest_row(text)
    if len(emojis(text)) > (_MOST_SIGNS.get(policy, _MANY_SIGNS) if policy else _MANY_SIGNS):
        yield Words("trop d’émojis", "too many emoji")
    elif row and row.length >= limit("emoji_row", strategy):
        yield Words("émojis à la suite", "emoji in a row")
    if inside_a_word(text):
        yield Words("émoji au milieu d’un mot", "emoji within a word")


def _most_tags(network: Network | None, house: Editorial) -> int:
    """How many hashtags a post may have: as the house's rule says, else what is usual; never more than is taken."""
    own = _own_most(house)
    admitted = _TOO_MANY_TAGS if own is None else own
    taken = (most_on if own is None else maximum_on)(network) if network else None
    return admitted if taken is None else min(admitted, taken)


def _own_most(house: Editorial) -> int | None:
    """How many hashtags the house's rule admits, as far as its first words say."""
    rule = str(house.hashtags.rule) if house.hashtags and house.hashtags.rule else ""
    found = re.match(r"(\w+)(?: ou (\w+)| or (\w+))?", rule.lower())
    named = [_NUMBERS[word] for word in (found.groups() if found else ()) if word in _NUMBERS]
    return max(named, default=None)
