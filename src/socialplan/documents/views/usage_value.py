"""Rights, ambassadors, training, and what the charter is worth: nothing that no procedure carries."""

import re
from typing import Final

import msgspec

from socialplan.documents.gaps import SOON
from socialplan.documents.views import usage_law
from socialplan.documents.views.usage_desk import Desk, Listed, capital
from socialplan.documents.views.usage_law import LawLine
from socialplan.language import Words
from socialplan.strategy.choices import CharterStatus

_FIFTY: Final = 50
"""From this headcount a private employer must have works rules (Code du travail, art. L. 1311-2)."""

_DISCIPLINE: Final = re.compile(
    r"sanction|disciplin|licenci|révocation|mise à pied|blâme|avertissement|exclusion|radiation|faits sont graves"
    r"|faute|dismiss|warning|suspen|misconduct|expel|facts are serious|reprimand",
    re.IGNORECASE,
)
"""Words of a step that only a disciplinary procedure can carry."""


class Rights(msgspec.Struct, frozen=True, kw_only=True):
    """What those who work here may count on."""

    proposed: bool
    items: tuple[str, ...]
    quiet_hours: str
    support: str
    law: tuple[LawLine, ...]


class Training(msgspec.Struct, frozen=True, kw_only=True):
    """Welcome and training."""

    proposed: bool
    what: str
    on: str
    trained: str
    """How many of those who look after the networks have been trained."""


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """What the charter is worth."""

    proposed: bool
    status: str
    meaning: str
    consultation: str
    steps: tuple[str, ...]
    beyond: str
    law: tuple[LawLine, ...]


def rights(desk: Desk) -> Rights:
    """Expression, disconnection, protection, and who helps."""
    desk.need("charter.rights", "charter.quiet_hours")
    if not desk.alone:
        desk.need("charter.support_contact")
    return Rights(
        proposed=desk.proposed("charter.rights", "charter.quiet_hours", "charter.support_contact"),
        items=desk.lines(desk.charter.rights, "charter.rights"),
        quiet_hours=desk.line(desk.charter.quiet_hours, "charter.quiet_hours"),
        support="" if desk.alone else desk.here(desk.charter.support_contact),
        law=desk.recall(*usage_law.RIGHTS),
    )


def ambassadors(desk: Desk) -> Listed | None:
    """Rules for volunteers who relay us: only where there are some."""
    if not desk.alone:
        desk.need("charter.ambassadors")
    if not desk.charter.ambassadors:
        return None
    desk.need("charter.ambassador_rules")
    return Listed(
        proposed=desk.proposed("charter.ambassador_rules"),
        items=desk.lines(desk.charter.ambassador_rules, "charter.ambassador_rules"),
        law=desk.recall(*usage_law.AMBASSADORS),
    )


def partnerships(desk: Desk) -> Listed:
    """AI, contests, paid partnerships; reviews for whoever works alone."""
    desk.need("charter.ai_contests_partners")
    return Listed(
        proposed=desk.proposed("charter.ai_contests_partners"),
        items=desk.lines(desk.charter.ai_contests_partners, "charter.ai_contests_partners"),
        law=desk.recall(*usage_law.PARTNERSHIPS, *usage_law.REVIEWS),
    )


def training(desk: Desk) -> Training:
    """What, when, and how far it has come."""
    desk.need("charter.training", "charter.training_on")
    team = [person for person in desk.strategy.team.people if person.publishes or person.roles]
    trained = sum(person.trained_on is not None for person in team)
    told = ""
    if team and not desk.alone:
        people = desk.wording.count(trained, desk.say("personne", "person"), desk.say("personnes", "people"))
        told = desk.say(f"{people} sur {len(team)}", f"{people} of {len(team)}")
    return Training(
        proposed=desk.proposed("charter.training"),
        what=desk.line(desk.charter.training, "charter.training"),
        on=desk.wording.date(desk.charter.training_on),
        trained=told,
    )


def value(desk: Desk) -> Value:
    """The status, the consultation, and the steps that status and procedure allow."""
    desk.need("charter.status", "charter.consequences")
    if usage_law.depends_on_headcount(desk.dossier):
        why = Words(
            "Dès 50, une charte qui impose des règles suit la procédure du règlement intérieur.",
            "From 50, a charter that imposes rules follows the procedure of the works rules.",
        )
        desk.gaps.add("organisation.headcount", Words("Effectif employé", "Number of people employed"), why)
    carried = may_discipline(desk)
    steps = desk.lines(desk.charter.consequences, "charter.consequences")
    kept = steps if carried else tuple(step for step in steps if not _DISCIPLINE.search(step))
    _note_consultation(desk)
    _note_steps(desk, dropped=len(steps) - len(kept), guide=desk.charter.status is CharterStatus.GUIDE)
    return Value(
        proposed=desk.proposed("charter.status", "charter.consequences"),
        status=capital(desk.wording.label(desk.charter.status)),
        meaning=_meaning(desk, carried=carried),
        consultation=consultation(desk),
        steps=kept,
        beyond=_beyond(desk, carried=carried) if kept else "",
        law=desk.recall(*usage_law.VALUE),
    )


