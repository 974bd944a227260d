"""The chain from objectives to audiences, platforms, pillars and KPIs, and where it breaks."""

from collections.abc import Iterable
from typing import Final, Literal

import msgspec

from socialplan.analysis.people import account_name
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.situation import Objective

NodeKind = Literal["objective", "audience", "platform", "pillar", "kpi"]

LIVING: Final = frozenset({AccountStatus.ACTIVE, AccountStatus.TO_OPEN})
"""The accounts that can carry an objective: those that live, and those about to."""


_NUMBER: Final = Words("n°", "no.")


class Node(msgspec.Struct, frozen=True):
    """A thing of the strategy, by its place in its list (`objectives`, `audiences`, `platforms`, …)."""

    kind: NodeKind
    index: int


class Edge(msgspec.Struct, frozen=True):
    """A link that the strategy declares."""

    start: Node
    end: Node


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """An objective and what serves it: places in the strategy's lists."""

    objective: int
    audiences: tuple[int, ...]
    platforms: tuple[int, ...]
    pillars: tuple[int, ...]
    kpis: tuple[int, ...]


class ChainHole(msgspec.Struct, frozen=True, kw_only=True):
    """A link that is missing."""

    kind: Literal[
        "objective-without-audience",
        "objective-without-platform",
        "objective-without-pillar",
        "objective-without-kpi",
        "audience-unreached",
        "platform-without-objective",
        "platform-without-audience",
        "pillar-without-objective",
        "kpi-without-objective",
    ]
    node: Node
    path: str
    words: Words


