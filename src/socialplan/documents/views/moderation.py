"""The public moderation charter: rules for whoever comments, written for a page of the site, then notes for the team.

The part to publish names no colleague: whoever comments writes to a mailbox, not to a person.
"""

from typing import Final

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.dossier import Dossier
from socialplan.analysis.people import OWNED
from socialplan.documents.adoption import STATUS
from socialplan.documents.desk import LawLine
from socialplan.documents.gaps import LATER, SOON
from socialplan.documents.names import COMPANIONS
from socialplan.documents.phrases import capital, small, without_stop
from socialplan.documents.shell import Row, Shell, shell
from socialplan.documents.views.companion_desk import NONE, Desk
from socialplan.documents.wording import Wording
from socialplan.knowledge import law, platforms
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import AccountStatus, Network
from socialplan.strategy.contacts import Contacts
from socialplan.strategy.networks import Account

_OPEN: Final = (AccountStatus.ACTIVE, AccountStatus.EMERGENCY, None)
_CLOSED_ROOMS: Final = OWNED | {
    Network.MATTERMOST,
    Network.SLACK,
    Network.TCHAP,
    Network.WHATSAPP_CHANNEL,
    Network.TELEGRAM_CHANNEL,
}
"""Media where nobody comments in public on an account of ours."""
_LAW: Final = (
    "public-moderation-equality",
    "public-blocking-proportionality",
    "insult",
    "defamation",
    "cyber-harassment",
    "doxxing",
    "terrorism-apology",
    "correspondence-secrecy",
    "reviews",
)
"""The points of law on which such rules rest, those that bind us first."""
_MOST_LAW: Final = 6
_MOST_LAW_ALONE: Final = 3
_CHARTER: Final = Words("cette charte", "this charter")


class SpaceRow(msgspec.Struct, frozen=True, kw_only=True):
    """An account on which people may comment."""

    network: str
    handle: str
    url: str
    within: str
    """Within how long somebody answers."""


class StepRow(msgspec.Struct, frozen=True):
    """What happens when a rule is broken."""

    when: str
    does: str


class ModerationView(msgspec.Struct, frozen=True, kw_only=True):
    """The charter in one language."""

    shell: Shell
    alone: bool
    mine: bool
    proposed: bool
    spaces: tuple[SpaceRow, ...]
    answers: bool
    """Whether any delay of reply is announced."""
    hours: str
    welcomed: tuple[str, ...]
    removed: tuple[str, ...]
    steps: tuple[StepRow, ...]
    appeal: str
    evidence: str
    mailbox: str
    law: tuple[LawLine, ...]
    law_on: str
    """The day of the texts."""


def missing(dossier: Dossier) -> Words | None:
    """Why there is no such charter; None where people can comment on an account of ours."""
    rules = dossier.strategy.moderation
    if not spaces(dossier):
        return Words("aucun compte ouvert aux commentaires dans platforms", "no account open to comments in platforms")
    if not any((rules.welcomed, rules.removed, rules.ladder, rules.appeal)):
        return Words("aucune règle dans moderation.removed", "no rule in moderation.removed")
    return None


def _concerns(finding: Finding, wording: Wording) -> bool:
    """Whether a finding is told here: on a part of the rules for which not even a proposal stands."""
    chapter, _, field = finding.path.partition("[")[0].partition(".")
    if chapter != "moderation":
        return False
    rules = wording.dossier.strategy.moderation
    return not getattr(rules, field or "removed", None)


def spaces(dossier: Dossier) -> tuple[tuple[int, Account], ...]:
    """The accounts on which people may comment, with their place."""
    return tuple(
        (place, account)
        for place, account in enumerate(dossier.strategy.platforms)
        if account.network
        and account.network not in _CLOSED_ROOMS
        and account.status in _OPEN
        and platforms.resolve(account.network).is_open
    )


