"""Where a value may stand in a template: an escape that holds in prose does not hold in code, a target or a comment.

Templates are read as flat text in which each `{{ }}` is one mark. A value in a place that needs a filter of its own, or
that could be mistaken together with the template's text beside it, is refused when the template is compiled.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

_MARK: Final = "\ufdd0"
# What stands within these is printed somewhere else.
_ELSEWHERE: Final = frozenset({"macro", "endmacro", "set", "endset", "call", "endcall"})
_COUNTED: Final = frozenset({"int", "round", "length"})


class _Value(NamedTuple):
    """One `{{ }}`: where it stands, and the filter that its result comes from ("" if none)."""

    line: int
    filter: str
    is_number: bool


Token = tuple[int, str, str]


def misplaced(tokens: Iterable[Token]) -> Iterator[tuple[int, str]]:
    """The values of a template that stand in the wrong place: line and reason of each."""
    text, values = _flatten(tokens)
    queue = iter(values)
    place = _Place()
    for number, line in enumerate(text.split("\n")):
        place.enter(line, first=number == 0)
        for at in (found.start() for found in re.finditer(_MARK, line)):
            value = next(queue)
            reason = place.problem(line, at, value)
            if reason:
                yield value.line, reason


def _flatten(tokens: Iterable[Token]) -> tuple[str, list[_Value]]:
    """The text outside the tags, with one mark for each value, and the values."""
    text: list[str] = []
    values: list[_Value] = []
    expression: list[str] | None = None
    previous = ""
    for line, kind, content in tokens:
        if kind == "data":
            text.append(content.replace(_MARK, "?"))
        elif kind == "variable_begin":
            expression = []
        elif kind == "variable_end":
            values.append(_value(line, expression or []))
            text.append(_MARK)
            expression = None
        elif kind == "name" and content in _ELSEWHERE and previous == "block_begin":
            text.append(" ")
        elif expression is not None and kind != "whitespace":
            expression.append(content)
        previous = kind if kind != "whitespace" else previous
    return "".join(text), values


def _value(line: int, words: list[str]) -> _Value:
    depth, last_filter = 0, ""
    for place, word in enumerate(words):
        depth += (word in {"(", "[", "{"}) - (word in {")", "]", "}"})
        if depth == 0 and word == "|" and place + 1 < len(words):
            last_filter = words[place + 1]
    counter = words[:2] == ["loop", "."] and len(words) == len(("loop", ".", "index"))
    return _Value(line, last_filter, counter or last_filter in _COUNTED)


class _Place:
    """Follows the blocks of a template from line to line: front matter and fences."""

    def __init__(self) -> None:
        self.fence = ""
        self.info = ""
        self.front_matter = False

    def enter(self, line: str, *, first: bool) -> None:
        """Take note of what `line` opens or closes."""
        bare = line.strip(" >")
        if bare == "---" and (first or self.front_matter):
            self.front_matter = first
        marker = re.match(r"(?:[-*+] +|\d+[.)] +)*(`{3,}|~{3,})(.*)", bare)
        if not marker:
            return
        if not self.fence:
            self.fence, self.info = marker[1], marker[2].strip()
        elif marker[1].startswith(self.fence) and not marker[2].strip():
            self.fence = ""

    def problem(self, line: str, at: int, value: _Value) -> str:
        """Why `value` may not stand at column `at` of `line`; empty if it may."""
        if value.filter == "fence" or value.is_number:
            return ""
        if self.fence:
            wanted = "mermaid" if self.info == "mermaid" else "fence"
            return "" if value.filter == wanted == "mermaid" else f"within a fence a value needs |{wanted}"
        if self.front_matter:
            return "" if value.filter == "yaml" else "in front matter a value needs |yaml"
        return _problem_in_line(line[:at], line[at + 1 :], value.filter)


def _problem_in_line(before: str, after: str, last_filter: str) -> str:
    opened = re.sub(r"<!--.*?-->|\\.|(`+)(?!`).*?(?<!`)\1(?!`)", "", before)
    if "<!--" in opened:
        return "" if last_filter == "comment" else "in a comment a value needs |comment"
    if re.search(r"\]\([^)]*$", opened):
        return "" if last_filter == "url" else "a link's target needs |url"
    if "`" in opened:
        return "within backticks a value cannot be escaped: write {{ …|code }} without them"
    return _problem_beside(before, after)


def _problem_beside(before: str, after: str) -> str:
    if before.endswith("<"):
        return "a value must not follow < directly"
    if after.startswith("["):
        return "a value that ends in ! would make a picture of the link after it: put a blank between"
    if re.fullmatch(r"[ \t>]*(?:[-*+] +|\d+[.)] +)*", before) and re.match(r"[.)](\s|$)", after):
        return "a number here would start a list: use |sentence, or begin the line with a word"
    return _problem_of_emphasis(before, after)


def _problem_of_emphasis(before: str, after: str) -> str:
    """Emphasis holds around any value only if its marks touch no letter and no other value on their outer side."""
    opening = re.search(r"(?<!\\)[*_~]+$", before)
    closing = re.match(r"[*_~]+", after)
    outer = (before[: opening.start()][-1:] if opening else "", after[closing.end() :][:1] if closing else "")
    if all(_parts(character) for character in outer):
        return ""
    return "emphasis around a value must not touch a letter or another value: put a blank or punctuation between"


def _parts(character: str) -> bool:
    if character == _MARK:
        return False
    return not character or character.isspace() or unicodedata.category(character)[0] == "P" or character in "$+<=>^`|~"
