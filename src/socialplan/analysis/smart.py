"""The SMART grid of each objective: specific, measurable, achievable, relevant, time-bound, each with its proof."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final, Literal

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.chain import LIVING, kpis_of
from socialplan.analysis.people import name_of
from socialplan.analysis.phrases import phrase_in, stem_in, word_count
from socialplan.analysis.spans import to_steps
from socialplan.analysis.thresholds import limit, words
from socialplan.analysis.workload import PersonLoad, Workload, workload
from socialplan.language import LANGUAGES, Words
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.situation import Audience, Objective

Letter = Literal["S", "M", "A", "R", "T"]
State = Literal["met", "check", "unmet"]
"""`check`: nothing stands against it, but the strategy does not prove it."""

_DECIMALS: Final = 2


class LetterCheck(msgspec.Struct, frozen=True, kw_only=True):
    """One letter: met or not, and why."""

    letter: Letter
    state: State
    brief: Words
    """The proof in a few words, for a cell; empty unless it is met."""
    reason: Words
    """A sentence with the figures in it: what makes it so, or all that is missing."""

    @property
    def ok(self) -> bool:
        """Whether nothing stands against it."""
        return self.state != "unmet"


class SmartGrid(msgspec.Struct, frozen=True, kw_only=True):
    """The five letters of one objective."""

    index: int
    """The objective's place in `objectives`."""
    objective: str | None
    """Its id."""
    letters: tuple[LetterCheck, ...]
    """S, M, A, R, T."""

    @property
    def failed(self) -> tuple[LetterCheck, ...]:
        """The letters that are not met."""
        return tuple(check for check in self.letters if not check.ok)

    @property
    def doubtful(self) -> tuple[LetterCheck, ...]:
        """The letters that remain to be checked."""
        return tuple(check for check in self.letters if check.state == "check")

    @property
    def ok(self) -> bool:
        """Whether no letter fails."""
        return not self.failed

    @property
    def sure(self) -> bool:
        """Whether all five are met."""
        return not self.failed and not self.doubtful


def smart(strategy: Strategy, as_of: dt.date, load: Workload | None = None) -> tuple[SmartGrid, ...]:
    """The grid of each objective; `load` spares a computation where the workload is already there."""
    week = load or workload(strategy, as_of)
    return tuple(
        SmartGrid(
            index=index,
            objective=objective.id,
            letters=(
                _specific(strategy, objective),
                _measurable(strategy, objective),
                _achievable(strategy, objective, as_of, week),
                _relevant(strategy, objective),
                _timed(objective, as_of),
            ),
        )
        for index, objective in enumerate(strategy.objectives)
    )


def _met(letter: Letter, reason: Words, brief: Words | None = None) -> LetterCheck:
    return LetterCheck(letter=letter, state="met", brief=brief or reason, reason=_sentence(reason))


def _unmet(letter: Letter, faults: list[Words], state: State = "unmet") -> LetterCheck:
    """The letter with all its faults, as one sentence."""
    reason = Words("\u202f; ".join(one.fr for one in faults), "; ".join(one.en for one in faults))
    return LetterCheck(letter=letter, state=state, brief=Words("", ""), reason=_sentence(reason))


