"""Whether a statement can be checked and approved in the time that each level allows, by people who can be reached."""

import msgspec

from socialplan.analysis.coverage import Stretch, answered, at_work_or_willing, on_call
from socialplan.analysis.nights import both, rest_of_week, told
from socialplan.analysis.people import deputy_of
from socialplan.language import Words
from socialplan.strategy.crisis import Approver, Level
from socialplan.strategy.model import Strategy


class ApprovalStep(msgspec.Struct, frozen=True, kw_only=True):
    """One approver."""

    index: int
    """Its place in `crisis.approval`."""
    person: str | None
    deputy: str | None
    """Who stands in: named for the step, else for the person; never the person."""
    minutes: int | None
    unreachable: tuple[Words, ...]
    """When somebody answers and neither can be reached."""


class ApprovalCheck(msgspec.Struct, frozen=True, kw_only=True):
    """The approval chain of one level."""

    level: int | None
    """The level's number."""
    index: int
    """Its place in `crisis.levels`."""
    limit: int
    """Minutes allowed for the first statement."""
    assess: int
    """Minutes until the facts are checked (`assess_minutes`), before which nobody can approve; 0 if unanswered."""
    steps: tuple[ApprovalStep, ...]
    minutes: int
    """Minutes that the approvals take, one after the other; those that say nothing count as nothing."""
    slack: int
    """Minutes left once the facts are checked and everybody has approved; negative when the chain is too slow."""
    ok: bool
    without_deputy: tuple[str, ...]
    """The approvers for whom nobody stands in."""
    without_delay: tuple[str, ...]
    """The approvers who give no delay: the chain takes at least what is said."""
    twice: tuple[str, ...]
    """Who would approve twice, themselves or for somebody who is away: two approvals by one person are one."""


def approvals(strategy: Strategy) -> tuple[ApprovalCheck, ...]:
    """Check each level that limits its first statement, from the lowest number up.

    An approver applies to the levels that it names, or to all of them when it names none. The checking of the facts
    comes first, then approvals add up: each waits for the one before.
    """
    limited = [
        (index, level) for index, level in enumerate(strategy.crisis.levels) if level.statement_minutes is not None
    ]
    limited.sort(key=lambda pair: (pair[1].number is None, pair[1].number or 0, pair[0]))
    people = [who for step in strategy.crisis.approval for who in (step.person, step.deputy) if who]
    stretches = on_call(strategy) + at_work_or_willing(strategy, people)
    return tuple(_check(strategy, index, level, stretches) for index, level in limited)


def _check(strategy: Strategy, index: int, level: Level, stretches: list[Stretch]) -> ApprovalCheck:
    limit, assess = level.statement_minutes or 0, level.assess_minutes or 0
    steps = tuple(
        _step(strategy, place, approver, stretches)
        for place, approver in enumerate(strategy.crisis.approval)
        if _applies(approver, level)
    )
    minutes = sum(step.minutes or 0 for step in steps)
    return ApprovalCheck(
        level=level.number,
        index=index,
        limit=limit,
        assess=assess,
        steps=steps,
        minutes=minutes,
        slack=limit - assess - minutes,
        ok=assess + minutes <= limit,
        without_deputy=tuple(step.person for step in steps if step.person and not step.deputy),
        without_delay=tuple(step.person for step in steps if step.person and step.minutes is None),
        twice=_twice(steps),
    )


def _step(strategy: Strategy, place: int, approver: Approver, stretches: list[Stretch]) -> ApprovalStep:
    deputy = deputy_of(strategy, approver.person, approver.deputy)
    pair = {approver.person, deputy}
    reached = [(start, end) for start, end, who in stretches if who in pair]
    return ApprovalStep(
        index=place,
        person=approver.person,
        deputy=deputy,
        minutes=approver.minutes,
        unreachable=told(both(rest_of_week(reached), answered(strategy))) if approver.person else (),
    )


def _twice(steps: tuple[ApprovalStep, ...]) -> tuple[str, ...]:
    """Those who stand in two steps, as approver or as deputy of another."""
    people = [step.person for step in steps if step.person]
    again = [who for place, who in enumerate(people) if who in people[:place]]
    deputies = [step.deputy for step in steps if step.deputy]
    again += [who for place, who in enumerate(deputies) if who in people or who in deputies[:place]]
    return tuple(dict.fromkeys(again))


def _applies(approver: Approver, level: Level) -> bool:
    return not approver.levels or level.number in approver.levels
