"""What is made of documents: pages counted, archives opened, nothing active in any of them, always the same bytes."""

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as ET

import pypdf
import pytest
from tests.export.harmless import DAY, MAKERS, Tags, W, is_harmless, parts

from socialplan.actions.export import Format, export
from socialplan.export import docx, odt, pdf, tools
from socialplan.export.article import Article, read
from socialplan.export.style import Style

if TYPE_CHECKING:
    from socialplan.language import Words

ROOT: Final = Path(__file__).parent.parent.parent
EXAMPLES: Final = sorted(path.parent for path in ROOT.glob("examples/*/strategy.yaml"))
TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
HOSTILE: Final = """# Plan <script>alert(1)</script> – "Ville" & Cie {{ x }} #eval

| Ce document | |
| --- | --- |
| Statut | `=HYPERLINK("http://x")` <img src=x onerror=alert(1)> #panic("x") |

## Fiche réflexe

{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe } \\u{41} #sys.inputs @import $ \\input{/etc/passwd}

## Suite [lien](javascript:alert(1)) ![image](http://exemple.fr/x.png)

<iframe src="http://exemple.fr"></iframe>

- \u202eà l’envers\u202c ﷽ ﷺ \x00\x0b 👩\u200d👩\u200d👧 𝔘𝔫𝔦 ]]> --> </w:t> &lt;b&gt; &#60;script&#62;

```
#import "/etc/passwd" "]
```

[note]: javascript:alert(1)
[note] <javascript:alert(1)> https://exemple.fr/?a=1&b="2"
"""


def _language(path: Path) -> str:
    return "en" if path.stem in {"strategy-plan", "editorial-charter", "usage-charter", "crisis-playbook"} else "fr"


def _article(path: Path) -> Article:
    return read(path.read_text("utf-8"), path.name, "en" if _language(path) == "en" else "fr", {})


DOCUMENTS: Final = [path for folder in EXAMPLES for path in sorted(folder.glob("*.md")) if path.name != "README.md"]


WITH_A_PAGE: Final = [path for path in DOCUMENTS if "cris" in path.stem or "usage" in path.stem]
OTHERS: Final = [path for path in DOCUMENTS if path not in WITH_A_PAGE][::4]


