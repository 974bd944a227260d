"""The parts that exports are made of: where links may lead, how wide columns are, drawings, how small a page is set."""

import json
from typing import Any

import pytest

from socialplan.export import links, pictures
from socialplan.export.article import read
from socialplan.export.fitting import SIZES, size_of
from socialplan.export.tables import with_widths
from socialplan.export.tools import pandoc
from socialplan.export.tree import READER, Node, text_of, walk

EXPORTED = {"plan-de-crise.md": "plan-de-crise.pdf", "annexes/audit.md": "annexes/audit.pdf"}


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("https://exemple.fr/a?b=c#d", "https://exemple.fr/a?b=c#d"),
        ("mailto:mairie@exemple.fr", "mailto:mairie@exemple.fr"),
        ("tel:+33102030405", "tel:+33102030405"),
        ("#chapitre", "#chapitre"),
        ("plan-de-crise.md", "plan-de-crise.pdf"),
        ("plan-de-crise.md#niveaux", "plan-de-crise.pdf#niveaux"),
        ("./annexes/audit.md", "annexes/audit.pdf"),
        ("strategy.yaml", None),
        ("../ailleurs.md", None),
        ("/etc/passwd", None),
        ("//exemple.fr/x", None),
        ("javascript:alert(1)", None),
        ("JaVaScRiPt:alert(1)", None),
        ("java%73cript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("vbscript:x", None),
        ("\\\\serveur\\partage", None),
        ("#", None),
        ("", None),
    ],
)
def test_where_a_link_may_lead(link: str, target: str | None) -> None:
    assert links.target(link, "charte-usage.md", EXPORTED) == target


def test_a_link_leads_on_from_a_folder() -> None:
    assert links.target("../plan-de-crise.md", "annexes/audit.md", EXPORTED) == "plan-de-crise.pdf"


def _table(markdown: str) -> Node:
    tree = json.loads(pandoc(["-f", READER, "-t", "json"], markdown.encode("utf-8")))
    return next(node for node in walk(tree["blocks"]) if node["t"] == "Table")


def _shares(table: Node) -> list[float]:
    return [spec[1]["c"] for spec in with_widths(table)["c"][2]]


def test_columns_share_the_line_by_what_they_hold() -> None:
    long = "un texte assez long pour prendre plusieurs lignes à lui tout seul, et davantage encore"
    shares = _shares(_table(f"| Qui | Quoi |\n| --- | --- |\n| Léa | {long} |\n| Suppléance | oui |\n"))
    assert sum(shares) == pytest.approx(1, abs=0.001)
    assert shares[1] > 2 * shares[0]
    assert shares[0] * 100 > len("Suppléance"), "the longest word fits"


def test_a_table_of_empty_cells_has_widths() -> None:
    assert sum(_shares(_table("| | |\n| --- | --- |\n| | |\n"))) == pytest.approx(1, abs=0.001)


DRAWING = """flowchart TD
  accTitle: Est-ce une crise #63;
  accDescr: Du plus grave au plus léger #59; le premier oui #34;gagne#34;
  n1(["Un message #40;grave#41;"])
  n2{"Danger #47; menace #60;b#62;"}
  n1 --> n2
"""


def test_a_drawing_has_its_alternative() -> None:
    pytest.importorskip("merman")
    picture = pictures.draw(DRAWING)
    assert picture is not None
    assert picture.title == "Est-ce une crise ?"
    assert picture.alternative == 'Du plus grave au plus léger ; le premier oui "gagne"'
    assert picture.width > 0
    assert picture.height > 0
    assert "foreignObject" not in picture.svg, "readers other than browsers would show nothing"
    assert "&amp;#" not in picture.svg, "entities are read before they are drawn"
    assert picture == pictures.draw(DRAWING)


def test_what_cannot_be_drawn_is_left_to_its_text() -> None:
    assert pictures.draw("flowchart TD\n  ((((") is None


@pytest.mark.parametrize(
    ("entity", "shown"), [("#40;", "("), ("#34;", "”"), ("#quot;", "”"), ("#60;", "‹"), ("#0;", "")]
)
def test_entities_become_what_cannot_end_a_label(entity: str, shown: str) -> None:
    assert pictures.plain(f'a["x{entity}y"]') == f'a["x{shown}y"]'


def _blocks(markdown: str) -> list[Any]:
    blocks: list[Any] = json.loads(pandoc(["-f", READER, "-t", "json"], markdown.encode("utf-8")))["blocks"]
    return blocks


def test_a_part_is_set_smaller_the_more_it_holds() -> None:
    sizes = [
        size_of(_blocks("- une ligne de quelques mots qui dit quoi faire\n" * number)) for number in (5, 55, 75, 900)
    ]
    assert sizes[0] == SIZES[0]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[1] < sizes[0]
    assert sizes[-1] == SIZES[-1]


DOCUMENT = """# Plan de crise – Ville d’Aubry

| Ce document | |
| --- | --- |
| Statut | Projet |
| Responsable | Léa Martin |

## Fiche réflexe

Appeler.

## En bref

1. Une [ligne](charte.md) et une [autre](javascript:alert(1)).
2. ![suivi](https://exemple.fr/pixel.png)

<script>alert(1)</script>

Texte <b>gras</b> $x^2$ :smile:

<div align="center">Un bloc<!-- caché --></div>
"""


def test_a_document_is_read_in_its_parts() -> None:
    article = read(DOCUMENT, "plan-de-crise.md", "fr", {"charte.md": "charte.pdf"})
    assert (article.title, article.organisation) == ("Plan de crise", "Ville d’Aubry")
    assert article.status == (("Statut", "Projet"), ("Responsable", "Léa Martin"))
    assert article.page_title == "Fiche réflexe"
    assert text_of(article.page) == "Fiche réflexeAppeler."
    kinds = {node["t"] for node in walk(article.body)}
    assert not kinds & {"RawBlock", "RawInline", "Image", "Math"}
    targets = [node["c"][2][0] for node in walk(article.body) if node["t"] == "Link"]
    assert targets == ["charte.pdf"]
    told = text_of(article.body)
    for words in ("autre", "suivi", "alert(1)", "$x^2$", ":smile:", "Un bloc"):
        assert words in told, "what a person wrote stays, as text"
    assert "caché" not in told


@pytest.mark.parametrize(
    "text", ["", "\n", "texte seul", "## Sans titre\n\nx", "# T\n\n| a |\n| --- |\n| b |\n", "# T"]
)
def test_any_text_is_read(text: str) -> None:
    assert read(text, "x.md", "fr", {}).title in {"", "T"}
