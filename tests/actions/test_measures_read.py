"""`measures.csv` beside the strategy: read at each rendering, told with its problems, never touched."""

import os
from pathlib import Path

import pytest

from socialplan.actions import fast_path
from socialplan.actions.errors import ActionError
from socialplan.actions.render import render
from socialplan.strategy.problems import StrategyError

STRATEGY = """
meta: {as_of: 2026-11-22, languages: [fr], proposals: refuse}
organisation: {name: Ici}
measurement: {kpis: [{id: clics, name: Clics, baseline: 10, target: 20, every_days: 30}]}
"""
BOARD = "annexes/tableau-de-bord.md"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "strategy.yaml").write_text(STRATEGY, encoding="utf-8")
    return tmp_path


def _board(folder: Path) -> str:
    render(folder)
    return (folder / BOARD).read_text(encoding="utf-8")


def test_without_the_file_the_table_is_to_be_filled(folder: Path) -> None:
    assert "## À relever" in _board(folder)


def test_readings_reach_the_scorecard_and_the_file_stays_as_it_is(folder: Path) -> None:
    data = b"\xef\xbb\xbfkpi;on;value\r\nclics;31/10/2026;10\r\nclics;30/11/2026;12,5\r\n"
    (folder / "measures.csv").write_bytes(data)
    assert "12,5 (30\u00a0novembre 2026)" in _board(folder)
    assert (folder / "measures.csv").read_bytes() == data


def test_a_figure_added_is_seen_at_the_next_rendering(folder: Path) -> None:
    (folder / "measures.csv").write_text("kpi,on,value\nclics,2026-10-31,10\n", encoding="utf-8")
    render(folder)
    render(folder)
    assert fast_path.nothing_to_do(str(folder)) is not None
    with (folder / "measures.csv").open("a", encoding="utf-8") as file:
        file.write("clics,2026-11-30,14\n")
    assert fast_path.nothing_to_do(str(folder)) is None
    assert "14 (30\u00a0novembre 2026)" in _board(folder)


def test_a_broken_file_stops_the_rendering_with_all_its_problems_and_writes_nothing(folder: Path) -> None:
    (folder / "measures.csv").write_text("kpi,on,value\nclic,hier,x\n", encoding="utf-8")
    with pytest.raises(StrategyError) as caught:
        render(folder)
    assert caught.value.name == "measures.csv"
    assert [problem.code for problem in caught.value.problems] == ["unknown-kpi", "not-a-date", "not-a-number"]
    assert not (folder / BOARD).exists()


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_is_not_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "measures.csv"
    elsewhere.write_text("kpi,on,value\n", encoding="utf-8")
    (folder / "measures.csv").symlink_to(elsewhere)
    with pytest.raises(ActionError):
        render(folder)
