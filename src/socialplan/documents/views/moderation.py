"""The public moderation charter: rules for whoever comments, written for a page of the site, then notes for the team.

The part to publish names no colleague: whoever comments writes to a mailbox, not to a person.
"""

from collections.abc import Sequence
from typing import Final

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.dossier import Dossier
from socialplan.analysis.people import OWNED
from socialplan.analysis.profile_acts import ProfileAct, acts
from socialplan.documents.adoption import STATUS
from socialplan.documents.desk import LawLine
from socialplan.documents.gaps import LATER, SOON
from socialplan.documents.names import COMPANIONS
from socialplan.documents.phrases import capital, small, without_stop
from socialplan.documents.shell import Row, Shell, shell
from socialplan.documents.views.companion_desk import NONE, Desk
from socialplan.documents.views.moderation_spaces import (
    DataView,
    SpaceRow,
    closures,
    data,
    hours,
    point,
    reviews,
    space,
    spaces,
)
from socialplan.documents.wording import Wording
from socialplan.knowledge import law
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.contacts import Contacts
from socialplan.strategy.fields import Text
from socialplan.strategy.networks import Account

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
_CHARTER: Final = Words("cette charte", "this charter")


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
    visited: bool
    """Whether it is known when any account is looked at."""
    hours: str
    closed: str
    """The next days without an answer."""
    reviews: str
    """The accounts on which nothing can be hidden or deleted."""
    welcomed: tuple[str, ...]
    removed: tuple[str, ...]
    steps: tuple[StepRow, ...]
    appeal: str
    remedy: str
    """What the law offers whoever is not satisfied with the answer."""
    data: DataView | None
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


def view(wording: Wording, findings: tuple[Finding, ...], contacts: Contacts) -> ModerationView:  # noqa: ARG001 - no number is printed here
    """The charter in one language."""
    desk = Desk(wording, tuple(finding for finding in findings if _concerns(finding, wording)))
    desk.gaps.findings(desk.findings, {"moderation"})
    rules = desk.strategy.moderation
    open_ = spaces(desk.dossier)
    desk.need("moderation.hours", "moderation.welcomed", "moderation.removed", "moderation.ladder", "moderation.appeal")
    desk.need("organisation.contact_email", "moderation.keep_evidence")
    points = () if desk.alone else _points_of_law(desk)
    fields = ("hours", "welcomed", "removed", "ladder", "appeal", "keep_evidence")
    rows = tuple(space(desk, place, account) for place, account in open_)
    evidence = small(desk.line(rules.keep_evidence, "moderation.keep_evidence"))
    appeal = desk.line(rules.appeal, "moderation.appeal")
    return ModerationView(
        alone=desk.alone,
        mine=desk.mine,
        proposed=desk.proposed(*(f"moderation.{field}" for field in fields)),
        spaces=rows,
        answers=any(row.within != NONE for row in rows),
        visited=any(row.read != NONE for row in rows),
        hours=hours(desk, open_),
        closed=closures(desk),
        reviews=reviews(desk, open_),
        welcomed=desk.lines(rules.welcomed, "moderation.welcomed"),
        removed=desk.lines(rules.removed, "moderation.removed"),
        steps=_steps(desk),
        appeal=appeal,
        remedy=point(desk, "remedy") if appeal else "",
        data=data(desk, evidence, _mailbox(desk)),
        mailbox=_mailbox(desk),
        law=points,
        law_on=wording.date(law.DATED),
        shell=_shell(desk, open_, states_law=bool(points or evidence or appeal)),  # last: it closes the gaps
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


def _mailbox(desk: Desk) -> str:
    return desk.text(desk.strategy.organisation.contact_email, "organisation.contact_email")


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
    """The texts on which the rules rest, in a sentence each, for whoever comments rather than for us."""
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
        if entry.public and not entry.check_before_use
    }
    wanted = [chosen[identifier] for identifier in _LAW if identifier in chosen][:_MOST_LAW]
    words = desk.wording.words
    return tuple(
        LawLine(without_stop(words(entry.public)), words(law.spelled(entry.reference)))
        for entry in wanted
        if entry.public
    )


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
    for act in profile_acts(desk, open_):
        names = figures.same(desk.accounts_named(act.places))
        desk.gaps.add(
            f"platforms.profile.moderation_link#{act.who}",
            Words(
                f"Mettre le lien de ces règles dans le profil ({names.fr})",
                f"Put the link to these rules into the profile ({names.en})",
            ),
            None,
            days=act.days,
            who=act.who,
        )


