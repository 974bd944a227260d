"""Rules on KPIs and reviews: figures that can be computed, belong to an objective and make one decide."""

from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import capital, general, kpi_name, objective_name
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import ObjectiveKind, OwnedKind


@rule(
    "kpi-orphan",
    severity="warning",
    chapter="measurement",
    title=Words("Un indicateur sans objectif", "A KPI without an objective"),
    message=Words("{kpi} ne mesure aucun objectif.", "{kpi} measures no objective."),
    why=Words(
        "On le relève chaque mois, et personne ne sait dire s’il est bon ou mauvais.",
        "It is read every month, and nobody can say whether it is good or bad.",
    ),
    remedy=Words(
        "Liez-le à un objectif (`objectives`), ou cessez de le relever.",
        "Link it to an objective (`objectives`), or stop reading it.",
    ),
    source="S4:37",
    documents=("plan",),
)
def kpi_orphan(case: Case) -> Iterable[Hit]:
    """A KPI is linked to no objective, from either side, though there are objectives."""
    read = {place for row in case.chain.rows for place in row.kpis}
    for place in range(len(case.strategy.measurement.kpis)):
        if case.strategy.objectives and place not in read:
            yield Hit(f"measurement.kpis[{place}].objectives", {"kpi": capital(kpi_name(case, place))})


@rule(
    "kpi-no-formula",
    severity="warning",
    chapter="measurement",
    title=Words("Un indicateur qu’on ne peut pas calculer", "A KPI that cannot be computed"),
    message=Words("{kpi}\u00a0: il manque {missing}.", "{kpi} lacks {missing}."),
    why=Words(
        "Deux personnes y liront deux chiffres différents, ou personne n’ira le chercher.",
        "Two people will read two different figures in it, or nobody will go and fetch it.",
    ),
    remedy=Words(
        "Écrivez comment il se calcule (`formula`), où il se lit (`source`) et à quel rythme (`every_days`).",
        "Write how it is computed (`formula`), where it is read (`source`) and how often (`every_days`).",
    ),
    source="A5",
    documents=("plan",),
)
def kpi_no_formula(case: Case) -> Iterable[Hit]:
    """A KPI has no formula, no source or no reading frequency."""
    for place, kpi in enumerate(case.strategy.measurement.kpis):
        missing = [field for field in _COMPUTABLE if getattr(kpi, field) is None]
        if missing:
            facts = {
                "kpi": capital(kpi_name(case, place)),
                "missing": figures.join(_COMPUTABLE[field] for field in missing),
            }
            yield Hit(f"measurement.kpis[{place}].{missing[0]}", facts)


_COMPUTABLE: Final = {
    "formula": Words("la formule", "the formula"),
    "source": Words("l’endroit où le lire", "where to read it"),
    "every_days": Words("la fréquence de relevé", "how often to read it"),
}


@rule(
    "kpi-no-decision",
    severity="info",
    chapter="measurement",
    title=Words("Un indicateur qui ne fait rien décider", "A KPI that decides nothing"),
    message=Words("Aucune décision n’est écrite pour {kpis}.", "No decision is written for {kpis}."),
    why=Words(
        "Un chiffre qui ne change rien est un relevé de trop\u00a0: mieux vaut rendre ce temps à la conversation.",
        "A figure that changes nothing is one reading too many: that time is better given back to conversation.",
    ),
    remedy=Words(
        "Écrivez un seuil et ce qu’il déclenche (`decision`)\u00a0: "
        "«\u00a0sous 1\u00a0%, nous arrêtons les vidéos\u00a0».",
        "Write a threshold and what it sets off (`decision`): “below 1%, we stop the videos”.",
    ),
    source="digital.gov",
    documents=("plan",),
)
def kpi_no_decision(case: Case) -> Iterable[Hit]:
    """A KPI says no decision; told once where none of three or more does."""
    kpis = case.strategy.measurement.kpis
    silent = [place for place, kpi in enumerate(kpis) if kpi.decision is None]
    if general(silent, len(kpis)):
        all_of_them = Words(f"vos {len(kpis)} indicateurs", f"your {len(kpis)} KPIs")
        yield Hit("measurement.kpis", {"kpis": all_of_them})
        return
    for place in silent:
        yield Hit(f"measurement.kpis[{place}].decision", {"kpis": kpi_name(case, place)})


