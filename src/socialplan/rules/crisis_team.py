"""Rules on who acts in a crisis: the lead, the week, the approvals, whom to tell above, numbers that work."""

from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.coverage import CoverageHole
from socialplan.analysis.nights import DAY, WEEK, told
from socialplan.analysis.people import deputy_of, has_left, name_of
from socialplan.analysis.plain import is_answered
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import CrisisRole, LegalRegime, Weekday, WhenToTell
from socialplan.strategy.model import Strategy

_HOUR: Final = 60
_FIRST: Final = 3
"""Holes named before the rest is counted."""


@rule(
    "crisis-no-lead",
    severity="error",
    chapter="crisis",
    title=Words(
        "Une crise sans pilote, ou un pilote sans suppléance",
        "A crisis with no lead, or a lead with no deputy",
    ),
    message=Words("Pilotage de crise\u00a0: {fault}.", "Crisis lead: {fault}."),
    why=Words(
        "Une crise n’attend pas la fin des congés, et à deux pilotes on décide deux fois.",
        "A crisis does not wait for the end of the holidays, and with two people in charge everything is decided "
        "twice.",
    ),
    remedy=Words(
        "Dans l’équipe de crise (`crisis.cell`), donnez au rôle de pilote (`lead`) une personne et une suppléance, "
        "toutes deux en poste.",
        "In the crisis team (`crisis.cell`), give the lead role (`lead`) a person and a deputy, both still in post.",
    ),
    source="CNFPT, GitLab",
    documents=("crisis",),
    more=Words(
        "Ce contrôle cherche, dans l’équipe de crise (`crisis.cell`), la personne qui pilote (`role: lead`)\u00a0: "
        "celle qui tranche quand il faut décider vite. Il veut aussi sa suppléance, donnée pour ce rôle ou pour la "
        "personne, et toutes deux encore en poste. À une personne vraiment seule, c’est `single-person` qui "
        "parle. Tant que le plan de crise n’est pas commencé, il se tait. Exemple en faute\u00a0: "
        "la directrice pilote, sa suppléante est partie en mars et personne ne l’a remplacée.",
        "It looks, in the crisis team (`crisis.cell`), for the person who leads (`role: lead`): who settles matters "
        "when a decision is needed fast. It also wants a deputy, given for this role or for the person, and both "
        "still in post. To somebody who truly works alone `single-person` speaks. While the playbook is not "
        "begun it keeps silent. At fault: the director leads, her deputy left in March and nobody took that place.",
    ),
)
def crisis_no_lead(case: Case) -> Iterable[Hit]:
    """The playbook is begun, and nobody leads, or the lead has no deputy, or one of them has left.

    A missing deputy is nothing to tell somebody who has nobody else: `single-person` speaks.
    """
    strategy = case.strategy
    if not is_answered(strategy.crisis):
        return
    leads = [(index, part) for index, part in enumerate(strategy.crisis.cell) if part.role is CrisisRole.LEAD]
    named = [(index, part) for index, part in leads if part.person]
    if not named:
        path = f"crisis.cell[{leads[0][0]}].person" if leads else "crisis.cell"
        yield Hit(path, {"fault": Words("personne n’est désigné", "nobody is named")})
    for index, part in named:
        if has_left(strategy, part.person, case.as_of):
            yield Hit(f"crisis.cell[{index}].person", {"fault": _gone(strategy, part.person)})
            continue
        deputy = deputy_of(strategy, part.person, part.deputy)
        if (deputy and not has_left(strategy, deputy, case.as_of)) or (case.single and not deputy):
            continue
        name = name_of(strategy, part.person)
        fault = (
            _gone(strategy, deputy) if deputy else Words(f"personne ne remplace {name}", f"nobody stands in for {name}")
        )
        yield Hit(f"crisis.cell[{index}].deputy", {"fault": fault}, "info" if case.alone else None)


def _gone(strategy: Strategy, who: str | None) -> Words:
    name = name_of(strategy, who)
    return Words(f"{name} n’est plus là", f"{name} has left")


