"""Signs that are painful to hear read aloud: emoji in a row or within a word, and letters that are not letters.

An emoji is what a reader sees as one sign (Unicode Technical Standard 51): a flag, a family joined by invisible
characters, a hand with its skin tone and a digit in its key are one each.
"""

import re
import unicodedata
from typing import Final, NamedTuple

_FLAG: Final = "[\U0001f1e6-\U0001f1ff]{2}"
_KEYCAP: Final = "[0-9#*]\ufe0f?\u20e3"
_PICTURE: Final = (
    "[\u231a\u231b\u2328\u23cf\u23e9-\u23f3\u23f8-\u23fa\u25b6\u25c0\u25fd\u25fe\u2600-\u2604\u260e\u2611\u2614\u2615"
    "\u2618\u261d\u2620\u2622\u2623\u2626\u262a\u262e\u262f\u2638-\u263a\u2640\u2642\u2648-\u2653\u265f\u2660\u2663\u2665"
    "\u2666\u2668\u267b\u267e\u267f\u2692-\u2697\u2699\u269b\u269c\u26a0\u26a1\u26a7\u26aa\u26ab\u26b0\u26b1\u26bd\u26be"
    "\u26c4\u26c5\u26c8\u26ce\u26cf\u26d1\u26d3\u26d4\u26e9\u26ea\u26f0-\u26f5\u26f7-\u26fa\u26fd\u2702\u2705"
    "\u2708-\u270d\u270f\u2712\u2714\u2716\u271d\u2721\u2728\u2733\u2734\u2744\u2747\u274c\u274e\u2753-\u2755\u2757"
    "\u2763\u2764\u2795-\u2797\u27a1\u27b0\u27bf\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55"
    "\U0001f004\U0001f0cf\U0001f18e\U0001f191-\U0001f19a\U0001f201\U0001f202\U0001f21a\U0001f22f\U0001f232-\U0001f23a"
    "\U0001f250\U0001f251\U0001f300-\U0001f3fa\U0001f400-\U0001f64f\U0001f680-\U0001f6ff\U0001f7e0-\U0001f7eb"
    "\U0001f7f0\U0001f90c-\U0001f9ff\U0001fa70-\U0001faff]"
)
# Typographic signs and letters are pictures only where a variation selector says so: ↔, ™, Ⓜ.
_DRESSED: Final = (
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u24c2\u25aa\u25ab\u25fb\u25fc\u2934\u2935\u3030"
    "\u303d\u3297\u3299\U0001f170\U0001f171\U0001f17e\U0001f17f]\ufe0f"
)
_TONE: Final = "[\U0001f3fb-\U0001f3ff]"
_TAGS: Final = "[\U000e0020-\U000e007e]+\U000e007f"
_ELEMENT: Final = f"(?:{_PICTURE}|{_DRESSED})\ufe0f?{_TONE}?(?:{_TAGS})?"
_ONE: Final = f"(?:{_FLAG}|{_KEYCAP}|{_ELEMENT}(?:\u200d{_ELEMENT})*)"

_EMOJI: Final = re.compile(_ONE)
_IN_A_WORD: Final = re.compile(rf"(?<=[^\W\d_])(?:{_ONE})+(?=[^\W\d_])")
_SHADES: Final = re.compile(f"\ufe0f|{_TONE}")
_LETTERS: Final = (
    "[\U0001d400-\U0001d7ff\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2131\u2133\u2134"
    "\u249c-\u24e9\uff21-\uff3a\uff41-\uff5a\U0001f110-\U0001f12c\U0001f130-\U0001f149\U0001f150-\U0001f169"
    "\U0001f170-\U0001f189]"
)
# Two in a row at least: one alone may be a formula's ℝ, or the Ⓜ of a map; with a selector it is a picture.
_DISGUISED: Final = re.compile(f"(?:{_LETTERS}(?!\ufe0f)[\u0300-\u036f]*){{2,}}")


class Row(NamedTuple):
    """The same emoji several times running."""

    sign: str
    length: int


def emojis(text: str) -> list[str]:
    """The emoji of a text, one for each sign that is seen."""
    return _EMOJI.findall(text)


def without_emoji(text: str) -> tuple[str, int]:
    """A text without its emoji, and how many there were."""
    return _EMOJI.subn("", text)


def longest_row(text: str) -> Row | None:
    """The longest row of one emoji, blanks between them or not, skin tones told together; None without any emoji."""
    rows: list[Row] = []
    end, last = 0, ""
    for found in _EMOJI.finditer(text):
        bare = _SHADES.sub("", found[0])
        follows = bare == last and not text[end : found.start()].strip()
        rows.append(Row(rows[-1].sign, rows[-1].length + 1) if follows else Row(found[0], 1))
        end, last = found.end(), bare
    return max(rows, key=lambda row: row.length, default=None)


def inside_a_word(text: str) -> str | None:
    """The first emoji that stands between two letters; None if there is none."""
    found = _IN_A_WORD.search(unicodedata.normalize("NFC", text))
    return found[0] if found else None


def disguised(text: str) -> str | None:
    """The first word in letters that are not letters (fake bold, circled), as it should be written; None if none."""
    found = _DISGUISED.search(text)
    return _undressed(found[0]) if found else None


def _undressed(letters: str) -> str:
    """Plain letters for signs that Unicode says to be letters in disguise; squared ones are told by their names."""
    return unicodedata.normalize("NFC", "".join(_letter(sign) for sign in letters))


def _letter(sign: str) -> str:
    normal = unicodedata.normalize("NFKD", sign).strip("()")
    name = unicodedata.name(sign, "")
    return name[-1] if normal == sign and " LETTER " in name else normal
