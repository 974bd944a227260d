"""Which idea stands where: it fits its pillar, its day, its format and its network, and says nothing that is dated."""

import datetime as dt
from typing import Final

import pytest

from socialplan.analysis.dossier import Dossier
from socialplan.analysis.editorial_calendar import editorial_calendar
from socialplan.analysis.editorial_calendar_fit import Homes, alike, telling
from socialplan.analysis.editorial_calendar_model import EditorialCalendar, Slot
from socialplan.analysis.editorial_calendar_when import told
from socialplan.strategy.choices import Sensitivity
from socialplan.strategy.fields import Text
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy

START: Final = dt.date(2027, 1, 4)

TOWN: Final = """
meta: {as_of: 2026-11-22, owner: ana, proposals: refuse}
organisation: {country: FR}
objectives: [{id: un, statement: Premier}, {id: dons, statement: "Des vélos, avec un rappel mensuel sur Facebook"}]
audiences:
  - id: parents
    label: Parents
    need: Savoir si la cantine ouvre lundi
    presence: [{network: newsletter, information: "Agenda, décisions du conseil"}]
editorial:
  pillars:
    - {id: alertes, label: Demain, kind: service, share: 40, objectives: [un], description: "Coupures, cantine"}
    - {id: vie, label: La vie, kind: community, share: 30, description: "Écoles et marché", objectives: [un]}
    - {id: appel, label: Une main, kind: conversation, share: 30, description: Un appel précis, objectives: [un]}
  prompts: [Quel bruit fait le portail ?]
  publish: ["Un appel, avec le marché à la fin", Le marché le samedi]
  daily_life: [Un parent cherche si la cantine ouvre]
  participation: ["Atelier le 23 janvier et le 20 février 2027", "Appel du mois de mars, par un vote en story"]
  approvals:
    - {content: routine, author: ana, approver: ben, examples: Le reste}
    - {content: sensitive, author: ana, approver: cyr, examples: "Fermeture de classe, tout texte proche du scrutin"}
    - {content: institutional, author: ana, approver: dan, delay_hours: 24, examples: "Décisions du conseil, deuil"}
team: {people: [{id: ana, name: Ana}, {id: ben, name: Ben}, {id: cyr, name: Cyr}, {id: dan, name: Dan}]}
platforms:
  - {network: facebook, status: active, posts_per_week: 3, owner: ana, audiences: [parents]}
  - network: newsletter
    status: active
    owner: ana
    formats: [{format: newsletter, per_week: 0.5}]
    audiences: [parents]
calendar:
  starts: 2027-01-04
  weeks: 8
  news_share: 0
  draft_days_before: 2
  posts: [{on: 2027-01-05, at: "17:00", network: facebook, pillar: alertes, subject: Rue barrée}]
"""


def laid(*changes: tuple[str, str]) -> EditorialCalendar:
    text = TOWN
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    known = Dossier(load(text, Strategy).strategy)
    return editorial_calendar(known.strategy, known.as_of, known.workload, ())


def saying(calendar: EditorialCalendar, words: str) -> list[Slot]:
    return [slot for slot in calendar.slots if slot.idea and words in str(slot.idea.text)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Samedis 23 janvier et 20 février 2027", dt.date(2027, 1, 23)),
        ("Fermé du 25 janvier au 9 février", dt.date(2027, 1, 25)),
        ("Samedi 12 décembre à 10 h", dt.date(2026, 12, 12)),
        ("Open until Thursday 4 March", dt.date(2027, 3, 4)),
        ("From January 8, 2027", dt.date(2027, 1, 8)),
        ("Le 31 février", None),
        ("Deux fois par an", None),
    ],
)
def test_the_first_day_that_a_text_names(text: str, first: dt.date | None) -> None:
    assert told(text, START).first == first


