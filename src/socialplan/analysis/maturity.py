"""How far a presence has come: a score from 0 to 5, one point for each test that is met.

The five tests are the house's reading of what the studies of public bodies and craft guides tell apart: being found,
keeping a rhythm, conversing rather than broadcasting, measuring against objectives, and letting people take part. Each
is computed from decisions alone; what is only proposed, or not answered, meets nothing. Formula: the sum of the tests
met, without weights, so that anybody can check it by hand.
"""

import datetime as dt
from collections.abc import Callable
from typing import Final, Literal, NamedTuple

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.account_load import posts_per_week
from socialplan.analysis.people import OWNED, account_name, open_accounts
from socialplan.analysis.presence_audit import profile_score
from socialplan.analysis.silence import silence
from socialplan.analysis.thresholds import limit
from socialplan.language import Words
from socialplan.strategy.choices import PillarKind, Posture
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account

Step = Literal["present", "regular", "conversational", "measured", "participative"]

MOST: Final = 5
_HALF: Final = 0.5
_TALKING: Final = frozenset({Posture.CONVERSATION, Posture.SERVICE})
_EXCHANGE: Final = frozenset({PillarKind.CONVERSATION, PillarKind.COMMUNITY})
_FEW: Final = 3
_NO_ACCOUNT: Final = Words("aucun compte actif sur un réseau", "no active account on a network")


class Tested(msgspec.Struct, frozen=True, kw_only=True):
    """A test, whether it is met, and why."""

    step: Step
    name: Words
    asks: Words
    """What it takes."""
    met: bool
    why: Words
    """What was counted."""
    todo: Words | None
    """What would meet it; None where it is met, or where the accounts say it one by one."""


class Maturity(msgspec.Struct, frozen=True):
    """The tests in order."""

    tests: tuple[Tested, ...]

    @property
    def score(self) -> int:
        """How many tests are met, of 5."""
        return sum(test.met for test in self.tests)

    @property
    def next(self) -> Tested | None:
        """The first test that is not met; None when all are."""
        return next((test for test in self.tests if not test.met), None)


class _Result(NamedTuple):
    met: bool
    why: Words
    todo: Words | None = None


class _Case(NamedTuple):
    """What the tests look at."""

    strategy: Strategy
    as_of: dt.date
    readings: int


def maturity(strategy: Strategy, as_of: dt.date, readings: int = 0) -> Maturity:
    """The five tests on a strategy's decisions, on a day; `readings` says how often a KPI has been read."""
    return Maturity(tuple(_tested(_Case(strategy, as_of, readings), step) for step in _TESTS))


def _tested(case: _Case, step: Step) -> Tested:
    strategy = case.strategy
    name, asks, test = _TESTS[step]
    met, why, todo = test(case)
    return Tested(step=step, name=name, asks=asks(strategy), met=met, why=why, todo=None if met else todo)


def _social(strategy: Strategy) -> list[tuple[int, Account]]:
    return [(place, account) for place, account in open_accounts(strategy) if account.network not in OWNED]


def _named(strategy: Strategy, places: list[int]) -> Words:
    """The names of some accounts; beyond three, the rest is counted."""
    names = [account_name(strategy, place) for place in places]
    if len(names) > _FEW + 1:
        rest = figures.count(len(names) - _FEW, Words("autre", "other"), Words("autres", "others"))
        names = [*names[:_FEW], rest]
    return figures.join(names)


def _all_but(strategy: Strategy, accounts: list[tuple[int, Account]], failing: list[int], lack: Words) -> _Result:
    """All accounts meet it, or those that do not are named with what they lack."""
    if not accounts:
        return _Result(met=False, why=_NO_ACCOUNT)
    if failing:
        names = _named(strategy, failing)
        return _Result(met=False, why=Words(f"{lack.fr}\u00a0: {names.fr}", f"{lack.en}: {names.en}"))
    whole = len(accounts)
    return _Result(met=True, why=Words(f"{whole} sur {whole}", f"{whole} of {whole}"))


