"""The step that asks one field of the strategy, in the words of its own declaration."""

from functools import cache
from typing import Any, Final, NamedTuple

from socialplan.interview.defaults import default
from socialplan.interview.items import in_words, item_name, kind_in, unique, was_made
from socialplan.interview.lines import line_of, read_line
from socialplan.interview.minutes import minutes_of
from socialplan.interview.persons import read_person, told
from socialplan.interview.prompt import Kind
from socialplan.interview.references import candidates, reference_line, take_reference
from socialplan.interview.renaming import rename
from socialplan.interview.state import State, key_of
from socialplan.interview.step import Taken
from socialplan.interview.understood import noted
from socialplan.knowledge import labels
from socialplan.language import Language, Words
from socialplan.strategy.fields import Choice
from socialplan.strategy.model import Strategy
from socialplan.strategy.numbers import unit_words
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.problems import printable
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.scalars import expected_of
from socialplan.strategy.specs import Field, place_of

_OUTER: Final = 24
_INNER: Final = 44
"""Characters of an item's name before a question, of those it lies in and of itself."""


class FieldStep(NamedTuple):
    """Asks the field at a path. It is a `Step`."""

    key: str
    chapter: str
    path: FieldPath
    field: Field
    asks: Words | None = None
    """The question, where it is asked in other words than its own."""
    usual: Words | None = None
    """The line that Enter alone gives, where it is known beforehand."""

    @property
    def kind(self) -> Kind:
        """What is answered."""
        return _kind(self.field)

    @property
    def minutes(self) -> float:
        """How long it takes."""
        return minutes_of(self.field)

    @property
    def enter_settles(self) -> bool:
        """Enter alone decides later."""
        return False

    def label(self, state: State) -> Words:
        """The question, with the name of the item that it belongs to."""
        if self.asks:
            return self.asks
        owner, label = owner_of(self.path, state), self.field.question.spoken
        return Words(f"{owner}\u00a0: {label.fr}", f"{owner}: {label.en}") if owner else label

    def help(self, state: State) -> Words:
        """Why it is asked, with an example."""
        question = self.field.question
        why = question.help or expected_of(self.field.target, question)
        example = _example(self.field, state)
        if not example:
            return why
        return Words(f"{why.fr}\nExemple\u00a0: {example}", f"{why.en}\nExample: {example}")

    def hint(self, state: State) -> Words:  # noqa: ARG002 - as the protocol
        """What may be typed."""
        return _hint(self.field)

    def intro(self, state: State) -> tuple[Words, ...]:  # noqa: ARG002
        """Nothing."""
        return ()

    def options(self, state: State) -> tuple[str, ...]:
        """The choices, or what may be referred to."""
        if self.field.question.refers_to:
            return tuple(one.name for one in candidates(self.field, self.path, state))
        if self.field.target.kind == "choice":
            return _labels(self.field.target.python, state.language, kind_in(state))
        return ()

    def words(self, state: State) -> tuple[str, ...]:
        """The options, to be completed."""
        return self.options(state)

    def default(self, state: State) -> str:
        """What can be computed."""
        return self.usual.to(state.language) if self.usual else default(self.path, state)

    def value(self, state: State) -> str:
        """The answer as a line."""
        if self.field.question.refers_to:
            return reference_line(self.field, self.path, state)
        return line_of(self._own(state.at(*self.path), state), self.field, state.languages[0])

    def shown(self, state: State) -> str:
        """The answer in words."""
        value = state.at(*self.path)
        return "" if value in (None, []) else in_words(value, self.field, state)

    def take(self, line: str, state: State) -> Taken | Refusal:
        """The state with the answer."""
        if self.field.question.refers_to:
            named = take_reference(line, self.field, self.path, state)
            return named if isinstance(named, Refusal) else Taken(named[0], told=named[1])
        value = read_line(line, self.field)
        if isinstance(value, Refusal):
            return value
        if self.path[-1] == "id":
            return rename(self.path, value, state)
        if _is_name_of_person(self.path):
            return _renamed(self.path, value, state)
        return Taken(state.with_value(self.path, self._beside(value, state)), told=noted(line, value, self.field))

    def without(self, state: State) -> State:
        """The state without the answer; an id stays, for others may name it."""
        there = self.path[-1] != "id" and state.at(*self.path) is not None
        return state.with_value(self.path, None) if there else state

    def _own(self, value: Any, state: State) -> Any:  # noqa: ANN401 - plain data
        """Of texts, what stands in the strategy's first language."""
        own = state.languages[0]
        if isinstance(value, dict):
            return value.get(own)
        if isinstance(value, list):
            return [each.get(own, "") if isinstance(each, dict) else each for each in value]
        return value

    def _beside(self, value: Any, state: State) -> Any:  # noqa: ANN401 - plain data
        """The new wording, beside those of other languages that stand there."""
        was = state.at(*self.path)
        if self.field.target.kind != "text":
            return value
        if isinstance(value, list):
            before = was if isinstance(was, list) else []
            return [_beside(each, before[at] if at < len(before) else None, state) for at, each in enumerate(value)]
        return _beside(value, was, state)


