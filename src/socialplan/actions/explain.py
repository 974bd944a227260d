"""`explain`: a rule, a field or a threshold, in words."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from socialplan.actions.errors import ActionError
from socialplan.actions.folder import read_strategy
from socialplan.analysis import thresholds
from socialplan.documents.names import DOCUMENTS
from socialplan.language import Words
from socialplan.rules.catalogue import rules
from socialplan.rules.register import Rule, by_id
from socialplan.rules.selection import chapters
from socialplan.rules.told import (
    SEVERITY_WORDS,
    meaning,
    message_pattern,
    origin_words,
    quantity,
    source_words,
    threshold_words,
)
from socialplan.strategy.fields import Choice
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.problems import StrategyError, dotted
from socialplan.strategy.scalars import expected_of
from socialplan.strategy.specs import Field, fields_of, paths_of_key, place_of, places
from socialplan.strategy.suggest import nearest

_STEP: Final = re.compile(r"\[\d*\]|(?<=\.)\d+(?=\.|$)")
_MOST_PLACES: Final = 12


class Part(NamedTuple):
    """Something said under a label."""

    label: Words
    lines: tuple[Words, ...]


class Explanation(NamedTuple):
    """A rule, a field or a threshold."""

    name: str
    title: Words
    parts: tuple[Part, ...]


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


def explain(name: str, strategy: Strategy | None = None) -> Explanation:
    """What `name` is: the id of a rule, a field (`team.people.role`, with indices or without), or a threshold.

    `strategy` gives the thresholds that it changes. Raises `ActionError` with what was perhaps meant.
    """
    rule = by_id().get(name)
    if rule:
        return _rule(rule, strategy)
    if name in thresholds.names():
        return _threshold(name, strategy)
    path = tuple(filter(None, _STEP.sub("", name.strip()).split(".")))
    field = place_of(Strategy, path)
    if field:
        return _field(field, path)
    known = paths_of_key(Strategy).get(path[-1], ()) if len(path) == 1 else ()
    only = place_of(Strategy, known[0]) if len(known) == 1 else None
    if only:
        return _field(only, known[0])
    raise _unknown(name, known)


def _unknown(name: str, known: tuple[tuple[str, ...], ...]) -> ActionError:
    if known:
        told = ", ".join(dotted(path) for path in known[:_MOST_PLACES]) + ("…" if len(known) > _MOST_PLACES else "")
        return ActionError(
            Words(f"Plusieurs champs s’appellent {name}\u00a0: {told}.", f"Several fields are called {name}: {told}."),
            2,
        )
    fields = (dotted(place.path) for place in places(Strategy))
    close = nearest(name, [*by_id(), *thresholds.names(), *paths_of_key(Strategy), *fields])
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
    parts = (
        _part("Gravité", "Severity", [SEVERITY_WORDS[rule.severity]]),
        _part("Chapitre", "Chapter", [Words(f"{name.fr} ({rule.chapter})", f"{name.en} ({rule.chapter})")]),
        _part("Ce qu’il dit", "What it says", [meaning(rule)]),
        _part("En détail", "In detail", [rule.more] if rule.more else []),
        _part("Pourquoi", "Why", [rule.why]),
        _part("Que faire", "What to do", [message_pattern(rule.remedy)]),
        _part("Seuils", "Thresholds", [threshold_words(each, strategy) for each in rule.limits]),
        _part("Pour changer un seuil", "To change a threshold", _changing(rule.limits[0]) if rule.limits else []),
        _part("Source", "Source", [source] if source else []),
        _part("Documents concernés", "Documents concerned", [_titles(rule)] if rule.documents else []),
        _part("Pour le mettre en sourdine, avec la raison", "To silence it, with the reason", _silencing(rule)),
    )
    return Explanation(rule.id, rule.title, tuple(part for part in parts if part.lines))


def _titles(rule: Rule) -> Words:
    titles = [name.title for key, name in DOCUMENTS.items() if key in rule.documents]
    return Words(", ".join(title.fr for title in titles), ", ".join(title.en for title in titles))


def _silencing(rule: Rule) -> Iterator[Words]:
    yield from _same("meta:", "  silenced:", f"    - rule: {rule.id}")
    yield Words("      reason: pourquoi il ne s’applique pas ici", "      reason: why it does not apply here")


def _changing(name: str) -> Iterator[Words]:
    value = thresholds.threshold(name).value
    yield from _same("meta:", "  thresholds:", f"    - name: {name}", f"      value: {value:g}")
    yield Words("      reason: pourquoi cette valeur-là", "      reason: why that value")


def _threshold(name: str, strategy: Strategy | None) -> Explanation:
    known = thresholds.threshold(name)
    value = quantity(thresholds.limit(name, strategy), known.unit)
    ours = quantity(known.value, known.unit)
    changed = Words(f"changé ici, au lieu de {ours.fr}", f"changed here, instead of {ours.en}")
    readers = [one for one in rules() if name in one.limits]
    parts = (
        _part("Source", "Source", [origin_words(known)]),
        _part("Dans cette stratégie", "In this strategy", [changed] if value != ours else []),
        _part("Lu par", "Read by", _titled(readers)),
        _part("Pour le changer", "To change it", _changing(name)),
    )
    return Explanation(name, value, tuple(part for part in parts if part.lines))


def _field(field: Field, path: tuple[str, ...]) -> Explanation:
    question = field.question
    source = source_words(question.source) if question.source else None
    parts = (
        _part("Pourquoi on le demande", "Why it is asked", [question.help] if question.help else []),
        _part("Ce qu’on y écrit", "What to write", [_accepted(field)]),
        _part("Clés", "Keys", _keys(field)),
        _part("Valeurs acceptées", "Accepted values", _values(field)),
        _part("Exemple", "Example", [Words(question.example, question.example)] if question.example else []),
        _part("Source", "Source", [source] if source else []),
        _part("Contrôles de ce chapitre", "Checks of this chapter", _readers(path)),
    )
    return Explanation(dotted(path), question.label, tuple(part for part in parts if part.lines))


def _accepted(field: Field) -> Words:
    """What may be answered, its limits included."""
    question, target = field.question, field.target
    place = REFERENCES.get(question.refers_to or "")
    if place:
        told = Words(f"un identifiant de {dotted(place)}", f"an id of {dotted(place)}")
    else:
        told = _CHOICE if _values(field) else expected_of(target, question)
    if target.longest:
        told = Words(
            f"{told.fr}, {target.longest} caractères au plus", f"{told.en}, {target.longest} characters at most"
        )
    return Words(f"une liste\u00a0: {told.fr}", f"a list: {told.en}") if field.type.kind == "list" else told


_CHOICE: Final = Words("l’une des valeurs acceptées", "one of the accepted values")


def _keys(field: Field) -> Iterator[Words]:
    if field.target.kind == "section":
        for below in fields_of(field.target.python):
            label = below.question.label
            yield Words(f"{below.key}\u00a0: {label.fr}", f"{below.key}: {label.en}")


def _values(field: Field) -> tuple[Words, ...]:
    """Each value with its meaning in both languages, and the other words understood; empty for free answers."""
    if field.question.refers_to == "thresholds":
        return tuple(threshold_words(name) for name in thresholds.names())
    return tuple(_members(field.target.python)) if field.target.kind == "choice" else ()


def _members(choice: Iterable[Choice]) -> Iterator[Words]:
    for member in choice:
        also, (french, english) = _also(member), member.label
        yield Words(
            f"{member.value}\u00a0: {french} / {english}{also.fr}", f"{member.value}: {english} / {french}{also.en}"
        )


def _also(member: Choice) -> Words:
    others = ", ".join(dict.fromkeys(member.synonyms))
    return Words(f" (aussi\u00a0: {others})", f" (also: {others})") if others else Words("", "")


def _readers(path: tuple[str, ...]) -> list[Words]:
    """The rules that read a chapter, with their titles; for a field of it their ids on one line."""
    found = [one for one in rules() if one.chapter == path[0]]
    if len(path) == 1 or not found:
        return _titled(found)
    ids = ", ".join(one.id for one in found)
    return [Words(ids, ids)]


def _titled(found: Iterable[Rule]) -> list[Words]:
    return [Words(f"{one.id}\u00a0: {one.title.fr}", f"{one.id}: {one.title.en}") for one in found]


def _part(french: str, english: str, lines: Iterable[Words]) -> Part:
    return Part(Words(french, english), tuple(lines))


def _same(*lines: str) -> Iterator[Words]:
    return (Words(line, line) for line in lines)
