"""`explain`: rules, fields and thresholds in words, in either language."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from socialplan.language import Language
from socialplan.rules.catalogue import rules
from socialplan.rules.told import is_fixed
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
    assert ran.out.startswith("account-dormant: An abandoned account\n")
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
        ("watch_hours", "means.watch_hours"),
        ("crisis", "crisis"),
    ],
)
def test_a_field_with_indices_or_without(cli: Run, name: str, title: str) -> None:
    ran = cli("explain", name)
    assert ran.code == 0
    assert ran.out.startswith(f"{title}: ")


def test_a_field_says_what_may_be_written(cli: Run) -> None:
    told = parts(cli, "team.people.roles")
    assert told["what to write"] == ["a list: one of the accepted values"]
    assert any(line.startswith("director: director / direction (also: ") for line in told["accepted values"])
    assert any("maire" in line for line in parts(cli, "team.people.roles", "fr")["accepted values"])
    assert parts(cli, "platforms.deputy")["what to write"] == ["an id of team.people"]
    assert parts(cli, "meta.review_every_days")["what to write"][0].startswith("a whole number (in days), between 1")
    assert any(line.startswith("levels: ") for line in parts(cli, "crisis")["keys"])
    assert any(line.startswith("dormant_days: 30") for line in parts(cli, "meta.thresholds.name")["accepted values"])


def test_a_field_names_the_checks_that_read_it_and_no_others(cli: Run) -> None:
    told = parts(cli, "platforms.deputy")["checks that read it"]
    assert "no-backup-person: An account without a deputy" in told
    assert told[0].partition(":")[0] in {rule.id for rule in rules() if rule.chapter == "platforms"}
    assert not any(line.startswith(("platform-closed", "url-not-custom")) for line in told)
    assert {line.partition(":")[0] for line in parts(cli, "meta.next_review")["checks that read it"]} >= {
        "review-missing",
        "review-date-missing",
    }
    (many,) = parts(cli, "platforms.network")["checks that read it"]
    assert "platform-closed" in many.split(", ")
    assert "checks of this chapter" in parts(cli, "platforms")
    assert "checks" not in parts(cli, "platforms")


def test_a_field_that_no_check_reads_says_so_in_one_line(cli: Run) -> None:
    number = sum(rule.chapter == "charter" for rule in rules())
    assert parts(cli, "charter.benefits")["checks"] == [
        f"none reads this field by itself; checks of the chapter charter: {number}"
    ]


def test_every_field_can_be_explained(cli: Run) -> None:
    for place in places(Strategy)[::25]:
        assert "what to write" in parts(cli, dotted(place.path))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_what_a_rule_says_is_a_whole_sentence_marked_as_an_example(cli: Run, lang: Language) -> None:
    for rule in rules()[::5]:
        told = parts(cli, rule.id, lang)
        for label, pattern in (("what it says", rule.message), ("what to do", rule.remedy)):
            lines = told[label]
            assert not re.search(r"\{[a-z_]+\}", lines[0]), rule.id
            if is_fixed(pattern):
                assert lines == [pattern.to(lang)]
            else:
                assert re.fullmatch(r"\((an example|un exemple|said of .*|dit de .*)\)", lines[1]), rule.id


def test_the_example_has_real_figures(cli: Run) -> None:
    said, of = parts(cli, "cadence-exceeds-hours", "fr")["what it says"]
    assert re.search(r"\d+ h", said.replace("\u00a0", " "))
    assert of == "(dit de l’exemple mauvais-exemple)"
    said, of = parts(cli, "no-audience", "fr")["what it says"]
    assert (said, of) == ("Aucun public n’est décrit pour vos 2 comptes actifs.", "(un exemple)")


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("dormant", ["account-dormant", "dormant_days", "dormant_intervals"]),
        ("owner", ["no-owner", "platforms.owner", "objectives.owner"]),
        ("deputy", ["no-backup-person", "platforms.deputy", "crisis.cell.deputy"]),
        ("levels", ["crisis-levels", "crisis.levels", "crisis.approval.levels"]),
        ("suppléance", ["no-backup-person", "platforms.deputy"]),
        ("hours_per_week", ["team.people.hours_per_week", "means.providers.hours_per_week"]),
        ("CRISE", ["crisis-levels", "crisis"]),
    ],
)
def test_a_word_lists_what_it_is_part_of(cli: Run, word: str, names: list[str]) -> None:
    ran = cli("explain", word)
    assert (ran.code, ran.err) == (0, "")
    for name in names:
        assert f"\n  {name}: " in ran.out
    listed = json.loads(cli("explain", word, "--json").out)
    found = [one["rule"] for one in listed["rules"]] + [one["field"] for one in listed["fields"]] + listed["thresholds"]
    assert set(names) <= set(found)


def test_a_word_of_a_single_name_explains_it(cli: Run) -> None:
    assert cli("explain", "smart").out.startswith("objective-not-smart: ")
    assert cli("explain", "dormant-day").out.startswith("dormant_days: ")


def test_long_lists_are_cut_on_screen_and_whole_for_programs(cli: Run) -> None:
    told = cli("explain", "name").out
    assert re.search(r"^  and \d+ more$", told, re.MULTILINE)
    assert len(json.loads(cli("explain", "name", "--json").out)["fields"]) > 20


def test_a_threshold(cli: Run) -> None:
    told = parts(cli, "dormant_days")
    assert told["read by"][0] == "account-dormant: An abandoned account"
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
        ("dormnt-days", "dormant_days"),
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
    assert "explain --all" in ran.out
    assert "explain --all" not in whole
    listed = json.loads(cli("explain", "--json").out)
    assert {one["rule"] for one in listed} == {rule.id for rule in rules()}
