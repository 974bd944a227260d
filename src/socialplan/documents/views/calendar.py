"""The editorial calendar: what its template receives."""

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.analysis.editorial_calendar import has_rhythm
from socialplan.documents.found import chapter_of
from socialplan.documents.gaps import SOON
from socialplan.documents.names import TABLES
from socialplan.documents.shell import Shell, shell
from socialplan.documents.views.calendar_ahead import Ahead, ahead
from socialplan.documents.views.calendar_brief import brief
from socialplan.documents.views.calendar_dates import Dates, dates
from socialplan.documents.views.calendar_desk import Desk
from socialplan.documents.views.calendar_news import News, news
from socialplan.documents.views.calendar_summary import Summary, summary
from socialplan.documents.views.calendar_weeks import WeekTable, text_due, weeks
from socialplan.documents.wording import Wording
from socialplan.knowledge import law
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.contacts import Contacts

_CHAPTERS = frozenset({"calendar"})


class CalendarView(msgspec.Struct, frozen=True, kw_only=True):
    """The calendar in one language."""

    shell: Shell
    alone: bool
    summary: Summary
    dates: Dates
    ahead: Ahead
    due: str
    """How long before a post its text is due, and for what; empty where nobody approves."""
    weeks: tuple[WeekTable, ...]
    news: News
    csv: str
    ics: str


def missing(dossier: Dossier) -> Words | None:
    """Why there is no calendar; None where an active account has a rhythm."""
    if has_rhythm(dossier.strategy):
        return None
    return Words(
        "aucun compte actif n’a de rythme de publication (platforms, posts_per_week ou formats)",
        "no active account has a posting rhythm (platforms, posts_per_week or formats)",
    )


def view(wording: Wording, findings: tuple[Finding, ...], contacts: Contacts) -> CalendarView:  # noqa: ARG001 - no number is printed here
    """The calendar in one language."""
    desk = Desk(wording, findings)
    desk.gaps.findings((one for one in desk.findings if chapter_of(one) in _CHAPTERS), _CHAPTERS)
    _needs(desk)
    told = dates(desk)
    caution = law.caution(wording.language, adopted=wording.adopted) if told.votes else ""
    return CalendarView(
        alone=desk.alone,
        summary=summary(desk),
        dates=told,
        ahead=ahead(desk),
        due=text_due(desk),
        weeks=weeks(desk),
        news=news(desk),
        csv=_file(wording, "calendar_csv"),
        ics=_file(wording, "calendar_ics"),
        shell=shell(
            wording, "calendar", brief=brief(desk), gaps=desk.gaps, caution=caution
        ),  # last: it closes the gaps
    )


def _file(wording: Wording, table: str) -> str:
    return TABLES[table].paths.to(wording.language).rpartition("/")[2]


def _needs(desk: Desk) -> None:
    """Note what the calendar lacks."""
    for index in (one.index for one in desk.calendar.accounts if one.owner is None):
        name = desk.strategy.platforms[index].network
        label = name.label if name else Words("un compte sans réseau", "an account without a network")
        desk.gaps.add(
            f"platforms[{index}].owner",
            Words(f"Nommer qui publie sur {label.fr}", f"Name who posts on {label.en}"),
            Words("Une place sans nom reste vide.", "A slot without a name stays empty."),
            days=SOON,
        )
    for path in ("editorial.pillars", "calendar.starts", "calendar.news_share", "calendar.draft_days_before"):
        desk.gaps.need(path)
    for path in ("calendar.rendezvous", "calendar.backup"):
        desk.gaps.need(path)
    _pillars_without_ideas(desk)
    if not desk.calendar.country_known:
        desk.gaps.add(
            "organisation.country",
            Words("Vérifier les jours fériés du pays", "Check the country’s public holidays"),
            Words("Ils ne sont pas connus ici.", "They are not known here."),
        )


def _pillars_without_ideas(desk: Desk) -> None:
    """Note the pillars for which the strategy gives nothing to start writing from."""
    proposed = [slot for slot in desk.calendar.slots if slot.kind == "proposed" and slot.key_date is None]
    told = {slot.pillar for slot in proposed if slot.idea}
    bare = {slot.pillar for slot in proposed if slot.pillar is not None} - told
    for place in sorted(bare):
        label = desk.strategy.editorial.pillars[place]
        name = (str(label.label) if label.label else label.id) or str(place + 1)
        desk.gaps.add(
            f"editorial.pillars[{place}].description",
            Words(f"Dire ce que l’on publie dans «\u00a0{name}\u00a0»", f"Say what is published in “{name}”"),
            Words("Rien ne dit par où commencer à écrire.", "Nothing says where to start writing."),
        )