@rule(
    "crisis-coverage-hole",
    severity="warning",
    chapter="crisis",
    title=Words("Des heures où personne ne répond", "Hours when nobody answers"),
    message=Words(
        "{hours} sur 168 sans personne de l’équipe de crise\u00a0: {holes}.",
        "{hours} out of 168 with nobody from the crisis team: {holes}.",
    ),
    why=Words(
        "Un sujet grave n’attend pas l’ouverture\u00a0: ce qui naît le soir est partout au matin.",
        "Something serious does not wait for opening time: what starts in the evening is everywhere by morning.",
    ),
    remedy=Words(
        "Couvrez ces heures à tour de rôle (`crisis.coverage`), ou écrivez pourquoi vous les laissez "
        "(`meta.silenced`) et affichez vos heures sur les comptes.",
        "Cover these hours in turns (`crisis.coverage`), or write down why you leave them open (`meta.silenced`) and "
        "show your hours on the accounts.",
    ),
    source="house",
    documents=("crisis",),
    more=Words(
        "Ce contrôle cherche les heures de la semaine où personne de l’équipe de crise ne peut être joint, dès "
        "qu’un niveau 2 ou plus grave existe (seuil modifiable). Il compte de minute en minute les permanences "
        "(`crisis.coverage`) et les horaires de l’équipe\u202f; tant qu’aucune heure n’est connue, il se tait. "
        "Laisser la nuit aux secours est un choix qui se défend\u00a0: mettez le contrôle en sourdine avec cette "
        "raison. Une personne vraiment seule n’entend rien d’ici\u00a0: elle dort. Exemple en faute\u00a0: des "
        "permanences de 8\u00a0h à 21\u00a0h, et personne la nuit.",
        "It looks for the hours of the week when nobody of the crisis team can be reached, as soon as there is a "
        "level 2 or graver (a threshold that you can change). It counts, minute by minute, the rota "
        "(`crisis.coverage`) and the team’s hours of work; while no hours are known it keeps silent. Leaving the "
        "night to the emergency services is a choice that can be defended: silence the check with that reason. "
        "Somebody who truly works alone hears nothing from here: they sleep. At fault: a rota from 8:00 to 21:00, and "
        "nobody at night.",
    ),
)
def crisis_coverage_hole(case: Case) -> Iterable[Hit]:
    """A level 2 or graver exists, and at some time of the week nobody of the crisis team can be reached.

    It speaks once somebody's hours are known. Somebody who has nobody else must sleep: nothing is said to them here.
    """
    grave = case.limit("covered_level")
    levels = [level.number for level in case.strategy.crisis.levels if level.number is not None]
    if not any(number >= grave for number in levels):
        return
    week = case.coverage
    if week.basis == "none" or not week.holes or case.single:
        return
    yield Hit(
        "crisis.coverage",
        {
            "holes": _told(week.holes),
            "hours": figures.hours((WEEK - week.covered_minutes) / _HOUR),
        },
        "info" if case.alone else None,
    )


def _told(holes: tuple[CoverageHole, ...]) -> Words:
    """The first holes in words, those that come back at the same hours told once."""
    days = list(Weekday)
    starts = [(days.index(hole.from_day) * DAY + hole.from_minute, hole.minutes) for hole in holes]
    all_told = told((start, start + minutes) for start, minutes in starts)
    parts = list(all_told[:_FIRST])
    if more := len(all_told) - len(parts):
        again = figures.count(more, Words("autre fois", "more time"), Words("autres fois", "more times"))
        parts.append(Words(f"et {again.fr}", f"and {again.en}"))
    return Words("\u202f; ".join(part.fr for part in parts), "; ".join(part.en for part in parts))


