"""The communities on the map: their weight, the five questions asked of a map, and six weeks of listening and helping.

The five questions and the order (know, listen, interest, and only then speak; never sell) are those of the first study
of a web community of entrepreneurs in France; the days of listening and the score from which a voice counts as
influential are thresholds of the house.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Final, Literal

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.people import strategy_owner, works_alone
from socialplan.analysis.quiet_days import QuietDays
from socialplan.analysis.thresholds import limit
from socialplan.language import Words
from socialplan.strategy.choices import RelationStage, SourceKind
from socialplan.strategy.model import Strategy
from socialplan.strategy.outside import CommunitySource

WEEKS: Final = 6
_WEEK: Final = 7
_FEW: Final = 3

PERSONAL: Final = frozenset({SourceKind.CONSULTANT_BLOG, SourceKind.PRACTITIONER_BLOG, SourceKind.CREATOR})
"""Kinds of sources that are most often one person: what is noted of them is personal data."""


class Totals(msgspec.Struct, frozen=True, kw_only=True):
    """What the map weighs."""

    sources: int
    kinds: int
    posts: float | None
    """A week, of the sources whose volume is known; None where none is."""
    posts_known: int
    influential: tuple[int, ...]
    """Places of the sources whose influence reaches `influential`."""
    scored: int
    """Sources whose influence is answered."""

    @property
    def ratio(self) -> float:
        """Influential sources in per cent of all; 0 without sources."""
        return 100 * len(self.influential) / self.sources if self.sources else 0.0


def totals(strategy: Strategy) -> Totals:
    """The sums over `community.sources`."""
    sources, least = strategy.community.sources, limit("influential", strategy)
    volumes = [source.posts_per_week for source in sources if source.posts_per_week is not None]
    return Totals(
        sources=len(sources),
        kinds=len({source.kind for source in sources if source.kind}),
        posts=sum(volumes) if volumes else None,
        posts_known=len(volumes),
        influential=tuple(place for place, source in enumerate(sources) if (source.influence or 0) >= least),
        scored=sum(source.influence is not None for source in sources),
    )


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """One of the five questions, yes or no, and what shows it."""

    asked: Words
    yes: bool
    evidence: Words


def answers(strategy: Strategy, as_of: dt.date, unfit: Collection[int] = ()) -> tuple[Answer, ...]:
    """The five questions, answered by what the map holds.

    `unfit` are the places of the sources whose next action must not be done: those have no action.
    """
    if not strategy.community.sources:
        return ()
    tests = (_known, _understood, _influencers, lambda one: _strategy(one, as_of, unfit), _about_us)
    return tuple(
        Answer(asked=asked, yes=yes, evidence=evidence)
        for asked, (yes, evidence) in zip(_QUESTIONS, (test(strategy) for test in tests), strict=True)
    )


_QUESTIONS: Final = (
    Words("Connaissez-vous ces sources\u202f?", "Do you know these sources?"),
    Words("Savez-vous qui parle, et de quoi\u202f?", "Do you know who talks, and about what?"),
    Words("Connaissez-vous les voix qui comptent\u202f?", "Do you know the voices that count?"),
    Words("Avez-vous de quoi entrer en relation avec elles\u202f?", "Have you a way into a relation with them?"),
    Words("Y parle-t-on de vous, ou de vos concurrents\u202f?", "Do they talk of you, or of your competitors?"),
)

_Test = tuple[bool, Words]


def _known(strategy: Strategy) -> _Test:
    """Every source has a name, a kind, and somebody who follows it: a list that nobody reads is not known."""
    alone = works_alone(strategy)
    return _each(
        strategy,
        lambda source: bool(source.name and source.kind and (source.owner or alone)),
        Words("nom, type et une personne qui la suit", "name, kind and somebody who follows it"),
    )


def _understood(strategy: Strategy) -> _Test:
    """Every source has its topics."""
    return _each(strategy, lambda source: source.topics is not None, Words("sujets notés", "topics noted"))


def _influencers(strategy: Strategy) -> _Test:
    """Every source has its influence, and at least one counts."""
    sums, sources = totals(strategy), strategy.community.sources
    if sums.scored < sums.sources:
        return _each(strategy, lambda one: one.influence is not None, Words("influence notée", "influence noted"))
    if not sums.influential:
        least = figures.number(limit("influential", strategy))
        return False, Words(f"aucune source à {least.fr} ou plus", f"no source at {least.en} or more")
    return True, _names([sources[place] for place in sums.influential], sums.influential)


def _strategy(strategy: Strategy, as_of: dt.date, unfit: Collection[int]) -> _Test:
    """Every source that counts has somebody, a stage, and an action still to come that may be done."""
    sources, influential = strategy.community.sources, totals(strategy).influential
    if not influential:
        return False, Words("aucune voix repérée", "no voice found")
    failing = [
        place
        for place in influential
        if place in unfit or not (sources[place].owner and sources[place].stage and _to_come(sources[place], as_of))
    ]
    if failing:
        names = _names([sources[place] for place in failing], failing)
        return False, Words(
            f"sans personne, étape ou action à venir\u00a0: {names.fr}",
            f"no person, stage or coming action: {names.en}",
        )
    whole = len(influential)
    return True, Words(
        f"une personne et une action datée pour {whole} sur {whole}",
        f"a person and a dated action for {whole} of {whole}",
    )


def _to_come(source: CommunitySource, as_of: dt.date) -> bool:
    return bool(source.next_action and source.next_on and source.next_on >= as_of)


def _about_us(strategy: Strategy) -> _Test:
    """Whether any talks of us or of competitors, and of how many it is not known."""
    sources = strategy.community.sources
    us, us_unknown = _talk(one.mentions_us for one in sources)
    them, them_unknown = _talk(one.mentions_competitors for one in sources)
    told = Words(f"de nous\u00a0: {us} sur {len(sources)}", f"of us: {us} of {len(sources)}")
    if us_unknown:
        told = Words(f"{told.fr} ({us_unknown} à vérifier)", f"{told.en} ({us_unknown} to check)")
    if them_unknown == len(sources):
        return bool(us), Words(
            f"{told.fr}\u202f; de concurrents\u00a0: pas regardé", f"{told.en}; of competitors: not looked at"
        )
    told = Words(f"{told.fr}\u202f; de concurrents\u00a0: {them}", f"{told.en}; of competitors: {them}")
    if them_unknown:
        told = Words(f"{told.fr} ({them_unknown} à vérifier)", f"{told.en} ({them_unknown} to check)")
    return bool(us or them), told


def _talk(answers: Iterable[bool | None]) -> tuple[int, int]:
    """How many say yes, and how many say nothing."""
    said = list(answers)
    return sum(one is True for one in said), sum(one is None for one in said)


def _each(strategy: Strategy, holds: Callable[[CommunitySource], bool], what: Words) -> _Test:
    """Whether it holds for every source; those for which it does not are named."""
    sources = strategy.community.sources
    failing = [place for place, source in enumerate(sources) if not holds(source)]
    told = Words(
        f"{what.fr} pour {len(sources) - len(failing)} sur {len(sources)}",
        f"{what.en} for {len(sources) - len(failing)} of {len(sources)}",
    )
    if not failing:
        return True, told
    names = _names([sources[place] for place in failing], failing)
    return False, Words(f"{told.fr}\u202f; manque\u00a0: {names.fr}", f"{told.en}; missing: {names.en}")


def source_name(strategy: Strategy, place: int) -> Words:
    """What to call a source."""
    return _name(strategy.community.sources[place], place)


def _name(source: CommunitySource, place: int) -> Words:
    return figures.same(source.name) if source.name else Words(f"source {place + 1}", f"source {place + 1}")


def _names(sources: list[CommunitySource], places: Collection[int]) -> Words:
    """The names of some sources; beyond three, the rest is counted."""
    names = [_name(source, place) for source, place in zip(sources, places, strict=True)]
    if len(names) > _FEW + 1:
        rest = figures.count(len(names) - _FEW, Words("autre", "other"), Words("autres", "others"))
        names = [*names[:_FEW], rest]
    if any("," in name.fr for name in names):
        return Words("\u202f; ".join(name.fr for name in names), "; ".join(name.en for name in names))
    return figures.join(names)


def voices_not_heard(strategy: Strategy) -> tuple[int, ...]:
    """The places of the audiences that no source concerns, by priority."""
    heard = {source.audience for source in strategy.community.sources}
    missing = [place for place, audience in enumerate(strategy.audiences) if audience.id not in heard]
    return tuple(sorted(missing, key=lambda place: strategy.audiences[place].priority or 4))


Deed = Literal["read", "heard", "action", "first", "useful", "invitation", "news"]
"""What is done on a day: begin to read; end of reading; the action that was decided; or, where none was, a proposal:
a first answer, a useful one, an answer to the invitation, news of an ally."""


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """Something to do with a source on a day."""

    on: dt.date
    week: int
    """From 1; beyond `WEEKS`, what comes after."""
    source: int
    who: str | None
    deed: Deed
    proposed: bool = False
    """Whether the day, or the deed, was worked out rather than decided."""
    late: bool = False
    """Whether the decided day is past."""


def first_monday(as_of: dt.date) -> dt.date:
    """The Monday on which the six weeks begin: the strategy's day, or the next one."""
    return as_of + dt.timedelta(days=-as_of.weekday() % _WEEK)


