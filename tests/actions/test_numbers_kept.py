"""A clone without contacts.yaml: the numbers that the playbook prints stay, and build servers are not stopped."""

import shutil
from pathlib import Path

import pytest

from socialplan.actions.init import from_example
from socialplan.actions.numbers import would_vanish
from socialplan.actions.render import render
from socialplan.workspace.table import Action

PLAYBOOK = "plan-de-crise.md"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """What git carries of a private folder whose playbook prints numbers."""
    own, other = tmp_path / "own", tmp_path / "clone"
    from_example(own, "commune")
    assert "06 " in (own / PLAYBOOK).read_text("utf-8")
    shutil.copytree(
        own, other, ignore=shutil.ignore_patterns("contacts.yaml", "prive", "fresh", "undo", "lock", "private")
    )
    return other


def test_numbers_do_not_vanish(clone: Path) -> None:
    before = (clone / PLAYBOOK).read_bytes()
    done = render(clone)
    outcome = next(one for one in done.report.outcomes if one.path == PLAYBOOK)
    assert outcome.action is Action.HELD
    assert outcome.reason
    assert "contacts.yaml" in outcome.reason.fr
    assert (clone / PLAYBOOK).read_bytes() == before
    assert done.report.exit_code() == 4
    assert next(one for one in render(clone).report.outcomes if one.path == PLAYBOOK).action is Action.HELD, (
        "told again"
    )


def test_the_check_of_a_clone_holds(clone: Path) -> None:
    seen = render(clone, dry_run=True).report
    assert seen.holds_elsewhere()
    strategy = clone / "strategy.yaml"
    strategy.write_text(strategy.read_text("utf-8").replace("Aubrelle-sur-Sarne", "Aubrelle-le-Haut"), "utf-8")
    assert not render(clone, dry_run=True).report.holds_elsewhere()


def test_an_empty_file_takes_them_out(clone: Path) -> None:
    (clone / "contacts.yaml").write_text("", "utf-8")
    done = render(clone)
    assert next(one for one in done.report.outcomes if one.path == PLAYBOOK).action is Action.UPDATE
    assert done.report.exit_code() == 0


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("06 12 34 56 78", True),
        ("0612345678", True),
        ("01.23.45.67.89", True),
        ("+33 6 12 34 56 78", True),
        ("+44 20 7946 0958", True),
        ("020 7946 0958", True),
        ("17, 15 ou 112", False),
        ("2026-11-22", False),
        ("01.02.2026", False),
        ("08:30–17:30", False),
        ("[0, 10, 20, 30, 40, 50]", False),
        ("12 345 678", False),
        ("SIRET 130 025 265 00013", False),
    ],
)
def test_what_a_telephone_number_looks_like(tmp_path: Path, text: str, *, is_one: bool) -> None:
    (tmp_path / "a.md").write_text(f"Appeler {text} vite.\n", "utf-8")
    assert bool(would_vanish(tmp_path, {"a.md": "Appeler vite.\n"})) is is_one
