"""Proposals in words: sentences and tables that one reads on a screen, with names, figures and units."""

from typing import Any

import pytest

from socialplan.interview.page import Line, Speech, screen
from socialplan.interview.showing import contents, shown_chapter, shown_part, speech_of
from socialplan.language import Language
from socialplan.strategy.model import Strategy

NAMES = {
    "people": {"lea": "Léa", "tom": "Tom"},
    "pillars": {"atelier": "À l’atelier"},
    "objectives": {"o1": "Vendre plus"},
}


def speech(language: Language = "fr") -> Speech:
    return Speech(language, NAMES, {"lead": "Léa"})


def shown(chapter: str, field: str, value: Any, language: Language = "fr") -> list[str]:  # noqa: ANN401 - plain data
    """The lines below the label."""
    text = shown_part(chapter, field, {field: value}, speech(language))
    return text.replace("\u00a0", " ").replace("\u202f", " ").split("\n")[1:]


LEVEL = {
    "number": 2,
    "name": {"fr": "Sensible", "en": "Serious"},
    "multiple_from": 3.0,
    "multiple_to": 10.0,
    "interactions_from": 1200,
    "lead": "lea",
    "alert_minutes": 30,
    "statement_minutes": 90,
    "stops": [{"fr": "Tout.", "en": "All."}],
}


def test_a_level_says_its_thresholds_who_leads_and_how_fast() -> None:
    assert shown("crisis", "levels", [LEVEL]) == [
        "  Niveau 2 : Sensible",
        "    De 3 à moins de 10 fois les mentions habituelles, ou dès 1 200 réactions à",
        "    une publication négative",
        "    Pilote : Léa · alerte en 30 min · premier message en 1 h 30",
        "    Ce qu’on arrête",
        "      - Tout.",
    ]
    assert shown("crisis", "levels", [LEVEL], "en")[0] == "  Level 2: Serious"
    assert "Led by Léa · alert within 30 min" in "\n".join(shown("crisis", "levels", [LEVEL], "en"))


@pytest.mark.parametrize(
    ("low", "high", "says"),
    [
        (0.0, 2.0, "Moins de 2 fois les mentions habituelles"),
        (1.5, 2.0, "De 1,5 à moins de 2 fois les mentions habituelles"),
        (10.0, None, "À partir de 10 fois les mentions habituelles"),
    ],
)
def test_thresholds_join_without_a_gap(low: float, high: float | None, says: str) -> None:
    level = {"number": 1, "name": "Un", "multiple_from": low} | ({"multiple_to": high} if high else {})
    assert shown("crisis", "levels", [level])[1] == f"    {says}"


def test_the_first_hour_is_told_minute_by_minute_with_who_does_it() -> None:
    steps = [
        {"from_minute": 0, "to_minute": 5, "role": "lead", "do": "Capturer."},
        {"from_minute": 60, "role": "monitor", "do": "Compter."},
    ]
    assert shown("crisis", "first_hour", steps) == [
        "  0 à 5 min    Pilote (Léa) : Capturer.",
        "  dès 60 min   Veille : Compter.",
    ]


def test_pillars_stand_with_their_shares_and_the_sum_of_them() -> None:
    pillars = [
        {"id": "a", "label": "Un", "share": 60.0, "description": "Le premier.", "objectives": ["o1"]},
        {"id": "b", "label": "Deux", "share": 37.5},
    ]
    lines = shown("editorial", "pillars", pillars)
    assert lines[:2] == ["   60 %  Un", "         Le premier."]
    assert "         Objectifs servis : Vendre plus" in lines
    assert lines[-1] == "  97,5 %  en tout"
    assert shown("editorial", "pillars", pillars, "en")[-1] == "  97.5%  in all"


def test_a_voice_and_a_tone_are_sentences() -> None:
    voice = [{"we_are": "vrais", "but_not": "négligés", "say": "Bonjour.", "not_say": "Yo"}]
    assert shown("editorial", "voice", voice) == [
        "  Vrais, mais pas négligés",
        "    On écrit : « Bonjour. »",
        "    On n’écrit pas : « Yo »",
    ]
    tone = [{"situation": "complaint", "tone": "Calme", "use": ["merci"], "avoid": ["non", "jamais"]}]
    assert shown("editorial", "tones", tone) == [
        "  - Réclamation : Calme",
        "    Mots à employer : « merci »",
        "    Mots à éviter : « non », « jamais »",
    ]


def test_a_statement_is_shown_whole() -> None:
    text = "Nous vérifions. " * 20
    scenario = {"kind": "bad_buzz", "level": 2, "statements": [{"level": 2, "approver": "tom", "text": text}]}
    lines = " ".join(line.strip() for line in shown("crisis", "scenarios", [scenario]))
    assert text.strip() in lines
    assert "Niveau 2, validé par Tom : « Nous vérifions." in lines
    assert "Mauvais buzz (niveau de départ : 2)" in lines


