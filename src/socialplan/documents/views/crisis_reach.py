"""Who can be reached, who can publish, and when: by which number where it may be printed."""

from collections.abc import Iterable
from typing import Final, TypeVar

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.coverage import DayCoverage
from socialplan.analysis.duty import DutySlot
from socialplan.analysis.nights import DAY
from socialplan.analysis.rights import Right, can_publish
from socialplan.documents.gaps import SOON
from socialplan.documents.phrases import capital
from socialplan.documents.views.crisis_desk import Desk
from socialplan.language import Words
from socialplan.strategy.choices import Repository, Weekday
from socialplan.strategy.fields import Clock

T = TypeVar("T")

MOST_NAMED: Final = 3
"""Accounts named in one sentence."""


class RightRow(msgspec.Struct, frozen=True, kw_only=True):
    """An account or a tool, and who has rights in it."""

    name: str
    holders: str
    out_of_hours: str
    """Those who can be reached outside office hours."""
    holes: str
    """When somebody answers and none of them can be reached."""


class Grid(msgspec.Struct, frozen=True, kw_only=True):
    """Who can publish and stop, and when."""

    proposed: bool
    deduced: bool
    covered: str
    """`168 h couvertes sur 168`: somebody answers."""
    holes: tuple[str, ...]
    """When nobody answers."""
    rows: tuple[RightRow, ...]
    """One row for what the same people have rights in."""


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


def accounts_of(desk: Desk, slot: DutySlot) -> str:
    """The accounts on which those who answer in a slot can publish: `Facebook et X`, or that there is none."""
    names = can_publish(desk.dossier.rights, slot.people)
    if names and len(names) == len(desk.dossier.rights.accounts):
        return desk.say("tous nos comptes", "all our accounts")
    return desk.wording.join(map(desk.wording.words, names)) or desk.say("aucun compte", "no account")


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


def grid(desk: Desk) -> Grid | None:
    """Who can publish and stop, and when; absent when nothing is known of anybody's hours."""
    known = desk.dossier.coverage
    if known.basis == "none":
        return None
    _note_rights(desk)
    return Grid(
        proposed=desk.proposed("coverage"),
        deduced=known.basis == "deduced",
        covered=desk.wording.hours(known.hours_covered),
        holes=tuple(desk.wording.words(slot.when) for slot in desk.dossier.duty if not slot.people),
        rows=tuple(_rows(desk)),
    )


def unpublished(desk: Desk) -> str:
    """Where one publishes for fewer hours than somebody answers: `LinkedIn (45 h) et X (107 h 30)`.

    The accounts with the fewest hours first. Empty if all can be, at any hour answered.
    """
    found, covered = desk.dossier.rights, desk.dossier.coverage.hours_covered
    lacking = sorted((right for right in found.accounts if right.hours_covered < covered), key=_hours)[:MOST_NAMED]
    told = [f"{desk.wording.words(right.short)} ({desk.wording.hours(right.hours_covered)})" for right in lacking]
    return desk.wording.join(told)


def _hours(right: Right) -> float:
    return right.hours_covered


def _note_rights(desk: Desk) -> None:
    """Note in the gap register where nobody who can be reached has rights, and of which accounts nothing is said."""
    found, covered = desk.dossier.rights, desk.dossier.coverage.hours_covered
    lacking = [right for right in found.accounts if right.hours_covered < covered]
    if lacking:
        each = [
            figures.same(f"{desk.wording.words(right.short)} ({desk.wording.hours(covered - right.hours_covered)})")
            for right in lacking
        ]
        names = figures.join(each)
        what = Words(
            f"Quelqu’un répond, mais personne de joignable ne peut publier\u00a0: {names.fr} par semaine",
            f"Somebody answers, but nobody reachable can publish: {names.en} a week",
        )
        why = Words(
            "Donner ces droits à qui est de permanence, ou écrire que cela attend",
            "Give whoever is on duty these rights, or write that it waits",
        )
        desk.gaps.add("security.accesses#hours", what, why, days=SOON)
    if found.unknown:
        names = figures.join(found.unknown)
        what = Words(f"Qui a les droits\u00a0: {names.fr}", f"Who has the rights: {names.en}")
        desk.gaps.add("security.accesses#unknown", what, None, days=SOON)


def _rows(desk: Desk) -> list[RightRow]:
    found = desk.dossier.rights
    stop = desk.say("couper\u00a0: ", "stop: ")
    named = [(desk.wording.words(right.name), right) for right in found.accounts]
    named += [(f"{stop}{desk.wording.words(right.name)}", right) for right in found.tools]
    alike: dict[tuple[frozenset[str], frozenset[str]], list[tuple[str, Right]]] = {}
    for name, right in named:
        alike.setdefault((frozenset(right.admins), frozenset(right.publishers)), []).append((name, right))
    return [_row(desk, [name for name, _ in rows], rows[0][1]) for rows in alike.values()]


def _row(desk: Desk, names: list[str], right: Right) -> RightRow:
    nobody = desk.say("personne", "nobody")
    publishers = desk.wording.people(right.publishers)
    admins = desk.wording.people(right.admins)
    holders = desk.in_a_row(
        (admins, desk.say(f"publication\u00a0: {publishers}", f"publishing: {publishers}") if publishers else "")
    )
    return RightRow(
        name=capital(desk.in_a_row(names)),
        holders=holders or nobody,
        out_of_hours=desk.wording.people(right.out_of_hours) or nobody,
        holes=desk.in_a_row(map(desk.wording.words, right.holes)) or desk.say("jamais", "never"),
    )


def _alike(days: Iterable[tuple[Weekday, T]]) -> list[tuple[T, list[Weekday]]]:
    """The days put together that have the same, whether or not they follow each other, the earliest first."""
    found: dict[T, list[Weekday]] = {}
    for day, what in days:
        found.setdefault(what, []).append(day)
    return list(found.items())


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
