"""Three texts, passage by passage: the pieces of which a merge is made, each of whole lines."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from socialplan.workspace.alignment import NOWHERE

# Stands in a base where nothing is known of what was there: neither text has it, so both have changed it.
UNKNOWN: Final = "<!-- socialplan: unknown -->\n"
_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")


class Passage(NamedTuple):
    """Some lines of each text that belong together, and what becomes of them.

    `at` is the number, from 0, of the first of the person's lines; `kept` has for each line of `text` the number of
    the person's line whose end it has, or None. In a clash `text` is the person's. A woven one was decided word by
    word: lines of both sides may be in it in parts.
    """

    base: Sequence[str]
    mine: Sequence[str]
    new: Sequence[str]
    at: int
    text: Sequence[str]
    kept: Sequence[int | None]
    clash: bool = False
    woven: bool = False


class Span(NamedTuple):
    """A stretch of three sequences: the start and the end in each."""

    base: int
    base_end: int
    mine: int
    mine_end: int
    new: int
    new_end: int
    stable: bool


def lines(text: str) -> list[str]:
    """The lines of a plain text with their ends; only a line feed ends a line."""
    return _LINE.findall(text)


def numbers(start: int, count: int) -> tuple[int, ...]:
    """The numbers of so many of the person's lines."""
    return tuple(range(start, start + count))


def as_mine(base: Sequence[str], mine: Sequence[str], new: Sequence[str], at: int, *, clash: bool = False) -> Passage:
    """The passage in which the person's lines stand."""
    return Passage(base, mine, new, at, mine, numbers(at, len(mine)), clash)


def as_new(base: Sequence[str], mine: Sequence[str], new: Sequence[str], at: int) -> Passage:
    """The passage in which the new lines stand."""
    return Passage(base, mine, new, at, new, (None,) * len(new))


def spans(to_mine: Sequence[int], to_new: Sequence[int], ends: tuple[int, int]) -> Iterator[Span]:
    """The stretches that both sides left as they were, and those between them, in order.

    Args:
        to_mine: for each item of the base its partner on the person's side.
        to_new: for each item of the base its partner on the new side.
        ends: how many items the person's side and the new side have.
    """
    base = mine = new = 0
    while True:
        same = base
        while same < len(to_mine) and to_mine[same] == mine + same - base and to_new[same] == new + same - base:
            same += 1
        if same > base:
            length = same - base
            yield Span(base, same, mine, mine + length, new, new + length, stable=True)
            base, mine, new = same, mine + length, new + length
        after = base
        while after < len(to_mine) and NOWHERE in {to_mine[after], to_new[after]}:
            after += 1
        if after == len(to_mine):
            break
        yield Span(base, after, mine, to_mine[after], new, to_new[after], stable=False)
        base, mine, new = after, to_mine[after], to_new[after]
    if base < len(to_mine) or mine < ends[0] or new < ends[1]:
        yield Span(base, len(to_mine), mine, ends[0], new, ends[1], stable=False)


def tidied(passages: Iterable[Passage]) -> list[Passage]:
    """Neighbouring clashes as one, each without the lines at its ends that do not differ."""
    joined: list[Passage] = []
    for passage in passages:
        if passage.clash and joined and joined[-1].clash:
            joined[-1] = _joined(joined[-1], passage)
        else:
            joined.append(passage)
    return [part for passage in joined for part in (_trimmed(passage) if passage.clash else [passage])]


def _joined(one: Passage, other: Passage) -> Passage:
    return as_mine([*one.base, *other.base], [*one.mine, *other.mine], [*one.new, *other.new], one.at, clash=True)


def _trimmed(clash: Passage) -> list[Passage]:
    """The lines that all three begin and end with, or that both sides put where nothing was, and the clash between."""
    texts = [clash.base, clash.mine, clash.new] if clash.base else [clash.mine, clash.new]
    head = _common(texts)
    tail = _common([text[head:][::-1] for text in texts])
    base_tail = tail if clash.base else 0
    base_head = head if clash.base else 0
    cuts = [
        (0, base_head, 0, head, 0, head),
        (base_head, len(clash.base) - base_tail, head, len(clash.mine) - tail, head, len(clash.new) - tail),
        (len(clash.base) - base_tail, None, len(clash.mine) - tail, None, len(clash.new) - tail, None),
    ]
    before, within, after = (
        as_mine(clash.base[b:b_end], clash.mine[m:m_end], clash.new[n:n_end], clash.at + m)
        for b, b_end, m, m_end, n, n_end in cuts
    )
    if clash.base or (within.mine and within.new):
        within = within._replace(clash=True)
    elif within.new:  # what the person put in is the beginning or the end of what is new
        within = as_new(*within[:4])
    return [part for part in (before, within, after) if part.mine or part.new]


def _common(texts: Sequence[Sequence[str]]) -> int:
    """How many items all of these begin with."""
    count = 0
    for together in zip(*texts, strict=False):
        if len(set(together)) > 1:
            break
        count += 1
    return count
