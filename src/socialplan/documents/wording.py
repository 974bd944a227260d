"""How names, dates and figures are written in a document, in each language."""

import datetime as dt
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.dossier import Dossier
from socialplan.documents import names, translation
from socialplan.documents.adoption import Adoption, by_whom
from socialplan.documents.names import ALL, COMPANIONS, FRENCH_FOLDERS, TABLES, AnyId, CompanionId, TableId
from socialplan.documents.phrases import small
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
    """Writes a dossier's values in one language, for one document."""

    def __init__(
        self,
        dossier: Dossier,
        language: Language,
        adoption: Adoption | None = None,
        *,
        folder: str = "",
        companions: frozenset[CompanionId] = frozenset(),
    ) -> None:
        """What it takes to write one document.

        Args:
            dossier: the strategy.
            language: what to write in.
            adoption: the document's own; without one it is as adopted as the strategy is.
            folder: that in which the document stands; empty at the top.
            companions: those that are made of this strategy, and can be linked to.
        """
        self.dossier: Final = dossier
        self.language: Final = language
        self.adoption: Final = adoption
        self.folder: Final = folder
        self.companions: Final = companions

    def to_measure(self) -> "Wording":
        """The wording by which a document is cut to its pages: in French, and without an adoption of its own.

        So both languages hold the same, and what somebody read before adopting is what they have adopted.
        """
        if self.language == "fr" and not self.adoption:
            return self
        folder = FRENCH_FOLDERS.get(self.folder, self.folder)
        return Wording(self.dossier, "fr", folder=folder, companions=self.companions)

    # Other files

    def link(self, document: AnyId | TableId) -> str:
        """The way from here to another document, or to a companion's table; empty for one that is not made."""
        table = TABLES.get(document)
        needed = table.of if table else document
        if needed in COMPANIONS and needed not in self.companions:
            return ""
        paths = table.paths if table else ALL[document].paths
        return names.link(paths.to(self.language), self.folder)

    def linked(self, path: Words) -> str:
        """The way from here to a file, given from the top."""
        return names.link(path.to(self.language), self.folder)

    # Adoption

    @property
    def adopted_on(self) -> dt.date | None:
        """The day on which the document was adopted; None for a draft."""
        if self.adoption:
            return self.adoption.on
        meta = self.dossier.strategy.meta
        return meta.adopted_on if meta.status is DocumentStatus.ADOPTED else None

    @property
    def adopted(self) -> bool:
        """Whether the document was adopted, on a known day, in this text or in an earlier one."""
        return self.adopted_on is not None

    @property
    def modified(self) -> bool:
        """Whether the document no longer says what was adopted."""
        return bool(self.adoption and self.adoption.modified)

    @property
    def adopter(self) -> str | None:
        """The id of who adopted this document, else of who adopts the strategy."""
        meta = self.dossier.strategy.meta
        own = self.adoption.person if self.adoption else None
        return own if self.dossier.person(own) else meta.adopted_by

    @property
    def adopted_by(self) -> str:
        """The name of who adopted the document, or of the body; empty for a draft, or if nobody is named."""
        if not self.adopted:
            return ""
        if not self.adoption:
            return self.person(self.dossier.strategy.meta.adopted_by)
        return self.person(self.adoption.person) or self.adoption.by

    @property
    def adoption_told(self) -> str:
        """`Adopté le 3 décembre 2026 par Claire Duval, directrice`; empty for a draft."""
        if not self.adopted:
            return ""
        on, by = self.date(self.adopted_on), self._adopter_and_function()
        told = self.say(f"Adopté le {on}", f"Adopted on {on}") + (self.say(" par ", " by ") + by if by else "")
        since = self.say("\u202f; modifié depuis, à adopter à nouveau", "; modified since, to be adopted again")
        return told + since if self.modified else told

    def adopting(self, document: Words) -> str:
        """`adopter cette charte`, or « adopter à nouveau cette charte »; empty where there is nothing to adopt."""
        if self.adopted and not self.modified:
            return ""
        name = self.words(document)
        if self.modified:
            return self.say(f"adopter à nouveau {name}", f"adopt {name} again")
        return self.say(f"adopter {name}", f"adopt {name}")

    def _adopter_and_function(self) -> str:
        """Who adopted the document; of a person of the team what they do, unless they are alone."""
        if not self.adoption:
            return self.adopted_by
        name = self.person(self.adoption.person)
        if not name:
            return by_whom(self.adoption.by, self.language)
        function = "" if self.dossier.alone else self.function(self.adoption.person)
        return f"{name}, {function}" if function else name

    # Values

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

    def function(self, identifier: str | None) -> str:
        """What a person does here, in a few words: the start of their title, else their first role."""
        member = self.dossier.person(identifier)
        if member is None:
            return ""
        if member.title and member.title.has(self.language):
            return small(self.text(member.title).split(",")[0].strip())
        return self.label(member.roles[0]) if member.roles else ""

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
