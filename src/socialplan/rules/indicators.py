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
        "It is read every month, and nobody can say whether it is good or bad news.",
    ),
    remedy=Words(
        "Dites quel objectif il mesure (`objectives`), ou cessez de le relever.",
        "Say which objective it measures (`objectives`), or stop reading it.",
    ),
    source="S4:37",
    documents=("plan",),
    more=Words(
        "Il cherche, pour chaque indicateur, un objectif qui s’en serve\u00a0: l’indicateur cite l’objectif, ou "
        "l’objectif cite l’indicateur, l’un des deux suffit. Tant que la stratégie n’a aucun objectif, il se "
        "tait\u00a0: c’est un autre contrôle qui le dit. Un objectif cité qui n’existe plus ne compte pas. "
        "Exemple\u00a0: «\u00a0portée des publications\u00a0», relevée chaque mois parce que le réseau l’affiche, "
        "alors que l’objectif est de remplir l’atelier du mercredi.",
        "For each KPI it looks for an objective that uses it: the KPI names the objective, or the objective names "
        "the KPI; either will do. While the strategy has no objective at all it keeps quiet: another check says so. "
        "An objective that no longer exists does not count. Example: “reach of posts”, read every month because the "
        "network displays it, while the objective is to fill the Wednesday workshop.",
    ),
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
    title=Words("Un indicateur qu’on ne peut pas calculer", "A KPI that nobody can calculate"),
    message=Words("{kpi}\u00a0: rien ne dit {missing}.", "{kpi}: nothing says {missing}."),
    why=Words(
        "Deux personnes y liront deux chiffres différents, ou personne n’ira le chercher.",
        "Two people will come up with two different figures, or nobody will bother to look it up.",
    ),
    remedy=Words(
        "Écrivez comment il se calcule (`formula`), où il se lit (`source`) et à quel rythme, en jours (`every_days`).",
        "Write down how it is calculated (`formula`), where it is read (`source`) and how often, in days "
        "(`every_days`).",
    ),
    source="A5",
    documents=("plan",),
    more=Words(
        "Il vérifie que chaque indicateur répond à trois questions\u00a0: comment on le calcule, où on le lit, tous "
        "les combien. Une seule réponse absente suffit, et chaque indicateur n’est signalé qu’une fois, avec tout ce "
        "qui lui manque. Il n’y a pas d’exception\u00a0: un simple comptage s’écrit en trois mots. Exemple\u00a0: "
        "«\u00a0taux de réaction\u00a0» sans formule\u202f; l’un divise par les abonnés, l’autre par les personnes "
        "touchées, et les deux chiffres arrivent en réunion.",
        "It looks whether each KPI answers three questions: how it is computed, where it is read, how often. One "
        "missing answer is enough, and each KPI is reported once, with all that it lacks. There is no exception: a "
        "plain count takes three words. Example: “reaction rate” without a formula; one person divides by followers, "
        "another by people reached, and both figures come to the meeting.",
    ),
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
    "formula": Words("comment le calculer", "how to calculate it"),
    "source": Words("où le lire", "where to read it"),
    "every_days": Words("à quel rythme le relever", "how often to read it"),
}


