"""Profiles point by point, rates per head, estimated engagement, who is where: what the presence audit computes."""

import datetime as dt
from typing import Final

import pytest

from socialplan.analysis.presence_audit import (
    POINTS,
    contrasts,
    estimated_engagement,
    is_old,
    matrix,
    peer_names,
    postures,
    profile_score,
    rate,
    rate_base,
)
from socialplan.strategy.choices import Network
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.networks import Profile
from socialplan.strategy.purpose import ChangedThreshold, Meta

DAY: Final = dt.date(2026, 11, 22)


def made(source: str) -> Strategy:
    return load(source, Strategy, references=REFERENCES).strategy


def test_the_ten_points_are_those_of_a_profile() -> None:
    assert tuple(POINTS) == Profile.__struct_fields__


def test_a_profile_tells_what_is_met_missing_and_unknown() -> None:
    strategy = made("platforms: [{network: x, profile: {avatar: yes, bio: yes, banner: no}}]")
    score = profile_score(strategy.platforms[0])
    assert score
    assert score.met == ("avatar", "bio")
    assert score.missing == ("banner",)
    assert set(score.unknown) == set(POINTS) - {"avatar", "bio", "banner"}


@pytest.mark.parametrize(
    "account", ["{network: x}", "{network: x, profile: {}}", "{network: blog, profile: {avatar: yes}}"]
)
def test_a_profile_of_which_nothing_is_said_or_of_our_own_medium_has_no_score(account: str) -> None:
    assert profile_score(made(f"platforms: [{account}]").platforms[0]) is None


def test_figures_are_brought_to_those_served() -> None:
    # The disparity of the first study: 75,000 and 6,500 followers, of which size alone tells the meaning.
    assert round(rate(75_000, 227_000, 1000) or 0) == 330
    assert round(rate(6_500, 441_000, 1000) or 0) == 15
    assert rate(500, None, 1000) is None
    assert rate(500, 0, 1000) is None
    assert rate(None, 1000, 1000) is None


def test_where_followers_outnumber_those_served_a_rate_is_for_one_of_them() -> None:
    company = "organisation: {served: 100}\nplatforms: [{network: x, status: active, followers: 900}]\n"
    assert rate_base(made(company)) == 1
    peer = "situation: {competitors: [{name: A, followers: 90, size: 100}]}\n"
    assert rate_base(made(company + peer)) == 1000
    assert rate_base(made("organisation: {name: X}")) == 1000


@pytest.mark.parametrize(
    ("followers", "interactions", "expected"), [(4600, 58, 1.26), (0, 5, None), (None, 5, None), (100, None, None)]
)
def test_engagement_is_interactions_in_per_cent_of_followers(
    followers: int | None, interactions: float | None, expected: float | None
) -> None:
    found = estimated_engagement(followers, interactions)
    assert (found and round(found, 2)) == expected


def test_an_observation_grows_old_after_half_a_year_or_the_threshold_set() -> None:
    strategy = Strategy()
    assert not is_old(DAY - dt.timedelta(days=180), DAY, strategy)
    assert is_old(DAY - dt.timedelta(days=181), DAY, strategy)
    assert not is_old(None, DAY, strategy)
    shorter = Strategy(meta=Meta(thresholds=[ChangedThreshold(name="benchmark_days", value=30)]))
    assert is_old(DAY - dt.timedelta(days=31), DAY, shorter)


def test_groups_and_networks_make_a_matrix() -> None:
    strategy = made(
        """
organisation: {umbrella: {network: linkedin, handle: "@mere"}}
platforms:
  - {network: facebook, status: active, posture: conversation}
  - {network: twitter, status: active, posture: push, speaker: person}
  - {network: youtube, status: refused}
situation:
  competitors:
    - {name: A, network: facebook, posture: push}
    - {name: A, network: instagram, posture: conversation}
"""
    )
    found = matrix(strategy)
    assert found.networks == (Network.FACEBOOK, Network.X, Network.LINKEDIN, Network.INSTAGRAM)
    assert [(row.who, row.name) for row in found.rows] == [
        ("us", ""),
        ("people", ""),
        ("parent", "@mere"),
        ("peer", "A"),
    ]
    where = [[cell.posture.value if cell and cell.posture else bool(cell) for cell in row.cells] for row in found.rows]
    assert where == [
        ["conversation", False, False, False],
        [False, "push", False, False],
        [False, False, True, False],
        ["push", False, False, "conversation"],
    ]


def test_an_active_account_stands_for_two_on_one_network() -> None:
    strategy = made(
        "platforms: [{network: x, status: to_close, posture: push}, {network: twitter, status: active, posture: watch}]"
    )
    (row,) = matrix(strategy).rows
    assert [cell.posture.value for cell in row.cells if cell and cell.posture] == ["watch"]


def test_postures_are_compared_on_one_network_only() -> None:
    peers = """
situation:
  competitors:
    - {name: A, network: facebook, posture: push, followers: 1000, interactions_per_post: 5}
    - {name: B, network: %s, posture: conversation, followers: 100, interactions_per_post: 5}
"""
    (found,) = contrasts(made(peers % "facebook"))
    assert (found.push, found.talking) == ((("A", 0.5),), (("B", 5.0),))
    assert contrasts(made(peers % "instagram")) == ()


def test_our_own_postures_are_counted_without_owned_media() -> None:
    strategy = made(
        """
platforms:
  - {network: facebook, status: active, posture: service}
  - {network: x, status: active, posture: push}
  - {network: tiktok, status: active}
  - {network: newsletter, status: active, posture: push}
  - {network: youtube, status: to_close, posture: push}
"""
    )
    assert postures(strategy) == (1, 1, 1)


def test_a_peer_is_counted_once_however_many_networks_it_is_on() -> None:
    assert peer_names(made("situation: {competitors: [{name: A}, {name: B}, {name: A}, {network: x}]}")) == ("A", "B")
