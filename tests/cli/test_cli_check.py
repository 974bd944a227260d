"""`check`: findings for people and for programs, and the exit codes that a build server reads."""

import datetime as dt
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialplan.actions.annotations import order
from socialplan.actions.check import check, field_path, file_of
from socialplan.language import Language
from socialplan.rules.catalogue import rule_of, rules
from socialplan.rules.selection import chapters
from socialplan.rules.told import is_fixed

Run = Callable[..., Any]

SARIF: Final = Path(__file__).parent.parent / "data" / "sarif-schema-2.1.0.json"

FAULTY: Final = (
    "meta:\n  version: 1\n  languages: [fr]\n  as_of: 2026-11-22\n"
    "  silenced:\n    - rule: account-dormant\n      reason: 100 % voulu, [ici](x) {là}\n"
    "organisation:\n  name: A\n"
    "team:\n  people:\n    - id: a\n      name: Ana Roy\n      hours_per_week: 1\n"
    "platforms:\n  - network: instagram\n    status: active\n    owner: a\n    posts_per_week: 40\n"
    "    last_post: 2020-01-01\n"
) + "".join(f"  - network: {name}\n    status: active\n" for name in ("facebook", "x", "tiktok"))


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    place = tmp_path / "faulty"
    place.mkdir()
    (place / "strategy.yaml").write_text(FAULTY, "utf-8")
    return place


def findings(cli: Run, *typed: object) -> list[dict[str, Any]]:
    data = json.loads(cli("check", *typed, "--format", "json", "--today", "2026-11-22").out)
    found: list[dict[str, Any]] = data["findings"]
    return found


# --- for people ----------------------------------------------------------------------------------------------------


def test_findings_are_told_with_place_and_remedy(cli: Run, faulty: Path) -> None:
    ran = cli("check", faulty, "--all", "--today", "2026-11-22")
    assert ran.code == 1
    assert ran.err == ""
    assert "strategy.yaml:16:" in ran.out
    assert "    → " in ran.out
    assert ran.out.splitlines()[-1].count(",") == 2


def test_the_five_that_matter_most_then_counts_by_chapter(cli: Run, faulty: Path) -> None:
    short, whole = cli("check", faulty).out, cli("check", faulty, "--all").out
    assert short.count("    → ") == 5
    assert whole.count("    → ") > 5
    assert re.search(r"^  Networks and accounts: \d+ errors", short, re.MULTILINE)
    assert "--all" in short
    assert "--all" not in whole


def test_a_rule_is_told_once_with_its_other_places(cli: Run, faulty: Path) -> None:
    told = cli("check", faulty, "--select", "no-owner").out
    assert told.count("no-owner") == 1
    assert "strategy.yaml:21:" in told
    assert "(and 2 others: lines 23, 25)" in told
    assert "--all" not in told
    whole = cli("check", faulty, "--select", "no-owner", "--all").out
    assert "    line 23: X" in whole
    assert whole.count("    → ") == 1


def test_with_all_findings_stand_under_their_chapter(cli: Run, faulty: Path) -> None:
    lines = cli("check", faulty, "--all").out.splitlines()
    heads = [line for line in lines if re.fullmatch(r"\S.* \((\d+ \w+(, )?)+\)", line)]
    assert any(line.startswith("Networks and accounts (") for line in heads)
    assert len(heads) == len(set(heads)) > 1


def test_what_is_silenced_is_shown_with_its_reason(cli: Run, faulty: Path) -> None:
    told = cli("check", faulty, "--today", "2026-11-22").out
    assert "Silenced: account-dormant (“100 % voulu, [ici](x) {là}”)" in told
    assert "  account-dormant" not in told
    assert "En sourdine\u00a0: account-dormant («\u00a0100" in cli("check", faulty, lang="fr").out


def test_both_languages(cli: Run, faulty: Path) -> None:
    assert "Error" in cli("check", faulty, lang="en").out
    french = cli("check", faulty, lang="fr").out
    assert "Erreur" in french
    assert "erreurs" in french
    assert "Réseaux et comptes\u00a0: " in french


