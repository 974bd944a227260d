"""Who can publish on which account, who can stop what is scheduled, and when none of them can be reached."""

from collections.abc import Iterable
from typing import Final

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.coverage import Stretch, answered, at_work_or_willing, on_call
from socialplan.analysis.nights import DAY, WEEK, Span, both, joined, rest_of_week, told
from socialplan.analysis.people import account_name, nowadays, with_status
from socialplan.analysis.slots import network_words
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, ToolPurpose
from socialplan.strategy.conduct import Access
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account

_STOPPABLE: Final = frozenset({ToolPurpose.SCHEDULING, ToolPurpose.ADS})
_WORKDAYS: Final = 5
_OPENS: Final = 8 * 60
_CLOSES: Final = 18 * 60


class Right(msgspec.Struct, frozen=True, kw_only=True):
    """An account on which one publishes, or a tool in which one stops what is scheduled."""

    name: Words
    short: Words
    """The same within a sentence: `X`, `la fiche Google`."""
    admins: tuple[str, ...]
    """Who administers the account; who can stop what is scheduled in the tool."""
    publishers: tuple[str, ...]
    """Who publishes without administering."""
    out_of_hours: tuple[str, ...]
    """Those of them who can be reached at some time in the evening, at night or at the weekend."""
    covered: tuple[Span, ...]
    """When one of them at least can be reached."""
    holes: tuple[Words, ...]
    """When somebody of the crisis team answers, and none of them can be reached."""

    @property
    def holders(self) -> tuple[str, ...]:
        """All who have rights."""
        return tuple(dict.fromkeys((*self.admins, *self.publishers)))

    @property
    def hours_covered(self) -> float:
        """Hours of 168 with one of them at least."""
        return _hours(self.covered)


class Rights(msgspec.Struct, frozen=True, kw_only=True):
    """All accounts in use and all tools that publish by themselves."""

    accounts: tuple[Right, ...]
    tools: tuple[Right, ...]
    unknown: tuple[Words, ...]
    """Accounts in use of which nobody said who has the rights."""
    anywhere_hours: float
    """Hours of 168 when somebody who can be reached can publish on one account at least."""
    nowhere: tuple[Words, ...]
    """When somebody answers who can publish on no account."""


def rights(strategy: Strategy) -> Rights:
    """The grid of rights against reachability.

    Somebody can be reached at the times of `crisis.coverage`, at their usual hours of work, and at any hour only if
    they say so while there is no rota. Pure.
    """
    held = [(index, account, _accesses(strategy, account)) for index, account in _in_use(strategy)]
    stoppers = [tool for tool in strategy.means.tools if tool.purpose in _STOPPABLE and tool.name]
    known = [who for _, _, accesses in held for access in accesses for who in (*access.admins, *access.publishers)]
    stretches = on_call(strategy) + at_work_or_willing(
        strategy, [*known, *(who for tool in stoppers for who in tool.who_can_stop)]
    )
    present = answered(strategy)
    accounts = tuple(
        _right(_names(strategy, index, account), _admins(accesses), _publishers(accesses), stretches, present)
        for index, account, accesses in held
        if _admins(accesses) or _publishers(accesses)
    )
    tools = tuple(
        _right((figures.same(tool.name or ""),) * 2, tool.who_can_stop, [], stretches, present)
        for tool in stoppers
        if tool.who_can_stop
    )
    anywhere = joined(span for right in accounts for span in right.covered)
    return Rights(
        accounts=accounts,
        tools=tools,
        unknown=tuple(
            account_name(strategy, index)
            for index, _, accesses in held
            if not _admins(accesses) and not _publishers(accesses)
        ),
        anywhere_hours=_hours(anywhere),
        nowhere=told(both(rest_of_week(anywhere), present)),
    )


def can_publish(found: Rights, people: Iterable[str]) -> tuple[Words, ...]:
    """The accounts on which one of these people has rights."""
    present = set(people)
    return tuple(right.short for right in found.accounts if present.intersection(right.holders))


def _names(strategy: Strategy, index: int, account: Account) -> tuple[Words, Words]:
    """An account's name, and the shorter one where its network is enough to tell it."""
    name = account_name(strategy, index)
    alone = account.network and name == nowadays(account.network).label
    return name, network_words(account.network) if alone and account.network else name


def _in_use(strategy: Strategy) -> list[tuple[int, Account]]:
    in_use = with_status(strategy, AccountStatus.ACTIVE, AccountStatus.EMERGENCY)
    return [(index, account) for index, account in in_use if account.network]


def access_places(strategy: Strategy, account: Account) -> list[int]:
    """Where `security.accesses` speaks of an account: by its id where several share a network, else by the network."""
    known = strategy.security.accesses
    on_network = [place for place, access in enumerate(known) if access.network is account.network]
    names = {account.id, account.handle}
    own = [place for place in on_network if known[place].account and known[place].account in names]
    return own or [place for place in on_network if not known[place].account] or on_network


def _accesses(strategy: Strategy, account: Account) -> list[Access]:
    return [strategy.security.accesses[place] for place in access_places(strategy, account)]


def _admins(accesses: list[Access]) -> list[str]:
    return list(dict.fromkeys(who for access in accesses for who in access.admins))


def _publishers(accesses: list[Access]) -> list[str]:
    admins = _admins(accesses)
    return list(dict.fromkeys(who for access in accesses for who in access.publishers if who not in admins))


def _right(
    names: tuple[Words, Words],
    admins: list[str],
    publishers: list[str],
    stretches: list[Stretch],
    present: tuple[Span, ...],
) -> Right:
    holders = {*admins, *publishers}
    reached = [(start, end) for start, end, person in stretches if person in holders]
    late = {person for start, end, person in stretches if person in holders and _beyond_office(start, end)}
    covered = joined(reached)
    return Right(
        name=names[0],
        short=names[1],
        admins=tuple(admins),
        publishers=tuple(publishers),
        out_of_hours=tuple(who for who in (*admins, *publishers) if who in late),
        covered=covered,
        holes=told(both(rest_of_week(covered), present)),
    )


def _beyond_office(start: int, end: int) -> bool:
    """Whether a stretch goes on an hour or more before 8:00 or after 18:00, or into the weekend."""
    hour = 60
    if start // DAY >= _WORKDAYS or end > _WORKDAYS * DAY:
        return True
    return start % DAY <= _OPENS - hour or end - start // DAY * DAY >= _CLOSES + hour


def _hours(spans: Iterable[Span]) -> float:
    return min(sum(end - start for start, end in spans), WEEK) / 60
