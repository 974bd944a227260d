"""The editorial charter: what its template receives."""

import msgspec

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
from socialplan.documents.views.editorial_desk import Desk
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


class EditorialView(msgspec.Struct, frozen=True, kw_only=True):
    """The charter in one language."""

    shell: Shell
    alone: bool
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
    """The charter in one language."""
    concerning = tuple(finding for finding in findings if concerns(finding))
    desk = Desk(wording, concerning)
    body = _body(desk)
    desk.note_the_rest()
    desk.gaps.findings(tuple(finding for finding in concerning if finding.severity != "info" and not finding.silenced))
    caution = law.caution(wording.language) if desk.states_law() else ""
    return msgspec.structs.replace(
        body, shell=shell(wording, "editorial", brief=brief(desk), gaps=desk.gaps, caution=caution)
    )


def concerns(finding: Finding) -> bool:
    """Whether a finding belongs to the charter: the rule says so, or it stands in the editorial chapter."""
    if finding.documents:
        return "editorial" in finding.documents
    return finding.path.split(".")[0].split("[")[0] == "editorial"


def _body(desk: Desk) -> EditorialView:
    """The chapters in their order: points of law are recalled as long as there is room, the first ones first."""
    return EditorialView(
        shell=shell(desk.wording, "editorial", brief=(), gaps=desk.gaps),
        alone=desk.alone,
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
