"""What rules read is noted truly: the file is what watching them gives, and what they point at is among it."""

import re
from importlib import util
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest

from socialplan.knowledge import examples
from socialplan.rules.catalogue import rules
from socialplan.rules.reads import EVERY_TEXT, fields_read, readers
from socialplan.rules.samples import example_case
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import place_of

ROOT: Final = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = util.spec_from_file_location("rule_reads", ROOT / "tools/rule_reads.py")
    assert spec
    assert spec.loader
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_file_is_current(tool: ModuleType) -> None:
    assert tool.TARGET.read_text("utf-8") == tool.as_text(tool.reads()), "run: python tools/rule_reads.py"


def test_watching_leaves_no_trace(tool: ModuleType) -> None:
    before = Strategy.__getattribute__
    case = example_case("artisan")
    seen: set[tuple[tuple[type, str], str, str]] = set()
    with tool.watched(seen):
        assert case.strategy.why
    assert {(section.__name__, name) for (section, name), *_ in seen} == {("Strategy", "why")}
    assert Strategy.__getattribute__ is before


def test_fields_exist_and_every_rule_reads_one() -> None:
    assert set(fields_read()) == {rule.id for rule in rules()}
    for rule, paths in fields_read().items():
        assert paths, rule
        assert all(path == EVERY_TEXT or place_of(Strategy, tuple(path.split("."))) for path in paths)


@pytest.mark.parametrize("name", examples.NAMES)
def test_a_rule_reads_what_it_points_at(name: str) -> None:
    case = example_case(name)
    for rule in rules():
        for hit in rule.check(case):
            path = tuple(re.sub(r"\[\d+\]", "", hit.path).split("."))
            assert rule in readers(path) or fields_read()[rule.id] == [EVERY_TEXT], (rule.id, hit.path)


def test_naming_a_thing_is_not_reading_it() -> None:
    told = [rule.id for rule in readers(("platforms", "handle"))]
    assert "handle-inconsistent" in told
    assert "platform-closed" not in told


def test_those_of_the_chapter_come_first() -> None:
    chapters = [rule.chapter == "platforms" for rule in readers(("platforms", "owner"))]
    assert chapters == sorted(chapters, reverse=True)
    assert readers(("charter", "benefits")) == ()
    assert {rule.id for rule in readers(("crisis", "levels"))} >= {
        rule.id for rule in readers(("crisis", "levels", "statement_minutes"))
    }
