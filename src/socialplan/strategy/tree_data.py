"""A file's nodes, and answers, as plain dicts, lists and texts: to say what a change means, and to compare."""

from collections.abc import Mapping as Table
from typing import Any

from socialplan.language import Language
from socialplan.strategy.problems import Path
from socialplan.strategy.writing import is_blank, scalar_text
from socialplan.strategy.yaml_nodes import Mapping, Node, Sequence


def as_data(node: Node) -> Any:  # noqa: ANN401
    """A node as dicts, lists and texts; None for what is empty."""
    if isinstance(node, Mapping):
        return {entry.key.text: as_data(entry.value) for entry in node.entries} or None
    if isinstance(node, Sequence):
        return [as_data(item) for item in node.items] or None
    return None if node.is_empty else node.text.strip()


def as_texts(value: Any, language: Language) -> Any:  # noqa: ANN401
    """Plain data as the texts that the loader will read; None for what says nothing."""
    if is_blank(value):
        return None
    if isinstance(value, Table):
        return {key: as_texts(each, language) for key, each in value.items() if not is_blank(each)}
    if isinstance(value, list):
        return [as_texts(each, language) for each in value if not is_blank(each)]
    return scalar_text(value, language)


def changed(data: Any, path: Path, value: Any) -> Any:  # noqa: ANN401
    """`data` with `value` at `path`."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, str):
        known = data if isinstance(data, dict) else {}
        return known | {step: changed(known.get(step), rest, value)}
    items = list(data) if isinstance(data, list) else []
    if step < len(items):
        items[step] = changed(items[step], rest, value)
    else:
        items.append(changed(None, rest, value))
    return items