def _sentence(words: Words) -> Words:
    return Words(f"{_capital(words.fr)}.", f"{_capital(words.en)}.")


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _specific(strategy: Strategy, objective: Objective) -> LetterCheck:
    """S: a sentence with a verb that says what changes, not a vague one alone, and an audience or a network.

    A vague verb (“gain visibility”) is forgiven when the sentence holds a figure: what would change is then said.
    """
    if objective.statement is None:
        return _unmet("S", [Words("l’objectif n’est pas écrit", "the objective is not written")])
    statement = str(objective.statement)
    faults: list[Words] = []
    vague = phrase_in(statement, words("vague_verbs"))
    counted = any(sign.isdigit() for sign in statement)
    if vague and not counted:
        faults.append(Words(f"«\u00a0{vague}\u00a0» ne dit pas ce qui change", f"“{vague}” does not say what changes"))
    elif not counted and not stem_in(statement, words("action_stems")):
        faults.append(Words("aucun verbe ne dit ce qui change", "no verb says what changes"))
    if word_count(statement) < limit("shortest_statement", strategy):
        size = word_count(statement)
        faults.append(
            Words(f"{size} mots seulement\u00a0: un verbe et son objet", f"{size} words only: a verb and its object")
        )
    addressed = _addressed(strategy, objective)
    if not addressed:
        faults.append(Words("aucun public ni réseau n’est nommé", "no audience or network is named"))
    if faults or not addressed:
        return _unmet("S", faults)
    return _met("S", _says(objective.statement, addressed))


def _says(statement: Text, addressed: Words) -> Words:
    """`« réduire », pour Parents`: the verb that says what changes, and whom it is for."""
    french, english = (_verb(statement.to(language)) for language in LANGUAGES)
    verb = Words(f"«\u00a0{french}\u00a0», " if french else "", f"“{english}”, " if english else "")
    return Words(f"{verb.fr}{addressed.fr}", f"{verb.en}{addressed.en}")


def _verb(statement: str) -> str | None:
    """The first word of a statement that says what is done or changed, without its capital."""
    stems, said = words("action_stems"), _WORD.findall(statement)
    opens = said[:1] and said[0].lower().endswith(_INFINITIVE)
    place = 0 if opens else next((place for place, word in enumerate(said) if stem_in(word, stems)), None)
    if place is None:
        return None
    whole = said[place : place + 1 + (said[place].lower() == "faire")]
    return " ".join(whole).lower()


_INFINITIVE: Final = ("er", "ir", "re")
"""How French verbs end that open an objective."""
_WORD: Final = re.compile(r"\w+(?:['’-]\w+)*")


def _addressed(strategy: Strategy, objective: Objective) -> Words | None:
    """The audiences linked to the objective, else the networks linked or named, else the audiences named."""
    linked = [audience for audience in strategy.audiences if audience.id and audience.id in objective.audiences]
    if linked:
        return _for(_label(audience) for audience in linked)
    statement = str(objective.statement)
    networks = [
        account.network.label
        for account in strategy.platforms
        if account.network
        and account.status in LIVING
        and (
            objective.id in account.objectives
            or phrase_in(statement, (account.network, *account.network.label, *account.network.synonyms))
        )
    ]
    if networks:
        where = figures.join(dict.fromkeys(networks))
        return Words(f"sur {where.fr}", f"on {where.en}")
    told = [
        audience
        for audience in strategy.audiences
        if audience.label and phrase_in(statement, _wordings(audience.label))
    ]
    return _for(_label(audience) for audience in told) if told else None


def _for(labels: Iterable[Words]) -> Words:
    """The first audience by name, and how many more there are."""
    first, *others = [Words(_lower(one.fr), _lower(one.en)) for one in labels]
    if not others:
        return Words(f"pour {first.fr}", f"for {first.en}")
    more = figures.count(
        len(others), Words("autre public", "other audience"), Words("autres publics", "other audiences")
    )
    return Words(f"pour {first.fr} et {more.fr}", f"for {first.en} and {more.en}")


