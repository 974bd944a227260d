"""Whether something of the calendar promotes a public body before a vote: by its words, or by what it is about."""

from socialplan.analysis.electioneering import praise_in
from socialplan.analysis.elections import Poll
from socialplan.analysis.figures import quote, same
from socialplan.language import Words
from socialplan.strategy.choices import PillarKind
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy


def is_candidate(strategy: Strategy, poll: Poll) -> bool | None:
    """Whether one of the officials stands in a vote, as declared."""
    votes = strategy.organisation.elections
    declared = [one.concerns_us for one in votes if one.first_round == poll.first_round]
    return next((one for one in declared if one is not None), None)


def promotion(strategy: Strategy, poll: Poll, told: Text | None, pillar: str | None = None) -> Words | None:
    """What makes it promotion, inside a sentence: a word, or a pillar about ourselves where an official stands.

    None where it is not: practical information, or news of ourselves when nobody of us stands.
    """
    word = praise_in(told)
    if word:
        named = quote(same(word))
        return Words(f"{named.fr} vante ou soutient", f"{named.en} praises or supports")
    ours = next((one for one in strategy.editorial.pillars if one.id and one.id == pillar), None)
    if ours is None or ours.kind is not PillarKind.SELF or is_candidate(strategy, poll) is not True:
        return None
    return Words(
        "le sujet, c’est vous, et l’une de vos élues ou l’un de vos élus se présente",
        "it is about yourselves, and one of your officials is standing",
    )
