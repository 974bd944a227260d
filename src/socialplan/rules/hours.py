"""Rules on people's hours: none declared, and more given to one person than they have."""

from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.people import account_name, name_of
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
    title=Words("Aucun temps déclaré", "No time declared"),
    message=Words(
        "{accounts} et {declared}, alors qu’il faut environ {needed} par semaine.",
        "{accounts} and {declared}, while it takes some {needed} a week.",
    ),
    why=Words(
        "Sans heures réservées, tout passe avant les réseaux\u00a0: le compte se tait au premier coup de feu.",
        "Without hours set aside everything else comes first: the account falls silent at the first rush.",
    ),
    remedy=Words(
        "Demandez à chaque personne combien d’heures par semaine elle peut vraiment donner, et notez-les "
        "(`hours_per_week`)\u202f; zéro n’est pas une réponse tant qu’un compte vit.",
        "Ask each person how many hours a week they can really give, and note them (`hours_per_week`); nought "
        "is no answer as long as an account lives.",
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
        else Words("zéro heure est déclarée", "nought hours are declared")
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
        "{name}: {needed} a week fall to them ({tasks}), for {available}.",
    ),
    why=Words(
        "Le total de l’équipe peut être juste et une seule personne s’épuiser\u00a0: c’est elle qui s’arrêtera.",
        "The team’s total may be right and one person worn out: they are the one who will stop.",
    ),
    remedy=Words(
        "Confiez un compte ou des passages de veille à quelqu’un d’autre{spare}, ou baissez le rythme.",
        "Give an account or some monitoring to somebody else{spare}, or lower the rhythm.",
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
                    "available": _available(load),
                    "spare": _spare(case),
                },
            )


def _tasks(case: Case, load: PersonLoad) -> Words:
    """The heaviest accounts that the person answers for; else that it is watch, monitoring or measurement."""
    own = sorted(
        (one for one in case.workload.accounts if one.owner == load.person),
        key=lambda one: -(one.production + one.interaction).typical,
    )
    if not own:
        return Words("veille, passages et mesure", "watch, monitoring and measurement")
    told = []
    for one in own[:_HEAVIEST]:
        name, cost = account_name(case.strategy, one.index), figures.hours(one.hours.typical)
        told.append(Words(f"{name.fr} {cost.fr}", f"{name.en} {cost.en}"))
    if len(own) > _HEAVIEST:
        rest = figures.count(
            len(own) - _HEAVIEST, Words("autre compte", "other account"), Words("autres comptes", "other accounts")
        )
        told.append(rest)
    return figures.join(told)


def _available(load: PersonLoad) -> Words:
    """`2 h déclarées`, with what absences leave of them."""
    declared, left = figures.hours(load.declared or 0.0), figures.hours(load.available or 0.0)
    if declared == left:
        return Words(f"{declared.fr} déclarées", f"{declared.en} declared")
    return Words(
        f"{declared.fr} déclarées, {left.fr} absences retirées",
        f"{declared.en} declared, {left.en} once absences are taken off",
    )


def _spare(case: Case) -> Words:
    """Who has most time left, said in a bracket; nothing where nobody has any."""
    left = [
        (one.available - one.needed.typical, one.person)
        for one in case.workload.people
        if one.person and one.available is not None and one.available - one.needed.typical >= _LENDABLE
    ]
    if not left:
        return figures.same("")
    hours, person = max(left, key=lambda one: (one[0], one[1]))
    name, free = name_of(case.strategy, person), figures.hours(hours)
    return Words(f" ({name} a {free.fr} de libre)", f" ({name} has {free.en} free)")