def _lower(label: str) -> str:
    """A label inside a sentence; an abbreviation keeps its capitals."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def _label(audience: Audience) -> Words:
    if audience.label is None:
        return figures.same(audience.id or "")
    return Words(audience.label.to("fr"), audience.label.to("en"))


def _wordings(text: Text) -> list[str]:
    return [wording for _, wording in text.by_language]


def _measurable(strategy: Strategy, objective: Objective) -> LetterCheck:
    """M: a target, its unit (or what is counted), and at least one KPI that reads it."""
    faults: list[Words] = []
    unit = objective.unit or objective.metric
    if objective.target is None:
        faults.append(Words("pas de valeur visée", "no target value"))
    if unit is None:
        faults.append(Words("pas d’unité", "no unit"))
    readers = len(kpis_of(strategy, objective))
    if not readers:
        faults.append(Words("aucun indicateur ne le mesure", "no KPI measures it"))
    if faults or objective.target is None or unit is None:
        return _unmet("M", faults)
    read = figures.count(readers, Words("indicateur", "KPI"), Words("indicateurs", "KPIs"))
    aim = _aim(objective, unit)
    return _met("M", Words(f"{aim.fr}, {read.fr}", f"{aim.en}, {read.en}"))


def _aim(objective: Objective, unit: Text) -> Words:
    """`de 40 à 60 inscriptions`, `60 inscriptions` without a starting value."""
    target = figures.number(objective.target or 0.0, _DECIMALS)
    reached = figures.measure(target, Words(unit.to("fr"), unit.to("en")))
    if objective.baseline is None:
        return reached
    start = figures.number(objective.baseline, _DECIMALS)
    return Words(f"de {start.fr} à {reached.fr}", f"from {start.en} to {reached.en}")


def _achievable(strategy: Strategy, objective: Objective, as_of: dt.date, week: Workload) -> LetterCheck:
    """A: somebody answers for it, and the growth stays within bounds.

    It remains to be checked while the week is too short, while its owner declares no hours or needs more than theirs,
    or while no network serves it.
    """
    faults: list[Words] = []
    owner = name_of(strategy, objective.owner)
    share = _share(strategy, objective, week)
    if not owner:
        faults.append(Words("personne n’en répond", "nobody answers for it"))
    growth = unlikely_growth(strategy, objective, as_of)
    if growth:
        times = figures.number(growth)
        faults.append(
            Words(
                f"multiplier par {times.fr} en moins de six mois sans publicité, c’est peu probable",
                f"{times.en} times as much in less than six months without advertising is unlikely",
            )
        )
    if faults or not owner:
        return _unmet("A", faults)
    load = next((one for one in week.people if one.person == objective.owner), None)
    doubts = [*_hours_doubt(week, share), *_doubts(owner, load, share)]
    if doubts or load is None:
        return _unmet("A", doubts, "check")
    own, spent = figures.hours(load.declared or 0.0), figures.hours(share)
    return _met(
        "A",
        Words(
            f"{owner} en répond ({own.fr} par semaine), ses réseaux en prennent {spent.fr}",
            f"{owner} answers for it ({own.en} a week), its networks take {spent.en}",
        ),
        Words(
            f"{owner}, {own.fr}\u202f; ses réseaux\u00a0: {spent.fr}", f"{owner}, {own.en}; its networks: {spent.en}"
        ),
    )


def _share(strategy: Strategy, objective: Objective, week: Workload) -> float:
    """The hours a week of the networks that serve an objective; a network that serves several counts in equal parts."""
    known = {one.id for one in strategy.objectives if one.id}
    served = {load.index: known.intersection(strategy.platforms[load.index].objectives) for load in week.accounts}
    return to_steps(
        sum(
            load.hours.typical / len(served[load.index])
            for load in week.accounts
            if objective.id and objective.id in served[load.index]
        )
    )


def _doubts(owner: str, load: PersonLoad | None, share: float) -> list[Words]:
    """What the strategy does not prove of somebody's hours."""
    doubts: list[Words] = []
    if load is None or not load.declared:
        doubts.append(Words(f"{owner} n’a pas d’heures déclarées", f"{owner} declares no hours"))
    elif load.verdict == "over":
        needed, there = figures.hours(load.needed.typical), figures.hours(load.available or 0.0)
        doubts.append(
            Words(f"{owner}\u00a0: {needed.fr} à tenir en {there.fr}", f"{owner}: {needed.en} to be held in {there.en}")
        )
    if not share:
        doubts.append(Words("aucun réseau n’y travaille encore", "no network works for it yet"))
    return doubts


