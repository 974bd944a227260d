"""What the strategy promises in words: results after questions, monthly reminders."""

import datetime as dt
from typing import Final

import pytest

from socialplan.analysis.editorial_calendar_model import Idea, Slot
from socialplan.analysis.editorial_calendar_promises import questions, reminders
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy

PROMISES: Final = """
meta: {as_of: 2026-11-22}
objectives: [{id: dons, statement: "60 vélos, avec un rappel mensuel sur Facebook"}]
editorial:
  pillars:
    - {id: avis, label: La question, kind: conversation, description: Une question}
    - {id: relais, label: Relais, kind: curation}
  participation: [Relevé publié dix jours après chaque question]
platforms:
  - {network: facebook, status: active, posts_per_week: 1}
"""
FIRST, LAST = dt.date(2027, 1, 5), dt.date(2027, 3, 1)


def strategy(old: str = "dix jours", new: str = "dix jours") -> Strategy:
    return load(PROMISES.replace(old, new), Strategy).strategy


def slot(day: str, text: str, pillar: int = 0, **others: object) -> Slot:
    told = {"id": day, "kind": "post", "account": 0, "network": "facebook", "pillar": pillar} | others
    return Slot(on=dt.date.fromisoformat(day), subject=Idea(text, "calendar.posts[0].subject"), **told)  # type: ignore[arg-type]


@pytest.mark.parametrize(("said", "days"), [("dix jours", 10), ("10 jours", 10), ("deux jours", 2)])
def test_each_question_has_its_results_within_the_days_promised(said: str, days: int) -> None:
    slots = [slot("2027-01-08", "Où vous arrêtez-vous ?"), slot("2027-01-22", "La question")]
    answer = slot("2027-01-18", "Le relevé de vos réponses")
    found = questions(strategy(new=said), [*slots, answer])
    assert found is not None
    assert found.days == days
    late = () if days == 10 else (slots[0].on,)
    assert found.unanswered == (*late, slots[1].on)


def test_an_announcement_of_results_is_none() -> None:
    soon = slot("2027-01-15", "Publication du relevé", kind="proposed", key_date=0)
    found = questions(strategy(), [slot("2027-01-08", "Où vous arrêtez-vous ?"), soon])
    assert found is not None
    assert found.unanswered == (dt.date(2027, 1, 8),)


def test_nothing_promised_or_asked_is_nothing_to_tell() -> None:
    assert questions(strategy("dix jours", "vite"), [slot("2027-01-08", "Où ?")]) is None
    assert questions(strategy(), [slot("2027-01-08", "Une photo")]) is None


def test_a_month_without_its_reminder_is_told_with_the_free_slots() -> None:
    slots = [
        slot("2027-01-16", "Ce qu’on prend", objective="dons"),
        slot("2027-02-05", "", kind="news", pillar=None),  # type: ignore[arg-type]
        slot("2027-02-19", "Relais", pillar=1, objective="dons"),
    ]
    found = reminders(strategy(), slots, FIRST, LAST)
    assert [(one.month, one.free) for one in found] == [(dt.date(2027, 2, 1), (dt.date(2027, 2, 5),))]
    assert reminders(strategy(" mensuel", ""), slots, FIRST, LAST) == ()
