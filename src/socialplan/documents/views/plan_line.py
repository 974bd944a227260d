"""The plan's editorial line in short, and the ladder of participation."""

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.phrases import stem_in
from socialplan.analysis.pillar_shares import ShareGap, share_gaps
from socialplan.documents.names import DOCUMENTS
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.plan_desk import NONE, Desk
from socialplan.language import Words
from socialplan.strategy.choices import ObjectiveKind


class PillarRow(msgspec.Struct, frozen=True):
    """A pillar and its share."""

    label: str
    share: str
    objectives: str


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """The editorial line in summary."""

    line: str
    pillars: tuple[PillarRow, ...]
    total: str
    """The sum of the shares when it is not a hundred."""
    proposed: bool
    charter: str
    """The file of the editorial charter."""


class Rung(msgspec.Struct, frozen=True):
    """A rung of the ladder of participation."""

    rung: str
    act: str
    kpi: str


class Participation(msgspec.Struct, frozen=True, kw_only=True):
    """What people are invited to do."""

    rungs: tuple[Rung, ...]
    proposed: bool


def line(desk: Desk) -> Line:
    """The editorial line in summary: the sentence, the pillars and their shares."""
    chapter = desk.strategy.editorial
    desk.need("editorial.line", "editorial.pillars")
    known = [pillar.share for pillar in chapter.pillars if pillar.share is not None]
    total = sum(known)
    for gap in share_gaps(desk.strategy):
        _note(desk, gap)
    return Line(
        line=desk.text(chapter.line),
        pillars=tuple(
            PillarRow(
                desk.pillar(place), desk.wording.percent(pillar.share) or NONE, desk.objectives(pillar.objectives)
            )
            for place, pillar in enumerate(chapter.pillars)
        ),
        total="" if not known or abs(total - 100) < 1 else desk.wording.percent(total),
        proposed=desk.proposed("editorial.pillars", "editorial.line"),
        charter=desk.wording.words(DOCUMENTS["editorial"].paths),
    )


def _note(desk: Desk, gap: ShareGap) -> None:
    """Note a pillar's share that the networks' rhythms do not allow."""
    share, name = figures.percent(gap.share), desk.wording.quote(desk.pillar(gap.pillar))
    low = gap.share < gap.least
    bound = figures.percent(round(gap.least if low else gap.most))
    french, english = ("au moins", "at least") if low else ("au plus", "at most")
    desk.gaps.add(
        f"editorial.pillars[{gap.pillar}].share",
        Words(
            f"Accorder la part du pilier {name} ({share.fr}) et le rythme des réseaux",
            f"Bring the share of the pillar {name} ({share.en}) and the networks’ rhythm together",
        ),
        Words(
            f"Au rythme prévu, il reçoit {french} {bound.fr} des publications.",
            f"At the planned rhythm it gets {english} {bound.en} of posts.",
        ),
    )


def participation(desk: Desk) -> Participation:
    """The ladder from seeing to speaking for us: an act and a KPI a rung, where the answers give them."""
    desk.need("editorial.participation")
    acts = desk.texts(desk.strategy.editorial.participation)
    named = [_RUNG.fullmatch(act) for act in acts]
    rungs = [(found[1], found[2]) for found in named if found] if acts and all(named) else list(_ladder(desk, acts))
    return Participation(
        rungs=tuple(Rung(rung, without_stop(act), _counted(desk, rung)) for rung, act in rungs if act)[
            : desk.few(desk.most(5, 3, 5, 4, 4), 3, 3, 2, 2, 0)
        ],
        proposed=desk.proposed("editorial.participation"),
    )


_RUNG = re.compile(r"(\w[\w’-]*(?: \w[\w’-]*)?)[\u00a0\u202f ]?: (.+)")
"""`Voir : …`: an act that names its own rung."""


def _ladder(desk: Desk, acts: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The rungs as our answers give them, from the least to the most that people do."""
    most = desk.most(2, 1, 2, 1, 1)
    regular = [one.name for one in desk.strategy.calendar.rendezvous if one.name]
    willing = desk.strategy.charter.ambassadors
    ambassadors = desk.say("ambassadeurs volontaires", "volunteer ambassadors") if willing else ""
    yield desk.say("Voir", "See"), desk.row(desk.texts(regular, most))
    yield desk.say("Répondre", "Answer"), desk.row(desk.texts(desk.strategy.editorial.prompts, most))
    yield desk.say("Contribuer", "Contribute"), desk.listed(acts[:most])
    yield (
        desk.say("Parler pour nous", "Speak for us"),
        desk.listed((*desk.texts(desk.strategy.community.allies, most), ambassadors)),
    )


_COUNTED: Final = {
    ("Voir", "See"): ("vu", "vue", "portee", "visite", "impression", "reach", "view", "seen"),
    ("Répondre", "Answer", "Commenter", "Comment"): ("reponse", "comment", "answer", "repl"),
    ("Contribuer", "Contribute", "Co-créer", "Co-create"): ("contribu", "particip", "propos", "correct", "fix", "idee"),
    ("Parler pour nous", "Speak for us"): ("recommand", "parrain", "mention", "ambassad", "recommend", "referr"),
}
"""How a KPI is named that counts what people do on a rung."""


def _counted(desk: Desk, rung: str) -> str:
    """The KPI of participation that counts this rung by its own name; nothing yet where there is none."""
    stems = next((stems for names, stems in _COUNTED.items() if rung in names), ())
    own = (
        desk.kpi(place)
        for place, kpi in enumerate(desk.strategy.measurement.kpis)
        if kpi.kind is ObjectiveKind.PARTICIPATION and kpi.name and stem_in(str(kpi.name), stems)
    )
    return next(own, desk.say("rien encore", "nothing yet"))