@rule(
    "crisis-no-supervision",
    severity="warning",
    chapter="organisation",
    title=Words("Au-dessus de vous, personne à prévenir", "Nobody above you to alert"),
    message=Words(
        "Aucun contact n’est noté pour prévenir {body} en cas de crise.",
        "No contact is recorded for alerting {body} in a crisis.",
    ),
    why=Words(
        "Prévenir après la presse coûte la confiance\u00a0; prévenir avant donne des renforts et une parole commune.",
        "Telling them after the press costs you their trust; telling them before brings help, and one message.",
    ),
    remedy=Words(
        "Notez le service et son adresse ou son numéro de permanence (`organisation.supervision`, `crisis.alerts`).",
        "Record the service and its address or on-call number (`organisation.supervision`, `crisis.alerts`).",
    ),
    source="S0:46",
    documents=("crisis",),
    more=Words(
        "Ce contrôle ne regarde que les organismes publics dont le plan de crise est commencé. Il cherche le "
        "contact du service au-dessus de vous (`organisation.supervision`), ou un organisme à prévenir en cas de "
        "crise (`crisis.alerts`)\u202f; l’un ou l’autre suffit. Une commune n’a pas de tutelle\u00a0: c’est la "
        "préfecture, ou la collectivité dont elle dépend, qu’on y cherche. Exemple qui tient\u00a0: "
        "«\u00a0Préfecture, cabinet, permanence 05 00 00 00 00\u00a0».",
        "It looks only at public bodies whose playbook is begun. It looks for the contact of the service above you "
        "(`organisation.supervision`), or for a body to tell in a crisis (`crisis.alerts`); either will do. A town "
        "has no supervising body: there it looks for the prefecture, or the authority above it. Sound: “Prefecture, "
        "prefect’s office, duty number 05 00 00 00 00”.",
    ),
)
def crisis_no_supervision(case: Case) -> Iterable[Hit]:
    """A public body's playbook is begun, and nobody above it is named, neither as supervision nor to be alerted."""
    strategy = case.strategy
    if not is_answered(strategy.crisis) or not case.public_body:
        return
    above = strategy.organisation.supervision
    if above and (above.communication_contact or above.communication_email):
        return
    if any(alert.who and WhenToTell.CRISIS in alert.when for alert in strategy.crisis.alerts):
        return
    named = figures.same(above.name) if above and above.name else None
    local = Words("la préfecture ou la collectivité dont vous dépendez", "the prefecture or the authority above you")
    other = Words("le service de communication de votre tutelle", "your supervising body’s communications department")
    body = named or (local if case.regime is LegalRegime.PUBLIC_LOCAL else other)
    path = "organisation.supervision.communication_contact" if above else "organisation.supervision"
    yield Hit(path, {"body": body})


@rule(
    "crisis-contacts-stale",
    severity="warning",
    chapter="crisis",
    title=Words("Des numéros que personne n’a vérifiés", "Numbers that nobody has checked"),
    message=Words("Les numéros de l’équipe de crise {state}.", "The crisis team’s numbers {state}."),
    why=Words(
        "On découvre qu’un numéro ne répond plus la nuit où l’on en a besoin.",
        "You find out that a number no longer works on the very night you need it.",
    ),
    remedy=Words(
        "Appelez chaque numéro, corrigez la fiche privée (`contacts.yaml`), puis notez la date "
        "(`crisis.contacts_checked_on`).",
        "Call each number, correct the private sheet (`contacts.yaml`), then record the date "
        "(`crisis.contacts_checked_on`).",
    ),
    source="Manifestly",
    documents=("crisis",),
    more=Words(
        "Ce contrôle regarde la date où les numéros de l’équipe de crise ont été appelés et vérifiés pour la "
        "dernière fois (`crisis.contacts_checked_on`). Il parle au-delà de 90\u00a0jours (seuil modifiable), ou si "
        "aucune date n’est notée. Il se tait tant que l’équipe de crise n’a pas de noms. Il ne lit pas les numéros "
        "eux-mêmes\u00a0: ils restent dans `contacts.yaml`, qui ne se publie pas. Exemple en faute\u00a0: des "
        "numéros vérifiés en janvier, et deux téléphones changés depuis.",
        "It looks at the date when the crisis team’s numbers were last called and checked "
        "(`crisis.contacts_checked_on`). It speaks beyond 90 days (a threshold that you can change), or where no "
        "date is noted. It keeps silent while the crisis team has no names. It does not read the numbers "
        "themselves: they stay in `contacts.yaml`, which is never published. At fault: numbers checked in January, "
        "and two telephones changed since.",
    ),
)
def crisis_contacts_stale(case: Case) -> Iterable[Hit]:
    """The crisis team's numbers were checked more than 90 days ago, or never though the team is named."""
    crisis = case.strategy.crisis
    checked = crisis.contacts_checked_on
    if not any(part.person for part in crisis.cell):
        return
    if checked is None:
        never = Words("n’ont jamais été vérifiés", "have never been checked")
        yield Hit("crisis.contacts_checked_on", {"state": never})
        return
    age, most = (case.as_of - checked).days, case.limit("contacts_days")
    if age > most:
        days, date, bound = figures.days(age), figures.date(checked), figures.days(round(most))
        state = Words(
            f"n’ont pas été vérifiés depuis {days.fr} ({date.fr})\u202f; la limite est de {bound.fr}",
            f"have not been checked for {days.en} ({date.en}); the limit is {bound.en}",
        )
        yield Hit("crisis.contacts_checked_on", {"state": state})