def profile_acts(desk: Desk, open_: tuple[tuple[int, Account], ...]) -> list[ProfileAct]:
    """The profiles that do not lead to the rules, one act for each person who keeps them."""
    linkless = [place for place, one in open_ if _lacks_link(one)]
    return acts(desk.strategy, linkless)


def _lacks_link(account: Account) -> bool:
    """Whether a profile can lead to the rules, and is not known to."""
    return account.network not in OWNED and not (account.profile and account.profile.moderation_link)


def _brief(desk: Desk, open_: tuple[tuple[int, Account], ...]) -> tuple[str, ...]:
    """Where and when, what, who, published or not, and the decision that is asked: for the team."""
    rules = () if desk.alone else (_kinds(desk), _ladder(desk))
    return (_where(desk, open_), *rules, _published(desk, open_), _asked(desk))


def _where(desk: Desk, open_: tuple[tuple[int, Account], ...]) -> str:
    number = desk.number_of(len(open_), ("compte couvert", "account covered"), ("comptes couverts", "accounts covered"))
    told = hours(desk, open_)
    if told:
        return desk.say(f"{number}\u202f; commentaires lus {told}.", f"{number}; comments are read: {told}.")
    if not any(one.monitoring for _, one in open_):
        return desk.say(
            f"{number}\u202f; rien ne dit quand les commentaires sont lus.",
            f"{number}; nothing says when comments are read.",
        )
    return desk.say(
        f"{number}\u202f; chacun est lu à ses heures, dans le tableau.",
        f"{number}; each is read at its own hours, in the table.",
    )


def _kinds(desk: Desk) -> str:
    """What is welcome first, which is what the page is for."""
    rules = desk.strategy.moderation
    if not (rules.welcomed or rules.removed):
        return desk.say("Rien ne dit ce qui est retiré.", "Nothing says what is removed.")
    welcome, removed = (
        _first(desk, rules.welcomed, "moderation.welcomed"),
        _first(desk, rules.removed, "moderation.removed"),
    )
    parts = (
        desk.say(f"bienvenu\u00a0: {welcome}", f"welcome: {welcome}") if welcome else "",
        desk.say(f"retiré\u00a0: {removed}", f"removed: {removed}") if removed else "",
    )
    told = capital(desk.in_a_row(parts))
    return told if not told or told.endswith("…") else f"{told}."


def _first(desk: Desk, texts: Sequence[Text], path: str) -> str:
    """The first of several rules, as it goes on after a colon, and that there are more."""
    told = [small(without_stop(text)) for text in desk.lines(texts, path)]
    return f"{told[0]}…" if len(told) > 1 else next(iter(told), "")


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
    url = desk.strategy.moderation.public_rules_url
    if not url:
        return desk.say("Pas encore en ligne.", "Not online yet.")
    profiles = [one for _, one in open_ if one.network not in OWNED]
    linked = desk.number_of(
        len(profiles) - sum(map(_lacks_link, profiles)), ("profil", "profile"), ("profils", "profiles")
    )
    return desk.say(
        f"Lien dans {linked} sur {len(profiles)}\u202f; texte déjà en ligne\u00a0: {url}",
        f"Link in {linked} of {len(profiles)}; text already online: {url}",
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
    if adopting and rules.public_rules_url:
        what = desk.say(
            f"{adopting}, puis remplacer le texte en ligne", f"{adopting}, then replace the text that is online"
        )
        return desk.decision(what, LATER)
    if adopting:
        return desk.decision(desk.say(f"{adopting}, puis la publier", f"{adopting}, then publish it"), LATER)
    if not rules.public_rules_url:
        return desk.decision(desk.say("publier cette charte sur le site", "publish this charter on the site"), SOON)
    return desk.asked()
