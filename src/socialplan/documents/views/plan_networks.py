"""The plan's networks, beside what was computed, and its openings and closings."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from socialplan.analysis.account_steps import barred_words
from socialplan.analysis.closing import closings, notice_days
from socialplan.analysis.people import deputy_of, is_open
from socialplan.analysis.recommendation import NetworkFit
from socialplan.documents.views.plan_desk import NONE, Desk
from socialplan.documents.views.plan_words import REASON
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.networks import Account

KEPT = frozenset({AccountStatus.ACTIVE, AccountStatus.TO_OPEN, AccountStatus.EMERGENCY})


class KeptRow(msgspec.Struct, frozen=True):
    """A network that we keep, and what it is for."""

    name: str
    mission: str
    posture: str
    rhythm: str
    response: str
    owner: str
    """With the deputy in brackets."""


class RefusedRow(msgspec.Struct, frozen=True):
    """A network that we refuse."""

    name: str
    reason: str
    revisit: str


class StepRow(msgspec.Struct, frozen=True):
    """A dated step of the roadmap."""

    on: str
    what: str
    who: str


class Networks(msgspec.Struct, frozen=True, kw_only=True):
    """Networks kept and refused."""

    kept: tuple[KeptRow, ...]
    refused: tuple[RefusedRow, ...]
    advice: tuple[str, ...]
    """Where the computation and the choice differ, in one sentence each."""
    roadmap: tuple[StepRow, ...]
    umbrella: tuple[str, ...]


def networks(desk: Desk) -> Networks:
    """Networks kept and refused, with the computed recommendation beside them."""
    desk.need("platforms")
    accounts = list(enumerate(desk.strategy.platforms))
    kept = [(place, one) for place, one in accounts if one.status in KEPT and is_open(one) and place not in desk.barred]
    idle = [desk.account(place) for place, one in kept if one.role is None]
    if idle:
        names = desk.wording.join(idle)
        desk.lack(
            "platforms.role",
            f"Écrire en une phrase la mission\u00a0: {names}",
            f"Write the mission in one sentence: {names}",
            Words("Un compte sans mission publie pour publier.", "An account without one posts for posting’s sake."),
        )
    return Networks(
        kept=tuple(_kept(desk, place, one) for place, one in kept),
        refused=tuple(
            RefusedRow(
                desk.title(desk.account(place)), desk.cell(one.reason), desk.wording.date(one.revisit_on) or NONE
            )
            for place, one in accounts
            if one.status is AccountStatus.REFUSED
        )[: desk.most(6, 3, 4, 3, 3)],
        advice=tuple(_advice(desk)),
        roadmap=tuple(_roadmap(desk)),
        umbrella=tuple(_umbrella(desk)),
    )


def _kept(desk: Desk, place: int, account: Account) -> KeptRow:
    return KeptRow(
        name=desk.title(desk.account(place)),
        mission=desk.cell(account.role),
        posture=desk.wording.label(account.posture) or NONE,
        rhythm=_rhythm(desk, place, account),
        response=desk.wording.hours(account.response_hours) or NONE,
        owner=_held_by(desk, account),
    )


def _held_by(desk: Desk, account: Account) -> str:
    """`Yanis Belkadi (suppléance : Nadège Ferrières)`."""
    deputy = desk.wording.person(deputy_of(desk.strategy, account.owner, account.deputy))
    owner = desk.person(account.owner)
    return desk.say(f"{owner} (suppléance\u00a0: {deputy})", f"{owner} (deputy: {deputy})") if deputy else owner


def _rhythm(desk: Desk, place: int, account: Account) -> str:
    """`5 : photo 2,5, texte court 1`: posts a week, and of what; the scale's words where no figure is given."""
    if account.status is AccountStatus.EMERGENCY:
        return desk.say("aucune hors alerte", "none outside alerts")
    week = desk.dossier.workload
    load = next((one for one in (*week.accounts, *week.opening) if one.index == place), None)
    if load is None or not load.posts_per_week:
        return desk.wording.label(account.frequency) or NONE
    whole = desk.rhythm(load.posts_per_week)
    mix = ", ".join(
        f"{desk.wording.words(part.name)} {desk.each(part.per_week)}"
        for part in load.formats
        if part.per_week and not part.assumed
    )
    if len(load.formats) == 1:
        return f"{whole} ({desk.wording.words(load.formats[0].name)})" if mix else whole
    return desk.say(f"{whole}\u00a0: {mix}", f"{whole}: {mix}") if mix else whole


