"""The hours needed a week against those declared, told as one goes: what an answer costs is seen when it is given."""

from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.levers import Lever
from socialplan.analysis.spans import to_steps
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
    if was is not None and not _holds(was):
        return (_line(now), _short(now))
    return (_line(now), _IT_DOES_NOT, _short(now), *(_lever(each.words) for each in _changes(now)[:1]))


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
    """The state with every account to be opened in use, and those of which nothing is said yet."""
    accounts = state.at("platforms")
    to_open, active = AccountStatus.TO_OPEN.value, AccountStatus.ACTIVE.value
    if all(account.get("status") not in {to_open, None} for account in accounts):
        return state
    opened = [
        account | {"status": active} if account.get("status") in {to_open, None} else account for account in accounts
    ]
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
    needs, some = _plural(week.needed.typical), _plural(week.available or 0.0)
    aside = _aside(week)
    return Words(
        f"Heures\u00a0: {least.fr}{needed.fr} nécessaire{needs} par semaine, "
        f"{there.fr} {which.fr.format(s=some)}{aside.fr}.",
        f"Hours: {least.en}{needed.en} needed a week, {there.en} {which.en}{aside.en}.",
    )


def _plural(hours: float) -> str:
    """The mark of the plural, from two hours on."""
    return "s" if hours >= _TWO else ""


def _aside(week: Workload) -> Words:
    """The hours of those on whom no task falls yet: declared, and not counted."""
    spare = (week.declared or 0.0) - (week.assigned or 0.0)
    if spare < _LEAST_SPARE:
        return Words("", "")
    said = figures.hours(spare)
    return Words(
        f" (sans compter {said.fr} de qui n’a aucun compte)", f" (not counting {said.en} of people without an account)"
    )


def _short(week: Workload) -> Words:
    """What is missing, and what would leave a margin: both, for the second is what the plan advises."""
    missing, kept = figures.hours(to_steps(_missing(week))), figures.hours(to_steps(_with_margin(week)))
    if missing == kept:
        return Words(f"Il manque {missing.fr}.", f"{missing.en} are missing.")
    return Words(
        f"Il manque {missing.fr} ({kept.fr} avec une marge pour l’imprévu).",
        f"{missing.en} are missing ({kept.en} with a margin for the unexpected).",
    )


def _with_margin(week: Workload) -> float:
    """The hours to find so that there is room for what nobody planned."""
    found = next((each.saves for each in week.levers if each.kind == "more_hours"), 0.0)
    return max(found, _missing(week))


def _changes(week: Workload) -> list[Lever]:
    """The levers that are no more hours: these are told before."""
    return [each for each in week.levers if each.kind != "more_hours"]


def _lever(words: Words) -> Words:
    return Words(f"Par exemple\u00a0: {small(words.fr)}", f"For instance: {small(words.en)}")


_IT_HOLDS: Final = Words("Cela tient.", "It holds.")
_IT_DOES_NOT: Final = Words("Cela ne tient pas dans vos heures.", "It does not fit in your hours.")
_AT_LEAST: Final = Words("au moins ", "at least ")
_EXACTLY: Final = Words("", "")
_DECLARED: Final = Words("déclarée{s}", "declared")
_LESS_ABSENCES: Final = Words("disponible{s}, absences déduites", "available, less absences")
_TWO: Final = 2
_LEAST_SPARE: Final = 0.25
"""Hours below which nothing is said of who has no task."""
