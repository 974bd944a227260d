"""The account register, for everyone: which accounts are ours, which are not, and who answers for them.

Who holds which access stands apart, in a part that git ignores (see `accounts_access`).
"""

import datetime as dt
from collections import Counter
from typing import Final

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.analysis.handles import handle_form
from socialplan.analysis.people import OWNED, is_open
from socialplan.analysis.thresholds import limit
from socialplan.documents.gaps import SOON
from socialplan.documents.names import PRIVATE_ACCESS
from socialplan.documents.phrases import capital, without_stop
from socialplan.documents.shell import Shell, shell
from socialplan.documents.views.companion_desk import NONE, Desk
from socialplan.documents.wording import Wording
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import AccountStatus, Network, OwnedKind
from socialplan.strategy.contacts import Contacts
from socialplan.strategy.networks import Account

_OURS: Final = (
    AccountStatus.ACTIVE,
    AccountStatus.EMERGENCY,
    AccountStatus.DORMANT,
    AccountStatus.TO_OPEN,
    AccountStatus.TO_CLOSE,
    None,
)
_OPEN: Final = frozenset({AccountStatus.ACTIVE, AccountStatus.EMERGENCY, None})
_TOLD: Final = frozenset(
    {"handle-inconsistent", "handle-taken-by-person", "duplicate-account", "platform-closed", "no-owner"}
)
"""What the checks say of names and owners; weaknesses of accesses are told in the private part alone."""
_MOST_ALONE: Final = 4
"""Other media listed for somebody alone."""


class AccountRow(msgspec.Struct, frozen=True, kw_only=True):
    """An account of ours."""

    network: str
    handle: str
    url: str
    status: str
    language: str
    mission: str
    who: str
    answers: str


class OtherRow(msgspec.Struct, frozen=True):
    """A network where nothing of ours is published: what a visitor may find there."""

    network: str
    told: str


class MediumRow(msgspec.Struct, frozen=True):
    """Another medium of ours."""

    kind: str
    url: str


class AccountsView(msgspec.Struct, frozen=True, kw_only=True):
    """The register in one language."""

    shell: Shell
    alone: bool
    mine: bool
    """Whether it is written in the first person."""
    rows: tuple[AccountRow, ...]
    languages: bool
    """Whether the accounts speak several languages."""
    missions: bool
    """Whether any account has one."""
    refused: tuple[OtherRow, ...]
    media: tuple[MediumRow, ...]
    mailbox: str
    hours: str
    authority: str
    charter: str
    """The way to the staff usage charter, which says how an account is opened or closed."""
    private_part: str
    """Where the private part is."""
    inventory: str
    inventory_by: str
    inventory_due: str
    inventory_late: bool


def missing(dossier: Dossier) -> Words | None:
    """Why there is no register; None where there is an account."""
    if any(account.network for account in dossier.strategy.platforms):
        return None
    return Words("aucun compte dans platforms", "no account in platforms")


def view(wording: Wording, findings: tuple[Finding, ...], contacts: Contacts) -> AccountsView:  # noqa: ARG001 - no number is printed here
    """The register in one language."""
    desk = Desk(wording, tuple(finding for finding in findings if finding.rule in _TOLD))
    desk.gaps.findings(desk.findings, {"platforms"})
    ours = desk.accounts(*_OURS)
    _note(desk, ours)
    security = desk.strategy.security
    due = _inventory_due(desk)
    return AccountsView(
        alone=desk.alone,
        mine=desk.mine,
        rows=tuple(_row(desk, place, account) for place, account in ours),
        languages=len({account.language for _, account in ours if account.language}) > 1,
        missions=not desk.alone and any(account.role for _, account in ours),
        refused=tuple(_refused(desk, place, one) for place, one in desk.accounts(AccountStatus.REFUSED)),
        media=_media(desk, ours),
        mailbox=_mailbox(desk),
        hours=without_stop(desk.text(desk.strategy.moderation.hours, "moderation.hours")),
        authority="" if desk.alone else wording.person(desk.strategy.charter.opening_authority),
        charter=wording.link("usage"),
        private_part=PRIVATE_ACCESS.to(wording.language),
        inventory=wording.date(security.inventory_on),
        inventory_by="" if desk.alone else wording.person(security.owner),
        inventory_due=wording.date(due),
        inventory_late=bool(due and due < desk.dossier.as_of),
        shell=shell(wording, "accounts", brief=_brief(desk, ours), gaps=desk.gaps),  # last: it closes the gaps
    )


def _mailbox(desk: Desk) -> str:
    organisation, security = desk.strategy.organisation, desk.strategy.security
    return desk.text(organisation.contact_email, "organisation.contact_email") or desk.text(
        security.generic_mailbox, "security.generic_mailbox"
    )


