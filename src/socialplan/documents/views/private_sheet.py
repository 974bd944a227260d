"""The private crisis sheet: whom to call, with numbers, tonight's duty first. Git ignores it."""

import datetime as dt

import msgspec

from socialplan.analysis.thresholds import limit
from socialplan.documents.phrases import capital
from socialplan.documents.views.crisis_card import danger
from socialplan.documents.views.crisis_desk import Desk
from socialplan.documents.views.crisis_people import alerts, stoppers
from socialplan.documents.views.crisis_reach import accounts_of, reach
from socialplan.documents.wording import Wording
from socialplan.strategy.contacts import Contacts


class SheetSlot(msgspec.Struct, frozen=True):
    """A time of the week and whom to call, with the numbers."""

    when: str
    who: str
    publishes: str


class PersonBlock(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who may have to be called, and how: the number first."""

    phone: str
    name: str
    parts: str
    """With the deputy of each part."""
    reach: str
    email: str
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
    danger: str
    slots: tuple[SheetSlot, ...]
    people: tuple[PersonBlock, ...]
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
    return PrivateSheet(
        organisation=desk.strategy.organisation.name or desk.say("Organisation à nommer", "Organisation to be named"),
        alone=desk.alone,
        as_of=wording.date(desk.dossier.as_of),
        danger=danger(desk),
        slots=() if desk.alone else _slots(desk),
        people=tuple(_block(desk, person, told) for person, told in parts.items()),
        outside=tuple(OutsideRow(row.who, row.why, row.contact) for row in alerts(desk) if not row.ours),
        mailbox=desk.strategy.security.generic_mailbox or "",
        missing=tuple(wording.person(person) for person in parts if not _phone(contacts, person)),
        stale=tuple(
            _stale(wording, contacts, person) for person in parts if _age(wording, contacts, person) > _limit(wording)
        ),
        unchecked=tuple(
            wording.person(person) for person in parts if _phone(contacts, person) and not contacts[person].checked_on
        ),
        check_by=_check_by(wording, contacts, parts),
    )


def _slots(desk: Desk) -> tuple[SheetSlot, ...]:
    return tuple(
        SheetSlot(
            when=capital(desk.wording.words(slot.when)),
            who=desk.say(", sinon ", ", else ").join(_number_and_name(desk, person) for person in slot.people)
            or desk.say("personne de permanence", "nobody on duty"),
            publishes=accounts_of(desk, slot) if slot.people else desk.say("personne", "nobody"),
        )
        for slot in desk.dossier.duty
    )


def _number_and_name(desk: Desk, person: str) -> str:
    number = _phone(desk.contacts, person)
    return f"{number} {desk.wording.person(person)}" if number else desk.wording.person(person)


def _parts(desk: Desk) -> dict[str, list[str]]:
    """Everybody who plays a part in a crisis, once, with all their parts and the deputy of each: the lead first."""
    crisis = desk.crisis
    named: list[tuple[str | None, str]] = [(desk.lead(), "")]
    named += [(member.person, _part(desk, desk.wording.label(member.role), member.deputy)) for member in crisis.cell]
    first, second = stoppers(desk)
    named.append((first, _part(desk, desk.say("coupe ce qui est programmé", "stops what is scheduled"), second)))
    if crisis.press:
        named.append((crisis.press.contact, _part(desk, desk.say("presse", "press"), crisis.press.deputy)))
    named += [(step.person, _part(desk, desk.say("valide", "approves"), step.deputy)) for step in crisis.approval]
    named += [(member.deputy, _stands_in(desk, member.person)) for member in crisis.cell if member.deputy]
    named += [(person, desk.say("permanence", "on call")) for rota in crisis.coverage for person in rota.people]
    parts: dict[str, list[str]] = {}
    for person, part in named:
        if person and desk.dossier.person(person):
            told = parts.setdefault(person, [])
            if part and part not in told:
                told.append(part)
    return parts


def _part(desk: Desk, label: str, deputy: str | None) -> str:
    name = "" if desk.alone else desk.wording.person(deputy)
    return desk.say(f"{label} (sinon {name})", f"{label} (else {name})") if name and label else label


def _stands_in(desk: Desk, person: str | None) -> str:
    name = desk.wording.person(person)
    return desk.say(f"suppléance\u00a0: {name}", f"stands in for {name}") if name else ""


def _block(desk: Desk, person: str, parts: list[str]) -> PersonBlock:
    card = desk.contacts.get(person)
    return PersonBlock(
        phone=_phone(desk.contacts, person) or desk.say("Pas de numéro", "No number"),
        name=desk.wording.person(person) or person,
        parts=capital(", ".join(parts)),
        reach=reach(desk, person),
        email=(card.private_email if card else None) or "",
        checked=desk.wording.date(card.checked_on if card else None),
    )


def _phone(contacts: Contacts, person: str | None) -> str:
    card = contacts.get(person or "")
    return (card.phone or "") if card else ""


def _limit(wording: Wording) -> int:
    """Days after which a number is to be checked again."""
    return round(limit("contacts_days", wording.dossier.strategy))


def _age(wording: Wording, contacts: Contacts, person: str) -> int:
    """Days since a number was checked; 0 if there is none, or no date."""
    card = contacts.get(person)
    return (wording.dossier.as_of - card.checked_on).days if card and card.phone and card.checked_on else 0


def _stale(wording: Wording, contacts: Contacts, person: str) -> str:
    return f"{wording.person(person)} ({wording.date(contacts[person].checked_on)})"


def _check_by(wording: Wording, contacts: Contacts, parts: dict[str, list[str]]) -> str:
    dates = [contacts[person].checked_on for person in parts if _phone(contacts, person)]
    due = [date + dt.timedelta(days=_limit(wording)) for date in dates if date]
    return wording.date(min(due)) if due and min(due) >= wording.dossier.as_of else ""
