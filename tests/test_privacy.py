"""Numbers and private addresses stand where they belong, and nowhere else.

A canary for each private field of `contacts.yaml`. In a public folder only the private sheet has them, in a private one
the first page of the crisis playbook too; no state, copy, screen, error or difference ever.
"""

import gettext
import hashlib
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from socialplan.cli.app import run
from socialplan.documents.names import DOCUMENTS, PRIVATE_SHEET

EXAMPLES: Final = Path(__file__).parents[1] / "examples"
NUMBER: Final = "06 39 98 77 "
MAIL: Final = "@canari.example"
PLAYBOOKS: Final = DOCUMENTS["crisis"].paths


def begin(folder: Path, name: str, repository: str) -> Path:
    """A copy of an example whose people all have a canary for a number, and one for an address."""
    text = (EXAMPLES / name / "strategy.yaml").read_text("utf-8")
    kept = [line for line in text.splitlines() if not line.startswith("  repository:")]
    kept.insert(kept.index("meta:") + 1, f"  repository: {repository}")
    (folder / "strategy.yaml").write_text("\n".join(kept) + "\n", "utf-8")
    # A phone that people share is among the contacts too; the names of its cards are all that is taken.
    cards = (EXAMPLES / name / "contacts.example.yaml").read_text("utf-8").splitlines()
    people = [line.rstrip(":") for line in cards if line.endswith(":") and not line.startswith((" ", "#"))]
    (folder / "contacts.yaml").write_text("".join(map(card, people, range(10, 99))), "utf-8")
    return folder


def card(person: str, number: int) -> str:
    return f'{person}:\n  phone: "{NUMBER}{number}"\n  private_email: c{number}{MAIL}\n  checked_on: 2026-11-16\n'


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("os.fsync", lambda _: None)
    monkeypatch.setenv("LANGUAGE", "")
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    monkeypatch.chdir(tmp_path)
    domain = gettext.textdomain()
    yield
    gettext.textdomain(domain)


Said = Callable[..., str]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    """All that a command says, on both channels."""

    def run_it(*arguments: str) -> str:
        capsys.readouterr()
        run(list(arguments))
        printed = capsys.readouterr()
        return printed.out + printed.err

    return run_it


def holding_canaries(folder: Path) -> Iterator[str]:
    """The files with a canary in any writing: as typed, without blanks, as a JSON escape."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != "contacts.yaml" and has_canary(path.read_text("utf-8", "replace")):
            yield path.relative_to(folder).as_posix()


def has_canary(text: str) -> bool:
    bare = "".join(text.split()).replace("\\u00a0", "").replace("\\u202f", "")
    return NUMBER.replace(" ", "") in bare or "canari" in text


def committed(folder: Path) -> set[str]:
    """What git would take of a folder."""
    git = shutil.which("git")
    if not git:
        pytest.skip("there is no git")
    subprocess.run([git, "init", "-q"], cwd=folder, check=True)  # noqa: S603 - a fixed command
    listed = [git, "-c", "core.quotePath=no", "ls-files", "--others", "--exclude-standard"]
    done = subprocess.run(listed, cwd=folder, check=True, capture_output=True, text=True)  # noqa: S603
    return set(done.stdout.splitlines())


@pytest.mark.parametrize("name", ["artisan", "startup-etat", "association"])
def test_public_folder_has_numbers_only_in_what_git_ignores(name: str, tmp_path: Path, said: Said) -> None:
    folder = begin(tmp_path, name, "public")
    said("render", str(folder), "--lang", "fr", "--lang", "en")
    holding = set(holding_canaries(folder))
    assert holding >= set(PRIVATE_SHEET)
    assert {file for file in holding if not file.startswith(".socialplan/private/")} == set(PRIVATE_SHEET)
    taken = committed(folder)
    assert taken >= {".socialplan/state.json", *PLAYBOOKS}
    assert not taken & {*holding, "contacts.yaml"}


@pytest.mark.parametrize("name", ["association", "startup-etat", "commune"])
def test_private_folder_has_numbers_on_the_playbooks_first_page(name: str, tmp_path: Path, said: Said) -> None:
    folder = begin(tmp_path, name, "private")
    said("render", str(folder), "--lang", "fr", "--lang", "en")
    allowed = {place for book in PLAYBOOKS for place in (book, f".socialplan/base/{book}")}
    assert set(holding_canaries(folder)) & committed(folder) == allowed
    for playbook in PLAYBOOKS:
        before, first_page, *rest = (folder / playbook).read_text("utf-8").split("\n## ")
        assert not has_canary(before)
        assert not has_canary("\n## ".join(rest)), playbook
        assert NUMBER in first_page.replace("\u00a0", " ")
        assert "canari" not in first_page, "a private address is for the sheet"


@pytest.mark.parametrize("repository", ["public", "private"])
@pytest.mark.parametrize(
    "command",
    [
        ("render",),
        ("render", "--dry-run"),
        ("render", "--check"),
        ("render", "--json"),
        ("check", "--all"),
        ("check", "--json"),
    ],
)
def test_no_screen_shows_them(command: tuple[str, ...], repository: str, tmp_path: Path, said: Said) -> None:
    folder = begin(tmp_path, "startup-etat", repository)
    name, *options = command
    assert not has_canary(said(name, str(folder), *options))


def test_a_difference_never_shows_the_private_sheet(tmp_path: Path, said: Said) -> None:
    folder = begin(tmp_path, "startup-etat", "public")
    assert "+" in said("render", str(folder), "--diff")
    assert not has_canary(said("render", str(folder), "--diff"))
    said("render", str(folder))
    cards = (folder / "contacts.yaml").read_text("utf-8")
    (folder / "contacts.yaml").write_text(cards.replace(NUMBER, NUMBER[:-1] + "\u00a0"), "utf-8")
    assert not has_canary(said("render", str(folder), "--diff"))


FAULTS: Final = {
    "a word for a number": ('phone: "{number}"', "phone: [{number}]"),
    "a letter in a number": ('phone: "{number}"', 'phone: "{number} poste canari"'),
    "not an address": ("private_email: {mail}", "private_email: a b {mail}"),
    "an unknown key": ('phone: "{number}"', 'telefono: "{number}"\n  x: {mail}'),
    "broken YAML": ('phone: "{number}"', 'phone: "{number}'),
    "given twice": ('phone: "{number}"', 'phone: "{number}"\n  phone: "{number}"'),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("options", [(), ("--json",)])
def test_an_error_in_the_contacts_does_not_repeat_them(
    fault: str, options: tuple[str, ...], tmp_path: Path, said: Said
) -> None:
    folder = begin(tmp_path, "artisan", "public")
    place = folder / "contacts.yaml"
    found, put = (part.format(number=f"{NUMBER}10", mail=f"c10{MAIL}") for part in FAULTS[fault])
    cards = place.read_text("utf-8")
    assert found in cards
    place.write_text(cards.replace(found, put, 1), "utf-8")
    told = said("render", str(folder), *options)
    assert "contacts.yaml" in told
    assert not has_canary(told)
    assert not list(folder.rglob("*.md"))


def test_state_holds_no_hash_of_the_sheet(tmp_path: Path, said: Said) -> None:
    """A hash of a text whose only secret is a number can be guessed: there are too few numbers."""
    folder = begin(tmp_path, "artisan", "public")
    said("render", str(folder))
    place = folder / PRIVATE_SHEET.fr
    digest = hashlib.sha256(place.read_bytes()).hexdigest()
    for file in committed(folder):
        assert digest not in (folder / file).read_text("utf-8"), file
