"""Rules on how a crisis ends: a quarrel that stops, a sign that it is over, a drill to learn from."""

import datetime as dt
from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.plain import is_answered
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.crisis import Drill


@rule(
    "crisis-no-stop-rule",
    severity="warning",
    chapter="crisis",
    title=Words("Une querelle sans fin", "A quarrel with no end"),
    message=Words("Querelle en public\u00a0: {fault}.", "A public quarrel: {fault}."),
    why=Words(
        "Chaque réponse de plus montre la dispute à de nouvelles personnes, et personne n’a jamais le dernier mot.",
        "Every further reply shows the argument to new people, and nobody ever has the last word.",
    ),
    remedy=Words(
        "Fixez un nombre (deux suffisent), écrivez le dernier message, nommez qui peut y déroger (`crisis.stop_rule`).",
        "Set a number (two will do), write the last message, and name who may make an exception (`crisis.stop_rule`).",
    ),
    source="S2:58",
    documents=("crisis", "editorial"),
    more=Words(
        "Ce contrôle cherche après combien d’échanges publics avec une même personne vous cessez de répondre "
        "(`crisis.stop_rule`). Il parle si aucun nombre n’est écrit, ou s’il dépasse cinq (seuil modifiable)\u202f; "
        "si seul le dernier message manque, c’est une remarque. L’usage\u00a0: répondre une fois pour renseigner, "
        "une fois pour corriger, puis donner une adresse et se taire. Sans nombre écrit, c’est la personne la plus "
        "fâchée qui décide de la fin. Exemple qui tient\u00a0: «\u00a0Deux réponses, puis\u00a0: Écrivez-nous à "
        "l’accueil, nous suivons votre dossier\u00a0».",
        "It looks for how many public exchanges with one person end your replies (`crisis.stop_rule`). It speaks "
        "where no number is written, or one above five (a threshold that you can change); where only the last "
        "message is missing it is a note. The custom: reply once to inform, once to correct, then give an address "
        "and fall silent. Without a written number the angriest person decides when it ends. Sound: “Two replies, "
        "then: Write to us at reception, we are following your case”.",
    ),
)
def crisis_no_stop_rule(case: Case) -> Iterable[Hit]:
    """The playbook is begun, and no number of public exchanges ends a quarrel, or a number that ends nothing.

    A rule with a number and no last message gets a note.
    """
    crisis, most = case.strategy.crisis, case.limit("quarrel_exchanges")
    if not is_answered(crisis):
        return
    stop = crisis.stop_rule
    if stop is None or stop.max_exchanges is None:
        path = "crisis.stop_rule" if stop is None else "crisis.stop_rule.max_exchanges"
        fault = Words(
            "rien ne dit après combien d’échanges on s’arrête", "nothing says after how many exchanges to stop"
        )
        yield Hit(path, {"fault": fault})
    elif stop.max_exchanges > most:
        number, bound = figures.number(stop.max_exchanges), figures.number(most)
        fault = Words(
            f"{number.fr} échanges avec la même personne avant de s’arrêter, {bound.fr} au plus suffisent",
            f"{number.en} exchanges with the same person before you stop; {bound.en} at most will do",
        )
        yield Hit("crisis.stop_rule.max_exchanges", {"fault": fault})
    elif stop.last_message is None:
        fault = Words("le dernier message n’est pas écrit", "the last message is not written")
        yield Hit("crisis.stop_rule.last_message", {"fault": fault}, "info")


