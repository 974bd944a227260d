"""Going quiet, accounts taken over or impersonated, evidence."""

import datetime as dt

import msgspec

from socialplan.analysis.slots import network_words
from socialplan.documents.desk import LawLine
from socialplan.documents.gaps import SOON
from socialplan.documents.phrases import capital, without_stop
from socialplan.documents.views.crisis_desk import Desk
from socialplan.documents.views.crisis_people import stoppers
from socialplan.knowledge import platforms
from socialplan.knowledge.evidence import known
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, Network, ScenarioKind, ToolPurpose


class Pause(msgspec.Struct, frozen=True, kw_only=True):
    """Going quiet."""

    proposed: bool
    owner: str
    deputy: str
    hours: str
    stops: tuple[str, ...]
    tools: tuple[str, ...]
    """`Buffer : Camille et Léo`: each tool, and who can stop what is scheduled in it."""
    lifted_by: str
    resume: tuple[str, ...]


class SwitchRow(msgspec.Struct, frozen=True, kw_only=True):
    """What to cut on a network, and where to warn from."""

    network: str
    steps: str
    warn_from: str


class ImpersonationRow(msgspec.Struct, frozen=True):
    """How to report a false account on a network."""

    network: str
    how: str
    address: str


class Accounts(msgspec.Struct, frozen=True, kw_only=True):
    """Accounts taken over or impersonated."""

    proposed: bool
    common: tuple[str, ...]
    """Steps that every network shares, in order."""
    rows: tuple[SwitchRow, ...]
    routes: tuple[ImpersonationRow, ...]
    checked: str
    """The day on which the routes were checked."""
    variants: str
    watcher: str
    mailbox: str
    law_hacked: tuple[LawLine, ...]
    law_impersonation: tuple[LawLine, ...]


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """Evidence and moderation."""

    proposed: bool
    how: str
    log_kept_by: str
    law: tuple[LawLine, ...]


def pause(desk: Desk) -> Pause | None:
    """Going quiet; absent if nothing is answered."""
    desk.need("crisis.pause")
    told = desk.crisis.pause
    if told is None:
        return None
    desk.need("crisis.pause.owner")
    person = desk.wording.person
    return Pause(
        proposed=desk.proposed("pause"),
        owner=person(stoppers(desk)[0]),
        deputy=person(stoppers(desk)[1]),
        hours=desk.wording.hours(told.hours),
        stops=tuple(map(without_stop, desk.texts(told.stops, "crisis.pause.stops"))),
        tools=_tools(desk),
        lifted_by="" if desk.alone else person(told.lifted_by),
        resume=desk.texts(told.resume, "crisis.pause.resume"),
    )


def _tools(desk: Desk) -> tuple[str, ...]:
    stoppable = {ToolPurpose.SCHEDULING, ToolPurpose.ADS}
    found = []
    for tool in desk.strategy.means.tools:
        if tool.purpose in stoppable and tool.name:
            who = desk.wording.people(tool.who_can_stop)
            colon = desk.say("\u00a0: ", ": ")
            found.append(f"{tool.name}{colon}{who}" if who and not desk.alone else tool.name)
    return tuple(found)


def accounts(desk: Desk) -> Accounts | None:
    """Accounts taken over or impersonated; absent without a network."""
    networks = _networks(desk)
    if not networks:
        return None
    desk.need("crisis.hacked")
    _note_mailbox(desk)
    common = _shared(desk)
    rows = tuple(_row(desk, network, common) for network in networks)
    routes = tuple(route for network in networks if (route := _route(desk, network)))
    return Accounts(
        proposed=desk.proposed("hacked"),
        common=common or _general(desk),
        rows=rows,
        routes=routes,
        checked=desk.wording.date(dt.date.fromisoformat(platforms.as_of())) if routes else "",
        variants=", ".join(desk.strategy.listening.name_variants),
        watcher="" if desk.alone else desk.wording.person(desk.strategy.listening.owner),
        mailbox=desk.strategy.security.generic_mailbox or "",
        law_hacked=desk.recall("cyber-complaint-insurance", "gdpr-breach-72h"),
        law_impersonation=desk.recall("identity-theft-online"),
    )


def _networks(desk: Desk) -> tuple[Network, ...]:
    """The networks with an account in use, and those whose kill switch is written."""
    in_use = {AccountStatus.ACTIVE, AccountStatus.EMERGENCY, None}
    accounts_in_use = [account.network for account in desk.strategy.platforms if account.status in in_use]
    written = [step.network for step in desk.crisis.hacked]
    return tuple(dict.fromkeys(network for network in (*accounts_in_use, *written) if network))


def _steps(desk: Desk, network: Network) -> tuple[str, ...]:
    return tuple(
        text
        for place, step in enumerate(desk.crisis.hacked)
        if step.network is network
        for text in desk.texts(step.steps, f"crisis.hacked[{place}].steps")
    )


