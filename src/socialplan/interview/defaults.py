"""The answers that can be computed: the line that Enter alone gives, for a field nobody has answered yet.

Three sorts, and no other: what the machine or an earlier answer tells (a name, an address, a deputy), what is usual and
harmless where it is wrong (eight weeks, a review in three months), and what is arithmetic (a share that makes a
hundred). Never a fact that only a person can affirm: nobody is reachable, no account is protected, no number was
checked, until somebody says so.
"""

from typing import Any, Final

from socialplan.interview import default_people as people
from socialplan.interview import default_values as values
from socialplan.interview.asked import Asked
from socialplan.interview.default_values import Computed, all_of, always, beside, copied, in_days, like_the_last
from socialplan.interview.lines import line_of, read_line
from socialplan.interview.references import reference_line
from socialplan.interview.state import State
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.specs import Field, place_of


def default(path: FieldPath, state: State) -> str:
    """The line that is offered for the field at `path`; empty where nothing can be computed.

    Raises LookupError if there is no such field.
    """
    field = place_of(Strategy, path)
    if field is None:
        raise LookupError(path)
    asked = Asked(path, state)
    compute = DEFAULTS.get(asked.pattern)
    value = compute(asked) if compute else None
    return "" if value in (None, "", []) else _line(value, field, asked)


def _line(value: Any, field: Field, asked: Asked) -> str:  # noqa: ANN401 - plain data
    """The line of a value, if the field can hold it."""
    if field.question.refers_to:
        return reference_line(field, asked.path, asked.state.with_value(asked.path, value))
    line = line_of(value, field, asked.state.languages[0])
    return "" if isinstance(read_line(line, field), Refusal) else line


_YEAR: Final = in_days(365)