def _hours_doubt(week: Workload, share: float) -> list[Words]:
    """What this objective's networks take of a week that is too short; that is told by a check of its own."""
    if week.available is None or week.verdict != "over" or not share:
        return []
    spent, short = figures.hours(share), figures.hours(week.needed.typical - week.available)
    return [
        Words(
            f"ses réseaux demandent {spent.fr} dans une semaine où il manque {short.fr}",
            f"its networks need {spent.en} in a week that is {short.en} short",
        )
    ]


def unlikely_growth(strategy: Strategy, objective: Objective, as_of: dt.date) -> float | None:
    """How many times more (or less, for what is to fall) an objective wants, where that is unlikely; else None.

    Unlikely is more than three times within half a year, without money for advertising (our own bounds).
    """
    growth = _growth(objective)
    if not growth or growth <= limit("growth_ratio", strategy):
        return None
    return growth if _soon(strategy, objective, as_of) and not _has_ads(strategy) else None


def _growth(objective: Objective) -> float | None:
    """How many times more (or less, for what is to fall); None without a starting value above nought."""
    if not objective.baseline or objective.target is None or objective.baseline < 0 or objective.target <= 0:
        return None
    ratio = objective.target / objective.baseline
    return max(ratio, 1 / ratio)


def _soon(strategy: Strategy, objective: Objective, as_of: dt.date) -> bool:
    soon = limit("growth_days", strategy)
    return objective.deadline is not None and (objective.deadline - as_of).days <= soon


def _has_ads(strategy: Strategy) -> bool:
    return strategy.means.advertising is not False and any(campaign.amount for campaign in strategy.means.ads)


def _relevant(strategy: Strategy, objective: Objective) -> LetterCheck:
    """R: it serves a goal of the organisation, for an audience of priority 1 or 2."""
    faults: list[Words] = []
    if objective.organisation_goal is None:
        faults.append(Words("aucun but de l’organisation n’est cité", "no goal of the organisation is given"))
    linked = [audience for audience in strategy.audiences if audience.id and audience.id in objective.audiences]
    priorities = [audience.priority for audience in linked if audience.priority is not None]
    if not linked:
        faults.append(Words("aucun public visé", "no audience aimed at"))
    elif not priorities:
        faults.append(Words("la priorité du public n’est pas donnée", "the audience’s priority is not given"))
    elif min(priorities) > limit("relevant_priority", strategy):
        faults.append(
            Words(f"public de priorité {min(priorities)} seulement", f"audience of priority {min(priorities)} only")
        )
    if faults or objective.organisation_goal is None:
        return _unmet("R", faults)
    goal = objective.organisation_goal
    return _met(
        "R",
        Words(
            f"sert «\u00a0{goal.to('fr')}\u00a0», public de priorité {min(priorities)}",
            f"serves “{goal.to('en')}”, audience of priority {min(priorities)}",
        ),
        Words(goal.to("fr"), goal.to("en")),
    )


def _timed(objective: Objective, as_of: dt.date) -> LetterCheck:
    """T: a deadline that is still to come."""
    if objective.deadline is None:
        return _unmet("T", [Words("pas d’échéance", "no deadline")])
    left = (objective.deadline - as_of).days
    day, distance = figures.date(objective.deadline), figures.days(abs(left))
    if left <= 0:
        return _unmet("T", [_past(day, distance, left)])
    return _met("T", Words(f"{day.fr}, dans {distance.fr}", f"{day.en}, in {distance.en}"), day)


def _past(day: Words, distance: Words, left: int) -> Words:
    if not left:
        return Words(f"l’échéance est le jour même, {day.fr}", f"the deadline is the very day, {day.en}")
    return Words(f"échéance passée depuis {distance.fr}, {day.fr}", f"deadline past by {distance.en}, {day.en}")
