"""Appointments, key dates, public holidays, days closed and votes, as the calendar takes them."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.closing import closings
from socialplan.analysis.editorial_calendar_key_dates import is_closure
from socialplan.analysis.editorial_calendar_made import holidays_of
from socialplan.analysis.editorial_calendar_model import Slot
from socialplan.analysis.editorial_calendar_when import told as when
from socialplan.analysis.elections import ElectionWindow, Limit
from socialplan.analysis.planned import occurrences, today_s
from socialplan.documents.views.calendar_ahead import warning
from socialplan.documents.views.calendar_desk import NONE, Desk
from socialplan.documents.views.plan_words import number_in_words
from socialplan.strategy.choices import KeyDateKind
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
        rendezvous=() if desk.alone else tuple(_rendezvous(desk)),
        proposed=bool(desk.strategy.calendar.rendezvous) and desk.proposed("calendar.rendezvous"),
        rows=tuple(row for _, row in sorted(_rows(desk), key=lambda pair: pair[0])),
        votes=tuple(_votes(desk)),
    )


def _rendezvous(desk: Desk) -> Iterator[RendezvousRow]:
    for place, one in enumerate(desk.strategy.calendar.rendezvous):
        name = desk.idea_text(one.name)
        if not name:
            continue
        yield RendezvousRow(
            name=name,
            when=_when(desk, one),
            network=desk.title(desk.wording.label(one.network)) or _home(desk, place),
            pillar=_pillar(desk, one.pillar),
            days=desk.say("à confirmer", "to confirm")
            if desk.proposed("calendar.rendezvous")
            else _times(desk, one, place),
        )


def _home(desk: Desk, place: int) -> str:
    """Where an appointment without a network was put."""
    slots = (slot for slot in desk.calendar.slots if slot.kind == "rendezvous" and slot.place == place)
    first = next(slots, None)
    return desk.title(desk.account(first.account)) if first else NONE


def _times(desk: Desk, one: Rendezvous, place: int) -> str:
    """How often it stands in the weeks, by itself or by a post of its pillar, and the dates that gave way."""
    own = [slot for slot in desk.calendar.slots if slot.kind == "rendezvous" and slot.place == place]
    network = own[0].network if own else today_s(one.network)
    calendar, first, last = desk.strategy.calendar, desk.calendar.starts, desk.calendar.ends
    weeks = ((last - first).days + 1) // _WEEK
    days = list(occurrences(msgspec.structs.replace(calendar, starts=first, weeks=weeks), one))
    told = [
        slot
        for slot in desk.calendar.slots
        if slot.kind == "post" and slot.network == network and slot.on in days and _is_of(desk, one, slot)
    ]
    held = {slot.moved_from or slot.on for slot in (*own, *told)}
    gone = [desk.day(day) for day in days if day not in held]
    if not held or not gone:
        return str(len(held))
    names = desk.wording.join(gone)
    return desk.say(f"{len(held)}\u202f; cède la place le {names}", f"{len(held)}; gives way on {names}")


def _is_of(desk: Desk, one: Rendezvous, slot: Slot) -> bool:
    """Whether a post that people dated on the day of an appointment is of its pillar, as far as known."""
    pillar = desk.strategy.editorial.pillars[slot.pillar].id if slot.pillar is not None else None
    return None in {one.pillar, pillar} or one.pillar == pillar


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


_WEEK: Final = 7
_Dated = tuple[tuple[dt.date, int, int], DateRow]


def _rows(desk: Desk) -> Iterator[_Dated]:
    """Key dates, holidays and days closed within the calendar, by day."""
    calendar, strategy = desk.calendar, desk.strategy
    shut = {one.closes_on for one in closings(strategy, desk.dossier.as_of)}
    yield from _closings(desk)
    for line in calendar.key_dates:
        date = strategy.calendar.key_dates[line.place]
        what = desk.idea_text(date.what)
        if what and line.on not in shut:
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


def _closings(desk: Desk) -> Iterator[_Dated]:
    """The accounts that close within the calendar, and the day by which their followers are told."""
    first, last = desk.calendar.starts, desk.calendar.ends
    for one in closings(desk.strategy, desk.dossier.as_of):
        if first <= one.earliest <= last:
            name, told = desk.account_in_a_sentence(one.place), desk.wording.date(one.announce_on)
            effect = desk.say(f"annonce à ses abonnés le {told}", f"its followers are told on {told}")
            what = desk.say(f"Fermeture\u00a0: {name}", f"Closing: {name}")
            yield (
                (one.earliest, 0, -1),
                DateRow(on=desk.title(desk.wording.date(one.earliest)), what=what, effect=effect),
            )
        if first <= one.announce_on <= last:
            on, what = desk.title(desk.wording.date(one.announce_on)), desk.title(warning(desk, one))
            effect = desk.say("sur ce compte, hors calendrier", "on that account, beside the calendar")
            yield (one.announce_on, 0, -1), DateRow(on=on, what=what, effect=effect)


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
    told = [slot for slot in desk.calendar.slots if slot.key_date == place or _names(slot, date.on)]
    if line.barred:
        return desk.say("écarté\u00a0: un vote l’interdit", "left out: a vote bars it")
    if told:
        days = (f"{desk.title(desk.account(slot.account))} {desk.say('le', 'on')} {desk.day(slot.on)}" for slot in told)
        return desk.wording.join(dict.fromkeys(days))
    if date.kind in _KNOWN_ONLY:
        return desk.say("à connaître, rien à annoncer", "to be known, nothing to announce")
    if is_closure(desk.strategy, date):
        return desk.say("à annoncer avant\u00a0: aucune place ne s’y prête", "to be announced before: no slot suits it")
    if not date.objective:
        return desk.say("sans objectif dit, aucune publication", "no objective named, no post")
    return desk.say("aucune place ne s’y prête", "no slot suits it")


def _names(slot: Slot, day: dt.date | None) -> bool:
    """Whether a planned post names a day to come, by which it tells what happens then."""
    if slot.kind != "post" or slot.subject is None or day is None or slot.on >= day:
        return False
    return when(slot.subject.text, day).first == day


_KNOWN_ONLY: Final = frozenset({KeyDateKind.PRESS, KeyDateKind.INSTITUTIONAL})


def _votes(desk: Desk) -> Iterator[str]:
    """What holds around each vote that touches the calendar."""
    for vote in desk.dossier.windows:
        for limit in vote.limits:
            touches = limit.start <= desk.calendar.ends and desk.calendar.starts <= limit.end
            if limit.rule in {"promotion", "silence"} and touches:
                yield _vote(desk, vote, limit)


_CARE: Final = re.compile(r"[\s\u00a0\u202f]*; (?=ni nouveau compte|no new account)")
"""Where what is prudence begins, which the words of the law do not say."""


def _vote(desk: Desk, vote: ElectionWindow, limit: Limit) -> str:
    span, label = desk.span(limit.start, limit.end), desk.title(desk.wording.words(vote.label))
    barred, reference = desk.wording.words(limit.barred).rstrip("."), desk.wording.words(limit.reference)
    rule, *care = _CARE.split(barred, maxsplit=1)
    told = desk.say(f"{desk.inside(rule)} ({reference})", f"{desk.inside(rule)} ({reference})")
    end = "".join(desk.say(f"\u202f; par prudence, {one}", f"; out of prudence, {one}") for one in care)
    return desk.say(f"{label}, {span}\u00a0: {told}{end}", f"{label}, {span}: {told}{end}")
