"""What is offered for days, figures and accounts: computed from the day, the networks and what was answered before."""

import datetime as dt
from collections.abc import Callable
from typing import Any, Final

from socialplan.analysis import elections
from socialplan.analysis.thresholds import posts_for, usual_format
from socialplan.interview import guesses
from socialplan.interview.asked import Asked
from socialplan.interview.state import State
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.strategy.choices import Frequency, OrganisationKind

Computed = Callable[[Asked], Any]

_EURO: Final = frozenset(
    ("FR", "BE", "DE", "ES", "IT", "NL", "LU", "IE", "PT", "AT", "FI", "GR", "MC", "SK", "SI", "EE", "LV", "LT", "MT",
     "CY", "HR")
)  # fmt: skip
_CURRENCIES: Final = {"CH": "CHF", "GB": "GBP", "US": "USD", "CA": "CAD"}
_LOCAL_SERVICE: Final = Words("service public local", "local public service")
_ONE_WAY: Final = frozenset({"blog", "newsletter", "podcast", "whatsapp_channel", "telegram_channel"})
"""Networks on which one mostly speaks alone."""
_WEEK: Final = 7
_A_WHOLE: Final = 100.0
_STATE: Final = frozenset(
    {OrganisationKind.STATE_STARTUP.value, OrganisationKind.MINISTRY_AGENCY.value, OrganisationKind.UNIVERSITY.value}
)
_LIVE: Final = frozenset({"active", "to_open", "dormant", "emergency"})


def always(value: Any) -> Computed:  # noqa: ANN401 - plain data
    """The same for everybody: a usual value."""
    return lambda _: value


def in_days(days: int) -> Computed:
    """A day of the week that far from now, as ISO text."""
    return lambda asked: _iso(_weekday(asked.today, days))


def like_the_last(key: str) -> Computed:
    """What was answered for the item before: accounts are often kept alike."""

    def before(asked: Asked) -> Any:  # noqa: ANN401 - plain data
        found = (item.get(key) for item in reversed(asked.items[: asked.position]))
        return next((value for value in found if value), None)

    return before


def all_of(*path: str) -> Computed:
    """The ids of everything in a list."""
    return lambda asked: [str(item["id"]) for item in asked.listed(*path) if item.get("id")] or None


def only_of(*path: str) -> Computed:
    """The id of the only item of a list, in a list."""

    def one(asked: Asked) -> list[str] | None:
        found = [str(item["id"]) for item in asked.listed(*path) if item.get("id")]
        return found if len(found) == 1 else None

    return one


def no(_: Asked) -> bool:
    """No: what most do not do."""
    return False


def copied(*path: str) -> Computed:
    """What is answered elsewhere."""
    return lambda asked: asked.top(*path)


def beside(key: str) -> Computed:
    """What is answered beside it."""
    return lambda asked: asked.beside(key)


# The organisation.


def name(asked: Asked) -> str:
    """The organisation's name."""
    return guesses.name_from(asked.state.around.folder_name, asked.state.around.git_remote)


def kind(asked: Asked) -> str | None:
    """The kind of organisation that the name tells of."""
    found = guesses.kind_from(asked.text("organisation", "name"), asked.state.around.git_remote)
    return found.value if found else None


def trade(asked: Asked) -> str:
    """The trade that the name tells of; that of all town halls."""
    kind = str(asked.beside("kind") or "")
    if kind == OrganisationKind.LOCAL_GOVERNMENT.value:
        return _LOCAL_SERVICE.to(asked.state.languages[0])
    return guesses.trade_from(asked.text("organisation", "name"), kind)


def place(asked: Asked) -> str:
    """The place that the name tells of."""
    return guesses.place_from(asked.text("organisation", "name"))


def country(asked: Asked) -> str:
    """The country of the machine's locale; France in French."""
    return country_around(asked.state)


def country_around(state: State) -> str:
    """What the locale says; else France where the strategy is in French; empty where nothing tells."""
    return state.around.country or ("FR" if state.languages[0] == "fr" else "")


def _in_france(asked: Asked) -> bool:
    return str(asked.top("organisation", "country") or country(asked)).upper() == "FR"


def currency(asked: Asked) -> str | None:
    """The money of the country."""
    where = str(asked.top("organisation", "country") or country(asked))
    return "EUR" if where in _EURO else _CURRENCIES.get(where)


def money(asked: Asked) -> str | None:
    """The unit of an amount of money."""
    return {"EUR": "€", "GBP": "£", "USD": "$"}.get(currency(asked) or "", currency(asked))


def site(asked: Asked) -> str:
    """The site of the mailbox's domain."""
    return guesses.site_from(asked.text("organisation", "contact_email"))


def mailbox(asked: Asked) -> str:
    """The mailbox of the site's domain."""
    return guesses.mailbox_from(asked.text("organisation", "site"), str(asked.beside("kind") or ""))


# Audiences and objectives.


def category(asked: Asked) -> str | None:
    """The category that the words for a public tell of."""
    words = asked.beside("label")
    told = next(iter(words.values()), "") if isinstance(words, dict) else words
    found = guesses.category_from(told) if isinstance(told, str) else None
    return found.value if found else None


def priority(asked: Asked) -> int:
    """The first public named comes first."""
    return min(asked.position + 1, 3)


# Accounts.


def address(asked: Asked) -> str:
    """The address of the account."""
    return guesses.address_from(str(asked.beside("network") or ""), str(asked.beside("handle") or ""))


def posture(asked: Asked) -> str:
    """Conversation, but where a network only lets one speak."""
    return "push" if asked.beside("network") in _ONE_WAY else "conversation"


