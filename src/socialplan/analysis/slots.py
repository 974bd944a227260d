"""What a strategy knows that the house's proposals speak of: names, networks, delays, and who plays which part.

`knowledge.house` says how proposals use it. Each slot has a wording for the case where the strategy does not know.
"""

import re
from collections.abc import Callable, Iterable
from typing import Final

import msgspec

from socialplan.analysis.country import FRANCE, country_of
from socialplan.analysis.people import has_left, nowadays
from socialplan.analysis.trades import trade_family
from socialplan.analysis.vocabulary import (
    FALLBACKS,
    NAMES_IN_A_SENTENCE,
    ROLE_FALLBACKS,
    WORDS_ALONE,
    WORDS_BY_KIND,
    hours,
    joined,
)
from socialplan.language import LANGUAGES, Language, Words
from socialplan.strategy.choices import AccountStatus, CrisisRole, Network, Role
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.team import Member


class Slots(msgspec.Struct, frozen=True):
    """The wordings and the people that proposals are filled with."""

    languages: tuple[Language, ...]
    """Those of the strategy's documents, its own first; both where it says none."""
    words: dict[str, Words]
    """The wording of each slot."""
    known: frozenset[str]
    """The slots that the strategy knows; the others have a general wording."""
    people: dict[str, str]
    """The id of the person for each role that somebody has."""
    networks: tuple[Network, ...]
    """The networks with an active account, in the strategy's order, each once."""
    places: tuple[tuple[Network | None, Words], ...]
    """Where the public can be warned from: each active account with its network, and the site."""
    in_france: bool
    food: bool = False
    """Whether what is made or sold is eaten."""


def slots(strategy: Strategy) -> Slots:
    """The slots of `strategy`. Pure; every slot has a wording in both languages."""
    networks = active_networks(strategy)
    people = _people(strategy)
    told = _told(strategy, networks) | _named(strategy, people)
    kind = strategy.organisation.kind.value if strategy.organisation.kind else None
    general = FALLBACKS | ROLE_FALLBACKS | WORDS_BY_KIND[kind]
    if works_alone(strategy):
        general |= WORDS_ALONE.get(kind, {})
    if "audience" not in told:
        general["audience"] = general["public"]
    return Slots(
        languages=languages_of(strategy),
        words=general | {name: Words(_line(words.fr), _line(words.en)) for name, words in told.items()},
        known=frozenset(told),
        people=people,
        networks=networks,
        places=_places(strategy),
        food=trade_family(strategy.organisation) == "food",
        in_france=country_of(strategy) == FRANCE,
    )


def languages_of(strategy: Strategy) -> tuple[Language, ...]:
    """The languages of the documents, the strategy's own first; both where it says none."""
    chosen = [code.value for code in strategy.meta.languages]
    return tuple(sorted((each for each in LANGUAGES if each in chosen), key=chosen.index)) or LANGUAGES


def works_alone(strategy: Strategy) -> bool:
    """Whether one person does everything: declared, or the only one of the team."""
    declared = strategy.team.alone
    return declared if declared is not None else len(strategy.team.people) == 1


def active_networks(strategy: Strategy) -> tuple[Network, ...]:
    """The networks with an account in use where the public can speak; those to be opened, while there are none."""
    in_use = _networks(strategy, {AccountStatus.ACTIVE, AccountStatus.EMERGENCY, None})
    return in_use or _networks(strategy, {AccountStatus.TO_OPEN})


def _networks(strategy: Strategy, statuses: set[AccountStatus | None]) -> tuple[Network, ...]:
    accounts = (account for account in strategy.platforms if account.status in statuses)
    found = (account.network for account in accounts if account.network and account.network not in _NOT_PUBLIC_SQUARES)
    return tuple(dict.fromkeys(found))


_NOT_PUBLIC_SQUARES: Final = {
    Network.BLOG,
    Network.NEWSLETTER,
    Network.PODCAST,
    Network.MATTERMOST,
    Network.SLACK,
    Network.TCHAP,
}
"""Media where nobody comments in public on an account of ours, or that only the staff reads."""


