"""What people type with ordinary spaces is set with hard ones in French, and nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialplan.documents.hard_spaces import hard_spaces
from socialplan.documents.tidy import tidy

PIECES = st.sampled_from(
    ["mot", " ", ":", ";", "!", "?", "«", "»", "`", "12", "%", "€", "h", "|", "- ", "> ", "*", "https://a.fr", "\u00a0"]
)


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("désolés : oui ; non ! ah ?", "désolés\u00a0: oui\u202f; non\u202f! ah\u202f?"),
        ("dire « oui », puis « non » !", "dire «\u00a0oui\u00a0», puis «\u00a0non\u00a0»\u202f!"),
        ("de 18 h 30 à 9 h, 40 % ou 12 €", "de 18\u00a0h\u00a030 à 9\u00a0h, 40\u00a0% ou 12\u00a0€"),
        ("**Nom** : x (y) : z", "**Nom**\u00a0: x (y)\u00a0: z"),
        ("10 min ; 3 hommes", "10\u00a0min\u202f; 3 hommes"),
    ],
)
def test_hard_spaces_are_set(typed: str, set_: str) -> None:
    assert hard_spaces(typed) == set_


@pytest.mark.parametrize(
    "line",
    [
        "- ; x",
        "- [ ] ; x",
        "- [ ] : x",
        "> ! a",
        "1. ; b",
        "* : b",
        "| : | ; |",
        "`a : b`",
        "voir https://a.fr : b",
        "a\u00a0: b",
        "| :-- |",
    ],
)
def test_marks_code_and_addresses_stay(line: str) -> None:
    assert hard_spaces(line) == line


@given(st.lists(PIECES, max_size=12).map("".join))
def test_only_spaces_change_and_once(line: str) -> None:
    once = hard_spaces(line)
    assert once.replace("\u00a0", " ").replace("\u202f", " ") == line.replace("\u00a0", " ")
    assert hard_spaces(once) == once


def test_french_texts_only_and_no_fence() -> None:
    text = "a : b\n\n```text\na : b\n```\n"
    assert tidy(text) == text
    assert tidy(text, french=True) == text.replace("a :", "a\u00a0:", 1)
