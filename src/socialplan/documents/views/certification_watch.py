"""Who passes for us: how, when and by whom it is looked for, which names, what was found, and what to do then."""

from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.name_variants import Variant, Way, name_variants
from socialplan.analysis.one_page import on_networks
from socialplan.analysis.people import nowadays
from socialplan.documents.shell import Row
from socialplan.documents.views.form_desk import Desk
from socialplan.knowledge import platforms
from socialplan.knowledge.evidence import known
from socialplan.strategy.choices import CertificationReason

_NAMES: Final = 20
_NAMES_IN_SHORT: Final = 12
_NAMES_ALONE: Final = 8
_TIGHT: Final = 1
"""How tight it must be for fewer names, and fewer ways to report."""


class Watch(msgspec.Struct, frozen=True, kw_only=True):
    """How we look for those who pass for us."""

    told: str
    """In one line, for the top of the document."""
    how: str
    where: str
    names: tuple[Row, ...]
    """The names to look for, by how they imitate ours."""
    found: tuple[str, ...]
    """Accounts found, where no request names them."""
    then: tuple[str, ...]
    """What to do with an account that passes for us."""


def watch(desk: Desk) -> Watch:
    """The protocol."""
    desk.gaps.need("listening.every_days")
    if not desk.alone:
        desk.gaps.need("listening.owner")
    most = _NAMES_ALONE if desk.alone else _NAMES_IN_SHORT if desk.tight >= _TIGHT else _NAMES
    variants = name_variants(desk.strategy, most)
    found = desk.texts(desk.strategy.listening.impersonators, "listening.impersonators")
    return Watch(
        told=_told(desk, len(variants), found),
        how=_how(desk),
        where=_where(desk),
        names=tuple(_rows(desk, variants)),
        found=() if _told_above(desk) else found,
        then=tuple(_then(desk)),
    )


def _told_above(desk: Desk) -> bool:
    """Whether a request names the accounts found, as its reason."""
    return any(one.network and one.reason is CertificationReason.IMPERSONATION for one in desk.strategy.certification)


def _told(desk: Desk, names: int, found: tuple[str, ...]) -> str:
    often = desk.every(desk.strategy.listening.every_days) or desk.say("à un rythme à fixer", "how often is to be set")
    accounts = desk.wording.count(
        len(found), desk.say("compte suspect repéré", "suspicious account found"),
        desk.say("comptes suspects repérés", "suspicious accounts found"),
    )  # fmt: skip
    return desk.say(
        f"Faux comptes\u00a0: {accounts}\u202f; {names} noms à chercher, {often}.",
        f"Fake accounts: {accounts}; {names} names to look for, {often}.",
    )


def _how(desk: Desk) -> str:
    """When, by whom, with what: `Chaque semaine, Idris Mallet : recherche enregistrée sur chaque réseau`."""
    listening = desk.strategy.listening
    who = "" if desk.alone else desk.person(listening.owner)
    often = ", ".join(filter(None, (desk.every(listening.every_days), who)))
    tool = desk.inside(desk.cell(listening.tool, "listening.tool"))
    told = desk.colon(often, tool) if often else tool
    return f"{desk.head(told or often)}." if told or often else ""


def _where(desk: Desk) -> str:
    """Each network's own search, those where we have no account included, and a search engine."""
    names = dict.fromkeys(
        desk.wording.label(nowadays(one.network)) for one in on_networks(desk.strategy) if one.network
    )
    networks = desk.wording.join(names)
    if not networks:
        return ""
    return desk.say(
        f"Où\u00a0: le moteur de recherche de chaque réseau ({networks}), ceux où nous ne sommes pas, le Web.",
        f"Where: each network’s own search ({networks}), those where we are not, the Web.",
    )


def _rows(desk: Desk, variants: tuple[Variant, ...]) -> Iterator[Row]:
    for way in Way:
        names = [one.text for one in variants if one.way is way]
        if names:
            yield Row(desk.head(desk.wording.label(way)), ", ".join(names))


def _then(desk: Desk) -> Iterator[str]:
    """Evidence first, then the network's own way to report, then the followers."""
    yield desk.say(
        "Capturer l’écran, l’adresse et l’heure avant tout\u202f; ne pas écrire au faux compte.",
        "Capture the screen, the address and the time first; do not write to the fake account.",
    )
    for asked in desk.strategy.certification[: 1 if desk.tight >= _TIGHT or desk.alone else None]:
        if asked.network and (route := known(platforms.resolve(asked.network).impersonation)):
            name = desk.head(desk.wording.label(nowadays(asked.network)))
            how = desk.inside(desk.wording.words(route.how))
            yield desk.colon(name, f"{how} {route.url}".strip() if route.url else how)
    crisis = desk.wording.link("crisis")
    if crisis:
        yield desk.say(
            "Prévenir nos abonnés depuis un autre compte\u202f; la suite est dans le plan de crise.",
            "Warn our followers from another account; the rest is in the crisis playbook.",
        )
