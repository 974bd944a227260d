"""The glossary: both languages, short, in order, without circles."""

import re

import pytest

from socialplan.knowledge import glossary

TERMS = glossary.terms()
ASKED = [
    "social_network", "push", "feed", "virality", "hashtag", "e_reputation", "reach", "engagement_rate", "curation",
    "editorial_line", "community_manager", "holding_statement", "on_call", "benchmark", "certification",
    "network_effect", "smart", "kpi", "bad_buzz", "impersonation", "alt_text",
]  # fmt: skip


@pytest.mark.parametrize("identifier", ASKED)
def test_the_words_that_documents_use_are_defined(identifier: str) -> None:
    assert glossary.term(identifier).definition.fr


@pytest.mark.parametrize("entry", TERMS, ids=[entry.id for entry in TERMS])
def test_a_definition_is_one_or_two_short_sentences_in_each_language(entry: glossary.Term) -> None:
    for definition in entry.definition:
        assert 30 <= len(definition) <= 220
        assert definition.endswith(".")
        assert definition[0].isupper()
        assert "'" not in definition
    assert entry.definition.fr != entry.definition.en
    assert not re.search(r" [:;!?»]|« ", entry.definition.fr)


def test_a_word_is_defined_once() -> None:
    for language in ("fr", "en"):
        names = [entry.term.to(language) for entry in TERMS]
        assert len(names) == len(set(names))


def test_french_order_leaves_accents_and_capitals_aside() -> None:
    names = [entry.term.fr for entry in glossary.sorted_terms("fr")]
    assert (
        names.index("e-réputation") < names.index("éléments de langage") < names.index("étude comparative (benchmark)")
    )
    assert names.index("éléments de langage") < names.index("fil d’actualité")
    assert len(names) == len(TERMS)


def test_an_unknown_word_is_refused() -> None:
    with pytest.raises(KeyError):
        glossary.term("synergy")
