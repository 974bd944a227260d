"""What to start writing from, for each pillar on each account: questions, needs, examples and words of the strategy."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from socialplan.analysis.editorial_calendar_fit import Homes
from socialplan.analysis.editorial_calendar_model import AS_IT_IS, Idea
from socialplan.analysis.electioneering import is_political
from socialplan.analysis.phrases import plain
from socialplan.analysis.planned import today_s
from socialplan.language import Words
from socialplan.strategy.choices import PillarKind
from socialplan.strategy.editorial import Pillar
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.situation import Audience

_ASK: Final = Words("Demander\u00a0: «\u00a0{}\u00a0»", "Ask: “{}”")
_OFFER: Final = Words("Proposer\u00a0: {}", "Offer: {}")
_MOMENT: Final = Words("Partir d’un cas\u00a0: {}", "Start from a case: {}")
_ANSWER: Final = Words("Répondre à la question «\u00a0{}\u00a0»", "Answer the question “{}”")
_RELAY: Final = Words("Choisir et relayer, après vérification\u00a0: {}", "Choose and relay, once checked: {}")
_SHOW: Final = Words("Montrer, preuve à l’appui\u00a0: {}", "Show, with proof: {}")
ANNOUNCE: Final = Words("Annoncer\u00a0: {}", "Announce: {}")
_LIKE: Final = Words("Sur ce modèle\u00a0: «\u00a0{}\u00a0»", "On this model: “{}”")
_NEED: Final = Words("Pour ce besoin\u00a0: {} ({})", "For this need: {} ({})")
_INTEREST: Final = Words("Partir de ce qui les intéresse\u00a0: {} ({})", "Start from what interests them: {} ({})")

AGAIN: Final = Words("Idée à trouver\u00a0: {}", "Idea to find: {}")
"""How a pillar's description comes back once it was told: the strategy holds nothing more to start from."""