def _present(case: _Case) -> _Result:
    strategy = case.strategy
    accounts, least = _social(strategy), limit("profile_points", strategy)
    failing = []
    for place, account in accounts:
        score = profile_score(account)
        if not (account.handle or account.url) or score is None or len(score.met) < least:
            failing.append(place)
    return _all_but(strategy, accounts, failing, Words("à compléter ou à vérifier", "to complete or to check"))


def _regular(case: _Case) -> _Result:
    strategy = case.strategy
    accounts = open_accounts(strategy)
    failing = []
    for place, account in accounts:
        quiet = silence(strategy, account, case.as_of)
        if quiet is None or quiet.too_long or not posts_per_week(account):
            failing.append(place)
    return _all_but(
        strategy, accounts, failing, Words("sans rythme, ou silence trop long", "no rhythm, or silent for too long")
    )


def _conversational(case: _Case) -> _Result:
    strategy = case.strategy
    accounts = _social(strategy)
    talking = [(place, account) for place, account in accounts if account.posture in _TALKING]
    if not accounts:
        return _Result(met=False, why=_NO_ACCOUNT)
    told = Words(
        f"{len(talking)} sur {len(accounts)} en conversation ou service",
        f"{len(talking)} of {len(accounts)} in conversation or service",
    )
    silent = [place for place, account in talking if not _answers(account)]
    if silent:
        names = _named(strategy, silent)
        why = Words(
            f"{told.fr}\u202f; sans délai annoncé ou sans veille\u00a0: {names.fr}",
            f"{told.en}; no stated time or nobody looking: {names.en}",
        )
        todo = Words(
            f"Annoncer un délai de réponse et tenir une veille\u00a0: {names.fr}",
            f"State a response time and keep watch: {names.en}",
        )
        return _Result(met=False, why=why, todo=todo)
    return _Result(met=len(talking) >= len(accounts) * _HALF, why=told, todo=_CONVERSE)


def _answers(account: Account) -> bool:
    """Whether an account says how soon it answers, and somebody looks at it."""
    return account.response_hours is not None and bool(account.monitoring or account.visits_per_week)


_CONVERSE: Final = Words(
    "Passer un compte de la diffusion à la conversation, ou dire pourquoi non",
    "Move an account from broadcasting to conversation, or say why not",
)


def _measured(case: _Case) -> _Result:
    strategy = case.strategy
    objectives = strategy.objectives
    if not objectives:
        return _Result(met=False, why=Words("aucun objectif", "no objective"))
    counted = sum(_is_measured(strategy, place) for place in range(len(objectives)))
    done = bool(strategy.measurement.reviews) or bool(case.readings)
    why = Words(
        f"{counted} objectif{'s' if counted > 1 else ''} sur {len(objectives)} avec formule et départ",
        f"{counted} of {len(objectives)} objectives with a formula and a start",
    )
    if not done:
        why = Words(f"{why.fr}\u202f; aucun relevé, aucune revue faite", f"{why.en}; no reading, no review held")
    if not strategy.meta.next_review:
        why = Words(f"{why.fr}\u202f; aucune revue à venir", f"{why.en}; no review to come")
    met = counted == len(objectives) and done and bool(strategy.meta.next_review)
    return _Result(met=met, why=why, todo=_COUNT if counted < len(objectives) else _READ)


_COUNT: Final = Words(
    "Donner à chaque objectif une formule et une valeur de départ",
    "Give each objective a formula and a starting value",
)
_READ: Final = Words(
    "Relever les indicateurs, tenir une revue et dater la suivante",
    "Read the KPIs, hold a review and date the next one",
)


def _is_measured(strategy: Strategy, place: int) -> bool:
    """Whether an objective has a KPI with a formula, and a starting value in either."""
    objective = strategy.objectives[place]
    kpis = [
        kpi
        for kpi in strategy.measurement.kpis
        if kpi.formula and ((kpi.id and kpi.id in objective.kpis) or (objective.id and objective.id in kpi.objectives))
    ]
    return bool(kpis) and (objective.baseline is not None or any(kpi.baseline is not None for kpi in kpis))


