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
    title=Words("Une stratégie que personne du métier n’a relue", "A strategy that no peer has read over"),
    message=Words(
        "Aucune relecture par quelqu’un qui l’a déjà fait n’est notée.",
        "No reading by somebody who has done it before is noted.",
    ),
    why=Words(
        "Une heure avec quelqu’un qui tient des comptes depuis deux ans évite les erreurs que tout le monde fait.",
        "One hour with somebody who has run accounts for two years avoids the mistakes that everyone makes.",
    ),
    remedy=Words(
        "Envoyez le plan à une organisation de votre taille, et notez qui l’a relu (`meta.peer_reviewer`).",
        "Send the plan to an organisation of your size, and note who read it (`meta.peer_reviewer`).",
    ),
    source="S0:30",
    documents=("plan",),
)
def no_peer_review(case: Case) -> Iterable[Hit]:
    """There is something to read over, objectives or accounts, and no peer is named."""
    strategy = case.strategy
    if not strategy.meta.peer_reviewer and strategy.objectives and strategy.platforms:
        yield Hit("meta.peer_reviewer", {})


@rule(
    "review-date-missing",
    severity="warning",
    chapter="meta",
    title=Words("Une date de revue absente ou passée", "A review date that is missing or past"),
    message=Words("Revue de la stratégie\u00a0: {fault}.", "Review of the strategy: {fault}."),
    why=Words(
        "Un document sans rendez-vous vieillit sans que personne le voie, jusqu’au jour où l’on s’y fie.",
        "A document without an appointment ages unseen, until the day when somebody relies on it.",
    ),
    remedy=Words(
        "Fixez la prochaine revue à trois mois (`meta.next_review`) et mettez-la à l’agenda de la personne "
        "responsable.",
        "Set the next review in three months (`meta.next_review`) and put it into the owner’s diary.",
    ),
    source="S2:35",
    documents=("plan", "editorial", "usage", "crisis"),
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
