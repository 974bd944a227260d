"""The plan's aims: audiences, objectives with their SMART grid, the chain from objective to KPI, the message."""

from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.chain import Chain, NodeKind
from socialplan.analysis.chain import Node as Link
from socialplan.documents import mermaid
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.plan_desk import NONE, Desk
from socialplan.documents.views.plan_grid import Fault, GridRow, faults, grid, short
from socialplan.strategy.situation import Audience, Objective, Presence

LARGEST_DIAGRAM: Final = 12
"""Boxes that a diagram may have and still be read at a glance."""


class AudienceRow(msgspec.Struct, frozen=True):
    """A public."""

    label: str
    rank: str
    """Priority and number."""
    need: str
    do_with_us: str
    where: str
    """The networks where they are, each with how readily they react."""


class ObjectiveCard(msgspec.Struct, frozen=True, kw_only=True):
    """An objective in words, and what it rests on."""

    name: str
    """Its number and kind."""
    statement: str
    grid: str
    """The SMART grid in a few words, for somebody alone."""
    achievable: str
    hypothesis: str


class ChainRow(msgspec.Struct, frozen=True):
    """An objective and all that serves it."""

    objective: str
    audiences: str
    platforms: str
    pillars: str
    kpis: str


class Aims(msgspec.Struct, frozen=True, kw_only=True):
    """Audiences, objectives and the chain."""

    audiences: tuple[AudienceRow, ...]
    evidence: tuple[str, ...]
    """How each presence is known, with its date."""
    non_audiences: tuple[str, ...]
    objectives: tuple[ObjectiveCard, ...]
    grid: tuple[GridRow, ...]
    faults: tuple[Fault, ...]
    diagram: str
    chain: tuple[ChainRow, ...]
    holes: tuple[str, ...]
    more_holes: int


class ToAudience(msgspec.Struct, frozen=True):
    """What is said to one public."""

    audience: str
    message: str


class CoreMessage(msgspec.Struct, frozen=True, kw_only=True):
    """What everyone should be able to repeat."""

    core: str
    promise: str
    proofs: tuple[str, ...]
    by_audience: tuple[ToAudience, ...]


def aims(desk: Desk) -> Aims:
    """Audiences, objectives and the chain."""
    desk.need("audiences", "objectives")
    most = desk.most(5, 3)
    vague = {grid.index for grid in desk.dossier.smart if not grid.ok}  # told with what is missing for the grid
    holes = [one for one in desk.dossier.chain.holes if one.node.kind != "objective" or one.node.index not in vague]
    cited = {one for objective in desk.strategy.objectives for one in objective.audiences}
    ranked = sorted(desk.strategy.audiences, key=lambda one: one.priority or 9)
    shown = [one for place, one in enumerate(ranked) if one.id in cited or place < desk.most(6, 3, 5, 4, 4)]
    left = desk.strategy.situation.non_audiences[: desk.few(desk.most(3, 2, 2, 1, 1), 2, 1, 0)]
    return Aims(
        audiences=tuple(_audience(desk, one) for one in shown),
        evidence=tuple(line for one in shown for line in _evidence(desk, one)),
        non_audiences=tuple(
            line
            for one in left
            if (line := desk.say("\u00a0: ", ": ").join(desk.texts(filter(None, (one.label, one.reason)))))
        ),
        objectives=tuple(_objective(desk, place, one) for place, one in enumerate(desk.strategy.objectives)),
        grid=grid(desk),
        faults=tuple(faults(desk)),
        diagram="" if desk.plain else _diagram(desk),
        chain=tuple(_chain(desk)),
        holes=tuple(desk.wording.words(hole.words) for hole in holes[:most]),
        more_holes=max(0, len(holes) - most),
    )


def _audience(desk: Desk, audience: Audience) -> AudienceRow:
    return AudienceRow(
        label=_label(desk, audience),
        rank=_rank(desk, audience),
        need=desk.cell(audience.need),
        do_with_us=desk.cell(audience.do_with_us),
        where=desk.title(desk.row(_where(desk, one) for one in audience.presence))
        or desk.say("aucun réseau connu", "none known"),
    )


def _label(desk: Desk, audience: Audience) -> str:
    return desk.text(audience.label) or desk.wording.label(audience.category) or audience.id or NONE


def _rank(desk: Desk, audience: Audience) -> str:
    """`priorité 1, 9 700 personnes`."""
    rank = desk.say(f"priorité {audience.priority}", f"priority {audience.priority}") if audience.priority else ""
    size = desk.wording.number(audience.size)
    people = desk.say(f"{size} personnes", f"{size} people") if size else ""
    return ", ".join(part for part in (rank, people) if part)


def _where(desk: Desk, one: Presence) -> str:
    """`Facebook, 4 sur 5, horaires`."""
    network = desk.wording.label(one.network) or NONE
    if one.interaction and not desk.alone:
        network += desk.say(f", {one.interaction} sur 5", f", {one.interaction} out of 5")
    about = without_stop(desk.text(one.information)) if desk.room() and not desk.alone else ""
    return f"{network}, {desk.inside(about)}" if about else network


def _evidence(desk: Desk, audience: Audience) -> Iterator[str]:
    """`Facebook (Habitants) : enquête, question posée…, 18 octobre 2026`, for each network, the first ones alone."""
    for one in audience.presence[: desk.few(desk.most(4, 2, 2, 1, 1), 2, 2, 1)]:
        network = desk.title(desk.wording.label(one.network)) or NONE
        source = desk.inside(without_stop(desk.text(one.source)))
        proof = ", ".join(filter(None, (desk.wording.label(one.evidence), source, desk.wording.date(one.observed_on))))
        told = proof or desk.say("sans preuve", "no evidence")
        who = desk.inside(_label(desk, audience))
        yield desk.say(f"{network} ({who})\u00a0: {told}", f"{network} ({who}): {told}")


