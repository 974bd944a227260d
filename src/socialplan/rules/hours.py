"""Rules on people's hours: none declared, and more given to one person than they have."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.availability import weeks_ahead
from socialplan.analysis.people import account_name, name_of
from socialplan.analysis.spans import to_steps
from socialplan.analysis.workload import PersonLoad
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus

_LIVING: Final = (AccountStatus.ACTIVE, AccountStatus.TO_OPEN)
_HEAVIEST: Final = 2
"""Accounts named among those that fall to a person."""
_LENDABLE: Final = 0.5
"""Hours a week from which somebody has time to lend."""


@rule(
    "no-hours",
    severity="error",
    chapter="means",
    title=Words("Aucun temps déclaré", "No time set aside"),
    message=Words(
        "{accounts} et {declared}, alors qu’il faut environ {needed} par semaine.",
        "{accounts} and {declared}, when it takes about {needed} a week.",
    ),
    why=Words(
        "Sans heures réservées, tout passe avant les réseaux\u00a0: le compte se tait au premier coup de feu.",
        "With no hours set aside, everything else comes first: the account goes quiet at the first busy spell.",
    ),
    remedy=Words(
        "Demandez à chaque personne combien d’heures par semaine elle peut vraiment donner, et notez-les "
        "(`hours_per_week`)\u202f; zéro n’est pas une réponse tant qu’un compte vit.",
        "Ask each person how many hours a week they can really give, and record them (`hours_per_week`); zero is no "
        "answer while an account is live.",
    ),
    more=Words(
        "Il additionne les heures déclarées des personnes et des prestataires, et parle quand il n’y en a aucune, ou "
        "zéro, alors qu’un compte est actif ou à ouvrir. Il dit aussi combien d’heures la semaine demanderait, "
        "d’après le rythme et les formats notés. Tant qu’aucun compte n’est ouvert ni à ouvrir, il se tait\u202f; dès "
        "que des heures sont notées, `cadence-exceeds-hours` prend le relais. Exemple\u00a0: deux comptes actifs, une "
        "équipe de trois personnes, et pas une heure notée.",
        "It adds up the hours declared by people and providers, and speaks where there are none, or nought, while an "
        "account is active or to be opened. It also says how many hours the week would take, by the rhythm and "
        "formats noted. As long as no account is open or to be opened it keeps quiet; once hours are noted, "
        "`cadence-exceeds-hours` takes over. Example: two active accounts, a team of three, and not one hour noted.",
    ),
    source="S4:27",
    documents=("plan",),
)
def no_hours(case: Case) -> Iterable[Hit]:
    """Accounts are open or to be opened, and people and providers declare no hour at all, or nought together."""
    living = [one for one in case.strategy.platforms if one.status in _LIVING]
    declared = case.workload.declared
    if not living or declared:
        return
    opening = all(one.status is AccountStatus.TO_OPEN for one in living)
    kind = Words("à ouvrir", "to open") if opening else Words("à tenir", "to look after")
    counted = figures.count(len(living), Words("compte", "account"), Words("comptes", "accounts"))
    said = (
        Words("pas une heure n’est déclarée", "not one hour is declared")
        if declared is None
        else Words("zéro heure est déclarée", "zero hours are declared")
    )
    people = case.strategy.team.people
    yield Hit(
        "team.people[0].hours_per_week" if len(people) == 1 else "team.people",
        {
            "accounts": Words(f"{counted.fr} {kind.fr}", f"{counted.en} {kind.en}"),
            "declared": said,
            "needed": figures.hours(case.workload.needed_once_open.typical),
        },
    )


@rule(
    "person-overbooked",
    severity="warning",
    chapter="team",
    title=Words("Trop de travail pour une personne", "Too much work for one person"),
    message=Words(
        "{name}\u00a0: {needed} par semaine lui reviennent ({tasks}), pour {available}.",
        "{name}: {needed} of work a week ({tasks}), for {available}.",
    ),
    why=Words(
        "Le total de l’équipe peut être juste et une seule personne s’épuiser\u00a0: c’est elle qui s’arrêtera.",
        "The team’s total may add up while one person burns out: they are the one who will stop.",
    ),
    remedy=Words(
        "{give} baissez le rythme de ses comptes, ou trouvez des heures (`hours_per_week`).",
        "{give} reduce the pace of their accounts, or find more hours (`hours_per_week`).",
    ),
    more=Words(
        "Il compte, pour chaque personne, ses comptes, ses passages, la veille ou la mesure quand elle en répond, et "
        "compare avec ses heures, moins ses absences des semaines qui viennent. Le total de l’équipe peut être bon et "
        "une personne déborder\u00a0: c’est ce cas qu’il cherche. Il se tait pour qui n’a pas déclaré d’heures, et "
        "pour une équipe d’une seule personne\u00a0: `cadence-exceeds-hours` le dit déjà. Exemple\u00a0: "
        "5\u00a0h\u00a020 de Facebook pour 2\u00a0h déclarées, quand une collègue a trois heures de libres.",
        "For each person it counts their accounts, their looks, the watch or the measurement when they answer for it, "
        "and compares that with their hours, less their absences of the coming weeks. The team’s total may be right "
        "and one person overloaded: that is the case it looks for. It keeps quiet about whoever declared no hours, "
        "and in a team of one: `cadence-exceeds-hours` says it already. Example: 5 h 20 of Facebook for 2 h declared, "
        "while a colleague has three hours free.",
    ),
    source="house",
    documents=("plan",),
    thresholds=("workload_over", "absence_weeks"),
)
def person_overbooked(case: Case) -> Iterable[Hit]:
    """What falls to a person takes more than their hours, less absences; several people carry the whole."""
    places = {person.id: index for index, person in enumerate(case.strategy.team.people) if person.id}
    loads = [load for load in case.workload.people if load.needed.typical > 0]
    if len(case.strategy.team.people) == 1 and len(loads) == 1:
        return
    for load in loads:
        if load.person and load.verdict == "over" and load.person in places:
            yield Hit(
                f"team.people[{places[load.person]}].hours_per_week",
                {
                    "name": figures.same(name_of(case.strategy, load.person) or load.person),
                    "needed": figures.hours(load.needed.typical),
                    "tasks": _tasks(case, load),
                    "available": _available(case, load),
                    "give": _give(case, load),
                },
            )


def _tasks(case: Case, load: PersonLoad) -> Words:
    """What makes up a person's hours, each with its time: the heaviest accounts, the others, watch and measurement."""
    own = [(one, one.part_of(load.person).typical) for one in case.workload.accounts]
    own = sorted((part for part in own if part[1]), key=lambda part: -part[1])
    told = [_timed(account_name(case.strategy, one.index), cost) for one, cost in own[:_HEAVIEST]]
    if others := own[_HEAVIEST:]:
        number = figures.count(
            len(others), Words("autre compte", "other account"), Words("autres comptes", "other accounts")
        )
        told.append(_timed(number, sum(cost for _, cost in others)))
    shared = to_steps(load.needed.typical - sum(cost for _, cost in own))
    if shared:
        told.append(_timed(Words("veille et mesure", "monitoring and measurement"), shared))
    return figures.join(told)


