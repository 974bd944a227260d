"""What the tests of this room share."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))  # for `tests.workspace.harness`


@pytest.fixture(autouse=True)
def _no_waiting_for_the_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of small folders need no real fsync; the order of the calls is what is tested."""
    monkeypatch.setattr("os.fsync", lambda _: None)
