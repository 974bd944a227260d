"""What to write instead, where the shape is wrong: a list, keys, a single value."""

from typing import Final

from socialplan.language import Words
from socialplan.strategy.fields import Section
from socialplan.strategy.keys import expected_keys
from socialplan.strategy.problems import printable
from socialplan.strategy.specs import Type, fields_by_key
from socialplan.strategy.suggest import identifier_from
from socialplan.strategy.yaml_nodes import Mapping, Node, Sequence


def as_list(node: Mapping, item: Type) -> Words:
    """How to write keyed items as a list."""
    first = printable(node.entries[0].key.text, 30) if node.entries else "…"
    if item.kind == "section" and "id" in fields_by_key(item.python):
        identifier = identifier_from(first) or first
        return Words(
            f"écrivez chaque élément avec un tiret : « - id: {identifier} », puis ses autres clés alignées dessous.",
            f"write each item with a hyphen: “- id: {identifier}”, then its other keys aligned below.",
        )
    return Words("mettez un tiret et une espace devant chaque élément.", "put a hyphen and a space before each item.")


def first_key(text: str, section: type[Section], hyphen: str = "") -> Words | None:
    """How to write a bare word as the first key of a section."""
    fields = fields_by_key(section)
    key = next((name for name in ("name", "answer", "text", "what", "label", "network", "id") if name in fields), None)
    shown = printable(text.strip(), 40)
    return Words(f"écrivez « {hyphen}{key}: {shown} ».", f"write “{hyphen}{key}: {shown}”.") if key else None


def single_value(node: Node) -> Words:
    """How to write a list or a mapping as the one value that is wanted."""
    if isinstance(node, Mapping) and node.flow:
        return Words(
            "un texte qui commence par { se met entre guillemets droits.",
            "text that starts with { goes in straight quotes.",
        )
    if isinstance(node, Sequence) and node.flow:
        return Words(
            "un texte qui commence par [ se met entre guillemets droits ; il n’y a ici qu’une valeur.",
            "text that starts with [ goes in straight quotes; there is only one value here.",
        )
    if isinstance(node, Sequence):
        return Words("une seule valeur ici : enlevez le tiret.", "a single value here: take the hyphen away.")
    return Words(
        "une seule valeur ici, sur la ligne de la clé ou en dessous, sans clés.",
        "a single value here, on the key’s line or below it, without keys.",
    )


def keys_wanted(section: type[Section]) -> Words:
    """The keys that a section wants, where something else stands."""
    known = expected_keys(section)
    return Words(
        f"des clés, en retrait : {known.fr.split(': ', 1)[1]}", f"keys, indented: {known.en.split(': ', 1)[1]}"
    )


QUOTE_WHOLE: Final = Words(
    "si c’est un texte avec des deux-points, mettez-le entier entre guillemets droits.",
    "if it is text with a colon, put the whole of it in straight quotes.",
)
LANGUAGE: Final = Words("une langue, fr ou en, une seule fois", "a language, fr or en, once only")
NO_HYPHEN: Final = Words("ce n’est pas une liste : enlevez le tiret.", "this is no list: take the hyphen away.")
COMMAS: Final = Words(
    "écrivez la liste entre crochets, [a, b], ou un tiret par ligne.",
    "write the list in brackets, [a, b], or a hyphen a line.",
)
