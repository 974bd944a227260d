"""When an account is looked at, in words: `du lundi au vendredi à 8 h 45 et 16 h 30, samedi et dimanche à 10 h`."""

from typing import Final

from socialplan.documents.wording import Wording
from socialplan.strategy.choices import Weekday
from socialplan.strategy.networks import Account

_WEEK: Final = tuple(Weekday)
_WORKWEEK: Final = _WEEK[:5]
_PAIR: Final = 2


def visits(wording: Wording, account: Account) -> str:
    """The days and hours of an account's own visits; empty where none is written."""
    hours: dict[Weekday, list[int]] = {}
    for slot in account.monitoring:
        for day in slot.days or _WORKWEEK:
            hours.setdefault(day, []).extend([slot.at.minutes] if slot.at else [])
    clocks = {slot.at.minutes: slot.at for slot in account.monitoring if slot.at}
    alike: dict[tuple[int, ...], list[Weekday]] = {}
    for day in _WEEK:
        if day in hours:
            alike.setdefault(tuple(sorted(set(hours[day]))), []).append(day)
    parts = []
    for minutes, days in alike.items():
        at = wording.join(wording.clock(clocks[one]) for one in minutes)
        parts.append(_days(wording, days) + (wording.say(f" à {at}", f" at {at}") if at else ""))
    return ", ".join(parts)


def _days(wording: Wording, days: list[Weekday]) -> str:
    """`tous les jours`, `du lundi au vendredi`, `mardi et jeudi`."""
    named = [wording.label(day) for day in days]
    if len(days) == len(_WEEK):
        return wording.say("tous les jours", "every day")
    follow = _WEEK.index(days[-1]) - _WEEK.index(days[0]) == len(days) - 1
    if follow and len(named) > _PAIR:
        return wording.say(f"du {named[0]} au {named[-1]}", f"{named[0]} to {named[-1]}")
    return wording.join(named)
