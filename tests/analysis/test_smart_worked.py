"""A worked example of the SMART grid, letter by letter, its figures done by hand."""

import datetime as dt

import pytest

from socialplan.analysis.smart import smart
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy

TODAY = dt.date(2026, 11, 23)

WORKED = """
audiences: [{id: parents, label: Parents d’élèves, priority: 1}]
objectives:
  - id: inscrits
    statement: Faire passer de 40 à 60 les inscriptions du mois venues de Facebook
    unit: inscriptions
    baseline: 40
    target: 60
    deadline: 2027-06-30
    owner: ana
    organisation_goal: Remplir les cours
    audiences: [parents]
    kpis: [inscriptions]
measurement: {kpis: [{id: inscriptions, formula: inscriptions du mois}]}
team: {people: [{id: ana, name: Ana Roy, hours_per_week: 6}]}
platforms:
  - {network: facebook, status: active, owner: ana, objectives: [inscrits], audiences: [parents],
     formats: [{format: photo, per_week: 2}], visits_per_week: 5, comments_per_week: 15}
"""


def letters(yaml: str) -> dict[str, tuple[str, str]]:
    (grid,) = smart(load(yaml, Strategy).strategy, TODAY)
    plain = {ord("\u00a0"): " ", ord("\u202f"): " "}
    return {letter.letter: (letter.state, letter.reason.fr.translate(plain)) for letter in grid.letters}


def test_every_letter_is_met_with_its_proof() -> None:
    # Facebook: 2 photographs of 30 min, 5 looks of 10 min, 15 comments of 4 min: 60 + 50 + 60 = 170 min.
    # From 23 November 2026 to 30 June 2027: 7 + 31 + 31 + 28 + 31 + 30 + 31 + 30 = 219 days.
    assert letters(WORKED) == {
        "S": ("met", "« faire passer », pour parents d’élèves."),
        "M": ("met", "De 40 à 60 inscriptions, 1 indicateur."),
        "A": ("met", "Ana Roy en répond (6 h par semaine), ses réseaux en prennent 2 h 50."),
        "R": ("met", "Sert « Remplir les cours », public de priorité 1."),
        "T": ("met", "30 juin 2027, dans 219 jours."),
    }


@pytest.mark.parametrize(
    ("was", "becomes", "letter"),
    [
        ("Faire passer de 40 à 60 les inscriptions du mois venues de Facebook", "Gagner en visibilité", "S"),
        ("    target: 60\n", "", "M"),
        ("    unit: inscriptions\n", "", "M"),
        ("    owner: ana\n", "", "A"),
        ("hours_per_week: 6", "hours_per_week: 2", "A"),
        ("    organisation_goal: Remplir les cours\n", "", "R"),
        ("priority: 1", "priority: 3", "R"),
        ("    deadline: 2027-06-30\n", "", "T"),
        ("deadline: 2027-06-30", "deadline: 2026-11-22", "T"),
    ],
)
def test_one_change_costs_one_letter(was: str, becomes: str, letter: str) -> None:
    assert was in WORKED
    states = {name: state for name, (state, _) in letters(WORKED.replace(was, becomes)).items()}
    assert [name for name, state in states.items() if state != "met"] == [letter]
