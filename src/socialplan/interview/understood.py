"""What people say in their own way, put as the readers of values want it: `14/03/2027`, `environ 3 h`, `France`.

In an interview nobody is sent back for a way of writing that can only mean one thing; what was understood is said.
"""

import datetime as dt
import re
from functools import cache
from typing import Any, Final

from socialplan.analysis import figures
from socialplan.interview import guesses
from socialplan.knowledge import labels
from socialplan.language import Words
from socialplan.strategy.choices import OrganisationKind
from socialplan.strategy.countries import code_of
from socialplan.strategy.fields import Choice
from socialplan.strategy.moments import day_meant
from socialplan.strategy.numbers import unit_words
from socialplan.strategy.specs import Field
from socialplan.strategy.suggest import plain

_AROUND: Final = re.compile(
    r"^(?:environ|env\.|à peu près|autour de|vers|about|around|roughly|some|approximately|approx\.?|~|±)\s*",
    re.IGNORECASE,
)
_A_WEEK: Final = re.compile(
    r"\s*(?:environ|à peu près|par semaine|/\s*sem(?:aine)?\.?|a week|per week|/\s*week|hebdo)\s*$", re.IGNORECASE
)
_FRENCH: Final = "un deux trois quatre cinq six sept huit neuf dix"
_ENGLISH: Final = "one two three four five six seven eight nine ten"
_VALUES: Final = {word: value for words in (_FRENCH, _ENGLISH) for value, word in enumerate(words.split(), 1)} | {
    "une": 1
}
_FIGURES: Final = re.compile(rf"^({'|'.join(_VALUES)})\b", re.IGNORECASE)


def as_written(line: str, field: Field) -> str:
    """The line as the reader of `field` wants it; unchanged where nothing is to be understood."""
    kind = field.target.kind
    if kind == "day":
        meant = day_meant(line)
        return meant.isoformat() if meant else line
    if kind in {"int", "float"}:
        return _number(line)
    return (code_of(line) or line) if field.question.kind == "country" else line


def _number(line: str) -> str:
    bare = _A_WEEK.sub("", _AROUND.sub("", line.strip())).strip()
    bare = _FIGURES.sub(lambda found: str(_VALUES[found[1].casefold()]), bare)
    return bare or line


def choice_meant(line: str, choices: type[Choice]) -> Choice | None:
    """The choice that a line means beside its own words: a bakery is a shop; `clientèle` are a shop's users."""
    if choices is OrganisationKind:
        return guesses.kind_from(line, "")
    return _labels(choices).get(plain(line))


@cache
def _labels(choices: type[Choice]) -> dict[str, Choice]:
    words: dict[str, Choice] = {}
    for member, label in labels.labels_of(choices):
        for text in label:
            words.setdefault(plain(text), member)
    return words


def noted(line: str, value: Any, field: Field) -> tuple[Words, ...]:  # noqa: ANN401 - plain data
    """What to say of a value that was understood from other words: the 14th of March, in full."""
    if field.type.kind == "list" or as_written(line, field) == line:
        return ()
    said = _said(value, field)
    return (Words(f"Noté\u00a0: {said.fr}.", f"Noted: {said.en}."),)


def _said(value: Any, field: Field) -> Words:  # noqa: ANN401
    if field.target.kind == "day":
        return figures.date(dt.date.fromisoformat(value))
    if field.target.kind in {"int", "float"}:
        if field.question.unit == "h":
            return figures.hours(value)
        unit = unit_words(field.question.unit) if field.question.unit else Words("", "")
        return figures.measure(figures.number(value), unit)
    return Words(str(value), str(value))
