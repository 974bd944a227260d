"""What is said of a rule beside its own words: its gravity, thresholds and source."""

import functools
import re
from typing import Final

import msgspec

from socialplan.analysis import figures, thresholds
from socialplan.knowledge import law, store
from socialplan.language import Words
from socialplan.rules.finding import Severity
from socialplan.rules.register import Rule
from socialplan.strategy.model import Strategy

SEVERITY_WORDS: Final[dict[Severity, Words]] = {
    "error": Words("erreur", "error"),
    "warning": Words("avertissement", "warning"),
    "info": Words("remarque", "note"),
}

_HOLE: Final = re.compile(r"\{\w+\}")
_DECIMALS: Final = 2


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `data/rule_words.yaml`."""

    units: tuple[Words, ...]
    cited: dict[str, Words]


@functools.cache
def _file() -> _File:
    return store.read_as("rule_words", _File)


@functools.cache
def units() -> dict[str, str]:
    """The units in French by their English."""
    return {unit.en: unit.fr for unit in _file().units}


def is_fixed(words: Words) -> bool:
    """Whether a message says the same in every case: nothing in it waits for a figure or a name."""
    return not _HOLE.search(words.fr) and not _HOLE.search(words.en)


def source_words(source: str) -> Words | None:
    """What a rule's source is: documents, points of law; None where none of it is known by that name."""
    told = [found for part in source.split(",") if (found := _cited(part.strip()))]
    return Words("\u202f; ".join(one.fr for one in told), "; ".join(one.en for one in told)) if told else None


def _cited(name: str) -> Words | None:
    return _file().cited.get(name) or _file().cited.get(name.partition(":")[0]) or _law().get(name)


@functools.cache
def _law() -> dict[str, Words]:
    return {entry.id: entry.reference for entry in law.entries()}


def threshold_words(name: str, strategy: Strategy | None = None) -> Words:
    """`dormant_days : 30 jours (guide …)`: value, unit and source, and the strategy's own value where it sets one."""
    known = thresholds.threshold(name)
    own = thresholds.own_limit(name, strategy) if strategy else None
    value = quantity(known.value, known.unit)
    origin = origin_words(known)
    if own is None:
        return Words(f"{name}\u00a0: {value.fr} ({origin.fr})", f"{name}: {value.en} ({origin.en})")
    changed = quantity(own, known.unit)
    return Words(
        f"{name}\u00a0: {changed.fr}, changé dans cette stratégie (au lieu de {value.fr}, {origin.fr})",
        f"{name}: {changed.en}, changed in this strategy (instead of {value.en}, {origin.en})",
    )


def default_words(name: str) -> Words:
    """Our own value of a threshold, with its unit."""
    known = thresholds.threshold(name)
    return quantity(known.value, known.unit)


def quantity(value: float, unit: str) -> Words:
    """A threshold's value with its unit: `30 jours`, `30 days`."""
    said, french = figures.number(value, _DECIMALS), units().get(unit, unit)
    glue = "" if unit == "%" else " "
    return Words(f"{said.fr}\u00a0{french}", f"{said.en}{glue}{unit}")


def origin_words(threshold: thresholds.Threshold) -> Words:
    """Where a threshold comes from: our own default, or the document that gives it."""
    titles = [source.title.split(" / ") for source in threshold.sources if source.kind != "house"]
    told = Words("\u202f; ".join(title[0] for title in titles), "; ".join(title[-1] for title in titles))
    if not titles:
        return Words("notre valeur par défaut, sans source", "our own default, without a source")
    return Words(f"{told.fr}, adapté par nous", f"{told.en}, adapted by us") if threshold.ours else told


def thresholds_of(rule: Rule, strategy: Strategy | None = None) -> tuple[Words, ...]:
    """The thresholds that a rule reads, in words."""
    return tuple(threshold_words(name, strategy) for name in rule.limits)


def threshold_data(name: str, strategy: Strategy) -> dict[str, object]:
    """A threshold for programs: the value in force, our own, and whether that one is only a default of ours."""
    known = thresholds.threshold(name)
    return {
        "name": name,
        "value": thresholds.limit(name, strategy),
        "default": known.value,
        "unit": known.unit,
        "sourced": not known.ours,
    }
