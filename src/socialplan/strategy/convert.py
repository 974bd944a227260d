"""From nodes to a typed strategy, down the declared types: the whole of it, and every problem on the way."""

from typing import Any, Final, NamedTuple

import msgspec

from socialplan.language import LANGUAGES, Language, Words
from socialplan.strategy.advice import (
    COMMAS,
    LANGUAGE,
    NO_HYPHEN,
    QUOTE_WHOLE,
    as_list,
    first_key,
    keys_wanted,
    single_value,
)
from socialplan.strategy.fields import Question, Section, Text
from socialplan.strategy.keys import advice_for, expected_keys
from socialplan.strategy.problems import Path, Problem, printable, shown_value
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.scalars import LANGUAGE_WORDS, expected_of, read_scalar
from socialplan.strategy.specs import Field, Type, fields_by_key
from socialplan.strategy.suggest import plain
from socialplan.strategy.yaml_causes import missing_space
from socialplan.strategy.yaml_nodes import Entry, Mapping, Node, Scalar, Sequence

_MOST_ADVICE: Final = 200
"""Comparing words takes time: after so many problems they are told without advice."""

_NOTHING: Final = msgspec.UNSET
"""What an unanswered or wrong value becomes: the field's default."""


class Reference(NamedTuple):
    """A text that names something declared elsewhere in the file."""

    target: str
    """The list that it names something of, as in `refers_to`."""
    node: Scalar
    path: Path
    question: Question


class Declared(NamedTuple):
    """An id that a list item declares."""

    node: Scalar
    path: Path
    called: tuple[str, ...]
    """The item's name and title, for those who write these instead of the id."""


