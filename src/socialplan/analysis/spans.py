"""A quantity with its spread: the least, the usual, the most."""

from collections.abc import Iterable
from typing import Self

import msgspec

MINUTES_AN_HOUR = 60


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


NOTHING = Span()


def total(spans: Iterable[Span]) -> Span:
    """The sum of several spans."""
    return sum(spans, NOTHING)


def exactly(value: float) -> Span:
    """A quantity without spread."""
    return Span(value, value, value)
