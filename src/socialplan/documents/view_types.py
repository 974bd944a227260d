"""What each template receives, as types: the classes that can be reached from the views, and their fields.

Everything is read from the code, for the page that documents the views and for advice on a field that does not exist.
"""

import functools
import re
import typing
from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import Any, Final, NamedTuple, cast

import msgspec

from socialplan.documents.companions import private_part
from socialplan.documents.markdown import Md
from socialplan.documents.names import ALL, AnyId
from socialplan.documents.render import EVERY_VIEW, INDEX_TEMPLATE, SHEET_TEMPLATE
from socialplan.documents.views import index, private_sheet
from socialplan.language import Language, Words


class Receives(NamedTuple):
    """A template, what it is for, and the class of the view that it receives as `v`."""

    template: Words
    """Within the language's folder of templates."""
    purpose: Words
    view: type


def templates() -> tuple[Receives, ...]:
    """Every shipped template that makes a document, in the order of the documents."""
    found = [
        Receives(name.template, _said(name.title, name.purpose), _given(EVERY_VIEW[key])) for key, name in ALL.items()
    ]
    found.append(Receives(SHEET_TEMPLATE, _SHEET, _given(private_sheet.view)))
    parts = (private_part(cast("AnyId", key)) for key in ALL)
    found += [Receives(part.template, _ACCESS, _given(part.view)) for part in parts if part]
    return (*found, Receives(Words(INDEX_TEMPLATE, INDEX_TEMPLATE), _INDEX, _given(index.view)))


_SHEET: Final = Words(
    "Fiche de crise avec les numéros, que git ignore", "Crisis sheet with the numbers, which git ignores"
)
_ACCESS: Final = Words(
    "Accès aux comptes, que git ignore\u00a0: qui détient lequel",
    "Access to accounts, which git ignores: who holds which",
)
_INDEX: Final = Words("README.md, le sommaire du dossier", "README.md, the folder’s index")
PARTIALS: Final = Words(
    "Parties que plusieurs modèles appellent\u00a0: état, en bref, reste à décider",
    "Parts that several templates call: status, in brief, still to decide",
)


def purposes(language: Language) -> Mapping[str, str]:
    """What each shipped template of a language is for, by its name within `templates/`; partials apart."""
    return {f"{language}/{each.template.to(language)}": each.purpose.to(language) for each in templates()}


def _said(title: Words, purpose: Words) -> Words:
    return Words(f"{title.fr}\u00a0: {purpose.fr}", f"{title.en}: {purpose.en}")


def _given(function: Any) -> type:  # noqa: ANN401 - functions of several kinds
    found: type = typing.get_type_hints(function)["return"]
    return found


@functools.cache
def fields(view: type) -> Mapping[str, Any]:
    """The fields and properties of a class that templates may read, with their types."""
    hints = typing.get_type_hints(view)
    names = (*getattr(view, "__struct_fields__", ()), *getattr(view, "_fields", ()))
    found = {name: hints[name] for name in names}
    for base in reversed(view.__mro__):
        for name, made in vars(base).items():
            getter = getattr(made, "fget", None) or getattr(made, "func", None)
            if getter and not name.startswith("_"):
                found[name] = typing.get_type_hints(getter).get("return", Any)
    return found


def classes_within(kind: Any) -> Iterator[type]:  # noqa: ANN401 - any type
    """The classes with fields of their own that a type speaks of: of `tuple[Row, ...] | None`, `Row`."""
    if isinstance(kind, type) and (issubclass(kind, msgspec.Struct) or hasattr(kind, "_fields")):
        yield kind
    for inner in typing.get_args(kind):
        yield from classes_within(inner)


def reached(view: type) -> tuple[type, ...]:
    """A view and the classes that can be reached from it, in the order in which its fields name them."""
    found: dict[type, None] = {view: None}
    waiting = [view]
    while waiting:
        one = waiting.pop(0)
        for kind in fields(one).values():
            for inner in classes_within(kind):
                if inner not in found:
                    found[inner] = None
                    waiting.append(inner)
    return tuple(found)


@functools.cache
def known_fields() -> Mapping[str, tuple[str, ...]]:
    """The fields of each class that a template may meet, by the class's full name."""
    every = {one for each in templates() for one in reached(each.view)}
    return {f"{one.__module__}.{one.__qualname__}": tuple(fields(one)) for one in every}


@functools.cache
def _shared_names() -> frozenset[str]:
    """The names that several classes bear."""
    names = [full.rpartition(".")[2] for full in known_fields()]
    return frozenset(name for name in names if names.count(name) > 1)


def title(view: type) -> str:
    """A class's name, with its module where others bear the same."""
    name = view.__name__
    return f"{name} ({view.__module__.rpartition('.')[2]})" if name in _shared_names() else name


def anchor(heading: str) -> str:
    """Where a heading is found on GitHub."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def in_words(kind: Any, language: Language) -> str:  # noqa: ANN401 - any type
    """A type as people who write templates read it: `texte`, `liste de Row`, `nombre, ou rien`."""
    arguments = typing.get_args(kind)
    origin = typing.get_origin(kind)
    if origin in {typing.Union, UnionType}:
        several = [in_words(each, language) for each in arguments if each is not NoneType]
        last = [Words("rien", "nothing").to(language)] if NoneType in arguments else []
        return Words(", ou ", ", or ").to(language).join([*several, *last])
    if origin is typing.Literal:
        return ", ".join(f"`{each}`" for each in arguments)
    if origin in {tuple, list, frozenset}:
        return _of_list(kind, arguments, language)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        inner = in_words(arguments[-1], language)
        return Words(f"par clé, {inner}", f"by key, {inner}").to(language)
    return _PLAIN[kind].to(language) if kind in _PLAIN else f"[{kind.__name__}](#{anchor(title(kind))})"


def _of_list(kind: Any, arguments: tuple[Any, ...], language: Language) -> str:  # noqa: ANN401 - any type
    if typing.get_origin(kind) is tuple and Ellipsis not in arguments:
        parts = ", ".join(in_words(each, language) for each in arguments)
        return Words(f"ensemble de {len(arguments)}\u00a0: {parts}", f"{len(arguments)} values: {parts}").to(language)
    inner = in_words(arguments[0], language)
    return Words(f"liste de {inner}", f"list of {inner}").to(language)


_PLAIN: Final[Mapping[Any, Words]] = {
    str: Words("texte", "text"),
    int: Words("nombre entier", "whole number"),
    float: Words("nombre", "number"),
    bool: Words("oui ou non", "yes or no"),
    Any: Words("valeur", "value"),
    Md: Words("Markdown déjà protégé", "Markdown, escaped already"),
}
