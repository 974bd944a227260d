"""Turns a proposal into this strategy's own words: slots, roles, networks. Data goes through once, never as a template.

What the markers in proposals mean stands in `knowledge.house`.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from socialplan.analysis.slots import Slots, network_words
from socialplan.knowledge import platforms
from socialplan.knowledge.evidence import known
from socialplan.language import LANGUAGES, Language, Words
from socialplan.strategy.choices import Network

_SLOT: Final = re.compile(r"(?P<link>\b(?:[dD]e|[qQ]ue|[àÀ]) )?\{(?P<name>\w+)\}")
_VOWELS: Final = frozenset("aeiouyàâäéèêëîïôöùûüœæ")
_CONTRACTIONS: Final = {
    ("de", "le "): "du ",
    ("de", "les "): "des ",
    ("à", "le "): "au ",
    ("à", "les "): "aux ",
    ("à", "notre territoire"): "sur notre territoire",
}
_NETWORK_KEYS: Final = ("network", "attacked_on")


def fill(plain: Any, slots: Slots) -> Any:  # noqa: ANN401 - plain data has no narrower type
    """`plain` with every marker resolved; texts stay `{fr, en}`. Raises KeyError for a slot that does not exist."""
    return _fill(plain, slots, None)


def _fill(plain: Any, slots: Slots, network: Network | None) -> Any:  # noqa: ANN401
    if isinstance(plain, list):
        return [_fill(item, slots, here) for item, here in _items(plain, slots, network)]
    if not isinstance(plain, dict):
        return plain
    if "fr" in plain:
        return {language: worded(plain[language], language, slots, network) for language in LANGUAGES}
    filled = {key: _value(value, slots, network) for key, value in plain.items() if key != "_when"}
    return {key: value for key, value in filled.items() if value is not None}


def _value(value: Any, slots: Slots, network: Network | None) -> Any:  # noqa: ANN401
    """A field's value: a role becomes the id of a person, `@each` the network at hand; None if there is none."""
    if not (isinstance(value, str) and value.startswith("@")):
        return _fill(value, slots, network)
    if value == "@each":
        return network.value if network else None
    if value == "@warn_from":
        places = [place for where, place in slots.places if where is not network]
        return {key: ", ".join(place.to(key) for place in places) for key in LANGUAGES} if places else None
    return slots.people.get(value[1:])


def _items(plain: list[Any], slots: Slots, network: Network | None) -> Iterator[tuple[Any, Network | None]]:
    """The items of a list that hold here, each with the network it is about."""
    own = {_network_of(item) for item in plain}
    for item in plain:
        if item == "@takeover":
            yield from ((step, network) for step in _takeover(network))
        elif isinstance(item, str) and item.startswith("@"):
            yield from ((slots.people[name], network) for name in [item[1:]] if name in slots.people)
        elif _holds(item, slots):
            yield from ((item, about) for about in _networks_of(item, own, slots, network))


def _takeover(network: Network | None) -> list[dict[str, str]]:
    """What the knowledge base adds for an account of this network that is taken over."""
    added = known(platforms.resolve(network.value).takeover) if network else None
    return [step._asdict() for step in added or ()]


def _network_of(item: Any) -> str | None:  # noqa: ANN401
    """What an item says of the network it is about."""
    return next((item[key] for key in _NETWORK_KEYS if key in item), None) if isinstance(item, dict) else None


def _networks_of(item: Any, own: set[str | None], slots: Slots, around: Network | None) -> list[Network | None]:  # noqa: ANN401
    """The networks for which an item stands: its own if it is active, each other one for `@each`."""
    named = _network_of(item)
    if named is None:
        return [around]
    if named == "@each":
        return [network for network in slots.networks if network.value not in own]
    return [network for network in slots.networks if network.value == named]


def _holds(item: Any, slots: Slots) -> bool:  # noqa: ANN401
    condition: str | None = item.get("_when") if isinstance(item, dict) else None
    return condition is None or all(_is_so(part, slots) for part in condition.split(" and "))


def _is_so(condition: str, slots: Slots) -> bool:
    """Whether one condition holds."""
    if condition in {"food", "not food"}:
        return slots.food == (condition == "food")
    if condition in {"france", "abroad"}:
        return slots.in_france == (condition == "france")
    if condition.startswith("@"):
        role, _, other = condition.removeprefix("@").partition(" not @")
        return role in slots.people and slots.people[role] != slots.people.get(other)
    return condition.strip("{}") in slots.known


def worded(template: str, language: Language, slots: Slots, network: Network | None = None) -> str:
    """`template` with its slots filled, in one pass: what a value contains is never expanded."""

    def put(found: re.Match[str]) -> str:
        name, link = found["name"], found["link"] or ""
        word = _word(name.lower(), slots, network).to(language)
        if name[0].isupper():
            word = word[:1].upper() + word[1:]
        return _linked(link, word) if language == "fr" else link + word

    return _SLOT.sub(put, template)


def _word(name: str, slots: Slots, network: Network | None) -> Words:
    return network_words(network) if name == "network" and network else slots.words[name]


def _linked(link: str, word: str) -> str:
    """A French word after « de », « que », « à »: elided before a vowel, contracted with its article."""
    small = link.strip().lower()
    if small in {"de", "que"} and word[:1].lower() in _VOWELS:
        return f"{link[:-2]}’{word}"
    for (first, article), contracted in _CONTRACTIONS.items():
        if small == first and word.startswith((article, article.capitalize())):
            return contracted + word[len(article) :]
    return link + word
