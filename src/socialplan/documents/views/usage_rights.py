"""Rights, ambassadors, partnerships, training: what those who work here may count on."""

from typing import Final

import msgspec

from socialplan.analysis.whom import also_disciplines, disagreements, whom
from socialplan.documents.gaps import SOON
from socialplan.documents.views import usage_law
from socialplan.documents.views.usage_desk import Desk, Listed
from socialplan.documents.views.usage_law import LawLine
from socialplan.language import Words
from socialplan.strategy.choices import Weekday, WhenToTell

FIFTY: Final = 50
"""From this headcount on, whom to report to is worth a line."""
MORNING: Final = 7 * 60
EVENING: Final = 20 * 60
"""Minutes of the day between which answering is taken for usual hours."""
_WEEKEND: Final = frozenset({Weekday.SATURDAY, Weekday.SUNDAY})


class Rights(msgspec.Struct, frozen=True, kw_only=True):
    """What those who work here may count on."""

    proposed: bool
    items: tuple[str, ...]
    quiet_hours: str
    quiet_law: str
    """The reference of the right to disconnect, where it holds."""
    on_call: str
    watch: str
    whistleblowing: str
    harassment: str
    law: tuple[LawLine, ...]


class Training(msgspec.Struct, frozen=True, kw_only=True):
    """Welcome and training."""

    proposed: bool
    what: str
    on: str
    trained: str
    """How many of those who look after the networks have been trained."""


def rights(desk: Desk) -> Rights:
    """Expression, disconnection, protection, and who helps."""
    desk.need("charter.rights", "charter.quiet_hours")
    charter = desk.charter
    if not desk.alone:
        _note_support(desk)
        _note_on_call(desk)
        _note_channels(desk)
    return Rights(
        proposed=desk.proposed("charter.rights", "charter.quiet_hours", *(["charter.watch"] if _watches(desk) else [])),
        items=desk.lines(charter.rights, "charter.rights"),
        quiet_hours=desk.line(charter.quiet_hours, "charter.quiet_hours"),
        quiet_law="; ".join(line.reference for line in desk.recall(*usage_law.QUIET)),
        on_call=desk.line(charter.on_call_terms, "charter.on_call_terms"),
        watch=desk.line(charter.watch, "charter.watch") if _watches(desk) else "",
        whistleblowing=desk.line(charter.whistleblowing, "charter.whistleblowing"),
        harassment=desk.line(charter.harassment_contact, "charter.harassment_contact"),
        law=desk.recall(*usage_law.RIGHTS),
    )


def _watches(desk: Desk) -> bool:
    """Whether somebody looks regularly for our name: then the staff is told what is looked at."""
    return desk.strategy.listening.every_days is not None and not desk.alone


def _note_support(desk: Desk) -> None:
    """Note who helps somebody attacked: nobody, somebody who also weighs faults, or two names for one thing."""
    helper = whom(desk.strategy, WhenToTell.THREAT).person
    if not helper:
        desk.need("charter.support_contact")
    elif also_disciplines(desk.strategy, helper):
        name = desk.here(helper)
        desk.gaps.add(
            "charter.support_contact#discipline",
            Words(
                f"Nommer une seconde personne pour aider, qui n’ait pas à juger (aujourd’hui\u00a0: {name})",
                f"Name a second person to help, who does not have to judge (today: {name})",
            ),
            Words(
                "Sa fonction ou ses décisions portent aussi sur les fautes\u00a0: on hésitera à l’appeler.",
                "Their position or decisions also bear on faults: people will hesitate to call.",
            ),
        )
    for situation in disagreements(desk.strategy):
        label = situation.label
        desk.gaps.add(
            f"charter.contacts#{situation.value}",
            Words(f"Choisir un seul nom\u00a0: {label.fr}", f"Choose one name: {label.en}"),
            Words(
                "La charte et le plan de crise en donnent deux.",
                "The charter and the crisis playbook give two of them.",
            ),
            days=SOON,
        )


def _note_on_call(desk: Desk) -> None:
    """Note that people answer outside working hours and nothing says what for."""
    evening_or_weekend = any(
        entry.people
        and (
            set(entry.days) & _WEEKEND
            or (entry.end and entry.end.minutes > EVENING)
            or (entry.start and entry.start.minutes < MORNING)
        )
        for entry in desk.strategy.crisis.coverage
    )
    if evening_or_weekend:
        desk.need("charter.on_call_terms")


def _note_channels(desk: Desk) -> None:
    """Note, from fifty people on, that nothing says whom to report to."""
    if (desk.strategy.organisation.headcount or 0) < FIFTY:
        return
    charter = desk.charter
    if charter.whistleblowing is None or charter.harassment_contact is None:
        desk.gaps.add(
            "charter.whistleblowing",
            Words(
                "Dire à qui signaler un fait grave, et un harcèlement",
                "Say whom to report serious wrongdoing to, and harassment",
            ),
            Words("«\u00a0Les voies prévues\u00a0» n’aident que nommées.", "Channels help only once they are named."),
        )


def ambassadors(desk: Desk) -> Listed | None:
    """Rules for volunteers who relay us: only where there are some."""
    if not desk.alone:
        desk.need("charter.ambassadors")
    if not desk.charter.ambassadors:
        return None
    desk.need("charter.ambassador_rules")
    return Listed(
        proposed=desk.proposed("charter.ambassador_rules"),
        items=desk.lines(desk.charter.ambassador_rules, "charter.ambassador_rules"),
        law=desk.recall(*usage_law.AMBASSADORS),
    )


def partnerships(desk: Desk) -> Listed:
    """AI, contests, paid partnerships; reviews for whoever works alone."""
    desk.need("charter.ai_contests_partners")
    return Listed(
        proposed=desk.proposed("charter.ai_contests_partners"),
        items=desk.lines(desk.charter.ai_contests_partners, "charter.ai_contests_partners"),
        law=desk.recall(*usage_law.PARTNERSHIPS, *usage_law.REVIEWS),
    )


def training(desk: Desk) -> Training:
    """What, when, and how far it has come."""
    desk.need("charter.training")
    if not desk.alone:
        desk.need("charter.training_on")
    team = [person for person in desk.strategy.team.people if person.publishes or person.roles]
    trained = sum(person.trained_on is not None for person in team)
    told = ""
    if team and not desk.alone:
        people = desk.wording.count(trained, desk.say("personne", "person"), desk.say("personnes", "people"))
        told = desk.say(f"{people} sur {len(team)}", f"{people} of {len(team)}")
    return Training(
        proposed=desk.proposed("charter.training"),
        what=desk.line(desk.charter.training, "charter.training"),
        on=desk.wording.date(desk.charter.training_on),
        trained=told,
    )
