"""What is typed wrongly is told in the person's language, with exit code 2, and nothing on stdout."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

Run = Callable[..., Any]

ENGLISH: Final = re.compile(r"\b(?:Error|Try|No such|Invalid|requires|unexpected|Did you mean|Missing|Usage: )")


@pytest.mark.parametrize(
    ("typed", "french", "english"),
    [
        (("rende",), "pas de commande rende. Vouliez-vous dire 'render'", "no command rende. Did you mean 'render'?"),
        (("zzz",), "pas de commande zzz.", "no command zzz."),
        (("render", "--dri"), "pas d’option --dri. Vouliez-vous dire", "no option --dri. Did you mean"),
        (("render", "--zzz"), "pas d’option --zzz.", "no option --zzz."),
        (("render", "-z"), "pas d’option -z.", "no option -z."),
        (("check", "--json=3"), "--json ne prend pas de valeur", "--json takes no value"),
        (("check", "--today", "x"), "« x » n’est pas une date", "“x” is no date"),
        (("check", "--today", "2026-13-01"), "n’est pas une date", "is no date"),
        (("check", "a", "b"), "de trop : b", "too much: b"),
        (("schema", "x"), "de trop : x", "too much: x"),
        (("restore",), "il manque DOC", "DOC is missing"),
        (("undo", "a", "b"), "de trop : b", "too much: b"),
        (("status", "a", "b"), "de trop : b", "too much: b"),
        (("resolve", "--take", "x"), "n’est ni mine, ni new, ni both", "neither mine nor new nor both"),
        (("render", "--conflict", "x"), "n’est ni keep ni markers", "neither keep nor markers"),
        (("init", "x", "--blank", "--example", "y"), "choisissez entre --example, --blank", "choose one of --example"),
        (("init", "x", "--example", "zzz"), "pas d’exemple « zzz »", "no example “zzz”"),
    ],
)
def test_wrong_usage(cli: Run, typed: tuple[str, ...], french: str, english: str) -> None:
    for language, said in (("fr", french), ("en", english)):
        ran = cli(*typed, lang=language)
        assert ran.code == 2
        assert not ran.out
        assert said in ran.err.replace("\u00a0", " ").replace("\u202f", " ")
        assert "Traceback" not in ran.err
        if language == "fr":
            assert not ENGLISH.search(ran.err)
        else:
            assert "Help: socialplan" in ran.err or "example" in ran.err or "--json" in ran.err


@pytest.mark.parametrize(
    "command", ["init", "render", "check", "explain", "examples", "schema", "status", "resolve", "restore", "undo"]
)
def test_a_language_that_is_none(cli: Run, command: str) -> None:
    ran = cli(command, "--lang", "xx", lang="")
    assert ran.code == 2
    assert "“xx” is neither fr nor en" in ran.err
    assert cli("--lang", "xx", lang="").code == 2


def test_a_missing_value(cli: Run) -> None:
    ran = cli("render", "--lang", lang="")
    assert ran.code == 2
    assert "--lang needs a value behind it" in ran.err


def test_languages_may_be_in_capitals(cli: Run, folder: Path) -> None:
    assert "erreur" in cli("check", folder, "--lang", "FR", lang="").out


def test_every_usage_error_is_one_of_known_ones(cli: Run) -> None:
    """Typer’s sentences are matched by their words: a new version that changes one must be noticed."""
    for typed in (("render", "--zzz"), ("zzz",), ("check", "--json=3"), ("check", "a", "b"), ("rende",)):
        ran = cli(*typed, lang="fr")
        assert not ENGLISH.search(ran.err), ran.err


def test_no_such_folder_file_and_so_on(cli: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "empty").mkdir()
    (tmp_path / "folder" / "strategy.yaml").mkdir(parents=True)
    (tmp_path / "link").mkdir()
    (tmp_path / "elsewhere.yaml").write_text("meta:\n")
    (tmp_path / "link" / "strategy.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    for name, said in (
        ("nowhere", "There is no folder nowhere"),
        ("file", "file is a file"),
        ("empty", "There is no strategy.yaml in empty"),
        ("folder", "it is no file"),
        ("link", "it is a link"),
    ):
        for command in ("render", "check", "status"):
            ran = cli(command, name)
            assert (ran.code, ran.out) == (1, ""), (command, name)
            assert said in ran.err


def test_help_is_for_every_command(cli: Run) -> None:
    for command in ("init", "render", "check", "explain", "examples", "schema", "status", "resolve", "restore", "undo"):
        ran = cli(command, "-h")
        assert (ran.code, ran.err) == (0, "")
        assert f"socialplan {command}" in ran.out
