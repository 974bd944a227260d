"""Between plain data in the strategy's shape and the sections of the model, both ways."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, TypeVar

from socialplan.language import LANGUAGES, Language
from socialplan.strategy.fields import Choice, Clock, Section, Text
from socialplan.strategy.specs import Type, fields_by_key, fields_of

S = TypeVar("S", bound=Section)


def to_section(plain: dict[str, Any], section: type[S], languages: Sequence[Language]) -> S:
    """The section that `plain` is: texts are `{fr, en}`, in the order of `languages`; values are those of YAML.

    Raises KeyError for a key that the section does not have, ValueError for a value that its field cannot hold.
    """
    fields = fields_by_key(section)
    return section(**{fields[key].name: _value(value, fields[key].type, languages) for key, value in plain.items()})


def _value(value: Any, wanted: Type, languages: Sequence[Language]) -> Any:  # noqa: ANN401 - as the field
    if wanted.kind == "list" and wanted.item:
        return [_value(item, wanted.item, languages) for item in value]
    if wanted.kind == "section":
        return to_section(value, wanted.python, languages)
    if wanted.kind == "text":
        value = value if isinstance(value, dict) else dict.fromkeys(LANGUAGES, value)  # an address, a number
        first_own = sorted(value, key=lambda language: language != languages[0])
        return Text(tuple((language, value[language]) for language in first_own))
    if wanted.kind == "str":
        return value[languages[0]] if isinstance(value, dict) else value
    return _scalar(value, wanted)


def _scalar(value: Any, wanted: Type) -> Any:  # noqa: ANN401 - as the field
    if wanted.kind == "day":
        return dt.date.fromisoformat(value)
    if wanted.kind == "clock":
        hour, minute = value.split(":")
        return Clock(int(hour) * 60 + int(minute))
    if wanted.kind == "bool" and not isinstance(value, bool):
        raise ValueError(f"{value!r} is neither true nor false")
    return wanted.python(value)


def to_plain(section: Section, languages: Sequence[Language]) -> dict[str, Any]:
    """`section` as plain YAML data, in the order of its declaration, without what is unanswered.

    A text is `{fr: …, en: …}` where it stands in both of `languages`, else a string: that of the first language, or the
    mapping of the one that it has where that is another.
    """
    values = ((field.key, getattr(section, field.name)) for field in fields_of(type(section)))
    return {key: _plain(value, languages) for key, value in values if not is_empty(value)}


def _plain(value: Any, languages: Sequence[Language]) -> Any:  # noqa: ANN401 - as the field
    if isinstance(value, Section):
        return to_plain(value, languages)
    if isinstance(value, list | tuple):
        return [_plain(item, languages) for item in value]
    if isinstance(value, Text):
        return _wordings(value, languages)
    if isinstance(value, Choice):
        return value.value
    return str(value) if isinstance(value, Clock | dt.date) else value


def _wordings(text: Text, languages: Sequence[Language]) -> str | dict[str, str]:
    kept = {str(each): text.to(each) for each in languages if text.has(each)}
    kept = kept or {str(each): wording for each, wording in text.by_language}
    return kept[languages[0]] if list(kept) == [languages[0]] else kept


def is_empty(value: Any) -> bool:  # noqa: ANN401 - any field's value
    """Whether a field is unanswered: nothing, or an empty list. A false or a zero is an answer."""
    return value is None or (isinstance(value, list | tuple) and not value)


def is_answered(section: Section | None) -> bool:
    """Whether a chapter says anything, besides what it thinks of proposals."""
    if section is None:
        return False
    return any(not is_empty(getattr(section, name)) for name in section.__struct_fields__ if name != "proposals")