@pytest.mark.parametrize(
    ("text", "day", "form", "fits"),
    [
        ("Atelier le 23 janvier", dt.date(2027, 1, 22), "photo", True),
        ("Atelier le 23 janvier", dt.date(2027, 1, 23), "photo", False),
        ("Atelier le 23 janvier", dt.date(2027, 3, 12), "photo", False),
        ("Le parfum du mois de mars", dt.date(2026, 12, 12), "photo", False),
        ("Le parfum du mois de mars", dt.date(2027, 2, 12), "photo", True),
        ("Le parfum du mois de mars", dt.date(2027, 4, 1), "photo", False),
        ("Des photos pour l’exposition de septembre 2027", dt.date(2027, 1, 12), "photo", True),
        ("Un vote en story", dt.date(2027, 1, 12), "photo", False),
        ("Un vote en story", dt.date(2027, 1, 12), "story", True),
        ("Un geste filmé de près", dt.date(2027, 1, 12), "photo", False),
        ("Un geste filmé de près", dt.date(2027, 1, 12), "short_video", True),
        ("Sans date", dt.date(2027, 1, 12), None, True),
    ],
)
def test_a_text_fits_its_days_and_formats(text: str, day: dt.date, form: str | None, *, fits: bool) -> None:
    assert told(text, START).fits(day, form) is fits


@pytest.mark.parametrize(
    ("day", "fits"), [(dt.date(2027, 1, 4), False), (dt.date(2027, 1, 20), True), (dt.date(2027, 2, 9), False)]
)
def test_a_model_that_names_a_day_serves_shortly_before_it(day: dt.date, *, fits: bool) -> None:
    assert told("Inscrivez-vous avant le 9 février", START).fits(day, "photo", model=True) is fits
    assert not told("Fermé demain, mardi 9 février", START).fits(day, "photo", model=True)


def test_an_idea_that_names_days_comes_before_the_first_of_them_or_not_at_all() -> None:
    asking = ("description: Un appel précis", "description: Une question précise")
    days = [slot.on for slot in saying(laid(asking), "Atelier le 23")]
    assert days
    assert all(day < dt.date(2027, 1, 23) for day in days)
    assert not saying(laid(asking, ("starts: 2027-01-04", "starts: 2027-02-01")), "Atelier le 23")


def test_an_idea_in_a_format_that_the_account_has_not_is_not_laid() -> None:
    asking = ("description: Un appel précis", "description: Une question précise")
    assert not saying(laid(asking), "en story")
    plain = ("par un vote en story", "par un vote")
    assert saying(laid(asking, plain, ("starts: 2027-01-04", "starts: 2027-02-01")), "mois de mars")


def test_a_text_belongs_to_the_pillar_that_shares_its_words() -> None:
    strategy = load(TOWN, Strategy).strategy
    homes = Homes(strategy)
    assert homes.of(Text((("fr", "Un appel, avec le marché à la fin"),))) == {2}
    assert homes.of(Text((("fr", "Le marché le samedi"),))) == {1}
    assert homes.of(Text((("fr", "Savoir si la cantine ouvre lundi"),))) == {0}
    assert homes.of(Text((("fr", "Tout autre chose"),))) == frozenset()


@pytest.mark.parametrize(("words", "pillar"), [("cantine ouvre", 0), ("marché le samedi", 1), ("Un appel, avec", 2)])
def test_needs_moments_and_what_is_published_stand_under_their_pillar_alone(words: str, pillar: int) -> None:
    found = saying(laid(), words)
    assert found
    assert {slot.pillar for slot in found} == {pillar}


def test_a_question_stands_only_under_a_pillar_that_asks() -> None:
    assert not saying(laid(), "Quel bruit")
    asking = laid(("description: Un appel précis", "description: Une question précise"))
    assert {slot.pillar for slot in saying(asking, "Quel bruit")} == {2}


def test_what_is_dated_is_not_proposed_again() -> None:
    question = ("description: Un appel précis", "description: Une question précise")
    dated = ("subject: Rue barrée}", "subject: Le bruit du portail}")
    assert saying(laid(question), "Quel bruit")
    assert not saying(laid(question, dated), "Quel bruit")
    assert alike(telling("Crème ou cerise ?"), telling("Crème ou cerise : laquelle chez vous ?"))
    assert not alike(telling("Crème ou cerise ?"), telling("La crème du matin"))


