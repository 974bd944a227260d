"""What the charter is worth: its status, its formalities, and no step that no procedure carries."""

import re
from typing import Final

import msgspec

from socialplan.analysis import figures
from socialplan.documents.gaps import SOON
from socialplan.documents.phrases import capital
from socialplan.documents.views import usage_law
from socialplan.documents.views.usage_desk import Desk
from socialplan.documents.views.usage_law import LawLine
from socialplan.knowledge import law
from socialplan.language import LANGUAGES, Words
from socialplan.strategy.choices import CharterStatus, FormalityKind

_FIFTY: Final = 50
"""From this headcount a private employer must have works rules (Code du travail, art. L. 1311-2)."""

_BINDING: Final = frozenset({CharterStatus.SERVICE_NOTE, CharterStatus.WORKS_RULES})

_DISCIPLINE: Final = re.compile(
    r"sanction|disciplin|licenci|révocation|mise à pied|blâme|avertissement|exclusion|radiation|faits sont graves"
    r"|faute|dismiss|warning|suspen|misconduct|expel|facts are serious|reprimand",
    re.IGNORECASE,
)
"""Words of a step that only a disciplinary procedure can carry."""


class FormalityRow(msgspec.Struct, frozen=True):
    """A formality, and when it was done."""

    what: str
    on: str


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """What the charter is worth."""

    proposed: bool
    status: str
    meaning: str
    consultation: str
    formalities: tuple[FormalityRow, ...]
    steps: tuple[str, ...]
    """On our accounts, from the lightest."""
    own: tuple[str, ...]
    """On a personal account: what may be asked."""
    discipline: tuple[str, ...]
    """Apart: what only a disciplinary procedure carries; nothing where none does."""
    beyond: str
    law: tuple[LawLine, ...]


def value(desk: Desk) -> Value:
    """The status, the consultation, and the steps that status and procedure allow."""
    if not desk.alone:
        desk.need("charter.status", "charter.consequences", "charter.consequences_personal")
    if usage_law.depends_on_headcount(desk.dossier):
        why = Words(
            "Dès 50, une charte qui impose des règles suit la procédure du règlement intérieur.",
            "From 50, a charter that imposes rules follows the procedure of the works rules.",
        )
        desk.gaps.add("organisation.headcount", Words("Effectif employé", "Number of people employed"), why)
    carried = may_discipline(desk)
    steps = desk.lines(desk.charter.consequences, "charter.consequences")
    own = desk.lines(desk.charter.consequences_personal, "charter.consequences_personal")
    kept = tuple(step for step in steps if not _DISCIPLINE.search(step))
    kept_own = tuple(step for step in own if not _DISCIPLINE.search(step))
    apart = tuple(step for step in (*steps, *own) if _DISCIPLINE.search(step))
    _note_consultation(desk)
    _note_version(desk)
    _note_steps(desk, dropped=0 if carried else len(apart), guide=desk.charter.status is CharterStatus.GUIDE)
    rows = _formalities(desk)
    return Value(
        proposed=desk.proposed("charter.status", "charter.consequences", "charter.consequences_personal"),
        status=capital(desk.wording.label(desk.charter.status)),
        meaning=_meaning(desk, carried=carried),
        consultation="" if rows else consultation(desk),
        formalities=rows,
        steps=kept,
        own=kept_own,
        discipline=apart if carried else (),
        beyond=_beyond(desk, carried=carried) if steps or own else "",
        law=desk.recall(*usage_law.VALUE) if desk.charter.status in _BINDING else (),
    )


