"""Which networks: what would suit, then the accounts as people write them, one a line."""

from collections.abc import Callable
from typing import Final, NamedTuple

from socialplan.interview.accounts import Named, read_account, read_handle
from socialplan.interview.people import Answers, unique
from socialplan.interview.questions import Questions
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, Network
from socialplan.strategy.suggest import plain


class Advised(NamedTuple):
    """The networks that would suit, with what to say of each; the best first."""

    networks: tuple[tuple[Network, Words], ...]


Recommend = Callable[[Answers], Advised]
"""Which networks fit what is known so far."""

_DONE: Final = frozenset({"n", "non", "no", "fini", "done", "c est tout"})


def ask_networks(ask: Questions, answers: Answers, recommend: Recommend) -> None:
    """Say which networks would suit, and ask for the accounts; they go into `platforms`."""
    ask.say("\n3. Vos réseaux", "\n3. Your networks")
    answers["platforms"] = []
    _advise(ask, recommend(answers), _SUITED)
    _ask_accounts(ask, answers)


def advise_again(ask: Questions, answers: Answers, recommend: Recommend) -> None:
    """Once the audiences are known: the networks that suit them and were not named, to be added or not."""
    chosen = {account["network"] for account in answers["platforms"]}
    left_out = Advised(tuple(one for one in recommend(answers).networks if one[0] not in chosen))
    if _advise(ask, left_out, _ALSO_SUITED) and ask.yes(_ADD_ONE, default=False):
        _ask_accounts(ask, answers)


def _advise(ask: Questions, advised: Advised, head: Words) -> bool:
    """Say which networks would suit; whether there was anything to say."""
    if advised.networks:
        ask.words(head)
        for _, line in advised.networks:
            ask.words(line)
    return bool(advised.networks)


def _ask_accounts(ask: Questions, answers: Answers) -> None:
    question = _FIRST
    while named := ask.text(question, _read, why=_WHY):
        _take_down(ask, answers, named)
        question = _NEXT


def _read(line: str) -> Named | Words | None:
    return None if plain(line) in _DONE else read_account(line)


def _take_down(ask: Questions, answers: Answers, named: Named) -> None:
    """Take an account down, open or to be opened; ids tell two accounts of one network apart."""
    accounts = answers["platforms"]
    same = next((account for account in accounts if _is_same(account, named)), None)
    if same is not None:
        same.update(handle=same["handle"] or named.handle, url=same["url"] or named.url)
        ask.say("  Ce compte est déjà noté.", "  This account is already noted.")
        return
    account: Answers = {"network": named.network, "handle": named.handle, "url": named.url}
    if any(other["network"] == named.network for other in accounts):
        taken = {other.get("id", "") for other in accounts}
        account["id"] = unique(f"{named.network.value} {named.handle or ''}", taken, named.network.value)
    if named.handle is None:
        label = named.network.label
        question = Words(f"{label.fr}\u00a0: identifiant du compte", f"{label.en}: handle of the account")
        account["handle"] = ask.text(question, read_handle, why=_WHY_HANDLE)
    is_open = ask.yes(Words("Ce compte existe-t-il déjà\u202f?", "Does this account exist already?"), default=True)
    account["status"] = AccountStatus.ACTIVE if is_open else AccountStatus.TO_OPEN
    people = answers["team"]["people"]
    account["owner"] = answers["meta"].get("owner")
    account["deputy"] = next((person["deputy"] for person in people if person.get("deputy")), None)
    accounts.append(account)


def _is_same(account: Answers, named: Named) -> bool:
    """Whether an account was named before, be it without its handle."""
    handles = {(handle or "").removeprefix("@").casefold() for handle in (account["handle"], named.handle)} - {""}
    return account["network"] == named.network and len(handles) <= 1


_SUITED: Final = Words("Réseaux qui vous conviendraient\u00a0:", "Networks that would suit you:")
_ALSO_SUITED: Final = Words(
    "Au vu de vos publics, ceux-ci conviendraient aussi\u00a0:", "Given your audiences, these would suit as well:"
)
_ADD_ONE: Final = Words("Voulez-vous en ajouter\u202f?", "Do you want to add any?")
_FIRST: Final = Words(
    "Un compte par ligne, par exemple «\u00a0instagram @nom\u00a0» ou «\u00a0facebook.com/nom\u00a0».",
    "One account a line, such as “instagram @name” or “facebook.com/name”.",
)
_NEXT: Final = Words("Un autre\u202f? (Entrée seule\u00a0: c’est tout)", "Another one? (Enter alone: that is all)")
_WHY_HANDLE: Final = Words("Le nom qui suit @ sur le réseau.", "The name behind @ on the network.")
_WHY: Final = Words(
    "Peu de réseaux bien tenus valent mieux que beaucoup\u00a0: au-delà de cinq, il faut un plan complet.",
    "A few networks kept well are worth more than many: beyond five, it takes a full plan.",
)
