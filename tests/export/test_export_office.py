"""What Word and OpenDocument want of a file beyond well-formed XML, and what readers are told of it."""

import functools
import io
import re
import tempfile
import zipfile
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import pytest
from tests.export.harmless import DAY, W, parts

from socialplan.actions.init import from_example
from socialplan.export import docx, odt
from socialplan.export.article import Article, read
from socialplan.export.docx_order import ORDER
from socialplan.export.style import Style
from socialplan.export.tools import pandoc

DC: Final = "{http://purl.org/dc/elements/1.1/}"
SVG: Final = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DRAW: Final = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
XLINK: Final = "{http://www.w3.org/1999/xlink}href"
NAMES: Final = (
    "plan-de-crise.md",
    "charte-usage.md",
    "annexes/calendrier-editorial.md",
    "annexes/charte-de-moderation.md",
)


@functools.cache
def _article(name: str) -> Article:
    with tempfile.TemporaryDirectory() as made:
        from_example(Path(made) / "a", "commune")
        return read((Path(made) / "a" / name).read_text("utf-8"), name, "fr", {})


def _tree(made: dict[str, bytes], name: str) -> ET.Element:
    return ET.fromstring(made[name])  # noqa: S314 - our own


@pytest.mark.parametrize("name", NAMES)
def test_word_finds_everything_in_the_order_of_its_schema(name: str) -> None:
    made = parts(docx.make(_article(name), Style(), DAY))
    for part in ("word/document.xml", "word/styles.xml", "word/footer1.xml", "word/numbering.xml"):
        for element in _tree(made, part).iter():
            order = ORDER.get(element.tag.removeprefix(W))
            if order:
                names = [child.tag.removeprefix(W) for child in element]
                ranks = [order.index(each) for each in names]
                assert ranks == sorted(ranks), (part, element.tag, names)
                assert len(set(names) - {"headerReference", "footerReference", "tblStylePr"}) == len(
                    [each for each in names if each not in {"headerReference", "footerReference", "tblStylePr"}]
                ), (part, names)


@pytest.mark.parametrize("name", NAMES)
def test_word_finds_what_a_document_refers_to(name: str) -> None:
    made = parts(docx.make(_article(name), Style(), DAY))
    tree, styles = _tree(made, "word/document.xml"), _tree(made, "word/styles.xml")
    known = [style.get(f"{W}styleId", "") for style in styles.iter(f"{W}style")]
    assert len(known) == len(set(known)), "each style once"
    used = {each.get(f"{W}val") for tag in ("pStyle", "rStyle", "tblStyle") for each in tree.iter(f"{W}{tag}")}
    assert used <= set(known)
    bookmarks = [mark.get(f"{W}name") for mark in tree.iter(f"{W}bookmarkStart")]
    assert len(bookmarks) == len(set(bookmarks))
    anchors = {anchor for link in tree.iter(f"{W}hyperlink") if (anchor := link.get(f"{W}anchor"))}
    assert anchors <= set(bookmarks), "links within the document lead somewhere"
    relations = {each.get("Id"): each.get("Target", "") for each in _tree(made, "word/_rels/document.xml.rels")}
    identifiers = {value for element in tree.iter() for key, value in element.attrib.items() if "relationships}" in key}
    assert identifiers <= set(relations)
    targets = {target for target in relations.values() if not re.match(r"\w+:", target)}
    assert {f"word/{target}" for target in targets} <= set(made)


def test_word_is_told_who_and_what_and_in_which_language() -> None:
    article = _article("plan-de-crise.md")
    made = parts(docx.make(article, Style(), DAY))
    core = _tree(made, "docProps/core.xml")
    assert core.findtext(f"{DC}title") == f"{article.title} – {article.organisation}"
    assert core.findtext(f"{DC}creator") == article.organisation
    assert core.findtext(f"{DC}language") == "fr-FR"
    assert made["docProps/core.xml"].count(DAY.encode()) == 2
    language = next(_tree(made, "word/styles.xml").iter(f"{W}lang"))
    assert language.get(f"{W}val") == "fr-FR"
    assert b'w:themeFontLang w:val="fr-FR"' in made["word/settings.xml"]
    pictures = list(_tree(made, "word/document.xml").iter(f"{WP}docPr"))
    assert pictures
    assert all(picture.get("descr") for picture in pictures)


