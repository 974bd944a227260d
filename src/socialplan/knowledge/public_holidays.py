"""Public holidays of a country and place, from the `holidays` library, which is imported only when one is asked for."""

import datetime as dt
import functools
import re
import unicodedata
from typing import Final, NamedTuple

from socialplan.language import Words

_ENGLISH: Final = "en_US"
_BRITISH: Final = (("Labor", "Labour"),)

_PLACES: Final = {
    "FR": (
        (("57",), ("moselle", "metz", "thionville", "forbach", "sarreguemines")),
        (
            ("6AE",),
            (
                "alsace", "bas-rhin", "haut-rhin", "strasbourg", "mulhouse", "colmar", "haguenau", "schiltigheim",
                "illkirch-graffenstaden", "selestat", "saverne",
            ),
        ),
        (("971",), ("guadeloupe", "pointe-a-pitre", "les abymes", "basse-terre")),
        (("972",), ("martinique", "fort-de-france", "le lamentin")),
        (("973",), ("guyane", "cayenne", "kourou", "saint-laurent-du-maroni")),
        (("974",), ("la reunion", "ile de la reunion", "saint-denis de la reunion", "saint-pierre de la reunion")),
        (("976",), ("mayotte", "mamoudzou", "dzaoudzi")),
        (("BL",), ("saint-barthelemy", "gustavia")),
        (("MF",), ("saint-martin (antilles)", "marigot")),
        (("NC",), ("nouvelle-caledonie", "noumea")),
        (("PF",), ("polynesie", "polynesie francaise", "tahiti", "papeete")),
        (("PM",), ("saint-pierre-et-miquelon",)),
        (("WF",), ("wallis-et-futuna", "mata-utu")),
    )
}  # fmt: skip
"""Where France has holidays of its own: what a place says, and the library's name of that part of the country."""
_NOT: Final = ("meurthe-et-moselle",)
"""Places whose name holds one of the above and that have no holidays of their own."""


class PublicHoliday(NamedTuple):
    """A day on which most people do not work."""

    on: dt.date
    name: Words


def region(country: str, place: str | None) -> str | None:
    """The part of the country, as the library calls it, where `place` has holidays of its own; None elsewhere."""
    told = _plain(place or "")
    for other in _NOT:
        told = told.replace(other, " ")
    for (code,), names in _PLACES.get(country.upper(), ()):
        if any(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", told) for name in names):
            return code
    return None


@functools.lru_cache(8)
def public_holidays(country: str, place: str | None, first: dt.date, last: dt.date) -> tuple[PublicHoliday, ...] | None:
    """The public holidays from one day to another, both included, in order; None where the country is not known.

    Names are in French where the library has them in French, else in the country's language; in English where it has.
    """
    import holidays  # noqa: PLC0415 - fifteen times a bare interpreter: only where a calendar is made

    code = country.upper()
    if code not in holidays.list_supported_countries(include_aliases=True):
        return None
    years = range(first.year, last.year + 1)
    known = getattr(holidays.country_holidays(code), "supported_languages", ())

    def read(language: str) -> dict[dt.date, str]:
        found = holidays.country_holidays(
            code, subdiv=region(code, place), years=years, language=language if language in known else None
        )
        return dict(found.items())

    french, english = read("fr"), read(_ENGLISH)
    return tuple(
        PublicHoliday(day, Words(_french(french[day]), _british(english.get(day, french[day]))))
        for day in sorted(french)
        if first <= day <= last
    )


def _french(name: str) -> str:
    return name.replace("'", "’").replace("; ", ", ")


def _british(name: str) -> str:
    for american, british in _BRITISH:
        name = name.replace(american, british)
    return name.replace("'", "’").replace("; ", ", ")


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    return "".join(one for one in apart if not unicodedata.combining(one))