@pytest.mark.parametrize(
    ("typed", "lang", "said"),
    [
        (("--select", "certification"), "en", "Nothing to report from the checks chosen (certification)."),
        (("--select", "certification"), "fr", "Rien à signaler dans les contrôles choisis (certification)."),
        (("--select", "certification", "--ignore", "crisis"), "en", "from the checks chosen (certification)."),
        (("--ignore", "means,no-owner", "--ignore", "team"), "en", "the checks left out (means,no-owner, team)."),
    ],
)
def test_nothing_found_by_the_checks_chosen_is_not_a_strategy_that_holds(
    cli: Run, faulty: Path, typed: tuple[str, ...], lang: str, said: str
) -> None:
    if "--select" not in typed:
        typed = (*typed, *(part for key in chapters() for part in ("--ignore", key)))
        said = said.removesuffix(").")
    ran = cli("check", faulty, *typed, lang=lang)
    assert ran.code == 0
    assert said in ran.out
    assert "not begun" not in ran.out or "--select" not in typed


def test_the_tally_says_how_many_chapters_are_not_begun(cli: Run, faulty: Path, folder: Path) -> None:
    last = cli("check", faulty).out.splitlines()[-1]
    assert re.fullmatch(r"\d+ errors, \d+ warnings?, \d+ notes?; 16 chapters of 19 not begun", last)
    french = cli("check", faulty, lang="fr").out.splitlines()[-1]
    assert french.endswith("\u202f; 16 chapitres sur 19 pas commencés")
    assert "not begun" not in cli("check", faulty, "--select", "means").out
    assert "not begun" not in cli("check", folder).out


# --- which rules, and the exit code --------------------------------------------------------------------------------


def test_warnings_count_under_strict(cli: Run, folder: Path) -> None:
    gravities = {finding["severity"] for finding in findings(cli, folder)}
    assert cli("check", folder).code == int("error" in gravities)
    assert cli("check", folder, "--strict").code == int(bool(gravities & {"error", "warning"}))


def test_silenced_errors_do_not_count(cli: Run, faulty: Path) -> None:
    assert [one["silenced"] for one in findings(cli, faulty, "--select", "account-dormant")] != [None]
    assert cli("check", faulty, "--select", "account-dormant", "--strict", "--today", "2026-11-22").code == 0


@pytest.mark.parametrize(
    "word", ["no-backup-person", "platforms", "réseaux et comptes", "no-backup", "means,platforms"]
)
def test_select_takes_ids_beginnings_and_chapters(cli: Run, faulty: Path, word: str) -> None:
    assert "no-backup-person" in {one["rule"] for one in findings(cli, faulty, "--select", word)}
    assert "no-backup-person" not in {one["rule"] for one in findings(cli, faulty, "--ignore", word)}


def test_select_keeps_nothing_else(cli: Run, faulty: Path) -> None:
    assert {one["rule"] for one in findings(cli, faulty, "--select", "no-backup-person")} == {"no-backup-person"}
    assert {one["chapter"] for one in findings(cli, faulty, "--select", "means")} == {"means"}
    both = findings(cli, faulty, "--select", "platforms", "--ignore", "no-backup-person")
    assert "no-backup-person" not in {one["rule"] for one in both}


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_wrong_usage(cli: Run, faulty: Path, option: str) -> None:
    ran = cli("check", faulty, option, "no-bakup-person")
    assert (ran.code, ran.out) == (2, "")
    assert "Did you mean no-backup-person?" in ran.err
    assert cli("check", faulty, option, "qqqqqqqq").code == 2


def test_an_unknown_form_is_wrong_usage(cli: Run, faulty: Path) -> None:
    ran = cli("check", faulty, "--format", "xml")
    assert (ran.code, ran.out) == (2, "")
    assert "text, json, github, sarif" in ran.err


def test_today_moves_the_day(cli: Run, faulty: Path) -> None:
    assert "account-dormant" not in cli("check", faulty, "--today", "2020-01-10").out
    assert cli("check", faulty, "--today", "yesterday").code == 2


# --- for programs --------------------------------------------------------------------------------------------------

KEYS: Final = frozenset(
    [
        "rule",
        "severity",
        "chapter",
        "path",
        "line",
        "column",
        "message",
        "why",
        "remedy",
        "silenced",
        "documents",
        "thresholds",
    ]
)


def test_json(cli: Run, faulty: Path) -> None:
    for typed in (("--json",), ("--format", "json")):
        ran = cli("check", faulty, *typed)
        data = json.loads(ran.out)
        assert ran.code == 1
        assert set(data) == {"folder", "problems", "findings"}
        assert {frozenset(finding) for finding in data["findings"]} == {KEYS}


