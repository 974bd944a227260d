"""What is to be done between today and the calendar's first day, and accounts that close: each with its day."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.closing import Closing, closings, notice_days
from socialplan.documents.views.calendar_desk import Desk


class Ahead(msgspec.Struct, frozen=True, kw_only=True):
    """What comes before the calendar."""

    title: str
    lines: tuple[str, ...]


_SOON: Final = 7
"""Days to the first day up to which nobody misses posts before it."""
_Dated = tuple[dt.date, str]


def ahead(desk: Desk) -> Ahead:
    """What falls before the first day, by day; nothing where the calendar has begun."""
    start, today = desk.calendar.starts, desk.dossier.as_of
    if start <= today:
        return Ahead(title="", lines=())
    found = [*_dates(desk), *_closings(desk), *_texts(desk)]
    lines = [f"{desk.title(desk.wording.date(on))}{desk.say(chr(0xA0), '')}: {what}" for on, what in sorted(found)]
    if (start - today).days > _SOON and not any(
        post.on and today <= post.on < start for post in desk.strategy.calendar.posts
    ):
        nothing = desk.say(
            "Aucune publication n’est datée d’ici là\u202f; pour en avoir, avancer le premier jour (calendar.starts)",
            "No post is dated until then; to have some, move the first day forward (calendar.starts)",
        )
        lines.insert(0, nothing)
    day = desk.wording.date(start)
    return Ahead(title=desk.say(f"D’ici au {day}", f"Until {day}"), lines=tuple(lines))


def _dates(desk: Desk) -> Iterator[_Dated]:
    """Key dates and posts before the first day."""
    start, today = desk.calendar.starts, desk.dossier.as_of
    closed = {one.closes_on for one in closings(desk.strategy, today)}
    for date in desk.strategy.calendar.key_dates:
        if date.on and today <= date.on < start and date.on not in closed and (what := desk.idea_text(date.what)):
            yield date.on, what
    for post in desk.strategy.calendar.posts:
        if post.on and today <= post.on < start and (what := desk.idea_text(post.subject)):
            network = desk.title(desk.wording.label(post.network)) or desk.say("Sans réseau", "No network")
            yield post.on, desk.say(f"{network}, publication prévue\u00a0: {what}", f"{network}, planned post: {what}")


def _closings(desk: Desk) -> Iterator[_Dated]:
    for one in closings(desk.strategy, desk.dossier.as_of):
        if one.announce_on < desk.calendar.starts:
            yield one.announce_on, warning(desk, one)
        if one.earliest < desk.calendar.starts:
            name = desk.account_in_a_sentence(one.place)
            yield one.earliest, desk.say(f"fermer {name}", f"close {name}")


def warning(desk: Desk, one: Closing) -> str:
    """`annoncer sur YouTube sa fermeture du 29 janvier 2027, 30 jours avant`, or when it can close instead."""
    name, day = desk.account_in_a_sentence(one.place), desk.wording.date(one.earliest)
    days = notice_days(desk.strategy)
    who = desk.person(desk.strategy.platforms[one.place].owner)
    by = f" ({who})" if who and not desk.alone else ""
    if one.late:
        return desk.say(
            f"annoncer sur {name} sa fermeture, au plus tôt le {day}, {days} jours après{by}",
            f"announce on {name} that it closes, at the earliest on {day}, {days} days later{by}",
        )
    return desk.say(
        f"annoncer sur {name} sa fermeture du {day}, {days} jours avant{by}",
        f"announce on {name} that it closes on {day}, {days} days ahead{by}",
    )


def _texts(desk: Desk) -> Iterator[_Dated]:
    """The texts due before the first day, in one line."""
    due = sorted(
        slot.draft_due
        for slot in desk.calendar.slots
        if slot.draft_due and desk.dossier.as_of <= slot.draft_due < desk.calendar.starts and slot.kind != "news"
    )
    if due:
        number = desk.wording.count(len(due), *desk.pair("texte à rendre", "textes à rendre", "text due", "texts due"))
        now = desk.say(" (aujourd’hui)", " (today)") if due[0] == desk.dossier.as_of else ""
        last = desk.wording.date(due[-1])
        until = desk.say(f", jusqu’au {last}", f", until {last}") if due[-1] != due[0] else ""
        yield due[0], f"{number}{now}{until}"