@pytest.mark.parametrize("path", [*WITH_A_PAGE, *OTHERS], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_documents_of_the_examples_are_tagged_pdfs(path: Path) -> None:
    article = _article(path)
    made = pypdf.PdfReader(io.BytesIO(pdf.make(article, Style())))
    root: Any = made.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith(article.language)
    assert made.metadata is not None
    assert made.metadata.title == f"{article.title} – {article.organisation}"
    words = ["".join(page.extract_text().split()) for page in made.pages]
    if article.page:
        _is_one_page(article, words)


def _is_one_page(article: Article, words: list[str]) -> None:
    """The part begins a page, which holds all of it, and what follows begins another."""
    title = "".join(article.page_title.split())
    at = next(number for number, text in enumerate(words) if text.startswith(title))
    following = next(block for block in article.body if block["t"] == "Header")
    after = "".join(part["c"] for part in following["c"][2] if part["t"] == "Str")
    assert words[at + 1].startswith(after[:8]), "one page, no more"


@pytest.mark.parametrize(
    "path", DOCUMENTS[:: max(1, len(DOCUMENTS) // 8)], ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_word_and_opendocument_hold_the_same_chapters(path: Path) -> None:
    article = _article(path)
    headings = len(re.findall(r"^#{2,}\s", path.read_text("utf-8"), re.MULTILINE))
    tables = len(re.findall(r"^\|(?: ---+ \|)+$", path.read_text("utf-8"), re.MULTILINE))
    word = parts(docx.make(article, Style(), DAY))
    body = ET.fromstring(word["word/document.xml"])  # noqa: S314
    styles = [style.get(f"{W}val", "") for style in body.iter(f"{W}pStyle")]
    assert sum(style.startswith("Heading") for style in styles) == headings
    assert len(list(body.iter(f"{W}tbl"))) == tables
    rows = list(body.iter(f"{W}tr"))
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert sum(row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows) >= tables - 1, "all but the status"
    open_document = ET.fromstring(parts(odt.make(article, Style(), DAY))["content.xml"])  # noqa: S314
    assert len(list(open_document.iter(f"{TEXT}h"))) == headings


@pytest.mark.parametrize("kind", MAKERS)
def test_the_same_input_gives_the_same_bytes(kind: str) -> None:
    article = _article(ROOT / "examples/artisan/plan-de-crise.md")
    assert MAKERS[kind](article) == MAKERS[kind](article)


@pytest.mark.parametrize("kind", MAKERS)
def test_nothing_active_comes_of_hostile_text(kind: str) -> None:
    article = read(HOSTILE, "plan-de-crise.md", "fr", {})
    data = MAKERS[kind](article)
    is_harmless(kind, data)


def test_a_page_fetches_nothing(artisan: Path) -> None:
    export(artisan, ["html"])
    pages = sorted((artisan / "export").rglob("*.html"))
    assert len(pages) >= 5
    for page in pages:
        tags = Tags()
        tags.feed(page.read_text("utf-8"))
        for tag, attributes in tags.found:
            assert tag not in {"iframe", "link"}
            assert not (attributes.get("src") or "").startswith(("http", "//"))
            target = attributes.get("href") or ""
            if tag == "a" and not target.startswith(("http", "mailto", "tel", "#")):
                assert (page.parent / target.partition("#")[0]).is_file(), f"{page.name}: {target}"
        identifiers = [attributes["id"] for _, attributes in tags.found if attributes.get("id")]
        assert len(identifiers) == len(set(identifiers))


@pytest.mark.parametrize("kind", ["docx", "html"])
def test_files_stand_below_export_and_edited_ones_stay(artisan: Path, kind: Format) -> None:
    folder = artisan
    made = export(folder, [kind], ["charte-usage.md"])
    place = folder / made[0].place
    assert place == folder / f"export/charte-usage.{kind}"
    assert export(folder, [kind], ["charte-usage.md"])[0].became == "unchanged"
    place.write_bytes(b"edited by hand")
    again = export(folder, [kind], ["charte-usage.md"])[0]
    assert again.became == "beside"
    assert place.read_bytes() == b"edited by hand"
    assert (folder / again.place).is_file()
    assert export(folder, [kind], ["charte-usage.md"])[0].became == "beside"


def test_what_a_person_wrote_is_exported(artisan: Path) -> None:
    folder = artisan
    document = folder / "charte-usage.md"
    document.write_text(document.read_text("utf-8") + "\n## Une note à moi\n\nÉcrite après coup.\n", "utf-8")
    export(folder, ["html"], ["charte-usage.md"])
    assert "Une note à moi" in (folder / "export/charte-usage.html").read_text("utf-8")


def test_private_sheets_are_exported_by_name_only_and_stay_private(artisan: Path) -> None:
    folder = artisan
    export(folder, ["html"])
    assert not list((folder / "export").rglob("*fiche-de-crise*"))
    made = export(folder, ["html"], ["prive/fiche-de-crise.md"])
    assert {each.place for each in made} >= {"prive/export/fiche-de-crise.html"}


def test_a_sign_without_a_font_costs_the_standard_not_the_document() -> None:
    """What no font has cannot be told to a screen reader: the PDF is made all the same, and this is told."""
    told: list[Words] = []
    made = pdf.make(read("# T\n\n## A\n\n\U0001f9ff \U00012000\n", "x.md", "fr", {}), Style(), told.append)
    assert made.startswith(b"%PDF")
    assert len(told) <= 1
    assert all("PDF/UA" in each.fr and "PDF/UA" in each.en for each in told)
    plain: list[Words] = []
    pdf.make(read("# T\n\n## A\n\ntexte\n", "x.md", "fr", {}), Style(), plain.append)
    assert not plain


def test_an_organisations_font_is_looked_for_on_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    compiler = tools.typst()

    def compiled(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - typst's own
        asked.append(bool(options["ignore_system_fonts"]))
        return whole(*arguments, **options)

    whole = compiler.compile
    monkeypatch.setattr(compiler, "compile", compiled)
    article = read("# T\n\n## A\n\ntexte\n", "x.md", "fr", {})
    pdf.make(article, Style())
    pdf.make(article, Style(fonts=("Liberation Sans",)))
    assert asked == [True, False]
