"""The plan's team: each person with hours declared and needed, providers, and a total that adds up."""

from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.workload import PersonLoad
from socialplan.documents.views.plan_desk import NONE, Desk
from socialplan.language import Words

_HAIR: Final = 0.01


class PersonRow(msgspec.Struct, frozen=True):
    """A person: role, deputy, hours needed against hours there are."""

    name: str
    roles: str
    deputy: str
    declared: str
    needed: str
    verdict: str


def people(desk: Desk) -> Iterator[PersonRow]:
    """Everyone with hours declared or needed, what falls to nobody, providers, then the total of all rows."""
    week = desk.dossier.workload
    rows = [one for one in week.people if one.needed.typical or one.declared]
    if not rows:
        return
    for one in rows:
        yield _person(desk, one)
    if week.provided:
        provided = desk.wording.hours(week.provided)
        yield PersonRow(desk.say("Prestataires", "Providers"), NONE, NONE, provided, NONE, _no_task(desk))
    declared = desk.wording.hours(week.declared) or NONE
    yield PersonRow(desk.say("Total", "Total"), NONE, NONE, declared, desk.wording.hours(week.needed.typical), NONE)


def _no_task(desk: Desk) -> str:
    return desk.say("aucune tâche comptée", "no task counted")


def _person(desk: Desk, one: PersonLoad) -> PersonRow:
    member = desk.dossier.person(one.person)
    if member is None:
        nobody = desk.say("Personne n’est nommé", "Nobody is named")
        return PersonRow(nobody, NONE, NONE, NONE, desk.wording.hours(one.needed.typical), NONE)
    if member.hours_per_week is None:
        place = next(place for place, other in enumerate(desk.strategy.team.people) if other.id == member.id)
        desk.lack(
            f"team.people[{place}].hours_per_week",
            f"Donner les heures par semaine\u00a0: {desk.person(member.id)}",
            f"Give the hours a week: {desk.person(member.id)}",
            Words("Une tâche lui revient, sans heures pour la tenir.", "A task falls to them, without hours for it."),
        )
    declared = desk.wording.hours(one.declared) or NONE
    if one.declared and one.available is not None and one.declared - one.available > _HAIR:
        left = desk.wording.hours(one.available)
        declared = desk.say(f"{declared} ({left} avec les absences)", f"{declared} ({left} with absences)")
    return PersonRow(
        desk.person(member.id),
        desk.text(member.title) or desk.wording.labels(member.roles) or NONE,
        desk.person(member.deputy),
        declared,
        desk.wording.hours(one.needed.typical) if one.needed.typical else NONE,
        _verdict(desk, one),
    )


def _verdict(desk: Desk, one: PersonLoad) -> str:
    if not one.needed.typical:
        return _no_task(desk)
    words = {
        "ok": desk.say("tient", "within capacity"),
        "tight": desk.say("juste", "tight"),
        "over": desk.say("trop", "too much"),
        "unknown": NONE,
    }
    return words[one.verdict]


def unburdened(desk: Desk) -> str:
    """Names and parts of those without hours, on whom none fall."""
    idle = (one.person for one in desk.dossier.workload.people if not one.needed.typical and not one.declared)
    return desk.wording.join(
        f"{member.name or member.id} ({desk.wording.labels(member.roles[:1])})"
        if member.roles
        else desk.person(member.id)
        for member in map(desk.dossier.person, idle)
        if member
    )
