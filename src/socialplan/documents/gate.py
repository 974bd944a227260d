"""The last check of a rendered document: what a template or a value must never produce is found before it is written.

A scanner of lines, not a Markdown parser: it is quick, and strict where a parser would guess. It reads what our
templates write (headings at the margin, tables and fences anywhere); the tests hold it against real parsers.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from socialplan.documents.tidy import FenceFollower

LARGEST: Final = 1024 * 1024  # bytes

_COMMENT = re.compile(r"<!--(?!-?>)(?:(?!--).)*-->")
_ALLOWED_TAG = re.compile(r"<br ?/?>|<(?:https?://|mailto:)[^\s<>]*>")
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_TAG = re.compile(r"(?<!\\)<[A-Za-z/!?]")
_LEFT_OVER = re.compile(r"\{[{%#]")
_FORMULA = re.compile(r"(?<!\\)(?:\\\\)*\\[\[(]")
_EMPTY_BOLD = re.compile(r"(?<![\\*_])(?:\*\*[^\S\n]*\*\*|__[^\S\n]*__)(?![*_])")
_RULE = re.compile(r" {0,3}(?:([-*_])[ \t]*)(?:\1[ \t]*){2,}")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_DELIMITERS = re.compile(r" *\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_PIPE = re.compile(r"(?<!\\)(?:\\\\)*\|")
_CONTAINER = re.compile(r"(?: {0,3}>)+ ?| *(?:[-*+]|\d{1,9}[.)]) +| +")


class _Line(NamedTuple):
    """A line outside fences: its number, its text, and its text with code and comments blanked."""

    number: int
    text: str
    prose: str


def check(text: str) -> list[str]:
    """What is wrong with `text`, each problem with its line; empty if it is fine."""
    problems = list(_of_the_whole(text))
    lines, unclosed = _outside_fences(text)
    if unclosed:
        problems.append(f"line {unclosed}: this fence is never closed")
    for line in lines:
        problems.extend(f"line {line.number}: {reason}" for reason in _in_line(line))
    problems.extend(_of_tables(lines))
    problems.extend(_of_headings(lines))
    return problems


def _of_the_whole(text: str) -> Iterator[str]:
    if "\0" in text:
        yield "the text holds a NUL character"
    if not text.endswith("\n"):
        yield "the text does not end with a newline"
    if len(text) > LARGEST or (len(text) > LARGEST // 4 and len(text.encode(errors="replace")) > LARGEST):
        yield "the text is larger than 1 MiB"
    for number, line in enumerate(text.split("\n") if _LEFT_OVER.search(text) else (), start=1):
        if _LEFT_OVER.search(line):
            yield f"line {number}: {{{{, {{% or {{# is left over"


def _outside_fences(text: str) -> tuple[list[_Line], int]:
    """The lines outside fences and front matter (a fence stands as one line of code), and where an open fence began."""
    fences = FenceFollower()
    lines: list[_Line] = []
    every = text.split("\n")
    start = every.index("---", 1) + 1 if every[0] == "---" and "---" in every[1:] else 0
    for number, line in enumerate(every[start:], start=start + 1):
        if fences.belongs(line):
            lines.append(_Line(number, "```", "```"))
        else:
            lines.append(_Line(number, line, _prose(line)))
    return lines, start + fences.opened_at if fences.opened_at else 0


def _prose(line: str) -> str:
    if "`" in line:
        line = _CODE.sub(lambda code: " " * len(code[0]), line)
    return _COMMENT.sub("", line) if "<!--" in line else line


def _in_line(line: _Line) -> Iterator[str]:
    prose = line.prose
    if "<" in prose and _TAG.search(_ALLOWED_TAG.sub("", prose)):
        yield "raw HTML, or a comment that is not closed on its line"
    if "\\" in prose and _FORMULA.search(prose):
        yield r"\( or \[ opens a formula in some renderers"
    if ("**" in prose or "__" in prose) and _EMPTY_BOLD.search(prose) and not _RULE.fullmatch(prose):
        yield "bold text with nothing in it"


def _cells(row: str) -> int:
    """How many cells a table row has."""
    inside = row.strip()
    pipes = len(_PIPE.findall(inside))
    return pipes + 1 - inside.startswith("|") - bool(re.search(r"(?<!\\)(?:\\\\)*\|$", inside) and len(inside) > 1)


def _bare(line: str) -> str:
    """`line` without the marks of the quotes and lists that it stands in."""
    while marker := _CONTAINER.match(line):
        line = line[marker.end() :]
    return line


def _of_tables(lines: list[_Line]) -> Iterator[str]:
    rows = [_bare(line.text) for line in lines]
    width = 0
    under_head = False
    for line, row, following in zip(lines, rows, [*rows[1:], ""], strict=False):
        if under_head:
            under_head = False
        elif width and row.strip() and not row.startswith(("```", "#")):
            if _cells(row) != width:
                yield f"line {line.number}: {_cells(row)} cells in a table of {width} (no blank line after the table?)"
        elif "|" in row and "|" in following and _DELIMITERS.fullmatch(following):
            width, under_head = _cells(row), True
            if _cells(following) != width:
                yield f"line {line.number}: the table's head has {width} cells, the line under it {_cells(following)}"
        else:
            width = 0
            if row.startswith("|"):
                yield f"line {line.number}: a table row outside a table (is there a blank line within the table?)"


class _Heading(NamedTuple):
    number: int
    level: int
    title: str
    is_filled: bool


def _headings(lines: list[_Line]) -> Iterator[_Heading]:
    """The headings in order, and whether anything stands under each before the next."""
    current: _Heading | None = None
    for line in lines:
        found = _HEADING.fullmatch(line.text)
        if found:
            if current:
                yield current
            current = _Heading(line.number, len(found[1]), (found[2] or "").strip(), is_filled=False)
        elif current and line.prose.strip() and not current.is_filled:
            current = current._replace(is_filled=True)
    if current:
        yield current


def _of_headings(lines: list[_Line]) -> Iterator[str]:
    yield from _underlined(lines)
    path: list[_Heading] = []
    titles: set[tuple[str, ...]] = set()
    headings = list(_headings(lines))
    for heading, following in zip(headings, [*headings[1:], None], strict=False):
        place = f"line {heading.number}"
        if heading.level > (path[-1].level if path else 0) + 1:
            yield f"{place}: the heading jumps to level {heading.level}"
        if not heading.title:
            yield f"{place}: a heading without text"
        if not heading.is_filled and (following is None or following.level <= heading.level):
            yield f"{place}: nothing stands under the heading “{heading.title}”"
        path = [*(above for above in path if above.level < heading.level), heading]
        titled = tuple(above.title for above in path)
        if titled in titles:
            yield f"{place}: the heading “{heading.title}” stands twice in one section"
        titles.add(titled)


def _underlined(lines: list[_Line]) -> Iterator[str]:
    previous = ""
    for line in lines:
        is_text = bool(previous.strip()) and not re.match(r" {0,3}(?:#{1,6}(?:\s|$)|\||```)|\s*<!--", previous)
        if is_text and _UNDERLINE.fullmatch(line.text):
            yield f"line {line.number}: this line makes a heading of the line above: put a blank line between"
        previous = line.text
