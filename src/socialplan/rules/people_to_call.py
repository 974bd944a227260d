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
    title=Words("Personne n’est désigné pour parler", "Nobody is named to speak"),
    message=Words(
        "Aucun porte-parole n’est désigné\u00a0: ni dans l’équipe de crise, ni pour la presse.",
        "No spokesperson is named: neither in the crisis team, nor for the press.",
    ),
    why=Words(
        "Si personne n’est désigné, chaque personne répond, et les réponses se contredisent devant le micro.",
        "If nobody is named everybody answers, and the answers contradict each other before the microphone.",
    ),
    remedy=Words(
        "Nommez une personne et sa suppléance (`crisis.press.contact`, ou le rôle `spokesperson` de `crisis.cell`).",
        "Name a person and a deputy (`crisis.press.contact`, or the role `spokesperson` of `crisis.cell`).",
    ),
    source="S0:49",
    documents=("usage", "crisis"),
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
        "Qui l’apprend en premier n’est pas du métier\u202f; sans nom à appeler, on se tait, ou l’on répond mal.",
        "Whoever hears of it first is not of the trade; without a name to call one keeps silent, or answers badly.",
    ),
    remedy=Words(
        "Ajoutez une ligne à `charter.contacts`\u00a0: `situation: {id}`, qui appeler, qui remplace, sous quel délai.",
        "Add a line to `charter.contacts`: `situation: {id}`, whom to call, who stands in, how soon.",
    ),
    source="S0:46",
    documents=("usage", "crisis"),
    more=Words(
        "Pour une critique, le pilote de crise suffit\u202f; pour un journaliste, le contact presse\u202f; "
        "un service extérieur vaut pour tout. Une personne vraiment seule n’appelle personne.",
        "For criticism the crisis lead will do; for a journalist, the press contact; an outside service for "
        "anything. Somebody who truly works alone calls nobody.",
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
    title=Words("Une veille sans repos", "A watch without rest"),
    message=Words(
        "{name}\u00a0: de service {days} sur 7{evenings}.",
        "{name}: on duty {days} out of 7{evenings}.",
    ),
    why=Words(
        "Personne ne tient ainsi\u00a0: l’attention baisse, puis la personne part. Le repos se prévoit.",
        "Nobody lasts like that: attention drops, then the person leaves. Rest is planned.",
    ),
    remedy=Words(
        "Partagez les créneaux pour laisser un jour libre, ou écrivez la contrepartie (`charter.on_call_terms`).",
        "Share the slots so as to leave a free day, or write what is given in return (`charter.on_call_terms`).",
    ),
    source="S3:113",
    documents=("usage", "crisis"),
    more=Words(
        "On compte les créneaux de veille des comptes en service et, tant que rien n’est écrit en "
        "contrepartie, les permanences de crise. Le soir commence à l’heure du seuil. Une personne vraiment "
        "seule en reçoit une remarque.",
        "What counts is the monitoring slots of accounts in use and, while nothing is written in return, "
        "the crisis rota. The evening begins at the threshold’s hour. Somebody who truly works alone gets a "
        "note.",
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
    for who, on, until, place in _duties(case.strategy):
        places.setdefault(who, place)
        days.setdefault(who, set()).update(on)
        evenings.setdefault(who, set()).update(on if until > evening else ())
    for who, path in places.items():
        if len(days[who]) > most_days or len(evenings[who]) > most_evenings:
            yield Hit(
                path,
                {
                    "name": figures.same(name_of(case.strategy, who) or who),
                    "days": figures.days(len(days[who])),
                    "evenings": _late(len(evenings[who]), figures.clock(round(evening))),
                },
                "info" if case.alone else None,
            )


def _late(number: int, hour: Words) -> Words:
    if not number:
        return Words("", "")
    said = figures.count(number, Words("soir", "evening"), Words("soirs", "evenings"))
    return Words(f", dont {said.fr} après {hour.fr}", f", with {said.en} after {hour.en}")


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
