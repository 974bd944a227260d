"""Rules on entering other people’s communities: neither a mailing list nor a market, and listening comes first."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.phrases import phrase_unless
from socialplan.analysis.thresholds import words
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import RelationStage
from socialplan.strategy.outside import CommunitySource

_STRANGERS: Final = frozenset({None, RelationStage.WATCH, RelationStage.LISTEN, RelationStage.CONTRIBUTE})
"""Stages at which nobody has invited us to speak of ourselves."""


@rule(
    "community-spam",
    severity="error",
    chapter="community",
    title=Words("Une communauté prise pour un fichier", "A community taken for a mailing list"),
    message=Words(
        "{source}\u00a0: l’action prévue est un envoi en nombre ou une collecte d’adresses («\u00a0{found}\u00a0»).",
        "{source}: the action planned is a mass mailing or a collection of addresses (“{found}”).",
    ),
    why=Words(
        "Une communauté n’est pas un fichier\u00a0: on en est exclu, et relever des adresses sans accord est interdit.",
        "A community is no mailing list: you get excluded, and collecting addresses without consent is forbidden.",
    ),
    remedy=Words(
        "Supprimez cette action. Répondez à une question posée là, à votre nom, sans lien vers vous.",
        "Delete this action. Answer a question asked there, in your name, without a link to yourselves.",
    ),
    source="S1:63",
    documents=("plan",),
)
def community_spam(case: Case) -> Iterable[Hit]:
    """The next action on a source writes to many at once or takes addresses; one that rules it out does not."""
    for index, source in enumerate(case.strategy.community.sources):
        found = _said(source, "bulk_actions")
        if found:
            yield source_hit(index, source, "next_action", {"found": figures.same(found)})


@rule(
    "community-product-push",
    severity="error",
    chapter="community",
    title=Words("Vendre avant d’avoir été utile", "Selling before being of use"),
    message=Words(
        "{source}\u00a0: la prochaine action parle de vente («\u00a0{found}\u00a0»), et personne ne l’a demandé.",
        "{source}: the next action speaks of selling (“{found}”), and nobody has asked for it.",
    ),
    why=Words(
        "On n’entre pas dans une conversation pour y poser un catalogue\u00a0: la communauté ferme la porte, et "
        "le dit.",
        "Nobody joins a conversation to put down a catalogue: the community shuts the door, and says so.",
    ),
    remedy=Words(
        "Remplacez-la par une aide\u00a0: une réponse, une méthode, un contact. L’offre viendra si on vous la demande.",
        "Replace it with help: an answer, a method, a contact. The offer will come if people ask for it.",
    ),
    source="S1:66",
    documents=("plan",),
)
def community_product_push(case: Case) -> Iterable[Hit]:
    """The next action on a source that has not invited us speaks of our product, price or offer."""
    for index, source in enumerate(case.strategy.community.sources):
        found = _said(source, "sales_talk") if source.stage in _STRANGERS else None
        if found:
            yield source_hit(index, source, "next_action", {"found": figures.same(found)})


@rule(
    "community-no-listening",
    severity="warning",
    chapter="community",
    title=Words("Parler avant d’avoir écouté", "Speaking before having listened"),
    message=Words(
        "{source}\u00a0: première intervention {days} après le début de l’écoute, il en faut au moins {least}.",
        "{source}: first contribution {days} after the start of listening; it takes at least {least}.",
    ),
    why=Words(
        "Chaque communauté a ses usages et ses sujets déjà tranchés\u00a0: qui arrive en parlant se fait reprendre.",
        "Each community has its customs and its settled questions: whoever comes in talking is put right.",
    ),
    remedy=Words(
        "Lisez d’abord deux semaines, notez la règle de la maison, et repoussez cette action (`next_on`).",
        "Read for two weeks first, note the house rule, and put this action off (`next_on`).",
    ),
    source="S1:64",
    documents=("plan",),
)
def community_no_listening(case: Case) -> Iterable[Hit]:
    """We contribute, or mean to, less than 14 days after we began to follow a source.

    An ally, or a source that has invited us, may hear us at once; reading on is no contribution.
    """
    least = case.limit("listening_days")
    for index, source in enumerate(case.strategy.community.sources):
        spoken = _first_word(case, source)
        if source.since is None or spoken is None:
            continue
        days = (spoken - source.since).days
        if 0 <= days < least:
            facts = {"days": figures.days(days), "least": figures.number(least)}
            yield source_hit(index, source, "since" if source.stage is RelationStage.CONTRIBUTE else "next_on", facts)


def _first_word(case: Case, source: CommunitySource) -> dt.date | None:
    """When we first speak there, as far as is known: today at the latest where we contribute already."""
    if source.stage is RelationStage.CONTRIBUTE:
        return case.as_of
    if source.stage in _STRANGERS and _said(source, "contributions"):
        return source.next_on
    return None


def _said(source: CommunitySource, listed: str) -> str | None:
    """The first of some phrases that the next action says without ruling it out."""
    if source.next_action is None:
        return None
    found = (phrase_unless(one, words(listed), words("refusals")) for _, one in source.next_action.by_language)
    return next(filter(None, found), None)


def source_hit(index: int, source: CommunitySource, field: str, facts: dict[str, Words]) -> Hit:
    """A hit on a field of a source, which the message calls by its name."""
    number = index + 1
    name = figures.same(source.name) if source.name else Words(f"Source {number}", f"Source {number}")
    return Hit(f"community.sources[{index}].{field}", {"source": name, **facts})
