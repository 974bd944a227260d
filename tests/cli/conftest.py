"""Running the command line in process: in a language, in a folder of its own, without waiting for the drive."""

import gettext
import io
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from socialplan.actions.init import from_example
from socialplan.actions.render import render
from socialplan.cli.app import run
from socialplan.cli.speech import choose

sys.path.insert(0, str(Path(__file__).parents[2]))  # for `tests.cli.real_terminal`

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # Run in the background, we were started deaf to Ctrl-C, and so would be each process that these tests start.
    signal.signal(signal.SIGINT, signal.default_int_handler)


class Ran(NamedTuple):
    """What a run ended with."""

    code: int
    out: str
    err: str


Runner = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _quiet_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("os.fsync", lambda _: None)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    domain = gettext.textdomain()
    yield
    gettext.textdomain(domain)


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Runner:
    """Run a command in process: `cli("render", folder, lang="fr")`; with an empty `lang` the program chooses."""

    def run_it(*arguments: object, lang: str = "en") -> Ran:
        typed = [os.fspath(each) if isinstance(each, Path) else str(each) for each in arguments]
        choose(["--lang", lang] if lang else typed)
        capsys.readouterr()
        code = run(typed)
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return run_it


@pytest.fixture(scope="session")
def _rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The artisan's example as `init` leaves it; made once."""
    place = tmp_path_factory.mktemp("rendered") / "artisan"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.fsync", lambda _: None)
        from_example(place, "artisan")
    return place


@pytest.fixture
def folder(tmp_path: Path, _rendered: Path) -> Path:
    """A folder of one's own with the artisan's strategy and documents."""
    return Path(shutil.copytree(_rendered, tmp_path / "artisan"))


CHARTER = "charte-editoriale.md"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Somebody at a terminal, and the lines that they will type: `typed("y", "n")`."""

    def type_them(*lines: str) -> None:
        monkeypatch.setattr("socialplan.cli.dialogue.somebody_is_there", lambda: True)
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return type_them


@pytest.fixture
def clash(folder: Path) -> Path:
    """A folder in which a title was changed by the person and by the strategy, and a line was added by the person."""
    return _with_a_clash(folder)


@pytest.fixture(scope="session")
def _waiting(tmp_path_factory: pytest.TempPathFactory, _rendered: Path) -> Path:
    place = Path(shutil.copytree(_rendered, tmp_path_factory.mktemp("waiting") / "artisan"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.fsync", lambda _: None)
        render(_with_a_clash(place))
    return place


@pytest.fixture
def waiting(tmp_path: Path, _waiting: Path) -> Path:
    """The same, rendered: a passage waits to be settled."""
    return Path(shutil.copytree(_waiting, tmp_path / "artisan"))


def _with_a_clash(folder: Path) -> Path:
    edit(folder / CHARTER, "Pâtisserie", "Maison")
    with (folder / CHARTER).open("a", encoding="utf-8") as file:
        file.write("\nUne phrase à moi.\n")
    edit(folder / "strategy.yaml", "name: Pâtisserie", "name: Atelier")
    return folder


def edit(place: Path, old: str, new: str) -> None:
    """Put `new` where `old` stands first."""
    text = place.read_text("utf-8")
    assert old in text
    place.write_text(text.replace(old, new, 1), "utf-8")
