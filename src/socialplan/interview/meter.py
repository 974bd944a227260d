"""The hours needed a week against those declared, told as one goes: what an answer costs is seen when it is given."""

from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.workload import Workload, workload
from socialplan.interview.known import known
from socialplan.interview.page import small
from socialplan.interview.state import Answers, State
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus


def meter(state: State) -> Words | None:
    """`Heures : 9 h 40 nécessaires par semaine, 6 h déclarées`; None until accounts and hours are known.

    Accounts to be opened count, for what is chosen here is meant to be kept.
    """
    week = _week(state)
    return _line(week) if week else None


def told(before: State, after: State) -> tuple[Words, ...]:
    """What to say of the hours once an answer has changed them: nothing where it has not.

    Where it crosses the line, or goes further beyond, the verdict too, and the first thing that would help.
    """
    now = _week(after)
    if now is None:
        return ()
    was = _week(before)
    if was is not None and _line(was) == _line(now):
        return ()
    if _holds(now):
        return (_line(now), _IT_HOLDS) if was is not None and not _holds(was) else (_line(now),)
    if was is not None and not _holds(was) and _missing(now) <= _missing(was):
        return (_line(now),)
    return (_line(now), _IT_DOES_NOT, *(_lever(lever.words) for lever in now.levers[:1]))


def _week(state: State) -> Workload | None:
    """The week with all the accounts decided upon, those to be opened taken as open; None while too little is known."""
    if not state.at("platforms") or not _hours_given(state):
        return None
    for answers, week in _KEPT:
        if answers is state.answers:
            return week
    found = workload(known(_as_if_open(state)))
    kept = found if found.available is not None and found.needed.typical > 0 else None
    _KEPT[:] = [(state.answers, kept), *_KEPT[:1]]
    return kept


_KEPT: Final[list[tuple[Answers, Workload | None]]] = []


def _hours_given(state: State) -> bool:
    return any(person.get("hours_per_week") is not None for person in state.at("team", "people") or ())


def _as_if_open(state: State) -> State:
    """The state with every account to be opened in use."""
    accounts = state.at("platforms")
    to_open, active = AccountStatus.TO_OPEN.value, AccountStatus.ACTIVE.value
    if not any(account.get("status") == to_open for account in accounts):
        return state
    opened = [account | {"status": active} if account.get("status") == to_open else account for account in accounts]
    return state.with_value(("platforms",), opened)


def _holds(week: Workload) -> bool:
    return week.verdict != "over"


def _missing(week: Workload) -> float:
    """The hours a week that are missing."""
    return week.needed.typical - (week.available or 0.0)


def _line(week: Workload) -> Words:
    needed, there = figures.hours(week.needed.typical), figures.hours(week.available or 0.0)
    least = _AT_LEAST if any(path.endswith("posts_per_week") for path in week.missing) else _EXACTLY
    which = _LESS_ABSENCES if week.days_away else _DECLARED
    return Words(
        f"Heures\u00a0: {least.fr}{needed.fr} nécessaires par semaine, {there.fr} {which.fr}.",
        f"Hours: {least.en}{needed.en} needed a week, {there.en} {which.en}.",
    )


def _lever(words: Words) -> Words:
    return Words(f"Par exemple\u00a0: {small(words.fr)}", f"For instance: {small(words.en)}")


_IT_HOLDS: Final = Words("Cela tient.", "It holds.")
_IT_DOES_NOT: Final = Words("Cela ne tient pas dans vos heures.", "It does not fit in your hours.")
_AT_LEAST: Final = Words("au moins ", "at least ")
_EXACTLY: Final = Words("", "")
_DECLARED: Final = Words("déclarées", "declared")
_LESS_ABSENCES: Final = Words("disponibles, absences déduites", "available, less absences")
