"""A quantity with its spread: the least, the usual, the most."""

from collections.abc import Iterable, Sequence
from typing import Final, Self

import msgspec

MINUTES_AN_HOUR = 60
STEPS_AN_HOUR: Final = 12
"""Hours are counted in steps of five minutes, so that what is shown adds up to what is shown as its sum."""


class Span(msgspec.Struct, frozen=True):
    """Hours a week (or minutes, where it is said): low, typical, high."""

    low: float = 0.0
    typical: float = 0.0
    high: float = 0.0

    def __add__(self, other: Self) -> "Span":
        return Span(self.low + other.low, self.typical + other.typical, self.high + other.high)

    def times(self, factor: float) -> "Span":
        """This span, `factor` times."""
        return Span(self.low * factor, self.typical * factor, self.high * factor)

    def rounded(self) -> "Span":
        """This span of hours in steps of five minutes; what is not nought takes one step at least."""
        return Span(*(_stepped(value) for value in (self.low, self.typical, self.high)))

    def split(self, parts: Sequence[float]) -> "tuple[Span, ...]":
        """This span of hours in parts that add up to 1, each in steps of five minutes, whose sum is the span."""
        ends = [
            Span(*(to_steps(value * sum(parts[: place + 1])) for value in self._values)) for place in range(len(parts))
        ]
        return tuple(end + start.times(-1) for start, end in zip([NOTHING, *ends], ends, strict=False))

    @property
    def _values(self) -> tuple[float, float, float]:
        return (self.low, self.typical, self.high)


NOTHING = Span()


def to_steps(hours: float) -> float:
    """Hours to the nearest five minutes."""
    return round(hours * STEPS_AN_HOUR) / STEPS_AN_HOUR


def _stepped(hours: float) -> float:
    return max(to_steps(hours), 1 / STEPS_AN_HOUR) if hours > 0 else 0.0


def total(spans: Iterable[Span]) -> Span:
    """The sum of several spans."""
    return sum(spans, NOTHING)


def exactly(value: float) -> Span:
    """A quantity without spread."""
    return Span(value, value, value)
