"""Every rule there is: importing a family registers its rules."""

from socialplan.rules import accounts, calendar, certification, crisis, editorial, file, means, purpose
from socialplan.rules.register import Rule, registered

FAMILIES = (purpose, accounts, means, editorial, calendar, crisis, certification, file)
"""The modules that hold the rules."""


def rules() -> tuple[Rule, ...]:
    """All rules, by family."""
    return registered()


def rule_of(identifier: str) -> Rule:
    """The rule of that id. Raises KeyError when there is none."""
    return {rule.id: rule for rule in registered()}[identifier]
