"""What every fact of the knowledge base says about itself: where it comes from, and how far to trust it."""

from typing import Generic, Literal, TypeVar

import msgspec

from socialplan.language import Words

T = TypeVar("T")

Confidence = Literal["high", "medium", "low"]
"""`high`: an official source, or two independent ones that agree. `medium`: one good source. `low`: never printed."""

SourceKind = Literal["official", "reference", "press", "study", "practice", "estimate", "house"]
"""`practice`: known in the trade, not checked. `estimate`: a figure of ours. `house`: a judgement of ours."""


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a fact comes from."""

    kind: SourceKind
    title: str
    url: str | None = None
    dated: str | None = None
    """The day, month or year of the source (2026-08-22, 2026-08, 2026); none where it bears no date."""


class Fact(msgspec.Struct, Generic[T], frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A value, its sources and how far to trust it."""

    value: T
    confidence: Confidence
    sources: tuple[Source, ...]
    note: Words | None = None

    @property
    def dated(self) -> str | None:
        """The date of the newest source that bears one."""
        return max((source.dated for source in self.sources if source.dated), default=None)

    @property
    def estimated(self) -> bool:
        """Whether the value is a figure or a judgement of ours, to be printed as such."""
        return any(source.kind in {"estimate", "house"} for source in self.sources)


class Range(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A quantity with its usual spread."""

    low: float
    typical: float
    high: float
    sources: tuple[Source, ...]

    @property
    def estimated(self) -> bool:
        """Whether the figures are ours, to be printed as an estimate."""
        return any(source.kind in {"estimate", "house"} for source in self.sources)


def known(fact: Fact[T] | None) -> T | None:
    """The value of a fact that may be printed: there is one, and its confidence is not `low`."""
    return fact.value if fact is not None and fact.confidence != "low" else None
