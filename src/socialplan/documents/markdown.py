"""Text becomes Markdown here, and only here: what somebody typed renders back as the same text, whatever it holds.

`Md` marks text that is Markdown already; everything else is escaped once, when it is printed. The rules hold in
GitHub's engine, in markdown-it and in the usual site builders: nothing in a value can open a list, a heading, a link, a
formula or a fence, and a value always stays on its line and in its table cell. Non-breaking spaces are kept.
"""

import enum
import json
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NoReturn, Self, SupportsIndex

from markupsafe import Markup

REPLACEMENT: Final = "\ufffd"
KEPT_SPACES: Final = "\u00a0\u202f"

_INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_BLANKS = re.compile("[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029\u1680\u2000-\u200a\u205f\u3000]+")
_EDGE: Final = " " + KEPT_SPACES
_LINE_END = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n\s*")

# GitHub links a bare address and shows it as it stands, escapes included: addresses are percent-encoded instead.
_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.)\S+", re.IGNORECASE)
# It also runs on through a non-breaking space, so an address ends with an ordinary one.
_ADDRESS_END = re.compile(rf"((?:https?://|ftp://|www\.)\S+)[{KEPT_SPACES}]", re.IGNORECASE)
_UNSAFE_IN_ADDRESS = re.compile(
    r"[^A-Za-z0-9/:.?&=%#@,+!'()_-]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|(?<=[+=])[+=]|#$|&(?=#)"
    r"|(?<!^http)(?<!^https)(?<!^ftp):(?=[\w+-]+:)",
    re.IGNORECASE,
)


def _entities(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match[0])


def _percent(match: re.Match[str]) -> str:
    character = match[0]
    return f"%{ord(character):02X}" if character.isascii() else character


# Never \( \) \[ \]: those are the marks of formulas for MathJax and its kin. Python-Markdown knows no \<.
_RULES: Final = (
    (re.compile(r"[\\`*|]"), r"\\\g<0>"),
    (re.compile(r"<"), "&lt;"),
    (re.compile(r"[\[\]]"), _entities),
    (re.compile(r"\{(?=[%#])"), _entities),
    (re.compile(r"\{"), r"\\{"),
    (re.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])"), r"\\_"),
    (re.compile(r"(?<=\S)[~^$]|~(?!\w)|(?<==)="), _entities),
    (re.compile(r"(?<=\+)\+"), r"\\+"),
    (re.compile(r":(?=[\w+-]+:)"), _entities),
    (re.compile(r"^(\(?(?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+|#|@\w*))([.)])(?=\s|$)"), r"\1\\\2"),
    (re.compile(r"^[>+!.)-]"), r"\\\g<0>"),
    (re.compile(r"^[=:?~$^%]"), _entities),
    (re.compile(r"^#|(?<!\\)#(?=#*$)"), r"\\#"),
)
_ENTITY = re.compile(r"&(?=#|\w+;|\w\w+$|$)")
_NEEDS_RULES = re.compile(r"[&\\`*|<\[\]{_~^$=+:#]|www\.|^[>!.)?%-]|^\(?@?\w*[.)](?=\s|$)", re.IGNORECASE)


class Md(Markup):
    """Text that is Markdown already, and is printed as it stands. It cannot be cut: a cut may part an escape."""

    __slots__ = ()

    @classmethod
    def escape(cls, s: object, /) -> Self:
        """Make Markdown of `s` for joining: one blank at either edge is kept. Other kinds of markup are escaped too."""
        return s if type(s) is cls else cls(_escape_part(text_of(s)))

    def __getitem__(self, key: SupportsIndex | slice, /) -> NoReturn:
        """Refuse to give a part.

        Raises:
            TypeError: always.
        """
        raise TypeError("finished Markdown cannot be cut: cut the text before it is escaped")


def text_of(value: object) -> str:
    """The text of a value that may be printed: a string or a number.

    Raises:
        TypeError: the value is none of these (nothing, yes or no, an id, a list, a whole section), so printing it would
            put machine words into a document.
    """
    if isinstance(value, enum.Enum | bool) or not isinstance(value, str | int | float):
        str(value)  # an undefined name raises its own error, which says more
        kind = "nothing (none)" if value is None else f"a value of kind {type(value).__name__}"
        raise TypeError(f"only text and numbers can be printed, and this is {kind}")
    return str(value)


def clean(text: str) -> str:
    """One line of visible text, in NFC: no bidi overrides, zero-widths or controls; white space folded to one blank.

    Non-breaking spaces stay, save at the edges and right after an address. A text of invisible characters only becomes
    one U+FFFD, so that it is seen.
    """
    visible = unicodedata.normalize("NFC", _UNPRINTABLE.sub(REPLACEMENT, _INVISIBLE.sub("", text)))
    line = _BLANKS.sub(" ", _ADDRESS_END.sub(r"\1 ", visible)).strip(_EDGE)
    return line if line or not text or text.isspace() else REPLACEMENT


def shown(text: str) -> str:
    """What a reader sees of `text`: cleaned, with the odd characters of addresses percent-encoded."""
    return _ADDRESS.sub(lambda address: _UNSAFE_IN_ADDRESS.sub(_percent, address[0]), clean(text))


@lru_cache(maxsize=4096)
def escape(text: str) -> Md:
    """Write `text` as Markdown that renders back to the same text, on one line, wherever it stands."""
    line = shown(text)
    if _NEEDS_RULES.search(line):
        line = _escape_ampersands(line)
        for pattern, replacement in _RULES:
            line = pattern.sub(replacement, line)
    return Md(line)