def six_weeks(
    strategy: Strategy, as_of: dt.date, *, unfit: Collection[int] = (), early: Collection[int] = ()
) -> tuple[Step, ...]:
    """From listening to contributing, source by source, each step on a day on which its person can do it.

    A source is read for `listening_days` before anybody speaks there. Actions that were decided keep their day; the
    days of those that have none, or that speak too soon (`early`), and deeds where none was decided, are worked out.
    Nothing is planned for the sources in `unfit`, whose action must not be done.
    """
    planner = _Planner(strategy, as_of, early)
    steps = [
        step for place in range(len(strategy.community.sources)) if place not in unfit for step in planner.steps(place)
    ]
    return tuple(sorted(steps, key=lambda step: (step.on, step.source)))


class _Planner:
    """Works out the days for one strategy."""

    def __init__(self, strategy: Strategy, as_of: dt.date, early: Collection[int]) -> None:
        self._strategy: Final = strategy
        self._early: Final = early
        self._as_of: Final = as_of
        self._monday: Final = first_monday(as_of)
        self._reading: Final = dt.timedelta(days=round(limit("listening_days", strategy)))
        self._quiet: Final = QuietDays(strategy, strategy_owner(strategy, as_of))

    def steps(self, place: int) -> Iterator[Step]:
        """What is to be done with one source."""
        source = self._strategy.community.sources[place]
        if source.stage in _INSIDE:
            later = self._monday + dt.timedelta(days=_LATER[source.stage])
            yield self._deed(place, source, self._day(later, source))
            return
        begins = source.since or self._day(self._monday, source)
        if source.since is None:
            yield self._step(place, begins, "read", proposed=True)
        heard = self._day(max(begins + self._reading, self._monday), source)
        if begins + self._reading > self._as_of and source.next_on != heard:
            yield self._step(place, heard, "heard", proposed=True)
        if source.next_action or source.stage is RelationStage.LISTEN:
            later = self._day(heard + dt.timedelta(days=_WEEK), source)
            yield self._deed(place, source, later, too_soon=place in self._early)

    def _deed(self, place: int, source: CommunitySource, otherwise: dt.date, *, too_soon: bool = False) -> Step:
        """The action that was decided, or what is proposed instead, on its day or `otherwise`."""
        deed = "action" if source.next_action else _PROPOSED[source.stage]
        if source.next_on is None or too_soon or (not source.next_action and source.next_on < self._as_of):
            return self._step(place, otherwise, deed, proposed=True)
        if source.next_on < self._as_of:
            return self._step(place, self._day(self._monday, source), deed, late=True)
        return self._step(place, source.next_on, deed, proposed=not source.next_action)

    def _day(self, day: dt.date, source: CommunitySource) -> dt.date:
        """The first day from `day` on that suits whoever follows the source, within a fortnight."""
        days = (day + dt.timedelta(days=ahead) for ahead in range(15))
        return next((one for one in days if self._quiet.suits(one, source.owner)), day)

    def _step(self, place: int, on: dt.date, deed: Deed, *, proposed: bool = False, late: bool = False) -> Step:
        week = max(1, (on - self._monday).days // _WEEK + 1)
        who = self._strategy.community.sources[place].owner
        return Step(on=on, week=week, source=place, who=who, deed=deed, proposed=proposed, late=late)


_INSIDE: Final = frozenset({RelationStage.CONTRIBUTE, RelationStage.INVITED, RelationStage.ALLY})
"""Stages at which we may speak at once."""
_LATER: Final = {RelationStage.INVITED: 0, RelationStage.CONTRIBUTE: 7, RelationStage.ALLY: 21}
"""After how many days of the plan, where no day was decided: whoever invites waits least, an ally most."""
_PROPOSED: Final[dict[RelationStage | None, Deed]] = {
    None: "first",
    RelationStage.WATCH: "first",
    RelationStage.LISTEN: "first",
    RelationStage.CONTRIBUTE: "useful",
    RelationStage.INVITED: "invitation",
    RelationStage.ALLY: "news",
}


def in_weeks(steps: Iterable[Step]) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """The steps within the six weeks, and those after."""
    found = tuple(steps)
    return tuple(one for one in found if one.week <= WEEKS), tuple(one for one in found if one.week > WEEKS)
