"""Who approves what, what that path lacks, and the ten points to tick before publishing."""

import msgspec

from socialplan.documents.gaps import SOON
from socialplan.documents.views.editorial_desk import Desk, raised
from socialplan.documents.views.editorial_rights import open_windows
from socialplan.documents.views.editorial_voice import address
from socialplan.language import Words
from socialplan.strategy.choices import Sensitivity
from socialplan.strategy.editorial import Approval

REPLY_HOURS = 4
"""For how long after a post somebody should be there to answer: a rule of the house."""


class PathRow(msgspec.Struct, frozen=True, kw_only=True):
    """A class of content on its way to being published."""

    content: str
    author: str
    approver: str
    deputy: str
    delay: str
    examples: str


class Path(msgspec.Struct, frozen=True, kw_only=True):
    """The approval path, what was computed on it, and the checklist."""

    proposed: bool
    rows: tuple[PathRow, ...]
    remarks: tuple[str, ...]
    ticks: tuple[str, ...]


def path(desk: Desk) -> Path:
    """The chapter; what is missing goes to the gap register."""
    desk.has("approvals")
    given = [(place, step) for place, step in enumerate(desk.editorial.approvals) if step.content]
    if not desk.alone:
        _note_missing(desk, given)
    return Path(
        proposed=desk.proposed("approvals"),
        rows=() if desk.alone else tuple(_row(desk, step, place) for place, step in given),
        remarks=() if desk.alone else _remarks(desk, [step for _, step in given]),
        ticks=ticks(desk),
    )


def sensitive(desk: Desk) -> Approval | None:
    """How sensitive content is approved."""
    return next((step for step in desk.editorial.approvals if step.content is Sensitivity.SENSITIVE), None)


def own_approvers(steps: list[Approval]) -> list[Approval]:
    """The steps in which somebody approves what they wrote."""
    return [step for step in steps if step.author and step.author == step.approver]


def _row(desk: Desk, step: Approval, place: int) -> PathRow:
    wording = desk.wording
    return PathRow(
        content=raised(wording.label(step.content)),
        author=wording.person(step.author) or "–",
        approver=wording.person(step.approver) or "–",
        deputy=wording.person(step.deputy) or "–",
        delay=wording.hours(step.delay_hours) or "–",
        examples=desk.text(step.examples, f"editorial.approvals[{place}].examples") or "–",
    )


def _remarks(desk: Desk, steps: list[Approval]) -> tuple[str, ...]:
    """Four eyes, who approves their own, and who is missing: computed, one line each."""
    own = own_approvers(steps)
    two = [step for step in steps if step.approver and step.author and step.author != step.approver]
    colon = desk.say("\u00a0: ", ": ")
    lines = (
        (desk.say("Relu par une deuxième personne", "Read by a second person"), _contents(desk, two)),
        (
            desk.say("Valide ses propres textes", "Approves their own texts"),
            ", ".join(f"{desk.wording.person(step.approver)} ({desk.wording.label(step.content)})" for step in own),
        ),
        (
            desk.say(
                "Rédaction et suppléance tenues par la même personne", "Written and, as deputy, approved by one person"
            ),
            _contents(desk, [step for step in two if step.deputy == step.author]),
        ),
        (
            desk.say("Sans personne pour valider", "With nobody to approve"),
            _contents(desk, [step for step in steps if not step.approver]),
        ),
        (
            desk.say("Sans suppléance", "With no deputy"),
            _contents(desk, [step for step in steps if step.approver and not step.deputy]),
        ),
    )
    return tuple(f"{label}{colon}{value}" for label, value in lines if value)


def _contents(desk: Desk, steps: list[Approval]) -> str:
    return ", ".join(desk.wording.label(step.content) for step in steps)


def _note_missing(desk: Desk, given: list[tuple[int, Approval]]) -> None:
    for place, step in given:
        label = (step.content or Sensitivity.ROUTINE).label
        if not step.approver:
            what = Words(f"Nommer qui valide le contenu {label.fr}", f"Name who approves {label.en} content")
            why = Words("Il attend, ou part sans relecture.", "It waits, or goes out unread.")
            desk.gaps.add(f"editorial.approvals[{place}].approver", what, why, days=SOON)
        elif not step.deputy:
            what = Words(
                f"Nommer la suppléance de qui valide le contenu {label.fr}",
                f"Name the deputy of who approves {label.en} content",
            )
            why = Words("Une absence bloque la publication.", "One absence blocks the post.")
            desk.gaps.add(f"editorial.approvals[{place}].deputy", what, why)


