"""Names that may be written, and the ways out of the folder that may not."""

import pytest

from socialplan.workspace import paths

SAFE = ["README.md", "plan-strategique.md", "annexes/calendrier.ics", "prive/fiche-de-crise.md", "a", "a.b.c/d_e-f.md"]
UNSAFE = [
    "", "/", ".", "..", "../a.md", "a/../b.md", "a/..", "a/./b.md", "/etc/passwd", "//host/a", "a//b.md", "a/", "~",
    "~/a",
    "C:a.md", "C:/a.md", "C:\\a.md", "a\\b.md", "\\\\host\\a", "\\\\?\\C:\\a", "a:stream", "a.md:b", "a.md.", "a.md ",
    " a.md",
    "con", "CON.md", "nul", "a/Aux.txt", "com1", "lpt9.md", "prn", "a\x00b", "a\nb", "a\x1b[2J", ".git/config",
    ".socialplan/x",
    "a/.hidden", "-rf", "a/-x", "$HOME/a", "%TEMP%/a", "a*b", "a?b", "a|b", "a<b", 'a"b', "é.md", "a\u202eb",
    "x" * 101, "a/" * 99 + "a.md",
]  # fmt: skip


@pytest.mark.parametrize("path", SAFE)
def test_plain_relative_names_are_safe(path: str) -> None:
    assert paths.is_safe(path)
    assert paths.is_inside(path)
    assert paths.is_inside(paths.temporary(path))


@pytest.mark.parametrize("path", UNSAFE)
def test_a_way_out_is_not_safe(path: str) -> None:
    assert not paths.is_safe(path)
    with pytest.raises(ValueError, match="not a name"):
        paths.check_names([path])


@pytest.mark.parametrize("path", ["..", "../x", "a/../x", "/x", ".git/x", "a/.GIT/x", "", "a//b", "...", "./x", "a\\b"])
def test_not_even_our_own_names_lead_out(path: str) -> None:
    assert not paths.is_inside(path)


def test_two_names_that_some_disks_take_for_one_are_refused() -> None:
    with pytest.raises(ValueError, match="not a name"):
        paths.check_names(["README.md", "readme.md"])


@pytest.mark.parametrize(
    ("path", "private"),
    [
        ("contacts.yaml", True),
        ("prive/fiche.md", True),
        ("private/sheet.md", True),
        ("Private/sheet.md", True),
        ("annexes/prive.md", False),
        ("README.md", False),
        ("annexes/contacts.yaml", False),
    ],
)
def test_personal_data_is_known_by_its_place(path: str, private: bool) -> None:  # noqa: FBT001
    assert paths.is_private(path) is private


def test_a_prepared_text_lies_beside_its_place_and_is_known_by_its_name() -> None:
    assert paths.temporary("annexes/a.md") == "annexes/.a.md.socialplan-tmp"
    assert paths.is_temporary(".a.md.socialplan-tmp")
    assert not paths.is_temporary("a.md.socialplan-tmp")
    assert paths.parent("a.md") == ""
    assert paths.parent("annexes/a.md") == "annexes"
