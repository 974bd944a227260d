# ruff: noqa: INP001, T201 - a script that prints
"""Judge Word and OpenDocument exports by LibreOffice: opened, laid out, counted.

    python tools/judges/office.py FOLDER...

Each FOLDER holds exports (`socialplan export --to docx,odt`), sub-folders included. LibreOffice makes a PDF of each
file; its tags must count as many headings, tables and pictures as the file has, and the part that has a page of its
own must have exactly one. Exits with 1 and names what differs. Needs `soffice`, pypdf; minutes, not seconds.
"""

import argparse
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

import pypdf

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW: Final = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
PARTS: Final = ("Fiche réflexe", "Reflex card", "À afficher", "To pin up")
FILTER: Final = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
Counts = dict[str, int]


def in_file(file: Path) -> tuple[Counts, list[str]]:
    """Headings, tables and pictures of a file; and the words of its chapters' headings, in order."""
    with zipfile.ZipFile(file) as archive:
        name = "word/document.xml" if file.suffix == ".docx" else "content.xml"
        tree = ET.fromstring(archive.read(name))  # noqa: S314 - our own file
    if file.suffix == ".docx":
        styled = [(_style(each), each) for each in tree.iter(f"{W}p")]
        heads = [(style, each) for style, each in styled if style.startswith("Heading")]
        first = ["".join(part.text or "" for part in each.iter(f"{W}t")) for style, each in heads if style[-1] == "1"]
        tables, pictures = len(list(tree.iter(f"{W}tbl"))), len(list(tree.iter(f"{W}drawing")))
        return {"headings": len(heads), "tables": tables, "pictures": pictures}, first
    found = list(tree.iter(f"{TEXT}h"))
    first = ["".join(each.itertext()) for each in found if each.get(f"{TEXT}outline-level") == "1"]
    tables, pictures = len(list(tree.iter(f"{TABLE}table"))), len(list(tree.iter(f"{DRAW}frame")))
    return {"headings": len(found), "tables": tables, "pictures": pictures}, first


def _style(paragraph: ET.Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return found.get(f"{W}val", "") if found is not None else ""


def in_pdf(file: Path) -> tuple[Counts, list[str]]:
    """The same from the tags of a PDF; and the words of its pages."""
    reader = pypdf.PdfReader(file)
    root: Any = reader.trailer["/Root"]
    kinds: Counter[str] = Counter()
    waiting: list[Any] = [root["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            kinds[str(node.get("/S", ""))] += 1
            waiting.append(node.get("/K", []))
    headings = sum(number for kind, number in kinds.items() if kind[:2] == "/H" and kind[2:].isdecimal())
    counts = {"headings": headings, "tables": kinds["/Table"], "pictures": kinds["/Figure"]}
    return counts, [_bare(page.extract_text()) for page in reader.pages]


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def differences(file: Path, made: Path) -> list[str]:
    """What differs between a file and its PDF, and parts that have not exactly one page."""
    wanted, chapters = in_file(file)
    found, pages = in_pdf(made)
    told = [f"{kind}: {wanted[kind]}, {found[kind]} in its PDF" for kind in wanted if wanted[kind] != found[kind]]
    for part, following in zip(chapters, [*chapters[1:], ""], strict=True):
        if part in PARTS:
            at = next((number for number, text in enumerate(pages) if text.startswith(_bare(part))), None)
            if at is None or (following and not pages[at + 1].startswith(_bare(following))):
                told.append(f"“{part}” has not one page")
    return told


def main() -> int:
    """Judge every file of the folders."""
    parser = argparse.ArgumentParser(description="Judge Word and OpenDocument exports by LibreOffice.")
    parser.add_argument("folders", nargs="+", type=Path)
    files = [
        file
        for folder in parser.parse_args().folders
        for kind in ("docx", "odt")
        for file in sorted(folder.rglob(f"*.{kind}"))
    ]
    wrong = 0
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        for number, file in enumerate(files):
            (place / f"{number}{file.suffix}").write_bytes(file.read_bytes())
        for kind in ("docx", "odt"):
            given = sorted(place.glob(f"*.{kind}"))
            command = ["soffice", f"-env:UserInstallation={(place / 'profile').as_uri()}", "--headless"]
            command += ["--convert-to", FILTER, "--outdir", str(place), *map(str, given)]
            if given:
                subprocess.run(command, check=True, capture_output=True)  # noqa: S603
        for number, file in enumerate(files):
            pdf = place / f"{number}.pdf"
            told = differences(file, pdf) if pdf.is_file() else ["LibreOffice could not open it"]
            wrong += bool(told)
            for line in told:
                print(f"{file}: {line}")
    print(f"{len(files)} files, {wrong} with something to say")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
