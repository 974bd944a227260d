"""What rules look at: a strategy, a day, and computations made once for all of them."""

import datetime as dt
from functools import cached_property
from typing import Final

from msgspec.structs import replace

from socialplan.analysis.approval import ApprovalCheck, approvals
from socialplan.analysis.chain import Chain, chain
from socialplan.analysis.country import country_of
from socialplan.analysis.coverage import CrisisCoverage, coverage
from socialplan.analysis.duty import DutySlot, duty
from socialplan.analysis.elections import ElectionWindow
from socialplan.analysis.faulty import texts
from socialplan.analysis.leavers import without_leavers
from socialplan.analysis.people import active_accounts, members, open_accounts, works_alone
from socialplan.analysis.planned import Planned, planned
from socialplan.analysis.rights import Rights, rights
from socialplan.analysis.smart import SmartGrid, smart
from socialplan.analysis.stops import Stop, stops
from socialplan.analysis.thresholds import limit
from socialplan.analysis.votes import regime_of, votes_of
from socialplan.analysis.workload import Workload, workload
from socialplan.analysis.written import Written, posts, published
from socialplan.strategy.choices import LegalRegime
from socialplan.strategy.editorial import Editorial
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.team import Member, PlannedPost, Provider

_PUBLIC: Final = frozenset({LegalRegime.PUBLIC_STATE, LegalRegime.PUBLIC_LOCAL, LegalRegime.PUBLIC_OTHER})


class Case:
    """A strategy on a given day."""

    def __init__(
        self,
        strategy: Strategy,
        as_of: dt.date,
        *,
        load: Workload | None = None,
        phones: frozenset[str] | None = None,
    ) -> None:
        """`load` spares a computation; `phones` are the ids of people with a number, None where that is not known."""
        self.strategy: Final = strategy
        self.as_of: Final = as_of
        self.phones: Final = phones
        self._load: Final = load

    def limit(self, name: str) -> float:
        """A threshold's value: the strategy's own where it sets one, else ours. Raises KeyError for an unknown name."""
        return limit(name, self.strategy)

    @cached_property
    def people(self) -> dict[str, Member]:
        """The people by id."""
        return members(self.strategy)

    @cached_property
    def present(self) -> Strategy:
        """The strategy as it stands without those who have left; places in its lists are the same."""
        return without_leavers(self.strategy, self.as_of)

    @cached_property
    def alone(self) -> bool:
        """Whether somebody declared working alone, and the team says nothing else."""
        return works_alone(self.strategy)

    @cached_property
    def outside(self) -> tuple[Provider, ...]:
        """The providers whose contract runs."""
        return tuple(one for one in self.strategy.means.providers if one.until is None or one.until >= self.as_of)

    @cached_property
    def single(self) -> bool:
        """Whether somebody declared working alone has nobody at all to turn to: one rule tells that for all others."""
        return self.alone and not self.outside

    @cached_property
    def active(self) -> tuple[tuple[int, Account], ...]:
        """The active accounts, with their place in `platforms`."""
        return tuple(active_accounts(self.strategy))

    @cached_property
    def open(self) -> tuple[tuple[int, Account], ...]:
        """The active accounts on networks that still exist, with their place in `platforms`."""
        return tuple(open_accounts(self.strategy))

    @cached_property
    def regime(self) -> LegalRegime:
        """The law that the staff works under: declared, or what the kind of organisation implies."""
        return regime_of(self.strategy)

    @property
    def public_body(self) -> bool:
        """Whether the organisation is a public body."""
        return self.regime in _PUBLIC

    @cached_property
    def country(self) -> str:
        """The country's two-letter code; empty where nothing tells it."""
        return country_of(self.strategy)

    @cached_property
    def windows(self) -> tuple[ElectionWindow, ...]:
        """The electoral windows that concern the organisation, in the order of the votes."""
        return votes_of(self.strategy)

    @cached_property
    def posts(self) -> tuple[tuple[int, dt.date, PlannedPost], ...]:
        """The planned posts that have a day, by day: place in `calendar.posts`, day, post."""
        dated = ((index, post.on, post) for index, post in enumerate(self.strategy.calendar.posts) if post.on)
        return tuple(sorted(dated, key=lambda one: (one[1], one[0])))

    @cached_property
    def planned(self) -> tuple[Planned, ...]:
        """What the calendar plans, by day: its dated posts, and the days of its regular appointments."""
        return planned(self.strategy)

    @cached_property
    def written(self) -> tuple[Written, ...]:
        """The posts that are written out: samples, and the same news for several networks."""
        return posts(self.strategy)

    @cached_property
    def published(self) -> tuple[Written, ...]:
        """The posts written out, and all else that the public will read as it stands."""
        return published(self.strategy)

    @cached_property
    def editorial_begun(self) -> bool:
        """Whether something of the editorial chapter is answered."""
        return replace(self.strategy.editorial, proposals=None) != Editorial()

    @cached_property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Every text of the strategy with its dotted path, in the order of the fields."""
        return tuple(texts(self.strategy))

    @cached_property
    def workload(self) -> Workload:
        """The hours needed against the hours there are."""
        return self._load or workload(self.present, self.as_of)

    @cached_property
    def smart(self) -> tuple[SmartGrid, ...]:
        """The SMART grid of each objective."""
        return smart(self.present, self.as_of, self.workload)

    @cached_property
    def stops(self) -> tuple[Stop, ...]:
        """What the strategy plans and must not do."""
        return stops(self.strategy, self.as_of, self.workload)

    @cached_property
    def chain(self) -> Chain:
        """Objective → audiences → platforms → pillars → KPIs, with its holes."""
        return chain(self.strategy)

    @cached_property
    def coverage(self) -> CrisisCoverage:
        """Who can be reached over the week in a crisis."""
        return coverage(self.present)

    @cached_property
    def duty(self) -> tuple[DutySlot, ...]:
        """Whom to call first, over the week."""
        return duty(self.present)

    @cached_property
    def rights(self) -> Rights:
        """Who can publish and stop what is scheduled, and when none of them can be reached."""
        return rights(self.present)

    @cached_property
    def approvals(self) -> tuple[ApprovalCheck, ...]:
        """The approval chain against each level's first-statement limit."""
        return approvals(self.strategy)

    @cached_property
    def presence_answered(self) -> bool:
        """Whether it is said of any audience on which network it is."""
        return any(one.network for audience in self.strategy.audiences for one in audience.presence)
