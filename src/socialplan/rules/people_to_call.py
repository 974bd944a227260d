"""Rules on whom to call, who speaks, and the rest of those who watch."""

from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.people import name_of, with_status
from socialplan.analysis.plain import is_answered
from socialplan.analysis.whom import whom
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus, CrisisRole, Weekday, WhenToTell
from socialplan.strategy.model import Strategy

_CALLED_FOR: Final = {
    WhenToTell.BAD_BUZZ: Words("une critique qui se répand", "criticism that spreads"),
    WhenToTell.JOURNALIST: Words("un appel de journaliste", "a journalist’s call"),
    WhenToTell.EVENT: Words("une demande d’événement ou de campagne", "a request for an event or a campaign"),
}
_HOUR: Final = 60
_MIDNIGHT: Final = 24 * _HOUR


@rule(
    "no-spokesperson",
    severity="error",
    chapter="crisis",
    title=Words("Personne n’est désigné pour parler", "Nobody named to speak"),
    message=Words(
        "Aucun porte-parole n’est désigné, ni dans l’équipe de crise, ni pour la presse.",
        "No spokesperson is named, neither in the crisis team nor for the press.",
    ),
    why=Words(
        "Si personne n’est désigné, tout le monde répond, et les réponses se contredisent devant le micro.",
        "If nobody is named, everybody answers, and the answers contradict each other in front of the microphone.",
    ),
    remedy=Words(
        "Nommez une personne et qui la remplace, comme contact de la presse (`crisis.press.contact`) ou comme "
        "porte-parole de l’équipe de crise (`crisis.cell`).",
        "Name a person and a deputy, as press contact (`crisis.press.contact`) or as spokesperson of the crisis team "
        "(`crisis.cell`).",
    ),
    source="S0:49",
    documents=("usage", "crisis"),
    more=Words(
        "Il cherche qui parle au nom de l’organisation\u00a0: le rôle de porte-parole dans l’équipe de crise, le "
        "contact presse, la personne ou le service extérieur à qui la charte renvoie les journalistes, ou quelqu’un "
        "de la liste d’alerte. Un seul suffit. Il attend que la charte d’usage ou le chapitre de crise soit "
        "commencé, et se tait pour une personne qui a déclaré travailler seule\u00a0: c’est elle qui parle. "
        "Exemple\u00a0: un journaliste appelle l’accueil à 18\u00a0h\u202f; sans nom à donner, l’accueil répond.",
        "It looks for who speaks for the organisation: the role of spokesperson in the crisis team, the press "
        "contact, the person or outside service to whom the charter sends journalists, or somebody on the alert "
        "list. One is enough. It waits until the usage charter or the crisis chapter is begun, and keeps quiet for "
        "somebody who declared working alone: that person speaks. Example: a journalist rings the front desk at 6 "
        "p.m.; with no name to give, the front desk answers.",
    ),
)
def no_spokesperson(case: Case) -> Iterable[Hit]:
    """The charter or the playbook is begun, and nobody is named to speak to the press or in a crisis.

    Somebody who declared to work alone speaks, and there is nothing to name.
    """
    crisis = case.strategy.crisis
    if case.alone or not _begun(case.strategy):
        return
    speaks = any(part.role is CrisisRole.SPOKESPERSON and part.person for part in crisis.cell)
    if not speaks and not _route(case.strategy, WhenToTell.JOURNALIST):
        yield Hit("crisis.press.contact" if crisis.press else "crisis.press", {})


@rule(
    "escalation-route-missing",
    severity="error",
    chapter="charter",
    title=Words("Une situation sans personne à appeler", "A situation with nobody to call"),
    message=Words("Personne n’est nommé pour {situation}.", "Nobody is named for {situation}."),
    why=Words(
        "La première personne à l’apprendre est souvent d’un autre service\u202f; sans nom à appeler, on se tait, ou "
        "l’on répond mal.",
        "A colleague from another department is often the first to hear; with no name to call, people keep quiet, or "
        "answer badly.",
    ),
    remedy=Words(
        "Ajoutez une ligne aux contacts de la charte (`charter.contacts`) pour cette situation (`situation: "
        "{id}`)\u00a0: qui appeler, qui remplace, sous quel délai.",
        "Add a line to the charter’s contacts (`charter.contacts`) for this situation (`situation: {id}`): who to "
        "call, who stands in, how soon.",
    ),
    source="S0:46",
    documents=("usage", "crisis"),
    more=Words(
        "Il cherche qui appeler dans trois situations\u00a0: une critique qui se répand, un appel de journaliste, "
        "une demande d’événement ou de campagne. La charte peut le dire, ou la liste d’alerte\u202f; pour une "
        "critique, le pilote de crise suffit, pour un journaliste, le contact presse, et un service extérieur vaut "
        "pour tout. Il attend que la charte d’usage ou le chapitre de crise soit commencé, et se tait pour une "
        "personne vraiment seule. Exemple\u00a0: un samedi, une agente de la piscine lit cent commentaires en colère "
        "et ne sait pas qui prévenir.",
        "It looks for whom to call in three situations: criticism that spreads, a journalist’s call, a request for "
        "an event or a campaign. The charter may say so, or the alert list; for criticism the crisis lead will do, "
        "for a journalist the press contact, and an outside service for anything. It waits until the usage charter "
        "or the crisis chapter is begun, and keeps quiet for somebody who truly works alone. Example: on a Saturday "
        "somebody at the swimming pool reads a hundred angry comments and does not know whom to tell.",
    ),
)
def escalation_route_missing(case: Case) -> Iterable[Hit]:
    """The charter or the playbook is begun, and nobody is named for spreading criticism, a journalist or an event.

    The crisis lead counts for criticism, the press contact for journalists, an outside service for all. Somebody
    declared to work alone calls nobody.
    """
    if case.alone or not _begun(case.strategy):
        return
    for situation, said in _CALLED_FOR.items():
        if not _route(case.strategy, situation):
            yield Hit("charter.contacts", {"situation": said, "id": figures.same(situation.value)})


