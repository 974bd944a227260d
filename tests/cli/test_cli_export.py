"""`socialplan export` and `socialplan init --site`: what they say, what they end with."""

import importlib
import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from tests.cli.conftest import Runner

from socialplan.actions.init import from_example

SHORT: Final = "charte-usage.md"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    from_example(tmp_path / "a", "artisan")
    return tmp_path / "a"


def test_pdf_is_what_is_made_where_nothing_is_said(cli: Runner, folder: Path) -> None:
    ran = cli("export", "a/charte-usage.md")
    assert ran.code == 0
    assert ran.out.split() == ["a/export/charte-usage.pdf"]
    assert (folder / "export/charte-usage.pdf").read_bytes().startswith(b"%PDF")
    assert (folder / "export/.gitignore").read_text() == "*\n"


def test_a_gitignore_that_was_removed_stays_away(cli: Runner, folder: Path) -> None:
    cli("export", "a/charte-usage.md", "--to", "html")
    (folder / "export/.gitignore").unlink()
    cli("export", "a/charte-usage.md", "--to", "html")
    assert not (folder / "export/.gitignore").exists()


def test_a_result_for_programs(cli: Runner, folder: Path) -> None:
    assert cli("export", "a", "--to", "html", "--json").code == 0
    (folder / "export/charte-usage.html").write_text("mine")
    ran = cli("export", "a", "--to", "html", "--json")
    assert ran.code == 4
    (result,) = json.loads(ran.out)
    assert result["exit_code"] == 4
    became = {each["path"]: each["became"] for each in result["files"]}
    assert became["export/charte-usage.html"] == "beside"
    assert set(became.values()) == {"beside", "unchanged"}


