"""What the audit asks to be done: each gap that it found with who mends it and by when."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.maturity import Maturity
from socialplan.analysis.people import OWNED, is_open, nowadays
from socialplan.analysis.presence_audit import is_old, peer_names, profile_score
from socialplan.analysis.thresholds import limit
from socialplan.documents.gaps import LATER, SOON
from socialplan.documents.views.audit_peers import old_peers
from socialplan.documents.views.plan_desk import Desk
from socialplan.documents.views.plan_situation import decision
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, Network
from socialplan.strategy.networks import Account

_MONTH: Final = 30
_STALE_CONTENT: Final = 365
"""Days after which the newest of a stock is told to be old."""


_KEPT: Final = frozenset({AccountStatus.ACTIVE, AccountStatus.EMERGENCY})
"""Accounts that speak in our name, whose profile must be complete."""


class Action(msgspec.Struct, frozen=True):
    """Something to do, by whom, by when."""

    what: str
    who: str
    by: str


class Actions(msgspec.Struct, frozen=True):
    """The actions, the earliest first, and how many more there are."""

    rows: tuple[Action, ...]
    more: int


class _Wanted(msgspec.Struct, frozen=True):
    """An action before it is put into words."""

    what: str
    who: str | None
    by: dt.date


def actions(desk: Desk, found: Maturity) -> Actions:
    """What mends the gaps of the audit, by date."""
    sources = (_decided(desk), _profiles(desk), _owned(desk), _assets(desk), _figures(desk), _step(desk, found))
    wanted = sorted((one for source in sources for one in source), key=lambda one: one.by)
    shown = wanted[: desk.most(12, 5, 10, 9, 8, 7)]
    rows = tuple(Action(one.what, _name(desk, one.who), desk.wording.date(one.by)) for one in shown)
    return Actions(rows, len(wanted) - len(rows))


def _name(desk: Desk, who: str | None) -> str:
    return desk.wording.person(who) or desk.say("à désigner", "to be named")


def _headed(desk: Desk, head: str, told: str) -> str:
    return desk.say(f"{head}\u00a0: {told}", f"{head}: {told}")


def _due(desk: Desk, who: str | None, days: int = LATER) -> dt.date:
    """The first day that suits somebody after so many days."""
    return desk.suited(desk.in_days(days), who)


def _owner(desk: Desk, account: Account | None = None) -> str | None:
    return (account.owner if account else None) or desk.strategy.meta.owner or desk.approver()


def _decided(desk: Desk) -> Iterator[_Wanted]:
    """What was decided for accounts, and is not yet done; an account that is kept asks for nothing."""
    for place, account in enumerate(desk.strategy.platforms):
        who = _owner(desk, account)
        if not is_open(account):
            if account.status is AccountStatus.ACTIVE:
                name = desk.account_in_a_sentence(place)
                yield _Wanted(
                    desk.say(f"Retirer de tous les supports\u00a0: {name}", f"Take off all media: {name}"),
                    who,
                    _due(desk, who),
                )
            continue
        told = _task(desk, place, account)
        if told:
            by = account.opens_on or account.closes_on
            yield _Wanted(told, who, by if by and by >= desk.dossier.as_of else _due(desk, who, SOON))


def _task(desk: Desk, place: int, account: Account) -> str:
    """What the decision on an account asks to be done; empty where it is kept, or refused."""
    if account.status is AccountStatus.REFUSED:
        return ""
    told = decision(desk, place, account)
    name = desk.account_in_a_sentence(place)
    for start, task in (
        (desk.say("garder", "keep"), ""),
        (desk.say("réserver aux urgences", "keep for emergencies"), ""),
        (desk.say("ouvrir", "open"), desk.say(f"Ouvrir {name}", f"Open {name}")),
        (desk.say("fermer le", "close on"), desk.say(f"Fermer {name}", f"Close {name}")),
    ):
        if told.startswith(start):
            return task
    return _headed(desk, desk.title(desk.account(place)), told)


def _profiles(desk: Desk) -> Iterator[_Wanted]:
    """Profiles to complete or to check, one line a person: the table of accounts says what each lacks."""
    found: dict[tuple[str | None, bool], list[str]] = {}
    for place, account in enumerate(desk.strategy.platforms):
        if account.status not in _KEPT or account.network in OWNED or not is_open(account):
            continue
        score = profile_score(account)
        if score is None or score.missing or score.unknown:
            found.setdefault((_owner(desk, account), score is None), []).append(desk.account(place))
    for (who, unknown), names in found.items():
        french, english = _COMPLETE[unknown][len(names) > 1]
        what = _headed(desk, desk.say(french, english), desk.wording.join(names))
        yield _Wanted(what, who, _due(desk, who))


_COMPLETE: Final = {
    False: (
        Words("Compléter le profil", "Complete the profile"),
        Words("Compléter les profils", "Complete the profiles"),
    ),
    True: (
        Words("Vérifier les dix points du profil", "Check the ten points of the profile"),
        Words("Vérifier les dix points des profils", "Check the ten points of the profiles"),
    ),
}
"""What is asked of one profile, and of several; of those of which nothing is said, to check."""
_MENDED: Final = {
    "responsive": Words("le rendre lisible sur téléphone", "make it readable on a telephone"),
    "share_buttons": Words("ajouter des liens de partage", "add share links"),
    "follow_links": Words("renvoyer vers les comptes", "link to the accounts"),
    "tracked": Words("mesurer d’où viennent les visites", "measure where visits come from"),
}


def _owned(desk: Desk) -> Iterator[_Wanted]:
    for one in desk.strategy.situation.owned:
        lacking = [desk.wording.words(said) for name, said in _MENDED.items() if getattr(one, name) is False]
        name = desk.text(one.name) or desk.title(desk.wording.label(one.kind))
        if lacking and name:
            what = _headed(desk, name, desk.wording.join(lacking))
            yield _Wanted(what, _owner(desk), _due(desk, _owner(desk)))


def _assets(desk: Desk) -> Iterator[_Wanted]:
    for one in desk.strategy.situation.assets:
        name = desk.wording.label(one.kind)
        if not name:
            continue
        if one.rights is None:
            what = desk.say(f"Écrire les droits du stock ({name})", f"Write down the rights of the stock ({name})")
        elif one.newest and (desk.dossier.as_of - one.newest).days > _STALE_CONTENT:
            what = desk.say(f"Renouveler le stock ({name})", f"Renew the stock ({name})")
        else:
            continue
        yield _Wanted(what, _owner(desk), _due(desk, _owner(desk), 2 * _MONTH))


def _figures(desk: Desk) -> Iterator[_Wanted]:
    """What must be looked at again before it can be compared."""
    who = _owner(desk)
    strategy = desk.strategy
    stale = [
        desk.account(place)
        for place, account in enumerate(strategy.platforms)
        if account.status is AccountStatus.ACTIVE and account.followers is not None and is_open(account)
        if account.followers_on is None or is_old(account.followers_on, desk.dossier.as_of, strategy)
    ]
    if stale:
        names = desk.wording.join(stale)
        yield _Wanted(
            desk.say(f"Compter à nouveau les abonnés\u00a0: {names}", f"Count followers again: {names}"),
            who,
            _due(desk, who),
        )
    unread = [
        desk.account(place)
        for place, account in enumerate(strategy.platforms)
        if account.status is AccountStatus.ACTIVE and account.interactions_per_post is None and is_open(account)
        if account.network and nowadays(account.network) in _compared(desk)
    ]
    if unread:
        what = desk.say(
            "Relever les interactions des dix dernières publications", "Read the interactions of the last ten posts"
        )
        yield _Wanted(_headed(desk, what, desk.wording.join(unread)), who, _due(desk, who))
    old = old_peers(desk)
    if old:
        names = desk.wording.join(old)
        yield _Wanted(desk.say(f"Observer à nouveau\u00a0: {names}", f"Observe again: {names}"), who, _due(desk, who))
    peers = strategy.situation.competitors
    unsized = [name for one in peers if one.followers and not one.size and (name := desk.text(one.name))]
    if unsized:
        names = desk.wording.join(dict.fromkeys(unsized))
        yield _Wanted(
            desk.say(
                f"Noter combien de personnes servent\u00a0: {names}", f"Note how many people are served by {names}"
            ),
            who,
            _due(desk, who),
        )
    least, seen = round(limit("benchmark_peers", strategy)), len(peer_names(strategy))
    if 0 < seen < least:
        what = desk.say(
            f"Observer {least - seen} pair{'s' if least - seen > 1 else ''} de plus", f"Observe {least - seen} more"
        )
        yield _Wanted(what, who, _due(desk, who))


def _compared(desk: Desk) -> set[Network]:
    """The networks on which a peer's engagement is known."""
    peers = desk.strategy.situation.competitors
    return {nowadays(one.network) for one in peers if one.network and one.interactions_per_post is not None}


def _step(desk: Desk, found: Maturity) -> Iterator[_Wanted]:
    """What takes the presence one step on, where no other line of this table does."""
    for test in found.tests:
        if test.todo:
            name, why = desk.wording.words(test.todo), desk.wording.words(test.why)
            told = name if ": " in name else f"{name} ({why})"
            yield _Wanted(told, _owner(desk), _due(desk, _owner(desk), 2 * _MONTH))
            return
