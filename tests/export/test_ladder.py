"""Decision trees as ladders: only those that are one, every word kept."""

from xml.etree import ElementTree as ET

import pytest

from socialplan.export import ladder, pictures

TREE = """flowchart TD
  accTitle: Est-ce une crise ?
  n1(["Un message inquiète"])
  n2{"Danger<br/>ou menace ?"}
  n3{"Plus de 140 & <mentions> ?"}
  n4["Niveau 3"]
  n5("Pas de crise")
  n1 --> n2
  n2 -->|"oui"| n4
  n2 -->|"non"| n3
  n3 -->|"oui"| n4
  n3 -->|"non"| n5
"""


def _words(svg: str) -> list[str]:
    return [text.text or "" for text in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]  # noqa: S314


def test_a_decision_tree_is_a_ladder() -> None:
    made = ladder.drawn(TREE)
    assert made is not None
    words = _words(made.svg)
    for told in ("Un message inquiète", "Danger ou menace ?", "Plus de 140 & <mentions> ?", "Pas de crise"):
        assert told in words
    assert words.count("oui") == words.count("non") == 2
    assert words.count("Niveau 3") == 1, "questions that lead to the same share its box"
    assert made.height < 400


@pytest.mark.parametrize(
    "source",
    [
        "",
        "pie showData\n",
        "flowchart LR\n  a --> b\n",
        'flowchart TD\n  a["x"]\n  a --> a\n',
        TREE + "  n4 --> n5\n",
        TREE + "  n1 --> n5\n",
        TREE + '  n9["seul"]\n',
        TREE + '  click n1 "javascript:x"\n',
        TREE.replace('n3 -->|"non"| n5', 'n3 -->|"non"| n2'),
    ],
)
def test_any_other_drawing_is_left_to_mermaid(source: str) -> None:
    assert ladder.drawn(source) is None


def test_a_ladder_needs_no_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "mermaid", lambda: None)
    assert pictures.draw(TREE) is not None
    assert pictures.draw("pie showData\n") is None
