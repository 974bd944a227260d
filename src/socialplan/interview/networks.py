"""Recommended networks as questions: taken or left in one key.

What is taken becomes an account to be opened. What is left can be noted with the reason, to be looked at again in a
year: the plan then spares the same debate. Accounts that exist are not judged here; they are asked for before.
"""

import datetime as dt
from typing import Final

from socialplan.analysis import figures
from socialplan.interview.lines import not_listed, numbered, parts_of, read_line
from socialplan.interview.page import capital
from socialplan.interview.renaming import removed
from socialplan.interview.state import State
from socialplan.interview.step import MadeStep, Step, Taken
from socialplan.interview.suited import KEY, Shown, advice, noted, option, shown, told
from socialplan.language import Words
from socialplan.strategy.choices import Network
from socialplan.strategy.networks import Account
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.specs import fields_by_key
from socialplan.strategy.suggest import plain

_ASKED_WHY: Final = 2
"""Networks left aside for which the reason is asked."""
_MINUTES: Final = 1.0
_A_YEAR: Final = 365
_NONE: Final = frozenset({"0", "aucun", "none", "non", "no", "n"})
_OURS: Final = frozenset({"network", "status", "owner", "deputy"})
"""What an account holds that was taken here and not touched since."""


def network_steps(state: State, chapter: str = "platforms") -> tuple[Step, ...]:
    """The step that proposes networks, once enough is known to say why; then why some of them were left. Quick."""
    if KEY not in state.settled and not shown(state).fits:
        return ()
    return (_choice(chapter, state), *reason_steps(state, chapter))


def reason_steps(state: State, chapter: str) -> tuple[Step, ...]:
    """Why some of the networks were left; quick, for nothing is weighed again."""
    left = noted(state, "left")[:_ASKED_WHY] if KEY in state.settled else ()
    return tuple(_why_not(chapter, network) for network in left if state.path == "full")


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
        introducing=told,
        listing=lambda state: tuple(option(fit, state.language) for fit in shown(state).fits),
        defaulting=lambda state: _line(shown(state), shown(state).carried[:1]),
        answered=lambda state: _line(shown(state), noted(state, "taken")),
        showing=lambda state: figures.join(one.label for one in noted(state, "taken")).to(state.language),
        enter_settles=True,
    )


def _line(choices: Shown, networks: tuple[Network, ...]) -> str:
    return ", ".join(numbered(at) for at, fit in enumerate(choices.fits) if fit.network in networks)


def _take(line: str, state: State) -> Taken | Refusal:
    choices = shown(state)
    chosen = _chosen(line, choices)
    if isinstance(chosen, Refusal):
        return chosen
    offered = [fit.network for fit in choices.fits]
    state = _without(state, [one for one in noted(state, "taken") if one not in chosen])
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

__all__ = ["KEY", "Shown", "advice", "network_steps", "shown"]
