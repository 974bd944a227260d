"""Nothing that somebody typed can drive a terminal."""

import json
import re
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialplan.terminal import LONGEST, safe_lines, safe_term

NAUGHTY: Final[list[str]] = json.loads((Path(__file__).parent / "data/naughty-strings.json").read_text("utf-8"))
DANGEROUS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("État «\u00a0prêt\u00a0»\u202f!", "État «\u00a0prêt\u00a0»\u202f!"),
        ("\x1b[31mrouge\x07", "\\x1b[31mrouge\\x07"),
        ("\x9b31m", "\\x9b31m"),
        ("a\nb\r\tc", "a\\nb\\r\\tc"),
        ("a\u202eb\u2066", "a\\u202eb\\u2066"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("🙂 日本", "🙂 日本"),
    ],
)
def test_what_is_printed(text: str, printed: str) -> None:
    assert safe_term(text) == printed


@given(st.one_of(st.text(), st.sampled_from(NAUGHTY)))
def test_nothing_drives_the_terminal(text: str) -> None:
    assert not DANGEROUS.search(safe_term(text, None))
    assert not DANGEROUS.search(safe_lines(text).replace("\n", ""))
    assert safe_lines(text).count("\n") == text.replace("\r\n", "\n").count("\n")
    assert len(safe_term(text, 10)) <= 11
    safe_term(text).encode()


def test_long_values_are_cut() -> None:
    assert safe_term("a" * (LONGEST + 1)) == "a" * LONGEST + "…"
    assert safe_term("a" * LONGEST) == "a" * LONGEST
    assert safe_term(Path("a")) == "a"


def test_a_difference_keeps_its_lines() -> None:
    assert safe_lines("+a\tb\r\n-\x1b[0m\n") == "+a    b\n-\\x1b[0m\n"