def test_opendocument_is_told_who_and_what_and_in_which_language() -> None:
    article = _article("plan-de-crise.md")
    made = parts(odt.make(article, Style(), DAY))
    assert next(iter(made)) == "mimetype"
    meta = _tree(made, "meta.xml")
    assert next(meta.iter(f"{DC}title")).text == f"{article.title} – {article.organisation}"
    assert next(meta.iter(f"{DC}creator")).text == article.organisation
    assert next(meta.iter(f"{DC}language")).text == "fr-FR"
    content = _tree(made, "content.xml")
    frames = list(content.iter(f"{DRAW}frame"))
    assert frames
    assert all(frame.findtext(f"{SVG}desc") for frame in frames)
    bookmarks = {mark.get(f"{TEXT}name") for mark in content.iter(f"{TEXT}bookmark-start")}
    links = [link.get(XLINK, "") for link in content.iter(f"{TEXT}a")]
    assert {link[1:] for link in links if link.startswith("#")} <= bookmarks


_ROW = "| " + " | ".join(["des mots qui prennent de la place dans la colonne"] * 11) + " |\n"
WIDE: Final = (
    "# Calendrier – Ville\n\n## Avant\n\nUn texte.\n\n## Semaine\n\n"
    + _ROW
    + "|"
    + " --- |" * 11
    + "\n"
    + _ROW * 4
    + "\n## Après\n\nUn texte.\n"
)


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_wide_tables_turn_the_page_and_it_turns_back(kind: str) -> None:
    article = read(WIDE, "annexes/calendrier-editorial.md", "fr", {})
    if kind == "docx":
        tree = _tree(parts(docx.make(article, Style(), DAY)), "word/document.xml")
        assert [size.get(f"{W}orient") for size in tree.iter(f"{W}pgSz")] == [None, "landscape", None]
        return
    made = parts(odt.make(article, Style(), DAY))
    styles = {each.get(f"{STYLE}name"): each for each in _tree(made, "styles.xml").iter(f"{STYLE}style")}
    heads = [head.get(f"{TEXT}style-name") for head in _tree(made, "content.xml").iter(f"{TEXT}h")]
    masters = [styles[name].get(f"{STYLE}master-page-name") for name in heads if name in styles]
    assert [master for master in masters if master] == ["Turned", "Standard"]


def test_rows_to_be_filled_by_hand_have_room() -> None:
    tree = _tree(parts(docx.make(_article("charte-usage.md"), Style(), DAY)), "word/document.xml")
    high = [row for row in tree.iter(f"{W}tr") if row.find(f"{W}trPr/{W}trHeight") is not None]
    told = ["".join(part.text or "" for part in row.iter(f"{W}t")) for row in high]
    assert "Signature" in told


def _reference(kind: str, change: dict[str, tuple[bytes, bytes]]) -> bytes:
    """Pandoc's reference with some bytes replaced, as if an organisation had drawn it."""
    made = parts(pandoc(["--print-default-data-file", f"reference.{kind}"], b"", sandbox=False))
    for name, (old, new) in change.items():
        assert old in made[name]
        made[name] = made[name].replace(old, new)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as target:
        for name, data in made.items():
            target.writestr(name, data)
    return archive.getvalue()


def test_a_reference_of_ones_own_keeps_its_styles_and_pages() -> None:
    reference = _reference(
        "docx", {"word/styles.xml": (b"4F81BD", b"AA0011"), "word/document.xml": (b"<w:sectPr", b"<w:sectPr")}
    )
    made = parts(docx.make(_article("plan-de-crise.md"), Style(docx=reference), DAY))
    assert b"AA0011" in made["word/styles.xml"]
    assert "word/footer1.xml" not in made, "ours is not put over theirs"
    own = _reference("odt", {"styles.xml": (b"<style:master-page ", b'<style:master-page draw:style-name="Ours" ')})
    assert b'draw:style-name="Ours"' in parts(odt.make(_article("plan-de-crise.md"), Style(odt=own), DAY))["styles.xml"]


def test_a_file_of_ours_can_be_the_reference() -> None:
    """Whoever begins from an export gets each style and page once."""
    article = _article("annexes/calendrier-editorial.md")
    word = parts(docx.make(article, Style(docx=docx.make(article, Style(colour="#aa0011"), DAY)), DAY))
    styles = [style.get(f"{W}styleId", "") for style in _tree(word, "word/styles.xml").iter(f"{W}style")]
    assert len(styles) == len(set(styles))
    assert b"AA0011" in word["word/styles.xml"]
    assert len([name for name in word if "footer" in name]) == 1
    reference = odt.make(article, Style(colour="#aa0011"), DAY)
    text = parts(odt.make(article, Style(odt=reference), DAY))["styles.xml"].decode()
    masters = re.findall(r'<style:master-page [^>]*style:name="(\w+)"', text)
    assert sorted(masters) == ["Standard", "Turned"]
