"""The page for those who write templates is the one that the code gives, and tells all that a template may read."""

import re
import typing
from importlib import util
from pathlib import Path
from types import ModuleType

import cmarkgfm
import msgspec
import pytest

from socialplan.analysis.own_words import read_glossary, read_proposals
from socialplan.analysis.slots import ROLES
from socialplan.documents.environment import environment, shipped
from socialplan.documents.filters import filters
from socialplan.documents.view_page import FILES, docstrings, examples
from socialplan.documents.view_texts import ABOUT, FILTERS
from socialplan.documents.view_types import PARTIALS, anchor, fields, in_words, purposes, reached, templates
from socialplan.language import LANGUAGES, Language
from socialplan.strategy.model import Strategy

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = util.spec_from_file_location("templates_page", ROOT / "tools/templates_page.py")
    assert spec
    assert spec.loader
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def written(language: Language) -> str:
    return (ROOT / "docs" / FILES[language]).read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_current(tool: ModuleType, language: Language) -> None:
    assert tool.made(language) == written(language), "run: python tools/templates_page.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_is_there_and_every_link_leads_somewhere(language: Language) -> None:
    page = written(language)
    headings = [line.lstrip("# ") for line in page.splitlines() if line.startswith("#") and "`" not in line]
    anchors = [anchor(heading) for heading in headings]
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([^)]+)\)", page)) <= set(anchors)
    for each in templates():
        for one in reached(each.view):
            for name in fields(one):
                assert f"\n| `{name}` |" in page
    cells = {line.replace("\\|", "").count("|") for line in page.splitlines() if line.startswith("| ")}
    assert cells == {3, 4, 5}
    assert cmarkgfm.github_flavored_markdown_to_html(page).count("<table>") == len(re.findall(r"(?m)^\| --- \|", page))


def test_every_shipped_template_is_told_of() -> None:
    known = {name for language in LANGUAGES for name in purposes(language)}
    assert {name for name in shipped().list_templates() if "/_" not in name} == known
    assert PARTIALS.fr


def test_every_filter_is_told_of() -> None:
    told = {name for names in FILTERS for name in names.split(", ")}
    known = set(environment("fr", filters("fr")).filters) | {"md"}
    assert known - told == {"d", "string", "split_lines"} or known - told == set()
    assert told <= known


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_fields_have_an_example(language: Language) -> None:
    rows = [
        line for line in written(language).splitlines() if re.match(r"\| `\w+` \| (?:texte|text|nombre|whole)", line)
    ]
    empty = [row for row in rows if row.replace("\\|", "").split("|")[3].strip() == ""]
    assert len(empty) < len(rows) / 20


class Inner(msgspec.Struct):
    """Inner."""

    word: str
    """What it is.

    More than that.
    """
    other: int = 0

    @property
    def shown(self) -> str:
        """How it is shown."""
        return self.word.upper()


class Outer(msgspec.Struct):
    rows: tuple[Inner, ...]
    maybe: Inner | None = None


def test_what_a_class_says_of_its_fields() -> None:
    assert dict(fields(Inner)) == {"word": str, "other": int, "shown": str}
    assert reached(Outer) == (Outer, Inner)
    found = examples([Outer((Inner(""), Inner("b|c\nd")))])
    assert found[Inner, "word"] == "`b¦c d`"
    assert found[Inner, "other"] == "`0`"
    assert (Outer, "rows") not in found
    assert docstrings(Inner) == {}  # its module is none of ours


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (str, "texte"),
        (tuple[str, ...], "liste de texte"),
        (int | None, "nombre entier, ou rien"),
        (typing.Literal["a", "b"], "`a`, `b`"),
        (dict[str, bool], "par clé, oui ou non"),
    ],
)
def test_a_type_in_words(kind: object, told: str) -> None:
    assert in_words(kind, "fr") == told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_of_wording_can_be_copied(language: Language) -> None:
    glossary, proposals = re.findall(r"```yaml\n(.*?)```", ABOUT[language], re.DOTALL)
    assert read_glossary(glossary.encode(), "x")[0].id == "reach"
    made = read_proposals(proposals.encode(), "crisis", Strategy(), "x")
    assert made["local_government"]["press"]["holding_line"]
    for role in ROLES:
        assert f"`@{role}`" in written(language)