def view(wording: Wording, findings: tuple[Finding, ...], contacts: Contacts) -> ModerationView:  # noqa: ARG001 - no number is printed here
    """The charter in one language."""
    desk = Desk(wording, tuple(finding for finding in findings if _concerns(finding, wording)))
    desk.gaps.findings(desk.findings, {"moderation"})
    rules = desk.strategy.moderation
    open_ = spaces(desk.dossier)
    desk.need("moderation.hours", "moderation.welcomed", "moderation.removed", "moderation.ladder", "moderation.appeal")
    desk.need("organisation.contact_email", "moderation.keep_evidence")
    points = _points_of_law(desk)
    fields = ("hours", "welcomed", "removed", "ladder", "appeal", "keep_evidence")
    rows = tuple(_space(desk, place, account) for place, account in open_)
    return ModerationView(
        alone=desk.alone,
        mine=desk.mine,
        proposed=desk.proposed(*(f"moderation.{field}" for field in fields)),
        spaces=rows,
        answers=any(row.within != NONE for row in rows),
        hours=_hours(desk),
        welcomed=desk.lines(rules.welcomed, "moderation.welcomed"),
        removed=desk.lines(rules.removed, "moderation.removed"),
        steps=_steps(desk),
        appeal=desk.line(rules.appeal, "moderation.appeal"),
        evidence=small(desk.line(rules.keep_evidence, "moderation.keep_evidence")),
        mailbox=_mailbox(desk),
        law=points,
        law_on=wording.date(law.DATED),
        shell=_shell(desk, open_, states_law=bool(points)),  # last: it closes the gaps
    )


def _shell(desk: Desk, open_: tuple[tuple[int, Account], ...], *, states_law: bool) -> Shell:
    """The shell; of the status only what readers of the site may see."""
    desk.ask_to_confirm()
    _note_links(desk, open_)
    _note_names(desk)
    wording = desk.wording
    caution = law.caution(wording.language, adopted=wording.adopted) if states_law else ""
    made = shell(wording, "moderation", brief=_brief(desk, open_), gaps=desk.gaps, caution=caution)
    whom = (
        wording.say("toute personne qui commente sur mes comptes", "everyone who comments on my accounts")
        if desk.mine
        else wording.words(COMPANIONS["moderation"].applies_to)
    )
    rows = tuple(row for row in made.status if row.label == wording.words(STATUS))
    rows += (Row(wording.say("Concerne", "Applies to"), whom),)
    if not wording.adopted:
        rows += (Row(wording.say("En date du", "Dated"), wording.date(desk.dossier.as_of)),)
    return msgspec.structs.replace(made, status=rows)


def _hours(desk: Desk) -> str:
    """The hours as they follow « nous lisons » or a colon."""
    told = without_stop(desk.text(desk.strategy.moderation.hours, "moderation.hours"))
    return small(told) if desk.wording.language == "fr" else told


def _mailbox(desk: Desk) -> str:
    return desk.text(desk.strategy.organisation.contact_email, "organisation.contact_email")


def _space(desk: Desk, place: int, account: Account) -> SpaceRow:
    path = f"platforms[{place}]"
    return SpaceRow(
        network=desk.network(account),
        handle=desk.text(account.handle, f"{path}.handle"),
        url=desk.text(account.url, f"{path}.url"),
        within=desk.wording.hours(account.response_hours) or NONE,
    )


def _steps(desk: Desk) -> tuple[StepRow, ...]:
    """The ladder without who carries it out: readers of the site meet an account, not a person."""
    found = []
    for place, step in enumerate(desk.strategy.moderation.ladder):
        path = f"moderation.ladder[{place}]"
        when, does = desk.text(step.when, f"{path}.when"), desk.text(step.do, f"{path}.do")
        if does:
            found.append(StepRow(without_stop(when) or NONE, without_stop(does)))
    return tuple(found)


def _points_of_law(desk: Desk) -> tuple[LawLine, ...]:
    """The texts on which the rules rest: title and reference, for the public is told no duty of ours in detail."""
    chosen = {
        entry.id: entry
        for document in ("editorial", "crisis")
        for entry in law.select(
            document=document,
            section=None,
            regime=desk.dossier.regime.value,
            country=desk.dossier.country,
            headcount=desk.strategy.organisation.headcount,
        )
        if not entry.check_before_use
    }
    most = _MOST_LAW_ALONE if desk.alone else _MOST_LAW
    wanted = [chosen[identifier] for identifier in _LAW if identifier in chosen][:most]
    return tuple(LawLine(desk.wording.words(entry.title), desk.wording.words(entry.reference)) for entry in wanted)


def _note_names(desk: Desk) -> None:
    """Note the colleagues whom the text to publish names: a function or a mailbox does, and outlives them."""
    rules = desk.strategy.moderation
    public = (rules.hours, *rules.welcomed, *rules.removed, rules.appeal, rules.keep_evidence)
    public = (*public, *(text for step in rules.ladder for text in (step.when, step.do)))
    said = " ".join(wording for text in public if text for _, wording in text.by_language)
    names = [person.name for person in desk.strategy.team.people if person.name and person.name in said]
    if names and not desk.alone:
        listed = figures.join(map(figures.same, names))
        desk.lack(
            "moderation#names",
            Words(
                f"Remplacer dans ces règles un nom par une fonction ({listed.fr})",
                f"Put a function in the place of a name in these rules ({listed.en})",
            ),
            Words("Cette page est publique.", "This page is public."),
        )


