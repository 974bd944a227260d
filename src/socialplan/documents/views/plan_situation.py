"""The plan's first chapters: why we are there, what it should return, and where we stand."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.people import is_open
from socialplan.analysis.thresholds import limit
from socialplan.documents.desk import LawLine
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.plan_asked import decided_on
from socialplan.documents.views.plan_desk import NONE, Desk
from socialplan.documents.views.plan_words import REASON
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, DutyStatus, Network
from socialplan.strategy.networks import Account
from socialplan.strategy.purpose import Return
from socialplan.strategy.situation import Competitor


class ReturnRow(msgspec.Struct, frozen=True):
    """An expected return."""

    kind: str
    value: str
    by: str
    how: str


class Why(msgspec.Struct, frozen=True, kw_only=True):
    """Why be there at all."""

    answer: str
    help: str
    without: str
    long_term: str
    not_for: str
    returns: tuple[ReturnRow, ...]
    realism: str


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
    """An account and what is decided for it."""

    name: str
    url: str
    followers: str
    last_post: str
    decision: str
    reason: str


class AssetRow(msgspec.Struct, frozen=True):
    """A stock of content."""

    kind: str
    count: str
    newest: str
    rights: str


class PeerRow(msgspec.Struct, frozen=True):
    """A competitor or peer beside us, brought to the same size."""

    name: str
    network: str
    """The network, and when it was looked at."""
    followers: str
    """Brought to a thousand people served where the sizes are plausible, with the base."""
    posts: str
    """With the interactions of each, where they are known."""
    posture: str
    difference: str


class DutyRow(msgspec.Struct, frozen=True):
    """A duty, and how far it is met."""

    name: str
    status: str
    due: str
    owner: str


class Situation(msgspec.Struct, frozen=True, kw_only=True):
    """Where we stand."""

    owned: tuple[OwnedRow, ...]
    owned_law: tuple[LawLine, ...]
    accounts: tuple[AccountRow, ...]
    gone: str
    """Accounts on networks that no longer exist, to be taken off sites and printed matter."""
    accounts_law: tuple[LawLine, ...]
    assets: tuple[AssetRow, ...]
    peers: tuple[PeerRow, ...]
    findings: tuple[str, ...]
    trends: tuple[str, ...]
    duties: tuple[DutyRow, ...]


def why(desk: Desk) -> Why:
    """The reasons and the expected return."""
    chapter, expected = desk.strategy.why, desk.strategy.expected_return
    desk.need("why.answer", "why.help_to_project")
    rows = tuple(
        row
        for kind, value in (
            (desk.say("Argent", "Money"), expected.money),
            (desk.say("Temps", "Time"), expected.time),
            (desk.say("Ressources", "Resources"), expected.resources),
        )
        if (row := _return(desk, kind, value))
    )
    if not rows:
        desk.lack(
            "expected_return",
            "Chiffrer un rendement attendu\u00a0: argent, temps ou moyens",
            "Put a figure on the expected return: money, time or resources",
            Words(
                "Sans unité ni date, personne ne peut dire si l’effort a payé.",
                "Without a unit and a date nobody can say whether the effort paid.",
            ),
        )
    return Why(
        answer=desk.text(chapter.answer),
        help=desk.text(chapter.help_to_project),
        without=desk.text(chapter.without) if desk.room(4, 2) else "",
        long_term=desk.text(chapter.long_term) if desk.room(9, 3) else "",
        not_for=desk.listed(desk.texts(chapter.not_for, desk.most(3, 2))),
        returns=rows,
        realism=desk.text(expected.realism) if rows and desk.room(9, 3) else "",
    )


def _return(desk: Desk, kind: str, expected: Return | None) -> ReturnRow | None:
    if expected is None or expected.value is None:
        return None
    value = desk.wording.measure(expected.value, desk.text(expected.unit))
    return ReturnRow(kind, value, desk.wording.date(expected.by) or NONE, desk.cell(expected.how))


def situation(desk: Desk) -> Situation:
    """Owned media, accounts, content, peers, trends and duties."""
    chapter = desk.strategy.situation
    desk.need("situation.owned", "situation.competitors", *(() if desk.alone else ("situation.assets",)))
    unexplained = [
        desk.account(place)
        for place, account in enumerate(desk.strategy.platforms)
        if account.reason is None and account.status is not None and is_open(account)
    ]
    if unexplained:
        names = desk.wording.join(unexplained)
        desk.lack(
            "platforms.reason",
            f"Écrire la raison du choix\u00a0: {names}",
            f"Write the reason for the choice: {names}",
            REASON,
        )
    return Situation(
        owned=_owned(desk),
        owned_law=desk.recall("accessibility-public-rgaa", "accessibility-eaa", "direct-marketing-optin"),
        accounts=tuple(
            _account(desk, place, account)
            for place, account in enumerate(desk.strategy.platforms)
            if account.status is not AccountStatus.REFUSED and is_open(account)
        ),
        gone=_gone(desk),
        accounts_law=desk.recall("public-archives-social", "lcen-1-1-identification"),
        assets=tuple(
            AssetRow(
                desk.wording.label(asset.kind) or NONE,
                desk.wording.number(asset.count) or NONE,
                desk.wording.date(asset.newest) or NONE,
                desk.cell(asset.rights),
            )
            for asset in chapter.assets[: desk.few(desk.most(4, 2, 4, 2, 0), 2, 0)]
        ),
        peers=tuple(_peers(desk)),
        findings=desk.texts(chapter.findings, desk.few(desk.most(3, 2, 3, 2, 2), 2, 2, 1)),
        trends=tuple(_trends(desk)),
        duties=_duties(desk),
    )


def _owned(desk: Desk) -> tuple[OwnedRow, ...]:
    return tuple(
        OwnedRow(
            desk.text(one.name) or desk.wording.label(one.kind) or NONE,
            one.url or "",
            desk.yes(one.responsive),
            desk.yes(one.share_buttons),
            desk.yes(one.follow_links),
            desk.yes(one.tracked),
            desk.cell(one.quality),
        )
        for one in desk.strategy.situation.owned[: desk.few(desk.most(5, 3, 4, 3, 2), 3, 2, 2, 1)]
    )


def _account(desk: Desk, place: int, account: Account) -> AccountRow:
    if account.status is None:
        desk.lack(
            f"platforms[{place}].status",
            f"Décider du compte {desk.account(place)}\u00a0: garder, réveiller, fermer",
            f"Decide on the account {desk.account(place)}: keep, wake or close",
            Words("Un compte sans décision parle encore en notre nom.", "Left undecided, it still speaks for us."),
        )
    return AccountRow(
        name=desk.title(desk.account(place)),
        url=account.url or "",
        followers=desk.wording.number(account.followers) or NONE,
        last_post=desk.age(account.last_post),
        decision=decision(desk, place, account),
        reason=desk.cell(account.reason),
    )


def _gone(desk: Desk) -> str:
    return desk.wording.join(
        desk.account(place)
        for place, account in enumerate(desk.strategy.platforms)
        if account.status is AccountStatus.ACTIVE and not is_open(account)
    )


def decision(desk: Desk, place: int, account: Account) -> str:
    """What is decided for an account, in one verb and its date."""
    if place in desk.barred:
        return desk.say("ne pas ouvrir", "do not open")
    taken = desk.wording.date(decided_on(desk, account))
    said = desk.say(f", décidé le {taken}", f", decided on {taken}") if taken else ""
    if account.status is AccountStatus.TO_CLOSE:
        return _closing(desk, account, said)
    if account.status is AccountStatus.ACTIVE and _is_abandoned(desk, account):
        return desk.say("réveiller ou fermer", "wake or close")
    if account.status is AccountStatus.ACTIVE and (verdict := _verdict(desk, place)):
        return desk.wording.words(verdict)
    verbs = {
        AccountStatus.ACTIVE: desk.say("garder", "keep"),
        AccountStatus.DORMANT: desk.say("réveiller ou fermer", "wake or close"),
        AccountStatus.EMERGENCY: desk.say("réserver aux urgences", "keep for emergencies"),
        AccountStatus.TO_OPEN: desk.say("ouvrir", "open"),
    }
    verb = verbs.get(account.status, "") if account.status else desk.say("à décider", "to be decided")
    return verb + (_on(desk, account.opens_on) + said if account.status is AccountStatus.TO_OPEN else "")


_VERDICTS: Final = {
    "duplicate-account": Words("fondre dans l’autre compte de ce réseau", "merge into the other account there"),
    "frequency-never": Words("fermer, ou lui donner un rythme", "close, or give it a rhythm"),
    "account-dormant": Words("réveiller ou fermer", "wake or close"),
    "platform-without-audience": Words(
        "montrer qu’un public y est, ou fermer", "show that an audience is there, or close"
    ),
    "no-owner": Words("trouver qui en répond, ou fermer", "find who answers for it, or close"),
}
"""What the checks ask of an account that is in use: the plan may not say to keep it beside them."""


def _verdict(desk: Desk, place: int) -> Words | None:
    """What the checks ask of an account instead of keeping it as it is; None where they ask nothing of the kind."""
    path = f"platforms[{place}]"
    told = [one for one in desk.findings if one.severity != "info" and not one.silenced]
    asked = {one.rule for one in told if one.path.startswith(path)}
    return next((said for rule, said in _VERDICTS.items() if rule in asked), None)


def _is_abandoned(desk: Desk, account: Account) -> bool:
    longest = limit("abandoned_days", desk.strategy)
    return account.last_post is not None and (desk.dossier.as_of - account.last_post).days > longest


def _closing(desk: Desk, account: Account, said: str) -> str:
    """Close, or merge when another account of ours takes over."""
    for place, other in enumerate(desk.strategy.platforms):
        if other is not account and account.moves_to and account.moves_to in {other.id, other.handle, other.network}:
            name = desk.account(place)
            return desk.say(f"fondre dans {name}", f"merge into {name}") + _on(desk, account.closes_on) + said
    after = desk.text(account.moves_to)
    then = desk.say(f"\u202f; la suite\u00a0: {after}", f"; then: {after}") if after else ""
    return desk.say("fermer", "close") + _on(desk, account.closes_on) + said + then


def _on(desk: Desk, day: dt.date | None) -> str:
    date = desk.wording.date(day)
    return desk.say(f" le {date}", f" on {date}") if date else ""


def _peers(desk: Desk) -> Iterator[PeerRow]:
    """Ourselves first on each network where peers were looked at, then the peers."""
    peers = desk.strategy.situation.competitors[: desk.most(5, 2, 4, 3, 2, 1)]
    networks = {peer.network for peer in peers}
    served = desk.strategy.organisation.served
    ours = [
        account
        for account in desk.strategy.platforms
        if account.network in networks and account.followers and account.status is AccountStatus.ACTIVE
    ]
    sizes = [(account.followers, served) for account in ours] + [(peer.followers, peer.size) for peer in peers]
    per_thousand = all(size and followers <= size for followers, size in sizes if followers)
    for account in ours:
        yield PeerRow(
            name=desk.say("Moi" if desk.mine else "Nous", "Me" if desk.mine else "Us"),
            network=_observed(desk, account.network, account.followers_on),
            followers=_followers(desk, account.followers, served if per_thousand else None),
            posts=desk.wording.number(account.posts_per_week) or NONE,
            posture=desk.wording.label(account.posture) or NONE,
            difference=NONE,
        )
    for peer in peers:
        yield _peer(desk, peer, peer.size if per_thousand else None)


def _peer(desk: Desk, peer: Competitor, size: int | None) -> PeerRow:
    posts, each = desk.wording.number(peer.posts_per_week) or NONE, desk.wording.number(peer.interactions_per_post)
    reactions = desk.say(f"{posts} ({each} interactions chacune)", f"{posts} ({each} interactions each)")
    return PeerRow(
        name=desk.text(peer.name) or NONE,
        network=_observed(desk, peer.network, peer.observed_on),
        followers=_followers(desk, peer.followers, size),
        posts=reactions if each and not desk.alone else posts,
        posture=desk.wording.label(peer.posture) or NONE,
        difference=desk.cell(peer.our_difference or peer.finding),
    )


def _observed(desk: Desk, network: Network | None, on: dt.date | None) -> str:
    return ", ".join(filter(None, (desk.wording.label(network), desk.wording.date(on)))) or NONE


def _followers(desk: Desk, followers: int | None, size: int | None) -> str:
    """`5 310 (437 pour 1 000, base 12 150)`: brought to a thousand people served, so that sizes compare."""
    if followers is None:
        return NONE
    told = desk.wording.number(followers)
    if not size:
        return told
    rate, base = desk.wording.number(followers / size * 1000, 0), desk.wording.number(size)
    return desk.say(f"{told} ({rate} pour 1\u202f000, base {base})", f"{told} ({rate} per 1,000 of {base})")


def _trends(desk: Desk) -> Iterator[str]:
    for trend in desk.strategy.situation.trends[: desk.few(desk.most(3, 2, 2, 1, 1), 1, 1, 0)]:
        name, change = desk.text(trend.name), desk.text(trend.consequence)
        if name or change:
            where = ", ".join(
                filter(None, (without_stop(desk.text(trend.source)), desk.wording.date(trend.observed_on)))
            )
            told = desk.say("\u00a0: ", ": ").join(
                part for part in (without_stop(name), desk.inside(without_stop(change))) if part
            )
            yield f"{told} ({where})" if where else told


def _duties(desk: Desk) -> tuple[DutyRow, ...]:
    return tuple(
        DutyRow(
            desk.cell(duty.name),
            desk.wording.label(duty.status) or NONE,
            desk.wording.date(duty.due) or NONE,
            desk.person(duty.owner),
        )
        for duty in desk.strategy.situation.duties
        if duty.applies is not False and duty.name and (desk.room(3, 2) or duty.status is not DutyStatus.DONE)
    )
