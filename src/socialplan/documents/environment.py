"""Finding and loading templates: as compiled when the package was built if that still fits, else from their sources.

Compiled templates are Python sources, so that they serve every Python version. Beside them lies a stamp: the version of
Jinja2, the digest of the code that generates them, the filters known then, and the digest of each template. Whatever
does not fit the stamp is compiled anew, in memory.
"""

import json
from collections.abc import Callable, Mapping, MutableMapping
from functools import cache
from hashlib import sha256
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Final

import jinja2
from jinja2 import BaseLoader, Environment, Template, TemplateNotFound

from socialplan.documents import contexts, jinja, runtime
from socialplan.documents.jinja import MarkdownEnvironment
from socialplan.documents.tidy import tidy
from socialplan.language import LANGUAGES, Language

Filters = Mapping[str, Callable[..., object]]

__all__ = [
    "STAMP",
    "TemplateFolder",
    "compile_all",
    "compile_folder",
    "environment",
    "render",
    "templates_folder",
    "tidy",
]

STAMP: Final = "stamp.json"
_PACKAGE: Final = Path(__file__).parent.parent
_COMPILED: Final = _PACKAGE / "compiled_templates"
_GENERATORS: Final = (contexts, jinja, runtime)


def templates_folder() -> Path:
    """The folder of the templates: within the installed package, or at the top of a checkout.

    Raises:
        FileNotFoundError: there is neither.
    """
    for folder in (_PACKAGE / "templates", _PACKAGE.parent.parent / "templates"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("the templates are missing from this installation of socialplan")


def shipped() -> "TemplateFolder":
    """The templates that come with the program."""
    return TemplateFolder(templates_folder(), _COMPILED)


def environment(
    language: Language,
    filters: Filters | None = None,
    globals: Mapping[str, object] | None = None,  # noqa: A002
) -> MarkdownEnvironment:
    """The environment for the templates of `language`, with further filters and functions if any are given.

    Template names are relative to the language's folder (which may be named too), or begin with `shared/`.
    """
    if filters is None and globals is None:
        return _standard(language)
    return MarkdownEnvironment(shipped(), filters, globals, folder=language)


@cache
def _standard(language: Language) -> MarkdownEnvironment:
    return MarkdownEnvironment(shipped(), folder=language)


def render(templates: MarkdownEnvironment, name: str, **values: object) -> str:
    """The tidied text of the template `name` with `values`.

    Raises:
        TemplateFault: the template is wrong, or a value cannot be printed.
    """
    return tidy(templates.get_template(name).render(values), french=templates.folder == "fr")


def compile_all(
    target: Path,
    filters: Filters | None = None,
    globals: Mapping[str, object] | None = None,  # noqa: A002
) -> list[Path]:
    """Compile every template into `target`, with its stamp, for the wheel's folder `socialplan/compiled_templates`.

    The filters must be those that documents are made with. Gives the files written.

    Raises:
        TemplateFault: a template is wrong.
    """
    return compile_folder(templates_folder(), target, filters, globals)


def compile_folder(
    root: Path,
    target: Path,
    filters: Filters | None = None,
    globals: Mapping[str, object] | None = None,  # noqa: A002
) -> list[Path]:
    """As `compile_all`, for the templates in `root`."""
    loader = TemplateFolder(root)
    environments: dict[str, MarkdownEnvironment] = {
        folder: MarkdownEnvironment(loader, filters, globals, folder) for folder in LANGUAGES
    }
    written, digests = [], {}
    for name in loader.list_templates():
        templates = environments.get(_first_part(name), environments[LANGUAGES[0]])
        source, path, _ = loader.get_source(templates, name)
        digests[name] = _digest(source)
        written.append(_write(target / f"{name}.py", templates.compile(source, name, Path(path).name, raw=True)))
    stamp = _stamp(environments[LANGUAGES[0]]) | {"templates": digests}
    written.append(_write(target / STAMP, json.dumps(stamp, indent=1, sort_keys=True) + "\n"))
    return written


class TemplateFolder(BaseLoader):
    """Loads the templates in `root`: from `compiled` where its stamp fits, from their sources elsewhere."""

    def __init__(self, root: Path, compiled: Path | None = None) -> None:
        self.root = root
        self.compiled = compiled
        self._digests: dict[str, str] | None = None

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:  # noqa: ARG002
        """The source and path of `template`.

        Raises:
            TemplateNotFound: there is no such file below the root.
        """
        path = self.root / template
        parts = template.split("/")
        if not all(part and part.strip(".") and "\\" not in part and ":" not in part for part in parts):
            raise TemplateNotFound(template)
        try:
            return path.read_text(encoding="utf-8"), str(path), None
        except OSError:
            raise TemplateNotFound(template) from None

    def list_templates(self) -> list[str]:
        """The names of all templates, sorted."""
        return sorted(path.relative_to(self.root).as_posix() for path in self.root.rglob("*.jinja"))

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, object] | None = None,  # noqa: A002
    ) -> Template:
        """The template `name`, ready to render."""
        source, path, _ = self.get_source(environment, name)
        code = self._compiled_code(environment, name, source) or environment.compile(source, name, path)
        return environment.template_class.from_code(environment, code, globals or {}, None)

    def _compiled_code(self, environment: Environment, name: str, source: str) -> CodeType | None:
        """What was compiled from exactly this source, for this environment; None if there is no such thing."""
        if self.compiled is None:
            return None
        if self._digests is None:
            self._digests = _stamped_digests(self.compiled, environment)
        if self._digests.get(name) != _digest(source):
            return None
        try:
            return SourceFileLoader(name, str(self.compiled / f"{name}.py")).get_code(name)
        except (OSError, SyntaxError, ImportError):
            return None


def _stamped_digests(compiled: Path, templates: Environment) -> dict[str, str]:
    """The digest of each compiled template; none if the stamp is missing, damaged, or of other versions."""
    try:
        stamp = json.loads((compiled / STAMP).read_text(encoding="utf-8"))
        digests = stamp.pop("templates")
        return dict(digests) if stamp == _stamp(templates) else {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _stamp(templates: Environment) -> dict[str, object]:
    """What compiled templates depend on besides their sources."""
    generators = "".join(Path(module.__file__ or "").read_text(encoding="utf-8") for module in _GENERATORS)
    filters = {name: str(getattr(function, "jinja_pass_arg", "")) for name, function in templates.filters.items()}
    return {"jinja2": jinja2.__version__, "generator": _digest(generators), "filters": filters}


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def _first_part(name: str) -> str:
    return name.partition("/")[0]
