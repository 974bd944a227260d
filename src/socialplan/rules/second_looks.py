"""Rules on looking again: a peer who reads the strategy over, and the date of the next review."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule


@rule(
    "no-peer-review",
    severity="info",
    chapter="meta",
    title=Words("Une stratégie que personne du métier n’a relue", "A strategy that no peer has read"),
    message=Words(
        "Rien ne dit qu’une personne qui tient déjà des comptes ailleurs a relu la stratégie.",
        "Nothing says that somebody who already runs accounts elsewhere has read the strategy.",
    ),
    why=Words(
        "Une heure avec quelqu’un qui tient des comptes depuis deux ans évite les erreurs que tout le monde fait.",
        "One hour with somebody who has run accounts for two years spares you the mistakes everybody makes.",
    ),
    remedy=Words(
        "Envoyez le plan à une organisation de votre taille, et notez qui l’a relu (`meta.peer_reviewer`).",
        "Send the plan to an organisation of your size, and record who read it (`meta.peer_reviewer`).",
    ),
    source="S0:30",
    documents=("plan",),
    more=Words(
        "Il demande le nom d’une personne du métier, hors de l’équipe, qui a relu la stratégie. Il attend qu’il y "
        "ait de quoi relire\u00a0: au moins un objectif et un compte. C’est une remarque\u00a0: la stratégie tient "
        "sans cela. Exemple\u00a0: la chargée de communication d’une commune voisine, qui tient les mêmes comptes "
        "depuis deux ans et sait ce que coûte une vidéo par semaine.",
        "It asks for the name of somebody of the trade, outside the team, who read the strategy over. It waits until "
        "there is something to read: at least one objective and one account. It is a note: the strategy stands "
        "without it. Example: the communication officer of a town nearby, who has run the same accounts for two "
        "years and knows what a video a week costs.",
    ),
)
def no_peer_review(case: Case) -> Iterable[Hit]:
    """There is something to read over, objectives and accounts, and no peer is named."""
    strategy = case.strategy
    if not strategy.meta.peer_reviewer and strategy.objectives and strategy.platforms:
        yield Hit("meta.peer_reviewer", {})


@rule(
    "review-date-missing",
    severity="warning",
    chapter="meta",
    title=Words("Une date de revue absente ou passée", "A review date that is missing or has passed"),
    message=Words("Revue de la stratégie\u00a0: {fault}.", "Review of the strategy: {fault}."),
    why=Words(
        "Un document sans rendez-vous vieillit sans que personne le voie, jusqu’au jour où l’on s’y fie.",
        "A document with no review date goes out of date unseen, until the day somebody relies on it.",
    ),
    remedy=Words(
        "Fixez la prochaine revue à trois mois (`meta.next_review`) et mettez-la à l’agenda de la personne "
        "responsable.",
        "Set the next review three months from now (`meta.next_review`) and put it in the owner’s diary.",
    ),
    source="S2:35",
    documents=("plan", "editorial", "usage", "crisis"),
    more=Words(
        "Il regarde la date de la prochaine revue. Il parle si elle est passée, ou si vous avez donné un intervalle "
        "entre deux revues sans en fixer la date\u202f; le jour même compte encore comme à venir. Quand il n’y a ni "
        "date ni intervalle, il se tait\u00a0: `review-missing` le dit. Exemple\u00a0: revue prévue le 2 mars, on "
        "est le 20 mai\u202f; les documents portent encore le nom d’un élu parti.",
        "It looks at the date of the next review. It speaks if that is past, or if you gave the days between two "
        "reviews without setting the date; the day itself still counts as to come. Where there is neither a date nor "
        "a rhythm it keeps quiet: `review-missing` says so. Example: a review due on 2 March, and today is 20 May; "
        "the documents still bear the name of a councillor who has left.",
    ),
)
def review_date_missing(case: Case) -> Iterable[Hit]:
    """The next review is past, or there is a rhythm without a date; without either, `review-missing` says so."""
    meta = case.strategy.meta
    day = meta.next_review
    if day is None:
        if meta.review_every_days is not None:
            yield Hit("meta.next_review", {"fault": Words("aucune date n’est fixée", "no date is set")})
    elif day < case.as_of:
        said, late = figures.date(day), figures.days((case.as_of - day).days)
        fault = Words(
            f"elle était prévue le {said.fr}, il y a {late.fr}",
            f"it was due on {said.en}, {late.en} ago",
        )
        yield Hit("meta.next_review", {"fault": fault})