def test_json_says_which_thresholds_are_sourced_or_changed(cli: Run, faulty: Path) -> None:
    place = faulty / "strategy.yaml"
    place.write_text(
        FAULTY.replace("  silenced:", "  thresholds:\n    - name: dormant_days\n      value: 45\n  silenced:")
    )
    (found,) = findings(cli, faulty, "--select", "account-dormant")
    limits = {one.pop("name"): one for one in found["thresholds"]}
    assert limits["dormant_days"] == {"value": 45.0, "default": 30.0, "unit": "days", "sourced": True}
    assert limits["dormant_intervals"]["sourced"] is False


def test_problems_of_the_file_are_told_in_every_form(cli: Run, faulty: Path) -> None:
    (faulty / "strategy.yaml").write_text("zzz: 1\n", "utf-8")
    for form in ("json", "github", "sarif"):
        ran = cli("check", faulty, "--format", form)
        assert ran.code == 1
        assert "zzz" in ran.err
        if form == "json":
            data = json.loads(ran.out)
            assert data["problems"][0]["line"] == 1
            assert data["findings"] == []
        elif form == "github":
            command, properties, _ = parsed(ran.out.splitlines()[0])
            assert (command, properties["line"], properties["file"]) == ("error", "1", "faulty/strategy.yaml")
        else:
            run = valid_sarif(ran.out)
            assert run["invocations"] == [{"executionSuccessful": False}]
            assert run["results"][0]["ruleId"] == "unknown-key"


def _no_folder(place: Path) -> None:
    shutil.rmtree(place)


def _no_file(place: Path) -> None:
    (place / "strategy.yaml").unlink()


def _a_link(place: Path) -> None:
    (place / "strategy.yaml").rename(place / "other.yaml")
    (place / "strategy.yaml").symlink_to("other.yaml")


def _a_folder(place: Path) -> None:
    (place / "strategy.yaml").unlink()
    (place / "strategy.yaml").mkdir()


def _no_yaml(place: Path) -> None:
    (place / "strategy.yaml").write_bytes(b"\xff\xfe\x00 [")


def _contacts(place: Path) -> None:
    (place / "contacts.yaml").write_text("a: b: c\n", "utf-8")


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("spoil", [_no_folder, _no_file, _a_link, _a_folder, _no_yaml, _contacts])
def test_programs_get_valid_output_whatever_is_missing_or_broken(
    cli: Run, faulty: Path, spoil: Callable[[Path], None], lang: str
) -> None:
    spoil(faulty)
    ran = {form: cli("check", faulty, "--format", form, lang=lang) for form in ("json", "sarif", "github")}
    assert {each.code for each in ran.values()} == {1}
    assert all(each.err for each in ran.values())
    data = json.loads(ran["json"].out)
    assert data["findings"] == []
    assert set(data["problems"][0]) >= {"file", "line", "column", "path", "code", "expected", "hint", "message"}
    run = valid_sarif(ran["sarif"].out)
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert run["results"] or invocation["toolExecutionNotifications"][0]["message"]["text"]
    for line in ran["github"].out.splitlines():
        command, properties, text = parsed(line)
        assert (command, bool(text)) == ("error", True)
        assert properties["file"].startswith("faulty/")


