"""What the declarations say, in a form that a program can walk: one spec a field, worked out once a class.

The loader, the JSON Schema, the commented YAML and the reference page all read these specs, never the annotations.
"""

import datetime as dt
import types
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Final, Literal, NamedTuple, Union, get_args, get_origin

import msgspec

from socialplan.language import Words
from socialplan.strategy.fields import Choice, Clock, Question, Section, Text, question_of

Kind = Literal["section", "list", "text", "str", "int", "float", "bool", "day", "clock", "choice"]


class Type(msgspec.Struct, frozen=True):
    """A type as the declarations know them."""

    kind: Kind
    python: Any
    """The class of a section or a choice; the class of a list (`list` or `tuple`)."""
    item: "Type | None" = None
    """What a list holds."""
    pattern: str | None = None
    low: float | None = None
    high: float | None = None
    longest: int | None = None


class Field(msgspec.Struct, frozen=True):
    """One field of a section."""

    name: str
    """Its name in Python."""
    key: str
    """Its key in YAML."""
    type: Type
    question: Question
    required: bool
    default: Any
    """The value of an unanswered question; `msgspec.NODEFAULT` where it is made anew each time."""

    @property
    def target(self) -> Type:
        """The type of one value: the items of a list, or the field's own."""
        return self.type.item or self.type


class Place(NamedTuple):
    """A field and the keys that lead to it; list positions are left out."""

    path: tuple[str, ...]
    field: Field


_SIMPLE: Final[dict[Any, Kind]] = {
    str: "str",
    int: "int",
    float: "float",
    bool: "bool",
    dt.date: "day",
    Clock: "clock",
    Text: "text",
}


@cache
def fields_of(section: type[Section]) -> tuple[Field, ...]:
    """The fields of `section`, in the order in which they are declared.

    Raises `TypeError` for an annotation that no declaration may have.
    """
    return tuple(_field(info) for info in msgspec.structs.fields(section))


@cache
def fields_by_key(section: type[Section]) -> dict[str, Field]:
    """The fields of `section` by their YAML key."""
    return {field.key: field for field in fields_of(section)}


def _field(info: msgspec.structs.FieldInfo) -> Field:
    question = question_of(info.type) or _unasked(info.encode_name)
    return Field(info.name, info.encode_name, _type(info.type), question, info.required, info.default)


def _unasked(key: str) -> Question:
    """The question of a field that declares none: its key."""
    return Question(Words(key, key), None, None, None, False, None, False, None, None)  # noqa: FBT003


def _type(annotation: Any) -> Type:  # noqa: ANN401 - annotations have no common type
    if get_origin(annotation) is Annotated:
        base, *metas = get_args(annotation)
        found = _type(base)
        for meta in metas:
            found = _bounded(found, meta)
        return found
    if get_origin(annotation) in {Union, types.UnionType}:
        return _optional(annotation)
    if get_origin(annotation) in {list, tuple}:
        return Type("list", get_origin(annotation), _type(get_args(annotation)[0]))
    if annotation in _SIMPLE:
        return Type(_SIMPLE[annotation], annotation)
    if isinstance(annotation, type) and issubclass(annotation, Section):
        return Type("section", annotation)
    if isinstance(annotation, type) and issubclass(annotation, Choice):
        return Type("choice", annotation)
    raise TypeError(f"no field of a strategy may be a {annotation!r}")


def _optional(annotation: Any) -> Type:  # noqa: ANN401
    others = [part for part in get_args(annotation) if part is not type(None)]
    if len(others) != 1:
        raise TypeError(f"no field of a strategy may be a {annotation!r}")
    return _type(others[0])


def _bounded(found: Type, meta: Any) -> Type:  # noqa: ANN401
    """`found` with the limits of `meta`. A list's limits are those of its items."""
    if not isinstance(meta, msgspec.Meta):
        return found
    if found.item:
        return msgspec.structs.replace(found, item=_bounded(found.item, meta))
    extra = meta.extra or {}
    given = {name: extra.get(name) for name in ("low", "high", "longest")} | {"pattern": meta.pattern}
    return msgspec.structs.replace(found, **{name: value for name, value in given.items() if value is not None})


@cache
def places(root: type[Section]) -> tuple[Place, ...]:
    """Every field below `root` with its path, from the top down, each section once a path."""
    return tuple(_walk(root, ()))


def _walk(section: type[Section], path: tuple[str, ...]) -> Iterator[Place]:
    for field in fields_of(section):
        here = (*path, field.key)
        yield Place(here, field)
        if field.target.kind == "section":
            yield from _walk(field.target.python, here)


@cache
def paths_of_key(root: type[Section]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """For each key anywhere below `root`, the paths at which it stands."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for path, field in places(root):
        found.setdefault(field.key, []).append(path)
    return {key: tuple(paths) for key, paths in found.items()}


@cache
def private_keys(root: type[Section]) -> frozenset[str]:
    """The keys below `root` whose values are personal data, never to be repeated in a message."""
    return frozenset(field.key for _, field in places(root) if field.question.private)


def place_of(root: type[Section], path: tuple[str | int, ...]) -> Field | None:
    """The field at `path` below `root`, list positions ignored; None if there is none."""
    section: type[Section] | None = root
    field: Field | None = None
    for step in path:
        if isinstance(step, int):
            continue
        field = fields_by_key(section).get(step) if section else None
        if field is None:
            return None
        section = field.target.python if field.target.kind == "section" else None
    return field
