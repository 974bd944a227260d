"""Which chapters of a strategy say nothing yet."""

from typing import Final

from socialplan.analysis.plain import is_answered
from socialplan.strategy.fields import Section
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import fields_of

NOT_FOR_ALL: Final = frozenset({"meta", "certification"})
"""What is said of the document itself, and a chapter that many do without: that they are empty says nothing."""


def chapters_for_all() -> tuple[str, ...]:
    """The keys of the chapters that every strategy has to answer, in the order of the file."""
    return tuple(field.key for field in fields_of(Strategy) if field.key not in NOT_FOR_ALL)


def not_begun(strategy: Strategy) -> tuple[str, ...]:
    """The keys of those of them without a single answer; accepted proposals count where they are filled in."""
    return tuple(key for key in chapters_for_all() if not _says_something(getattr(strategy, key)))


def _says_something(chapter: Section | list[Section]) -> bool:
    return bool(chapter) if isinstance(chapter, list) else is_answered(chapter)
