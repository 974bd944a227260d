"""What an explanation is made of: parts, each some lines under a label."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from socialplan.language import Words
from socialplan.rules.register import Rule


class Part(NamedTuple):
    """Something said under a label."""

    label: Words
    lines: tuple[Words, ...]


class Explanation(NamedTuple):
    """A rule, a field or a threshold."""

    name: str
    title: Words
    parts: tuple[Part, ...]


def explanation(name: str, title: Words, parts: Iterable[Part]) -> Explanation:
    """An explanation of those parts that say something."""
    return Explanation(name, title, tuple(part for part in parts if part.lines))


def part(french: str, english: str, lines: Iterable[Words]) -> Part:
    """A part under a label."""
    return Part(Words(french, english), tuple(lines))


def same(*lines: str) -> Iterator[Words]:
    """Lines that are the same in both languages."""
    return (Words(line, line) for line in lines)


def titled(found: Iterable[Rule]) -> list[Words]:
    """Rules with their titles, a line each."""
    return [Words(f"{one.id}\u00a0: {one.title.fr}", f"{one.id}: {one.title.en}") for one in found]
