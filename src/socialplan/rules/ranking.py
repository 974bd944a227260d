"""What to tell first: one entry a rule however often it hits, and the entries in the order in which they hinder."""

from collections.abc import Callable, Iterable
from typing import Final, Generic, NamedTuple, TypeVar

from socialplan.rules.finding import SEVERITIES, Finding, Severity

T = TypeVar("T")

CHAPTERS_BY_WEIGHT: Final = (
    "security", "crisis", "means", "team", "platforms", "organisation", "moderation", "charter", "audiences",
    "objectives", "why", "expected_return", "calendar", "editorial", "message", "measurement", "listening",
    "community", "certification", "situation", "meta",
)  # fmt: skip
"""Chapters by what their faults hinder: access to the accounts, an emergency, the hours and people who carry it all,
the accounts and the law; then for whom and what for; then what is published, and style."""

URGENT: Final = ("secrets-in-answers", "leaver-still-admin", "crisis-placeholder")
"""Rules told before all others as grave: what lies open now, or would be published with a hole."""

MOST_OF_A_CHAPTER: Final = 2
"""Entries of one chapter told at once, as long as other chapters have as grave ones."""


class Entry(NamedTuple, Generic[T]):
    """What one rule found, told once: the gravest finding, and the others."""

    first: T
    others: tuple[T, ...]
    severity: Severity
    chapter: str
    """The chapter of the rule."""

    @property
    def all(self) -> tuple[T, ...]:
        """Every finding of the rule, the first one first."""
        return (self.first, *self.others)


def entries(
    found: Iterable[T], finding: Callable[[T], Finding], chapter: Callable[[Finding], str]
) -> tuple[Entry[T], ...]:
    """`found` by rule, the gravest first, then by what their chapter's faults hinder, then as they were found.

    `finding` gives the finding of an item, `chapter` the chapter of the rule that found it.
    """
    by_rule: dict[str, list[T]] = {}
    for each in found:
        by_rule.setdefault(finding(each).rule, []).append(each)
    made = []
    for hits in by_rule.values():
        hits.sort(key=lambda one: SEVERITIES.index(finding(one).severity))
        first = finding(hits[0])
        made.append(Entry(hits[0], tuple(hits[1:]), first.severity, chapter(first)))
    return tuple(sorted(made, key=lambda entry: _weight(entry, finding(entry.first).rule)))


def foremost(told: Iterable[Entry[T]], number: int) -> tuple[Entry[T], ...]:
    """The first `number` entries, the gravest first, with no more than two of a chapter while others are as grave."""
    ordered: list[Entry[T]] = []
    for severity in SEVERITIES:
        those = [entry for entry in told if entry.severity == severity]
        seen: dict[str, int] = {}
        late: list[Entry[T]] = []
        for entry in those:
            seen[entry.chapter] = seen.get(entry.chapter, 0) + 1
            (ordered if seen[entry.chapter] <= MOST_OF_A_CHAPTER else late).append(entry)
        ordered += late
    return tuple(ordered[:number])


def _weight(entry: Entry[T], rule: str) -> tuple[int, int, int]:
    urgent = URGENT.index(rule) if rule in URGENT else len(URGENT)
    known = entry.chapter in CHAPTERS_BY_WEIGHT
    place = CHAPTERS_BY_WEIGHT.index(entry.chapter) if known else len(CHAPTERS_BY_WEIGHT)
    return SEVERITIES.index(entry.severity), urgent, place
