"""What reaches a terminal, and in which language."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialplan.cli import screen
from socialplan.cli.app import run
from socialplan.cli.commands import next_command
from socialplan.cli.failure import tell
from socialplan.cli.speech import asked, choose, of_locale, of_strategy

Run = Callable[..., Any]

NAUGHTY: Final[list[str]] = json.loads((Path(__file__).parent.parent / "data/naughty-strings.json").read_text("utf-8"))
FORBIDDEN: Final = {chr(code) for code in (*range(10), *range(11, 32), *range(127, 160))}


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@given(st.one_of(st.text(), st.sampled_from(NAUGHTY)))
def test_json_holds_nothing_that_drives_a_terminal_and_reads_back(text: str) -> None:
    stream = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout", stream)
        screen.show_json([text])
    assert not set(stream.getvalue()) & FORBIDDEN
    stream.getvalue().encode("utf-8")
    assert json.loads(stream.getvalue()) == [text]


def test_an_organisation_with_a_naughty_name(cli: Run, tmp_path: Path) -> None:
    for number, name in enumerate([*NAUGHTY[:: len(NAUGHTY) // 12], "\x1b]0;x\x07", "\x9b31m", "a\u202eb"]):
        place = tmp_path / str(number)
        place.mkdir()
        (place / "strategy.yaml").write_text(
            f"organisation:\n  name: {json.dumps(name)}\nplatforms:\n  - network: x\n    handle: {json.dumps(name)}\n"
            f"    status: active\n    owner: {json.dumps(name)}\n",
            "utf-8",
        )
        for command in (("check", "--all"), ("render", "--diff"), ("render", "--json"), ("check", "--json")):
            ran = cli(command[0], place, *command[1:])
            assert ran.code in {0, 1}
            assert not set(ran.out + ran.err) & FORBIDDEN


@pytest.mark.parametrize(
    ("environment", "colours"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
        ({"TERM": ""}, False),
    ],
)
def test_colours_are_for_terminals_that_want_them(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], *, colours: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert screen.colours(Terminal()) is colours
    assert screen.colours(io.StringIO()) is False


def test_what_a_terminal_shows(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("NO_COLOR", raising=False)
    strategy = folder / "strategy.yaml"
    strategy.write_text(strategy.read_text("utf-8").replace("Urrutiberri", "[bold]U[/bold] [x](y)"), "utf-8")
    for typed in (["examples"], ["check", str(folder), "--all"]):
        choose(typed)
        terminal = Terminal()
        monkeypatch.setattr("sys.stdout", terminal)
        assert run(typed) == 0
        assert "\x1b[1" in terminal.getvalue()
        assert ("─" in terminal.getvalue()) is (typed == ["examples"]), "a table where there are columns"
    assert "[bold]U[/bold]" in terminal.getvalue(), "data is never markup"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_CA"}, "fr"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "fr_FR", "LC_ALL": "C"}, "en"),
        ({"LANG": "fr_FR", "LC_MESSAGES": "en_GB"}, "en"),
        ({"LANG": "en_GB", "LANGUAGE": "fr:en"}, "fr"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "fr"}, "en"),
        ({}, "en"),
    ],
)
def test_the_locale(environment: dict[str, str], language: str) -> None:
    assert of_locale(environment) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("meta:\n  languages: [fr, en]\n", "fr"),
        ("meta:\n  version: 1\n  languages: [ 'en', fr ]\n", "en"),
        ("meta:\n  languages:  # ici\n    - fr\n", "fr"),
        ("meta:\n  languages:\n  - en\n", "en"),
        ("meta:\n  languages: français\n", "fr"),
        ("meta:\n  languages: [anglais]\n", "en"),
        ("meta:\n  languages:\n  as_of: 2026-11-22\n", None),
        ("", None),
    ],
)
def test_the_strategys_first_language(tmp_path: Path, text: str, language: str | None) -> None:
    (tmp_path / "strategy.yaml").write_text(text, "utf-8")
    (tmp_path / "answers.yml").write_text(text, "utf-8")
    assert of_strategy(["render", str(tmp_path)]) == language
    assert of_strategy(["init", "x", "--answers", str(tmp_path / "answers.yml")]) == language


def test_lang_is_found_wherever_it_is_typed() -> None:
    assert asked(["render", "--lang", "FR"]) == "fr"
    assert asked(["--lang=en", "render"]) == "en"
    assert asked(["render", "--lang"]) is None
    assert asked(["render", "--lang", "xx"]) is None


def test_a_bug_is_reported_without_a_value(capsys: pytest.CaptureFixture[str]) -> None:
    choose(["--lang", "fr"])

    def fail(phone: str) -> None:
        raise ValueError(phone)

    with pytest.raises(ValueError, match="06 39") as raised:
        fail("06 39 98 00 00")
    assert tell(raised.value) == 3
    said = capsys.readouterr().err
    assert "défaut de socialplan" in said
    assert "ValueError" in said
    assert "test_cli_screen.py" in said
    assert "06 39" not in said
    assert "/tests/" not in said, "folders may bear people's names"


def test_a_full_disk_is_no_bug(capsys: pytest.CaptureFixture[str]) -> None:
    choose(["--lang", "en"])
    assert tell(OSError(28, "x", "/somewhere/file")) == 1
    assert "/somewhere/file: the disk is full." in capsys.readouterr().err


def test_commands_to_type_are_quoted() -> None:
    assert next_command("render", Path()) == "socialplan render"
    assert next_command("init", Path("a b'c")) == "socialplan init 'a b'\"'\"'c'"
    assert next_command("init", Path("-x"), "--blank") == "socialplan init ./-x --blank"
