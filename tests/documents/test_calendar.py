"""The editorial calendar, as the community manager reads it: each answer taken away takes its text with it."""

import re
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from markdown_it import MarkdownIt

from socialplan.analysis.dossier import Dossier
from socialplan.analysis.editorial_calendar_made import calendar_of
from socialplan.documents import environment, gate
from socialplan.documents.filters import filters
from socialplan.documents.jinja import MarkdownEnvironment
from socialplan.documents.names import COMPANIONS
from socialplan.documents.views import calendar
from socialplan.documents.wording import Wording
from socialplan.language import LANGUAGES, Language
from socialplan.rules.check import check
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = sorted(path.parent.name for path in ROOT.glob("examples/*/strategy.yaml"))

STAFFED: Final = """
meta: {as_of: 2026-12-14, languages: [fr], owner: ana, proposals: refuse}
organisation:
  name: Ville-Nom
  legal_regime: public_local
  elections: [{kind: municipal, first_round: 2027-02-14, concerns_us: no}]
team:
  people:
    - {id: ana, name: Ana-Auteur, hours_per_week: 4, deputy: ben, absences: [{start: 2027-01-11, end: 2027-01-15}]}
    - {id: ben, name: Ben-Suppléant}
    - {id: cyr, name: Cyr-Valide}
objectives:
  - {id: un, statement: Objectif-S101}
  - {id: deux, statement: Objectif-oublié}
editorial:
  pillars:
    - {id: geste, label: Pilier-S99, share: 40, description: Amorce-S103, objectives: [un], formats: [photo]}
    - {id: avis, label: Pilier-avis, share: 60, kind: conversation, objectives: [un], formats: [carousel]}
  prompts: [Question-S33]
  approvals: [{content: routine, author: ana, approver: cyr, delay_hours: 24}]
means: {tools: [{name: Outil, purpose: scheduling, who_can_stop: [ben]}]}
platforms:
  - network: linkedin
    status: active
    owner: ana
    deputy: ben
    formats: [{format: photo, per_week: 1}, {format: carousel, per_week: 1}, {format: story, per_week: 2}]
calendar:
  starts: 2027-01-04
  weeks: 9
  news_share: 20
  draft_days_before: 3
  closed_days: [2027-01-18]
  rendezvous: [{name: Rendez-vous-S34, day: wed, every_weeks: 2, network: linkedin, pillar: geste}]
  key_dates:
    - {on: 2027-01-29, what: Campagne-S42, kind: campaign, objective: un}
    - {on: 2027-02-03, what: Presse-S42, kind: press}
  backup: [{network: linkedin, subject: Secours-S102, pillar: geste, format: photo}]
  posts: [{on: 2027-01-07, at: "18:30", network: linkedin, pillar: avis, format: poll, subject: Prévu-S35, author: ben}]
"""


def dossier(*changes: tuple[str, str]) -> Dossier:
    text = STAFFED
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return Dossier(load(text, Strategy).strategy)


def rendered(known: Dossier, language: Language = "fr") -> str:
    findings = check(known.decided, known.as_of, load=known.workload)
    folder = COMPANIONS["calendar"].paths.to(language).rpartition("/")[0]
    wording = Wording(known, language, folder=folder, companions=frozenset({"calendar"}))
    view = calendar.view(wording, findings, {})
    return environment.render(_templates(language), COMPANIONS["calendar"].template.to(language), v=view)


@cache
def _templates(language: Language) -> MarkdownEnvironment:
    return environment.environment(language, filters(language))


@cache
def staffed() -> str:
    return rendered(dossier())


