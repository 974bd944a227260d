"""How often something is published, in whole numbers: `3 par semaine`, `3 toutes les deux semaines`, `1 par mois`."""

from typing import Final

from socialplan.analysis import figures
from socialplan.knowledge import effort
from socialplan.language import Words

_HAIR: Final = 0.06
"""What a figure may differ from a whole number and still be called one."""
_OFTEN: Final = 4
"""From so many a week on, the nearest whole number is precise enough."""
FOUR_WEEKS: Final = 4


def is_whole(number: float) -> bool:
    """Whether a number is a whole one, but for rounding."""
    return abs(number - round(number)) <= _HAIR


def rhythm(per_week: float) -> Words:
    """A figure and its period. Below one a week, so many a month; `moins d’1 par mois` for less than one a month."""
    if per_week <= 0:
        return Words("–", "–")
    monthly = round(per_week * effort.WEEKS_A_MONTH)
    if per_week < 1 - _HAIR:
        return _said(monthly, "par mois", "a month") if monthly else Words("moins d’1 par mois", "less than 1 a month")
    for weeks, french, english in (
        (1, "par semaine", "a week"),
        (2, "toutes les deux semaines", "every two weeks"),
        (FOUR_WEEKS, "en quatre semaines", "in four weeks"),
    ):
        if is_whole(per_week * weeks):
            return _said(round(per_week * weeks), french, english)
    return (
        _said(round(per_week), "par semaine", "a week") if per_week >= _OFTEN else _said(monthly, "par mois", "a month")
    )


def _said(number: int, french: str, english: str) -> Words:
    figure = figures.number(number, 0)
    return Words(f"{figure.fr} {french}", f"{figure.en} {english}")
