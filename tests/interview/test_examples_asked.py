"""Whoever answers as an example does ends with that example's strategy, and with its documents to the byte."""

import shutil
from pathlib import Path
from typing import Final

import msgspec
import pytest
from tests.interview.answering import AROUND, Knowing

from socialplan.actions.folder import parse_strategy
from socialplan.actions.render import render
from socialplan.interview.expansion import expanded
from socialplan.interview.session import Hooks, run
from socialplan.interview.state import State
from socialplan.language import Words
from socialplan.strategy.commented import commented_yaml
from socialplan.strategy.model import Strategy

EXAMPLES: Final = Path(__file__).parents[2] / "examples"
GOOD: Final = ("startup-etat", "commune", "artisan", "association", "pme-b2b")


def strategy_of_example(name: str) -> Strategy:
    """The strategy of an example."""
    return parse_strategy(_text_of(name), name).strategy


def _text_of(name: str) -> str:
    return (EXAMPLES / name / "strategy.yaml").read_text("utf-8")


@pytest.fixture(autouse=True)
def _in_haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """What proposals hold is not worked out to be shown to nobody."""
    monkeypatch.setattr("socialplan.interview.offers.summary", lambda *_: Words("…", "…"))
    monkeypatch.setattr("socialplan.interview.offers.offers_something", lambda *_: True)


@pytest.mark.parametrize("name", GOOD)
def test_the_full_path_can_ask_all_that_an_example_says(name: str, tmp_path: Path) -> None:
    wanted = strategy_of_example(name)
    state = run(Knowing(wanted), State(language="fr", path="full", around=AROUND), Hooks(meter=lambda *_: ()))
    text = commented_yaml(Strategy, "fr", filled=expanded(state))
    assert _put_off_in_order(parse_strategy(text, name).strategy) == _put_off_in_order(wanted)
    assert _documents(name, text, tmp_path / "asked") == _documents(name, _text_of(name), tmp_path / "example")


def _put_off_in_order(strategy: Strategy) -> Strategy:
    """The strategy with what was put off sorted: the interview notes it in the order in which it was met."""
    meta = msgspec.structs.replace(strategy.meta, postponed=sorted(strategy.meta.postponed))
    return msgspec.structs.replace(strategy, meta=meta)


def _documents(name: str, text: str, folder: Path) -> dict[str, bytes]:
    """What a strategy is rendered to, with the example's contacts."""
    folder.mkdir()
    (folder / "strategy.yaml").write_text(text, "utf-8")
    contacts = EXAMPLES / name / "contacts.example.yaml"
    if contacts.is_file():
        shutil.copy(contacts, folder / "contacts.yaml")
    render(folder)
    return {path.name: path.read_bytes() for path in sorted(folder.rglob("*.md"))}
