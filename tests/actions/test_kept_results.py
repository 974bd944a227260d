"""Results kept from run to run: never for other inputs, another program or another library."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from socialplan.actions import kept_results
from socialplan.actions.kept_results import KEPT, read_kept, write_kept
from socialplan.analysis.kept import Kept


class Maker:
    """Counts how often it is asked."""

    def __init__(self, result: str) -> None:
        self.result = result
        self.asked = 0

    def __call__(self) -> str:
        self.asked += 1
        return self.result


def test_the_same_inputs_are_made_once_and_others_anew(tmp_path: Path) -> None:
    first = read_kept(tmp_path)
    make = Maker("a")
    assert [first.get("one", b"x", make) for _ in range(2)] == ["a", "a"]
    assert make.asked == 1
    write_kept(tmp_path, first)

    second = read_kept(tmp_path)
    assert second.get("one", b"x", make) == "a"
    assert make.asked == 1
    for name, inputs in (("two", b"x"), ("one", b"y"), ("on", b"ex")):
        make = Maker(f"{name}{inputs!r}")
        assert second.get(name, inputs, make) == make.result
        assert make.asked == 1


def test_what_a_run_did_not_use_is_forgotten(tmp_path: Path) -> None:
    kept = read_kept(tmp_path)
    kept.get("one", b"x", Maker("a"))
    write_kept(tmp_path, kept)
    write_kept(tmp_path, read_kept(tmp_path))
    assert not (tmp_path / KEPT).exists()


@pytest.mark.parametrize("stamp", ["", "other"])
def test_another_program_makes_everything_anew(stamp: str) -> None:
    kept = Kept({}, "program 1")
    kept.get("one", b"x", Maker("a"))
    make = Maker("b")
    assert Kept(kept.used, stamp).get("one", b"x", make) == "b"
    assert make.asked == 1


def test_a_library_that_was_updated_makes_everything_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = tmp_path / "some_library_of_ours.py"
    library.write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(kept_results, "_LIBRARIES", ("some_library_of_ours", "none_such"))
    kept = read_kept(tmp_path)
    kept.get("one", b"x", Maker("a"))
    write_kept(tmp_path, kept)
    assert read_kept(tmp_path).get("one", b"x", Maker("b")) == "a"
    os.utime(library, (1, 1))
    assert read_kept(tmp_path).get("one", b"x", Maker("b")) == "b"


@pytest.mark.parametrize(
    "damaged", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 5000, json.dumps({"k": "v", "a" * 64: 1}).encode()]
)
def test_a_damaged_file_costs_no_more_than_a_full_run(tmp_path: Path, damaged: bytes) -> None:
    (tmp_path / ".socialplan").mkdir()
    (tmp_path / KEPT).write_bytes(damaged)
    kept = read_kept(tmp_path)
    assert kept.get("one", b"x", Maker("a")) == "a"
    write_kept(tmp_path, kept)
    assert list(json.loads((tmp_path / KEPT).read_text()).values()) == ["a"]


RUN = """
import sys
from pathlib import Path
from socialplan.actions.render import render
render(Path(sys.argv[1]))
print(*sorted({"holidays", "icalendar"} & set(sys.modules)))
"""


def libraries_of_a_run(folder: Path) -> list[str]:
    """The calendar's libraries that a run in a process of its own imports."""
    command = [sys.executable, "-c", RUN, str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - a fixed command
    return done.stdout.split()


def changed(folder: Path, old: str, new: str) -> None:
    place = folder / "strategy.yaml"
    text = place.read_text("utf-8")
    assert text.count(old) == 1
    place.write_text(text.replace(old, new), "utf-8")


def test_a_run_that_leaves_the_calendar_alone_does_not_import_its_libraries(tmp_path: Path) -> None:
    example = Path(__file__).parents[2] / "examples/association/strategy.yaml"
    (tmp_path / "strategy.yaml").write_bytes(example.read_bytes())
    assert libraries_of_a_run(tmp_path) == ["holidays", "icalendar"]
    calendar = (tmp_path / "annexes/calendrier-editorial.ics").read_bytes()

    changed(tmp_path, "  headcount: ", "  headcount: 1")
    assert libraries_of_a_run(tmp_path) == []
    assert (tmp_path / "annexes/calendrier-editorial.ics").read_bytes() == calendar

    changed(tmp_path, "  starts: 2027-01-05", "  starts: 2027-01-12")
    assert "icalendar" in libraries_of_a_run(tmp_path)
    assert (tmp_path / "annexes/calendrier-editorial.ics").read_bytes() != calendar