class Converter:
    """Walks a tree once. What it finds stands in its attributes."""

    def __init__(self, root: type[Section], language: Language) -> None:
        self.root = root
        self.language: Language = language
        self.problems: list[Problem] = []
        self.positions: dict[Path, tuple[int, int]] = {}
        self.references: list[Reference] = []
        self.declared: list[Declared] = []

    def section(self, node: Mapping, section: type[Section], path: Path) -> Section:
        """The section that a mapping is, with defaults for what is unanswered or wrong."""
        fields = fields_by_key(section)
        values: dict[str, Any] = {}
        for entry in node.entries:
            field = fields.get(entry.key.text)
            if field is None:
                self._unknown_key(entry.key, section, path)
                continue
            value = self._field(entry, field, (*path, field.key))
            if value is not _NOTHING:
                values[field.name] = value
        self._require(node, section, values, path)
        return section(**values)

    def one(self, node: Node, section: type[Section], path: Path) -> Section | None:
        """The section at `path`; None if nothing there is answered, or if no keys stand there."""
        question = Question(
            Words("", ""), None, None, None, brief=False, refers_to=None, private=True, unit=None, kind=None
        )
        value = self._value(node, Type("section", section), question, path)
        return value if isinstance(value, Section) else None

    def _field(self, entry: Entry, field: Field, path: Path) -> Any:  # noqa: ANN401
        key, node = entry
        at_value = isinstance(node, Scalar) and not node.is_empty
        self.positions[path] = (node.line, node.column) if at_value else (key.line, key.column)
        return self._value(node, field.type, field.question, path)

    def _value(self, node: Node, wanted: Type, question: Question, path: Path) -> Any:  # noqa: ANN401
        if isinstance(node, Scalar) and node.is_empty:
            return _NOTHING
        if wanted.kind == "list":
            return self._list(node, wanted, question, path)
        if wanted.kind == "section":
            return self._subsection(node, wanted, question, path)
        if wanted.kind == "text":
            return self._text(node, wanted, question, path)
        return self._scalar(node, wanted, question, path)

    def _scalar(self, node: Node, wanted: Type, question: Question, path: Path) -> Any:  # noqa: ANN401
        if not isinstance(node, Scalar):
            self._report(
                node, path, question, Refusal("not-a-scalar", expected_of(wanted, question), single_value(node))
            )
            return _NOTHING
        value = read_scalar(node.text.strip(), wanted, question)
        if isinstance(value, Refusal):
            self._report(node, path, question, value)
            return _NOTHING
        if question.refers_to:
            self.references.append(Reference(question.refers_to, node, path, question))
        return value

    def _text(self, node: Node, wanted: Type, question: Question, path: Path) -> Any:  # noqa: ANN401
        if isinstance(node, Mapping):
            return self._text_by_language(node, wanted, question, path)
        value = self._scalar(node, wanted, question, path)
        return value if value is _NOTHING else Text(((self.language, value),))

    def _text_by_language(self, node: Mapping, wanted: Type, question: Question, path: Path) -> Any:  # noqa: ANN401
        wordings: dict[Language, str] = {}
        for key, value in node.entries:
            language = LANGUAGE_WORDS.get(plain(key.text))
            if language is None or language in wordings:
                self._report(key, path, question, Refusal("unknown-language", LANGUAGE, QUOTE_WHOLE))
                continue
            here = (*path, language)
            self.positions[here] = (value.line, value.column)
            told = self._value(value, msgspec.structs.replace(wanted, kind="str"), question, here)
            if told is not _NOTHING:
                wordings[language] = told
        if not wordings:
            return _NOTHING
        first_own = sorted(wordings, key=lambda language: (language != self.language, LANGUAGES.index(language)))
        return Text(tuple((language, wordings[language]) for language in first_own))

    def _list(self, node: Node, wanted: Type, question: Question, path: Path) -> Any:  # noqa: ANN401
        item = wanted.item
        if item is None:  # pragma: no cover - every list has an item type
            return _NOTHING
        if not isinstance(node, Sequence):
            return self._single(node, wanted, item, question, path)
        kept: list[Any] = []
        position = 0
        for each in node.items:
            if isinstance(each, Scalar) and each.is_empty:
                continue
            here = (*path, position)
            self.positions[here] = (each.line, each.column)
            value = self._value(each, item, question, here)
            if value is not _NOTHING:
                kept.append(value)
                position += 1
            elif isinstance(each, Scalar):
                position += 1
            else:
                self._forget(here)
        return wanted.python(kept)

    def _forget(self, path: Path) -> None:
        """Drop the places below `path`: an item without an answer, whose number the next item takes."""
        below = [known for known in self.positions if known[: len(path)] == path]
        for known in below:
            del self.positions[known]

    def _single(self, node: Node, wanted: Type, item: Type, question: Question, path: Path) -> Any:  # noqa: ANN401
        """One item where a list is wanted: accepted if it cannot be anything else."""
        if isinstance(node, Mapping) and not _is_item(node, item):
            self._report(
                node, path, question, Refusal("not-a-list", expected_of(wanted, question), as_list(node, item))
            )
            return _NOTHING
        if isinstance(node, Scalar) and item.kind == "section":
            hint = missing_space(node.text) or first_key(node.text, item.python, "- ")
            self._report(node, path, question, Refusal("not-a-list", expected_of(wanted, question), hint))
            return _NOTHING
        here = (*path, 0)
        self.positions[here] = (node.line, node.column)
        before = len(self.problems)
        value = self._value(node, item, question, here)
        if len(self.problems) > before and isinstance(node, Scalar) and "," in node.text:
            self.problems[before] = self.problems[before]._replace(hint=COMMAS)
        return _NOTHING if value is _NOTHING else wanted.python([value])

    def _subsection(self, node: Node, wanted: Type, question: Question, path: Path) -> Any:  # noqa: ANN401
        if isinstance(node, Mapping):
            if _says_nothing(node):
                self._look_at_keys(node, wanted.python, path)
                return _NOTHING
            self._declare(node, wanted.python, path)
            return self.section(node, wanted.python, path)
        hint = (
            missing_space(node.text) or first_key(node.text, wanted.python) if isinstance(node, Scalar) else NO_HYPHEN
        )
        self._report(node, path, question, Refusal("not-keys", keys_wanted(wanted.python), hint))
        return _NOTHING

    def _look_at_keys(self, node: Mapping, section: type[Section], path: Path) -> None:
        """Tell of unknown keys where nothing is answered, and of nothing else."""
        for key, value in node.entries:
            field = fields_by_key(section).get(key.text)
            if field is None:
                self._unknown_key(key, section, path)
            elif field.type.kind == "section" and isinstance(value, Mapping):
                self._look_at_keys(value, field.type.python, (*path, key.text))

    def _declare(self, node: Mapping, section: type[Section], path: Path) -> None:
        """Remember the id of a list item, whether it is well written or not, so that references to it are not faulted."""
        identifier = node.get("id")
        if not path or not isinstance(path[-1], int) or "id" not in fields_by_key(section):
            return
        if isinstance(identifier, Scalar) and not identifier.is_empty:
            others = (node.get(key) for key in ("name", "title", "label"))
            called = tuple(other.text.strip() for other in others if isinstance(other, Scalar) and not other.is_empty)
            self.declared.append(Declared(identifier, path, called))

    def _require(self, node: Mapping, section: type[Section], values: dict[str, Any], path: Path) -> None:
        for field in fields_by_key(section).values():
            if not field.required or field.name in values:
                continue
            values[field.name] = None
            expected = Words(f"la clé {field.key}", f"the key {field.key}")
            place = (node.line, node.column)
            self.problems.append(Problem((*path, field.key), *place, "missing-key", None, expected))

    def _unknown_key(self, key: Scalar, section: type[Section], path: Path) -> None:
        hint = None
        if len(self.problems) < _MOST_ADVICE:
            chapter = next((step for step in path if isinstance(step, str)), None)
            hint = advice_for(key.text, section, self.root, chapter)
        shown = shown_value(key.text)
        here = (*path, printable(key.text, 40)) if shown is not None else path
        self.problems.append(Problem(here, key.line, key.column, "unknown-key", shown, expected_keys(section), hint))

    def _report(self, node: Node, path: Path, question: Question, refusal: Refusal) -> None:
        self.problems.append(told(node, path, question, refusal))


def told(node: Node, path: Path, question: Question, refusal: Refusal) -> Problem:
    """The problem that a refusal is at a node. What is private or looks secret is not repeated, nor advice made of it."""
    value = None
    if isinstance(node, Scalar) and not question.private:
        value = shown_value(node.text.strip())
    hidden = isinstance(node, Scalar) and value is None
    hint = None if hidden else refusal.hint
    return Problem(path, node.line, node.column, refusal.code, value, refusal.expected, hint, question.help)


def _says_nothing(node: Node) -> bool:
    """Whether nothing below a node is answered: a form that nobody has filled yet."""
    if isinstance(node, Scalar):
        return node.is_empty
    below = node.items if isinstance(node, Sequence) else [entry.value for entry in node.entries]
    return all(_says_nothing(each) for each in below)


def _is_item(node: Mapping, item: Type) -> bool:
    """Whether a mapping can only be one item of the list: all its keys are the item's."""
    if not node.entries:
        return False
    if item.kind == "text":
        return all(plain(entry.key.text) in LANGUAGE_WORDS for entry in node.entries)
    return item.kind == "section" and all(entry.key.text in fields_by_key(item.python) for entry in node.entries)
