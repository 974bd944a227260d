"""Who can be reached, and when: over the week, at 23:00, and by which number where it may be printed."""

from collections.abc import Callable, Iterable
from typing import Final, TypeVar

import msgspec

from socialplan.analysis.coverage import DAY, Band, DayCoverage
from socialplan.documents.views.crisis_desk import Desk, capital
from socialplan.language import Words
from socialplan.strategy.choices import Repository, Weekday
from socialplan.strategy.fields import Clock

T = TypeVar("T")

LATE: Final = 23 * 60
"""The minute of the day at which the first page says who answers."""
MOST_NAMED: Final = 2
"""Names shown for a time of the week: whom to call first, then whom."""


class CoverageRow(msgspec.Struct, frozen=True):
    """Days with the same hours."""

    days: str
    bands: tuple[str, ...]


class Week(msgspec.Struct, frozen=True, kw_only=True):
    """Who can be reached over the week."""

    proposed: bool
    deduced: bool
    rows: tuple[CoverageRow, ...]
    covered: str
    holes: tuple[str, ...]


def is_private(desk: Desk) -> bool:
    """Whether the folder's readers may see numbers."""
    return desk.strategy.meta.repository is Repository.PRIVATE


def phone(desk: Desk, person: str | None) -> str:
    """A person's number, in a private folder only; empty if there is none."""
    card = desk.contacts.get(person or "") if is_private(desk) else None
    return (card.phone or "") if card else ""


def name_and_number(desk: Desk, person: str | None) -> str:
    """A person's name, with their number where it may be printed."""
    name, number = desk.wording.person(person), phone(desk, person)
    return f"{name} ({number})" if name and number else name


def reach(desk: Desk, person: str | None) -> str:
    """When a person can be reached: `lundi à vendredi de 9 h à 18 h`. Empty if nothing is known."""
    if not person:
        return ""
    days = [_spans(day, person) for day in desk.dossier.coverage.days]
    if all(spans == ((0, DAY),) for spans in days):
        return desk.say("jour et nuit", "day and night")
    told = [
        f"{_day_range(desk, group)} {', '.join(_span(desk, *span) for span in spans)}"
        for spans, group in _alike(zip(Weekday, days, strict=True))
        if spans
    ]
    return desk.in_a_row(told)


def late_answers(desk: Desk, named: Callable[[str], str]) -> tuple[str, ...]:
    """Who answers at 23:00, by day: `du lundi au vendredi, Léo Martin ou Ana Bo`. Empty if nothing is known.

    `named` gives what to call a person by: the name, or the name and number.
    """
    if desk.alone or desk.dossier.coverage.basis == "none":
        return ()
    days = ((day.day, _first(desk, _present(day, LATE))) for day in desk.dossier.coverage.days)
    told = []
    for present, group in _alike(days):
        names = desk.wording.join(map(named, present), Words("ou", "or"))
        nobody = desk.say("personne n’est prévu, appelez quand même", "nobody is on duty, call all the same")
        told.append(f"{_day_range(desk, group)}, {names or nobody}")
    return tuple(told)


def _first(desk: Desk, present: Iterable[str]) -> tuple[str, ...]:
    """The two people to call first among those who can be reached: the lead, the deputy, then the team's order."""
    cell = [who for member in desk.crisis.cell for who in (member.person, member.deputy)]
    ranked = [who for who in dict.fromkeys([desk.lead(), desk.lead_deputy(), *cell]) if who]
    known = list(present)
    return tuple(sorted(known, key=lambda who: ranked.index(who) if who in ranked else len(ranked))[:MOST_NAMED])


def week(desk: Desk) -> Week | None:
    """Who can be reached over the week; absent when nothing is known."""
    known = desk.dossier.coverage
    if known.basis == "none":
        return None
    rows = []
    days = ((day.day, _reduced(desk, day)) for day in known.days)
    for bands, group in _alike(days):
        rows.append(CoverageRow(capital(_day_range(desk, group)), tuple(_band(desk, band) for band in bands)))
    return Week(
        proposed=desk.proposed("coverage"),
        deduced=known.basis == "deduced",
        rows=tuple(rows),
        covered=desk.wording.hours(known.hours_covered),
        holes=tuple(desk.wording.words(hole) for hole in known.summary),
    )


def _alike(days: Iterable[tuple[Weekday, T]]) -> list[tuple[T, list[Weekday]]]:
    """The days put together that have the same, whether or not they follow each other, the earliest first."""
    found: dict[T, list[Weekday]] = {}
    for day, what in days:
        found.setdefault(what, []).append(day)
    return list(found.items())


def _reduced(desk: Desk, day: DayCoverage) -> tuple[Band, ...]:
    """The day with the two people to call first, bands that then are alike joined."""
    found: list[Band] = []
    for band in day.bands:
        people = _first(desk, band.people)
        if found and found[-1].people == people:
            found[-1] = Band(start=found[-1].start, end=band.end, people=people)
        else:
            found.append(Band(start=band.start, end=band.end, people=people))
    return tuple(found)


def _band(desk: Desk, band: Band) -> str:
    hours = _span(desk, band.start, band.end)
    names = ", ".join(map(desk.wording.person, band.people)) or desk.say("personne", "nobody")
    return desk.say(f"{hours}\u00a0: {names}", f"{hours}, {names}")


def _spans(day: DayCoverage, person: str) -> tuple[tuple[int, int], ...]:
    """The stretches of a day when a person can be reached, those that touch joined."""
    spans: list[tuple[int, int]] = []
    for band in day.bands:
        if person not in band.people:
            continue
        if spans and spans[-1][1] == band.start:
            spans[-1] = (spans[-1][0], band.end)
        else:
            spans.append((band.start, band.end))
    return tuple(spans)


def _present(day: DayCoverage, minute: int) -> tuple[str, ...]:
    return next((band.people for band in day.bands if band.start <= minute < band.end), ())


def _span(desk: Desk, start: int, end: int) -> str:
    if (start, end) == (0, DAY):
        return desk.say("toute la journée", "all day")
    first, last = desk.wording.clock(Clock(start)), desk.wording.clock(Clock(end))
    return desk.say(f"de {first} à {last}", f"{first}–{last}")


def _day_range(desk: Desk, days: list[Weekday]) -> str:
    """`tous les jours`, `du lundi au vendredi`, `mardi et jeudi`."""
    named = [desk.wording.label(day) for day in days]
    week = list(Weekday)
    follow = week.index(days[-1]) - week.index(days[0]) == len(days) - 1
    if len(named) == len(Weekday):
        return desk.say("tous les jours", "every day")
    if follow and len(named) > 2:  # noqa: PLR2004 - two days are named, more are a range
        return desk.say(f"du {named[0]} au {named[-1]}", f"{named[0]} to {named[-1]}")
    return desk.wording.join(named)