def _participative(case: _Case) -> _Result:
    strategy = case.strategy
    acts = len(strategy.editorial.participation)
    said = (
        figures.count(acts, Words("action participative", "participatory action"),
                      Words("actions participatives", "participatory actions"))
        if acts
        else Words("aucune action participative", "no participatory action")
    )  # fmt: skip
    share = exchange_share(strategy)
    if share is None:
        return _Result(
            met=False,
            why=Words(f"{said.fr}\u202f; parts des piliers inconnues", f"{said.en}; shares of the pillars unknown"),
        )
    told, least = figures.percent(share), limit("participation_share", strategy)
    why = Words(f"{said.fr}\u202f; {told.fr} des contenus en échange", f"{said.en}; {told.en} of content invites talk")
    if share < least:
        asked = figures.percent(least)
        why = Words(f"{why.fr}, {asked.fr} demandés", f"{why.en}, {asked.en} asked")
    return _Result(met=bool(acts) and share >= least, why=why, todo=_INVITE if share < least else _TAKE_PART)


_INVITE: Final = Words(
    "Donner plus de place aux contenus qui appellent un échange",
    "Give more room to content that invites conversation",
)
_TAKE_PART: Final = Words(
    "Décider d’une action à laquelle le public prend part", "Decide on an action in which the public takes part"
)


def exchange_share(strategy: Strategy) -> float | None:
    """The share of content that invites an exchange (pillars of conversation or community), in per cent.

    None where no pillar has a share.
    """
    shared = [(pillar.kind, pillar.share) for pillar in strategy.editorial.pillars if pillar.share is not None]
    whole = sum(share for _, share in shared)
    return 100 * sum(share for kind, share in shared if kind in _EXCHANGE) / whole if whole else None


def _asks_present(strategy: Strategy) -> Words:
    least = figures.number(limit("profile_points", strategy))
    return Words(
        f"chaque compte a son adresse et {least.fr} points de profil sur 10",
        f"each account has its address and {least.en} of 10 profile points",
    )


def _asks_regular(strategy: Strategy) -> Words:
    longest = figures.days(round(limit("dormant_days", strategy)))
    intervals = figures.number(limit("dormant_intervals", strategy))
    return Words(
        f"chaque compte a un rythme, et son silence ne dépasse ni {longest.fr} ni {intervals.fr} intervalles",
        f"each account has a rhythm, and is silent for no longer than {longest.en} or {intervals.en} intervals",
    )


def _asks_conversational(_: Strategy) -> Words:
    return Words(
        "la moitié des comptes répondent, délai annoncé et veille tenue",
        "half the accounts answer, with a stated time and somebody looking",
    )


def _asks_measured(_: Strategy) -> Words:
    return Words(
        "chaque objectif a une formule et un départ\u202f; un relevé ou une revue faits, la suivante datée",
        "each objective has a formula and a start; a reading or a review made, the next one dated",
    )


def _asks_participative(strategy: Strategy) -> Words:
    least = figures.percent(limit("participation_share", strategy))
    return Words(
        f"une action participative, et {least.fr} des contenus en échange",
        f"a participatory action, and {least.en} of content that invites talk",
    )


_TESTS: Final[dict[Step, tuple[Words, Callable[[Strategy], Words], Callable[[_Case], _Result]]]] = {
    "present": (Words("Présents", "Present"), _asks_present, _present),
    "regular": (Words("Réguliers", "Regular"), _asks_regular, _regular),
    "conversational": (Words("En conversation", "In conversation"), _asks_conversational, _conversational),
    "measured": (Words("Mesurés", "Measured"), _asks_measured, _measured),
    "participative": (Words("Participatifs", "Participative"), _asks_participative, _participative),
}
