"""The strategy plan: what its template receives."""

from typing import Any, Final

import msgspec

from socialplan.analysis import figures
from socialplan.documents.found import WITHHELD, advice, merged, selected
from socialplan.documents.gaps import LATER, SOON, Gap
from socialplan.documents.phrases import without_stop
from socialplan.documents.shell import GapLine, Row, Shell, shell
from socialplan.documents.views import (
    plan_aims,
    plan_asked,
    plan_brief,
    plan_course,
    plan_line,
    plan_means,
    plan_networks,
    plan_situation,
    plan_stops,
    plan_week,
)
from socialplan.documents.views.plan_aims import Aims, CoreMessage
from socialplan.documents.views.plan_asked import Ask
from socialplan.documents.views.plan_course import Course
from socialplan.documents.views.plan_desk import NONE, TIGHTEST, Desk
from socialplan.documents.views.plan_line import Line, Participation
from socialplan.documents.views.plan_means import Means
from socialplan.documents.views.plan_networks import Networks
from socialplan.documents.views.plan_situation import Situation, Why
from socialplan.documents.views.plan_week import Week
from socialplan.documents.wording import Wording
from socialplan.knowledge import law
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import LegalRegime, OrganisationKind
from socialplan.strategy.contacts import Contacts
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import place_of

MOST_GAPS = 12
MOST_GAPS_ALONE = 6
LONGEST = 3290
"""Words that the data may take, so that the whole stays within 3,600: eight pages of 450 words."""
LONGEST_ALONE = 1770
"""The same for somebody alone: within 1,800, four pages."""

_CHAPTERS = frozenset(
    {
        "meta", "organisation", "why", "expected_return", "situation", "audiences", "objectives", "message",
        "platforms", "team", "means", "calendar", "listening", "certification", "measurement",
    }
)  # fmt: skip
"""The chapters that the plan prints most of: what was put off there is told here."""


class PlanView(msgspec.Struct, frozen=True, kw_only=True):
    """The plan in one language."""

    shell: Shell
    alone: bool
    plain: bool
    """Whether it is written for a craftsperson."""
    mine: bool
    """Whether it is somebody's own, written in the first person."""
    kind: str
    """The kind of organisation, for headings that differ."""
    stops: tuple[str, ...]
    """What must stop at once."""
    week: Week | None
    asks: tuple[Ask, ...]
    why: Why
    situation: Situation
    aims: Aims
    message: CoreMessage
    networks: Networks
    line: Line
    participation: Participation
    means: Means
    course: Course


def view(wording: Wording, findings: tuple[Finding, ...], contacts: Contacts) -> PlanView:  # noqa: ARG001 - one signature
    """The plan in one language; no number is ever printed in it.

    What matters least gives way, step by step, until the French text keeps to its pages: both languages say the same.
    """
    mine = tuple(finding for finding in findings if _concerns(finding))
    measured = wording.to_measure()
    made = _made(Desk(measured, mine))
    longest = LONGEST_ALONE if made.alone else LONGEST
    tightness = 0
    while words_in(made) > longest and tightness < TIGHTEST:
        tightness += 1
        made = _made(Desk(measured, mine, tightness))
    return made if measured is wording else _made(Desk(wording, mine, tightness))


def words_in(part: Any) -> int:  # noqa: ANN401 - a view, or any part of one
    """How many words a view holds, diagrams left aside."""
    if isinstance(part, str):
        return 0 if part.startswith("```") else len(part.split(" "))
    if isinstance(part, tuple):
        return sum(map(words_in, part))
    return sum(words_in(getattr(part, name)) for name in getattr(type(part), "__struct_fields__", ()))


def _made(desk: Desk) -> PlanView:
    _register(desk)
    desk.need("meta.owner")
    if desk.approver() in {None, desk.strategy.meta.owner} and not desk.alone and not desk.wording.adoption:
        desk.need("meta.adopted_by")
    reasons, standing, aimed = plan_situation.why(desk), plan_situation.situation(desk), plan_aims.aims(desk)
    said, chosen, written = plan_aims.message(desk), plan_networks.networks(desk), plan_line.line(desk)
    shared, held, dated = plan_line.participation(desk), plan_means.means(desk), plan_course.course(desk)
    asked = plan_asked.asks(desk)
    brief = plan_brief.brief(desk, asked)
    _put_off(desk)
    return PlanView(
        shell=_shell(desk, brief),
        alone=desk.alone,
        plain=desk.plain,
        mine=desk.mine,
        kind=desk.strategy.organisation.kind.value if desk.strategy.organisation.kind else "",
        stops=plan_stops.stops(desk),
        week=plan_week.week(desk),
        asks=asked,
        why=reasons,
        situation=standing,
        aims=aimed,
        message=said,
        networks=chosen,
        line=written,
        participation=shared,
        means=held,
        course=dated,
    )


