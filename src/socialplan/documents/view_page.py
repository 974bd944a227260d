"""The page for those who write templates: what each receives, with its fields, their types, and an example of each.

Made from the code and from views of the examples; `tools/templates_page.py` writes it to `docs/`.
"""

import ast
import functools
import inspect
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, cast

import msgspec

from socialplan.analysis.slots import ROLES, slots
from socialplan.documents.tidy import tidy
from socialplan.documents.view_texts import ABOUT, FIELD_HEAD, FILTERS, WORDS
from socialplan.documents.view_types import fields, in_words, reached, templates, title
from socialplan.knowledge import glossary
from socialplan.language import Language
from socialplan.strategy.choices import OrganisationKind
from socialplan.strategy.model import Strategy

FILES: Final[Mapping[Language, str]] = {"fr": "templates.fr.md", "en": "templates.md"}
_LONGEST: Final = 70
"""Characters of an example."""


def page(language: Language, views: Iterable[object]) -> str:
    """The whole page; `views` are some that documents were made of, in that language, for the examples."""
    found = examples(views)
    parts = [
        ABOUT[language],
        *_names(language),
        *_filters(language),
        *_templates(language),
        f"## {WORDS['classes'].to(language)}",
    ]
    every = dict.fromkeys(one for each in templates() for one in reached(each.view))
    for one in every:
        parts += _class(one, language, found)
    return tidy("\n\n".join(parts), french=language == "fr")


def examples(views: Iterable[object]) -> Mapping[tuple[type, str], str]:
    """A value of each field, by class and name: the first that says something."""
    found: dict[tuple[type, str], str] = {}
    waiting = list(views)
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, Mapping):
            waiting.extend(one.values())
        elif isinstance(one, msgspec.Struct) or hasattr(one, "_fields"):
            for name in fields(cast("type", type(one))):
                value = getattr(one, name)
                waiting.append(value)
                shown = _shown(value)
                if shown:
                    found.setdefault((type(one), name), shown)
        elif isinstance(one, list | tuple):
            waiting.extend(one)
    return found


def _shown(value: object) -> str:
    """A value as it may stand in a table's cell; empty where it says nothing, or is more than one value."""
    if isinstance(value, bool | int | float):
        return f"`{str(value).lower()}`"
    if isinstance(value, tuple | list) and value and all(isinstance(each, str) for each in value):
        value = value[0]
    if not isinstance(value, str) or not value.strip():
        return ""
    line = "".join(iter(value)).replace("\n", " ")  # finished Markdown cannot be cut
    line = line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
    return _code(line)


def _code(text: str) -> str:
    fence = "``" if "`" in text else "`"
    padding = " " if "`" in text else ""
    return f"{fence}{padding}{text.replace('|', '¦')}{padding}{fence}"


def _names(language: Language) -> Iterator[str]:
    """The slots and roles that proposals may name, and the ids of the glossary's terms."""
    every = {
        "slots": [f"{{{name}}}" for name in sorted((*slots(Strategy()).words, "network"))],
        "roles": [f"@{name}" for name in ROLES],
        "kinds": [kind.value for kind in OrganisationKind],
        "terms": [term.id for term in glossary.terms()],
    }
    for key, names in every.items():
        yield f"{WORDS[key].to(language)} {', '.join(f'`{name}`' for name in names)}."


def _filters(language: Language) -> Iterator[str]:
    yield f"## {WORDS['filters'].to(language)}"
    rows = [f"| `{name}` | {what.to(language)} |" for name, what in FILTERS.items()]
    yield "\n".join([WORDS["filter_head"].to(language), "| --- | --- |", *rows])


def _templates(language: Language) -> Iterator[str]:
    yield f"## {WORDS['templates'].to(language)}"
    rows = [
        f"| `{language}/{each.template.to(language)}` | {each.purpose.to(language)} | {in_words(each.view, language)} |"
        for each in templates()
    ]
    yield "\n".join([WORDS["template_head"].to(language), "| --- | --- | --- |", *rows])


def _class(view: type, language: Language, found: Mapping[tuple[type, str], str]) -> Iterator[str]:
    yield f"### {title(view)}"
    told = " ".join((inspect.getdoc(view) or "").split("\n\n")[0].split())
    if told and not told.startswith(view.__name__ + "("):
        yield _cell(told)
    said = docstrings(view)
    rows = [
        f"| `{name}` | {in_words(kind, language)} | {found.get((view, name), '')} | {_cell(said.get(name, ''))} |"
        for name, kind in fields(view).items()
    ]
    yield "\n".join([FIELD_HEAD[language], "| --- | --- | --- | --- |", *rows])


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")


@functools.cache
def docstrings(view: type) -> Mapping[str, str]:
    """What the code says of each field of a class: the text below it, or a property's first paragraph."""
    found: dict[str, str] = {}
    for base in reversed(view.__mro__):
        body = _body(base)
        for node, below in zip(body, [*body[1:], None], strict=False):
            text = _text(below)
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and text:
                found[node.target.id] = text
            elif isinstance(node, ast.FunctionDef) and node.body:
                found[node.name] = _text(node.body[0])
    return found


def _text(node: ast.stmt | None) -> str:
    """The first paragraph of a text that stands by itself."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        return " ".join(inspect.cleandoc(node.value.value).split("\n\n")[0].split())
    return ""


def _body(view: type) -> list[ast.stmt]:
    """What stands in a class, as it is written; nothing for one that is none of ours."""
    every = ast.walk(_tree(view.__module__)) if view.__module__.startswith("socialplan.") else ()
    return next((node.body for node in every if isinstance(node, ast.ClassDef) and node.name == view.__name__), [])


@functools.cache
def _tree(module: str) -> ast.Module:
    return ast.parse(inspect.getsource(sys.modules[module]))
