"""From the text of a scalar to the value that its field's type wants, or the reason why it is none."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any, Final

from socialplan.language import Language, Words
from socialplan.strategy.fields import Choice, Question
from socialplan.strategy.moments import CLOCK_EXPECTED, DAY_EXPECTED, read_clock, read_day
from socialplan.strategy.numbers import expected_number, read_number
from socialplan.strategy.refusal import Refusal, did_you_mean, write
from socialplan.strategy.specs import Type
from socialplan.strategy.suggest import identifier_from, nearest, plain

_MOST_LISTED: Final = 16

_TRUE: Final = frozenset({"true", "yes", "oui", "vrai", "on"})
_FALSE: Final = frozenset({"false", "no", "non", "faux", "off"})

_URL = re.compile(r"https?://[^\s/?#<>\"]+\.[^\s/?#<>\"]+[^\s<>\"]*", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#][^\s<>\"]*)?")
_EMAIL = re.compile(r"[^\s@<>,;:\"]+@[^\s@<>,;:\"]+\.[^\s@<>,;:.\"]+")
_PHONE = re.compile(r"\+?[\d \u00a0\u202f.()/-]{3,24}")

LANGUAGE_WORDS: Final[dict[str, Language]] = {
    "fr": "fr",
    "francais": "fr",
    "french": "fr",
    "en": "en",
    "anglais": "en",
    "english": "en",
}
"""How people name the two languages."""


def read_scalar(text: str, wanted: Type, question: Question) -> Any:  # noqa: ANN401 - whatever the field holds
    """The value that `text`, stripped and not empty, is for a field; a `Refusal` if it is none."""
    return _READERS[wanted.kind](text, wanted, question)


def _read_text(text: str, wanted: Type, question: Question) -> str | Refusal:
    """A text within its limits, of the kind that the question asks: an address, a link."""
    if wanted.longest is not None and len(text) > wanted.longest:
        return Refusal("too-long", _at_most(wanted.longest, len(text)))
    if wanted.pattern is not None and not re.search(wanted.pattern, text):
        made = identifier_from(text)
        return Refusal("not-an-identifier", _IDENTIFIER, write(made) if made else None)
    reader = _TEXT_KINDS.get(question.kind or "")
    return reader(text) if reader else text


def _at_most(longest: int, written: int) -> Words:
    return Words(
        f"{longest} caractères au plus (il y en a {written}, {written - longest} de trop)",
        f"{longest} characters at most (there are {written}, {written - longest} too many)",
    )


_IDENTIFIER: Final = Words(
    "un nom court : minuscules sans accent, chiffres, tiret, souligné",
    "a short name: lower-case letters without accents, digits, hyphen, underscore",
)


def _read_url(text: str) -> str | Refusal:
    if _URL.fullmatch(text):
        return text
    if _DOMAIN.fullmatch(text):
        return f"https://{text}"
    return Refusal("not-a-url", Words("une adresse web : https://exemple.fr", "a web address: https://example.org"))


def _read_email(text: str) -> str | Refusal:
    address = text.removeprefix("mailto:")
    if _EMAIL.fullmatch(address):
        return address
    return Refusal(
        "not-an-email", Words("une adresse électronique : nom@exemple.fr", "an e-mail address: name@example.org")
    )


def _read_phone(text: str) -> str | Refusal:
    if _PHONE.fullmatch(text):
        return text
    return Refusal("not-a-phone", Words("un numéro de téléphone : 05 59 00 00 00", "a phone number: +33 5 59 00 00 00"))


_TEXT_KINDS: Final[dict[str, Callable[[str], str | Refusal]]] = {
    "url": _read_url,
    "email": _read_email,
    "phone": _read_phone,
}


def _read_number(text: str, wanted: Type, question: Question) -> float | Refusal:
    return read_number(text, wanted, question.unit)


def _read_bool(text: str, _wanted: Type, _question: Question) -> bool | Refusal:
    word = plain(text)
    if word in _TRUE:
        return True
    if word in _FALSE:
        return False
    return Refusal("not-yes-or-no", YES_OR_NO)


YES_OR_NO: Final = Words("oui ou non", "yes or no")


@cache
def words_of(choice: type[Choice]) -> dict[str, Choice]:
    """Every word that is understood for a choice, without case, accents and hyphens, and what it stands for."""
    words: dict[str, Choice] = {}
    for member in choice:
        words.setdefault(plain(member.value), member)
    for member in choice:
        for word in (*member.label, *member.synonyms):
            words.setdefault(plain(word), member)
    return words


def _read_choice(text: str, wanted: Type, _question: Question) -> Choice | Refusal:
    words = words_of(wanted.python)
    member = words.get(plain(text))
    if member is not None:
        return member
    close = nearest(text, words)
    hint = did_you_mean(words[plain(close)].value) if close else None
    return Refusal("unknown-choice", expected_choice(wanted.python), hint)


def expected_choice(choice: type[Choice]) -> Words:
    """The values of a choice in words, with their labels where these say more."""
    listed = list(choice)[:_MOST_LISTED]
    more = len(choice) - len(listed)
    french = ", ".join(_named(member, "fr") for member in listed) + (f" et {more} autres" if more else "")
    english = ", ".join(_named(member, "en") for member in listed) + (f" and {more} more" if more else "")
    return Words(f"l’un de ces choix : {french}", f"one of: {english}")


def _named(member: Choice, language: Language) -> str:
    label = member.to(language)
    return member.value if plain(label) == plain(member.value) else f"{member.value} ({label})"


def expected_of(wanted: Type, question: Question) -> Words:
    """What a field wants, in words, whatever its type."""
    if wanted.kind in {"int", "float"}:
        return expected_number(wanted, question.unit)
    if wanted.kind == "choice":
        return expected_choice(wanted.python)
    return _EXPECTED[wanted.kind]


_EXPECTED: Final[dict[str, Words]] = {
    "str": Words("un texte", "text"),
    "text": Words("un texte, ou un texte par langue (fr, en)", "text, or a text for each language (fr, en)"),
    "bool": YES_OR_NO,
    "day": DAY_EXPECTED,
    "clock": CLOCK_EXPECTED,
    "section": Words("des clés, une par ligne, en retrait", "keys, one a line, indented"),
    "list": Words("une liste, un tiret par élément", "a list, a hyphen before each item"),
}

_READERS: Final[dict[str, Callable[[str, Type, Question], Any]]] = {
    "str": _read_text,
    "text": _read_text,
    "int": _read_number,
    "float": _read_number,
    "bool": _read_bool,
    "day": lambda text, _wanted, _question: read_day(text),
    "clock": lambda text, _wanted, _question: read_clock(text),
    "choice": _read_choice,
}
