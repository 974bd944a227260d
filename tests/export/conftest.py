"""What the tests of exports share: an example rendered once, and a copy of it for each test."""

import shutil
from pathlib import Path

import pytest

from socialplan.actions.init import from_example


@pytest.fixture(scope="session")
def rendered_artisan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The artisan's folder as `init` leaves it: to be read, not written."""
    place = tmp_path_factory.mktemp("rendered") / "artisan"
    from_example(place, "artisan")
    return place


@pytest.fixture
def artisan(tmp_path: Path, rendered_artisan: Path) -> Path:
    """A folder of one's own with the artisan's strategy and documents."""
    return Path(shutil.copytree(rendered_artisan, tmp_path / "artisan"))
