"""Phrases and stems are found as patterns would find them, word by word."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.analysis.phrases import phrase_in, phrase_unless, plain, stem_in

SIGNS = st.text("ab é’'_-.1 œÉ\u00a0ß", max_size=12)
PARTS = st.text("ab é’_-1œ", min_size=1, max_size=4).filter(lambda part: plain(part) != "")


def as_pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(plain(phrase))}(?!\w)")


@given(SIGNS, st.lists(PARTS, max_size=3))
@settings(max_examples=150, deadline=None)
def test_phrases_are_found_where_a_pattern_finds_them(text: str, phrases: list[str]) -> None:
    first = next((phrase for phrase in phrases if as_pattern(phrase).search(plain(text))), None)
    assert phrase_in(text, phrases) == first


@given(SIGNS, st.lists(PARTS, max_size=3))
@settings(max_examples=150, deadline=None)
def test_stems_are_found_where_a_pattern_finds_them(text: str, stems: list[str]) -> None:
    patterns = [re.compile(rf"(?<!\w){re.escape(plain(stem))}") for stem in stems]
    assert stem_in(text, stems) == any(pattern.search(plain(text)) for pattern in patterns)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Faites tourner\u202f!", "faites tourner"),
        ("FAITES\u00a0TOURNER", "faites tourner"),
        ("Ne faites tourner que le vrai", None),
        ("Ne dites rien. Faites tourner\u202f!", "faites tourner"),
        ("Ne faites tourner rien\u202f; faites tourner ceci", "faites tourner"),
        ("Vous faites tournerons", None),
        ("Défaites tourner", None),
        ("", None),
    ],
)
def test_a_refusal_in_the_same_sentence_takes_an_order_back(text: str, found: str | None) -> None:
    assert phrase_unless(text, ["faites tourner"], ["ne"]) == found


def test_nothing_is_found_among_no_words() -> None:
    assert phrase_in("tout", []) is None
    assert stem_in("tout", []) is False
