"""The ambassador kit: texts to copy for whoever speaks of us, what to say of oneself, and that nobody has to."""

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.analysis.people import OWNED
from socialplan.documents.desk import LawLine
from socialplan.documents.gaps import LATER
from socialplan.documents.phrases import capital, marked, without_stop
from socialplan.documents.shell import Shell, shell
from socialplan.documents.views.companion_desk import Desk
from socialplan.documents.wording import Wording
from socialplan.knowledge import law
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import AccountStatus, Network
from socialplan.strategy.contacts import Contacts

_LENGTHS: Final = (
    ("short", 50, Words("En 50\u00a0mots au plus", "In 50 words at most")),
    ("medium", 150, Words("En 150\u00a0mots au plus", "In 150 words at most")),
    ("long", 300, Words("En 300\u00a0mots au plus", "In 300 words at most")),
)
_WORD: Final = re.compile(r"\w+(?:[’'.-]\w+)*")
_LAW: Final = ("employee-advocacy-disclosure", "agents-reserve", "agents-neutrality")
_MOST_LAW: Final = 2
_SAMPLES: Final = 5
_SAMPLES_ALONE: Final = 2
_PROOFS: Final = 3
_BARRED: Final = 4
_RULES: Final = frozenset({"charter-no-kit"})


class Description(msgspec.Struct, frozen=True, kw_only=True):
    """A presentation of us, to copy."""

    title: str
    text: str
    count: str
    """`38 mots, 214 signes`."""


class SampleRow(msgspec.Struct, frozen=True):
    """A post that shows how we write."""

    network: str
    text: str


class RelayRow(msgspec.Struct, frozen=True):
    """An account of ours whose posts may be relayed."""

    name: str
    url: str
    handle: str


class TagRow(msgspec.Struct, frozen=True):
    """A kind of hashtags."""

    kind: str
    tags: str


class KitView(msgspec.Struct, frozen=True, kw_only=True):
    """The kit in one language."""

    shell: Shell
    alone: bool
    mine: bool
    volunteers: bool
    rules_proposed: bool
    rules: tuple[str, ...]
    disclosure: str
    law: tuple[LawLine, ...]
    message: str
    proofs: tuple[str, ...]
    descriptions: tuple[Description, ...]
    bios: tuple[str, ...]
    logos: str
    banners: str
    samples: tuple[SampleRow, ...]
    relays: tuple[RelayRow, ...]
    tags: tuple[TagRow, ...]
    tag_rule: str
    barred: tuple[str, ...]
    """What is never to be shared."""
    charter: str
    """The way to the staff usage charter."""
    contact: str


def missing(dossier: Dossier) -> Words | None:
    """Why there is no kit; None where there is a text to copy, or volunteers to equip."""
    texts = dossier.strategy.organisation.boilerplate
    if dossier.strategy.charter.ambassadors or (texts and any((texts.short, texts.medium, texts.long))):
        return None
    return Words(
        "ni présentation à copier, ni ambassadeurs (organisation.boilerplate, charter.ambassadors)",
        "no presentation to copy, no ambassadors (organisation.boilerplate, charter.ambassadors)",
    )


