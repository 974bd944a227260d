"""The JSON Schema of the strategy, for editors: completion, choices with their meaning, and mistakes underlined while typing.

Draft-07, because that is what the YAML language server reads. The schema is a little stricter than the loader (a choice in
capitals is underlined but loads) and never refuses what the documentation tells people to write.
"""

from functools import cache
from typing import Any, Final

import msgspec

from socialplan.language import Words
from socialplan.strategy.fields import Choice, Question, Section
from socialplan.strategy.numbers import unit_words
from socialplan.strategy.scalars import words_of
from socialplan.strategy.specs import Field, Type, fields_of

Schema = dict[str, Any]

_DIALECT: Final = "http://json-schema.org/draft-07/schema#"
_NUMBER_TEXT: Final = r"^[+\-\u2212]?\d[\d \u00a0\u202f\u2009’']*([.,]\d+)?\s*([^\d\s].*)?$"
_DAY: Final = r"^\d{4}-\d{2}-\d{2}$"
_CLOCK: Final = r"^(\d{1,2}\s*([:hH.]\s*\d{0,2})|\d{1,2}([:.]\d{2})?\s*[apAP]\.?[mM]\.?|midi|minuit|noon|midnight)$"
_SHARED: Final = {"text": "text", "bool": "yes-or-no", "day": "day", "clock": "clock"}
"""Types that are written once, as definitions."""
_YES_OR_NO: Final = "oui non yes no vrai faux true false on off"


def schema_text(root: type[Section]) -> str:
    """The schema of `root` as the text of a file; the same bytes each time."""
    return msgspec.json.format(msgspec.json.encode(json_schema(root)), indent=1).decode() + "\n"


def json_schema(root: type[Section]) -> Schema:
    """The JSON Schema (draft-07) of a strategy file whose top level is `root`."""
    definitions: dict[str, Schema] = {}
    top = _section(root, definitions)
    return {"$schema": _DIALECT, "title": root.__name__} | top | {"definitions": dict(sorted(definitions.items()))}


def _section(section: type[Section], definitions: dict[str, Schema]) -> Schema:
    return {
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": {field.key: _property(field, definitions) for field in fields_of(section)},
    }


def _property(field: Field, definitions: dict[str, Schema]) -> Schema:
    question = field.question
    schema: Schema = {"title": _both(question.label), "description": _description(field)}
    if question.example is not None:
        schema["examples"] = [question.example]
    return schema | _of_type(field.type, question, definitions)


def _both(words: Words) -> str:
    return words.en if words.en == words.fr else f"{words.en} / {words.fr}"


def _description(field: Field) -> str:
    """Question, reason and what to write: English, then French."""
    question = field.question
    english, french = [question.label.en], [question.label.fr]
    if question.help:
        english.append(question.help.en)
        french.append(question.help.fr)
    if question.unit:
        words = unit_words(question.unit)
        english.append(f"In {words.en}.")
        french.append(f"En {words.fr}.")
    if question.refers_to:
        english.append(f"An id of {question.refers_to}.")
        french.append(f"Un identifiant de {question.refers_to}.")
    return "\n".join(english) + "\n\n" + "\n".join(french)


def _of_type(wanted: Type, question: Question, definitions: dict[str, Schema]) -> Schema:
    if wanted.kind == "section":
        return {"allOf": [_reference(wanted, definitions)]}
    if wanted.kind == "list" and wanted.item:
        return _list(wanted.item, question, definitions)
    if wanted.kind == "choice":
        return _choice_reference(wanted.python, definitions)
    if wanted.longest or wanted.kind not in _SHARED:
        return _scalar(wanted)
    definitions.setdefault(_SHARED[wanted.kind], _scalar(wanted))
    return {"allOf": [{"$ref": f"#/definitions/{_SHARED[wanted.kind]}"}]}


def _reference(wanted: Type, definitions: dict[str, Schema]) -> Schema:
    name = _named(wanted.python, definitions)
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = {"x-class": _qualified(wanted.python)} | _section(wanted.python, definitions)
    return {"$ref": f"#/definitions/{name}"}


def _qualified(python: type) -> str:
    return f"{python.__module__.rsplit('.', 1)[-1]}.{python.__qualname__}"


def _named(python: type, definitions: dict[str, Schema]) -> str:
    """The name of a class's definition, with its module where two classes share a name."""
    known = definitions.get(python.__name__)
    same = known is None or known.get("x-class", _qualified(python)) == _qualified(python)
    return python.__name__ if same else _qualified(python)


def _list(item: Type, question: Question, definitions: dict[str, Schema]) -> Schema:
    if item.kind == "section":
        return {"type": ["array", "null"], "items": _reference(item, definitions)}
    one = _of_type(item, question, definitions)
    return {"anyOf": [{"type": "array", "items": one}, one]}


def _choice_reference(choice: type[Choice], definitions: dict[str, Schema]) -> Schema:
    definitions.setdefault(choice.__name__, _choice(choice))
    return {"anyOf": [{"$ref": f"#/definitions/{choice.__name__}"}, {"type": "null"}]}


@cache
def _choice(choice: type[Choice]) -> Schema:
    """Ids, which editors propose with their labels; and, by a pattern, the other words that the loader understands."""
    identifiers = [member.value for member in choice]
    labels = [_both(member.label) for member in choice]
    others = [word for word in words_of(choice) if word]
    spoken = {word for member in choice for word in (*member.label, *member.synonyms)} | set(others)
    return {
        "x-class": _qualified(choice),
        "anyOf": [
            {"enum": identifiers, "enumDescriptions": labels},
            {"type": "string", "pattern": f"^({'|'.join(sorted({_loose(word) for word in spoken}))})$"},
        ],
    }


def _loose(word: str) -> str:
    """A pattern for `word` with a capital or not, and any of the signs that people put between words."""
    pattern = "".join("[-_ ]" if sign in "-_ " else _literal(sign) for sign in word)
    first = word[0]
    return f"[{first.lower()}{first.upper()}]{pattern[len(_literal(first)) :]}" if first.isalpha() else pattern


def _literal(sign: str) -> str:
    if sign in "'’":
        return "['’]"
    return f"\\{sign}" if sign in r"\^$.|?*+()[]{}/" else sign


def _scalar(wanted: Type) -> Schema:
    if wanted.kind in {"int", "float"}:
        bounds = {"minimum": wanted.low, "maximum": wanted.high}
        kind = "integer" if wanted.kind == "int" else "number"
        return {"type": [kind, "string", "null"], "pattern": _NUMBER_TEXT} | _given(bounds)
    if wanted.kind == "bool":
        words = "|".join("".join(f"[{sign}{sign.upper()}]" for sign in word) for word in _YES_OR_NO.split())
        return {"anyOf": [{"type": ["boolean", "null"]}, {"type": "string", "pattern": f"^({words})$"}]}
    if wanted.kind == "day":
        return {"type": ["string", "null"], "pattern": _DAY}
    if wanted.kind == "clock":
        return {"type": ["string", "null"], "pattern": _CLOCK}
    text: Schema = {"type": ["string", "number", "boolean", "null"]}
    text |= _given({"maxLength": wanted.longest, "pattern": wanted.pattern})
    return {"anyOf": [text, _by_language(text)]} if wanted.kind == "text" else text


def _by_language(text: Schema) -> Schema:
    return {"type": "object", "properties": {"fr": text, "en": text}, "additionalProperties": False}


def _given(limits: dict[str, Any]) -> Schema:
    return {name: value for name, value in limits.items() if value is not None}
