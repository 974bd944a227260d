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
        "A change happens in somebody: without an audience you know neither where to look for it nor who to talk to.",
    ),
    remedy=Words(
        "Dites quel public de votre liste chaque objectif vise (`audiences`)\u202f; si aucun ne convient, l’objectif "
        "est-il de trop\u202f?",
        "Say which audience on your list each objective is for (`audiences`); if none fits, is the objective one too "
        "many?",
    ),
    source="S1:101",
    documents=("plan",),
    more=Words(
        "Il cherche, pour chaque objectif, au moins un public de votre liste. Tant qu’aucun public n’est décrit, il "
        "se tait\u00a0: un autre contrôle le dit. Un nom qui ne correspond à aucun public de la liste ne compte pas. "
        "Quand trois objectifs ou plus sont tous sans public, cela n’est dit qu’une fois. Exemple\u00a0: «\u00a0deux "
        "fois plus d’inscriptions au centre aéré\u00a0», sans dire s’il s’agit des parents d’ici ou de ceux des "
        "communes voisines.",
        "For each objective it looks for at least one audience of your list. While no audience is described it keeps "
        "quiet: another check says so. A name that fits no audience of the list does not count. When three "
        "objectives or more all lack an audience, that is told once. Example: “twice as many registrations for the "
        "holiday club”, without saying whether of local parents or those of the villages around.",
    ),
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
    message=Words("Aucun compte ne travaille pour {objective}.", "No account serves {objective}."),
    why=Words(
        "Sans compte qui s’en charge, un objectif reste lettre morte, et chaque équipe croit que l’autre s’en occupe.",
        "With no account to carry it, an objective stays on paper, and each team thinks the other is working on it.",
    ),
    remedy=Words(
        "Ajoutez chaque objectif à la liste du compte qui s’y prête le mieux (`objectives`), ou abandonnez-le.",
        "Add each objective to the account that suits it best (`objectives`), or drop it.",
    ),
    source="S1:101",
    documents=("plan",),
    more=Words(
        "Il cherche, pour chaque objectif, un compte actif ou à ouvrir qui dit le servir. Un compte en sommeil, à "
        "fermer, écarté ou réservé aux urgences ne compte pas. Tant qu’aucun compte n’est actif, il se tait. Quand "
        "trois objectifs ou plus sont tous dans ce cas, cela n’est dit qu’une fois. Exemple\u00a0: «\u00a0recruter "
        "deux apprentis\u00a0» est écrit, et aucun des trois comptes n’a cet objectif dans sa liste.",
        "For each objective it looks for an account, active or to be opened, that says it serves it. An account that "
        "is dormant, to be closed, refused or kept for emergencies does not count. While no account is active it "
        "keeps quiet. When three objectives or more are all in that case, it is told once. Example: “hire two "
        "apprentices” is written, and none of the three accounts has this objective in its list.",
    ),
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
        "Sans pilier, personne ne sait quoi publier pour atteindre un objectif, et le calendrier l’oublie.",
        "Without a pillar, nobody knows what to post to reach an objective, and the calendar forgets it.",
    ),
    remedy=Words(
        "Ajoutez chaque objectif à la liste d’un pilier (`objectives`), ou créez le pilier qui lui manque.",
        "Add each objective to a pillar (`objectives`), or create the pillar it lacks.",
    ),
    source="S1:101",
    documents=("plan", "editorial"),
    more=Words(
        "Il cherche, pour chaque objectif, un pilier de contenu qui dit le servir. Tant qu’aucun pilier n’est "
        "décrit, il se tait. Quand trois objectifs ou plus sont tous sans pilier, cela n’est dit qu’une fois. "
        "Exemple\u00a0: l’objectif est de trouver des bénévoles, et les piliers sont «\u00a0nos concerts\u00a0», "
        "«\u00a0nos partenaires\u00a0» et «\u00a0la vie du lieu\u00a0»\u00a0: rien n’y appelle à venir aider.",
        "For each objective it looks for a content pillar that says it serves it. While no pillar is described it "
        "keeps quiet. When three objectives or more all lack a pillar, that is told once. Example: the objective is "
        "to find volunteers, and the pillars are “our concerts”, “our partners” and “life of the place”: nothing "
        "there asks anybody to come and help.",
    ),
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
    title=Words(
        "Un objectif qui ne se mesure qu’en abonnés, vues ou «\u00a0j’aime\u00a0»",
        "An objective measured only in followers, views or likes",
    ),
    message=Words(
        "Pour {objective}, on ne lit que {kpis}\u00a0: qui a pu voir, pas ce que cela a changé.",
        "For {objective}, the only figures are {kpis}: who may have seen it, not what it changed.",
    ),
    why=Words(
        "Ces compteurs montent sans que rien ne change pour personne, et ne font rien décider.",
        "These counters go up without anything changing for anybody, and help nobody decide.",
    ),
    remedy=Words(
        "Ajoutez un indicateur de ce que les gens font ensuite, comme cliquer, demander, venir ou répondre "
        "(`measurement.kpis`).",
        "Add a KPI for what people do next, such as click, ask, come or reply (`measurement.kpis`).",
    ),
    source="A5",
    documents=("plan",),
    more=Words(
        "Il parle quand tous les indicateurs d’un objectif comptent des abonnés, des vues, des «\u00a0j’aime\u00a0» "
        "ou des impressions. Il le reconnaît au nom de l’indicateur, sauf si vous avez répondu vous-même qu’il en "
        "est un ou non\u202f; un taux ou un coût («\u00a0réactions par vue\u00a0») n’en est pas un. Un objectif de "
        "notoriété n’est pas signalé, car être vu est son but\u202f; un objectif sans indicateur relève d’un autre "
        "contrôle. Exemple\u00a0: remplir un stage, suivi par le seul nombre d’abonnés.",
        "It speaks when all KPIs of an objective count followers, views, likes or impressions. It tells by the KPI’s "
        "name, unless you answered yourself that it is one or is not; a rate or a cost (“reactions per view”) is "
        "none. An objective of awareness is not reported, for being seen is its aim; an objective without KPIs "
        "belongs to another check. Example: filling a course, followed by the number of followers alone.",
    ),
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
