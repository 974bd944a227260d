"""The template environment: every value is escaped once for Markdown, and what could break that is refused.

Jinja escapes for HTML. This environment keeps its machinery and hands compiled templates another runtime, in which
"escaped" means Markdown (see `runtime`). Templates may read the fields of the data they are given; they may call
nothing but macros and the functions registered here. Anything else ends in a `TemplateFault` that names the template
and the line.
"""

import sys
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from types import MethodType
from typing import Final, NoReturn

from jinja2 import BaseLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import Template, TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from socialplan.documents import markdown, runtime
from socialplan.documents.contexts import misplaced
from socialplan.documents.markdown import Md, concatenate, text_of
from socialplan.documents.mermaid import label

# Jinja's own filters that only choose, count, sort, or change plain text.
_JINJA_FILTERS: Final = (
    *("capitalize", "count", "d", "default", "dictsort", "first", "groupby", "int", "items", "last", "length", "list"),
    *("lower", "map", "max", "min", "reject", "rejectattr", "reverse", "round", "select", "selectattr", "sort", "sum"),
    *("title", "trim", "truncate", "unique", "upper", "wordcount"),
)
_JINJA_GLOBALS: Final = ("range", "namespace")
_IMPORT: Final = "from jinja2.runtime import "


class TemplateFault(Exception):  # noqa: N818  a fault of the template, told with its place
    """A template does what it must not, or meets a value that it cannot print."""

    def __init__(self, template: str, line: int, reason: str) -> None:
        super().__init__(f"{template}, line {line}: {reason}")
        self.template = template
        self.line = line
        self.reason = reason


def _text_only(name: str, function: Callable[..., object]) -> Callable[..., object]:
    """A filter on plain text: finished Markdown would lose the escapes in it."""

    def filtered(value: object, *arguments: object, **options: object) -> object:
        if any(isinstance(part, Md) for part in (value, *arguments, *options.values())):
            raise SecurityError(f"|{name} works on text, and this is finished Markdown")
        return function(text_of(value), *arguments, **options)

    return filtered


def _join(values: Iterable[object], separator: object = "") -> str:
    pieces: list[object] = []
    for value in values:
        pieces.extend((separator, value) if pieces else (value,))
    return concatenate(pieces)


def _replace(text: str, old: str, new: str) -> str:
    return text.replace(old, new)


_HOUSE_FILTERS: Final[Mapping[str, Callable[..., object]]] = {
    "br": _text_only("br", markdown.breaks),
    "code": _text_only("code", markdown.code),
    "comment": _text_only("comment", markdown.comment),
    "fence": _text_only("fence", markdown.fence),
    "indent": markdown.indent,
    "join": _join,
    "lines": _text_only("lines", markdown.lines),
    "link": _text_only("link", markdown.link),
    "mermaid": _text_only("mermaid", label),
    "para": _text_only("para", markdown.paragraphs),
    "replace": _text_only("replace", _replace),
    "sentence": _text_only("sentence", markdown.sentence),
    "split_lines": _text_only("split_lines", markdown.split_lines),
    "string": _text_only("string", str),
    "url": _text_only("url", markdown.target),
    "yaml": _text_only("yaml", markdown.front_matter),
}


class _Generator(CodeGenerator):
    """Folds no constants at compile time: every value meets the runtime's `escape`."""

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: object) -> str:  # noqa: ARG002
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return node.data


class _Literals(NodeTransformer):
    """Turns `"…"|md` into Markdown. The filter does not exist otherwise, so that data cannot pass through it."""

    def __init__(self, name: str | None, filename: str | None) -> None:
        self.name = name
        self.filename = filename

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:  # noqa: N802  Jinja's name for it
        """Replace one `md` filter, or leave another filter as it is."""
        self.generic_visit(node)
        if node.name != "md":
            return node
        if not (isinstance(node.node, nodes.Const) and isinstance(node.node.value, str)):
            raise TemplateSyntaxError("|md is for literal text only", node.lineno, self.name, self.filename)
        return nodes.MarkSafe(node.node, lineno=node.lineno)


