"""Every rule explains itself at some length, in both languages: what it looks at, when it keeps silent, an example."""

import re

import pytest

from socialplan.documents.phrases import in_plain_words
from socialplan.rules.catalogue import rules
from socialplan.rules.register import Rule
from socialplan.rules.told import SEVERITY_WORDS

SHORTEST = 120
"""Characters under which an explanation says no more than the title."""
SHORTEST_ADVICE = 20
"""Characters of a remedy that is still advice."""
LONGEST = 900
"""Characters beyond which nobody reads it to the end."""


@pytest.mark.parametrize("one", rules(), ids=lambda one: one.id)
def test_a_rule_is_explained_at_length_in_both_languages(one: Rule) -> None:
    assert one.more is not None, f"{one.id} has no longer explanation (more=)"
    assert one.more.fr != one.more.en
    for wording in one.more:
        assert SHORTEST <= len(wording) <= LONGEST
        assert wording.count("`") % 2 == 0, "a name of a field has a mark before and after it"
        assert wording not in (*one.why, *one.remedy, *one.title)
        assert "  " not in wording


@pytest.mark.parametrize("one", rules(), ids=lambda one: one.id)
def test_the_french_of_an_explanation_is_typeset(one: Rule) -> None:
    assert one.more is not None
    assert not re.search(
        r"[^\u00a0]»|«[^\u00a0]|[^\u00a0] ?:(?=\s)|[^\u202f\u00a0][;!?](?=\s|$)", _without_code(one.more.fr)
    )
    assert not re.search(r"[«»]|\u202f[;!?]", one.more.en)


@pytest.mark.parametrize("one", rules(), ids=lambda one: one.id)
def test_the_fields_named_are_the_same_in_both_languages(one: Rule) -> None:
    assert one.more is not None
    french, english = (set(re.findall(r"`([^`]+)`", wording)) for wording in one.more)
    assert french == english


def test_severities_are_called_by_their_names() -> None:
    """A rule that says of itself that it may be an error or a note says it with the words of the screens."""
    told = " ".join(one.more.fr for one in rules() if one.more)
    assert all(words.fr in told for words in SEVERITY_WORDS.values())


def _without_code(text: str) -> str:
    return re.sub(r"`[^`]+`", "", text)


@pytest.mark.parametrize("one", rules(), ids=lambda one: one.id)
def test_a_remedy_says_what_to_do_without_the_names_of_fields(one: Rule) -> None:
    """Documents drop what only the tool understands: what is left must still be advice."""
    for wording in one.remedy:
        assert len(in_plain_words(wording)) >= SHORTEST_ADVICE, wording


FOREIGN = re.compile(
    r"(?:^|[.,:;] |\b(?:and|when|what|that|where|whether|before|until|then) )one (?:can|does|goes|will|knows|sees|"
    r"finds|writes|looks|corrects|opens|copies|believes|speaks|cuts|advanced)\b"
    r"|\bfind fault\b|\brenown\b|\bfalls? to them\b|\bbear(?:s)? the\b|\bof it is it\b|\bin the way\b"
)
"""Turns that are French in English words."""


@pytest.mark.parametrize("one", rules(), ids=lambda one: one.id)
def test_the_english_is_not_french_in_english_words(one: Rule) -> None:
    for words in (one.title, one.message, one.why, one.remedy):
        assert not FOREIGN.search(words.en), words.en
