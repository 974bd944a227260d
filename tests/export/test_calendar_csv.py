"""The calendar in a spreadsheet: every cell a text, accents kept, one row a slot."""

import csv
import io
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialplan.analysis.dossier import Dossier
from socialplan.analysis.editorial_calendar_made import calendar_of
from socialplan.export import calendar_csv
from socialplan.export.calendar_csv import BOM, MARK, safe
from socialplan.language import LANGUAGES, Language
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = sorted(path.parent.name for path in ROOT.glob("examples/*/strategy.yaml"))
COMPUTED: Final = tuple("=+-@\t\r＝＋－＠")

HOSTILE: Final = """
meta: {as_of: 2026-11-22, languages: [fr, en]}
organisation: {name: "=1+1", site: "https://a.example/?q=1", country: FR}
team: {people: [{id: ana, name: "@ana;=2"}, {id: ben, name: "-ben"}]}
measurement: {tracked_links: yes}
objectives: [{id: un, statement: "+33 appels"}]
editorial:
  accessibility: {alt_text: yes}
  pillars: [{id: p1, label: "=HYPERLINK(\\"http://x\\")", share: 50, description: "\\t=cmd|' /C calc'!A0"}]
platforms: [{network: facebook, status: active, handle: "@page", posts_per_week: 2, owner: ana, deputy: ben}]
calendar:
  starts: 2027-01-04
  weeks: 8
  posts:
    - on: 2027-01-05
      at: "18:00"
      network: facebook
      pillar: p1
      objective: un
      subject: "=SUM(A1:A9); \\"b\\"\\r\\n-x, y"
    - {on: 2027-01-07, network: facebook, pillar: p1, format: photo, subject: "\\u200b=1"}
"""


@cache
def dossier(name: str) -> Dossier:
    return Dossier(load((ROOT / "examples" / name / "strategy.yaml").read_bytes(), Strategy).strategy)


@cache
def hostile() -> Dossier:
    return Dossier(load(HOSTILE, Strategy).strategy)


def table(text: str, language: Language) -> list[dict[str, str]]:
    assert text.startswith(BOM)
    separator = ";" if language == "fr" else ","
    return list(csv.DictReader(io.StringIO(text.removeprefix(BOM), newline=""), delimiter=separator, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_one_row_a_slot_with_all_its_cells(name: str, language: Language) -> None:
    text = calendar_csv.text(dossier(name), language)
    rows = table(text, language)
    slots = calendar_of(dossier(name)).slots
    assert [row[next(iter(row))] for row in rows] == [slot.on.isoformat() for slot in slots]
    assert [list(row.values())[-1] for row in rows] == [slot.id for slot in slots]
    assert len({len(row) for row in rows} | {17}) == 1
    assert text.endswith("\r\n")
    assert text.count("\r\n") == len(rows) + 1
    assert "\n" not in text.replace("\r\n", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_cell_is_computed_whatever_the_strategy_says(language: Language) -> None:
    for row in table(calendar_csv.text(hostile(), language), language):
        for cell in row.values():
            assert not cell.startswith(COMPUTED)
            assert "\n" not in cell


def test_what_was_neutralised_is_still_readable() -> None:
    rows = table(calendar_csv.text(hostile(), "fr"), "fr")
    assert rows[0]["Sujet"] == """'=SUM(A1:A9); "b" -x, y"""
    assert rows[0]["Pilier"] == """'=HYPERLINK("http://x")"""
    assert rows[0]["Objectif"] == "Objectif\u00a01 – +33 appels"
    assert rows[0]["Heure"] == "18\u00a0h"
    assert rows[0]["Lien suivi"] == "https://a.example/?q=1&utm_source=facebook&utm_medium=social&utm_campaign=p1"
    assert {row["Texte alternatif"] for row in rows} <= {"", "à écrire"}
    assert any(row["Texte alternatif"] for row in rows if row["Format"] == "photo")
    assert rows[0]["Compte"] == "page"


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("=1", "'=1"),
        ("+33", "'+33"),
        ("-x", "'-x"),
        ("@a", "'@a"),
        ("\t=1", "' =1"),
        ("\r=1", "' =1"),
        ("\n=1", "' =1"),
        ("  =1", "'  =1"),
        ("\u00a0=1", "'\u00a0=1"),
        ("＝1", "'＝1"),
        ("a=1", "a=1"),
        ("– x", "– x"),
        ("", ""),
        ("'=1", "'=1"),
        ("a\r\nb\x00c", "a b c"),
    ],
)
def test_a_cell_that_would_be_computed_gets_an_apostrophe(cell: str, kept: str) -> None:
    assert safe(cell) == kept


@given(st.text())
def test_a_safe_cell_stays_on_its_line_and_says_the_same(cell: str) -> None:
    made = safe(cell)
    assert not made.lstrip("\u00a0\u202f ").startswith(COMPUTED)
    assert not set(made) & {"\n", "\r", "\x00", "\u2028"}
    assert (
        made.removeprefix(MARK).split() == cell.removeprefix(MARK).replace("\x00", " ").split()
        or not cell.isprintable()
    )


def test_secrets_and_blanks_are_left_out() -> None:
    text = HOSTILE.replace("=SUM(A1:A9)", "mot de passe : Tr0ub4dor&3")
    made = calendar_csv.text(Dossier(load(text, Strategy).strategy), "fr")
    assert "Tr0ub4dor" not in made


def test_the_same_strategy_gives_the_same_bytes() -> None:
    one, other = (Dossier(load(HOSTILE, Strategy).strategy) for _ in range(2))
    assert calendar_csv.text(one, "fr") == calendar_csv.text(other, "fr")
