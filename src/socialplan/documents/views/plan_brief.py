"""The five lines on top of the plan: objectives in figures, accounts, hours, cost and next review, the decision."""

from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.people import is_open
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.plan_asked import Ask, errors, nobody, settling
from socialplan.documents.views.plan_budget import budget_total
from socialplan.documents.views.plan_course import posts_per_week
from socialplan.documents.views.plan_desk import Desk
from socialplan.documents.views.plan_hours import hours_sentence
from socialplan.documents.views.plan_words import lower_first, number_in_words
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.networks import Account
from socialplan.strategy.situation import Objective

_SHOWN: Final = 4
"""Objectives whose figures stand in the first line."""


def brief(desk: Desk, asked: tuple[Ask, ...]) -> tuple[str, ...]:
    """Objectives in figures, accounts, hours, cost and next review, and the decision asked."""
    return (_aims(desk), _networks(desk), _week(desk), _cost_and_review(desk), _decision(desk, asked))


def _aims(desk: Desk) -> str:
    """`Habitants prévenus avant : 38 → 55 % (octobre 2027) ; …`, then how many meet the SMART grid."""
    objectives = desk.strategy.objectives
    if not objectives:
        return desk.say("Aucun objectif n’est encore écrit.", "No objective is written yet.")
    told = [_in_figures(desk, one) for one in objectives if one.target is not None]
    more = len(told) - _SHOWN
    if more > 0:
        told = [*told[:_SHOWN], desk.say(f"et {more} de plus", f"and {more} more")]
    without = sum(one.target is None for one in objectives)
    if without:
        number = desk.wording.count(
            without,
            desk.say("objectif sans valeur visée", "objective without a target"),
            desk.say("objectifs sans valeur visée", "objectives without a target"),
        )
        told.append(number)
    return f"{desk.listed(told)}. {_smart(desk)}".rstrip()


def _in_figures(desk: Desk, objective: Objective) -> str:
    """`Appels au standard : 310 → 220 (juin 2027)`."""
    unit = desk.text(objective.unit)
    shown = unit if unit.startswith(("%", "€")) else ""
    start, end = desk.wording.number(objective.baseline, 2), desk.wording.measure(objective.target, shown)
    aim = f"{start} → {end}" if start else end
    when = f" ({desk.month(objective.deadline)})" if objective.deadline else ""
    return desk.say(f"{_subject(desk, objective)}\u00a0: {aim}{when}", f"{_subject(desk, objective)}: {aim}{when}")


def _subject(desk: Desk, objective: Objective) -> str:
    """What an objective's figure counts: the KPI that has the same target, else its own words."""
    kpis = desk.strategy.measurement.kpis
    same = next(
        (
            desk.kpi(place)
            for place, kpi in enumerate(kpis)
            if kpi.id in objective.kpis and kpi.target == objective.target and kpi.name
        ),
        "",
    )
    named = same or desk.text(objective.metric) or desk.goal(objective.kind) or desk.text(objective.unit)
    return desk.title(without_stop(named)) or desk.say("Objectif", "Objective")


def _smart(desk: Desk) -> str:
    """How many objectives meet the grid; a craftsperson hears of it only where something is to be made precise."""
    grids = desk.dossier.smart
    failing, doubtful = [one for one in grids if not one.ok], [one for one in grids if one.ok and not one.sure]
    say, whole = desk.say, len(grids)
    if desk.plain:
        vague = say(f"{len(failing)} sur {whole} à préciser.", f"{len(failing)} of {whole} to be made precise.")
        return vague if failing else ""
    if len(failing) == whole:
        return (
            say("Il ne remplit pas la grille SMART.", "It does not meet the SMART criteria.")
            if whole == 1
            else say(
                f"Aucun des {number_in_words(whole).fr} objectifs ne remplit la grille SMART.",
                f"None of the {number_in_words(whole).en} objectives meets the SMART criteria.",
            )
        )
    if failing or doubtful:
        parts = (
            say(f"{len(failing)} sur {whole} à rendre SMART", f"{len(failing)} of {whole} to be made SMART")
            if failing
            else "",
            say(f"{len(doubtful)} sur {whole} à vérifier", f"{len(doubtful)} of {whole} to be checked")
            if doubtful
            else "",
        )
        return f"{desk.row(parts)}."
    return (
        say("La grille SMART est remplie.", "The SMART criteria are met.")
        if whole == 1
        else say("Tous remplissent la grille SMART.", "All meet the SMART criteria.")
    )


