"""Which networks? Each open one with its fit, the reasons for and against, and a shortlist that the hours can carry.

Never a ranking by popularity: no count of anybody's users comes in.

**The fit**, from 0 to 100, is the weighted mean of six answers, each from 0 to 1 (`suitability`). The weights are ours:

    audiences 35   are they there, by priority: as declared, the better proved the more it replaces what is usual
    objectives 20  does the network serve the kinds of objective pursued
    organisation 15, trade 15   does it suit the kind of organisation, and the trade
    formats 10     can the team make one of the formats that it needs
    hours 5        how comfortably the least that it takes fits in the hours

An answer that the strategy does not give counts as 0.4 with half its weight, so that a strategy that says little yields
cautious fits. From 67 a network is recommended, from 45 possible (or while nothing at all is known); below, it is not
for now. Three things put it off whatever its fit: the parent organisation left it, nobody can make a format that it
needs, the hours do not carry it alone.
"""

from typing import Final, Literal

import msgspec

from socialplan.analysis import suitability
from socialplan.analysis.availability import availability
from socialplan.analysis.figures import NBSP
from socialplan.analysis.spans import to_steps
from socialplan.analysis.suitability import Answer
from socialplan.knowledge import effort, platforms
from socialplan.knowledge.platforms import Platform
from socialplan.knowledge.platforms import Recommendation as House
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, Network
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account

Verdict = Literal["recommended", "possible", "not_now"]
Agreement = Literal["agrees", "differs", "undecided"]

VERDICTS: Final = {
    "recommended": Words("recommandé", "recommended"),
    "possible": Words("possible", "possible"),
    "not_now": Words("pas maintenant", "not now"),
}

WEIGHTS: Final = {"audiences": 35, "objectives": 20, "organisation": 15, "trade": 15, "formats": 10, "hours": 5}
RECOMMENDED_FROM: Final = 67
POSSIBLE_FROM: Final = 45
AT_MOST: Final = 5
"""Beyond five networks the one-page form itself asks for a full plan (BuzzForm)."""
WITHOUT_HOURS: Final = 2
"""How many networks to begin with while no hours are declared: not too ambitious at the start (S2:24).

A page of reviews, which takes little, comes on top."""

_UNKNOWN_VALUE: Final = 0.4
_UNKNOWN_WEIGHT: Final = 0.5
_KINDS: Final = {"public", "messaging", "reviews"}
_SOURCES: Final = {
    "audiences": "audiences",
    "objectives": "objectives",
    "organisation": "organisation.kind",
    "trade": "organisation.trade_family",
    "formats": "team.people[].skills",
    "hours": "team.people[].hours_per_week",
}
"""Where each answer is read in the strategy."""

_NETWORKS: Final = {one.value: one for one in Network}
_LIVELIEST: Final = tuple(AccountStatus)
_KEPT: Final = {AccountStatus.ACTIVE, AccountStatus.TO_OPEN, AccountStatus.EMERGENCY}


class NetworkFit(msgspec.Struct, frozen=True, kw_only=True):
    """One network for one strategy."""

    network: Network
    fit: int
    """From 0 to 100."""
    verdict: Verdict
    pros: tuple[Words, ...]
    cons: tuple[Words, ...]
    minimum_hours: float
    """The least that it takes, in hours a week: an estimate of ours."""
    best_for: Words | None
    """What the network is good for, in general."""
    alternative: Words | None
    """The parent organisation's account there, which can be used instead of one's own."""
    chosen: AccountStatus | None
    """What the strategy decided; None when it says nothing of this network."""
    because: Text | None
    """The reason that the strategy gives for its choice."""
    agreement: Agreement
    comparison: Words
    """The choice and the recommendation side by side, in one sentence."""


