"""The five lines at the top of the playbook, computed; the last one asks for a decision."""

from socialplan.documents.gaps import SOON
from socialplan.documents.phrases import small
from socialplan.documents.views.crisis_after import drill
from socialplan.documents.views.crisis_desk import Desk
from socialplan.documents.views.crisis_levels import approval_warnings
from socialplan.documents.views.crisis_people import stoppers
from socialplan.documents.views.crisis_reach import unpublished
from socialplan.documents.views.crisis_scenarios import Scenarios
from socialplan.language import Words


def brief(desk: Desk, prepared: Scenarios) -> tuple[str, ...]:
    """Who can answer and publish, approval, scenarios, stop and freshness, then the decision that is asked."""
    if desk.alone:
        first = (_delays(desk), _scenarios(desk, prepared), _access(desk))
    else:
        first = (_reachable(desk), _approval(desk), _scenarios(desk, prepared))
    last = " ".join(line for line in (_stop(desk), _freshness(desk)) if line)
    return (*first, last, _decision(desk, prepared))


def _reachable(desk: Desk) -> str:
    """Who answers, and what nobody who answers can publish on: the second is what a rota alone hides."""
    week = desk.dossier.coverage
    if week.basis == "none":
        return desk.say(
            "Alerte\u00a0: aucun horaire n’est donné, 0\u00a0h connue sur 168.",
            "Alert: no hours are given, none of 168 are known.",
        )
    hours = desk.wording.hours(week.hours_covered)
    nobody = next((slot.when for slot in desk.dossier.duty if not slot.people), None)
    when = desk.wording.words(nobody) if nobody else ""
    alone = desk.say(f" Première plage sans personne\u00a0: {when}.", f" First stretch without anybody: {when}.")
    lacking = unpublished(desk)
    if lacking:
        told = desk.say(
            f"Alerte\u00a0: quelqu’un répond {hours} sur 168, mais peut publier moins longtemps sur {lacking}.",
            f"Alert: somebody answers {hours} of 168, but can publish for less on {lacking}.",
        )
    else:
        told = desk.say(
            f"Joignabilité\u00a0: quelqu’un répond {hours} sur 168.", f"Reachability: somebody answers {hours} of 168."
        )
    return told + (alone if nobody else "")


def _access(desk: Desk) -> str:
    """Whether anybody else could act on the accounts of somebody who works alone."""
    found = desk.dossier.rights
    others = dict.fromkeys(who for right in found.accounts for who in right.holders if who != desk.lead())
    if not found.accounts:
        return desk.say("Accès\u00a0: rien n’est écrit.", "Access: nothing is written.")
    names = desk.wording.people(others)
    if names:
        return desk.say(f"Accès\u00a0: {names} peut agir à ma place.", f"Access: {names} can act in my place.")
    return desk.say(
        "Accès\u00a0: personne d’autre ne peut publier ni couper à ma place.",
        "Access: nobody else can publish or stop posts in my place.",
    )


def _approval(desk: Desk) -> str:
    checks = [check for check in desk.dossier.approvals if check.steps]
    if not checks:
        return desk.say("Validation\u00a0: aucune chaîne n’est écrite.", "Approval: no chain is written.")
    tightest = min(checks, key=lambda check: check.slack)
    if tightest.ok:
        blocked = approval_warnings(desk)
        if blocked:
            return desk.say(
                "Validation\u00a0: les délais tiennent, sauf aux heures où un accord manque (voir Validation).",
                "Approval: delays hold, save at hours when an approval cannot be had (see Approval).",
            )
        return desk.say(
            "Validation\u00a0: vérification et accords tiennent dans le délai de chaque niveau.",
            "Approval: checking and approvals fit the delay of each level.",
        )
    level, late = desk.level_name(desk.crisis.levels[tightest.index]), desk.wording.minutes(-tightest.slack)
    return desk.say(
        f"Validation\u00a0: {level}, vérification et accords dépassent le délai de {late}.",
        f"Approval: {level}, checking and approvals are {late} over the delay.",
    )


def _delays(desk: Desk) -> str:
    """How fast somebody who works alone has to write, level by level."""
    timed = [level for level in desk.levels if level.number and level.statement_minutes is not None]
    if not timed:
        return desk.say("Délais\u00a0: aucun n’est fixé.", "Delays: none is set.")
    told = [
        desk.say(
            f"{desk.wording.minutes(level.statement_minutes)} au {small(desk.level_name(level))}",
            f"{desk.wording.minutes(level.statement_minutes)} at {small(desk.level_name(level))}",
        )
        for level in reversed(timed)
    ]
    return desk.say(f"Premier message\u00a0: {', '.join(told)}.", f"First statement: {', '.join(told)}.")


def _scenarios(desk: Desk, prepared: Scenarios) -> str:
    total = len(prepared.cards)
    if not total:
        return desk.say("Scénarios\u00a0: aucun n’est préparé.", "Scenarios: none is prepared.")
    ready = desk.say(
        f"Scénarios prêts\u00a0: {prepared.ready} sur {total}", f"Scenarios: {prepared.ready} of {total} ready"
    )
    if prepared.silent:
        ready += desk.say(
            f", dont {prepared.silent} sans message public", f", {prepared.silent} of them with no public statement"
        )
    if not prepared.missing:
        return f"{ready}."
    missing = desk.wording.join(prepared.missing)
    return desk.say(f"{ready}\u202f; sans message\u00a0: {missing}.", f"{ready}; without one: {missing}.")


