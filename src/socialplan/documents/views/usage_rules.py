"""What one may say and where: purpose, scope, hats, in our name, on one’s own accounts, and the kit."""

import re
from typing import Final

import msgspec

from socialplan.documents.phrases import capital
from socialplan.documents.views import usage_law
from socialplan.documents.views.usage_desk import ONE_BIO, Desk, Listed, to_copy, words_in
from socialplan.documents.views.usage_law import LawLine
from socialplan.strategy.choices import AccountStatus, Network

_OBJECTIVES: Final = 3
_OBJECTIVE_WORDS: Final = 40
_PROFESSIONAL: Final = re.compile("réseau professionnel|professional network")
"""A rule that says already what a professional profile states."""
_ONLINE: Final = ("http://", "https://")


class Why(msgspec.Struct, frozen=True, kw_only=True):
    """What the charter is for."""

    proposed: bool
    purpose: str
    benefits: tuple[str, ...]
    objectives: tuple[str, ...]
    """What the organisation seeks on the networks."""


class Scope(msgspec.Struct, frozen=True, kw_only=True):
    """Whom and what it covers."""

    proposed: bool
    people: str
    channels: str
    excluded: tuple[str, ...]


class HatRow(msgspec.Struct, frozen=True):
    """One way of speaking."""

    name: str
    may_say: str
    discloses: str
    approval: str


class Hats(msgspec.Struct, frozen=True, kw_only=True):
    """The ways of speaking."""

    proposed: bool
    rows: tuple[HatRow, ...]


class InOurName(msgspec.Struct, frozen=True, kw_only=True):
    """What may and may not be done in the organisation’s name."""

    proposed: bool
    may: tuple[str, ...]
    may_not: tuple[str, ...]


class KitRow(msgspec.Struct, frozen=True):
    """Something at the staff’s disposal, with its address where it is online."""

    label: str
    text: str
    url: str


class Kit(msgspec.Struct, frozen=True, kw_only=True):
    """What is at the staff’s disposal."""

    presentation: str
    bios: tuple[str, ...]
    rows: tuple[KitRow, ...]


class Personal(msgspec.Struct, frozen=True, kw_only=True):
    """One’s own accounts."""

    proposed: bool
    rules: tuple[str, ...]
    disclosure: str
    profile: str
    """How to fill a profile on the professional network, where we are on it."""
    kit: Kit | None


class Duties(msgspec.Struct, frozen=True, kw_only=True):
    """What the law asks of those who work here."""

    regime: str
    rows: tuple[LawLine, ...]
    """The points of law, then the rules of those to whom they do not apply."""
    criticism: str
    """What an employee may and may not say, in one plain line."""


def why(desk: Desk) -> Why:
    """Purpose, benefits, and the objectives pursued."""
    desk.need("charter.purpose", "charter.benefits")
    objectives = tuple(
        desk.line(objective.statement, f"objectives[{place}].statement")
        for place, objective in enumerate(desk.strategy.objectives)
    )
    return Why(
        proposed=desk.proposed("charter.purpose", "charter.benefits"),
        purpose=desk.line(desk.charter.purpose, "charter.purpose"),
        benefits=desk.lines(desk.charter.benefits, "charter.benefits"),
        objectives=() if desk.tight else _fitting(tuple(told for told in objectives if told)),
    )


def _fitting(objectives: tuple[str, ...]) -> tuple[str, ...]:
    """The first objectives: three, or fewer when they are long."""
    kept = objectives[:_OBJECTIVES]
    while len(kept) > 1 and words_in(*kept) > _OBJECTIVE_WORDS:
        kept = kept[:-1]
    return kept


def scope(desk: Desk) -> Scope:
    """People, places, exclusions."""
    desk.need("charter.people", "charter.channels")
    return Scope(
        proposed=desk.proposed("charter.people", "charter.channels", "charter.excluded"),
        people=desk.in_words(desk.charter.people, "charter.people"),
        channels=desk.in_words(desk.charter.channels, "charter.channels"),
        excluded=desk.lines(desk.charter.excluded, "charter.excluded"),
    )


def hats(desk: Desk) -> Hats:
    """The table of the hats; a dash where something is not said."""
    desk.need("charter.hats")
    rows = []
    for place, hat in enumerate(desk.charter.hats):
        path = f"charter.hats[{place}]"
        name = capital(desk.text(hat.name, f"{path}.name"))
        cells = [
            desk.line(hat.may_say, f"{path}.may_say"),
            desk.line(hat.discloses, f"{path}.discloses"),
            desk.line(hat.approval, f"{path}.approval"),
        ]
        if name and any(cells):
            rows.append(HatRow(name, *(cell or "–" for cell in cells)))
    return Hats(proposed=desk.proposed("charter.hats"), rows=tuple(rows))


def in_our_name(desk: Desk) -> InOurName:
    """What may and may not be done in the organisation’s name."""
    desk.need("charter.may", "charter.may_not")
    return InOurName(
        proposed=desk.proposed("charter.may", "charter.may_not"),
        may=desk.lines(desk.charter.may, "charter.may"),
        may_not=desk.lines(desk.charter.may_not, "charter.may_not"),
    )


