"""The audit's inventory: our own media, our accounts and what is decided for each, the content that we have."""

import datetime as dt
from typing import Final

import msgspec

from socialplan.analysis.people import OWNED, is_open
from socialplan.analysis.presence_audit import POINTS, ProfileScore, is_old, profile_score, rate, rate_base
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.plan_desk import NONE, Desk
from socialplan.documents.views.plan_situation import decision
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, OrganisationKind
from socialplan.strategy.networks import Account

TEN: Final = len(POINTS)


class OwnedRow(msgspec.Struct, frozen=True):
    """A medium of our own, with its yes and no."""

    name: str
    url: str
    phone: str
    share: str
    follow: str
    tracked: str
    improve: str


class AccountRow(msgspec.Struct, frozen=True):
    """An account, as it was found, and what is decided for it."""

    name: str
    url: str
    profile: str
    """Its points of ten, and those that are missing."""
    followers: str
    """Per thousand people served, with the day of the count."""
    last_post: str
    decision: str
    reason: str


class AssetRow(msgspec.Struct, frozen=True):
    """A stock of content."""

    kind: str
    count: str
    newest: str
    rights: str
    where: str


_SERVED: Final[dict[OrganisationKind | None, tuple[Words, Words]]] = {
    OrganisationKind.LOCAL_GOVERNMENT: (Words("habitant", "inhabitant"), Words("habitants", "inhabitants")),
    OrganisationKind.CRAFTSPERSON: (Words("client", "customer"), Words("clients", "customers")),
    OrganisationKind.B2B_COMPANY: (Words("client", "customer"), Words("clients", "customers")),
    OrganisationKind.ASSOCIATION: (Words("membre", "member"), Words("membres", "members")),
    OrganisationKind.UNIVERSITY: (Words("étudiant", "student"), Words("étudiants", "students")),
    OrganisationKind.STATE_STARTUP: (Words("usager", "user"), Words("usagers", "users")),
    OrganisationKind.MINISTRY_AGENCY: (Words("usager", "user"), Words("usagers", "users")),
}
_ANYBODY: Final = Words("personne servie", "person served"), Words("personnes servies", "people served")
"""Whom each kind of organisation serves, one and many."""


def unit(desk: Desk) -> str:
    """`pour 1 000 habitants`, `par client`: what every rate of this audit is for."""
    one, many = _SERVED.get(desk.strategy.organisation.kind, _ANYBODY)
    if rate_base(desk.strategy) == 1:
        return desk.say(f"par {one.fr}", f"per {one.en}")
    return desk.say(f"pour 1\u202f000\u00a0{many.fr}", f"per 1,000 {many.en}")


def rated(desk: Desk, followers: int | None, size: int | None) -> str:
    """Followers brought to the size of those served, as a bare figure; empty where it cannot be computed."""
    base = rate_base(desk.strategy)
    found = rate(followers, size, base)
    return "" if found is None else desk.wording.number(found, 1 if base == 1 else 0)


def observed(desk: Desk, day: dt.date | None) -> str:
    """The day of an observation, marked when it is old; in so many words when there is none."""
    if day is None:
        return desk.say("sans date", "no date")
    told = desk.wording.date(day)
    return desk.say(f"{told}, ancien", f"{told}, old") if is_old(day, desk.dossier.as_of, desk.strategy) else told


def owned(desk: Desk) -> tuple[OwnedRow, ...]:
    """Our own media."""
    return tuple(
        OwnedRow(
            desk.text(one.name) or desk.title(desk.wording.label(one.kind)) or NONE,
            one.url or "",
            desk.yes(one.responsive),
            desk.yes(one.share_buttons),
            desk.yes(one.follow_links),
            desk.yes(one.tracked),
            desk.cell(one.quality),
        )
        for one in desk.strategy.situation.owned[: _most_owned(desk)]
    )


def _most_owned(desk: Desk) -> int:
    return desk.few(desk.most(6, 3, 6, 5, 4, 3), 3, 3, 2, 2, 1)


def more_owned(desk: Desk) -> str:
    """The names of the media for which there was no room."""
    rest = desk.strategy.situation.owned[_most_owned(desk) :]
    return desk.row(desk.text(one.name) or desk.wording.label(one.kind) for one in rest)


def accounts(desk: Desk) -> tuple[AccountRow, ...]:
    """The accounts that exist or are to be opened; those on networks that are gone, and those refused, apart."""
    return tuple(
        _account(desk, place, account)
        for place, account in enumerate(desk.strategy.platforms)
        if account.status is not AccountStatus.REFUSED and is_open(account)
    )


def _account(desk: Desk, place: int, account: Account) -> AccountRow:
    return AccountRow(
        name=desk.title(desk.account(place)),
        url=account.url or "",
        profile=_profile(desk, account),
        followers=_followers(desk, account),
        last_post=desk.age(account.last_post),
        decision=decision(desk, place, account),
        reason=NONE if desk.alone or not desk.room(3) else desk.cell(account.reason),
    )


def _followers(desk: Desk, account: Account) -> str:
    """`437 (16 novembre 2026)`: the rate and its day; the bare number only where nobody is known to be served."""
    if account.followers is None:
        return NONE
    told = rated(desk, account.followers, desk.strategy.organisation.served)
    told = told or desk.say(
        f"{desk.wording.number(account.followers)} en tout", f"{desk.wording.number(account.followers)} in all"
    )
    return f"{told} ({observed(desk, account.followers_on)})"


def _profile(desk: Desk, account: Account) -> str:
    """`8, manque : bannière et contact`; what was not looked at is told as such."""
    if account.network in OWNED or account.status in {AccountStatus.TO_OPEN, AccountStatus.TO_CLOSE}:
        return NONE
    score = profile_score(account)
    if score is None:
        return desk.say("à vérifier", "to check")
    lacking = points(desk, score)
    return f"{len(score.met)}" + (desk.say("\u202f; manque\u00a0: ", "; missing: ") + lacking if lacking else "")


def points(desk: Desk, score: ProfileScore) -> str:
    """The names of the points that a profile does not meet, or about which nothing is said."""
    return desk.wording.join(desk.wording.words(POINTS[name]) for name in (*score.missing, *score.unknown))


def gone(desk: Desk) -> str:
    """Accounts said to be active on networks that no longer exist."""
    return desk.wording.join(
        desk.account(place)
        for place, account in enumerate(desk.strategy.platforms)
        if account.status is AccountStatus.ACTIVE and not is_open(account)
    )


def assets(desk: Desk) -> tuple[AssetRow, ...]:
    """The content in stock, with its age and its rights."""
    return tuple(
        AssetRow(
            desk.title(desk.wording.label(one.kind)) or NONE,
            desk.wording.number(one.count) or NONE,
            desk.age(one.newest),
            without_stop(desk.text(one.rights)) or desk.say("à écrire", "to be written"),
            NONE if desk.alone else desk.text(one.where) or NONE,
        )
        for one in desk.strategy.situation.assets[: _most_assets(desk)]
    )


def _most_assets(desk: Desk) -> int:
    return desk.few(desk.most(5, 3, 5, 4, 4, 3), 3, 2, 2, 1, 1)


def more_assets(desk: Desk) -> str:
    """The kinds of content for which there was no room, with their number."""
    rest = desk.strategy.situation.assets[_most_assets(desk) :]
    numbers = ((desk.wording.label(one.kind), desk.wording.number(one.count)) for one in rest)
    return ", ".join(f"{kind} ({number})" if number else kind for kind, number in numbers if kind)