class Recommendation(msgspec.Struct, frozen=True, kw_only=True):
    """The networks, best fit first."""

    networks: tuple[NetworkFit, ...]
    """By falling fit, then by id."""
    shortlist: tuple[Network, ...]
    """The recommended networks (the best possible one if none is) whose least hours fit together in those declared."""
    hours: float | None
    """Hours a week declared, less absences; None if nobody declared any."""
    hours_used: float
    """Hours a week that the shortlist takes at least, watch and measurement included."""
    basis: tuple[str, ...]
    """The questions that the strategy let us answer, among those of `WEIGHTS`."""
    missing: tuple[str, ...]
    """Paths whose answer would sharpen the recommendation."""

    def of(self, network: Network) -> NetworkFit | None:
        """What is said of a network; None for one that is closed, or a medium of one's own."""
        return next((one for one in self.networks if one.network is network), None)


def recommend(strategy: Strategy) -> Recommendation:
    """Recommend networks for `strategy`. Pure and deterministic; ties are broken by id."""
    hours = _hours(strategy)
    left = None if hours is None else to_steps(hours - _overhead(strategy, 1))
    judged = {
        platform.id: (platform, house, _answers(strategy, platform, house, left))
        for platform in platforms.platforms()
        if platform.is_open and platform.kind in _KINDS and (house := platform.recommendation)
        if house.confidence != "low"
    }
    basis = [name for name in WEIGHTS if any(answers[name].value is not None for _, _, answers in judged.values())]
    fits = sorted((_fit(strategy, *one) for one in judged.values()), key=lambda one: (-one.fit, one.network.value))
    shortlist = _shortlist(strategy, fits, hours) if basis else []
    return Recommendation(
        networks=tuple(fits),
        shortlist=tuple(one.network for one in shortlist),
        hours=hours,
        hours_used=_carried(strategy, shortlist),
        basis=tuple(basis),
        missing=tuple(path for name, path in _SOURCES.items() if name not in basis),
    )


def _answers(strategy: Strategy, platform: Platform, house: House, left: float | None) -> dict[str, Answer]:
    """The answers for one network; the parent organisation's stands last and bears no weight."""
    return {
        "audiences": suitability.audiences(strategy, platform, house),
        "objectives": suitability.objectives(strategy, house),
        "organisation": suitability.organisation(strategy, house),
        "trade": suitability.trade(strategy, house),
        "formats": suitability.formats(strategy, house),
        "hours": suitability.time(house.minimum_hours, left),
        "umbrella": suitability.umbrella(strategy, platform),
    }


def _fit(strategy: Strategy, platform: Platform, house: House, answers: dict[str, Answer]) -> NetworkFit:
    network = _NETWORKS[platform.id]
    fit = _mean(answers)
    verdict = _verdict(fit, answers)
    account = _account(strategy, platform)
    chosen = account.status if account else None
    agreement = _agreement(verdict, chosen)
    return NetworkFit(
        network=network,
        fit=fit,
        verdict=verdict,
        pros=tuple(reason for answer in answers.values() for reason in answer.pros),
        cons=tuple(reason for answer in answers.values() for reason in answer.cons),
        minimum_hours=house.minimum_hours,
        best_for=platform.best_for,
        alternative=_alternative(strategy, platform),
        chosen=chosen,
        because=account.reason if account else None,
        agreement=agreement,
        comparison=_comparison(network, verdict, chosen, agreement),
    )


def _mean(answers: dict[str, Answer]) -> int:
    """The weighted mean as a whole number; what is not known counts as 0.4, with half its weight."""
    total = weights = 0.0
    for name, full in WEIGHTS.items():
        value = answers[name].value
        weight = full * (_UNKNOWN_WEIGHT if value is None else 1.0)
        total += weight * (_UNKNOWN_VALUE if value is None else value)
        weights += weight
    return round(100 * total / weights)


def _verdict(fit: int, answers: dict[str, Answer]) -> Verdict:
    if any(answer.forbids for answer in answers.values()):
        return "not_now"
    if all(answer.value is None for answer in answers.values()):
        return "possible"
    if fit < POSSIBLE_FROM:
        return "not_now"
    return "recommended" if fit >= RECOMMENDED_FROM else "possible"


