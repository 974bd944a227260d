"""The house's proposals, chapter by chapter: accepted, looked at or refused in one key."""

from collections.abc import Iterator
from typing import Any, Final

from socialplan.analysis.completion import accepted
from socialplan.analysis.recommendation import NetworkFit, Recommendation
from socialplan.interview.questions import Questions
from socialplan.knowledge.house import CHAPTERS
from socialplan.language import Words
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import fields_by_key

_LOOK: Final = frozenset({"v", "?"})
_NO: Final = frozenset({"n", "non", "no"})
_YES: Final = frozenset({"", "o", "oui", "y", "yes"})
_SHOWN: Final = 3
"""Items of a list that are shown; the others are counted."""


def offer(ask: Questions, strategy: Strategy) -> Iterator[str]:
    """Offer each chapter's proposals; the chapters that were accepted."""
    ask.say(
        "\n8. Nos propositions\n"
        "Elles portent vos noms et vos réseaux, et s’écrivent dans strategy.yaml, où tout se change.",
        "\n8. Our proposals\n"
        "They carry your names and networks, and are written into strategy.yaml, where all can be changed.",
    )
    for chapter in CHAPTERS:
        label = fields_by_key(Strategy)[chapter].question.label
        if _accepts(ask, label, accepted(strategy, chapter), chapter):
            yield chapter


def advice(recommendation: Recommendation) -> tuple[Words, ...]:
    """The networks that would suit, each with its first reason; none when too little is known."""
    suited = [fit for fit in recommendation.networks if fit.network in recommendation.shortlist]
    if not suited:
        return ()
    return (
        Words("\nRéseaux qui vous conviendraient\u00a0:", "\nNetworks that would suit you:"),
        *(_advice(fit) for fit in suited),
    )


def _advice(fit: NetworkFit) -> Words:
    reason = next(iter(fit.pros), Words("", ""))
    return Words(f"  - {fit.network.label.fr}\u00a0: {reason.fr}", f"  - {fit.network.label.en}: {reason.en}")


def _accepts(ask: Questions, label: Words, proposal: dict[str, Any], chapter: str) -> bool:
    while True:
        answer = ask.line(
            f"{label.fr}\u00a0: accepter\u202f? [O = oui, n = non, v = voir]",
            f"{label.en}: accept? [Y = yes, n = no, v = view]",
        ).lower()
        if answer in _LOOK:
            _show(ask, proposal, chapter)
        elif answer in _YES | _NO:
            return answer in _YES


def _show(ask: Questions, proposal: dict[str, Any], chapter: str) -> None:
    fields = fields_by_key(fields_by_key(Strategy)[chapter].type.python)
    for key, value in proposal.items():
        label = fields[key].question.label
        ask.say(f"  {label.fr}\u00a0: {_shortly(value)}", f"  {label.en}: {_shortly(value)}")


def _shortly(value: Any) -> str:  # noqa: ANN401 - plain data
    if isinstance(value, dict):
        return " · ".join(_shortly(each) for each in value.values())
    if isinstance(value, list):
        more = f" … (+{len(value) - _SHOWN})" if len(value) > _SHOWN else ""
        return "".join(f"\n    - {_shortly(each)}" for each in value[:_SHOWN]) + more
    return str(value)
