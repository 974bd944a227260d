"""`export`: documents as they stand on disk, in formats that people open elsewhere."""

import functools
import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, Literal, NamedTuple

from socialplan.actions.errors import ActionError
from socialplan.actions.folder import languages_of, read_strategy
from socialplan.actions.named import known_documents
from socialplan.actions.style import read_style
from socialplan.documents.names import EVERY_PATH, INDEX
from socialplan.export.article import Article, read
from socialplan.export.style import Style
from socialplan.export.tools import ExportError
from socialplan.language import LANGUAGES, Language, Words
from socialplan.workspace import paths
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.exports import Exported, write_exports

Format = Literal["docx", "odt", "pdf", "html"]
FORMATS: Final[tuple[Format, ...]] = ("docx", "odt", "pdf", "html")
FOLDER: Final = "export"
FRONT: Final = f"{FOLDER}/index.html"
_LARGEST: Final = 8 * 1024 * 1024


class Source(NamedTuple):
    """A document as it stands on disk."""

    path: str
    text: str
    language: Language


def export(
    folder: Path,
    formats: Sequence[Format],
    documents: Iterable[str] = (),
    tell: Callable[[str, int, int], None] = lambda *_: None,
    remark: Callable[[str, Words], None] = lambda *_: None,
) -> tuple[Exported, ...]:
    """Make files of the documents of `folder`, below its `export/`.

    Args:
        folder: that of the strategy.
        formats: which files to make of each document.
        documents: paths of those that are wanted; all but private ones and the index where none is named.
        tell: receives the path of a file that is being made, how many are done, and of how many.
        remark: receives the path of a document and what its file lacks: drawings, accessibility.

    Raises:
        ActionError: there is no strategy, a document is not there, or a tool is missing.
        StrategyError: the strategy holds problems.
        WorkspaceError: the folder cannot be written.
    """
    strategy = read_strategy(folder).strategy
    day = strategy.meta.as_of.isoformat() if strategy.meta.as_of else "2000-01-01"
    asked = tuple(documents)
    sources = read_sources(folder, asked, languages_of(strategy)[0])
    style = read_style(folder)
    files: dict[str, bytes] = {}
    whole = len(sources) * len(formats)
    try:
        for kind in formats:
            telling = functools.partial(_told, tell, files, whole)
            for made in _made(_Job(sources, kind, style, day, not asked), telling, remark):
                files |= made
    except ExportError as error:
        raise ActionError(error.words) from error
    return write_exports(folder, files)


def _told(tell: Callable[[str, int, int], None], files: Mapping[str, bytes], whole: int, place: str) -> None:
    """Tell which file is being made, and of how many."""
    tell(place, len(files), whole)


class _Job(NamedTuple):
    """What is made of which documents."""

    sources: Sequence[Source]
    kind: Format
    style: Style
    day: str
    is_whole: bool
    """Whether all usual documents are exported, rather than some by name."""


def _made(job: _Job, tell: Callable[[str], None], remark: Callable[[str, Words], None]) -> Iterator[dict[str, bytes]]:
    """The files of one format, by their place."""
    places = {source.path: place_of(source.path, job.kind) for source in job.sources}
    articles = []
    for source in job.sources:
        place = places[source.path]
        tell(place)
        article = read(source.text, source.path, source.language, _seen_from(place, places))
        if article.undrawn:
            remark(source.path, _UNDRAWN)
        if job.kind == "html":
            articles.append((place, article))
        else:
            yield {place: _MAKERS[job.kind](article, job.style, job.day, functools.partial(remark, source.path))}
    if articles:
        yield _site(articles, job.style) if job.is_whole else _alone(articles, job.style)


_UNDRAWN: Final = Words(
    "un dessin n’a pas pu être fait ici\u00a0: le texte qui l’accompagne le remplace.",
    "a drawing could not be made here: the text beside it stands in for it.",
)


def _alone(articles: Sequence[tuple[str, Article]], style: Style) -> dict[str, bytes]:
    """Pages that were asked for by name, each for itself: the index of the whole site stays as it is."""
    from socialplan.export import html  # noqa: PLC0415 - one format is wanted, seldom all

    return {place: html.make(article, style, place) for place, article in articles}


