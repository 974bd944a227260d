"""The French of the command line: complete, in line with the code, and the compiled file with the readable one."""

import re
import string
from importlib import util
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest
from babel.messages import Catalog
from babel.messages.mofile import read_mo

ROOT: Final = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = util.spec_from_file_location("catalogue", ROOT / "tools/catalogue.py")
    assert spec
    assert spec.loader
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def catalogue(tool: ModuleType) -> Catalog:
    found = tool.read(tool.CATALOGUE)
    assert isinstance(found, Catalog)
    return found


def test_every_sentence_has_its_french_and_no_other_stands_there(tool: ModuleType, catalogue: Catalog) -> None:
    assert [message.id for message in catalogue if message.id and not all(_both(message.string))] == []
    assert {message.id for message in catalogue if message.id} == set(tool.sentences())


def test_the_compiled_catalogue_is_current(tool: ModuleType, catalogue: Catalog) -> None:
    with tool.CATALOGUE.with_suffix(".mo").open("rb") as file:
        compiled = read_mo(file)
    assert {_both(message.id): _both(message.string) for message in compiled if message.id} == {
        _both(message.id): _both(message.string) for message in catalogue if message.id
    }


def test_the_tool_changes_nothing_more(tool: ModuleType, catalogue: Catalog) -> None:
    assert tool.as_text(tool.updated(catalogue)) == tool.CATALOGUE.read_text("utf-8")


def test_both_languages_have_the_same_places_to_fill(catalogue: Catalog) -> None:
    for message in catalogue:
        for english, french in zip(_both(message.id), _both(message.string), strict=False):
            assert _fields(english) == _fields(french), english


def test_french_typography(catalogue: Catalog) -> None:
    for message in catalogue:
        for french in _both(message.string) if message.id else ():
            assert not re.search(r"(?<!\u202f)[?!;]|(?<!\u00a0)»|«(?!\u00a0)|'(?!\w)", french.replace("\n?", "")), (
                french
            )
            assert not re.search(r"(?<=[\w)}]) :|(?<=[a-zé]):(?!\w)", french), french
            assert "'" not in french, french


def _both(words: object) -> tuple[str, ...]:
    return tuple(map(str, words)) if isinstance(words, tuple | list) else (str(words),)


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