def _advice(desk: Desk) -> Iterator[str]:
    """Where the choice goes against the computation, in one line each, with the reason that weighs most."""
    advice = desk.dossier.recommendation
    differing = [fit for fit in advice.networks if fit.agreement == "differs" and _is_judged(desk, fit)]
    for fit in (differing if advice.basis else [])[: desk.most(4, 2, 3, 2, 2)]:
        name = desk.title(desk.wording.label(fit.network))
        if fit.because is None:
            desk.lack(
                f"platforms.{fit.network.value}.reason",
                f"Écrire la raison du choix pour {name}, que le calcul ne suit pas",
                f"Write the reason for the choice on {name}, which the computation does not support",
                REASON,
            )
        chosen = desk.wording.label(fit.chosen)
        against = desk.wording.words(_AGAINST[fit.verdict])
        said = desk.row(map(desk.wording.words, _reason(fit)))
        why = f". {said}" if said else ""
        yield desk.say(
            f"{name}, {chosen}\u00a0: {against} ({fit.fit} sur 100){why}",
            f"{name}, {chosen}: {against} (score {fit.fit} out of 100){why}",
        )


def _is_judged(desk: Desk, fit: NetworkFit) -> bool:
    """Whether it is not said already that the account is not to be opened."""
    return all(desk.strategy.platforms[place].network is not fit.network for place in desk.barred)


def _reason(fit: NetworkFit) -> tuple[Words, ...]:
    """The reason that speaks most for the verdict, if there is one: what forbids a network stands last."""
    known = (*fit.pros, *fit.cons)
    return known[-1:] if fit.verdict == "not_now" else known[:1]


DATED = Words("Sans date, elle n’arrive pas.", "Without a date it does not happen.")
_AGAINST = {
    "recommended": Words("le calcul le recommande", "the computation recommends it"),
    "possible": Words("le calcul le dit possible", "the computation holds it possible"),
    "not_now": Words("le calcul conseille d’attendre", "the computation advises waiting"),
}


def _roadmap(desk: Desk) -> Iterator[StepRow]:
    """Openings, closings and second looks, by date; those without a date are noted as missing."""
    steps: list[tuple[dt.date, str, str | None]] = []
    for place, account in enumerate(desk.strategy.platforms):
        name = desk.account_in_a_sentence(place)
        if account.status is AccountStatus.TO_OPEN:
            if place in desk.barred:
                day = account.opens_on or desk.dossier.as_of
                steps.append((day, _not_opening(desk, name, place), account.owner))
            elif account.opens_on:
                steps.append((account.opens_on, _opening(desk, name, account), account.owner))
            else:
                desk.lack(
                    f"platforms[{place}].opens_on",
                    f"Dater l’ouverture\u00a0: {name}",
                    f"Date the opening: {name}",
                    DATED,
                )
        elif account.status is AccountStatus.TO_CLOSE:
            if account.closes_on:
                steps.extend(_closing(desk, place, account.closes_on, name))
            else:
                desk.lack(
                    f"platforms[{place}].closes_on",
                    f"Dater la fermeture\u00a0: {name}",
                    f"Date the closing: {name}",
                    DATED,
                )
        elif account.revisit_on and account.status is not AccountStatus.REFUSED:
            again = desk.say(f"Réexaminer {name}", f"Look again at {name}")
            steps.append((account.revisit_on, again, account.owner))
    for on, what, who in sorted(steps, key=lambda step: step[0]):
        yield StepRow(desk.wording.date(on), what, desk.person(who or desk.strategy.meta.owner))


def _closing(desk: Desk, place: int, on: dt.date, name: str) -> Iterator[tuple[dt.date, str, str | None]]:
    """The announcement to those who follow an account, and its closing, put off where the notice cannot be kept."""
    owner = desk.strategy.platforms[place].owner
    known = next((one for one in closings(desk.strategy, desk.dossier.as_of) if one.place == place), None)
    if known:
        told = desk.say(f"Annoncer la fermeture\u00a0: {name}", f"Announce the closing: {name}")
        yield known.announce_on, told, owner
    if known and known.late:
        days = notice_days(desk.strategy)
        planned = desk.wording.date(on)
        later = desk.say(
            f"Fermer {name}\u00a0: {days} jours après l’annonce, donc pas le {planned}",
            f"Close {name}: {days} days after the announcement, so not on {planned}",
        )
        yield known.earliest, later, owner
    else:
        yield on, desk.say(f"Fermer {name}", f"Close {name}"), owner


def _opening(desk: Desk, name: str, account: Account) -> str:
    reserved = {
        True: desk.say(", nom réservé", ", name reserved"),
        False: desk.say(", nom à réserver d’abord", ", name to be reserved first"),
        None: "",
    }[account.handle_reserved]
    return desk.say(f"Ouvrir {name}{reserved}", f"Open {name}{reserved}")


def _not_opening(desk: Desk, name: str, place: int) -> str:
    why = desk.wording.words(barred_words(desk.barred[place]))
    return desk.say(f"Ne pas ouvrir {name}\u00a0: {why}", f"Do not open {name}: {why}")


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
