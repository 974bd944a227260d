"""Answers of elsewhere, a draft that somebody changed for instance, made to fit: what can be kept is kept."""

from typing import Any

import msgspec

from socialplan.interview.lines import line_of, read_line
from socialplan.language import LANGUAGES
from socialplan.strategy.fields import Section
from socialplan.strategy.model import Strategy
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.specs import Field, fields_by_key


def fitting(plain: Any, section: type[Section] = Strategy) -> dict[str, Any]:  # noqa: ANN401 - whatever stands in a draft
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
