"""Plain data in words, for a screen of 80 columns: texts in one language, people by name, choices by their label.

A field is shown under its own label. An item of a list is laid out as `interview.layouts` says for its kind.
"""

import datetime as dt
import textwrap
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple

from socialplan.analysis import figures
from socialplan.language import Language, Words
from socialplan.strategy.fields import Choice, Clock
from socialplan.strategy.specs import Field

WIDTH: Final = 78
_LEAST_WIDTH: Final = 20
_YES: Final = Words("oui", "yes")
_NO: Final = Words("non", "no")


def _days(value: float) -> Words:
    return figures.count(value, Words("jour", "day"), Words("jours", "days"))


_MEASURED: Final[dict[str, Callable[[float], Words]]] = {
    "h": figures.hours,
    "min": figures.minutes,
    "%": figures.percent,
    "days": _days,
}
"""How a figure of each unit is said."""


class Line(NamedTuple):
    """A paragraph of the screen: wrapped, its further lines under its first word."""

    text: str
    indent: int = 0
    mark: str = ""
    """What stands before the text, and under which nothing stands: `- `, `40 %  `."""

    def deeper(self, by: int = 2) -> "Line":
        """The same, further to the right."""
        return self._replace(indent=self.indent + by)

    def wrapped(self, width: int = WIDTH) -> str:
        """The line as it is shown; words are never broken, for an address must stay one."""
        first = " " * self.indent + self.mark
        rest = " " * len(first)
        return textwrap.fill(
            self.text,
            max(width, len(first) + _LEAST_WIDTH),
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )


def screen(lines: Iterable[Line], width: int = WIDTH) -> str:
    """The lines as text, without blank lines at either end."""
    return "\n".join(line.wrapped(width) for line in lines).strip("\n")


class Speech(NamedTuple):
    """How plain data is said: in which language, and under which names."""

    language: Language
    names: Mapping[str, Mapping[str, str]]
    """For each list that a field may refer to, the names by id."""
    holders: Mapping[str, str] = {}
    """Who has each part of the crisis team, by role."""

    def say(self, words: Words, **values: str) -> str:
        """`words` in the language, its places taken by `values`, which are never templates themselves."""
        return words.to(self.language).format(**values)

    def labelled(self, label: str, value: str) -> str:
        """`Label : value`; a label that asks or trails off takes no colon."""
        if label.endswith(("?", "…", ":")):
            return f"{label} {value}"
        return f"{label}\u00a0: {value}" if self.language == "fr" else f"{label}: {value}"

    def quoted(self, text: str) -> str:
        """`text` between quotation marks, whole."""
        return figures.quote(Words(text, text)).to(self.language)

    def label(self, field: Field) -> str:
        """The field's label."""
        return field.question.label.to(self.language)

    def word(self, value: Any, field: Field) -> str:  # noqa: ANN401 - plain data
        """One value in words."""
        kind, target = field.target.kind, field.question.refers_to
        if isinstance(value, bool):
            return (_YES if value else _NO).to(self.language)
        if isinstance(value, dict):
            return str(value.get(self.language) or next(iter(value.values())))
        if kind in {"int", "float"}:
            return self.number(float(value), field.question.unit)
        if kind == "choice":
            return _chosen(value, field.target.python).to(self.language)
        if kind in {"day", "clock"}:
            return _moment(value).to(self.language)
        return self.names.get(target, {}).get(str(value), str(value)) if target else str(value)

    def number(self, value: float, unit: str | None = None) -> str:
        """A figure with its unit: `1 h 30`, `40 %`, `7 jours`."""
        measured = _MEASURED.get(unit or "")
        if measured:
            return measured(value).to(self.language)
        number = figures.number(value, 2)
        return (figures.measure(number, Words(unit, unit)) if unit else number).to(self.language)

    def joined(self, values: Iterable[str]) -> str:
        """`a, b et c`."""
        return figures.join(Words(value, value) for value in values).to(self.language)

    def short(self, value: Any, field: Field) -> str | None:  # noqa: ANN401 - plain data
        """A value, or a list of choices, names and figures, on one line; None for what needs more room."""
        if field.target.kind == "section":
            return None
        if not isinstance(value, list):
            return self.word(value, field)
        free = field.target.kind in {"text", "str"} and not field.question.refers_to
        return None if free else ", ".join(self.word(each, field) for each in value)


def _chosen(value: object, choices: type[Choice]) -> Words:
    """The label of a value among a few; the value itself where it is none of them."""
    return next((member.label for member in choices if member.value == value), figures.same(str(value)))


def _moment(value: Any) -> Words:  # noqa: ANN401 - plain data: ISO text, or what it was read from
    if isinstance(value, dt.date):
        return figures.date(value)
    if isinstance(value, Clock):
        return figures.clock(value.minutes)
    text = str(value)
    if ":" in text:
        hour, minute = text.split(":")[:2]
        return figures.clock(int(hour) * 60 + int(minute))
    return figures.date(dt.date.fromisoformat(text))


def capital(text: str) -> str:
    """`text` with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """`text` as it stands within a sentence; an abbreviation keeps its capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def is_long(lines: Iterable[Line]) -> bool:
    """Whether an item takes more room than a line and its detail."""
    return sum(1 + len(line.text) // WIDTH for line in lines) > 2  # noqa: PLR2004 - as the sentence says
