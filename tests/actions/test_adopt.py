"""`adopt`: recorded once the text is in line and read, told by the documents, and taken back."""

import datetime as dt
import json
import shutil
from pathlib import Path
from typing import Final

import pytest

from socialplan.actions.adopt import AdoptionState, adopt, adoptions, withdraw
from socialplan.actions.adoptable import meant
from socialplan.actions.adopted import ADOPTED, read_adopted
from socialplan.actions.adopter import adopter, adoption_day
from socialplan.actions.errors import ActionError
from socialplan.actions.history import undo
from socialplan.actions.init import from_example
from socialplan.actions.render import render
from socialplan.strategy.team import Member
from socialplan.workspace.errors import WorkspaceError
from socialplan.workspace.run import carry_out

DAY: Final = dt.date(2026, 11, 20)
CHARTER: Final = "charte-editoriale.md"
PLAN: Final = "plan-strategique.md"
PEOPLE: Final = [
    Member(id="claire", name="Claire Duval"),
    Member(id="leo", name="Léo Petit"),
    Member(id="leo2", name="leo petit"),
    Member(id="personne"),
]


@pytest.fixture(autouse=True)
def _no_waiting_for_the_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda _: None)


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("made") / "demo"
    from_example(place, "pme-b2b")
    return place


@pytest.fixture
def folder(tmp_path: Path, made_once: Path) -> Path:
    return Path(shutil.copytree(made_once, tmp_path / "demo"))


def status(folder: Path, path: str = CHARTER) -> str:
    rows = (folder / path).read_text("utf-8").split("\n")
    return next(row for row in rows if row.startswith("| Statut |"))


