"""Ties what the house proposes to the strategy's own objectives and pillars, which no proposal can know by name.

A proposed pillar serves the objectives of the kinds that the house names for it. The KPIs proposed are those of the
kinds of objective that are pursued. An appointment or a backup post names a pillar only where the strategy has it.
"""

import functools
from typing import Any

from socialplan.knowledge import store
from socialplan.knowledge.house import proposal
from socialplan.strategy.choices import Acceptance, ObjectiveKind
from socialplan.strategy.model import Strategy

Plain = dict[str, Any]


def aimed(chapter: str, plain: Plain, strategy: Strategy, *, alone: bool = False) -> Plain:
    """`plain`, a chapter's proposal, tied to the objectives and pillars of `strategy`. Pure; `plain` is not changed."""
    if chapter == "editorial":
        return plain | {"pillars": [_serving(pillar, strategy) for pillar in plain.get("pillars", [])]}
    if chapter == "measurement":
        return plain | {"kpis": kpis(strategy)}
    if chapter == "calendar":
        there = _pillars(strategy, alone=alone)
        lists = {name: plain[name] for name in ("rendezvous", "backup") if name in plain}
        return plain | {name: [_standing(item, there) for item in items] for name, items in lists.items()}
    return plain


def kpis(strategy: Strategy) -> list[Plain]:
    """The KPIs proposed for the objectives of `strategy`, in their order, each with the ids of those it measures."""
    library: dict[str, list[Plain]] = _read("measurement")["kpis_by_objective"]
    return [kpi | {"objectives": ids} for kind, ids in _by_kind(strategy).items() for kpi in library[kind.value]]


def kinds_served(pillar: str, organisation_kind: str | None) -> tuple[str, ...]:
    """The kinds of objective that a proposed pillar serves, the main one first; none for any other pillar."""
    table: dict[str, dict[str, list[str]]] = _read("editorial")["pillar_objectives"]
    return tuple(table[organisation_kind or "all"].get(pillar, ()))


@functools.cache
def _read(chapter: str) -> Plain:
    found: Plain = store.read(f"proposals/{chapter}")
    return found


def _by_kind(strategy: Strategy) -> dict[ObjectiveKind, list[str]]:
    """The ids of the objectives by kind; a kind whose objectives have no id yet has an empty list."""
    found: dict[ObjectiveKind, list[str]] = {}
    for objective in strategy.objectives:
        if objective.kind:
            found.setdefault(objective.kind, []).extend([objective.id] if objective.id else [])
    return found


def _serving(pillar: Plain, strategy: Strategy) -> Plain:
    kind = strategy.organisation.kind
    served = kinds_served(pillar["id"], kind.value if kind else None)
    return pillar | {"objectives": [one.id for one in strategy.objectives if one.id and one.kind in served]}


def _pillars(strategy: Strategy, *, alone: bool) -> frozenset[str | None]:
    """The pillars that the strategy will have: its own, else those proposed unless they are refused."""
    if strategy.editorial.pillars:
        return frozenset(pillar.id for pillar in strategy.editorial.pillars)
    if (strategy.editorial.proposals or strategy.meta.proposals) is Acceptance.REFUSE:
        return frozenset()
    kind = strategy.organisation.kind
    return frozenset(
        pillar["id"] for pillar in proposal("editorial", kind.value if kind else None, alone=alone)["pillars"]
    )


def _standing(item: Plain, there: frozenset[str | None]) -> Plain:
    return item if item.get("pillar") in there else {key: value for key, value in item.items() if key != "pillar"}
