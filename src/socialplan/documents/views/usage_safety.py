"""Accounts and devices: opening one, holding one, leaving."""

import msgspec

from socialplan.documents.phrases import capital
from socialplan.documents.views.usage_desk import Desk
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.conduct import Access

_HELD = frozenset({AccountStatus.ACTIVE, AccountStatus.EMERGENCY, AccountStatus.DORMANT, AccountStatus.TO_CLOSE, None})
"""The accounts that exist, and so can be taken over."""
TWO = 2


class Accesses(msgspec.Struct, frozen=True):
    """How well the accounts are held."""

    accounts: int
    two_factor: int
    """With two-factor authentication."""
    enough_admins: int
    """With two administrators at least."""

    @property
    def safe(self) -> bool:
        """Whether every account has both."""
        return self.accounts > 0 and self.two_factor == self.accounts == self.enough_admins


class Opening(msgspec.Struct, frozen=True, kw_only=True):
    """Opening or closing an account."""

    proposed: bool
    authority: str
    rule: str


class Safety(msgspec.Struct, frozen=True, kw_only=True):
    """Rules by role."""

    proposed: bool
    everyone: tuple[str, ...]
    publishers: tuple[str, ...]
    admins: tuple[str, ...]
    password_manager: str
    mailbox: str
    devices: str
    wifi: str
    leaver: str
    leaver_within: str
    owner: str
    accesses: str
    inventory: str


def accesses(desk: Desk) -> Accesses:
    """The accounts that exist, counted; those that the access list alone names, where no account is described."""
    held = [account for account in desk.strategy.platforms if account.network and account.status in _HELD]
    listed = desk.security.accesses
    if not held:
        return _counted(list(listed), len(listed))
    found = []
    for account in held:
        same = [one for one in listed if one.network is account.network]
        exact = [one for one in same if one.account and one.account == account.id]
        found += (exact or [one for one in same if not one.account])[:1]
    return _counted(found, len(held))


def _counted(found: list[Access], total: int) -> Accesses:
    return Accesses(
        accounts=total,
        two_factor=sum(one.two_factor is True for one in found),
        enough_admins=sum(len(set(one.admins)) >= TWO for one in found),
    )


def opening(desk: Desk) -> Opening:
    """Who authorises an account, by which criteria."""
    desk.need("charter.opening_rule")
    if not desk.alone:
        desk.need("charter.opening_authority")
    return Opening(
        proposed=desk.proposed("charter.opening_rule", "charter.opening_authority"),
        authority="" if desk.alone else desk.here(desk.charter.opening_authority),
        rule=desk.line(desk.charter.opening_rule, "charter.opening_rule"),
    )


def safety(desk: Desk, held: Accesses) -> Safety:
    """Rules for everyone, for those who publish, for administrators; and for a departure."""
    security = desk.security
    desk.need("security.leaver_process", "security.leaver_hours", "security.password_manager", "security.accesses")
    if not desk.alone:
        desk.need("security.owner")
    fields = ("everyone", "publishers", "admins", "devices", "public_wifi", "leaver_process", "leaver_hours")
    if not held.accounts:
        desk.need("platforms")
    everyone = desk.lines(security.everyone, "security.everyone")
    admins = desk.lines(security.admins, "security.admins")
    told_rules = (*everyone, *admins)
    return Safety(
        proposed=desk.proposed(*(f"security.{field}" for field in fields)),
        everyone=everyone,
        publishers=desk.lines(security.publishers, "security.publishers"),
        admins=admins,
        password_manager=_unsaid(told_rules, desk.text(security.password_manager, "security.password_manager")),
        mailbox=_unsaid(told_rules, desk.text(security.generic_mailbox, "security.generic_mailbox")),
        devices=desk.line(security.devices, "security.devices"),
        wifi=desk.line(security.public_wifi, "security.public_wifi"),
        leaver=desk.line(security.leaver_process, "security.leaver_process"),
        leaver_within=desk.wording.hours(security.leaver_hours),
        owner=desk.here(security.owner),
        accesses=capital(told(desk, held)) if held.accounts else "",
        inventory=desk.wording.date(security.inventory_on),
    )


def _unsaid(rules: tuple[str, ...], value: str) -> str:
    """A value that no rule names already; else nothing."""
    return "" if any(value in rule for rule in rules) else value


def told(desk: Desk, held: Accesses) -> str:
    """The accounts in one line. Counts only: which one is weak is nobody else’s business."""
    safe = desk.wording.count(held.two_factor, desk.say("compte", "account"), desk.say("comptes", "accounts"))
    if not held.accounts:
        return desk.say("aucun compte n’est inscrit", "no account is listed")
    if desk.alone:
        return desk.say(
            f"{safe} sur {held.accounts} avec double authentification",
            f"{safe} of {held.accounts} with two-factor authentication",
        )
    return desk.say(
        f"{safe} sur {held.accounts} avec double authentification, {held.enough_admins} avec au moins deux "
        "administrateurs",
        f"{safe} of {held.accounts} with two-factor authentication, {held.enough_admins} with at least two "
        "administrators",
    )
