"""The private part of the account register: who holds which access, what to mend, whom to take out. Git ignores it.

Names only: no password, no code, no number has a place in it.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.leavers import left
from socialplan.analysis.thresholds import limit
from socialplan.documents.phrases import capital
from socialplan.documents.views.companion_desk import NONE, Desk
from socialplan.documents.wording import Wording
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.conduct import Access
from socialplan.strategy.contacts import Contacts
from socialplan.strategy.networks import Account
from socialplan.strategy.team import Member

_HELD: Final = (
    AccountStatus.ACTIVE,
    AccountStatus.EMERGENCY,
    AccountStatus.DORMANT,
    AccountStatus.TO_CLOSE,
    None,
)
"""The accounts that exist, and so can be taken over."""
_AHEAD: Final = 92
"""Days before a departure from which it is listed."""


class AccessRow(msgspec.Struct, frozen=True, kw_only=True):
    """Who holds an account."""

    account: str
    admins: str
    publishers: str
    two_factor: str
    recovery: str
    checked: str


class LeaverRow(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who leaves, or has left, and the accesses to withdraw."""

    who: str
    leaves: str
    accounts: str
    by: str
    """By when they are to be withdrawn."""


class AccessView(msgspec.Struct, frozen=True, kw_only=True):
    """What the private part's template receives."""

    organisation: str
    alone: bool
    as_of: str
    owner: str
    rows: tuple[AccessRow, ...]
    mend: tuple[str, ...]
    """What to mend, the most pressing first."""
    leavers: tuple[LeaverRow, ...]
    process: str
    within: str
    manager: str
    mailbox: str
    inventory: str
    inventory_due: str
    inventory_late: bool


def view(wording: Wording, contacts: Contacts) -> AccessView:  # noqa: ARG001 - numbers stand in the crisis sheet alone
    """The private part in one language."""
    desk = Desk(wording, ())
    security = desk.strategy.security
    held = [(place, account, access_of(desk, account)) for place, account in desk.accounts(*_HELD)]
    inventory = security.inventory_on
    every = dt.timedelta(days=round(limit("inventory_days", desk.strategy)))
    return AccessView(
        organisation=desk.strategy.organisation.name or desk.say("Organisation à nommer", "Organisation to be named"),
        alone=desk.alone,
        as_of=wording.date(desk.dossier.as_of),
        owner="" if desk.alone else wording.person(security.owner),
        rows=tuple(_row(desk, place, access) for place, _, access in held),
        mend=tuple(_to_mend(desk, held)),
        leavers=tuple(_leavers(desk)),
        process=desk.line(security.leaver_process, "security.leaver_process"),
        within=wording.hours(security.leaver_hours),
        manager=desk.text(security.password_manager, "security.password_manager"),
        mailbox=desk.text(security.generic_mailbox, "security.generic_mailbox"),
        inventory=wording.date(inventory),
        inventory_due=wording.date(inventory + every) if inventory else "",
        inventory_late=bool(inventory and inventory + every < desk.dossier.as_of),
    )


def access_of(desk: Desk, account: Account) -> Access | None:
    """What the list of accesses says of an account: the entry that names it, else the one for its network."""
    same = [one for one in desk.strategy.security.accesses if one.network is account.network]
    exact = [one for one in same if one.account and one.account in {account.id, account.handle}]
    return next(iter(exact or [one for one in same if not one.account]), None)


def _row(desk: Desk, place: int, access: Access | None) -> AccessRow:
    wording = desk.wording
    if access is None:
        return AccessRow(
            account=desk.account(place), admins=NONE, publishers=NONE, two_factor=NONE, recovery=NONE, checked=NONE
        )
    return AccessRow(
        account=desk.account(place),
        admins=wording.people(access.admins) or NONE,
        publishers=wording.people(access.publishers) or NONE,
        two_factor=_yes(desk, answer=access.two_factor),
        recovery=_yes(desk, answer=access.recovery_generic),
        checked=wording.date(access.checked_on) or NONE,
    )


