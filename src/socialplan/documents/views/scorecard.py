"""The KPI scorecard: where each figure stands, what it proposes to decide, how it is read, and how to keep it."""

from typing import Final

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.analysis.scorecard import Standing, standings
from socialplan.documents.found import chapter_of
from socialplan.documents.gaps import LATER, SOON
from socialplan.documents.lengths import words_in
from socialplan.documents.phrases import without_stop
from socialplan.documents.shell import Row, Shell, shell
from socialplan.documents.views.form_desk import Desk, with_few_gaps
from socialplan.documents.views.scorecard_cards import Card, cards
from socialplan.documents.views.scorecard_ladder import ladder
from socialplan.documents.views.scorecard_rules import rules, rules_in_words
from socialplan.documents.views.scorecard_table import (
    DecisionRow,
    EmptyRow,
    StateRow,
    decisions,
    empty_table,
    state_table,
    to_fill,
)
from socialplan.documents.wording import Wording
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import ReviewDecision
from socialplan.strategy.contacts import Contacts

MOST_WORDS: Final = 1190
"""Words of the view: with the template's own, three pages of some 450 words."""
MOST_WORDS_ALONE: Final = 540
TIGHTEST: Final = 5
_MOST_GAPS: Final = 5
_CHAPTERS: Final = frozenset({"measurement"})


class ScorecardView(msgspec.Struct, frozen=True, kw_only=True):
    """The scorecard in one language."""

    shell: Shell
    alone: bool
    proposed: bool
    states: tuple[StateRow, ...]
    """Where each KPI stands; none while nothing was read."""
    empty: tuple[EmptyRow, ...]
    """The table to be filled, while nothing was read."""
    decisions: tuple[DecisionRow, ...]
    rules: tuple[str, ...]
    """The organisation's own rules of decision, and when it meets."""
    signals: tuple[str, ...]
    """What each signal means, in words."""
    ladder: tuple[Row, ...]
    cards: tuple[Card, ...]
    template: str
    """The lines of `measures.csv` to be filled next."""
    columns: str
    """How its cells are parted, in words."""


def missing(dossier: Dossier) -> Words | None:
    """Why there is no scorecard: no KPI, not even a proposed one."""
    if dossier.strategy.measurement.kpis:
        return None
    return Words("aucun indicateur dans measurement.kpis", "no KPI in measurement.kpis")


def view(wording: Wording, findings: tuple[Finding, ...], contacts: Contacts) -> ScorecardView:  # noqa: ARG001 - no number is printed here
    """The scorecard, cut to its pages as it is in French, so that both languages hold the same."""
    measured = wording.to_measure()
    states = standings(wording.dossier.strategy, wording.dossier.measures, wording.dossier.as_of)
    for tight in range(TIGHTEST + 1):
        made = _made(Desk(measured, findings, tight), states)
        if words_in(made) - words_in(made.shell.related) <= (MOST_WORDS_ALONE if made.alone else MOST_WORDS):
            break
    return made if measured is wording else _made(Desk(wording, findings, tight), states)


def _made(desk: Desk, states: tuple[Standing, ...]) -> ScorecardView:
    desk.gaps.findings([one for one in desk.findings if chapter_of(one) in _CHAPTERS], _CHAPTERS)
    proposed = desk.dossier.is_proposed("measurement.kpis")
    if proposed:
        desk.gaps.confirm("measurement.kpis")
    desk.gaps.need("meta.next_review")
    read = any(one.readings for one in states)
    return ScorecardView(
        alone=desk.alone,
        proposed=proposed,
        states=state_table(desk, states) if read else (),
        empty=() if read else empty_table(desk, states),
        decisions=decisions(desk, states) if read else (),
        rules=rules(desk),
        signals=rules_in_words(desk) if read or not desk.alone else (),
        ladder=ladder(desk),
        cards=cards(desk, states),
        template=to_fill(desk, states),
        columns=desk.say("des points-virgules", "commas"),
        shell=_shell(desk, states, read=read),
    )


def _shell(desk: Desk, states: tuple[Standing, ...], *, read: bool) -> Shell:
    return with_few_gaps(
        desk, shell(desk.wording, "scorecard", brief=_brief(desk, states, read=read), gaps=desk.gaps), _MOST_GAPS
    )


def _brief(desk: Desk, states: tuple[Standing, ...], *, read: bool) -> tuple[str, ...]:
    """How many KPIs, what was read, where they stand, when they are looked at, what is asked."""
    second, third = (_read(desk, states), _stand(desk, states)) if read else _unread(desk, states)
    return (_what(desk), second, third, _review(desk), _asked(desk, states, read=read))


