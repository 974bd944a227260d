"""How alike two texts are: examples worked by hand, from seven shared words down to none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.analysis.similarity import similarity, tokens

# notre, maire, inaugure, le, rond, point, samedi: seven words.
FIRST = "Notre maire inaugure le rond-point samedi."


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (FIRST, 1.0),
        # Capitals, accents, signs, hashtags, handles and addresses make no difference.
        ("NOTRE MAIRE INAUGURE LE ROND POINT SAMEDI !!! #Vaugrive @ville https://vaugrive.example/a", 1.0),
        # One word of seven differs: 2 × 6 ÷ (7 + 7) = 12/14.
        ("Notre maire inaugure le rond-point dimanche.", 12 / 14),
        # Two of seven differ: 2 × 5 ÷ 14.
        ("Notre maire visite le rond-point dimanche.", 10 / 14),
        # The same and three words more: 2 × 7 ÷ (7 + 10).
        ("Notre maire inaugure le rond-point samedi. Venez très nombreux.", 14 / 17),
        # A word counts as often as it stands there: le is shared once; 2 × 1 ÷ (7 + 3).
        ("Le, le, le.", 2 / 10),
        ("Fermé lundi.", 0.0),
        ("#Vaugrive", 0.0),
        ("", 0.0),
    ],
)
def test_similarity_as_worked_by_hand(other: str, expected: float) -> None:
    assert similarity(FIRST, other) == pytest.approx(expected)
    assert similarity(other, FIRST) == pytest.approx(expected)


def test_the_words_of_a_text_in_plain_form() -> None:
    assert tokens("L’été, c’est #Super : 3 concerts → https://a.example ! &amp; @nous") == (
        "l", "ete", "c", "est", "3", "concerts",
    )  # fmt: skip


@settings(max_examples=60)
@given(st.text(max_size=60), st.text(max_size=60))
def test_similarity_is_a_share_whichever_way_round(one: str, other: str) -> None:
    share = similarity(one, other)
    assert 0 <= share <= 1
    assert share == similarity(other, one)
    assert similarity(one, one) == (1.0 if tokens(one) else 0.0)
