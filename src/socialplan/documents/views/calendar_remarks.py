"""What does not come out even in the calendar, each with its figure."""

from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.closing import closings, notice_days
from socialplan.analysis.editorial_calendar_days import LEAST_WEEKS
from socialplan.analysis.editorial_calendar_promises import questions, reminders
from socialplan.documents.views.calendar_desk import Desk
from socialplan.documents.views.calendar_weeks import lost

_NEWS_GAP: Final = 5.0
"""Points by which news has less than its share from which it is told."""
_MANY: Final = 6
"""Posts from which an account should leave one for news."""


def remarks(desk: Desk) -> Iterator[str]:
    """What does not come out even, each with its figure."""
    yield from _about_dates(desk)
    for one in desk.calendar.accounts:
        name = desk.title(desk.account(one.index))
        for place in one.alone:
            yield _run(
                desk, name, place, "aucun autre pilier permis ces jours-là", "no other pillar allowed on those days"
            )
        for place in one.runs:
            yield _run(desk, name, place, "par vos rendez-vous et dates fixées", "by your appointments and dated posts")
        if one.unused and not desk.alone:
            names = desk.wording.join(desk.wording.quote(desk.pillar(place)) for place in one.unused)
            yield desk.say(f"{name}\u00a0: aucune place pour {names}", f"{name}: no room for {names}")
        if one.posts and not one.news and (desk.strategy.calendar.news_share or 0.0) and one.posts >= _MANY:
            yield desk.say(
                f"{name}\u00a0: aucune place libre pour l’actualité, toutes sont déjà fixées",
                f"{name}: no slot free for news, all of them are already set",
            )
    yield from _news(desk)
    yield from _promised(desk)
    yield from _shut(desk)
    yield from _gone(desk)


def _news(desk: Desk) -> Iterator[str]:
    """Where news has less room than its share."""
    slots, share = desk.calendar.slots, desk.strategy.calendar.news_share or 0.0
    free = sum(slot.kind == "news" for slot in slots)
    told = 100.0 * free / max(1, len(slots))
    if share - told >= _NEWS_GAP:
        real, decided = desk.wording.percent(round(told, 1)), desk.wording.percent(share)
        yield desk.say(
            f"Actualité\u00a0: {free} places libres sur {len(slots)}, {real} pour {decided} décidés\u00a0: "
            "rendez-vous et dates fixées prennent les autres",
            f"News: {free} free slots out of {len(slots)}, {real} for {decided} decided: "
            "appointments and dated posts take the others",
        )


def _promised(desk: Desk) -> Iterator[str]:
    """Promises of the strategy that the calendar does not keep."""
    calendar, strategy = desk.calendar, desk.strategy
    found = questions(strategy, calendar.slots)
    if found and found.unanswered:
        asked = desk.wording.count(len(found.asked), *desk.pair("question", "questions", "question", "questions"))
        days = ", ".join(desk.day(day) for day in dict.fromkeys(found.unanswered))
        yield desk.say(
            f"Réponses promises sous {found.days} jours après chaque question\u00a0: {asked} au calendrier, "
            f"{len(found.unanswered)} sans cette suite ({days})\u202f; prendre une place libre, ou questionner moins",
            f"Results promised within {found.days} days after each question: {asked} in the calendar, "
            f"{len(found.unanswered)} without them ({days}); take a free slot, or ask less often",
        )
    for one in reminders(strategy, calendar.slots, calendar.starts, calendar.ends):
        name, month = desk.account_in_a_sentence(one.account), desk.wording.words(figures.month(one.month))
        free = ", ".join(desk.day(day) for day in one.free)
        room = desk.say(f"\u202f; places libres\u00a0: {free}", f"; free slots: {free}") if free else ""
        yield desk.say(
            f"Objectif {one.objective + 1}\u00a0: aucun rappel sur {name} en {month}, il en faut un par mois{room}",
            f"Objective {one.objective + 1}: no reminder on {name} in {month}, one a month is promised{room}",
        )


def _shut(desk: Desk) -> Iterator[str]:
    """Accounts that close before their followers can be told in time."""
    for one in closings(desk.strategy, desk.dossier.as_of):
        if one.late:
            on, soon, earliest = (desk.wording.date(day) for day in (one.closes_on, one.announce_on, one.earliest))
            name, days = desk.title(desk.account_in_a_sentence(one.place)), notice_days(desk.strategy)
            yield desk.say(
                f"{name}\u00a0: la fermeture du {on} ne laisse plus {days} jours à ses abonnés\u202f; "
                f"l’annoncer le {soon}, fermer le {earliest} au plus tôt",
                f"{name}: closing on {on} no longer leaves its followers {days} days; "
                f"tell them on {soon}, close on {earliest} at the earliest",
            )


def _about_dates(desk: Desk) -> Iterator[str]:
    """Where the window is not the one that was decided, what lies beyond it, and texts that were due already."""
    calendar, decided = desk.calendar, desk.strategy.calendar
    if calendar.over:
        start = desk.wording.date(decided.starts)
        yield desk.say(
            f"Le calendrier décidé, à partir du {start}, est passé\u00a0: celui-ci commence le lundi qui vient",
            f"The calendar decided, from {start}, is over: this one begins next Monday",
        )
    elif decided.weeks is not None and decided.weeks < LEAST_WEEKS:
        yield desk.say(
            f"Semaines décidées\u00a0: {decided.weeks}\u202f; ce calendrier en compte {LEAST_WEEKS}, le minimum",
            f"Weeks decided: {decided.weeks}; this calendar has {LEAST_WEEKS}, the least",
        )
    if calendar.later:
        last = desk.wording.date(calendar.ends)
        number = desk.wording.count(
            len(calendar.later),
            *desk.pair("publication prévue", "publications prévues", "planned post", "planned posts"),
        )
        yield desk.say(
            f"{number} après le {last}, hors de ce calendrier", f"{number} after {last}, beyond this calendar"
        )
    late = sum(slot.draft_due is not None and slot.draft_due < desk.dossier.as_of for slot in calendar.slots)
    if late:
        number = desk.wording.count(late, *desk.pair("texte", "textes", "text", "texts"))
        day = desk.wording.date(desk.dossier.as_of)
        yield desk.say(f"{number} à rendre avant le {day}, déjà passé", f"{number} due before {day}, already past")


def _run(desk: Desk, name: str, place: int, french: str, english: str) -> str:
    """`Facebook : « Ouvert » revient trois fois de suite ou plus, par vos rendez-vous`."""
    pillar = desk.wording.quote(desk.pillar(place))
    return desk.say(
        f"{name}\u00a0: {pillar} revient trois fois de suite ou plus, {french}",
        f"{name}: {pillar} comes three times in a row or more, {english}",
    )


def _gone(desk: Desk) -> Iterator[str]:
    """What has no place: dated posts and appointments one by one, proposals counted by account and reason."""
    dated = {"post", "rendezvous"}
    yield from (lost(desk, one) for one in desk.calendar.lost if one.kind in dated)
    proposed = [one for one in desk.calendar.lost if one.kind not in dated]
    for account, reason in dict.fromkeys((one.account, one.reason) for one in proposed):
        alike = [one for one in proposed if (one.account, one.reason) == (account, reason)]
        yield lost(desk, msgspec.structs.replace(alike[0], number=sum(one.number for one in alike)))