def _timed(what: Words, hours: float) -> Words:
    said = figures.hours(hours)
    return Words(f"{what.fr} {said.fr}", f"{what.en} {said.en}")


def _available(case: Case, load: PersonLoad) -> Words:
    """`2 h déclarées`, with what absences, or a departure to come, leave of them."""
    declared, left = figures.hours(load.declared or 0.0), figures.hours(load.available or 0.0)
    if declared == left:
        return Words(f"{declared.fr} déclarées", f"{declared.en} declared")
    leaves = case.people[load.person or ""].leaves_on
    last = case.as_of + dt.timedelta(weeks=weeks_ahead(case.strategy))
    why = Words("une fois les absences retirées", "once absences are taken out")
    if leaves and leaves < last:
        day = figures.date(leaves)
        why = Words(f"compte tenu de son départ le {day.fr}", f"allowing for their departure on {day.en}")
    return Words(f"{declared.fr} déclarées, {left.fr} {why.fr}", f"{declared.en} declared, {left.en} {why.en}")


def _give(case: Case, load: PersonLoad) -> Words:
    """To whom the hours too many could be given, where the others have that much time left; else that nobody has."""
    excess = to_steps(load.needed.typical - (load.available or 0.0))
    said = figures.hours(excess)
    free = sorted(_free(case), key=lambda one: (-one[0], one[1]))
    enough = next((count for count in range(1, len(free) + 1) if sum(hours for hours, _ in free[:count]) >= excess), 0)
    if not enough:
        return Words(
            f"Personne d’autre n’a {said.fr} de libre par semaine\u00a0:", f"Nobody else has {said.en} a week to spare:"
        )
    helpers = [(name_of(case.strategy, person) or person, figures.hours(hours)) for hours, person in free[:enough]]
    named = figures.join(Words(f"{name} ({spare.fr} de libre)", f"{name} ({spare.en} free)") for name, spare in helpers)
    return Words(
        f"Confiez-en {said.fr} à {named.fr}\u202f; sinon,", f"Give {said.en} of it to {named.en}; failing that,"
    )


def _free(case: Case) -> Iterator[tuple[float, str]]:
    """The time that people have left, of those who have some to lend."""
    for one in case.workload.people:
        spare = (one.available or 0.0) - one.needed.typical
        if one.person and spare >= _LENDABLE:
            yield spare, one.person