def _told(strategy: Strategy, networks: tuple[Network, ...]) -> dict[str, Words]:
    """The wordings that the strategy knows, people left aside."""
    organisation, security = strategy.organisation, strategy.security
    leaver = security.leaver_hours
    known: dict[str, Words | None] = {
        "organisation": _same(organisation.name),
        "audience": next((_both(each.label) for each in strategy.audiences if each.label), None),
        "trade": _both(organisation.trade),
        "place": _same(organisation.place),
        "site": _same(organisation.site),
        "contact_email": _same(organisation.contact_email),
        "generic_mailbox": _same(security.generic_mailbox or organisation.contact_email),
        "networks": joined([_in_a_sentence(network) for network in networks]),
        "main_network": _main(networks),
        "supervision": _supervision(strategy),
        "response_time": _response_time(strategy),
        "moderation_hours": _both(strategy.moderation.hours),
        "max_exchanges": _same(_exchanges(strategy)),
        "leaver_hours": hours(leaver) if leaver else None,
        "password_manager": _same(security.password_manager),
        **_next_update(strategy),
    }
    return {name: words for name, words in known.items() if words}


def _named(strategy: Strategy, people: dict[str, str]) -> dict[str, Words]:
    """The names of the people for each role, where they have one."""
    names = {person.id: person.name for person in strategy.team.people}
    found = {role: names[identifier] for role, identifier in people.items()}
    return {role: Words(name, name) for role, name in found.items() if name}


def _in_a_sentence(network: Network) -> Words:
    return NAMES_IN_A_SENTENCE.get(network.value, network.label)


def network_words(network: Network) -> Words:
    """A network's name as it stands after « sur » and “on”."""
    return _in_a_sentence(nowadays(network))


def _main(networks: tuple[Network, ...]) -> Words | None:
    """The first network that is a place of its own, else the first."""
    first = sorted(networks, key=lambda network: network is Network.GOOGLE_BUSINESS_PROFILE)
    return _in_a_sentence(first[0]) if first else None


def _supervision(strategy: Strategy) -> Words | None:
    above = strategy.organisation.supervision
    if above is None or not (above.name or above.communication_contact):
        return None
    if above.communication_contact:
        whole = f"{above.communication_contact} ({above.name})" if above.name else above.communication_contact
        return Words(whole, whole)
    return Words(f"le service de communication ({above.name})", f"the communication service ({above.name})")


def _response_time(strategy: Strategy) -> Words | None:
    announced = [account.response_hours for account in strategy.platforms if account.response_hours]
    return hours(max(announced)) if announced else None


def _next_update(strategy: Strategy) -> dict[str, Words]:
    """The delay until the next news: the longest first-statement delay of the levels, between half an hour and four."""
    delays = [level.statement_minutes for level in strategy.crisis.levels if level.statement_minutes]
    if not delays and not works_alone(strategy):
        return {}
    minutes = min(max(max(delays, default=120), 30), 240)
    return {"next_update": hours(minutes / 60), "next_update_minutes": Words(str(minutes), str(minutes))}


def _exchanges(strategy: Strategy) -> str | None:
    rule = strategy.crisis.stop_rule
    return str(rule.max_exchanges) if rule and rule.max_exchanges else None


def _places(strategy: Strategy) -> tuple[tuple[Network | None, Words], ...]:
    networks = active_networks(strategy)
    accounts: dict[Network, Words] = {}
    for account in strategy.platforms:
        if account.network in networks and account.network not in accounts:
            handle = f" ({account.handle})" if account.handle else ""
            label = account.network.label
            accounts[account.network] = Words(f"{label.fr}{handle}", f"{label.en}{handle}")
    site = strategy.organisation.site
    own: list[tuple[Network | None, Words]] = [*accounts.items()]
    return (*own, (None, Words(site, site))) if site else tuple(own)


# Who plays which part.


class _Part(msgspec.Struct, frozen=True):
    """How the person of a role is found: in the crisis team, by role in the team, then as another role."""

    cell: CrisisRole | None = None
    roles: tuple[Role, ...] = ()
    otherwise: tuple[str, ...] = ()


