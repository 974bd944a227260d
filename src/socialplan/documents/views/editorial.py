"""The editorial charter: what its template receives."""

from typing import Final

import msgspec

from socialplan.documents.found import WITHHELD
from socialplan.documents.lengths import words_in
from socialplan.documents.shell import Shell, shell
from socialplan.documents.views import (
    editorial_approval,
    editorial_examples,
    editorial_line,
    editorial_networks,
    editorial_rights,
    editorial_talk,
    editorial_voice,
    editorial_writing,
)
from socialplan.documents.views.editorial_approval import Path
from socialplan.documents.views.editorial_brief import brief
from socialplan.documents.views.editorial_desk import TIGHTEST, Desk
from socialplan.documents.views.editorial_examples import Examples, Life
from socialplan.documents.views.editorial_line import Line, Mix, Scope
from socialplan.documents.views.editorial_networks import Networks
from socialplan.documents.views.editorial_rights import Ai, Languages, Neutrality, Rights
from socialplan.documents.views.editorial_talk import Conversation, Curation
from socialplan.documents.views.editorial_voice import Reader, Sound
from socialplan.documents.views.editorial_writing import Accessible, Writing
from socialplan.documents.wording import Wording
from socialplan.knowledge import law
from socialplan.rules.finding import Finding
from socialplan.strategy.contacts import Contacts

LABELS: Final = 312
LABELS_ALONE: Final = 210
"""The words of headings, labels and status, which stand in the templates."""
MARK: Final = 7
"""The words of “Proposed – nobody has confirmed it yet”, in French."""
LONGEST: Final = 6 * 450
"""Six pages."""
LONGEST_ALONE: Final = 3 * 450
"""Three pages for whoever works alone."""

_OWN: Final = frozenset({"editorial", "moderation"})
"""The chapters that this charter is made of."""
READ: Final = frozenset({"editorial", "platforms", "audiences", "objectives", "why", "organisation", "moderation"})
"""The chapters of the strategy that the charter prints from."""

NO_SHELL: Final = Shell(
    language="",
    title="",
    organisation="",
    status=(),
    brief=(),
    gaps=(),
    more_gaps=0,
    changes=(),
    related=(),
    caution="",
)


class EditorialView(msgspec.Struct, frozen=True, kw_only=True):
    """The charter in one language."""

    shell: Shell
    alone: bool
    mine: bool
    """Whether it is somebody’s own, written in the first person."""
    line: Line | None
    scope: Scope | None
    mix: Mix | None
    sound: Sound
    reader: Reader | None
    writing: Writing
    accessible: Accessible | None
    networks: Networks
    conversation: Conversation | None
    curation: Curation | None
    rights: Rights | None
    ai: Ai | None
    path: Path
    languages: Languages | None
    neutrality: Neutrality | None
    examples: Examples | None
    life: Life | None


def view(wording: Wording, findings: tuple[Finding, ...], _contacts: Contacts) -> EditorialView:
    """The charter in one language: shortened, step by step, as far as its pages ask for it.

    How far is measured in French, so that both languages hold the same.
    """
    concerning = tuple(finding for finding in findings if concerns(finding))
    measured = wording.to_measure()
    longest = LONGEST_ALONE if wording.dossier.alone else LONGEST
    tightness = 0
    made = _made(Desk(measured, concerning), concerning)
    while _words(made) > longest and tightness < TIGHTEST:
        tightness += 1
        made = _made(Desk(measured, concerning, tightness), concerning)
    return made if measured is wording else _made(Desk(wording, concerning, tightness), concerning)


def _words(made: EditorialView) -> int:
    """The words of the body and of the five lines: what every document ends with is not counted."""
    body = msgspec.structs.replace(made, shell=NO_SHELL)
    labels = LABELS_ALONE if made.alone else LABELS
    return words_in(body) + words_in(made.shell.brief) + labels + MARK * _marks(body)


def _marks(part: object) -> int:
    """How many sections bear the mark of a proposal."""
    if not isinstance(part, msgspec.Struct):
        return 0
    fields = ((name, getattr(part, name)) for name in part.__struct_fields__)
    return sum(1 if name.endswith("proposed") and value is True else _marks(value) for name, value in fields)


def _made(desk: Desk, concerning: tuple[Finding, ...]) -> EditorialView:
    body = _body(desk)
    desk.note_the_rest()
    desk.gaps.findings(concerning, _OWN)
    caution = law.caution(desk.wording.language, adopted=desk.wording.adopted) if desk.states_law() else ""
    return msgspec.structs.replace(
        body, shell=shell(desk.wording, "editorial", brief=brief(desk), gaps=desk.gaps, caution=caution)
    )


def concerns(finding: Finding) -> bool:
    """Whether a finding belongs to the charter: the rule says so, or it stands in the editorial chapter."""
    chapter = finding.path.split(".")[0].split("[")[0]
    if finding.rule in WITHHELD:
        return chapter in READ
    if finding.documents:
        return "editorial" in finding.documents
    return chapter == "editorial"


def _body(desk: Desk) -> EditorialView:
    """The chapters in their order: points of law are recalled as long as there is room, the first ones first."""
    return EditorialView(
        shell=NO_SHELL,
        alone=desk.alone,
        mine=desk.mine,
        line=editorial_line.line(desk),
        scope=editorial_line.scope(desk),
        mix=editorial_line.mix(desk),
        sound=editorial_voice.sound(desk),
        reader=editorial_voice.reader(desk),
        rights=editorial_rights.rights(desk),
        writing=editorial_writing.writing(desk),
        accessible=editorial_writing.accessible(desk),
        networks=editorial_networks.networks(desk),
        conversation=editorial_talk.conversation(desk),
        curation=editorial_talk.curation(desk),
        ai=editorial_rights.ai(desk),
        path=editorial_approval.path(desk),
        languages=editorial_rights.languages(desk),
        neutrality=editorial_rights.neutrality(desk),
        examples=editorial_examples.examples(desk),
        life=editorial_examples.life(desk),
    )