def _account(strategy: Strategy, platform: Platform) -> Account | None:
    """The account decided upon for a network, the liveliest if there are several."""
    found = [
        account
        for account in strategy.platforms
        if account.network and account.status and platforms.resolve(account.network.value).id == platform.id
    ]
    return min(found, key=lambda account: _LIVELIEST.index(account.status or AccountStatus.REFUSED), default=None)


def _agreement(verdict: Verdict, chosen: AccountStatus | None) -> Agreement:
    """Whether the choice goes the way of the verdict; either choice agrees with "possible"."""
    if chosen is None:
        return "undecided"
    kept = chosen in _KEPT
    agrees = verdict == "possible" or kept == (verdict == "recommended")
    return "agrees" if agrees else "differs"


def _comparison(network: Network, verdict: Verdict, chosen: AccountStatus | None, agreement: Agreement) -> Words:
    name, advice = network.label, VERDICTS[verdict]
    if chosen is None:
        return Words(
            f"{name.fr}{NBSP}: {advice.fr}, rien n’est encore décidé", f"{name.en}: {advice.en}, nothing is decided yet"
        )
    link = Words("d’accord", "in agreement") if agreement == "agrees" else Words("à justifier", "to be justified")
    return Words(
        f"{name.fr}{NBSP}: {advice.fr}, choisi{NBSP}: {chosen.label.fr} ({link.fr})",
        f"{name.en}: {advice.en}, chosen: {chosen.label.en} ({link.en})",
    )


def _alternative(strategy: Strategy, platform: Platform) -> Words | None:
    """The parent organisation's account on a network, and how to ask for a post there."""
    above = strategy.organisation.umbrella
    if above is None or above.network is None or platforms.resolve(above.network.value).id != platform.id:
        return None
    account = (
        Words(f"le compte {above.handle}", f"the account {above.handle}")
        if above.handle
        else Words("son compte", "its account")
    )
    route = Words(f" ({above.channel})", f" ({above.channel})") if above.channel else Words("", "")
    return Words(
        f"Sans ouvrir de compte{NBSP}: demander à la structure mère une publication sur {account.fr}{route.fr}",
        f"Without opening an account: ask the parent organisation for a post on {account.en}{route.en}",
    )


def _hours(strategy: Strategy) -> float | None:
    known = [one.available for one in availability(strategy, strategy.meta.as_of) if one.declared is not None]
    return sum(known) if known else None


def _overhead(strategy: Strategy, networks: int) -> float:
    """Hours a week that watch and the measurement of `networks` accounts take, whichever they are."""
    minutes = effort.measurement(networks).typical / effort.WEEKS_A_MONTH
    if strategy.means.watch_hours is not None:
        return strategy.means.watch_hours + minutes / 60
    return (effort.watch().typical + minutes) / 60


def _carried(strategy: Strategy, networks: list[NetworkFit]) -> float:
    """Hours a week that some networks take together at the least."""
    if not networks:
        return 0.0
    return to_steps(sum(one.minimum_hours for one in networks) + _overhead(strategy, len(networks)))


def _shortlist(strategy: Strategy, fits: list[NetworkFit], hours: float | None) -> list[NetworkFit]:
    """Best first, each network that still fits in the hours with those before it."""
    wanted = [one for one in fits if one.verdict == "recommended"]
    wanted = wanted or [one for one in fits if one.verdict == "possible"][:1]
    kept: list[NetworkFit] = []
    for one in wanted:
        if _room(kept, one, hours) and (hours is None or _carried(strategy, [*kept, one]) <= hours):
            kept.append(one)
    return kept


def _room(kept: list[NetworkFit], one: NetworkFit, hours: float | None) -> bool:
    """Whether the shortlist has a place left for a network."""
    if hours is not None:
        return len(kept) < AT_MOST
    return _is_reviews(one) or sum(not _is_reviews(other) for other in kept) < WITHOUT_HOURS


def _is_reviews(one: NetworkFit) -> bool:
    return platforms.platform(one.network.value).kind == "reviews"
