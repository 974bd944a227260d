"""What one account costs in hours a week: production, monitoring, interaction, each to five minutes."""

from typing import Final

import msgspec

from socialplan.analysis.people import OWNED
from socialplan.analysis.spans import MINUTES_AN_HOUR, NOTHING, Span, exactly, total
from socialplan.analysis.thresholds import limit, posts_for, usual_format
from socialplan.knowledge import effort, platforms
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, Format, Weekday
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account, MonitoringSlot

WORKDAYS: Final = 5
_WEEKEND: Final = (Weekday.SATURDAY, Weekday.SUNDAY)


class FormatLoad(msgspec.Struct, frozen=True, kw_only=True):
    """A format on an account: how many a week, and what they cost."""

    format: str
    per_week: float
    minutes: Span
    """Minutes for one."""
    ours: bool
    """Whether the minutes are the organisation's own (`means.unit_minutes`)."""
    estimated: bool
    """Whether they are an estimate of the house's, to be printed as such."""
    assumed: bool
    """Whether the format is unanswered, and the network's most usual one is counted."""

    @property
    def name(self) -> Words:
        """The format in words."""
        return Format[self.format.upper()].label

    @property
    def hours(self) -> Span:
        """Hours a week."""
        return self.minutes.times(self.per_week / MINUTES_AN_HOUR)


class AccountLoad(msgspec.Struct, frozen=True, kw_only=True):
    """An account's hours a week."""

    index: int
    """Its place in `platforms`."""
    network: str | None
    owner: str | None
    posts_per_week: float
    visits_per_week: float
    formats: tuple[FormatLoad, ...]
    production: Span
    monitoring: Span
    interaction: Span
    monitors: tuple[tuple[str | None, float], ...]
    """Who makes which part of the monitoring (parts add up to 1); None for nobody named."""

    @property
    def hours(self) -> Span:
        """All three together."""
        return self.production + self.monitoring + self.interaction

    def part_of(self, person: str | None) -> Span:
        """What falls to somebody: what its owner makes and answers, and the looks of whoever has the slots."""
        shares = self.monitoring.split([part for _, part in self.monitors])
        looks = total(share for (who, _), share in zip(self.monitors, shares, strict=True) if who == person)
        return self.production + self.interaction + looks if person == self.owner else looks


def account_load(strategy: Strategy, index: int) -> AccountLoad:
    """The hours that the account at `index` costs once it lives; an emergency account costs one look a month."""
    account = strategy.platforms[index]
    if account.status is AccountStatus.EMERGENCY:
        return _emergency(account, index)
    formats = formats_of(strategy, account)
    visits = visits_per_week(strategy, account)
    comments = (
        exactly(0) if account.comments_per_week is None else _minutes(effort.comment()).times(account.comments_per_week)
    )
    return AccountLoad(
        index=index,
        network=account.network,
        owner=account.owner,
        posts_per_week=sum(part.per_week for part in formats),
        visits_per_week=visits,
        formats=formats,
        production=total(part.hours for part in formats).rounded(),
        monitoring=_visit_minutes(account).times(visits / MINUTES_AN_HOUR).rounded(),
        interaction=comments.times(1 / MINUTES_AN_HOUR).rounded(),
        monitors=_monitors(account),
    )


def _emergency(account: Account, index: int) -> AccountLoad:
    visits = 1 / effort.WEEKS_A_MONTH
    return AccountLoad(
        index=index,
        network=account.network,
        owner=account.owner,
        posts_per_week=0.0,
        visits_per_week=visits,
        formats=(),
        production=NOTHING,
        monitoring=_visit_minutes(account).times(visits / MINUTES_AN_HOUR).rounded(),
        interaction=NOTHING,
        monitors=((account.owner, 1.0),),
    )


def posts_per_week(account: Account) -> float | None:
    """Publications a week: the formats' figures, else the figure given, else the scale's stop; None if unanswered."""
    stated = [part.per_week for part in account.formats if part.format and part.per_week is not None]
    if stated:
        rest = account.posts_per_week if _open_formats(account) else None
        return max(sum(stated), rest or 0.0)
    if account.posts_per_week is not None:
        return account.posts_per_week
    return posts_for(account.frequency) if account.frequency else None


def _open_formats(account: Account) -> list[str]:
    return [part.format for part in account.formats if part.format and part.per_week is None]


def formats_of(strategy: Strategy, account: Account) -> tuple[FormatLoad, ...]:
    """What is published in a week. Formats without a figure share what the others leave; none named: the usual one."""
    stated = {part.format.value: 0.0 for part in account.formats if part.format and part.per_week is not None}
    for part in account.formats:
        if part.format and part.per_week is not None:
            stated[part.format.value] += part.per_week
    rest = max(0.0, (posts_per_week(account) or 0.0) - sum(stated.values()))
    if not rest:
        return tuple(format_load(strategy, name, number) for name, number in stated.items())
    sharing = _open_formats(account)
    network = platforms.resolve(account.network).id if account.network else None
    assumed = not sharing
    for name in sharing or [usual_format(network)]:
        stated[name] = stated.get(name, 0.0) + rest / max(1, len(sharing))
    return tuple(format_load(strategy, name, number, assumed=assumed) for name, number in stated.items())


def format_load(strategy: Strategy, name: str, per_week: float, *, assumed: bool = False) -> FormatLoad:
    """What so many posts a week of a format cost, by the organisation's own minutes where it has them."""
    own = {
        unit.format.value: unit.minutes
        for unit in strategy.means.unit_minutes
        if unit.format and unit.minutes is not None
    }
    known = effort.effort(name)
    return FormatLoad(
        format=name,
        per_week=per_week,
        minutes=exactly(own[name]) if name in own else _minutes(known),
        ours=name in own,
        estimated=name not in own and known.estimated,
        assumed=assumed,
    )


def visits_per_week(strategy: Strategy, account: Account) -> float:
    """Monitoring visits a week: the slots declared, else the figure given, else the usual ones.

    Without an answer that is five, and one more for each day of the weekend that its owner or deputy works; one for a
    medium of one's own (blog, newsletter, podcast), where nobody waits for an answer.
    """
    if account.monitoring:
        return float(sum(_visits_of(slot) for slot in account.monitoring))
    if account.visits_per_week is not None:
        return float(account.visits_per_week)
    if account.network in OWNED:
        return limit("owned_visits_per_week", strategy)
    return limit("visits_per_week", strategy) + len(_weekend_worked(strategy, account))


def _visits_of(slot: MonitoringSlot) -> int:
    return len(set(slot.days)) or WORKDAYS


def _weekend_worked(strategy: Strategy, account: Account) -> set[Weekday]:
    looking = {account.owner, account.deputy} - {None}
    worked = {
        day for person in strategy.team.people if person.id in looking for hours in person.works for day in hours.days
    }
    return worked.intersection(_WEEKEND)


def _monitors(account: Account) -> tuple[tuple[str | None, float], ...]:
    shares: dict[str | None, float] = {}
    for slot in account.monitoring:
        who = slot.person or account.owner
        shares[who] = shares.get(who, 0.0) + _visits_of(slot)
    visits = sum(shares.values())
    return tuple((who, part / visits) for who, part in shares.items()) if visits else ((account.owner, 1.0),)


def _visit_minutes(account: Account) -> Span:
    """Minutes for one visit; nothing on a network that is closed, or that is not named."""
    network = platforms.resolve(account.network) if account.network else None
    return _minutes(effort.monitoring(network.id)) if network and network.is_open else NOTHING


def _minutes(known: effort.Effort) -> Span:
    return Span(known.low, known.typical, known.high)