def _begun(strategy: Strategy) -> bool:
    return is_answered(strategy.charter) or is_answered(strategy.crisis)


def _route(strategy: Strategy, situation: WhenToTell) -> bool:
    """Whether somebody is named for a situation, by the charter, the crisis team, or the list of whom to alert."""
    called = whom(strategy, situation)
    rows = strategy.charter.contacts
    outside = any(row.external for row in rows if row.situation is situation)
    alerts = strategy.crisis.alerts
    alerted = any(situation in alert.when and (alert.person or alert.who) for alert in alerts)
    return bool(called.person or called.deputy or outside or alerted)


@rule(
    "disconnect",
    severity="warning",
    chapter="charter",
    title=Words("Une veille sans repos", "On watch with no rest"),
    message=Words(
        "Toujours la même personne\u00a0: {name} est de service {days} par semaine{evenings}.",
        "Always the same person: {name} is on duty {days} a week{evenings}.",
    ),
    why=Words(
        "Personne ne tient ainsi\u00a0: l’attention baisse, puis la personne part. Le repos se prévoit.",
        "Nobody can keep that up: attention slips, then the person leaves. Rest has to be planned.",
    ),
    remedy=Words(
        "Partagez les créneaux pour laisser un jour libre, ou écrivez la contrepartie (`charter.on_call_terms`).",
        "Share out the slots so that one day stays free, or write down what is given in return "
        "(`charter.on_call_terms`).",
    ),
    source="S3:113",
    documents=("usage", "crisis"),
    more=Words(
        "Il compte, pour chaque personne, les jours et les soirs de service de la semaine\u00a0: les créneaux de "
        "veille des comptes actifs ou réservés aux urgences et, tant que rien n’est écrit de ce qui est donné en "
        "échange, les permanences de crise. Il parle au-delà de six jours ou de cinq soirs\u202f; le soir commence à "
        "20 heures. Une personne vraiment seule en reçoit une simple remarque. Exemple\u00a0: Karim lit les "
        "commentaires du lundi au dimanche à 21\u00a0h, sans relève ni repos prévu.",
        "For each person it counts the days and evenings on duty in a week: the monitoring slots of accounts that "
        "are active or kept for emergencies and, while nothing is written of what is given in return, the crisis "
        "rota. It speaks beyond six days or five evenings; the evening begins at 20:00. Somebody who truly works "
        "alone gets a mere note. Example: Karim reads the comments from Monday to Sunday at 9 p.m., with nobody to "
        "take over and no rest planned.",
    ),
)
def disconnect(case: Case) -> Iterable[Hit]:
    """The same person watches or is on duty more than six days a week, or more than five evenings.

    A crisis rota counts only while nothing is written of what is given for it. Somebody alone gets a note.
    """
    most_days, most_evenings = case.limit("duty_days"), case.limit("duty_evenings")
    evening = case.limit("evening_hour") * _HOUR
    days: dict[str, set[Weekday]] = {}
    evenings: dict[str, set[Weekday]] = {}
    places: dict[str, str] = {}
    late: dict[str, str] = {}
    for who, on, until, place in _duties(case.strategy):
        places.setdefault(who, place)
        if until > evening:
            late.setdefault(who, place)
        days.setdefault(who, set()).update(on)
        evenings.setdefault(who, set()).update(on if until > evening else ())
    for who, path in places.items():
        if len(days[who]) > most_days or len(evenings[who]) > most_evenings:
            yield Hit(
                late[who] if len(evenings[who]) > most_evenings else path,
                {
                    "name": figures.same(name_of(case.strategy, who) or who),
                    "days": figures.days(len(days[who])),
                    "evenings": _late(len(evenings[who]), figures.clock(round(evening))),
                },
                "info" if case.alone else None,
                remedy=_FREE_DAY if case.single else None,
            )


_FREE_DAY: Final = Words(
    "Gardez au moins un jour et deux soirs sans veille (`monitoring`, `crisis.coverage`) et affichez-le sur vos "
    "comptes\u00a0: «\u00a0réponse le lendemain\u00a0»\u202f; pour une urgence, le téléphone suffit.",
    "Keep at least one day and two evenings free of duty (`monitoring`, `crisis.coverage`) and say so on your "
    "accounts: “reply the next day”; for an emergency, people can ring you.",
)


def _late(number: int, hour: Words) -> Words:
    if not number:
        return Words("", "")
    said = figures.count(number, Words("soir", "evening"), Words("soirs", "evenings"))
    return Words(f", dont {said.fr} après {hour.fr}", f", including {said.en} after {hour.en}")


def _duties(strategy: Strategy) -> Iterator[tuple[str, set[Weekday], int, str]]:
    """Who is on duty, on which days, until which minute of the day, and where that is written."""
    for index, account in with_status(strategy, AccountStatus.ACTIVE, AccountStatus.EMERGENCY):
        for place, slot in enumerate(account.monitoring):
            if slot.person:
                ends = slot.at.minutes + 1 if slot.at else 0
                yield slot.person, set(slot.days), ends, f"platforms[{index}].monitoring[{place}]"
    if strategy.charter.on_call_terms is not None:
        return
    for place, entry in enumerate(strategy.crisis.coverage):
        start, end = (entry.start.minutes if entry.start else 0), (entry.end.minutes if entry.end else _MIDNIGHT)
        until = end if end > start else _MIDNIGHT
        for who in entry.people:
            yield who, set(entry.days or Weekday), until, f"crisis.coverage[{place}]"