def ticks(desk: Desk) -> tuple[str, ...]:
    """The ten points, in the words of this organisation."""
    return (
        desk.say("La publication sert un objectif et un pilier.", "The post serves an objective and a pillar.")
        if not desk.alone
        else desk.say("Je sais à quoi sert cette publication.", "I know what this post is for."),
        desk.say(
            "Sa première phrase dit ce qui change pour qui la lit.",
            "Its first sentence says what changes for the reader.",
        ),
        desk.say(
            "Chaque fait est vérifié à sa source, chaque chiffre daté.",
            "Each fact is checked at its source, each figure dated.",
        ),
        _consent(desk),
        desk.say(
            "L’image a son texte alternatif, la vidéo ses sous-titres.",
            "The picture has its alternative text, the video its captions.",
        ),
        _tone(desk),
        desk.say(
            "Elle tient dans la limite du réseau, son lien mène à la page exacte.",
            "It fits the network’s limit; its link leads to the exact page.",
        ),
        _timing(desk),
        _replies(desk),
        _second_look(desk),
    )


def _consent(desk: Desk) -> str:
    rights = desk.editorial.rights
    if rights and rights.photos_of_people is False:
        return desk.say(
            "On n’y reconnaît personne, et l’image est à nous ou cédée.",
            "Nobody can be recognised, and the picture is ours or licensed.",
        )
    return desk.say(
        "Les personnes reconnaissables ont dit oui par écrit, l’image est à nous ou cédée.",
        "Recognisable people said yes in writing; the picture is ours or licensed.",
    )


def _tone(desk: Desk) -> str:
    if desk.editorial.address and desk.wording.language == "fr":
        return f"Le ton va avec la situation, on dit {address(desk)}, sans mot à éviter."
    return desk.say(
        "Le ton va avec la situation, sans mot à éviter.", "The tone suits the situation, with no word to avoid."
    )


def _timing(desk: Desk) -> str:
    windows = open_windows(desk)
    if windows:
        end = desk.wording.date(max(window.end for window in windows))
        return desk.say(
            f"Elle respecte la période électorale (jusqu’au {end}) et l’actualité du jour.",
            f"It respects the electoral period (until {end}) and the day’s news.",
        )
    return desk.say("L’actualité du jour ne la rend pas déplacée.", "Today’s news does not make it ill-timed.")


def _replies(desk: Desk) -> str:
    hours = desk.wording.hours(REPLY_HOURS)
    if desk.alone:
        return desk.say(f"Je peux répondre pendant {hours}.", f"I can reply for the next {hours}.")
    owners = dict.fromkeys(
        name
        for _, account in desk.active_accounts()
        for name in (desk.wording.person(account.owner), desk.wording.person(account.deputy))
        if name
    )
    names = desk.wording.join(owners, Words("ou", "or"))
    told = desk.say(f"Quelqu’un peut répondre pendant {hours}", f"Somebody can reply for the next {hours}")
    colon = desk.say("\u00a0: ", ": ")
    return f"{told}{colon}{names}." if names else f"{told}."


def _second_look(desk: Desk) -> str:
    step = sensitive(desk)
    if desk.alone:
        hours = desk.wording.hours(step.delay_hours) if step and step.delay_hours else ""
        if hours:
            return desk.say(
                f"Sujet délicat\u00a0: j’ai attendu {hours}, ou demandé un avis.",
                f"Touchy subject: I waited {hours}, or asked for another view.",
            )
        return desk.say(
            "Sujet délicat\u00a0: j’ai attendu, ou demandé un avis.",
            "Touchy subject: I waited, or asked for another view.",
        )
    others = (step.approver, step.deputy) if step else ()
    readers = dict.fromkeys(desk.wording.person(other) for other in others if step and other != step.author)
    names = desk.wording.join(readers, Words("ou", "or"))
    if names:
        return desk.say(
            f"Sujet sensible\u00a0: {names} l’a relue.",
            f"Sensitive subject: {names} has read it.",
        )
    return desk.say(
        "Sujet sensible\u00a0: une autre personne l’a relue.",
        "Sensitive subject: another person has read it.",
    )
