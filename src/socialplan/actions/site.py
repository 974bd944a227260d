"""The settings for those who publish the folder as a site with MkDocs or Zensical: theirs from the first moment."""

import json
from pathlib import Path
from typing import Final, Literal, NamedTuple

from socialplan.actions.folder import languages_of, read_strategy
from socialplan.documents.names import COMPANIONS, DOCUMENTS, INDEX
from socialplan.language import LANGUAGES, Language, Words
from socialplan.strategy.choices import Repository
from socialplan.strategy.model import Strategy
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.handover import hand_over
from socialplan.workspace.report import Report

Generator = Literal["mkdocs", "zensical"]
GENERATORS: Final[tuple[Generator, ...]] = ("mkdocs", "zensical")

_LEFT_OUT: Final = (
    *(".*", "*.yaml", "*.yml", "*.toml", "*.jinja"),
    *(f"/{folder}/" for folder in ("_site", "site", "export", "style", "templates", "prive", "private")),
)
"""What is no page: settings, what git ignores, what is made of the documents."""
_SLUGS: Final = "pymdownx.slugs.slugify"
"""Anchors as GitHub makes them, accents kept: our links rely on it. Both generators write accents of links otherwise
than those of anchors, and warn of links that do work: they are told not to compare them."""


class Made(NamedTuple):
    """What was written."""

    report: Report
    place: str
    """The settings, from the strategy's folder."""
    command: str
    """What builds the site, from the strategy's folder."""
    shows_numbers: bool
    """Whether the pages hold telephone numbers: the folder is said to be private."""
    stays: bool
    """Whether other settings were there, and are as they were."""


def site(folder: Path, generator: Generator) -> Made:
    """Write the settings of a site; those that are there stay as they are.

    Raises:
        ActionError: there is no strategy to read.
        StrategyError: it holds problems.
        WorkspaceError: the folder cannot be written.
    """
    strategy = read_strategy(folder).strategy
    place, text, command = _SETTINGS[generator](strategy, folder)
    report = hand_over(FolderDisk(folder), {place: text})
    stays = (folder / place).is_file() and (folder / place).read_bytes() != text.encode("utf-8")
    return Made(report, place, command, strategy.meta.repository is Repository.PRIVATE, stays)


def _mkdocs(strategy: Strategy, folder: Path) -> tuple[str, str, str]:
    """MkDocs wants its settings outside the documents' folder, and the pages outside it too."""
    pages = json.dumps(f"../../{folder.resolve().name}-site", ensure_ascii=False)
    left_out = "".join(f"  {each}\n" for each in _LEFT_OUT)
    nav = "".join(_mkdocs_entry(title, paths) for title, paths in _pages(strategy, folder))
    text = (
        f"site_name: {_name(strategy)}\ndocs_dir: ..\nsite_dir: {pages}\nuse_directory_urls: false\n"
        f"exclude_docs: |\n{left_out}theme:\n  name: mkdocs\n  locale: {languages_of(strategy)[0]}\nnav:\n{nav}"
        "validation:\n  links:\n    anchors: ignore\n"
        "markdown_extensions:\n  - tables\n  - toc:\n"
        f"      slugify: !!python/object/apply:{_SLUGS} {{kwds: {{case: lower}}}}\n"
    )
    return "site/mkdocs.yml", text, "pip install mkdocs pymdown-extensions && mkdocs build --strict -f site/mkdocs.yml"


def _mkdocs_entry(title: str, paths: list[str]) -> str:
    if not title:
        return "".join(f"  - {path}\n" for path in paths)
    return f"  - {json.dumps(title, ensure_ascii=False)}:\n" + "".join(f"      - {path}\n" for path in paths)


def _zensical(strategy: Strategy, folder: Path) -> tuple[str, str, str]:
    left_out = "".join(f"{each}\n" for each in _LEFT_OUT)
    nav = "".join(_zensical_entry(title, paths) for title, paths in _pages(strategy, folder))
    text = (
        f'[project]\nsite_name = {_name(strategy)}\ndocs_dir = "."\nsite_dir = "_site"\nuse_directory_urls = false\n'
        f'exclude_docs = """\n{left_out}"""\nnav = [\n{nav}]\n\n'
        f'[project.theme]\nlanguage = "{languages_of(strategy)[0]}"\n\n'
        f'[project.markdown_extensions.toc]\nslugify = {{ object = "{_SLUGS}", kwds = {{ case = "lower" }} }}\n\n'
        "[project.markdown_extensions.tables]\n\n[project.validation]\ninvalid_link_anchors = false\n"
    )
    return "zensical.toml", text, "pip install zensical && zensical build"


def _zensical_entry(title: str, paths: list[str]) -> str:
    listed = ", ".join(json.dumps(path) for path in paths)
    if not title:
        return f"  {listed},\n"
    return f"  {{ {json.dumps(title, ensure_ascii=False)} = [{listed}] }},\n"


def _name(strategy: Strategy) -> str:
    """The site's name, quoted: JSON's strings are strings of YAML and TOML too."""
    title = _TITLE.to(languages_of(strategy)[0])
    name = strategy.organisation.name
    return json.dumps(f"{title} – {name}" if name else title, ensure_ascii=False).replace("\x7f", "")


def _pages(strategy: Strategy, folder: Path) -> list[tuple[str, list[str]]]:
    """Headings of the site and the pages under each: those that are there; no heading for the first ones."""
    asked = languages_of(strategy)
    every = (name.paths for name in DOCUMENTS.values())
    written = {language for paths in every for language in LANGUAGES if (folder / paths.to(language)).is_file()}
    languages = [*asked, *(language for language in LANGUAGES if language in written.difference(asked))]
    found: list[tuple[str, list[str]]] = [("", [INDEX])]
    for language in languages:
        main = [name.paths.to(language) for name in DOCUMENTS.values()]
        beside = [name.paths.to(language) for name in COMPANIONS.values()]
        titles = (_NAMES[language] if len(languages) > 1 else "", _beside(language, several=len(languages) > 1))
        found += zip(titles, (main, beside), strict=True)
    there = [(title, [path for path in paths if (folder / path).is_file()]) for title, paths in found]
    return [(title, paths) for title, paths in there if paths]


def _beside(language: Language, *, several: bool) -> str:
    return f"{_NAMES[language]}, {_BESIDE.to(language).lower()}" if several else _BESIDE.to(language)


_NAMES: Final = {"fr": "Français", "en": "English"}
_BESIDE: Final = Words("Annexes", "Appendices")
_TITLE: Final = Words("Médias sociaux", "Social media")
_SETTINGS: Final = {"mkdocs": _mkdocs, "zensical": _zensical}
