"""What a Word document says of itself: title, organisation, dates, language, the foot of each page; and no stranger."""

import re
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from socialplan.export.article import Article
from socialplan.export.docx_order import W
from socialplan.export.office import parsed, written

_W: Final = W.strip("{}")
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES: Final = "[Content_Types].xml"
_LINKS: Final = "word/_rels/document.xml.rels"
_FOOTER: Final = "word/footer1.xml"
_SETTINGS: Final = "word/settings.xml"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE: Final = (
    _HEAD + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title>'
    "<dc:creator>{creator}</dc:creator><dc:language>{language}</dc:language>"
    '<dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created>'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:modified></cp:coreProperties>'
)
_APP: Final = (
    _HEAD + '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Company>{creator}</Company></Properties>"
)


def whole_title(article: Article) -> str:
    """Title and organisation, as readers show them."""
    return " – ".join(part for part in (article.title, article.organisation) if part)


def parts(article: Article, language: str, day: str) -> dict[str, bytes]:
    """The parts that hold a document's properties; `day` is the ISO date of all of them."""
    words = {"title": escape(whole_title(article)), "creator": escape(article.organisation)}
    return {
        "docProps/core.xml": _CORE.format(**words, language=language, day=day).encode(),
        "docProps/app.xml": _APP.format(**words).encode(),
    }


def set_language(parts: dict[str, bytes], language: str) -> None:
    """Say the language to what checks the spelling."""
    settings = parts.get(_SETTINGS)
    if settings:
        told = f"<w:themeFontLang w:val={quoteattr(language)} />"
        parts[_SETTINGS] = re.sub(rb"<w:themeFontLang [^>]*>", told.encode(), settings)


def add_footer(parts: dict[str, bytes], article: Article) -> None:
    """Title and page at the foot of each page."""
    parts[_TYPES] = parts[_TYPES].replace(
        b"</Types>",
        b'<Override PartName="/word/footer1.xml" ContentType='
        b'"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>',
    )
    parts[_LINKS] = parts[_LINKS].replace(
        b"</Relationships>",
        f'<Relationship Id="rIdFooter" Type="{_OFFICE}/footer" Target="footer1.xml"/></Relationships>'.encode(),
    )
    parts[_FOOTER] = _footer(article)


def without_strangers(links: bytes) -> bytes:
    """The links of a part without what a reference document would fetch from elsewhere: templates, pictures."""
    tree = parsed(links)
    for link in list(tree):
        if link.get("TargetMode") == "External" and not link.get("Type", "").endswith("/hyperlink"):
            tree.remove(link)
    return written(tree)


def _footer(article: Article) -> bytes:
    field = '<w:fldSimple w:instr=" {} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return (
        f'{_HEAD}<w:ftr xmlns:w="{_W}"><w:p>'
        '<w:pPr><w:pStyle w:val="Footer"/>'
        '<w:tabs><w:tab w:val="right" w:pos="9412"/></w:tabs></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escape(whole_title(article))}</w:t></w:r><w:r><w:tab/></w:r>'
        f'{field.format("PAGE")}<w:r><w:t xml:space="preserve"> / </w:t></w:r>{field.format("NUMPAGES")}</w:p></w:ftr>'
    ).encode()
