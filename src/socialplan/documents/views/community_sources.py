"""The map itself: each source, what is said there, the relation with it, and the audiences that it reaches."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import msgspec

from socialplan.analysis.communities import Totals
from socialplan.documents.mermaid import Edge, Node, flowchart
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.plan_desk import NONE, Desk
from socialplan.language import Words
from socialplan.strategy.choices import OrganisationKind, RelationStage
from socialplan.strategy.outside import CommunitySource

_SPAM: Final = "community-spam"
_PUSH: Final = "community-product-push"
_EARLY: Final = "community-no-listening"
_NAMED: Final = 3
"""Sources named in one box of the drawing; the rest is counted."""
_LISTED: Final = 25
"""Sources named after the table; the rest is counted."""
_DRAWN: Final = 3
"""From how many sources a drawing says more than the table."""
UNKNOWN_STAGE: Final = Words("étape à dire", "stage to be told")


class Faults(msgspec.Struct, frozen=True):
    """What the checks say of the next actions, by the places of the sources."""

    spam: frozenset[int]
    push: frozenset[int]
    early: frozenset[int]

    @property
    def unfit(self) -> frozenset[int]:
        """The sources whose next action must not be done."""
        return self.spam | self.push


class SourceRow(msgspec.Struct, frozen=True):
    """A place where a community talks."""

    name: str
    url: str
    kind: str
    size: str
    posts: str
    topics: str
    influence: str
    us: str
    """Whether they talk of us."""
    them: str
    """Whether they talk of our competitors."""


class RelationRow(msgspec.Struct, frozen=True):
    """The relation with a source."""

    name: str
    rules: str
    who: str
    stage: str
    next: str
    """The day of the next action, or why there is none."""


class AudienceRow(msgspec.Struct, frozen=True):
    """An audience, and where it talks."""

    audience: str
    sources: str
    posts: str


class Map(msgspec.Struct, frozen=True, kw_only=True):
    """The sources."""

    sources: tuple[SourceRow, ...]
    relations: tuple[RelationRow, ...]
    more: str
    """The names of the sources for which there was no room."""
    competitors: bool
    """Whether anybody looked if they talk of competitors."""
    audiences: tuple[AudienceRow, ...]
    drawing: str
    totals: tuple[str, ...]


def faults(desk: Desk) -> Faults:
    """What the checks say of the next actions."""
    found: dict[str, set[int]] = {_SPAM: set(), _PUSH: set(), _EARLY: set()}
    for finding in desk.findings:
        place = finding.path.partition("[")[2].partition("]")[0]
        if finding.rule in found and not finding.silenced and place.isdecimal():
            found[finding.rule].add(int(place))
    return Faults(*(frozenset(found[rule]) for rule in (_SPAM, _PUSH, _EARLY)))


def the_map(desk: Desk, sums: Totals, known: Faults) -> Map:
    """Every source, those that count most first, as far as there is room."""
    sources = desk.strategy.community.sources
    places = sorted(range(len(sources)), key=lambda place: -(sources[place].influence or 0))
    shown = places[: desk.most(12, 5, 12, 10, 8, 6)]
    return Map(
        sources=tuple(_source(desk, place) for place in shown),
        relations=tuple(_relation(desk, place, known) for place in shown),
        more=_more(desk, places[len(shown) :]),
        competitors=any(source.mentions_competitors is not None for source in sources),
        audiences=tuple(_audiences(desk)),
        drawing=_drawing(desk),
        totals=tuple(_totals(desk, sums)),
    )


def _more(desk: Desk, places: list[int]) -> str:
    """The names of the sources that the table has no room for, as far as a line holds them."""
    names = [name(desk, place) for place in places[:_LISTED]]
    if len(places) > _LISTED:
        rest = len(places) - _LISTED
        names.append(desk.wording.count(rest, desk.say("autre", "other"), desk.say("autres", "others")))
    return desk.row(names)


def name(desk: Desk, place: int) -> str:
    """What to call a source, in a sentence; its own name is withheld when it must be."""
    own = desk.strategy.community.sources[place].name
    return (desk.text(own) if own else "") or desk.say(f"source {place + 1}", f"source {place + 1}")


def _source(desk: Desk, place: int) -> SourceRow:
    source = desk.strategy.community.sources[place]
    return SourceRow(
        name=desk.title(name(desk, place)),
        url=source.url or "",
        kind=desk.wording.label(source.kind) or NONE,
        size=desk.wording.number(source.size) or NONE,
        posts=NONE if source.posts_per_week is None else desk.each(source.posts_per_week),
        topics=desk.cell(source.topics),
        influence=desk.wording.number(source.influence) or NONE,
        us=desk.yes(source.mentions_us),
        them=desk.yes(source.mentions_competitors),
    )


def _relation(desk: Desk, place: int, known: Faults) -> RelationRow:
    source = desk.strategy.community.sources[place]
    return RelationRow(
        name=desk.title(name(desk, place)),
        rules=desk.cell(source.rules),
        who=desk.person(source.owner),
        stage=stage(desk, source),
        next=told_action(desk, place, known) if place in known.unfit else desk.wording.date(source.next_on) or NONE,
    )


def stage(desk: Desk, source: CommunitySource) -> str:
    """How far the relation has come, and since when."""
    told = desk.wording.label(source.stage) or desk.wording.words(UNKNOWN_STAGE)
    since = desk.wording.date(source.since) if desk.room(2, 1) else ""
    return desk.say(f"{told}, depuis le {since}", f"{told}, since {since}") if since else told


def told_action(desk: Desk, place: int, known: Faults) -> str:
    """The next action; what must not be done is not repeated, but named for what it is."""
    if place in known.spam:
        return desk.say(
            "à abandonner\u00a0: envoi en nombre ou relevé d’adresses", "to drop: mass mailing or address harvest"
        )
    if place in known.push:
        return desk.say("à abandonner\u00a0: promotion de produits", "to drop: promotion of products")
    return without_stop(desk.text(desk.strategy.community.sources[place].next_action))


def _totals(desk: Desk, sums: Totals) -> Iterator[str]:
    """The volume, the kinds, and the voices that count."""
    if sums.posts is not None:
        volume = desk.wording.number(sums.posts, 0)
        partial = sums.posts_known < sums.sources
        of = desk.say(
            f" (connues pour {desk.wording.count(sums.posts_known, 'source', 'sources')} sur {sums.sources})",
            f" (known for {sums.posts_known} of {sums.sources} sources)",
        )
        yield desk.say(
            f"{volume} publications par semaine{of if partial else ''}.",
            f"{volume} posts a week{of if partial else ''}.",
        )
    kinds = _kinds(desk)
    if kinds:
        yield desk.say(f"Types\u00a0: {kinds}.", f"Kinds: {kinds}.")
    if sums.scored:
        share = desk.wording.percent(round(sums.ratio))
        counting = len(sums.influential)
        yield desk.say(
            f"Voix qui comptent (influence de 4 ou 5)\u00a0: {counting} sur {sums.sources}, soit {share}.",
            f"Voices that count (influence of 4 or 5): {counting} of {sums.sources}, or {share}.",
        )
    if sums.sources and desk.strategy.organisation.kind is OrganisationKind.B2B_COMPANY and desk.room(1, 0):
        yield desk.say(*_ORDER)


_ORDER: Final = Words(
    "Repère daté\u00a0: en 2012, la communauté des entrepreneurs en France était estimée à 350 à 500 sources et à "
    "1\u202f000 à 1\u202f500 publications par semaine, dont une trentaine de voix influentes (6 à 9\u00a0%).",
    "A dated landmark: in 2012 the community of entrepreneurs in France was put at 350 to 500 sources and 1,000 to "
    "1,500 posts a week, with some thirty influential voices (6 to 9%).",
)
"""The size of one community, from the first study of its kind (July 2012): an order of magnitude, not ours."""


def _kinds(desk: Desk) -> str:
    """`forum spécialisé (1), groupe ou serveur (3)`."""
    found: dict[str, int] = {}
    for source in desk.strategy.community.sources:
        if source.kind:
            label = desk.wording.label(source.kind)
            found[label] = found.get(label, 0) + 1
    return ", ".join(f"{label} ({number})" for label, number in found.items())


def _audiences(desk: Desk) -> Iterator[AudienceRow]:
    """Each audience with the sources that concern it, by priority."""
    audiences = sorted(desk.strategy.audiences, key=lambda one: one.priority or 4)
    for audience in audiences[: desk.most(6, 4, 6, 5, 4, 3)]:
        sources = desk.strategy.community.sources
        places = [place for place, source in enumerate(sources) if audience.id and source.audience == audience.id]
        volumes = [volume for place in places if (volume := sources[place].posts_per_week) is not None]
        yield AudienceRow(
            desk.text(audience.label) or audience.id or NONE,
            named(desk, places) or desk.say("aucune source repérée", "no source found"),
            desk.wording.number(sum(volumes), 0) if volumes else NONE,
        )


def named(desk: Desk, places: list[int]) -> str:
    """The names of some sources; beyond three, the rest is counted."""
    names = [name(desk, place) for place in places]
    if len(names) > _NAMED + 1:
        rest = desk.wording.count(len(names) - _NAMED, desk.say("autre", "other"), desk.say("autres", "others"))
        names = [*names[:_NAMED], rest]
    return desk.row(names) if any("," in one for one in names) else desk.wording.join(names)


def by_stage(desk: Desk) -> dict[RelationStage | None, list[int]]:
    """The places of the sources at each stage, in the order of a relation."""
    order: tuple[RelationStage | None, ...] = (None, *RelationStage)
    sources = desk.strategy.community.sources
    found = {one: [place for place, source in enumerate(sources) if source.stage is one] for one in order}
    return {one: places for one, places in found.items() if places}


def _drawing(desk: Desk) -> str:
    """The way from spotted to ally, with who stands where."""
    found = by_stage(desk)
    if len(desk.strategy.community.sources) < _DRAWN:
        return ""
    labels = {
        one: desk.wording.label(one) if one else desk.wording.words(UNKNOWN_STAGE) for one in (*RelationStage, *found)
    }
    nodes = [
        Node(f"{one}", _box(desk, labels[one], found.get(one, [])), "pill" if found.get(one) else "round")
        for one in (*(() if None not in found else (None,)), *RelationStage)
    ]
    edges = [Edge(left.key, right.key) for left, right in pairwise(nodes)]
    title = desk.say("Où en sont les relations", "How far the relations have come")
    told = desk.row(f"{labels[one]} {len(places)}" for one, places in found.items())
    return flowchart(nodes, edges, title=title, description=told, direction="LR")


def _box(desk: Desk, label: str, places: list[int]) -> str:
    head = desk.title(label)
    return desk.say(f"{head}\u00a0: {named(desk, places)}", f"{head}: {named(desk, places)}") if places else f"{head} –"
