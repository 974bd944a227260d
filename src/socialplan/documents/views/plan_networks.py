"""The plan's networks, beside what was computed, and its openings and closings."""

import datetime as dt  # noqa: TC003 - a name in an annotation that is read
from collections.abc import Iterator

import msgspec

from socialplan.analysis.recommendation import NetworkFit, shortlist_words
from socialplan.documents.views.plan_desk import NONE, Desk
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.networks import Account

KEPT = frozenset({AccountStatus.ACTIVE, AccountStatus.TO_OPEN, AccountStatus.EMERGENCY})
REASONS = 2
"""Reasons of the computation that are printed for one network."""


class KeptRow(msgspec.Struct, frozen=True):
    """A network that we keep, and what it is for."""

    name: str
    mission: str
    posture: str
    rhythm: str
    response: str
    owner: str
    deputy: str


class RefusedRow(msgspec.Struct, frozen=True):
    """A network that we refuse."""

    name: str
    reason: str
    revisit: str


class AdviceRow(msgspec.Struct, frozen=True):
    """A network on which the computation and the choice differ, or that nobody decided on."""

    name: str
    chosen: str
    computed: str
    reasons: str


class StepRow(msgspec.Struct, frozen=True):
    """A dated step of the roadmap."""

    on: str
    what: str
    who: str


class Networks(msgspec.Struct, frozen=True, kw_only=True):
    """Networks kept and refused."""

    kept: tuple[KeptRow, ...]
    refused: tuple[RefusedRow, ...]
    shortlist: str
    agreed: str
    open: str
    """Those where the computation leaves the choice."""
    advice: tuple[AdviceRow, ...]
    roadmap: tuple[StepRow, ...]
    umbrella: tuple[str, ...]


def networks(desk: Desk) -> Networks:
    """Networks kept and refused, with the computed recommendation beside them."""
    desk.need("platforms")
    accounts = list(enumerate(desk.strategy.platforms))
    kept = [(place, one) for place, one in accounts if one.status in KEPT and _is_alive(one)]
    idle = [desk.account(place) for place, one in kept if one.role is None]
    if idle:
        names = desk.wording.join(idle)
        desk.lack(
            "platforms.role",
            f"Écrire en une phrase la mission\u00a0: {names}",
            f"Write the mission in one sentence: {names}",
        )
    decided = [fit for fit in desk.dossier.recommendation.networks if fit.agreement == "agrees"]
    return Networks(
        kept=tuple(_kept(desk, place, one) for place, one in kept),
        refused=tuple(
            RefusedRow(desk.account(place), desk.cell(one.reason), desk.wording.date(one.revisit_on) or NONE)
            for place, one in accounts
            if one.status is AccountStatus.REFUSED
        )[: desk.most(6, 3, 4, 3, 3)],
        shortlist=_shortlist(desk),
        agreed=_marked(desk, [fit for fit in decided if fit.verdict != "possible"]) if desk.room(9, 3) else "",
        open=_marked(desk, [fit for fit in decided if fit.verdict == "possible"]) if desk.room(9, 2) else "",
        advice=tuple(_advice(desk)),
        roadmap=tuple(_roadmap(desk)),
        umbrella=tuple(_umbrella(desk)),
    )


def _is_alive(account: Account) -> bool:
    """Whether the account’s network still exists."""
    return account.network is None or platforms.resolve(account.network).is_open


def _marked(desk: Desk, fits: list[NetworkFit]) -> str:
    """Networks with their mark out of a hundred, joined."""
    return desk.wording.join(f"{desk.wording.label(fit.network)}\u00a0({fit.fit})" for fit in fits)


def _kept(desk: Desk, place: int, account: Account) -> KeptRow:
    return KeptRow(
        name=desk.account(place),
        mission=desk.cell(account.role),
        posture=desk.wording.label(account.posture) or NONE,
        rhythm=_rhythm(desk, place, account),
        response=desk.wording.hours(account.response_hours) or NONE,
        owner=desk.person(account.owner),
        deputy=desk.person(account.deputy),
    )


def _rhythm(desk: Desk, place: int, account: Account) -> str:
    """`5 : photo 2,5, texte court 1`: posts a week, and of what; the scale's words where no figure is given."""
    if account.status is AccountStatus.EMERGENCY:
        return desk.say("aucune hors alerte", "none outside alerts")
    week = desk.dossier.workload
    load = next((one for one in (*week.accounts, *week.opening) if one.index == place), None)
    if load is None or not load.posts_per_week:
        return desk.wording.label(account.frequency) or NONE
    total = desk.wording.number(load.posts_per_week, 2)
    mix = ", ".join(
        f"{desk.wording.words(part.name)} {desk.wording.number(part.per_week, 2)}"
        for part in load.formats
        if part.per_week and not part.assumed
    )
    return desk.say(f"{total}\u00a0: {mix}", f"{total}: {mix}") if mix else total


