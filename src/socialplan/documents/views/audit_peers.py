"""The audit's benchmark: peers beside us at the same scale, what they teach, and who is where in what posture."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.account_load import posts_per_week
from socialplan.analysis.people import nowadays
from socialplan.analysis.presence_audit import (
    Cell,
    Contrast,
    Present,
    contrasts,
    estimated_engagement,
    is_old,
    matrix,
    peer_names,
    postures,
)
from socialplan.documents.views.audit_tables import observed, rated
from socialplan.documents.views.plan_desk import NONE, Desk
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, Format, Network
from socialplan.strategy.networks import Account
from socialplan.strategy.situation import Competitor

_WIDEST: Final = 6
"""Columns of networks that a page holds."""
_FORMATS: Final = 3


class PeerRow(msgspec.Struct, frozen=True):
    """Somebody on a network, ourselves included, brought to the same scale."""

    name: str
    network: str
    """The network, and the day of the observation."""
    followers: str
    """Brought to the size of those served; why not, where it cannot be."""
    posts: str
    interactions: str
    engagement: str
    """Estimated, in per cent of followers."""


class Lesson(msgspec.Struct, frozen=True):
    """How a peer goes about it, what it teaches, and what we do differently."""

    name: str
    posture: str
    formats: str
    learned: str
    ours: str


class Group(msgspec.Struct, frozen=True):
    """A row of the matrix: who, and a cell a network."""

    name: str
    cells: tuple[str, ...]


class Benchmark(msgspec.Struct, frozen=True, kw_only=True):
    """Peers and us."""

    rows: tuple[PeerRow, ...]
    more: str
    """Peers for which there was no room."""
    lessons: tuple[Lesson, ...]
    findings: tuple[str, ...]
    networks: tuple[str, ...]
    """The matrix's columns."""
    groups: tuple[Group, ...]
    hidden: str
    """Networks for which the matrix had no room."""
    contrasts: tuple[str, ...]
    """What either posture brings, network by network, and where we stand."""


def benchmark(desk: Desk) -> Benchmark:
    """The peers that were observed; empty without any."""
    if not desk.strategy.situation.competitors:
        return Benchmark(rows=(), more="", lessons=(), findings=(), networks=(), groups=(), hidden="", contrasts=())
    found = matrix(desk.strategy)
    shown = found.networks[:_WIDEST]
    rows = () if desk.alone else tuple(row for row in found.rows if any(row.cells[:_WIDEST]))
    return Benchmark(
        rows=tuple(_rows(desk)),
        more=_more(desk),
        lessons=tuple(_lessons(desk)),
        findings=desk.texts(desk.strategy.situation.findings, desk.few(desk.most(3, 2, 3, 2, 2, 1), 2, 0)),
        networks=tuple(desk.title(desk.wording.label(network)) for network in shown),
        groups=tuple(_group(desk, row) for row in rows),
        hidden="" if desk.alone else desk.wording.join(map(desk.wording.label, found.networks[_WIDEST:])),
        contrasts=tuple(_contrasts(desk)),
    )


# Peers and us, network by network


def _shown(desk: Desk) -> list[Competitor]:
    return desk.strategy.situation.competitors[: desk.few(desk.most(8, 4, 8, 6, 5, 3), 4, 3, 3, 2, 2)]


def _more(desk: Desk) -> str:
    told = {peer.name for peer in _shown(desk)}
    return desk.row(desk.text(name) for name in peer_names(desk.strategy) if name not in told)


def _rows(desk: Desk) -> Iterator[PeerRow]:
    """Network by network, ourselves first."""
    peers = _shown(desk)
    for network in dict.fromkeys(peer.network and nowadays(peer.network) for peer in peers):
        yield from (_us(desk, account) for account in _ours(desk, network))
        yield from (_peer(desk, peer) for peer in peers if (peer.network and nowadays(peer.network)) is network)


def _ours(desk: Desk, network: Network | None) -> list[Account]:
    return [
        account
        for account in desk.strategy.platforms
        if network and account.network and nowadays(account.network) is network
        if account.status is AccountStatus.ACTIVE
    ]


def _us(desk: Desk, account: Account) -> PeerRow:
    served = desk.strategy.organisation.served
    return PeerRow(
        name=us(desk),
        network=_seen(desk, account.network, observed(desk, account.followers_on) if account.followers else ""),
        followers=_followers(desk, account.followers, served),
        posts=_rhythm(desk, posts_per_week(account)),
        interactions=desk.wording.number(account.interactions_per_post) or NONE,
        engagement=_engagement(desk, account.followers, account.interactions_per_post),
    )


def us(desk: Desk) -> str:
    """What we call ourselves beside peers."""
    return desk.say("Moi", "Me") if desk.mine else desk.say("Nous", "Us")


def _peer(desk: Desk, peer: Competitor) -> PeerRow:
    return PeerRow(
        name=desk.text(peer.name) or NONE,
        network=_seen(desk, peer.network, observed(desk, peer.observed_on)),
        followers=_followers(desk, peer.followers, peer.size),
        posts=_rhythm(desk, peer.posts_per_week),
        interactions=desk.wording.number(peer.interactions_per_post) or NONE,
        engagement=_engagement(desk, peer.followers, peer.interactions_per_post),
    )


