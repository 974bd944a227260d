"""One strategy with all that is computed from it: what rules and documents read."""

import copy
import datetime as dt
from functools import cached_property
from typing import Final, Self

import msgspec

from socialplan.analysis.approval import ApprovalCheck, approvals
from socialplan.analysis.chain import Chain, chain
from socialplan.analysis.completion import acceptance, complete
from socialplan.analysis.country import country_of
from socialplan.analysis.coverage import CrisisCoverage, coverage
from socialplan.analysis.due_dates import DueDates
from socialplan.analysis.duty import DutySlot, duty
from socialplan.analysis.elections import ElectionWindow
from socialplan.analysis.kept import Kept
from socialplan.analysis.leavers import without_leavers
from socialplan.analysis.ninety_days import FirstDay, ninety_days
from socialplan.analysis.recommendation import Recommendation, recommend
from socialplan.analysis.rights import Rights, rights
from socialplan.analysis.smart import SmartGrid, smart
from socialplan.analysis.stops import Stop, stops
from socialplan.analysis.votes import regime_of, votes_of
from socialplan.analysis.workload import Workload, workload
from socialplan.knowledge.house import CHAPTERS
from socialplan.knowledge.own_words import NO_WORDS, OwnWords
from socialplan.strategy.choices import Acceptance, LegalRegime
from socialplan.strategy.measures import Measure
from socialplan.strategy.model import Strategy
from socialplan.strategy.team import Member

KNOWLEDGE_DATE: Final = dt.date(2026, 11, 22)
"""The day of the knowledge base: the date computed with when a strategy has none of its own."""


class Dossier:
    """A strategy, completed with the house's proposals, and the computations made on it.

    Everything in it is a pure function of the answers and of the knowledge base; nothing is in one language only.
    """

    def __init__(self, answers: Strategy, *, kept: Kept | None = None, own: OwnWords = NO_WORDS) -> None:
        """A strategy's answers; `kept` is what earlier runs made of the same inputs, `own` the wording of its own."""
        self.answers: Final = answers
        self.kept: Final = kept or Kept()
        self.own: Final = own
        """The wording of the organisation's own."""
        self.as_of: Final = answers.meta.as_of or KNOWLEDGE_DATE
        """The date that documents compute with."""
        present = without_leavers(answers, self.as_of)
        self._nobody_left: Final = present is answers
        completion = complete(present, own)
        self.strategy: Final = completion.strategy
        """The answers without those who have left, completed with proposals where nothing was answered."""
        self.proposed: Final = completion.proposed
        """Dotted paths filled by a proposal that nobody confirmed."""
        self.measures: tuple[Measure, ...] = ()
        """What was read of the KPIs, by KPI, then by day; see `with_measures`."""
        self.measures_sign: str = ""
        """What parts the cells of the file that they come from; empty without one."""
        self._people: Final = {person.id: person for person in self.strategy.team.people if person.id}

    def with_measures(self, measures: tuple[Measure, ...], sign: str = "") -> Self:
        """The same dossier with what was read of its KPIs (`strategy.measures.load_measures`).

        `sign` is what parts the cells of their file, so that the lines still to be filled are written alike.
        """
        told = copy.copy(self)
        told.measures = measures
        told.measures_sign = sign
        return told

    @cached_property
    def decided(self) -> Strategy:
        """What checks judge: the answers and the proposals that were accepted, without those nobody confirmed.

        Whoever has left is still named in it: that is for checks to say.
        """
        completed = self.strategy if self._nobody_left else complete(self.answers, self.own).strategy
        taken = {
            chapter: getattr(completed, chapter)
            for chapter in CHAPTERS
            if acceptance(self.answers, chapter) is Acceptance.ACCEPT
        }
        return msgspec.structs.replace(self.answers, **taken)

    def is_proposed(self, path: str) -> bool:
        """Whether what stands at `path` (or around it, or some of what is in it) is a proposal nobody confirmed."""
        return any(
            known == path or known.startswith((f"{path}.", f"{path}[")) or path.startswith((f"{known}.", f"{known}["))
            for known in self.proposed
        )

    def person(self, identifier: str | None) -> Member | None:
        """The person with that id, if the team has one."""
        return self._people.get(identifier) if identifier else None

    @property
    def alone(self) -> bool:
        """Whether one person does everything: declared, or the only one of the team."""
        declared = self.strategy.team.alone
        return declared if declared is not None else len(self.strategy.team.people) == 1

    @property
    def regime(self) -> LegalRegime:
        """The law that the staff works under: declared, or what the kind of organisation implies."""
        return regime_of(self.strategy)

    @property
    def country(self) -> str:
        """The country's two-letter code; empty where nothing tells it."""
        return country_of(self.strategy)

    @property
    def public_body(self) -> bool:
        """Whether the organisation is a public body."""
        return self.regime in {LegalRegime.PUBLIC_STATE, LegalRegime.PUBLIC_LOCAL, LegalRegime.PUBLIC_OTHER}

    @cached_property
    def due_dates(self) -> DueDates:
        """By when things are asked of people: on days when they are there."""
        return DueDates(self.strategy, self.as_of)

    @cached_property
    def workload(self) -> Workload:
        """Hours needed a week against hours declared."""
        return workload(self.strategy)

    @cached_property
    def smart(self) -> tuple[SmartGrid, ...]:
        """The SMART grid of each objective."""
        return smart(self.strategy, self.as_of)

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
        return coverage(self.strategy)

    @cached_property
    def duty(self) -> tuple[DutySlot, ...]:
        """Whom to call first, over the week."""
        return duty(self.strategy)

    @cached_property
    def rights(self) -> Rights:
        """Who can publish and stop what is scheduled, and when none of them can be reached."""
        return rights(self.strategy)

    @cached_property
    def approvals(self) -> tuple[ApprovalCheck, ...]:
        """The approval chain against each level's first-statement limit."""
        return approvals(self.strategy)

    @cached_property
    def windows(self) -> tuple[ElectionWindow, ...]:
        """The electoral windows that concern the organisation."""
        return votes_of(self.strategy)

    @cached_property
    def ninety_days(self) -> tuple[FirstDay, ...]:
        """What to do in the first ninety days, dated and named."""
        return ninety_days(self.strategy, self.as_of)

    @cached_property
    def recommendation(self) -> Recommendation:
        """The networks that fit, with reasons."""
        return recommend(self.strategy)
