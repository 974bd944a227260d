"""What to tell first: one entry a rule however often it hits, and the entries in the order in which they hinder."""

from collections import Counter
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

LAW: Final = (
    "electoral-silence", "election-promo", "ads-in-election-window", "community-spam",
    "image-rights-missing", "paid-partnership-mention",
)  # fmt: skip
"""Breaches of law: around a vote, of personal data and pictures, of what must be said to the public."""

EXPOSED: Final = ("secrets-in-answers",)
"""What lies open now."""

ACCESS: Final = ("no-2fa", "leaver-still-admin", "shared-password", "admins-count")
"""Who can get into the accounts; the chapter on security after them."""

CRISIS: Final = (
    "crisis-none", "crisis-approval-too-slow", "crisis-no-lead", "crisis-lead-unreachable", "crisis-no-pause-owner",
    "crisis-approver-no-backup", "crisis-placeholder",
)  # fmt: skip
"""What keeps a crisis plan from working, in the order in which it is needed; its chapter after them."""

HOURS: Final = ("no-hours", "cadence-exceeds-hours", "person-overbooked")
"""Hours that do not hold."""

TIERS: Final = (LAW, EXPOSED, ACCESS, CRISIS, HOURS)
"""What is told first, in the order in which one would tell it; after them, the rest by chapter."""

_OF_CHAPTER: Final = {"security": TIERS.index(ACCESS), "crisis": TIERS.index(CRISIS)}
"""The tier of a chapter's other rules."""

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

    Of one rule's findings, those that name a line of a list come before those about the whole list.

    `finding` gives the finding of an item, `chapter` the chapter of the rule that found it.
    """
    by_rule: dict[str, list[T]] = {}
    for each in found:
        by_rule.setdefault(finding(each).rule, []).append(each)
    made = []
    for hits in by_rule.values():
        paths = [finding(one).path for one in hits]
        hits.sort(key=lambda one: (SEVERITIES.index(finding(one).severity), _is_general(finding(one).path, paths)))
        first = finding(hits[0])
        made.append(Entry(hits[0], tuple(hits[1:]), first.severity, chapter(first)))
    return tuple(sorted(made, key=lambda entry: _weight(entry, finding(entry.first).rule)))


def foremost(told: Iterable[Entry[T]], number: int, finding: Callable[[T], Finding]) -> tuple[Entry[T], ...]:
    """The first `number` entries: of the gravest ones, one of each tier first, with no more than two of a chapter.

    `finding` gives the finding of an item. What is left over by these two limits comes after, in its order.
    """
    ordered: list[Entry[T]] = []
    for severity in SEVERITIES:
        those = [entry for entry in told if entry.severity == severity]
        first: dict[int, Entry[T]] = {}
        for entry in those:
            first.setdefault(tier(finding(entry.first).rule, entry.chapter), entry)
        firsts = [entry for place, entry in sorted(first.items()) if place < len(TIERS)]
        rest = [entry for entry in those if entry not in firsts]
        ordered += [*firsts, *_spread(rest, firsts)]
    return tuple(ordered[:number])


def _is_general(path: str, paths: list[str]) -> bool:
    """Whether a finding is about a whole list of which others name a line: what is known is told before the rest."""
    return any(other.startswith(f"{path}[") for other in paths)


def tier(rule: str, chapter: str) -> int:
    """The place in `TIERS` of a rule of a chapter; after all of them if it is of none."""
    named = next((place for place, rules in enumerate(TIERS) if rule in rules), None)
    return _OF_CHAPTER.get(chapter, len(TIERS)) if named is None else named


def _spread(rest: list[Entry[T]], before: list[Entry[T]]) -> list[Entry[T]]:
    """Entries in their order, those beyond two of a chapter last."""
    seen = Counter(entry.chapter for entry in before)
    early: list[Entry[T]] = []
    late: list[Entry[T]] = []
    for entry in rest:
        seen[entry.chapter] += 1
        (early if seen[entry.chapter] <= MOST_OF_A_CHAPTER else late).append(entry)
    return [*early, *late]


def _weight(entry: Entry[T], rule: str) -> tuple[int, int, int, int]:
    place = tier(rule, entry.chapter)
    own = TIERS[place] if place < len(TIERS) else ()
    within = own.index(rule) if rule in own else len(own)
    known = entry.chapter in CHAPTERS_BY_WEIGHT
    chapter = CHAPTERS_BY_WEIGHT.index(entry.chapter) if known else len(CHAPTERS_BY_WEIGHT)
    return SEVERITIES.index(entry.severity), place, within, chapter
