"""Templates of an organisation's own, in the place of the shipped ones of the same name.

They come from the folder's owner, yet may come with a clone. They run in the same sandbox and under the same rules of
escaping as ours, with a bound on what they may do besides: on the passes of their loops and the calls of their macros,
on the length of ranges, on the size of texts. Templates see nothing but the view they are given and other templates.
"""

from collections.abc import Callable, Mapping, MutableMapping
from typing import Final

from jinja2 import Environment, Template, nodes
from jinja2.exceptions import SecurityError
from jinja2.visitor import NodeTransformer

from socialplan.documents.environment import TemplateFolder
from socialplan.documents.jinja import MarkdownEnvironment
from socialplan.documents.markdown import Md, text_of

MOST_PASSES: Final = 20_000
"""Passes of loops and calls of macros in one document; the longest of ours takes some 2,000."""
LONGEST_RANGE: Final = 1_000
MOST_CHARACTERS: Final = 1_000_000
"""Of a text that is put together; the longest document has some 60,000."""
_TICK: Final = "_pass"
_MIXING: Final = ("join", "replace", "indent")


class OwnEnvironment(MarkdownEnvironment):
    """The house's environment, where templates of one's own come first and are bounded."""

    def __init__(
        self,
        own: Mapping[str, str],
        shipped: TemplateFolder,
        filters: Mapping[str, Callable[..., object]] | None = None,
        folder: str = "",
    ) -> None:
        """`own` are the sources by name, as `fr/plan-de-crise.md.jinja`."""
        self.own: Final = frozenset(own)
        self._passes = 0

        def count() -> Md:  # templates may call functions that are registered, never methods
            self._passes += 1
            if self._passes > MOST_PASSES:
                raise SecurityError(f"more than {MOST_PASSES} passes of loops: is there one that never ends?")
            return Md("")

        super().__init__(_OwnFirst(own, shipped), filters, {_TICK: count, "range": _range}, folder)
        self.filters |= {name: _bounded(self.filters[name]) for name in _MIXING}

    def begin(self) -> None:
        """Count anew: a document begins."""
        self._passes = 0

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        return _Counting().visit(tree) if name in self.own else tree


class _OwnFirst(TemplateFolder):
    """One's own templates, else the shipped ones."""

    def __init__(self, own: Mapping[str, str], shipped: TemplateFolder) -> None:
        super().__init__(shipped.root, shipped.compiled)
        self._own: Final = own

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:
        """The source of `template`, and where it comes from. Raises `TemplateNotFound`."""
        if template in self._own:
            return self._own[template], f"templates/{template}", None
        return super().get_source(environment, template)

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, object] | None = None,  # noqa: A002
    ) -> Template:
        """The template `name`, ready to render; one's own is always compiled anew."""
        if name not in self._own:
            return super().load(environment, name, globals)
        source, path, _ = self.get_source(environment, name)
        code = environment.compile(source, name, path)
        return environment.template_class.from_code(environment, code, globals or {}, None)


class _Counting(NodeTransformer):
    """Puts a count at the head of each loop and each macro."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802  Jinja's name for it
        """Count the passes of a loop."""
        return self._counted(node)

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:  # noqa: N802
        """Count the calls of a macro."""
        return self._counted(node)

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.Node:  # noqa: N802
        """Count what a macro calls back."""
        return self._counted(node)

    def _counted(self, node: nodes.For | nodes.Macro | nodes.CallBlock) -> nodes.Node:
        self.generic_visit(node)
        name = nodes.Name(_TICK, "load", lineno=node.lineno)
        call = nodes.Call(name, [], [], None, None, lineno=node.lineno)
        node.body.insert(0, nodes.Output([call], lineno=node.lineno))
        return node


def _range(*bounds: int) -> range:
    made = range(*bounds)
    if len(made) > LONGEST_RANGE:
        raise SecurityError(f"a range has {LONGEST_RANGE} numbers at most")
    return made


def _bounded(function: Callable[..., object]) -> Callable[..., object]:
    """A filter that puts text together, refused before and after it would make a giant."""

    def filtered(value: object, *arguments: object, **options: object) -> object:
        for number in (*arguments, *options.values()):
            if isinstance(number, int) and abs(number) > LONGEST_RANGE:
                raise SecurityError(f"{number} is too much")
        made = function(value, *arguments, **options)
        if isinstance(made, str) and len(text_of(made)) > MOST_CHARACTERS:
            raise SecurityError(f"a text of more than {MOST_CHARACTERS} characters")
        return made

    return filtered