DEFAULTS: Final[dict[str, Computed]] = {
    "meta.languages": lambda asked: [asked.state.language],
    "meta.status": always("draft"),
    "meta.adopted_on": in_days(0),
    "meta.adopted_by": people.head_or_keeper,
    "meta.owner": people.first_keeper,
    "meta.next_review": values.next_review,
    "meta.review_every_days": always(90),
    "meta.repository": always("public"),
    "meta.peer_reviewed_on": in_days(0),
    "organisation.name": values.name,
    "organisation.kind": values.kind,
    "organisation.trade": values.trade,
    "organisation.country": values.country,
    "organisation.place": values.place,
    "organisation.site": values.site,
    "organisation.contact_email": values.mailbox,
    "organisation.elections[].kind": values.poll_kind,
    "organisation.elections[].first_round": values.first_round,
    "organisation.elections[].second_round": values.second_round,
    "expected_return.money.unit": values.money,
    "expected_return.money.by": _YEAR,
    "expected_return.time.by": _YEAR,
    "expected_return.resources.by": _YEAR,
    "situation.competitors[].network": values.main_network,
    "situation.competitors[].observed_on": in_days(0),
    "audiences[].category": values.category,
    "audiences[].priority": values.priority,
    "audiences[].presence[].observed_on": in_days(0),
    "objectives[].deadline": _YEAR,
    "objectives[].owner": people.keeper,
    "objectives[].audiences": values.only_of("audiences"),
    "platforms[].status": always("active"),
    "platforms[].url": values.address,
    "platforms[].language": lambda asked: asked.state.languages[0],
    "platforms[].speaker": always("institution"),
    "platforms[].objectives": values.only_of("objectives"),
    "platforms[].audiences": all_of("audiences"),
    "platforms[].posture": values.posture,
    "platforms[].topics": like_the_last("topics"),
    "platforms[].methods": like_the_last("methods"),
    "platforms[].frequency": values.frequency,
    "platforms[].formats[].format": values.content_format,
    "platforms[].formats[].per_week": values.a_week,
    "platforms[].monitoring[].days": always(["mon", "tue", "wed", "thu", "fri"]),
    "platforms[].monitoring[].person": people.keeper,
    "platforms[].visits_per_week": always(5),
    "platforms[].response_hours": always(24),
    "platforms[].owner": people.keeper,
    "platforms[].deputy": people.deputy_beside("owner"),
    "platforms[].followers_on": in_days(0),
    "platforms[].opens_on": values.opens_on,
    "platforms[].closes_on": in_days(30),
    "platforms[].revisit_on": _YEAR,
    "editorial.pillars[].share": values.share,
    "editorial.pillars[].objectives": values.only_of("objectives"),
    "editorial.address": always("vous"),
    "editorial.person": always("we"),
    "editorial.emoji": always("sober"),
    "editorial.approvals[].author": people.keeper,
    "editorial.approvals[].approver": people.head_or_keeper,
    "editorial.approvals[].deputy": people.deputy_beside("approver"),
    "editorial.approvals[].delay_hours": always(24),
    "editorial.languages": copied("meta", "languages"),
    "editorial.charter_owner": people.keeper,
    "team.alone": values.alone,
    "team.people[].deputy": people.other_person,
    "means.currency": values.currency,
    "means.advertising": values.no,
    "means.ads[].network": values.main_network,
    "means.ads[].objective": lambda asked: next(iter(values.only_of("objectives")(asked) or ()), None),
    "means.providers[].contact": people.keeper,
    "means.tools[].who_can_stop": people.keepers,
    "means.watch_hours": always(1),
    "calendar.starts": values.starts,
    "calendar.weeks": always(8),
    "calendar.news_share": always(15),
    "calendar.draft_days_before": always(2),
    "calendar.rendezvous[].every_weeks": always(1),
    "calendar.rendezvous[].network": values.main_network,
    "calendar.backup[].network": values.unnamed_network,
    "calendar.posts[].network": values.main_network,
    "calendar.posts[].author": people.keeper,
    "charter.contacts[].person": people.on_contact,
    "charter.contacts[].deputy": people.deputy_beside("person"),
    "charter.opening_authority": people.head_or_keeper,
    "charter.support_contact": people.helper,
    "charter.status": always("guide"),
    "charter.contact_hours": copied("moderation", "hours"),
    "moderation.hours": copied("charter", "contact_hours"),
    "moderation.ladder[].by": people.keeper,
    "moderation.log_kept_by": people.keeper,
    "security.accesses[].network": values.unnamed_network,
    "security.accesses[].admins": people.holders,
    "security.accesses[].publishers": people.keepers,
    "security.generic_mailbox": copied("organisation", "contact_email"),
    "security.leaver_hours": always(24),
    "security.owner": people.key_holder,
    "crisis.levels[].number": values.number_in_order,
    "crisis.levels[].lead": people.head_or_keeper,
    "crisis.cell[].person": people.in_the_part,
    "crisis.cell[].deputy": people.deputy_beside("person"),
    "crisis.cell[].out_of_hours": people.out_of_hours("person"),
    "crisis.cell[].deputy_out_of_hours": people.out_of_hours("deputy"),
    "crisis.coverage[].people": people.reachable,
    "crisis.approval[].person": people.head_or_keeper,
    "crisis.approval[].deputy": people.deputy_beside("person"),
    "crisis.approval[].minutes": always(15),
    "crisis.channels[].attacked_on": values.unattacked_network,
    "crisis.channels[].reply_on": beside("attacked_on"),
    "crisis.stop_rule.max_exchanges": always(2),
    "crisis.stop_rule.decides": people.head_or_keeper,
    "crisis.scenarios[].decides": people.head_or_keeper,
    "crisis.scenarios[].statements[].approver": people.head_or_keeper,
    "crisis.press.contact": people.spokesperson,
    "crisis.press.deputy": people.deputy_beside("contact"),
    "crisis.press.delay_minutes": always(60),
    "crisis.pause.owner": people.keeper,
    "crisis.pause.deputy": people.deputy_beside("owner"),
    "crisis.pause.hours": always(36),
    "crisis.pause.lifted_by": people.head_or_keeper,
    "crisis.hacked[].network": values.unnamed_network,
    "crisis.internal_minutes": always(60),
    "crisis.end.multiple": always(1.5),
    "crisis.end.hours": always(48),
    "crisis.end.declared_by": people.head_or_keeper,
    "crisis.debrief_days": always(7),
    "crisis.drill.on": in_days(60),
    "crisis.drill.run_by": people.keeper,
    "listening.every_days": always(7),
    "listening.review_sites": values.review_sites,
    "listening.owner": people.keeper,
    "community.sources[].owner": people.keeper,
    "community.sources[].stage": always("watch"),
    "certification[].network": values.main_network,
    "certification[].route": values.route,
    "measurement.kpis[].objectives": values.unmeasured,
    "measurement.kpis[].every_days": always(30),
    "measurement.kpis[].target": values.aimed_at,
    "measurement.kpis[].owner": people.keeper,
}
"""How each is computed, by its path with any position."""
