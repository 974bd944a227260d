"""What a week is made of: the loads of accounts, the five kinds of work, and on whom each falls."""

import datetime as dt
from typing import Literal

import msgspec

from socialplan.analysis.account_load import AccountLoad, account_load
from socialplan.analysis.availability import PersonHours
from socialplan.analysis.people import is_open, strategy_owner, with_status
from socialplan.analysis.spans import MINUTES_AN_HOUR, NOTHING, Span, exactly, total
from socialplan.knowledge import effort
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.model import Strategy

TermName = Literal["production", "monitoring", "interaction", "watch", "measurement"]


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """One of the five kinds of work."""

    name: TermName
    hours: Span


def needed_hours(strategy: Strategy) -> Span:
    """The hours a week that the strategy's active and emergency accounts need."""
    return total(
        term.hours for term in terms_of(strategy, loads_of(strategy, AccountStatus.ACTIVE, AccountStatus.EMERGENCY))
    )


def loads_of(strategy: Strategy, *statuses: AccountStatus) -> tuple[AccountLoad, ...]:
    """The loads of accounts that live somewhere: a closed network takes nobody's time."""
    return tuple(
        account_load(strategy, index) for index, account in with_status(strategy, *statuses) if is_open(account)
    )


def terms_of(strategy: Strategy, loads: tuple[AccountLoad, ...]) -> tuple[Term, ...]:
    """The five kinds of work of a week with these accounts."""
    living = sum(strategy.platforms[load.index].status is not AccountStatus.EMERGENCY for load in loads)
    return (
        Term(name="production", hours=total(load.production for load in loads)),
        Term(name="monitoring", hours=total(load.monitoring for load in loads)),
        Term(name="interaction", hours=total(load.interaction for load in loads)),
        Term(name="watch", hours=_watch(strategy, living)),
        Term(name="measurement", hours=_measurement(living)),
    )


def _watch(strategy: Strategy, living: int) -> Span:
    """Watch: as answered, else the usual hour as soon as one account lives."""
    if strategy.means.watch_hours is not None:
        return exactly(strategy.means.watch_hours).rounded()
    usual = effort.watch()
    return Span(usual.low, usual.typical, usual.high).times(1 / MINUTES_AN_HOUR).rounded() if living else NOTHING


def _measurement(living: int) -> Span:
    """Reading each account's figures and one report a month, brought to the week."""
    monthly = effort.measurement(living)
    hours = Span(monthly.low, monthly.typical, monthly.high).times(1 / effort.WEEKS_A_MONTH / MINUTES_AN_HOUR)
    return hours.rounded() if living else NOTHING


def falling(strategy: Strategy, loads: tuple[AccountLoad, ...], as_of: dt.date | None) -> dict[str | None, Span]:
    """What falls to whom: accounts to their owner, monitoring to whoever has the slot.

    Watch goes to its owner, measurement to who answers for the strategy.
    """
    falls: dict[str | None, Span] = {}

    def give(who: str | None, hours: Span) -> None:
        falls[who] = falls.get(who, NOTHING) + hours

    for load in loads:
        for who in dict.fromkeys((load.owner, *(who for who, _ in load.monitors))):
            give(who, load.part_of(who))
    shared = {term.name: term.hours for term in terms_of(strategy, loads)}
    owner = strategy_owner(strategy, as_of or strategy.meta.as_of)
    give(strategy.listening.owner or owner, shared["watch"])
    give(owner, shared["measurement"])
    return falls


def counted(hours: tuple[PersonHours, ...], falls: dict[str | None, Span]) -> list[PersonHours]:
    """The hours to compare the need with: of those on whom a task falls; all, as long as some of it falls to nobody."""
    known = [person for person in hours if person.declared is not None]
    carrying = {who for who, need in falls.items() if need.high > 0}
    team = {person.person for person in hours if person.person}
    people = [person for person in known if person.person in carrying]
    return people if people and carrying <= team else known
