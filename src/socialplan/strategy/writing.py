"""Plain data as YAML that people like to read and that our own loader reads back as the same text.

Quotes only where they are needed; long prose folded, several lines as a block; short lists on one line.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec

from socialplan.language import Language
from socialplan.strategy.fields import Choice, Clock, Section, Text
from socialplan.strategy.specs import fields_of

_WIDTH: Final = 100
_LONGEST_LIST: Final = 70
_INDENT: Final = "  "

_NEVER_PLAIN = re.compile(r"""^[-?:,\[\]{}#&*!|>'"%@`=<~.]|^\s|\s$|:(\s|$)|\s\#|[\t\n]""", re.VERBOSE)
_FLOW_SIGNS = re.compile(r"[,\[\]{}?]|:(?![\w/])")
_ODD = re.compile("[^\n\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_OTHER_TYPES = re.compile(
    r"(?i:true|false|yes|no|on|off|y|n|null|none)|[-+]?[\d._]+(e[-+]?\d+)?|0[xo][\da-f]+|[-+]?\d+(:\d+)+(\.\d*)?"
)
_LINE_ENDS = re.compile(r"\r\n?")
_SURROGATES = re.compile("[\ud800-\udfff]")


def scalar_text(value: Any, language: Language) -> str:  # noqa: ANN401 - whatever a field holds
    """The text of a value as the loader will see it: `oui`, `6.5`, `2026-11-22`, `18:00`."""
    if isinstance(value, bool):
        return {("fr", True): "oui", ("fr", False): "non", ("en", True): "yes", ("en", False): "no"}[language, value]
    if isinstance(value, float):
        return f"{value:.15g}" if value % 1 else f"{value:.0f}"
    if isinstance(value, Choice):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    return _SURROGATES.sub("\ufffd", _LINE_ENDS.sub("\n", str(value))).strip()


def inline(value: Any, language: Language, *, flow: bool = False) -> str:  # noqa: ANN401
    """A scalar on one line, in quotes only where needed; `flow` inside brackets."""
    text = scalar_text(value, language)
    if isinstance(value, bool | int | float | dt.date | Choice):
        return text
    if not text or _ODD.search(text) or "\n" in text or "\t" in text:
        return double_quoted(text)
    if _NEVER_PLAIN.search(text) or _OTHER_TYPES.fullmatch(text) or (flow and _FLOW_SIGNS.search(text)):
        return f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"
    return text


def double_quoted(text: str) -> str:
    """`text` between double quotes, with escapes for what YAML would not keep."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + _ODD.sub(_escape, escaped) + '"'


def _escape(found: re.Match[str]) -> str:
    number = ord(found[0])
    return f"\\x{number:02x}" if number <= 0xFF else f"\\u{number:04x}"  # noqa: PLR2004 - one byte


def lines_of(key: str, value: Any, indent: str, language: Language) -> list[str]:  # noqa: ANN401
    """The lines of `key: value`, indented by `indent`. Mappings and lists go on below, two spaces further."""
    head = f"{indent}{key}:"
    value = plain_data(value, language)
    if isinstance(value, Mapping):
        return [head, *mapping_lines(value, indent + _INDENT, language)] if value else []
    if _is_list(value):
        return _list_lines(head, value, indent, language)
    return _scalar_lines(head, value, indent + _INDENT, language)


def mapping_lines(values: Mapping[str, Any], indent: str, language: Language) -> list[str]:
    """The lines of a mapping, each key at `indent`. What is None, empty or without content is left out."""
    return [
        line for key, value in values.items() if not is_blank(value) for line in lines_of(key, value, indent, language)
    ]


def is_blank(value: Any) -> bool:  # noqa: ANN401
    """Whether a value says nothing: None, an empty text, list or mapping, or only such things."""
    if value is None or (isinstance(value, str) and not isinstance(value, Choice) and not value.strip()):
        return True
    if isinstance(value, Mapping):
        return all(is_blank(each) for each in value.values())
    return _is_list(value) and all(is_blank(each) for each in value)


def _is_list(value: Any) -> bool:  # noqa: ANN401
    return isinstance(value, Sequence) and not isinstance(value, str)


def _list_lines(head: str, items: Sequence[Any], indent: str, language: Language) -> list[str]:
    items = [item for item in items if not is_blank(item)]
    if not items:
        return []
    if all(isinstance(item, str | bool | int | float | dt.date | Clock) for item in items):
        row = f"[{', '.join(inline(item, language, flow=True) for item in items)}]"
        if len(row) <= _LONGEST_LIST:
            return [f"{head} {row}"]
    return [head, *(line for item in items for line in item_lines(item, indent + _INDENT, language))]


def item_lines(item: Any, indent: str, language: Language) -> list[str]:  # noqa: ANN401
    """The lines of one list item, its hyphen at `indent`."""
    item = plain_data(item, language)
    if isinstance(item, Mapping):
        lines = mapping_lines(item, indent + _INDENT, language)
        return [f"{indent}- {lines[0][len(indent) + 2 :]}", *lines[1:]]
    if _is_list(item):
        raise TypeError("a list within a list has no place in a strategy")
    return _scalar_lines(f"{indent}-", item, indent + _INDENT, language)


def _scalar_lines(head: str, value: Any, indent: str, language: Language) -> list[str]:  # noqa: ANN401
    text = scalar_text(value, language)
    if _ODD.search(text) or re.search(r"[\t ]+(\n|$)|\t", text):
        return [f"{head} {inline(value, language)}"]
    if "\n" in text:
        return [f"{head} |", *(f"{indent}{line}" if line else "" for line in text.split("\n"))]
    if len(head) + len(text) > _WIDTH and " " in text:
        return [f"{head} >-", *(f"{indent}{line}" for line in _folded(text, _WIDTH - len(indent)))]
    return [f"{head} {inline(value, language)}"]


def _folded(text: str, width: int) -> list[str]:
    """`text` broken at single spaces into lines of about `width` characters, so that folding gives it back."""
    lines: list[str] = []
    line = ""
    for word in re.split(r"(?<=[^ ]) (?=[^ ])", text):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def plain_data(value: Any, language: Language) -> Any:  # noqa: ANN401
    """A section as a dict of its answered fields, by YAML key; a text as a string, or as a dict by language.

    `language` is the strategy's first: a text that stands in that one alone is a string.
    """
    if isinstance(value, Section):
        return _answered(value, language)
    if isinstance(value, Text):
        wordings = dict(value.by_language)
        return wordings[language] if list(wordings) == [language] else wordings
    if isinstance(value, Mapping):
        return {key: plain_data(each, language) for key, each in value.items()}
    if _is_list(value):
        return [plain_data(each, language) for each in value]
    return value


def _answered(section: Section, language: Language) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in fields_of(type(section)):
        value = getattr(section, field.name)
        if value == field.default or (field.default is msgspec.NODEFAULT and not value):
            continue
        told = plain_data(value, language)
        if not is_blank(told):
            found[field.key] = told
    return found
