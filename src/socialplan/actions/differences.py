"""What an interview changed, as the fewest changes: whatever stays the same is not touched when they are written."""

from collections.abc import Iterator
from typing import Any

from socialplan.strategy.problems import Path as FieldPath


def differences(before: Any, after: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Any]]:  # noqa: ANN401 - plain data
    """Each place where `after` differs from `before`, both plain data, with its new value; None where it is gone.

    Mappings are compared key by key, lists item by item where only new items came behind those that were there.
    """
    if path:
        before, after = _said(before), _said(after)
    if isinstance(before, dict) and isinstance(after, dict):
        for key in (*before, *(key for key in after if key not in before)):
            yield from differences(before.get(key), after.get(key), (*path, key))
    elif isinstance(before, list) and isinstance(after, list) and _is_continued(before, after):
        for index, value in enumerate(after):
            yield from differences(before[index] if index < len(before) else None, value, (*path, index))
    elif before != after:
        yield path, after


def _said(value: Any) -> Any:  # noqa: ANN401 - plain data
    """A value; None for a list or a mapping that says nothing."""
    return None if value in ({}, []) else value


def _is_continued(before: list[Any], after: list[Any]) -> bool:
    """Whether the items of `before` stand in `after` in their places, each perhaps changed in itself."""
    if not before or len(after) < len(before) or not all(isinstance(each, dict) for each in (*before, *after)):
        return False
    return all(_name(old) == _name(new) for old, new in zip(before, after, strict=False))


def _name(item: dict[str, Any]) -> Any:  # noqa: ANN401 - plain data
    """What tells an item from its neighbours."""
    return item.get("id") or item.get("network")
