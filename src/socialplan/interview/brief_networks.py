"""The accounts of the short path, as people write them, one a line; and what would suit."""

from collections.abc import Iterator
from typing import Any, Final

from socialplan.interview.accounts import NO_HANDLE, Heard, Named, read_account, read_accounts
from socialplan.interview.fieldstep import asking
from socialplan.interview.granted import accounts
from socialplan.interview.items import label_of, member_of, unique
from socialplan.interview.lines import yes_line
from socialplan.interview.networks import advice
from socialplan.interview.renaming import removed
from socialplan.interview.state import State
from socialplan.interview.step import MadeStep, Step, Taken
from socialplan.interview.yesno import yes_step
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, Network
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.suggest import plain

CHAPTER: Final = "platforms"
ACCOUNTS: Final = "brief.platforms"
MOST: Final = 100

_DONE: Final = frozenset({"", "n", "non", "no", "fini", "done", "c est tout"})
_PLACE: Final = ("platforms",)


def network_questions(state: State) -> Iterator[Step]:
    """What each account still needs, then the next one."""
    for position, account in enumerate(accounts(state)):
        if account.get("network") not in {None, *NO_HANDLE} and not account.get("handle") and not account.get("url"):
            yield asking(CHAPTER, ("platforms", position, "handle"), _handle_of(account))
        yield _exists(position, account, state)
    yield _account_step(state)


def _account_step(state: State) -> MadeStep:
    return MadeStep(
        ACCOUNTS,
        CHAPTER,
        _asks(state),
        _take,
        why=_WHY,
        minutes=0.5,
        introducing=_so_far,
        completing=lambda state: tuple(network.to(state.language) for network in Network),
        answered=lambda state: "fini" if accounts(state) and ACCOUNTS not in state.said else "",
        showing=_shown,
        enter_settles=True,
        entering=_entering(state),
    )


def _asks(state: State) -> Words:
    number = _corrected(state)
    if number is None:
        return _NEXT if accounts(state) else _FIRST
    name = _named(accounts(state)[number], state)
    return Words(f"{name}\u00a0: écrivez ce compte comme il doit être", f"{name}: write this account as it should be")


def _entering(state: State) -> Words:
    if not accounts(state):
        return _NONE_YET
    return _ENOUGH if _corrected(state) is None else _LEAVE_IT


def _corrected(state: State) -> int | None:
    """The position of the account that is being put right, if any."""
    said = state.said.get(ACCOUNTS, "")
    return int(said) if said.isdecimal() and int(said) < len(accounts(state)) else None


def _so_far(state: State) -> tuple[Words, ...]:
    if not accounts(state):
        return advice(state)
    lines = [f"  {number}. {_named(account, state)}" for number, account in enumerate(accounts(state), 1)]
    return (*(Words(line, line) for line in lines), _SIGNS)


def _shown(state: State) -> str:
    return ", ".join(_named(account, state) for account in accounts(state))


def _named(account: dict[str, Any], state: State) -> str:
    return f"{label_of(Network, account.get('network', ''), state)} {account.get('handle') or ''}".rstrip()


def _take(line: str, state: State) -> Taken | Refusal:
    position = _corrected(state)
    if position is not None:
        return _put_right(position, line, state)
    if plain(line) in _DONE:
        ended = state.saying(ACCOUNTS, None)
        return Taken(ended, put_off=not accounts(state))
    if line.startswith("-") and line[1:].strip().isdecimal():
        return _without(int(line[1:][:4]), state)
    if line.isascii() and line.isdecimal():
        return _opening(int(line[:4]), state)
    heard = read_accounts(line)
    if isinstance(heard, Words):
        return Refusal("refused", heard)
    return _take_all(heard, state.saying(ACCOUNTS, "open"))


def _take_all(heard: Heard, state: State) -> Taken | Refusal:
    """Take down all that a line names, and say what was understood where it says more than a name."""
    told: tuple[Words, ...] = () if heard.plain else (_understood(heard, state),)
    for named in heard.accounts:
        taken = _take_down(named, state)
        if isinstance(taken, Refusal):
            return taken
        state, told = taken.state, (*told, *taken.told)
    return Taken(state, settled=False, told=told)


def _understood(heard: Heard, state: State) -> Words:
    named = [{"network": one.network.value, "handle": one.handle} for one in heard.accounts]
    names = "\u00a0; ".join(_named(one, state) for one in named)
    return Words(
        f"Compris\u00a0: {names}. Sinon, -1 retire le premier.",
        f"Understood: {names}. If not, -1 takes the first away.",
    )


def _opening(number: int, state: State) -> Taken | Refusal:
    """Ask for an account anew."""
    if not 1 <= number <= len(accounts(state)):
        return _no_such(number)
    return Taken(state.saying(ACCOUNTS, str(number - 1)), settled=False)


