"""Our presence as it was found, and our peers beside it: profiles, rates per head, estimated engagement, postures.

Raw numbers of followers are never compared: an account is set against the people that its organisation serves, and its
reactions against its followers. Sources: the ten points of a profile and the columns of a benchmark are those of common
audit sheets; the estimate of engagement (mean interactions a post ÷ followers × 100) is the one used for accounts whose
statistics are not ours to see, and is always told as an estimate.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Final, Literal

import msgspec

from socialplan.analysis.people import OWNED, nowadays
from socialplan.analysis.thresholds import limit
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, Network, Posture, Speaker
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account, Profile
from socialplan.strategy.situation import Competitor

POINTS: Final = {
    "exact_name": Words("nom exact", "exact name"),
    "same_handle": Words("même identifiant qu’ailleurs", "same handle as elsewhere"),
    "avatar": Words("image de profil", "avatar"),
    "banner": Words("bannière", "banner"),
    "bio": Words("présentation", "bio"),
    "link_back": Words("lien du site vers le compte et retour", "link from the site and back"),
    "contact": Words("contact", "contact"),
    "category": Words("lieu ou catégorie", "place or category"),
    "pinned": Words("publication épinglée", "pinned post"),
    "moderation_link": Words("lien vers les règles de modération", "link to the moderation rules"),
}
"""The ten points of a complete profile, in short."""

_THOUSAND: Final = 1000
_TALKING: Final = frozenset({Posture.CONVERSATION, Posture.SERVICE})
_LEFT_OUT: Final = frozenset({AccountStatus.REFUSED})
"""Accounts that are not ours: nobody is there."""

Base = Literal[1, 1000]
"""How many people a rate is for: a thousand, or one where followers outnumber the people served."""


class ProfileScore(msgspec.Struct, frozen=True, kw_only=True):
    """Which of the ten points a profile meets."""

    met: tuple[str, ...]
    missing: tuple[str, ...]
    """Answered no."""
    unknown: tuple[str, ...]
    """Not answered: counted as not met."""


def profile_score(account: Account) -> ProfileScore | None:
    """The points of an account's profile; None for a medium of one's own, or where nothing is said of it."""
    profile = account.profile
    if profile is None or profile == Profile() or account.network in OWNED:
        return None
    answers = {name: getattr(profile, name) for name in POINTS}
    return ProfileScore(
        met=tuple(name for name, answer in answers.items() if answer),
        missing=tuple(name for name, answer in answers.items() if answer is False),
        unknown=tuple(name for name, answer in answers.items() if answer is None),
    )


def rate_base(strategy: Strategy) -> Base:
    """The base of every rate of one audit: a thousand people, or one where all accounts have more followers than that.

    A company that sells to two hundred others has ten followers for each of them: nobody reads “10,381 per 1,000”.
    """
    served = strategy.organisation.served
    ours = [(account.followers, served) for account in strategy.platforms if account.status is AccountStatus.ACTIVE]
    peers = [(peer.followers, peer.size) for peer in strategy.situation.competitors]
    rates = [followers / size for followers, size in (*ours, *peers) if followers and size]
    return 1 if rates and min(rates) > 1 else 1000


def rate(followers: int | None, size: int | None, base: Base) -> float | None:
    """Followers for `base` people of those served; None where either is unanswered, or nobody is served."""
    return followers / size * base if followers is not None and size else None


def estimated_engagement(followers: int | None, interactions: float | None) -> float | None:
    """Mean interactions a post in per cent of followers; None where either is unanswered, or nobody follows."""
    return interactions / followers * 100 if followers and interactions is not None else None


def is_old(day: dt.date | None, as_of: dt.date, strategy: Strategy) -> bool:
    """Whether an observation is older than `benchmark_days`, half a year."""
    return day is not None and (as_of - day).days > limit("benchmark_days", strategy)


class Cell(msgspec.Struct, frozen=True):
    """Somebody on a network: how, as far as is known."""

    posture: Posture | None
    status: AccountStatus | None = None
    """Of an account of ours; None for others."""


Who = Literal["us", "people", "parent", "peer"]


class Present(msgspec.Struct, frozen=True, kw_only=True):
    """A group of accounts and where it is: a row of the matrix."""

    who: Who
    name: str
    """Of a peer or a parent account; empty for us."""
    cells: tuple[Cell | None, ...]
    """One a network, in the matrix's order; None where the group is absent, or was not looked at."""


