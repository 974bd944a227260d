"""The names to look for: those given first, each once, never our own, of every kind, and not too many."""

from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.analysis.name_variants import MOST, Variant, Way, name_variants
from socialplan.strategy.choices import Network
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.outside import Listening
from socialplan.strategy.purpose import Organisation

MAIRIE: Final = """
organisation: {name: Val d’Orée, kind: local_government, site: https://www.val-d-oree.fr}
platforms:
  - {network: facebook, status: active, handle: "@valdoree"}
  - {network: mastodon, status: active, handle: "@valdoree@ici.example"}
  - {network: bluesky, status: to_open, handle: "@valdoree.example"}
  - {network: newsletter, status: active, handle: La lettre du Val}
listening: {name_variants: ["@Mairie_ValDOree", VALDOREE_OFFICIEL, "@valdoree"]}
"""


def _strategy(source: str = MAIRIE) -> Strategy:
    return load(source, Strategy, references=REFERENCES).strategy


def _texts(variants: tuple[Variant, ...], way: Way) -> list[str]:
    return [one.text for one in variants if one.way is way]


def test_names_given_come_first_as_they_were_written() -> None:
    found = name_variants(_strategy())
    assert [one.text for one in found[:3]] == ["@Mairie_ValDOree", "VALDOREE_OFFICIEL", "@valdoree"]


def test_a_name_that_was_given_is_not_computed_again_whatever_its_capitals_and_at_sign() -> None:
    keys = [one.text.lstrip("@").casefold() for one in name_variants(_strategy())]
    assert len(keys) == len(set(keys))


def test_our_own_names_are_not_computed() -> None:
    computed = {one.text.casefold() for one in name_variants(_strategy()) if one.way is not Way.GIVEN}
    assert not computed & {"valdoree", "val d’orée", "val-d-oree.fr", "@valdoree@ici.example"}


@pytest.mark.parametrize(
    ("way", "name"),
    [
        (Way.ADDED, "valdoree_mairie"),
        (Way.ADDED, "valdoree_alertes"),
        (Way.PARTED, "val_d_oree"),
        (Way.MISSPELT, "valdore"),
        (Way.DISGUISED, "vaIdoree"),
        (Way.DISGUISED, "vald0ree"),
        (Way.ELSEWHERE, "val-d-oree.com"),
    ],
)
def test_each_way_of_imitating_is_there(way: Way, name: str) -> None:
    assert name in _texts(name_variants(_strategy(), most=60), way)


def test_networks_that_we_use_are_looked_at_where_the_name_is_free() -> None:
    assert {"@valdoree.bsky.social", "@valdoree@mastodon.social"} <= set(
        _texts(name_variants(_strategy(), most=60), Way.ELSEWHERE)
    )


def test_english_words_reassure_english_readers() -> None:
    found = name_variants(_strategy("meta: {languages: [en]}\n" + MAIRIE), most=60)
    assert "valdoree_official" in _texts(found, Way.ADDED)


def test_a_short_name_is_not_misspelt() -> None:
    assert not _texts(name_variants(_strategy("organisation: {name: Béa}")), Way.MISSPELT)


def test_without_a_name_only_what_was_given_is_looked_for() -> None:
    found = name_variants(_strategy("listening: {name_variants: [Autre]}"))
    assert found == (Variant("Autre", Way.GIVEN),)


def test_all_names_given_are_kept_and_the_whole_is_limited() -> None:
    many = [f"nom-{number}" for number in range(MOST + 5)]
    found = name_variants(Strategy(organisation=Organisation(name="Val"), listening=Listening(name_variants=many)))
    assert [one.text for one in found] == many
    assert len(name_variants(_strategy(), most=7)) == 7


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40), st.text(max_size=30))
def test_any_name_gives_few_distinct_names(name: str, handle: str) -> None:
    account = Account(network=Network.INSTAGRAM, handle=handle or None)
    found = name_variants(Strategy(organisation=Organisation(name=name or None), platforms=[account]))
    assert len(found) <= MOST
    assert len({one.text for one in found}) == len(found)
    assert found == name_variants(Strategy(organisation=Organisation(name=name or None), platforms=[account]))
