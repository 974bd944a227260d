"""The plan's editorial line in short, and the ladder of participation."""

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.documents import mermaid
from socialplan.documents.names import DOCUMENTS
from socialplan.documents.views.plan_desk import NONE, Desk, without_stop
from socialplan.strategy.choices import ObjectiveKind


class PillarRow(msgspec.Struct, frozen=True):
    """A pillar and its share."""

    label: str
    share: str
    objectives: str


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """The editorial line in summary."""

    line: str
    pie: str
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
    shares = [(desk.pillar(place), pillar.share) for place, pillar in enumerate(chapter.pillars)]
    known = [(name, share) for name, share in shares if share is not None]
    total = sum(share for _, share in known)
    return Line(
        line=desk.text(chapter.line),
        pie=mermaid.pie(
            desk.say("Part de chaque pilier", "Share of each pillar"),
            [(name.removesuffix("\u00a0(fr)").removesuffix("\u00a0(en)"), share) for name, share in known],
            description=desk.say(
                "Les parts sont écrites dans le tableau qui suit.", "The shares are written in the table below."
            ),
        )
        if len(known) > 1
        else "",
        pillars=tuple(
            PillarRow(
                desk.pillar(place), desk.wording.percent(pillar.share) or NONE, desk.objectives(pillar.objectives)
            )
            for place, pillar in enumerate(chapter.pillars[: desk.most(8, 5)])
        ),
        total="" if not known or abs(total - 100) < 1 else desk.wording.percent(total),
        proposed=desk.proposed("editorial.pillars", "editorial.line"),
        charter=desk.wording.words(DOCUMENTS["editorial"].paths),
    )


def participation(desk: Desk) -> Participation:
    """The ladder from seeing to speaking for us: an act and a KPI a rung, where the answers give them."""
    desk.need("editorial.participation")
    acts = desk.texts(desk.strategy.editorial.participation)
    named = [_RUNG.fullmatch(act) for act in acts]
    rungs = [(found[1], found[2]) for found in named if found] if acts and all(named) else list(_ladder(desk, acts))
    return Participation(
        rungs=tuple(Rung(rung, without_stop(act), _counted(desk, rung)) for rung, act in rungs if act)[
            : desk.few(desk.most(5, 3, 5, 4, 3), 3, 3, 2)
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
    yield desk.say("Contribuer", "Contribute"), desk.row(acts[:most])
    yield (
        desk.say("Parler pour nous", "Speak for us"),
        desk.row((*desk.texts(desk.strategy.community.allies, most), ambassadors)),
    )


_COUNTED: Final = {
    ("Voir", "See"): {ObjectiveKind.AWARENESS, ObjectiveKind.INFORMATION},
    ("Répondre", "Answer", "Commenter", "Comment"): {ObjectiveKind.LISTENING, ObjectiveKind.SERVICE},
    ("Contribuer", "Contribute", "Co-créer", "Co-create"): {ObjectiveKind.PARTICIPATION},
    ("Parler pour nous", "Speak for us"): {ObjectiveKind.LOYALTY, ObjectiveKind.REPUTATION},
}
"""Which kinds of KPI count a rung."""


def _counted(desk: Desk, rung: str) -> str:
    """The first KPI of a kind that counts this rung."""
    kinds = next((kinds for names, kinds in _COUNTED.items() if rung in names), set())
    return next(
        (desk.kpi(place) for place, kpi in enumerate(desk.strategy.measurement.kpis) if kpi.kind in kinds), NONE
    )