def frequency(asked: Asked) -> str | None:
    """A pace that a small team can hold on that network; that of the account before where nothing is known of it."""
    network = _platform(asked)
    cadence = network.cadence if network else None
    if cadence is None:
        found: str | None = like_the_last("frequency")(asked)
        return found
    return min((each.value for each in Frequency), key=lambda stop: abs(posts_for(stop) - cadence.low))


def content_format(asked: Asked) -> str | None:
    """The format that is most usual on the network, unless it is named already."""
    account = _account(asked)
    usual = usual_format(str(account.get("network"))) if account else None
    return None if usual in [item.get("format") for item in asked.others] else usual


def a_week(asked: Asked) -> float | None:
    """What the frequency leaves once the other formats are counted."""
    stop = _account(asked).get("frequency")
    if not stop:
        return None
    left = posts_for(str(stop)) - sum(_number(item.get("per_week")) for item in asked.others)
    return round(left, 2) if left > 0 else None


def opens_on(asked: Asked) -> str | None:
    """A Monday, two weeks from now; each further account a fortnight later, so as not to start everything at once."""
    before = sum(1 for item in asked.items[: asked.position] if item.get("status") == "to_open")
    return _iso(_monday(asked.today, 2 * _WEEK * (before + 1)))


def unnamed_network(asked: Asked) -> str | None:
    """The next network of one's own accounts that this list does not speak of yet."""
    return next((one for one in _networks(asked) if one not in _told(asked, "network")), None)


def unattacked_network(asked: Asked) -> str | None:
    """The next network for which it is not said where one replies."""
    return next((one for one in _networks(asked) if one not in _told(asked, "attacked_on")), None)


def main_network(asked: Asked) -> str | None:
    """The first network."""
    return next(iter(_networks(asked)), None)


# The rest.


def share(asked: Asked) -> float | None:
    """What the other pillars leave of a hundred."""
    others = [_number(item.get("share")) for item in asked.others if item.get("share") is not None]
    left = _A_WHOLE - sum(others)
    return left if others and left > 0 else None


def starts(asked: Asked) -> str | None:
    """Next Monday."""
    return _iso(_monday(asked.today, 1))


def next_review(asked: Asked) -> str | None:
    """A weekday one review from now."""
    days = asked.beside("review_every_days")
    return _iso(_weekday(asked.today, days if isinstance(days, int) else 90))


def poll_kind(asked: Asked) -> str | None:
    """The next vote that is known in France and not named yet."""
    if not _in_france(asked) or asked.today is None:
        return None
    kinds = (known.kind for known in elections.upcoming(asked.today))
    return next((each for each in kinds if each not in _told(asked, "kind")), None)


def first_round(asked: Asked) -> str | None:
    """The known day of the vote."""
    return _round(asked, "first_round")


def second_round(asked: Asked) -> str | None:
    """The known day of its second round."""
    return _round(asked, "second_round")


def alone(asked: Asked) -> bool | None:
    """No, as soon as there are two people."""
    return False if len(asked.listed("team", "people")) > 1 else None


def number_in_order(asked: Asked) -> int:
    """Levels are numbered from 0."""
    return asked.position


def route(asked: Asked) -> str:
    """The State's bodies ask through their supervision, others by the network's form."""
    return "supervisor" if asked.top("organisation", "kind") in _STATE else "form"


def review_sites(asked: Asked) -> list[str] | None:
    """Where customers of a shop leave reviews."""
    shop = asked.top("organisation", "kind") == OrganisationKind.CRAFTSPERSON.value
    return ["fiche Google" if asked.state.languages[0] == "fr" else "Google listing"] if shop else None


def unmeasured(asked: Asked) -> list[str] | None:
    """The next objective that no indicator follows."""
    followed = {one for item in asked.others for one in item.get("objectives") or ()}
    ids = (str(item["id"]) for item in asked.listed("objectives") if item.get("id"))
    found = next((one for one in ids if one not in followed), None)
    return [found] if found else None


def aimed_at(asked: Asked) -> float | None:
    """The target of the only objective that an indicator follows."""
    named = asked.beside("objectives") or []
    found = [item.get("target") for item in asked.listed("objectives") if item.get("id") in named]
    return found[0] if len(found) == 1 else None


def _account(asked: Asked) -> dict[str, Any]:
    """The account that a part of it is asked about."""
    found = asked.state.at(*asked.path[:2])
    return found if isinstance(found, dict) else {}


def _platform(asked: Asked) -> platforms.Platform | None:
    try:
        return platforms.platform(str(asked.beside("network")))
    except KeyError:
        return None


def _networks(asked: Asked) -> list[str]:
    live = (one for one in asked.listed("platforms") if one.get("status") in _LIVE)
    return list(dict.fromkeys(str(one["network"]) for one in live if one.get("network")))


def _told(asked: Asked, key: str) -> set[str]:
    return {str(item.get(key)) for item in asked.others}


def _round(asked: Asked, which: str) -> str | None:
    kind, today = asked.beside("kind"), asked.today
    if today is None or not _in_france(asked):
        return None
    known = next((one for one in elections.upcoming(today) if one.kind == kind), None)
    return _iso(getattr(known, which)) if known else None


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _monday(today: dt.date | None, days: int) -> dt.date | None:
    """The first Monday from so many days on."""
    if today is None:
        return None
    earliest = today + dt.timedelta(days=days)
    return earliest + dt.timedelta(days=-earliest.weekday() % _WEEK)


def _weekday(today: dt.date | None, days: int) -> dt.date | None:
    """So many days from now, the Monday after where that is a weekend."""
    if today is None:
        return None
    day = today + dt.timedelta(days=days)
    saturday = 5
    return day if day.weekday() < saturday else _monday(today, days)
