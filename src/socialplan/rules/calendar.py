"""Rules on the calendar."""

from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.team import Calendar

_WEEK: Final = 7


@rule(
    "calendar-too-short",
    severity="error",
    chapter="calendar",
    title=Words("Un calendrier trop court", "A calendar that is too short"),
    message=Words(
        "Le calendrier couvre {days}\u202f; il en faut au moins {least}.",
        "The calendar covers {days}; it needs at least {least}.",
    ),
    why=Words(
        "Sous deux mois, on improvise dès la première absence, et le compte s’arrête.",
        "With less than two months planned, you improvise at the first absence, and the account grinds to a halt.",
    ),
    remedy=Words(
        "Planifiez au moins huit semaines, quitte à publier moins\u00a0: les sujets de fond comblent les creux.",
        "Plan at least eight weeks, even if you post less: topics that do not date fill the gaps.",
    ),
    more=Words(
        "Il lit le nombre de semaines planifiées (`calendar.weeks`), ou à défaut l’étendue des publications "
        "déjà datées. Sans l’un ni l’autre, il se tait. Exemple en faute\u00a0: quatre semaines d’avance "
        "avant d’ouvrir les comptes.",
        "It reads the number of weeks planned (`calendar.weeks`), or else the stretch of the posts already "
        "dated. Without either it keeps quiet. At fault: four weeks ahead before the accounts open.",
    ),
    source="S1:106",
    documents=("plan",),
)
def calendar_too_short(case: Case) -> Iterable[Hit]:
    """The weeks planned, or else the posts already planned, cover fewer than 56 days."""
    days = _days(case.strategy.calendar)
    if days is not None and days < case.limit("calendar_days"):
        path = "calendar.weeks" if case.strategy.calendar.weeks is not None else "calendar.posts"
        yield Hit(path, {"days": figures.days(days), "least": figures.number(case.limit("calendar_days"))})


def _days(calendar: Calendar) -> int | None:
    """The days covered: weeks as answered, else from the first day (or post) to the last post; None if unanswered."""
    if calendar.weeks is not None:
        return calendar.weeks * _WEEK
    dates = [post.on for post in calendar.posts if post.on]
    if not dates:
        return None
    return (max(dates) - min([*dates, *([calendar.starts] if calendar.starts else [])])).days + 1
