"""The names under which somebody may pass for us: those to look for in a network's own search, likeliest first.

What impostors do is few in kind: they add a word that reassures ("support"), part or join the words, change one letter,
write one sign for another, or take the name on a network where it is free. Networks find a name whatever its capitals,
so capitals are never varied.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from socialplan.analysis.handles import handle_form
from socialplan.analysis.people import OWNED, nowadays, with_status
from socialplan.analysis.phrases import plain
from socialplan.analysis.slots import languages_of
from socialplan.strategy.choices import AccountStatus, Network, OrganisationKind
from socialplan.strategy.fields import Choice
from socialplan.strategy.model import Strategy

MOST: Final = 20
"""Names to search for: what one person reads through in a quarter of an hour."""
_SHORTEST: Final = 4
"""Letters below which changing one makes another name altogether."""
_LONGEST: Final = 30
"""Characters beyond which no network takes a handle."""


class Way(Choice):
    """How a name imitates ours."""

    GIVEN = "given", "déjà surveillés", "watched already"
    ADDED = "added", "un mot ajouté", "a word added"
    PARTED = "parted", "mots joints ou séparés, accents", "words joined or parted, accents"
    MISSPELT = "misspelt", "une lettre en trop, en moins, déplacée", "a letter more, less or moved"
    DISGUISED = "disguised", "un signe pour un autre", "one sign for another"
    ELSEWHERE = "elsewhere", "le même nom ailleurs", "the same name elsewhere"


class Variant(NamedTuple):
    """A name to search for, and how it imitates ours."""

    text: str
    way: Way


def name_variants(strategy: Strategy, most: int = MOST) -> tuple[Variant, ...]:
    """The names to search for: those given first, then computed ones, each once, our own left out, at most `most`.

    Computed ones take turns, so that each way of imitating is there.
    """
    own = {_key(name) for name in _own(strategy)}
    found: dict[str, Variant] = {}
    given = (Variant(name, Way.GIVEN) for name in strategy.listening.name_variants)
    for variant in (*given, *_computed(strategy)):
        key = _key(variant.text)
        if key and key not in own and len(variant.text) <= _LONGEST + len("@"):
            found.setdefault(key, variant)
        elif variant.way is Way.GIVEN and key:
            found.setdefault(key, variant)  # whoever named it wants it watched
    return tuple(found.values())[: max(most, len(strategy.listening.name_variants))]


def _computed(strategy: Strategy) -> Iterator[Variant]:
    stem = _stem(strategy)
    if not stem:
        return
    words = _words(strategy.organisation.name or stem)
    ways: list[list[Variant]] = [
        [Variant(text, Way.ADDED) for text in _added(stem, strategy)],
        [Variant(text, Way.PARTED) for text in _parted(words, stem)],
        [Variant(text, Way.MISSPELT) for text in _misspelt(stem)],
        [Variant(text, Way.DISGUISED) for text in _disguised(stem)],
        [Variant(text, Way.ELSEWHERE) for text in _elsewhere(stem, words, strategy)],
    ]
    for turn in zip_longest(*ways):
        yield from (variant for variant in turn if variant)


def _key(name: str) -> str:
    """What makes two names the same to search for: capitals and the at sign set aside."""
    return unicodedata.normalize("NFC", name).strip().lstrip("@").casefold()


def _own(strategy: Strategy) -> Iterator[str]:
    yield strategy.organisation.name or ""
    for account in strategy.platforms:
        yield account.handle or ""
        yield (account.handle or "").lstrip("@").split("@")[0]
    yield re.sub(r"^https?://(?:www\.)?|/.*$", "", strategy.organisation.site or "")


def _stem(strategy: Strategy) -> str:
    """The name as handles write it: the one that most of our accounts bear, else made of the organisation's."""
    handles = [
        handle_form(account.handle, domain=account.network is Network.BLUESKY)
        for _, account in with_status(strategy, AccountStatus.ACTIVE, AccountStatus.TO_OPEN, AccountStatus.EMERGENCY)
        if account.handle and account.network not in OWNED and " " not in account.handle
    ]
    if handles:
        return max(dict.fromkeys(handles), key=handles.count)
    return "".join(_words(strategy.organisation.name or ""))


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[\W_]+", plain(name)) if word]


