"""Whether the approvals of a crisis fit into the time that each level allows for the first statement."""

import msgspec

from socialplan.analysis.people import deputy_of
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


class ApprovalCheck(msgspec.Struct, frozen=True, kw_only=True):
    """The approval chain of one level."""

    level: int | None
    """The level's number."""
    index: int
    """Its place in `crisis.levels`."""
    limit: int
    """Minutes allowed for the first statement."""
    steps: tuple[ApprovalStep, ...]
    minutes: int
    """Minutes that the approvals take, one after the other; those that say nothing count as nothing."""
    slack: int
    """Minutes left once everybody has approved; negative when the chain is too slow."""
    ok: bool
    without_deputy: tuple[str, ...]
    """The approvers for whom nobody stands in."""
    without_delay: tuple[str, ...]
    """The approvers who give no delay: the chain takes at least what is said."""


def approvals(strategy: Strategy) -> tuple[ApprovalCheck, ...]:
    """Check each level that limits its first statement, from the lowest number up.

    An approver applies to the levels that it names, or to all of them when it names none. Approvals add up: each waits
    for the one before.
    """
    limited = [
        (index, level) for index, level in enumerate(strategy.crisis.levels) if level.statement_minutes is not None
    ]
    limited.sort(key=lambda pair: (pair[1].number is None, pair[1].number or 0, pair[0]))
    return tuple(_check(strategy, index, level, level.statement_minutes or 0) for index, level in limited)


def _check(strategy: Strategy, index: int, level: Level, limit: int) -> ApprovalCheck:
    steps = tuple(
        ApprovalStep(
            index=place,
            person=approver.person,
            deputy=deputy_of(strategy, approver.person, approver.deputy),
            minutes=approver.minutes,
        )
        for place, approver in enumerate(strategy.crisis.approval)
        if _applies(approver, level)
    )
    minutes = sum(step.minutes or 0 for step in steps)
    return ApprovalCheck(
        level=level.number,
        index=index,
        limit=limit,
        steps=steps,
        minutes=minutes,
        slack=limit - minutes,
        ok=minutes <= limit,
        without_deputy=tuple(step.person for step in steps if step.person and not step.deputy),
        without_delay=tuple(step.person for step in steps if step.person and step.minutes is None),
    )


def _applies(approver: Approver, level: Level) -> bool:
    return not approver.levels or level.number in approver.levels
