"""Reading the organisation's own wording: proposals by chapter, and a glossary. Every problem of a file at once.

A file of proposals has the shape of those in `knowledge/proposals`, described in `knowledge.house`: the strategy's
fields, in which a role, a network's `@each`, a `_when` or a `{slot}` may stand. What is left without these markers is
judged by the very code that judges a strategy.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from socialplan.analysis.slots import ROLES, slots
from socialplan.knowledge import glossary
from socialplan.knowledge.glossary import Term
from socialplan.knowledge.house import CHAPTERS, COMPLETED_ITEMS
from socialplan.language import LANGUAGES, Words
from socialplan.strategy.choices import OrganisationKind
from socialplan.strategy.convert import Converter
from socialplan.strategy.fields import Choice, Clock, Section
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import Path, Problem, StrategyError, shown_value
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.scalars import LANGUAGE_WORDS, read_scalar
from socialplan.strategy.specs import Field, Type, fields_by_key
from socialplan.strategy.suggest import nearest, plain
from socialplan.strategy.yaml_nodes import Entry, Node, Scalar, Sequence
from socialplan.strategy.yaml_nodes import Mapping as Keys
from socialplan.strategy.yaml_reader import read_tree

LAYERS: Final = ("all", "alone", *(kind.value for kind in OrganisationKind))
_WHEN: Final = "_when"
_ALONE: Final = "alone"
_SLOT: Final = re.compile(r"\{(\w+)\}")
_EACH: Final = ("network", "attacked_on", "reply_on")
_LISTED: Final = frozenset({"takeover", "warn_from"})
_CONDITIONS: Final = frozenset({"food", "not food", "france", "abroad"})
_IDENTIFIER: Final = re.compile(r"[a-z][a-z0-9_-]{0,59}")
_LONGEST: Final = 400
_TERM: Final = ("term", "definition")


def read_proposals(data: bytes, chapter: str, strategy: Strategy, name: str) -> dict[str, Any]:
    """What a file proposes for `chapter`, in the shape of the house's own files. Pure.

    `strategy` is the one that it stands beside: whom it names must be of the team. `name` stands in messages.

    Raises:
        StrategyError: it holds problems; all of them, or one alone where the text is not YAML.
    """
    tree = read_tree(data, name=name)
    reader = _Proposals(chapter, strategy)
    made = reader.file(tree.root)
    problems = tree.problems + reader.problems
    if problems:
        raise StrategyError(problems, name)
    return made


class _Proposals:
    """Walks a file once; what is wrong stands in `problems`."""

    def __init__(self, chapter: str, strategy: Strategy) -> None:
        self.problems: list[Problem] = []
        self._chapter: Final = chapter
        self._section: Final[type[Section]] = fields_by_key(Strategy)[chapter].type.python
        self._slots: Final = frozenset(slots(Strategy()).words) | {"network"}
        self._team: Final = frozenset(person.id for person in strategy.team.people if person.id)

    def file(self, root: Keys) -> dict[str, Any]:
        """Every layer of the file."""
        made: dict[str, Any] = {}
        for key, node in root.entries:
            if key.text not in LAYERS:
                self._problem(key, "unknown-key", _LAYERS, nearest(key.text, LAYERS))
            elif isinstance(node, Keys):
                made[key.text] = self._layer(node, with_alone=key.text not in {"all", _ALONE})
            elif not (isinstance(node, Scalar) and node.is_empty):
                self._problem(node, "not-keys", _FIELDS)
        return made

    def _layer(self, node: Keys, *, with_alone: bool) -> dict[str, Any]:
        inner = node.get(_ALONE) if with_alone else None
        kept = [entry for entry in node.entries if not (with_alone and entry.key.text == _ALONE)]
        here = _with(node, kept)
        converter = Converter(Strategy, "fr")
        converter.section(_with(here, list(self._judged(here, self._section))), self._section, (self._chapter,))
        self.problems += converter.problems
        made = self._plain_section(here, self._section, (self._chapter,), each=False)
        if isinstance(inner, Keys):
            made[_ALONE] = self._layer(inner, with_alone=False)
        return made

    def _judged(self, node: Keys, section: type[Section]) -> Iterator[Entry]:
        """The entries that a strategy could hold as they are."""
        fields = fields_by_key(section)
        for key, value in node.entries:
            if key.text == _WHEN or _is_marker(value):
                continue
            field = fields.get(key.text)
            yield Entry(key, self._judged_value(value, field.type) if field else value)

    def _judged_value(self, node: Node, wanted: Type) -> Node:
        if wanted.kind == "list" and wanted.item and isinstance(node, Sequence):
            items = [self._judged_value(each, wanted.item) for each in node.items if not _is_marker(each)]
            return Sequence(items, node.line, node.column, node.start, node.flow, node.end)
        item = wanted.item or wanted
        if isinstance(node, Keys):
            if item.kind == "section":
                return _with(node, list(self._judged(node, item.python)))
            kept = [entry for entry in node.entries if entry.key.text != _WHEN]
            if item.kind == "str" and kept and all(plain(entry.key.text) in LANGUAGE_WORDS for entry in kept):
                return kept[0].value
            return _with(node, kept)
        return node

    def _plain_section(self, node: Keys, section: type[Section], path: Path, *, each: bool) -> dict[str, Any]:
        fields = fields_by_key(section)
        each = each or any(isinstance(node.get(key), Scalar) for key in _EACH)
        made: dict[str, Any] = {}
        for key, value in node.entries:
            field = fields.get(key.text)
            if key.text == _WHEN:
                made[_WHEN] = self._condition(value)
            elif field:
                made[key.text] = self._plain(value, field, field.type, (*path, key.text), each=each)
        return made

    def _plain(self, node: Node, field: Field, wanted: Type, path: Path, *, each: bool) -> Any:  # noqa: ANN401, PLR0911
        """The plain data of a value; what is wrong with it was told by the converter already."""
        if isinstance(node, Scalar) and node.is_empty:
            return None
        if wanted.kind == "list" and wanted.item:
            items: list[Node] = node.items if isinstance(node, Sequence) else [node]
            made = [self._plain(one, field, wanted.item, (*path, at), each=each) for at, one in enumerate(items)]
            self._check_keys(items, path)
            return made
        if _is_marker(node):
            return self._marker(node, each=each)
        if isinstance(node, Keys):
            if wanted.kind == "section":
                return self._plain_section(node, wanted.python, path, each=each)
            return self._wordings(node, each=each)
        if not isinstance(node, Scalar) or wanted.kind == "section":
            return None
        self._look_at_person(node, field)
        if wanted.kind == "text":
            return dict.fromkeys(LANGUAGES, self._worded(node, each=each))
        return _value(node, field, wanted)

    def _wordings(self, node: Keys, *, each: bool) -> dict[str, str]:
        """A text by language; a language that lacks takes the words of the other."""
        made: dict[str, str] = {}
        for key, value in node.entries:
            language = LANGUAGE_WORDS.get(plain(key.text))
            if key.text == _WHEN:
                made[_WHEN] = self._condition(value)
            elif language and isinstance(value, Scalar):
                made[language] = self._worded(value, each=each)
        given = [made[language] for language in LANGUAGES if language in made]
        return made | {language: made.get(language, given[0]) for language in LANGUAGES} if given else made

    def _worded(self, node: Scalar, *, each: bool) -> str:
        """A text, once its slots are known."""
        for found in _SLOT.finditer(node.text):
            name = found[1].lower()
            if name not in self._slots or (name == "network" and not each):
                known = sorted(self._slots - ({"network"} if not each else set()))
                self._problem(node, "unknown-slot", _SLOTS, nearest(name, known), found[0])
        return node.text.strip()

    def _marker(self, node: Node, *, each: bool) -> str:
        """`@role`, `@each` and their kin."""
        text = node.text.strip() if isinstance(node, Scalar) else ""
        name = text.removeprefix("@")
        if name not in {*ROLES, "each", *_LISTED} or (name == "each" and not each):
            close = nearest(name, ROLES)
            self._problem(node, "unknown-role", _ROLES, f"@{close}" if close else None)
        return text

    def _condition(self, node: Node) -> str:
        """A `_when`: every part of it must be known."""
        text = node.text.strip() if isinstance(node, Scalar) else ""
        for part in text.split(" and "):
            roles = part.removeprefix("@").split(" not @") if part.startswith("@") else ()
            slot = _SLOT.fullmatch(part)
            known = all(role in ROLES for role in roles) if roles else bool(slot and slot[1] in self._slots)
            if part not in _CONDITIONS and not known:
                self._problem(node, "unknown-condition", _CONDITION)
        return text

    def _look_at_person(self, node: Scalar, field: Field) -> None:
        if field.question.refers_to == "people" and node.text.strip() not in self._team:
            self._problem(node, "unknown-person", _ROLES, nearest(node.text, self._team))

    def _check_keys(self, items: list[Node], path: Path) -> None:
        """The items of a list whose items are completed must be told apart."""
        name = COMPLETED_ITEMS.get(str(path[-1])) if len(path) == len(("crisis", "levels")) else None
        if name is None or self._chapter != "crisis":
            return
        for each in items:
            found = each.get(name) if isinstance(each, Keys) else None
            if not isinstance(found, Scalar) or found.is_empty:
                self._problem(each, "missing-key", Words(f"la clé {name}", f"the key {name}"))

    def _problem(
        self, node: Node, code: str, expected: Words, close: str | None = None, value: str | None = None
    ) -> None:
        shown = value or (shown_value(node.text.strip()) if isinstance(node, Scalar) else None)
        hint = Words(f"vouliez-vous dire {close}\u202f?", f"did you mean {close}?") if close else None
        self.problems.append(Problem((), node.line, node.column, code, shown, expected, hint))


def _value(node: Scalar, field: Field, wanted: Type) -> Any:  # noqa: ANN401 - as the field
    """A value as YAML would give it."""
    read = read_scalar(node.text.strip(), wanted, field.question)
    if isinstance(read, Refusal):
        return None
    if isinstance(read, Choice):
        return read.value
    return read if isinstance(read, str | bool | int | float) and not isinstance(read, Clock) else str(read)


def _is_marker(node: Node) -> bool:
    return isinstance(node, Scalar) and node.text.strip().startswith("@") and " " not in node.text.strip()


def _with(node: Keys, entries: list[Entry]) -> Keys:
    return Keys(entries, node.line, node.column, node.start, node.flow, node.end)


def read_glossary(data: bytes, name: str) -> tuple[Term, ...]:
    """The terms of a `house/glossary.yaml`. Pure.

    Raises:
        StrategyError: it holds problems; all of them, or one alone where the text is not YAML.
    """
    tree = read_tree(data, name=name)
    problems = list(tree.problems)
    made: list[Term] = []
    for key, node in tree.root.entries:
        if key.text != "terms":
            problems.append(_told(key, "unknown-key", Words("la clé terms", "the key terms")))
        elif isinstance(node, Keys):
            made += [term for each in node.entries if (term := _term(each, problems))]
        elif not (isinstance(node, Scalar) and node.is_empty):
            problems.append(_told(node, "not-keys", _TERMS))
    if problems:
        raise StrategyError(problems, name)
    return tuple(made)


def _term(entry: Entry, problems: list[Problem]) -> Term | None:
    """A term; one of the house's keeps the name that it has if none is given."""
    key, node = entry
    ours = {each.id: each for each in glossary.terms()}.get(key.text)
    if not _IDENTIFIER.fullmatch(key.text):
        problems.append(_told(key, "not-an-identifier", _PLAIN_NAME))
        return None
    if not isinstance(node, Keys):
        problems.append(_told(key, "not-keys", _TERMS))
        return None
    found: dict[str, Words] = {}
    for inner, value in node.entries:
        if inner.text not in _TERM:
            problems.append(_told(inner, "unknown-key", _TERMS, nearest(inner.text, _TERM)))
        elif words := _words(value, problems):
            found[inner.text] = words
    name = found.get("term", ours.term if ours else None)
    if name is None or "definition" not in found:
        lacks = "definition" if "definition" not in found else "term"
        if not any(inner.text == lacks for inner, _ in node.entries):
            problems.append(_told(key, "missing-key", Words(f"la clé {lacks}", f"the key {lacks}")))
        return None
    return Term(id=key.text, term=name, definition=found["definition"])