def _site(articles: Sequence[tuple[str, Article]], style: Style) -> dict[str, bytes]:
    """Every page, each with a way to all others, and the index."""
    from socialplan.export import html  # noqa: PLC0415

    pages = [html.Page(place, article.title, article.language) for place, article in articles]
    made = {
        place: html.make(article, style, place, pages, posixpath.relpath(FRONT, posixpath.dirname(place)))
        for place, article in articles
    }
    rooted = [
        (page._replace(place=posixpath.relpath(page.place, FOLDER)), article)
        for page, (_, article) in zip(pages, articles, strict=True)
    ]
    return {**made, FRONT: html.front(rooted, style)}


def read_sources(folder: Path, documents: Iterable[str], otherwise: Language) -> tuple[Source, ...]:
    """The documents that are wanted, as they stand.

    Raises `ActionError` when one of them is not there or cannot be read, or there is none at all.
    """
    disk = FolderDisk(folder)
    asked = tuple(documents)
    wanted = asked or [path for path in known_documents(folder) if _is_usual(path) and (folder / path).is_file()]
    if not wanted:
        raise ActionError(
            Words(
                "Il n’y a encore aucun document à exporter. D’abord\u00a0: socialplan render",
                "There is no document to export yet. First: socialplan render",
            )
        )
    sources = (Source(path, _text(disk, path), _language(path, otherwise)) for path in wanted)
    return tuple(sorted(sources, key=lambda source: (source.language != otherwise, _rank(source.path))))


def place_of(path: str, kind: Format) -> str:
    """Where the file of a document goes, from the folder's root; that of a private one stays with the private ones."""
    stem = path.removesuffix(".md")
    home, _, rest = stem.partition("/")
    if paths.is_private(path):
        return f"{home}/{FOLDER}/{rest}.{kind}"
    return f"{FOLDER}/{stem}.{kind}"


def _is_usual(path: str) -> bool:
    return path.endswith(".md") and path != INDEX and not paths.is_private(path)


def _text(disk: FolderDisk, path: str) -> str:
    try:
        return disk.read(path)[:_LARGEST].decode("utf-8-sig")
    except (OSError, ValueError):
        raise ActionError(
            Words(f"«\u00a0{path}\u00a0» n’est pas là, ou ne se lit pas.", f"“{path}” is not there, or cannot be read.")
        ) from None


def _language(path: str, otherwise: Language) -> Language:
    """The language of a document, by its registered name."""
    for names in EVERY_PATH:
        for language in LANGUAGES:
            if names.to(language) == path:
                return language
    return otherwise


def _rank(path: str) -> int:
    """The place of a document in the register; those that it does not know come last."""
    return next((rank for rank, names in enumerate(EVERY_PATH) if path in names), len(EVERY_PATH))


def _seen_from(place: str, places: dict[str, str]) -> dict[str, str]:
    """Document → its file, as a link in the file at `place` names it."""
    return {path: posixpath.relpath(other, posixpath.dirname(place)) for path, other in places.items()}


def _docx(article: Article, style: Style, day: str, _: Callable[[Words], None]) -> bytes:
    from socialplan.export import docx  # noqa: PLC0415 - one format is wanted, seldom all

    return docx.make(article, style, day)


def _odt(article: Article, style: Style, day: str, _: Callable[[Words], None]) -> bytes:
    from socialplan.export import odt  # noqa: PLC0415

    return odt.make(article, style, day)


def _pdf(article: Article, style: Style, day: str, remark: Callable[[Words], None]) -> bytes:  # noqa: ARG001 - typst writes no date
    from socialplan.export import pdf  # noqa: PLC0415

    return pdf.make(article, style, remark)


_MAKERS: Final[dict[str, Callable[[Article, Style, str, Callable[[Words], None]], bytes]]] = {
    "docx": _docx,
    "odt": _odt,
    "pdf": _pdf,
}