def _note_links(desk: Desk, open_: tuple[tuple[int, Account], ...]) -> None:
    """Note that the rules are not published, or that a profile does not lead to them."""
    if not desk.strategy.moderation.public_rules_url:
        desk.lack(
            "moderation.public_rules_url",
            Words(
                "Publier ces règles sur le site, et en noter l’adresse",
                "Publish these rules on the site, and note the address",
            ),
            Words(
                "Une règle que personne ne peut lire ne se rappelle pas.",
                "A rule that nobody can read cannot be recalled.",
            ),
            days=SOON,
        )
    without = [place for place, one in open_ if one.profile and one.profile.moderation_link is False]
    if without:
        names = figures.same(desk.accounts_named(without))
        desk.lack(
            "platforms.profile.moderation_link",
            Words(
                f"Mettre le lien de ces règles dans le profil ({names.fr})",
                f"Put the link to these rules into the profile ({names.en})",
            ),
        )


def _brief(desk: Desk, open_: tuple[tuple[int, Account], ...]) -> tuple[str, ...]:
    """Where and when, what, who, published or not, and the decision that is asked: for the team."""
    return (_where(desk, open_), _kinds(desk), _ladder(desk), _published(desk, open_), _asked(desk))


def _where(desk: Desk, open_: tuple[tuple[int, Account], ...]) -> str:
    number = desk.number_of(len(open_), ("compte couvert", "account covered"), ("comptes couverts", "accounts covered"))
    hours = _hours(desk)
    if hours:
        return desk.say(f"{number}\u202f; commentaires lus {hours}.", f"{number}; comments are read: {hours}.")
    return desk.say(
        f"{number}\u202f; rien ne dit quand les commentaires sont lus.",
        f"{number}; nothing says when comments are read.",
    )


def _kinds(desk: Desk) -> str:
    rules = desk.strategy.moderation
    if not (rules.welcomed or rules.removed):
        return desk.say("Rien ne dit ce qui est retiré.", "Nothing says what is removed.")
    welcome = desk.number_of(
        len(rules.welcomed), ("sorte de messages", "kind of messages"), ("sortes de messages", "kinds of messages")
    )
    removed = len(rules.removed)
    return desk.say(
        f"Bienvenus\u00a0: {welcome}\u202f; retirés\u00a0: {removed}.", f"Welcome: {welcome}; removed: {removed}."
    )


def _ladder(desk: Desk) -> str:
    rules = desk.strategy.moderation
    steps = desk.number_of(
        len(rules.ladder), ("mesure possible", "possible measure"), ("mesures possibles", "possible measures")
    )
    told = steps if rules.ladder else desk.say("aucune mesure écrite", "no measure is written")
    keeper = "" if desk.alone else desk.wording.person(rules.log_kept_by)
    kept = desk.say(f"registre tenu par {keeper}", f"log kept by {keeper}") if keeper else ""
    return capital(desk.in_a_row((told, kept))) + "."


def _published(desk: Desk, open_: tuple[tuple[int, Account], ...]) -> str:
    if not desk.strategy.moderation.public_rules_url:
        return desk.say("Pas encore publiée.", "Not published yet.")
    linked = sum(bool(one.profile and one.profile.moderation_link) for _, one in open_)
    profiles = desk.number_of(linked, ("profil", "profile"), ("profils", "profiles"))
    return desk.say(
        f"Publiée\u202f; lien dans {profiles} sur {len(open_)}.", f"Published; link in {profiles} of {len(open_)}."
    )


def _asked(desk: Desk) -> str:
    if desk.unconfirmed:
        what = desk.say(
            "confirmer ou modifier ce qui est marqué «\u00a0Proposé\u00a0», puis publier",
            "confirm or change what is marked “Proposed”, then publish",
        )
        return desk.decision(what, LATER)
    rules = desk.strategy.moderation
    if not (rules.welcomed and rules.removed):
        what = desk.say("dire ce qui est bienvenu et ce qui est retiré", "say what is welcome and what is removed")
        return desk.decision(what, SOON)
    adopting = desk.wording.adopting(_CHARTER)
    if adopting:
        return desk.decision(desk.say(f"{adopting}, puis la publier", f"{adopting}, then publish it"), LATER)
    if not rules.public_rules_url:
        return desk.decision(desk.say("publier cette charte sur le site", "publish this charter on the site"), SOON)
    return desk.nothing_to_decide()