def _words(node: Node, problems: list[Problem]) -> Words | None:
    """A text in one language, which then stands in both, or in each."""
    if isinstance(node, Scalar):
        return _wording(node, problems)
    if not isinstance(node, Keys):
        problems.append(_told(node, "not-a-scalar", _TEXT))
        return None
    told: dict[str, Words] = {}
    for key, value in node.entries:
        language = LANGUAGE_WORDS.get(plain(key.text))
        if language is None:
            problems.append(_told(key, "unknown-language", Words("fr ou en", "fr or en")))
        elif isinstance(value, Scalar) and (both := _wording(value, problems)):
            told[language] = both
        elif not isinstance(value, Scalar):
            problems.append(_told(value, "not-a-scalar", _TEXT))
    given = next(iter(told.values()), None)
    return Words(told.get("fr", given).fr, told.get("en", given).en) if given else None


def _wording(node: Scalar, problems: list[Problem]) -> Words | None:
    text = node.text.strip()
    if not text or len(text) > _LONGEST:
        problems.append(_told(node, "too-long" if text else "not-a-scalar", _TEXT))
        return None
    return Words(text, text)


def _told(node: Node, code: str, expected: Words, close: str | None = None) -> Problem:
    shown = shown_value(node.text.strip()) if isinstance(node, Scalar) else None
    hint = Words(f"vouliez-vous dire {close}\u202f?", f"did you mean {close}?") if close else None
    return Problem((), node.line, node.column, code, shown or None, expected, hint)


