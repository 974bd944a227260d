"""The staff usage charter: what its template receives."""

from typing import Final

import msgspec

from socialplan.documents.found import WITHHELD
from socialplan.documents.lengths import words_in
from socialplan.documents.shell import Shell, shell
from socialplan.documents.views import usage_rights, usage_rules, usage_safety, usage_value
from socialplan.documents.views.usage_brief import brief
from socialplan.documents.views.usage_contacts import Contacts as Called
from socialplan.documents.views.usage_contacts import contacts as whom_to_call
from socialplan.documents.views.usage_desk import Desk, Listed
from socialplan.documents.views.usage_page import Page, page
from socialplan.documents.views.usage_rights import Rights, Training
from socialplan.documents.views.usage_rules import Duties, Hats, InOurName, Personal, Scope, Why
from socialplan.documents.views.usage_safety import Opening, Safety
from socialplan.documents.views.usage_value import Value
from socialplan.documents.wording import Wording
from socialplan.knowledge import law
from socialplan.rules.finding import Finding
from socialplan.strategy.contacts import Contacts

MOST_WORDS: Final = 2040
"""Words of the view: with the template's own, a page to pin up and four more, of some 450 words each."""
TIGHTEST: Final = 3

_CHAPTERS: Final = frozenset({"charter", "security"})


class Reach(msgspec.Struct, frozen=True, kw_only=True):
    """How to reach those who answer for the charter."""

    owner: str
    mail: str


class UsageView(msgspec.Struct, frozen=True, kw_only=True):
    """The charter in one language."""

    shell: Shell
    alone: bool
    page: Page
    why: Why
    scope: Scope
    hats: Hats
    in_our_name: InOurName
    personal: Personal
    duties: Duties
    never_share: Listed
    called: Called
    opening: Opening
    safety: Safety
    rights: Rights
    ambassadors: Listed | None
    partnerships: Listed
    training: Training
    value: Value
    reach: Reach
    version: str
    """The date that the slip names."""
    slip: bool
    """Whether there is a slip to sign: not under a draft."""


def view(wording: Wording, findings: tuple[Finding, ...], contacts: Contacts) -> UsageView:  # noqa: ARG001 - no number is printed here
    """The charter in one language.

    Where it outgrows its pages, what other documents say too gives way, step by step; a rule never does. It is measured
    in French, the longer of the two, so that both languages hold the same.
    """
    found = tuple(finding for finding in findings if concerns(finding))
    measured = wording.to_measure()
    for tight in range(TIGHTEST + 1):
        made = _made(Desk(measured, found, tight))
        if made.alone or _words(made) <= MOST_WORDS or tight == TIGHTEST:
            break
    if measured is wording:
        return made
    return _made(Desk(wording, found, tight, most_on_page=max(len(made.page.do), len(made.page.avoid))))


def _words(made: UsageView) -> int:
    """The words of the charter without its registers."""
    return words_in(made) - words_in((made.shell.gaps, made.shell.changes, made.shell.related))


def _made(desk: Desk) -> UsageView:
    desk.gaps.findings(desk.findings, _CHAPTERS)
    called = whom_to_call(desk)
    held = usage_safety.accesses(desk)
    return UsageView(
        alone=desk.alone,
        page=page(desk, called),
        why=usage_rules.why(desk),
        scope=usage_rules.scope(desk),
        hats=usage_rules.hats(desk),
        in_our_name=usage_rules.in_our_name(desk),
        personal=usage_rules.personal(desk),
        duties=usage_rules.duties(desk),
        never_share=usage_rules.never_share(desk),
        called=called,
        opening=usage_safety.opening(desk),
        safety=usage_safety.safety(desk, held),
        rights=usage_rights.rights(desk),
        ambassadors=usage_rights.ambassadors(desk),
        partnerships=usage_rights.partnerships(desk),
        training=usage_rights.training(desk),
        value=usage_value.value(desk),
        reach=_reach(desk),
        version=desk.version_told(),
        slip=desk.adopted,
        shell=_shell(desk, brief(desk, called, held)),  # last: it closes the gap register
    )


def concerns(finding: Finding) -> bool:
    """Whether a finding belongs to this charter: it stands in one of its chapters, or its rule names the charter."""
    if finding.path.split(".")[0].split("[")[0] in _CHAPTERS:
        return True
    return "usage" in finding.documents and finding.rule not in WITHHELD


def _shell(desk: Desk, lines: tuple[str, ...]) -> Shell:
    desk.note_law_to_confirm()
    desk.ask_to_confirm()
    caution = law.caution(desk.wording.language, adopted=desk.wording.adopted) if desk.states_law() else ""
    return shell(desk.wording, "usage", brief=lines, gaps=desk.gaps, caution=caution, approver=desk.adopter())


def _reach(desk: Desk) -> Reach:
    return Reach(
        owner=desk.owner(),
        mail=desk.text(desk.strategy.organisation.contact_email, "organisation.contact_email"),
    )