def _formalities(desk: Desk) -> tuple[FormalityRow, ...]:
    """The body's opinion, then each formality: those of works rules, or those answered. None for a guide."""
    if desk.charter.status not in _BINDING:
        return ()
    done = {each.what: each.on for each in desk.charter.formalities if each.what}
    asked = _required(desk)
    rows = [_opinion(desk)] if needs_consultation(desk) or desk.charter.consulted_on else []
    rows += [
        FormalityRow(capital(desk.wording.label(kind)), desk.wording.date(done.get(kind)) or _to_do(desk))
        for kind in FormalityKind
        if kind in done or kind in asked
    ]
    missing = [kind.label for kind in asked if done.get(kind) is None]
    if missing:
        french, english = (", ".join(label.to(language) for label in missing) for language in LANGUAGES)
        what = Words(f"Faire les formalités, et noter leur date\u00a0: {french}", f"Do the formalities: {english}")
        why = Words("Sans elles, la charte n’oblige personne.", "Without them the charter binds nobody.")
        desk.gaps.add("charter.formalities", what, why, who=desk.adopter())
    return tuple(rows)


def _required(desk: Desk) -> tuple[FormalityKind, ...]:
    """The formalities of works rules, in France."""
    is_rules = desk.charter.status is CharterStatus.WORKS_RULES and not desk.dossier.public_body
    return tuple(FormalityKind) if is_rules and "fr" in law.jurisdictions(desk.dossier.country) else ()


def _opinion(desk: Desk) -> FormalityRow:
    """The opinion of the body, with the text that it was given on."""
    body = desk.text(desk.charter.consulted_body, "charter.consulted_body") or desk.say("personnel", "staff")
    version = desk.wording.date(desk.charter.consulted_version)
    what = desk.say(f"Avis\u00a0: {body}", f"Opinion: {body}")
    if version:
        what += desk.say(f", sur le texte du {version}", f", on the text of {version}")
    day = desk.wording.date(desk.charter.consulted_on)
    if day and not consulted(desk):
        day = desk.say(f"prévu le {day}", f"planned on {day}")
    return FormalityRow(what, day or _to_do(desk))


def _to_do(desk: Desk) -> str:
    return desk.say("à faire", "to be done")


def _note_version(desk: Desk) -> None:
    """Note an opinion whose text nobody named, or given on an older text than this one."""
    charter = desk.charter
    if charter.status not in _BINDING or not consulted(desk):
        return
    if charter.consulted_version is None:
        desk.gaps.need("charter.consulted_version", who=desk.adopter())
    elif desk.version() > charter.consulted_version:
        read, now = (figures.date(day) for day in (charter.consulted_version, desk.version()))
        what = Words(
            f"Confirmer que le texte du {now.fr} est celui que l’instance a lu le {read.fr}, ou la consulter encore",
            f"Confirm that the text of {now.en} is the one that the body read on {read.en}, or consult it again",
        )
        why = Words("Un avis vaut pour le texte qui l’a reçu.", "An opinion holds for the text that received it.")
        desk.gaps.add("charter.version_on", what, why, who=desk.adopter())


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
    return desk.charter.status in _BINDING and (consulted(desk) or not needs_consultation(desk))


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
            "Its status is not yet decided: until then this charter reads as a guide and creates no sanction.",
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
            "Elle donne des consignes de travail aux personnes que nous employons\u202f; elle ne règle ni les opinions "
            "ni la vie privée.",
            "It gives instructions for work to those whom we employ; it governs neither opinions nor private life.",
        )
    return _as_works_rules(desk)


def _as_works_rules(desk: Desk) -> str:
    employer = desk.here(desk.adopter())
    by = desk.say(f" par l’employeur ({employer})", f" by the employer ({employer})") if employer else ""
    if desk.adopted:
        return desk.say(
            "Ses formalités faites, elle oblige les salariés comme le règlement intérieur, dans les mêmes limites.",
            "Once its formalities are done it binds employees as the works rules do, within the same limits.",
        )
    return desk.say(
        f"Une fois adoptée{by} et ses formalités faites, elle obligera les salariés comme le règlement intérieur, dans "
        "les mêmes limites.",
        f"Once adopted{by} and its formalities done it will bind employees as the works rules do, within the same "
        "limits.",
    )


def _beyond(desk: Desk, *, carried: bool) -> str:
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
