"""`explain`: rules, fields and thresholds in words, in either language."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from socialplan.rules.catalogue import rules
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import dotted
from socialplan.strategy.specs import places

Run = Callable[..., Any]


def parts(cli: Run, name: str, lang: str = "en") -> dict[str, list[str]]:
    ran = cli("explain", name, "--json", lang=lang)
    assert (ran.code, ran.err) == (0, ""), name
    found: dict[str, list[str]] = json.loads(ran.out)["parts"]
    return found


def test_a_rule(cli: Run) -> None:
    ran = cli("explain", "account-dormant")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("account-dormant: An account left to itself\n")
    for said in (
        "Severity\n  warning",
        "Networks and accounts (platforms)",
        "dormant_days: 30 days (social media guide for craft businesses",
        "dormant_intervals: 3 posting intervals (our own default, without a source)",
        "To silence it, with the reason\n  meta:\n    silenced:\n      - rule: account-dormant\n",
        "To change a threshold\n  meta:\n    thresholds:\n      - name: dormant_days\n        value: 30\n",
        "Social media strategy plan",
    ):
        assert said in ran.out


def test_in_french(cli: Run) -> None:
    ran = cli("explain", "account-dormant", lang="fr")
    assert ran.out.startswith("account-dormant\u00a0: Un compte laissé à l’abandon\n")
    assert "Pourquoi\n" in ran.out
    assert "notre valeur par défaut" in ran.out


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_rule_can_be_explained(cli: Run, lang: str) -> None:
    for rule in rules()[::7]:
        told = parts(cli, rule.id, lang)
        assert {"severity", "chapter", "what it says", "why", "what to do", "source"} <= set(told)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("platforms.deputy", "platforms.deputy"),
        ("platforms[2].deputy", "platforms.deputy"),
        ("platforms[].deputy", "platforms.deputy"),
        ("team.people.0.roles", "team.people.roles"),
        ("hours_per_week", None),
        ("watch_hours", "means.watch_hours"),
        ("crisis", "crisis"),
    ],
)
def test_a_field_with_indices_or_without(cli: Run, name: str, title: str | None) -> None:
    ran = cli("explain", name)
    if title is None:
        assert ran.code == 2
        assert "Several fields are called hours_per_week: team.people.hours_per_week, means.providers" in ran.err
    else:
        assert ran.code == 0
        assert ran.out.startswith(f"{title}: ")


def test_a_field_says_what_may_be_written(cli: Run) -> None:
    told = parts(cli, "team.people.roles")
    assert told["what to write"] == ["a list: one of the accepted values"]
    assert any(line.startswith("director: director / direction (also: ") for line in told["accepted values"])
    assert any("maire" in line for line in parts(cli, "team.people.roles", "fr")["accepted values"])
    assert parts(cli, "platforms.deputy")["what to write"] == ["an id of team.people"]
    assert "no-backup-person" in parts(cli, "platforms.deputy")["checks of this chapter"][0]
    assert parts(cli, "meta.review_every_days")["what to write"][0].startswith("a whole number (in days), between 1")
    assert any(line.startswith("levels: ") for line in parts(cli, "crisis")["keys"])
    assert any(line.startswith("dormant_days: 30") for line in parts(cli, "meta.thresholds.name")["accepted values"])


def test_every_field_can_be_explained(cli: Run) -> None:
    for place in places(Strategy)[::25]:
        assert "what to write" in parts(cli, dotted(place.path))


def test_a_threshold(cli: Run) -> None:
    told = parts(cli, "dormant_days")
    assert told["read by"][0] == "account-dormant: An account left to itself"
    assert "in this strategy" not in told


def test_thresholds_are_those_of_the_strategy_here(cli: Run, tmp_path: Path) -> None:
    text = "meta:\n  thresholds:\n    - name: dormant_days\n      value: 45\n"
    (tmp_path / "strategy.yaml").write_text(text, "utf-8")
    assert "changed here, instead of 30 days" in parts(cli, "dormant_days")["in this strategy"]
    assert parts(cli, "account-dormant")["thresholds"][0].startswith("dormant_days: 45 days, changed in this strategy")
    (tmp_path / "strategy.yaml").write_text("zzz: 1", "utf-8")
    assert parts(cli, "account-dormant")["thresholds"][0].startswith("dormant_days: 30 days (")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("no-bakup-person", "no-backup-person"),
        ("platforms.deputi", "platforms.deputy"),
        ("dormant-day", "dormant_days"),
        ("deputi", "deputy"),
    ],
)
def test_did_you_mean(cli: Run, typed: str, meant: str) -> None:
    ran = cli("explain", typed)
    assert (ran.code, ran.out) == (2, "")
    assert f"Did you mean {meant}?" in ran.err
    assert f"Vouliez-vous dire {meant}\u202f?" in cli("explain", typed, lang="fr").err


@pytest.mark.parametrize("typed", ["qqqqqqqqq", "", ".", "[0]", "platforms..", "a" * 500, "platforms.deputy.x"])
def test_nonsense_is_told_as_such(cli: Run, typed: str) -> None:
    assert cli("explain", typed).code in {0, 2}


def test_without_a_name_the_chapters(cli: Run) -> None:
    ran = cli("explain")
    assert ran.code == 0
    assert "Networks and accounts (platforms): " in ran.out
    assert f"{len(rules())} checks in all." in ran.out
    whole = cli("explain", "--all").out
    assert all(f"  {rule.id}: {rule.title.en}" in whole for rule in rules())
    listed = json.loads(cli("explain", "--json").out)
    assert {one["rule"] for one in listed} == {rule.id for rule in rules()}
