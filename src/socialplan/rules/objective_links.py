"""Rules on what serves an objective: an audience, a network, a pillar, and KPIs that tell more than a display."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.chain import kpis_of
from socialplan.analysis.people import active_accounts
from socialplan.analysis.phrases import phrase_in, stem_in
from socialplan.analysis.thresholds import words
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import general, kpi_name, objective_name
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import ObjectiveKind
from socialplan.strategy.team import Kpi


@rule(
    "objective-without-audience",
    severity="warning",
    chapter="objectives",
    title=Words("Un objectif sans public", "An objective without an audience"),
    message=Words("Aucun public n’est nommé pour {objective}.", "No audience is named for {objective}."),
    why=Words(
        "Un effet se produit chez quelqu’un\u00a0: sans public, on ne sait ni où le chercher, ni à qui parler.",
        "An effect happens in somebody: without an audience one knows neither where to seek it nor whom to address.",
    ),
    remedy=Words(
        "Donnez l’identifiant d’un public de `audiences`\u202f; si aucun ne convient, l’objectif est-il de trop\u202f?",
        "Give the id of an audience of `audiences`; if none fits, the objective may be one too many.",
    ),
    source="S1:101",
    documents=("plan",),
)
def objective_without_audience(case: Case) -> Iterable[Hit]:
    """An objective names no audience, though there are audiences."""
    if case.strategy.audiences:
        lacking = [row.objective for row in case.chain.rows if not row.audiences]
        yield from _hits(case, lacking, "audiences")


@rule(
    "objective-without-platform",
    severity="warning",
    chapter="objectives",
    title=Words("Un objectif que ne sert aucun réseau", "An objective that no network serves"),
    message=Words("Aucun compte ne travaille pour {objective}.", "No account works for {objective}."),
    why=Words(
        "Il restera lettre morte, ou tout le monde croira qu’un autre compte s’en charge.",
        "It will stay a dead letter, or everybody will believe that another account sees to it.",
    ),
    remedy=Words(
        "Ajoutez-le aux `objectives` du compte qui s’y prête le mieux, ou abandonnez-le.",
        "Add it to the `objectives` of the account that suits it best, or drop it.",
    ),
    source="S1:101",
    documents=("plan",),
)
def objective_without_platform(case: Case) -> Iterable[Hit]:
    """No account that lives or is about to open serves the objective, though there are active accounts."""
    if active_accounts(case.strategy):
        lacking = [row.objective for row in case.chain.rows if not row.platforms]
        yield from _hits(case, lacking)


@rule(
    "objective-without-pillar",
    severity="warning",
    chapter="objectives",
    title=Words("Un objectif que ne sert aucun pilier", "An objective that no pillar serves"),
    message=Words("Aucun pilier de contenu ne sert {objective}.", "No content pillar serves {objective}."),
    why=Words(
        "Personne ne saura quoi publier pour l’atteindre, et le calendrier l’oubliera.",
        "Nobody will know what to publish to reach it, and the calendar will forget it.",
    ),
    remedy=Words(
        "Ajoutez-le aux `objectives` d’un pilier de `editorial.pillars`, ou créez le pilier qui lui manque.",
        "Add it to the `objectives` of a pillar of `editorial.pillars`, or make the pillar that it lacks.",
    ),
    source="S1:101",
    documents=("plan", "editorial"),
)
def objective_without_pillar(case: Case) -> Iterable[Hit]:
    """No pillar serves the objective, though there are pillars."""
    if case.strategy.editorial.pillars:
        lacking = [row.objective for row in case.chain.rows if not row.pillars]
        yield from _hits(case, lacking)


def _hits(case: Case, lacking: list[int], field: str | None = None) -> Iterable[Hit]:
    """One finding an objective; one in all where every one of three or more lacks the same."""
    number = len(case.strategy.objectives)
    if general(lacking, number):
        yield Hit("objectives", {"objective": Words(f"vos {number} objectifs", f"your {number} objectives")})
        return
    for index in lacking:
        path = f"objectives[{index}].{field}" if field else f"objectives[{index}]"
        yield Hit(path, {"objective": objective_name(case, index)})


@rule(
    "objective-vanity-only",
    severity="warning",
    chapter="objectives",
    title=Words("Un objectif mesuré par de l’affichage seul", "An objective measured by display figures only"),
    message=Words(
        "Pour {objective}, on ne lit que {kpis}\u00a0: des chiffres d’affichage.",
        "For {objective}, all that is read is {kpis}: display figures.",
    ),
    why=Words(
        "Ils montent sans que rien ne change pour personne, et ne font rien décider.",
        "They rise without anything changing for anybody, and make nobody decide.",
    ),
    remedy=Words(
        "Ajoutez un indicateur de ce que les gens font ensuite\u00a0: cliquer, demander, venir, répondre.",
        "Add a KPI of what people do next: click, ask, come, reply.",
    ),
    source="A5",
    documents=("plan",),
)
def objective_vanity_only(case: Case) -> Iterable[Hit]:
    """All its KPIs are display figures (followers, likes, views), and it does not seek awareness."""
    kpis = case.strategy.measurement.kpis
    for index, objective in enumerate(case.strategy.objectives):
        places = kpis_of(case.strategy, objective)
        if places and objective.kind is not ObjectiveKind.AWARENESS and all(_vanity(kpis[place]) for place in places):
            names = figures.join(kpi_name(case, place) for place in places)
            yield Hit(f"objectives[{index}].kpis", {"objective": objective_name(case, index), "kpis": names})


def _vanity(kpi: Kpi) -> bool:
    """As it says of itself; else a display figure by its name, and no share or cost of one."""
    if kpi.vanity is not None:
        return kpi.vanity
    name = " ".join(wording for _, wording in kpi.name.by_language) if kpi.name else ""
    return bool(phrase_in(name, words("vanity_figures"))) and not stem_in(name, words("ratio_stems"))
