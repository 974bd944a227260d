"""How names, dates and figures are written in a document, in each language."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from socialplan.analysis.dossier import Dossier
from socialplan.language import Language, Words
from socialplan.strategy.fields import Choice, Clock, Text

_NBSP: Final = "\u00a0"
_NARROW: Final = "\u202f"

_MONTHS: Final = {
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
_WEEKDAYS: Final = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}

MINUTES_IN_HOUR: Final = 60


def date_in_words(day: dt.date, language: Language) -> str:
    """`1er mars 2027`, `1 March 2027`: own tables, since importing Babel would cost a fifth of a rendering."""
    month = _MONTHS[language][day.month - 1]
    if language == "fr":
        number = f"1er{_NBSP}" if day.day == 1 else f"{day.day}{_NBSP}"
        return f"{number}{month} {day.year}"
    return f"{day.day}{_NBSP}{month} {day.year}"


def weekday_in_words(day: dt.date, language: Language) -> str:
    """`lundi 4 janvier 2027`, `Monday 4 January 2027`."""
    return f"{_WEEKDAYS[language][day.weekday()]} {date_in_words(day, language)}"


def number_in_words(value: float, language: Language, decimals: int = 1) -> str:
    """`1 200,5` or `1,200.5`: at most `decimals` decimals, none when they are zero."""
    text = f"{round(value, decimals):,.{decimals}f}"
    if decimals:
        text = text.rstrip("0").rstrip(".")
    if language == "fr":
        text = text.replace(",", _NARROW).replace(".", ",")
    return text


def hours_in_words(hours: float, language: Language) -> str:
    """`9 h 40`, in both languages: hours and minutes, rounded to the minute."""
    return minutes_in_words(round(hours * MINUTES_IN_HOUR), language)


def minutes_in_words(minutes: int, language: Language) -> str:
    """`45 min`, `2 h`, `1 h 30`, in both languages."""
    whole, rest = divmod(minutes, MINUTES_IN_HOUR)
    if not whole:
        return f"{rest}{_NBSP}min"
    hours = f"{number_in_words(whole, language, 0)}{_NBSP}h"
    return f"{hours}{_NBSP}{rest:02d}" if rest else hours


def counted(language: Language, number: float, singular: str, plural: str) -> str:
    """A number and its noun: `1 réseau`, `3 réseaux`. French takes the singular below two, English at one."""
    single = abs(number) < 2 if language == "fr" else number == 1  # noqa: PLR2004 - the grammar's own two
    return f"{number_in_words(number, language)}{_NBSP}{singular if single else plural}"


class Wording:
    """Writes a dossier's values in one language."""

    def __init__(self, dossier: Dossier, language: Language) -> None:
        self.dossier: Final = dossier
        self.language: Final = language

    def words(self, words: Words) -> str:
        """Our own words in this language."""
        return words.to(self.language)

    def say(self, french: str, english: str) -> str:
        """One of two wordings, for a few words that are not worth a template."""
        return french if self.language == "fr" else english

    def text(self, value: Text | str | None) -> str:
        """An organisation's text; marked when it is only in the other language. Empty when unanswered."""
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        if value.has(self.language):
            return value.to(self.language)
        return f"{value.to(self.language)}{_NBSP}({value.by_language[0][0]})"

    def texts(self, values: Iterable[Text | str]) -> tuple[str, ...]:
        """Several texts."""
        return tuple(self.text(value) for value in values)

    def label(self, choice: Choice | None) -> str:
        """A choice in words. Empty when unanswered."""
        return choice.to(self.language) if choice else ""

    def labels(self, choices: Iterable[Choice]) -> str:
        """Several choices, joined."""
        return self.join(choice.to(self.language) for choice in choices)

    def person(self, identifier: str | None) -> str:
        """The name of a person. Empty when unanswered."""
        member = self.dossier.person(identifier)
        return (member.name or identifier or "") if member else ""

    def people(self, identifiers: Iterable[str]) -> str:
        """Several names, joined."""
        return self.join(name for name in map(self.person, identifiers) if name)

    def date(self, day: dt.date | None) -> str:
        """`1er mars 2027`. Empty when unanswered."""
        return date_in_words(day, self.language) if day else ""

    def weekday(self, day: dt.date | None) -> str:
        """`lundi 1er mars 2027`. Empty when unanswered."""
        return weekday_in_words(day, self.language) if day else ""

    def clock(self, clock: Clock | None) -> str:
        """`18 h 30` or `18:30`. Empty when unanswered."""
        if clock is None:
            return ""
        if self.language == "en":
            return str(clock)
        hours, minutes = divmod(clock.minutes, MINUTES_IN_HOUR)
        return f"{hours}{_NBSP}h{_NBSP}{minutes:02d}" if minutes else f"{hours}{_NBSP}h"

    def number(self, value: float | None, decimals: int = 1) -> str:
        """A figure. Empty when unanswered."""
        return "" if value is None else number_in_words(value, self.language, decimals)

    def percent(self, value: float | None) -> str:
        """`40 %` or `40%`. Empty when unanswered."""
        if value is None:
            return ""
        return f"{self.number(value)}{_NBSP}%" if self.language == "fr" else f"{self.number(value)}%"

    def hours(self, value: float | None) -> str:
        """`9 h 40`. Empty when unanswered."""
        return "" if value is None else hours_in_words(value, self.language)

    def minutes(self, value: float | None) -> str:
        """`45 min`, `1 h 30`. Empty when unanswered."""
        return "" if value is None else minutes_in_words(round(value), self.language)

    def money(self, value: float | None) -> str:
        """An amount in the strategy's currency, euros if it names none. Empty when unanswered."""
        if value is None:
            return ""
        currency = (self.dossier.strategy.means.currency or "EUR").upper()
        sign = {"EUR": "€", "GBP": "£", "USD": "$"}.get(currency, currency)
        if self.language == "en" and len(sign) == 1:
            return f"{sign}{self.number(value, 2)}"
        return f"{self.number(value, 2)}{_NBSP}{sign}"

    def count(self, number: int, singular: str, plural: str) -> str:
        """`1 réseau`, `3 réseaux`."""
        return counted(self.language, number, singular, plural)

    def join(self, parts: Iterable[str], last: Words = Words("et", "and")) -> str:  # noqa: B008 - immutable
        """`a, b et c`."""
        items = [part for part in parts if part]
        if len(items) < 2:  # noqa: PLR2004 - nothing to join
            return "".join(items)
        return f"{', '.join(items[:-1])} {last.to(self.language)} {items[-1]}"

    def quote(self, text: str) -> str:
        """Text between the language's quotation marks. Empty for empty text."""
        if not text:
            return ""
        return f"«{_NBSP}{text}{_NBSP}»" if self.language == "fr" else f"“{text}”"
