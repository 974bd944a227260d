"""Same input, same bytes: whatever the day, the locale, the time zone, the folder, the hashing of the process.

Documents are made without a clock, an environment or chance, and a source that reaches for one is found.
"""

import ast
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import socialplan

ROOT: Final = Path(__file__).parents[1]
PACKAGE: Final = Path(socialplan.__file__).parent
PURE: Final = ("strategy", "knowledge", "analysis", "rules", "documents")
ELSEWHERE: Final = frozenset({"_built", "compiled_templates"})

SURROUNDINGS: Final = (
    {"LANG": "C", "LC_ALL": "C", "TZ": "UTC", "PYTHONHASHSEED": "0"},
    {"LANG": "fr_FR.UTF-8", "LC_ALL": "fr_FR.UTF-8", "TZ": "Pacific/Auckland", "PYTHONHASHSEED": "4242"},
    {"LANG": "tr_TR.UTF-8", "LC_ALL": "", "TZ": "America/Los_Angeles", "PYTHONHASHSEED": "1", "PYTHONUTF8": "0"},
)

# What speaks of this one folder on this one disk: times of its files, and its identity beside what can be undone.
# Nobody shares them: git is told to ignore them.
OF_THIS_FOLDER: Final = frozenset({"fresh", "lock", "undo"})

# What a module of those rooms must not name: a clock, the environment, chance, the identity of an object.
FORBIDDEN: Final = frozenset({
    *("today", "now", "utcnow", "time_ns", "monotonic", "perf_counter", "localtime", "gmtime", "fromtimestamp"),
    *("environ", "environb", "getenv", "getlocale", "setlocale", "getpreferredencoding", "tzset", "getcwd"),
    *("urandom", "uuid1", "uuid4", "getpid", "gethostname", "getuser", "expanduser", "home"),
})  # fmt: skip
FORBIDDEN_MODULES: Final = frozenset({"time", "random", "secrets", "uuid", "locale", "socket", "platform", "getpass"})
FORBIDDEN_CALLS: Final = frozenset({"id", "hash", "input", "print"})


def sources() -> Iterator[Path]:
    for room in PURE:
        for path in sorted((PACKAGE / room).rglob("*.py")):
            if not ELSEWHERE & set(path.parts):
                yield path


def reaches(tree: ast.AST) -> Iterator[str]:
    """What of the forbidden a module names, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found = {name.name.split(".")[0] for name in node.names} & FORBIDDEN_MODULES
        elif isinstance(node, ast.ImportFrom):
            names = {name.name for name in node.names}
            found = names & FORBIDDEN | {(node.module or "").split(".")[0]} & FORBIDDEN_MODULES
        elif isinstance(node, ast.Attribute):
            found = {node.attr} & FORBIDDEN
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found = {node.func.id} & FORBIDDEN_CALLS
        else:
            continue
        for name in sorted(found):
            yield f"line {node.lineno}: {name}"


def test_rooms_that_make_documents_know_no_clock_no_environment_and_no_chance() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}, {told}" for path in sources() for told in reaches(ast.parse(path.read_bytes()))
    ]
    assert len(list(sources())) > 100
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "import datetime as dt\nday = dt.date.today()",
        "from datetime import datetime\ndatetime.now()",
        "import os\nos.environ['HOME']",
        "from os import environ",
        "import random",
        "from time import time",
        "x = hash('a')",
    ],
)
def test_a_module_that_reaches_for_them_is_found(source: str) -> None:
    assert list(reaches(ast.parse(source)))


def rendered(name: str, place: Path, surroundings: dict[str, str]) -> dict[str, str]:
    """The digest of each document that a process of its own makes of an example."""
    folder = place / "dossier"
    folder.mkdir(parents=True)
    for file in ("strategy.yaml", "contacts.example.yaml"):
        shutil.copy(ROOT / "examples" / name / file, folder / file.replace(".example", ""))
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "TZ"))}
    here = [sys.executable, "-m", "socialplan", "render", ".", "--lang", "fr", "--lang", "en"]
    subprocess.run(here, cwd=folder, env=environment | surroundings, check=True, capture_output=True)  # noqa: S603
    made = [path for path in folder.rglob("*") if path.is_file() and not OF_THIS_FOLDER & set(path.parts)]
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in made}


def test_same_bytes_in_other_surroundings(tmp_path: Path) -> None:
    first, *others = (
        rendered("commune", tmp_path / f"{number} é", around) for number, around in enumerate(SURROUNDINGS)
    )
    assert len(first) > 15
    kept_out = (tmp_path / "0 é" / "dossier" / ".socialplan" / ".gitignore").read_text("utf-8").split("\n")
    assert {name.strip("/") for name in kept_out} >= OF_THIS_FOLDER
    for other in others:
        assert {path for path in first.keys() | other.keys() if first.get(path) != other.get(path)} == set()
