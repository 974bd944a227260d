"""The last check of a rendered text, held against a real parser, and the tidying before it."""

import re
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from socialplan.documents.gate import LARGEST, check
from socialplan.documents.tidy import tidy

PAGE: Final = """# Plan

<!-- socialplan: repère -->
Une phrase avec `du <code>` et \\<rien>.
Un lien <https://a.fr> et un retour<br>à la ligne.

## Tableau

| a | b |
| --- | ---: |
| x \\| y | `1` |
| <br> | |

## Diagramme

```mermaid
flowchart TD
  n1["a<br/>b"] --> n2{"c"}
# pas un titre
| pas | une | ligne
```

- point

  ~~~text
  <b>
  ~~~

> | a | b |
> | --- | --- |
> | 1 | 2 |

### Détail

---

Fin.
"""

MATTER: Final = "---\ntitle: a <b>\n---\n\n"

PROBLEMS: Final = [
    ("# A\n\na <b>b</b>\n", 3, "raw HTML"),
    ("# A\n\n<div>\n", 3, "raw HTML"),
    ("# A\n\na <!-- b\n", 3, "raw HTML"),
    ("# A\n\n<!-- a -- b -->\n", 3, "raw HTML"),
    ("# A\n\n<?php ?>\n", 3, "raw HTML"),
    ("# A\n\n```text\na\n", 3, "never closed"),
    ("# A\n\n- ~~~\n  a\n", 3, "never closed"),
    ("# A\n\n| a | b |\n| --- | --- |\n| x |\n", 5, "1 cells in a table of 2"),
    ("# A\n\n| a | b |\n| --- | --- |\n| x | y | z |\n", 5, "3 cells in a table of 2"),
    ("# A\n\n| a | b |\n| --- | --- |\n| x | y |\nSuite.\n", 6, "1 cells in a table of 2"),
    ("# A\n\n| a | b |\n| --- |\n| x | y |\n", 3, "the table's head has 2 cells"),
    ("# A\n\n| a | b |\n| --- | --- |\n\n| x | y |\n", 6, "outside a table"),
    ("# A\n\n> | a |\n", 3, "outside a table"),
    ("# A\n\n### B\n\na\n", 3, "jumps to level 3"),
    ("## A\n\na\n", 1, "jumps to level 2"),
    ("# A\n\n## B\n\na\n\n## B\n\nb\n", 7, "stands twice"),
    ("# A\n\n## \n\na\n", 3, "without text"),
    ("# A\n\n## B\n\n## C\n\na\n", 3, "nothing stands under"),
    ("# A\n\n## B\n", 3, "nothing stands under"),
    ("# A\n\n## B\n\n<!-- vide -->\n", 3, "nothing stands under"),
    ("# A\n\na\n---\n", 4, "makes a heading of the line above"),
    ("# A\n\na\n===\n", 4, "makes a heading of the line above"),
    ("# A\n\n{{ x }}\n", 3, "left over"),
    ("# A\n\n```\n{% x %}\n```\n", 4, "left over"),
    ("# A\n\n\\(x\\)\n", 3, "formula"),
    ("# A\n\n**** a\n", 3, "bold text with nothing"),
    ("# A\n\na ** ** b\n", 3, "bold text with nothing"),
]


@pytest.mark.parametrize(
    "text", [PAGE, MATTER + PAGE, "# A\n\n***\n\n## B\n\n### C\n\n## D\n\n### C\n\na\n"[:8] + "a\n"]
)
def test_a_sound_page_passes(text: str) -> None:
    assert check(text) == []


def test_one_title_may_stand_in_two_sections() -> None:
    assert check("# A\n\n## B\n\n### D\n\na\n\n## C\n\n### D\n\na\n") == []


@pytest.mark.parametrize(("text", "line", "reason"), PROBLEMS)
def test_a_problem_is_told_with_its_line(text: str, line: int, reason: str) -> None:
    problems = check(text)
    assert len(problems) == 1, problems
    assert problems[0].startswith(f"line {line}: ")
    assert reason in problems[0]