def _row(desk: Desk, place: int, account: Account) -> AccountRow:
    wording, path = desk.wording, f"platforms[{place}]"
    return AccountRow(
        network=desk.network(account),
        handle=desk.text(account.handle, f"{path}.handle"),
        url=desk.text(account.url, f"{path}.url"),
        status=_status(desk, account),
        language=wording.label(account.language) or NONE,
        mission=without_stop(desk.text(account.role, f"{path}.role")) or NONE,
        who=_who(desk, account),
        answers=_answers(desk, account),
    )


def _status(desk: Desk, account: Account) -> str:
    """`actif`, `ouvre le 17 mai 2027`, `ferme le 29 janvier 2027 ; suite sur …`."""
    day = desk.wording.date
    if not is_open(account):
        return desk.say("réseau fermé", "network closed")
    if account.status is AccountStatus.TO_OPEN and account.opens_on:
        on = day(account.opens_on)
        return desk.say(f"ouvre le {on}", f"opens on {on}")
    if account.status is AccountStatus.TO_CLOSE:
        on = day(account.closes_on)
        told = desk.say(f"ferme le {on}", f"closes on {on}") if on else desk.wording.label(account.status)
        return (
            desk.in_a_row((told, desk.say(f"suite\u00a0: {account.moves_to}", f"then: {account.moves_to}")))
            if (account.moves_to)
            else told
        )
    return desk.wording.label(account.status or AccountStatus.ACTIVE)


def _who(desk: Desk, account: Account) -> str:
    owner, deputy = desk.wording.person(account.owner), desk.wording.person(account.deputy)
    if not owner:
        return desk.say("à désigner", "to be named")
    return desk.say(f"{owner}, sinon {deputy}", f"{owner}, else {deputy}") if deputy else owner


def _answers(desk: Desk, account: Account) -> str:
    """Within how long somebody answers there; a dash where nobody can write, or nothing is said."""
    if account.status not in _OPEN or account.network in OWNED or account.response_hours is None:
        return NONE
    return desk.wording.hours(account.response_hours)


def _refused(desk: Desk, place: int, account: Account) -> OtherRow:
    """What a visitor may find under our name on a network that we do not use."""
    handle = desk.text(account.handle, f"platforms[{place}].handle")
    if handle and account.handle_reserved is not False:
        told = desk.say(
            f"le nom {handle} est réservé\u202f; rien n’y paraît",
            f"the name {handle} is reserved; nothing appears there",
        )
    else:
        told = (
            desk.say("je n’y ai pas de compte", "I have no account there")
            if desk.mine
            else desk.say("nous n’y avons pas de compte", "we have no account there")
        )
    return OtherRow(desk.account(place), told)


def _media(desk: Desk, ours: tuple[tuple[int, Account], ...]) -> tuple[MediumRow, ...]:
    """The official site and our other media, without those that are accounts already."""
    told = {account.url for _, account in ours}
    organisation = desk.strategy.organisation
    found: dict[str, MediumRow] = {}
    if site := desk.text(organisation.site, "organisation.site"):
        found[site] = MediumRow(desk.say("Site officiel", "Official site"), site)
    for place, medium in enumerate(desk.strategy.situation.owned):
        url = desk.text(medium.url, f"situation.owned[{place}].url")
        if url and url not in told and medium.kind is not OwnedKind.PRINT:
            found.setdefault(url, MediumRow(capital(desk.wording.label(medium.kind)) or NONE, url))
    return tuple(found.values())[: _MOST_ALONE if desk.alone else None]


def _inventory_due(desk: Desk) -> dt.date | None:
    """When the accesses are to be looked over again."""
    day = desk.strategy.security.inventory_on
    return day + dt.timedelta(days=round(limit("inventory_days", desk.strategy))) if day else None


def _note(desk: Desk, ours: tuple[tuple[int, Account], ...]) -> None:
    """Note what a visitor would need and does not find."""
    lacking = {
        "platforms.handle": ([place for place, one in ours if not one.handle], _NO_HANDLE, _NO_HANDLE_WHY),
        "platforms.url": (
            [place for place, one in ours if not one.url and one.status in _OPEN and is_open(one)],
            _NO_ADDRESS,
            _NO_ADDRESS_WHY,
        ),
        "platforms.owner": ([place for place, one in ours if not one.owner and not desk.alone], _NO_OWNER, None),
    }
    for path, (places, what, why) in lacking.items():
        if places and not any(finding.rule == "no-owner" and path.endswith("owner") for finding in desk.findings):
            names = desk.accounts_named(places)
            desk.lack(path, Words(f"{what.fr} ({names})", f"{what.en} ({names})"), why)
    desk.need("security.inventory_on", "organisation.contact_email")
    if not desk.alone:
        desk.need("security.owner", "charter.opening_authority")


