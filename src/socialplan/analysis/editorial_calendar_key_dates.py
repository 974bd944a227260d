"""Key dates as the calendar tells them: closures, who shows opening hours, which posts tell a date, in which words."""

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from socialplan.analysis.editorial_calendar_fit import alike, telling
from socialplan.analysis.editorial_calendar_ideas import ANNOUNCE
from socialplan.analysis.editorial_calendar_model import AS_IT_IS, Idea
from socialplan.analysis.editorial_calendar_people import stems
from socialplan.analysis.editorial_calendar_when import told as when
from socialplan.analysis.people import nowadays, open_accounts
from socialplan.analysis.phrases import plain
from socialplan.analysis.planned import today_s
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, Network
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.team import KeyDate

if TYPE_CHECKING:
    from socialplan.analysis.editorial_calendar_fill import Filled

CLOSURE_AHEAD: Final = 21
"""Days before a closure in which a post tells it."""
_CLOSED: Final = re.compile(r"\b(?:fermee?s?|fermeture|conges|closed|closing|closure|shut)\b")
_ANNOUNCES: Final = ("annonc", "announc")
"""How a key date begins that says itself what is to be done."""
_WRITTEN: Final = Words("Publier le texte déjà écrit\u00a0: {}", "Publish the text already written: {}")
_HOURS: Final = frozenset({Network.GOOGLE_BUSINESS_PROFILE, Network.FACEBOOK})
"""Networks whose profiles show opening hours."""


def is_closure(strategy: Strategy, date: KeyDate) -> bool:
    """Whether a key date says that the place is closed; the closing of an account is another matter."""
    said = " ".join(wording for _, wording in (date.what.by_language if date.what else ()))
    if plain(said).startswith(_ANNOUNCES):
        return False
    account = any(one.status is AccountStatus.TO_CLOSE and one.closes_on == date.on for one in strategy.platforms)
    return not account and bool(_CLOSED.search(plain(said)))


def shows_hours(strategy: Strategy, account: Account) -> bool:
    """Whether people look for opening hours on an account; on any, where none is of such a network."""
    networks = {nowadays(one.network) for _, one in open_accounts(strategy) if one.network}
    if not networks & _HOURS:
        return True
    return account.network is not None and nowadays(account.network) in _HOURS


def tells(one: "Filled", date: KeyDate, first: dt.date, last: dt.date) -> bool:
    """Whether people planned a post about a key date: it names its day, or shares its objective and a word."""
    day = one.entry.on
    if one.entry.kind != "post" or day is None or not first <= day <= last or one.subject is None:
        return False
    if date.on and when(one.subject.text, date.on).first == date.on:
        return True
    return one.objective == date.objective is not None and bool(stems(one.subject.text) & stems(date.what))


def announcement(strategy: Strategy, place: int, network: Network | None) -> Idea:
    """What to say of a key date: the text that was written for this network, else what the date is about."""
    what = strategy.calendar.key_dates[place].what
    path = f"calendar.key_dates[{place}].what"
    for number, news in enumerate(strategy.editorial.same_news):
        written = any(one.text and today_s(one.network) == today_s(network) for one in news.versions)
        if written and news.news and alike(telling(news.news), telling(what)):
            return Idea(news.news, f"editorial.same_news[{number}].news", _WRITTEN)
    frame = AS_IT_IS if plain(str(what)).startswith(_ANNOUNCES) else ANNOUNCE
    return Idea(what or "", path, frame)
