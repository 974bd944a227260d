"""The one-page form's verdict, categories and scale."""

from typing import Final

import pytest

from socialplan.analysis.fit import verdict
from socialplan.analysis.one_page import form_category, living, on_networks, stop_of, written_network
from socialplan.strategy.choices import AudienceCategory, Frequency, Network, PlanPath
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.purpose import ChangedThreshold, Meta

ALIKE: Final = {"gens", "news_promotion"}


@pytest.mark.parametrize(
    ("uses", "path", "said"),
    [
        ([], PlanPath.BRIEF, "few networks"),
        ([ALIKE, ALIKE], PlanPath.BRIEF, "few networks"),
        ([ALIKE] * 5, PlanPath.BRIEF, "few networks"),
        ([ALIKE] * 6, PlanPath.FULL, "6 networks"),
        ([{"articles"}, {"photos"}, {"watch"}], PlanPath.FULL, "0%"),
    ],
)
def test_five_networks_used_alike_are_what_the_form_is_for(uses: list[set[str]], path: PlanPath, said: str) -> None:
    found = verdict(uses)
    assert found.path is path
    assert said in found.reason.en
    assert said in found.because.en


def test_the_strategys_own_limit_counts() -> None:
    strategy = Strategy(meta=Meta(thresholds=[ChangedThreshold(name="brief_networks", value=2)]))
    assert verdict([ALIKE] * 3, strategy).path is PlanPath.FULL


@pytest.mark.parametrize(
    ("account", "written"),
    [
        (Account(network=Network.FACEBOOK, url="https://www.facebook.com/ici/"), "facebook.com/ici"),
        (Account(network=Network.SNAPCHAT, handle="@ici"), "snapchat\u00a0: @ici"),
        (Account(network=Network.TWITTER, handle="@ici"), "X (ex-Twitter)\u00a0: @ici"),
        (Account(network=Network.GOOGLE_BUSINESS_PROFILE, handle="Ici"), "fiche Google\u00a0: Ici"),
        (Account(network=Network.FACEBOOK), None),
        (Account(handle="@ici"), None),
    ],
)
def test_a_network_is_written_in_the_forms_two_ways(account: Account, written: str | None) -> None:
    found = written_network(account)
    assert (found.fr if found else None) == written


@pytest.mark.parametrize(
    ("account", "stop"),
    [
        (Account(frequency=Frequency.MONTHLY, posts_per_week=7), Frequency.MONTHLY),
        (Account(posts_per_week=6), Frequency.DAILY),
        (Account(posts_per_week=3), Frequency.SEVERAL_A_WEEK),
        (Account(posts_per_week=1), Frequency.WEEKLY),
        (Account(posts_per_week=0.25), Frequency.MONTHLY),
        (Account(posts_per_week=0), Frequency.NEVER),
        (Account(), None),
    ],
)
def test_the_stop_of_the_scale(account: Account, stop: Frequency | None) -> None:
    assert stop_of(account) is stop


@pytest.mark.parametrize("category", [*AudienceCategory, None])
def test_every_kind_of_audience_is_one_of_the_forms(category: AudienceCategory | None) -> None:
    assert form_category(category).fr
    assert (form_category(category).en == "other") == (
        category is None or category.value in {"partners", "press", "staff", "donors_volunteers", "candidates"}
    )


def test_what_is_closed_refused_or_ones_own_does_not_count() -> None:
    source = (
        "platforms: [{network: facebook, status: active}, {network: bluesky, status: to_open}, "
        "{network: newsletter, status: active}, {network: x, status: refused}, {network: google_plus, status: active}]"
    )
    strategy = load(source, Strategy, references=REFERENCES).strategy
    assert [index for index, _ in living(strategy)] == [0, 1, 2]
    assert [one.network for one in on_networks(strategy)] == [Network.FACEBOOK, Network.BLUESKY]