def _what(desk: Desk) -> str:
    strategy, say = desk.strategy, desk.say
    kpis = strategy.measurement.kpis
    told = desk.wording.count(len(kpis), say("indicateur", "KPI"), say("indicateurs", "KPIs"))
    aims = desk.wording.count(len(strategy.objectives), say("objectif", "objective"), say("objectifs", "objectives"))
    first = say(f"{told} pour {aims}", f"{told} for {aims}")
    display = [desk.inside(desk.kpi(place)) for place, kpi in enumerate(kpis) if kpi.vanity]
    if not display:
        return f"{first}."
    names = desk.wording.join(display[:2])
    return say(
        f"{first}\u202f; d’affichage seulement, il ne décide de rien\u00a0: {names}."
        if len(display) == 1
        else f"{first}\u202f; d’affichage seulement, ils ne décident de rien\u00a0: {names}.",
        f"{first}; for display only, deciding nothing: {names}.",
    )


def _read(desk: Desk, states: tuple[Standing, ...]) -> str:
    known = sum(bool(one.readings) for one in states)
    late = [desk.inside(desk.kpi(one.kpi)) for one in states if one.overdue]
    first = desk.say(f"Relevés\u00a0: {known} sur {len(states)}", f"Read: {known} of {len(states)}")
    if not late:
        return desk.say(f"{first}, aucun en retard.", f"{first}, none overdue.")
    names = desk.wording.join(late[:2])
    return desk.say(f"{first}\u202f; à relever\u00a0: {names}.", f"{first}; to be read: {names}.")


def _stand(desk: Desk, states: tuple[Standing, ...]) -> str:
    labels = {
        "reached": desk.say("atteint", "reached"),
        "on_pace": desk.say("dans le rythme", "on pace"),
        "late": desk.say("en retard", "late"),
        "far": desk.say("loin du compte", "far off"),
        "start": desk.say("au départ", "at the start"),
    }
    told = [(label, sum(one.signal == signal for one in states)) for signal, label in labels.items()]
    stands = desk.in_a_row(desk.colon(label, str(number)) for label, number in told if number)
    return f"{desk.head(stands)}." if stands else desk.say("Aucune cible à comparer.", "No target to compare with.")


def _unread(desk: Desk, states: tuple[Standing, ...]) -> tuple[str, str]:
    """Nothing was read: what is to be read first, by whom."""
    due = sorted((one.due, one.kpi) for one in states if one.due)
    nothing = desk.say(
        "Aucun relevé encore\u00a0: le fichier measures.csv reste à remplir.",
        "Nothing read yet: the file measures.csv remains to be filled.",
    )
    if not due:
        return nothing, desk.say("Aucune fréquence de relevé n’est fixée.", "No reading frequency is set.")
    day, place = due[0]
    who = "" if desk.alone else desk.person(desk.strategy.measurement.kpis[place].owner)
    by = desk.say(f" par {who}", f" by {who}") if who else ""
    name, on = desk.inside(desk.kpi(place)), desk.wording.date(day)
    return nothing, desk.say(f"Premier relevé le {on}{by}\u00a0: {name}.", f"First reading on {on}{by}: {name}.")


def _review(desk: Desk) -> str:
    meeting = without_stop(desk.first(desk.strategy.measurement.review_meeting, "measurement.review_meeting"))
    review = desk.review()
    told = [desk.head(meeting)] if meeting else []
    if review:
        told.append(desk.say(f"revue de la stratégie le {review}", f"review of the strategy on {review}"))
    if not told:
        return desk.say("Aucune réunion pour les lire n’est prévue.", "No meeting to read them is planned.")
    return desk.head(desk.in_a_row(told)) + "."


def _asked(desk: Desk, states: tuple[Standing, ...], *, read: bool) -> str:
    """The gravest decision that waits for a person; else the next reading."""
    who = "" if desk.alone else desk.owner()
    waiting = [one for one in states if one.proposed and not one.decided]
    days = LATER
    for decision in (ReviewDecision.STOP, ReviewDecision.ADJUST):
        found = [one for one in waiting if one.proposed is decision]
        if found:
            names = desk.wording.join(desk.wording.quote(desk.kpi(one.kpi)) for one in found[:2])
            verb, days = desk.wording.label(decision), SOON
            what = desk.say(f"{verb}, ou non, d’après {names}", f"{verb}, or not, going by {names}")
            break
    else:
        what = _next(desk, read=read)
    by = desk.wording.date(desk.in_days(days))
    of = desk.say(f" à {who}", f" of {who}") if who else ""
    if desk.alone:
        return desk.say(f"À décider avant le {by}\u00a0: {what}.", f"To decide by {by}: {what}.")
    return desk.say(f"Décision demandée{of} avant le {by}\u00a0: {what}.", f"Decision asked{of} by {by}: {what}.")


def _next(desk: Desk, *, read: bool) -> str:
    if desk.dossier.is_proposed("measurement.kpis"):
        return desk.say("confirmer ou modifier ces indicateurs", "confirm or change these KPIs")
    if read:
        return desk.say("confirmer ce qui tient", "confirm what holds")
    return desk.say("commencer les relevés", "begin the readings")
