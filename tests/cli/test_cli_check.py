"""`check`: findings with figures and places, and the exit codes that a build server reads."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    place = tmp_path / "faulty"
    place.mkdir()
    (place / "strategy.yaml").write_text(
        "meta:\n  version: 1\n  languages: [fr]\n  as_of: 2026-11-22\norganisation:\n  name: A\n"
        "team:\n  people:\n    - id: a\n      hours_per_week: 1\n"
        "platforms:\n  - network: instagram\n    status: active\n    owner: a\n    posts_per_week: 40\n"
        * 1
        + "".join(f"  - network: {name}\n    status: active\n" for name in ("facebook", "x", "tiktok")),
        "utf-8",
    )
    return place


def test_findings_are_told_with_place_and_remedy(cli: Run, faulty: Path) -> None:
    ran = cli("check", faulty, "--all", "--today", "2026-11-22")
    assert ran.code == 1
    assert ran.err == ""
    assert "strategy.yaml:12:" in ran.out
    assert "    → " in ran.out
    assert ran.out.splitlines()[-1].count(",") == 2


def test_the_first_five_then_a_count(cli: Run, faulty: Path) -> None:
    short, whole = cli("check", faulty).out, cli("check", faulty, "--all").out
    assert short.count("    → ") == 5
    assert whole.count("    → ") > 5
    assert "--all" in short


def test_json(cli: Run, faulty: Path) -> None:
    ran = cli("check", faulty, "--json")
    data = json.loads(ran.out)
    assert ran.code == 1
    assert set(data) == {"folder", "problems", "findings"}
    assert {frozenset(finding) for finding in data["findings"]} == {
        frozenset({"rule", "severity", "path", "line", "column", "message", "why", "remedy"})
    }
    (faulty / "strategy.yaml").write_text("zzz: 1\n", "utf-8")
    ran = cli("check", faulty, "--json")
    data = json.loads(ran.out)
    assert ran.code == 1
    assert data["problems"][0]["line"] == 1
    assert data["findings"] == []


def test_warnings_count_under_strict(cli: Run, folder: Path) -> None:
    found = json.loads(cli("check", folder, "--json").out)["findings"]
    gravities = {finding["severity"] for finding in found}
    assert cli("check", folder).code == int("error" in gravities)
    assert cli("check", folder, "--strict").code == int(bool(gravities & {"error", "warning"}))


def test_both_languages(cli: Run, faulty: Path) -> None:
    assert "Error" in cli("check", faulty, lang="en").out
    french = cli("check", faulty, lang="fr").out
    assert "Erreur" in french
    assert "erreurs" in french


def test_every_problem_of_a_file_at_once(cli: Run, faulty: Path) -> None:
    (faulty / "strategy.yaml").write_text("meta:\n  version: x\norganisation:\n  knd: a\nzzz: 1\n", "utf-8")
    ran = cli("check", faulty, lang="fr")
    assert (ran.code, ran.out) == (1, "")
    assert "3 problèmes dans strategy.yaml." in ran.err


def test_a_bad_file_of_any_sort_is_no_bug(cli: Run, faulty: Path) -> None:
    place = faulty / "strategy.yaml"
    for data in (b"\xff\xfe\x00", b"[" * 2000, b"a: &a [*a]", b"a: b: c", b"\x00", b"x" * (3 << 20), b"- a", b"!!x"):
        place.write_bytes(data)
        for command in ("check", "render"):
            ran = cli(command, faulty)
            assert ran.code == 1, data[:20]
            assert ran.err
