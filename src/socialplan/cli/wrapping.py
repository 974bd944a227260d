"""A line that is being typed, drawn over several rows that end between words. For terminals that can redraw."""

from typing import TYPE_CHECKING

from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.layout.utils import explode_text_fragments
from prompt_toolkit.utils import get_cwidth

if TYPE_CHECKING:
    from prompt_toolkit.formatted_text import StyleAndTextTuples


class BetweenWords(Processor):
    """Pads each row with blanks up to its end where the next word would be cut in two."""

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """The line with its blanks, and which position became which."""
        fragments = explode_text_fragments(transformation_input.fragments)
        pads = padding("".join(each[1] for each in fragments), transformation_input.width)
        drawn: StyleAndTextTuples = []
        places: list[int] = []
        for at, fragment in enumerate(fragments):
            drawn += [("", " ")] * pads.get(at, 0)
            places.append(len(drawn))
            drawn.append(fragment)
        places.append(len(drawn))

        def to_display(position: int) -> int:
            return places[position] if position < len(places) else position + len(drawn) - len(fragments)

        def to_source(position: int) -> int:
            return next((at for at, place in enumerate(places) if place >= position), len(fragments))

        return Transformation(drawn, to_display, to_source)


def padding(text: str, width: int) -> dict[int, int]:
    """How many blanks go before which characters, so that no word is cut that fits a row of `width` columns."""
    found: dict[int, int] = {}
    column = at = 0
    while at < len(text):
        end = at + 1
        if text[at] != " ":
            end = next((place for place in range(at, len(text)) if text[place] == " "), len(text))
        taken = get_cwidth(text[at:end])
        if column + taken > width:
            if text[at] != " " and 0 < column < width and taken <= width:
                found[at] = width - column
            column = 0
        column += taken if taken <= width else taken % width
        at = end
    return found
