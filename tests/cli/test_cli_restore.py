"""`restore`: a deleted document comes back; an edited one only on demand, and its text is kept."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

Run = Callable[..., Any]

CHARTER: Final = "charte-editoriale.md"


def _text(folder: Path) -> str:
    return (folder / CHARTER).read_text("utf-8")


def _kept(folder: Path) -> list[str]:
    return [place.read_text("utf-8") for place in (folder / ".socialplan/undo").rglob(CHARTER)]


@pytest.mark.parametrize("name", [CHARTER, "editorial", "Charte éditoriale"])
def test_a_deleted_document_comes_back(cli: Run, folder: Path, name: str) -> None:
    before = _text(folder)
    (folder / CHARTER).unlink()
    assert "deleted by you, stays deleted" in cli("render", folder).out
    ran = cli("restore", f"artisan/{name}")
    assert (ran.code, ran.out, ran.err) == (0, f"artisan/{CHARTER}: brought back.\n", "")
    assert _text(folder) == before
    assert cli("render", folder).code == 0
    assert "deleted by you" not in cli("status", folder).out


def test_it_comes_back_as_the_strategy_has_it_now(cli: Run, clash: Path) -> None:
    (clash / CHARTER).unlink()
    assert cli("restore", clash / CHARTER).code == 0
    assert _text(clash).startswith("# Charte éditoriale – Atelier")


def test_nothing_to_bring_back(cli: Run, folder: Path) -> None:
    ran = cli("restore", folder / CHARTER)
    assert ran.code == 0
    assert "nothing to bring back" in ran.out


def test_edits_stay_unless_they_are_to_go(cli: Run, clash: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(clash)
    mine = _text(clash)
    ran = cli("restore", CHARTER)
    assert ran.code == 4
    assert f"socialplan restore {CHARTER} --discard-edits" in ran.err
    assert _text(clash) == mine
    ran = cli("restore", CHARTER, "--discard-edits", lang="fr")
    assert ran.code == 0
    assert "tel que la stratégie le donne" in ran.out
    assert _text(clash).startswith("# Charte éditoriale – Atelier")
    assert "Une phrase à moi." not in _text(clash)
    assert mine in _kept(clash)
    assert cli("undo", "--yes").code == 0
    assert _text(clash) == mine


def test_for_programs(cli: Run, clash: Path, tmp_path: Path) -> None:
    found = json.loads(cli("restore", clash / CHARTER, "--json").out)
    assert (found["exit_code"], found["documents"][0]["path"]) == (4, CHARTER)
    found = json.loads(cli("restore", clash / CHARTER, "--discard-edits", "--json").out)
    assert (found["exit_code"], found["documents"][0]["action"]) == (0, "restore")
    (tmp_path / "artisan/strategy.yaml").write_text("zzz: 1\n", "utf-8")
    found = json.loads(cli("restore", clash / CHARTER, "--json").out)
    assert (found["exit_code"], len(found["problems"])) == (1, 1)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "Error: DOC is missing."),
        (("artisan",), 2, "artisan is a folder: name a document in it, such as artisan/README.md"),
        (("artisan/charte-editorial",), 2, "Did you mean “charte-editoriale.md”?"),
        (("artisan/editorial-charter.md",), 2, "none of the documents"),
        (("nowhere/plan.md",), 1, "There is no folder nowhere"),
    ],
)
def test_what_cannot_be(cli: Run, folder: Path, arguments: tuple[str, ...], code: int, said: str) -> None:
    del folder
    ran = cli("restore", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err


def test_a_folder_in_its_place_stays(cli: Run, folder: Path) -> None:
    (folder / CHARTER).unlink()
    (folder / CHARTER).mkdir()
    for options in ((), ("--discard-edits",)):
        ran = cli("restore", folder / CHARTER, *options)
        assert ran.code == 4
        assert "a folder stands in its place" in ran.out
    assert (folder / CHARTER).is_dir()
