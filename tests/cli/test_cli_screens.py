"""The pictures of the interview in the README: made anew they are the same, and looking at one asks nobody."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def screens() -> ModuleType:
    place = ROOT / "tools/screens.py"
    if not place.is_file():
        pytest.skip("the tools are not shipped with the tests")
    spec = importlib.util.spec_from_file_location("screens", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_pictures_are_those_of_today(screens: ModuleType) -> None:
    drawn = screens.pictures("fr", screens.REPLIES, screens.SHOTS)
    kept = {place.stem: place.read_text("utf-8") for place in (ROOT / "docs/images").glob("init-*.svg")}
    assert drawn == kept, "run tools/screens.py"
    for svg in drawn.values():
        addresses = set(re.findall(r"(?:https?:)?//[^\s\"'<]+", svg))
        assert addresses == {"http://www.w3.org/2000/svg"}, "a name of the format, which nobody follows"
        assert not re.search(r"@import|font-face|href|url\((?!#)", svg)
        assert len(svg) < 32_000
