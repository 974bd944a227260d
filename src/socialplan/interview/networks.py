"""Which networks would suit: each with its hours and the reasons for and against, taken or left in one key.

What is taken becomes an account to be opened. What is left can be noted with the reason, to be looked at again in a
year: the plan then spares the same debate. Accounts that exist are not judged here; they are asked for before.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.recommendation import VERDICTS, NetworkFit, Recommendation, recommend
from socialplan.analysis.slots import network_words
from socialplan.analysis.spans import total
from socialplan.analysis.week import loads_of, terms_of
from socialplan.interview.known import known
from socialplan.interview.lines import not_listed, numbered, parts_of, read_line
from socialplan.interview.page import Line, capital, screen
from socialplan.interview.renaming import removed
from socialplan.interview.state import State
from socialplan.interview.step import MadeStep, Step, Taken
from socialplan.language import Language, Words
from socialplan.strategy.choices import AccountStatus, Network
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.specs import fields_by_key
from socialplan.strategy.suggest import plain

KEY: Final = "recommended?networks"
"""Of the step; no place of the strategy, for what is put off here is no question about the accounts there are."""
_AT_MOST: Final = 5
"""Networks shown: beyond, nobody reads the reasons."""
_ASKED_WHY: Final = 2
"""Networks left aside for which the reason is asked."""
_REASONS: Final = 3
_MINUTES: Final = 1.0
_A_YEAR: Final = 365
_HAIR: Final = 1e-9
_NONE: Final = frozenset({"0", "aucun", "none", "non", "no", "n"})
_NETWORKS: Final = {network.value: network for network in Network}
_OURS: Final = frozenset({"network", "status", "owner", "deputy"})
"""What an account holds that was taken here and not touched since."""


class Shown(NamedTuple):
    """The networks that a person chooses among, and those of them that the hours can carry."""

    fits: tuple[NetworkFit, ...]
    carried: tuple[Network, ...]
    left: float | None
    """Hours a week that the accounts there are leave; None if no hours are declared."""


def network_steps(state: State, chapter: str = "platforms") -> tuple[Step, ...]:
    """The step that proposes networks, once enough is known to say why; then why some of them were left. Quick."""
    if KEY not in state.settled and not shown(state).fits:
        return ()
    left = _noted(state, "left")[:_ASKED_WHY] if KEY in state.settled else ()
    return (_choice(chapter, state), *(_why_not(chapter, network) for network in left if state.path == "full"))


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
    strategy, noted = known(state), state.said.get(KEY, "")
    for before, then, choices in _SHOWN:
        if before is strategy and then == noted:
            return choices
    choices = _shown(state, strategy)
    _SHOWN[:] = [(strategy, noted, choices), *_SHOWN[:1]]
    return choices


_SHOWN: Final[list[tuple[Strategy, str, Shown]]] = []


def _shown(state: State, strategy: Strategy) -> Shown:
    found, taken = _recommended(state), _noted(state, "taken")
    mine = (*taken, *_noted(state, "left"))
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
    loads = loads_of(without, AccountStatus.ACTIVE, AccountStatus.EMERGENCY, AccountStatus.TO_OPEN)
    return total(term.hours for term in terms_of(without, loads)).typical


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


def _noted(state: State, which: Literal["taken", "left"]) -> tuple[Network, ...]:
    """The networks noted as taken or left, when the question was answered."""
    taken, _, left = state.said.get(KEY, "").partition("|")
    names = (taken if which == "taken" else left).split()
    return tuple(_NETWORKS[name] for name in names if name in _NETWORKS)


def _choice(chapter: str, state: State) -> MadeStep:
    return MadeStep(
        key=KEY,
        chapter=chapter,
        asks=_QUESTION if shown(state).carried else _ANYWAY,
        taking=_take,
        why=_WHY,
        kind="several",
        minutes=_MINUTES,
        hinted=_HINT,
        introducing=_intro,
        listing=lambda state: tuple(_option(fit, state.language) for fit in shown(state).fits),
        defaulting=lambda state: _line(shown(state), shown(state).carried),
        answered=lambda state: _line(shown(state), _noted(state, "taken")),
        showing=lambda state: figures.join(one.label for one in _noted(state, "taken")).to(state.language),
        enter_settles=True,
    )


def _line(choices: Shown, networks: tuple[Network, ...]) -> str:
    return ", ".join(numbered(at) for at, fit in enumerate(choices.fits) if fit.network in networks)


def _option(fit: NetworkFit, language: Language) -> str:
    hours = figures.hours(fit.minimum_hours)
    return Words(
        f"{capital(fit.network.label.fr)}\u00a0: {hours.fr} par semaine au moins",
        f"{fit.network.label.en}: at least {hours.en} a week",
    ).to(language)


def _intro(state: State) -> tuple[Words, ...]:
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


def _take(line: str, state: State) -> Taken | Refusal:
    choices = shown(state)
    chosen = _chosen(line, choices)
    if isinstance(chosen, Refusal):
        return chosen
    offered = [fit.network for fit in choices.fits]
    state = _without(state, [one for one in _noted(state, "taken") if one not in chosen])
    for network in chosen:
        state = _opened(state, network)
    refused = [fit.network.value for fit in choices.fits if fit.network not in chosen and fit.verdict == "recommended"]
    taken = [network.value for network in offered if network in chosen]
    return Taken(state.saying(KEY, f"{' '.join(taken)}|{' '.join(refused)}"))


def _chosen(line: str, choices: Shown) -> list[Network] | Refusal:
    """The networks that a line names, by number or by name; none for an empty one."""
    if not line or plain(line) in _NONE:
        return []
    by_name = {plain(label): fit.network for fit in choices.fits for label in fit.network.label}
    by_name |= {numbered(at): fit.network for at, fit in enumerate(choices.fits)}
    found = []
    for part in parts_of(line):
        network = by_name.get(plain(part))
        if network is None:
            return not_listed(part)
        found.append(network)
    return list(dict.fromkeys(found))


def _opened(state: State, network: Network) -> State:
    """The state with an account to be opened, kept by whoever is in charge."""
    accounts = state.at("platforms") or []
    at = next((at for at, account in enumerate(accounts) if account.get("network") == network.value), None)
    if at is not None:
        return state if accounts[at].get("status") != "refused" else _again(state, at)
    owner = state.at("meta", "owner")
    deputies = (one.get("deputy") for one in state.at("team", "people") or () if one.get("id") == owner)
    made = {"network": network.value, "status": "to_open", "owner": owner, "deputy": next(deputies, None)}
    account = {key: value for key, value in made.items() if value}
    return state.with_value(("platforms", len(accounts)), account)


def _again(state: State, at: int) -> State:
    """The state in which what was refused is to be opened after all."""
    for key, value in (("reason", None), ("revisit_on", None), ("status", "to_open")):
        state = state.with_value(("platforms", at, key), value)
    return state


def _without(state: State, networks: list[Network]) -> State:
    """The state without the accounts that were taken here, of which nothing else was said."""
    for network in networks:
        accounts = state.at("platforms") or []
        untouched = [at for at, each in enumerate(accounts) if each.get("network") == network and set(each) <= _OURS]
        for at in untouched[:1]:
            state, _ = removed(("platforms",), at, state)
    return state


def _why_not(chapter: str, network: Network) -> MadeStep:
    label = network.label
    return MadeStep(
        key=f"recommended?refused[{network.value}]",
        chapter=chapter,
        asks=Words(f"{capital(label.fr)}\u00a0: pourquoi pas, pour l’instant\u202f?", f"{label.en}: why not, for now?"),
        taking=lambda line, state: _refused(line, state, network),
        why=_WHY_REFUSED,
        kind="text",
        hinted=_HINT_REFUSED,
        defaulting=lambda state: _no_hours(state, network),
        answered=lambda state: _reason(state, network),
        enter_settles=True,
    )


def _no_hours(state: State, network: Network) -> str:
    """The reason that is plain to see: the hours do not carry it."""
    choices = shown(state)
    tight = choices.left is not None and network not in choices.carried
    return _NO_HOURS.to(state.languages[0]) if tight else ""


def _refused(line: str, state: State, network: Network) -> Taken | Refusal:
    """The account noted as refused, with the reason and the day to think again."""
    if not line:
        return Taken(state)
    reason = read_line(line, fields_by_key(Account)["reason"])
    if isinstance(reason, Refusal):
        return reason
    accounts = state.at("platforms") or []
    at = next((at for at, each in enumerate(accounts) if each.get("network") == network.value), len(accounts))
    noted = {"network": network.value, "status": "refused", "reason": reason}
    state = state.with_value(("platforms", at), noted | _revisit(state))
    return Taken(state)


def _revisit(state: State) -> dict[str, str]:
    today = state.around.today or state.at("meta", "as_of")
    if not today:
        return {}
    return {"revisit_on": (dt.date.fromisoformat(today) + dt.timedelta(days=_A_YEAR)).isoformat()}


def _reason(state: State, network: Network) -> str:
    accounts = state.at("platforms") or ()
    found = (each.get("reason") for each in accounts if each.get("network") == network.value)
    reason = next(found, None)
    return str(reason.get(state.languages[0], "")) if isinstance(reason, dict) else reason or ""


_SUITED: Final = Words("Réseaux qui vous conviendraient\u00a0:", "Networks that would suit you:")
_QUESTION: Final = Words("Voulez-vous y ouvrir un compte\u202f?", "Do you want to open an account there?")
_ANYWAY: Final = Words(
    "Voulez-vous tout de même y ouvrir un compte\u202f?", "Do you want to open an account there all the same?"
)
_HINT: Final = Words("numéros, avec des virgules\u202f; 0\u00a0: aucun", "numbers, with commas; 0: none")
_WHY: Final = Words(
    "Le choix vient de vos publics, de vos objectifs, de ce que vous savez faire et de vos heures, jamais de la mode.\n"
    "Peu de réseaux bien tenus valent mieux que beaucoup. Ce que vous prenez est noté «\u00a0à ouvrir\u00a0».",
    "The choice comes from your audiences, your objectives, what you can make and your hours, never from fashion.\n"
    "A few networks kept well are worth more than many. What you take is noted “to be opened”.",
)
_WHY_REFUSED: Final = Words(
    "Le plan garde la raison et vous le redemande dans un an\u00a0: le débat n’est pas à refaire d’ici là.",
    "The plan keeps the reason and asks again in a year: until then the debate need not be had again.",
)
_HINT_REFUSED: Final = Words("-\u00a0: ne rien noter", "-: note nothing")
_NO_HOURS: Final = Words("Nos heures ne portent pas un réseau de plus.", "Our hours cannot carry one more network.")
_ALL_OF_THEM: Final = Words("Pour tous\u00a0:", "For all of them:")
