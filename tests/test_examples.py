"""The documents committed beside each example are those that its strategy gives today."""

import difflib
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from socialplan.actions.examples import example_folder, examples
from socialplan.strategy.contacts import ContactCard
from socialplan.strategy.load import load_each

ROOT: Final = Path(__file__).parents[1]
TOOL: Final[dict[str, Any]] = runpy.run_path(str(ROOT / "tools/render_examples.py"))
COMMAND: Final[str] = TOOL["COMMAND"]
NAMES: Final[list[str]] = TOOL["names"]()
current: Final[Callable[[str], dict[str, str]]] = TOOL["current"]
committed: Final[Callable[[str], dict[str, str]]] = TOOL["committed"]

MOST_SHOWN: Final = 60  # lines of a difference


def difference(file: str, found: str, wanted: str) -> str:
    lines = list(
        difflib.unified_diff(
            found.splitlines(), wanted.splitlines(), f"{file} (committed)", f"{file} (rendered now)", n=1, lineterm=""
        )
    )
    more = [f"… and {len(lines) - MOST_SHOWN} lines more"] if len(lines) > MOST_SHOWN else []
    return "\n".join(lines[:MOST_SHOWN] + more)


@pytest.mark.parametrize("name", NAMES)
def test_committed_documents_are_current(name: str) -> None:
    wanted, found = current(name), committed(name)
    told = [
        difference(f"examples/{name}/{file}", found.get(file, ""), wanted.get(file, ""))
        for file in sorted(wanted.keys() | found.keys())
        if wanted.get(file) != found.get(file)
    ]
    assert not told, f"Rewrite them with: {COMMAND}\n\n" + "\n\n".join(told)


def test_the_test_sees_a_changed_word_and_says_which() -> None:
    told = difference("plan.md", "a\nb\nc\n", "a\nB\nc\n")
    assert "-b\n+B" in told
    assert "plan.md (committed)" in told


def test_every_example_that_is_listed_stands_there_and_no_other() -> None:
    assert sorted(example.name for example in examples()) == NAMES
    for name in NAMES:
        assert example_folder(name).is_dir()


@pytest.mark.parametrize("name", NAMES)
def test_numbers_are_reserved_for_fiction(name: str) -> None:
    """Arcep keeps 01 99 00, 02 61 91, 03 53 01, 04 65 71, 05 36 49 and 06 39 98 for stories."""
    place = ROOT / "examples" / name / "contacts.example.yaml"
    cards = load_each(place.read_bytes(), ContactCard, name=place.name)
    assert cards
    for card in cards.values():
        digits = "".join(filter(str.isdigit, card.phone or ""))
        assert digits.startswith(("019900", "026191", "035301", "046571", "053649", "063998")), digits
        assert (card.private_email or "x.example").endswith(".example")
