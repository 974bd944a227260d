"""Who approves what, and what that path lacks."""

import msgspec

from socialplan.documents.gaps import SOON
from socialplan.documents.views.editorial_desk import Desk, raised
from socialplan.documents.views.editorial_ticks import ticks
from socialplan.language import Words
from socialplan.strategy.choices import Sensitivity
from socialplan.strategy.editorial import Approval


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
        ticks=ticks(desk, sensitive(desk)),
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
        approver=_apart(desk, step.approver, step),
        deputy=_apart(desk, step.deputy, step),
        delay=desk.within(step.delay_hours) or "–",
        examples=desk.text(step.examples, f"editorial.approvals[{place}].examples") or "–",
    )


def _apart(desk: Desk, who: str | None, step: Approval) -> str:
    """A name, with a note where the same person writes: one does not approve what one wrote."""
    name = desk.wording.person(who)
    if not name:
        return "–"
    return name + desk.say(" (à séparer de la rédaction)", " (to be kept apart from writing)") * (who == step.author)


def both_hands(step: Approval) -> bool:
    """Whether the deputy of who approves is the author."""
    return bool(step.author) and step.deputy == step.author


def _remarks(desk: Desk, steps: list[Approval]) -> tuple[str, ...]:
    """Four eyes, who approves their own, and who is missing: computed, one line each."""
    two = [step for step in steps if step.approver and step.author and step.author != step.approver]
    colon = desk.say("\u00a0: ", ": ")
    lines = (
        (desk.say("Relu par une deuxième personne", "Read by a second person"), _contents(desk, two)),
        (
            desk.say("Sans personne pour valider", "With nobody to approve"),
            _contents(desk, [step for step in steps if not step.approver]),
        ),
        (
            desk.say("Sans suppléance", "With no deputy"),
            _contents(desk, [step for step in steps if step.approver and not step.deputy]),
        ),
        (
            desk.say("Valident sans heures prévues pour cela", "Approve with no hours set aside for it"),
            desk.wording.people(_without_hours(desk, steps)),
        ),
        (desk.say("Publient aussi, sans circuit dit ici", "Post too, with no path told here"), _others(desk, steps)),
    )
    return tuple(f"{label}{colon}{value}" for label, value in lines if value)


def _without_hours(desk: Desk, steps: list[Approval]) -> list[str]:
    """Those who approve, and have no hours for the networks."""
    named = dict.fromkeys(step.approver for step in steps if step.approver)
    members = ((who, desk.dossier.person(who)) for who in named)
    return [who for who, member in members if member and not member.hours_per_week]


def _publishers(desk: Desk, steps: list[Approval]) -> dict[str, list[str]]:
    """Those who own an account and write in no row of the path, with their networks."""
    authors = {step.author for step in steps}
    found: dict[str, list[str]] = {}
    for _, account in desk.active_accounts():
        if account.owner and account.owner not in authors and authors - {None}:
            found.setdefault(account.owner, []).append(desk.account_name(account))
    return found


def _others(desk: Desk, steps: list[Approval]) -> str:
    found = _publishers(desk, steps)
    return ", ".join(f"{desk.wording.person(who)} ({', '.join(names)})" for who, names in found.items())


def _contents(desk: Desk, steps: list[Approval]) -> str:
    return ", ".join(desk.wording.label(step.content) for step in steps)


def _note_missing(desk: Desk, given: list[tuple[int, Approval]]) -> None:
    for who in _publishers(desk, [step for _, step in given]):
        name = desk.wording.person(who)
        what = Words(f"Dire qui valide ce que {name} publie", f"Say who approves what {name} posts")
        why = Words("Le circuit ne nomme pas cette personne.", "The path does not name that person.")
        desk.gaps.add(f"editorial.approvals.{who}", what, why)
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
        _note_own(desk, step, place)


def _note_own(desk: Desk, step: Approval, place: int) -> None:
    """Note whoever approves, or stands in to approve, what they wrote."""
    label, name = (step.content or Sensitivity.ROUTINE).label, desk.wording.person(step.author)
    why = Words(
        "Une deuxième personne voit ce que la première ne voit plus.",
        "A second person sees what the first no longer sees.",
    )
    if step.author and step.author == step.approver:
        what = Words(
            f"Faire valider le contenu {label.fr} par une autre personne que {name}, qui écrit",
            f"Have {label.en} content approved by somebody other than {name}, who writes it",
        )
        desk.gaps.add(f"editorial.approvals[{place}].approver", what, why, days=SOON)
    elif both_hands(step):
        what = Words(
            f"Nommer une autre suppléance que {name}, qui écrit le contenu {label.fr}",
            f"Name another deputy than {name}, who writes {label.en} content",
        )
        desk.gaps.add(f"editorial.approvals[{place}].deputy", what, why)