def _shared(desk: Desk) -> tuple[str, ...]:
    """The steps that every network with a kill switch has word for word, its own name apart."""
    written = dict.fromkeys(step.network for step in desk.crisis.hacked if step.network)
    lists = [[_unnamed(desk, network, text) for text in _steps(desk, network)] for network in written]
    if len(lists) < 2:  # noqa: PLR2004 - with one network there is nothing to share
        return ()
    return tuple(text for text in lists[0] if all(text in others for others in lists[1:]))


def _unnamed(desk: Desk, network: Network, text: str) -> str:
    """A step without the network's name, so that the same step for another network is found to be the same."""
    named = desk.say("ce réseau", "this network")
    for name in (desk.wording.words(network_words(network)), desk.wording.label(network)):
        text = text.replace(name, named)
    return text


def _general(desk: Desk) -> tuple[str, ...]:
    """What to do on any network, from the house's proposal, where the answers share no step."""
    steps = (
        Words(
            "Capturer en quelques secondes\u00a0: écran, adresse, heure.",
            "Capture within seconds: screen, address, time.",
        ),
        Words(
            "Prévenir depuis un autre compte et depuis le site, en quatre minutes.",
            "Warn from another account and from the website, within four minutes.",
        ),
        Words(
            "Fermer toutes les sessions\u202f; changer les codes, la boîte de secours d’abord.",
            "Close all sessions; change the passwords, the recovery mailbox first.",
        ),
        Words(
            "Retirer les publications frauduleuses, les applications et les administrateurs inconnus.",
            "Remove the rogue posts, and the applications and administrators nobody knows.",
        ),
        Words(
            "Remettre la double authentification avec de nouveaux codes, puis rouvrir les accès un par un.",
            "Set two-factor sign-in again with new codes, then reopen accesses one by one.",
        ),
    )
    return tuple(map(desk.wording.words, steps))


def _note_mailbox(desk: Desk) -> None:
    """Note a recovery mailbox that is the address everybody knows and writes to."""
    mailbox, contact = desk.strategy.security.generic_mailbox, desk.strategy.organisation.contact_email
    if mailbox and contact and mailbox.casefold() == contact.casefold():
        what = Words(
            "Une boîte de secours des comptes qui ne soit pas l’adresse de contact publique",
            "A recovery mailbox for the accounts that is not the public contact address",
        )
        why = Words("Qui y entre reprend tous les comptes", "Whoever gets into it takes over every account")
        desk.gaps.add("security.generic_mailbox#public", what, why, days=SOON)


def _row(desk: Desk, network: Network, common: tuple[str, ...]) -> SwitchRow:
    label = desk.wording.label(network)
    own = [text for text in _steps(desk, network) if _unnamed(desk, network, text) not in common]
    warn = next((step.warn_from for step in desk.crisis.hacked if step.network is network and step.warn_from), "")
    place = next((place for place, step in enumerate(desk.crisis.hacked) if step.network is network), 0)
    return SwitchRow(
        network=label,
        steps=" ".join(f"{capital(without_stop(step))}." for step in own) or _added(desk, network) or "–",
        warn_from=desk.text(warn, f"crisis.hacked[{place}].warn_from") or _elsewhere(desk, network) or "–",
    )


def _added(desk: Desk, network: Network) -> str:
    """What the knowledge base adds for a network of which the answers say nothing."""
    if _steps(desk, network):
        return ""
    steps = known(_platform(network).takeover) or ()
    return " ".join(desk.wording.words(step) for step in steps)


def _elsewhere(desk: Desk, network: Network) -> str:
    """Another account in use, and the site: where to warn from when the answers say nothing."""
    others = [known for known in _networks(desk) if known is not network and _platform(known).kind == "public"]
    places = [desk.wording.label(others[0])] if others else []
    return desk.wording.join([*places, desk.strategy.organisation.site or ""])


def _platform(network: Network) -> platforms.Platform:
    return platforms.resolve(network.value)


def _route(desk: Desk, network: Network) -> ImpersonationRow | None:
    route = known(_platform(network).impersonation)
    if route is None:
        return None
    return ImpersonationRow(desk.wording.label(network), without_stop(desk.wording.words(route.how)), route.url or "")


def evidence(desk: Desk) -> Evidence:
    """Evidence and moderation."""
    moderation = desk.strategy.moderation
    harassed = any(scenario.kind is ScenarioKind.HARASSMENT for scenario in desk.crisis.scenarios)
    protection = () if harassed else ("functional-protection", "threats-public-service")
    desk.need("moderation.keep_evidence")
    return Evidence(
        proposed=any(desk.dossier.is_proposed(f"moderation.{field}") for field in ("keep_evidence", "log_kept_by")),
        how=desk.text(moderation.keep_evidence, "moderation.keep_evidence"),
        log_kept_by="" if desk.alone else desk.wording.person(moderation.log_kept_by),
        law=desk.recall("press-prescription", "pharos-reporting", "public-blocking-proportionality", *protection),
    )
