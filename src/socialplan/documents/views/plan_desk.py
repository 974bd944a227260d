"""What every part of the strategy plan is made with: the wording, the gaps, short names, what is withheld, the law."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final

from socialplan.analysis import faulty
from socialplan.analysis.people import account_name, strategy_owner
from socialplan.analysis.quiet_days import QuietDays
from socialplan.analysis.slots import network_words
from socialplan.documents.desk import LawLine
from socialplan.documents.found import WITHHELD
from socialplan.documents.gaps import LATER, GapRegister, value_at
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.plan_words import NEWCOMERS, TASKS, lower_first
from socialplan.documents.wording import Wording
from socialplan.knowledge import effort, law
from socialplan.language import Language, Words
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import (
    AccountStatus,
    LegalRegime,
    Network,
    ObjectiveKind,
    OrganisationKind,
    OwnedKind,
    Person,
)
from socialplan.strategy.fields import Text

TIGHTEST: Final = 4
MOST_LAW: Final = 5
NONE: Final = "–"
"""What a cell of a table says when there is nothing to say."""
_MONTH: Final = 365.25 / 12
_IN_DAYS: Final = 60
"""Below this many days an age is told in days, beyond it in months."""
_WEEK: Final = 7
_FORTNIGHTLY: Final = 0.5
_HAIR: Final = 1e-9
_MANY: Final = 50
"""From this headcount a works council is consulted (Code du travail, art. L. 2312-8)."""
_PERIODS: Final = {
    1: Words("chaque jour", "every day"),
    7: Words("chaque semaine", "every week"),
    14: Words("toutes les deux semaines", "every two weeks"),
    28: Words("toutes les quatre semaines", "every four weeks"),
    30: Words("chaque mois", "every month"),
    90: Words("chaque trimestre", "every quarter"),
    180: Words("deux fois par an", "twice a year"),
    365: Words("une fois par an", "once a year"),
}
"""Numbers of days as people say them."""


class Desk:
    """One plan being made, in one language."""

    def __init__(self, wording: Wording, findings: tuple[Finding, ...], tightness: int = 0) -> None:
        """`tightness` says how much must give way so that the plan keeps to its pages: 0 nothing, up to `TIGHTEST`."""
        self.wording: Final = wording
        self.dossier: Final = wording.dossier
        self.strategy: Final = wording.dossier.strategy
        self.language: Final[Language] = wording.language
        self.findings: Final = tuple(one for one in findings if not one.path.startswith("meta.silenced"))
        self.tightness: Final = tightness
        self.errors: Final = tuple(one for one in self.findings if one.severity == "error" and not one.silenced)
        self.alone: Final = self.dossier.alone
        self.plain: Final = (
            self.dossier.regime is LegalRegime.CRAFT or self.strategy.organisation.kind is OrganisationKind.CRAFTSPERSON
        )
        self.mine: Final = self.alone and self.strategy.editorial.person in {None, Person.I}
        """Whether the plan is somebody's own, written in the first person."""
        self.gaps: Final = GapRegister(self.dossier, self.strategy.meta.owner)
        self.barred: Final = {stop.index: stop for stop in self.dossier.stops if stop.kind == "opening"}
        """The accounts to be opened that the hours or a vote rule out, by place."""
        self._quiet: Final = QuietDays(self.strategy, strategy_owner(self.strategy, self.dossier.as_of))
        self._proper: Final = self._proper_names()
        self._withheld: Final = self._faulty_texts()
        self._law: Final = self._points_of_law()

    # Words

    def say(self, french: str, english: str) -> str:
        """One of two wordings."""
        return self.wording.say(french, english)

    def text(self, value: Text | str | None) -> str:
        """A text; empty if unanswered or withheld. What is only in the other language is marked."""
        if value is None or str(value) in self._withheld:
            return ""
        if isinstance(value, Text) and not value.has(self.language):
            bare = Text(tuple((language, without_stop(wording)) for language, wording in value.by_language))
            return self.wording.text(bare)
        return self.wording.text(value)

    def cell(self, value: Text | str | None) -> str:
        """A text for a table: without its final full stop, a dash when there is none."""
        return without_stop(self.text(value)) or NONE

    def texts(self, values: Iterable[Text], most: int = 99) -> tuple[str, ...]:
        """The first of several texts, without those withheld."""
        return tuple(told for value in values if (told := self.text(value)))[:most]

    def row(self, parts: Iterable[str]) -> str:
        """Parts on one line, each after a semicolon."""
        return self.say("\u202f; ", "; ").join(without_stop(part) for part in parts if part)

    def inside(self, text: str) -> str:
        """A text that goes on after a colon or a semicolon: without its capital, unless it begins with a name."""
        first = re.split(r"[\s\u00a0\u202f’'(,]", text, maxsplit=1)[0]
        return text if first in self._proper else lower_first(text)

    def listed(self, parts: Iterable[str]) -> str:
        """Parts on one line, each after a semicolon; all but the first without their capital."""
        told = [part for part in parts if part]
        return self.row([*told[:1], *map(self.inside, told[1:])])

    def yes(self, answer: bool | None) -> str:  # noqa: FBT001 - an answer
        """Yes, no, or a dash."""
        words = {True: self.say("oui", "yes"), False: self.say("non", "no"), None: NONE}
        return words[answer]

    def person(self, identifier: str | None) -> str:
        """A name, or a dash."""
        return self.wording.person(identifier) or NONE

    def most(self, full: int, alone: int, *tighter: int) -> int:
        """How many lines of something: fewer for somebody alone, and `tighter` ones at each step of tightness."""
        usual = alone if self.alone else full
        return min(usual, tighter[min(self.tightness, len(tighter)) - 1]) if self.tightness and tighter else usual

    def room(self, step: int = 1, alone: int | None = None) -> bool:
        """Whether there is room for what gives way at this step of tightness; at step `alone` for somebody alone."""
        return self.tightness < (alone if self.alone and alone is not None else step)

    def few(self, full: int, *alone: int) -> int:
        """How many lines of something: `full`, but for somebody alone one figure for each step of tightness."""
        return alone[min(self.tightness, len(alone) - 1)] if self.alone else full

    # Dates

    def in_days(self, days: int) -> dt.date:
        """The date so many days after the strategy's."""
        return self.dossier.as_of + dt.timedelta(days=days)

    def age(self, day: dt.date | None) -> str:
        """`il y a 12 jours`, `il y a 29 mois`. A dash when unanswered."""
        if day is None:
            return NONE
        days = (self.dossier.as_of - day).days
        if days < 1:
            return self.wording.date(day)
        if days < _IN_DAYS:
            told = self.wording.count(days, self.say("jour", "day"), self.say("jours", "days"))
        else:
            told = self.wording.count(round(days / _MONTH), self.say("mois", "month"), self.say("mois", "months"))
        return self.say(f"il y a {told}", f"{told} ago")

    def month(self, day: dt.date) -> str:
        """`octobre 2027`."""
        return self.wording.date(day.replace(day=2)).split("\u00a0", 1)[1]

    def suited(self, day: dt.date, who: str | None = None) -> dt.date:
        """The first day from `day` on when that can be asked of somebody, within the month; else `day` itself."""
        return self.dossier.due_dates.suited(day, who)

    def before(self, day: dt.date) -> dt.date:
        """By when what is done on `day` is to be decided: thirty days before, or within the week, on a working day."""
        soonest = self.in_days(_WEEK)
        wanted = max(day - dt.timedelta(days=LATER), min(soonest, day))
        while not self._quiet.is_workday(wanted) and wanted > self.dossier.as_of:
            wanted -= dt.timedelta(days=1)
        return wanted

    def rhythm(self, per_week: float) -> str:
        """How many a week: `3,8`; below one, `une toutes les deux semaines` or `2 par mois`."""
        if per_week >= 1 - _HAIR:
            return self.wording.number(per_week)
        if abs(per_week - _FORTNIGHTLY) < _HAIR:
            return self.say("une toutes les deux semaines", "one every two weeks")
        monthly = round(per_week * effort.WEEKS_A_MONTH)
        if not monthly:
            return self.say("moins d’une par mois", "less than one a month")
        return self.say(f"{monthly} par mois", f"{monthly} a month")

    def each(self, per_week: float) -> str:
        """The same in a list of formats: `2,5`, `2 par mois`."""
        if abs(per_week - _FORTNIGHTLY) < _HAIR:
            return self.say("2 par mois", "2 a month")
        return self.rhythm(per_week)

    def every(self, days: int | None) -> str:
        """`chaque mois`, `tous les 10 jours`. Empty when unanswered."""
        if days is None:
            return ""
        if days in _PERIODS:
            return self.wording.words(_PERIODS[days])
        return self.say(f"tous les {days} jours", f"every {days} days")

    # Names

    def title(self, name: str) -> str:
        """A name at the head of a row."""
        return name[:1].upper() + name[1:]

    def account(self, index: int) -> str:
        """The name of the account at `index`."""
        return self.wording.words(account_name(self.strategy, index))

    def account_in_a_sentence(self, index: int) -> str:
        """An account after a verb: `la chaîne WhatsApp`, `YouTube`, `le compte « blog »`."""
        network = self.strategy.platforms[index].network
        name = self.account(index)
        if network and name == self.wording.label(network):
            name = self.wording.words(network_words(network))
            if name[:1].islower() and name == self.wording.label(network):
                return self.say(f"le compte {self.wording.quote(name)}", f"the account {self.wording.quote(name)}")
        return name

    def objective(self, index: int) -> str:
        """What an objective is called all over the plan."""
        return self.say(f"Objectif\u00a0{index + 1}", f"Objective\u00a0{index + 1}")

    def objectives(self, identifiers: Iterable[str]) -> str:
        """The names of some objectives, or a dash."""
        known = {objective.id: place for place, objective in enumerate(self.strategy.objectives)}
        return self.objectives_at(sorted({known[one] for one in identifiers if one in known}))

    def objectives_at(self, places: list[int]) -> str:
        """The names of the objectives at these places, or a dash."""
        if not places:
            return NONE
        numbers = [str(place + 1) for place in places]
        if len(numbers) == 1:
            return self.objective(places[0])
        return self.say("Objectifs\u00a0", "Objectives\u00a0") + self.wording.join(numbers)

    def audience(self, identifier: str | None) -> str:
        """The label of an audience, or its id."""
        found = next((one for one in self.strategy.audiences if one.id == identifier), None)
        return (self.text(found.label) if found else "") or identifier or ""

    def goal(self, kind: ObjectiveKind | None) -> str:
        """A kind of objective, in the words of this kind of organisation."""
        organisation = self.strategy.organisation.kind
        if kind is ObjectiveKind.ACQUISITION and organisation in NEWCOMERS:
            return self.wording.words(NEWCOMERS[organisation])
        return self.wording.label(kind)

    def pillar(self, index: int) -> str:
        """The name of a pillar."""
        pillar = self.strategy.editorial.pillars[index]
        return self.text(pillar.label) or pillar.id or self.say(f"Pilier {index + 1}", f"Pillar {index + 1}")

    def kpi(self, index: int) -> str:
        """The name of a KPI."""
        kpi = self.strategy.measurement.kpis[index]
        return self.text(kpi.name) or kpi.id or self.say(f"Indicateur {index + 1}", f"KPI {index + 1}")

    def approver(self) -> str | None:
        """The id of who decides: whoever adopts the strategy, else a director or elected official, else its owner."""
        leading = (
            person.id
            for person in self.strategy.team.people
            if any(role.value in {"director", "elected"} for role in person.roles)
        )
        only = self.strategy.team.people[0].id if len(self.strategy.team.people) == 1 else None
        return self.wording.adopter or next(leading, None) or self.strategy.meta.owner or only

    # Gaps and law

    def need(self, *paths: str) -> None:
        """Note which of these fields are unanswered, or only proposed."""
        for path in paths:
            if path in TASKS and not value_at(self.strategy, path):
                self.gaps.add(path, *TASKS[path])
            else:
                self.gaps.need(path)

    def lack(self, path: str, french: str, english: str, why: Words | None = None) -> None:
        """Note something to decide, in our own words."""
        self.gaps.add(path, Words(french, english), why)

    def proposed(self, *paths: str) -> bool:
        """Whether something there is a proposal that nobody confirmed."""
        return any(self.dossier.is_proposed(path) for path in paths)

    def recall(self, *identifiers: str) -> tuple[LawLine, ...]:
        """The points of law among `identifiers` that this plan prints."""
        entries = (self._law[identifier] for identifier in identifiers if identifier in self._law)
        return tuple(LawLine(self.wording.words(one.statement), self.wording.words(one.reference)) for one in entries)

    def states_law(self) -> bool:
        """Whether a point of law, or a limit around a vote, is printed."""
        return bool(self._law or self.dossier.windows)

    def _proper_names(self) -> frozenset[str]:
        """The first words of the names that the strategy uses, which keep their capital."""
        strategy = self.strategy
        names = [strategy.organisation.name, strategy.organisation.place]
        names += [part for person in strategy.team.people for part in (person.name or "").split()]
        names += [choice.to(self.language) for choice in Network]
        names += [one.name for one in strategy.means.providers]
        names += [one.name for one in strategy.means.tools if one.name and " " not in one.name]
        return frozenset(re.split(r"[\s(]", name)[0] for name in names if name)

    def _faulty_texts(self) -> frozenset[str]:
        paths = {finding.path for finding in self.findings if finding.rule in WITHHELD}
        if not paths:
            return frozenset()
        return frozenset(text for path, text in faulty.texts(self.dossier.answers) if path in paths)

    def _points_of_law(self) -> dict[str, law.LegalEntry]:
        entries = law.select(
            document="plan",
            section=None,
            regime=self.dossier.regime.value,
            country=self.dossier.country,
            headcount=self.strategy.organisation.headcount,
        )
        known = {entry.id: entry for entry in entries if not entry.check_before_use}
        wanted = [identifier for identifier in self._wanted_law() if identifier in known]
        return {
            identifier: known[identifier] for identifier in wanted[: self.few(self.most(MOST_LAW, 0, 3, 2, 1), 2, 1, 0)]
        }

    def _wanted_law(self) -> list[str]:
        """The points of law that something in this strategy calls for, the most pressing first."""
        strategy = self.strategy
        living = [account for account in strategy.platforms if account.status is AccountStatus.ACTIVE]
        mails = any(one.kind is OwnedKind.NEWSLETTER for one in strategy.situation.owned)
        mails = mails or any(account.network is Network.NEWSLETTER for account in living)
        closing = any(account.status is AccountStatus.TO_CLOSE for account in strategy.platforms)
        headcount = strategy.organisation.headcount or 0
        called: tuple[tuple[str, bool], ...] = (
            ("public-archives-social", closing),
            ("lcen-1-1-identification", bool(living)),
            ("gdpr-joint-controller-page", bool(living)),
            ("direct-marketing-optin", mails),
            ("ttpa-political-ads", bool(strategy.means.ads) and self.dossier.public_body),
            ("rights-assignment", bool(strategy.means.providers)),
            ("accessibility-public-rgaa", bool(strategy.situation.owned)),
            ("accessibility-eaa", bool(strategy.situation.owned) and not self.plain),
            ("sig-coordination", bool(strategy.calendar.key_dates)),
            ("cse-consultation", bool(strategy.means.tools) and headcount >= _MANY),
            ("artisan-title", bool(strategy.means.ads) and self.plain),
        )
        return [identifier for identifier, holds in called if holds]