_HELPS: Final = frozenset({PillarKind.SERVICE, PillarKind.CUSTOMER})
_SURE: Final = 3
"""What the words in common weigh, from which a text belongs to a pillar that was not made for its kind."""
_FEW: Final = 3
"""Below so many ideas, interests are taken in too."""
_RUNG: Final = re.compile(r"^[^\W\d_]+(?:-[^\W\d_]+)*[\s\u00a0\u202f]?:\s+")
_RULE: Final = re.compile(
    r"\bapres (?:chaque|toute)\b|\bafter (?:each|every)\b|\b(?:chaque|tous les|every|each) "
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
"""A rule about what follows each question, or a habit of a weekday, is nothing to offer once."""


class Pool(NamedTuple):
    """What there is to start writing from, for a pillar on an account."""

    fresh: tuple[Idea, ...]
    """To be told once, in turn."""
    again: Idea | None
    """What the pillar is about, to come back to; None where nothing says it."""


def ideas(strategy: Strategy, homes: Homes, index: int, place: int, phase: int) -> Pool:
    """The ideas for a pillar on an account; none that a vote could bar, none that belongs to another pillar.

    First what to say, begun at a place that `phase` shifts, so that two accounts do not say the same in one week; then
    posts to take as a model; then the needs of those spoken to.
    """
    pillar, account = strategy.editorial.pillars[place], strategy.platforms[index]
    here = _Here(strategy, homes, account, place)
    path = f"editorial.pillars[{place}].description"
    own = [Idea(pillar.description, path)] if pillar.description else []
    first = _allowed([*own, *_by_kind(strategy, here), *_published(strategy, here)])
    start = phase % len(first) if first else 0
    rest = [*_models(pillar, place, account, index), *_needs(strategy, account, here)]
    if len(first) + len(rest) < _FEW:
        rest += _interests(strategy, account, here)
    return Pool(tuple(_allowed([*first[start:], *first[:start], *rest])), next(iter(_allowed(own)), None))


class _Here:
    """Whether a text belongs to one pillar on one account."""

    def __init__(self, strategy: Strategy, homes: Homes, account: Account, place: int) -> None:
        self.pillar: Final = strategy.editorial.pillars[place]
        self.place: Final = place
        self._homes: Final = homes
        helping = {at for at, one in enumerate(strategy.editorial.pillars) if one.kind in _HELPS}
        self._helps_alone: Final = helping == {place} or not self.pillar.description
        self._is_helping: Final = place in helping
        only = account.pillars == [self.pillar.id]
        self.helps: Final = place in helping or only or not self.pillar.description

    def has(self, text: Text) -> bool:
        """Whether its words say so; where no word tells, whether the pillar helps people or is alone or undescribed."""
        homes = self._homes.of(text)
        return self.place in homes if homes else self.helps

    def free(self, text: Text) -> bool:
        """Whether its words say so, or none tells anything."""
        homes = self._homes.of(text)
        return not homes or self.place in homes

    def told(self, text: Text) -> bool:
        """Whether its words say so."""
        return self.place in self._homes.of(text)

    def lived(self, text: Text) -> bool:
        """Whether a moment of people's lives stands here: outside pillars that help them only where words say so."""
        if self._is_helping and self.told(text):
            return True
        homes = self._homes.of(text, _SURE)
        return self.place in homes if homes else self._helps_alone and not self._homes.of(text)

    def asked(self, text: Text) -> bool:
        """Whether a question or an offer stands here: under a pillar that asks, else where its words say so."""
        if self._homes.asking:
            return self.place in self._homes.asking
        homes = self._homes.of(text)
        return self.place in homes if homes else self.pillar.kind is PillarKind.COMMUNITY and not self._homes.talks


def _allowed(ideas: list[Idea]) -> list[Idea]:
    """Each idea once, without those that praise, support or call to vote."""
    found: dict[str, Idea] = {}
    for idea in ideas:
        if not is_political(idea.text if isinstance(idea.text, Text) else None):
            found.setdefault(f"{idea.frame.fr}{idea.text}", idea)
    return list(found.values())


def _models(pillar: Pillar, place: int, account: Account, index: int) -> Iterator[Idea]:
    """The pillar's examples, but for those of other networks, and the posts written for it on this account."""
    for number, example in enumerate(pillar.examples):
        if example.good and (example.network is None or today_s(example.network) == today_s(account.network)):
            yield Idea(example.good, f"editorial.pillars[{place}].examples[{number}].good", _LIKE, model=True)
    for number, sample in enumerate(account.samples):
        if sample.good and pillar.id and sample.pillar == pillar.id:
            yield Idea(sample.good, f"platforms[{index}].samples[{number}].good", _LIKE, model=True)


def _by_kind(strategy: Strategy, here: _Here) -> Iterator[Idea]:
    """What suits a pillar: questions to ask, moments of people's lives, whom to relay, proofs."""
    editorial, kind = strategy.editorial, here.pillar.kind
    if kind is PillarKind.CURATION:
        yield from _each(editorial.curation.relays if editorial.curation else [], "editorial.curation.relays", _RELAY)
        return
    yield from _each(editorial.prompts, "editorial.prompts", _ASK, here.asked)
    acts = [_without_rung(one) for one in editorial.participation]
    yield from _each(acts, "editorial.participation", _OFFER, lambda text: here.asked(text) and not _is_rule(text))
    if kind in _HELPS:
        for number, asked in enumerate(one.asked for one in editorial.replies):
            if asked and _asks(asked) and here.has(asked):
                yield Idea(asked, f"editorial.replies[{number}].asked", _ANSWER, own=False)
    for number, text in enumerate(editorial.daily_life):
        if here.lived(text):
            yield Idea(text, f"editorial.daily_life[{number}]", _MOMENT, own=False)
    if kind is PillarKind.SELF:
        yield from _each(strategy.message.proofs, "message.proofs", _SHOW, here.free)


def _is_rule(text: Text) -> bool:
    return any(_RULE.search(plain(wording)) for _, wording in text.by_language)


def _without_rung(text: Text) -> Text:
    """What is offered, without the rung of participation before it: `Réagir : un sondage` gives `un sondage`."""
    return Text(tuple((language, _RUNG.sub("", wording)) for language, wording in text.by_language))


def _asks(text: Text) -> bool:
    return str(text).rstrip().endswith("?")


def _published(strategy: Strategy, here: _Here) -> Iterator[Idea]:
    """What the organisation publishes, where it belongs to the pillar."""
    yield from _each(strategy.editorial.publish, "editorial.publish", AS_IT_IS, here.told)


def _spoken_to(strategy: Strategy, account: Account, pillar: Pillar) -> Iterator[tuple[int, Audience]]:
    """Those whom both the account and the pillar's objectives speak to."""
    served = {who for one in strategy.objectives if one.id in pillar.objectives for who in one.audiences}
    for place, one in enumerate(strategy.audiences):
        if (not account.audiences or one.id in account.audiences) and (not served or one.id in served):
            yield place, one


def _needs(strategy: Strategy, account: Account, here: _Here) -> Iterator[Idea]:
    if here.pillar.kind is PillarKind.CURATION and here.pillar.description:
        return
    for place, one in _spoken_to(strategy, account, here.pillar):
        if one.need and one.label and here.has(one.need):
            yield Idea(one.need, f"audiences[{place}].need", _NEED, one.label, own=False)


def _interests(strategy: Strategy, account: Account, here: _Here) -> Iterator[Idea]:
    for place, one in _spoken_to(strategy, account, here.pillar):
        for number, interest in enumerate(one.interests):
            if one.label and here.has(interest):
                yield Idea(interest, f"audiences[{place}].interests[{number}]", _INTEREST, one.label, own=False)


def _each(
    texts: Sequence[Text], path: str, frame: Words, belongs: Callable[[Text], bool] = lambda _: True
) -> Iterator[Idea]:
    for number, text in enumerate(texts):
        if belongs(text):
            yield Idea(text, f"{path}[{number}]", frame)