def _yes(desk: Desk, *, answer: bool | None) -> str:
    return {True: desk.say("oui", "yes"), False: desk.say("non", "no"), None: NONE}[answer]


def _to_mend(desk: Desk, held: list[tuple[int, Account, Access | None]]) -> Iterator[str]:
    """What the accesses lack, by kind, with the accounts concerned."""
    least = round(limit("administrators_least", desk.strategy))
    most = round(limit("administrators_most", desk.strategy))
    oldest = desk.dossier.as_of - dt.timedelta(days=round(limit("inventory_days", desk.strategy)))
    told = [(place, access) for place, _, access in held if access]
    kinds: tuple[tuple[str, str, list[int]], ...] = (
        (
            "Activer la double authentification",
            "Turn on two-factor authentication",
            [place for place, access in told if access.two_factor is False],
        ),
        (
            "Nommer un second administrateur" if least == 2 else f"Avoir {least} administrateurs au moins",  # noqa: PLR2004 - two
            "Name a second administrator" if least == 2 else f"Have {least} administrators at least",  # noqa: PLR2004 - two
            [place for place, access in told if len(set(access.admins)) < least and not desk.alone],
        ),
        (
            f"Retirer des administrateurs (plus de {most})",
            f"Take administrators out (more than {most})",
            [place for place, access in told if len(set(access.admins)) > most],
        ),
        (
            "Mettre une adresse de secours générique",
            "Set a generic recovery address",
            [place for place, access in told if access.recovery_generic is False],
        ),
        (
            "Dire s’il y a double authentification et adresse de secours",
            "Say whether there is two-factor authentication and a recovery address",
            [place for place, access in told if access.two_factor is None or access.recovery_generic is None],
        ),
        (
            "Vérifier à nouveau",
            "Check again",
            [place for place, access in told if access.checked_on is None or access.checked_on < oldest],
        ),
        (
            "Relever qui a les accès",
            "Write down who has access",
            [place for place, _, access in held if access is None],
        ),
    )
    for french, english, places in kinds:
        if places:
            names = desk.accounts_named(places)
            yield desk.say(f"{french}\u00a0: {names}.", f"{english}: {names}.")


def _leavers(desk: Desk) -> Iterator[LeaverRow]:
    """Those who leave soon, and those who have left while the list still names them."""
    gone = left(desk.dossier.answers, desk.dossier.as_of)
    ahead = desk.dossier.as_of + dt.timedelta(days=_AHEAD)
    leaving = [one for one in desk.dossier.answers.team.people if one.id and one.leaves_on and one.leaves_on <= ahead]
    for person in sorted(leaving, key=lambda one: one.leaves_on or ahead):
        names = _held_by(desk, person)
        if names or person.id not in gone:
            yield _leaver(desk, person, names)


def _leaver(desk: Desk, person: Member, names: str) -> LeaverRow:
    day = person.leaves_on
    hours = desk.strategy.security.leaver_hours
    by = day + dt.timedelta(hours=hours) if day and hours is not None else day
    late = by is not None and by < desk.dossier.as_of and bool(names)
    told = desk.wording.date(by)
    return LeaverRow(
        who=person.name or person.id or NONE,
        leaves=desk.wording.date(day),
        accounts=names or desk.say("aucun accès inscrit", "no access listed"),
        by=desk.say(f"{told}, dépassé", f"{told}, overdue") if late else told,
    )


def _held_by(desk: Desk, person: Member) -> str:
    """The accounts to which the list still gives somebody access."""
    held = [one for one in desk.dossier.answers.security.accesses if person.id in {*one.admins, *one.publishers}]
    return desk.wording.join(dict.fromkeys(_named(desk, one) for one in held))


def _named(desk: Desk, access: Access) -> str:
    """What the account of an access is called."""
    for place, account in enumerate(desk.strategy.platforms):
        if account.network is access.network and access.account in {None, account.id, account.handle}:
            return desk.account(place)
    return capital(desk.wording.label(access.network)) or access.account or NONE
