"""Every mistake that people make in YAML: its place, and advice that names the cure, in both languages."""

from typing import Any

import pytest
import yaml

from socialplan.strategy.problems import Problem, StrategyError, render_problems
from socialplan.strategy.yaml_reader import read_tree

LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]

SYNTAX: list[tuple[str, str, int, int, str, str]] = [
    # name, text, line, column, French advice or expectation, English one
    ("handle", "a: @mairie\n", 1, 4, 'écrivez "@mairie"', 'write "@mairie"'),
    ("handle in a list", "a: [@x, b]\n", 1, 5, 'écrivez "@x"', 'write "@x"'),
    ("handle in lines", "a:\n  - @x\n", 2, 5, 'écrivez "@x"', 'write "@x"'),
    ("backquote", "a: `x`\n", 1, 4, 'écrivez "`x`"', 'write "`x`"'),
    ("per cent", "a: %x\n", 1, 4, 'écrivez "%x"', 'write "%x"'),
    ("hash in brackets", "a: [#ville, #b]\n", 1, 5, 'écrivez "#ville"', 'write "#ville"'),
    ("apostrophe", "b: 'l'accueil'\n", 1, 6, '"l\'accueil"', '"l\'accueil"'),
    ("apostrophe in a list", "b: ['l'accueil', x]\n", 1, 7, 'écrivez "l\'accueil",', 'write "l\'accueil",'),
    ("quotes inside quotes", 'b: "le "grand" jour"\n', 1, 9, '\'"le "grand" jour"\'', '\'"le "grand" jour"\''),
    ("words after quotes", 'b: "un" deux\n', 1, 9, "'\"un\" deux'", "'\"un\" deux'"),
    ("colon", "slogan: Une ville : la vôtre\n", 1, 19, '"Une ville : la vôtre"', '"Une ville : la vôtre"'),
    ("colon in an item", "a:\n  - Titre : suite : fin\n", 2, 19, '"suite : fin"', '"suite : fin"'),
    ("no space", "a: 1\nnom:Mairie\nb: 2\n", 2, 4, "nom: Mairie", "nom: Mairie"),
    ("no space at the end", "a: 1\nnom:Mairie\n", 2, 4, "nom: Mairie", "nom: Mairie"),
    ("no-break space", "a: 1\nnom\u00a0:\u00a0Mairie\n", 2, 6, "espace insécable", "non-breaking space"),
    ("open quote", "a: 'x\nb: 2\n", 1, 4, "ajoutez '", "add '"),
    ("open double quote", 'a: "x\nb: 2\n', 1, 4, 'ajoutez "', 'add "'),
    (
        "quote closed below",
        'a: "x\nb: "y"\n',
        1,
        4,
        "à la fin du texte de la ligne 1",
        "at the end of the text on line 1",
    ),
    ("tab", "a:\n\tb: 1\n", 2, 1, "remplacez la tabulation", "replace the tab"),
    ("tab after spaces", "a:\n  b: 1\n \tc: 1\n", 3, 2, "remplacez la tabulation", "replace the tab"),
    ("indent between", "a:\n  b: 1\n c: 2\n", 3, 2, "le même retrait", "the same indent"),
    ("hyphen between", "a:\n  - x\n - y\n", 3, 2, "le même retrait", "the same indent"),
    ("children of a value", "a: x\n  b: 1\n", 2, 3, "la ligne 1 a déjà sa valeur", "line 1 already has its value"),
    ("missing hyphen", "a:\n  - b\n  c: 2\n", 3, 3, "commencez-la par", "start it with"),
    ("loose text", "a: 1\nsuite du texte\nb: 2\n", 2, 1, "décalez-la", "move it"),
    ("list behind colon", "a: - x\n", 1, 4, "passez à la ligne", "start a new line"),
    ("open bracket", "a: [1,2\nb: 3\n", 1, 4, "fermez par ]", "close with ]"),
    ("open brace", "a: {x: 1\nb: 2\n", 1, 4, "fermez par }", "close with }"),
    ("closing bracket", "a: ]\n", 1, 4, 'écrivez "]"', 'write "]"'),
    ("bar", "a: | x\n  b\n", 1, 6, "mettez le texte à la ligne", "put the text on the next line"),
    ("chevron", "a: >x\n", 1, 5, "mettez le texte à la ligne", "put the text on the next line"),
    ("backslash", 'a: "C:\\q"\n', 1, 7, "écrivez \\\\", "write \\\\"),
    ("star", "a: *gras* oui\n", 1, 4, '"*gras* oui"', '"*gras* oui"'),
    ("ampersand", "a: & Fils\n", 1, 4, '"& Fils"', '"& Fils"'),
    ("after the end", "{a: b}\nc: d\n", 2, 1, "donnez-lui une clé", "give it a key"),
    (
        "git's marks",
        "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n",
        2,
        1,
        "gardez la bonne",
        "keep the right one",
    ),
    ("half of git's marks", "a: 1\nb: 3\n>>>>>>> x\n", 3, 1, "gardez la bonne", "keep the right one"),
    ("anything else", "a: {b: 1}}\n", 1, 10, "vérifiez cette ligne", "check this line"),
]


