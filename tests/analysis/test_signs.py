"""Emoji as readers see them, and letters in disguise."""

import unicodedata

import pytest

from socialplan.analysis.signs import disguised, emojis, inside_a_word, longest_row

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
HEART = "\u2764\ufe0f"
THUMB, DARK_THUMB = "\U0001f44d", "\U0001f44d\U0001f3ff"
FRANCE, GERMANY = "\U0001f1eb\U0001f1f7", "\U0001f1e9\U0001f1ea"
SCOTLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
FIREFIGHTER = "\U0001f469\U0001f3fd\u200d\U0001f692"
RAINBOW = "\U0001f3f3\ufe0f\u200d\U0001f308"
KEY_5 = "5\ufe0f\u20e3"


@pytest.mark.parametrize(
    "one", [FAMILY, HEART, THUMB, DARK_THUMB, FRANCE, SCOTLAND, FIREFIGHTER, RAINBOW, KEY_5, "😍", "☀", "\u2122\ufe0f"]
)
def test_what_is_seen_as_one_sign_is_one_emoji(one: str) -> None:
    assert emojis(f"Bonjour {one} à vous") == [one]
    assert emojis(one + one) == [one, one]


@pytest.mark.parametrize("text", ["5 + 3 = 8", "Paris ↔ Lyon", "Marque™ © 2026", "#1", "100 % ★ • →", "Ligne Ⓜ", ""])
def test_signs_of_writing_are_no_emoji(text: str) -> None:
    assert emojis(text) == []
    assert longest_row(text) is None


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("🎉🎉🎉", 3),
        ("🎉 🎉 🎉", 3),
        ("🎉🎉 puis 🎉", 2),
        ("🎉🔥🎉", 1),
        (FAMILY, 1),
        (FAMILY * 3, 3),
        (FRANCE + GERMANY + FRANCE, 1),
        (FRANCE * 3, 3),
        # The same thumb in three tones: heard as the same thumb three times.
        (THUMB + DARK_THUMB + THUMB, 3),
        # A heart with and without its selector.
        (HEART + "\u2764" + HEART, 3),
        (KEY_5 + KEY_5, 2),
    ],
)
def test_the_longest_row_of_one_emoji(text: str, length: int) -> None:
    row = longest_row(f"Venez {text} !")
    assert row is not None
    assert row.length == length


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bon🎉jour", "🎉"),
        (f"Fête{FAMILY}locale", FAMILY),
        (f"vélo{FRANCE}ville", FRANCE),
        (unicodedata.normalize("NFD", "été☀à la plage"), "☀"),
        ("Bonjour🎉", None),
        ("Bonjour🎉 à tous", None),
        ("Bonjour 🎉à tous", None),
        ("12🎉12", None),
        ("Bonjour", None),
    ],
)
def test_an_emoji_between_two_letters_is_inside_a_word(text: str, found: str | None) -> None:
    assert inside_a_word(text) == found


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("𝗩𝗲𝗻𝗲𝘇 nombreux", "Venez"),
        ("𝓥𝓮𝓷𝓮𝔃", "Venez"),
        ("𝒱ℯ𝓃ℯ𝓏", "Venez"),
        ("Ⓥⓔⓝⓔⓩ", "Venez"),
        ("Ｖｅｎｅｚ", "Venez"),
        ("🅅🄴🄽🄴🅉", "VENEZ"),
        ("🅥🅔🅝🅔🅩", "VENEZ"),
        ("⒱⒠⒩⒠⒵", "venez"),
        ("𝟮𝟬 places", "20"),
        # Fake bold with its accent added after.
        ("𝗲\u0301𝘁𝗲\u0301", "été"),
    ],
)
def test_letters_in_disguise_are_told_in_plain_letters(text: str, plain: str) -> None:
    assert disguised(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "Venez nombreux, été compris : œuvre, cœur, Île, naïf, Ærø",
        "Soit ℝ l’ensemble des réels et 𝑥 un nombre",
        "Ligne Ⓜ, parking \U0001f17f\ufe0f",
        "Groupes \U0001f170\ufe0f\U0001f171\ufe0f",
        "① le lieu ② l’heure",
        "1ᵉʳ mars, 3ᵉ étage, n° 5, CO₂, m²",
        "Ἀθήνα, Москва, 東京",
        FRANCE + GERMANY,
    ],
)
def test_real_letters_and_lone_signs_are_left_alone(text: str) -> None:
    assert disguised(text) is None
