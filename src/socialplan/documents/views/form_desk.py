"""What the brief, the certification file and the scorecard are made with: names, short texts, and few gaps."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final

import msgspec

from socialplan.analysis.people import account_name, active_accounts, nowadays, strategy_owner
from socialplan.documents import desk
from socialplan.documents.phrases import capital, small, without_stop
from socialplan.documents.shell import Shell
from socialplan.documents.wording import Wording
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import Network
from socialplan.strategy.fields import Text
from socialplan.strategy.networks import Account

NONE: Final = "–"

_NEXT: Final = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z])")
"""Between two sentences."""
_PERIODS: Final = {
    1: Words("chaque jour", "every day"),
    7: Words("chaque semaine", "every week"),
    14: Words("toutes les deux semaines", "every two weeks"),
    28: Words("toutes les quatre semaines", "every four weeks"),
    30: Words("chaque mois", "every month"),
    90: Words("chaque trimestre", "every quarter"),
    365: Words("chaque année", "every year"),
}


class Desk(desk.Desk):
    """One of these documents being made, in one language."""

    def __init__(self, wording: Wording, findings: tuple[Finding, ...], tight: int = 0) -> None:
        """`tight` says how much gives way so that the document keeps to its pages, from 0."""
        self.tight: Final = tight
        super().__init__(wording, findings, strategy_owner(wording.dossier.strategy, wording.dossier.as_of))
        self._proper: Final = self._proper_names()

    # Texts

    def cell(self, value: Text | str | None, path: str) -> str:
        """A text for a table or a list: without its final full stop; empty when there is none."""
        return without_stop(self.text(value, path))

    def first(self, value: Text | str | None, path: str) -> str:
        """The first sentence of a text."""
        return _NEXT.split(self.text(value, path), maxsplit=1)[0]

    def inside(self, text: str) -> str:
        """A text that goes on after a colon: without its capital, unless it begins with a name."""
        first = re.split(r"[\s\u00a0\u202f’'(,]", text, maxsplit=1)[0]
        return text if first in self._proper else small(text)

    def head(self, text: str) -> str:
        """A text at the head of a line."""
        return capital(text)

    def colon(self, label: str, text: str) -> str:
        """`label : text`, with the space of each language; empty without a text."""
        return self.say(f"{label}\u00a0: {text}", f"{label}: {text}") if text else ""

    def joined(self, parts: Iterable[str]) -> str:
        """Parts on one line, each after a semicolon and without its full stop."""
        return self.in_a_row(without_stop(part) for part in parts if part)

    # Names

    def person(self, identifier: str | None) -> str:
        """A name; empty for nobody."""
        return self.wording.person(identifier)

    def owner(self) -> str:
        """The name of who answers for the strategy; empty if nobody can be told."""
        return self.person(strategy_owner(self.strategy, self.dossier.as_of))

    def account(self, index: int) -> str:
        """The name of the account at `index`, at the head of a line."""
        return capital(self.wording.words(account_name(self.strategy, index)))

    def network(self, account: Account) -> str:
        """The name of an account's network as it is called today; empty without one."""
        return self.wording.label(nowadays(account.network)) if account.network else ""

    def audience(self, identifier: str) -> str:
        """The label of an audience, or its id."""
        for place, one in enumerate(self.strategy.audiences):
            if one.id == identifier:
                return self.cell(one.label, f"audiences[{place}].label") or self.wording.label(one.category)
        return identifier

    def kpi(self, index: int) -> str:
        """The name of a KPI."""
        kpi = self.strategy.measurement.kpis[index]
        told = self.cell(kpi.name, f"measurement.kpis[{index}].name")
        return told or kpi.id or self.say(f"Indicateur {index + 1}", f"KPI {index + 1}")

    def actives(self) -> list[int]:
        """The places of the active accounts."""
        return [index for index, _ in active_accounts(self.strategy)]

    # Figures and dates

    def every(self, days: int | None) -> str:
        """`chaque mois`, `tous les 10 jours`. Empty when unanswered."""
        if not days:
            return ""
        if days in _PERIODS:
            return self.wording.words(_PERIODS[days])
        return self.say(f"tous les {days} jours", f"every {days} days")

    def review(self) -> str:
        """The date of the next review; empty if there is none, or it is past."""
        day = self.strategy.meta.next_review
        return self.wording.date(day) if day and day >= self.dossier.as_of else ""

    def in_days(self, days: int) -> dt.date:
        """The date so many days after the strategy's."""
        return self.dossier.as_of + dt.timedelta(days=days)

    def month(self, day: dt.date) -> str:
        """`octobre 2026`."""
        return self.wording.date(day.replace(day=2)).split("\u00a0", 1)[1]

    def _proper_names(self) -> frozenset[str]:
        """The first words of the names that the strategy uses, which keep their capital."""
        strategy = self.strategy
        above = strategy.organisation.supervision
        names = [strategy.organisation.name, strategy.organisation.place, above.name if above else None]
        names += [part for person in strategy.team.people for part in (person.name or "").split()]
        names += [choice.to(self.wording.language) for choice in Network]
        names += [one.name for one in strategy.means.tools]
        return frozenset(re.split(r"[\s(]", name)[0] for name in names if name)


def with_few_gaps(desk: Desk, made: Shell, most: int) -> Shell:
    """A shell with at most so many lines under what remains to be decided; the others are counted.

    To somebody alone it does not say who they are.
    """
    beyond = max(0, len(made.gaps) - most)
    told = {desk.say("Responsable", "Owner"), desk.say("Concerne", "Applies to")} if desk.alone else set()
    status = tuple(row for row in made.status if row.label not in told)
    return msgspec.structs.replace(made, status=status, gaps=made.gaps[:most], more_gaps=made.more_gaps + beyond)
