"""The calendar of a dossier, made once: with the public holidays of its place, which are kept from run to run."""

import datetime as dt
import json
from typing import Final

from socialplan.analysis.dossier import Dossier
from socialplan.analysis.editorial_calendar import editorial_calendar, holiday_span
from socialplan.analysis.editorial_calendar_model import EditorialCalendar
from socialplan.knowledge.public_holidays import PublicHoliday, public_holidays
from socialplan.language import Words

_UNKNOWN: Final = "null"
_KEPT: Final[list[tuple[Dossier, EditorialCalendar]]] = []
_MOST_KEPT: Final = 2


def calendar_of(dossier: Dossier) -> EditorialCalendar:
    """The editorial calendar of a dossier; several documents and languages ask for the very same."""
    for known, calendar in _KEPT:
        if known is dossier:
            return calendar
    made = editorial_calendar(dossier.strategy, dossier.as_of, dossier.workload, holidays_of(dossier))
    _KEPT[:] = [(dossier, made), *_KEPT[: _MOST_KEPT - 1]]
    return made


def holidays_of(dossier: Dossier) -> tuple[PublicHoliday, ...] | None:
    """The public holidays that matter to a dossier's calendar; None where those of its country are not known.

    They depend on the country, the place and the days alone: what an earlier run found for the same ones is used again.
    """
    place, country = dossier.strategy.organisation.place, dossier.country
    first, last = holiday_span(dossier.strategy, dossier.as_of)
    inputs = json.dumps([country, place, first.isoformat(), last.isoformat()]).encode()
    text = dossier.kept.get("public holidays", inputs, lambda: _written(country, place, first, last))
    found = json.loads(text)
    if found is None:
        return None
    return tuple(PublicHoliday(dt.date.fromisoformat(day), Words(french, english)) for day, french, english in found)


def _written(country: str, place: str | None, first: dt.date, last: dt.date) -> str:
    found = public_holidays(country, place, first, last)
    if found is None:
        return _UNKNOWN
    return json.dumps([[one.on.isoformat(), *one.name] for one in found], ensure_ascii=False)
