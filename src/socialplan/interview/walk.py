"""The questions of a section of the strategy that are relevant now, in the order of its declaration.

What the declarations say is worked out once; what an item of a list gives is kept as long as the item stays the same,
for the outline is made anew after each answer.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final, Literal, NamedTuple

from socialplan.interview.fieldstep import FieldStep
from socialplan.interview.items import is_closed
from socialplan.interview.lists import ListStep
from socialplan.interview.state import State, key_of
from socialplan.interview.step import Step
from socialplan.strategy.conditions import holds, values_at
from socialplan.strategy.fields import Section, When
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.specs import Field, fields_of, places

Pass = Literal["main", "own", "detail", "all", "all own"]
"""Which questions: those of the full path, those of them that name another item of their own list, the further ones,
both together but those that name another item, these alone."""

_NEVER: Final = frozenset({"version", "postponed"})
"""Kept by the program. What else is never asked by itself is offered among the further questions."""
_OWN: Final = frozenset({"own", "all own"})


class Entry(NamedTuple):
    """A field as the walk needs it."""

    field: Field
    key: str
    is_leaf: bool
    is_list: bool
    main: bool
    when: When | None
    target: str | None
    """The list that it names something of, where that list is in the strategy."""


class Now(NamedTuple):
    """What the questions depend on besides the section's own answers."""

    state: State
    closed: frozenset[str]
    """The targets of references whose lists are complete."""
    conditions: tuple[Any, ...]
    """What stands at the places from the top that conditions look at."""
    free: bool = False
    """Whether conditions are left aside: somebody looks for a question that nobody would ask them."""

    @property
    def flags(self) -> tuple[Any, ...]:
        """What must be the same for the questions to be the same."""
        return self.closed, self.conditions, self.free


class Tour(NamedTuple):
    """One walk through a chapter."""

    chapter: str
    now: Now
    which: Pass

    def of(self, which: Pass) -> "Tour":
        """The same walk for other questions."""
        return self._replace(which=which)


class Walker:
    """Walks sections. Remembers what it gave for each item of a list."""

    def __init__(self) -> None:
        self._kept: Final[dict[tuple[FieldPath, Pass, bool], tuple[Any, tuple[Any, ...], tuple[Step, ...]]]] = {}

    def field(self, field: Field, path: FieldPath, tour: Tour) -> Iterator[Step]:
        """The questions of one field, which may be a section or a list of sections; its own condition left aside."""
        return self._field(entry_of(field), tour.now.state.at(*path), path, tour)

    def _section(self, section: type[Section], data: dict[str, Any], path: FieldPath, tour: Tour) -> Iterator[Step]:
        for entry in plan(section):
            value = data.get(entry.key)
            if value is None and not tour.now.free and not holds(entry.when, data, tour.now.state.answers):
                continue
            yield from self._field(entry, value, (*path, entry.key), tour)

    def _field(self, entry: Entry, value: Any, path: FieldPath, tour: Tour) -> Iterator[Step]:  # noqa: ANN401 - plain data
        if entry.is_list:
            yield from self._list(entry, value or (), path, tour)
        elif not entry.is_leaf:
            yield from self._section(entry.field.target.python, value or {}, path, tour)
        elif _wanted(entry, path, tour.which) and _is_known(entry, value, tour.now):
            yield FieldStep(key_of(path), tour.chapter, path, entry.field)

    def _list(self, entry: Entry, items: Sequence[Any], path: FieldPath, tour: Tour) -> Iterator[Step]:
        for which in _passes(tour.which, main=entry.main):
            if which in _OWN:
                yield ListStep(f"{key_of(path)}+", tour.chapter, path, entry.field, entry.main, len(items))
            for position, item in enumerate(items):
                yield from self._item(entry, item, (*path, position), tour.of(which))

    def _item(self, entry: Entry, item: Any, path: FieldPath, tour: Tour) -> tuple[Step, ...]:  # noqa: ANN401
        kept = self._kept.get((path, tour.which, tour.now.free))
        if kept and kept[0] is item and kept[1] == tour.now.flags:
            return kept[2]
        steps = tuple(self._section(entry.field.target.python, item, path, tour))
        self._kept[path, tour.which, tour.now.free] = item, tour.now.flags, steps
        return steps


def now(state: State, *, free: bool = False) -> Now:
    """What questions depend on, at this state; `free`, they no longer depend on conditions."""
    closed = frozenset(target for target, place in REFERENCES.items() if is_closed(state, place))
    conditions = tuple(tuple(map(str, values_at(state.answers, path))) for path in _looked_at())
    return Now(state, closed, conditions, free)


@cache
def plan(section: type[Section]) -> tuple[Entry, ...]:
    """The fields of a section that an interview can ask, worked out once."""
    return tuple(entry_of(field) for field in fields_of(section) if field.key not in _NEVER)


def entry_of(field: Field) -> Entry:
    """A field as the walk needs it."""
    is_section, question = field.target.kind == "section", field.question
    target = question.refers_to if question.refers_to in REFERENCES else None
    main = question.depth in {"brief", "full"}
    is_list = is_section and field.type.kind == "list"
    return Entry(field, field.key, not is_section, is_list, main, question.when, target)


@cache
def _looked_at() -> tuple[tuple[str, ...], ...]:
    """The places from the top that conditions look at."""
    whens = (place.field.question.when for place in places(Strategy))
    return tuple(dict.fromkeys(when.path for when in whens if when and when.from_top))


def _passes(which: Pass, *, main: bool) -> tuple[Pass, ...]:
    """In which passes the items of a list are walked; its own step stands before that of the other items."""
    if which in _OWN:
        return ()
    if which == "all" or (which == "detail" and not main):
        return "all", "all own"
    if which == "detail":
        return ("detail",)
    return ("main", "own") if main else ()


def _wanted(entry: Entry, path: FieldPath, which: Pass) -> bool:
    own = entry.target is not None and len(path) > 1 and path[:-2] == REFERENCES[entry.target]
    if which == "detail":
        return not entry.main
    if which in _OWN:
        return own and (entry.main or which == "all own")
    return not own and (entry.main or which == "all")


def _is_known(entry: Entry, value: Any, now: Now) -> bool:  # noqa: ANN401 - plain data
    """Whether there is something to refer to, or ever will be."""
    return entry.target is None or value is not None or entry.target in now.closed
