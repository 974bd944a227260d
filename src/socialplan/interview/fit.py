"""Is the one-page form enough, or does it take a full plan? The form's own rule, with the reason.

Five networks at most, used alike: that is what the form was made for. Alike means that on average two networks share at
least half of their audiences and topics (Jaccard index of the two sets).
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from socialplan.analysis import likeness as alike
from socialplan.analysis.thresholds import limit
from socialplan.language import Words
from socialplan.strategy.choices import PlanPath


class Fit(NamedTuple):
    """The verdict on the one-page form."""

    path: PlanPath
    because: Words


def fit(accounts: Sequence[Mapping[str, Any]]) -> Fit:
    """The verdict on `accounts`, given as plain answers."""
    number, most = len(accounts), round(limit("brief_networks"))
    if number > most:
        return Fit(
            PlanPath.FULL,
            Words(
                f"Il vous faut un plan complet\u00a0: {number} réseaux, et l’essentiel en porte {most} au plus.",
                f"You need a full plan: {number} networks, and the brief carries {most} at most.",
            ),
        )
    shared = likeness(accounts)
    if shared < limit("brief_likeness"):
        per_cent = round(100 * shared)
        return Fit(
            PlanPath.FULL,
            Words(
                "Il vous faut un plan complet\u00a0: vos réseaux servent à des usages différents "
                f"({per_cent}\u00a0% de publics et de sujets en commun).",
                "You need a full plan: your networks serve different uses "
                f"({per_cent}% of audiences and topics in common).",
            ),
        )
    return Fit(
        PlanPath.BRIEF,
        Words(
            "L’essentiel suffit\u00a0: peu de réseaux, pour les mêmes usages.",
            "The brief is enough: few networks, used alike.",
        ),
    )


def likeness(accounts: Sequence[Mapping[str, Any]]) -> float:
    """How much two of the networks have in common on average, from 0 to 1; 1 for fewer than two that say anything."""
    return alike.likeness([{*account.get("audiences", ()), *account.get("topics", ())} for account in accounts])
