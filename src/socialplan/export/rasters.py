"""Drawings for writers that take no vector pictures everywhere: PNG, drawn by typst."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from socialplan.export.pictures import Picture
from socialplan.export.style import Style
from socialplan.export.tools import ExportError, typst
from socialplan.export.tree import Node
from socialplan.language import Words

_DENSITY: Final = 200.0
_WIDTH: Final = 16.4
_HEIGHT: Final = 21.0
"""Centimetres that a drawing may take of a page."""
LOGO: Final = "logo"
"""Class of an organisation's mark, which is no drawing of the document."""
_PIXEL: Final = 2.54 / 96 * 0.8
"""Centimetres of a CSS pixel, drawings being shown at four fifths of their size on a screen."""


def write(pictures: Iterable[Picture], style: Style, place: Path) -> None:
    """Write each picture and the logo into `place` as PNG.

    Raises `ExportError` when typst is missing, or the logo is no picture.
    """
    for picture in pictures:
        (place / picture.name).write_text(picture.svg, "utf-8")
        _draw(picture.name, f"width: {picture.width:.0f}pt * 0.75", place)
    if style.logo:
        (place / style.logo_name).write_bytes(style.logo)
        _draw(style.logo_name, "height: 1.6cm", place)


def _draw(name: str, size: str, place: Path) -> None:
    source = place / f"{name}.typ"
    source.write_text(
        f'#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image("{name}", {size})\n', "utf-8"
    )
    compiler = typst()
    made = str(place / png(name))
    try:
        compiler.compile(str(source), output=made, format="png", ppi=_DENSITY, ignore_system_fonts=True)
    except compiler.TypstError as error:
        raise ExportError(
            Words(
                f"{name} n’est pas une image que l’on peut lire\u00a0: {error}",
                f"{name} is no picture that can be read: {error}",
            )
        ) from error


def png(name: str) -> str:
    """The name of a picture as PNG."""
    return f"{name.rpartition('.')[0]}-drawn.png"


def fitted(node: Node) -> Node | None:
    """A drawing in a tree as PNG, no larger than a page."""
    if node["t"] != "Image":
        return None
    (identifier, classes, attributes), alternative, (name, title) = node["c"]
    if classes == [LOGO]:
        height = [["height", "1.6cm"]]
        return {"t": "Image", "c": [[identifier, [], height], alternative, [png(name), title]]}
    size = {key: float(value.removesuffix("px")) for key, value in attributes}
    share = min(_PIXEL, _WIDTH / max(size["width"], 1), _HEIGHT / max(size["height"], 1))
    shown = [[key, f"{value * share:.2f}cm"] for key, value in size.items()]
    return {"t": "Image", "c": [[identifier, classes, shown], alternative, [png(name), title]]}
