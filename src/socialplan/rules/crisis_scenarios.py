"""Rules on the scenarios of the playbook: the ones that are needed, each with its holding statement."""

from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.plain import is_answered
from socialplan.analysis.statements import speaks_in_public
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import ScenarioKind
from socialplan.strategy.crisis import Scenario

_EXPECTED: Final = (ScenarioKind.HACKED_ACCOUNT, ScenarioKind.IMPERSONATION)
"""What may befall any account, whoever holds it."""
_PUBLIC_FROM: Final = 2
"""The level from which a public statement is expected as soon as the scenario starts (`speaks_in_public`)."""


@rule(
    "crisis-scenarios-min",
    severity="warning",
    chapter="crisis",
    title=Words("Trop peu de crises préparées", "Too few crises prepared for"),
    message=Words("{count}\u00a0: {missing}.", "{count}: {missing}."),
    why=Words(
        "Une crise préparée se traite en une heure\u202f; une crise découverte occupe une semaine.",
        "A crisis you have prepared for takes an hour; one that catches you unawares takes a week.",
    ),
    remedy=Words(
        "Préparez {least} scénarios au moins, dont le compte piraté et le faux compte (`crisis.scenarios`).",
        "Prepare at least {least} scenarios, including the hacked account and the fake account (`crisis.scenarios`).",
    ),
    source="A5",
    documents=("crisis",),
    more=Words(
        "Ce contrôle compte les scénarios du plan de crise (`crisis.scenarios`), c’est-à-dire les situations "
        "préparées d’avance. Il en veut quatre (seuil modifiable), dont les deux qui peuvent arriver à tout "
        "compte\u00a0: le piratage (`kind: hacked_account`) et le faux compte à votre nom (`kind: impersonation`). "
        "Tant que le plan n’est pas commencé, il se tait. Exemple qui tient\u00a0: compte piraté, faux compte, "
        "panne du service en ligne, propos d’une personne de l’équipe.",
        "It counts the scenarios of the playbook (`crisis.scenarios`), that is the situations prepared for. It "
        "wants four (a threshold that you can change), among them the two that may befall any account: the hacked "
        "account (`kind: hacked_account`) and the fake account in your name (`kind: impersonation`). While the "
        "playbook is not begun it keeps silent. Sound: hacked account, fake account, breakdown of the online "
        "service, a post by somebody of the team.",
    ),
)
def crisis_scenarios_min(case: Case) -> Iterable[Hit]:
    """The playbook is begun with fewer than four scenarios, or without a hacked account or an impersonation."""
    crisis, least = case.strategy.crisis, case.limit("crisis_scenarios")
    if not is_answered(crisis):
        return
    kinds = {scenario.kind for scenario in crisis.scenarios}
    absent = [figures.quote(kind.label) for kind in _EXPECTED if kind not in kinds]
    few = len(crisis.scenarios) < least
    if not few and not absent:
        return
    bound = figures.number(least)
    faults = [Words(f"il en faut {bound.fr} au moins", f"at least {bound.en} needed")] if few else []
    if absent:
        said = figures.join(absent)
        faults.append(Words(f"il manque {said.fr}", f"{said.en} should be among them"))
    number = figures.count(len(crisis.scenarios), Words("scénario", "scenario"), Words("scénarios", "scenarios"))
    yield Hit("crisis.scenarios", {"count": number, "missing": figures.join(faults), "least": bound})


@rule(
    "crisis-no-statement",
    severity="error",
    chapter="crisis",
    title=Words("Un scénario sans message d’attente", "A scenario without a holding statement"),
    message=Words("{scenario}\u00a0: aucun message d’attente {level}.", "{scenario}: no holding statement {level}."),
    why=Words(
        "Sous pression, on écrit trop, trop tard, et l’on promet ce que l’on ne sait pas.",
        "Under pressure you write too much, too late, and promise what you do not know.",
    ),
    remedy=Words(
        "Écrivez trois phrases vraies quoi qu’il arrive, ou dites qu’on ne répond qu’à qui demande "
        "(`public_statement: no`).",
        "Write three sentences that hold true whatever happens, or say that you will answer only those who ask "
        "(`public_statement: no`).",
    ),
    source="A9",
    documents=("crisis",),
    more=Words(
        "Ce contrôle cherche, pour chaque scénario, un message d’attente\u00a0: quelques phrases prêtes à publier "
        "avant de tout savoir. À partir du niveau 2, il en faut un pour le niveau où le scénario commence, ou un "
        "qui vaille pour tous. On n’attend pas de message public aux niveaux 0 et 1, quand un journaliste ou un "
        "organisme demande quelque chose, ni quand vous répondez `public_statement: no`. Exemple qui tient\u00a0: "
        "«\u00a0Nous sommes désolés\u00a0: notre page a été piratée. Ne cliquez sur aucun lien. Nous travaillons à "
        "la reprendre. Prochain message ici à 18\u00a0h\u00a0».",
        "It looks, for each scenario, for a holding statement: a few sentences ready to post before all is known. "
        "From level 2 on there must be one for the level at which the scenario starts, or one that holds for all "
        "levels. No public statement is expected at levels 0 and 1, where a journalist or a body asks for "
        "something, nor where you answer `public_statement: no`. Sound: “We are sorry: our page has been hacked. Do "
        "not click on any link. We are working to get it back. Next update here at 18:00”.",
    ),
)
def crisis_no_statement(case: Case) -> Iterable[Hit]:
    """A scenario that calls for a public statement has none for the level at which it starts.

    None is expected at level 0 or 1, where a journalist or a body asks, nor where the answer says so.
    """
    for index, scenario in enumerate(case.strategy.crisis.scenarios):
        if not speaks_in_public(scenario):
            continue
        levels = {statement.level for statement in scenario.statements if statement.text}
        number = scenario.level
        if levels and (number is None or number < _PUBLIC_FROM or not levels.isdisjoint({None, number})):
            continue
        yield Hit(
            f"crisis.scenarios[{index}].statements",
            {
                "scenario": scenario_name(scenario, index),
                "level": Words("n’est écrit", "is written")
                if not levels or number is None
                else Words(f"pour le niveau {number}, où il commence", f"for level {number}, where it starts"),
            },
        )


def scenario_name(scenario: Scenario, index: int) -> Words:
    """What to call a scenario: its name, else its kind, else its number."""
    if scenario.name:
        return Words(scenario.name.to("fr"), scenario.name.to("en"))
    if scenario.kind is None:
        return Words(f"Scénario {index + 1}", f"Scenario {index + 1}")
    return Words(*(f"{label[:1].upper()}{label[1:]}" for label in scenario.kind.label))
