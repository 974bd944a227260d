"""What to start writing from, for each pillar on each account: questions, needs, examples and words of the strategy."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from socialplan.analysis.editorial_calendar_model import AS_IT_IS, Idea
from socialplan.analysis.electioneering import is_political
from socialplan.language import Words
from socialplan.strategy.choices import PillarKind
from socialplan.strategy.editorial import Pillar
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.situation import Audience

_ASK: Final = Words("Demander\u00a0: «\u00a0{}\u00a0»", "Ask: “{}”")
_OFFER: Final = Words("Proposer\u00a0: {}", "Offer: {}")
_MOMENT: Final = Words("Être utile à ce moment-là\u00a0: {}", "Be useful at this moment: {}")
_ANSWER: Final = Words("Répondre à la question «\u00a0{}\u00a0»", "Answer the question “{}”")
_RELAY: Final = Words("Choisir et relayer, après vérification\u00a0: {}", "Choose and relay, once checked: {}")
_SHOW: Final = Words("Montrer, preuve à l’appui\u00a0: {}", "Show, with proof: {}")
ANNOUNCE: Final = Words("Annoncer\u00a0: {}", "Announce: {}")
_LIKE: Final = Words("Sur ce modèle\u00a0: «\u00a0{}\u00a0»", "On this model: “{}”")
_NEED: Final = Words("Pour ce besoin\u00a0: {} ({})", "For this need: {} ({})")
_INTEREST: Final = Words("Partir de ce qui les intéresse\u00a0: {} ({})", "Start from what interests them: {} ({})")

AGAIN: Final = (
    AS_IT_IS,
    Words("{}\u00a0: un autre exemple", "{}: another example"),
    Words("{}\u00a0: ce qui a changé depuis", "{}: what has changed since"),
    Words("{}\u00a0: par une autre voix", "{}: in another voice"),
    Words("{}\u00a0: en un chiffre ou en une image", "{}: in one figure or one picture"),
    Words("{}\u00a0: ce que l’on en a retenu", "{}: what came of it"),
)
"""How an idea comes back once all of them have had their turn."""

_TALKS: Final = frozenset({PillarKind.CONVERSATION, PillarKind.GAME})
_HELPS: Final = frozenset({PillarKind.SERVICE, PillarKind.CUSTOMER})
_FEW: Final = 3
"""Below so many ideas, interests are taken in too."""
_RUNG: Final = re.compile(r"^[^\W\d_]+[\s\u00a0\u202f]?:\s+")
_STEM: Final = 5
_WORD: Final = re.compile(r"[^\W\d_]{4,}")


def ideas(strategy: Strategy, index: int, place: int, phase: int) -> tuple[Idea, ...]:
    """The ideas for a pillar on an account; none that a vote could bar.

    First what to say, begun at a place that `phase` shifts, so that two accounts do not say the same in one week; then
    posts to take as a model; then the needs of those spoken to.
    """
    pillar, account = strategy.editorial.pillars[place], strategy.platforms[index]
    path = f"editorial.pillars[{place}].description"
    own = [Idea(pillar.description, path)] if pillar.description else []
    first = _allowed([*own, *_by_kind(strategy, pillar), *_published(strategy, pillar)])
    start = phase % len(first) if first else 0
    rest = [*_models(pillar, place, account, index), *_needs(strategy, account, pillar)]
    if len(first) + len(rest) < _FEW:
        rest += _interests(strategy, account, pillar)
    return tuple(_allowed([*first[start:], *first[:start], *rest]))


def _allowed(ideas: list[Idea]) -> list[Idea]:
    """Each idea once, without those that praise, support or call to vote."""
    found: dict[str, Idea] = {}
    for idea in ideas:
        if not is_political(idea.text if isinstance(idea.text, Text) else None):
            found.setdefault(f"{idea.frame.fr}{idea.text}", idea)
    return list(found.values())


def _models(pillar: Pillar, place: int, account: Account, index: int) -> Iterator[Idea]:
    """The pillar's examples, and the posts written for it on this account."""
    for number, example in enumerate(pillar.examples):
        if example.good:
            yield Idea(example.good, f"editorial.pillars[{place}].examples[{number}].good", _LIKE)
    for number, sample in enumerate(account.samples):
        if sample.good and pillar.id and sample.pillar == pillar.id:
            yield Idea(sample.good, f"platforms[{index}].samples[{number}].good", _LIKE)


