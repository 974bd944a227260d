"""The private crisis sheet: whom to call, with numbers. Git ignores it."""

import datetime as dt
from functools import partial

import msgspec

from socialplan.analysis.thresholds import limit
from socialplan.documents.views.crisis_desk import Desk, capital
from socialplan.documents.views.crisis_people import alerts
from socialplan.documents.views.crisis_reach import late_answers, reach
from socialplan.documents.wording import Wording
from socialplan.strategy.contacts import Contacts


class SheetRow(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who may have to be called, and how."""

    name: str
    parts: str
    phone: str
    email: str
    reach: str
    deputy: str
    checked: str


class OutsideRow(msgspec.Struct, frozen=True):
    """A body outside, and how to reach it."""

    who: str
    why: str
    contact: str


class PrivateSheet(msgspec.Struct, frozen=True, kw_only=True):
    """What the sheet's template receives."""

    organisation: str
    alone: bool
    as_of: str
    first: str
    """Whom to call first, with the number."""
    otherwise: str
    late: tuple[str, ...]
    """Who answers at 23:00, by day."""
    rows: tuple[SheetRow, ...]
    outside: tuple[OutsideRow, ...]
    mailbox: str
    missing: tuple[str, ...]
    """Names of people whose number is not in contacts.yaml."""
    stale: tuple[str, ...]
    """Names of people whose number was not checked for ninety days, with the date of the last check."""
    unchecked: tuple[str, ...]
    """Names of people whose number bears no date."""
    check_by: str
    """When the oldest number is to be checked again; empty if that day has passed."""


def view(wording: Wording, contacts: Contacts) -> PrivateSheet:
    """The sheet in one language."""
    desk = Desk(wording, (), contacts)
    parts = _parts(desk)
    lead, deputy = desk.lead(), None if desk.alone else desk.lead_deputy()
    return PrivateSheet(
        organisation=desk.strategy.organisation.name or desk.say("Organisation à nommer", "Organisation to be named"),
        alone=desk.alone,
        as_of=wording.date(desk.dossier.as_of),
        first="" if desk.alone else _with_number(wording, contacts, lead),
        otherwise=_with_number(wording, contacts, deputy),
        late=late_answers(desk, partial(_with_number, wording, contacts)),
        rows=tuple(_row(desk, person, told) for person, told in parts.items()),
        outside=_outside(desk),
        mailbox=desk.strategy.security.generic_mailbox or "",
        missing=tuple(wording.person(person) for person in parts if not _phone(contacts, person)),
        stale=tuple(
            _stale(wording, contacts, person) for person in parts if _age(wording, contacts, person) > _limit()
        ),
        unchecked=tuple(
            wording.person(person) for person in parts if _phone(contacts, person) and not contacts[person].checked_on
        ),
        check_by=_check_by(wording, contacts, parts),
    )


def _parts(desk: Desk) -> dict[str, list[str]]:
    """Everybody who plays a part in a crisis, each once, with all their parts: the lead first."""
    crisis = desk.crisis
    named: list[tuple[str | None, str]] = [(desk.lead(), "")]
    named += [(member.person, desk.wording.label(member.role)) for member in crisis.cell]
    if crisis.pause:
        named.append((crisis.pause.owner, desk.say("coupe ce qui est programmé", "stops what is scheduled")))
    if crisis.press:
        named.append((crisis.press.contact, desk.say("journalistes", "journalists")))
    named += [(step.person, desk.say("valide", "approves")) for step in crisis.approval]
    named += [(member.deputy, _stands_in(desk, member.person)) for member in crisis.cell if member.deputy]
    named += [(person, desk.say("permanence", "on call")) for rota in crisis.coverage for person in rota.people]
    parts: dict[str, list[str]] = {}
    for person, part in named:
        if person and desk.dossier.person(person):
            told = parts.setdefault(person, [])
            if part and part not in told:
                told.append(part)
    return parts


def _stands_in(desk: Desk, person: str | None) -> str:
    name = desk.wording.person(person)
    return desk.say(f"suppléance\u00a0: {name}", f"stands in for {name}") if name else ""


def _row(desk: Desk, person: str, parts: list[str]) -> SheetRow:
    card = desk.contacts.get(person)
    member = desk.dossier.person(person)
    stand_in = next((part.deputy for part in desk.crisis.cell if part.person == person and part.deputy), None)
    deputy = stand_in or (member.deputy if member else None)
    return SheetRow(
        name=desk.wording.person(person),
        parts=capital(", ".join(parts)) or "–",
        phone=_phone(desk.contacts, person) or "–",
        email=(card.private_email if card else None) or "–",
        reach=reach(desk, person) or "–",
        deputy=desk.wording.person(deputy) or "–",
        checked=desk.wording.date(card.checked_on if card else None) or "–",
    )


def _outside(desk: Desk) -> tuple[OutsideRow, ...]:
    """Those to tell whom the sheet can say how to reach."""
    return tuple(OutsideRow(row.who, row.why, row.contact) for row in alerts(desk) if row.contact != "–")


def _with_number(wording: Wording, contacts: Contacts, person: str | None) -> str:
    number = _phone(contacts, person)
    return f"{wording.person(person)} ({number})" if number else wording.person(person)


def _phone(contacts: Contacts, person: str | None) -> str:
    card = contacts.get(person or "")
    return (card.phone or "") if card else ""


def _limit() -> int:
    """Days after which a number is to be checked again."""
    return round(limit("contacts_days"))


def _age(wording: Wording, contacts: Contacts, person: str) -> int:
    """Days since a number was checked; 0 if there is none, or no date."""
    card = contacts.get(person)
    return (wording.dossier.as_of - card.checked_on).days if card and card.phone and card.checked_on else 0


def _stale(wording: Wording, contacts: Contacts, person: str) -> str:
    return f"{wording.person(person)} ({wording.date(contacts[person].checked_on)})"


def _check_by(wording: Wording, contacts: Contacts, parts: dict[str, list[str]]) -> str:
    dates = [contacts[person].checked_on for person in parts if _phone(contacts, person)]
    due = [date + dt.timedelta(days=_limit()) for date in dates if date]
    return wording.date(min(due)) if due and min(due) >= wording.dossier.as_of else ""
