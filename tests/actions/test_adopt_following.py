"""An adopted document says “modified since” as long as its words are not the adopted ones, and no run undoes another.

The documents here are short stand-ins that differ with their adoption where the real ones do: in the rows of the
status, in the decision that is asked, in a part that only an adopted document has.
"""

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.actions.adopted import Adopted, following, standing
from socialplan.documents.adoption import Adoption, Adoptions, fingerprint
from socialplan.workspace.apply import apply, needs_writing
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.plans import Plan, Rendering
from socialplan.workspace.survey import survey

PATH: Final = "charte.md"
ADOPTION: Final = Adoption(dt.date(2026, 12, 3), "Claire")
MARK: Final = "modifié depuis"

PLAIN: Final = [
    "# Charte",
    "",
    "| Ce document | |",
    "| --- | --- |",
    "{status}",
    "| Responsable | Léa |",
    "",
    "## En bref",
    "",
    "1. Deux publications par semaine.",
    "2. {decision}",
    "",
    "## Ligne",
    "",
    "Nous parlons des gens, pas de nous.",
    "Une phrase par ligne, toujours courte.",
    "",
    "- un premier point",
    "- un deuxième point",
    "- un troisième point",
    "",
    "{slip}## Droits",
    "",
    "| Quoi | Qui |",
    "| --- | --- |",
    "| images | Léa |",
    "| textes | Jean |",
    "",
    "{body}",
]
FIXED: Final = [at for at, line in enumerate(PLAIN) if line and "{" not in line and "---" not in line]
"""The lines that do not depend on the adoption, nor are layout alone."""


def text_of(adoption: Adoption | None, body: str) -> str:
    if adoption is None:
        status, decision, slip = "| Statut | Projet |\n| Validation par | Claire |", "Adopter cette charte.", ""
    else:
        since = f" ; {MARK}" if adoption.modified else ""
        status = f"| Statut | Adopté le {adoption.on} par {adoption.by}{since} |"
        decision = "Adopter à nouveau cette charte." if adoption.modified else "Tenir la liste des remises."
        slip = f"## Bordereau\n\nJ’ai reçu la version du {adoption.on}{since}.\n\n"
    return "\n".join(PLAIN).format(status=status, decision=decision, slip=slip, body=body) + "\n"


class Folder:
    """A folder with one document, on a real disk."""

    def __init__(self, place: Path) -> None:
        self.place = place / PATH
        self.disk = FolderDisk(place)
        self.adopted: dict[str, Adopted] = {}
        self.body = "Le droit à l’image se demande par écrit."

    def _make(self, adoptions: Adoptions) -> Rendering:
        return Rendering({PATH: text_of(adoptions.get(PATH), self.body)})

    def plan(self) -> Plan:
        return survey(self.disk, following(self.disk, self._make, self.adopted))

    def run(self) -> str:
        """Run twice: the second run has nothing to do. The text that stands there then."""
        apply(self.disk, self.plan())
        once = self.text
        second = self.plan()
        apply(self.disk, second)
        assert self.text == once
        assert not needs_writing(self.plan())
        return once

    def adopt(self) -> None:
        self.adopted = {PATH: Adopted(ADOPTION)}
        (step,) = self.plan().steps
        self.adopted = {PATH: Adopted(ADOPTION, fingerprint(standing(step) or ""))}

    @property
    def text(self) -> str:
        return self.place.read_text("utf-8")

    @text.setter
    def text(self, text: str) -> None:
        self.place.write_text(text, "utf-8")

    @property
    def is_marked(self) -> bool:
        row = next(line for line in self.text.split("\n") if line.startswith("| Statut |"))
        return MARK in row


@pytest.fixture(autouse=True)
def _no_waiting_for_the_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda _: None)


class Edit(NamedTuple):
    """What a person does to a text, and how they take it back by hand, in whatever stands there then."""

    old: str
    new: str

    def done(self, text: str) -> str:
        return text.replace(self.old, self.new, 1)

    def undone(self, text: str) -> str:
        return text.replace(self.new, self.old, 1)


