"""What only whole processes show: what is imported, streams that are closed, signals, no network."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

HEAVY: Final = (
    *("yaml", "jinja2", "msgspec", "rich", "json", "hashlib", "prompt_toolkit"),
    *("socialplan.strategy", "socialplan.documents", "socialplan.interview"),
)
ENVIRONMENT: Final = {"PATH": os.environ["PATH"], "LANG": "C", "PYTHONWARNINGS": "error", "HOME": "/nonexistent"}

_LOOK: Final = """
import atexit, sys
atexit.register(lambda: print(*sorted({name for name in sys.modules}), file=sys.stderr))
from socialplan.cli import main
main()
"""
_NO_NETWORK: Final = """
import sys
def refuse(event, arguments):
    if event.startswith("socket.") or event in {"subprocess.Popen", "os.system", "os.exec"}:
        sys.stderr.write(f"FORBIDDEN {event}\\n")
sys.addaudithook(refuse)
from socialplan.cli import main
main()
"""


_COLLECTIONS: Final = """
import atexit, gc, sys
def told(phase, about):
    if phase == "start":
        sys.stderr.write("COLLECTED ")
gc.callbacks.append(told)
atexit.register(lambda: print("LEFT", len(gc.get_objects()), file=sys.stderr))
atexit.register(gc.callbacks.clear)
from socialplan.cli import main
main()
"""


def _run(*arguments: object, code: str = "", **options: object) -> subprocess.CompletedProcess[bytes]:
    start = ["-c", code] if code else ["-m", "socialplan"]
    command = [sys.executable, *start, *map(str, arguments)]
    return subprocess.run(command, check=False, env=ENVIRONMENT, capture_output=not options, timeout=60, **options)  # type: ignore[call-overload, no-any-return] # noqa: S603


@pytest.mark.parametrize("arguments", [("--version",), ("render",)])
def test_nothing_heavy_is_imported_before_it_is_used(folder: Path, arguments: tuple[str, ...]) -> None:
    place = [folder] if arguments == ("render",) else []
    ran = _run(*arguments, *place, code=_LOOK)
    assert ran.returncode == 0
    modules = set(ran.stderr.decode().split())
    allowed = {"hashlib"} if place else set()
    assert not {name for name in HEAVY if name in modules} - allowed


def test_keys_are_for_terminals_alone(tmp_path: Path) -> None:
    ran = _run(
        "init", tmp_path / "new", code=_LOOK, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert ran.returncode == 1
    modules = set(ran.stderr.decode().split())
    assert "socialplan.interview.session" in modules
    assert not modules & {"prompt_toolkit", "asyncio", "readline"}


def test_no_time_goes_into_looking_for_cycles(tmp_path: Path) -> None:
    ran = _run("init", tmp_path / "new", "--example", "commune", code=_COLLECTIONS)
    assert ran.returncode == 0
    assert ran.stderr.count(b"COLLECTED") < 15  # a few while Python itself begins; a hundred if nobody held it back
    assert int(ran.stderr.rsplit(b"LEFT", 1)[1]) < 1000  # nothing is looked through at the end either


def test_nothing_is_sent_and_no_program_is_started(tmp_path: Path) -> None:
    ran = _run("init", tmp_path / "new", "--example", "artisan", code=_NO_NETWORK)
    assert ran.returncode == 0
    assert b"FORBIDDEN" not in ran.stderr


def test_output_is_utf8_whatever_the_locale(folder: Path) -> None:
    ran = _run("check", folder, "--all")
    assert "é" in ran.stdout.decode("utf-8")


def test_a_reader_who_has_left_is_no_error() -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as pipe:
        ran = _run("schema", stdout=pipe, stderr=subprocess.PIPE)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_closed_streams(folder: Path) -> None:
    command = f'"{sys.executable}" -m socialplan check "{folder}" >&- 2>&- <&-; echo $?'
    ran = subprocess.run(["/bin/sh", "-c", command], check=False, env=ENVIRONMENT, capture_output=True, timeout=60)  # noqa: S603
    assert ran.stdout == b"0\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_results_that_cannot_be_printed_are_a_failure() -> None:
    with Path("/dev/full").open("wb") as full:
        ran = _run("schema", stdout=full, stderr=subprocess.PIPE)
    assert ran.returncode == 1
    assert b"disk is full" in ran.stderr
    assert b"Traceback" not in ran.stderr


def test_odd_bytes_on_stdin_are_no_bug(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "socialplan", "init", str(tmp_path / "new")]
    ran = subprocess.run(  # noqa: S603
        command,
        input=b"1\n\xff\xfeZo\xc3\xa9\n\x00\x1b[31m\n" + b"\n" * 60,
        check=False,
        env=ENVIRONMENT,
        capture_output=True,
        timeout=60,
    )
    assert ran.returncode == 0
    assert b"\x1b" not in ran.stdout + ran.stderr
    assert "Zoé" in (tmp_path / "new/strategy.yaml").read_text("utf-8")


def test_ctrl_c_while_writing_ends_with_130(tmp_path: Path) -> None:
    code = (
        "import os, signal\nfrom socialplan.workspace import disk\n"
        "def stop(*_): os.kill(os.getpid(), signal.SIGINT)\n"
        "disk.FolderDisk.write_new = stop\nfrom socialplan.cli import main\nmain()\n"
    )
    ran = _run("init", tmp_path / "new", "--example", "artisan", code=code)
    assert ran.returncode == 130
    assert b"Traceback" not in ran.stderr
    assert signal.SIGINT


def test_json_is_json(folder: Path) -> None:
    ran = _run("render", folder, "--json")
    assert json.loads(ran.stdout)[0]["exit_code"] == 0
