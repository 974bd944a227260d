"""How names, dates and figures are written in a document, in each language."""

import datetime as dt
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.dossier import Dossier
from socialplan.documents import translation
from socialplan.language import Language, Words
from socialplan.strategy.choices import DocumentStatus
from socialplan.strategy.fields import Choice, Clock, Text

_NBSP: Final = "\u00a0"

_WEEKDAYS: Final = (
    Words("lundi", "Monday"),
    Words("mardi", "Tuesday"),
    Words("mercredi", "Wednesday"),
    Words("jeudi", "Thursday"),
    Words("vendredi", "Friday"),
    Words("samedi", "Saturday"),
    Words("dimanche", "Sunday"),
)


class Wording:
    """Writes a dossier's values in one language."""

    def __init__(self, dossier: Dossier, language: Language) -> None:
        self.dossier: Final = dossier
        self.language: Final = language

    @property
    def adopted(self) -> bool:
        """Whether the documents are adopted: said to be, with the date."""
        meta = self.dossier.strategy.meta
        return meta.status is DocumentStatus.ADOPTED and meta.adopted_on is not None

    def words(self, words: Words) -> str:
        """Our own words in this language."""
        return words.to(self.language)

    def say(self, french: str, english: str) -> str:
        """One of two wordings, for a few words that are not worth a template."""
        return french if self.language == "fr" else english

    def text(self, value: Text | str | None, *, marked: bool = True) -> str:
        """An organisation's text. Empty when unanswered.

        Marked `(fr)` when it is only in the other language, save a single word; `marked=False` is for what goes into a
        drawing, between brackets, or is counted.
        """
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        said = value.to(self.language)
        if value.has(self.language) or not marked or not translation.is_marked(said):
            return said
        return f"{said}{_NBSP}({value.by_language[0][0]})"

    @cached_property
    def untranslated(self) -> int:
        """How many texts of the strategy are only in the other language."""
        return translation.untranslated(self.dossier.strategy, self.language)

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
        return figures.date(day).to(self.language) if day else ""

    def weekday(self, day: dt.date | None) -> str:
        """`lundi 1er mars 2027`. Empty when unanswered."""
        return f"{_WEEKDAYS[day.weekday()].to(self.language)} {self.date(day)}" if day else ""

    def clock(self, clock: Clock | None) -> str:
        """`18 h 30` or `18:30`. Empty when unanswered."""
        return figures.clock(clock.minutes).to(self.language) if clock else ""

    def number(self, value: float | None, decimals: int = 1) -> str:
        """A figure. Empty when unanswered."""
        return "" if value is None else figures.number(value, decimals).to(self.language)

    def measure(self, value: float | None, unit: str) -> str:
        """`60 inscriptions`, `40 %`; in English `40%`. The unit alone when unanswered."""
        return figures.measure(figures.same(self.number(value, 2)), figures.same(unit)).to(self.language)

    def percent(self, value: float | None) -> str:
        """`40 %` or `40%`. Empty when unanswered."""
        return "" if value is None else figures.percent(value).to(self.language)

    def hours(self, value: float | None) -> str:
        """`9 h 40`. Empty when unanswered."""
        return "" if value is None else figures.hours(value).to(self.language)

    def minutes(self, value: float | None) -> str:
        """`45 min`, `1 h 30`. Empty when unanswered."""
        return "" if value is None else figures.minutes(value).to(self.language)

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
        return figures.count(number, figures.same(singular), figures.same(plural)).to(self.language)

    def join(self, parts: Iterable[str], last: Words | None = None) -> str:
        """`a, b et c`; `last` stands before the last one instead of « et »."""
        items = [part for part in parts if part]
        if not last or len(items) < 2:  # noqa: PLR2004 - nothing to join
            return figures.join(map(figures.same, items)).to(self.language)
        return f"{', '.join(items[:-1])} {last.to(self.language)} {items[-1]}"

    def quote(self, text: str) -> str:
        """Text between the language's quotation marks. Empty for empty text."""
        return figures.quote(figures.same(text)).to(self.language) if text else ""
