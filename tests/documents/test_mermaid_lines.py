"""Charts of lines: whole whatever their texts hold, and refused where their figures do not fit."""

import math
import re
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.documents.gate import check
from socialplan.documents.mermaid import lines

AWKWARD: Final = ['a"b', "]; line [1]", "```", "%%{init: {}}%%", "<b>", "end", "a\nb", "#35;", "{{ 1 }}", "été, 20 %"]


def _source(text: str) -> str:
    return text.removeprefix("```mermaid\n").removesuffix("```")


def test_points_rows_axis_and_words_stand_in_the_chart() -> None:
    drawn = lines("Clics", ["10/2026", "11/2026"], [[1.5, 2], [4, 4]], unit="%", description="De 1,5 à 2")
    assert _source(str(drawn)).splitlines() == [
        "xychart-beta",
        "  accTitle: Clics",
        "  accDescr: De 1,5 à 2",
        '  title "Clics"',
        '  x-axis ["10#47;2026", "11#47;2026"]',
        '  y-axis "#37;" 0 --> 4',
        "  line [1.5, 2]",
        "  line [4, 4]",
    ]


@pytest.mark.parametrize(
    ("row", "axis"),
    [
        ([3.0], "0 --> 3"),
        ([-2.0, 5.0], "-2 --> 5"),
        ([0.0, 0.0], "0 --> 1"),
        ([-1.0], "-1 --> 0"),
        ([-0.001], "0 --> 1"),
    ],
)
def test_the_axis_holds_zero_and_every_value(row: list[float], axis: str) -> None:
    drawn = str(lines("t", ["p"] * len(row), [row], unit="u", description="d"))
    assert f'y-axis "u" {axis}' in drawn


def test_nothing_to_draw_is_nothing() -> None:
    assert not lines("t", [], [], unit="u", description="d")
    assert not lines("t", ["a"], [], unit="u", description="d")


@pytest.mark.parametrize("row", [[1.0], [1.0, 2.0, 3.0], [1.0, math.nan], [1.0, math.inf]])
def test_figures_that_do_not_fit_are_refused(row: list[float]) -> None:
    with pytest.raises(ValueError, match="one finite value"):
        lines("t", ["a", "b"], [row], unit="u", description="d")


@pytest.mark.parametrize("text", AWKWARD)
def test_no_text_breaks_a_chart(text: str) -> None:
    merman = pytest.importorskip("merman").Merman()
    drawn = str(lines(text, [text, "b"], [[1, 2]], unit=text, description=text))
    assert merman.validate(_source(drawn), None).valid
    assert check(f"# t\n\n{drawn}\n") == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=8), st.text(max_size=20))
def test_any_figures_make_a_chart_of_one_kind(values: list[float], text: str) -> None:
    drawn = str(lines(text, ["p"] * len(values), [values], unit=text, description=text))
    assert len(re.findall(r"^  line \[", drawn, re.MULTILINE)) == 1
    assert drawn.count("```") == 2