def _put_right(position: int, line: str, state: State) -> Taken | Refusal:
    """Take what is written for an account in place of what stood there; Enter alone leaves it."""
    if not line:
        return Taken(state.saying(ACCOUNTS, "open"), settled=False)
    named = read_account(line)
    if isinstance(named, Words):
        return Refusal("refused", named)
    here = (*_PLACE, position)
    given = {"network": named.network.value, "handle": named.handle, "url": named.url}
    right = state.with_values({(*here, key): value for key, value in given.items()})
    return Taken(right.reopening(f"platforms[{position}].handle").saying(ACCOUNTS, "open"), settled=False)


def _no_such(number: int) -> Refusal:
    return Refusal("refused", Words(f"Il n’y a pas de compte {number}.", f"There is no account {number}."))


def _without(number: int, state: State) -> Taken | Refusal:
    if not 1 <= number <= len(accounts(state)):
        return _no_such(number)
    return Taken(removed(_PLACE, number - 1, state)[0], settled=False)


def _take_down(named: Named, state: State) -> Taken | Refusal:
    """Take an account down; ids tell two accounts of one network apart."""
    known = accounts(state)
    same = next((at for at, account in enumerate(known) if _is_same(account, named)), None)
    if same is not None:
        given = {"handle": named.handle, "url": named.url}
        missing = {key: value for key, value in given.items() if value and not known[same].get(key)}
        return Taken(
            state.with_values({(*_PLACE, same, key): value for key, value in missing.items()}),
            settled=False,
            told=(_KNOWN,),
        )
    if len(known) >= MOST:
        return Refusal("refused", Words(f"{MOST} au plus.", f"{MOST} at most."))
    account: dict[str, Any] = {"network": named.network.value, "handle": named.handle, "url": named.url}
    if any(other.get("network") == named.network for other in known):
        taken = {str(other.get("id", "")) for other in known}
        account["id"] = unique(f"{named.network.value} {named.handle or ''}", taken, named.network.value)
    given = {key: value for key, value in account.items() if value is not None}
    return Taken(state.with_value((*_PLACE, len(known)), given), settled=False)


def _is_same(account: dict[str, Any], named: Named) -> bool:
    """Whether an account was named before, be it without its handle."""
    handles = {(handle or "").removeprefix("@").casefold() for handle in (account.get("handle"), named.handle)} - {""}
    return account.get("network") == named.network and len(handles) <= 1


def _exists(position: int, account: dict[str, Any], state: State) -> MadeStep:
    path = ("platforms", position, "status")

    def effect(state: State, yes: bool) -> Taken:  # noqa: FBT001 - what was said
        status = AccountStatus.ACTIVE if yes else AccountStatus.TO_OPEN
        return Taken(state.with_value(path, status.value))

    def answered(state: State) -> str:
        status = state.at(*path)
        return "" if status is None else yes_line(status != AccountStatus.TO_OPEN, state.language)

    name = _named(account, state)
    asks = Words(f"{name}\u00a0: ce compte existe-t-il déjà\u202f?", f"{name}: does this account exist already?")
    step = yes_step(f"platforms[{position}].status", CHAPTER, asks, default=True, why=_WHY_OPEN, effect=effect)
    return step._replace(answered=answered, path=path)


def _handle_of(account: dict[str, Any]) -> Words:
    label = member_of(Network, account["network"]).label
    return Words(f"{label.fr}\u00a0: identifiant du compte", f"{label.en}: handle of the account")


_WHY_OPEN: Final = Words(
    "Un compte à ouvrir se prépare\u00a0: le plan dit comment, et ses heures comptent déjà.",
    "An account to be opened is prepared: the plan says how, and its hours count already.",
)
_KNOWN: Final = Words("Ce compte est déjà noté.", "This account is already noted.")
_FIRST: Final = Words(
    "Un compte par ligne, par exemple «\u00a0instagram @nom\u00a0» ou «\u00a0facebook.com/nom\u00a0».",
    "One account a line, such as “instagram @name” or “facebook.com/name”.",
)
_SIGNS: Final = Words(
    "  -1\u00a0: retirer le premier   1\u00a0: le corriger", "  -1: take the first one away   1: put it right"
)
_NEXT: Final = Words("Un autre compte\u202f?", "Another account?")
_ENOUGH: Final = Words("c’est tout", "that is all")
_NONE_YET: Final = Words("aucun pour l’instant", "none for now")
_LEAVE_IT: Final = Words("le laisser ainsi", "leave it so")
_WHY: Final = Words(
    "Peu de réseaux bien tenus valent mieux que beaucoup\u00a0: au-delà de cinq, il faut un plan complet.",
    "A few networks kept well are worth more than many: beyond five, it takes a full plan.",
)
