"""`init`: a folder that a person can go on with, made without touching anything that was there."""

import io
import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from socialplan.actions.drafts import BEFORE, find_draft, keep_draft
from socialplan.actions.errors import ActionError
from socialplan.actions.folder import read_strategy
from socialplan.actions.schema import schema_text
from socialplan.interview.state import State
from socialplan.language import Language
from socialplan.strategy.edit import EditError, set_values
from socialplan.workspace.lock import release, take

Run = Callable[..., Any]

ANSWERS = """# Mes notes d’abord.
meta:
  version: 1
  languages: [fr]
  as_of: 2026-11-22
  repository: public
organisation:  # chez nous
  name: "Été & fils"
  kind: craftsperson
team:
  alone: oui
  people:
    # le patron
    - id: ete
      name: Été
      hours_per_week: 4
crisis:
  proposals: accept  # tout
"""


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    place = tmp_path / "answers.yaml"
    place.write_text(ANSWERS, "utf-8")
    return place


@pytest.mark.parametrize("name", ["startup-etat", "commune", "pme-b2b", "association", "mauvais-exemple"])
def test_each_example_begins_a_folder(cli: Run, tmp_path: Path, name: str) -> None:
    ran = cli("init", tmp_path / "new", "--example", name)
    assert (ran.code, ran.err) == (0, "")
    assert "strategy.yaml" in ran.out
    assert "Time: " in ran.out
    assert ran.out.splitlines()[-1].startswith("  To see what does not hold: "), "nobody here uses git"
    assert "git init" not in ran.out
    assert cli("render", tmp_path / "new", "--check", lang="").code == 0


def test_answers_keep_comments_and_order_and_take_the_proposals_in_full(
    cli: Run, tmp_path: Path, answers: Path
) -> None:
    ran = cli("init", tmp_path / "new", "--answers", answers)
    assert ran.code == 0
    text = (tmp_path / "new/strategy.yaml").read_text("utf-8")
    for comment in ("# Mes notes d’abord.", "# chez nous", "# le patron", "# tout"):
        assert comment in text
    places = [text.index(word) for word in ("meta:", "organisation:", "team:", "crisis:")]
    assert places == sorted(places)
    strategy = read_strategy(tmp_path / "new").strategy
    assert strategy.crisis.levels
    assert strategy.crisis.proposals is None, "it was carried out"
    assert "write the telephone numbers" in ran.out.lower()


def test_contacts_are_for_their_owner_alone_and_git_is_told_first(cli: Run, tmp_path: Path, answers: Path) -> None:
    cli("init", tmp_path / "new", "--answers", answers)
    contacts = tmp_path / "new/contacts.yaml"
    assert stat.S_IMODE(contacts.stat().st_mode) == 0o600
    ignore = tmp_path / "new/.gitignore"
    assert "/contacts.yaml" in ignore.read_text("utf-8")
    assert ignore.stat().st_mtime_ns <= contacts.stat().st_mtime_ns
    assert "ete:  # Été\n  phone:\n" in contacts.read_text("utf-8")


def test_a_strategy_that_is_there_is_never_touched(cli: Run, folder: Path, answers: Path) -> None:
    before = {place: place.read_bytes() for place in folder.rglob("*") if place.is_file()}
    for way in (("--answers", answers), ("--example", "commune"), ("--blank",)):
        ran = cli("init", folder, *way)
        assert ran.code == 4
        assert "exists already" in ran.err
    assert {place: place.read_bytes() for place in folder.rglob("*") if place.is_file()} == before


