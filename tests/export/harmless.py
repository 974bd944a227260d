"""What an exported file must not hold, whatever was written into its document."""

import io
import re
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any, Final
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pypdf

from socialplan.export import docx, html, odt, pdf
from socialplan.export.article import Article
from socialplan.export.style import Style

DAY: Final = "2026-11-22"
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FIELDS: Final = {"PAGE", "NUMPAGES", "HYPERLINK", "TOC"}
_LINKS: Final = re.compile(r"(?:https?:|mailto:|tel:|#|(?:\.\./)*[\w./%-]+$)", re.IGNORECASE)

_EMBEDDED: Final = re.compile(r"(?:data:image/|Pictures/|media/|\d)")

MAKERS: Final[dict[str, Callable[[Article], bytes]]] = {
    "docx": lambda article: docx.make(article, Style(), DAY),
    "odt": lambda article: odt.make(article, Style(), DAY),
    "pdf": lambda article: pdf.make(article, Style()),
    "html": lambda article: html.make(
        article, Style(), "x.html", [html.Page("x.html", article.title, "fr")], "index.html"
    ),
}


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def is_harmless(kind: str, data: bytes) -> None:
    """Hold that a file is well formed and does nothing by itself."""
    if kind in {"docx", "odt"}:
        _archive(data)
    elif kind == "html":
        _page(data.decode("utf-8"))
    else:
        _pdf(data)


def _archive(data: bytes) -> None:
    for name, part in parts(data).items():
        assert not name.endswith((".bin", ".vba", ".js")), name
        if name.endswith((".xml", ".rels")):
            for element in ET.fromstring(part).iter():  # noqa: S314
                _element(name, element)


def _element(name: str, element: ET.Element) -> None:
    assert not element.tag.endswith(("}script", "}event-listener", "}object", "}OLEObject", "}altChunk")), name
    for key, value in element.attrib.items():
        if key.endswith("}href") or (key == "Target" and element.get("TargetMode") == "External"):
            assert _LINKS.match(value), f"{name}: {value}"
            assert not unquote(value).lower().startswith(("javascript:", "data:", "file:", "vbscript:")), value
    if element.tag.endswith("Relationship") and element.get("TargetMode") == "External":
        assert element.get("Type", "").endswith("/hyperlink")
    if element.tag.endswith("}image") and "draw" in element.tag:
        assert any(_EMBEDDED.match(value) for key, value in element.attrib.items() if key.endswith("}href"))
    if element.tag in {f"{W}instrText", f"{W}fldSimple"}:
        field = (element.text or "") + element.get(f"{W}instr", "")
        assert field.split()[0] in _FIELDS, field


class Tags(HTMLParser):
    """The tags of a page, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def _page(text: str) -> None:
    tags = Tags()
    tags.feed(text)
    for tag, attributes in tags.found:
        assert tag not in {"script", "iframe", "object", "embed", "base", "form", "link"}
        assert not [name for name in attributes if name.startswith("on") or name == "style"], attributes
        for name in ("href", "src"):
            value = attributes.get(name) or ""
            if tag == "img" and name == "src":
                assert value.startswith("data:image/svg+xml;base64,")
            else:
                assert not value or _LINKS.match(value), value
    assert "default-src 'none'" in text


def _pdf(data: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(data))
    root: Any = reader.trailer["/Root"]
    assert not {"/OpenAction", "/AA", "/AcroForm", "/Names"} & set(root) or "/JavaScript" not in root.get("/Names", {})
    for page in reader.pages:
        assert "/AA" not in page
        for note in page.get("/Annots", []):
            about = note.get_object()
            assert about["/Subtype"] == "/Link"
            action = about.get("/A", {})
            assert action.get("/S") in {"/URI", "/GoTo", None}
            assert _LINKS.match(str(action.get("/URI", "#"))), action
