"""A choice among a few things to do, made in one key: by its number, its letter or its word."""

from collections.abc import Sequence
from typing import NamedTuple

from socialplan.interview.lines import not_listed, numbered
from socialplan.language import Language, Words
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.suggest import plain


class Pick(NamedTuple):
    """One thing to do."""

    name: str
    """What is remembered of it."""
    label: Words
    """What it does, its key in brackets."""
    keys: frozenset[str]
    """Letters and words for it, in either language."""
    done: Words
    """What is said of it afterwards."""


def listed(picks: Sequence[Pick], language: Language) -> tuple[str, ...]:
    """The things to do, in words."""
    return tuple(pick.label.to(language) for pick in picks)


def picked(line: str, picks: Sequence[Pick]) -> Pick | Refusal:
    """The one that a line means."""
    word = plain(line)
    for number, pick in enumerate(picks, 1):
        if word in pick.keys or word == str(number) or word in {plain(label) for label in pick.label}:
            return pick
    return not_listed(line)


def line_for(name: str | None, picks: Sequence[Pick]) -> str:
    """The line that picks what is remembered as `name`; empty where nothing is."""
    return next((numbered(position) for position, pick in enumerate(picks) if pick.name == name), "")


def done(name: str | None, picks: Sequence[Pick], language: Language) -> str:
    """What is said of what is remembered as `name`."""
    return next((pick.done.to(language) for pick in picks if pick.name == name), "")
