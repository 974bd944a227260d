"""The community map: where our subjects are talked about, who counts there, and how to be useful before being heard."""

from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.communities import Totals, answers, totals, voices_not_heard
from socialplan.analysis.dossier import Dossier
from socialplan.documents.desk import LawLine
from socialplan.documents.gaps import LATER
from socialplan.documents.lengths import words_in
from socialplan.documents.shell import Shell, shell
from socialplan.documents.views import community_plan, community_sources
from socialplan.documents.views.community_brief import brief
from socialplan.documents.views.community_plan import Code, RelayRow, Weeks
from socialplan.documents.views.community_sources import Map
from socialplan.documents.views.plan_desk import TIGHTEST, Desk
from socialplan.documents.wording import Wording
from socialplan.knowledge import law
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.contacts import Contacts
from socialplan.strategy.model import Strategy

MOST_WORDS: Final = 1160
"""Words of the view: with the template's own, three pages of some 450 words."""
MOST_WORDS_ALONE: Final = 520

_MAILING: Final = "direct-marketing-optin"
_PEOPLE: Final = "gdpr-sensitive-data-listening"


class AnswerRow(msgspec.Struct, frozen=True):
    """One of the five questions."""

    asked: str
    answer: str
    evidence: str


class CommunityView(msgspec.Struct, frozen=True, kw_only=True):
    """The map in one language."""

    shell: Shell
    alone: bool
    mine: bool
    """Whether it is somebody's own, in the first person."""
    question: str
    easy: str
    """Whether the community is easy to find, and what to do if it is not; empty where nobody says."""
    map: Map
    answers: tuple[AnswerRow, ...]
    code: Code
    law: tuple[LawLine, ...]
    weeks: Weeks
    relays: tuple[RelayRow, ...]
    allies: tuple[str, ...]


def missing(dossier: Dossier) -> Words | None:
    """Why there is no map; None where a source or a large account is named."""
    community = dossier.strategy.community
    if community.sources or community.relays:
        return None
    return Words(
        "aucune source ni grand compte repérés (community.sources, community.relays)",
        "no source and no large account found (community.sources, community.relays)",
    )


def view(wording: Wording, findings: tuple[Finding, ...], contacts: Contacts) -> CommunityView:  # noqa: ARG001 - no number is printed here
    """The map in one language, cut step by step to its three pages, half of that for somebody alone.

    It is measured in French, the longer of the two, so that both languages hold the same.
    """
    measured = wording.to_measure()
    most = MOST_WORDS_ALONE if wording.dossier.alone else MOST_WORDS
    for tight in range(TIGHTEST + 1):
        made = _made(Desk(measured, findings, tight))
        if _words(made) <= most or tight == TIGHTEST:
            break
    return made if measured is wording else _made(Desk(wording, findings, tight))


def _words(made: CommunityView) -> int:
    """The words of the map without its register and its links."""
    return words_in(made) - words_in((made.shell.gaps, made.shell.related))


def _made(desk: Desk) -> CommunityView:
    known, sums = community_sources.faults(desk), totals(desk.strategy)
    found = answers(_printable(desk), desk.dossier.as_of, known.unfit)
    desk.gaps.findings((one for one in desk.findings if one.path.startswith("community")), {"community"})
    _needs(desk, sums)
    held = community_plan.code(desk)
    recalled = tuple(_law(desk, held.personal))
    planned = community_plan.weeks(desk, known)
    caution = law.caution(desk.language, adopted=desk.wording.adopted) if recalled else ""
    lines = tuple(brief(desk, sums, found, known))
    return CommunityView(
        alone=desk.alone,
        mine=desk.mine,
        question=desk.text(desk.strategy.community.question),
        easy=_easy(desk),
        map=community_sources.the_map(desk, sums, known),
        answers=tuple(
            AnswerRow(desk.wording.words(one.asked), desk.yes(one.yes), desk.title(desk.wording.words(one.evidence)))
            for one in found
        ),
        code=held,
        law=recalled,
        weeks=planned,
        relays=community_plan.relays(desk),
        allies=community_plan.allies(desk),
        shell=shell(
            desk.wording, "community", brief=lines, gaps=desk.gaps, caution=caution
        ),  # last: it closes the gaps
    )


