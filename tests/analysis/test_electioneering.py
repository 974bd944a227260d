import pytest

from socialplan.analysis.electioneering import is_political, praises
from socialplan.strategy.fields import Text


@pytest.mark.parametrize(
    "told",
    [
        "Le bilan de mandat du maire",
        "Nos réussites, quartier par quartier",
        "Soutien à la candidate de la majorité",
        "The mayor’s achievements",
        "Bilan carbone et bilan du mandat",
    ],
)
def test_words_that_praise(told: str) -> None:
    text = Text((("fr", told),))
    assert praises(text)
    assert is_political(text)


@pytest.mark.parametrize(
    "told",
    [
        "Candidatures ouvertes pour la crèche",
        "Candidatez avant le 12 mars",
        "Le bilan carbone de la mairie",
        "Remise des prix de la réussite éducative",
        "Vœux à la population : date et lieu, aucun bilan",
        "Horaires des bureaux de vote",
        "Dernier jour d’inscription sur les listes électorales",
    ],
)
def test_words_that_inform(told: str) -> None:
    text = Text((("fr", told),))
    assert not praises(text)
    assert not is_political(text)


@pytest.mark.parametrize(
    "told", ["Dimanche, votez pour la liste du marché", "Premières estimations à 20 h", "An exit poll"]
)
def test_a_call_to_vote_is_political_without_praise(told: str) -> None:
    text = Text((("fr", told),))
    assert is_political(text)
    assert not praises(text)


def test_nothing_says_nothing_and_one_language_is_enough() -> None:
    assert not praises(None)
    assert not is_political(None)
    assert praises(Text((("fr", "La ville avance"), ("en", "Our achievements"))))
