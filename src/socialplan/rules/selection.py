"""Choosing rules by the words that people type, and the chapters of the strategy that rules read."""

from socialplan.language import Words
from socialplan.rules.catalogue import rule_of, rules
from socialplan.rules.finding import Finding
from socialplan.rules.register import by_id
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import fields_of
from socialplan.strategy.suggest import nearest, plain


def chapter_of(finding: Finding) -> str:
    """The chapter of the rule that made a finding."""
    return rule_of(finding.rule).chapter


def chapters() -> dict[str, Words]:
    """The chapters that rules read, in the order of the strategy, with their names."""
    read = {rule.chapter for rule in rules()}
    return {field.key: _name(field.question.label) for field in fields_of(Strategy) if field.key in read}


def _name(label: Words) -> Words:
    """A chapter's label without what it lists."""
    return Words(label.fr.partition(":")[0].rstrip(), label.en.partition(":")[0].rstrip())


def matching(selector: str) -> frozenset[str]:
    """The ids of the rules that a word names: an id, the beginning of some, or a chapter, by its key or its name."""
    if selector in by_id():
        return frozenset({selector})
    word = plain(selector)
    named = {key for key, label in chapters().items() if word in {plain(key), plain(label.fr), plain(label.en)}}
    return frozenset(
        rule.id for rule in rules() if rule.chapter in named or f"{plain(rule.id)} ".startswith(f"{word} ")
    )


def nearest_selector(selector: str) -> str | None:
    """The id or chapter that looks most like a word that names no rule; None if none does."""
    return nearest(selector, [*(rule.id for rule in rules()), *chapters()])
