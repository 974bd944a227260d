"""Write answers into a `strategy.yaml` that a person keeps: text spliced at the nodes' places, everything else untouched.

Comments, order, quotes and blank lines stay. After each change the text is read again and compared with what was meant;
where they differ, nothing is written.
"""

import itertools
import re
from collections.abc import Mapping as Table
from typing import Any, NamedTuple

from socialplan.language import Language
from socialplan.strategy.problems import Path, StrategyError, dotted
from socialplan.strategy.tree_data import as_data, as_texts, changed
from socialplan.strategy.writing import inline, is_blank, item_lines, lines_of, plain_data, scalar_text
from socialplan.strategy.yaml_nodes import Entry, Mapping, Node, Scalar, Sequence
from socialplan.strategy.yaml_reader import read_tree
from socialplan.strategy.yaml_text import BYTE_ORDER_MARK


class EditError(Exception):
    """A change cannot be made without touching more than was meant. The file is left alone."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(dotted(path))


class _Splice(NamedTuple):
    """What to put in place of `text[start:end]`."""

    start: int
    end: int
    new: str


class _Change(NamedTuple):
    """A value to set at a path of a text; inside the functions, at the deepest node of the path that is there."""

    text: str
    path: Path
    value: Any
    language: Language

    @property
    def step(self) -> str | int:
        """The key or the number that the value stands under."""
        return self.path[-1]

    def lines(self, indent: str) -> list[str]:
        """The lines of the value with its key or hyphen, at `indent`."""
        if isinstance(self.step, int):
            return item_lines(self.value, indent, self.language)
        return lines_of(self.step, self.value, indent, self.language)

    def at(self, depth: int) -> "_Change":
        """The same change, said of the first `depth` steps of its path."""
        value = self.value
        for step in reversed(self.path[depth:]):
            if isinstance(step, int) and step > 0:
                raise EditError(self.path)
            value = [value] if isinstance(step, int) else {step: value}
        return self._replace(path=self.path[:depth], value=value)


def set_values(text: str, changes: Table[Path, Any], language: Language) -> str:
    """`text` with each path of `changes` set to its value, in the order given.

    Values are plain data, sections or texts. A path may end in a key that is not there yet, or in the number of a list's
    next item; None takes an answer away. A mapping is merged into one that exists, key by key; a list that exists gets the items
    that it lacks if it begins with the same, otherwise it is replaced, comments and all. `language` is the strategy's first.

    Raises `StrategyError` if `text` cannot be read, `EditError` if a change cannot be made safely.
    """
    for path, value in changes.items():
        for each, simple in _simple_changes(text, path, plain_data(value, language), language):
            text = _set(text, each, simple, language)
    return text


def _simple_changes(text: str, path: Path, value: Any, language: Language) -> list[tuple[Path, Any]]:  # noqa: ANN401
    """The change taken apart as far as what is there can be kept."""
    node = _find(_tree(text), path)
    if isinstance(value, Table) and isinstance(node, Mapping) and node.entries:
        inner = [((*path, key), each) for key, each in value.items() if not is_blank(each)]
        return [change for each, told in inner for change in _simple_changes(text, each, told, language)]
    if isinstance(value, list) and isinstance(node, Sequence) and node.items:
        old = as_data(node)
        new = [as_texts(each, language) for each in value]
        if isinstance(old, list) and new[: len(old)] == old:
            return [((*path, len(old) + index), each) for index, each in enumerate(value[len(old) :])]
    return [(path, value)]


def _tree(text: str) -> Mapping:
    tree = read_tree(text)
    if tree.problems:
        raise StrategyError(tree.problems)
    return tree.root


def _find(node: Node | None, path: Path) -> Node | None:
    for step in path:
        node = _child(node, step)
    return node


def _child(node: Node | None, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


def _set(text: str, path: Path, value: Any, language: Language) -> str:  # noqa: ANN401
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    body = text.removeprefix(BYTE_ORDER_MARK)
    root = _tree(body)
    if is_blank(value) and _find(root, path) is None:
        return text
    if _nests_lists(path, value):
        raise EditError(path)
    wanted = changed(as_data(root), path, as_texts(value, language))
    if wanted == as_data(root):
        return text
    edited = _spliced(body, _splice(root, _Change(body, path, value, language)))
    try:
        same = as_data(_tree(edited)) == wanted
    except StrategyError:
        same = False
    if not same:
        raise EditError(path)
    return mark + edited


def _nests_lists(path: Path, value: Any) -> bool:  # noqa: ANN401
    """Whether a list would stand directly in a list, which no strategy has."""
    steps = [isinstance(step, int) for step in path] + [isinstance(value, list)]
    return any(one and two for one, two in itertools.pairwise(steps))


def _spliced(text: str, splice: _Splice) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    return text[: splice.start] + splice.new.replace("\n", newline) + text[splice.end :]


def _splice(root: Mapping, change: _Change) -> _Splice:
    """Where and what to write: at the deepest node of the path that is there."""
    node: Node = root
    parent: Node = root
    for depth, step in enumerate(change.path, 1):
        child = _child(node, step)
        if child is None:
            return _insert(change.at(depth), node)
        if isinstance(child, Scalar) and (depth == len(change.path) or child.is_empty):
            return _fill(change.at(depth), node, child)
        parent, node = node, child
    return _replace(change, parent, node)


def _fill(change: _Change, parent: Node, old: Scalar) -> _Splice:
    """Put the value in place of a scalar, which may be empty. A comment behind it stays."""
    text, value, end = change.text, change.value, _end_of(change.text, old)
    if is_blank(value):
        return _Splice(old.start, end, "")
    if _in_flow(parent):
        return _Splice(old.start, old.end, _space(text, old.start) + _flow(value, change.language))
    if isinstance(value, Table | list) or "\n" in scalar_text(value, change.language):
        return _fill_with_block(change, parent, old)
    return _Splice(old.start, end, _space(text, old.start) + inline(value, change.language))


def _space(text: str, start: int) -> str:
    """A space, where the place before `start` has none yet."""
    return "" if start and text[start - 1] in " \n" else " "


def _fill_with_block(change: _Change, parent: Node, old: Scalar) -> _Splice:
    """Put several lines below the line of a key or hyphen."""
    text, end = change.text, _end_of(change.text, old)
    indent = " " * (_column(change, parent) - 1)
    first, *below = change.lines(indent)
    head = first[len(indent) :].split("-" if isinstance(change.step, int) else ":", 1)[1].strip()
    head = _space(text, old.start) + head if head else ""
    if isinstance(change.step, int) and isinstance(change.value, Table):
        return _Splice(old.start, end, "\n".join([head, *below]))
    line_end = _line_end(text, end)
    return _Splice(old.start, line_end, "\n".join([head + text[end:line_end].rstrip(), *below]))


def _in_flow(node: Node) -> bool:
    return not isinstance(node, Scalar) and node.flow


def _flow(value: Any, language: Language) -> str:  # noqa: ANN401
    """`value` on one line, in braces and brackets."""
    if isinstance(value, Table):
        return (
            "{"
            + ", ".join(f"{key}: {_flow(each, language)}" for key, each in value.items() if not is_blank(each))
            + "}"
        )
    if isinstance(value, list):
        return "[" + ", ".join(_flow(each, language) for each in value if not is_blank(each)) + "]"
    return inline(value, language, flow=True)


def _column(change: _Change, parent: Node) -> int:
    """The column at which the keys or hyphens of `parent` stand, counted from 1."""
    if isinstance(parent, Mapping) and parent.entries:
        return parent.entries[0].key.column
    if isinstance(parent, Sequence) and parent.items:
        return parent.column
    raise EditError(change.path)


def _insert(change: _Change, node: Node) -> _Splice:
    """Add a key to a mapping, or an item to a list."""
    if _is_wrong_step(node, change.step):
        raise EditError(change.path)
    if _in_flow(node):
        return _insert_in_flow(change, node)
    if isinstance(node, Mapping) and not node.entries:
        return _append(change)
    lines = change.lines(" " * (_column(change, node) - 1))
    end = _line_end(change.text, _end_of(change.text, node))
    return _Splice(end, end, "".join(f"\n{line}" for line in lines))


def _is_wrong_step(node: Node, step: str | int) -> bool:
    if isinstance(step, int):
        return not (isinstance(node, Sequence) and step == len(node.items))
    return not isinstance(node, Mapping)


def _insert_in_flow(change: _Change, node: Node) -> _Splice:
    if isinstance(node, Scalar):  # pragma: no cover - nothing is added to a scalar
        raise EditError(change.path)
    new = _flow(change.value, change.language)
    new = new if isinstance(change.step, int) else f"{change.step}: {new}"
    filled = node.entries if isinstance(node, Mapping) else node.items
    inner = change.text[: node.end - 1].rstrip()
    comma = ", " if filled and not inner.endswith(",") else ""
    return _Splice(len(inner), len(inner), f"{comma}{new}")


def _append(change: _Change) -> _Splice:
    """At the end of a file that holds no key yet."""
    start = len(change.text)
    before = "" if not change.text or change.text.endswith("\n") else "\n"
    return _Splice(start, start, before + "\n".join(change.lines("")) + "\n")


def _replace(change: _Change, parent: Node, old: Node) -> _Splice:
    """Put the value in place of a list or mapping that stands there."""
    value, end = change.value, _end_of(change.text, old)
    if _in_flow(old) and (_in_flow(parent) or not _holds_keys(value)):
        return _Splice(old.start, end, "" if is_blank(value) else _flow(value, change.language))
    entry = _entry(parent, change.step)
    if entry is None:
        raise EditError(change.path)
    colon = change.text.index(":", entry.key.end)
    if is_blank(value):
        return _Splice(colon + 1, end, "")
    first, *below = change.lines(" " * (entry.key.column - 1))
    head = first[entry.key.column - 1 :].split(":", 1)[1].rstrip()
    return _Splice(colon + 1, end, "\n".join([head, *below]))


def _holds_keys(value: Any) -> bool:  # noqa: ANN401
    """Whether a value needs lines of its own: a mapping, or a list of mappings."""
    return isinstance(value, Table) or (isinstance(value, list) and any(isinstance(each, Table) for each in value))


def _entry(parent: Node, step: str | int) -> Entry | None:
    if not isinstance(parent, Mapping):
        return None
    return next((entry for entry in parent.entries if entry.key.text == step), None)


def _end_of(text: str, node: Node) -> int:
    """Where the text of a node ends, without the comments and blank lines behind it."""
    if isinstance(node, Scalar):
        return node.start + len(text[node.start : node.end].rstrip()) if node.end > node.start else node.end
    if node.flow:
        return node.end
    last: Node | None = None
    if isinstance(node, Mapping) and node.entries:
        last = node.entries[-1].value
    elif isinstance(node, Sequence) and node.items:
        last = node.items[-1]
    return _end_of(text, last) if last is not None else node.start


def _line_end(text: str, position: int) -> int:
    """Where the line of `position` ends, before its line break."""
    found = re.compile(r"\r?\n|$").search(text, position)
    return found.start() if found else len(text)
