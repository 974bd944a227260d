"""What the plan itself makes unlawful around a vote, and must stop at once."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from socialplan.analysis.stops import Stop
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.plan_desk import Desk

if TYPE_CHECKING:
    from socialplan.language import Words


def stops(desk: Desk) -> tuple[str, ...]:
    """Paid campaigns, dates and posts that a limit around a vote bars: a line each, posts in one line."""
    barred = [stop for stop in desk.dossier.stops if stop.kind != "opening" and stop.limit]
    return (*_told(desk, [stop for stop in barred if stop.kind != "post"]), *_posts(desk, barred))


def _told(desk: Desk, barred: list[Stop]) -> Iterator[str]:
    for stop in barred:
        if stop.kind == "ad":
            ad = desk.strategy.means.ads[stop.index]
            dates = " – ".join(filter(None, (desk.wording.date(ad.starts), desk.wording.date(ad.ends))))
            name = desk.wording.quote(desk.text(ad.name)) or desk.wording.label(ad.network)
            what = desk.say(f"Publicité {name}, {dates}", f"Advertising {name}, {dates}")
        else:
            date = desk.strategy.calendar.key_dates[stop.index]
            what = f"{desk.wording.date(date.on)}, {desk.wording.quote(desk.text(date.what))}"
        yield _line(desk, what, stop)


def _posts(desk: Desk, barred: list[Stop]) -> Iterator[str]:
    """A line for the posts that one limit bars."""
    by_limit: dict[Words, list[Stop]] = {}
    for stop in barred:
        if stop.kind == "post" and stop.limit:
            by_limit.setdefault(stop.limit.barred, []).append(stop)
    for found in by_limit.values():
        yield _line(desk, _counted(desk, found), found[0])


def _counted(desk: Desk, found: list[Stop]) -> str:
    posts = [desk.strategy.calendar.posts[stop.index] for stop in found]
    number = desk.wording.count(
        len(posts),
        desk.say("publication prévue", "post planned"),
        desk.say("publications prévues", "posts planned"),
    )
    since = desk.wording.date(min(one.on for one in posts if one.on))
    subject = desk.wording.quote(desk.text(posts[0].subject))
    return desk.say(f"{number} à partir du {since}, dont {subject}", f"{number} from {since} on, {subject} among them")


def _line(desk: Desk, what: str, stop: Stop) -> str:
    if stop.limit is None:
        return what
    barred = desk.inside(without_stop(desk.wording.words(stop.limit.barred)))
    law = desk.wording.words(stop.limit.reference)
    return desk.say(f"✖\u00a0{what}\u00a0: {barred} ({law})", f"✖\u00a0{what}: {barred} ({law})")
