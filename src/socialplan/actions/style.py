"""The look of exports, from `style/` beside `strategy.yaml`: colour and fonts, a logo, reference documents."""

import io
import re
import zipfile
from pathlib import Path
from typing import Final

from socialplan.actions.errors import ActionError
from socialplan.export.style import COLOUR, FONTS, Style
from socialplan.language import Words
from socialplan.strategy.load import load
from socialplan.strategy.style_file import StyleFile
from socialplan.workspace.disk import FolderDisk, Kind

FOLDER: Final = "style"
_LARGEST: Final = 8 * 1024 * 1024
_LOGOS: Final = ("logo.svg", "logo.png")
_ACTIVE: Final = re.compile(r"vba|macro|\.bin$|Basic/", re.IGNORECASE)
_WORD: Final = "word/document.xml"
_OPEN: Final = "content.xml"


def read_style(folder: Path) -> Style:
    """The look that `folder` asks for; the house's where it asks for nothing.

    Raises:
        ActionError: a file of `style/` cannot be used.
        StrategyError: `style/style.yaml` holds problems.
    """
    disk = FolderDisk(folder)
    settings = _read(disk, "style.yaml")
    asked = load(settings, StyleFile, name=f"{FOLDER}/style.yaml").strategy if settings else StyleFile()
    logo = next(((name, data) for name in _LOGOS if (data := _read(disk, name))), ("", b""))
    return Style(
        colour=_legible(asked.colour or COLOUR),
        fonts=tuple(asked.fonts) or FONTS,
        logo=logo[1],
        logo_name=logo[0],
        docx=_archive(_read(disk, "reference.docx"), "reference.docx", _WORD),
        odt=_archive(_read(disk, "reference.odt"), "reference.odt", _OPEN),
    )


def _read(disk: FolderDisk, name: str) -> bytes:
    """A file of the folder; empty where there is none. Links are not followed."""
    place = f"{FOLDER}/{name}"
    try:
        kind = disk.look(place).kind
        data = disk.read(place) if kind is Kind.FILE else b""
    except OSError:
        data, kind = b"", Kind.MISSING
    if len(data) > _LARGEST or kind not in {Kind.FILE, Kind.MISSING}:
        raise ActionError(
            Words(
                f"{place} n’est pas un fichier de 8\u00a0Mo au plus.",
                f"{place} is not a file of 8 MB at most.",
            )
        )
    return data


def _archive(data: bytes, name: str, part: str) -> bytes:
    """A reference document that is one: without macros, opened without trouble."""
    if not data:
        return b""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            sizes = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError):
        names, sizes = [], 0
    if (
        part not in names
        or sizes > 8 * _LARGEST
        or any(re.search(r"vba|macro|\.bin$", each, re.IGNORECASE) for each in names)
    ):
        suffix = name.rpartition(".")[2]
        raise ActionError(
            Words(
                f"{FOLDER}/{name} n’est pas un document {suffix} sans macro.",
                f"{FOLDER}/{name} is not a {suffix} document without macros.",
            )
        )
    return data


def _legible(colour: str) -> str:
    """The colour, if it can be read on white (WCAG 2.2, contrast of 4.5).

    Raises `ActionError` for one that is too light.
    """
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)  # noqa: PLR2004 - sRGB
    contrast = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    if contrast >= _CONTRAST:
        return colour.lower()
    told = f"{contrast:.1f}"
    raise ActionError(
        Words(
            f"La couleur {colour} est trop claire pour être lue sur du blanc "
            f"(contraste de {told.replace('.', ',')}\u202f; il en faut 4,5)\u00a0: choisissez-en une plus foncée "
            "dans style/style.yaml.",
            f"The colour {colour} is too light to be read on white (contrast of {told}; 4.5 is needed): "
            "choose a darker one in style/style.yaml.",
        )
    )


_CONTRAST: Final = 4.5
