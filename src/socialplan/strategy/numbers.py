"""Numbers as people write them: decimal point or comma, spaces between thousands, the unit behind."""

import re
from typing import Final

from socialplan.language import Words
from socialplan.strategy.refusal import Refusal, write
from socialplan.strategy.specs import Type
from socialplan.strategy.suggest import plain

_SPACES: Final = " \u00a0\u202f\u2009\u2007'’"
_NUMBER = re.compile(
    rf"(?P<sign>[+\-\u2212]?)(?P<whole>\d{{1,3}}(?:[{_SPACES}]\d{{3}})+|\d+)(?:(?P<mark>[.,])(?P<part>\d+))?"
    r"\s*(?P<unit>[^\d\s.,+-][^\d]*)?"
)
_HOURS_AND_MINUTES = re.compile(r"(\d{1,4})\s*(?:h|heures?|hours?)\s*(\d{1,2})\s*(?:min|mn|minutes?)?", re.IGNORECASE)
_MOST_DIGITS: Final = 15
_THOUSAND: Final = 3
_MINUTES: Final = 60

_UNITS: Final[dict[str, frozenset[str]]] = {
    "h": frozenset({"h", "heure", "heures", "hour", "hours", "hr", "hrs"}),
    "min": frozenset({"min", "mn", "minute", "minutes", "mins"}),
    "%": frozenset({"%", "percent", "per cent", "pour cent", "pourcent"}),
    "days": frozenset({"days", "day", "d", "jours", "jour", "j"}),
    "€": frozenset({"€", "eur", "euro", "euros"}),
}
_PER_DAY: Final = {"min": 1440.0, "h": 24.0, "days": 1.0}

UNIT_WORDS: Final[dict[str, Words]] = {
    "h": Words("heures", "hours"),
    "min": Words("minutes", "minutes"),
    "%": Words("%", "%"),
    "days": Words("jours", "days"),
    "€": Words("euros", "euros"),
}


def unit_words(unit: str) -> Words:
    """A unit in words."""
    return UNIT_WORDS.get(unit, Words(unit, unit))


def french_number(value: float) -> str:
    """A number with a decimal comma, as French writes it: `0,5`."""
    return f"{value:.15g}".replace(".", ",")


def read_number(text: str, wanted: Type, unit: str | None) -> float | Refusal:
    """The number that `text` says, in `unit`; a `Refusal` if it says none, another unit, or is out of bounds.

    `40 %`, `6 h`, `1 h 30`, `0,5` and `1 200` are read; a comma before exactly three digits is asked about.
    """
    expected = expected_number(wanted, unit)
    spoken = _HOURS_AND_MINUTES.fullmatch(text) if unit == "h" and wanted.kind == "float" else None
    if spoken and int(spoken[2]) < _MINUTES:
        return _bounded(int(spoken[1]) + int(spoken[2]) / _MINUTES, wanted, expected)
    found = _NUMBER.fullmatch(text)
    if not found or len(found["whole"]) + len(found["part"] or "") > _MOST_DIGITS:
        return Refusal("not-a-number", expected, _advice(text, wanted))
    if found["mark"] == "," and len(found["part"]) == _THOUSAND and found["whole"] != "0":
        return _ambiguous(found, wanted, expected)
    value = _value(found)
    if found["unit"] and not _is_unit(found["unit"], unit):
        return Refusal("wrong-unit", expected, _converted(value, found["unit"], unit))
    return _bounded(value, wanted, expected)


def _value(found: re.Match[str]) -> float:
    whole = re.sub(rf"[{_SPACES}]", "", found["whole"])
    value = float(f"{whole}.{found['part'] or 0}")
    return -value if found["sign"] in {"-", "\u2212"} else value


def _bounded(value: float, wanted: Type, expected: Words) -> float | Refusal:
    if wanted.kind == "int" and not value.is_integer():
        return Refusal("not-an-integer", expected)
    if (wanted.low is not None and value < wanted.low) or (wanted.high is not None and value > wanted.high):
        return Refusal("out-of-bounds", expected)
    return int(value) if wanted.kind == "int" else value


def _ambiguous(found: re.Match[str], wanted: Type, expected: Words) -> Refusal:
    thousands = f"{found['sign']}{found['whole']}{found['part']}"
    if wanted.kind == "int":
        return Refusal("ambiguous-number", expected, write(thousands))
    decimals = f"{found['sign']}{found['whole']}.{found['part'].rstrip('0') or '0'}"
    hint = Words(
        f"une virgule devant trois chiffres peut se lire de deux façons : écrivez {thousands} ou {decimals}.",
        f"a comma before three digits can be read in two ways: write {thousands} or {decimals}.",
    )
    return Refusal("ambiguous-number", expected, hint)


def _is_unit(written: str, unit: str | None) -> bool:
    """Whether `written` is the field's unit. Where a field has none, an amount may carry its currency."""
    return plain(written) in _UNITS.get(unit or "€", frozenset({plain(unit or "")}))


def _converted(value: float, written: str, unit: str | None) -> Words:
    other = next((name for name, words in _UNITS.items() if plain(written) in words), None)
    if other in _PER_DAY and unit in _PER_DAY:
        return write(f"{value / _PER_DAY[other] * _PER_DAY[unit]:.4g}")
    return write(f"{value:.15g}")


_RANGE = re.compile(r"(\d+)\s*(?:[-–—/]|à|to|a)\s*(\d+)\D*")
_SHORTEST_SPELT: Final = 20


def _advice(text: str, wanted: Type) -> Words | None:
    """What to write instead of an interval or of words around a figure."""
    if len(text) > _SHORTEST_SPELT * 2:
        return None
    if interval := _RANGE.fullmatch(text):
        return Words(
            f"un seul nombre, pas un intervalle : {interval[1]} ou {interval[2]}.",
            f"a single number, not a range: {interval[1]} or {interval[2]}.",
        )
    figures = re.findall(r"\d+(?:[.,]\d+)?", text)
    if len(figures) == 1 and len(figures[0]) <= _MOST_DIGITS and (wanted.kind == "float" or figures[0].isdigit()):
        return write(figures[0].replace(",", "."))
    return None


def expected_number(wanted: Type, unit: str | None) -> Words:
    """What number a field wants, in words: `un nombre entier de jours, entre 1 et 1000`."""
    french, english = ("un nombre entier", "a whole number") if wanted.kind == "int" else ("un nombre", "a number")
    if unit:
        words = unit_words(unit)
        french, english = f"{french} (en {words.fr})", f"{english} (in {words.en})"
    return _with_bounds(french, english, wanted)


def _with_bounds(french: str, english: str, wanted: Type) -> Words:
    low, high = wanted.low, wanted.high
    if low is not None and low == high:
        return Words(f"le nombre {french_number(low)}", f"the number {low:g}")
    if low is not None and high is not None:
        return Words(
            f"{french}, entre {french_number(low)} et {french_number(high)}", f"{english}, between {low:g} and {high:g}"
        )
    if low is not None:
        return Words(f"{french}, au moins {french_number(low)}", f"{english}, at least {low:g}")
    if high is not None:
        return Words(f"{french}, au plus {french_number(high)}", f"{english}, at most {high:g}")
    return Words(french, english)
