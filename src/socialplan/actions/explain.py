"""`explain`: a rule, a field or a threshold, in words."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from socialplan.actions.errors import ActionError
from socialplan.actions.explain_field import explain_field
from socialplan.actions.explanation import Explanation, explanation, part, same, titled
from socialplan.actions.folder import read_strategy
from socialplan.actions.near import Near, close_to, near
from socialplan.analysis import thresholds
from socialplan.documents.names import DOCUMENTS
from socialplan.language import Words
from socialplan.rules.catalogue import rules
from socialplan.rules.register import Rule, by_id
from socialplan.rules.samples import Sample, sample
from socialplan.rules.selection import chapters
from socialplan.rules.told import SEVERITY_WORDS, is_fixed, origin_words, quantity, source_words, threshold_words
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import StrategyError
from socialplan.strategy.specs import paths_of_key, place_of

_STEP: Final = re.compile(r"\[\d*\]|(?<=\.)\d+(?=\.|$)")


class ChapterRules(NamedTuple):
    """A chapter of the strategy and the rules that read it, the gravest first."""

    key: str
    name: Words
    rules: tuple[Rule, ...]


def overview() -> tuple[ChapterRules, ...]:
    """The chapters that rules read, in the order of the strategy."""
    gravity = list(SEVERITY_WORDS)
    return tuple(
        ChapterRules(
            key,
            name,
            tuple(sorted((one for one in rules() if one.chapter == key), key=lambda one: gravity.index(one.severity))),
        )
        for key, name in chapters().items()
    )


def own_strategy(folder: Path) -> Strategy | None:
    """The strategy of a folder, for the thresholds that it changes; None where there is none that can be read."""
    try:
        return read_strategy(folder).strategy
    except (ActionError, StrategyError):
        return None


def explain(name: str, strategy: Strategy | None = None) -> Explanation | Near:
    """What `name` is: the id of a rule, a field (`team.people.role`, with indices or without), or a threshold.

    A word of their names or titles gives all that have it. `strategy` gives the thresholds that it changes. Raises
    `ActionError` with what was perhaps meant.
    """
    found = _exactly(name, strategy)
    if found:
        return found
    around = near(name)
    if not around.number:
        raise _unknown(name)
    alone = around.only
    return (_exactly(alone, strategy) if alone else None) or around


def _exactly(name: str, strategy: Strategy | None) -> Explanation | None:
    rule = by_id().get(name)
    if rule:
        return _rule(rule, strategy)
    if name in thresholds.names():
        return _threshold(name, strategy)
    path = tuple(filter(None, _STEP.sub("", name.strip()).split(".")))
    field = place_of(Strategy, path)
    if field:
        return explain_field(field, path)
    known = paths_of_key(Strategy).get(path[-1], ()) if len(path) == 1 else ()
    only = place_of(Strategy, known[0]) if len(known) == 1 else None
    return explain_field(only, known[0]) if only else None


def _unknown(name: str) -> ActionError:
    close = close_to(name)
    hint = Words(f" Vouliez-vous dire {close}\u202f?", f" Did you mean {close}?") if close else Words("", "")
    return ActionError(
        Words(
            f"Il n’y a ni contrôle, ni champ, ni seuil du nom de «\u00a0{name}\u00a0».{hint.fr}",
            f"There is no check, field or threshold called “{name}”.{hint.en}",
        ),
        2,
    )


def _rule(rule: Rule, strategy: Strategy | None) -> Explanation:
    source = source_words(rule.source)
    name = chapters()[rule.chapter]
    shown = None if is_fixed(rule.message) and is_fixed(rule.remedy) else sample(rule)
    parts = (
        part("Gravité", "Severity", [SEVERITY_WORDS[rule.severity]]),
        part("Chapitre", "Chapter", [Words(f"{name.fr} ({rule.chapter})", f"{name.en} ({rule.chapter})")]),
        part("Ce qu’il dit", "What it says", _said(rule.message, shown and shown.message, shown) or [rule.title]),
        part("En détail", "In detail", [rule.more] if rule.more else []),
        part("Pourquoi", "Why", [rule.why]),
        part("Que faire", "What to do", _said(rule.remedy, shown and shown.remedy, shown)),
        part("Seuils", "Thresholds", [threshold_words(each, strategy) for each in rule.limits]),
        part("Pour changer un seuil", "To change a threshold", _changing(rule.limits[0]) if rule.limits else []),
        part("Source", "Source", [source] if source else []),
        part("Documents concernés", "Documents concerned", [_titles(rule)] if rule.documents else []),
        part("Pour le mettre en sourdine, avec la raison", "To silence it, with the reason", _silencing(rule)),
    )
    return explanation(rule.id, rule.title, parts)


def _said(words: Words, example: Words | None, shown: Sample | None) -> list[Words]:
    """What a rule always says, else what it says of an example, marked as such; nothing where there is no example."""
    if is_fixed(words):
        return [words]
    return [example, _marked(shown)] if example and shown else []


def _marked(shown: Sample) -> Words:
    if shown.example is None:
        return Words("(un exemple)", "(an example)")
    return Words(f"(dit de l’exemple {shown.example})", f"(said of the example {shown.example}, which is in French)")


def _titles(rule: Rule) -> Words:
    titles = [name.title for key, name in DOCUMENTS.items() if key in rule.documents]
    return Words(", ".join(title.fr for title in titles), ", ".join(title.en for title in titles))


def _silencing(rule: Rule) -> Iterator[Words]:
    yield from same("meta:", "  silenced:", f"    - rule: {rule.id}")
    yield Words("      reason: pourquoi il ne s’applique pas ici", "      reason: why it does not apply here")


def _changing(name: str) -> Iterator[Words]:
    value = thresholds.threshold(name).value
    yield from same("meta:", "  thresholds:", f"    - name: {name}", f"      value: {value:g}")
    yield Words("      reason: pourquoi cette valeur-là", "      reason: why that value")


def _threshold(name: str, strategy: Strategy | None) -> Explanation:
    known = thresholds.threshold(name)
    value = quantity(thresholds.limit(name, strategy), known.unit)
    ours = quantity(known.value, known.unit)
    changed = Words(f"changé ici, au lieu de {ours.fr}", f"changed here, instead of {ours.en}")
    readers = [one for one in rules() if name in one.limits]
    parts = (
        part("Source", "Source", [origin_words(known)]),
        part("Dans cette stratégie", "In this strategy", [changed] if value != ours else []),
        part("Lu par", "Read by", titled(readers)),
        part("Pour le changer", "To change it", _changing(name)),
    )
    return explanation(name, value, parts)
