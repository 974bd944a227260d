"""Bytes and text: what a person's editor does to line ends, byte-order mark and final newline is kept, not compared."""

import hashlib
from typing import Final, NamedTuple

_BOM: Final = "\ufeff"


class Form(NamedTuple):
    """How a file is laid out, apart from its words."""

    bom: bool = False
    newline: str = "\n"
    final: bool = True


def plain(text: str) -> str:
    """The text as it is compared and merged: no byte-order mark, line ends LF, a newline at the end unless empty."""
    text = text.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n")
    return text if not text or text.endswith("\n") else text + "\n"


def read(data: bytes) -> tuple[str, Form]:
    """The plain text of a file, and its form.

    Raises:
        UnicodeDecodeError: the bytes are not UTF-8.
    """
    text = data.decode("utf-8")
    final = not text.removeprefix(_BOM) or text.endswith(("\n", "\r"))
    return plain(text), Form(text.startswith(_BOM), _newline(text), final)


def write(text: str, form: Form) -> bytes:
    """The bytes of a plain text in a given form."""
    if not form.final:
        text = text.removesuffix("\n")
    return ((_BOM if form.bom else "") + text.replace("\n", form.newline)).encode("utf-8")


def digest(text: str) -> str:
    """What `state.json` remembers of a rendering: SHA-256 of the plain text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _newline(text: str) -> str:
    """The line end that most lines have; LF where two are level."""
    crlf = text.count("\r\n")
    ends = {"\n": text.count("\n") - crlf, "\r\n": crlf, "\r": text.count("\r") - crlf}
    return max(ends, key=ends.__getitem__)