def files() -> Mapping[str, str]:
    """Where the proposals of each chapter lie, from the strategy's folder."""
    return {chapter: f"house/proposals/{chapter}.yaml" for chapter in CHAPTERS}


GLOSSARY: Final = "house/glossary.yaml"

_LAYERS: Final = Words(
    f"une de ces clés\u00a0: {', '.join(LAYERS)}",
    f"one of these keys: {', '.join(LAYERS)}",
)
_FIELDS: Final = Words("les champs du chapitre, chacun sur sa ligne", "the chapter’s fields, each on its line")
_SLOTS: Final = Words(
    "un emplacement connu, comme {organisation} ou {lead}", "a slot that is known, such as {organisation} or {lead}"
)
_ROLES: Final = Words(
    "une personne de l’équipe, ou un rôle comme @lead", "a person of the team, or a role such as @lead"
)
_CONDITION: Final = Words(
    "une condition\u00a0: france, abroad, food, not food, @lead, {networks}",
    "a condition: france, abroad, food, not food, @lead, {networks}",
)
_TERMS: Final = Words("des termes, chacun avec term et definition", "terms, each with term and definition")
_TEXT: Final = Words(f"un texte de {_LONGEST} caractères au plus", f"a text of {_LONGEST} characters at most")
_PLAIN_NAME: Final = Words(
    "un nom court en minuscules sans accent, comme conseil_de_quartier", "a short plain name, such as ward_council"
)
