"""Hours needed a week against hours declared: the computation that dares to say no."""

import datetime as dt
from typing import Final, Literal

import msgspec

from socialplan.analysis.account_load import AccountLoad, posts_per_week
from socialplan.analysis.availability import PersonHours, availability
from socialplan.analysis.carried import Carried, carried
from socialplan.analysis.levers import (
    NUMBER,
    Lever,
    Together,
    for_a_busy_week,
    hours_to_find,
    levers,
    more_hours,
    together,
    without_leaving,
)
from socialplan.analysis.scales import Scales
from socialplan.analysis.spans import NOTHING, Span, total
from socialplan.analysis.thresholds import limit
from socialplan.analysis.week import Term, counted, falling, loads_of, needed_hours, terms_of
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.model import Strategy

Verdict = Literal["ok", "tight", "over", "unknown"]
"""`ok` up to 85 % of the hours, `tight` up to 100 %, `over` beyond; `unknown` when no hours are declared."""

_HAIR: Final = 1e-9
"""Below this, two sums of hours are the same."""


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
    """What several levers do one after the other, when none is enough on its own."""
    milder: Together | None
    """Smaller changes that are enough together, where leaving a network is the only single one that is."""
    carried: tuple[Carried, ...]
    """What the hours do carry, when not even that is enough."""
    shared: bool
    """Whether they carry it only if the whole team's hours are shared."""
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
    accounts = loads_of(strategy, AccountStatus.ACTIVE, AccountStatus.EMERGENCY)
    falls = falling(strategy, accounts, as_of)
    opening = loads_of(strategy, AccountStatus.TO_OPEN)
    carrying = counted(hours, falls)
    available = sum(person.available for person in carrying) if carrying else None
    needed = needed_hours(strategy)
    verdict = _verdict(strategy, needed.typical, available)
    provided = [person for person in known if person.person is None]
    pulled = _pulled(strategy, as_of, verdict, available)
    short = max(0.0, needed.high - available) if available is not None and verdict in {"ok", "tight"} else 0.0
    return Workload(
        needed=needed,
        declared=_declared(known),
        assigned=_declared(carrying),
        provided=_declared(provided),
        available=available,
        days_away=sum(person.days_away for person in carrying),
        ratio=needed.typical / available if available else None,
        verdict=verdict,
        accounts=accounts,
        opening=opening,
        needed_once_open=total(term.hours for term in terms_of(strategy, accounts + opening)),
        people=_people(strategy, falls, as_of),
        terms=terms_of(strategy, accounts),
        levers=pulled.levers,
        together=pulled.together,
        milder=pulled.milder,
        carried=pulled.carried,
        shared=pulled.shared,
        busy_short=short if short > _HAIR else 0.0,
        busy_lever=for_a_busy_week(strategy, Scales(strategy, as_of, margin=False, busy=True))
        if short > _HAIR
        else None,
        missing=_missing(strategy),
    )


def _declared(hours: list[PersonHours]) -> float | None:
    return sum(person.declared or 0.0 for person in hours) if hours else None


class _Pulled(msgspec.Struct, frozen=True, kw_only=True):
    """The levers, and what they do together where none is enough."""

    levers: tuple[Lever, ...] = ()
    together: Together | None = None
    milder: Together | None = None
    carried: tuple[Carried, ...] = ()
    shared: bool = False


def _pulled(strategy: Strategy, as_of: dt.date | None, verdict: Verdict, available: float | None) -> _Pulled:
    if available is None or verdict not in {"tight", "over"}:
        return _Pulled()
    with_a_margin = Scales(strategy, as_of, margin=True)
    now = with_a_margin(strategy)
    found = levers(strategy, with_a_margin)
    enough = {lever.kind for lever in found if lever.enough}
    if len(found) < NUMBER:
        found = (*found, more_hours(now, hours_to_find(strategy, now.needed, available)))
    if enough:
        milder = without_leaving(strategy, with_a_margin) if enough == {"drop"} else None
        return _Pulled(levers=found, milder=milder if milder and milder.enough else None)
    joint = together(strategy, with_a_margin)
    if joint.enough:
        return _Pulled(levers=found, together=joint)
    # What leaves a margin; else what leaves none, for one account without a margin is better than none; else what the
    # whole team's hours would carry if they were shared.
    fits = carried(strategy, with_a_margin) or carried(strategy, Scales(strategy, as_of, margin=False))
    if fits:
        return _Pulled(levers=found, together=joint, carried=fits)
    whole = carried(strategy, Scales(strategy, as_of, margin=False, whole=True))
    return _Pulled(levers=found, together=joint, carried=whole, shared=bool(whole))


def _verdict(strategy: Strategy, needed: float, available: float | None) -> Verdict:
    if available is None:
        return "unknown"
    if needed > available * limit("workload_over", strategy) + _HAIR:
        return "over"
    return "tight" if needed > available * limit("workload_tight", strategy) + _HAIR else "ok"


def _people(strategy: Strategy, falls: dict[str | None, Span], as_of: dt.date | None) -> tuple[PersonLoad, ...]:
    """What falls to whom against their hours, in the order of the team; last, what falls to nobody."""
    rest = dict(falls)
    hours = {one.person: one for one in availability(strategy, as_of or strategy.meta.as_of) if one.person}
    rows = [
        PersonLoad(
            person=who,
            needed=rest.pop(who, NOTHING),
            declared=one.declared,
            available=one.available if one.declared is not None else None,
            days_away=one.days_away,
            verdict="unknown",
        )
        for who, one in hours.items()
    ]
    rows += [
        PersonLoad(person=None, needed=nobody_s, declared=None, available=None, days_away=0, verdict="unknown")
        for nobody_s in (total(rest.values()),)
        if nobody_s.high > 0
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