def _seen(desk: Desk, network: Network | None, on: str) -> str:
    named = desk.title(desk.wording.label(nowadays(network))) if network else ""
    return ", ".join(filter(None, (named, on))) or NONE


def _followers(desk: Desk, followers: int | None, size: int | None) -> str:
    """The rate; followers without a size are not told, for they compare with nothing."""
    if followers is None:
        return NONE
    return rated(desk, followers, size) or desk.say("taille inconnue", "size unknown")


def _rhythm(desk: Desk, posts: float | None) -> str:
    return NONE if posts is None else desk.each(posts)


def _engagement(desk: Desk, followers: int | None, interactions: float | None) -> str:
    found = estimated_engagement(followers, interactions)
    return NONE if found is None else desk.wording.percent(found)


def _formats(desk: Desk, formats: list[Format]) -> str:
    return desk.wording.labels(formats[:_FORMATS]) or NONE


def _lessons(desk: Desk) -> Iterator[Lesson]:
    for peer in _shown(desk):
        learned, ours = desk.cell(peer.finding), desk.cell(peer.our_difference)
        posture, formats = desk.wording.label(peer.posture) or NONE, _formats(desk, peer.formats)
        if {learned, ours, posture, formats} != {NONE}:
            yield Lesson(desk.text(peer.name) or NONE, posture, formats, learned, ours)


# Who is where


def _group(desk: Desk, row: Present) -> Group:
    names = {
        "us": us(desk),
        "people": desk.say("Nos membres, en leur nom", "Our people, in their own name"),
        "parent": desk.say("Structure mère", "Parent organisation") + (f" ({row.name})" if row.name else ""),
        "peer": desk.text(row.name),
    }
    return Group(names[row.who] or NONE, tuple(_cell(desk, cell) for cell in row.cells[:_WIDEST]))


_STATUS: Final = {
    AccountStatus.TO_OPEN: Words("à ouvrir", "to open"),
    AccountStatus.TO_CLOSE: Words("à fermer", "to close"),
    AccountStatus.DORMANT: Words("en sommeil", "dormant"),
    AccountStatus.EMERGENCY: Words("urgences", "emergencies"),
}


def _cell(desk: Desk, cell: Cell | None) -> str:
    if cell is None:
        return NONE
    if cell.status in _STATUS:
        return desk.wording.words(_STATUS[cell.status])
    return desk.wording.label(cell.posture) or desk.say("présent", "present")


# Push or conversation


def _contrasts(desk: Desk) -> Iterator[str]:
    talking, push, unsaid = postures(desk.strategy)
    if (talking or push) and not (desk.alone and not contrasts(desk.strategy)):
        whole = talking + push + unsaid
        yield desk.say(
            f"{us(desk)}\u00a0: {talking} compte{'s' if talking > 1 else ''} sur {whole} en conversation ou service, "
            f"{push} en diffusion.",
            f"{us(desk)}: {talking} of {whole} accounts in conversation or service, {push} broadcasting.",
        )
    for found in contrasts(desk.strategy):
        yield contrast(desk, found)


def contrast(desk: Desk, found: Contrast) -> str:
    """What either posture brings on one network, and where we stand, in a sentence."""
    network = desk.title(desk.wording.label(found.network))
    talking, push = _engaged(desk, found.talking), _engaged(desk, found.push)
    own = next(
        (
            figure
            for account in _ours(desk, found.network)
            if (figure := estimated_engagement(account.followers, account.interactions_per_post)) is not None
        ),
        None,
    )
    ours = (
        ""
        if own is None
        else desk.say(
            f"\u202f; {us(desk).lower()}\u00a0: {desk.wording.percent(own)}",
            f"; {us(desk).lower()}: {desk.wording.percent(own)}",
        )
    )
    return desk.say(
        f"{network}, engagement estimé\u00a0: {talking} en conversation ou service\u202f; {push} en diffusion{ours}.",
        f"{network}, estimated engagement: {talking} in conversation or service; {push} broadcasting{ours}.",
    )


def _engaged(desk: Desk, peers: tuple[tuple[str, float], ...]) -> str:
    return desk.wording.join(f"{desk.wording.percent(figure)} ({desk.text(name)})" for name, figure in peers)


# When


def span(desk: Desk) -> tuple[dt.date, dt.date] | None:
    """The first and the last day on which peers were observed; None where none bears a date."""
    days = [peer.observed_on for peer in desk.strategy.situation.competitors if peer.observed_on]
    return (min(days), max(days)) if days else None


def old_peers(desk: Desk) -> list[str]:
    """The peers whose observation is old, or bears no date."""
    peers = desk.strategy.situation.competitors
    as_of = desk.dossier.as_of
    names = (
        desk.text(peer.name)
        for peer in peers
        if peer.observed_on is None or is_old(peer.observed_on, as_of, desk.strategy)
    )
    return list(dict.fromkeys(name for name in names if name))


def any_old(desk: Desk) -> bool:
    """Whether any reading that is printed here is old."""
    days = [one.observed_on for one in desk.strategy.situation.competitors]
    days += [one.followers_on for one in desk.strategy.platforms if one.status is not AccountStatus.REFUSED]
    return any(is_old(day, desk.dossier.as_of, desk.strategy) for day in days)
