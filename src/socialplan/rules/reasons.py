"""Rules on why one is there: a reason, an expected return, objectives that can be counted on one hand."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.people import active_accounts
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import your_accounts
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import PlanPath


@rule(
    "why-missing",
    severity="error",
    chapter="why",
    title=Words("On ne sait pas pourquoi vous y êtes", "No reason given for being there"),
    message=Words("Pourquoi êtes-vous sur les réseaux\u202f? {found}", "Why are you on social media? {found}"),
    why=Words(
        "Tout en découle\u00a0: sans raison écrite, on ne sait ni quoi publier, ni pour qui, ni quand s’arrêter.",
        "Everything follows from it: with no written reason, nobody knows what to post, for whom, or when to stop.",
    ),
    remedy=Words(
        "Écrivez une phrase\u00a0: ce qui changera, et pour qui, parce que vous y êtes (`why.answer`).",
        "Write one sentence: what will change, and for whom, because you are there (`why.answer`).",
    ),
    source="S4:1",
    documents=("plan",),
    more=Words(
        "Il lit la réponse à «\u00a0pourquoi êtes-vous sur les réseaux\u202f?\u00a0»\u00a0: elle doit exister et "
        "compter au moins trente caractères, à peu près une demi-ligne. Quand elle est écrite en deux langues, la "
        "plus longue compte. Il n’en juge pas le sens\u00a0: une raison du genre «\u00a0tout le monde y est\u00a0» "
        "relève d’un autre contrôle. Exemple\u00a0: «\u00a0Informer\u00a0» est trop court\u202f; «\u00a0que les "
        "parents sachent avant 7\u00a0h si la cantine est ouverte\u00a0» suffit.",
        "It reads the answer to “why are you on social media?”: there has to be one, of at least thirty characters, "
        "about half a line. Where it is written in two languages the longer one counts. It does not judge the "
        "meaning: a reason such as “everybody is there” belongs to another check. Example: “Inform” is too short; "
        "“parents know before 7 a.m. whether the canteen is open” will do.",
    ),
)
def why_missing(case: Case) -> Iterable[Hit]:
    """`why.answer` is unanswered, or shorter than thirty characters."""
    answer = case.strategy.why.answer
    if answer is None:
        yield Hit("why.answer", {"found": Words("La réponse n’est pas écrite.", "The answer has not been written.")})
        return
    length = max(len(wording.strip()) for _, wording in answer.by_language)
    if length < case.limit("shortest_why"):
        size = figures.count(length, Words("caractère", "character"), Words("caractères", "characters"))
        yield Hit(
            "why.answer",
            {
                "found": Words(
                    f"La réponse tient en {size.fr}, trop court pour une raison.",
                    f"The answer is {size.en} long, too short for a reason.",
                )
            },
        )


@rule(
    "roi-missing",
    severity="warning",
    chapter="expected_return",
    title=Words("Aucun rendement attendu", "No expected return"),
    message=Words(
        "{effort}, et rien ne chiffre ce que vous en attendez, ni en argent, ni en temps, ni en ressources.",
        "{effort}, and nothing puts a figure on what you expect in return: money, time or resources.",
    ),
    why=Words(
        "Sans rendement attendu, la première coupe budgétaire tranche à votre place.",
        "Without an expected return, the next budget cut makes the decision for you.",
    ),
    remedy=Words(
        "Donnez-en un seul, réaliste, avec son unité et sa date\u00a0: des appels évités, des commandes, des photos "
        "(`expected_return`).",
        "Give just one, a realistic one, with its unit and its date: calls avoided, orders, photos "
        "(`expected_return`).",
    ),
    source="S2:9",
    documents=("plan",),
    more=Words(
        "Il regarde si l’un des trois retours possibles a une valeur\u00a0: de l’argent, du temps gagné, des "
        "ressources (contacts, photos, bénévoles). Un seul suffit, même modeste. Tant qu’il n’y a aucun objectif, il "
        "se tait\u00a0: un autre contrôle le dit. Quand des comptes sont actifs, il rappelle les heures qu’ils "
        "demandent chaque semaine. Exemple\u00a0: «\u00a030 appels de moins par mois au standard d’ici à "
        "juin\u00a0», soit quelques heures rendues à l’accueil.",
        "It looks whether one of the three possible returns has a value: money, time saved, resources (contacts, "
        "photographs, volunteers). One is enough, even a modest one. While there is no objective it keeps quiet: "
        "another check says so. Where accounts are active it recalls the hours that they take each week. Example: "
        "“30 fewer calls a month to the switchboard by June”, a few hours given back to the front desk.",
    ),
)
def roi_missing(case: Case) -> Iterable[Hit]:
    """No expected return has a value, though there are objectives."""
    returns = case.strategy.expected_return
    stated = [one for one in (returns.money, returns.time, returns.resources) if one and one.value is not None]
    if stated or not case.strategy.objectives:
        return
    needed = figures.hours(case.workload.needed.typical)
    spent = Words(f"Vous y mettez {needed.fr} par semaine", f"You put in {needed.en} a week")
    aims = figures.count(
        len(case.strategy.objectives),
        Words("objectif fixé", "objective set"),
        Words("objectifs fixés", "objectives set"),
    )
    yield Hit("expected_return", {"effort": spent if active_accounts(case.strategy) else aims})


@rule(
    "no-objective",
    severity="error",
    chapter="objectives",
    title=Words("Aucun objectif", "No objective"),
    message=Words("Aucun objectif n’est fixé pour {what}.", "No objective is set for {what}."),
    why=Words(
        "Sans objectif on ne peut ni choisir ce qu’on publie, ni savoir si cela sert à quelque chose.",
        "Without an objective you can neither choose what to post nor know whether it does any good.",
    ),
    remedy=Words(
        "Écrivez-en un, avec un verbe, un public, un chiffre de départ, un chiffre visé et une date (`objectives`).",
        "Write one, with a verb, an audience, a starting figure, a target and a date (`objectives`).",
    ),
    source="S4:9",
    documents=("plan",),
    more=Words(
        "Il vérifie que la stratégie a au moins un objectif, quel qu’il soit\u202f; d’autres contrôles en regardent "
        "le contenu. C’est une erreur. Avec la fiche express, qui ne demande pas d’objectif, c’est un avertissement. "
        "Il parle même quand aucun compte n’est encore actif. Exemple d’objectif\u00a0: «\u00a0passer de 20 à 60 "
        "inscrits à l’alerte inondation parmi les riverains du quai, d’ici au 1er mars\u00a0».",
        "It looks whether the strategy has at least one objective, whatever it is; other checks look at what it "
        "says. It is an error. With the one-page form, which asks for no objective, it is a warning. It speaks even "
        "when no account is active yet. Example of an objective: “from 20 to 60 people registered for flood alerts "
        "among those who live on the quay, by 1 March”.",
    ),
)
def no_objective(case: Case) -> Iterable[Hit]:
    """There is no objective. The one-page form asks for none, and there it is a warning."""
    if case.strategy.objectives:
        return
    number = len(active_accounts(case.strategy))
    what = your_accounts(number) if number else Words("les réseaux sociaux", "social media")
    yield Hit("objectives", {"what": what}, "warning" if case.strategy.meta.path is PlanPath.BRIEF else None)


@rule(
    "too-many-objectives",
    severity="warning",
    chapter="objectives",
    title=Words("Trop d’objectifs à la fois", "Too many objectives at once"),
    message=Words(
        "Vous poursuivez {count} en même temps\u202f; au-delà de {most}, aucun n’est vraiment tenu.",
        "You are pursuing {count} at the same time; beyond {most}, none is really met.",
    ),
    why=Words(
        "Les heures se partagent entre eux, et la revue n’a plus le temps de décider de chacun.",
        "The hours are split between them, and the review no longer has time to decide on each.",
    ),
    remedy=Words(
        "Gardez les trois à cinq dont l’échec coûterait le plus, et rouvrez les autres à la prochaine revue.",
        "Keep the three to five whose failure would cost most, and reopen the others at the next review.",
    ),
    source="NARA",
    documents=("plan",),
    more=Words(
        "Il compte les objectifs de la stratégie et parle au-delà de cinq. Tous comptent, quels que soient leur "
        "échéance et leur compte. Il ne dit pas lesquels garder\u00a0: c’est une décision. Exemple\u00a0: huit "
        "objectifs pour une demi-journée par semaine, c’est une demi-heure chacun, revue comprise.",
        "It counts the strategy’s objectives and speaks beyond five. All of them count, whatever their deadline and "
        "their account. It does not say which to keep: that is a decision. Example: eight objectives for half a day "
        "a week make half an hour each, reviews included.",
    ),
)
def too_many_objectives(case: Case) -> Iterable[Hit]:
    """More than five objectives."""
    number, most = len(case.strategy.objectives), case.limit("objectives_most")
    if number > most:
        counted = figures.count(number, Words("objectif", "objective"), Words("objectifs", "objectives"))
        yield Hit("objectives", {"count": counted, "most": figures.number(most)})
