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
    title=Words("Une communauté prise pour un fichier", "A community treated as a mailing list"),
    message=Words(
        "{source}\u00a0: l’action prévue est un envoi en nombre ou une collecte d’adresses («\u00a0{found}\u00a0»).",
        "{source}: the planned action is a mass mailing or an address harvest (“{found}”).",
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
    more=Words(
        "Ce contrôle lit la prochaine action prévue auprès de chaque communauté repérée (`community.sources`, "
        "`next_action`) et y cherche les mots d’un envoi en nombre ou d’un relevé d’adresses\u00a0: «\u00a0écrire à "
        "tous les membres\u00a0», «\u00a0envoi groupé\u00a0», «\u00a0collecter les adresses\u00a0». Le message cite "
        "le mot trouvé. Une phrase qui l’exclut ne compte pas\u00a0: «\u00a0sans message groupé\u00a0». Exemple qui "
        "tient\u00a0: «\u00a0répondre à la question de mardi sur le compostage, à notre nom, sans lien\u00a0».",
        "It reads the next action planned towards each community on the map (`community.sources`, `next_action`) "
        "and looks for the words of a mass mailing or a collection of addresses: “message all members”, “mass "
        "mailing”, “collect the addresses”. The message quotes the word found. A sentence that rules it out does "
        "not count: “without a mass mailing”. Sound: “answer Tuesday’s question on composting, in our name, without "
        "a link”.",
    ),
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
        "{source}: the next action is about selling (“{found}”), and nobody has asked for it.",
    ),
    why=Words(
        "On n’entre pas dans une conversation pour y poser un catalogue\u00a0: la communauté ferme la porte, et le "
        "dit.",
        "Nobody walks into a conversation to put down a catalogue: the community shuts the door, and says so.",
    ),
    remedy=Words(
        "Remplacez-la par une aide\u00a0: une réponse, une méthode, un contact. L’offre viendra si on vous la demande.",
        "Replace it with something useful: an answer, a method, a contact. Make your offer if people ask for it.",
    ),
    source="S1:66",
    documents=("plan",),
    more=Words(
        "Ce contrôle lit la prochaine action prévue auprès de chaque communauté (`next_action`) et y cherche les "
        "mots de la vente\u00a0: «\u00a0notre offre\u00a0», «\u00a0nos tarifs\u00a0», «\u00a0code promo\u00a0», "
        "«\u00a0démarcher\u00a0». Une phrase qui l’exclut ne compte pas\u00a0: «\u00a0sans parler de notre "
        "offre\u00a0». Si la communauté vous a invités, ou si c’est une alliée (`stage: invited` ou `ally`), il se "
        "tait\u00a0: on vous a demandé de parler de vous. Exemple en faute\u00a0: «\u00a0présenter notre solution "
        "sur le forum\u00a0», alors que vous n’y avez encore aidé personne.",
        "It reads the next action planned towards each community (`next_action`) and looks for the words of "
        "selling: “our offer”, “our prices”, “promo code”. A sentence that rules it out does not count: “without a "
        "word of our offer”. Where the community has invited you, or is an ally (`stage: invited` or `ally`), it "
        "keeps silent: you were asked to speak of yourselves. At fault: “present our solution on the forum”, where "
        "you have not helped anybody yet.",
    ),
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
    title=Words("Parler avant d’avoir écouté", "Speaking before listening"),
    message=Words(
        "{source}\u00a0: première intervention {when}\u202f; il faut d’abord écouter pendant {least}.",
        "{source}: first contribution {when}; you should listen for {least} first.",
    ),
    why=Words(
        "Chaque communauté a ses usages et ses sujets déjà tranchés\u00a0: qui arrive en parlant se fait reprendre.",
        "Every community has its ways and its settled questions: those who arrive talking are soon put right.",
    ),
    remedy=Words(
        "Lisez d’abord pendant {least}, notez les règles que suit cette communauté, et repoussez l’action (`next_on`).",
        "Read for {least} first, note the rules this community goes by, and put the action back (`next_on`).",
    ),
    source="S1:64",
    documents=("plan",),
    more=Words(
        "Ce contrôle compte les jours entre le début de l’écoute d’une communauté (`since`) et votre première "
        "intervention\u00a0: aujourd’hui si vous y contribuez déjà (`stage: contribute`), sinon le jour de la "
        "prochaine action (`next_on`), quand elle consiste à répondre, publier ou proposer quelque chose. Il en "
        "veut quatorze (seuil modifiable). Continuer à lire ne compte pas, et une communauté alliée ou qui vous "
        "invite peut vous entendre tout de suite. Sans les dates, il se tait. Exemple en faute\u00a0: un forum "
        "découvert le lundi, et une réponse prévue le jeudi.",
        "It counts the days between the start of listening to a community (`since`) and your first contribution: "
        "today where you contribute already (`stage: contribute`), else the day of the next action (`next_on`), "
        "where that is to answer, post or offer something. It wants fourteen (a threshold that you can change). "
        "Reading on does not count, and an ally, or a community that invites you, may hear you at once. Without the "
        "dates it keeps silent. At fault: a forum discovered on Monday, and an answer planned for Thursday.",
    ),
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
            facts = {"when": _after(days), "least": figures.days(round(least))}
            yield source_hit(index, source, "since" if source.stage is RelationStage.CONTRIBUTE else "next_on", facts)


def _after(days: int) -> Words:
    if not days:
        return Words("le jour même où l’écoute commence", "on the very day you start listening")
    said = figures.days(days)
    return Words(f"après {said.fr} d’écoute", f"after {said.en} of listening")


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
