"""Ties what the house proposes to the strategy's own objectives and pillars, which no proposal can know by name.

A proposed pillar serves the objectives of the kinds that the house names for it. The KPIs proposed are those of the
kinds of objective that are pursued. An appointment or a backup post names a pillar only where the strategy has it.
"""

import functools
from typing import Any

from socialplan.knowledge import store
from socialplan.knowledge.house import proposal
from socialplan.knowledge.own_words import NO_WORDS, OwnWords
from socialplan.strategy.choices import Acceptance, ObjectiveKind
from socialplan.strategy.model import Strategy

Plain = dict[str, Any]


def aimed(chapter: str, plain: Plain, strategy: Strategy, *, alone: bool = False, own: OwnWords = NO_WORDS) -> Plain:
    """`plain`, a chapter's proposal, tied to the objectives and pillars of `strategy`. Pure; `plain` is not changed."""
    if chapter == "editorial":
        return plain | {"pillars": [_serving(pillar, strategy) for pillar in plain.get("pillars") or []]}
    if chapter == "measurement":
        return plain if gives(own, strategy, chapter, "kpis", alone=alone) else plain | {"kpis": kpis(strategy)}
    if chapter == "calendar":
        there = _pillars(strategy, alone=alone, own=own)
        lists = {name: plain[name] for name in ("rendezvous", "backup") if plain.get(name)}
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
    served = kinds_served(pillar.get("id", ""), kind.value if kind else None)
    if not served and "objectives" in pillar:
        return pillar
    return pillar | {"objectives": [one.id for one in strategy.objectives if one.id and one.kind in served]}


def gives(own: OwnWords, strategy: Strategy, chapter: str, key: str, *, alone: bool) -> bool:
    """Whether the organisation's own proposals for it say something of a field."""
    file = own.proposals.get(chapter, {})
    kind = strategy.organisation.kind
    layers = [file.get("all", {}), file.get(kind.value, {}) if kind else {}]
    if alone:
        layers += [file.get("alone", {}), layers[1].get("alone", {})]
    return any(key in layer for layer in layers)


def _pillars(strategy: Strategy, *, alone: bool, own: OwnWords) -> frozenset[str | None]:
    """The pillars that the strategy will have: its own, else those proposed unless they are refused."""
    if strategy.editorial.pillars:
        return frozenset(pillar.id for pillar in strategy.editorial.pillars)
    if (strategy.editorial.proposals or strategy.meta.proposals) is Acceptance.REFUSE:
        return frozenset()
    kind = strategy.organisation.kind
    return frozenset(
        pillar["id"]
        for pillar in proposal("editorial", kind.value if kind else None, alone=alone, own=own.proposals)["pillars"]
        or ()
        if "id" in pillar
    )


def _standing(item: Plain, there: frozenset[str | None]) -> Plain:
    return item if item.get("pillar") in there else {key: value for key, value in item.items() if key != "pillar"}
