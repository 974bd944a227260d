"""Where people may comment, when that is read, and what can be done there: what readers of the charter are told."""

import datetime as dt
from typing import Final

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.analysis.people import OWNED
from socialplan.documents.phrases import small, without_stop
from socialplan.documents.views.companion_desk import NONE, Desk
from socialplan.documents.visits import visits
from socialplan.knowledge import law, platforms
from socialplan.strategy.choices import AccountStatus, Network
from socialplan.strategy.networks import Account

_OPEN: Final = (AccountStatus.ACTIVE, AccountStatus.EMERGENCY, None)
_CLOSED_ROOMS: Final = frozenset({
    Network.MATTERMOST,
    Network.SLACK,
    Network.TCHAP,
    Network.WHATSAPP_CHANNEL,
    Network.TELEGRAM_CHANNEL,
})  # fmt: skip
"""Media where nobody comments in public on an account of ours."""
_DAY: Final = dt.timedelta(days=1)
_YEAR: Final = dt.timedelta(days=366)
_LONG: Final = 3
"""Days in a row from which an absence breaks the delay that is announced."""
_REVIEWS: Final = "reviews"
"""The kind of media on which the owner of a profile can answer and report, but neither hide nor delete."""


class SpaceRow(msgspec.Struct, frozen=True, kw_only=True):
    """An account on which people may comment."""

    network: str
    handle: str
    url: str
    read: str
    """When somebody looks at it."""
    within: str
    """Within how long somebody answers."""


class DataView(msgspec.Struct, frozen=True, kw_only=True):
    """What whoever comments is told of their data."""

    controller: str
    kept: str
    why: str
    rights: str
    mailbox: str


def spaces(dossier: Dossier) -> tuple[tuple[int, Account], ...]:
    """The accounts on which people may comment, with their place; a medium of our own only if it receives comments."""
    return tuple(
        (place, account)
        for place, account in enumerate(dossier.strategy.platforms)
        if account.network
        and account.network not in _CLOSED_ROOMS
        and account.status in _OPEN
        and (account.network not in OWNED or (account.comments_per_week and account.network is not Network.NEWSLETTER))
        and platforms.resolve(account.network).is_open
    )


def space(desk: Desk, place: int, account: Account) -> SpaceRow:
    """One account, with what its readers may expect there."""
    path = f"platforms[{place}]"
    within = desk.wording.hours(account.response_hours)
    urgent = account.status is AccountStatus.EMERGENCY
    read = visits(desk.wording, account)
    if urgent and not read:
        read = desk.say("pendant une alerte seulement", "during an alert only")
        within = within and desk.say(f"{within}, en alerte", f"{within}, in an alert")
    return SpaceRow(
        network=desk.network(account),
        handle=desk.text(account.handle, f"{path}.handle"),
        url=desk.text(account.url, f"{path}.url"),
        read=read or NONE,
        within=within or NONE,
    )


def hours(desk: Desk, open_: tuple[tuple[int, Account], ...]) -> str:
    """The hours announced, as they follow « nous lisons »; empty where each account has visits of its own."""
    loose = [one for _, one in open_ if not one.monitoring and one.status is not AccountStatus.EMERGENCY]
    if not loose:
        return ""
    told = without_stop(desk.text(desk.strategy.moderation.hours, "moderation.hours"))
    return small(told) if desk.wording.language == "fr" else told


def reviews(desk: Desk, open_: tuple[tuple[int, Account], ...]) -> str:
    """The accounts on which nothing can be hidden or deleted, only answered and reported."""
    return desk.wording.join(
        desk.account(place)
        for place, account in open_
        if account.network and platforms.resolve(account.network).kind == _REVIEWS
    )


def closures(desk: Desk) -> str:
    """The next time when nobody answers: `du 25 janvier 2027 au 9 février 2027`; empty where it is not that long."""
    days = sorted(day for day in _away(desk) if day >= desk.dossier.as_of)
    for first in days:
        last = first
        while last + _DAY in days:
            last += _DAY
        if (last - first).days + 1 >= _LONG:
            start, end = desk.wording.date(first), desk.wording.date(last)
            return desk.say(f"du {start} au {end}", f"from {start} to {end}")
    return ""


def _away(desk: Desk) -> set[dt.date]:
    """The days closed, and for somebody alone those when they are away."""
    found = set(desk.strategy.calendar.closed_days)
    for person in desk.strategy.team.people if desk.alone else ():
        for one in person.absences:
            if one.start:
                end = min(one.end or one.start, one.start + _YEAR)
                found |= {one.start + dt.timedelta(days=ahead) for ahead in range((end - one.start).days + 1)}
    return found


def data(desk: Desk, kept: str, mailbox: str) -> DataView | None:
    """Who keeps what of a message that was removed, why, and the rights of whoever wrote it; None where nothing is."""
    if not kept:
        return None
    return DataView(
        controller=desk.text(desk.strategy.organisation.name, "organisation.name"),
        kept=kept,
        why=point(desk, "basis"),
        rights=point(desk, "rights"),
        mailbox=mailbox,
    )


def point(desk: Desk, section: str) -> str:
    """What the law says to readers on a subject of this charter, with its reference; empty where it does not hold."""
    found = law.select(
        document="moderation",
        section=section,
        regime=desk.dossier.regime.value,
        country=desk.dossier.country,
        headcount=desk.strategy.organisation.headcount,
    )
    for entry in found:
        if entry.public:
            told, reference = desk.wording.words(entry.public), desk.wording.words(law.spelled(entry.reference))
            return f"{without_stop(told)} ({reference})."
    return ""