def test_an_edited_file_stays_and_is_told_of(cli: Runner, folder: Path) -> None:
    cli("export", "a/charte-usage.md", "--to", "html")
    for number, name in enumerate(("charte-usage.html", "charte-usage.new.html", "charte-usage.new-2.html")):
        (folder / "export" / name).write_text(f"mine {number}")
        ran = cli("export", "a/charte-usage.md", "--to", "html")
        assert ran.code == 4
        assert "lies beside it" in ran.err
    assert [(folder / "export" / name).read_text() for name in ("charte-usage.html", "charte-usage.new.html")] == [
        "mine 0",
        "mine 1",
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("a", "--to", "rtf"), 2, "rtf"),
        (("a/plann", "--to", "html"), 2, "plan"),
        (("nowhere",), 1, "strategy.yaml"),
        (("a", "--too", "html"), 2, "--to"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_done_is_told(cli: Runner, arguments: tuple[str, ...], code: int, told: str) -> None:
    ran = cli("export", *arguments)
    assert ran.code == code
    assert told in ran.err


def test_a_folder_without_documents_is_told_what_comes_first(cli: Runner, folder: Path) -> None:
    for path in folder.rglob("*.md"):
        path.unlink()
    ran = cli("export", "a")
    assert ran.code == 1
    assert "socialplan render" in ran.err


@pytest.mark.parametrize(("kind", "missing"), [("pdf", "typst"), ("docx", "typst"), ("html", "pypandoc")])
@pytest.mark.usefixtures("folder")
def test_a_missing_tool_is_told_with_what_installs_it(
    cli: Runner, monkeypatch: pytest.MonkeyPatch, kind: str, missing: str
) -> None:
    whole = importlib.import_module

    def without(name: str, package: str | None = None) -> Any:  # noqa: ANN401 - a module
        if name == missing:
            raise ImportError(name)
        return whole(name, package)

    monkeypatch.setattr(importlib, "import_module", without)
    ran = cli("export", "a/plan-de-crise.md", "--to", kind)
    assert ran.code == 1
    assert "pip install 'socialplan[export]'" in ran.err


@pytest.mark.usefixtures("folder")
def test_ctrl_c_ends_with_130(cli: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess, "run", interrupted)
    assert cli("export", "a/charte-usage.md").code == 130


def test_a_drawing_that_nothing_can_draw_is_told_of_once(
    cli: Runner, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socialplan.export.pictures.mermaid", lambda: None)
    ran = cli("export", "a/charte-editoriale.md", "--to", "html,docx")
    assert ran.code == 0
    assert ran.err.count("charte-editoriale.md: a drawing could not be made") == 1
    assert (folder / "export/charte-editoriale.docx").is_file()


def test_other_commands_know_nothing_of_exports(tmp_path: Path) -> None:
    """Starting up takes no longer for what is imported to export alone."""
    seen = (
        "import sys, socialplan.cli.app as app; app.run(['status', '.']); print(*sorted(sys.modules), file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True, cwd=tmp_path)  # noqa: S603 - ourselves
    modules = set(ran.stderr.split())
    ours = {name for name in modules if name.startswith("socialplan.export.")}
    assert ours <= {"socialplan.export.calendar_csv", "socialplan.export.calendar_ics"}
    assert not modules & {"pypandoc", "typst", "merman"}
    assert not modules & {"socialplan.actions.export", "socialplan.actions.site", "zipfile"}


# ─── Sites ──────────────────────────────────────────────────────────────────────


def _left_out(text: str) -> set[str]:
    return set(text.split())


def test_the_settings_of_mkdocs_name_the_pages_that_are_there(cli: Runner, folder: Path) -> None:
    ran = cli("init", "a", "--site", "mkdocs")
    assert ran.code == 0
    assert "mkdocs build --strict" in ran.out
    text = (folder / "site/mkdocs.yml").read_text("utf-8").replace("!!python/object/apply:", "x-")
    settings = yaml.safe_load(text.replace("x-pymdownx.slugs.slugify", ""))
    assert settings["site_name"].startswith("Médias sociaux – ")
    pages = [entry for entry in settings["nav"] if isinstance(entry, str)]
    beside = next(entry for entry in settings["nav"] if isinstance(entry, dict))["Annexes"]
    assert pages == ["README.md", "plan-strategique.md", "charte-editoriale.md", "charte-usage.md", "plan-de-crise.md"]
    assert all((folder / page).is_file() for page in [*pages, *beside])
    assert {f"annexes/{path.name}" for path in (folder / "annexes").glob("*.md")} == set(beside)
    assert {"/prive/", "/private/", "*.yaml", ".*", "/export/"} <= _left_out(settings["exclude_docs"])


def test_the_settings_of_zensical_hold_both_languages(cli: Runner, folder: Path) -> None:
    cli("render", "a", "--lang", "fr", "--lang", "en")
    ran = cli("init", "a", "--site", "zensical")
    assert ran.code == 0
    settings = tomllib.loads((folder / "zensical.toml").read_text("utf-8"))["project"]
    groups = {name: paths for entry in settings["nav"] if isinstance(entry, dict) for name, paths in entry.items()}
    assert list(groups) == ["Français", "Français, annexes", "English", "English, appendices"]
    assert "crisis-playbook.md" in groups["English"]
    assert {"/prive/", "/private/", "*.yaml", ".*", "/export/"} <= _left_out(settings["exclude_docs"])


def test_settings_of_a_persons_own_stay(cli: Runner, folder: Path) -> None:
    assert cli("init", "a", "--site", "zensical").code == 0
    assert cli("init", "a", "--site", "zensical").code == 0, "the same once more"
    (folder / "zensical.toml").write_text("# mine\n")
    ran = cli("init", "a", "--site", "zensical")
    assert ran.code == 4
    assert "zensical.toml" in ran.err
    assert (folder / "zensical.toml").read_text() == "# mine\n"


@pytest.mark.parametrize("repository", ["public", "private"])
def test_numbers_on_pages_are_warned_of(cli: Runner, folder: Path, repository: str) -> None:
    text = (folder / "strategy.yaml").read_text("utf-8")
    without = re.sub(r"^  repository: .*\n", "", text, flags=re.MULTILINE)
    (folder / "strategy.yaml").write_text(
        without.replace("meta:\n", f"meta:\n  repository: {repository}\n", 1), "utf-8"
    )
    ran = cli("init", "a", "--site", "mkdocs")
    assert ("telephone numbers" in ran.err) == (repository == "private")


@pytest.mark.usefixtures("folder")
def test_another_generator_is_refused(cli: Runner) -> None:
    ran = cli("init", "a", "--site", "hugo")
    assert ran.code == 2
    assert "mkdocs, zensical" in ran.err


@pytest.mark.parametrize(
    ("generator", "command"),
    [("mkdocs", "mkdocs build --strict -q -f site/mkdocs.yml"), ("zensical", "zensical build")],
)
def test_a_site_builds_without_a_warning(cli: Runner, folder: Path, generator: str, command: str) -> None:
    program = shutil.which(generator)
    if program is None:
        pytest.skip(f"needs {generator}")
    cli("init", "a", "--site", generator)
    ran = subprocess.run(  # noqa: S603 - a tool of this machine
        [program, *command.split()[1:]], capture_output=True, text=True, check=True, cwd=folder
    )
    assert "warning" not in (ran.stdout + ran.stderr).lower()
