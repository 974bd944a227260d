"""What Word and ODT files have in common: archives of XML, rewritten part by part, always to the same bytes."""

import io
import zipfile
from collections.abc import Mapping
from typing import Final
from xml.etree import ElementTree as ET

_DATE: Final = (1980, 1, 1, 0, 0, 0)
_FIRST: Final = "mimetype"
"""ODT wants this part first and not compressed."""


def read_parts(archive: bytes) -> dict[str, bytes]:
    """The parts of an archive by name, in their order."""
    with zipfile.ZipFile(io.BytesIO(archive)) as source:
        return {name: source.read(name) for name in source.namelist() if not name.endswith("/")}


def write_parts(parts: Mapping[str, bytes]) -> bytes:
    """An archive of parts, with one date for all."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as target:
        for name in sorted(parts, key=lambda name: name != _FIRST):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_STORED if name == _FIRST else zipfile.ZIP_DEFLATED
            target.writestr(entry, parts[name])
    return made.getvalue()


def parsed(part: bytes) -> ET.Element:
    """The tree of a part that pandoc wrote; its prefixes are kept when it is written again."""
    for _, (prefix, address) in ET.iterparse(io.BytesIO(part), events=["start-ns"]):  # noqa: S314
        ET.register_namespace(prefix, address)
    return ET.fromstring(part)  # noqa: S314 - written by pandoc just now, from text


def written(tree: ET.Element) -> bytes:
    """A part's tree as XML."""
    made: bytes = ET.tostring(tree, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + made
