"""Bytes and text: what a person's editor does to line ends, byte-order mark and final newline is kept, not compared."""

import hashlib
import re
from collections.abc import Sequence
from typing import Final, NamedTuple

_BOM: Final = "\ufeff"
_END: Final = re.compile("\r\n|\r|\n")


class Form(NamedTuple):
    """How a file is laid out, apart from its words."""

    bom: bool = False
    newline: str = "\n"
    """The end that most lines have."""
    final: bool = True
    ends: tuple[str, ...] = ()
    """The end of each line, where they are not all alike."""


def plain(text: str) -> str:
    """The text as it is compared and merged: no byte-order mark, line ends LF, a newline at the end unless empty."""
    text = text.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n")
    return text if not text or text.endswith("\n") else text + "\n"


def read(data: bytes) -> tuple[str, Form]:
    """The plain text of a file, and its form.

    Raises:
        UnicodeDecodeError: the bytes are not UTF-8. A NUL counts as such: it is in every plain letter of UTF-16.
    """
    if b"\0" in data:
        at = data.index(b"\0")
        raise UnicodeDecodeError("utf-8", data, at, at + 1, "NUL")
    text = data.decode("utf-8")
    final = not text.removeprefix(_BOM) or text.endswith(("\n", "\r"))
    ends = tuple(_END.findall(text))
    form = Form(text.startswith(_BOM), _most(ends), final, ends if len({*ends}) > 1 else ())
    return plain(text), form


def form_of(text: str) -> Form:
    """How a text is laid out."""
    return read(text.encode("utf-8"))[1]


def write(text: str, form: Form, kept: Sequence[int | None] = ()) -> bytes:
    """The bytes of a plain text in a given form.

    Args:
        text: the plain text.
        form: how the file was laid out.
        kept: for each line the number of the line of the old text whose end it keeps; None, or no number, for the end
            that most lines have.
    """
    lines = text.split("\n")
    ends = [form.newline] * (len(lines) - 1)
    for number, old in enumerate(kept[: len(ends)] if form.ends else ()):
        if old is not None and old < len(form.ends):
            ends[number] = form.ends[old]
    if ends and not form.final:
        ends[-1] = ""
    body = "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True))
    return ((_BOM if form.bom else "") + body).encode("utf-8")


def digest(text: str) -> str:
    """What `state.json` remembers of a rendering: SHA-256 of the plain text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _most(ends: Sequence[str]) -> str:
    """The line end that most lines have; LF where two are level."""
    return max(("\n", "\r\n", "\r"), key=ends.count)


def digest_bytes(data: bytes) -> str:
    """What the journal remembers of a file: SHA-256 of its bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
