"""People who have left: the strategy as it stands without them, and every place that still names somebody."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeVar

import msgspec

from socialplan.analysis.people import has_left
from socialplan.strategy.fields import Section
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import Field, fields_of

_PEOPLE: Final = "people"
_HISTORY: Final = frozenset({"meta.changes.by", "meta.adopted_by", "certification.asked_by", "crisis.drill.run_by"})
"""What somebody did, which stays true once they have left."""
_TAKES_OVER: Final = {"person": "deputy", "owner": "deputy", "contact": "deputy"}
"""Where somebody is to be called, who steps in at once for whom."""
_CALLED: Final = ("crisis", "charter")
"""The chapters that say whom to call."""
_OUTSIDE: Final = "external"
"""The outside service named beside a person: it answers before a deputy of whom nothing is said there."""
_DEPUTY_S: Final = {"out_of_hours": "deputy_out_of_hours"}
"""What is said of the deputy comes with them."""

Steps = tuple[str | int, ...]
Gone = Mapping[str, str | None]
"""Those who have left, with their own deputy where that one is still there."""
AnySection = TypeVar("AnySection", bound=Section)


class Naming(NamedTuple):
    """A place that names somebody."""

    path: str
    """`platforms[2].monitoring[0].person`."""
    keys: str
    """The same without places in lists: `platforms.monitoring.person`."""
    place: int | None
    """The place in the outermost list."""


def left(strategy: Strategy, as_of: dt.date) -> frozenset[str]:
    """The ids of the people whose leaving date is before `as_of`."""
    return frozenset(person.id for person in strategy.team.people if person.id and has_left(strategy, person.id, as_of))


def without_leavers(strategy: Strategy, as_of: dt.date) -> Strategy:
    """The strategy with those who have left taken out of every part they play; itself where nobody has left.

    An account whose owner has left has no owner; where the crisis plan and the staff charter say whom to call, the
    deputy steps in. The team, and what people did in the past, stay as they are. Lists keep their length, so that
    places in `platforms` or `crisis.cell` stay the same; only lists of names get shorter.
    """
    away = left(strategy, as_of)
    if not away:
        return strategy
    gone = {
        person.id: None if person.deputy in away else person.deputy
        for person in strategy.team.people
        if person.id in away and person.id
    }
    cleared = _cleared(strategy, gone, "")
    people = [_without_deputy(person, gone) for person in strategy.team.people]
    return msgspec.structs.replace(cleared, team=msgspec.structs.replace(cleared.team, people=people))


def namings(strategy: Strategy, who: str) -> tuple[Naming, ...]:
    """Every place that gives somebody a part to play, in the order of the file; what they did in the past left out."""
    return tuple(_named(strategy, who, (), ""))


def _without_deputy(person: Section, gone: Gone) -> Section:
    deputy = getattr(person, "deputy", None)
    return msgspec.structs.replace(person, deputy=None) if deputy in gone else person


def _cleared(section: AnySection, gone: Gone, keys: str) -> AnySection:
    changes: dict[str, Any] = {}
    for field in fields_of(type(section)):
        here, value = _below(keys, field), getattr(section, field.name)
        if value and here not in _HISTORY and here != "team":
            kept = _kept(field, value, gone, here)
            if kept is not value:
                changes[field.name] = kept
    if keys.startswith(_CALLED):
        changes = _stepped_in(section, gone, changes)
    return msgspec.structs.replace(section, **changes) if changes else section


def _kept(field: Field, value: Any, gone: Gone, here: str) -> Any:  # noqa: ANN401 - any answer
    """An answer without those who have left; the very same where it names none of them."""
    if field.target.kind == "section":
        if not isinstance(value, list):
            return _cleared(value, gone, here)
        items = [_cleared(one, gone, here) for one in value]
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    if field.question.refers_to != _PEOPLE:
        return value
    if isinstance(value, list):
        names = [who for who in value if who not in gone]
        return names if len(names) < len(value) else value
    return None if value in gone else value


def _stepped_in(section: Section, gone: Gone, changes: Mapping[str, Any]) -> dict[str, Any]:
    """The changes, with a deputy in the place of whoever has left: the one named there, else the person's own."""
    made = dict(changes)
    for first, second in _TAKES_OVER.items():
        if first not in made or not hasattr(section, second):
            continue
        named = made.get(second, getattr(section, second))
        made[first] = named or (None if getattr(section, _OUTSIDE, None) else gone[getattr(section, first)])
        made[second] = None
        for own, theirs in _DEPUTY_S.items():
            if hasattr(section, theirs):
                made[own], made[theirs] = getattr(section, theirs), None
    return made


def _named(section: Section, who: str, steps: Steps, keys: str) -> Iterator[Naming]:
    for field in fields_of(type(section)):
        here, value = _below(keys, field), getattr(section, field.name)
        if not value or here in _HISTORY:
            continue
        values = value if isinstance(value, list) else [value]
        for place, one in enumerate(values):
            path: Steps = (*steps, field.key, place) if isinstance(value, list) else (*steps, field.key)
            if field.target.kind == "section":
                yield from _named(one, who, path, here)
            elif field.question.refers_to == _PEOPLE and one == who:
                yield Naming(_written(path), here, next((step for step in path if isinstance(step, int)), None))


def _below(keys: str, field: Field) -> str:
    return f"{keys}.{field.key}" if keys else field.key


def _written(path: Steps) -> str:
    """`platforms[2].owner`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")
