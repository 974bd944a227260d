"""The commented `strategy.yaml` that `init` writes: every question as a comment, in the strategy's language.

Two levels: blank, with a place for every answer; filled, with the answers and the other keys named in passing.
Both load without a problem, and a commented template loads once its `# ` is taken away.
"""

import textwrap
from collections.abc import Mapping
from typing import Any, Final

from socialplan.language import Language, Words
from socialplan.strategy.fields import Section
from socialplan.strategy.numbers import unit_words
from socialplan.strategy.specs import Field, fields_by_key, fields_of
from socialplan.strategy.writing import is_blank, lines_of, plain_data

SCHEMA_PATH: Final = ".socialplan/strategy.schema.json"
"""Where editors find the schema, from the folder of `strategy.yaml`."""

_WIDTH: Final = 100
_MOST_CHOICES: Final = 8
_ROOM: Final = 100
_STEP: Final = "  "

_HEAD: Final = Words(
    """Vos décisions. Les documents en sont tirés : modifiez ce fichier, puis lancez « socialplan render ».
Une réponse s’écrit après les deux-points. Une clé vide est une question sans réponse : rien n’est obligatoire.
Un texte qui contient deux-points, @ ou # se met entre guillemets droits : "@mairie", "Une ville : la vôtre".
Un texte en deux langues s’écrit {fr: …, en: …}. Les dates s’écrivent 2026-11-22, les heures "18:00".
Pour une liste, enlevez « # » au début des lignes du modèle, et répétez-les pour chaque élément.""",
    """Your decisions. The documents are made from them: edit this file, then run “socialplan render”.
An answer goes after the colon. An empty key is a question without an answer: nothing is compulsory.
Text that holds a colon, @ or # goes in straight quotes: "@townhall", "A town: yours".
Text in two languages is written {en: …, fr: …}. Dates are written 2026-11-22, times "18:00".
For a list, take “# ” away at the start of the template’s lines, and repeat them for each item.""",
)
_ALSO: Final = Words("Aussi possible ici", "Also possible here")
_EXAMPLE: Final = Words("Exemple", "Example")
_CHOICES: Final = Words("Choix", "Choices")
_REFERS: Final = Words("Un identifiant de", "An id of")
_UNIT: Final = Words("En", "In")


def commented_yaml(
    root: type[Section],
    language: Language,
    *,
    filled: Mapping[str, Any] | Section | None = None,
    schema_path: str = SCHEMA_PATH,
) -> str:
    """The text of a strategy file with its questions as comments in `language`, the strategy's first.

    `filled` are answers, as a section or as plain data by YAML key; without any, there is a place for every answer.

    Raises `KeyError` for an answer to a question that `root` does not ask.
    """
    values = plain_data(filled, language) if filled is not None else {}
    lines = [f"# yaml-language-server: $schema={schema_path}", *_comment(_HEAD.to(language), "", wrap=False)]
    blank = is_blank(values)
    for field in fields_of(root):
        lines += ["", *_chapter(field, values.get(field.key), language, blank=blank)]
    _refuse_unknown(root, values)
    return "\n".join(lines) + "\n"


def _refuse_unknown(section: type[Section], values: Mapping[str, Any]) -> None:
    unknown = set(values) - set(fields_by_key(section))
    if unknown:
        raise KeyError(f"{section.__name__} has no {sorted(unknown)}")


def _chapter(field: Field, value: Any, language: Language, *, blank: bool) -> list[str]:  # noqa: ANN401
    title = field.question.label.to(language)
    rule = "─" * max(4, 76 - len(title))
    lines = [f"# ── {title} {rule}"]
    if blank:
        return lines + _blank_field(field, "", language)
    if is_blank(value):
        keys = ", ".join(each.key for each in fields_of(field.target.python)) if field.target.kind == "section" else ""
        return [*lines, f"# {field.key}:", *_comment(keys, "#   ")]
    return lines + _filled_field(field, value, "", language)


def _comment(text: str, indent: str, *, wrap: bool = True) -> list[str]:
    """`text` as comment lines."""
    lines = (
        textwrap.wrap(text, _WIDTH - len(indent), break_long_words=False, break_on_hyphens=False)
        if wrap
        else text.split("\n")
    )
    return [f"{indent}# {line}" for line in lines]


# Blank: a place for every answer.


def _blank_field(field: Field, indent: str, language: Language) -> list[str]:
    lines = _question(field, indent, language) if indent else []
    if field.type.kind == "section":
        lines.append(f"{indent}{field.key}:")
        for each in fields_of(field.type.python):
            lines += _blank_field(each, indent + _STEP, language)
        return lines
    lines.append(f"{indent}{field.key}:")
    if field.type.kind == "list" and field.target.kind == "section":
        lines += [f"{indent}{_STEP}# {line}" for line in template_lines(field, language)]
    return lines


