"""Hours needed a week against hours declared: the computation that dares to say no."""

import datetime as dt
from typing import Final, Literal

import msgspec

from socialplan.analysis.account_load import AccountLoad, account_load, posts_per_week
from socialplan.analysis.availability import PersonHours, availability
from socialplan.analysis.carried import Carried, carried
from socialplan.analysis.levers import Lever, Together, for_a_busy_week, levers, together
from socialplan.analysis.people import is_open, strategy_owner, with_status
from socialplan.analysis.spans import MINUTES_AN_HOUR, NOTHING, Span, exactly, total
from socialplan.analysis.thresholds import limit
from socialplan.knowledge import effort
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.model import Strategy

Verdict = Literal["ok", "tight", "over", "unknown"]
"""`ok` up to 85 % of the hours, `tight` up to 100 %, `over` beyond; `unknown` when no hours are declared."""

TermName = Literal["production", "monitoring", "interaction", "watch", "measurement"]

_HAIR: Final = 1e-9
"""Below this, two sums of hours are the same."""


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """One of the five kinds of work."""

    name: TermName
    hours: Span


class PersonLoad(msgspec.Struct, frozen=True, kw_only=True):
    """What falls to one person."""

    person: str | None
    """None for what nobody is named for."""
    needed: Span
    declared: float | None
    available: float | None
    """None for nobody, and for somebody whose hours are unanswered."""
    days_away: int
    """Working days away in the coming eight weeks."""
    verdict: Verdict


class Workload(msgspec.Struct, frozen=True, kw_only=True):
    """The week: hours needed, hours there are, and what would bring the two together."""

    needed: Span
    declared: float | None
    """Hours declared by people and providers; None if nobody declared any."""
    assigned: float | None
    """Those of them declared by people on whom a task falls: what the need is compared with.

    All of them, as long as something falls to nobody; None if nobody declared any.
    """
    provided: float | None
    """Those of them declared by providers, to whom no task falls by name; None if there are none."""
    available: float | None
    """The assigned ones, less absences of the coming eight weeks; None if nobody declared any."""
    days_away: int
    ratio: float | None
    """Typical hours needed over hours available; None if these are unknown or nil."""
    verdict: Verdict
    accounts: tuple[AccountLoad, ...]
    """Active and emergency accounts, in the order of the strategy."""
    opening: tuple[AccountLoad, ...]
    """What each account to be opened will add, from its opening."""
    needed_once_open: Span
    """Needed, with the accounts to be opened."""
    people: tuple[PersonLoad, ...]
    """In the order of the team; last, what nobody is named for, if there is any."""
    terms: tuple[Term, ...]
    levers: tuple[Lever, ...]
    """Three when it is tight or too much, none otherwise."""
    together: Together | None
    """What several levers do one after the other, when it is too much and none is enough on its own."""
    carried: tuple[Carried, ...]
    """What the hours do carry, when not even that is enough."""
    busy_short: float
    """Hours missing in a busy week (all estimates at their highest), where a usual week holds; nought if none."""
    busy_lever: Lever | None
    """What gives way in such a week."""
    missing: tuple[str, ...]
    """Paths of the figures that are unanswered and count as nothing: the need is at least what is said."""


def workload(strategy: Strategy, as_of: dt.date | None = None) -> Workload:
    """Compute the week of `strategy`; absences are counted from `as_of`, else from the strategy's own date.

    The last results are kept: several steps of one rendering ask for the week of the very same strategy.
    """
    day = as_of or strategy.meta.as_of
    for known, when, week in _KEPT:
        if known is strategy and when == day:
            return week
    week = _week(strategy, day)
    _KEPT[:] = [(strategy, day, week), *_KEPT[: _MOST_KEPT - 1]]
    return week


_MOST_KEPT: Final = 4
_KEPT: Final[list[tuple[Strategy, dt.date | None, Workload]]] = []


def _week(strategy: Strategy, as_of: dt.date | None) -> Workload:
    hours = availability(strategy, as_of)
    known = [person for person in hours if person.declared is not None]
    accounts = _loads(strategy, AccountStatus.ACTIVE, AccountStatus.EMERGENCY)
    opening = _loads(strategy, AccountStatus.TO_OPEN)
    people = _people(strategy, accounts, as_of)
    counted = _counted(known, people)
    available = sum(person.available for person in counted) if counted else None
    needed = needed_hours(strategy)
    verdict = _verdict(strategy, needed.typical, available)
    provided = [person for person in known if person.person is None]
    pulled = _pulled(strategy, verdict, available)
    short = max(0.0, needed.high - available) if available is not None and verdict in {"ok", "tight"} else 0.0
    return Workload(
        needed=needed,
        declared=_declared(known),
        assigned=_declared(counted),
        provided=_declared(provided),
        available=available,
        days_away=sum(person.days_away for person in counted),
        ratio=needed.typical / available if available else None,
        verdict=verdict,
        accounts=accounts,
        opening=opening,
        needed_once_open=total(term.hours for term in _terms(strategy, accounts + opening)),
        people=people,
        terms=_terms(strategy, accounts),
        levers=pulled.levers,
        together=pulled.together,
        carried=pulled.carried,
        busy_short=short if short > _HAIR else 0.0,
        busy_lever=for_a_busy_week(strategy, available or 0.0, _busy_hours) if short > _HAIR else None,
        missing=_missing(strategy),
    )


