"""Days and times of day as people write them; dates in ISO form only, with the right form proposed for the others."""

import datetime as dt
import re
from typing import Final

from socialplan.language import Words
from socialplan.strategy.fields import Clock
from socialplan.strategy.refusal import Refusal, write
from socialplan.strategy.suggest import plain

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_DAY_FIRST = re.compile(
    r"(?:\w+\.?,? )?(\d{1,2})(?:er|st|nd|rd|th)?[ ./-](\d{1,2}|[^\W\d]+)\.?,?[ ./-](\d{4})", re.ASCII
)
_MONTH_FIRST = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[ ./-]?(\d{1,2})[ ./-]?(\d{1,2})(?:[ t]\d.*)?", re.ASCII)
_MONTH_ONLY = re.compile(r"\d{4}-\d{2}|\d{2}/\d{4}", re.ASCII)

_MONTHS: Final[tuple[tuple[str, str], ...]] = (
    ("janvier", "january"),
    ("fevrier", "february"),
    ("mars", "march"),
    ("avril", "april"),
    ("mai", "may"),
    ("juin", "june"),
    ("juillet", "july"),
    ("aout", "august"),
    ("septembre", "september"),
    ("octobre", "october"),
    ("novembre", "november"),
    ("decembre", "december"),
)
_SHORTEST_MONTH: Final = 3
_LONGEST: Final = 40

DAY_EXPECTED: Final = Words("une date, année-mois-jour : 2026-11-22", "a date, year-month-day: 2026-11-22")
CLOCK_EXPECTED: Final = Words("une heure : 18:00 ou 18h30", "a time of day: 18:00 or 18h30")


def read_day(text: str) -> dt.date | Refusal:
    """The day that `text` says, written 2026-11-22; a `Refusal` that proposes this form for other ways of writing."""
    found = _ISO.fullmatch(text)
    if not found:
        return Refusal("not-a-date", DAY_EXPECTED, _day_advice(text))
    day = _day(int(found[1]), int(found[2]), int(found[3]))
    if day:
        return day
    hint = Words("ce jour n’existe pas dans le calendrier.", "there is no such day in the calendar.")
    return Refusal("no-such-day", DAY_EXPECTED, hint)


def day_meant(text: str) -> dt.date | None:
    """The day that `text` says in whatever way of writing: `14/03/2027`, `14 mars 2027`; None if it says none.

    Of `03/04/2027` the day comes first, as everywhere but in the United States.
    """
    return _guess(_without_accents(text)) if len(text) <= _LONGEST else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _day_advice(text: str) -> Words | None:
    if len(text) > _LONGEST:
        return None
    low = _without_accents(text)
    if _MONTH_ONLY.fullmatch(low):
        return (
            Words(f"il manque le jour : {text[:7]}-01 ?", f"the day is missing: {text[:7]}-01?") if "-" in low else None
        )
    day = _guess(low)
    return write(day.isoformat()) if day else None


def _without_accents(text: str) -> str:
    low = text.casefold().strip()
    for accented, bare in (("é", "e"), ("è", "e"), ("û", "u"), ("\u00a0", " "), ("\u202f", " ")):
        low = low.replace(accented, bare)
    return low


def _guess(low: str) -> dt.date | None:
    if found := _YEAR_FIRST.fullmatch(low):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _MONTH_FIRST.fullmatch(low):
        return _day(int(found[3]), _month(found[1]), int(found[2]))
    if found := _DAY_FIRST.fullmatch(low):
        return _day(int(found[3]), _month(found[2]), int(found[1]))
    return None


def _month(word: str) -> int:
    """The number of a month, written in figures or in words; 0 if it is none."""
    if word.isdigit():
        return int(word)
    if len(word) < _SHORTEST_MONTH:
        return 0
    known = (index for index, names in enumerate(_MONTHS, 1) if any(name.startswith(word) for name in names))
    return next(known, 0)


_CLOCK = re.compile(r"(\d{1,2})\s*(?:[:hH.]\s*(\d{2})?)(?::00)?(?:\s*(?:min|mn))?", re.ASCII)
_TWELVE = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\.?", re.ASCII)
_NAMED: Final = {"midi": 720, "noon": 720, "minuit": 1440, "midnight": 1440}
_HOUR: Final = 60
_DAY_MINUTES: Final = 1440
_NOON: Final = 12


def read_clock(text: str) -> Clock | Refusal:
    """The time of day that `text` says: `18:00`, `18h`, `18h30`, `6:30 pm`, `24:00` for the end of the day."""
    word = plain(text)
    if word in _NAMED:
        return Clock(_NAMED[word])
    if found := _TWELVE.fullmatch(text.casefold()):
        return _twelve_hours(found)
    found = _CLOCK.fullmatch(text)
    if not found:
        hint = write(f"{int(text):02d}:00") if re.fullmatch(r"[0-9]{1,2}", text) and int(text) <= _NOON * 2 else None
        return Refusal("not-a-time", CLOCK_EXPECTED, hint)
    return _clock(int(found[1]), int(found[2] or 0))


def _twelve_hours(found: re.Match[str]) -> Clock | Refusal:
    hour, minute = int(found[1]), int(found[2] or 0)
    if not 1 <= hour <= _NOON:
        return Refusal("not-a-time", CLOCK_EXPECTED)
    return _clock(hour % _NOON + (_NOON if found[3] == "p" else 0), minute)


def _clock(hour: int, minute: int) -> Clock | Refusal:
    minutes = hour * _HOUR + minute
    if minute >= _HOUR or minutes > _DAY_MINUTES:
        return Refusal("not-a-time", CLOCK_EXPECTED)
    return Clock(minutes)