def personal(desk: Desk) -> Personal:
    """One’s own accounts: rules, the sentence to copy, the kit."""
    desk.need("charter.disclosure", "charter.personal_accounts")
    rules = desk.lines(desk.charter.personal_accounts, "charter.personal_accounts")
    return Personal(
        proposed=desk.proposed("charter.personal_accounts", "charter.disclosure"),
        rules=rules,
        disclosure=to_copy(desk.text(desk.charter.disclosure, "charter.disclosure")),
        profile="" if desk.alone else _profile(desk, rules),
        kit=_kit(desk),
    )


def _profile(desk: Desk, rules: tuple[str, ...]) -> str:
    """How to fill a LinkedIn profile: only where the organisation is there."""
    gone = {AccountStatus.REFUSED, AccountStatus.TO_CLOSE}
    umbrella = desk.strategy.organisation.umbrella
    there = any(one.network is Network.LINKEDIN and one.status not in gone for one in desk.strategy.platforms)
    if not there and not (umbrella and umbrella.network is Network.LINKEDIN):
        return ""
    told = " ".join(rules).casefold()
    if "linkedin" in told:
        return ""
    site = desk.strategy.organisation.site
    parts = [
        desk.say("votre photo", "your photo"),
        "" if _PROFESSIONAL.search(told) else desk.say("l’intitulé exact de votre fonction", "your exact job title"),
        desk.say(f"un lien vers {site}", f"a link to {site}") if site else "",
        desk.say("vos savoir-faire", "your skills"),
        desk.say("des projets déjà publics", "projects that are already public"),
    ]
    return desk.say("Sur LinkedIn\u00a0: ", "On LinkedIn: ") + desk.wording.join(parts) + "."


def _kit(desk: Desk) -> Kit | None:
    """The kit: nothing if there is none, for none is promised."""
    boilerplate = desk.strategy.organisation.boilerplate
    rows = [*_files(desk), *_tags(desk), *_curation(desk)]
    presentation = ""
    bios: tuple[str, ...] = ()
    if boilerplate:
        path = "organisation.boilerplate"
        presentation = desk.text(boilerplate.short, f"{path}.short") or desk.text(boilerplate.medium, f"{path}.medium")
        bios = desk.lines(boilerplate.profile_bios, f"{path}.profile_bios")[: 1 if desk.tight >= ONE_BIO else None]
    else:
        desk.need("organisation.boilerplate")
    if not (rows or presentation or bios):
        return None
    return Kit(presentation=to_copy(presentation), bios=bios, rows=tuple(rows))


def _files(desk: Desk) -> list[KitRow]:
    boilerplate = desk.strategy.organisation.boilerplate
    if not boilerplate:
        return []
    given = (
        (desk.say("Logos", "Logos"), boilerplate.logos, "logos"),
        (desk.say("Bannières", "Banners"), boilerplate.banners, "banners"),
    )
    return [
        KitRow(label, told, told if told.startswith(_ONLINE) else "")
        for label, value, field in given
        if (told := desk.text(value, f"organisation.boilerplate.{field}"))
    ]


def _tags(desk: Desk) -> list[KitRow]:
    hashtags = desk.strategy.editorial.hashtags
    tags = [*hashtags.brand, *hashtags.local, *hashtags.topic] if hashtags and not (desk.alone or desk.tight) else []
    return [KitRow(desk.say("Mots-dièse", "Hashtags"), ", ".join(tags), "")] if tags else []


def _curation(desk: Desk) -> list[KitRow]:
    tool = desk.text(desk.strategy.means.curation_tool, "means.curation_tool")
    return [KitRow(desk.say("Contenus choisis à relayer", "Chosen content to relay"), tool, "")] if tool else []


def duties(desk: Desk) -> Duties:
    """The duties that come from the law of the staff’s regime; none for whoever works alone."""
    rows = () if desk.alone else desk.recall(*usage_law.DUTIES)
    words = desk.wording.words
    apart = () if desk.alone else usage_law.people_apart(desk.dossier)
    free = not desk.alone and bool(desk.recall(*usage_law.FREE_SPEECH))
    return Duties(
        regime=desk.wording.label(desk.dossier.regime),
        rows=(
            *rows,
            *(LawLine(words(one.subject), words(one.statement), words(one.source), words(one.who)) for one in apart),
        ),
        criticism=desk.say(
            "Critiquer est permis\u202f; injurier, mentir sciemment ou révéler un secret ne l’est pas.",
            "Criticism is allowed; insults, deliberate lies or the disclosure of a secret are not.",
        )
        if free
        else "",
    )


def never_share(desk: Desk) -> Listed:
    """What is never shared, and the law of pictures and private messages."""
    desk.need("charter.never_share")
    return Listed(
        proposed=desk.proposed("charter.never_share"),
        items=desk.lines(desk.charter.never_share, "charter.never_share"),
        law=desk.recall(*usage_law.NEVER),
    )
