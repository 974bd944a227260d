"""The private crisis sheet: whom to call, with numbers. Git ignores it."""

import msgspec

from socialplan.documents.wording import Wording
from socialplan.strategy.contacts import Contacts
from socialplan.strategy.crisis import CellMember


class SheetRow(msgspec.Struct, frozen=True):
    """A part in a crisis, who plays it, and how to reach them."""

    role: str
    name: str
    phone: str
    email: str
    out_of_hours: str
    deputy: str
    deputy_phone: str


class PrivateSheet(msgspec.Struct, frozen=True):
    """What the sheet's template receives."""

    organisation: str
    rows: tuple[SheetRow, ...]
    missing: tuple[str, ...]
    """Names of people whose number is not in contacts.yaml."""
    stale: tuple[str, ...]
    """Names of people whose number was not checked for ninety days, with the date of the last check."""


STALE_DAYS = 90
"""Days after which a number is to be checked again (our own default)."""


def view(wording: Wording, contacts: Contacts) -> PrivateSheet:
    """The sheet in one language."""
    cell = wording.dossier.strategy.crisis.cell
    people = dict.fromkeys(person for member in cell for person in (member.person, member.deputy) if person)
    return PrivateSheet(
        organisation=wording.dossier.strategy.organisation.name or "",
        rows=tuple(_row(wording, contacts, member) for member in cell if member.person),
        missing=tuple(wording.person(person) for person in people if not _phone(contacts, person)),
        stale=tuple(_stale(wording, contacts, person) for person in people if _is_stale(wording, contacts, person)),
    )


def _row(wording: Wording, contacts: Contacts, member: CellMember) -> SheetRow:
    card = contacts.get(member.person or "")
    reachable = {True: wording.say("oui", "yes"), False: wording.say("non", "no"), None: ""}
    return SheetRow(
        role=wording.label(member.role),
        name=wording.person(member.person),
        phone=_phone(contacts, member.person),
        email=(card.private_email or "") if card else "",
        out_of_hours=reachable[member.out_of_hours],
        deputy=wording.person(member.deputy),
        deputy_phone=_phone(contacts, member.deputy),
    )


def _phone(contacts: Contacts, person: str | None) -> str:
    card = contacts.get(person or "")
    return (card.phone or "") if card else ""


def _is_stale(wording: Wording, contacts: Contacts, person: str) -> bool:
    card = contacts.get(person)
    return bool(card and card.checked_on and (wording.dossier.as_of - card.checked_on).days > STALE_DAYS)


def _stale(wording: Wording, contacts: Contacts, person: str) -> str:
    return f"{wording.person(person)} ({wording.date(contacts[person].checked_on)})"
