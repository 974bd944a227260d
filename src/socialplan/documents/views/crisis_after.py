"""The staff, the end of a crisis, the debrief, drills and freshness."""

import datetime as dt
from typing import Final

import msgspec

from socialplan.analysis.thresholds import limit
from socialplan.documents.phrases import capital, without_stop
from socialplan.documents.views.crisis_desk import Desk
from socialplan.language import Words
from socialplan.strategy.choices import CrisisRole

FEW: Final = 3
"""Debrief questions proposed to somebody who works alone."""


class Staff(msgspec.Struct, frozen=True, kw_only=True):
    """What the staff is told."""

    proposed: bool
    message: str
    within: str
    sender: str


class End(msgspec.Struct, frozen=True, kw_only=True):
    """How one knows that it is over, and the way back."""

    proposed: bool
    volume: str
    hours: str
    sentiment: str
    declared_by: str
    return_plan: tuple[str, ...]
    return_proposed: bool


class Debrief(msgspec.Struct, frozen=True, kw_only=True):
    """What is learned."""

    proposed: bool
    days: str
    questions: tuple[str, ...]


class Drill(msgspec.Struct, frozen=True, kw_only=True):
    """The next exercise, and how old the numbers are."""

    on: str
    scenario: str
    run_by: str
    last_on: str
    checked_on: str
    age: str
    """How many days ago the numbers were checked."""
    check_by: str
    """When they are to be checked again."""
    stale: bool


class After(msgspec.Struct, frozen=True, kw_only=True):
    """The last chapters."""

    staff: Staff | None
    end: End | None
    debrief: Debrief | None
    drill: Drill | None


def after(desk: Desk) -> After:
    """The last chapters; what is missing goes to the gap register."""
    return After(staff=_staff(desk), end=_end(desk), debrief=_debrief(desk), drill=drill(desk))


def _staff(desk: Desk) -> Staff | None:
    if desk.alone:
        return None
    desk.need("crisis.internal_message")
    message = desk.text(desk.crisis.internal_message, "crisis.internal_message")
    if not message:
        return None
    sender = desk.member(CrisisRole.INTERNAL) or desk.member(CrisisRole.LEAD)
    return Staff(
        proposed=desk.proposed("internal_message", "internal_minutes"),
        message=message,
        within=desk.wording.minutes(desk.crisis.internal_minutes),
        sender=desk.wording.person(sender.person) if sender else "",
    )


def _end(desk: Desk) -> End | None:
    desk.need("crisis.end")
    told = desk.crisis.end
    plan = desk.dossier.answers.crisis.return_plan if desk.alone else desk.crisis.return_plan
    steps = tuple(map(capital, desk.texts(plan, "crisis.return_plan")))
    if told is None and not steps:
        return None
    return End(
        proposed=desk.proposed("end"),
        volume=desk.mentions_below(told.multiple) if told and told.multiple else "",
        hours=desk.wording.hours(told.hours) if told else "",
        sentiment=capital(without_stop(desk.text(told.sentiment, "crisis.end.sentiment"))) if told else "",
        declared_by="" if desk.alone else _declares(desk),
        return_plan=steps,
        return_proposed=desk.proposed("return_plan"),
    )


def _declares(desk: Desk) -> str:
    """Who declares the end: whoever leads the level that was reached; who is named, where no level has a lead."""
    leads: dict[str, list[str]] = {}
    for level in desk.levels:
        if level.number and level.lead:
            leads.setdefault(desk.wording.person(level.lead), []).append(str(level.number))
    told = desk.crisis.end
    named = desk.wording.person(told.declared_by) if told else ""
    if not leads or (named and named not in leads):
        return named
    if len(leads) == 1:
        return next(iter(leads))
    parts = (
        f"{name} ({desk.say('niveau' if len(numbers) == 1 else 'niveaux', 'level' if len(numbers) == 1 else 'levels')} "
        f"{desk.wording.join(numbers)})"
        for name, numbers in leads.items()
    )
    return desk.say("qui pilote le niveau atteint, ", "whoever leads the level reached, ") + desk.wording.join(
        parts, Words("ou", "or")
    )


def _debrief(desk: Desk) -> Debrief | None:
    asked = (
        desk.dossier.answers.crisis.debrief_questions or desk.crisis.debrief_questions[: FEW if desk.alone else None]
    )
    questions = desk.texts(asked, "crisis.debrief_questions")
    if not questions and desk.crisis.debrief_days is None:
        return None
    return Debrief(
        proposed=desk.proposed("debrief_questions", "debrief_days"),
        days=desk.wording.count(desk.crisis.debrief_days, desk.say("jour", "day"), desk.say("jours", "days"))
        if desk.crisis.debrief_days is not None
        else "",
        questions=questions,
    )


def drill(desk: Desk) -> Drill | None:
    """The next exercise and the numbers' age; absent if neither is known."""
    desk.need("crisis.drill.on")
    desk.need("crisis.contacts_checked_on")
    told = desk.crisis.drill
    checked = desk.crisis.contacts_checked_on
    if checked is None and (told is None or not (told.on or told.last_on)):
        return None
    days = (desk.dossier.as_of - checked).days if checked else 0
    again = checked + dt.timedelta(days=round(limit("contacts_days", desk.strategy))) if checked else None
    played = next(
        (scenario for scenario in desk.crisis.scenarios if told and scenario.id and scenario.id == told.scenario), None
    )
    return Drill(
        on=desk.wording.date(told.on) if told else "",
        scenario=(desk.wording.text(played.name) or desk.wording.label(played.kind)) if played else "",
        run_by=desk.wording.person(told.run_by) if told and not desk.alone else "",
        last_on=desk.wording.date(told.last_on) if told else "",
        checked_on=desk.wording.date(checked),
        age=desk.wording.count(max(days, 0), desk.say("jour", "day"), desk.say("jours", "days")) if checked else "",
        check_by=desk.wording.date(again),
        stale=bool(again and again < desk.dossier.as_of),
    )
