"""French documents as a typographer reads them: spaces, apostrophes, guillemets, accents on capitals, no English.

The same judge reads every French rendering of the examples, and the sources of the French templates.
"""

import html
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from socialplan.analysis.dossier import Dossier
from socialplan.documents.hard_spaces import hard_spaces
from socialplan.documents.render import render_all
from socialplan.rules.check import check
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = sorted(path.parent.name for path in ROOT.glob("examples/*/strategy.yaml"))
TEMPLATES: Final = sorted(path.name for path in (ROOT / "templates/fr").glob("*.jinja"))

HARD: Final = "\u00a0\u202f"
_CODE = re.compile(r"`[^`]*`")
# An address, a link's target, a key of the strategy file with its value.
_ADDRESS = re.compile(r"\b[a-z_]+\.[a-z_.]+: \w+|(?:https?://|www\.)\S+|\S+@\S+|(?<=\])\([^)\s]*\)")
_DELIMITERS = re.compile(r"\|(?: ?:?-+:? ?\|)+")
_ELSEWHERE: Final = "□"
"""Stands for code, addresses and values: what is not French prose."""

FAULTS: Final = {
    "an ordinary space before a mark that is set apart": re.compile(rf"[^\s|{_ELSEWHERE}] [:;!?»](?=[\s|*.,)]|$)"),
    "no space before a mark that is set apart": re.compile(rf"[^\W\d_{_ELSEWHERE}][;!?:](?=\s|$)|[)»’][;!?](?=\s|$)"),
    "« without its hard space": re.compile(rf"«(?![{HARD}])|(?<![{HARD}{_ELSEWHERE} ])»"),
    "a typewriter's apostrophe": re.compile(r"\w'\w"),
    "typewriter's quotation marks": re.compile(r'"'),
    "English quotation marks": re.compile(r"“"),
    "two blanks": re.compile(r"\S[ \u00a0\u202f]{2,}\S"),
    "three full stops": re.compile(r"(?<!\.)\.\.\.(?!\.)"),
    "two full stops": re.compile(r"(?<![.…/])\.\.(?![./])|…\."),
    "a blank before a full stop or a comma": re.compile(r"\w [.,](?=\s|$)"),
    "a blank within brackets": re.compile(r"\( | \)"),
    "an ordinary space before a unit": re.compile(r"\d (?:%|€|h|min)(?=[\s|*.,;)]|$)"),
    "a capital without its accent": re.compile(
        r"\b(?:Etats?|Ecri\w+|Equip\w+|Etape\w*|[EÉ]venement\w*|Election\w*|Ecole\w*|Etre|Ecart\w*|Edition|Editori\w+|"
        r"Echang\w+|Evite[rz]|Ecoute\w*|Etud\w+|Echeance\w*|Energie|Elus?|Epingl\w+|Eteindre|Etabli\w*)\b"
        r"|(?:^|[.:|] |- |\*\*)A (?=partir|la |l’|ce |chaque|faire|qui|quoi|noter|venir|ne |garder|vous)"
    ),
    "an English word": re.compile(
        r"\b(?:the|and|with|your|our|within|owner|deputy|week(?!-end)|every|must|should|none|null|true|false|None|yes|"
        r"hours?|minutes? per|audience reach|content|draft)\b(?! ?□)"
    ),
}

# Words that French has too, or that are names; « content » is an adjective, « minutes » a unit.
ALLOWED: Final = re.compile(r"content\b")


def prose(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a document or a template, their code, addresses and values taken out."""
    text = re.sub(r"```.*?```", lambda block: "\n" * block[0].count("\n"), text, flags=re.DOTALL)
    for number, line in enumerate(text.split("\n"), start=1):
        if not _DELIMITERS.fullmatch(line):
            bare = _ADDRESS.sub(_ELSEWHERE, _CODE.sub(_ELSEWHERE, line))
            yield number, html.unescape(re.sub(r"\\(.)", r"\1", bare))


def faults(text: str) -> Iterator[str]:
    for number, line in prose(text):
        for name, pattern in FAULTS.items():
            for found in pattern.finditer(line):
                if not ALLOWED.match(found[0]):
                    yield f"line {number}: {name}: …{line[max(0, found.start() - 20) : found.end() + 12]}…"


@cache
def french(name: str) -> dict[str, str]:
    """The French documents of an example; the private sheet and the index too."""
    data = (ROOT / "examples" / name / "strategy.yaml").read_bytes()
    dossier = Dossier(load(data, Strategy, name=name, references=REFERENCES).strategy)
    findings = check(dossier.decided, dossier.as_of, load=dossier.workload)
    return {made.path: made.text for made in render_all(dossier, findings, ("fr",), {})}


@pytest.mark.parametrize("name", EXAMPLES)
def test_french_documents_are_well_set(name: str) -> None:
    assert {path: found for path, text in french(name).items() if (found := list(faults(text)))} == {}


@pytest.mark.parametrize("name", TEMPLATES)
def test_french_templates_are_well_set(name: str) -> None:
    source = (ROOT / "templates/fr" / name).read_text("utf-8")
    source = re.sub(r"\{#.*?#\}|\{%.*?%\}", "", source, flags=re.DOTALL)
    source = re.sub(r"\{\{.*?\}\}", "Ж", source)  # a letter that stands for a value
    assert list(faults("\n".join(map(hard_spaces, source.split("\n"))))) == []


@pytest.mark.parametrize(
    "line",
    [
        "Objectif : dix",
        "Objectif: dix",
        "Pourquoi?",
        "« oui »",
        "l'équipe",
        'le "oui"',
        "le “oui”",
        "un  deux",
        "et...",
        "fin..",
        "40 % de",
        "Etat",
        "- A faire",
        "Publier every jour",
        "( oui )",
        "un , deux",
    ],
)
def test_the_judge_sees(line: str) -> None:
    assert list(faults(line))


@pytest.mark.parametrize(
    "line",
    [
        "Objectif\u00a0: dix\u202f; «\u00a0oui\u00a0»\u202f!",
        "voir https://a.fr/b?c=d, `a: b ; c` et 18\u00a0h\u00a030",
        "| a | b |",
        "| --- | --- |",
        "État, À faire, Écrire, l’équipe…",
        "fichier contacts.yaml, [plan](plan.md#a-b).",
    ],
)
def test_the_judge_lets_good_french_pass(line: str) -> None:
    assert list(faults(line)) == []
