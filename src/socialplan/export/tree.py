"""The tree of a document as pandoc reads it, and how to walk and change it. Trees are never changed in place."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

Node = dict[str, Any]
"""`{"t": kind, "c": content}`, as pandoc's JSON has it."""
Blocks = list[Node]

READER: Final = (
    "gfm-raw_attribute-attributes-bracketed_spans-tex_math_dollars-tex_math_gfm-emoji-alerts-yaml_metadata_block"
)
"""GitHub's Markdown without what could carry more than text: attributes, formulas, shortcodes. HTML is made text."""


def changed(node: Any, change: Callable[[Node], Node | list[Node] | None]) -> Any:  # noqa: ANN401 - any part of a tree
    """`node` with each element replaced by what `change` makes of it, from the inside out.

    `change` gives None to keep an element, a list to put several or none in its place.
    """
    if isinstance(node, list):
        return [new for each in node for new in _spread(each, change)]
    if isinstance(node, dict):
        inner = {key: changed(value, change) for key, value in node.items()}
        if "t" in inner:
            made = change(inner)
            return inner if made is None else made
        return inner
    return node


def _spread(node: Any, change: Callable[[Node], Node | list[Node] | None]) -> list[Any]:  # noqa: ANN401
    made = changed(node, change)
    is_element = isinstance(node, dict) and "t" in node
    return made if is_element and isinstance(made, list) else [made]


def walk(node: Any) -> Iterator[Node]:  # noqa: ANN401 - any part of a tree
    """Every element within `node`, itself included, from the outside in."""
    if isinstance(node, dict):
        if "t" in node:
            yield node
        for value in node.values():
            yield from walk(value)
    elif isinstance(node, list):
        for value in node:
            yield from walk(value)


def text_of(node: Any) -> str:  # noqa: ANN401 - any part of a tree
    """The words of a part, without any mark."""
    return "".join(_words(node))


_BLANKS: Final = {"Space": " ", "SoftBreak": " ", "LineBreak": " "}


def _words(node: Any) -> Iterator[str]:  # noqa: ANN401
    for each in walk(node):
        if each["t"] == "Str":
            yield each["c"]
        elif each["t"] in {"Code", "CodeBlock"}:
            yield each["c"][1]
        else:
            yield _BLANKS.get(each["t"], "")


def heading(node: Node) -> tuple[int, str, str] | None:
    """Level, id and words of a heading; None for any other element."""
    if node["t"] != "Header":
        return None
    level, (identifier, _, _), inner = node["c"]
    return level, identifier, text_of(inner)


def div(blocks: Blocks, *classes: str, style: str = "") -> Node:
    """Blocks that belong together; `style` is the paragraph style that Word and ODT give them."""
    return {"t": "Div", "c": [["", list(classes), [["custom-style", style]] if style else []], blocks]}


def paragraph(*inlines: Node) -> Node:
    """A paragraph."""
    return {"t": "Para", "c": list(inlines)}


def words(text: str) -> list[Node]:
    """Text as pandoc's words and blanks; non-breaking spaces stay within words."""
    found: list[Node] = []
    for number, word in enumerate(text.split(" ")):
        if number:
            found.append({"t": "Space"})
        if word:
            found.append({"t": "Str", "c": word})
    return found


BOXES: Final = ("☐", "☒")
"""How pandoc reads `[ ]` and `[x]`."""


def is_boxes(node: Node) -> bool:
    """Whether a list is one of boxes to tick."""
    return node["t"] == "BulletList" and all(text_of(item).startswith(BOXES) for item in node["c"])


def raw(target: str, text: str) -> Node:
    """Text that only one writer takes, as it is. Never anything that a person wrote."""
    return {"t": "RawBlock", "c": [target, text]}


def sections(blocks: Iterable[Node], level: int) -> Iterator[tuple[Node | None, Blocks]]:
    """The blocks under each heading of `level` or above; the first without a heading if something stands before it."""
    head: Node | None = None
    under: Blocks = []
    for block in blocks:
        found = heading(block)
        if found and found[0] <= level:
            if head or under:
                yield head, under
            head, under = block, []
        else:
            under.append(block)
    if head or under:
        yield head, under