def _stop(desk: Desk) -> str:
    if desk.alone:
        return ""
    owner, deputy = map(desk.wording.person, stoppers(desk))
    if not owner:
        return desk.say(
            "Arrêt\u00a0: personne n’est désigné pour couper les publications programmées.",
            "Stop: nobody is named to stop scheduled posts.",
        )
    if not deputy:
        return desk.say(
            f"Arrêt\u00a0: {owner} coupe publications programmées et publicité, sans suppléance.",
            f"Stop: {owner} stops scheduled posts and ads, with no deputy.",
        )
    return desk.say(
        f"Arrêt\u00a0: {owner} coupe publications programmées et publicité, sinon {deputy}.",
        f"Stop: {owner} stops scheduled posts and ads, else {deputy}.",
    )


def _freshness(desk: Desk) -> str:
    known = drill(desk)
    checked = known.checked_on if known else ""
    planned = known.on if known else ""
    numbers = desk.say(
        f"Numéros vérifiés le {checked}" if checked else "Numéros jamais vérifiés",
        f"Numbers checked on {checked}" if checked else "Numbers never checked",
    )
    exercise = desk.say(
        f"exercice le {planned}" if planned else "exercice à dater",
        f"drill on {planned}" if planned else "drill to be dated",
    )
    return desk.say(f"{numbers}\u202f; {exercise}.", f"{numbers}; {exercise}.")


def _decision(desk: Desk, prepared: Scenarios) -> str:
    """The most pressing thing to decide, of whom, by when."""
    who = desk.wording.person(desk.wording.adopter) or desk.wording.person(desk.strategy.meta.owner)
    by = desk.wording.date(desk.dossier.due_dates.within(SOON, desk.wording.adopter))
    asked = _asked(desk, prepared)
    if not who:
        return desk.say(f"Décision demandée avant le {by}\u00a0: {asked}", f"Decision asked by {by}: {asked}")
    return desk.say(
        f"Décision demandée à {who} avant le {by}\u00a0: {asked}", f"Decision asked of {who} by {by}: {asked}"
    )


def _asked(desk: Desk, prepared: Scenarios) -> str:
    about_people = "" if desk.alone else _about_people(desk)
    return about_people or _about_statements(desk, prepared) or _about_the_whole(desk)


def _about_statements(desk: Desk, prepared: Scenarios) -> str:
    if prepared.missing:
        return desk.say(
            f"valider un message d’attente pour {prepared.missing[0]}.",
            f"approve a holding statement for {prepared.missing[0]}.",
        )
    too_long = next((row for row in prepared.statements if row.too_long), None)
    if too_long:
        title = desk.wording.quote(too_long.scenario)
        return desk.say(
            f"raccourcir le message d’attente {title}, trop long pour un de nos réseaux.",
            f"shorten the holding statement {title}, too long for one of our networks.",
        )
    return ""


def _about_the_whole(desk: Desk) -> str:
    if not desk.crisis.drill or not desk.crisis.drill.on:
        return desk.say("fixer la date d’un exercice.", "set the date of a drill.")
    if desk.dossier.is_proposed("crisis"):
        return desk.say(
            "confirmer ou modifier ce qui est marqué «\u00a0Proposé\u00a0».",
            "confirm or change what is marked “Proposed”.",
        )
    adopting = desk.wording.adopting(Words("ce plan", "this playbook"))
    if adopting:
        return f"{adopting}."
    return desk.say("tenir l’exercice à la date prévue.", "hold the drill on the planned date.")


def _about_people(desk: Desk) -> str:
    if not desk.lead():
        return desk.say("nommer qui pilote en cas de crise.", "name who leads in a crisis.")
    if not desk.lead_deputy():
        return desk.say("nommer la suppléance du pilotage.", "name the lead’s deputy.")
    slow = next((check for check in desk.dossier.approvals if not check.ok), None)
    if slow:
        level = desk.level_name(desk.crisis.levels[slow.index])
        limit = desk.wording.minutes(slow.limit)
        return desk.say(
            f"ramener vérification et accords à {limit} ({level}), ou repousser le premier message.",
            f"bring checking and approvals down to {limit} ({level}), or allow more time for the first statement.",
        )
    return _about_hours(desk)


def _about_hours(desk: Desk) -> str:
    """Rights that nobody who answers has, then hours when nobody answers."""
    if unpublished(desk):
        return desk.say(
            "donner à qui est de permanence les droits de publier, ou écrire ce qui attend le matin.",
            "give whoever is on duty the rights to publish, or write what waits for the morning.",
        )
    hole = next((slot for slot in desk.dossier.duty if not slot.people), None)
    if hole:
        when = desk.wording.words(hole.when)
        return desk.say(
            f"dire qui répond {when}, ou écrire qu’on attend.", f"say who answers {when}, or that it waits."
        )
    return ""