def _by_kind(strategy: Strategy, pillar: Pillar) -> Iterator[Idea]:
    """What suits a pillar of its kind: questions to ask, moments of people's lives, whom to relay, proofs."""
    editorial = strategy.editorial
    talks = any(one.kind in _TALKS for one in editorial.pillars)
    if pillar.kind in _TALKS or (pillar.kind is PillarKind.COMMUNITY and not talks):
        yield from _each(editorial.prompts, "editorial.prompts", _ASK)
        acts = [_without_rung(one) for one in editorial.participation]
        yield from _each(acts, "editorial.participation", _OFFER)
    if pillar.kind in _HELPS:
        asked = [(number, one.asked) for number, one in enumerate(editorial.replies) if one.asked]
        for number, text in asked:
            if _asks(text):
                yield Idea(text, f"editorial.replies[{number}].asked", _ANSWER, own=False)
        for number, text in enumerate(editorial.daily_life):
            yield Idea(text, f"editorial.daily_life[{number}]", _MOMENT, own=False)
    if pillar.kind is PillarKind.CURATION and editorial.curation:
        yield from _each(editorial.curation.relays, "editorial.curation.relays", _RELAY)
    if pillar.kind is PillarKind.SELF:
        yield from _each(strategy.message.proofs, "message.proofs", _SHOW)


def _without_rung(text: Text) -> Text:
    """What is offered, without the rung of participation before it: `Réagir : un sondage` gives `un sondage`."""
    return Text(tuple((language, _RUNG.sub("", wording)) for language, wording in text.by_language))


def _asks(text: Text) -> bool:
    return str(text).rstrip().endswith("?")


def _published(strategy: Strategy, pillar: Pillar) -> Iterator[Idea]:
    """What the organisation publishes, where it shares a word with the pillar's name."""
    stems = _stems(pillar.label)
    for number, text in enumerate(strategy.editorial.publish):
        if stems & _stems(text):
            yield Idea(text, f"editorial.publish[{number}]")


def _spoken_to(strategy: Strategy, account: Account, pillar: Pillar) -> Iterator[tuple[int, Audience]]:
    """Those whom both the account and the pillar's objectives speak to."""
    served = {who for one in strategy.objectives if one.id in pillar.objectives for who in one.audiences}
    for place, one in enumerate(strategy.audiences):
        if (not account.audiences or one.id in account.audiences) and (not served or one.id in served):
            yield place, one


def _needs(strategy: Strategy, account: Account, pillar: Pillar) -> Iterator[Idea]:
    for place, one in _spoken_to(strategy, account, pillar):
        if one.need and one.label:
            yield Idea(one.need, f"audiences[{place}].need", _NEED, one.label, own=False)


def _interests(strategy: Strategy, account: Account, pillar: Pillar) -> Iterator[Idea]:
    for place, one in _spoken_to(strategy, account, pillar):
        for number, interest in enumerate(one.interests):
            if one.label:
                yield Idea(interest, f"audiences[{place}].interests[{number}]", _INTEREST, one.label, own=False)


def _each(texts: Sequence[Text], path: str, frame: Words) -> Iterator[Idea]:
    for number, text in enumerate(texts):
        yield Idea(text, f"{path}[{number}]", frame)


def _stems(text: Text | None) -> set[str]:
    """The beginnings of the longer words of a text."""
    return {
        word[:_STEM].lower() for _, wording in (text.by_language if text else ()) for word in _WORD.findall(wording)
    }
