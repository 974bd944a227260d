"""The reference pages of the rules in docs/ are those that the code gives."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from socialplan.analysis import thresholds
from socialplan.language import Language
from socialplan.rules.catalogue import rules
from socialplan.rules.reference import FILES, reference_page
from socialplan.rules.selection import chapters

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
    assert re.findall(r"^## (.+)$", page, re.MULTILINE)[:-1] == [name.to(language) for name in chapters().values()]


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
            assert line.replace("\\|", "").count("|") == 5