class MarkdownEnvironment(ImmutableSandboxedEnvironment):
    """Jinja for Markdown. `filters` and `globals` come on top of the house's own.

    Template names stand for files in `folder` (a language), save those that begin with `shared/`.
    """

    code_generator_class = _Generator
    intercepted_binops = frozenset(["**", "*", "%"])

    def __init__(
        self,
        loader: BaseLoader | None = None,
        filters: Mapping[str, Callable[..., object]] | None = None,
        globals: Mapping[str, object] | None = None,  # noqa: A002  Jinja's word
        folder: str = "",
    ) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            optimized=False,
            auto_reload=False,
        )
        self.folder = folder
        self.filters = (
            {name: self.filters[name] for name in _JINJA_FILTERS} | dict(_HOUSE_FILTERS) | dict(filters or {})
        )
        self.globals = {name: self.globals[name] for name in _JINJA_GLOBALS} | dict(globals or {})
        self._functions: list[object] = [value for value in self.globals.values() if callable(value)]

    def join_path(self, template: str, parent: str) -> str:  # noqa: ARG002  Jinja's signature
        """The full name of `template`: in the environment's folder, or in `shared/`."""
        if not self.folder or template.startswith((self.folder + "/", "shared/")):
            return template
        return f"{self.folder}/{template}"

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, object] | None = None,  # noqa: A002
    ) -> Template:
        """The template `name`, in the environment's folder or in `shared/`."""
        if parent is None and isinstance(name, str):
            name = self.join_path(name, "")
        return super().get_template(name, parent, globals)

    def getattr(self, obj: object, attribute: str) -> object:
        """A field of `obj`. In a mapping, its keys only."""
        if isinstance(obj, dict):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        if attribute in getattr(type(obj), "__struct_fields__", ()) and attribute[0] != "_":
            found: object = getattr(obj, attribute)
            if not callable(found):  # all that the sandbox asks of a field of ours, and nearly every look-up is one
                return found
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Whether a template may read this: fields and properties of data, never methods."""
        ours = isinstance(obj, LoopContext | TemplateModule)
        return (ours or not callable(value)) and super().is_safe_attribute(obj, attr, value)

    def is_safe_callable(self, obj: object) -> bool:
        """Whether a template may call this: macros, loops and registered functions only."""
        if isinstance(obj, MethodType):
            return isinstance(obj.__self__, LoopContext)
        if isinstance(obj, Undefined):
            return True  # calling it raises the error that says what is undefined, or refused
        return isinstance(obj, runtime.Macro | LoopContext) or any(obj is known for known in self._functions)

    def wrap_str_format(self, value: object) -> None:
        """Refuse `str.format`, which mixes text without escaping it."""
        if super().wrap_str_format(value) is not None:
            raise SecurityError("str.format is not available in templates")

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Compute `*` and `%` on numbers only: on text they repeat and format."""
        if operator == "**" or not all(isinstance(value, int | float) for value in (left, right)):
            raise SecurityError(f"{operator} is for numbers only")
        return super().call_binop(context, operator, left, right)

    def handle_exception(self, source: str | None = None) -> NoReturn:  # noqa: ARG002  Jinja's signature
        """Turn the current exception into a `TemplateFault` with its place in the template.

        Raises:
            TemplateFault: always.
        """
        error = sys.exception()
        if error is None or isinstance(error, TemplateFault):
            raise error or RuntimeError("there is no exception to handle")
        raise _fault(error) from error

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for node in tree.find_all((nodes.EvalContextModifier, nodes.Extends, nodes.Block)):
            raise TemplateSyntaxError(f"{type(node).__name__} is not available here", node.lineno, name, filename)
        for line, reason in misplaced(self.lexer.tokeniter(source, name, filename)):
            raise TemplateSyntaxError(reason, line, name, filename)
        _Literals(name, filename).visit(tree)
        return tree

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,  # noqa: FBT001, FBT002  Jinja's signature
    ) -> str:
        head, mark, tail = super()._generate(source, name, filename, defer_init).partition(_IMPORT)
        if not mark:
            raise RuntimeError("this version of Jinja2 generates another kind of code: use one that socialplan names")
        return f"{head}from {runtime.MODULE} import {tail}"


def _fault(error: BaseException) -> TemplateFault:
    if isinstance(error, TemplateSyntaxError):
        return TemplateFault(error.name or "<template>", error.lineno, error.message or "")
    name, line = "<template>", 0
    trace = error.__traceback__
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if isinstance(template, Template):
            name, line = template.name or name, template.get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next
    if isinstance(error, RecursionError):
        return TemplateFault(name, line, "templates or macros call one another without end")
    if isinstance(error, TemplateNotFound):
        return TemplateFault(name, line, f"there is no template {error.name}")
    return TemplateFault(name, line, str(error) or type(error).__name__)
