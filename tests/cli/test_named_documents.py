"""Which document is meant: by path, name, title or short name, inside the folder and outside."""

import os
from pathlib import Path

import pytest

from socialplan.actions.errors import ActionError
from socialplan.actions.named import named_document, named_folder, named_folders

EDITORIAL = "charte-editoriale.md"


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        (EDITORIAL, EDITORIAL),
        (f"./{EDITORIAL}", EDITORIAL),
        ("charte-editoriale", EDITORIAL),
        ("Charte_Éditoriale", EDITORIAL),
        ("Charte éditoriale", EDITORIAL),
        ("editorial", EDITORIAL),
        ("crisis", "plan-de-crise.md"),
        ("index", "README.md"),
        ("sheet", "prive/fiche-de-crise.md"),
        ("fiche-de-crise", "prive/fiche-de-crise.md"),
        ("prive/../plan-de-crise.md", "plan-de-crise.md"),
    ],
)
def test_a_document_is_found_from_inside_and_outside(
    folder: Path, monkeypatch: pytest.MonkeyPatch, typed: str, path: str
) -> None:
    assert named_document(f"artisan/{typed}") == (Path("artisan"), path)
    assert named_document(str(folder / typed)) == (folder, path)
    monkeypatch.chdir(folder)
    assert named_document(typed) == (Path(), path)
    monkeypatch.chdir(folder / "prive")
    assert named_document(os.path.join("..", typed)) == (Path(".."), path)  # noqa: PTH118 - as it is typed


def test_from_a_folder_below(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "prive")
    assert named_document("fiche-de-crise.md") == (Path(".."), "prive/fiche-de-crise.md")
    assert named_document("../../artisan/editorial") == (Path("../../artisan"), EDITORIAL)


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("charte-editorial.md", 2, f"Did you mean “{EDITORIAL}”?"),
        ("plan-strategiqe", 2, "Did you mean “plan-strategique.md”?"),
        (
            "strategy.yaml",
            2,
            "“strategy.yaml” is none of the documents that socialplan makes. The documents: README.md",
        ),
        ("zzzzzz", 2, "The documents: README.md, annexes/audit-de-presence.md"),
        ("../nowhere/plan.md", 1, "There is no folder ../nowhere."),
        ("../notes.md", 1, "There is no strategy.yaml in .."),
    ],
)
def test_what_is_not_found(folder: Path, monkeypatch: pytest.MonkeyPatch, typed: str, code: int, said: str) -> None:
    monkeypatch.chdir(folder)
    with pytest.raises(ActionError) as raised:
        named_document(typed)
    assert raised.value.exit_code == code
    assert said in raised.value.words.en
    assert raised.value.words.fr != raised.value.words.en


def test_two_languages_fit_a_short_name(folder: Path) -> None:
    (folder / "editorial-charter.md").write_text("x", "utf-8")
    with pytest.raises(ActionError, match=r"Which one\? “editorial” fits charte-editoriale.md, editorial-charter.md"):
        named_document("artisan/editorial")


def test_a_folder_or_a_document(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert named_folder("artisan") == (Path("artisan"), None)
    assert named_folder("artisan/editorial") == (Path("artisan"), EDITORIAL)
    monkeypatch.chdir(folder)
    assert named_folder(".") == (Path(), None)
    (folder / "plan").mkdir()
    assert named_folder("plan") == (Path(), "plan-strategique.md")


def test_several_at_once(folder: Path) -> None:
    assert named_folders(["artisan/editorial", "artisan/crisis", "artisan/editorial"]) == {
        Path("artisan"): (EDITORIAL, "plan-de-crise.md")
    }
    assert named_folders(["artisan/editorial", "artisan"]) == {Path("artisan"): ()}
    assert named_folders([str(folder), "artisan"]) == {folder: (), Path("artisan"): ()}
