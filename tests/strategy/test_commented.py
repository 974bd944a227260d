"""The commented YAML loads as it stands, its templates load once uncommented, and answers come back as they were."""

import datetime as dt
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.language import Language
from socialplan.strategy.commented import SCHEMA_PATH, commented_yaml
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import fields_of
from socialplan.strategy.writing import inline, lines_of, plain_data
from socialplan.strategy.yaml_nodes import Scalar
from socialplan.strategy.yaml_reader import read_tree

LANGUAGES: list[Language] = ["fr", "en"]


def uncommented(text: str) -> str:
    """The text with its templates' `# ` taken away."""
    return "\n".join(re.sub(r"^( *)# (?=(?:- | +)?[a-z_]+:(?: |$))", r"\1", line) for line in text.split("\n"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_blank_has_a_place_for_every_chapter_and_says_nothing(language: Language) -> None:
    text = commented_yaml(Strategy, language)
    assert text.startswith(f"# yaml-language-server: $schema={SCHEMA_PATH}\n")
    assert load(text, Strategy).strategy == Strategy()
    for field in fields_of(Strategy):
        assert f"\n{field.key}:" in text
        assert f"── {field.question.label.to(language)} ──" in text
    assert commented_yaml(Strategy, language) == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_templates_load_once_uncommented(language: Language) -> None:
    strategy = load(uncommented(commented_yaml(Strategy, language)), Strategy).strategy
    assert strategy.audiences
    assert strategy.team.people
    assert strategy.crisis.levels
    assert strategy.platforms


@pytest.mark.parametrize("language", LANGUAGES)
def test_filled_gives_the_answers_back(language: Language) -> None:
    text = uncommented(commented_yaml(Strategy, language)).replace("meta:", f"meta:\n  languages: {language}", 1)
    text = text.replace("  languages:\n", "", 1)
    strategy = load(text, Strategy).strategy
    written = commented_yaml(Strategy, language, filled=strategy)
    assert load(written, Strategy).strategy == strategy
    assert len(written) < len(commented_yaml(Strategy, language)) * 0.8


def test_filled_reads_well() -> None:
    answers = {
        "meta": {"languages": ["fr"], "as_of": dt.date(2026, 11, 22)},
        "team": {
            "people": [
                {"id": "lea", "hours_per_week": 6.5, "name": "Léa : cheffe"},
                {"id": "zoe", "publishes": True, "works": [{"days": ["mon", "tue"]}]},
            ]
        },
    }
    text = commented_yaml(Strategy, "fr", filled=answers)
    assert "  languages: [fr]  # Langues des documents\n  as_of: 2026-11-22  # Date de cette stratégie\n" in text
    assert (
        "    - id: lea  # Identifiant court\n"
        '      name: "Léa : cheffe"  # Nom\n'
        "      hours_per_week: 6.5  # Heures par semaine pour les réseaux\n"
    ) in text
    assert "    - id: zoe\n      works:\n        - days: [mon, tue]\n      publishes: oui\n" in text
    assert "\n# audiences:\n#   # id, label" in text
    assert load(text, Strategy).strategy == load(uncommented(text), Strategy).strategy


@pytest.mark.parametrize("answers", [{"metta": {"a": 1}}, {"meta": {"langues": ["fr"]}}])
def test_answers_to_no_question_are_a_bug(answers: dict[str, Any]) -> None:
    with pytest.raises(KeyError):
        commented_yaml(Strategy, "fr", filled=answers)


TOKENS = [
    *"abé:-#,[]{}'\"@&*!|>%~?<=\\` .",
    ": ",
    " #",
    "- ",
    "\n",
    "\n\n",
    "  ",
    "\t",
    "null",
    "yes",
    "12",
    "1.5",
    "18:00",
    "a b c ",
    "\u00a0",
    "\u2028",
    "\x85",
    "\ufeff",
    "\x07",
    "\x1b",
    "\r",
    "\r\n",
    "😀",
    "{{ x }}",
    "---",
    "mot " * 40,
    "…",
    "\u200b",
    "\x00",
]
TEXTS = st.lists(st.sampled_from(TOKENS), min_size=1, max_size=12).map("".join) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=40
)


def as_loaded(text: str) -> str:
    """A text as the loader gives it: one kind of line end, nothing blank around it."""
    return re.sub(r"\r\n?", "\n", text).strip()


def read_back(lines: list[str], *path: str | int) -> str:
    node: Any = read_tree("\n".join(lines) + "\n").root
    for step in path:
        node = node.get(step) if isinstance(step, str) else node.items[step]
    assert isinstance(node, Scalar)
    return node.text.strip()


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_comes_back(text: str) -> None:
    wanted = as_loaded(text)
    if not wanted:
        return
    assert read_back(lines_of("key", text, "  ", "fr"), "key") == wanted
    assert read_back(lines_of("key", {"fr": text}, "", "fr"), "key", "fr") == wanted
    assert read_back(lines_of("key", [text, "x"], "", "fr"), "key", 0) == wanted
    assert (
        read_back([f"key: {{a: {inline(text, 'fr', flow=True)}, b: [{inline(text, 'fr', flow=True)}]}}"], "key", "a")
        == wanted
    )
    assert read_back([f"key: {inline(text, 'fr')}  # note"], "key") == wanted


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS, st.sampled_from(LANGUAGES))
def test_a_strategy_comes_back(one: str, two: str, language: Language) -> None:
    answers = {
        "meta": {"languages": [language]},
        "why": {"answer": {"fr": one, "en": two}, "without": two},
        "audiences": [{"id": "a", "label": one}, {"id": "b", "label": two}],
        "organisation": {"name": one, "institutional_moments": [one, two]},
    }
    strategy = load(commented_yaml(Strategy, language, filled=answers), Strategy).strategy
    assert load(commented_yaml(Strategy, language, filled=strategy), Strategy).strategy == strategy
    assert plain_data(strategy, language).get("organisation", {}).get("name") == (as_loaded(one) or None)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Une ville", "Une ville"),
        ("Une ville : la vôtre", '"Une ville : la vôtre"'),
        ("@mairie", '"@mairie"'),
        ("#ville", '"#ville"'),
        ("l'accueil", "l'accueil"),
        ("'l'accueil'", "\"'l'accueil'\""),
        ('"mot"', "'\"mot\"'"),
        ("0612345678", '"0612345678"'),
        ("oui", "oui"),
        ("no", '"no"'),
        (True, "oui"),
        (6.0, "6"),
        (6.5, "6.5"),
        (12, "12"),
        ("https://exemple.fr", "https://exemple.fr"),
        ("C:\\x", "C:\\x"),
        ("a, b", "a, b"),
        ("18:00", '"18:00"'),
    ],
)
def test_quotes_only_where_needed(value: Any, written: str) -> None:  # noqa: ANN401
    assert inline(value, "fr") == written


def test_long_prose_is_folded_and_lines_are_kept() -> None:
    prose = "Une phrase assez longue pour dépasser la largeur. " * 4
    folded = lines_of("key", prose, "", "fr")
    assert folded[0] == "key: >-"
    assert max(map(len, folded)) <= 102
    assert read_back(folded, "key") == prose.strip()
    assert lines_of("key", "une\n\n  deux", "", "fr") == ["key: |", "  une", "", "    deux"]
