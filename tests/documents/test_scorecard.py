"""The KPI scorecard, as the director who decides and the person who fills the figures each month read it."""

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

import msgspec
import pytest
from markdown_it import MarkdownIt

from socialplan.analysis.dossier import Dossier
from socialplan.documents import environment, gate
from socialplan.documents.filters import filters
from socialplan.documents.jinja import MarkdownEnvironment
from socialplan.documents.names import ALL, folder_of
from socialplan.documents.views import scorecard
from socialplan.documents.wording import Wording
from socialplan.language import LANGUAGES, Language
from socialplan.rules.check import check
from socialplan.strategy.load import load
from socialplan.strategy.measures import Measure, load_measures
from socialplan.strategy.model import REFERENCES, Strategy

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = sorted(path.parent.name for path in ROOT.glob("examples/*/strategy.yaml"))
MOST_WORDS: Final = 1350
MOST_WORDS_ALONE: Final = 720

WHOLE: Final = """
meta: {as_of: 2026-11-22, next_review: 2027-02-22, languages: [fr], owner: camille, proposals: refuse}
organisation: {name: Mes Démarches, kind: state_startup}
expected_return: {time: {value: 120, unit: Retour-S2}}
objectives:
  - {id: o, kind: leads, statement: But, metric: Compte-S308, deadline: 2027-06-30, kpis: [k],
     organisation_goal: Visée-S142}
platforms:
  - {network: linkedin, status: active, posts_per_week: 2, comments_per_week: 12, profile: {avatar: yes, bio: yes}}
team: {people: [{id: camille, name: Camille Renaud, hours_per_week: 6}, {id: leo, name: Léo Martin}]}
means: {budget: [{what: Outil, amount: 20, period: month}]}
measurement:
  review_meeting: Réunion-S141
  confirm_rule: Confirmer-S307
  adjust_rule: Sous 80 % Ajuster-S307
  stop_rule: Sous 50 % Arrêter-S307
  kpis:
    - id: k
      name: Indicateur-S308
      formula: Formule-S36
      source: LinkedIn, Source-S36
      every_days: 30
      baseline: 100
      target: 200
      unit: clics
      caveat: Limite-A5
      decision: Décide-S307
      owner: leo
      kind: leads
    - {id: v, name: Affichage-S309, vanity: yes, kind: awareness}
"""

ROWS: Final = [
    ("S4:37 confirm", "measurement.confirm_rule", "Confirmer\u00a0: confirmer-S307"),
    ("S4:37 adjust", "measurement.adjust_rule", "sous 80\u00a0% Ajuster-S307"),
    ("S4:37 stop", "measurement.stop_rule", "sous 50\u00a0% Arrêter-S307"),
    ("S4:37 limits", "measurement.adjust_rule", "Ces seuils sont ceux de nos règles"),
    ("S2:35 meeting", "measurement.review_meeting", "Réunion-S141"),
    ("S2:35 review", "meta.next_review", "22\u00a0février 2027"),
    ("S4:37 by objective", "objectives", "Objectif\u00a0: n°\u00a01, compte-S308"),
    ("S4:9 deadline", "objectives", "100 → 200\u00a0clics (juin 2027)"),
    ("formula", "measurement.kpis", "Calcul\u00a0: formule-S36"),
    ("source", "measurement.kpis", "Où le lire\u00a0: LinkedIn, Source-S36"),
    ("where to click", "platforms", "(LinkedIn\u00a0: "),
    ("frequency", "measurement.kpis", "Relevé\u00a0: chaque mois, Léo Martin."),
    ("caveat", "measurement.kpis", "Limite\u00a0: limite-A5."),
    ("decides", "measurement.kpis", "Ce qu’il décide\u00a0: décide-S307."),
    ("S4:38 display", "measurement.kpis", "d’affichage seulement, il ne décide de rien\u00a0: affichage-S309"),
    ("inputs", "team.people", "par semaine, pour 6\u00a0h disponibles"),
    ("inputs budget", "means.budget", "240\u00a0€ par an"),
    ("S4:42 outputs", "platforms", "2 publications par semaine sur 1\u00a0compte; profils".replace(";", "\u202f;")),
    ("S4:42 interaction", "platforms", "12\u00a0messages attendus par semaine"),
    ("S4:42 outcomes", "measurement.kpis", "| Effets\u00a0: ce qui change, et dure | indicateur-S308 |"),
    ("impact", "objectives", "visée-S142"),
    ("S2:9 return", "expected_return.time", "120\u00a0Retour-S2"),
    ("template", "measurement.kpis", "k;2026-12-31;;"),
]

READ: Final = """kpi;on;value;note
k;2025-11-30;90;
k;2026-09-30;100;
k;2026-10-31;104;
k;2026-11-30;130;Salon-note
"""


