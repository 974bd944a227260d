"""The reference pages of the rules in docs/ are those that the code gives."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from socialplan.analysis import thresholds
from socialplan.language import Language
from socialplan.rules.catalogue import rules
from socialplan.rules.reference import FILES, anchor, as_markdown, reference_page
from socialplan.rules.selection import chapters
from socialplan.rules.told import is_fixed

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_is_current(language: Language) -> None:
    assert (DOCS / FILES[language]).read_text(encoding="utf-8") == reference_page(language), (
        "run: python -m socialplan.rules.reference docs"
    )


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_rule_and_threshold_is_on_the_page_once(language: Language) -> None:
    page = reference_page(language)
    assert re.findall(r"^### `(.+)`$", page, re.MULTILINE).count("no-backup-person") == 1
    assert set(re.findall(r"^### `(.+)`$", page, re.MULTILINE)) == {rule.id for rule in rules()}
    assert re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE) == list(thresholds.names())
    assert re.findall(r"^## (.+)$", page, re.MULTILINE)[1:-1] == [name.to(language) for name in chapters().values()]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_everything_is_found_from_the_table_at_the_top(language: Language) -> None:
    page = reference_page(language)
    headings = [anchor(text.replace("`", "")) for text in re.findall(r"^#+ (.+)$", page, re.MULTILINE)]
    links = re.findall(r"\]\(#([^)]+)\)", page)
    assert set(links) <= set(headings)
    assert len(headings) == len(set(headings))
    top = page[: page.index("\n### ")]
    assert all(f"](#{anchor(name.to(language))}) |" in top for name in chapters().values())
    rows = re.findall(r"^\| \[[^`\]]+\]\(#[^)]+\) \| (\d*) \| (\d*) \| (\d*) \|$", top, re.MULTILINE)
    assert sum(int(number or 0) for row in rows for number in row) == len(rules())
    assert {rule.id for rule in rules()} <= {
        one[0] for one in re.findall(r"^\| \[`(.+?)`\]\(#(.+?)\)", page, re.MULTILINE)
    }


@pytest.mark.parametrize(
    ("heading", "link"),
    [("Réseaux et comptes", "réseaux-et-comptes"), ("Charte d’usage du personnel", "charte-dusage-du-personnel")],
)
def test_a_heading_is_linked_as_code_hosts_do(heading: str, link: str) -> None:
    assert anchor(heading) == link


@pytest.mark.parametrize(
    ("file", "language"), [("README.md", "en"), ("README.md", "fr"), ("docs/contributing.md", "en")]
)
def test_the_pages_are_linked(file: str, language: Language) -> None:
    text = (DOCS.parent / file).read_text("utf-8")
    assert f"({FILES[language]})" in text or f"(docs/{FILES[language]})" in text


@pytest.mark.parametrize("said", [r"More than (\d+) rules", r"Plus de (\d+) règles"])
def test_the_readme_does_not_boast(said: str) -> None:
    found = re.search(said, (DOCS.parent / "README.md").read_text("utf-8"))
    assert found
    assert int(found[1]) <= len(rules()) < int(found[1]) + 20


@pytest.mark.parametrize("language", ["fr", "en"])
def test_examples_are_marked_and_their_signs_stay_signs(language: Language) -> None:
    page = reference_page(language)
    label = {"fr": "Ce qu’il dit, par exemple\u00a0: ", "en": "What it says, for example: "}[language]
    assert page.count(f"- {label}") == sum(not is_fixed(rule.message) for rule in rules())
    assert "](http" not in page


def test_signs_of_markdown_stay_signs_outside_code() -> None:
    assert as_markdown("[a](b) *c* <d> _e_ `*f*`") == r"\[a\](b) \*c\* \<d\> \_e\_ `*f*`"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_is_plain_markdown_without_holes(language: Language) -> None:
    page = reference_page(language)
    assert not re.search(r"(?<!`)\{\w+\}", page)
    html = MarkdownIt("commonmark").enable("table").render(page)
    tags = set(re.findall(r"<(\w+)", html))
    assert tags <= {
        "h1",
        "h2",
        "h3",
        "p",
        "ul",
        "li",
        "strong",
        "code",
        "pre",
        "a",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "em",
    }
    for line in page.splitlines():
        if line.startswith("| "):
            assert line.replace("\\|", "").count("|") in {4, 5}
