"""Appointments, key dates, public holidays, days closed and votes, as the calendar takes them."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.editorial_calendar_made import holidays_of
from socialplan.analysis.editorial_calendar_model import Slot
from socialplan.analysis.elections import ElectionWindow, Limit
from socialplan.analysis.planned import today_s
from socialplan.documents.views.calendar_desk import NONE, Desk
from socialplan.documents.views.plan_words import number_in_words
from socialplan.strategy.choices import KeyDateKind, Weekday
from socialplan.strategy.team import Rendezvous


class RendezvousRow(msgspec.Struct, frozen=True, kw_only=True):
    """A regular appointment."""

    name: str
    when: str
    network: str
    pillar: str
    days: str


class DateRow(msgspec.Struct, frozen=True, kw_only=True):
    """A date that matters, and what the calendar does about it."""

    on: str
    what: str
    effect: str


class Dates(msgspec.Struct, frozen=True, kw_only=True):
    """Appointments and dates."""

    rendezvous: tuple[RendezvousRow, ...]
    proposed: bool
    """Whether nobody confirmed the appointments."""
    rows: tuple[DateRow, ...]
    votes: tuple[str, ...]


def dates(desk: Desk) -> Dates:
    """All of them."""
    return Dates(
        rendezvous=tuple(_rendezvous(desk)),
        proposed=bool(desk.strategy.calendar.rendezvous) and desk.proposed("calendar.rendezvous"),
        rows=tuple(row for _, row in sorted(_rows(desk), key=lambda pair: pair[0])),
        votes=tuple(_votes(desk)),
    )


def _rendezvous(desk: Desk) -> Iterator[RendezvousRow]:
    for place, one in enumerate(desk.strategy.calendar.rendezvous):
        name = desk.idea_text(one.name)
        if not name:
            continue
        number = sum(_is_it(one, place, slot) for slot in desk.calendar.slots)
        yield RendezvousRow(
            name=name,
            when=_when(desk, one),
            network=desk.title(desk.wording.label(one.network)) or NONE,
            pillar=_pillar(desk, one.pillar),
            days=str(number),
        )


def _is_it(one: Rendezvous, place: int, slot: Slot) -> bool:
    """Whether a slot is a day of an appointment, or a post that people dated on its day."""
    if slot.kind == "rendezvous":
        return slot.place == place
    network = today_s(one.network)
    return slot.kind == "post" and slot.network == network and tuple(Weekday)[slot.on.weekday()] is one.day


def _when(desk: Desk, one: Rendezvous) -> str:
    day = desk.wording.label(one.day) or desk.say("jour à fixer", "day to be set")
    weeks = one.every_weeks or 1
    if weeks == 1:
        return desk.say(f"chaque {day}", f"every {day}") if one.day else day
    said = number_in_words(weeks)
    return desk.say(f"{day}, une semaine sur {said.fr}", f"{day}, every {said.en} weeks")


def _pillar(desk: Desk, identifier: str | None) -> str:
    places = [place for place, one in enumerate(desk.strategy.editorial.pillars) if one.id and one.id == identifier]
    return desk.pillar(places[0]) if places else NONE


_Dated = tuple[tuple[dt.date, int, int], DateRow]


def _rows(desk: Desk) -> Iterator[_Dated]:
    """Key dates, holidays and days closed within the calendar, by day."""
    calendar, strategy = desk.calendar, desk.strategy
    for line in calendar.key_dates:
        date = strategy.calendar.key_dates[line.place]
        what = desk.idea_text(date.what)
        if what:
            until = desk.span(line.on, line.until) if line.until else desk.wording.date(line.on)
            yield (line.on, 0, line.place), DateRow(on=desk.title(until), what=what, effect=_effect(desk, line.place))
    closed = set(strategy.calendar.closed_days)
    holidays = {one.on: one.name for one in holidays_of(desk.dossier) or ()}
    for day in closed | set(holidays):
        if calendar.starts <= day <= calendar.ends:
            kinds = [desk.say("jour férié", "public holiday")] * (day in holidays)
            kinds += [desk.say("fermeture", "closed")] * (day in closed)
            name = desk.title(", ".join(kinds))
            if day in holidays:
                name = desk.say(
                    f"{desk.title(holidays[day].fr)}, {', '.join(kinds)}", f"{holidays[day].en}, {', '.join(kinds)}"
                )
            yield (day, 1, 0), _out(desk, day, name)


def _out(desk: Desk, day: dt.date, name: str) -> DateRow:
    """A day on which nothing is laid, and what moved because of it."""
    moved = [slot for slot in desk.calendar.slots if slot.moved_from == day]
    kept = [slot for slot in desk.calendar.slots if slot.on == day]
    effect = desk.say("rien n’est placé ce jour-là", "nothing is laid that day")
    if kept:
        effect = desk.say("votre publication datée reste", "your dated post stays")
    if moved:
        names = desk.wording.join(
            f"{desk.title(desk.account(slot.account))} {desk.say('le', 'on')} {desk.day(slot.on)}" for slot in moved
        )
        effect = desk.say(f"déplacé\u00a0: {names}", f"moved: {names}")
    return DateRow(on=desk.title(desk.wording.date(day)), what=name, effect=effect)


def _effect(desk: Desk, place: int) -> str:
    """Which posts announce a key date; why none does."""
    date = desk.strategy.calendar.key_dates[place]
    line = next(one for one in desk.calendar.key_dates if one.place == place)
    told = [slot for slot in desk.calendar.slots if slot.key_date == place]
    if line.barred:
        return desk.say("écarté\u00a0: un vote l’interdit", "left out: a vote bars it")
    if told:
        days = (f"{desk.title(desk.account(slot.account))} {desk.say('le', 'on')} {desk.day(slot.on)}" for slot in told)
        return desk.wording.join(dict.fromkeys(days))
    if date.kind in _KNOWN_ONLY:
        return desk.say("à connaître, rien à annoncer", "to be known, nothing to announce")
    if not date.objective:
        return desk.say("sans objectif dit, aucune publication", "no objective named, no post")
    return desk.say("aucune place ne s’y prête", "no slot suits it")


_KNOWN_ONLY: Final = frozenset({KeyDateKind.PRESS, KeyDateKind.INSTITUTIONAL})


def _votes(desk: Desk) -> Iterator[str]:
    """What holds around each vote that touches the calendar."""
    for vote in desk.dossier.windows:
        for limit in vote.limits:
            touches = limit.start <= desk.calendar.ends and desk.calendar.starts <= limit.end
            if limit.rule in {"promotion", "silence"} and touches:
                yield _vote(desk, vote, limit)


def _vote(desk: Desk, vote: ElectionWindow, limit: Limit) -> str:
    span, label = desk.span(limit.start, limit.end), desk.title(desk.wording.words(vote.label))
    barred, reference = desk.wording.words(limit.barred).rstrip("."), desk.wording.words(limit.reference)
    return desk.say(
        f"{label}, {span}\u00a0: {desk.inside(barred)} ({reference})",
        f"{label}, {span}: {desk.inside(barred)} ({reference})",
    )
