"""Rules on the map of communities: that there is one, whom it shows, and who is in charge of each relation."""

from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.community import source_hit
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AudienceCategory, ObjectiveKind, OrganisationKind, RelationStage

_ENGAGED: Final = frozenset({RelationStage.CONTRIBUTE, RelationStage.INVITED, RelationStage.ALLY})
_TRADE: Final = frozenset({AudienceCategory.BUSINESSES, AudienceCategory.PROFESSIONALS})


@rule(
    "community-no-influencer",
    severity="info",
    chapter="community",
    title=Words("Beaucoup de sources, aucune d’influente", "Many sources, none of them influential"),
    message=Words(
        "{count}, et aucune dont l’influence soit notée {least} sur 5 ou plus.",
        "{count}, none of them rated {least} out of 5 or more for influence.",
    ),
    why=Words(
        "Dans une communauté, quelques voix comptent plus que toutes les autres\u00a0: ce sont elles qu’il faut "
        "connaître.",
        "In any community a few voices count more than all the others: those are the ones to know.",
    ),
    remedy=Words(
        "Cherchez qui l’on cite et qui tranche, ajoutez trois de ces sources avec leur note (`influence`), et cessez "
        "de suivre les moins utiles.",
        "Find out who is quoted and who settles arguments, add three of these sources with their rating "
        "(`influence`), and stop following the least useful.",
    ),
    source="S1:76",
    documents=("plan",),
    more=Words(
        "Ce contrôle ne parle qu’à partir de vingt sources repérées (`community.sources`). Il cherche alors si "
        "l’une d’elles a une influence de 4 ou 5 sur 5 (`influence`)\u202f; une source dont l’influence n’est pas "
        "notée ne compte pas. Les deux seuils se changent. Ce n’est qu’une remarque\u00a0: une liste plus courte ne "
        "dit rien. Exemple en faute\u00a0: vingt-cinq groupes de quartier notés de 1 à 3, et pas le correspondant "
        "du journal que tous citent.",
        "It speaks only from twenty sources on the map (`community.sources`). It then looks for one with an "
        "influence of 4 or 5 out of 5 (`influence`); a source without a mark does not count. Both thresholds can be "
        "changed. It is only a note: a shorter list says nothing. At fault: twenty-five neighbourhood groups marked "
        "from 1 to 3, and not the local reporter whom all of them quote.",
    ),
)
def community_no_influencer(case: Case) -> Iterable[Hit]:
    """Twenty sources or more, and none of an influence of 4 or 5."""
    sources = case.strategy.community.sources
    least = case.limit("influential")
    if len(sources) >= case.limit("many_sources") and not any((one.influence or 0) >= least for one in sources):
        count = figures.count(len(sources), Words("source", "source"), Words("sources", "sources"))
        yield Hit("community.sources", {"count": count, "least": figures.number(least)})


@rule(
    "community-unowned",
    severity="warning",
    chapter="community",
    title=Words("Une relation que personne ne suit", "A relationship that nobody looks after"),
    message=Words(
        "{source}\u00a0: la relation en est au stade «\u00a0{stage}\u00a0», et personne n’en est responsable.",
        "{source}: the relationship has reached the stage “{stage}”, and nobody is in charge of it.",
    ),
    why=Words(
        "Une conversation commencée puis abandonnée laisse un plus mauvais souvenir que le silence.",
        "A conversation started and then dropped leaves a worse memory than silence.",
    ),
    remedy=Words(
        "Nommez une personne (`owner`), ou revenez à la simple écoute (`stage: listen`).",
        "Name somebody (`owner`), or go back to just listening (`stage: listen`).",
    ),
    source="house",
    documents=("plan",),
    more=Words(
        "Ce contrôle regarde les communautés avec lesquelles la relation est engagée\u00a0: vous y contribuez, "
        "elles vous invitent, ou elles sont alliées (`stage`). Il veut pour chacune une personne qui suit cette "
        "relation (`owner`). Tant que vous ne faites que la repérer ou l’écouter, il se tait. Exemple en "
        "faute\u00a0: le club des commerçants vous a invités à sa réunion de mai, et personne n’est chargé d’y "
        "répondre.",
        "It looks at the communities with which a relation has begun: you contribute there, they invite you, or "
        "they are allies (`stage`). For each it wants somebody who follows that relation (`owner`). While you only "
        "spot it or listen to it, it keeps silent. At fault: the shopkeepers’ club invited you to its meeting in "
        "May, and nobody is in charge of replying.",
    ),
)
def community_unowned(case: Case) -> Iterable[Hit]:
    """We contribute to a source, are invited or allied, and nobody owns the relation."""
    for index, source in enumerate(case.strategy.community.sources):
        if source.stage in _ENGAGED and not source.owner:
            yield source_hit(index, source, "owner", {"stage": source.stage.label})


@rule(
    "community-no-map",
    severity="warning",
    chapter="community",
    title=Words(
        "Prospecter sans savoir où l’on parle de votre métier",
        "Looking for leads without knowing where your trade talks",
    ),
    message=Words(
        "{objective}\u00a0: un objectif de prospection entre professionnels, et aucune source repérée.",
        "{objective}: an objective of finding business customers, and no community identified.",
    ),
    why=Words(
        "Les professionnels se conseillent entre eux, dans des forums, des clubs, des blogs où vous n’êtes pas.",
        "Professionals advise one another in forums, clubs and blogs where you are absent.",
    ),
    remedy=Words(
        "Cherchez-en dix et notez pour chacune sa taille, ses sujets, sa règle, et si l’on y parle de vous.",
        "Find ten, and note for each its size, its subjects, its rules, and whether people talk about you there.",
    ),
    source="S1:58",
    documents=("plan",),
    more=Words(
        "Ce contrôle parle quand un objectif cherche des contacts commerciaux (`kind: leads`) auprès de "
        "professionnels et qu’aucune communauté n’est repérée (`community.sources`). Par "
        "«\u00a0professionnels\u00a0», il entend une entreprise qui vend à d’autres entreprises, ou un objectif qui "
        "nomme un public d’entreprises ou de gens de métier. Il ne parle qu’une fois, et une seule source notée "
        "suffit à le faire taire. Exemple en faute\u00a0: «\u00a0vingt demandes de devis d’architectes d’ici "
        "juin\u00a0», sans savoir où les architectes se parlent.",
        "It speaks when an objective seeks leads (`kind: leads`) among professionals and no community is on the map "
        "(`community.sources`). By professionals it means a company that sells to other companies, or an objective "
        "that names an audience of businesses or people of a trade. It speaks once, and a single source noted is "
        "enough to silence it. At fault: “twenty requests for quotes from architects by June”, without knowing "
        "where architects talk to each other.",
    ),
)
def community_no_map(case: Case) -> Iterable[Hit]:
    """An objective of leads, for a B2B company or an audience of professionals, and no source on the map."""
    strategy = case.strategy
    categories = {one.id: one.category for one in strategy.audiences if one.id}
    if strategy.community.sources:
        return
    for index, objective in enumerate(strategy.objectives):
        trade = strategy.organisation.kind is OrganisationKind.B2B_COMPANY or any(
            categories.get(one) in _TRADE for one in objective.audiences
        )
        if objective.kind is ObjectiveKind.LEADS and trade:
            said = objective.statement
            name = (
                Words(f"«\u00a0{said.to('fr')}\u00a0»", f"“{said.to('en')}”")
                if said
                else Words(f"Objectif {index + 1}", f"Objective {index + 1}")
            )
            yield Hit("community.sources", {"objective": name})
            return