_PARTS: Final = {
    "owner": _Part(),
    "director": _Part(None, (Role.DIRECTOR, Role.ELECTED)),
    "lead": _Part(
        CrisisRole.LEAD,
        (Role.COMMUNICATION_HEAD, Role.DIGITAL_HEAD, Role.PROJECT_LEAD),
        ("owner", "director"),
    ),
    "spokesperson": _Part(CrisisRole.SPOKESPERSON, (Role.DIRECTOR, Role.ELECTED, Role.COMMUNICATION_HEAD), ("lead",)),
    "publisher": _Part(CrisisRole.PUBLISHER, (Role.COMMUNITY_MANAGER, Role.WRITER), ("owner", "lead")),
    "monitor": _Part(CrisisRole.MONITOR, (Role.COMMUNITY_MANAGER,), ("publisher",)),
    "expert": _Part(CrisisRole.EXPERT, (Role.EXPERT,)),
    "legal_hr": _Part(CrisisRole.LEGAL_HR, (Role.LEGAL, Role.HUMAN_RESOURCES)),
    "it_security": _Part(CrisisRole.IT_SECURITY, (Role.IT_SECURITY,)),
    "internal": _Part(CrisisRole.INTERNAL, (Role.INTERNAL_COMMUNICATION, Role.HUMAN_RESOURCES)),
    "press": _Part(None, (Role.PRESS_OFFICER, Role.COMMUNICATION_HEAD), ("spokesperson",)),
}
"""Each role, after those that it falls back on, save where these fall back in turn."""

_WITH_DEPUTY: Final = ("lead", "spokesperson", "publisher", "press")

ROLES: Final = (*_PARTS, *(f"{name}_deputy" for name in _WITH_DEPUTY))
"""Every role that a proposal may name, as `@lead`."""


def _people(strategy: Strategy) -> dict[str, str]:
    """The person of each role that somebody has, by id; only ids that the team has, of people who have not left."""
    as_of = strategy.meta.as_of
    team = {
        person.id: person
        for person in strategy.team.people
        if person.id and not (as_of and has_left(strategy, person.id, as_of))
    }
    found: dict[str, str] = {}

    def first(identifiers: Iterable[str | None]) -> str | None:
        return next((each for each in identifiers if each in team), None)

    for name, part in _PARTS.items():
        person = first([*_candidates(strategy, name, part), *(found.get(other) for other in part.otherwise)])
        if person:
            found[name] = person
    for name in _WITH_DEPUTY:
        deputy = first(_deputies(strategy, name, found.get(name), team))
        if deputy and deputy != found[name]:
            found[f"{name}_deputy"] = deputy
    return found


def _candidates(strategy: Strategy, name: str, part: _Part) -> Iterable[str | None]:
    """Who could play a part, best first."""
    people = strategy.team.people
    direct: dict[str, Callable[[], str | None]] = {
        "owner": lambda: strategy.meta.owner,
        "press": lambda: strategy.crisis.press.contact if strategy.crisis.press else None,
    }
    if name in direct:
        yield direct[name]()
    yield from (member.person for member in strategy.crisis.cell if part.cell and member.role == part.cell)
    for role in part.roles:
        yield from (person.id for person in people if role in person.roles)
    if name == "director":
        yield strategy.meta.adopted_by
    if name == "owner" and len(people) == 1:
        yield people[0].id


def _deputies(strategy: Strategy, name: str, holder: str | None, team: dict[str, Member]) -> Iterable[str | None]:
    """Who stands in for the holder of a part, best first."""
    if holder is None:
        return
    if name == "press" and strategy.crisis.press and strategy.crisis.press.contact == holder:
        yield strategy.crisis.press.deputy
    cell = _PARTS[name].cell
    yield from (member.deputy for member in strategy.crisis.cell if cell and member.role == cell)
    yield team[holder].deputy


_BREAKS: Final = re.compile(r"[^\S\u00a0\u202f]+")


def _same(text: str | None) -> Words | None:
    return Words(text, text) if text and text.strip() else None


def _both(text: Text | None) -> Words | None:
    return Words(text.to("fr"), text.to("en")) if text else None


def _line(text: str) -> str:
    """A value on one line, for it goes inside a sentence; its non-breaking spaces stay."""
    return _BREAKS.sub(" ", text).strip()