def test_other_files_of_a_folder_stay_and_are_told_first(cli: Run, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new/README.md").write_text("à moi\n", "utf-8")
    ran = cli("init", tmp_path / "new", "--example", "commune")
    assert ran.code == 4
    assert (tmp_path / "new/README.md").read_text("utf-8") == "à moi\n"
    assert ran.err.startswith(
        f"{tmp_path / 'new'} holds a file that bears the name of one of our documents: README.md."
    )
    assert "README.md: left as it is" in ran.err


def test_equal_files_are_taken_over(cli: Run, folder: Path) -> None:
    shutil.rmtree(folder / ".socialplan")
    (folder / "strategy.yaml").unlink()
    ran = cli("init", folder, "--example", "artisan")
    assert ran.code == 0
    assert cli("render", folder, "--check", lang="").code == 0


GAPS: Final = """meta:
  version: 1
  languages: [en]
  as_of: 2026-11-22
  repository: public
organisation:  # ours
  kind: craftsperson
  trade: bakery
team:
  alone: yes
  people:
    - id: zoe
      name: Zoé
platforms:
  - network: instagram
    status: active
    owner: zoe
  - network: youtube
    status: to_close
"""


@pytest.fixture
def gaps(tmp_path: Path) -> Path:
    place = tmp_path / "gaps"
    place.mkdir()
    (place / "strategy.yaml").write_text(GAPS, "utf-8")
    return place


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Somebody at a terminal types these lines."""

    def type_them(*lines: str) -> None:
        typed = io.StringIO("".join(f"{line}\n" for line in lines))
        typed.isatty = lambda: True  # type: ignore[method-assign]
        monkeypatch.setattr("sys.stdin", typed)

    return type_them


def test_an_existing_strategy_is_taken_further(cli: Run, gaps: Path, asked: Callable[..., None]) -> None:
    """What is missing is asked, what was put off is not asked again, and the file keeps its comments and order."""
    asked("y", "y", "Chez Zoé", "", "", "Zoé", "4", *["0"] * 1, *[""] * 40)
    ran = cli("init", gaps, lang="en")
    assert ran.code == 0, ran.err
    assert "it is not begun again" in ran.out
    text = (gaps / "strategy.yaml").read_text("utf-8")
    assert "organisation:  # ours\n" in text
    strategy = read_strategy(gaps).strategy
    assert strategy.organisation.name == "Chez Zoé"
    assert {"organisation.contact_email", "why.answer", "crisis"} <= set(strategy.meta.postponed)
    assert "questions were put off" in ran.out
    assert cli("render", gaps, "--check").code == 0, "and the documents follow"
    asked("", "y", "", "Because")
    ran = cli("init", gaps, lang="en")
    assert "Bring its documents" not in ran.err, "they are in line already"
    assert "The essential is answered. Go on with the full plan now?" in ran.err
    assert "questions were put off (" in ran.err
    assert "Take them up now?" in ran.err
    assert "Contact e-mail" in ran.err, "what was put off is asked again"


def test_only_what_was_answered_is_written(cli: Run, gaps: Path, asked: Callable[..., None]) -> None:
    asked("n", "y", "Chez Zoé")
    assert cli("init", gaps, lang="en").code == 1
    text = (gaps / "strategy.yaml").read_text("utf-8")
    assert text == GAPS.replace("  trade: bakery\n", "  trade: bakery\n  name: Chez Zoé\n")


def test_what_does_not_hold_is_told_and_asked_again(cli: Run, gaps: Path, asked: Callable[..., None]) -> None:
    (gaps / "strategy.yaml").write_text(GAPS + "    # a note\n    frequency: never\ncalendar:\n  weeks: 2\n", "utf-8")
    asked("n", "y", "9")
    ran = cli("init", gaps, lang="en")
    assert "1 answer does not hold." in ran.err
    assert ran.err.index("Careful: The calendar covers") < ran.err.index("How many weeks")
    assert ran.err.index("How many weeks") < ran.err.index("What is the name")
    assert (
        (gaps / "strategy.yaml")
        .read_text("utf-8")
        .endswith("    # a note\n    frequency: never\ncalendar:\n  weeks: 9\n")
    )


def test_everything_once_more_changes_nothing_by_itself(cli: Run, folder: Path, asked: Callable[..., None]) -> None:
    before = (folder / "strategy.yaml").read_text("utf-8").splitlines()
    asked(*[""] * 900)
    ran = cli("init", folder, "--review", "--brief", lang="en")
    assert "Enter alone: the answer stays." in ran.err
    assert ran.code == 0
    assert "[Pâtisserie" in ran.err, "what is there is shown"
    after = (folder / "strategy.yaml").read_text("utf-8").splitlines()
    gone = [line for line in before if line not in after]
    assert gone == ["  postponed: [expected_return.time]"], "only the questions without an answer are added to it"
    assert len(after) - len(before) < 5, "and what can be computed for them"


def test_an_existing_strategy_and_no_wish_for_more(cli: Run, gaps: Path, asked: Callable[..., None]) -> None:
    asked("", "")
    assert cli("init", gaps, lang="en").code == 0
    assert (gaps / "strategy.yaml").read_text("utf-8") == GAPS
    assert (gaps / "strategy-plan.md").is_file()


def test_answers_that_do_not_go_in_are_told(cli: Run, gaps: Path, asked: Callable[..., None]) -> None:
    (gaps / "strategy.yaml").write_text(GAPS.replace("  trade: bakery\n", ""), "utf-8")
    asked("n", "y", "Chez Zoé", "bakery")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("socialplan.actions.filled.set_values", _refuse_names)
        ran = cli("init", gaps, lang="en")
    assert ran.code == 1
    assert "by hand:\n  organisation.name: Chez Zoé\n" in ran.err
    strategy = read_strategy(gaps).strategy
    assert strategy.organisation.name is None
    assert str(strategy.organisation.trade) == "bakery"


def test_a_strategy_that_is_saved_meanwhile_is_left(cli: Run, gaps: Path, asked: Callable[..., None]) -> None:
    asked("n", "y", "Chez Zoé")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("socialplan.actions.filled.rewrite", lambda *_: False)
        ran = cli("init", gaps, lang="en")
    assert "by somebody else meanwhile" in ran.err
    assert "  organisation.name: Chez Zoé\n" in ran.err
    assert (gaps / "strategy.yaml").read_text("utf-8") == GAPS


def test_answers_of_a_terminal_that_was_closed_are_found_again(
    cli: Run, gaps: Path, asked: Callable[..., None]
) -> None:
    """A process that is killed writes nothing into the file; its draft goes with the file as it stood."""
    asked("n", "y", "Chez Zoé")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("socialplan.actions.filled._written", _die)
        assert cli("init", gaps, lang="en").code == 3
    assert (gaps / "strategy.yaml").read_text("utf-8") == GAPS
    asked("y", "n")
    ran = cli("init", gaps, lang="en")
    assert "Your answers of last time were kept. Resume where you were?" in ran.err
    assert read_strategy(gaps).strategy.organisation.name == "Chez Zoé"
    assert find_draft(gaps) is None


def test_answers_that_no_longer_go_with_the_file_are_set_aside(
    cli: Run, gaps: Path, asked: Callable[..., None]
) -> None:
    asked("n", "y", "Chez Zoé")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("socialplan.actions.filled._written", _die)
        cli("init", gaps, lang="en")
    (gaps / "strategy.yaml").write_text(GAPS + "# seen to\n", "utf-8")
    asked("n", "n")
    ran = cli("init", gaps, lang="en")
    assert "Answers of an earlier run are kept in" in ran.err
    assert "Chez Zo" in (gaps / BEFORE).read_text("utf-8")
    assert find_draft(gaps) is None


def _die(*_: object) -> None:
    raise MemoryError


def _refuse_names(text: str, changes: dict[Any, Any], language: Language) -> str:
    if ("organisation", "name") in changes:
        raise EditError(("organisation", "name"))
    return set_values(text, changes, language)


def test_answers_are_written_when_the_person_stops(cli: Run, gaps: Path, asked: Callable[..., None]) -> None:
    asked("n", "y", "Chez Zoé")
    assert cli("init", gaps, lang="en").code == 1
    assert read_strategy(gaps).strategy.organisation.name == "Chez Zoé"


def test_a_review_that_is_broken_off_writes_nothing(cli: Run, folder: Path, asked: Callable[..., None]) -> None:
    before = (folder / "strategy.yaml").read_bytes()
    asked("Mistyped")
    ran = cli("init", folder, "--review", "--brief", lang="en")
    assert ran.code == 1
    assert (folder / "strategy.yaml").read_bytes() == before
    assert "strategy.yaml was not changed; your answers are kept beside it." in ran.err
    draft = find_draft(folder)
    assert draft is not None
    assert draft.answers["organisation"]["name"] == "Mistyped"


def test_one_window_at_a_time(cli: Run, folder: Path, asked: Callable[..., None]) -> None:
    place = folder / ".socialplan/drafts/lock"
    place.parent.mkdir(exist_ok=True)
    held = take(place)
    assert held is not None
    asked("")
    ran = cli("init", folder, lang="fr")
    assert ran.code == 1
    assert "Ce dossier est déjà ouvert dans une autre fenêtre. Terminez là-bas." in ran.err
    release(held)
    asked("", "")
    assert cli("init", folder, lang="fr").code == 0, "what was closed is open again"


def test_two_windows_on_a_new_folder_lose_nothing(tmp_path: Path) -> None:
    place = tmp_path / "new" / ".socialplan/drafts"
    place.mkdir(parents=True)
    held = take(place / "lock")
    assert held is not None
    with pytest.raises(ActionError):
        keep_draft(tmp_path / "new", State(language="fr", settled=("organisation.name",)))
    assert find_draft(tmp_path / "new") is None
    release(held)


def test_a_damaged_draft_is_told_and_kept(cli: Run, tmp_path: Path, asked: Callable[..., None]) -> None:
    drafts = tmp_path / "new/.socialplan/drafts"
    drafts.mkdir(parents=True)
    (drafts / "interview.json").write_text('{"version": 2, "lang', "utf-8")
    asked("1", "Chez Zoé")
    ran = cli("init", tmp_path / "new", lang="fr")
    assert "Vos réponses de la dernière fois sont illisibles" in ran.err
    assert "interview-before.json" in ran.err
    assert (drafts / "interview-before.json").read_text("utf-8") == '{"version": 2, "lang'


@pytest.mark.parametrize(("locale", "told"), [("C", True), ("", True), ("en_GB.UTF-8", False), ("fr_FR.UTF-8", False)])
def test_french_is_offered_where_nothing_tells_the_language(
    cli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locale: str, *, told: bool
) -> None:
    monkeypatch.setenv("LANG", locale)
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n"))
    ran = cli("init", tmp_path / "new", lang="")
    assert ("Français\u00a0: relancez avec --lang fr." in ran.err) is told


def test_lines_from_a_pipe_answer_the_questions_that_a_person_is_asked(
    cli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("2\nHarbour Hall\n"))
    assert cli("init", tmp_path / "new", lang="en").code == 1
    draft = find_draft(tmp_path / "new")
    assert draft is not None
    assert (draft.path, draft.answers["organisation"]["name"]) == ("full", "Harbour Hall")


def test_an_existing_strategy_with_problems(cli: Run, gaps: Path, asked: Callable[..., None]) -> None:
    (gaps / "strategy.yaml").write_text("zzz: 1\n", "utf-8")
    asked("y", "y")
    ran = cli("init", gaps, lang="en")
    assert ran.code == 1
    assert "1 problem in strategy.yaml." in ran.err
    assert (gaps / "strategy.yaml").read_text("utf-8") == "zzz: 1\n"


def test_no_terminal_and_a_strategy_that_is_there(cli: Run, gaps: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/null").open(encoding="utf-8") as nobody:
        monkeypatch.setattr("sys.stdin", nobody)
        ran = cli("init", gaps, lang="en")
    assert ran.code == 1
    assert "  organisation: name, country, contact_email\n" in ran.err
    assert f"change strategy.yaml, then socialplan render {gaps}" in ran.err
    assert sorted(place.name for place in gaps.iterdir()) == ["strategy.yaml"]


def test_answers_with_problems_write_nothing(cli: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("meta:\n  version: x\nzzz: 1\n", "utf-8")
    ran = cli("init", tmp_path / "new", "--answers", bad)
    assert ran.code == 1
    assert "2 problems in bad.yaml." in ran.err
    assert not (tmp_path / "new").exists()
    for place in (tmp_path / "none.yaml", tmp_path, Path("/dev/null")):
        assert cli("init", tmp_path / "new", "--answers", place).code == 1


def test_blank_loads_and_says_what_is_next(cli: Run, tmp_path: Path) -> None:
    ran = cli("init", tmp_path / "a b", "--blank", lang="fr")
    assert ran.code == 0
    assert f"socialplan render '{tmp_path / 'a b'}'" in ran.out
    read_strategy(tmp_path / "a b")
    assert cli("render", tmp_path / "a b").code == 0


def test_nobody_to_answer(cli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/null").open(encoding="utf-8") as nobody:
        monkeypatch.setattr("sys.stdin", nobody)
        ran = cli("init", tmp_path / "new")
    assert (ran.code, ran.out) == (1, "")
    assert "--answers FILE, or --example NAME, or --blank" in ran.err
    assert "  organisation: name, kind, trade, country, contact_email\n" in ran.err
    assert not (tmp_path / "new").exists(), "nothing was typed, nothing is made"


def test_answers_that_end_too_soon_are_kept_and_gone_on_with(
    cli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = tmp_path / "lines"
    lines.write_text("1\nChez Zoé\n4\n", "utf-8")
    with lines.open(encoding="utf-8") as typed:
        monkeypatch.setattr("sys.stdin", typed)
        assert cli("init", tmp_path / "new", lang="fr").code == 1
    draft = find_draft(tmp_path / "new")
    assert draft is not None
    assert draft.answers["organisation"] == {"name": "Chez Zoé", "kind": "craftsperson"}
    lines.write_text("\nboulangerie\n" + "\n" * 60, "utf-8")
    with lines.open(encoding="utf-8") as typed:
        monkeypatch.setattr("sys.stdin", typed)
        ran = cli("init", tmp_path / "new", lang="en")
    assert ran.code == 0
    strategy = read_strategy(tmp_path / "new").strategy
    assert strategy.organisation.name == "Chez Zoé"
    assert str(strategy.organisation.trade) == "boulangerie"
    assert strategy.meta.languages[0].value == "fr", "the draft's language goes on"
    assert "L’essentiel suffit" in ran.out
    assert f"Pour le plan complet\u00a0: socialplan init {tmp_path / 'new'} --full" in ran.out
    assert find_draft(tmp_path / "new") is None


def test_a_place_that_cannot_be_is_told_before_anything_is_asked(cli: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for place in (tmp_path / "file", tmp_path / "file/below", Path("/"), tmp_path / "home", tmp_path / ".git/x"):
        ran = cli("init", place, "--blank")
        assert ran.code == 1, place
        assert ran.err


def test_welcome_tells_the_state_of_the_folder(cli: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "There is no strategy.yaml" in cli().out
    monkeypatch.chdir(folder)
    assert "in line with it" in cli().out
    strategy = folder / "strategy.yaml"
    strategy.write_text(strategy.read_text("utf-8").replace("Pâtisserie", "Atelier"), "utf-8")
    assert "files are not in line" in cli().out
    strategy.write_text("zzz: 1\n", "utf-8")
    assert "1 problem to mend" in cli().out
    assert "1 problème" in cli(lang="fr").out
    strategy.unlink()
    strategy.mkdir()
    assert cli().code == 0


def test_examples_and_schema(cli: Run) -> None:
    ran = cli("examples", lang="fr")
    assert ran.out.count("\n") == 13
    assert "« " not in ran.out
    assert '"name": "artisan"' in cli("examples", "--json").out
    assert cli("schema").out == schema_text()
