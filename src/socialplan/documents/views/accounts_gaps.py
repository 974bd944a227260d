"""What the account register lacks: what a visitor would look for in vain, and closings that cannot be told in time."""

import datetime as dt
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.closing import closings, notice_days
from socialplan.analysis.decided import is_pending
from socialplan.analysis.people import account_name, is_open
from socialplan.documents.views.companion_desk import Desk
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.networks import Account

OPEN: Final = frozenset({AccountStatus.ACTIVE, AccountStatus.EMERGENCY, None})
"""Accounts that are in use."""


def note(desk: Desk, ours: tuple[tuple[int, Account], ...]) -> None:
    """Note what a visitor would need and does not find."""
    lacking = {
        "platforms.handle": ([place for place, one in ours if not one.handle], _NO_HANDLE, _NO_HANDLE_WHY),
        "platforms.url": (
            [place for place, one in ours if not one.url and one.status in OPEN and is_open(one)],
            _NO_ADDRESS,
            _NO_ADDRESS_WHY,
        ),
        "platforms.owner": ([place for place, one in ours if not one.owner and not desk.alone], _NO_OWNER, None),
    }
    for path, (places, what, why) in lacking.items():
        if places and not any(finding.rule == "no-owner" and path.endswith("owner") for finding in desk.findings):
            names = desk.accounts_named(places)
            desk.lack(path, Words(f"{what.fr} ({names})", f"{what.en} ({names})"), why)
    _note_closings(desk)
    desk.need("security.inventory_on", "organisation.contact_email")
    if not desk.alone:
        desk.need("security.owner", "charter.opening_authority")


def _note_closings(desk: Desk) -> None:
    """Note each closing that cannot be announced in time: to be decided as the plan asks, else to be announced."""
    strategy, as_of = desk.strategy, desk.dossier.as_of
    for one in closings(strategy, as_of):
        if not one.late:
            continue
        account, name = strategy.platforms[one.place], account_name(strategy, one.place)
        later, days = figures.date(one.earliest), figures.days(notice_days(strategy))
        pending = is_pending(strategy, account)
        what = Words(
            f"Fermer {name.fr} le {later.fr} au plus tôt, {days.fr} après l’annonce",
            f"Close {name.en} on {later.en} at the earliest, {days.en} after the announcement",
        )
        decider = strategy.charter.opening_authority or desk.wording.adopter
        by = as_of + dt.timedelta(days=_DECIDED_IN) if pending else one.announce_on
        while by.weekday() in _WEEKEND:
            by -= dt.timedelta(days=1)
        desk.gaps.add(
            f"platforms[{one.place}].closes_on",
            what,
            None,
            days=(by - as_of).days,
            who=decider if pending else account.owner,
        )


_DECIDED_IN: Final = 7
_WEEKEND: Final = frozenset({5, 6})
_NO_HANDLE: Final = Words("Donner l’identifiant exact", "Give the exact handle")
_NO_HANDLE_WHY: Final = Words(
    "Sans lui, un faux compte ressemble au vrai.", "Without it a fake looks like the real one."
)
_NO_ADDRESS: Final = Words("Donner l’adresse", "Give the address")
_NO_ADDRESS_WHY: Final = Words("C’est elle que l’on compare à un faux compte.", "It is what a fake is compared with.")
_NO_OWNER: Final = Words("Dire qui répond de ce compte", "Say who answers for this account")