def _is_name_of_person(path: FieldPath) -> bool:
    return path[:2] == ("team", "people") and path[-1] == "name"


def _renamed(path: FieldPath, line: str, state: State) -> Taken | Refusal:
    """The state with another name for a person; an id that was made of the name follows it, unless a file has it."""
    person = read_person(line)
    if isinstance(person, Refusal):
        return person
    said = {(*path[:-1], key): value for key, value in person.answers().items()}
    after = state.with_values(said)
    own = (*path[:-1], "id")
    if not was_made(state, own) or "file" in state.said:
        return Taken(after, told=told(person))
    others = {str(one.get("id")) for at, one in enumerate(state.at(*path[:-2])) if at != path[-2]}
    taken = rename(own, unique(person.name, others, "p"), after)
    return taken if isinstance(taken, Refusal) else taken._replace(told=told(person))


def _beside(text: str, was: Any, state: State) -> Any:  # noqa: ANN401 - plain data
    return {**was, state.languages[0]: text} if isinstance(was, dict) else text


def owner_of(path: FieldPath, state: State) -> str:
    """What the items are called that a path goes through; empty where it goes through none."""
    names = []
    for depth, step in enumerate(path[:-1], 1):
        if isinstance(step, int):
            field = place_of(Strategy, path[:depth])
            name = item_name(state.at(*path[:depth]), field.target.python, state) if field else ""
            names.append(name or f"{step + 1}")
    return " › ".join(
        [*(printable(name, _OUTER) for name in names[:-1]), *(printable(name, _INNER) for name in names[-1:])]
    )


def _kind(field: Field) -> Kind:
    many = field.type.kind == "list"
    if field.question.refers_to or field.target.kind == "choice":
        return "several" if many else "choice"
    if field.target.kind == "bool":
        return "yes"
    return "text" if field.target.kind == "text" else "line"


@cache
def _labels(choices: type[Choice], language: Language, kind: str | None) -> tuple[str, ...]:
    return tuple(labels.label(member, kind).to(language) for member in choices)


def _example(field: Field, state: State) -> str:
    """The declaration's example, as one types it."""
    written = (field.question.example or "").strip("[]")
    if field.target.kind == "choice":
        labels = {member.value: member.to(state.language) for member in field.target.python}
        return ", ".join(labels.get(one.strip(), one.strip()) for one in written.split(",") if one.strip())
    if field.target.kind == "bool":
        return ""
    return written.strip("\"'")


def _hint(field: Field) -> Words:
    """What may be typed, in a few words."""
    if field.question.refers_to == "people":
        return _NAMES if field.type.kind == "list" else _NAME
    if field.type.kind == "list":
        return _NUMBERS if _kind(field) == "several" else _PARTS.get(field.target.kind, _COMMAS)
    if field.target.kind in {"int", "float"} and field.question.unit:
        return unit_words(field.question.unit)
    return _HINTS.get("choice" if _kind(field) == "choice" else field.target.kind, Words("", ""))


_NAME: Final = Words("un numéro, ou un nom", "a number, or a name")
_NAMES: Final = Words("numéros ou noms, avec des virgules", "numbers or names, with commas")
_NUMBERS: Final = Words("numéros, avec des virgules", "numbers, with commas")
_COMMAS: Final = Words("avec des virgules", "with commas")
_TEXTS: Final = Words("plusieurs\u202f? séparez-les par |", "more than one? put | between them")
_PARTS: Final = {"text": _TEXTS, "str": _TEXTS}
_HINTS: Final = {
    "choice": Words("un numéro", "a number"),
    "day": Words("JJ/MM/AAAA", "DD/MM/YYYY"),
    "clock": Words("18:30", "18:30"),
    "int": Words("un nombre", "a number"),
    "float": Words("un nombre", "a number"),
}


def asking(chapter: str, path: FieldPath, asks: Words | None = None, usual: Words | None = None) -> FieldStep:
    """The step that asks the field at `path`. Raises LookupError if there is none."""
    field = place_of(Strategy, path)
    if field is None:
        raise LookupError(path)
    return FieldStep(key_of(path), chapter, path, field, asks, usual)
