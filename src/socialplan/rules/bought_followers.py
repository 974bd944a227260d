"""A rule on bought followers and reactions."""

import functools
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from socialplan.analysis import figures
from socialplan.analysis.phrases import phrase_unless, plain
from socialplan.analysis.thresholds import words
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule

_PLANS: Final = (
    "means.",
    "objectives[",
    "measurement.kpis[",
    "expected_return.",
    "why.",
    "community.",
    "calendar.posts[",
)
"""Where one says what one will do, rather than what one will not."""
_WORD: Final = re.compile(r"\w+")
_NEGATED: Final = 4
"""Words before the purchase among which a “no” is looked for."""


@rule(
    "followers-bought",
    severity="error",
    chapter="means",
    title=Words("Des abonnés ou des réactions achetés", "Bought followers or reactions"),
    message=Words(
        "Il est prévu d’acheter une audience\u00a0: «\u00a0{text}\u00a0».", "The plan is to buy an audience: “{text}”."
    ),
    why=Words(
        "Les conditions des réseaux interdisent les faux abonnés et les fausses réactions\u00a0: le compte peut être "
        "suspendu. Ces abonnés ne lisent rien, faussent vos chiffres, et cela se voit.",
        "The networks’ terms forbid fake followers and fake reactions: the account may be suspended. Such followers "
        "read nothing, distort your figures, and it shows.",
    ),
    remedy=Words(
        "Retirez cette ligne, et mettez l’argent dans une publication sponsorisée vers le public que vous visez, ou "
        "dans une vidéo.",
        "Take this line out, and put the money into a sponsored post for the audience you aim at, or into a video.",
    ),
    source="house",
    documents=("plan",),
    more=Words(
        "Il lit ce qui est prévu\u00a0: budget, publicité, objectifs, indicateurs, retour attendu, actions. Il parle "
        "quand un mot d’achat est suivi d’abonnés, de likes, de vues ou de commentaires, et quand il est question de "
        "faux abonnés. Payer une publicité pour gagner des abonnés n’est pas en faute, ni écrire qu’on n’en achètera "
        "jamais. Exemple\u00a0: «\u00a0achat de 10\u202f000 abonnés, 89\u00a0€\u00a0».",
        "It reads what is planned: budget, advertising, objectives, KPIs, expected return, actions. It speaks where a "
        "word of buying is followed by followers, likes, views or comments, and where fake followers are meant. To "
        "pay for advertising in order to gain followers is no fault, nor to write that none will ever be bought. "
        "Example: “buying 10,000 followers, €89”.",
    ),
)
def followers_bought(case: Case) -> Iterable[Hit]:
    """What is planned speaks of buying followers or reactions, or of false ones; a text that turns it away does not."""
    told: set[str] = set()
    for path, wording in case.texts:
        if path.startswith(_PLANS) and wording not in told and _buys(wording):
            told.add(wording)
            yield Hit(path, {"text": figures.same(wording)})


def _buys(wording: str) -> bool:
    """Whether a text buys an audience."""
    if phrase_unless(wording, words("false_audience"), words("turned_away")):
        return True
    known, said = _lists(), _WORD.findall(plain(wording))
    for place, word in enumerate(said):
        if not word.startswith(known.verbs) or known.nos.intersection(said[max(0, place - _NEGATED) : place]):
            continue
        for following in said[place + 1 :]:
            if following.startswith(known.nouns):
                return True
            if not (following in known.between or following.isdigit()):
                break
    return False


class _Lists(NamedTuple):
    """The words that are looked for, plain."""

    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    between: frozenset[str]
    nos: frozenset[str]


@functools.cache
def _lists() -> _Lists:
    verbs, nouns, between, nos = (
        tuple(map(plain, words(name))) for name in ("buying", "audience_units", "buying_fillers", "buying_negations")
    )
    return _Lists(verbs, nouns, frozenset(between), frozenset(nos))