def _networks(desk: Desk) -> str:
    accounts = desk.strategy.platforms
    active = sum(one.status is AccountStatus.ACTIVE and is_open(one) for one in accounts)
    gone = sum(one.status is AccountStatus.ACTIVE and not is_open(one) for one in accounts)
    posts = round(posts_per_week(desk), 1)
    to_open = sum(one.status is AccountStatus.TO_OPEN for one in accounts) - len(desk.barred)
    counted = (
        (gone, "sur un réseau fermé", "on a closed network", "sur des réseaux fermés", "on closed networks"),
        (to_open, "à ouvrir", "to open", "à ouvrir", "to open"),
        (len(desk.barred), "à ne pas ouvrir", "not to open", "à ne pas ouvrir", "not to open"),
        (_with(accounts, AccountStatus.TO_CLOSE), "à fermer", "to close", "à fermer", "to close"),
        (_with(accounts, AccountStatus.DORMANT), "en sommeil", "dormant", "en sommeil", "dormant"),
    )
    others = [
        f"{number} {desk.say(french, english) if number == 1 else desk.say(several, many)}"
        for number, french, english, several, many in counted
        if number
    ]
    told = desk.wording.count(
        active, desk.say("compte actif", "active account"), desk.say("comptes actifs", "active accounts")
    )
    week = figures.count(posts, Words("publication", "post"), Words("publications", "posts")).to(desk.language)
    rest = desk.say("\u202f; ", "; ") + ", ".join(others) if others else ""
    return desk.say(f"{told}, {week} par semaine{rest}.", f"{told}, {week} a week{rest}.")


def _with(accounts: Iterable[Account], status: AccountStatus) -> int:
    return sum(one.status is status for one in accounts)


def _week(desk: Desk) -> str:
    if not desk.dossier.workload.needed.high:
        return desk.say(
            "Heures\u00a0: aucun compte actif, rien à compter.", "Hours: no active account, nothing to count."
        )
    return hours_sentence(desk)


def _cost_and_review(desk: Desk) -> str:
    total = budget_total(desk)
    cost = desk.say(f"Budget\u00a0: {total}. ", f"Budget: {total}. ") if total else ""
    return cost + _next_review(desk)


def _next_review(desk: Desk) -> str:
    day = desk.strategy.meta.next_review
    if day is None:
        return desk.say("Prochaine revue\u00a0: aucune date n’est fixée.", "Next review: no date is set.")
    told = desk.wording.weekday(day)
    if day < desk.dossier.as_of:
        return desk.say(
            f"Revue en retard\u00a0: elle était prévue le {told}.", f"Review overdue: it was set for {told}."
        )
    return desk.say(f"Prochaine revue\u00a0: {told}.", f"Next review: {told}.")


def _decision(desk: Desk, asked: tuple[Ask, ...]) -> str:
    """How many errors concern this plan, and the decision asked first beside settling them."""
    blocking = (
        desk.say(f"{errors(desk)} à régler dans ce plan", f"{errors(desk)} to settle in this plan")
        if desk.errors
        else desk.say("Aucune erreur à régler", "No error to settle")
    )
    rest = [one for one in asked if one.what != settling(desk)]
    if not rest:
        waiting = desk.say("aucune décision en attente", "no decision pending")
        return f"{blocking}." if desk.errors else f"{blocking}, {waiting}."
    first = rest[0]
    what, named = lower_first(first.what), first.who != nobody(desk)
    of_whom = desk.say(f" à {first.who}", f" of {first.who}") if named and not desk.alone else ""
    return desk.say(
        f"{blocking}. Décision demandée{of_whom} avant le {first.by}\u00a0: {what}.",
        f"{blocking}. Decision needed{of_whom.replace(' of ', ' from ')} by {first.by}: {what}.",
    )
