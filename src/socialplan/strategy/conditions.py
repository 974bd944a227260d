"""Whether a field is to be asked, from what is answered so far: plain data in the strategy's shape."""

from collections.abc import Mapping
from typing import Any

from socialplan.strategy.fields import Choice, When


def holds(when: When | None, siblings: Mapping[str, Any], answers: Mapping[str, Any]) -> bool:
    """Whether a field with this condition is asked.

    `siblings` is the mapping that the field stands in, `answers` the whole of it; values are those of YAML. A path that
    goes through a list holds as soon as one of its items does. Without a condition a field is always asked.
    """
    return when is None or _meets(when, values_at(answers if when.from_top else siblings, when.path)) is not when.unless


def _meets(when: When, found: list[Any]) -> bool:
    if not when.values:
        return any(not _is_blank(value) for value in found)
    return any(_same(value, wanted) for value in found for wanted in when.values)


def values_at(answers: Any, path: tuple[str, ...]) -> list[Any]:  # noqa: ANN401 - YAML data of any kind
    """What stands at `path`: several values where lists are on the way, none where nothing is answered."""
    if isinstance(answers, list | tuple):
        return [value for item in answers for value in values_at(item, path)]
    if not path:
        return [] if answers is None else [answers]
    if not isinstance(answers, Mapping):
        return []
    return values_at(answers.get(path[0]), path[1:])


def _is_blank(value: object) -> bool:
    return value is None or value in ("", {})


def _same(value: object, wanted: str | bool) -> bool:  # noqa: FBT001 - a value, not a switch
    """Whether a value is the wanted one: yes is not the number 1, nor the word."""
    if isinstance(wanted, bool) or isinstance(value, bool):
        return value is wanted
    return (value.value if isinstance(value, Choice) else value) == wanted