def test_no_idea_but_a_description_comes_twice_on_a_network() -> None:
    for account in (0, 1):
        own = [slot.idea for slot in laid().slots if slot.account == account and slot.idea]
        once = [idea.path for idea in own if not idea.path.endswith(".description")]
        assert len(once) == len(set(once))


def test_texts_near_a_vote_and_council_decisions_go_to_their_approver() -> None:
    vote = laid(("subject: Rue barrée", "subject: S’inscrire sur les listes électorales"))
    assert next(slot for slot in vote.slots if slot.kind == "post").approver == "cyr"
    closed = laid(("subject: Rue barrée", "subject: Rue fermée"))
    assert next(slot for slot in closed.slots if slot.kind == "post").approver == "ben"
    letters = [slot for slot in laid().slots if slot.network == "newsletter"]
    assert {(slot.content, slot.approver) for slot in letters} == {(Sensitivity.INSTITUTIONAL, "dan")}


APPOINTMENT: Final = (
    "  posts: [",
    "  rendezvous: [{name: Le mardi, day: tue, network: facebook, pillar: alertes}]\n  posts: [",
)


def test_an_appointment_has_the_hour_of_the_posts_dated_in_its_stead() -> None:
    known = [slot for slot in laid(APPOINTMENT).slots if slot.kind == "rendezvous"]
    assert {slot.at for slot in known} == {17 * 60}
    unknown = laid(APPOINTMENT, ('at: "17:00", ', ""))
    assert {slot.at for slot in unknown.slots} == {None}


EVENTS: Final = ("posts_per_week: 3,", "formats: [{format: event, per_week: 0.5}, {format: photo, per_week: 1}],")


def test_the_page_of_an_event_needs_a_dated_event() -> None:
    changes = (EVENTS, ('description: "Écoles et marché"', "description: Marché, formats: [event, photo]"))
    assert "event" not in {slot.format for slot in laid(*changes).slots}
    date = ("  posts: [", "  key_dates: [{on: 2027-02-06, what: Foire, kind: event, objective: un}]\n  posts: [")
    pages = [slot.on for slot in laid(*changes, date).slots if slot.format == "event"]
    assert pages
    assert all(dt.date(2026, 12, 26) <= day < dt.date(2027, 2, 6) for day in pages)


CLOSED: Final = (
    "  posts: [",
    "  key_dates: [{on: 2027-02-06, until: 2027-02-20, what: Fermeture annuelle, kind: deadline}]\n  posts: [",
)


def test_a_closure_is_told_before_it_where_opening_hours_are_looked_for() -> None:
    calendar = laid(CLOSED)
    told_by = [slot for slot in calendar.slots if slot.key_date == 0]
    assert [slot.network for slot in told_by] == ["facebook"]
    assert dt.date(2027, 1, 16) <= told_by[0].on < dt.date(2027, 2, 6)
    text = "[{news: La fermeture annuelle, versions: [{network: facebook, text: A}]}]"
    written = laid(CLOSED, ("  approvals:", f"  same_news: {text}\n  approvals:"))
    idea = next(slot.idea for slot in written.slots if slot.key_date == 0)
    assert idea is not None
    assert idea.path == "editorial.same_news[0].news"


def test_a_rare_post_that_nobody_can_publish_at_the_end_comes_before() -> None:
    away = ("{id: ana, name: Ana}", "{id: ana, name: Ana, absences: [{start: 2027-02-08, end: 2027-03-20}]}")
    usual = [slot for slot in laid().slots if slot.network == "newsletter"]
    early = [slot for slot in laid(away).slots if slot.network == "newsletter"]
    assert {slot.on for slot in usual} - {slot.on for slot in early}
    moved = [slot for slot in early if slot.moved_from]
    assert moved
    assert all(slot.on < dt.date(2027, 2, 8) < (slot.moved_from or slot.on) for slot in moved)