class Matrix(msgspec.Struct, frozen=True):
    """Which group is on which network, and in what posture."""

    networks: tuple[Network, ...]
    rows: tuple[Present, ...]


def matrix(strategy: Strategy) -> Matrix:
    """Groups and networks: ourselves, those who speak in their own name, the parent account, each peer.

    The four groups of the first study of this kind (institutions and persons apart, bodies of other kinds beside them)
    showed that posture goes with the group; ours are told apart in the same way.
    """
    groups = _groups(strategy)
    networks = tuple(dict.fromkeys(network for _, _, found in groups for network in found))
    return Matrix(
        networks,
        tuple(
            Present(who=who, name=name, cells=tuple(found.get(network) for network in networks))
            for who, name, found in groups
        ),
    )


_Group = tuple[Who, str, dict[Network, Cell]]


def _groups(strategy: Strategy) -> list[_Group]:
    accounts = [one for one in strategy.platforms if one.network and one.status not in _LEFT_OUT]
    people = [one for one in accounts if one.speaker is Speaker.PERSON]
    others = [one for one in accounts if one.speaker is not Speaker.PERSON]
    groups: list[_Group] = [("us", "", _ours(others or people))]
    if others and people:
        groups.append(("people", "", _ours(people)))
    umbrella = strategy.organisation.umbrella
    if umbrella and umbrella.network:
        groups.append(("parent", umbrella.handle or "", {nowadays(umbrella.network): Cell(None)}))
    groups += [("peer", name, _theirs(strategy, name)) for name in peer_names(strategy)]
    return [group for group in groups if group[2]]


def _ours(accounts: Iterable[Account]) -> dict[Network, Cell]:
    """Our accounts by network; the active one where there are two."""
    found: dict[Network, Cell] = {}
    for account in accounts:
        if account.network is None:
            continue
        network, cell = nowadays(account.network), Cell(account.posture, account.status)
        if network not in found or account.status is AccountStatus.ACTIVE:
            found[network] = cell
    return found


def _theirs(strategy: Strategy, name: str) -> dict[Network, Cell]:
    peers = [peer for peer in strategy.situation.competitors if peer.name == name and peer.network]
    return {nowadays(peer.network): Cell(peer.posture) for peer in peers if peer.network}


def peer_names(strategy: Strategy) -> tuple[str, ...]:
    """The peers observed, each once."""
    return tuple(dict.fromkeys(peer.name for peer in strategy.situation.competitors if peer.name))


class Contrast(msgspec.Struct, frozen=True, kw_only=True):
    """The peers of one network by posture, with their estimated engagement: never across networks."""

    network: Network
    push: tuple[tuple[str, float], ...]
    talking: tuple[tuple[str, float], ...]
    """Those in conversation or service."""


def contrasts(strategy: Strategy) -> tuple[Contrast, ...]:
    """On each network where peers broadcast and others converse, what either posture brings."""
    found = []
    for network in dict.fromkeys(nowadays(peer.network) for peer in strategy.situation.competitors if peer.network):
        peers = [one for one in strategy.situation.competitors if one.network and nowadays(one.network) is network]
        push = _engaged(one for one in peers if one.posture is Posture.PUSH)
        talking = _engaged(one for one in peers if one.posture in _TALKING)
        if push and talking:
            found.append(Contrast(network=network, push=push, talking=talking))
    return tuple(found)


def _engaged(peers: Iterable[Competitor]) -> tuple[tuple[str, float], ...]:
    return tuple(
        (peer.name, engaged)
        for peer in peers
        if peer.name and (engaged := estimated_engagement(peer.followers, peer.interactions_per_post)) is not None
    )


def postures(strategy: Strategy) -> tuple[int, int, int]:
    """Of our active accounts on networks: how many converse or serve, how many broadcast, how many do not say."""
    ours = [
        account.posture
        for account in strategy.platforms
        if account.status is AccountStatus.ACTIVE and account.network not in OWNED
    ]
    talking = sum(posture in _TALKING for posture in ours)
    push = sum(posture in {Posture.PUSH, Posture.WATCH} for posture in ours)
    return talking, push, len(ours) - talking - push