def view(wording: Wording, findings: tuple[Finding, ...], contacts: Contacts) -> KitView:  # noqa: ARG001 - no number is printed here
    """The kit in one language."""
    desk = Desk(wording, tuple(finding for finding in findings if finding.rule in _RULES))
    desk.gaps.findings(desk.findings, {"charter", "organisation"})
    charter, texts = desk.strategy.charter, desk.strategy.organisation.boilerplate
    volunteers = bool(charter.ambassadors)
    points = _points_of_law(desk) if not desk.alone else ()
    descriptions = tuple(_descriptions(desk))
    tags = desk.strategy.editorial.hashtags
    _note(desk, volunteers=volunteers)
    return KitView(
        alone=desk.alone,
        mine=desk.mine,
        volunteers=volunteers,
        rules_proposed=volunteers and desk.proposed("charter.ambassador_rules"),
        rules=desk.lines(charter.ambassador_rules, "charter.ambassador_rules") if volunteers else (),
        disclosure="" if desk.alone else desk.text(charter.disclosure, "charter.disclosure"),
        law=points,
        message=desk.text(desk.strategy.message.core, "message.core"),
        proofs=desk.lines(desk.strategy.message.proofs[:_PROOFS], "message.proofs"),
        descriptions=descriptions,
        bios=() if desk.alone or not texts else desk.texts(texts.profile_bios, "organisation.boilerplate.profile_bios"),
        logos=desk.text(texts.logos if texts else None, "organisation.boilerplate.logos"),
        banners=desk.text(texts.banners if texts else None, "organisation.boilerplate.banners"),
        samples=_chosen(desk),
        relays=tuple(_relays(desk)),
        tags=tuple(_tags(desk)),
        tag_rule=desk.line(tags.rule if tags else None, "editorial.hashtags.rule"),
        barred=() if desk.alone else desk.lines(charter.never_share[:_BARRED], "charter.never_share"),
        charter=wording.link("usage"),
        contact="" if desk.alone else _contact(desk),
        shell=_shell(desk, descriptions, volunteers=volunteers, states_law=bool(points)),  # last: it closes the gaps
    )


def _shell(desk: Desk, told: tuple[Description, ...], *, volunteers: bool, states_law: bool) -> Shell:
    desk.ask_to_confirm()
    caution = law.caution(desk.wording.language, adopted=desk.wording.adopted) if states_law else ""
    return shell(desk.wording, "kit", brief=_brief(desk, told, volunteers=volunteers), gaps=desk.gaps, caution=caution)


def _contact(desk: Desk) -> str:
    """Whom to ask before posting: the owner of the strategy, and the mailbox."""
    name = desk.wording.person(desk.owner)
    mailbox = desk.text(desk.strategy.organisation.contact_email, "organisation.contact_email")
    return desk.say(", sinon ", ", else ").join(part for part in (name, mailbox) if part)


def _descriptions(desk: Desk) -> Iterator[Description]:
    """The presentations that there are, each with its count; one that is too long is noted."""
    texts = desk.strategy.organisation.boilerplate
    for field, most, title in _LENGTHS:
        path = f"organisation.boilerplate.{field}"
        told = marked(desk.text(getattr(texts, field, None), path))[0]  # what is copied bears no mark of its language
        if not told:
            continue
        words = len(_WORD.findall(told))
        if words > most:
            desk.lack(
                path,
                Words(
                    f"Raccourcir la présentation de {most}\u00a0mots\u00a0: elle en a {words}",
                    f"Shorten the presentation of {most} words: it has {words}",
                ),
            )
        yield Description(title=desk.wording.words(title), text=told, count=_count(desk, words, len(told)))


def _count(desk: Desk, words: int, signs: int) -> str:
    first = desk.number_of(words, ("mot", "word"), ("mots", "words"))
    second = desk.number_of(signs, ("signe", "character"), ("signes", "characters"))
    return f"{first}, {second}"


def _chosen(desk: Desk) -> tuple[SampleRow, ...]:
    """As many of them as there is room for."""
    return tuple(_samples(desk))[: _SAMPLES_ALONE if desk.alone else _SAMPLES]


def _samples(desk: Desk) -> Iterator[SampleRow]:
    """Good posts of the charters: those of the pillars, then those of the accounts in use; each text once."""
    told: set[str] = set()
    pillars = (
        (example.network, example.good, f"editorial.pillars[{place}].examples[{order}].good")
        for place, pillar in enumerate(desk.strategy.editorial.pillars)
        for order, example in enumerate(pillar.examples)
    )
    accounts = (
        (account.network, sample.good, f"platforms[{place}].samples[{order}].good")
        for place, account in desk.accounts(AccountStatus.ACTIVE, None)
        for order, sample in enumerate(account.samples)
    )
    for network, good, path in (*pillars, *accounts):
        text = desk.text(good, path)
        if text and text not in told and network not in OWNED:
            told.add(text)
            yield SampleRow(capital(desk.wording.label(network)), text)


def _relays(desk: Desk) -> Iterator[RelayRow]:
    """Our accounts in use that have an address: what is there may be relayed."""
    for place, account in desk.accounts(AccountStatus.ACTIVE, None):
        url = desk.text(account.url, f"platforms[{place}].url")
        if url and account.network is not Network.NEWSLETTER:
            handle = desk.text(account.handle, f"platforms[{place}].handle")
            yield RelayRow(desk.network(account), url, handle)


