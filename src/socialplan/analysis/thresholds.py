"""The figures and words that computations compare with, read from the knowledge base."""

import functools
from typing import Final

import msgspec

from socialplan.knowledge import store
from socialplan.knowledge.evidence import Source
from socialplan.strategy.model import Strategy


class Threshold(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A figure, its unit and where it comes from."""

    value: float
    unit: str
    sources: tuple[Source, ...]

    @property
    def ours(self) -> bool:
        """Whether it is our own default, to be said as such."""
        return any(source.kind == "house" for source in self.sources)


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `data/thresholds.yaml`, its sources apart."""

    thresholds: dict[str, Threshold]
    frequencies: dict[str, float]
    usual_formats: dict[str, str]
    cheaper_formats: dict[str, tuple[str, ...]]


USUAL_FORMAT: Final = "short_text"
"""The format counted where nothing better is known."""


@functools.cache
def _file() -> _File:
    return store.read_as("thresholds", _File)


@functools.cache
def _words() -> dict[str, tuple[str, ...]]:
    return msgspec.convert(store.read("wording"), dict[str, tuple[str, ...]])


def threshold(name: str) -> Threshold:
    """A threshold with its unit and sources. Raises KeyError when there is none of that name."""
    return _file().thresholds[name]


def limit(name: str, strategy: Strategy | None = None) -> float:
    """A threshold's value: the one that `strategy` sets (`meta.thresholds`), else the house's.

    Raises KeyError when there is none of that name.
    """
    changed = own_limit(name, strategy) if strategy else None
    return _file().thresholds[name].value if changed is None else changed


def own_limit(name: str, strategy: Strategy) -> float | None:
    """The value that a strategy sets for a threshold; None where it leaves ours."""
    for changed in strategy.meta.thresholds:
        if changed.name == name and changed.value is not None:
            return changed.value
    return None


def names() -> tuple[str, ...]:
    """The names of the thresholds, in the order of the file."""
    return tuple(_file().thresholds)


def posts_for(frequency: str) -> float:
    """Publications a week for a stop of the one-page form's scale. Raises KeyError when there is no such stop."""
    return _file().frequencies[frequency]


def usual_format(network: str | None) -> str:
    """The format to count for a network whose formats are unanswered."""
    return _file().usual_formats.get(network or "", USUAL_FORMAT)


def cheaper_formats(content_format: str) -> tuple[str, ...]:
    """What may stand in for a format at less cost, the nearest first."""
    return _file().cheaper_formats.get(content_format, ())


def words(name: str) -> tuple[str, ...]:
    """A list of words that checks look for. Raises KeyError when there is no such list."""
    return _words()[name]
