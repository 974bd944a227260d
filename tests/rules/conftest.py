"""What the tests of rules share: strategies written as people write them, and what one rule finds in them."""

import datetime as dt
from typing import Protocol

import pytest
from msgspec.structs import replace

from socialplan.language import Words
from socialplan.rules.check import check
from socialplan.rules.finding import Finding
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy

TODAY = dt.date(2026, 11, 23)


class Found(Protocol):
    def __call__(self, rule: str, yaml: str, today: dt.date = TODAY) -> list[tuple[str, str]]: ...


class Said(Protocol):
    def __call__(self, rule: str, yaml: str, today: dt.date = TODAY) -> str: ...


@pytest.fixture
def found() -> Found:
    """Severity and path of each finding of a rule."""

    def run(rule: str, yaml: str, today: dt.date = TODAY) -> list[tuple[str, str]]:
        strategy = load(yaml, Strategy).strategy
        return [(finding.severity, finding.path) for finding in check(strategy, today, select=[rule])]

    return run


@pytest.fixture
def said() -> Said:
    """The French message of the only finding of a rule, with plain spaces."""

    def run(rule: str, yaml: str, today: dt.date = TODAY) -> str:
        (finding,) = check(load(yaml, Strategy).strategy, today, select=[rule])
        return finding.message.fr.replace("\u00a0", " ").replace("\u202f", " ")

    return run


class Told(Protocol):
    def __call__(self, rule: str, yaml: str, today: dt.date = TODAY) -> list[Finding]: ...


@pytest.fixture
def told() -> Told:
    """The findings of a rule, their words with plain spaces."""

    def run(rule: str, yaml: str, today: dt.date = TODAY) -> list[Finding]:
        found = check(load(yaml, Strategy).strategy, today, select=[rule])
        return [
            replace(one, message=_plain(one.message), why=_plain(one.why), remedy=_plain(one.remedy)) for one in found
        ]

    return run


def _plain(words: Words) -> Words:
    return Words(*(wording.replace("\u00a0", " ").replace("\u202f", " ") for wording in words))