ANSWERS: Final = (
    # What is taken away, what stands in its place, and what must be gone with it.
    ("label: Pilier-S99, ", "", "Pilier-S99"),
    ("description: Amorce-S103, ", "", "Amorce-S103"),
    ("prompts: [Question-S33]", "prompts: []", "Question-S33"),
    ("statement: Objectif-S101", "statement: Autre", "Objectif-S101"),
    ("name: Rendez-vous-S34, ", "", "Rendez-vous-S34"),
    ("subject: Prévu-S35, ", "", "Prévu-S35"),
    ('at: "18:30", ', "", "18\u00a0h\u00a030"),
    ("what: Campagne-S42, ", "", "Campagne-S42"),
    ("what: Presse-S42, ", "", "Presse-S42"),
    ("subject: Secours-S102, ", "", "Secours-S102"),
    ("news_share: 20", "news_share: 0", "Libre pour l’actualité"),
    ("closed_days: [2027-01-18]", "closed_days: []", "Fermeture"),
    ("{format: story, per_week: 2}", "{format: photo, per_week: 0}", "story"),
    ("approver: cyr, ", "", "Cyr-Valide"),
    ("delay_hours: 24", "delay_hours: 0", "valide sous"),
    ("who_can_stop: [ben]", "who_can_stop: []", "En crise, tout ce qui est programmé s’arrête"),
    ("share: 40, ", "", "40\u00a0%"),
    (
        "kind: municipal, first_round: 2027-02-14, concerns_us: no",
        "kind: professional, first_round: 2027-02-14",
        "52-1, al",
    ),
    ("absences: [{start: 2027-01-11, end: 2027-01-15}]", "absences: []", " pour Ana-Auteur)"),
    ("hours_per_week: 4, ", "", "| 4\u00a0h |"),
)


@pytest.mark.parametrize(("old", "new", "text"), ANSWERS)
def test_an_answer_taken_away_takes_its_text(old: str, new: str, text: str) -> None:
    assert text in staffed()
    assert text not in rendered(dossier((old, new)))


@pytest.mark.parametrize(
    ("old", "new", "gap"),
    [
        ("    owner: ana\n    deputy: ben\n", "", "Nommer qui publie sur LinkedIn"),
        ("  starts: 2027-01-04\n", "", "Premier jour"),
        ("  news_share: 20\n", "", "Part laissée libre pour l’actualité"),
        ("  draft_days_before: 3\n", "", "Rédaction, combien de jours ouvrés avant"),
        ("  name: Ville-Nom\n", "  name: Ville-Nom\n  country: ZZ\n", "Vérifier les jours fériés du pays"),
        ("  prompts: [Question-S33]\n", "", "Dire ce que l’on publie dans «\u00a0Pilier-avis\u00a0»"),
    ],
)
def test_what_is_missing_is_asked_of_somebody(old: str, new: str, gap: str) -> None:
    assert gap not in staffed()
    register = rendered(dossier((old, new))).partition("## Reste à décider")[2]
    line = next(line for line in register.split("\n") if gap in line)
    assert "Ana-Auteur" in line


def test_holes_are_named_with_their_figure() -> None:
    text = staffed()
    assert "| 2 | Objectif-oublié | aucune |" in text
    assert "LinkedIn 1 sur 5" in text


def test_an_account_without_an_author_says_who_decides() -> None:
    text = rendered(dossier(("    owner: ana\n    deputy: ben\n", "")))
    assert (
        "Décision demandée à Ana-Auteur avant le 28\u00a0décembre 2026\u00a0: nommer qui écrit pour LinkedIn." in text
    )
    assert "| à nommer |" in text


def test_hours_too_short_are_told_and_nothing_moves() -> None:
    short = rendered(dossier(("hours_per_week: 4", "hours_per_week: 1")))
    assert "au-delà des heures déclarées" in short
    assert "il manque" in short
    days = re.compile(r"^\| (?:Lundi|Mardi|Mercredi|Jeudi|Vendredi) .*", re.MULTILINE)
    assert days.findall(short) == days.findall(staffed())


def test_proposals_are_marked_and_decisions_are_not() -> None:
    rows = [line for line in staffed().split("\n") if re.match(r"\| (?:Lundi|Mardi|Mercredi|Jeudi|Vendredi) ", line)]
    assert len(rows) == len(calendar_of(dossier()).slots)
    for row in rows:
        state = row.rsplit("|", 2)[1].strip()
        expected = "libre" if "Libre pour l’actualité" in row else "proposé"
        expected = "prévu" if "Prévu-S35" in row else expected
        assert state == ("rendez-vous" if "Rendez-vous-S34" in row else expected)