def _concerns(finding: Finding) -> bool:
    """Whether a finding belongs to the plan: the rule says so, or it stands in one of the plan's chapters."""
    if finding.documents:
        return "plan" in finding.documents
    return finding.path.split(".")[0].split("[")[0] in _CHAPTERS


_SHOWN: Final = frozenset({"objective-not-smart", "objective-without-kpi", "cadence-exceeds-hours"})
"""What the body of the plan shows already, with its figures."""


def _register(desk: Desk) -> None:
    """Note what the checks found, but for what the body shows: one line a rule, however many accounts lack the same."""
    found = (finding for finding in desk.findings if finding.rule not in _SHOWN)
    for entry in selected(found, _CHAPTERS | {"community"}):
        first = merged(entry)
        message = _withheld(list(entry.all)) if first.rule in WITHHELD else first.message
        what = Words(without_stop(message.fr), without_stop(message.en))
        days = SOON if first.severity == "error" else LATER
        desk.gaps.found(first, what, advice(first), days=days)


def _withheld(found: list[Finding]) -> Words:
    """What was kept out of the documents, by chapter."""
    keys = dict.fromkeys(finding.path.split(".")[0].split("[")[0] for finding in found)
    titles = [place.question.label for key in keys if (place := place_of(Strategy, (key,)))]
    names = figures.join(titles)
    return Words(
        f"Un texte est retenu, qui a l’air de contenir un mot de passe (chapitre\u00a0: {names.fr})",
        f"A text is withheld that seems to hold a password (chapter: {names.en})",
    )


def _put_off(desk: Desk) -> None:
    """Tell the questions that were put off, but for money asked of those who do not sell."""
    unsold = desk.dossier.public_body or desk.dossier.regime is LegalRegime.ASSOCIATION
    for path in desk.strategy.meta.postponed:
        keys = tuple(path.split("."))
        if keys[0] in _CHAPTERS and place_of(Strategy, keys) and not (unsold and path == "expected_return.money"):
            desk.need(path)


def _shell(desk: Desk, brief: tuple[str, ...]) -> Shell:
    """The shell, its register cut to what fits in the plan; what is left out is counted."""
    whole = shell(
        desk.wording,
        "plan",
        brief=brief,
        gaps=desk.gaps,
        caution=law.caution(desk.language, adopted=desk.wording.adopted) if desk.states_law() else "",
    )
    most = desk.most(MOST_GAPS, MOST_GAPS_ALONE, 10, 8, 6)
    shown = whole.gaps[:most]
    gaps = tuple(_gap(desk, line, gap) for line, gap in zip(shown, desk.gaps.lines(), strict=False))
    hidden = len(whole.gaps) - len(shown)
    recent = whole.changes[: desk.few(desk.most(5, 3, 3, 2, 2), 2, 1, 1, 0)]
    status = whole.status[:-1] if desk.alone else whole.status  # the last row says whom the document is for
    if desk.strategy.organisation.kind is OrganisationKind.ASSOCIATION:
        members = desk.say("le bureau et les bénévoles", "the board and volunteers")
        whom = {"Concerne", "Applies to"}
        status = tuple(Row(row.label, members) if row.label in whom else row for row in status)
    return msgspec.structs.replace(whole, status=status, gaps=gaps, more_gaps=whole.more_gaps + hidden, changes=recent)


def _gap(desk: Desk, line: GapLine, gap: Gap) -> GapLine:
    """A line of the register, due on a day that suits whoever it falls to, and never without a reason."""
    why = line.why.replace("`", "")
    if not why or why == NONE:
        why = desk.wording.words(_CONFIRMED if desk.dossier.is_proposed(gap.path) else _ASKED)
    return msgspec.structs.replace(line, due=desk.wording.date(desk.suited(gap.due, gap.who)), why=why)


_ASKED: Final = Words("Le plan ne le dit pas encore.", "The plan does not say yet.")
_CONFIRMED: Final = Words("Personne ne l’a encore confirmé.", "Nobody confirmed it yet.")
