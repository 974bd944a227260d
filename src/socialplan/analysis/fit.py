"""Is the one-page form enough, or does it take a full plan? The form's own rule, with the reason.

Five networks at most, used alike: that is what the form was made for. Alike means that on average two networks share at
least half of their audiences and topics (Jaccard index of the two sets).
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from socialplan.analysis import figures
from socialplan.analysis import likeness as alike
from socialplan.analysis.thresholds import limit
from socialplan.language import Words
from socialplan.strategy.choices import PlanPath
from socialplan.strategy.model import Strategy


class Fit(NamedTuple):
    """The verdict on the one-page form."""

    path: PlanPath
    because: Words
    reason: Words
    """Why, within a sentence that addresses nobody."""


def fit(accounts: Sequence[Mapping[str, Any]], strategy: Strategy | None = None) -> Fit:
    """The verdict on `accounts`, given as plain answers; `strategy` may set the limits otherwise."""
    return verdict([_use(account) for account in accounts], strategy)


def verdict(uses: Sequence[Collection[str]], strategy: Strategy | None = None) -> Fit:
    """The verdict on networks, each given by its audiences and topics."""
    number, most = len(uses), round(limit("brief_networks", strategy))
    if number > most:
        count = Words(
            f"{number} réseaux, et l’essentiel en porte {most} au plus",
            f"{number} networks, and the brief carries {most} at most",
        )
        return _full(count, count)
    shared = alike.likeness(uses)
    if shared < limit("brief_likeness", strategy):
        told = figures.percent(round(100 * shared))
        common = Words(f"{told.fr} de publics et de sujets en commun", f"{told.en} of audiences and topics in common")
        return _full(
            Words(
                f"vos réseaux servent à des usages différents ({common.fr})",
                f"your networks serve different uses ({common.en})",
            ),
            Words("chaque réseau a ses publics et ses sujets", "each network has its own audiences and topics"),
        )
    reason = Words("peu de réseaux, pour les mêmes usages", "few networks, used alike")
    because = Words(f"L’essentiel suffit\u00a0: {reason.fr}.", f"The brief is enough: {reason.en}.")
    return Fit(PlanPath.BRIEF, because, reason)


def _full(told: Words, reason: Words) -> Fit:
    because = Words(f"Il vous faut un plan complet\u00a0: {told.fr}.", f"You need a full plan: {told.en}.")
    return Fit(PlanPath.FULL, because, reason)


def likeness(accounts: Sequence[Mapping[str, Any]]) -> float:
    """How much two of the networks have in common on average, from 0 to 1; 1 for fewer than two that say anything."""
    return alike.likeness([_use(account) for account in accounts])


def _use(account: Mapping[str, Any]) -> set[str]:
    return {*account.get("audiences", ()), *account.get("topics", ())}