def _objective(desk: Desk, place: int, objective: Objective) -> ObjectiveCard:
    kind = desk.goal(objective.kind)
    return ObjectiveCard(
        name=f"{desk.objective(place)} – {kind}" if kind else desk.objective(place),
        statement=desk.text(objective.statement),
        grid=short(desk, place),
        achievable=desk.text(objective.achievable) if desk.room(2) and not desk.alone else "",
        hypothesis=desk.text(objective.hypothesis) if desk.room(3, 1) else "",
    )


def _chain(desk: Desk) -> Iterator[ChainRow]:
    for row in desk.dossier.chain.rows:
        yield ChainRow(
            desk.objective(row.objective),
            *(
                _together(desk, kind, places) or desk.say("aucun", "none")
                for kind, places in _served(row.audiences, row.platforms, row.pillars, row.kpis)
            ),
        )


def _together(desk: Desk, kind: NodeKind, places: tuple[int, ...]) -> str:
    """Names of one kind on one line; pillars keep their capitals, being titles."""
    names = [_name(desk, Link(kind, place)) for place in places]
    return desk.row(names) if kind == "pillar" else desk.listed(names)


def _served(*places: tuple[int, ...]) -> tuple[tuple[NodeKind, tuple[int, ...]], ...]:
    kinds: tuple[NodeKind, ...] = ("audience", "platform", "pillar", "kpi")
    return tuple(zip(kinds, places, strict=True))


def _name(desk: Desk, link: Link) -> str:
    if link.kind == "objective":
        return desk.objective(link.index)
    if link.kind == "audience":
        return _label(desk, desk.strategy.audiences[link.index])
    if link.kind == "platform":
        return desk.title(desk.account(link.index))
    return desk.pillar(link.index) if link.kind == "pillar" else desk.kpi(link.index)


def _caption(desk: Desk, link: Link) -> str:
    """A box’s text: the objective with its kind, so that the picture is read by itself."""
    if link.kind != "objective":
        return _name(desk, link).removesuffix("\u00a0(fr)").removesuffix("\u00a0(en)")
    kind = desk.goal(desk.strategy.objectives[link.index].kind)
    return f"{desk.objective(link.index)} – {kind}" if kind else desk.objective(link.index)


def _diagram(desk: Desk) -> str:
    """The chain as a picture: all of it when it is small, else what leads from objectives to KPIs; else none."""
    whole = desk.dossier.chain
    for kinds in _VIEWS:
        links, arrows = _linked(whole, kinds)
        if 1 < len(links) <= LARGEST_DIAGRAM and arrows:
            return mermaid.flowchart(
                [mermaid.Node(_key(link), _caption(desk, link), _SHAPES[link.kind]) for link in links],
                [mermaid.Edge(_key(start), _key(end)) for start, end in arrows],
                title=desk.say("De l’objectif à l’indicateur", "From objective to KPI"),
                description=desk.say(
                    "Les flèches mènent d’un objectif à ce qui le mesure. Le tableau qui suit dit tout.",
                    "Arrows lead from an objective to what measures it. The table below says all of it.",
                ),
                direction="LR",
            )
    return ""


_VIEWS: Final[tuple[tuple[NodeKind, ...], ...]] = (
    ("objective", "audience", "platform", "pillar", "kpi"),
    ("objective", "audience", "platform", "kpi"),
    ("objective", "platform", "kpi"),
    ("objective", "kpi"),
)
_SHAPES: Final[dict[NodeKind, mermaid.Shape]] = {
    "objective": "pill",
    "audience": "round",
    "platform": "box",
    "pillar": "box",
    "kpi": "round",
}


def _linked(whole: Chain, kinds: tuple[NodeKind, ...]) -> tuple[list[Link], list[tuple[Link, Link]]]:
    """The links between neighbouring kinds within each objective's row, each once, and the boxes that they join."""
    arrows: dict[tuple[Link, Link], None] = {}
    stated = {(edge.start, edge.end) for edge in whole.edges}
    for row in whole.rows:
        here = [Link("objective", row.objective)]
        for kind, places in _served(row.audiences, row.platforms, row.pillars, row.kpis):
            following = [Link(kind, place) for place in places]
            if kind not in kinds or not following:
                continue
            # A pillar declares its objective, not its network: where neighbours are not linked, the row itself is.
            pairs = [(start, end) for start in here for end in following if (start, end) in stated]
            arrows |= dict.fromkeys(pairs or [(Link("objective", row.objective), end) for end in following])
            here = following
    boxes = dict.fromkeys(link for kind in kinds for pair in arrows for link in pair if link.kind == kind)
    return list(boxes), list(arrows)


def _key(link: Link) -> str:
    return f"{link.kind}{link.index}"


def message(desk: Desk) -> CoreMessage:
    """The core message, the promise, the proofs, and what is said to each public."""
    chapter = desk.strategy.message
    desk.need("message.core")
    told = (ToAudience(desk.title(desk.audience(one.audience)), desk.text(one.message)) for one in chapter.by_audience)
    return CoreMessage(
        core=desk.text(chapter.core),
        promise=desk.text(chapter.promise),
        proofs=desk.texts(chapter.proofs, desk.few(desk.most(3, 2, 3, 2, 2), 2, 2, 2, 1)),
        by_audience=tuple(one for one in told if one.audience and one.message)[
            : desk.few(desk.most(5, 3, 4, 3, 2), 3, 2, 0)
        ],
    )