def _tags(desk: Desk) -> Iterator[TagRow]:
    tags = desk.strategy.editorial.hashtags
    if tags is None:
        return
    kinds = (
        (desk.say("De marque", "Brand"), "brand", tags.brand),
        (desk.say("Locaux", "Local"), "local", tags.local),
        (desk.say("Thématiques", "Topic"), "topic", tags.topic),
    )
    for kind, field, values in kinds:
        found = desk.texts(values, f"editorial.hashtags.{field}")
        if found:
            yield TagRow(kind, " ".join(found))


def _points_of_law(desk: Desk) -> tuple[LawLine, ...]:
    """What the law asks of whoever speaks of their employer."""
    entries = {
        entry.id: entry
        for entry in law.select(
            document="usage",
            section=None,
            regime=desk.dossier.regime.value,
            country=desk.dossier.country,
            headcount=desk.strategy.organisation.headcount,
        )
        if not entry.check_before_use
    }
    words = desk.wording.words
    found = (entries[identifier] for identifier in _LAW if identifier in entries)
    return tuple(LawLine(without_stop(words(one.statement)), words(one.reference)) for one in found)[:_MOST_LAW]


def _note(desk: Desk, *, volunteers: bool) -> None:
    """Note what somebody would look for in vain."""
    texts = desk.strategy.organisation.boilerplate
    told = {finding.rule for finding in desk.findings}
    if texts is None or not texts.short:
        if "charter-no-kit" not in told:
            desk.need("organisation.boilerplate.short")
    elif texts.medium is None:
        desk.need("organisation.boilerplate.medium")
    if (texts is None or not texts.logos) and "charter-no-kit" not in told:
        desk.need("organisation.boilerplate.logos")
    if volunteers:
        desk.need("charter.ambassador_rules", "charter.disclosure", "organisation.boilerplate.profile_bios")


def _brief(desk: Desk, told: tuple[Description, ...], *, volunteers: bool) -> tuple[str, ...]:
    """What there is to copy, from whom, and what is asked."""
    samples = len(_chosen(desk))
    lines = (
        _voluntary(desk, volunteers=volunteers),
        _ready(desk, told),
        desk.say(
            f"{desk.number_of(samples, ('publication d’exemple', ''), ('publications d’exemple', ''))}.",
            f"{desk.number_of(samples, ('', 'sample post'), ('', 'sample posts'))}.",
        )
        if samples
        else "",
        _asked(desk),
    )
    return tuple(filter(None, lines))


def _voluntary(desk: Desk, *, volunteers: bool) -> str:
    if not volunteers:
        return ""
    rules = len(desk.strategy.charter.ambassador_rules)
    number = desk.number_of(rules, ("règle", "rule"), ("règles", "rules"))
    return desk.say(
        f"Être ambassadeur est volontaire\u00a0: {number}, ci-dessous.",
        f"Being an ambassador is voluntary: {number}, below.",
    )


def _ready(desk: Desk, told: tuple[Description, ...]) -> str:
    if not told:
        return desk.say("Aucune présentation à copier pour l’instant.", "No presentation to copy yet.")
    number = desk.number_of(
        len(told),
        ("présentation à copier", "presentation to copy"),
        ("présentations à copier", "presentations to copy"),
    )
    counts = desk.wording.join(one.count.split(",")[0] for one in told)
    return f"{number} ({counts})."


def _asked(desk: Desk) -> str:
    lines = desk.gaps.lines()
    if desk.unconfirmed:
        return desk.decision(
            desk.say("confirmer ou modifier les règles proposées", "confirm or change the rules proposed"), LATER
        )
    if lines:
        what = without_stop(desk.wording.words(lines[0].what))
        lowered = what[:1].lower() + what[1:] if what[1:2].islower() else what
        return desk.decision(
            desk.say(f"compléter\u00a0: {lowered}", f"fill in: {lowered}"), (lines[0].due - desk.dossier.as_of).days
        )
    return desk.nothing_to_decide()
