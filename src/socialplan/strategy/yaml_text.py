"""From the bytes of a file to text that YAML may read: size, encoding, and characters that no text file holds."""

import re
import unicodedata
from typing import Final, NamedTuple, NoReturn

from socialplan.language import Words
from socialplan.strategy.problems import Problem, StrategyError

LARGEST: Final = 1024 * 1024
"""The largest file that is read, in bytes (1 MiB)."""

BYTE_ORDER_MARK: Final = "\ufeff"

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RARE_LINE_ENDS: Final = {0x85: " ", 0x2028: " ", 0x2029: " ", 0xFEFF: " "}
_WORDED: Final = {"UTF-16": (b"\xff\xfe", b"\xfe\xff"), "UTF-32": (b"\xff\xfe\0\0", b"\0\0\xfe\xff")}


class Source(NamedTuple):
    """A text as it was given, and as YAML reads it: same length, so that every position holds in both."""

    text: str
    """What the file holds, without its byte-order mark."""
    readable: str
    """The same with the line ends that editors do not know (U+2028 and its like) turned into spaces."""
    has_mark: bool
    """Whether the file began with a byte-order mark."""


def read_source(data: bytes | str, name: str = "strategy.yaml") -> Source:
    """The text of `data`.

    Raises `StrategyError` if it is larger than 1 MiB, is not UTF-8, or holds control characters.
    """
    size = len(data) if isinstance(data, bytes) else len(data.encode("utf-8", "surrogatepass"))
    if size > LARGEST:
        _refuse(name, 1, 1, "too-large", _TOO_LARGE, _TOO_LARGE_HINT)
    text = _decoded(data, name) if isinstance(data, bytes) else data
    has_mark = text.startswith(BYTE_ORDER_MARK)
    text = text.removeprefix(BYTE_ORDER_MARK)
    _refuse_control_characters(text, name)
    return Source(text, text.translate(_RARE_LINE_ENDS), has_mark)


_TOO_LARGE: Final = Words("un fichier de 1 Mio au plus", "a file of 1 MiB at most")
_TOO_LARGE_HINT: Final = Words(
    "une stratégie tient en quelques dizaines de Kio : vérifiez que c’est le bon fichier.",
    "a strategy takes a few dozen KiB: check that this is the right file.",
)


def _decoded(data: bytes, name: str) -> str:
    for encoding, marks in _WORDED.items():
        if data.startswith(marks):
            _refuse(name, 1, 1, "not-utf-8", _NOT_UTF_8, _saved_as(encoding))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        _refuse(name, line, column, "not-utf-8", _NOT_UTF_8, _bad_byte(data[error.start], error.start))


_NOT_UTF_8: Final = Words("un texte enregistré en UTF-8", "text saved as UTF-8")


def _saved_as(encoding: str) -> Words:
    return Words(
        f"le fichier est en {encoding}. Dans votre éditeur : « Enregistrer sous », codage UTF-8.",
        f"the file is in {encoding}. In your editor: “Save as”, encoding UTF-8.",
    )


def _bad_byte(byte: int, position: int) -> Words:
    return Words(
        f"l’octet {byte:#04x}, en position {position}, n’est pas de l’UTF-8 ; le fichier est sans doute en Windows-1252 "
        "ou en Latin-1. Dans votre éditeur : « Enregistrer sous », codage UTF-8.",
        f"byte {byte:#04x} at position {position} is not UTF-8; the file is probably Windows-1252 or Latin-1. "
        "In your editor: “Save as”, encoding UTF-8.",
    )


def _refuse_control_characters(text: str, name: str) -> None:
    found = _FORBIDDEN.search(text)
    if not found:
        return
    before = text[: found.start()]
    line = len(re.findall(r"\r\n|\r|\n", before)) + 1
    column = found.start() - max(before.rfind("\n"), before.rfind("\r"))
    code = f"U+{ord(found[0]):04X}"
    known = unicodedata.name(found[0], "")
    told = f"{code} {known}".strip()
    hint = Words(
        f"le caractère invisible {told} se trouve ici, sans doute venu d’un copier-coller : effacez-le.",
        f"the invisible character {told} stands here, probably pasted in: delete it.",
    )
    _refuse(name, line, column, "control-character", _VISIBLE, hint)


_VISIBLE: Final = Words("du texte, sans caractère de commande", "text, without control characters")


def _refuse(name: str, line: int, column: int, code: str, expected: Words, hint: Words) -> NoReturn:  # noqa: PLR0913, PLR0917
    raise StrategyError([Problem((), line, column, code, None, expected, hint)], name)
