"""Where git merges cleanly, so do we, and both give the same text."""

import random
import shutil
import subprocess
from pathlib import Path

import pytest

from socialplan.workspace.merge import marked, merge

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

DOCUMENT = (Path(__file__).resolve().parents[2] / "examples/commune/plan-de-crise.md").read_text(encoding="utf-8")


def _git(folder: Path, base: str, mine: str, new: str) -> tuple[str, int]:
    """What `git merge-file` makes of it, with markers, and how many conflicts it leaves."""
    for name, text in (("vous", mine), ("avant", base), ("neuf", new)):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    done = subprocess.run(
        ["git", "merge-file", "-p", "--diff3", "vous", "avant", "neuf"],  # noqa: S607 - whatever git is there
        cwd=folder,
        capture_output=True,
        check=False,
    )
    return done.stdout.decode(), done.returncode


def _edited(chance: random.Random, lines: list[str], tag: str) -> list[str]:
    """Some lines changed, put in, deleted; never two next to each other."""
    made: list[str] = []
    quiet = 0
    for number, line in enumerate(lines):
        action = chance.choice(["keep"] * 14 + ["change", "add", "drop"]) if quiet == 0 else "keep"
        quiet = 2 if action != "keep" else max(0, quiet - 1)
        made += {"keep": [line], "change": [f"{tag} {number}\n"], "add": [line, f"{tag} {number}\n"], "drop": []}[
            action
        ]
    return made


def test_both_clean_the_same_text(tmp_path: Path) -> None:
    lines = DOCUMENT.splitlines(keepends=True)
    clean = 0
    for seed in range(60):
        chance = random.Random(seed)  # noqa: S311 - for tests, not for secrets
        start = chance.randrange(len(lines) - 40)
        base = lines[start : start + 12]
        texts = "".join(base), "".join(_edited(chance, base, "mine")), "".join(_edited(chance, base, "new"))
        theirs, conflicts = _git(tmp_path, *texts)
        if conflicts == 0:
            clean += 1
            merged = merge(*texts)
            assert (merged.text, merged.clashes) == (theirs, ()), texts
    assert clean > 20


def test_markers_are_those_that_git_writes(tmp_path: Path) -> None:
    texts = "a\nb\nc\nd\ne\nf\n", "a\nx\nc\nd\ne\nf\n", "a\ny\nc\nd\nE\nf\n"
    assert marked(*texts, ("vous", "avant", "neuf")) == _git(tmp_path, *texts)[0]
