"""How a field of the strategy is declared: once, for everything that needs it.

A section is a `msgspec.Struct`; a field is `Annotated[type, ask(...)]`. From that one declaration come the validation,
the JSON Schema, the commented YAML, the reference page and the interview.
"""

import datetime as dt
import enum
from typing import Annotated, Any, Literal, NamedTuple, Self

import msgspec

from socialplan.language import Language, Words


class Section(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A mapping of the strategy file. Every field has a default: what is absent is an unanswered question."""


class Text(msgspec.Struct, frozen=True):
    """Free text that an organisation wrote: in one language, or in several.

    In YAML it is a string (in the strategy's first language), or a mapping `{fr: …, en: …}`.
    """

    by_language: tuple[tuple[Language, str], ...]

    def has(self, language: Language) -> bool:
        """Whether the text was written in `language`."""
        return language in dict(self.by_language)

    def to(self, language: Language) -> str:
        """The text in `language`, or in the language that it has."""
        wordings = dict(self.by_language)
        return wordings.get(language) or self.by_language[0][1]

    def __str__(self) -> str:
        return self.by_language[0][1]


class Choice(enum.StrEnum):
    """A value among a few: a stable id, a label in both languages, and the other words accepted for it.

    A member is written `ACTIVE = "active", "actif", "active"`, further words being synonyms. The labels are accepted too.
    """

    label: Words
    synonyms: tuple[str, ...]

    def __new__(cls, identifier: str, french: str, english: str, *synonyms: str) -> Self:
        """Make a member from its id, labels and synonyms."""
        member = str.__new__(cls, identifier)
        member._value_ = identifier
        member.label = Words(french, english)
        member.synonyms = synonyms
        return member

    def to(self, language: Language) -> str:
        """The label in `language`."""
        return self.label.to(language)


class Clock(msgspec.Struct, frozen=True, order=True):
    """A time of day, as minutes after midnight; 24:00 (1440) is the end of the day."""

    minutes: int

    def __str__(self) -> str:
        return f"{self.minutes // 60:02d}:{self.minutes % 60:02d}"


Depth = Literal["brief", "full", "detail", "never"]
"""Who is asked a question: everybody, those who take the full path, those who want every detail, nobody."""


class When(NamedTuple):
    """The condition on which a field is asked: another one has one of these values."""

    path: tuple[str, ...]
    """The keys that lead to the other field: from the top of the strategy, or a sibling's own key."""
    from_top: bool
    values: tuple[str | bool, ...]
    """Values as YAML has them, any of which will do; none: it is enough that the other field is answered."""
    unless: bool = False
    """Whether it is the other way round: the field is asked unless the other one has one of the values."""


class Question(NamedTuple):
    """What a field's declaration says beside its type."""

    label: Words
    """The question, or the field's name in plain words."""
    help: Words | None
    """Why it is asked, in one line."""
    example: str | None
    """An answer as one would write it in YAML, on one line."""
    source: str | None
    """The seed line (S4:1) or reference it comes from."""
    brief: bool
    """Whether the short path (twenty minutes) asks it."""
    refers_to: str | None
    """The list whose ids are accepted: `people`, `audiences`, `objectives`, `pillars`, `kpis`."""
    private: bool
    """Whether it is personal data kept out of public documents."""
    unit: str | None
    """The unit of a number: `h`, `min`, `%`, `€`, `days`."""
    kind: str | None
    """What a text must look like: `url`, `email`, `handle`, `phone`."""
    full: bool = False
    """Whether the full path (an hour) asks it; what the short path asks, the full one asks too."""
    when: When | None = None
    """The condition on which it is asked at all."""
    asked: bool = True
    """Whether an interview ever asks it; false for what is computed or kept by the program."""
    aloud: Words | None = None
    """The question as one would say it, where the label is a noun that documents and comments need."""

    another: Words | None = None
    """For a list of sections: the question whether there is one more."""

    @property
    def spoken(self) -> Words:
        """The question as an interview asks it."""
        return self.aloud or self.label

    @property
    def depth(self) -> Depth:
        """How deep one must go for this question to be asked."""
        if not self.asked:
            return "never"
        if self.brief:
            return "brief"
        return "full" if self.full else "detail"


def ask(  # noqa: PLR0913 - one keyword for each thing a field says of itself
    french: str,
    english: str,
    *,
    aloud: tuple[str, str] | None = None,
    another: tuple[str, str] | None = None,
    why: tuple[str, str] | None = None,
    example: str | None = None,
    source: str | None = None,
    brief: bool = False,
    full: bool = False,
    when: tuple[str | bool, ...] | None = None,
    asked: bool = True,
    refers_to: str | None = None,
    private: bool = False,
    unit: str | None = None,
    kind: str | None = None,
    low: float | None = None,
    high: float | None = None,
    longest: int | None = None,
) -> msgspec.Meta:
    """Declare a field: its question in both languages, why it is asked, limits and where it comes from.

    `low` and `high` bound a number (in `unit`); `longest` bounds a text in characters.

    `brief` asks it on both paths of the interview, `full` on the full one only; a field with neither is a detail, and one
    that is not `asked` never comes up. `when=("status", "to_open", "active")` asks it only where the sibling field has
    one of these values; a path from the top starts with a slash: `("/organisation.kind", "university")`. Without values,
    it is asked as soon as the other field is answered. `("!status", "refused")` asks it unless the other field has that
    value. A section's condition holds for all that is in it.

    `aloud` is the question as an interview asks it, where `french` and `english` are a noun; `another`
    the one that asks for one more item of a list.
    """
    question = Question(
        Words(french, english),
        Words(*why) if why else None,
        example,
        source,
        brief,
        refers_to,
        private,
        unit,
        kind,
        full=full or brief,
        when=_when(when) if when else None,
        asked=asked,
        aloud=Words(*aloud) if aloud else None,
        another=Words(*another) if another else None,
    )
    return msgspec.Meta(
        title=english,
        description=why[1] if why else None,
        examples=[example] if example else None,
        extra={"question": question, "low": low, "high": high, "longest": longest},
    )


def _when(condition: tuple[str | bool, ...]) -> When:
    path, *values = condition
    written = str(path)
    named = written.removeprefix("!")
    keys = tuple(named.removeprefix("/").split("."))
    return When(keys, named.startswith("/"), tuple(values), unless=written != named)


Day = dt.date
"""A calendar day, written 2026-11-22."""

Identifier = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9_-]*$")]
"""A short name that other parts of the file refer to: lower-case letters, digits, hyphen, underscore."""

Share = float
"""A share in per cent."""


def question_of(annotation: Any) -> Question | None:  # noqa: ANN401 - annotations have no common type
    """The question that an `Annotated` type carries, if any."""
    for meta in getattr(annotation, "__metadata__", ()):
        if isinstance(meta, msgspec.Meta) and meta.extra and "question" in meta.extra:
            found: Question = meta.extra["question"]
            return found
    return None
