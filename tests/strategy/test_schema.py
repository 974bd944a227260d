"""The JSON Schema says what the loader says: it accepts what we tell people to write, and refuses what is wrong."""

import json
import re
from typing import Any

import jsonschema
import pytest

from socialplan.strategy.commented import commented_yaml
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import StrategyError
from socialplan.strategy.schema import json_schema, schema_text
from socialplan.strategy.yaml_nodes import Mapping, Node, Scalar, Sequence
from socialplan.strategy.yaml_reader import read_tree

VALIDATOR = jsonschema.Draft7Validator(json_schema(Strategy))


def as_json(node: Node) -> Any:  # noqa: ANN401
    """A node as an editor's YAML 1.2 reads it."""
    if isinstance(node, Mapping):
        return {entry.key.text: as_json(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [as_json(item) for item in node.items]
    return core_value(node)


def core_value(node: Scalar) -> Any:  # noqa: ANN401
    if node.plain and node.text in {"", "~", "null"}:
        return None
    if node.plain and node.text in {"true", "false"}:
        return node.text == "true"
    if node.plain and re.fullmatch(r"[-+]?\d+", node.text):
        return int(node.text)
    if node.plain and re.fullmatch(r"[-+]?\d+\.\d+", node.text):
        return float(node.text)
    return node.text


def accepts(text: str) -> bool:
    return VALIDATOR.is_valid(as_json(read_tree(text).root))


def loads(text: str) -> bool:
    try:
        load(text, Strategy)
    except StrategyError:
        return False
    return True


def test_it_is_a_schema_and_always_the_same() -> None:
    jsonschema.Draft7Validator.check_schema(json_schema(Strategy))
    assert schema_text(Strategy) == schema_text(Strategy)
    assert json.loads(schema_text(Strategy)) == json_schema(Strategy)


GOOD = [
    "",
    "meta:\n",
    "meta: {languages: [fr, en]}",
    "meta: {languages: fr}",
    "meta: {languages: français}",
    "meta: {as_of: 2026-11-22}",
    "organisation: {name: 2026}",
    "organisation: {kind: mairie}",
    "organisation: {kind: Mairie}",
    "organisation: {trade: {fr: pain, en: bread}}",
    "organisation: {headcount: 12}",
    "organisation: {headcount: '1 200'}",
    "team: {people: [{id: lea, hours_per_week: '6,5 h'}]}",
    "team: {people: [{hours_per_week: 6.5}]}",
    "team: {alone: oui}",
    "team: {alone: true}",
    "team: {alone: Non}",
    'team: {people: [{works: [{start: "09:00", end: 17h30}]}]}',
    "team: {people: [{works: [{days: [mon, mardi]}]}]}",
    "platforms:\n  - network: linkedin\n    owner: lea\n",
    "organisation: {legal_form: }",
    "team: {people: [~]}",
]
BAD = [
    "metta: {}",
    "meta: {languages: [de]}",
    "meta: {as_of: 31/12/2026}",
    "meta: [a]",
    "organisation: {kind: bateau}",
    "team: {people: [{hours_per_week: 99}]}",
    "team: {people: [{id: Léa M}]}",
    "team: {people: lea}",
    "team: {alone: peut-être}",
    "team: {people: [{works: [{start: tard}]}]}",
    "organisation: {trade: {de: Brot}}",
    "organisation: {name: [a]}",
    "organisation: {headcount: douze}",
    "organisation: {trade: {fr: [a]}}",
]


@pytest.mark.parametrize("text", GOOD)
def test_accepted_by_both(text: str) -> None:
    assert accepts(text)
    assert loads(text)


@pytest.mark.parametrize("text", BAD)
def test_refused_by_both(text: str) -> None:
    assert not accepts(text)
    assert not loads(text)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_init_writes_is_accepted(language: Any) -> None:  # noqa: ANN401
    assert accepts(commented_yaml(Strategy, language))


def test_titles_and_choices_speak_both_languages() -> None:
    schema = json_schema(Strategy)
    meta = schema["definitions"]["Meta"]["properties"]
    assert meta["owner"]["title"] == "Owner of the strategy / Responsable de la stratégie"
    assert "Une stratégie sans responsable" in meta["owner"]["description"]
    weekday = schema["definitions"]["Weekday"]["anyOf"][0]
    assert dict(zip(weekday["enum"], weekday["enumDescriptions"], strict=True))["mon"] == "Monday / lundi"
