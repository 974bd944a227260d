"""Diagrams stay whole whatever their texts hold."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Final

import cmarkgfm
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.documents.gate import check
from socialplan.documents.markdown import clean
from socialplan.documents.mermaid import LINE_LENGTH, Edge, Node, encode, flowchart, label, pie

NAUGHTY: Final[list[str]] = json.loads((Path(__file__).parents[1] / "data/naughty-strings.json").read_text("utf-8"))
TOKENS: Final = (
    *(
        "end",
        "graph",
        "subgraph",
        "o",
        "x",
        "%%",
        "%%{init: {}}%%",
        "-->",
        "--",
        "|",
        "[",
        "]",
        "(",
        ")",
        "{",
        "}",
        '"',
    ),
    *(
        "'",
        "`",
        '"`',
        ";",
        "#",
        "#35;",
        "&",
        "&lt;",
        "<br/>",
        "<b>",
        "class",
        "click",
        "style",
        "\n",
        "title",
        "```",
        "~~~",
    ),
    *(
        "accTitle:",
        "accDescr {",
        ":",
        ":::",
        "@{",
        "/",
        "\\",
        "ﬂ°°35¶ß",
        "default",
        "é",
        "’",
        "«\u00a0a\u00a0»",
        "\u202f",
    ),
    *("…", "—", "👩‍💻", "日本", " ", "mot", "{{", "{%", "\0", "\ud800", "$$", "*a*"),
)
texts = st.one_of(
    st.lists(st.sampled_from(TOKENS), max_size=8).map("".join), st.text(max_size=20), st.sampled_from(NAUGHTY)
)


@pytest.fixture(scope="session")
def drawn() -> Callable[[str], list[str]]:
    """Draws a diagram in its fence, and gives the texts in the picture."""
    merman = pytest.importorskip("merman").Merman()

    def draw(diagram: str) -> list[str]:
        source = diagram.removeprefix("```mermaid\n").removesuffix("```")
        verdict = merman.validate(source, None)
        assert verdict.valid, (verdict.error, source)
        picture = ET.fromstring(merman.render_svg(source, None))  # noqa: S314  made by our own judge
        return [text for text in picture.itertext() if text.strip() and "{" not in text[:80]]

    return draw


@settings(max_examples=80, deadline=None)
@given(texts, texts)
def test_any_text_draws_the_same_flowchart(drawn: Callable[[str], list[str]], one: str, other: str) -> None:
    nodes = [Node("a", one), Node("b", other, "decision"), Node("c", one, "pill"), Node("end", other, "round")]
    edges = [Edge("a", "b", other), Edge("b", "c"), Edge("b", "end", one)]
    diagram = flowchart(nodes, edges, title=one, description=other)
    drawn(diagram)
    assert len(re.findall(r"^ {2}n\d[\[({]", diagram, re.MULTILINE)) == 4
    assert len(re.findall(r"^ {2}n\d -->", diagram, re.MULTILINE)) == 3
    assert cmarkgfm.github_flavored_markdown_to_html(f"{diagram}\n\nfin\n").count("<p>") == 1
    assert check(f"# A\n\n{diagram}\n") == []


@settings(max_examples=80, deadline=None)
@given(texts, texts)
def test_any_text_draws_the_same_pie(drawn: Callable[[str], list[str]], one: str, other: str) -> None:
    diagram = pie(one, [(one, 40), (other, 59.5), ("rien", 0)], description=other)
    drawn(diagram)
    assert len(re.findall(r'^ {2}".*" : [\d.]+$', diagram, re.MULTILINE)) == 2


@pytest.mark.parametrize("chunk", range(4))
def test_naughty_strings_draw(drawn: Callable[[str], list[str]], chunk: int) -> None:
    strings = NAUGHTY[chunk::4]
    nodes = [Node(str(place), text) for place, text in enumerate(strings)]
    edges = [Edge("0", str(place), text) for place, text in enumerate(strings[:20])]
    drawn(flowchart(nodes, edges, title="a", description="b"))


def test_the_texts_are_the_ones_in_the_picture(drawn: Callable[[str], list[str]]) -> None:
    texts = drawn(flowchart([Node("a", 'L’« essai » : "x" & <b> 50 %')], [], title="T#1", description="D"))
    assert " ".join(" ".join(texts[2:]).split()) == 'L’« essai » : "x" & <b> 50 %'
    assert texts[:2] == ["T#1", "D"]


def test_long_labels_are_broken_between_words(drawn: Callable[[str], list[str]]) -> None:
    text = "Prévenir la directrice de la communication, puis attendre sa réponse"
    written = label(text)
    lines = written.strip('"').split("<br/>")
    assert " ".join(lines) == text
    assert max(map(len, lines)) <= LINE_LENGTH
    assert len(lines) == 3
    drawn(flowchart([Node("a", text)], [], title="a", description="b"))


@given(texts)
def test_a_label_holds_only_plain_characters(text: str) -> None:
    assert re.fullmatch(r"(?:[^\W_]|[ .,_’«»…–—\u00a0\u202f-]|#\d+;)*", encode(text))
    decoded = re.sub(r"#(\d+);", lambda number: chr(int(number[1])), encode(text))
    assert decoded == clean(text)


def test_what_is_written() -> None:
    nodes = [Node("start", "Alerte"), Node("grave", "Est-ce grave ?", "decision")]
    edges = [Edge("start", "grave"), Edge("grave", "start", "non")]
    assert flowchart(nodes, edges, title="Crise", description="Qui fait quoi", direction="LR") == (
        "```mermaid\n"
        "flowchart LR\n"
        "  accTitle: Crise\n"
        "  accDescr: Qui fait quoi\n"
        '  n1["Alerte"]\n'
        '  n2{"Est-ce grave #63;"}\n'
        "  n1 --> n2\n"
        '  n2 -->|"non"| n1\n'
        "```"
    )
    assert pie("Temps", [("Écrire", 40), ("Répondre", 60.256)], description="En part") == (
        "```mermaid\n"
        "pie showData\n"
        "  accTitle: Temps\n"
        "  accDescr: En part\n"
        "  title Temps\n"
        '  "Écrire" : 40\n'
        '  "Répondre" : 60.26\n'
        "```"
    )


def test_a_diagram_of_nothing_is_nothing() -> None:
    assert flowchart([], [], title="a", description="b") == ""
    assert pie("a", [("b", 0), ("c", 0.001)], description="d") == ""


def test_impossible_diagrams_are_refused() -> None:
    with pytest.raises(KeyError):
        flowchart([Node("a", "a")], [Edge("a", "b")], title="a", description="b")
    with pytest.raises(ValueError, match="same key"):
        flowchart([Node("a", "a"), Node("a", "b")], [], title="a", description="b")
    for share in (-1.0, float("nan"), float("inf")):
        with pytest.raises(ValueError, match="no share"):
            pie("a", [("b", share)], description="c")