def _printable(desk: Desk) -> Strategy:
    """The strategy without the names of sources that must not be printed."""
    community = desk.strategy.community
    sources = [
        source if desk.text(source.name) else msgspec.structs.replace(source, name=None) for source in community.sources
    ]
    return msgspec.structs.replace(desk.strategy, community=msgspec.structs.replace(community, sources=sources))


def _easy(desk: Desk) -> str:
    easy = desk.strategy.community.easy_to_find
    if easy is None:
        return ""
    if easy:
        return desk.say("Cette communauté est facile à repérer.", "This community is easy to find.")
    return desk.say(
        "Elle n’est pas facile à repérer\u00a0: demander à ceux qui en sont où ils se parlent.",
        "It is not easy to find: ask those who belong to it where they talk.",
    )


def _needs(desk: Desk, sums: Totals) -> None:
    """What the map lacks."""
    desk.need("community.question", *(("community.sources",) if not sums.sources else ()))
    if not desk.alone:
        _wanted(desk)
    if not desk.strategy.community.code:
        desk.lack(
            "community.code",
            "Confirmer ou modifier le code d’approche proposé",
            "Confirm or change the proposed code of approach",
            Words("Ce que personne n’a confirmé n’engage personne.", "What nobody confirmed binds nobody."),
        )
    unheard = [desk.audience(desk.strategy.audiences[place].id) for place in voices_not_heard(desk.strategy)]
    if unheard and sums.sources:
        names = desk.wording.join(desk.wording.quote(one) for one in unheard if one)
        desk.lack(
            "community.sources.audience",
            f"Chercher où parlent ces publics\u00a0: {names}",
            f"Find where these audiences talk: {names}",
            Words("Aucune source de la carte ne les concerne.", "No source on the map concerns them."),
        )


def _wanted(desk: Desk) -> None:
    """Whom nobody has named yet."""
    if not desk.strategy.community.allies:
        desk.lack(
            "community.allies",
            "Nommer qui pourrait prendre notre défense",
            "Name who might stand up for us",
            Words(
                "Le jour d’une critique, on n’a plus le temps de chercher.", "On the day of a criticism it is too late."
            ),
        )
    if not desk.strategy.community.relays:
        desk.lack(
            "community.relays",
            "Nommer les grands comptes qui pourraient nous relayer, et par qui passer",
            "Name the large accounts that might relay us, and through whom",
            Words(
                "Prévenus assez tôt, ils peuvent relayer une annonce.",
                "Told early enough, they can relay an announcement.",
            ),
        )


def _law(desk: Desk, personal: str) -> Iterator[LawLine]:
    """The points of law on addresses and on people that hold here; one that is to be confirmed is noted instead."""
    for identifier, called in ((_MAILING, not desk.alone), (_PEOPLE, bool(personal))):
        entry = law.entry(identifier)
        holds = entry.jurisdiction in law.jurisdictions(desk.dossier.country)
        if not called or not holds or desk.dossier.regime.value not in entry.regimes:
            continue
        if entry.check_before_use:
            if not desk.wording.adopted:
                _note(desk, entry)
            continue
        yield LawLine(desk.wording.words(entry.statement), desk.wording.words(entry.reference))


def _note(desk: Desk, entry: law.LegalEntry) -> None:
    desk.gaps.add(
        "community#law",
        Words(
            f"Point de droit à faire confirmer\u00a0: {entry.title.fr} ({entry.reference.fr})",
            f"Point of law to have confirmed: {entry.title.en} ({entry.reference.en})",
        ),
        Words("Il n’est pas imprimé d’ici là.", "It is not printed until then."),
        days=LATER,
    )