def test_a_bug_is_told_to_programs_too(cli: Run, faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise TypeError("a value")

    monkeypatch.setattr("socialplan.actions.check.Dossier", fail)
    ran = cli("check", faulty, "--format", "sarif")
    (invocation,) = valid_sarif(ran.out)["invocations"]
    assert (ran.code, invocation["executionSuccessful"]) == (3, False)
    assert "a value" not in ran.out


@pytest.mark.parametrize("form", ["text", "github", "sarif"])
def test_two_forms_at_once_are_wrong_usage(cli: Run, faulty: Path, form: str) -> None:
    ran = cli("check", faulty, "--json", "--format", form)
    assert (ran.code, ran.out) == (2, "")
    assert "--json" in ran.err
    assert cli("check", faulty, "--json", "--format", "json").code == 1


def test_what_is_wrong_with_a_text_is_told_in_sentences(cli: Run, faulty: Path) -> None:
    (faulty / "strategy.yaml").write_text("why:\n  answer:Bonjour\n", "utf-8")
    ran = cli("check", faulty, "--format", "sarif", lang="fr")
    (result,) = valid_sarif(ran.out)["results"]
    assert re.fullmatch(r"Attendu\u00a0: [^.]+\. [A-ZÀÉ].*\.", result["message"]["text"])
    text = parsed(cli("check", faulty, "--format", "github", lang="fr").out.splitlines()[0])[2]
    assert text == result["message"]["text"].replace("{{", "{").replace("}}", "}")


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the build server reads it."""
    found = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
    assert found, line
    told = dict(pair.split("=", 1) for pair in found[2].split(","))

    def unescaped(text: str) -> str:
        for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            text = text.replace(code, sign)
        return text

    return found[1], {name: unescaped(value) for name, value in told.items()}, unescaped(found[3])


def test_annotations_say_the_same_as_json(cli: Run, faulty: Path) -> None:
    ran = cli("check", faulty, "--format", "github", "--today", "2026-11-22")
    assert (ran.code, ran.err) == (1, "")
    orders = [parsed(line) for line in ran.out.splitlines()]
    kept = [one for one in findings(cli, faulty) if one["silenced"] is None]
    levels = {"error": "error", "warning": "warning", "info": "notice"}
    for (command, properties, text), finding in zip(orders, kept, strict=True):
        assert command == levels[finding["severity"]]
        assert properties["file"] == "faulty/strategy.yaml"
        assert (int(properties["line"]), int(properties["col"])) == (finding["line"], finding["column"])
        assert properties["title"].endswith(f"({finding['rule']})")
        assert text == "\n".join((finding["message"], finding["why"], finding["remedy"]))


SIGNS: Final = st.text(alphabet="%0123ADC:,=\r\n\u2028é ", min_size=1, max_size=30)


@given(SIGNS, SIGNS)
def test_no_text_leaves_its_annotation(data: str, title: str) -> None:
    line = order("error", data, {"file": title, "line": 3})
    assert not {"\n", "\r"}.intersection(line)
    assert parsed(line) == ("error", {"file": title, "line": "3"}, data)


def valid_sarif(text: str) -> dict[str, Any]:
    """The one run of a log, which the official schema accepts."""
    log = json.loads(text)
    schema = json.loads(SARIF.read_text("utf-8"))
    checker = jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)
    assert [error.message for error in checker.iter_errors(log)] == []
    (run,) = log["runs"]
    found: dict[str, Any] = run
    return found


def test_the_schema_is_no_formality(cli: Run, faulty: Path) -> None:
    log = cli("check", faulty, "--format", "sarif").out.replace('"startLine"', '"line"')
    with pytest.raises(AssertionError, match=r"startLine|line"):
        valid_sarif(log)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_sarif(cli: Run, faulty: Path, lang: Language) -> None:
    ran = cli("check", faulty, "--format", "sarif", "--today", "2026-11-22", lang=lang)
    run = valid_sarif(ran.out)
    assert ran.code == 1
    described = run["tool"]["driver"]["rules"]
    assert {one["id"] for one in described} == {rule.id for rule in rules()}
    for one in described:
        texts = (one["fullDescription"]["text"], one["help"]["text"], one["help"]["markdown"])
        assert all(texts)
        assert one["fullDescription"]["text"].startswith(f"{one['shortDescription']['text']}. ")
        rule = rule_of(one["id"])
        what = {"fr": "Que faire\u00a0: ", "en": "What to do: "}[lang] + rule.remedy.to(lang)
        assert (what in texts[1]) is is_fixed(rule.remedy), "a text with holes says nothing"
        assert one["properties"]["source"] in one["help"]["text"]
        assert not re.match(r"(S\d|A\d+|house)\b", one["properties"]["source"])
        if lang == "fr":
            assert not re.search(r"(?<![\u202f\u00a0`])[;?!]", one["help"]["text"]), one["id"]
    data = json.loads(cli("check", faulty, "--json", "--today", "2026-11-22", lang=lang).out)["findings"]
    levels = {"error": "error", "warning": "warning", "info": "note"}
    for result, finding in zip(run["results"], data, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        assert described[result["ruleIndex"]]["id"] == result["ruleId"] == finding["rule"]
        assert (region["startLine"], region["startColumn"]) == (finding["line"], finding["column"])
        assert result["level"] == levels[finding["severity"]]
        assert ("suppressions" in result) is (finding["silenced"] is not None)
    (silenced,) = [result for result in run["results"] if "suppressions" in result]
    assert silenced["suppressions"][0]["justification"] == "100 % voulu, [ici](x) {là}"


def test_notes_are_notes(cli: Run, folder: Path) -> None:
    run = valid_sarif(cli("check", folder, "--format", "sarif").out)
    assert "note" in {result["level"] for result in run["results"]}
    orders = cli("check", folder, "--format", "github").out.splitlines()
    assert "notice" in {parsed(line)[0] for line in orders}


def test_a_message_holds_no_place_to_fill_and_no_link(cli: Run, faulty: Path) -> None:
    text = FAULTY.replace("  name: A\n", "  name: A\nwhy:\n  answer: tout le monde y est\n")
    statement = '    - statements:\n        - text: "Nous {nom} [ici](y)."\n'
    (faulty / "strategy.yaml").write_text(f"{text}crisis:\n  scenarios:\n{statement}", "utf-8")
    ran = cli("check", faulty, "--format", "sarif", "--select", "crisis-placeholder")
    (result,) = valid_sarif(ran.out)["results"]
    assert "{{nom}}" in result["message"]["text"]


def test_a_folder_elsewhere_has_an_address_of_its_own(
    cli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "éé %"
    place.mkdir()
    (place / "strategy.yaml").write_text(FAULTY, "utf-8")
    relative = valid_sarif(cli("check", place, "--format", "sarif").out)["results"][0]["locations"][0]
    assert relative["physicalLocation"]["artifactLocation"] == {
        "uri": "%C3%A9%C3%A9%20%25/strategy.yaml",
        "uriBaseId": "%SRCROOT%",
    }
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path / "other")
    absolute = valid_sarif(cli("check", place, "--format", "sarif").out)["results"][0]["locations"][0]
    assert absolute["physicalLocation"]["artifactLocation"]["uri"].startswith("file:///")


# --- places --------------------------------------------------------------------------------------------------------


def test_a_finding_in_a_block_nobody_wrote_points_at_the_nearest_line(faulty: Path) -> None:
    found = {
        (one.finding.rule, one.finding.path): (one.line, one.column)
        for one in check(faulty, dt.date(2026, 11, 22)).findings
    }
    assert found["no-backup-person", "platforms[0].deputy"] == (16, 5)
    assert all(line >= 1 and column >= 1 for line, column in found.values())
    lines = FAULTY.splitlines()
    assert all(line <= len(lines) for line, _ in found.values())


@pytest.mark.parametrize(
    ("dotted", "path"),
    [
        ("platforms[2].owner", ("platforms", 2, "owner")),
        ("why", ("why",)),
        ("audiences[0].presence[11].network", ("audiences", 0, "presence", 11, "network")),
    ],
)
def test_a_dotted_path_leads_somewhere(dotted: str, path: tuple[str | int, ...]) -> None:
    assert field_path(dotted) == path


def test_the_file_is_named_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert file_of(Path()) == "strategy.yaml"
    assert file_of(tmp_path / "a") == "a/strategy.yaml"
    assert file_of(Path("a/b")) == "a/b/strategy.yaml"
    assert file_of(Path("a/../b")) == "b/strategy.yaml"
    assert file_of(tmp_path.parent) == (tmp_path.parent.resolve() / "strategy.yaml").as_posix()


@pytest.mark.parametrize("git", ["folder", "file"])
def test_in_a_git_work_tree_the_file_is_named_from_its_top(
    cli: Run, faulty: Path, monkeypatch: pytest.MonkeyPatch, git: str
) -> None:
    top = faulty.parent
    if git == "file":
        (top / ".git").write_text("gitdir: ../main/.git/worktrees/x\n", "utf-8")
    else:
        (top / ".git").mkdir()
    monkeypatch.chdir(faulty)
    assert file_of(Path()) == "faulty/strategy.yaml"
    assert parsed(cli("check", "--format", "github").out.splitlines()[0])[1]["file"] == "faulty/strategy.yaml"
    (result, *_) = valid_sarif(cli("check", "--format", "sarif").out)["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "faulty/strategy.yaml"
    (faulty / "deeper").mkdir()
    monkeypatch.chdir(faulty / "deeper")
    assert file_of(Path("..")) == "faulty/strategy.yaml"


# --- files that cannot be read -------------------------------------------------------------------------------------


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
