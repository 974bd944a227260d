"""Is the folder one to write in?"""

from collections.abc import Callable
from pathlib import Path

import pytest

from socialplan.workspace.target import check_target


def _file(top: Path) -> Path:
    (top / "a").write_text("", encoding="utf-8")
    return top / "a"


def _below_file(top: Path) -> Path:
    return _file(top) / "b" / "c"


def _link(top: Path) -> Path:
    (top / "real").mkdir()
    (top / "link").symlink_to(top / "real")
    return top / "link"


def _dangling(top: Path) -> Path:
    (top / "link").symlink_to(top / "gone")
    return top / "link"


def _git(top: Path) -> Path:
    (top / ".git" / "hooks").mkdir(parents=True)
    return top / ".git" / "hooks"


def _house(top: Path) -> Path:
    return top / ".socialplan" / "base"


def _linked_house(top: Path) -> Path:
    (top / ".socialplan").symlink_to(top)
    return top


REFUSED: list[tuple[Callable[[Path], Path], str]] = [
    (_file, "is a file"),
    (_below_file, "is a file"),
    (_link, "is a link"),
    (_dangling, "is a link"),
    (_git, "belongs to a program"),
    (_house, "belongs to a program"),
    (_linked_house, "real folder"),
    (lambda top: Path(top.anchor), "root of the disk"),
    (lambda top: top / "home", "home folder"),
    (lambda top: top / "x" / ".." / "home", "home folder"),
]


@pytest.mark.parametrize(("make", "said"), REFUSED)
def test_a_bad_folder_is_refused_in_words(tmp_path: Path, make: Callable[[Path], Path], said: str) -> None:
    before = sorted(tmp_path.rglob("*"))
    place = make(tmp_path)
    made = sorted(tmp_path.rglob("*"))
    problems = check_target(place, home=tmp_path / "home")
    assert said in problems[0].en
    assert problems[0].fr != problems[0].en
    assert sorted(tmp_path.rglob("*")) == made
    assert before == []


def test_good_folders_are_good(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.md").write_text("mine", encoding="utf-8")
    for place in (tmp_path, tmp_path / "new", tmp_path / "new" / "deep", tmp_path / "full"):
        assert check_target(place, home=tmp_path / "home") == []
    assert not (tmp_path / "new").exists()


def test_a_folder_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)  # whoever runs the tests may be allowed everything
    assert "not allowed to write" in check_target(tmp_path / "new", home=tmp_path / "home")[0].en


def test_a_name_is_shown_without_control_characters(tmp_path: Path) -> None:
    place = tmp_path / "a\x1b[2Jb"
    place.write_text("", encoding="utf-8")
    assert "\x1b" not in check_target(place)[0].en
