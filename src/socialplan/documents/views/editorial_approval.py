"""Who approves what, what that path lacks, and the ten points to tick before publishing."""

import msgspec

from socialplan.documents.views.editorial_desk import Desk
from socialplan.documents.views.editorial_rights import open_windows
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
        rows=tuple(_row(desk, step, place) for place, step in given),
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
        content=wording.label(step.content).capitalize(),
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
        (desk.say("Quatre yeux sur ce contenu", "Four eyes on this content"), _contents(desk, two)),
        (
            desk.say("Valide ses propres textes", "Approves their own texts"),
            ", ".join(f"{desk.wording.person(step.approver)} ({desk.wording.label(step.content)})" for step in own),
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
            desk.gaps.add(f"editorial.approvals[{place}].approver", what, None)
        elif not step.deputy:
            what = Words(
                f"Nommer la suppléance de qui valide le contenu {label.fr}",
                f"Name the deputy of who approves {label.en} content",
            )
            desk.gaps.add(f"editorial.approvals[{place}].deputy", what, None)


def ticks(desk: Desk) -> tuple[str, ...]:
    """The ten points, in the words of this organisation."""
    return (
        _purpose(desk),
        _audience(desk),
        desk.say(
            "Chaque fait a été vérifié à sa source\u202f; chaque chiffre a une date.",
            "Each fact was checked at its source; each figure has a date.",
        ),
        _consent(desk),
        desk.say(
            "L’image a son texte alternatif, la vidéo ses sous-titres relus.",
            "The picture has its alternative text, the video its proofread captions.",
        ),
        _tone(desk),
        desk.say(
            "Le texte tient dans la limite du réseau\u202f; le lien mène à la page exacte.",
            "The text fits the network’s limit; the link leads to the exact page.",
        ),
        _timing(desk),
        _replies(desk),
        _second_look(desk),
    )


def _purpose(desk: Desk) -> str:
    if desk.strategy.objectives and not desk.alone:
        return desk.say(
            "Je sais quel objectif elle sert, et dans quel pilier elle se range.",
            "I know which objective it serves, and under which pillar it falls.",
        )
    return desk.say("Je sais à quoi elle sert et dans quel pilier elle se range.", "I know its use and its pillar.")


def _audience(desk: Desk) -> str:
    first = next(
        (
            desk.text(audience.label, f"audiences[{place}].label")
            for place, audience in sorted(
                enumerate(desk.strategy.audiences), key=lambda each: each[1].priority or len(desk.strategy.audiences) + 9
            )
            if audience.label
        ),
        "",
    )
    if first:
        return desk.say(
            f"La première phrase dit ce que cela change pour qui la lit\u00a0: {first}, par exemple.",
            f"The first sentence says what it changes for whoever reads it: {first}, for instance.",
        )
    return desk.say(
        "La première phrase dit ce que cela change pour qui la lit.",
        "The first sentence says what it changes for whoever reads it.",
    )


def _consent(desk: Desk) -> str:
    rights = desk.editorial.rights
    if rights and rights.photos_of_people is False:
        return desk.say(
            "On n’y reconnaît personne\u202f; l’image est à nous, ou son auteur a dit oui.",
            "Nobody can be recognised; the picture is ours, or its author said yes.",
        )
    register = desk.text(rights.consent_register, "editorial.rights.consent_register") if rights else ""
    where = desk.say(f" (registre\u00a0: {register})", f" (register: {register})") if register else ""
    return desk.say(
        f"Chaque personne reconnaissable a dit oui par écrit{where}\u202f; l’image est à nous ou cédée.",
        f"Each recognisable person said yes in writing{where}; the picture is ours or licensed.",
    )


def _tone(desk: Desk) -> str:
    address = desk.wording.label(desk.editorial.address)
    if address and desk.wording.language == "fr":
        return f"Le ton est celui de la situation\u202f; nous disons «\u00a0{address}\u00a0»\u202f; aucun mot à éviter."
    return desk.say(
        "Le ton est celui de la situation\u202f; aucun mot à éviter.",
        "The tone is the situation’s; no word to avoid is in it.",
    )


def _timing(desk: Desk) -> str:
    windows = open_windows(desk)
    if windows:
        end = desk.wording.date(max(window.end for window in windows))
        return desk.say(
            f"Rien de ce que la période électorale exclut, jusqu’au {end}\u202f; rien qui heurte l’actualité du jour.",
            f"Nothing that the electoral period bars, until {end}; nothing that jars with today’s news.",
        )
    return desk.say(
        "L’actualité du jour ne la rend ni déplacée ni inutile.", "Today’s news makes it neither ill-timed nor useless."
    )


def _replies(desk: Desk) -> str:
    hours = desk.wording.hours(REPLY_HOURS)
    if desk.alone:
        return desk.say(
            f"Je peux répondre pendant les {hours} qui suivent.", f"I can reply during the next {hours}."
        )
    owners = dict.fromkeys(
        name
        for _, account in desk.active_accounts()
        for name in (desk.wording.person(account.owner), desk.wording.person(account.deputy))
        if name
    )
    names = desk.wording.join(owners, Words("ou", "or"))
    told = desk.say(
        f"Quelqu’un peut répondre pendant les {hours} qui suivent", f"Somebody can reply during the next {hours}"
    )
    colon = desk.say("\u00a0: ", ": ")
    return f"{told}{colon}{names}." if names else f"{told}."


def _second_look(desk: Desk) -> str:
    step = sensitive(desk)
    if desk.alone:
        hours = desk.wording.hours(step.delay_hours) if step and step.delay_hours else ""
        if hours:
            return desk.say(
                f"Sujet délicat ou colère\u00a0: j’ai laissé passer {hours}, ou demandé un avis.",
                f"Touchy subject or anger: I waited {hours}, or asked for another view.",
            )
        return desk.say(
            "Sujet délicat ou colère\u00a0: j’ai attendu, ou demandé un avis.",
            "Touchy subject or anger: I waited, or asked for another view.",
        )
    approver = desk.wording.person(step.approver) if step else ""
    deputy = desk.wording.person(step.deputy) if step else ""
    names = desk.wording.join([approver, deputy], Words("ou", "or"))
    if names:
        return desk.say(
            f"Si le sujet est sensible, une autre personne l’a relue\u00a0: {names}.",
            f"If the subject is sensitive, another person has read it: {names}.",
        )
    return desk.say(
        "Si le sujet est sensible, une autre personne l’a relue.",
        "If the subject is sensitive, another person has read it.",
    )
