"""The days, months and formats that a text of the strategy names: an idea is of use only as long as they allow it."""

import datetime as dt
import re
from functools import lru_cache
from typing import Final, NamedTuple

from socialplan.analysis.phrases import plain
from socialplan.strategy.choices import Format
from socialplan.strategy.fields import Text

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
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
        ),
        start=1,
    )
    for name in names
}
_WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("lundi", "monday"),
            ("mardi", "tuesday"),
            ("mercredi", "wednesday"),
            ("jeudi", "thursday"),
            ("vendredi", "friday"),
            ("samedi", "saturday"),
            ("dimanche", "sunday"),
        )
    )
    for name in names
}
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY: Final = "|".join(_WEEKDAYS)
_DAY: Final = r"\d{1,2}(?:er|st|nd|rd|th)?"
_SEVERAL: Final = rf"{_DAY}(?:\s*(?:,|et|au|and|to|-|–)\s*{_DAY})*"
_BEFORE: Final = re.compile(
    rf"\b(?:({_WEEKDAY})s?\s+(?:le\s+|the\s+)?)?({_SEVERAL})\s+(?:of\s+)?({_MONTH})\b(?:\s+(\d{{4}}))?"
)
"""`lundi 18 janvier`, `18 au 22 janvier 2027`."""
_AFTER: Final = re.compile(rf"\b({_MONTH})\s+({_DAY})\b(?:,?\s+(\d{{4}}))?")
"""`January 18, 2027`."""
_BARE: Final = re.compile(
    rf"\b(?:mois de|mois d'|month of|in|en|fin|debut|d'|de|late|early)\s*({_MONTH})\b(?:\s+(\d{{4}}))?"
)
_SOON: Final = re.compile(r"\b(?:demain|ce soir|aujourd'hui|tomorrow|tonight|today)\b")
_FORMATS: Final = (
    (re.compile(r"\b(?:story|stories)\b"), frozenset({Format.STORY})),
    (re.compile(r"\b(?:en direct|live stream|livestream)\b"), frozenset({Format.LIVE})),
    (re.compile(r"\b(?:carrousel|carousel)\b"), frozenset({Format.CAROUSEL})),
    (re.compile(r"\b(?:filmee?s?|filmed|video|videos)\b"), frozenset({Format.SHORT_VIDEO, Format.LONG_VIDEO})),
)
_LEAD: Final = 31
"""Days before the day that it names in which a post may serve as a model."""


class Told(NamedTuple):
    """When and how a text may come out."""

    first: dt.date | None
    """The first day that it names: it comes out before."""
    opens: dt.date | None
    """Not before, for a text about one month of any year: the first day of the month before."""
    closes: dt.date | None
    """Not after the end of the month that it names."""
    soon: bool
    """Whether it says “tomorrow” or “tonight”."""
    formats: frozenset[Format]
    """The formats that it names; empty where it names none."""

    def fits(self, day: dt.date, form: str | None, *, model: bool = False) -> bool:
        """Whether it may come out on a day in a format; a model that names days only shortly before them."""
        if self.first is not None and (day >= self.first or (model and self._is_far(day))):
            return False
        if (self.opens and day < self.opens) or (self.closes and day > self.closes):
            return False
        return not self.formats or form is None or Format[form.upper()] in self.formats

    def _is_far(self, day: dt.date) -> bool:
        return self.soon or self.first is None or (self.first - day).days > _LEAD


def told(text: Text | str | None, near: dt.date) -> Told:
    """What a text says about days and formats; a day without a year is the one closest to `near`."""
    wordings = (text,) if isinstance(text, str) else tuple(one for _, one in (text.by_language if text else ()))
    return _told(wordings, near)


@lru_cache(4096)
def _told(wordings: tuple[str, ...], near: dt.date) -> Told:
    bare = [plain(one) for one in wordings]
    days = [day for one in bare for day in _days(one, near)]
    opens, closes = (None, None) if days else _months(bare, near)
    return Told(
        first=min(days, default=None),
        opens=opens,
        closes=closes,
        soon=any(_SOON.search(one) for one in bare),
        formats=frozenset(form for words, forms in _FORMATS if any(map(words.search, bare)) for form in forms),
    )


def _days(text: str, near: dt.date) -> list[dt.date]:
    found = []
    for weekday, numbers, month, year in _BEFORE.findall(text):
        days = re.findall(r"\d+", numbers)
        found += [_day(int(one), _MONTHS[month], year, _WEEKDAYS.get(weekday), near) for one in days]
    for month, number, year in _AFTER.findall(text):
        found.append(_day(int(re.findall(r"\d+", number)[0]), _MONTHS[month], year, None, near))
    return [day for day in found if day]


def _day(number: int, month: int, year: str, weekday: int | None, near: dt.date) -> dt.date | None:
    """A day of a month, in the year said, else in the one where it falls on its weekday or is closest."""
    years = [int(year)] if year else [near.year - 1, near.year, near.year + 1]
    days = [day for one in years if (day := _date(one, month, number))]
    named = [day for day in days if weekday is None or day.weekday() == weekday] or days
    return min(named, key=lambda day: abs((day - near).days), default=None)


def _date(year: int, month: int, number: int) -> dt.date | None:
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None


def _months(texts: list[str], near: dt.date) -> tuple[dt.date | None, dt.date | None]:
    """From when to when a text about a month may come out."""
    for text in texts:
        for month, year in _BARE.findall(text):
            start = _day(1, _MONTHS[month], year, None, near)
            if start is None or start.year in {dt.MINYEAR, dt.MAXYEAR}:
                continue
            end = (start.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
            before = (start - dt.timedelta(days=1)).replace(day=1)
            return (None if year else before), end
    return None, None
