"""Every rule there is: importing a family registers its rules."""

from socialplan.rules import (
    account_care,
    account_names,
    accounts,
    audiences,
    breadth,
    calendar,
    certification,
    choice_of_networks,
    crisis,
    editorial,
    file,
    indicators,
    means,
    objective_links,
    objectives,
    purpose,
    reasons,
    surroundings,
    targets,
)
from socialplan.rules.register import Rule, registered

FAMILIES = (
    purpose,
    reasons,
    objectives,
    targets,
    objective_links,
    indicators,
    audiences,
    choice_of_networks,
    breadth,
    accounts,
    account_names,
    account_care,
    surroundings,
    means,
    editorial,
    calendar,
    crisis,
    certification,
    file,
)
"""The modules that hold the rules."""


def rules() -> tuple[Rule, ...]:
    """All rules, by family."""
    return registered()


def rule_of(identifier: str) -> Rule:
    """The rule of that id. Raises KeyError when there is none."""
    return {rule.id: rule for rule in registered()}[identifier]
