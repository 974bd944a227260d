"""Answers are written into a file that a person keeps, and nothing else of it changes."""

import difflib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.strategy.commented import commented_yaml
from socialplan.strategy.edit import EditError, set_values
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import Path, StrategyError
from socialplan.strategy.tree_data import as_data
from socialplan.strategy.yaml_reader import read_tree

KEPT = """\
# tête
meta:
  languages: [fr]  # langues
  owner:   # qui ?

# équipe
team:
  people:
    - id: lea   # Léa
      name: 'Léa'
    # commentaire
    - id: paul
      name: Paul

organisation:
  name: |
    Deux
    lignes

  # fin d'organisation
audiences:
  # - id: x
objectives: []
x: {a: 1, b: [1, 2]}
y:
- un
- deux
"""

CASES: list[tuple[str, dict[Path, Any], list[str]]] = [
    ("empty key", {("meta", "owner"): "lea"}, ["-  owner:   # qui ?", "+  owner: lea   # qui ?"]),
    (
        "several lines",
        {("meta", "owner"): "une\ndeux"},
        ["-  owner:   # qui ?", "+  owner: |   # qui ?", "+    une", "+    deux"],
    ),
    (
        "list in brackets",
        {("meta", "languages"): ["fr", "en"]},
        ["-  languages: [fr]  # langues", "+  languages: [fr, en]  # langues"],
    ),
    ("new key", {("meta", "as_of"): "2026-11-22"}, ["+  as_of: 2026-11-22"]),
    (
        "a value that needs quotes",
        {("team", "people", 0, "name"): "Léa : chef"},
        ["-      name: 'Léa'", '+      name: "Léa : chef"'],
    ),
    (
        "new mapping in an item",
        {("team", "people", 0, "title"): {"fr": "a", "en": "b"}},
        ["+      title:", "+        fr: a", "+        en: b"],
    ),
    ("next item", {("team", "people", 2): {"id": "zoe", "name": "Zoé"}}, ["+    - id: zoe", "+      name: Zoé"]),
    (
        "a list that goes on",
        {("team", "people"): [{"id": "lea", "name": "Léa"}, {"id": "paul", "name": "Paul"}, {"id": "z"}]},
        ["+    - id: z"],
    ),
    ("merged into an item", {("team", "people", 1): {"id": "paul", "skills": ["a", "b"]}}, ["+      skills: [a, b]"]),
    (
        "a block replaced",
        {("organisation", "name"): "Court"},
        ["-  name: |", "-    Deux", "-    lignes", "+  name: Court"],
    ),
    ("a key after a block", {("organisation", "kind"): "association"}, ["+  kind: association"]),
    (
        "a mapping merged",
        {("organisation",): {"site": "x", "supervision": {"name": "DINUM"}}},
        ["+  site: x", "+  supervision:", "+    name: DINUM"],
    ),
    (
        "above a template",
        {("audiences",): [{"id": "a", "label": "b"}, {"id": "c"}]},
        ["+  - id: a", "+    label: b", "+  - id: c"],
    ),
    ("an empty list", {("objectives",): [{"id": "a"}]}, ["-objectives: []", "+objectives:", "+  - id: a"]),
    (
        "inside braces",
        {("x", "a"): "3, 4", ("x", "c"): {"d": [1, 2]}, ("x", "b", 2): 5},
        ["-x: {a: 1, b: [1, 2]}", '+x: {a: "3, 4", b: [1, 2, 5], c: {d: [1, 2]}}'],
    ),
    ("a new chapter", {("crisis", "levels"): [{"id": "l1"}]}, ["+crisis:", "+  levels:", "+    - id: l1"]),
    ("hyphens at the margin", {("y", 2): "trois"}, ["+- trois"]),
    ("an item", {("y", 0): "uno"}, ["-- un", "+- uno"]),
    ("the same again", {("meta", "languages"): ["fr"], ("y", 0): "un"}, []),
    ("an answer taken away", {("team", "people", 0, "name"): None}, ["-      name: 'Léa'", "+      name: "]),
    ("nothing taken away", {("meta", "path"): None}, []),
    ("a list emptied", {("y",): []}, ["-- un", "-- deux"]),
]


