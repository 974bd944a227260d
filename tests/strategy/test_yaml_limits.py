"""Whatever the bytes, only `StrategyError` comes out, and soon."""

import contextlib
import time
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.problems import StrategyError, render_problems
from socialplan.strategy.yaml_reader import read_tree

LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]
MANY = 100_000

TORTURE = {
    "brackets": "a: " + "[" * MANY,
    "braces": "a: " + "{" * MANY,
    "mappings in braces": "a: " + "{a: " * (MANY // 4),
    "lists with items": "a: " + "[1," * MANY,
    "hyphens": "a:\n" + "- " * MANY,
    "question marks": "? " * MANY,
    "indents": "\n".join(" " * depth + "a:" for depth in range(300)),
    "hyphens below": "\n".join(" " * depth + "-" for depth in range(300)),
    "aliases": "a: &a [x]\n" + "".join(f"b{n}: &b{n} [{'*a, ' * 9}*a]\n" for n in range(50)),
    "merges": "a: &a {x: 1}\n" + "".join(f"k{n}:\n  <<: [*a, *a]\n" for n in range(30)),
    "one long number": "meta:\n  version: " + "9" * 5000,
    "one long text": "a: " + "x" * 900_000,
    "one long key": "x" * 900 + ": 1",
    "the same key": "a: 1\n" * 5000,
    "unknown keys": "".join(f"objectivs{n}: 1\n" for n in range(5000)),
    "wrong references": "platforms:\n" + "".join(f"  - {{owner: somebody{n}}}\n" for n in range(2000)),
    "quotes": "a: " + "'" * MANY,
    "open quote": 'a: "' + "x\n" * 50_000,
    "colons": "a" + ": b" * 1000,
    "many items": "a: [" + "x," * 60_000 + "]",
    "hashes": "a: x " + "#" * MANY,
    "anchors": "a: " + "&a " * 1000,
}


@pytest.mark.parametrize("name", TORTURE)
def test_torture_ends_with_problems(name: str) -> None:
    start = time.process_time()
    with pytest.raises(StrategyError) as caught:
        load(TORTURE[name], Strategy, references=REFERENCES)
    assert caught.value.problems
    assert time.process_time() - start < 2


@pytest.mark.parametrize("name", ["brackets", "braces", "mappings in braces", "indents", "question marks"])
@pytest.mark.parametrize("loader", LOADERS, ids=["python", "libyaml"])
def test_depth_is_refused_with_its_place(name: str, loader: Any) -> None:  # noqa: ANN401
    with pytest.raises(StrategyError) as caught:
        read_tree(TORTURE[name], loader=loader)
    [problem] = caught.value.problems
    assert problem.code == "too-deep"
    assert problem.column > 60 or problem.line > 60


TOKENS = [
    *"abé:-#,[]{}'\"@&*!|>%~?\t\n.<\\`",
    "\n",
    "\n",
    "  ",
    "    ",
    ": ",
    "- ",
    "\n  ",
    "\n- ",
    "\r\n",
    "\r",
    "\x00",
    "\x1b",
    "\u2028",
    "\u00a0",
    "\ufeff",
    "\x85",
    "meta:",
    "team:",
    "people:",
    "id: ",
    "languages: ",
    "fr",
    "owner: ",
    "objectives:",
    "hours_per_week: ",
    "3,5 h",
    "<<: ",
    "---",
    "...",
    "!!str",
    "&x",
    "*x",
    "12",
    "31/12/2026",
    "18h30",
    "platforms:",
    "network: ",
    "crisis:",
    "levels:",
    "# yaml",
    "|\n",
    ">-\n",
    "''",
    '""',
    "\\",
    "\udc80",
    "😀",
]


def error_of(data: str | bytes) -> StrategyError | None:
    try:
        load(data, Strategy, references=REFERENCES)
    except StrategyError as error:
        return error
    return None


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(TOKENS), max_size=40).map("".join) | st.text(max_size=60))
def test_only_our_error_comes_out(text: str) -> None:
    error = error_of(text)
    if error is None:
        return
    lines = text.count("\n") + text.count("\r") + 1
    assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in error.problems)
    for message in (render_problems(error.problems, "fr", error.name), str(error)):
        assert all(character in "\n\u00a0\u202f" or character.isprintable() for character in message)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(TOKENS), max_size=40).map("".join) | st.text(max_size=60))
def test_the_other_loader_too(text: str) -> None:
    with contextlib.suppress(StrategyError):
        read_tree(text, loader=LOADERS[0])


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=80))
def test_bytes_give_our_error_only(data: bytes) -> None:
    error = error_of(data)
    assert error is None or error.problems
