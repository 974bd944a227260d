"""Figures, dates and lists in words, in both languages at once: for sentences with what was computed worked in."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from socialplan.language import Words

NBSP: Final = "\u00a0"
NARROW: Final = "\u202f"
_HOUR: Final = 60
_PLURAL: Final = 2

_MONTHS: Final = (
    ("janvier", "January"), ("février", "February"), ("mars", "March"), ("avril", "April"), ("mai", "May"),
    ("juin", "June"), ("juillet", "July"), ("août", "August"), ("septembre", "September"), ("octobre", "October"),
    ("novembre", "November"), ("décembre", "December"),
)  # fmt: skip


def hours(value: float) -> Words:
    """Hours and minutes, rounded to the minute: `9 h 40`, `45 min`."""
    return minutes(round(value * _HOUR))


def minutes(value: float) -> Words:
    """Minutes: `45 min`, `1 h 30`."""
    whole, rest = divmod(round(value), _HOUR)
    if not whole:
        return same(f"{rest}{NBSP}min")
    tail = f"{NBSP}{rest:02d}" if rest else ""
    said = number(whole, 0)
    return Words(f"{said.fr}{NBSP}h{tail}", f"{said.en}{NBSP}h{tail}")


def number(value: float, decimals: int = 1) -> Words:
    """A figure with at most `decimals` decimals, none when they are zero: `1 200,5`, `1,200.5`."""
    english = f"{round(value, decimals):,.{decimals}f}"
    if decimals:
        english = english.rstrip("0").rstrip(".")
    return Words(english.replace(",", NARROW).replace(".", ","), english)


def percent(value: float) -> Words:
    """A share given in per cent: `40 %`, `40%`."""
    said = number(value)
    return Words(f"{said.fr}{NBSP}%", f"{said.en}%")


def measure(value: Words, unit: Words) -> Words:
    """A figure and its unit: `60 inscriptions`, `40 %`; in English `40%`."""
    glue = "" if unit.en.startswith("%") else NBSP
    return Words(f"{value.fr}{NBSP}{unit.fr}".strip(NBSP), f"{value.en}{glue}{unit.en}".strip(NBSP))


def date(day: dt.date) -> Words:
    """A date: `1er mars 2027`, `1 March 2027`."""
    french, english = _MONTHS[day.month - 1]
    first = "1er" if day.day == 1 else str(day.day)
    return Words(f"{first}{NBSP}{french} {day.year}", f"{day.day}{NBSP}{english} {day.year}")


def month(day: dt.date) -> Words:
    """The month of a day: `mars 2027`, `March 2027`."""
    french, english = _MONTHS[day.month - 1]
    return Words(f"{french} {day.year}", f"{english} {day.year}")


def clock(value: int) -> Words:
    """A time of day given in minutes after midnight: `20 h`, `8 h 30`; `20:00`, `08:30`."""
    whole, rest = divmod(value, _HOUR)
    tail = f"{NBSP}{rest:02d}" if rest else ""
    return Words(f"{whole}{NBSP}h{tail}", f"{whole:02d}:{rest:02d}")


def count(value: float, one: Words, several: Words) -> Words:
    """A number and its noun: French takes the singular below two, English at one."""
    said = number(value)
    french = one.fr if abs(value) < _PLURAL else several.fr
    english = one.en if value == 1 else several.en
    return Words(f"{said.fr}{NBSP}{french}", f"{said.en}{NBSP}{english}")


def days(value: int) -> Words:
    """A number of days."""
    return count(value, Words("jour", "day"), Words("jours", "days"))


def join(parts: Iterable[Words]) -> Words:
    """`a, b et c`, `a, b and c`. Empty when there is none."""
    items = list(parts)
    return Words(_joined([item.fr for item in items], "et"), _joined([item.en for item in items], "and"))


def same(text: str) -> Words:
    """A name, the same in both languages."""
    return Words(text, text)


def quote(text: Words) -> Words:
    """Text between each language's quotation marks."""
    return Words(f"«{NBSP}{text.fr}{NBSP}»", f"“{text.en}”")


def _joined(items: list[str], last: str) -> str:
    if len(items) < _PLURAL:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"