class Chain(msgspec.Struct, frozen=True, kw_only=True):
    """The whole chain: a row an objective, the same as nodes and edges, and the holes."""

    rows: tuple[Row, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    holes: tuple[ChainHole, ...]

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.holes


def chain(strategy: Strategy) -> Chain:
    """The links that the strategy declares; ids that name nothing are left out."""
    rows = tuple(_row(strategy, index) for index in range(len(strategy.objectives)))
    edges = _edges(strategy, rows)
    return Chain(rows=rows, nodes=_nodes(strategy), edges=edges, holes=tuple(_holes(strategy, rows)))


def _row(strategy: Strategy, index: int) -> Row:
    objective = strategy.objectives[index]
    return Row(
        objective=index,
        audiences=_places(strategy.audiences, objective.audiences),
        platforms=tuple(place for place in _living(strategy) if objective.id in strategy.platforms[place].objectives),
        pillars=tuple(
            place for place, pillar in enumerate(strategy.editorial.pillars) if objective.id in pillar.objectives
        ),
        kpis=kpis_of(strategy, objective),
    )


def kpis_of(strategy: Strategy, objective: Objective) -> tuple[int, ...]:
    """The places in `measurement.kpis` of the KPIs linked to an objective, from either side."""
    return tuple(
        place
        for place, kpi in enumerate(strategy.measurement.kpis)
        if (kpi.id and kpi.id in objective.kpis) or (objective.id and objective.id in kpi.objectives)
    )


def _places(things: Iterable[object], wanted: list[str]) -> tuple[int, ...]:
    return tuple(place for place, thing in enumerate(things) if getattr(thing, "id", None) in wanted)


def _living(strategy: Strategy) -> list[int]:
    return [place for place, account in enumerate(strategy.platforms) if account.status in LIVING]


def _nodes(strategy: Strategy) -> tuple[Node, ...]:
    places: dict[NodeKind, Iterable[int]] = {
        "objective": range(len(strategy.objectives)),
        "audience": range(len(strategy.audiences)),
        "platform": _living(strategy),
        "pillar": range(len(strategy.editorial.pillars)),
        "kpi": range(len(strategy.measurement.kpis)),
    }
    return tuple(Node(kind, index) for kind, indexes in places.items() for index in indexes)


def _edges(strategy: Strategy, rows: tuple[Row, ...]) -> tuple[Edge, ...]:
    """Objective to audience, to platform, to pillar, to KPI; audience to platform, platform to pillar."""
    edges: list[Edge] = []
    for row in rows:
        here = Node("objective", row.objective)
        edges += [Edge(here, Node("audience", place)) for place in row.audiences]
        edges += [Edge(here, Node("platform", place)) for place in row.platforms]
        edges += [Edge(here, Node("pillar", place)) for place in row.pillars]
        edges += [Edge(here, Node("kpi", place)) for place in row.kpis]
    for place in _living(strategy):
        account = strategy.platforms[place]
        here = Node("platform", place)
        edges += [Edge(Node("audience", one), here) for one in _places(strategy.audiences, account.audiences)]
        edges += [Edge(here, Node("pillar", one)) for one in _places(strategy.editorial.pillars, account.pillars)]
    return tuple(edges)


def _holes(strategy: Strategy, rows: tuple[Row, ...]) -> Iterable[ChainHole]:
    for row in rows:
        yield from _objective_holes(strategy, row)
    yield from _audience_holes(strategy)
    yield from _platform_holes(strategy)
    yield from _orphans(strategy, rows)


def _objective_holes(strategy: Strategy, row: Row) -> Iterable[ChainHole]:
    objective = strategy.objectives[row.objective]
    name = _name(objective.statement, objective.id, Words("Objectif", "Objective"), row.objective)
    node, path = Node("objective", row.objective), f"objectives[{row.objective}]"
    if not row.audiences:
        words = Words(f"{name.fr} ne vise aucun public.", f"{name.en} is aimed at no audience.")
        yield ChainHole(kind="objective-without-audience", node=node, path=f"{path}.audiences", words=words)
    if not row.platforms:
        words = Words(f"{name.fr} n’est servi par aucun réseau.", f"{name.en} is served by no network.")
        yield ChainHole(kind="objective-without-platform", node=node, path=path, words=words)
    if not row.pillars:
        words = Words(f"{name.fr} n’est servi par aucun pilier.", f"{name.en} is served by no pillar.")
        yield ChainHole(kind="objective-without-pillar", node=node, path=path, words=words)
    if not row.kpis:
        words = Words(f"{name.fr} n’a aucun indicateur.", f"{name.en} has no KPI.")
        yield ChainHole(kind="objective-without-kpi", node=node, path=f"{path}.kpis", words=words)


def _audience_holes(strategy: Strategy) -> Iterable[ChainHole]:
    reached = {audience for place in _living(strategy) for audience in strategy.platforms[place].audiences}
    for place, audience in enumerate(strategy.audiences):
        if audience.priority == 1 and audience.id not in reached:
            name = _name(audience.label, audience.id, Words("Public", "Audience"), place)
            yield ChainHole(
                kind="audience-unreached",
                node=Node("audience", place),
                path=f"audiences[{place}]",
                words=Words(
                    f"{name.fr}, public prioritaire, n’est atteint par aucun réseau.",
                    f"{name.en}, an audience of first priority, is reached by no network.",
                ),
            )


def _platform_holes(strategy: Strategy) -> Iterable[ChainHole]:
    for place in _living(strategy):
        account, name = strategy.platforms[place], account_name(strategy, place)
        node, path = Node("platform", place), f"platforms[{place}]"
        if not _places(strategy.objectives, account.objectives):
            words = Words(f"{name.fr} ne sert aucun objectif.", f"{name.en} serves no objective.")
            yield ChainHole(kind="platform-without-objective", node=node, path=f"{path}.objectives", words=words)
        if not _places(strategy.audiences, account.audiences):
            words = Words(f"{name.fr} ne s’adresse à aucun public.", f"{name.en} addresses no audience.")
            yield ChainHole(kind="platform-without-audience", node=node, path=f"{path}.audiences", words=words)


def _orphans(strategy: Strategy, rows: tuple[Row, ...]) -> Iterable[ChainHole]:
    served = {place for row in rows for place in row.pillars}
    for place, pillar in enumerate(strategy.editorial.pillars):
        if place not in served:
            name = _name(pillar.label, pillar.id, _NUMBER, place)
            words = Words(f"Le pilier {name.fr} ne sert aucun objectif.", f"The pillar {name.en} serves no objective.")
            yield ChainHole(
                kind="pillar-without-objective",
                node=Node("pillar", place),
                path=f"editorial.pillars[{place}].objectives",
                words=words,
            )
    read = {place for row in rows for place in row.kpis}
    for place, kpi in enumerate(strategy.measurement.kpis):
        if place not in read:
            name = _name(kpi.name, kpi.id, _NUMBER, place)
            words = Words(
                f"L’indicateur {name.fr} ne mesure aucun objectif.", f"The KPI {name.en} measures no objective."
            )
            yield ChainHole(
                kind="kpi-without-objective",
                node=Node("kpi", place),
                path=f"measurement.kpis[{place}].objectives",
                words=words,
            )


def _name(text: Text | None, identifier: str | None, kind: Words, place: int) -> Words:
    """What to call a thing: its text between quotation marks, else its id, else its kind and number."""
    if text is not None:
        return Words(f"«\u00a0{text.to('fr')}\u00a0»", f"“{text.to('en')}”")
    if identifier:
        return Words(f"«\u00a0{identifier}\u00a0»", f"“{identifier}”")
    return Words(f"{kind.fr}\u00a0{place + 1}", f"{kind.en}\u00a0{place + 1}")
