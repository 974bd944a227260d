"""The strategy plan: what its template receives."""

import msgspec

from socialplan.documents.shell import Shell, shell
from socialplan.documents.views import plan_aims, plan_asked, plan_course, plan_means, plan_networks, plan_situation
from socialplan.documents.views.plan_aims import Aims, CoreMessage
from socialplan.documents.views.plan_asked import Ask
from socialplan.documents.views.plan_course import Course
from socialplan.documents.views.plan_desk import Desk
from socialplan.documents.views.plan_means import Means
from socialplan.documents.views.plan_networks import Line, Networks, Participation
from socialplan.documents.views.plan_situation import Situation, Why
from socialplan.documents.wording import Wording
from socialplan.knowledge import law
from socialplan.rules.finding import Finding
from socialplan.strategy.contacts import Contacts
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import place_of

MOST_GAPS = 12
MOST_GAPS_ALONE = 6

_CHAPTERS = frozenset(
    {
        "meta", "organisation", "why", "expected_return", "situation", "audiences", "objectives", "message", "platforms",
        "team", "means", "calendar", "listening", "certification", "measurement",
    }
)  # fmt: skip
"""The chapters that the plan prints most of: what was put off there is told here."""


class PlanView(msgspec.Struct, frozen=True, kw_only=True):
    """The plan in one language."""

    shell: Shell
    alone: bool
    plain: bool
    """Whether it is written for a craftsperson."""
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
    """The plan in one language; no number is ever printed in it."""
    desk = Desk(wording, tuple(finding for finding in findings if _concerns(finding)))
    told = tuple(one for one in desk.findings if one.severity != "info" and not one.silenced)
    desk.gaps.findings(told)
    desk.need("meta.owner", "meta.adopted_by")
    reasons, standing, aimed = plan_situation.why(desk), plan_situation.situation(desk), plan_aims.aims(desk)
    said, chosen, written = plan_aims.message(desk), plan_networks.networks(desk), plan_networks.line(desk)
    shared, held, dated = plan_networks.participation(desk), plan_means.means(desk), plan_course.course(desk)
    asked = plan_asked.asks(desk)
    brief = plan_asked.brief(desk, asked)
    _put_off(desk)
    return PlanView(
        shell=_shell(desk, brief),
        alone=desk.alone,
        plain=desk.plain,
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


def _put_off(desk: Desk) -> None:
    """Tell the questions that were put off, and the texts to be translated."""
    for path in desk.strategy.meta.postponed:
        keys = tuple(path.split("."))
        if keys[0] in _CHAPTERS and place_of(Strategy, keys):
            desk.need(path)
    if desk.untranslated:
        number = desk.wording.count(desk.untranslated, desk.say("texte", "text"), desk.say("textes", "texts"))
        desk.lack("meta.languages", f"Traduire {number} de ce plan", f"Translate {number} of this plan")


def _shell(desk: Desk, brief: tuple[str, ...]) -> Shell:
    """The shell, its register cut to what fits in the plan; what is left out is counted."""
    whole = shell(
        desk.wording,
        "plan",
        brief=brief,
        gaps=desk.gaps,
        caution=law.caution(desk.language) if desk.states_law() else "",
    )
    most = desk.most(MOST_GAPS, MOST_GAPS_ALONE)
    hidden = max(0, len(whole.gaps) - most)
    return msgspec.structs.replace(whole, gaps=whole.gaps[:most], more_gaps=whole.more_gaps + hidden)