def changed_lines(old: str, new: str) -> list[str]:
    found = difflib.ndiff(old.splitlines(), new.splitlines())
    return [line[0] + line[2:] for line in found if line[0] in "+-"]


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_only_the_intended_lines_change(case: tuple[str, dict[Path, Any], list[str]], newline: str) -> None:
    _, changes, expected = case
    kept = KEPT.replace("\n", newline)
    edited = set_values(kept, changes, "fr")
    assert sorted(changed_lines(KEPT, edited.replace(newline, "\n"))) == sorted(expected)
    assert edited.count("\n") == edited.count(newline)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "a:\n  b: 1\n"),
        ("# rien", "# rien\na:\n  b: 1\n"),
        ("a:", "a:\n  b: 1"),
        ("a:\nc: 2\n", "a:\n  b: 1\nc: 2\n"),
        ("\ufeffa:\r\nc: 2\r\n", "\ufeffa:\r\n  b: 1\r\nc: 2\r\n"),
        ("c: 2", "c: 2\na:\n  b: 1"),
        ("c: {}\na: {}\n", "c: {}\na: {b: 1}\n"),
    ],
)
def test_files_with_little_in_them(text: str, expected: str) -> None:
    assert set_values(text, {("a", "b"): 1}, "fr") == expected


@pytest.mark.parametrize(
    "path", [("team", "people", 5), ("team", "people", "x"), ("meta", 0), ("y", "a"), ("y", 0, "a")]
)
def test_what_cannot_be_done_is_refused(path: Path) -> None:
    with pytest.raises(EditError):
        set_values(KEPT, {path: "v"}, "fr")


def test_a_faulty_file_is_left_alone() -> None:
    with pytest.raises(StrategyError):
        set_values("a: 1\na: 2\n", {("b",): 1}, "fr")


def test_a_blank_form_is_filled_in_place() -> None:
    blank = commented_yaml(Strategy, "fr")
    changes: dict[Path, Any] = {
        ("organisation", "name"): "Mairie de Bayonne",
        ("team", "people"): [{"id": "lea", "hours_per_week": 6.5}],
        ("crisis", "proposals"): "accept",
    }
    edited = set_values(blank, changes, "fr")
    strategy = load(edited, Strategy).strategy
    assert strategy.organisation.name == "Mairie de Bayonne"
    assert strategy.team.people[0].hours_per_week == 6.5
    assert len(changed_lines(blank, edited)) == 6


KEYS = st.sampled_from(["meta", "team", "organisation", "x", "y", "new", "people", "name", "b"])
VALUES = st.recursive(
    st.sampled_from(
        ["mot", "a: b", "#tag", "@x", "deux\nlignes", "x" * 120, "mot " * 40, "l'eau", True, 3, 6.5, None, ""]
    ),
    lambda inner: (
        st.lists(inner, max_size=3).filter(lambda items: not any(isinstance(item, list) for item in items))
        | st.dictionaries(KEYS, inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(max_examples=300, deadline=None)
@given(st.lists(KEYS | st.integers(0, 3), min_size=1, max_size=4).map(tuple), VALUES)
def test_a_change_touches_its_own_place_only(path: Path, value: Any) -> None:  # noqa: ANN401
    try:
        edited = set_values(KEPT, {path: value}, "fr")
    except EditError:
        return
    before, after = as_data(read_tree(KEPT).root) or {}, as_data(read_tree(edited).root) or {}
    for key in before:
        if key != path[0]:
            assert after[key] == before[key]
    comments = [line for line in KEPT.splitlines() if line.lstrip().startswith("#")]
    if path[0] not in {"team", "organisation"}:
        assert [line for line in edited.splitlines() if line in comments] == comments
    assert set_values(edited, {path: value}, "fr") == edited