def problems_of(text: str | bytes, loader: Any = LOADERS[-1]) -> list[Problem]:  # noqa: ANN401
    try:
        return read_tree(text, loader=loader).problems
    except StrategyError as error:
        return list(error.problems)


@pytest.mark.parametrize("loader", LOADERS, ids=["python", "libyaml"])
@pytest.mark.parametrize("case", SYNTAX, ids=[case[0] for case in SYNTAX])
def test_syntax_error_is_explained(case: tuple[str, str, int, int, str, str], loader: Any) -> None:  # noqa: ANN401
    _, text, line, column, french, english = case
    [problem] = problems_of(text, loader)
    assert problem.code == "yaml-syntax"
    assert problem.line == line
    if loader is LOADERS[-1]:
        assert problem.column == column
    assert french in render_problems([problem], "fr", "s.yaml")
    assert english in render_problems([problem], "en", "s.yaml")
    assert problem.excerpt is not None
    shown, caret = problem.excerpt.split("\n")
    assert len(caret) <= len(shown) + 1


STRUCTURE: list[tuple[str, str | bytes, list[tuple[int, int, str]], str, str]] = [
    ("hash", "a: #tag\n", [(1, 4, "hash-is-comment")], 'écrivez "#tag"', 'write "#tag"'),
    ("hash in a list", "b:\n  - #tag\n  - x\n", [(2, 5, "hash-is-comment")], '"#tag"', '"#tag"'),
    ("hash in a sentence", "c: ensemble #ville\n", [(1, 13, "hash-is-comment")], '"ensemble #ville"', "comment"),
    ("hash below", "c:\n  deux\n  lignes #v\n", [(3, 10, "hash-is-comment")], "#v", "#v"),
    ("a key twice", "a: 1\nb: 2\na: 3\n", [(3, 1, "duplicate-key")], "à la ligne 1", "on line 1"),
    ("twice below", "x:\n  a: 1\n  a: 2\n", [(3, 3, "duplicate-key")], "lignes 2 et 3", "lines 2 and 3"),
    ("alias", "a: &x 1\nb: *x\n", [(1, 4, "yaml-anchor"), (2, 4, "yaml-alias")], "alias (*)", "aliases (*)"),
    ("merge", "<<: {a: 1}\n", [(1, 1, "yaml-merge")], "fusions (<<)", "merge keys (<<)"),
    ("tag", "a: !!python/name:os.system x\n", [(1, 4, "yaml-tag")], "étiquettes (!)", "tags (!)"),
    ("exclamation", "a: !important\n", [(1, 4, "yaml-tag")], '"!important…"', '"!important…"'),
    ("documents", "a: 1\n---\nb: 1\n", [(2, 1, "several-documents")], "« --- »".replace(" ", "\u00a0"), "---"),
    ("list at the top", "- a\n- b\n", [(1, 1, "no-mapping")], "sans tiret devant", "without a hyphen"),
    ("text at the top", "bonjour\n", [(1, 1, "no-mapping")], "organisation:", "organisation:"),
    ("no space at the top", "nom:Mairie\n", [(1, 1, "no-mapping")], "nom: Mairie", "nom: Mairie"),
    ("template", "x: {{ y }}\n", [(1, 5, "odd-key")], "guillemets droits", "straight quotes"),
    ("no key", 'a:\n  "": 1\n', [(2, 3, "odd-key")], "avant les deux-points", "before the colon"),
    ("no-break indent", "a: 1\n\u00a0\u00a0b: 2\n", [(2, 1, "odd-space")], "espaces insécables", "non-breaking"),
    ("NUL", "a: \x00\n", [(1, 4, "control-character")], "U+0000", "U+0000"),
    ("escape", "a: 1\nb: x\x1b[31m\n", [(2, 5, "control-character")], "U+001B", "U+001B"),
    ("vertical tab", "a: x\x0by\n", [(1, 5, "control-character")], "U+000B", "U+000B"),
    ("latin-1", "a: 1\nb: été\n".encode("latin-1"), [(2, 4, "not-utf-8")], "en position 8", "at position 8"),
    ("utf-16", "a: 1\n".encode("utf-16"), [(1, 1, "not-utf-8")], "UTF-16", "UTF-16"),
    ("too large", "a" * (1024 * 1024 + 1), [(1, 1, "too-large")], "1 Mio", "1 MiB"),
    ("surrogate", "a: \udc80\n", [(1, 4, "control-character")], "U+DC80", "U+DC80"),
]