def _declared(hours: list[PersonHours]) -> float | None:
    return sum(person.declared or 0.0 for person in hours) if hours else None


def _counted(known: list[PersonHours], people: tuple[PersonLoad, ...]) -> list[PersonHours]:
    """The hours to compare the need with: of those on whom a task falls; all, as long as some of it falls to nobody."""
    carrying = {load.person for load in people if load.needed.high > 0}
    counted = [person for person in known if person.person in carrying]
    return known if None in carrying or not counted else counted


class _Pulled(msgspec.Struct, frozen=True):
    """The levers, and what they do together where none is enough."""

    levers: tuple[Lever, ...] = ()
    together: Together | None = None
    carried: tuple[Carried, ...] = ()


def _pulled(strategy: Strategy, verdict: Verdict, available: float | None) -> _Pulled:
    if available is None or verdict not in {"tight", "over"}:
        return _Pulled()
    found = levers(strategy, _goal(strategy, verdict, available), needed_hours)
    if verdict == "tight" or any(lever.enough and lever.kind != "more_hours" for lever in found):
        return _Pulled(found)
    joint = together(strategy, available, needed_hours)
    return _Pulled(found, joint, () if joint.enough else carried(strategy, available, needed_hours))


def needed_hours(strategy: Strategy) -> Span:
    """The hours a week that the strategy's active and emergency accounts need."""
    return total(
        term.hours for term in _terms(strategy, _loads(strategy, AccountStatus.ACTIVE, AccountStatus.EMERGENCY))
    )


def _busy_hours(strategy: Strategy) -> Span:
    """The hours of a busy week: every estimate at its highest."""
    return exactly(needed_hours(strategy).high)


def _loads(strategy: Strategy, *statuses: AccountStatus) -> tuple[AccountLoad, ...]:
    """The loads of accounts that live somewhere: a closed network takes nobody's time."""
    return tuple(
        account_load(strategy, index) for index, account in with_status(strategy, *statuses) if is_open(account)
    )


def _terms(strategy: Strategy, loads: tuple[AccountLoad, ...]) -> tuple[Term, ...]:
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


def _verdict(strategy: Strategy, needed: float, available: float | None) -> Verdict:
    if available is None:
        return "unknown"
    if needed > available * limit("workload_over", strategy) + _HAIR:
        return "over"
    return "tight" if needed > available * limit("workload_tight", strategy) + _HAIR else "ok"


def _goal(strategy: Strategy, verdict: Verdict, available: float | None) -> float:
    """The hours to come down to: what there is when it is too much, a margin when it is tight."""
    return (available or 0.0) * limit("workload_over" if verdict == "over" else "workload_tight", strategy)


def _people(strategy: Strategy, loads: tuple[AccountLoad, ...], as_of: dt.date | None) -> tuple[PersonLoad, ...]:
    """What falls to whom: accounts to their owner, monitoring to whoever has the slot.

    Watch goes to its owner, measurement to who answers for the strategy.
    """
    falls: dict[str | None, Span] = {}

    def give(who: str | None, hours: Span) -> None:
        falls[who] = falls.get(who, NOTHING) + hours

    for load in loads:
        for who in dict.fromkeys((load.owner, *(who for who, _ in load.monitors))):
            give(who, load.part_of(who))
    shared = {term.name: term.hours for term in _terms(strategy, loads)}
    owner = strategy_owner(strategy, as_of or strategy.meta.as_of)
    give(strategy.listening.owner or owner, shared["watch"])
    give(owner, shared["measurement"])
    hours = {one.person: one for one in availability(strategy, as_of or strategy.meta.as_of) if one.person}
    rows = [
        PersonLoad(
            person=who,
            needed=falls.pop(who, NOTHING),
            declared=one.declared,
            available=one.available if one.declared is not None else None,
            days_away=one.days_away,
            verdict="unknown",
        )
        for who, one in hours.items()
    ]
    rows += [
        PersonLoad(person=None, needed=rest, declared=None, available=None, days_away=0, verdict="unknown")
        for rest in (total(falls.values()),)
        if rest.high > 0
    ]
    return tuple(
        msgspec.structs.replace(row, verdict=_verdict(strategy, row.needed.typical, row.available)) for row in rows
    )


def _missing(strategy: Strategy) -> tuple[str, ...]:
    missing = []
    for index, account in enumerate(strategy.platforms):
        place = f"platforms[{index}]"
        if account.status is None:
            missing.append(f"{place}.status")
        elif account.status is AccountStatus.ACTIVE:
            if posts_per_week(account) is None:
                missing.append(f"{place}.posts_per_week")
            if account.comments_per_week is None:
                missing.append(f"{place}.comments_per_week")
    missing += [
        f"team.people[{index}].hours_per_week"
        for index, person in enumerate(strategy.team.people)
        if person.hours_per_week is None
    ]
    return tuple(missing)