@rule(
    "crisis-no-end-criteria",
    severity="warning",
    chapter="crisis",
    title=Words("Aucun signe que c’est fini", "No sign that it is over"),
    message=Words(
        "Rien ne dit à quoi l’on saura que la crise est finie.",
        "Nothing says how you will know that the crisis is over.",
    ),
    why=Words(
        "Sans critère, l’équipe reste en alerte des jours de trop, ou reprend comme si de rien n’était, trop tôt.",
        "With nothing to go by, the team stays on alert days too long, or carries on as normal too soon.",
    ),
    remedy=Words(
        "Donnez un volume et une durée, par exemple sous 1,5 fois l’habitude pendant 48\u00a0heures, et qui déclare "
        "la fin (`crisis.end`).",
        "Give a volume and a duration, for example below 1.5 times the usual for 48 hours, and say who declares the "
        "end (`crisis.end`).",
    ),
    source="GitLab",
    documents=("crisis",),
    more=Words(
        "Ce contrôle cherche à quoi l’on saura que c’est fini (`crisis.end`)\u00a0: un volume de messages revenu "
        "près de l’habitude, une durée de calme, ou le ton des messages. Une seule de ces réponses suffit\u202f; il "
        "se tait aussi quand chaque scénario dit sa propre fin (`ends_when`), et tant que le plan de crise n’est "
        "pas commencé. Exemple qui tient\u00a0: moins d’une fois et demie le volume habituel pendant "
        "48\u00a0heures, et la directrice le déclare.",
        "It looks for how one will know that it is over (`crisis.end`): a volume of messages back near the usual, a "
        "time of calm, or the tone of messages. One of these answers is enough; it also keeps silent where each "
        "scenario says its own end (`ends_when`), and while the playbook is not begun. Sound: less than one and a "
        "half times the usual volume for 48 hours, and the director declares it.",
    ),
)
def crisis_no_end_criteria(case: Case) -> Iterable[Hit]:
    """The playbook is begun, and no volume, time or tone says that it is over, nor does each scenario."""
    crisis = case.strategy.crisis
    end = crisis.end
    if not is_answered(crisis) or (end and (end.multiple is not None or end.hours is not None or end.sentiment)):
        return
    if crisis.scenarios and all(scenario.ends_when for scenario in crisis.scenarios):
        return
    yield Hit("crisis.end", {})


@rule(
    "crisis-no-drill",
    severity="warning",
    chapter="crisis",
    title=Words("Un plan de crise jamais essayé", "A playbook that has never been tried out"),
    message=Words("Plan de crise\u00a0: {state}.", "Crisis playbook: {state}."),
    why=Words(
        "Un plan s’apprend en le jouant\u00a0: l’exercice montre le numéro faux et l’accès perdu avant la vraie nuit.",
        "You learn a playbook by playing it: a drill turns up the wrong number and the lost password before the real "
        "night does.",
    ),
    remedy=Words(
        "Réservez une heure\u00a0: un scénario, quelqu’un pour animer, une date (`crisis.drill`)\u202f; notez ensuite "
        "le jour où il a eu lieu (`last_on`).",
        "Set aside an hour: a scenario, somebody to run it, a date (`crisis.drill`); then record the day it took "
        "place (`last_on`).",
    ),
    source="A9",
    documents=("crisis",),
    more=Words(
        "Ce contrôle cherche si le plan de crise a été joué depuis moins d’un an (`crisis.drill.last_on`, seuil "
        "modifiable) ou le sera\u00a0: une date à venir (`crisis.drill.on`) suffit. Une date prévue et passée ne "
        "vaut pas exercice\u00a0: notez qu’il a eu lieu. Si vous avez remis la question à plus tard, ce n’est "
        "qu’une remarque, et tant que le plan n’est pas commencé il se tait. Exemple qui tient\u00a0: une heure en "
        "février, le scénario du compte piraté, et l’on appelle vraiment les numéros.",
        "It looks at whether the playbook was tried less than a year ago (`crisis.drill.last_on`, a threshold that "
        "you can change) or is going to be: a date ahead (`crisis.drill.on`) is enough. A planned date that has "
        "passed is no drill: note that it took place. Where you put the question off it is only a note, and while "
        "the playbook is not begun it keeps silent. Sound: one hour in February, the scenario of the hacked "
        "account, and the numbers are really called.",
    ),
)
def crisis_no_drill(case: Case) -> Iterable[Hit]:
    """The playbook is begun and was not tried within a year, and no drill is planned."""
    crisis = case.strategy.crisis
    if not is_answered(crisis):
        return
    drill = crisis.drill or Drill()
    if drill.on and drill.on >= case.as_of:
        return
    if drill.last_on and (case.as_of - drill.last_on).days <= case.limit("drill_days"):
        return
    yield Hit("crisis.drill", {"state": _tried(drill, case.as_of)})


def _tried(drill: Drill, as_of: dt.date) -> Words:
    if drill.on:
        date = figures.date(drill.on)
        return Words(
            f"l’exercice du {date.fr} est passé, et rien ne dit qu’il a eu lieu",
            f"the drill of {date.en} has passed, and nothing says that it took place",
        )
    if drill.last_on:
        days, date = figures.days((as_of - drill.last_on).days), figures.date(drill.last_on)
        return Words(
            f"le dernier exercice date de {days.fr} ({date.fr}), et aucun n’est prévu",
            f"the last drill was {days.en} ago ({date.en}), and none is planned",
        )
    return Words("aucun exercice n’a eu lieu ni n’est prévu", "no drill has taken place, and none is planned")