@pytest.mark.parametrize("loader", LOADERS, ids=["python", "libyaml"])
@pytest.mark.parametrize("case", STRUCTURE, ids=[case[0] for case in STRUCTURE])
def test_what_we_refuse(case: tuple[str, str | bytes, list[tuple[int, int, str]], str, str], loader: Any) -> None:  # noqa: ANN401
    _, text, places, french, english = case
    found = problems_of(text, loader)
    assert [(problem.line, problem.column, problem.code) for problem in found] == places
    assert french in render_problems(found, "fr", "s.yaml")
    assert english in render_problems(found, "en", "s.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "~",
        "# rien\n",
        "---\n",
        "a: 1 # note\n",
        "a:   # note\n",
        'a: "#tag"\n',
        "a: b#c\n",
        "a: x #!\n",
        "? x\n: y\n",
    ],
)
def test_what_we_accept(text: str) -> None:
    assert problems_of(text) == []


def test_byte_order_mark_and_line_ends() -> None:
    tree = read_tree("\ufeffa: 1\r\nb: x\u2028y\r\n".encode())
    assert [(entry.key.text, entry.key.line, entry.key.column) for entry in tree.root.entries] == [
        ("a", 1, 1),
        ("b", 2, 1),
    ]
    assert tree.source.has_mark


def test_no_secret_is_repeated() -> None:
    for text in ['password: "x" hunter22\n', "tel: 'x' 06 12 34 56 78\n", 'k: "x" ghp_abcdefghijklmnopqrst\n']:
        [problem] = problems_of(text)
        told = render_problems([problem], "fr", "s.yaml") + render_problems([problem], "en", "s.yaml")
        for secret in ("hunter22", "34 56", "abcdefgh"):
            assert secret not in told


def test_a_private_key_is_not_repeated() -> None:
    with pytest.raises(StrategyError) as caught:
        read_tree("home:\n  - note: 'chez l'amie'\n", private_keys=lambda: frozenset({"note"}))
    assert "amie" not in str(caught.value)