@cache
def _templates(language: Language) -> MarkdownEnvironment:
    return environment.environment(language, filters(language))


def _load(source: str | bytes) -> Strategy:
    return load(source, Strategy, references=REFERENCES).strategy


@cache
def _whole() -> Strategy:
    return _load(WHOLE)


def _render(
    strategy: Strategy, language: Language = "fr", measures: Sequence[Measure] = (), *, checked: bool = False
) -> str:
    dossier = Dossier(strategy).with_measures(tuple(measures))
    findings = tuple(check(dossier.decided, dossier.as_of)) if checked else ()
    folder = folder_of(ALL["scorecard"].paths.to(language))
    wording = Wording(dossier, language, folder=folder, companions=frozenset({"scorecard"}))
    view = scorecard.view(wording, findings, {})
    return environment.render(_templates(language), ALL["scorecard"].template.to(language), v=view)


def _told(readings: str = READ, source: str = WHOLE, language: Language = "fr") -> str:
    strategy = _load(source)
    return _render(strategy, language, load_measures(readings, strategy.measurement.kpis))


@cache
def _read(name: str, language: Language) -> str:
    return _render(_load((ROOT / "examples" / name / "strategy.yaml").read_bytes()), language, checked=True)


@cache
def _filled(name: str, language: Language) -> str:
    """An example with five months of readings of every KPI."""
    strategy = _load((ROOT / "examples" / name / "strategy.yaml").read_bytes())
    dossier = Dossier(strategy)
    days = [dt.date(2026, month, 28) for month in range(7, 12)]
    measures = [
        Measure(kpi.id, day, (kpi.baseline or 10) * (1 + (place + step) % 4 / 10))
        for place, kpi in enumerate(dossier.strategy.measurement.kpis)
        for step, day in enumerate(days)
        if kpi.id
    ]
    return _render(strategy, language, measures)


def _without(strategy: Strategy, path: str) -> Strategy:
    first, _, rest = path.partition(".")
    if rest:
        return msgspec.structs.replace(strategy, **{first: _without(getattr(strategy, first), rest)})
    return msgspec.structs.replace(strategy, **{first: getattr(type(strategy)(), first)})


def _body(text: str) -> str:
    return re.split(r"^## (?:Reste|Still|Documents liés|Related)", text, flags=re.MULTILINE)[0]


def _words(text: str) -> int:
    bare = re.sub(r"```mermaid.*?```", "", text, flags=re.DOTALL).replace("\u00a0(fr)", "")
    return len(re.findall(r"\w+(?:[’'.-]\w+)*", bare))


def _skeleton(text: str) -> list[str]:
    kinds = {"heading_open", "table_open", "bullet_list_open", "ordered_list_open", "th_open", "fence"}
    tokens = MarkdownIt("commonmark").enable("table").parse(_body(text))
    return [f"{token.type} {token.tag} {token.info}" for token in tokens if token.type in kinds]


@pytest.mark.parametrize(("name", "path", "text"), ROWS, ids=[row[0] for row in ROWS])
def test_an_answer_taken_away_takes_its_text_away(name: str, path: str, text: str) -> None:
    assert text in _render(_whole()), name
    without = _without(_whole(), path)
    if scorecard.missing(Dossier(without)) is None:
        assert text not in _render(without), name


def test_without_a_kpi_there_is_no_scorecard() -> None:
    reason = scorecard.missing(Dossier(_load("meta: {proposals: refuse}\norganisation: {name: Ici}")))
    assert reason is not None
    assert "measurement.kpis" in reason.fr
    assert "measurement.kpis" in reason.en


def test_proposed_kpis_are_marked_and_asked_to_be_confirmed() -> None:
    source = "organisation: {name: Ici, kind: association}\nobjectives: [{id: o, kind: participation, statement: But}]"
    text = _render(_load(source))
    assert "> **Proposé** – personne ne l’a encore confirmé." in text
    assert "confirmer ou modifier ces indicateurs" in text


def test_while_nothing_is_read_the_table_is_empty_and_says_when_and_who() -> None:
    text = _render(_whole())
    assert "| Indicateur-S308 | 100 | 200 | 31\u00a0décembre 2026 | Léo Martin | |" in text
    assert "Aucun relevé encore" in text
    assert "Et alors" not in text
    assert "```mermaid" not in text


def test_readings_stand_beside_the_month_and_the_year_before_and_what_was_expected() -> None:
    row = next(line for line in _told().splitlines() if line.startswith("| Indicateur-S308 | 130"))
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert cells == [
        "Indicateur-S308",
        "130 (30\u00a0novembre 2026)",
        "104",
        "90",
        "122",
        "dans le rythme",
        "en hausse, 3\u00a0relevés de suite, vers la cible".replace("3\u00a0", "3 "),
    ]


