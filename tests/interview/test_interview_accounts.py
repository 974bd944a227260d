"""An account as people write it."""

import pytest

from socialplan.interview.accounts import Named, read_account
from socialplan.interview.fit import fit, likeness
from socialplan.language import Words
from socialplan.strategy.choices import Network, PlanPath


@pytest.mark.parametrize(
    ("line", "network", "handle"),
    [
        ("facebook", Network.FACEBOOK, None),
        ("Insta", Network.INSTAGRAM, None),
        ("facebook.com/mairie", Network.FACEBOOK, "mairie"),
        ("https://www.facebook.com/mairie?locale=fr_FR", Network.FACEBOOK, "mairie"),
        ("fr.linkedin.com/company/betagouv/", Network.LINKEDIN, "betagouv"),
        ("snapchat : mairie", Network.SNAPCHAT, "mairie"),
        ("instagram: @lartigue", Network.INSTAGRAM, "@lartigue"),
        ("instagram @lartigue", Network.INSTAGRAM, "@lartigue"),
        ("instagram = #lartigue", Network.INSTAGRAM, "#lartigue"),
        ("fiche Google Boulangerie Lartigue", Network.GOOGLE_BUSINESS_PROFILE, "Boulangerie Lartigue"),
        ("chaîne WhatsApp", Network.WHATSAPP_CHANNEL, None),
        ("mastodon @nous@piaille.fr", Network.MASTODON, "@nous@piaille.fr"),
        ("@nous@piaille.fr", Network.MASTODON, "@nous@piaille.fr"),
        ("twitter @nous", Network.X, "@nous"),
        ("twitter.com/nous", Network.X, "nous"),
        ("Google My Business", Network.GOOGLE_BUSINESS_PROFILE, None),
        ("youtube https://youtube.com/@nous", Network.YOUTUBE, "@nous"),
    ],
)
def test_what_is_understood(line: str, network: Network, handle: str | None) -> None:
    found = read_account(line)
    assert isinstance(found, Named)
    assert (found.network, found.handle) == (network, handle)


def test_an_address_is_kept_whole() -> None:
    found = read_account("bsky.app/profile/nous.bsky.social")
    assert found == Named(Network.BLUESKY, "nous.bsky.social", "https://bsky.app/profile/nous.bsky.social")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("google+", "2019"),
        ("facebouk", "facebook"),
        ("zzz", "pas connu"),
        ("facebook @" + "x" * 101, "100 caractères"),
        ("exemple.fr/nous", "pas connu"),
    ],
)
def test_what_is_told(line: str, said: str) -> None:
    found = read_account(line)
    assert isinstance(found, Words)
    assert said in found.fr
    assert found.en


def test_likeness_is_the_mean_over_the_pairs() -> None:
    accounts = [{"topics": ["a", "b"]}, {"topics": ["a"], "audiences": ["b"]}, {"topics": ["c"]}]
    assert likeness(accounts) == pytest.approx(1 / 3)
    assert likeness([{"topics": ["a"]}]) == likeness([{}, {}]) == 1
    assert fit(accounts).path is PlanPath.FULL
    assert fit(accounts[:2]).path is PlanPath.BRIEF
