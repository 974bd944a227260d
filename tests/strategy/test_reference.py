"""The reference pages in docs/ are those that the declarations give."""

from pathlib import Path

import pytest

from socialplan.language import Language
from socialplan.strategy.model import Strategy
from socialplan.strategy.reference import FILES, reference_page
from socialplan.strategy.specs import places

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_is_current(language: Language) -> None:
    assert (DOCS / FILES[language]).read_text(encoding="utf-8") == reference_page(Strategy, language), (
        "run: python -m socialplan.strategy.reference docs"
    )


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_key_and_choice_is_on_the_page(language: Language) -> None:
    page = reference_page(Strategy, language)
    for place in places(Strategy):
        assert f"`{place.field.key}`" in page
        if place.field.target.kind == "choice":
            assert f"\n### {place.field.target.python.__name__}\n" in page
    for line in page.splitlines():
        if line.startswith("| ") and "---" not in line:
            assert line.replace("\\|", "").count("|") in {4, 5}
