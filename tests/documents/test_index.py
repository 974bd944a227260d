"""The folder's index: which document to open, where each stands, and nothing said twice."""

import re
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from socialplan.analysis.dossier import Dossier
from socialplan.documents import gate
from socialplan.documents.names import DOCUMENTS
from socialplan.documents.render import Rendered, render_all
from socialplan.language import LANGUAGES, Language
from socialplan.rules.check import check
from socialplan.rules.finding import Finding
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.workspace.paths import is_table

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = sorted(path.parent.name for path in ROOT.glob("examples/*/strategy.yaml"))


@cache
def read(name: str) -> tuple[Dossier, tuple[Finding, ...]]:
    text = (ROOT / "examples" / name / "strategy.yaml").read_bytes()
    dossier = Dossier(load(text, Strategy, name="strategy.yaml", references=REFERENCES).strategy)
    return dossier, check(dossier.decided, dossier.as_of, load=dossier.workload)


@cache
def folder(name: str, languages: tuple[Language, ...]) -> dict[str, Rendered]:
    return {made.path: made for made in render_all(*read(name), languages, {})}


def index(name: str, languages: tuple[Language, ...] = LANGUAGES) -> str:
    return folder(name, languages)["README.md"].text


@pytest.mark.parametrize("languages", [("fr",), ("en",), ("fr", "en"), ("en", "fr")], ids="-".join)
@pytest.mark.parametrize("name", EXAMPLES)
def test_each_document_stands_once_in_each_language(name: str, languages: tuple[Language, ...]) -> None:
    text = index(name, languages)
    assert gate.check(text) == []
    links = [path for path in re.findall(r"\]\(([^)]+)\)", text) if not is_table(path)]
    documents = [path for path, made in folder(name, languages).items() if not made.private and path != "README.md"]
    assert sorted(links) == sorted([*documents, "strategy.yaml"])
    documents_rows, *companions_rows = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
    assert documents_rows.count("\n") == 2 + len(DOCUMENTS)
    for table in (documents_rows, *companions_rows):
        assert len({row.count("|") for row in table.splitlines()}) == 1


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_tells_the_status_and_how_much_remains_to_be_decided(name: str) -> None:
    made = folder(name, LANGUAGES)
    for path in ("charte-editoriale.md", "charte-usage.md", "plan-de-crise.md", "plan-strategique.md"):
        row = next(line for line in index(name).splitlines() if f"]({path})" in line)
        register = made[path].text.partition("\n## Reste à décider\n")[2].partition("\n## ")[0]
        lines = register.count("\n| ") - 2 if register else 0
        more = re.findall(r"^[^|\n]*?(\d+)\u00a0(?:autres? )?points?\b", register, re.MULTILINE)
        pending = max(lines, 0) + (int(more[-1]) if more else 0)
        told = re.search(r"\| (\d+)\u00a0points? \|$", row)
        assert (int(told[1]) if told else 0) == pending
        assert re.search(r"\| (Adopté le \d|Projet)", row)


def test_readers_are_told_nothing_of_git() -> None:
    for name in EXAMPLES:
        assert not re.search(r"\bgit\b", index(name))


def test_somebody_alone_reads_in_the_first_person() -> None:
    text = index("artisan")
    assert "| Ce qui m’arrive | J’ouvre |" in text
    assert "reste sur mon ordinateur" in text
    assert not re.search(r"\b[Vv]ous\b|\b[Nn]ous\b", text)
    assert "| Ce qui vous arrive | Ouvrez |" in index("commune")