def edit(folder: Path, old: str, new: str, path: str = CHARTER) -> None:
    text = (folder / path).read_text("utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new, 1), "utf-8")


def refusal(folder: Path, *paths: str) -> str:
    before = {place: place.read_bytes() for place in folder.rglob("*.json")}
    with pytest.raises(ActionError) as raised:
        adopt(folder, paths or (CHARTER,), "Comité", DAY)
    assert before.get(folder / ADOPTED) == ((folder / ADOPTED).read_bytes() if (folder / ADOPTED).exists() else None)
    assert raised.value.words.fr != raised.value.words.en
    return raised.value.words.en


def test_an_adopted_document_says_so_and_the_folder_is_in_line(folder: Path) -> None:
    result = adopt(folder, [CHARTER], "Hélène Castagnier", DAY)
    assert result.told.fr == "Adopté le 20\u00a0novembre 2026 par Hélène Castagnier, présidente"
    assert status(folder) == f"| Statut | {result.told.fr} |"
    assert status(folder, PLAN) == "| Statut | Projet |"
    assert result.told.fr in (folder / "README.md").read_text("utf-8")
    assert render(folder).report.is_up_to_date()
    assert adoptions(folder, render(folder, dry_run=True).plan) == {
        CHARTER: AdoptionState(DAY, "Hélène Castagnier", modified=False)
    }


def test_the_record_is_a_line_a_document_that_git_can_merge(folder: Path) -> None:
    adopt(folder, [PLAN, CHARTER], "Conseil municipal", DAY)
    lines = (folder / ADOPTED).read_text("utf-8").split("\n")
    assert [line[:20] for line in lines[1:3]] == ['"charte-editoriale.m', '"plan-strategique.md']
    assert all(line.endswith(",") for line in lines[1:3])
    entry = json.loads("\n".join(lines))[CHARTER]
    assert sorted(entry) == ["by", "digest", "on"]


def test_edits_of_the_person_are_adopted_with_the_rest_then_marked_when_they_change(folder: Path) -> None:
    edit(folder, "## En bref", "## En bref\n\nLu et approuvé ligne à ligne.")
    render(folder)
    adopt(folder, [CHARTER], "Comité de direction", DAY)
    adopted = (folder / CHARTER).read_bytes()
    assert "Lu et approuvé".encode() in adopted
    edit(folder, "Lu et approuvé ligne à ligne", "Lu et approuvé en bloc")
    render(folder)
    assert status(folder).endswith("par le comité de direction\u202f; modifié depuis, à adopter à nouveau |")
    assert adoptions(folder, render(folder, dry_run=True).plan)[CHARTER].modified
    assert render(folder).report.is_up_to_date()
    edit(folder, "Lu et approuvé en bloc", "Lu et approuvé ligne à ligne")
    render(folder)
    assert (folder / CHARTER).read_bytes() == adopted
    assert not adoptions(folder, render(folder, dry_run=True).plan)[CHARTER].modified


def test_a_decision_that_changes_marks_what_it_changes(folder: Path) -> None:
    adopt(folder, [CHARTER, PLAN], "Comité", DAY)
    strategy = folder / "strategy.yaml"
    before = strategy.read_text("utf-8")
    line = next(line for line in before.split("\n") if line.strip().startswith("next_review:"))
    strategy.write_text(before.replace(line, line.partition(":")[0] + ": 2027-05-05", 1), "utf-8")
    render(folder)
    assert "modifié depuis" in status(folder)
    assert "modifié depuis" in status(folder, PLAN)
    adopt(folder, [PLAN], "Comité", dt.date(2026, 11, 21))
    assert status(folder, PLAN) == "| Statut | Adopté le 21\u00a0novembre 2026 par le comité |"
    strategy.write_text(before, "utf-8")
    render(folder)
    assert "modifié depuis" not in status(folder)
    assert "modifié depuis" in status(folder, PLAN)


def test_a_withdrawn_document_is_as_it_was(folder: Path) -> None:
    before = (folder / CHARTER).read_bytes()
    adopt(folder, [CHARTER, PLAN], "Comité", DAY)
    assert withdraw(folder, [CHARTER, "editorial-charter.md"]).paths == (CHARTER,)
    assert (folder / CHARTER).read_bytes() == before
    assert "Adopté" in status(folder, PLAN)
    with pytest.raises(ActionError, match="was not adopted with this command"):
        withdraw(folder, [CHARTER])


def test_undo_takes_the_adoption_back_with_the_documents(folder: Path) -> None:
    before = (folder / CHARTER).read_bytes()
    adopt(folder, [CHARTER], "Comité", DAY)
    adopted = (folder / CHARTER).read_bytes()
    undo(folder)
    assert (folder / CHARTER).read_bytes() == before
    assert render(folder).report.is_up_to_date()
    assert read_adopted(folder) == {}
    undo(folder)
    assert (folder / CHARTER).read_bytes() == adopted
    assert render(folder).report.is_up_to_date()
    assert [*read_adopted(folder)] == [CHARTER]


def test_undoing_a_run_without_adoption_leaves_the_records(folder: Path) -> None:
    adopt(folder, [CHARTER], "Comité", DAY)
    edit(folder, "next_review: ", "next_review: 2027-05-05 # ", "strategy.yaml")
    render(folder)
    undo(folder)
    assert [*read_adopted(folder)] == [CHARTER]


def test_what_was_not_in_line_is_brought_in_line_and_to_be_read_first(folder: Path) -> None:
    edit(folder, "next_review: ", "next_review: 2027-05-05 # ", "strategy.yaml")
    assert "was not up to date; it is now. Read it again, then run again" in refusal(folder)
    assert "5\u00a0mai 2027" in (folder / CHARTER).read_text("utf-8")
    assert adopt(folder, [CHARTER], "Comité", DAY).paths == (CHARTER,)


def test_what_else_was_brought_in_line_is_told(folder: Path) -> None:
    edit(folder, "06 39 98 30 07", "06 39 98 30 08", "contacts.yaml")
    report = adopt(folder, [CHARTER], "Comité", DAY).report
    assert {"prive/fiche-de-crise.md", "README.md", CHARTER} <= {outcome.path for outcome in report.changes()}


def test_an_open_clash_comes_first(folder: Path) -> None:
    line = next(row for row in (folder / CHARTER).read_text("utf-8").split("\n") if row.startswith("| Prochaine revue"))
    edit(folder, line, "| Prochaine revue | à Pâques |")
    edit(folder, "next_review: ", "next_review: 2027-05-05 # ", "strategy.yaml")
    assert f"First: socialplan resolve {CHARTER}" in refusal(folder)
    assert "à Pâques" in (folder / CHARTER).read_text("utf-8")


def test_a_status_written_by_hand_is_not_overwritten(folder: Path) -> None:
    edit(folder, "| Statut | Projet |", "| Statut | Adopté par nous tous |")
    said = refusal(folder)
    assert f"{CHARTER}, line 5: “| Statut | Adopté par nous tous |” is written in the place of “| Statut |" in said
    assert "That is where the document says whether it is adopted." in said
    assert status(folder) == "| Statut | Adopté par nous tous |"
    edit(folder, "| Statut | Adopté par nous tous |", "| Statut | Projet |")
    assert adopt(folder, [CHARTER], "Comité", DAY).paths == (CHARTER,)


def test_an_adoption_that_was_cut_short_is_completed_by_the_next_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Recorded first: no document ever says that it is adopted without a record of it."""

    def _killed(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("socialplan.actions.adopt.carry_out", _killed)
    with pytest.raises(KeyboardInterrupt):
        adopt(folder, [CHARTER], "Comité", DAY)
    assert status(folder) == "| Statut | Projet |"
    render(folder)
    assert status(folder) == "| Statut | Adopté le 20\u00a0novembre 2026 par le comité |"
    assert render(folder).report.is_up_to_date()


def test_a_deleted_document_and_one_in_another_language_are_refused_together(folder: Path) -> None:
    (folder / CHARTER).unlink()
    (folder / "editorial-charter.md").write_text("# Mine\n", "utf-8")
    said = refusal(folder, CHARTER, "editorial-charter.md")
    assert f"{CHARTER} was deleted. To have it back: socialplan restore {CHARTER}" in said
    assert "editorial-charter.md is not in a language that the strategy asks for" in said


def test_a_save_during_the_adoption_is_kept_and_not_adopted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def _late(*arguments: object) -> object:
        edit(folder, "## En bref", "## En bref\n\nEnregistré entre-temps.")
        return carry_out(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("socialplan.actions.adopt.carry_out", _late)
    with pytest.raises(ActionError, match="changed or could not be written while it was being adopted"):
        adopt(folder, [CHARTER, PLAN], "Comité", DAY)
    monkeypatch.undo()
    assert "Enregistré entre-temps." in (folder / CHARTER).read_text("utf-8")
    assert [*read_adopted(folder)] == [PLAN]


def test_a_disk_that_refuses_leaves_no_adoption(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def _full(*_arguments: object) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("socialplan.actions.adopt.carry_out", _full)
    with pytest.raises(WorkspaceError):
        adopt(folder, [CHARTER], "Comité", DAY)
    assert read_adopted(folder) == {}


def test_which_documents_are_meant(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert meant(["demo/editorial", f"demo/{CHARTER}"]) == {Path("demo"): (CHARTER,)}
    monkeypatch.chdir(folder)
    assert meant(["plan", "Charte éditoriale"]) == {Path(): (PLAN, CHARTER)}
    for argument, said in (
        ("README.md", "README.md is only the index"),
        ("prive/fiche-de-crise.md", "Adopt the crisis playbook."),
        ("editorail", "Did you mean “editorial”?"),
        ("charte-editorale.md", f"Did you mean “{CHARTER}”?"),
        ("strategy.yaml", "is none of the documents that socialplan makes"),
    ):
        with pytest.raises(ActionError) as raised:
            meant([argument])
        assert said in raised.value.words.en


def test_a_short_name_means_both_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from_example(tmp_path / "both", "startup-etat")
    monkeypatch.chdir(tmp_path)
    assert meant(["both/usage"]) == {Path("both"): ("charte-usage.md", "usage-charter.md")}


@pytest.mark.parametrize(
    ("typed", "by", "person"),
    [
        ("claire", "Claire Duval", "claire"),
        ("Claire Duval", "Claire Duval", "claire"),
        ("  claire   DUVAL ", "Claire Duval", "claire"),
        ("leo2", "leo petit", "leo2"),
        ("personne", "personne", "personne"),
        ("Conseil municipal du 3\u00a0décembre", "Conseil municipal du 3 décembre", None),
        ("Claire", "Claire", None),
        ("Jean-Pierre Ânon, maire", "Jean-Pierre Ânon, maire", None),
    ],
)
def test_who_adopts(typed: str, by: str, person: str | None) -> None:
    assert adopter(PEOPLE, typed)[:2] == (by, person)


def test_a_name_that_is_nearly_one_of_the_team_is_noted() -> None:
    note = adopter(PEOPLE, "Claire Dural").note
    assert note
    assert "If you meant “Claire Duval”, run again with that name." in note.en
    assert adopter(PEOPLE, "Conseil municipal").note is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "The name is empty"),
        (" \t ", "The name is empty"),
        ("clare", "Nobody in the team is called “clare”. Did you mean “claire”?"),
        ("zz", "The team: claire, leo, leo2, personne, Claire Duval"),
        ("Léo Petit", "Several people are called “Léo Petit”: give the id (leo, leo2)."),
        ("x\x1b[2Jy", "cannot be printed"),
        ("Y" * 201, "200 characters at most"),
    ],
)
def test_no_name(typed: str, said: str) -> None:
    with pytest.raises(ActionError) as raised:
        adopter(PEOPLE, typed)
    assert said in raised.value.words.en
    assert raised.value.exit_code == 2


def test_the_day() -> None:
    today = dt.date(2026, 12, 3)
    assert adoption_day(None, today) == today
    assert adoption_day("2026-12-03", today) == today
    for typed, said in (
        ("2026-12-04", "is still to come"),
        ("3/12/2026", "Write 2026-12-03."),
        ("2026-02-30", "There is no such day"),
    ):
        with pytest.raises(ActionError) as raised:
            adoption_day(typed, today)
        assert said in raised.value.words.en
