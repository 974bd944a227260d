"""The house's proposals, chapter by chapter: accepted, looked at, refused or put off in one key."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from socialplan.analysis.completion import accepted
from socialplan.analysis.recommendation import Recommendation
from socialplan.interview.asked_networks import Advised
from socialplan.interview.questions import Questions
from socialplan.knowledge.house import CHAPTERS
from socialplan.language import LANGUAGES, Language, Words
from socialplan.strategy.choices import Acceptance, Network
from socialplan.strategy.fields import Choice, Section
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import printable
from socialplan.strategy.specs import fields_by_key

_LOOK: Final = frozenset({"v", "voir", "view", "?"})
_NO: Final = frozenset({"n", "non", "no"})
_YES: Final = frozenset({"o", "oui", "y", "yes"})
_ALL: Final = frozenset({"t", "tout", "a", "all"})
_SHOWN: Final = 3
"""Items of a list that are shown; the others are counted."""
_LONGEST: Final = 110


def offer(
    ask: Questions, strategy: Strategy, chapters: Iterable[str] = CHAPTERS, number: str = "8. "
) -> Iterator[tuple[str, Acceptance]]:
    """Offer each chapter's proposals: the chapters that were accepted or refused. The others are put off.

    `number` is what the heading begins with.
    """
    ask.say(f"\n{number}Nos propositions", f"\n{number}Our proposals")
    ask.words(_HEAD)
    everything = False
    for chapter in chapters:
        answer = "o" if everything else _answer(ask, strategy, chapter)
        everything = everything or answer in _ALL
        if everything or answer in _YES:
            yield chapter, Acceptance.ACCEPT
        elif answer in _NO:
            yield chapter, Acceptance.REFUSE


def advice(recommendation: Recommendation) -> Advised:
    """The networks that would suit, each with a reason of its own; none when too little is known."""
    suited = [fit for fit in recommendation.networks if fit.network in recommendation.shortlist]
    shared = {pro for fit in suited for pro in fit.pros if len(suited) > 1 and all(pro in one.pros for one in suited)}
    found = []
    for fit in suited:
        own = [pro for pro in fit.pros if pro not in shared] + ([fit.best_for] if fit.best_for else [])
        found.append((fit.network, _advice(fit.network, next(iter(own or fit.pros), None))))
    return Advised(tuple(found))


def _advice(network: Network, reason: Words | None) -> Words:
    name = network.label
    if reason is None:
        return Words(f"  - {name.fr}", f"  - {name.en}")
    return Words(f"  - {name.fr}\u00a0: {reason.fr}", f"  - {name.en}: {reason.en}")


def _answer(ask: Questions, strategy: Strategy, chapter: str) -> str:
    label = fields_by_key(Strategy)[chapter].question.label
    question = Words(f"{label.fr} [o/n/v/t]", f"{label.en} [y/n/v/a]")
    while True:
        answer = ask.key(question)
        if answer in _LOOK:
            _show(ask, strategy, chapter)
        elif not answer or answer in _YES | _NO | _ALL:
            return answer
        else:
            ask.words(_KEYS)


def _show(ask: Questions, strategy: Strategy, chapter: str) -> None:
    fields = fields_by_key(fields_by_key(Strategy)[chapter].type.python)
    names = {person.id: person.name for person in strategy.team.people if person.id and person.name}
    words = _Words(ask.language, names)
    for key, value in accepted(strategy, chapter).items():
        field = fields[key]
        shown = words.shortly(value, field.target.python)
        label = field.question.label.to(ask.language)
        text = (f"  {label}\u00a0: {shown}" if ask.language == "fr" else f"  {label}: {shown}").replace(": \n", ":\n")
        ask.say(text, text)


class _Words:
    """Plain data in words: choices by their labels, people by their names, texts in one language."""

    def __init__(self, language: Language, names: Mapping[str, str]) -> None:
        self._language: Final = language
        self._names: Final = names

    def shortly(self, value: Any, kind: Any) -> str:  # noqa: ANN401 - plain data
        """A value in a line, a list in a few."""
        if isinstance(value, list):
            more = f" … (+{len(value) - _SHOWN})" if len(value) > _SHOWN else ""
            return "".join(f"\n    - {self.shortly(each, kind)}" for each in value[:_SHOWN]) + more
        return printable(self._line(value, kind), _LONGEST)

    def _line(self, value: Any, kind: Any) -> str:  # noqa: ANN401 - plain data
        if not isinstance(value, dict):
            return self._word(value, kind)
        if self._language in value and set(value) <= set(LANGUAGES):
            return str(value[self._language])
        fields = fields_by_key(kind) if isinstance(kind, type) and issubclass(kind, Section) else {}
        parts = []
        for key, each in value.items():
            inner = fields[key].target.python if key in fields else None
            parts += [self._line(one, inner) for one in (each if isinstance(each, list) else [each])]
        return " · ".join(parts)

    def _word(self, value: Any, kind: Any) -> str:  # noqa: ANN401 - plain data
        if isinstance(kind, type) and issubclass(kind, Choice):
            return next((member.to(self._language) for member in kind if member.value == value), str(value))
        if isinstance(value, bool):
            return {("fr", True): "oui", ("fr", False): "non"}.get((self._language, value), "yes" if value else "no")
        return self._names.get(str(value), str(value))


_HEAD: Final = Words(
    "Elles portent vos noms et vos réseaux. Acceptées, elles s’écrivent dans strategy.yaml, où tout se change.\n"
    "o\u00a0: accepter   n\u00a0: refuser   v\u00a0: voir   t\u00a0: tout accepter   "
    "Entrée seule\u00a0: plus tard (les documents les marquent «\u00a0proposé\u00a0»)",
    "They carry your names and networks. Once accepted they are written into strategy.yaml, where all can be changed.\n"
    "y: accept   n: refuse   v: view   a: accept all   Enter alone: later (documents mark them “proposed”)",
)
_KEYS: Final = Words(
    "  o (accepter), n (refuser), v (voir), t (tout accepter), ou Entrée seule (plus tard).",
    "  y (accept), n (refuse), v (view), a (accept all), or Enter alone (later).",
)
