"""`status`: each document in plain words, what to do next, and an exit code that a script can read."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

Run = Callable[..., Any]

KEYS: Final = {"path", "state", "words", "reason", "other", "kept", "passages", "adopted"}
CHARTER: Final = "charte-editoriale.md"


def _states(cli: Run, folder: Path) -> dict[str, str]:
    return {one["path"]: one["state"] for one in json.loads(cli("status", folder, "--json").out)["documents"]}


def _edit(place: Path, text: str = "\nUne phrase à moi.\n") -> None:
    with place.open("a", encoding="utf-8") as file:
        file.write(text)


def _change(folder: Path, old: str = "name: Pâtisserie", new: str = "name: Atelier") -> None:
    strategy = folder / "strategy.yaml"
    strategy.write_text(strategy.read_text("utf-8").replace(old, new, 1), "utf-8")


def _nothing(folder: Path) -> None:
    del folder


def _delete(folder: Path) -> None:
    (folder / CHARTER).unlink()


def _rename(folder: Path) -> None:
    (folder / CHARTER).rename(folder / "charte-2027.md")


def _foreign(folder: Path) -> None:
    shutil.rmtree(folder / ".socialplan")
    (folder / CHARTER).write_text("À moi.\n", "utf-8")


def _marks(folder: Path) -> None:
    _edit(folder / CHARTER, "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n")


def _folder_in_the_way(folder: Path) -> None:
    _delete(folder)
    (folder / CHARTER).mkdir()


@pytest.mark.parametrize(
    ("happened", "state", "code", "english", "french"),
    [
        (_nothing, "in_line", 0, "in line", "à jour"),
        (lambda folder: _edit(folder / CHARTER), "edited", 0, "your text is kept", "votre texte est gardé"),
        (_change, "to_update", 0, "would be updated", "sera mis à jour"),
        (_delete, "deleted", 0, "deleted by you", "supprimé par vous"),
        (_rename, "moved", 0, "moved by you to charte-2027.md", "renommé par vous en charte-2027.md"),
        (_foreign, "in_the_way", 4, "a file that is not from socialplan", "ne vient pas de socialplan"),
        (_marks, "in_the_way", 4, "it holds conflict marks", "marques de conflit"),
        (_folder_in_the_way, "in_the_way", 0, "a folder stands in its place", "un dossier occupe sa place"),
    ],
)
def test_what_became_of_a_document(  # noqa: PLR0913, PLR0917 - fixtures and a row of the table
    cli: Run, folder: Path, happened: Callable[[Path], None], state: str, code: int, english: str, french: str
) -> None:
    happened(folder)
    before = {place: place.read_bytes() for place in folder.rglob("*") if place.is_file()}
    for language, said in (("en", english), ("fr", french)):
        ran = cli("status", folder, lang=language)
        assert (ran.code, ran.err) == (code, "")
        line = next(line for line in ran.out.splitlines() if line.strip().startswith(CHARTER))
        assert said in line.replace("\u00a0", " ").replace("\u202f", " ")
    assert _states(cli, folder)[CHARTER] == state
    assert {place: place.read_bytes() for place in folder.rglob("*") if place.is_file()} == before


def test_edited_and_to_be_updated(cli: Run, folder: Path) -> None:
    _edit(folder / CHARTER)
    _change(folder)
    ran = cli("status", folder)
    assert f"{CHARTER}: would be updated; your passage stays" in ran.out
    assert "The decisions have changed since the last run" in ran.out
    assert f"To bring the documents in line: socialplan render {folder}" in ran.out


def test_what_the_person_took_away_is_no_change_of_the_strategy(cli: Run, folder: Path) -> None:
    _delete(folder)
    _change(folder)
    assert "have changed" in cli("status", folder).out
    cli("render", folder)
    assert "have changed" not in cli("status", folder).out


def test_a_clash(cli: Run, waiting: Path) -> None:
    ran = cli("status", waiting)
    assert ran.code == 4
    assert f"{CHARTER}: 1 passage to settle" in ran.out
    assert f"To settle 1 passage: socialplan resolve {waiting}" in ran.out
    assert "have changed" not in ran.out
    found = json.loads(cli("status", waiting, "--json").out)
    assert found["exit_code"] == 4
    assert [one["passages"] for one in found["documents"] if one["passages"]] == [
        [
            {
                "line": 1,
                "old": "# Charte éditoriale – Pâtisserie Haritzpe\n",
                "mine": "# Charte éditoriale – Maison Haritzpe\n",
                "new": "# Charte éditoriale – Atelier Haritzpe\n",
            }
        ]
    ]
    assert found["next"] == [f"socialplan resolve {waiting}"]


def test_json_has_always_the_same_keys(cli: Run, folder: Path) -> None:
    found = json.loads(cli("status", folder, "--json").out)
    assert set(found) == {
        "folder",
        "exit_code",
        "strategy_changed",
        "interrupted",
        "documents",
        "notes",
        "problems",
        "next",
    }
    assert {one["path"] for one in found["documents"]} >= {CHARTER, "README.md", "prive/fiche-de-crise.md"}
    assert all(set(one) == KEYS for one in found["documents"])


def test_a_strategy_that_cannot_be_read(cli: Run, folder: Path) -> None:
    _edit(folder / CHARTER)
    (folder / "plan-de-crise.md").unlink()
    (folder / "strategy.yaml").write_text("meta:\n  version: x\nzzz: 1\n", "utf-8")
    ran = cli("status", folder)
    assert ran.code == 1
    assert "2 problems in strategy.yaml." in ran.err
    assert "compared with the last run" in ran.out
    assert f"{CHARTER}: in line; edited by you" in ran.out
    assert "plan-de-crise.md: deleted by you" in ran.out
    found = json.loads(cli("status", folder, "--json").out)
    assert (found["exit_code"], len(found["problems"])) == (1, 2)
    assert _states(cli, folder)["plan-strategique.md"] == "in_line"


def test_a_document_that_is_no_longer_produced(cli: Run, folder: Path) -> None:
    """A document in a language that the strategy no longer asks for is left alone and not spoken of."""
    assert cli("render", folder, "--lang", "en", lang="").code == 0
    assert "strategy-plan.md" not in cli("status", folder).out


def test_private_texts_are_not_printed(cli: Run, folder: Path) -> None:
    sheet = folder / "prive/fiche-de-crise.md"
    sheet.write_text(sheet.read_text("utf-8").replace("Pâtisserie", "Maison", 1), "utf-8")
    _change(folder)
    found = json.loads(cli("status", folder, "--json").out)
    passages = {one["path"]: one["passages"] for one in found["documents"] if one["path"].startswith("prive/")}
    assert passages == {"prive/fiche-de-crise.md": [{"line": 1}], "prive/acces-aux-comptes.md": []}


@pytest.mark.parametrize("name", ["nowhere", "file", "empty"])
def test_no_strategy(cli: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "empty").mkdir()
    ran = cli("status", name)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err


def test_the_welcome_tells_what_waits(cli: Run, clash: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(clash)
    assert "files are not in line" in cli().out
    cli("render", clash)
    ran = cli(lang="fr")
    assert ran.code == 0
    assert "1 passage a été modifié par vous et par la stratégie" in ran.out
    assert "socialplan resolve" in ran.out
    assert "in line with it" not in cli().out
    (clash / "strategy.yaml").write_text("zzz: 1\n", "utf-8")
    assert "1 problem to mend" in cli().out


def test_damaged_records_are_told_with_the_remedy(cli: Run, folder: Path) -> None:
    (folder / ".socialplan/state.json").write_text("{", "utf-8")
    ran = cli("status", folder)
    assert (ran.code, ran.out) == (1, "")
    assert "is damaged. Take it back from git, or delete it" in ran.err


def test_a_run_that_was_stopped_half_way(cli: Run, clash: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("socialplan.workspace.completion.write_records", stop)
        assert cli("render", clash).code == 130
    ran = cli("status", clash)
    assert ran.code == 4
    assert "A run was stopped half-way here." in ran.out
    assert f"To bring the documents in line: socialplan render {clash}" in ran.out
    assert json.loads(cli("status", clash, "--json").out)["interrupted"]
    assert cli("render", clash).code == 4
    assert "half-way" not in cli("status", clash).out
