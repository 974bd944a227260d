"""An organisation's own look: colour, fonts, logo, reference documents; the house's where it has none."""

from typing import Final

import msgspec

COLOUR: Final = "#1f3a5f"
FONTS: Final = ("Libertinus Serif",)


class Style(msgspec.Struct, frozen=True, kw_only=True):
    """How exports look."""

    colour: str = COLOUR
    """Of headings and links, `#rrggbb`."""
    fonts: tuple[str, ...] = FONTS
    """Of printed documents, the first that is there."""
    logo: bytes = b""
    logo_name: str = ""
    """`logo.svg` or `logo.png`."""
    docx: bytes = b""
    """A Word document whose styles are taken; ours where it is empty."""
    odt: bytes = b""
    """The same for OpenDocument."""