def _edit(at: int, kind: str) -> Edit:
    line, above = PLAIN[at], PLAIN[at - 1] if at else ""
    if kind == "another word":
        words = line.rsplit(" ", 2)
        return Edit(f"{line}\n", f"{words[0]} autre {words[-1]}\n")
    if kind == "longer":
        return Edit(f"{line}\n", f"{line} encore\n")
    if kind == "a line gone" and at - 1 in FIXED:
        return Edit(f"{above}\n{line}\n", f"{above}\n")
    return Edit(f"{line}\n", f"{line}\nUne ligne de plus ({at}).\n")


EDITS: Final = st.builds(
    _edit, st.sampled_from(FIXED), st.sampled_from(["another word", "longer", "a line gone", "a line more"])
)


@given(EDITS, st.lists(EDITS, max_size=2))
@settings(max_examples=15, deadline=None)
def test_edited_run_edited_back_run(edit: Edit, before: list[Edit]) -> None:
    """Whatever the person changes, whether the adopted text already held edits of theirs or not."""
    with TemporaryDirectory() as place:
        folder = Folder(Path(place))
        folder.run()
        for other in before:
            if not {*other.old.split("\n")} & {*edit.old.split("\n")} - {""}:
                folder.text = other.done(folder.text)
        folder.run()
        folder.adopt()
        adopted = folder.run()
        assert not folder.is_marked
        assert adopted.count("Tenir la liste") == 1
        folder.text = edited = edit.done(adopted)
        assert edited != adopted
        marked = folder.run()
        assert folder.is_marked
        assert marked.count("Adopter à nouveau") == 1
        assert edit.new in marked
        folder.text = edit.undone(marked)
        assert folder.run() == adopted
        assert not folder.is_marked
        folder.text = edited
        folder.run()
        folder.text = adopted  # brought back whole, from a copy or from git
        assert folder.run() == adopted
        assert not folder.is_marked


@pytest.mark.parametrize("at", range(len(PLAIN)))
def test_wherever_one_writes_a_second_run_changes_nothing(tmp_path: Path, at: int) -> None:
    """Also on the lines that tell the adoption: there one is told of a clash, and keeps one's own words."""
    folder = Folder(tmp_path)
    folder.run()
    folder.adopt()
    adopted = folder.run().split("\n")
    line = adopted[at]
    folder.text = "\n".join([*adopted[:at], f"{line} À MOI", *adopted[at + 1 :]])
    told = folder.run()
    assert told.count("À MOI") == 1
    assert MARK in told or line.startswith("| Statut")


def test_a_decision_that_changes_marks_the_document_and_going_back_takes_the_mark_away(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.run()
    folder.adopt()
    adopted, body = folder.run(), folder.body
    folder.body = "Le droit à l’image se demande deux fois."
    assert "deux fois" in folder.run()
    assert folder.is_marked
    folder.body = body
    assert folder.run() == adopted


def test_layout_alone_marks_nothing(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.run()
    folder.adopt()
    adopted = folder.run()
    folder.text = (
        adopted.replace("\n- un", "\n* un").replace("| images | Léa |", "| images   | Léa  |").replace("\n", "\r\n")
    )
    folder.run()
    assert not folder.is_marked
    assert "| images   | Léa  |\n" in folder.text


def test_edits_of_before_belong_to_what_is_adopted(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.run()
    folder.text = folder.text.replace("toujours courte", "souvent courte")
    folder.run()
    folder.adopt()
    assert "souvent courte" in folder.run()
    assert not folder.is_marked
    folder.text = folder.text.replace("souvent courte", "toujours courte")
    folder.run()
    assert folder.is_marked  # as rendered, but not as adopted


def test_adopting_again_and_taking_it_back(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    draft = folder.run()
    folder.adopt()
    folder.run()
    folder.text = folder.text.replace("Nous parlons", "On parle")
    folder.run()
    assert folder.is_marked
    folder.adopt()
    assert "On parle" in folder.run()
    assert not folder.is_marked
    folder.adopted = {}
    assert folder.run() == draft.replace("Nous parlons", "On parle")


def test_a_deleted_document_is_left_alone(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.run()
    folder.adopt()
    folder.run()
    folder.place.unlink()
    assert not needs_writing(folder.plan())
