"""The answers so far as a `Strategy`, for what is computed on the way."""

import datetime as dt
from functools import cache
from typing import Any, Final, cast

from socialplan.interview.finish import answers_now
from socialplan.interview.state import State
from socialplan.language import LANGUAGES, Language
from socialplan.strategy.fields import Clock, Section, Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import Type, fields_by_key


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
