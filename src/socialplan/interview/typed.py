"""The answers so far as a `Strategy`, for what is computed on the way; and answers of elsewhere, made to fit."""

import datetime as dt
from functools import cache
from typing import Any, Final, cast

import msgspec

from socialplan.interview.finish import answers_now
from socialplan.interview.lines import line_of, read_line
from socialplan.interview.state import Answers, State
from socialplan.language import LANGUAGES, Language
from socialplan.strategy.fields import Clock, Section, Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.specs import Field, Type, fields_by_key


def strategy_of(state: State) -> Strategy:
    """The strategy that the answers so far make."""
    return cast("Strategy", _section(answers_now(state), Strategy, state.languages))


def _section(plain: dict[str, Any], section: type[Section], languages: tuple[Language, ...]) -> Section:
    """The section that `plain` is; made once for the same mapping, for only what was answered last is another."""
    kept = _KEPT.get(id(plain))
    if kept and kept[0] is plain and kept[1] is section and kept[2] == languages:
        return kept[3]
    fields = fields_by_key(section)
    made = section(**{fields[key].name: _value(value, fields[key].type, languages) for key, value in plain.items()})
    if len(_KEPT) > _MOST_KEPT:
        _KEPT.clear()
    _KEPT[id(plain)] = plain, section, languages, made
    return made


_MOST_KEPT: Final = 20_000
_KEPT: Final[dict[int, tuple[dict[str, Any], type[Section], tuple[Language, ...], Section]]] = {}


def _value(value: Any, wanted: Type, languages: tuple[Language, ...]) -> Any:  # noqa: ANN401 - as the field
    if wanted.kind == "list" and wanted.item:
        return [_value(item, wanted.item, languages) for item in value]
    if wanted.kind == "section":
        return _section(value, wanted.python, languages)
    if wanted.kind == "text":
        return _text(value, languages)
    if wanted.kind == "day":
        return dt.date.fromisoformat(value)
    if wanted.kind == "clock":
        hour, minute = value.split(":")
        return Clock(int(hour) * 60 + int(minute))
    return wanted.python(value)


def _text(value: Any, languages: tuple[Language, ...]) -> Text:  # noqa: ANN401 - a string or a mapping
    wordings = value if isinstance(value, dict) else {languages[0]: value}
    return Text(tuple((code, wordings[code]) for code in _own_first(languages) if code in wordings))


@cache
def _own_first(languages: tuple[Language, ...]) -> tuple[Language, ...]:
    return (languages[0], *(code for code in LANGUAGES if code != languages[0]))


def fitting(plain: Any, section: type[Section] = Strategy) -> Answers:  # noqa: ANN401 - whatever stands in a draft
    """What of `plain` is data that `section` can hold: unknown keys and wrong values are left out."""
    fields = fields_by_key(section)
    pairs = plain.items() if isinstance(plain, dict) else ()
    kept = ((key, _fit(value, fields[key])) for key, value in pairs if key in fields)
    return {key: value for key, value in kept if value is not None}


def _fit(value: Any, field: Field) -> Any:  # noqa: ANN401
    if field.type.kind != "list":
        return _fit_one(value, field)
    items = [_fit_one(item, field) for item in value] if isinstance(value, list) else []
    return [item for item in items if item is not None] or None


def _fit_one(value: Any, field: Field) -> Any:  # noqa: ANN401
    wanted = field.target
    if wanted.kind == "section":
        return fitting(value, wanted.python) or None
    if isinstance(value, dict):
        texts = {code: _fit_one(value[code], field) for code in LANGUAGES if code in value}
        return {code: text for code, text in texts.items() if text} or None if wanted.kind == "text" else None
    if not isinstance(value, str | bool | int | float) or (
        wanted.kind in {"text", "str"} and not isinstance(value, str)
    ):
        return None
    return _read_again(value, field)


def _read_again(value: Any, field: Field) -> Any:  # noqa: ANN401
    """The value of a scalar as reading it gives it; None if it is none."""
    alone = msgspec.structs.replace(field, type=field.target)
    try:
        read = read_line(line_of(value, alone, "en"), alone)
    except (ValueError, TypeError, OverflowError):
        return None
    return None if isinstance(read, Refusal) else read
