"""An organisation's own look: taken where it can be used, refused in words where it cannot."""

import io
import zipfile
from pathlib import Path
from typing import Final

import pytest
from tests.export.harmless import DAY, MAKERS, is_harmless, parts

from socialplan.actions.errors import ActionError
from socialplan.actions.style import read_style
from socialplan.export import docx, html, odt, pdf
from socialplan.export.article import read
from socialplan.export.style import Style
from socialplan.export.tools import ExportError, pandoc
from socialplan.strategy.problems import StrategyError


def _with(folder: Path, name: str, data: bytes) -> Path:
    place = folder / "style" / name
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(data)
    return folder


def test_without_a_folder_it_is_the_houses(tmp_path: Path) -> None:
    assert read_style(tmp_path) == Style()


def test_colour_and_fonts(tmp_path: Path) -> None:
    style = read_style(_with(tmp_path, "style.yaml", b'colour: "#AA0000"\nfonts: [Marianne, Arial]\n'))
    assert (style.colour, style.fonts) == ("#aa0000", ("Marianne", "Arial"))


@pytest.mark.parametrize(("text", "told"), [('colour: "rouge"\nfont: x\n', {"colour", "font"}), ("colour: [", set())])
def test_every_problem_of_the_settings_at_once(tmp_path: Path, text: str, told: set[str]) -> None:
    with pytest.raises(StrategyError) as caught:
        read_style(_with(tmp_path, "style.yaml", text.encode()))
    assert told <= {str(problem.path[0]) for problem in caught.value.problems if problem.path}


def test_a_colour_that_nobody_can_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ActionError, match="too light"):
        read_style(_with(tmp_path, "style.yaml", b'colour: "#ffee00"\n'))


def _zip(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, b"<x/>")
    return made.getvalue()


@pytest.mark.parametrize(
    "data",
    [b"no archive", _zip("a.txt"), _zip("word/document.xml", "word/vbaProject.bin"), _zip("content.xml")],
    ids=["no archive", "another archive", "macros", "another kind"],
)
def test_a_reference_that_is_none_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(ActionError, match=r"reference\.docx"):
        read_style(_with(tmp_path, "reference.docx", data))


def test_a_reference_is_taken(tmp_path: Path) -> None:
    data = pandoc(["--print-default-data-file", "reference.docx"], b"", sandbox=False)
    assert read_style(_with(tmp_path, "reference.docx", data)).docx == data


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"x")
    (tmp_path / "style").mkdir()
    (tmp_path / "style/logo.png").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ActionError, match=r"logo\.png"):
        read_style(tmp_path)


SVG: Final = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'


@pytest.mark.parametrize("kind", MAKERS)
def test_a_logo_stands_on_every_format(kind: str) -> None:
    article = read("# T – Ville d’Aubry\n\n## A\n\ntexte\n", "plan-de-crise.md", "fr", {})
    look = Style(logo=SVG, logo_name="logo.svg")
    makers = {
        "docx": lambda: docx.make(article, look, DAY),
        "odt": lambda: odt.make(article, look, DAY),
        "pdf": lambda: pdf.make(article, look),
        "html": lambda: html.make(article, look, "x.html"),
    }
    data = makers[kind]()
    is_harmless(kind, data)
    if kind == "html":
        assert b'<img class="logo"' in data
    elif kind != "pdf":
        assert [name for name in parts(data) if name.endswith(".png")]
    assert data != MAKERS[kind](article)


@pytest.mark.parametrize("kind", ["docx", "odt", "pdf"])
def test_a_logo_that_is_no_picture_is_told_of(kind: str) -> None:
    article = read("# T\n\n## A\n", "plan-de-crise.md", "fr", {})
    look = Style(logo=b"no picture", logo_name="logo.svg")
    makers = {
        "docx": lambda: docx.make(article, look, DAY),
        "odt": lambda: odt.make(article, look, DAY),
        "pdf": lambda: pdf.make(article, look),
    }
    with pytest.raises(ExportError):
        makers[kind]()
