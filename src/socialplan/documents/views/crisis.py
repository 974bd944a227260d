"""The crisis playbook: what its template receives."""

import msgspec

from socialplan.documents.shell import Shell, shell
from socialplan.documents.views import crisis_accounts, crisis_after, crisis_levels, crisis_people
from socialplan.documents.views.crisis_accounts import Accounts, Evidence, Pause
from socialplan.documents.views.crisis_after import After
from socialplan.documents.views.crisis_brief import brief
from socialplan.documents.views.crisis_card import Card, card, minutes_span, on_card, who_does
from socialplan.documents.views.crisis_desk import Desk
from socialplan.documents.views.crisis_levels import Levels
from socialplan.documents.views.crisis_people import People
from socialplan.documents.views.crisis_replies import Press, Replies, press, replies
from socialplan.documents.views.crisis_scenarios import Scenarios, scenarios
from socialplan.documents.wording import Wording
from socialplan.knowledge import law
from socialplan.rules.finding import Finding
from socialplan.strategy.contacts import Contacts


class HourStep(msgspec.Struct, frozen=True):
    """A step of the first hour, after those of the reflex card."""

    minutes: str
    who: str
    do: str


class CrisisView(msgspec.Struct, frozen=True, kw_only=True):
    """The playbook in one language."""

    shell: Shell
    alone: bool
    card: Card
    levels: Levels
    people: People
    hour: tuple[HourStep, ...]
    hour_proposed: bool
    replies: Replies
    scenarios: Scenarios
    press: Press | None
    pause: Pause | None
    accounts: Accounts | None
    evidence: Evidence
    after: After
    log_rows: tuple[int, ...]
    """The empty rows of the incident log: blank on purpose."""


LOG_ROWS = 6


def view(wording: Wording, findings: tuple[Finding, ...], contacts: Contacts) -> CrisisView:
    """The playbook in one language."""
    concerning = tuple(finding for finding in findings if concerns(finding))
    desk = Desk(wording, concerning, contacts)
    desk.gaps.findings(concerning, {"crisis"})
    chapter = crisis_levels.levels(desk)
    people = crisis_people.people(desk)
    told = replies(desk)
    prepared = scenarios(desk)
    first_page = card(desk, prepared)
    quiet = crisis_accounts.pause(desk)
    taken = crisis_accounts.accounts(desk)
    interviews = press(desk)
    proof = crisis_accounts.evidence(desk)
    last = crisis_after.after(desk)
    desk.ask_to_confirm()
    return CrisisView(
        shell=shell(
            wording,
            "crisis",
            brief=brief(desk, prepared),
            gaps=desk.gaps,
            caution=law.caution(wording.language, adopted=wording.adopted) if desk.states_law() else "",
        ),
        alone=desk.alone,
        card=first_page,
        levels=chapter,
        people=people,
        hour=_hour(desk),
        hour_proposed=desk.proposed("first_hour"),
        replies=told,
        scenarios=prepared,
        press=interviews,
        pause=quiet,
        accounts=taken,
        evidence=proof,
        after=last,
        log_rows=tuple(range(LOG_ROWS)),
    )


def concerns(finding: Finding) -> bool:
    """Whether a finding belongs to the playbook: the rule says so, or it stands in the crisis chapter."""
    if finding.documents:
        return "crisis" in finding.documents
    return finding.path.split(".")[0].split("[")[0] in {"crisis", ""} and bool(finding.path)


def _hour(desk: Desk) -> tuple[HourStep, ...]:
    return tuple(
        HourStep(
            minutes_span(desk, step.from_minute, step.to_minute) or "–", "" if desk.alone else who_does(desk, step), do
        )
        for place, step in enumerate(desk.crisis.first_hour)
        if (do := desk.text(step.do, f"crisis.first_hour[{place}].do")) and not on_card(step)
    )