_REASSURING: Final = ("officiel", "support", "contact")
_REASSURING_IN_ENGLISH: Final = ("official", "support", "help")
_BY_KIND: Final = {
    OrganisationKind.STATE_STARTUP: ("aide", "gouv", "demarches"),
    OrganisationKind.MINISTRY_AGENCY: ("gouv", "aide", "demarches"),
    OrganisationKind.LOCAL_GOVERNMENT: ("mairie", "alertes", "infos"),
    OrganisationKind.CRAFTSPERSON: ("boutique", "promo", "commande"),
    OrganisationKind.B2B_COMPANY: ("groupe", "recrutement", "sav"),
    OrganisationKind.ASSOCIATION: ("dons", "asso", "adhesion"),
    OrganisationKind.UNIVERSITY: ("inscriptions", "etudiants", "bourses"),
}
"""The words that make a false account of each kind look useful: a judgement of the house."""


def _added(stem: str, strategy: Strategy) -> Iterator[str]:
    kind = strategy.organisation.kind
    reassuring = _REASSURING if languages_of(strategy)[0] == "fr" else _REASSURING_IN_ENGLISH
    useful = [word for word in (_BY_KIND[kind] if kind else ()) if word not in stem]
    for word in (reassuring[0], *useful[:2], *reassuring[1:], *useful[2:]):
        yield f"{stem}_{word}"
    yield f"{stem}_"


def _parted(words: Sequence[str], stem: str) -> Iterator[str]:
    """The name's words joined otherwise; one word's accents taken away."""
    if len(words) > 1:
        yield "_".join(words)
        yield "-".join(words)
        yield "".join(words)
        yield " ".join(words)
        yield ".".join(words)
        yield "".join(word[0] for word in words[:-1]) + words[-1]
    elif words and words[0] != stem:
        yield words[0]


def _misspelt(stem: str) -> Iterator[str]:
    """A doubled letter made single, a letter doubled, two letters moved: within the name, where eyes pass over."""
    if len(stem) < _SHORTEST or not stem.isascii():
        return
    doubled = [at for at in range(1, len(stem)) if stem[at] == stem[at - 1]]
    for at in doubled:
        yield stem[:at] + stem[at + 1 :]
    middle = len(stem) // 2
    for at in _from_the_middle(len(stem)):
        if stem[at] in "lnrstm" and at not in doubled and at + 1 not in doubled:
            yield stem[:at] + stem[at] + stem[at:]
            break
    yield stem[: middle - 1] + stem[middle] + stem[middle - 1] + stem[middle + 1 :]
    yield stem[:middle] + stem[middle + 1 :]


def _from_the_middle(length: int) -> list[int]:
    return sorted(range(1, length - 1), key=lambda at: (abs(at - length // 2), at))


_LOOK_ALIKE: Final = (
    ("l", "I"),
    ("o", "0"),
    ("i", "1"),
    ("e", "3"),
    ("a", "4"),
    ("rn", "m"),
    ("m", "rn"),
    ("w", "vv"),
    ("s", "5"),
)
"""Signs that look like others in the type of most networks."""


def _disguised(stem: str) -> Iterator[str]:
    for sign, other in _LOOK_ALIKE:
        if sign in stem:
            yield stem.replace(sign, other, 1)


def _elsewhere(stem: str, words: Iterable[str], strategy: Strategy) -> Iterator[str]:
    """The name where it is free: other domains, a server that anybody may join, an ending of the country."""
    hyphenated = "-".join(words) or stem
    for ending in (".com", ".fr", ".org"):
        yield hyphenated + ending
    networks = {nowadays(account.network) for account in strategy.platforms if account.network}
    if Network.BLUESKY in networks:
        yield f"@{stem}.bsky.social"
    if Network.MASTODON in networks:
        yield f"@{stem}@mastodon.social"
    yield f"{stem}fr"
