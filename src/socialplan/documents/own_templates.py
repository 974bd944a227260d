"""Templates of an organisation's own, in the place of the shipped ones of the same name.

They come from the folder's owner, yet may come with a clone. They run in the same sandbox and under the same rules of
escaping as ours, and what they may do is bounded besides (`metering`). They see nothing but the view that they are
given, each other, and the shipped templates: `shipped/NAME` is the one that NAME replaces.
"""

import re
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from typing import Final, cast

from jinja2 import Environment, Template, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext, Macro, Undefined

from socialplan.documents import gate
from socialplan.documents.environment import TemplateFolder, environment, shipped
from socialplan.documents.filters import filters
from socialplan.documents.jinja import MarkdownEnvironment, TemplateFault
from socialplan.documents.metering import FETCH, LONGEST_RANGE, TEST, Meter, Metered, bounded
from socialplan.documents.tidy import tidy
from socialplan.language import Language

MOST_TAGS: Final = 2_000
"""Of one template; our longest has some 600."""
_MOST_TAGS_IN_ALL: Final = 6_000
"""Of those of one language; ours have some 3,000."""
LONGEST_LINE: Final = 4_000
"""Characters of a line of a template, and of a document made with one."""
_LONGEST_DOCUMENT: Final = 300_000
_MOST_SQUARED: Final = 200_000_000
"""The sum of the squares of the lengths of a document's lines: what looking through them takes at worst."""
_SHIPPED: Final = "shipped/"
_TAG: Final = re.compile(r"\{[{%]")
_CHANGING: Final = frozenset(["+", "-", "*", "/", "//", "%", "**"])


class DocumentFault(TemplateFault):
    """A template wrote what is no well-formed document; `line` is a line of the document, whose text is `shown`."""

    def __init__(self, template: str, line: int, reason: str, shown: str) -> None:
        super().__init__(template, line, reason)
        self.shown = shown


class OwnTemplates:
    """The templates of one folder, and what is rendered with them."""

    def __init__(self, sources: Mapping[str, str], loader: TemplateFolder | None = None) -> None:
        """`sources` are the texts by name, such as `fr/plan-de-crise.md.jinja`."""
        self.sources: Final = dict(sources)
        self._loader: Final = loader or shipped()
        self._environments: Final[dict[Language, OwnEnvironment]] = {}

    def concern(self, language: Language, template: str) -> bool:
        """Whether `template`, within the language's folder, is one of these or makes use of one."""
        name = f"{language}/{template}"
        return bool(self.sources) and any(used in self.sources for used in self._used(name, set()))

    def render(self, language: Language, template: str, view: object) -> str:
        """The document that a template makes of its view.

        Raises:
            TemplateFault: a template is wrong, does too much, or meets a value that it cannot print.
            DocumentFault: what it wrote is no well-formed document.
        """
        templates = self._environment(language)
        templates.meter.begin()
        text = templates.get_template(template).render({"v": view})
        name = f"{language}/{template}"
        _check_lengths(name, text)
        made = tidy(text, french=language == "fr")
        for problem in gate.check(made):
            raise _document_fault(name, made, problem)
        return made

    def _environment(self, language: Language) -> "OwnEnvironment":
        if language not in self._environments:
            made = OwnEnvironment(self.sources, self._loader, filters(language), language)
            self._environments[language] = made
        return self._environments[language]

    def _used(self, name: str, found: set[str]) -> set[str]:
        """The shipped template `name` and those that it names; what one's own name is not looked at."""
        found.add(name)
        if name not in self.sources:
            source = self._source(name)
            language = name.partition("/")[0]
            for other in re.findall(r"\{%-?\s*(?:import|from|include)\s+[\"']([^\"']+)", source):
                full = other if other.startswith("shared/") else f"{language}/{other.removeprefix(language + '/')}"
                if full not in found:
                    self._used(full, found)
        return found

    def _source(self, name: str) -> str:
        try:
            return self._loader.get_source(environment("fr"), name)[0]
        except TemplateNotFound:
            return ""


