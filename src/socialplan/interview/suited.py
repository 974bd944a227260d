"""Which networks would suit beside the accounts there are: reasons for and against, and what the hours carry."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.recommendation import VERDICTS, NetworkFit, Recommendation, recommend
from socialplan.analysis.slots import network_words
from socialplan.analysis.spans import total
from socialplan.analysis.week import loads_of, terms_of
from socialplan.interview.known import known
from socialplan.interview.page import Line, capital, screen
from socialplan.interview.state import State
from socialplan.language import Language, Words
from socialplan.strategy.choices import AccountStatus, Network
from socialplan.strategy.model import Strategy

KEY: Final = "recommended?networks"
"""Of the step; no place of the strategy, for what is put off here is no question about the accounts there are."""
_AT_MOST: Final = 5
"""Networks shown: beyond, nobody reads the reasons."""
_REASONS: Final = 3
_HAIR: Final = 1e-9
_NETWORKS: Final = {network.value: network for network in Network}


class Shown(NamedTuple):
    """The networks that a person chooses among, and those of them that the hours can carry."""

    fits: tuple[NetworkFit, ...]
    carried: tuple[Network, ...]
    left: float | None
    """Hours a week that the accounts there are leave; None if no hours are declared."""


def advice(state: State) -> tuple[Words, ...]:
    """The networks that would suit, a line each with a reason of its own, to be read before accounts are named."""
    found = _recommended(state)
    suited = [fit for fit in found.networks if fit.network in found.shortlist]
    if not suited:
        return ()
    shared = _shared(suited)
    return (_SUITED, *(_advised(fit, shared) for fit in suited))


def shown(state: State) -> Shown:
    """The networks to choose among: those that fit and of which nothing is decided, and those taken here before."""
    strategy, said = known(state), state.said.get(KEY, "")
    for before, then, choices in _SHOWN:
        if before is strategy and then == said:
            return choices
    choices = _shown(state, strategy)
    _SHOWN[:] = [(strategy, said, choices), *_SHOWN[:1]]
    return choices


_SHOWN: Final[list[tuple[Strategy, str, Shown]]] = []


def _shown(state: State, strategy: Strategy) -> Shown:
    found, taken = _recommended(state), noted(state, "taken")
    mine = (*taken, *noted(state, "left"))
    fits = [fit for fit in found.networks if fit.network in mine or (fit.chosen is None and _fits(fit, found))]
    left = None if found.hours is None else found.hours - _hours_used(strategy, taken)
    return Shown(tuple(fits[:_AT_MOST]), _carried(fits[:_AT_MOST], found, left), left)


def _fits(fit: NetworkFit, found: Recommendation) -> bool:
    return bool(found.basis) and (fit.verdict == "recommended" or fit.network in found.shortlist)


def _hours_used(strategy: Strategy, taken: tuple[Network, ...]) -> float:
    """The hours a week that the accounts take, those to be opened too, but not those that were taken here."""
    others = [account for account in strategy.platforms if account.network not in taken]
    if not others:
        return 0.0
    without = msgspec.structs.replace(strategy, platforms=others)
    loads = loads_of(_in_use(without), AccountStatus.ACTIVE, AccountStatus.EMERGENCY, AccountStatus.TO_OPEN)
    return total(term.hours for term in terms_of(without, loads)).typical


def _in_use(strategy: Strategy) -> Strategy:
    """The strategy with accounts of which nothing was decided yet taken as active: whoever names one has it."""
    named = [
        msgspec.structs.replace(account, status=AccountStatus.ACTIVE) if account.status is None else account
        for account in strategy.platforms
    ]
    return msgspec.structs.replace(strategy, platforms=named)


def _carried(fits: list[NetworkFit], found: Recommendation, left: float | None) -> tuple[Network, ...]:
    """Best first, those whose least hours fit in what is left; without hours, those of the shortlist."""
    if left is None:
        return tuple(fit.network for fit in fits if fit.network in found.shortlist)
    kept: list[Network] = []
    for fit in fits:
        if fit.verdict != "not_now" and fit.minimum_hours <= left + _HAIR:
            kept.append(fit.network)
            left -= fit.minimum_hours
    return tuple(kept)


def _recommended(state: State) -> Recommendation:
    strategy = known(state)
    for before, found in _KEPT:
        if before is strategy:
            return found
    found = recommend(strategy)
    _KEPT[:] = [(strategy, found), *_KEPT[:1]]
    return found


_KEPT: Final[list[tuple[Strategy, Recommendation]]] = []


def noted(state: State, which: Literal["taken", "left"]) -> tuple[Network, ...]:
    """The networks noted as taken or left, when the question was answered."""
    taken, _, left = state.said.get(KEY, "").partition("|")
    names = (taken if which == "taken" else left).split()
    return tuple(_NETWORKS[name] for name in names if name in _NETWORKS)


def option(fit: NetworkFit, language: Language) -> str:
    """A network as it is listed, with the least that it takes."""
    hours = figures.hours(fit.minimum_hours)
    return Words(
        f"{capital(fit.network.label.fr)}\u00a0: {hours.fr} par semaine au moins",
        f"{fit.network.label.en}: at least {hours.en} a week",
    ).to(language)


def told(state: State) -> tuple[Words, ...]:
    """Each network with its reasons, and what the hours can carry of them."""
    choices = shown(state)
    texts = (screen(_reasons(choices, code)) for code in ("fr", "en"))
    return (Words(*texts), _verdict(choices))


def _reasons(choices: Shown, language: Language) -> list[Line]:
    """Each network with what speaks for and against it; what speaks for all of them is said once."""
    shared = _shared(choices.fits)
    lines = []
    for number, fit in enumerate(choices.fits, 1):
        name, verdict = fit.network.label.to(language), VERDICTS[fit.verdict].to(language)
        own = [pro for pro in fit.pros if pro not in shared] or ([fit.best_for] if fit.best_for else [])
        lines.append(Line(f"{capital(name)} ({verdict})", 2, f"{number}. "))
        lines += [Line(pro.to(language), 5, "+ ") for pro in own[:_REASONS]]
        lines += [Line(con.to(language), 5, "- ") for con in fit.cons[:_REASONS]]
        lines += [Line(fit.alternative.to(language), 5)] if fit.alternative else []
    if shared:
        lines.append(Line(_ALL_OF_THEM.to(language), 2))
        lines += [Line(pro.to(language), 5, "+ ") for pro in shared]
    return lines


def _shared(fits: Sequence[NetworkFit]) -> list[Words]:
    """What speaks for each of several networks alike."""
    if len(fits) < 2:  # noqa: PLR2004 - alike takes two
        return []
    return [pro for pro in fits[0].pros if all(pro in fit.pros for fit in fits)]


def _verdict(choices: Shown) -> Words:
    """What the hours can carry."""
    if choices.left is None:
        return Words(
            "Aucune heure n’est déclarée\u00a0: commencez par peu.", "No hours are declared: begin with little."
        )
    if not choices.carried:
        return Words(
            "Vos heures ne portent pas de réseau de plus\u00a0: gardez ceux que vous avez.",
            "Your hours cannot carry one more network: keep those you have.",
        )
    names, left = figures.join(network_words(one) for one in choices.carried), figures.hours(choices.left)
    return Words(
        f"Il vous reste {left.fr} par semaine, de quoi tenir {names.fr}.",
        f"You have {left.en} a week left, enough to keep {names.en}.",
    )


def _advised(fit: NetworkFit, shared: list[Words]) -> Words:
    own = [pro for pro in fit.pros if pro not in shared] + ([fit.best_for] if fit.best_for else [])
    reason, name = next(iter(own or fit.pros), None), fit.network.label
    if reason is None:
        return Words(f"  - {name.fr}", f"  - {name.en}")
    return Words(f"  - {name.fr}\u00a0: {reason.fr}", f"  - {name.en}: {reason.en}")


_SUITED: Final = Words("Réseaux qui vous conviendraient\u00a0:", "Networks that would suit you:")
_ALL_OF_THEM: Final = Words("Pour tous\u00a0:", "For all of them:")