def test_problems_of_the_whole_text() -> None:
    assert "does not end with a newline" in check("# A\n\na")[0]
    assert "NUL" in check("# A\n\n\0\n")[0]
    assert "1 MiB" in check("# A\n\n" + "a" * LARGEST + "\n")[0]
    assert "1 MiB" in check("# A\n\n" + "é" * (LARGEST // 2) + "\n")[0]
    assert check("# A\n\n" + "é" * (LARGEST // 2 - 10) + "\n") == []


LINES: Final = (
    *("# A", "## B", "### C", "## B ##", "texte", "", "", "- point", "> cité", "| a | b |", "| --- | --- |", "| --- |"),
    *(
        "| x |",
        "| x | y |",
        "| x \\| y | z |",
        "```",
        "```text",
        "~~~",
        "---",
        "===",
        "<b>",
        "a<br>b",
        "<!-- a -->",
        "<!--",
    ),
    *(
        "-->",
        "`<b>`",
        "`` ` <i> ``",
        "a `<b>",
        "\\<b>",
        "&lt;b>",
        "<https://a.fr>",
        "<a@b.fr>",
        "1. a",
        "**a**",
        "|",
        "a | b",
    ),
)
_JUDGE = MarkdownIt("commonmark").enable("table")


def found_by_parser(text: str) -> set[str]:
    """What a parser says of the same text: raw HTML, heading jumps, rows that lost or gained cells."""
    found: set[str] = set()
    level = 0
    for token in _JUDGE.parse(text):
        for piece in (token, *(token.children or ())):
            tag = re.fullmatch(r"<br ?/?>|<!--(?!-?>)((?!--).)*-->", piece.content.strip())
            if piece.type in {"html_block", "html_inline"} and not tag:
                found.add("html")
        if token.type == "heading_open":
            if int(token.tag[1]) > level + 1:
                found.add("jump")
            level = int(token.tag[1])
    return found


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=9))
def test_what_a_parser_finds_the_gate_finds(lines: list[str]) -> None:
    text = "\n" + "\n".join(lines) + "\n"  # a first line of --- would open front matter, which the parser does not know
    problems = " ".join(check(text))
    found = found_by_parser(text)
    if "html" in found:
        assert "raw HTML" in problems
    if "jump" in found:
        assert problems


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=9))
def test_a_page_that_passes_parses_as_it_reads(lines: list[str]) -> None:
    text = "# Titre\n\n" + "\n".join(lines) + "\n\nfin\n"
    if check(text):
        return
    tokens = _JUDGE.parse(text)
    assert tokens[-2].content.endswith("fin")
    assert [token.tag for token in tokens].count("th") % 2 == 0
    headings = [line for line in lines if line.startswith("#")]
    fenced = sum(token.type == "fence" for token in tokens)
    assert fenced or sum(token.type == "heading_open" for token in tokens) == len(headings) + 1


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from((*LINES, "  ", "a  ", "\t", "a\u00a0")), max_size=12))
def test_tidying_twice_changes_nothing_more(lines: list[str]) -> None:
    once = tidy("\n".join(lines))
    assert tidy(once) == once
    assert once.endswith("\n")
    assert not once.endswith("\n\n")
    if not any(line.startswith(("```", "~~~")) for line in lines):
        assert "\n\n\n" not in once
        assert not re.search(r"[ \t]\n", once)


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("\n\na  \n\n\n\nb\t\n\n", "a\n\nb\n"),
        ("```\na  \n\n\n\nb\n```\n\n\nc", "```\na  \n\n\n\nb\n```\n\nc\n"),
        ("- a\n\n  ```text\n  b  \n\n\n  ```\n\n\nc", "- a\n\n  ```text\n  b  \n\n\n  ```\n\nc\n"),
        ("voir https://a.fr/b\u00a0: oui\u00a0!", "voir https://a.fr/b : oui\u00a0!\n"),
        ("[a](https://a.fr)\u00a0: oui", "[a](https://a.fr)\u00a0: oui\n"),
        ("**https://a.fr/(b)**\u00a0: oui", "**https://a.fr/(b)** : oui\n"),
        ("Https://a.fr/b\u00a0: oui", "Https://a.fr/b : oui\n"),
        ("**ftp://a.fr/b**\u00a0: oui", "**ftp://a.fr/b** : oui\n"),
        ("[a](https://www.a.fr/b)\u00a0: oui", "[a](https://www.a.fr/b)\u00a0: oui\n"),
        ("", "\n"),
    ],
)
def test_tidying(text: str, tidied: str) -> None:
    assert tidy(text) == tidied
