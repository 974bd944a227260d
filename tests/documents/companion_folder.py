"""What the tests of companions share: a strategy in which every answer bears a mark, and its rendered companions."""

from functools import cache
from pathlib import Path
from typing import Any, Final

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.documents.names import ALL, AnyId
from socialplan.documents.render import Press
from socialplan.language import Language
from socialplan.rules.check import check
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = sorted(path.parent.name for path in ROOT.glob("examples/*/strategy.yaml"))


@cache
def example(name: str) -> Strategy:
    """The strategy of an example."""
    data = (ROOT / "examples" / name / "strategy.yaml").read_bytes()
    return load(data, Strategy, name=name, references=REFERENCES).strategy


def strategy_of(source: str) -> Strategy:
    """The strategy that a text holds."""
    return load(source.encode(), Strategy, name="test", references=REFERENCES).strategy


def folder_of(strategy: Strategy, language: Language = "fr") -> dict[str, str]:
    """Every text that a strategy gives in one language: path → text."""
    dossier = Dossier(strategy)
    findings = check(dossier.decided, dossier.as_of, load=dossier.workload)
    return {made.path: made.text for made in Press(dossier, findings, (language,), {}).render({})}


def text_of(strategy: Strategy, document: AnyId, language: Language = "fr") -> str:
    """One document; empty where it is not made."""
    return folder_of(strategy, language).get(ALL[document].paths.to(language), "")


def with_value(strategy: Any, path: str, value: object) -> Any:  # noqa: ANN401 - any section, down the path
    """A copy with another value at a dotted path; a number is a place in a list."""
    first, _, rest = path.partition(".")
    if first.isdigit():
        place = int(first)
        inner = with_value(strategy[place], rest, value) if rest else value
        return [*strategy[:place], inner, *strategy[place + 1 :]]
    inner = with_value(getattr(strategy, first), rest, value) if rest else value
    return msgspec.structs.replace(strategy, **{first: inner})


def without(strategy: Any, path: str) -> Any:  # noqa: ANN401 - any section, down the path
    """A copy in which nothing is answered at a dotted path."""
    holder = strategy
    for key in path.split(".")[:-1]:
        holder = holder[int(key)] if key.isdigit() else getattr(holder, key)
    last = path.rpartition(".")[2]
    return with_value(strategy, path, getattr(type(holder)(), last))
