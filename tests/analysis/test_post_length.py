"""What a network counts in a post."""

import pytest

from socialplan.analysis.post_length import characters
from socialplan.strategy.choices import Network

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"


@pytest.mark.parametrize(
    ("text", "on_x", "elsewhere"),
    [
        ("Bonjour", 7, 7),
        ("été", 3, 3),
        ("e\u0301te\u0301", 3, 3),
        # On X an emoji counts for two, whatever it is made of; elsewhere, its code points.
        ("Oui 🎉", 6, 5),
        (f"Oui {FAMILY}", 6, 11),
        ("Oui \U0001f1eb\U0001f1f7", 6, 6),
        ("東京", 4, 2),
        ("Voir https://exemple.example/une/adresse/bien/longue", 28, 52),
    ],
)
def test_characters_as_counted(text: str, on_x: int, elsewhere: int) -> None:
    assert characters(text, Network.X) == on_x
    assert characters(text, Network.TWITTER) == on_x
    assert characters(text, Network.FACEBOOK) == elsewhere
    assert characters(text, None) == elsewhere


def test_mastodon_shortens_addresses_only() -> None:
    assert characters("Voir https://exemple.example/une/adresse/bien/longue 🎉", Network.MASTODON) == 5 + 23 + 2
