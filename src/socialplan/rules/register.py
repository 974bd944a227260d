"""The register of rules: each is a small function with its words beside it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple

import msgspec

from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.finding import Finding, Severity
from socialplan.rules.limits import limits_of


class Hit(NamedTuple):
    """A place where a rule does not hold."""

    path: str
    facts: dict[str, Words]
    """What the message's braces stand for."""
    severity: Severity | None = None
    """Where it differs from the rule's."""
    why: Words | None = None
    """Where it differs from the rule's."""
    remedy: Words | None = None
    """Where it differs from the rule's; no braces in it."""


Check = Callable[[Case], Iterable[Hit]]


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """A rule and all that is said of it."""

    id: str
    severity: Severity
    """Its usual severity; a rule may be lighter or graver by case."""
    chapter: str
    """The chapter of the strategy that it reads."""
    title: Words
    """The rule as a sentence, without figures."""
    message: Words
    """What is said when it does not hold; braces hold figures."""
    why: Words
    remedy: Words
    source: str
    """The seed line or reference it comes from; `house` for our own."""
    documents: tuple[str, ...]
    check: Check
    more: Words | None = None
    """When it applies, when it does not, an example: a paragraph for `explain` and the reference page."""
    thresholds: tuple[str, ...] = ()
    """The thresholds that analyses read for it; those that its own code asks for are found there (`limits`)."""

    @property
    def limits(self) -> tuple[str, ...]:
        """The names of all the thresholds that it reads."""
        own = limits_of(self.check)
        return (*own, *(name for name in self.thresholds if name not in own))

    def findings(self, case: Case) -> Iterable[Finding]:
        """What the rule finds in a case."""
        for hit in self.check(case):
            yield Finding(
                rule=self.id,
                severity=hit.severity or self.severity,
                path=hit.path,
                message=_filled(self.message, hit.facts),
                why=hit.why or self.why,
                remedy=hit.remedy or _filled(self.remedy, hit.facts),
                documents=self.documents,
            )


_RULES: Final[dict[str, Rule]] = {}


def rule(  # noqa: PLR0913 - one keyword for each thing a rule says of itself
    identifier: str,
    *,
    severity: Severity,
    chapter: str,
    title: Words,
    message: Words,
    why: Words,
    remedy: Words,
    source: str,
    documents: tuple[str, ...],
    more: Words | None = None,
    thresholds: tuple[str, ...] = (),
) -> Callable[[Check], Check]:
    """Register a check with its words; `Rule` says what each is. Raises ValueError when the id is taken."""

    def register(check: Check) -> Check:
        if identifier in _RULES:
            raise ValueError(f"two rules are called {identifier}")
        _RULES[identifier] = Rule(
            id=identifier,
            severity=severity,
            chapter=chapter,
            title=title,
            message=message,
            why=why,
            remedy=remedy,
            source=source,
            documents=documents,
            check=check,
            more=more,
            thresholds=thresholds,
        )
        return check

    return register


def registered() -> tuple[Rule, ...]:
    """The rules registered so far, in the order of their registration; `catalogue.rules` gives all of them."""
    return tuple(_RULES.values())


def by_id() -> Mapping[str, Rule]:
    """The same by id."""
    return _RULES


def _filled(words: Words, facts: dict[str, Words]) -> Words:
    """Words with their braces filled; braces within the facts themselves stay as they are."""
    return Words(
        words.fr.format_map({name: fact.fr for name, fact in facts.items()}),
        words.en.format_map({name: fact.en for name, fact in facts.items()}),
    )
