"""Whom to call in a situation: one answer for the staff charter and the crisis playbook, and where they disagree."""

from typing import Final

import msgspec

from socialplan.analysis.coverage import CrisisCoverage
from socialplan.analysis.people import members
from socialplan.strategy.choices import CrisisRole, Role, WhenToTell
from socialplan.strategy.model import Strategy

_ROLES: Final = {
    WhenToTell.BAD_BUZZ: CrisisRole.LEAD,
    WhenToTell.CRISIS: CrisisRole.LEAD,
    WhenToTell.SECURITY: CrisisRole.IT_SECURITY,
    WhenToTell.THREAT: CrisisRole.LEGAL_HR,
}
"""The part of the crisis team that a situation is for, where the charter names nobody."""

_DISCIPLINE: Final = frozenset({Role.HUMAN_RESOURCES, Role.LEGAL})

SMALL_HOURS: Final = (3 * 60, 23 * 60)
"""The minutes of the day, at night, at which somebody said to answer at night must be reachable."""


class Called(msgspec.Struct, frozen=True):
    """Whom to call first, then whom: ids of people, none where nobody is named."""

    person: str | None
    deputy: str | None


def whom(strategy: Strategy, situation: WhenToTell) -> Called:
    """Whom to call: as the charter says, else who helps somebody attacked, the press contact, the crisis team."""
    for row in strategy.charter.contacts:
        if row.situation is situation and (row.person or row.deputy or row.external):
            return Called(row.person, row.deputy)
    if situation is WhenToTell.THREAT and strategy.charter.support_contact:
        return Called(strategy.charter.support_contact, None)
    return in_a_crisis(strategy, situation)


def in_a_crisis(strategy: Strategy, situation: WhenToTell) -> Called:
    """Whom the crisis chapter names for a situation."""
    crisis = strategy.crisis
    if situation is WhenToTell.JOURNALIST and crisis.press:
        return Called(crisis.press.contact, crisis.press.deputy)
    role = _ROLES.get(situation)
    member = next((each for each in crisis.cell if role and each.role is role and each.person), None)
    return Called(member.person, member.deputy) if member else Called(None, None)


def disagreements(strategy: Strategy) -> tuple[WhenToTell, ...]:
    """The situations for which two answers name different people: to somebody attacked, to journalists, to a hack."""
    found = []
    for situation in (WhenToTell.JOURNALIST, WhenToTell.SECURITY, WhenToTell.THREAT):
        known = {whom(strategy, situation).person, in_a_crisis(strategy, situation).person}
        if situation is WhenToTell.THREAT:
            known.add(strategy.charter.support_contact)
        if len(known - {None}) > 1:
            found.append(situation)
    return tuple(found)


def also_disciplines(strategy: Strategy, identifier: str | None) -> bool:
    """Whether somebody who helps also weighs faults: in human resources or law, or by deciding in a crisis."""
    person = members(strategy).get(identifier or "")
    if person is None:
        return False
    return bool(_DISCIPLINE & set(person.roles)) or any(
        scenario.decides == identifier for scenario in strategy.crisis.scenarios
    )


def answers_at_night(known: CrisisCoverage, *identifiers: str | None) -> bool:
    """Whether one of these people at least can be reached at 3:00 and at 23:00, every day of the week."""
    wanted = {identifier for identifier in identifiers if identifier}
    return all(wanted & set(at(known, day, minute)) for day in range(7) for minute in SMALL_HOURS)


def at(known: CrisisCoverage, day: int, minute: int) -> tuple[str, ...]:
    """Who can be reached on a day (0 is Monday) at a minute."""
    return next((band.people for band in known.days[day].bands if band.start <= minute < band.end), ())


def at_night(known: CrisisCoverage) -> tuple[str, ...]:
    """Who answers at night, each once; nobody as soon as one night has nobody."""
    nights = [at(known, day, minute) for day in range(7) for minute in SMALL_HOURS]
    return tuple(dict.fromkeys(person for night in nights for person in night)) if all(nights) else ()
