"""What the machine knows before the first question, without running git."""

import datetime as dt
from pathlib import Path
from typing import Final

import pytest

from socialplan.actions.surroundings import country, git_remote, surroundings

TODAY: Final = dt.date(2026, 11, 22)


def _repository(place: Path, text: str) -> Path:
    (place / ".git").mkdir(parents=True)
    (place / ".git/config").write_text(text, "utf-8")
    return place


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ('[core]\n\tbare = false\n[remote "origin"]\n\turl = git@example.org:x/y.git\n', "git@example.org:x/y.git"),
        ('[remote "other"]\nurl = https://a.example/b\n', "https://a.example/b"),
        ('[remote "other"]\nurl = https://a.example/b\n[remote "origin"]\nURL=https://c.example/d\n', "https://c.example/d"),
        ('[remote "origin"]\nurl = https://zoe:secret@example.org/x.git\n', "https://example.org/x.git"),
        ('[remote "origin"]\nurl = https://token@example.org/x.git\n', "https://example.org/x.git"),
        ('[remote "origin"]\n[url "x"]\nurl = y\n', ""),
        ("url = nothing\n", ""),
        ("", ""),
        ("\x00\xff[[[", ""),
    ],
)  # fmt: skip
def test_where_git_sends_it(tmp_path: Path, text: str, url: str) -> None:
    _repository(tmp_path, text)
    assert git_remote(tmp_path / "not" / "yet" / "there") == url


def test_a_worktree_and_a_folder_without_git(tmp_path: Path) -> None:
    home = _repository(tmp_path / "home", '[remote "origin"]\nurl = https://example.org/x\n')
    kept = home / ".git/worktrees/w"
    kept.mkdir(parents=True)
    (kept / "commondir").write_text("../..\n", "utf-8")
    (tmp_path / "w").mkdir()
    (tmp_path / "w/.git").write_text(f"gitdir: {kept}\n", "utf-8")
    assert git_remote(tmp_path / "w") == "https://example.org/x"
    (tmp_path / "w/.git").write_text("gitdir: nowhere\n", "utf-8")
    assert git_remote(tmp_path / "w") == ""
    (tmp_path / "w/.git").write_bytes(b"\xff\x00")
    assert git_remote(tmp_path / "w") == ""


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "FR"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "fr_BE"}, "BE"),
        ({"LANG": "en_GB@euro"}, "GB"),
        ({"LANG": "C.UTF-8"}, ""),
        ({"LANG": "fr"}, ""),
        ({}, ""),
    ],
)
def test_the_country_of_the_locale(environment: dict[str, str], expected: str) -> None:
    assert country(environment) == expected


def test_all_of_it(tmp_path: Path) -> None:
    around = surroundings(tmp_path / "mairie", TODAY, {"LANG": "fr_CH.UTF-8"})
    assert (around.folder_name, around.git_remote, around.today, around.country) == ("mairie", "", "2026-11-22", "CH")
