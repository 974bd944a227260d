"""Which texts of the strategy belong to which pillar, and which say what was dated already: decided here alone.

A text belongs to the pillar with which it shares most words: those of its name and of its appointments count three
times, those of its description and of what people dated under it twice, those of its examples and models once. What
shares no word belongs to no pillar: whoever asks says where it may stand then.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from socialplan.analysis.phrases import plain
from socialplan.strategy.choices import PillarKind
from socialplan.strategy.editorial import Pillar
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy

TALKS: Final = frozenset({PillarKind.CONVERSATION, PillarKind.GAME})
_ASKS: Final = re.compile(r"question|reponse|repond|demand|avis\b|vote|choisi|\bask|answer|opinion|choose|\?")
_NAME: Final = 3
_OWN: Final = 2
_EXAMPLE: Final = 1
_STEM: Final = 5
_ALIKE: Final = 2
"""Telling words in common from which two texts are about the same."""
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_NOTHING: Final = (
    "avec dans pour les des une nos notre votre vos vous mes tout toute tous pres the our par sur est son "
    "ses sont qui que aux plus mais nous cette leur leurs and for with your all any day texte text post "
    "ont pas ces elle elles ils sans sous entre avant apres quand comment pourquoi quoi quel quelle quels "
    "quelles est autre autres other others you how what when where why which from before after this that "
    "their they are was were has have not but can will who chaque each one ceux celle celles celui chez "
    "deux trois two three fait faire font peut peuvent doit etre avez avons avoir ici dont lundi mardi "
    "mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday "
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february "
    "march april may june july august september october november december jour jours semaine mois heure "
    "heures week month savoir know veut cherche demande besoin jusqu demain tomorrow"
)
"""Words that tell nothing, days and months among them."""
_EMPTY: Final = frozenset(_NOTHING.split())


@lru_cache(2048)
def telling(text: Text | str | None) -> Mapping[str, int]:
    """The beginnings of a text’s telling words, in all its languages, and where they first stand; not to be changed."""
    wordings = [text] if isinstance(text, str) else [one for _, one in (text.by_language if text else ())]
    found: dict[str, int] = {}
    for wording in wordings:
        for place, word in enumerate(_WORD.findall(plain(wording))):
            if word not in _EMPTY:
                found.setdefault(word[:_STEM].rstrip("s"), place)
    return found


def alike(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two texts, by their telling words, are about the same: two in common, and half of the shorter one's."""
    first, second = set(one), set(other)
    shared = len(first & second)
    return shared >= _ALIKE and shared * 2 >= min(len(first), len(second))


def asks(pillar: Pillar) -> bool:
    """Whether a pillar asks people something: by its kind, and by what its words say where it has any."""
    if pillar.kind not in TALKS:
        return False
    said = " ".join(
        wording for text in (pillar.label, pillar.description) for _, wording in (text.by_language if text else ())
    )
    return not pillar.description or bool(_ASKS.search(plain(said)))


class Homes:
    """Where the texts of a strategy belong."""

    def __init__(self, strategy: Strategy) -> None:
        """The words of each pillar."""
        self._words: Final = [_weights(strategy, one) for one in strategy.editorial.pillars]
        pillars = strategy.editorial.pillars
        self.asking: Final = frozenset(place for place, one in enumerate(pillars) if asks(one))
        """The pillars that ask people something."""
        self.talks: Final = any(one.kind in TALKS for one in pillars)
        """Whether there is a pillar to talk with people at all."""
        self._known: Final[dict[Text, tuple[frozenset[int], int]]] = {}

    def of(self, text: Text, least: int = _EXAMPLE) -> frozenset[int]:
        """The pillars to which a text belongs: one, or several that suit it the same; none where no word tells.

        `least` is how much the words in common must weigh.
        """
        if text not in self._known:
            self._known[text] = self._found(telling(text))
        homes, weight = self._known[text]
        return homes if weight >= least else frozenset()

    def _found(self, words: Mapping[str, int]) -> tuple[frozenset[int], int]:
        scores = {}
        for place, weights in enumerate(self._words):
            shared = words.keys() & weights.keys()
            if shared:
                scores[place] = (sum(weights[one] for one in shared), -min(words[one] for one in shared))
        best = max(scores.values(), default=None)
        return frozenset(place for place, score in scores.items() if score == best), best[0] if best else 0


def _weights(strategy: Strategy, pillar: Pillar) -> dict[str, int]:
    found = {word: _EXAMPLE for text in _examples(strategy, pillar) for word in telling(text)}
    found |= {word: _OWN for text in _own(strategy, pillar) for word in telling(text)}
    return found | {word: _NAME for text in _names(strategy, pillar) for word in telling(text)}


def _names(strategy: Strategy, pillar: Pillar) -> Iterator[Text | None]:
    yield pillar.label
    if pillar.id:
        yield from (one.name for one in strategy.calendar.rendezvous if one.pillar == pillar.id)


def _own(strategy: Strategy, pillar: Pillar) -> Iterator[Text | str | None]:
    yield pillar.description
    if pillar.id:
        yield pillar.id.replace("-", " ").replace("_", " ")
        yield from (one.subject for one in strategy.calendar.posts if one.pillar == pillar.id)


def _examples(strategy: Strategy, pillar: Pillar) -> Iterator[Text | None]:
    yield from (one.good for one in pillar.examples)
    if pillar.id:
        yield from (one.good for account in strategy.platforms for one in account.samples if one.pillar == pillar.id)
        yield from (one.subject for one in strategy.calendar.backup if one.pillar == pillar.id)