def _question(field: Field, indent: str, language: Language) -> list[str]:
    """The question, why it is asked, and what may be answered."""
    question = field.question
    parts = [_ended(question.label.to(language))]
    if question.help:
        parts.append(question.help.to(language))
    if question.unit:
        parts.append(f"{_UNIT.to(language)} {unit_words(question.unit).to(language)}.")
    if question.refers_to:
        parts.append(f"{_REFERS.to(language)} {question.refers_to}.")
    if field.target.kind == "choice":
        parts.append(_choices(field, language))
    if question.example:
        parts.append(_labelled(_EXAMPLE, question.example, language))
    return _comment(" ".join(parts), indent)


def _ended(text: str) -> str:
    return text if text.endswith(("?", ".", "!", "…")) else f"{text}."


def _labelled(label: Words, text: str, language: Language) -> str:
    colon = "\u00a0:" if language == "fr" else ":"
    return f"{label.to(language)}{colon} {text}"


def _choices(field: Field, language: Language) -> str:
    members = list(field.target.python)
    told = ", ".join(f"{member.value} ({member.to(language)})" for member in members[:_MOST_CHOICES])
    return _labelled(_CHOICES, told + ("…" if len(members) > _MOST_CHOICES else "."), language)


def template_lines(field: Field, language: Language) -> list[str]:
    """The lines of one list item to fill, without their `# `; each field with its example and its question."""
    lines = _template(field.target.python, language)
    return [f"- {lines[0]}", *(f"{_STEP}{line}" for line in lines[1:])]


def _template(section: type[Section], language: Language) -> list[str]:
    lines: list[str] = []
    for field in fields_of(section):
        label = _one_line(field.question.label.to(language))
        if field.target.kind != "section":
            example = field.question.example or ""
            lines.append(f"{f'{field.key}: {example}'.rstrip()}  # {label}")
            continue
        lines.append(f"{field.key}:  # {label}")
        inner = _template(field.target.python, language)
        if field.type.kind == "list":
            inner = [f"- {inner[0]}", *(f"{_STEP}{line}" for line in inner[1:])]
        lines += [f"{_STEP}{line}" for line in inner]
    return lines


def _one_line(text: str) -> str:
    return " ".join(text.split(" "))


# Filled: the answers, each with its question in a few words.


def _filled_field(field: Field, value: Any, indent: str, language: Language, *, explain: bool = True) -> list[str]:  # noqa: ANN401
    if field.type.kind == "section" and isinstance(value, Mapping):
        return [
            *_head(field, indent, language, explain=explain),
            *_inside(field.type.python, value, indent, language, explain=explain),
        ]
    if field.target.kind == "section" and not isinstance(value, str):
        items = value if isinstance(value, list) else [value]
        return [
            *_head(field, indent, language, explain=explain),
            *_items(field, items, indent, language, explain=explain),
        ]
    lines = lines_of(field.key, value, indent, language)
    return _with_question(lines, field, indent, language) if explain else lines


def _head(field: Field, indent: str, language: Language, *, explain: bool) -> list[str]:
    line = [f"{indent}{field.key}:"]
    return _with_question(line, field, indent, language) if explain and indent else line


def _with_question(lines: list[str], field: Field, indent: str, language: Language) -> list[str]:
    """The lines of a value with its question: behind a short one, above a longer one."""
    label = _one_line(field.question.label.to(language))
    block = lines[0].endswith(("|", ">-"))
    if not block and len(lines[0]) + len(label) + 4 <= _ROOM:
        return [f"{lines[0]}  # {label}", *lines[1:]]
    return [*_comment(label, indent), *lines]


def _inside(
    section: type[Section], values: Mapping[str, Any], indent: str, language: Language, *, explain: bool
) -> list[str]:
    """The answered fields of a section in their order, then the names of the others."""
    _refuse_unknown(section, values)
    inner = indent + _STEP
    lines: list[str] = []
    others: list[str] = []
    for field in fields_of(section):
        value = values.get(field.key)
        if is_blank(value):
            others.append(field.key)
        else:
            lines += _filled_field(field, value, inner, language, explain=explain)
    if explain and others:
        lines += _comment(_labelled(_ALSO, ", ".join(others), language), inner)
    return lines


def _items(field: Field, items: list[Any], indent: str, language: Language, *, explain: bool) -> list[str]:
    """The items of a list; only the first carries questions, for the others are alike."""
    lines: list[str] = []
    for number, item in enumerate(item for item in items if not is_blank(item)):
        inner = _inside(field.target.python, item, indent + _STEP, language, explain=explain and number == 0)
        first = next(index for index, line in enumerate(inner) if not line.lstrip().startswith("#"))
        above = [line[len(_STEP) :] for line in inner[:first]]
        hyphen = f"{indent}{_STEP}- {inner[first][len(indent) + 4 :]}"
        lines += [*above, hyphen, *inner[first + 1 :]]
    return lines
