"""`explain FIELD`: what a field is for, what may be written, and which checks read it."""

from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.actions.explanation import Explanation, Part, explanation, part, same, titled
from socialplan.analysis import thresholds
from socialplan.language import Words
from socialplan.rules.catalogue import rules
from socialplan.rules.reads import readers
from socialplan.rules.told import source_words, threshold_words
from socialplan.strategy.fields import Choice
from socialplan.strategy.model import REFERENCES
from socialplan.strategy.problems import dotted
from socialplan.strategy.scalars import expected_of
from socialplan.strategy.specs import Field, fields_of

_MOST_TITLED: Final = 15
"""Rules told with their titles; of more than these the ids are told on one line."""


def explain_field(field: Field, path: tuple[str, ...]) -> Explanation:
    """What the field at `path` is."""
    question = field.question
    source = source_words(question.source) if question.source else None
    parts = (
        part("Pourquoi on le demande", "Why it is asked", [question.help] if question.help else []),
        part("Ce qu’on y écrit", "What to write", [_accepted(field)]),
        part("Clés", "Keys", _keys(field)),
        part("Valeurs acceptées", "Accepted values", _values(field)),
        part("Exemple", "Example", [Words(question.example, question.example)] if question.example else []),
        part("Source", "Source", [source] if source else []),
        _checks(path),
    )
    return explanation(dotted(path), question.label, parts)


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


def _checks(path: tuple[str, ...]) -> Part:
    """The rules of a chapter; of a field the rules that read it, or how many read its chapter where none does."""
    of_chapter = [one for one in rules() if one.chapter == path[0]]
    if len(path) == 1:
        return part("Contrôles de ce chapitre", "Checks of this chapter", titled(of_chapter))
    found = readers(path)
    if not found:
        return part("Contrôles", "Checks", [_none_of(len(of_chapter), path[0])])
    told = titled(found) if len(found) <= _MOST_TITLED else same(", ".join(one.id for one in found))
    return part("Contrôles qui le lisent", "Checks that read it", told)


def _none_of(number: int, chapter: str) -> Words:
    return Words(
        f"aucun ne lit ce champ à lui seul\u202f; contrôles du chapitre {chapter}\u00a0: {number}",
        f"none reads this field by itself; checks of the chapter {chapter}: {number}",
    )