@rule(
    "review-missing",
    severity="warning",
    chapter="meta",
    title=Words("Aucune revue, ou trop rare", "No review, or too seldom"),
    message=Words("Revue de la stratégie\u00a0: {found}.", "Review of the strategy: {found}."),
    why=Words(
        "Sans revue, on continue ce qui ne marche pas et on oublie ce qui marche.",
        "Without a review one goes on with what does not work and forgets what does.",
    ),
    remedy=Words(
        "Fixez une date (`meta.next_review`) et un rythme de 90 jours (`meta.review_every_days`)\u00a0: une demi-heure "
        "pour confirmer, ajuster ou arrêter.",
        "Set a date (`meta.next_review`) and a rhythm of 90 days (`meta.review_every_days`): half an hour to confirm, "
        "adjust or stop.",
    ),
    source="S4:37",
    documents=("plan",),
)
def review_missing(case: Case) -> Iterable[Hit]:
    """No review date and no rhythm, or more than 100 days between two reviews, though there is something to review."""
    meta, strategy = case.strategy.meta, case.strategy
    if not (strategy.objectives or strategy.measurement.kpis):
        return
    most = case.limit("review_days")
    if meta.review_every_days is None and meta.next_review is None:
        found = Words("rien n’est prévu, ni date ni rythme", "nothing is planned, neither a date nor a rhythm")
        yield Hit("meta.next_review", {"found": found})
    elif meta.review_every_days is not None and meta.review_every_days > most:
        said = figures.days(meta.review_every_days)
        yield Hit("meta.review_every_days", {"found": _seldom(Words(f"tous les {said.fr}", f"every {said.en}"), most)})
    elif meta.review_every_days is None and meta.next_review and (meta.next_review - case.as_of).days > most:
        said = figures.days((meta.next_review - case.as_of).days)
        yield Hit("meta.next_review", {"found": _seldom(Words(f"dans {said.fr}", f"in {said.en}"), most)})


def _seldom(when: Words, most: float) -> Words:
    limit = figures.days(round(most))
    return Words(
        f"elle n’a lieu que {when.fr}\u202f; au-delà de {limit.fr}, on corrige trop tard",
        f"it takes place only {when.en}; beyond {limit.en} one corrects too late",
    )


@rule(
    "untracked-links",
    severity="warning",
    chapter="measurement",
    title=Words("Des liens dont on ne suit pas les visites", "Links whose visits are not followed"),
    message=Words("{found}, alors que {objective} en dépend.", "{found}, while {objective} depends on it."),
    why=Words(
        "On ne saura jamais quel réseau amène des demandes, ni lequel arrêter.",
        "One will never know which network brings requests, nor which one to stop.",
    ),
    remedy=Words(
        "Ajoutez une marque de campagne à chaque lien publié, et lisez la provenance des visites avec un outil "
        "respectueux de la vie privée (`measurement.tracked_links`).",
        "Add a campaign mark to each link you publish, and read where visits come from with a tool that respects "
        "privacy (`measurement.tracked_links`).",
    ),
    source="A2",
    documents=("plan",),
)
def untracked_links(case: Case) -> Iterable[Hit]:
    """An objective seeks customers or leads, and links or the site are not tracked, or nothing says that they are."""
    aims = [index for index, one in enumerate(case.strategy.objectives) if one.kind in _SOUGHT]
    untracked = _untracked(case) if aims else None
    if untracked:
        path, found = untracked
        yield Hit(path, {"found": found, "objective": objective_name(case, aims[0])})


_SOUGHT: Final = frozenset({ObjectiveKind.ACQUISITION, ObjectiveKind.LEADS})


def _untracked(case: Case) -> tuple[str, Words] | None:
    """Where it is said that visits are not followed, else where it could be said; None when they are."""
    tracked, owned = case.strategy.measurement.tracked_links, case.strategy.situation.owned
    if tracked is False:
        return "measurement.tracked_links", Words("Vos liens ne sont pas tracés", "Your links are not tracked")
    for index, medium in enumerate(owned):
        if medium.kind is OwnedKind.SITE and medium.tracked is False:
            found = Words(
                "La provenance des visites de votre site n’est pas mesurée", "Where visits come from is not measured"
            )
            return f"situation.owned[{index}].tracked", found
    has_site = case.strategy.organisation.site or any(medium.kind is OwnedKind.SITE for medium in owned)
    if tracked is None and has_site and not any(medium.tracked for medium in owned):
        found = Words("Rien ne dit si vos liens sont tracés", "Nothing says whether your links are tracked")
        return "measurement.tracked_links", found
    return None