def test_the_figure_says_what_follows_and_the_decision_is_only_proposed() -> None:
    text = _told()
    assert "Dans le rythme\u00a0: 130, 26 de plus que le mois d’avant, 122 attendus à cette date (salon-note)." in text
    assert "Proposé\u00a0: confirmer" in text


def test_a_late_figure_recalls_what_was_written_for_it() -> None:
    text = _told("kpi;on;value\nk;2026-09-30;100\nk;2026-10-31;40\nk;2026-11-30;30\n")
    assert "Proposé\u00a0: arrêter\u202f; il était écrit\u00a0: décide-S307" in text
    assert "arrêter, ou non, d’après «\u00a0Indicateur-S308\u00a0»" in text
    assert "avant le 6\u00a0décembre 2026" in text


def test_what_a_person_decided_takes_the_place_of_the_proposal() -> None:
    review = "  reviews: [{on: 2026-12-02, decision: adjust, what: Autre jour, kpi: k}]\n"
    text = _told(source=WHOLE + review)
    assert "Ajuster, décidé le 2\u00a0décembre 2026\u00a0: autre jour" in text
    assert "Proposé\u00a0: confirmer" not in text


def test_a_share_changes_by_points() -> None:
    source = WHOLE.replace("unit: clics", 'unit: "%"')
    text = _told("kpi;on;value\nk;2026-10-31;100\nk;2026-11-30;102,5\n", source)
    assert "102,5\u00a0%, 2,5\u00a0points de plus que le mois d’avant" in text


def test_one_reading_says_nothing_yet() -> None:
    text = _told("kpi;on;value\nk;2026-11-30;100\n")
    assert "| au départ |" in text
    assert "Proposé\u00a0: " not in text.replace("Proposé\u00a0: calculé", "")


def test_a_picture_has_its_figures_in_words_too() -> None:
    merman = pytest.importorskip("merman").Merman()
    text = _told()
    drawings = re.findall(r"```mermaid\n(.*?)```", text, re.DOTALL)
    assert len(drawings) == 1
    assert "line [100, 104, 130]" in drawings[0]
    assert merman.validate(drawings[0], None).valid
    assert "Relevés\u00a0: 09/2026\u00a0: 100\u202f; 10/2026\u00a0: 104\u202f; 11/2026\u00a0: 130" in text
    assert "```mermaid" not in _told("kpi;on;value\nk;2026-10-31;100\nk;2026-11-30;120\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lines_to_be_filled_can_be_read_back(language: Language) -> None:
    text = _told(language=language)
    lines = text.split("```csv\n")[1].split("```")[0]
    kpis = _whole().measurement.kpis
    assert load_measures(lines, kpis) == ()
    sign = ";" if language == "fr" else ","
    assert f"k{sign}2026-12-31{sign}{sign}" in lines
    filled = lines.replace(f"k{sign}2026-12-31{sign}{sign}", f"k{sign}2026-12-31{sign}140{sign}")
    assert load_measures(filled, kpis) == (Measure("k", dt.date(2026, 12, 31), 140),)


AWKWARD: Final = [
    "| a | b |",
    "```",
    "**gras**",
    "<b>",
    "# titre",
    "{{ 7777*7 }}",
    "- liste",
    "=cmd|'/C calc'!A0",
    "\u202e",
]


@pytest.mark.parametrize("note", AWKWARD)
def test_a_note_changes_no_structure(note: str) -> None:
    quoted = note.replace('"', '""')
    plain, odd = _told(READ.replace("Salon-note", "salon")), _told(READ.replace("Salon-note", f'"{quoted}"'))
    assert _skeleton(odd) == _skeleton(plain)
    assert gate.check(odd) == []
    assert "54439" not in odd


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_stays_on_its_three_pages(name: str) -> None:
    alone = Dossier(_load((ROOT / "examples" / name / "strategy.yaml").read_bytes())).alone
    for text in (_read(name, "fr"), _read(name, "en"), _filled(name, "fr"), _filled(name, "en")):
        assert _words(_body(text)) <= (MOST_WORDS_ALONE if alone else MOST_WORDS)


@pytest.mark.parametrize("name", EXAMPLES)
def test_both_languages_have_the_same_structure_and_pass_the_gate(name: str) -> None:
    for made in (_read, _filled):
        assert _skeleton(made(name, "fr")) == _skeleton(made(name, "en"))
        for language in LANGUAGES:
            assert gate.check(made(name, language)) == []


def test_no_column_of_names_for_somebody_alone() -> None:
    text = _read("artisan", "fr")
    assert "| Par |" not in text.split("## Reste")[0]
    assert "Où j’en suis" in _filled("artisan", "fr")