_NO_HANDLE: Final = Words("Donner l’identifiant exact", "Give the exact handle")
_NO_HANDLE_WHY: Final = Words(
    "Sans lui, un faux compte ressemble au vrai.", "Without it a fake looks like the real one."
)
_NO_ADDRESS: Final = Words("Donner l’adresse", "Give the address")
_NO_ADDRESS_WHY: Final = Words("C’est elle que l’on compare à un faux compte.", "It is what a fake is compared with.")
_NO_OWNER: Final = Words("Dire qui répond de ce compte", "Say who answers for this account")


def _brief(desk: Desk, ours: tuple[tuple[int, Account], ...]) -> tuple[str, ...]:
    """How many accounts, what moves, who answers, whether the names match, what is asked."""
    return tuple(
        filter(None, (_number(desk, ours), _moves(desk, ours), _people(desk, ours), _names(desk, ours), _asked(desk)))
    )


def _number(desk: Desk, ours: tuple[tuple[int, Account], ...]) -> str:
    open_ = [place for place, account in ours if account.status in _OPEN and is_open(account)]
    number = desk.number_of(
        len(open_), ("compte officiel", "official account"), ("comptes officiels", "official accounts")
    )
    if not open_:
        return desk.say("Aucun compte ouvert à ce jour.", "No account open as of today.")
    named = desk.accounts_named(open_)
    return desk.say(f"{number}\u00a0: {named}.", f"{number}: {named}.")


def _moves(desk: Desk, ours: tuple[tuple[int, Account], ...]) -> str:
    """The next account to open and the next one to close, with their dates."""
    day = desk.wording.date
    opening = sorted(
        (one.opens_on, place) for place, one in ours if one.status is AccountStatus.TO_OPEN and one.opens_on
    )
    closing = sorted(
        (one.closes_on, place) for place, one in ours if one.status is AccountStatus.TO_CLOSE and one.closes_on
    )
    told = [
        desk.say(f"{desk.in_a_sentence(place)} ferme le {day(on)}", f"{desk.in_a_sentence(place)} closes on {day(on)}")
        for on, place in closing[:1]
    ] + [
        desk.say(f"{desk.in_a_sentence(place)} ouvre le {day(on)}", f"{desk.in_a_sentence(place)} opens on {day(on)}")
        for on, place in opening[:1]
    ]
    return capital(desk.in_a_row(told)) + "." if told else ""


def _people(desk: Desk, ours: tuple[tuple[int, Account], ...]) -> str:
    if desk.alone:
        return ""
    owners = {account.owner for _, account in ours if desk.wording.person(account.owner)}
    living = [(place, one) for place, one in ours if one.status in _OPEN and is_open(one)]
    without = [place for place, one in living if not (one.owner and one.deputy)]
    people = desk.number_of(
        len(owners),
        ("personne en répond", "person answers for them"),
        ("personnes en répondent", "people answer for them"),
    )
    if not owners:
        return desk.say("Personne n’en répond nommément.", "Nobody is named as answering for them.")
    if not without:
        return desk.say(f"{people}, avec une suppléance partout.", f"{people}, each with a deputy.")
    names = desk.accounts_named(without)
    return desk.say(f"{people}\u202f; sans suppléance\u00a0: {names}.", f"{people}; without a deputy: {names}.")


def _names(desk: Desk, ours: tuple[tuple[int, Account], ...]) -> str:
    """Whether the accounts of public networks bear one name, and which do not."""
    forms = {place: _form(one) for place, one in ours if one.handle and _is_named(one)}
    if not forms:
        return ""
    [(usual, _)] = Counter(forms.values()).most_common(1)
    odd = [place for place, form in forms.items() if form != usual]
    if not odd:
        return desk.say("Le même nom sur tous les réseaux.", "The same name on every network.")
    others = desk.accounts_named(odd)
    return desk.say(f"Le même nom partout, sauf\u00a0: {others}.", f"The same name everywhere, except: {others}.")


def _is_named(account: Account) -> bool:
    """Whether an account is on a public network where we stay, so that its name can be compared."""
    if account.network is None or account.status is AccountStatus.TO_CLOSE:
        return False
    known = platforms.resolve(account.network)
    return known.kind == "public" and known.is_open


def _form(account: Account) -> str:
    return handle_form(account.handle or "", domain=account.network is Network.BLUESKY)


def _asked(desk: Desk) -> str:
    """The most pressing thing to decide."""
    lines = desk.gaps.lines()
    due = _inventory_due(desk)
    if due and due < desk.dossier.as_of:
        return desk.decision(desk.say("refaire l’inventaire des accès", "take the inventory of accesses again"), SOON)
    if lines:
        return desk.decision(_lowered(desk.wording.words(lines[0].what)), (lines[0].due - desk.dossier.as_of).days)
    return desk.nothing_to_decide()


def _lowered(text: str) -> str:
    return without_stop(text[:1].lower() + text[1:] if text[1:2].islower() else text)