def consulted(desk: Desk) -> bool:
    """Whether the body has given its opinion by the strategy’s date."""
    day = desk.charter.consulted_on
    return day is not None and day <= desk.dossier.as_of


def needs_consultation(desk: Desk) -> bool:
    """Whether a charter of that status waits for an opinion: not a guide, nor where no body is known to be required."""
    if desk.alone or desk.charter.status in (None, CharterStatus.GUIDE):
        return False
    headcount = desk.strategy.organisation.headcount
    return desk.dossier.public_body or headcount is None or headcount >= _FIFTY


def may_discipline(desk: Desk) -> bool:
    """Whether a disciplinary step may be named: the charter binds, and its procedure was followed."""
    binding = desk.charter.status in {CharterStatus.SERVICE_NOTE, CharterStatus.WORKS_RULES}
    return binding and (consulted(desk) or not needs_consultation(desk))


def consultation(desk: Desk) -> str:
    """The body and the date, in one line; empty when nothing is known and nothing is needed."""
    body = capital(desk.text(desk.charter.consulted_body, "charter.consulted_body"))
    day = desk.wording.date(desk.charter.consulted_on)
    if not body and not day:
        return desk.say("Consultation à tenir.", "Consultation to be held.") if needs_consultation(desk) else ""
    if not day:
        return desk.say(f"Consultation\u00a0: {body}, date à fixer.", f"Consultation: {body}, date to be set.")
    when = desk.say(f"le {day}", f"on {day}")
    if not consulted(desk):
        when = desk.say(f"prévue le {day}", f"planned on {day}")
    told = body or desk.say("personnel", "staff")
    return desk.say(f"Consultation\u00a0: {told}, {when}.", f"Consultation: {told}, {when}.")


def _meaning(desk: Desk, *, carried: bool) -> str:
    status = desk.charter.status
    if status is None:
        return desk.say(
            "Sa valeur n’est pas encore décidée\u00a0: d’ici là, cette charte se lit comme un guide et ne crée aucune "
            "sanction.",
            "Its standing is not yet decided: until then this charter reads as a guide and creates no sanction.",
        )
    if status is CharterStatus.GUIDE:
        return desk.say(
            "Elle conseille et protège\u00a0: elle n’ajoute aucune sanction.",
            "It advises and protects: it adds no sanction.",
        )
    if not carried:
        return desk.say(
            "Tant que la consultation n’a pas eu lieu, elle se lit comme un guide et ne fonde aucune sanction.",
            "Until the consultation has taken place it reads as a guide, and no sanction can rest on it.",
        )
    if status is CharterStatus.SERVICE_NOTE:
        return desk.say(
            "Elle donne des consignes de travail\u202f; elle ne règle ni les opinions ni la vie privée.",
            "It gives instructions for work; it governs neither opinions nor private life.",
        )
    if desk.adopted:
        return desk.say(
            "Ses formalités faites, elle oblige comme le règlement intérieur, dans les mêmes limites.",
            "Once its formalities are done it binds as the works rules do, within the same limits.",
        )
    return desk.say(
        "Une fois adoptée et ses formalités faites, elle obligera comme le règlement intérieur, dans les mêmes "
        "limites.",
        "Once adopted and its formalities done it will bind as the works rules do, within the same limits.",
    )


def _beyond(desk: Desk, *, carried: bool) -> str:
    if desk.alone:
        return ""
    if carried:
        return desk.say(
            "Aucune suite disciplinaire sans la procédure et les garanties qui s’appliquent à la personne.",
            "No disciplinary step without the procedure and the safeguards that apply to the person.",
        )
    return desk.say(
        "Au-delà, seules jouent la loi et les règles qui s’appliquent déjà à chacun, avec leurs garanties\u00a0: "
        "cette charte n’y ajoute rien.",
        "Beyond that, only the law and the rules that already apply to each person count, with their safeguards: this "
        "charter adds nothing to them.",
    )


def _note_consultation(desk: Desk) -> None:
    if needs_consultation(desk) and not consulted(desk):
        why = Words(
            "Sans elle, aucune sanction ne peut s’appuyer sur la charte.",
            "Without it no sanction can rest on the charter.",
        )
        desk.gaps.add(
            "charter.consulted_on", Words("Consulter l’instance du personnel", "Consult the staff body"), why, days=SOON
        )


def _note_steps(desk: Desk, *, dropped: int, guide: bool) -> None:
    """Say that a step was left out, if a person wrote it: the house’s own are written to be left out."""
    if not dropped or not desk.dossier.answers.charter.consequences:
        return
    reason = (
        Words("Un guide ne prévoit pas de sanction.", "A guide provides for no sanction.")
        if guide
        else Words("La procédure qui les porte n’est pas faite.", "The procedure that carries them is not done.")
    )
    what = Words("Suites disciplinaires, non imprimées", "Disciplinary steps, not printed")
    desk.gaps.add("charter.consequences#discipline", what, reason, days=SOON)
