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
    title=Words("Une querelle sans fin", "A quarrel without an end"),
    message=Words("Querelle en public\u00a0: {fault}.", "A quarrel in public: {fault}."),
    why=Words(
        "Chaque réponse de plus montre la dispute à de nouvelles personnes, et le dernier mot ne se gagne jamais.",
        "Each further reply shows the dispute to new people, and the last word is never won.",
    ),
    remedy=Words(
        "Fixez un nombre (deux suffisent), écrivez le dernier message, nommez qui peut y déroger (`crisis.stop_rule`).",
        "Set a number (two will do), write the last message, name who may override it (`crisis.stop_rule`).",
    ),
    source="S2:58",
    documents=("crisis", "editorial"),
    more=Words(
        "On répond une fois pour renseigner, une fois pour corriger, puis on donne une adresse et l’on se tait. Sans "
        "nombre écrit, c’est la personne la plus fâchée qui décide de la fin.",
        "One replies once to inform, once to correct, then gives an address and falls silent. Without a written number "
        "the angriest person decides when it ends.",
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
            f"{number.en} exchanges with the same person before stopping, {bound.en} at most are enough",
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
        "Nothing says how one will know that the crisis is over.",
    ),
    why=Words(
        "Sans critère, l’équipe reste en alerte des jours de trop, ou reprend comme si de rien n’était, trop tôt.",
        "Without a criterion the team stays on alert days too long, or carries on as if nothing happened, too soon.",
    ),
    remedy=Words(
        "Donnez un volume et une durée, par exemple sous 1,5 fois l’habitude pendant 48\u00a0heures, et qui déclare "
        "la fin (`crisis.end`).",
        "Give a volume and a time, for example under 1.5 times the usual for 48\u00a0hours, and who declares the end "
        "(`crisis.end`).",
    ),
    source="GitLab",
    documents=("crisis",),
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
    title=Words("Un plan de crise jamais essayé", "A playbook never tried"),
    message=Words("Plan de crise\u00a0: {state}.", "Crisis playbook: {state}."),
    why=Words(
        "Un plan s’apprend en le jouant\u00a0: l’exercice montre le numéro faux et l’accès perdu avant la vraie nuit.",
        "A playbook is learnt by playing it: a drill shows the wrong number and the lost access before the real night.",
    ),
    remedy=Words(
        "Bloquez une heure avec un scénario, un animateur et une date (`crisis.drill`)\u202f; notez ensuite `last_on`.",
        "Set aside an hour with a scenario, somebody to run it and a date (`crisis.drill`); then note `last_on`.",
    ),
    source="A9",
    documents=("crisis",),
)
def crisis_no_drill(case: Case) -> Iterable[Hit]:
    """The playbook is begun and was not tried within a year, and no drill is planned. A note where it was put off."""
    crisis = case.strategy.crisis
    if not is_answered(crisis):
        return
    drill = crisis.drill or Drill()
    if drill.on and drill.on >= case.as_of:
        return
    if drill.last_on and (case.as_of - drill.last_on).days <= case.limit("drill_days"):
        return
    put_off = any(path in {"crisis", "crisis.drill"} for path in case.strategy.meta.postponed)
    yield Hit("crisis.drill", {"state": _tried(drill, case.as_of)}, "info" if put_off else None)


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
    return Words("aucun exercice n’a eu lieu ni n’est prévu", "no drill took place, and none is planned")
