"""The chapters of both paths: every question of the strategy has one, none is met twice."""

import pytest

from socialplan.interview.chapters import chapter, chapters, decides, title_of
from socialplan.interview.state import PathName
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import fields_of

PATHS: tuple[PathName, ...] = ("brief", "full")
BELONGS = {"meta": "documents"}
"""The chapter that asks a key of another name."""


def test_every_key_of_the_strategy_has_its_chapter_on_the_full_path() -> None:
    known = [each.id for each in chapters("full")]
    assert {BELONGS.get(field.key, field.key) for field in fields_of(Strategy)} == set(known) - {"translations"}
    assert len(known) == len(set(known))


def test_the_short_path_keeps_the_order_of_the_form() -> None:
    assert [each.id for each in chapters("brief")] == [
        "organisation",
        "team",
        "platforms",
        "audiences",
        "publishing",
        "why",
        "documents",
    ]


def test_what_others_refer_to_is_asked_before_them() -> None:
    order = [each.id for each in chapters("full")]
    for earlier, later in (
        ("team", "platforms"),
        ("audiences", "objectives"),
        ("objectives", "platforms"),
        ("platforms", "editorial"),
        ("editorial", "calendar"),
        ("documents", "translations"),
    ):
        assert order.index(earlier) < order.index(later)


@pytest.mark.parametrize("path", PATHS)
def test_each_says_what_it_decides_in_one_short_line(path: PathName) -> None:
    for each in chapters(path):
        for title, line in zip(each.title, each.decides, strict=True):
            assert 0 < len(title) <= 30
            assert line.endswith(".")
            assert title not in line
            assert len(line) <= 78, "it stands on one line of a terminal"
        assert each.title == title_of(each.id)
        assert each.decides == decides(each.id)


def test_there_is_no_other_chapter() -> None:
    assert chapter("verdict").title.en == "What next"
    with pytest.raises(KeyError):
        chapter("weather")