def test_replies_and_indicators_are_shown_with_all_their_parts() -> None:
    reply = {"case": "Compliment", "test": "Gentil.", "do": "Merci.", "where": "Ici", "delay": "1 jour", "owner": "lea"}
    lines = shown("crisis", "replies", [reply | {"template": "Merci à vous."}])
    assert lines[0] == "  - Compliment"
    assert "    Où : Ici · Délai : 1 jour · Qui : Léa" in lines
    assert lines[-1] == "    Phrase type : « Merci à vous. »"
    kpi = {"name": "Clics", "kind": "sales", "formula": "clics ÷ vues × 100", "every_days": 30, "owner": "tom"}
    lines = shown("measurement", "kpis", [{key: value for key, value in kpi.items() if key != "kind"}])
    assert "    Formule : clics ÷ vues × 100" in lines
    assert "    Fréquence de relevé : 30 jours" in lines
    assert "    Qui le relève : Tom" in lines


@pytest.mark.parametrize(("hours", "says"), [(0.0, "tout de suite"), (24.0, "en 24 h"), (1.5, "en 1 h 30")])
def test_who_approves_and_how_fast(hours: float, says: str) -> None:
    approval = [{"content": "routine", "approver": "lea", "delay_hours": hours, "examples": "Les horaires"}]
    assert shown("editorial", "approvals", approval)[1] == f"    Validé par : Léa, {says}"


def test_an_appointment_and_a_backup_post_fit_on_a_line() -> None:
    meetings = [{"name": "Le mardi", "day": "tue", "every_weeks": 2, "pillar": "atelier"}]
    assert shown("calendar", "rendezvous", meetings) == ["  - Le mardi : mardi, toutes les 2 semaines, À l’atelier"]
    posts = [{"subject": "Un outil", "format": "photo", "pillar": "atelier"}]
    assert shown("calendar", "backup", posts) == ["  - Un outil (photo, À l’atelier)"]


@pytest.mark.parametrize(
    ("chapter", "field", "value", "says"),
    [
        ("calendar", "weeks", 8, "Nombre de semaines planifiées : 8"),
        ("calendar", "news_share", 15.0, "Part laissée libre pour l’actualité : 15 %"),
        ("security", "owner", "lea", "Responsable des accès : Léa"),
        ("security", "owner", "nobody", "Responsable des accès : nobody"),
        ("measurement", "tracked_links", False, "Liens tracés ? non"),
        ("editorial", "address", "vous", "Tutoiement ou vouvoiement : vous"),
        ("security", "leaver_hours", 24.0, "Délai de retrait des accès : 24 h"),
        ("security", "inventory_on", "2026-11-01", "Dernier inventaire des accès : 1er novembre 2026"),
        ("editorial", "languages", ["fr", "en"], "Langues de publication : français, anglais"),
    ],
)
def test_single_values_stand_behind_their_label(chapter: str, field: str, value: object, says: str) -> None:
    text = shown_part(chapter, field, {field: value}, speech()).replace("\u00a0", " ").replace("\u202f", " ")
    assert text == says


def test_a_text_in_two_languages_is_shown_in_that_of_the_interview_else_in_the_one_it_has() -> None:
    both = {"fr": "Bonjour", "en": "Hello"}
    assert shown("editorial", "publish", [both], "en") == ["  - Hello"]
    assert shown("editorial", "publish", [{"fr": "Bonjour"}], "en") == ["  - Bonjour"]


def test_text_that_looks_like_a_template_stays_as_it_is() -> None:
    level = {"number": 1, "name": "{number} %s {0}", "multiple_from": 1.0}
    assert shown("crisis", "levels", [level])[0] == "  Niveau 1 : {number} %s {0}"


def test_lines_are_wrapped_under_their_beginning_and_addresses_never_broken() -> None:
    address = "https://exemple.fr/" + "a" * 90
    lines = screen([Line(f"Voir {address} {'mot ' * 30}", 2, "- ")]).split("\n")
    assert lines[0] == "  - Voir"
    assert lines[1] == f"    {address}"
    assert all(line.startswith("    mot") and len(line) <= 80 for line in lines[2:])


def test_a_chapter_has_blank_lines_around_its_lists() -> None:
    plain = {"hours": "9 h", "welcomed": ["A", "B"], "appeal": "Écrivez.", "log_kept_by": "lea"}
    lines = shown_chapter("moderation", plain, speech()).split("\n")
    assert [bool(line) for line in lines] == [True, False, True, True, True, False, True, True]


@pytest.mark.parametrize(
    ("language", "says"), [("fr", "2 piliers et 3 autres points"), ("en", "2 pillars and 3 other points")]
)
def test_the_contents_are_told_in_a_line(language: Language, says: str) -> None:
    plain = {"pillars": [{}, {}], "emoji": "sober", "address": "vous", "person": "we"}
    assert contents("editorial", plain, speech(language)).replace("\u00a0", " ") == says
    assert contents("security", dict.fromkeys("abcd"), speech("fr")).replace("\u00a0", " ") == "4 points"


def test_a_few_proposals_are_named() -> None:
    assert contents("editorial", {"ai": {}, "emoji": "sober"}, speech("fr")) == "IA générative et émojis"


def test_names_come_from_the_answers_and_from_what_is_proposed() -> None:
    whole: dict[str, dict[str, Any]] = {
        "editorial": {"pillars": [{"id": "a", "label": {"fr": "Un", "en": "One"}}]},
        "crisis": {"cell": [{"role": "lead", "person": "x"}, {"role": "expert"}]},
    }
    told = speech_of(Strategy(), "en", whole)
    assert told.names["pillars"] == {"a": "One"}
    assert told.holders == {}
