# ruff: noqa: INP001, T201 - a script that prints
"""Judge web exports in Chromium, its network off: by day, by night, on a telephone, printed.

    python tools/judges/pages.py FOLDER...

Each FOLDER holds a site (`socialplan export --to html`). Every page must ask for nothing, log nothing, keep contrasts
of 4.5, fit 320 pixels, and print the part that has a page of its own on one. Exits with 1 and names what does not.
"""

import argparse
import base64
import io
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pypdf

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.export.headless import CONTRASTS, Browser, browser

WCAG: Final = 4.5
NARROW: Final = 320


def wrong_with(page: Path, driven: Browser) -> Iterator[str]:
    """What a page does that it should not."""
    for dark in (False, True):
        driven.open(page, dark=dark)
        yield from (f"asks for {url}" for url in driven.requests())
        yield from driven.complaints()
        low = {pair: value for pair, value in driven.told(CONTRASTS).items() if value < WCAG}
        yield from (f"contrast of {value:.1f}: {pair}" for pair, value in low.items())
    driven.open(page, NARROW)
    width = driven.told("document.documentElement.scrollWidth")
    if width > NARROW:
        yield f"{width} pixels wide at {NARROW}"
    driven.open(page)
    if driven.told("Boolean(document.querySelector('.card'))") and not _is_one_page(driven):
        yield "the part with a page of its own has not one"


def _is_one_page(driven: Browser) -> bool:
    title, after = (
        _bare(driven.told(f"document.querySelector('.card'){where}?.textContent ?? ''"))
        for where in (".querySelector('h2')", ".nextElementSibling")
    )
    pages = [
        _bare(page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(base64.b64decode(driven.printed()))).pages
    ]
    at = next((number for number, text in enumerate(pages) if text.startswith(title)), None)
    return at is not None and (not after or pages[at + 1].startswith(after[:8]))


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def main() -> int:
    """Judge every page of the folders."""
    parser = argparse.ArgumentParser(description="Judge web exports in Chromium.")
    parser.add_argument("folders", nargs="+", type=Path)
    pages = [page for folder in parser.parse_args().folders for page in sorted(folder.rglob("*.html"))]
    wrong = 0
    with tempfile.TemporaryDirectory() as home, browser(Path(home)) as driven:
        for page in pages:
            told = list(wrong_with(page.resolve(), driven))
            wrong += bool(told)
            for line in told:
                print(f"{page}: {line}")
    print(f"{len(pages)} pages, {wrong} with something to say")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