@rule(
    "kpi-no-decision",
    severity="info",
    chapter="measurement",
    title=Words("Un indicateur qui ne fait rien décider", "A KPI that leads to no decision"),
    message=Words("Aucune décision n’est écrite pour {kpis}.", "No decision is written down for {kpis}."),
    why=Words(
        "Un chiffre qui ne change rien est un relevé de trop\u00a0: mieux vaut rendre ce temps à la conversation.",
        "A figure that changes nothing is one too many: that time is better spent talking with people.",
    ),
    remedy=Words(
        "Écrivez un seuil et ce qu’il déclenche (`decision`)\u00a0: «\u00a0sous 1\u00a0%, nous arrêtons les "
        "vidéos\u00a0».",
        "Set a threshold and what it triggers (`decision`): “below 1%, we stop the videos”.",
    ),
    source="digital.gov",
    documents=("plan",),
    more=Words(
        "Il regarde si chaque indicateur dit ce que vous ferez selon sa valeur. C’est une remarque\u00a0: un chiffre "
        "peut s’observer un temps avant de servir. Si aucun de vos trois indicateurs ou plus n’en dit rien, cela "
        "n’est signalé qu’une fois pour tous. Exemple\u00a0: «\u00a0délai de réponse\u00a0», avec la décision "
        "«\u00a0au-delà de deux jours, nous fermons les messages privés le week-end\u00a0».",
        "It looks whether each KPI says what you will do depending on its value. It is a note: a figure may be "
        "watched for a while before it serves. If you have three KPIs or more and none says anything, that is told "
        "once for all of them. Example: “time to reply”, with the decision “beyond two days, we close private "
        "messages at weekends”.",
    ),
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
    title=Words("Aucune revue, ou trop rare", "No review, or too rarely"),
    message=Words("Revue de la stratégie\u00a0: {found}.", "Review of the strategy: {found}."),
    why=Words(
        "Sans revue, on continue ce qui ne marche pas et on oublie ce qui marche.",
        "Without a review, you carry on with what does not work and forget what does.",
    ),
    remedy=Words(
        "Fixez une date (`meta.next_review`) et un rythme de 90 jours (`meta.review_every_days`)\u00a0: une demi-heure "
        "pour confirmer, ajuster ou arrêter.",
        "Set a date (`meta.next_review`) and a rhythm of 90 days (`meta.review_every_days`): half an hour to confirm, "
        "adjust or stop.",
    ),
    source="S4:37",
    documents=("plan",),
    more=Words(
        "Il regarde la date de la prochaine revue de la stratégie et l’intervalle entre deux revues. Il parle si ni "
        "l’une ni l’autre n’est donnée, si l’intervalle dépasse cent jours, ou si la prochaine date est à plus de "
        "cent jours et que rien ne dit la suite. Sans objectif ni indicateur il se tait\u00a0: il n’y a rien à "
        "revoir. Une date déjà passée est l’affaire de `review-date-missing`. Exemple\u00a0: une revue par an\u202f; "
        "le compte qui ne marchait pas en février se découvre en décembre.",
        "It looks at the date of the strategy’s next review and at the days between two reviews. It speaks if "
        "neither is given, if more than a hundred days lie between two, or if the next date is more than a hundred "
        "days away and nothing says what follows. Without objectives or KPIs it keeps quiet: there is nothing to "
        "review. A date already past belongs to `review-date-missing`. Example: one review a year; the account that "
        "failed in February is found out in December.",
    ),
)
def review_missing(case: Case) -> Iterable[Hit]:
    """No review date and no rhythm, or more than 100 days between two reviews, though there is something to review."""
    meta, strategy = case.strategy.meta, case.strategy
    if not (strategy.objectives or strategy.measurement.kpis):
        return
    most = case.limit("review_days")
    if meta.review_every_days is None and meta.next_review is None:
        found = Words("rien n’est prévu, ni date ni rythme", "nothing is planned, neither a date nor an interval")
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
        f"it takes place only {when.en}; beyond {limit.en}, corrections come too late",
    )


@rule(
    "untracked-links",
    severity="warning",
    chapter="measurement",
    title=Words("Des liens dont on ne suit pas les visites", "Links whose visits nobody tracks"),
    message=Words(
        "Sans savoir d’où viennent les visites, {objective} ne se mesure pas\u00a0: {found}.",
        "Without knowing where visits come from, you cannot measure {objective}: {found}.",
    ),
    why=Words(
        "On ne saura jamais quel réseau amène des demandes, ni lequel arrêter.",
        "You will never know which network brings in requests, or which one to drop.",
    ),
    remedy=Words(
        "Ajoutez au bout de chaque lien publié quelques lettres qui disent d’où il vient (`?utm_source=facebook`), "
        "lisez les visites avec un outil respectueux de la vie privée, puis notez que c’est fait "
        "(`measurement.tracked_links`).",
        "Add a few letters to each link you publish to say where it was posted (`?utm_source=facebook`), read the "
        "visits with a privacy-friendly tool, then record that it is done (`measurement.tracked_links`).",
    ),
    source="A2",
    documents=("plan",),
    more=Words(
        "Il ne parle que si un objectif cherche de nouveaux clients ou usagers, ou des prospects. Il regarde alors "
        "si vous avez répondu que les liens ne sont pas tracés, ou que les visites de votre site ne sont pas "
        "mesurées\u202f; un site dont rien n’est dit compte aussi. Il se tait si les liens sont tracés, ou si vous "
        "n’avez pas de site où envoyer. Exemple\u00a0: cent demandes de devis en un an, et personne ne sait si elles "
        "viennent de LinkedIn ou du salon d’avril.",
        "It speaks only if an objective seeks new customers or users, or leads. It then looks whether you answered "
        "that links are not tracked, or that visits to your site are not measured; a site of which nothing is said "
        "counts too. It keeps quiet if links are tracked, or if you have no site to send people to. Example: a "
        "hundred requests for quotes in a year, and nobody knows whether LinkedIn or the April fair brought them.",
    ),
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
        return "measurement.tracked_links", Words("vos liens ne le disent pas", "your links do not say")
    for index, medium in enumerate(owned):
        if medium.kind is OwnedKind.SITE and medium.tracked is False:
            found = Words("votre site ne le mesure pas", "your website does not measure it")
            return f"situation.owned[{index}].tracked", found
    has_site = case.strategy.organisation.site or any(medium.kind is OwnedKind.SITE for medium in owned)
    if tracked is None and has_site and not any(medium.tracked for medium in owned):
        found = Words("rien n’est noté du suivi de vos liens", "nothing is recorded about tracking your links")
        return "measurement.tracked_links", found
    return None
