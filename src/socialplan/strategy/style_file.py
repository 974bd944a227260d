"""`style/style.yaml`: the colour and the fonts of exports."""

from typing import Annotated

import msgspec

from socialplan.strategy.fields import Section, ask


class StyleFile(Section, frozen=True):
    """`style/style.yaml`."""

    colour: Annotated[
        Annotated[str, msgspec.Meta(pattern=r"^#[0-9a-fA-F]{6}$")] | None,
        ask("Couleur des titres et des liens", "Colour of headings and links", example='"#1f3a5f"'),
    ] = None
    fonts: Annotated[
        list[str],
        ask(
            "Polices, la première présente est prise",
            "Fonts, the first that is there is taken",
            example="[Marianne, Arial]",
        ),
    ] = []