class OwnEnvironment(MarkdownEnvironment):
    """The house's environment, where templates of one's own come first and all are bounded."""

    intercepted_binops = _CHANGING

    def __init__(
        self,
        own: Mapping[str, str],
        loader: TemplateFolder,
        filters: Mapping[str, Callable[..., object]] | None = None,
        folder: str = "",
    ) -> None:
        """`own` are the sources by name, as `fr/plan-de-crise.md.jinja`."""
        self.meter: Final = Meter()
        self._tags = 0
        super().__init__(_OwnFirst(own, loader), filters, {"range": _range}, folder)
        self.filters = {name: bounded(name, each, self.meter) for name, each in self.filters.items()}
        tests = cast("Mapping[str, Callable[..., object]]", self.tests)
        self.tests = {name: bounded(TEST, each, self.meter) for name, each in tests.items()}

    def join_path(self, template: str, parent: str) -> str:
        """The full name of `template`: as in any environment, save that `shipped/` stands before it."""
        if template.startswith(_SHIPPED):
            return _SHIPPED + super().join_path(template.removeprefix(_SHIPPED), parent)
        return super().join_path(template, parent)

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, object] | None = None,  # noqa: A002  Jinja's word
    ) -> Template:
        """The template `name`, which costs something each time that it is asked for."""
        self.meter.spend(FETCH)
        return super().get_template(name, parent, globals)

    def select_template(
        self,
        names: Iterable[str | Template],
        parent: str | None = None,
        globals: MutableMapping[str, object] | None = None,  # noqa: A002  Jinja's word
    ) -> Template:
        """The first of several that is there; each costs something."""
        given = list(names) if not isinstance(names, str | Undefined) else names
        self.meter.spend(FETCH * len(given) if isinstance(given, list) else FETCH)
        return super().select_template(given, parent, globals)

    def call(
        self,
        context: Context,
        function: object,
        /,
        *arguments: object,
        **options: object,
    ) -> object:
        """Call what a template may call, no deeper than is sane."""
        if getattr(function, "__self__", None) is self.meter:
            return function(*arguments)  # type: ignore[operator]
        if not isinstance(function, Macro | LoopContext):
            for value in (*arguments, *options.values()):
                self.meter.sized(value)
            return super().call(context, function, *arguments, **options)
        self.meter.deeper()
        if isinstance(function, LoopContext):
            for value in arguments:
                self.meter.iterated(value, 50)
        try:
            return super().call(context, function, *arguments, **options)
        finally:
            self.meter.back()

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Compute within bounds."""
        values = (self.meter.sized(left), self.meter.sized(right))
        if operator in {"+", "-", "/", "//"}:
            if not isinstance(left, int | float):
                self.meter.made(values)
            found = self.binop_table[operator](left, right)
        else:
            found = super().call_binop(context, operator, left, right)
        return self.meter.made(found)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        self._tags += _check_source(source, name, filename)
        if self._tags > _MOST_TAGS_IN_ALL:
            raise TemplateSyntaxError(f"more than {_MOST_TAGS_IN_ALL} tags in all templates", 1, name, filename)
        tree: nodes.Template = Metered().visit(super()._parse(source, name, filename))
        return tree


class _OwnFirst(TemplateFolder):
    """One's own templates, else the shipped ones."""

    def __init__(self, own: Mapping[str, str], loader: TemplateFolder) -> None:
        super().__init__(loader.root)
        self._own: Final = own

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:
        """The source of `template`, and where it comes from. Raises `TemplateNotFound`."""
        if template in self._own:
            return self._own[template], f"templates/{template}", None
        return super().get_source(environment, template.removeprefix(_SHIPPED))

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, object] | None = None,  # noqa: A002  Jinja's word
    ) -> Template:
        """The template `name`, ready to render."""
        source, path, _ = self.get_source(environment, name)
        try:
            code = environment.compile(source, name, path)
        except (ValueError, SyntaxError, RecursionError, MemoryError, OverflowError) as error:
            raise TemplateFault(name, 1, f"too deep or too large to be read ({type(error).__name__})") from None
        return environment.template_class.from_code(environment, code, globals or {}, None)


def _range(*bounds: int) -> range:
    made = range(*bounds)
    if len(made) > LONGEST_RANGE:
        raise SecurityError(f"a range has {LONGEST_RANGE} numbers at most")
    return made


def _check_source(source: str, name: str | None, filename: str | None) -> int:
    """Refuse what would take long only to be read; how many tags there are."""
    tags = 0
    for number, line in enumerate(source.split("\n"), start=1):
        tags += len(_TAG.findall(line))
        if len(line) > LONGEST_LINE:
            raise TemplateSyntaxError(f"a line of more than {LONGEST_LINE} characters", number, name, filename)
        if tags > MOST_TAGS:
            raise TemplateSyntaxError(f"a template of more than {MOST_TAGS} tags", number, name, filename)
    return tags


def _check_lengths(name: str, text: str) -> None:
    if len(text) > _LONGEST_DOCUMENT:
        raise DocumentFault(name, 1, f"the document has more than {_LONGEST_DOCUMENT} characters", "")
    squared = 0
    for number, line in enumerate(text.split("\n"), start=1):
        squared += len(line) ** 2
        if len(line) > LONGEST_LINE or squared > _MOST_SQUARED:
            raise DocumentFault(name, number, f"a line of more than {LONGEST_LINE} characters", line[:80])


def _document_fault(name: str, text: str, problem: str) -> DocumentFault:
    """What the gate says, with the line that it speaks of."""
    found = re.fullmatch(r"line (\d+): (.*)", problem, re.DOTALL)
    if not found:
        return DocumentFault(name, 1, problem, "")
    number = int(found[1])
    return DocumentFault(name, number, found[2], text.split("\n")[number - 1][:80])