def _escape_ampersands(line: str) -> str:
    """Escape what may be read as an entity. In an address nothing can: it holds no semicolon."""
    parts, at = [], 0
    for address in _ADDRESS.finditer(line):
        parts += [_ENTITY.sub("&amp;", line[at : address.start()]), address[0]]
        at = address.end()
    return "".join(parts) + _ENTITY.sub("&amp;", line[at:])


def _escape_part(text: str) -> str:
    """As `escape`, keeping one blank at either edge: parts are put side by side."""
    body = str(escape(text))
    if not body:
        return " " if text else ""
    return _edge(text[0]) + body + _edge(text[-1])


def _edge(character: str) -> str:
    if character in KEPT_SPACES:
        return character
    return " " if _BLANKS.fullmatch(character) else ""


def concatenate(parts: Iterable[object]) -> str:
    """Put `parts` side by side: as Markdown if one of them is, else as text that is escaped once, when printed."""
    pieces = list(parts)
    if any(type(piece) is Md for piece in pieces):
        return Md("").join(Md.escape(piece) for piece in pieces)
    return "".join(map(text_of, pieces))


def split_lines(text: str) -> list[str]:
    """The lines of `text` that hold something, whatever ends them."""
    return [line for line in _LINE_END.split(text) if clean(line)]


def lines(text: str, bullet: str = "- ") -> Md:
    """A list with one item for each line of `text`."""
    return Md("\n".join(f"{bullet}{escape(line)}" for line in split_lines(text)))


def breaks(text: str) -> Md:
    """The lines of `text` one under the other within one table cell."""
    return Md("<br>".join(escape(line) for line in split_lines(text)))


def paragraphs(text: str) -> Md:
    """The paragraphs of `text`, which blank lines part. A single line end is a blank."""
    parts = _PARAGRAPH_END.split(_LINE_END.sub("\n", text))
    return Md("\n\n".join(escape(part) for part in parts if clean(part)))


def sentence(text: str) -> str:
    """`text` with a full stop, unless it ends like a sentence already. Still plain text."""
    line = clean(text)
    return line if not line or line.rstrip("»”\"')" + _EDGE).endswith((".", "!", "?", "…", ":")) else line + "."


def code(text: str) -> Md:
    """`text` as inline code. A pipe and the second brace of `{{` stand outside: neither can be escaped in code."""
    pieces = re.split(r"(\||(?<=\{)[{%#])", clean(text))
    return Md("".join(_code_span(piece) if place % 2 == 0 else _outside(piece) for place, piece in enumerate(pieces)))


def _outside(character: str) -> str:
    return f"&#{ord(character)};" if character in "%#" else "\\" + character


def _code_span(text: str) -> str:
    if not text.strip():
        return text
    fence = "`" * (_longest_run("`", text) + 1)
    padding = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) else ""
    return fence + padding + text + padding + fence


def _longest_run(character: str, text: str) -> int:
    return max((len(run) for run in re.findall(re.escape(character) + "+", text)), default=0)


def fence(text: str, info: str = "text") -> Md:
    """`text` as a block to copy, its lines kept. A blank parts `{{` and `{%`, which site builders would run."""
    content = "\n".join(_verbatim(line) for line in _LINE_END.split(text.strip("\r\n")))
    delimiter = "`" * max(3, _longest_run("`", content) + 1)
    return Md(f"{delimiter}{re.sub(r'[^A-Za-z0-9_-]', '', info)}\n{content}\n{delimiter}")


def _verbatim(line: str) -> str:
    visible = _UNPRINTABLE.sub(REPLACEMENT, _INVISIBLE.sub("", line.replace("\t", "    ")))
    return re.sub(r"\{(?=[{%#])", "{ ", unicodedata.normalize("NFC", visible)).rstrip()


_TARGET = re.compile(r"https?://[^\s/]|mailto:\S|tel:|#\S|(?:[\w.-]+/)*[\w.-]+\.(?:md|csv|ics)(?:#|$)", re.IGNORECASE)
_UNSAFE_IN_TARGET = re.compile(r"[^A-Za-z0-9/:.?&=%#@,+;~_-]+")


def target(address: str) -> Md:
    """`address` as a link's target: http, https, mailto, tel, an anchor, a relative file of ours; `#` for others."""
    line = clean(address)
    if not _TARGET.match(line):
        return Md("#")
    if line.lower().startswith("tel:"):
        return Md("tel:" + re.sub(r"[^+\d]", "", line, flags=re.ASCII))
    encoded = _UNSAFE_IN_TARGET.sub(lambda odd: "".join(f"%{byte:02X}" for byte in odd[0].encode()), line)
    return Md(re.sub(r"&(?=#|\w+;)", "&amp;", encoded))


def link(text: str, address: str) -> Md:
    """`text` linked to `address`; the bare text if `address` is none that `target` takes."""
    goal = target(address)
    label = Md.escape(text)
    return label if goal == "#" else Md(f"[{label}]({goal})")


def comment(text: str) -> Md:
    """`text` for the inside of a comment: nothing in it can end the comment."""
    return Md(re.sub(r"[-<>&]", _entities, clean(text)).replace("{", "&#123;"))


def front_matter(text: str) -> Md:
    """`text` as a quoted YAML scalar."""
    return Md(json.dumps(clean(text), ensure_ascii=False))


def indent(text: object, width: int = 2) -> Md:
    """Markdown moved right by `width` blanks, save its first line: for blocks within a list item."""
    return Md(re.sub(r"\n(?=[^\n])", "\n" + " " * width, str(Md.escape(text))))