def _shortlist(desk: Desk) -> str:
    advice = desk.dossier.recommendation
    return desk.wording.words(shortlist_words(advice)) if advice.basis else ""


def _advice(desk: Desk) -> Iterator[AdviceRow]:
    """Differences first, then what is recommended and not decided."""
    advice = desk.dossier.recommendation
    if not advice.basis:
        return
    differing = [fit for fit in advice.networks if fit.agreement == "differs"]
    open_ones = [fit for fit in advice.networks if fit.agreement == "undecided" and fit.network in advice.shortlist]
    for fit in (differing + open_ones)[: desk.most(4, 2, 3, 2, 2)]:
        if fit.agreement == "differs" and fit.because is None:
            name = desk.wording.label(fit.network)
            desk.lack(
                f"platforms.{fit.network.value}.reason",
                f"Écrire la raison du choix pour {name}, que le calcul ne suit pas",
                f"Write the reason for the choice on {name}, which the computation does not support",
            )
        yield AdviceRow(
            desk.wording.label(fit.network),
            desk.wording.label(fit.chosen) or desk.say("rien de décidé", "nothing decided"),
            f"{desk.wording.words(_VERDICTS[fit.verdict])} ({fit.fit})",
            desk.row(map(desk.wording.words, _reasons(fit))) or NONE,
        )


def _reasons(fit: NetworkFit) -> tuple[Words, ...]:
    """The reasons that speak for the verdict."""
    wanted = fit.cons if fit.verdict == "not_now" else fit.pros
    return (wanted or fit.pros or fit.cons)[:REASONS]


_VERDICTS = {
    "recommended": Words("recommandé", "recommended"),
    "possible": Words("possible", "possible"),
    "not_now": Words("pas maintenant", "not now"),
}


def _roadmap(desk: Desk) -> Iterator[StepRow]:
    """Openings, closings and second looks, by date; those without a date are noted as missing."""
    steps: list[tuple[dt.date, str, str | None]] = []
    for place, account in enumerate(desk.strategy.platforms):
        name = desk.account(place)
        if account.status is AccountStatus.TO_OPEN:
            if account.opens_on:
                steps.append((account.opens_on, _opening(desk, name, account), account.owner))
            else:
                desk.lack(
                    f"platforms[{place}].opens_on", f"Dater l’ouverture\u00a0: {name}", f"Date the opening: {name}"
                )
        elif account.status is AccountStatus.TO_CLOSE:
            if account.closes_on:
                closing = desk.say(f"Fermer\u00a0: {name}", f"Close: {name}")
                steps.append((account.closes_on, closing, account.owner))
            else:
                desk.lack(
                    f"platforms[{place}].closes_on", f"Dater la fermeture\u00a0: {name}", f"Date the closing: {name}"
                )
        elif account.revisit_on and account.status is not AccountStatus.REFUSED:
            again = desk.say(f"Réexaminer\u00a0: {name}", f"Look again at: {name}")
            steps.append((account.revisit_on, again, account.owner))
    for on, what, who in sorted(steps, key=lambda step: step[0]):
        yield StepRow(desk.wording.date(on), what, desk.person(who or desk.strategy.meta.owner))


def _opening(desk: Desk, name: str, account: Account) -> str:
    reserved = {
        True: desk.say(", nom réservé", ", name reserved"),
        False: desk.say(", nom à réserver d’abord", ", name to be reserved first"),
        None: "",
    }[account.handle_reserved]
    return desk.say(f"Ouvrir\u00a0: {name}{reserved}", f"Open: {name}{reserved}")


def _umbrella(desk: Desk) -> Iterator[str]:
    """The parent organisation's account where we have none, the networks that it left, and its rules."""
    above, rules = desk.strategy.organisation.umbrella, desk.strategy.organisation.supervision
    active = {account.network for account in desk.strategy.platforms if account.status is AccountStatus.ACTIVE}
    if above and above.network and above.network not in active:
        name = desk.wording.label(above.network)
        account = f" ({handle})" if (handle := desk.text(above.handle)) else ""
        way = desk.text(above.channel)
        route = desk.say(f"\u202f; demande par {way}", f"; ask through {way}") if way else ""
        yield desk.say(
            f"Sans compte à nous sur {name}\u00a0: publier par le compte de la structure mère{account}{route}.",
            f"With no account of ours on {name}: post through the parent organisation’s account{account}{route}.",
        )
    if above and above.left_networks:
        left = desk.wording.labels(above.left_networks)
        yield desk.say(
            f"Réseaux que la structure mère a quittés\u00a0: {left}.",
            f"Networks that the parent organisation has left: {left}.",
        )
    if rules and (said := desk.text(rules.rules)) and desk.room(2) and not desk.alone:
        who = desk.text(rules.name) or desk.say("tutelle", "supervising body")
        yield desk.say(f"Règles ({who})\u00a0: {said}", f"Rules ({who}): {said}")
