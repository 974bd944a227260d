"""What hangs on the place or the id of a list item: references, settled keys. They follow when it moves or goes."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from socialplan.interview.lines import refused
from socialplan.interview.state import State, key_of
from socialplan.interview.step import Taken
from socialplan.language import Words
from socialplan.strategy.fields import Section
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.specs import fields_by_key

Mapped = Callable[[int], int | None]
"""The new position of an item; None if it goes."""


def rename(path: FieldPath, new: str, state: State) -> Taken | Refusal:
    """The state with another id at `path`, and every reference to it following."""
    old = state.at(*path)
    place = path[:-2]
    others = [item.get("id") for item in state.at(*place) or ()]
    if new != old and new in others:
        return refused(f"«\u00a0{new}\u00a0» est déjà pris.", f"“{new}” is already taken.")
    renamed = state.with_value(path, new)
    for where in list(references_to(place, old, state)) if old else ():
        renamed = _referring(renamed, where, old, new)
    return Taken(renamed)


def removed(place: FieldPath, position: int, state: State) -> tuple[State, int]:
    """The state without an item of the list at `place`, and how many references to it went with it."""
    identifier = state.at(*place, position, "id")
    orphans = list(references_to(place, identifier, state)) if identifier else []
    for where in reversed(orphans):
        state = _referring(state, where, identifier, None).reopening(key_of(_field_path(where)))
    without = state.with_value((*place, position), None)
    return _keys_moved(without, place, lambda at: None if at == position else at - (at > position)), len(orphans)


def moved(place: FieldPath, start: int, end: int, state: State) -> State:
    """The state with the item at `start` of the list at `place` at the position `end`."""
    order = list(range(len(state.at(*place))))
    order.insert(end, order.pop(start))
    items = [state.at(*place, was) for was in order]
    return _keys_moved(state.with_value(place, items), place, order.index)


def orphans_told(number: int) -> tuple[Words, ...]:
    """What is said of references that went with an item."""
    if not number:
        return ()
    return (
        Words(
            f"{number} mention{'s' if number > 1 else ''} de cet élément retirée{'s' if number > 1 else ''} ailleurs.",
            f"{number} mention{'s' if number > 1 else ''} of it taken away elsewhere.",
        ),
    )


def references_to(place: FieldPath, identifier: str, state: State) -> Iterator[FieldPath]:
    """The paths of the references to an item, positions in lists of references included."""
    target = next((name for name, where in REFERENCES.items() if where == place), None)
    if target:
        yield from _references(state.answers, Strategy, target, identifier, ())


def _references(
    data: dict[str, Any], section: type[Section], target: str, identifier: str, path: FieldPath
) -> Iterator[FieldPath]:
    fields = fields_by_key(section)
    for key, value in data.items():
        field, here = fields[key], (*path, key)
        if field.question.refers_to == target:
            items = enumerate(value) if isinstance(value, list) else ()
            yield from ((*here, at) for at, each in items if each == identifier)
            yield from (here,) if value == identifier else ()
        elif field.target.kind == "section":
            parts = enumerate(value) if isinstance(value, list) else ((None, value),)
            for at, part in parts:
                below = here if at is None else (*here, at)
                yield from _references(part, field.target.python, target, identifier, below)


def _referring(state: State, where: FieldPath, old: str, new: str | None) -> State:
    """The state with one reference changed or taken away."""
    if not isinstance(where[-1], int):
        return state.with_value(where, new)
    kept = [new if each == old else each for each in state.at(*where[:-1])]
    return state.with_value(where[:-1], [each for each in kept if each is not None] or None)


def _field_path(where: FieldPath) -> FieldPath:
    return where[:-1] if isinstance(where[-1], int) else where


def _keys_moved(state: State, place: FieldPath, mapped: Mapped) -> State:
    """The state with what it remembers of the items of a list following them."""
    pattern = re.compile(rf"{re.escape(key_of(place))}\[(\d+)\](.*)")

    def follow(keys: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(key for key in (_key_moved(key, place, pattern, mapped) for key in keys) if key is not None)

    said = {_key_moved(key, place, pattern, mapped): line for key, line in state.said.items()}
    return msgspec.structs.replace(
        state,
        settled=follow(state.settled),
        skipped=follow(state.skipped),
        said={key: line for key, line in said.items() if key is not None},
    )


def _key_moved(key: str, place: FieldPath, pattern: re.Pattern[str], mapped: Mapped) -> str | None:
    found = pattern.fullmatch(key)
    if found is None:
        return key
    position = mapped(int(found[1]))
    return None if position is None else f"{key_of((*place, position))}{found[2]}"
