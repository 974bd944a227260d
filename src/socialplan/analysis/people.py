"""Who is who, and which account is which: look-ups that several computations share."""

import datetime as dt
from typing import Final

from socialplan.analysis import figures
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, Network, Role
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.team import Member

_LEADING_ROLES: Final = (
    Role.COMMUNITY_MANAGER,
    Role.COMMUNICATION_HEAD,
    Role.DIGITAL_HEAD,
    Role.PROJECT_LEAD,
    Role.DIRECTOR,
)

OWNED: Final = frozenset({Network.BLOG, Network.NEWSLETTER, Network.PODCAST})
"""Media of one's own that stand among the accounts: no stranger can take their name, nobody has to be found there."""


def members(strategy: Strategy) -> dict[str, Member]:
    """The people by id."""
    return {person.id: person for person in strategy.team.people if person.id}


def name_of(strategy: Strategy, identifier: str | None) -> str | None:
    """A person's name, or the id while the name is unanswered; None for nobody."""
    if not identifier:
        return None
    person = members(strategy).get(identifier)
    return (person.name or identifier) if person else identifier


def works_alone(strategy: Strategy) -> bool:
    """Whether somebody declared working alone, and the team says nothing else."""
    return strategy.team.alone is True and len(strategy.team.people) <= 1


def strategy_owner(strategy: Strategy, as_of: dt.date | None = None) -> str | None:
    """The id of who answers for the strategy: declared, else the team's lead by role, else its first person.

    With `as_of`, only somebody who has not left by then.
    """
    if strategy.meta.owner and not (as_of and has_left(strategy, strategy.meta.owner, as_of)):
        return strategy.meta.owner
    people = [
        person for person in strategy.team.people if person.id and not (as_of and has_left(strategy, person.id, as_of))
    ]
    for role in _LEADING_ROLES:
        for person in people:
            if role in person.roles:
                return person.id
    return people[0].id if people else None


def deputy_of(strategy: Strategy, owner: str | None, deputy: str | None) -> str | None:
    """Who stands in for `owner`: the deputy named for the task, else the one named for the person; never the owner."""
    person = members(strategy).get(owner or "")
    for named in (deputy, person.deputy if person else None):
        if named and named != owner:
            return named
    return None


def has_left(strategy: Strategy, identifier: str | None, as_of: dt.date) -> bool:
    """Whether a person's leaving date is before `as_of`."""
    person = members(strategy).get(identifier or "")
    return bool(person and person.leaves_on and person.leaves_on < as_of)


def active_accounts(strategy: Strategy) -> list[tuple[int, Account]]:
    """The active accounts, with their place in `platforms`."""
    return with_status(strategy, AccountStatus.ACTIVE)


def open_accounts(strategy: Strategy) -> list[tuple[int, Account]]:
    """The active accounts on networks that still exist: an account on a closed one lives nowhere."""
    return [one for one in active_accounts(strategy) if is_open(one[1])]


def is_open(account: Account) -> bool:
    """Whether the account's network still exists; one that names no network counts as open."""
    return account.network is None or platforms.resolve(account.network).is_open


def with_status(strategy: Strategy, *statuses: AccountStatus) -> list[tuple[int, Account]]:
    """The accounts of some statuses, with their place in `platforms`."""
    return [(index, account) for index, account in enumerate(strategy.platforms) if account.status in statuses]


def nowadays(network: Network) -> Network:
    """The network under its name of today: X for Twitter."""
    return Network[platforms.resolve(network).id.upper()]


def account_name(strategy: Strategy, index: int) -> Words:
    """What to call an account: its network as it is called today, with the handle or id where two are on one."""
    account = strategy.platforms[index]
    named = account.network and nowadays(account.network)
    network = named.label if named else Words("compte sans réseau", "account without a network")
    twins = [other for other in strategy.platforms if (other.network and nowadays(other.network)) == named]
    mark = account.handle or account.id
    if len(twins) == 1 or not mark:
        return network
    return Words(f"{network.fr} ({mark})", f"{network.en} ({mark})")


def named(strategy: Strategy, identifiers: list[str]) -> Words:
    """Names joined into one list."""
    return figures.join(figures.same(name) for one in identifiers if (name := name_of(strategy, one)))
