"""The five lines at the top of the calendar, computed; the last one asks for a decision."""

from typing import Final

from socialplan.analysis.editorial_calendar_model import PersonShort
from socialplan.documents.gaps import LATER, SOON
from socialplan.documents.rhythm import rhythm
from socialplan.documents.views.calendar_desk import Desk
from socialplan.documents.views.calendar_news import lacking
from socialplan.documents.views.calendar_summary import heavy, is_barred, is_off, window
from socialplan.documents.views.calendar_weeks import hours_of

_FAR: Final = 7.5
"""Points below its share from which a pillar is worth a decision."""


def brief(desk: Desk) -> tuple[str, ...]:
    """How much and when, where, about what, with what hours, then what is asked."""
    return (f"{window(desk)}.", _rhythms(desk), _mix(desk), _hours(desk), _decision(desk))


def _rhythms(desk: Desk) -> str:
    told = (
        f"{desk.title(desk.account(one.index))} {desk.wording.words(rhythm(one.rate))}"
        for one in desk.calendar.accounts
    )
    return f"{desk.row(told)}."


def _mix(desk: Desk) -> str:
    """Whether pillars have their shares; the one furthest from its own."""
    lines = [one for one in desk.calendar.mix if one.decided is not None]
    if not lines:
        return desk.say("Les parts des piliers restent à décider.", "The shares of pillars remain to be decided.")
    off = [one for one in lines if is_off(desk, one)]
    if not off:
        return desk.say(
            "Chaque pilier a sa part, à cinq points ou une publication près.",
            "Each pillar has its share, within five points or one post.",
        )
    most = max(off, key=lambda one: abs(one.share - (one.decided or 0.0)))
    name = desk.wording.quote(desk.pillar(most.pillar))
    share, decided = desk.wording.percent(round(most.share)), desk.wording.percent(most.decided)
    number = desk.wording.count(len(off), *desk.pair("pilier", "piliers", "pillar", "pillars"))
    return desk.say(
        f"{number} hors de sa part, surtout {name}\u00a0: {share} au calendrier pour {decided} décidés."
        if len(off) == 1
        else f"{number} hors de leur part, surtout {name}\u00a0: {share} au calendrier pour {decided} décidés.",
        f"{number} off {'its share' if len(off) == 1 else 'their shares'}, above all {name}: {share} in the calendar "
        f"for {decided} decided.",
    )


def _hours(desk: Desk) -> str:
    over = heavy(desk)
    whole = len(desk.calendar.weeks)
    if all(week.hours.available is None for week in desk.calendar.weeks):
        return desk.say(
            "Aucune heure n’est déclarée\u00a0: rien ne dit si ce calendrier tient.",
            "No hours are declared: nothing says whether this calendar can be kept.",
        )
    if over:
        return desk.say(
            f"{len(over)} semaines sur {whole} dépassent les heures déclarées."
            if len(over) > 1
            else f"1 semaine sur {whole} dépasse les heures déclarées.",
            f"{len(over)} of {whole} weeks exceed the hours declared.",
        )
    if lacking_hours(desk):
        return _each(desk)
    return desk.say(
        "Chaque semaine tient dans les heures déclarées, une fois ôtés absences et jours fermés.",
        "Each week fits the hours declared, once absences and days closed are taken off.",
    )


def lacking_hours(desk: Desk) -> dict[str, list[PersonShort]]:
    """Those who lack hours in some week, with these weeks."""
    found: dict[str, list[PersonShort]] = {}
    for week in desk.calendar.weeks:
        for one in week.hours.short:
            found.setdefault(one.person, []).append(one)
    return found


def _each(desk: Desk) -> str:
    """The weeks hold for all together, and not for each person."""
    told = []
    for who, weeks in lacking_hours(desk).items():
        most = max(weeks, key=lambda one: one.needed - one.available)
        number = desk.wording.count(len(weeks), *desk.pair("semaine", "semaines", "week", "weeks"))
        up = desk.say("jusqu’à ", "up to ") * (len(weeks) > 1)
        told.append(f"{desk.person(who)} {number} ({up}{hours_of(desk, most)})")
    who = ", ".join(told)
    return desk.say(
        f"Chaque semaine tient dans les heures de l’équipe, non dans celles de chaque personne\u00a0: {who}.",
        f"Each week fits the team’s hours, not those of each person: {who}.",
    )


def _decision(desk: Desk) -> str:
    asked, days = _asked(desk)
    who, by = desk.person(desk.strategy.meta.owner), desk.wording.date(desk.in_days(days))
    if desk.alone or not who:
        return desk.say(f"À décider avant le {by}\u00a0: {asked}.", f"To decide by {by}: {asked}.")
    return desk.say(
        f"Décision demandée à {who} avant le {by}\u00a0: {asked}.", f"Decision asked of {who} by {by}: {asked}."
    )


def _starved(desk: Desk) -> str:
    """The pillar that has the least of its share, where that is far below it."""
    lines = [one for one in desk.calendar.mix if is_off(desk, one) and not is_barred(desk, one.pillar)]
    least = min(lines, key=lambda one: one.share - (one.decided or 0.0), default=None)
    if least is None or (least.decided or 0.0) - least.share < _FAR:
        return ""
    name = desk.wording.quote(desk.pillar(least.pillar))
    share, decided = desk.wording.percent(round(least.share)), desk.wording.percent(least.decided)
    return desk.say(
        f"donner plus de places à {name} ({share} au calendrier), ou changer sa part ({decided})",
        f"give {name} more slots ({share} in the calendar), or change its share ({decided})",
    )


def _asked(desk: Desk) -> tuple[str, int]:  # noqa: PLR0911 - one return for each thing that may be pressing
    """The most pressing thing to decide, and within how many days."""
    nobody = [one for one in desk.calendar.accounts if one.owner is None]
    if nobody:
        names = desk.wording.join(desk.account_in_a_sentence(one.index) for one in nobody)
        return desk.say(f"nommer qui écrit pour {names}", f"name who writes for {names}"), SOON
    missed = [one for one in desk.calendar.lost if one.reason == "away" and one.kind != "proposed"]
    if missed:
        posts = desk.wording.count(sum(one.number for one in missed), *desk.pair("date", "dates", "date", "dates"))
        return desk.say(
            f"trouver qui publie, ou renoncer à {posts} sans personne",
            f"find who posts, or give up {posts} with nobody",
        ), SOON
    if heavy(desk):
        lever = next(iter(desk.dossier.workload.levers), None)
        if lever:
            told = desk.inside(desk.wording.words(lever.what).rstrip("."))
            return desk.say(
                f"alléger les semaines trop chargées, par exemple {told}",
                f"lighten the weeks too full, for instance {told}",
            ), SOON
        return desk.say("alléger les semaines trop chargées", "lighten the weeks too full"), SOON
    short = lacking_hours(desk)
    if short:
        names = desk.wording.people(short)
        return desk.say(f"décharger {names}, ou compter plus d’heures", f"relieve {names}, or count more hours"), SOON
    starved = _starved(desk)
    if starved:
        return starved, LATER
    reserve = lacking(desk)
    if reserve:
        return desk.say(f"compléter les contenus de secours ({reserve})", f"complete the reserve ({reserve})"), LATER
    proposed = sum(slot.kind == "proposed" for slot in desk.calendar.slots)
    if proposed:
        number = desk.wording.count(
            proposed, *desk.pair("publication proposée", "publications proposées", "proposed post", "proposed posts")
        )
        return desk.say(f"garder, changer ou écarter {number}", f"keep, change or drop {number}"), LATER
    return desk.say("tenir ce calendrier", "keep to this calendar"), LATER