ALONE: Final = ("team:\n", "team:\n  alone: yes\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_alone_has_half_of_it(language: Language) -> None:
    people = dossier().strategy.team.people
    alone = STAFFED.replace("    - {id: ben, name: Ben-Suppléant}\n", "").replace(
        "    - {id: cyr, name: Cyr-Valide}\n", ""
    )
    alone = alone.replace(", deputy: ben,", ",").replace("    deputy: ben\n", "").replace("author: ben", "author: ana")
    alone = alone.replace("approver: cyr", "approver: ana").replace("who_can_stop: [ben]", "who_can_stop: [ana]")
    text = rendered(Dossier(load(alone.replace(*ALONE), Strategy).strategy), language)
    assert len(people) == 3
    assert len(_words(text)) <= 0.64 * len(_words(rendered(dossier(), language)))
    assert "Ana-Auteur" not in text.partition("##")[2]


def _words(text: str) -> list[str]:
    return [word for word in text.split() if any(map(str.isalnum, word))]


@pytest.mark.parametrize("name", EXAMPLES)
def test_both_languages_have_the_same_structure(name: str) -> None:
    known = Dossier(load((ROOT / "examples" / name / "strategy.yaml").read_bytes(), Strategy).strategy)
    markdown = MarkdownIt().enable("table")
    made = [rendered(known, language) for language in LANGUAGES]
    assert [gate.check(text) for text in made] == [[], []]
    french, english = ([token.type + token.tag for token in markdown.parse(_body(text))] for text in made)
    assert french == english


def _body(text: str) -> str:
    """The calendar without its register, where a language may note that texts are to be translated."""
    return re.split(r"\n## (?:Reste à décider|Still to decide|Documents liés|Related documents)\n", text)[0]


def test_there_is_none_without_a_rhythm_and_the_index_says_why() -> None:
    still = dossier(("per_week: 1}", "per_week: 0}"))
    assert calendar.missing(dossier()) is None
    reason = calendar.missing(still)
    assert reason is not None
    assert "posts_per_week" in reason.fr
    assert "posts_per_week" in reason.en
    assert calendar.missing(Dossier(Strategy())) is not None


def test_texts_are_due_so_many_working_days_before() -> None:
    # Thursday 7 January, three working days before: Monday 4 January.
    row = next(line for line in staffed().split("\n") if "Prévu-S35" in line)
    assert "| 4\u00a0janvier |" in row
    assert row.startswith("| Jeudi 7\u00a0janvier, 18\u00a0h\u00a030 | LinkedIn | Pilier-avis, sondage |")


def test_what_a_vote_bars_is_not_laid_and_is_said() -> None:
    bad = dossier(("subject: Prévu-S35", "subject: Le bilan de notre mandat"))
    text = rendered(bad)
    assert "hors calendrier (contenu écarté par un vote)" in text
    assert all(slot.kind != "post" for slot in calendar_of(bad).slots)


def test_pillars_that_nobody_confirmed_are_marked() -> None:
    text = "meta: {as_of: 2026-12-14}\norganisation: {kind: association}\n"
    text += "platforms: [{network: facebook, status: active, posts_per_week: 2}]\n"
    section = rendered(Dossier(load(text, Strategy).strategy)).partition("### Piliers")[2].partition("###")[0]
    assert "**Proposé**" in section
    assert "**Proposé**" not in staffed()


CLOSING: Final = (
    "platforms:\n",
    (
        "platforms:\n  - {network: youtube, status: to_close, closes_on: 2027-01-29}\n"
        "  - {network: x, status: to_close, closes_on: 2026-12-18, owner: ana}\n"
    ),
)


@pytest.mark.parametrize(
    ("language", "warned", "late"),
    [
        (
            "fr",
            "annoncer sur YouTube sa fermeture du 29\u00a0janvier 2027, 30 jours avant",
            "ne laisse plus 30 jours à ses abonnés",
        ),
        (
            "en",
            "announce on YouTube that it closes on 29\u00a0January 2027, 30 days ahead",
            "no longer leaves its followers 30 days",
        ),
    ],
)
def test_an_account_that_closes_has_a_dated_notice_or_is_told_late(language: Language, warned: str, late: str) -> None:
    text = rendered(dossier(CLOSING), language)
    assert warned in text.partition("## ")[2]
    assert late in text
    assert warned not in rendered(dossier(), language)


def test_what_comes_before_the_first_day_is_told() -> None:
    section = staffed().partition("## D’ici au 4\u00a0janvier 2027")[2].partition("\n## ")[0]
    assert "Aucune publication n’est datée d’ici là" in section
    assert "1\u00a0texte à rendre" in section
    assert "## D’ici au" not in rendered(dossier(("as_of: 2026-12-14", "as_of: 2027-01-05")))


def test_a_text_due_today_says_so() -> None:
    text = rendered(dossier(("as_of: 2026-12-14", "as_of: 2027-01-04")))
    assert "| 4\u00a0janvier, aujourd’hui |" in text


def test_a_pillar_without_room_is_the_decision_asked() -> None:
    starved = dossier(
        ("hours_per_week: 4", "hours_per_week: 30"),
        ("absences: [{start: 2027-01-11, end: 2027-01-15}]", "absences: []"),
        ("share: 60", "share: 50"),
        ("share: 40", "share: 30"),
        ("  prompts:", "    - {id: vide, label: Pilier-vide, share: 20, objectives: [un]}\n  prompts:"),
        ("    owner: ana\n", "    owner: ana\n    pillars: [geste, avis]\n"),
    )
    brief = rendered(starved).partition("## En bref")[2].partition("##")[0]
    assert "donner plus de places à «\u00a0Pilier-vide\u00a0» (0\u00a0% au calendrier)" in brief
    assert "donner plus de places" not in staffed()


def test_a_pillar_that_an_appointment_fills_says_which() -> None:
    filled = dossier(("every_weeks: 2", "every_weeks: 1"), ("share: 60", "share: 90"), ("share: 40", "share: 10"))
    assert "dont 9 par «\u00a0Rendez-vous-S34\u00a0»" in rendered(filled)


def test_hours_say_that_approval_is_not_in_them() -> None:
    line = next(line for line in staffed().split("\n") if line.startswith("Heures comptées hors validation"))
    assert "Cyr-Valide" in line
    assert "hors validation" not in rendered(dossier(("approver: cyr, ", "")))


def test_the_plan_s_hours_and_posts_are_explained() -> None:
    away = rendered(dossier(("absences: [{start: 2027-01-11", "absences: [{start: 2026-12-21")))
    assert "au plan\u00a0: moyenne des huit semaines à venir, absences comprises." in away
    assert re.search(r"\d+.autres, stories ou relais, sur le moment\u00a0: \d+ en tout au rythme du plan\.", staffed())
    assert "au rythme du plan" not in rendered(
        dossier(("{format: story, per_week: 2}", "{format: photo, per_week: 0}"))
    )


def test_what_is_prudence_is_not_given_as_the_law() -> None:
    national = (
        "kind: municipal, first_round: 2027-02-14, concerns_us: no",
        "kind: presidential, first_round: 2027-04-18",
    )
    line = next(line for line in rendered(dossier(national)).split("\n") if "52-1" in line)
    assert "al. 2)\u202f; par prudence, ni nouveau compte, ni rythme accéléré" in line
    english = next(line for line in rendered(dossier(national), "en").split("\n") if "52-1" in line)
    assert "; out of prudence, no new account" in english


def test_a_week_cut_short_with_nothing_in_it_is_left_out() -> None:
    text = rendered(dossier(("starts: 2027-01-04", "starts: 2027-01-05")))
    assert "| Le 8\u00a0mars 2027 |" not in text
    assert "### Semaine le 8\u00a0mars 2027" not in text


def test_news_with_less_room_than_its_share_is_told() -> None:
    full = dossier(("news_share: 20", "news_share: 60"), ("every_weeks: 2", "every_weeks: 1"))
    assert "Actualité\u00a0: " in rendered(full)
    assert "Actualité\u00a0: " not in staffed()


def test_results_promised_after_each_question_are_asked_for() -> None:
    promised = dossier(
        (
            "  prompts: [Question-S33]",
            "  prompts: [Question-S33 ?]\n  participation: [Relevé publié dix jours après chaque question]",
        )
    )
    assert "Réponses promises sous 10 jours après chaque question" in rendered(promised)
    assert "Results promised within 10 days" in rendered(promised, "en")
    assert "Réponses promises" not in staffed()


def test_who_writes_and_approves_is_said_once_and_where_it_differs() -> None:
    text = staffed()
    assert "| Ana-Auteur | Cyr-Valide |" in text
    rows = [line for line in text.split("\n") if re.match(r"\| (?:Lundi|Mardi|Mercredi|Jeudi|Vendredi) ", line)]
    assert not [row for row in rows if "Cyr-Valide" in row]
    assert {row.count("|") for row in rows} == {7}
    assert next(row for row in rows if "Prévu-S35" in row).count("rédaction\u00a0: Ben-Suppléant") == 1


def test_a_week_of_waiting_is_no_gap() -> None:
    text = rendered(dossier(("as_of: 2026-12-14", "as_of: 2027-01-01")))
    assert "Aucune publication n’est datée" not in text


def test_a_described_pillar_that_only_announces_lacks_nothing() -> None:
    known = Dossier(load((ROOT / "examples" / "association" / "strategy.yaml").read_bytes(), Strategy).strategy)
    assert "Dire ce que l’on publie dans" not in rendered(known)


def test_no_decision_is_asked_on_a_pillar_that_a_vote_bars() -> None:
    barred = dossier(
        ("hours_per_week: 4", "hours_per_week: 30"),
        ("absences: [{start: 2027-01-11, end: 2027-01-15}]", "absences: []"),
        ("first_round: 2027-02-14, concerns_us: no", "first_round: 2027-03-21, concerns_us: yes"),
        ("share: 40, ", "share: 70, kind: self, "),
        ("share: 60, ", "share: 30, "),
        ("network: linkedin, pillar: geste}", "network: linkedin, pillar: avis}"),
    )
    text = rendered(barred)
    assert "écarté des propositions" in text
    assert "donner plus de places" not in text


def test_a_month_without_the_reminder_promised_is_told() -> None:
    known = Dossier(load((ROOT / "examples" / "association" / "strategy.yaml").read_bytes(), Strategy).strategy)
    told = "Objectif 3\u00a0: aucun rappel sur Facebook en février 2027, il en faut un par mois\u202f; places libres"
    assert told in rendered(known).replace("février\u00a02027", "février 2027")


def test_nobody_is_named_to_approve_what_the_path_does_not_tell_of() -> None:
    other = rendered(dossier(("content: routine, author: ana", "content: routine, author: ben")))
    assert "| Ana-Auteur | à décider |" in other
    assert "Cyr-Valide valide sous 24\u00a0h\u202f; sur LinkedIn, à décider." in other
    assert "Cyr-Valide valide sous 24\u00a0h." in staffed()
    unread = rendered(dossier(("approvals: [{content: routine, author: ana, approver: cyr, delay_hours: 24}]", "")))
    assert "| Ana-Auteur | – |" in unread


def test_when_texts_are_due_is_explained_once() -> None:
    assert staffed().count("(24\u00a0h, un jour ouvré de qui valide), puis 3\u00a0jours ouvrés avant parution") == 1
    assert "un jour ouvré de qui valide" not in rendered(dossier(("delay_hours: 24", "delay_hours: 0")))


def _times(known: Dossier) -> str:
    """How often the appointment of these tests stands in the calendar."""
    row = next(line for line in rendered(known).split("\n") if line.startswith("| Rendez-vous-S34"))
    return row.split("|")[5].strip()


def test_an_appointment_is_counted_as_it_stands_and_says_which_dates_gave_way() -> None:
    assert _times(dossier()) == "5"
    on_its_day = ("on: 2027-01-07", "on: 2027-01-20")
    assert _times(dossier(on_its_day)) == "4\u202f; cède la place le 20\u00a0janvier"
    assert _times(dossier(on_its_day, ("network: linkedin, pillar: avis", "network: linkedin, pillar: geste"))) == "5"


def test_hours_that_only_the_team_has_are_told_for_each_person() -> None:
    more = """  - {network: x, status: active, owner: ben, posts_per_week: 1}
calendar:"""
    uneven = dossier(
        ("hours_per_week: 4, ", "hours_per_week: 1, "),
        ("name: Ben-Suppléant", "name: Ben-Suppléant, hours_per_week: 40"),
        ("calendar:\n", f"{more}\n"),
    )
    text = rendered(uneven)
    assert "non dans celles de chaque personne\u00a0: Ana-Auteur" in text
    assert "décharger Ana-Auteur, ou compter plus d’heures" in text
    assert re.search(r"\| tient\u202f; Ana-Auteur\u00a0: [^|]+ pour 1\u00a0h \|", text)
    assert "celles de chaque personne" not in staffed()


def test_where_nothing_is_left_to_start_from_an_idea_is_to_be_found() -> None:
    text = staffed()
    assert text.count("Rendez-vous-S34 – idée à trouver") > 1
    assert text.count("Idée à trouver\u00a0: ") >= 1
    assert text.count("Rendez-vous-S34 – Amorce-S103") + text.count("| Amorce-S103 |") <= 1
    assert "un autre cas" not in text
