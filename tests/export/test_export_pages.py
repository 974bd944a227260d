"""Web pages in a real browser: nothing fetched, nothing complained of, legible by day and night, on a telephone too."""

import base64
import io
import shutil
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pypdf
import pytest
from tests.export.headless import CHROMIUM, CONTRASTS, Browser, browser

from socialplan.actions.export import export

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
PAGES: Final = ("index.html", "plan-de-crise.html", "charte-usage.html", "annexes/calendrier-editorial.html")
WCAG: Final = 4.5


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, rendered_artisan: Path) -> Path:
    folder = Path(shutil.copytree(rendered_artisan, tmp_path_factory.mktemp("site") / "a"))
    export(folder, ["html"])
    return folder / "export"


@pytest.fixture(scope="module")
def driven(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("browser")) as one:
        yield one


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("dark", [False, True], ids=["day", "night"])
def test_a_page_is_quiet_and_legible(site: Path, driven: Browser, name: str, *, dark: bool) -> None:
    driven.open(site / name, dark=dark)
    assert not driven.requests()
    assert not driven.complaints()
    contrasts: dict[str, float] = driven.told(CONTRASTS)
    assert contrasts
    assert {pair: value for pair, value in contrasts.items() if value < WCAG} == {}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_a_telephone(site: Path, driven: Browser, name: str) -> None:
    driven.open(site / name, width=320)
    assert driven.told("document.documentElement.scrollWidth") <= 320
    assert driven.told("matchMedia('(max-width: 320px)').matches")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_built_for_those_who_do_not_see_it(site: Path, driven: Browser, name: str) -> None:
    driven.open(site / name)
    levels: list[int] = driven.told("[...document.querySelectorAll('h1,h2,h3,h4')].map((head) => +head.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert driven.told("document.documentElement.lang") == "fr"
    assert driven.told("document.querySelector('a.skip').hash") == "#text"
    assert driven.told("document.querySelector('main').id") == "text"
    assert driven.told("[...document.images].every((image) => image.alt && image.naturalWidth)")
    assert driven.told(
        "[...document.querySelectorAll('.table')].every((one) => one.tabIndex === 0 || one.matches('.status'))"
    )
    broken = driven.told(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map((link) => decodeURIComponent(link.hash.slice(1)))"
        ".filter((name) => !document.getElementById(name))"
    )
    assert broken == []


def test_the_search_finds(site: Path, driven: Browser) -> None:
    driven.open(site / "index.html")
    typed = "field.value = {!r}; field.dispatchEvent(new Event('input')); found.children.length"
    assert driven.told(typed.format("crise")) > 0
    assert driven.told("document.querySelector('#found a').getAttribute('href').endsWith('.html') || "
                       "document.querySelector('#found a').getAttribute('href').includes('.html#')")  # fmt: skip
    assert driven.told(typed.format("DECIDE")) == driven.told(typed.format("décidé")), "accents and capitals alike"
    assert driven.told(typed.format("zzzzqq")) == 0
    assert driven.told("document.getElementById('told').textContent") == "0"


@pytest.mark.parametrize(
    ("name", "title"), [("plan-de-crise.html", "Fiche réflexe"), ("charte-usage.html", "À afficher")]
)
def test_the_card_prints_on_one_page(site: Path, driven: Browser, name: str, title: str) -> None:
    driven.open(site / name)
    pages = pypdf.PdfReader(io.BytesIO(base64.b64decode(driven.printed()))).pages
    words = ["".join(unicodedata.normalize("NFKC", page.extract_text()).split()) for page in pages]
    at = next(number for number, text in enumerate(words) if text.startswith(title.replace(" ", "")))
    after: Any = driven.told("document.querySelector('.card').nextElementSibling.textContent")
    assert words[at + 1].startswith("".join(unicodedata.normalize("NFKC", after).split())[:8])
