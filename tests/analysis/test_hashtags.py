"""Hashtags in texts, and the words that one without capitals is made of."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.analysis.hashtags import hashtags, in_words, lacks_capitals, vocabulary, with_capitals


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Samedi #GateauBasque et #AtelierVélo.", ("GateauBasque", "AtelierVélo")),
        (unicodedata.normalize("NFD", "#RéparerSoiMême"), ("RéparerSoiMême",)),
        ("#2027EnVue, #1 et # seul", ("2027EnVue",)),
        ("#Un#Deux", ("Un",)),
        ("(#Aubrelle)", ("Aubrelle",)),
        ("Voir https://a.example/page#partie, caf&#233;, C#", ()),
        ("\uff03Vélo", ("Vélo",)),
        ("#vélo_école", ("vélo_école",)),
        ("", ()),
    ],
)
def test_hashtags_keep_their_accents_and_are_no_ends_of_addresses(text: str, tags: tuple[str, ...]) -> None:
    assert hashtags(text) == tags


@pytest.mark.parametrize(
    ("tag", "lacks"),
    [("vélo", True), ("gateaubasque", True), ("GateauBasque", False), ("ville2027", True), ("RATP", False)],
)
def test_a_hashtag_without_capitals(tag: str, lacks: bool) -> None:  # noqa: FBT001 - a column
    assert lacks_capitals(tag) is lacks


KNOWN = vocabulary(
    [
        "La Ville de Vaugrive, l’ensemble de ses habitants, son avenir",
        "Le vrai gâteau basque. Demain, la main dans la pâte. Réparer soi-même, à l’école",
        "#toutencolle @vaugriveofficiel https://vaugrivetourisme.example VaugriveTourisme",
    ]
)


@pytest.mark.parametrize(
    ("tag", "parts"),
    [
        ("villedevaugrive", ("ville", "de", "vaugrive")),
        ("vaugrivemaville", ("vaugrive", "ma", "ville")),
        ("ensemblepourlavenir", ("ensemble", "pour", "l", "avenir")),
        # The accents of the strategy come back.
        ("gateaubasque", ("gâteau", "basque")),
        ("réparersoimême", ()),  # soi is too short to be sure of
        # One word, even where it could be two.
        ("demain", ()),
        ("vaugrive", ()),
        # Words that nobody uses here, or that stand in hashtags, handles and addresses only.
        ("developpementdurable", ()),
        ("toutencolle", ()),
        ("vaugriveofficiel", ()),
        ("vaugrivetourisme", ()),
        ("", ()),
    ],
)
def test_the_words_of_a_hashtag(tag: str, parts: tuple[str, ...]) -> None:
    assert in_words(tag, KNOWN) == parts


def test_a_hashtag_with_its_capitals() -> None:
    assert with_capitals(("ville", "de", "vaugrive")) == "#VilleDeVaugrive"
    assert with_capitals(("été", "indien")) == "#ÉtéIndien"


@settings(max_examples=60)
@given(st.lists(st.sampled_from(sorted(KNOWN.values())), min_size=2, max_size=4))
def test_words_found_make_the_hashtag_again(parts: list[str]) -> None:
    tag = "".join(parts)
    found = in_words(tag, KNOWN)
    if found:
        assert vocabulary(["".join(found)]).keys() == vocabulary([tag]).keys()
