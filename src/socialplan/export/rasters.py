"""Drawings for writers that take no vector pictures everywhere: PNG, drawn by typst."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from socialplan.export.pictures import Picture
from socialplan.export.tools import typst
from socialplan.export.tree import Node

_DENSITY: Final = 200.0
_WIDTH: Final = 16.4
_HEIGHT: Final = 21.0
"""Centimetres that a drawing may take of a page."""
_PIXEL: Final = 2.54 / 96 * 0.8
"""Centimetres of a CSS pixel, drawings being shown at four fifths of their size on a screen."""


def write(pictures: Iterable[Picture], place: Path) -> None:
    """Write each picture into `place` as PNG. Raises `ExportError` when typst is missing."""
    for picture in pictures:
        (place / picture.name).write_text(picture.svg, "utf-8")
        source = place / f"{picture.name}.typ"
        source.write_text(
            "#set page(width: auto, height: auto, margin: 0pt)\n"
            f'#image("{picture.name}", width: {picture.width:.0f}pt * 0.75)\n',
            "utf-8",
        )
        typst().compile(
            str(source), output=str(place / png(picture.name)), format="png", ppi=_DENSITY, ignore_system_fonts=True
        )


def png(name: str) -> str:
    """The name of a picture as PNG."""
    return re.sub(r"\.svg$", ".png", name)


def fitted(node: Node) -> Node | None:
    """A drawing in a tree as PNG, no larger than a page."""
    if node["t"] != "Image":
        return None
    (identifier, classes, attributes), alternative, (name, title) = node["c"]
    size = {key: float(value.removesuffix("px")) for key, value in attributes}
    share = min(_PIXEL, _WIDTH / max(size["width"], 1), _HEIGHT / max(size["height"], 1))
    shown = [[key, f"{value * share:.2f}cm"] for key, value in size.items()]
    return {"t": "Image", "c": [[identifier, classes, shown], alternative, [png(name), title]]}
