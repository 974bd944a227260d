"""How long a document is, before it is rendered."""

import msgspec


def words_in(part: object) -> int:
    """How many words a view holds: its texts, tables included, drawings left aside."""
    if isinstance(part, str):
        return 0 if part.startswith("```") else sum(any(map(str.isalnum, word)) for word in part.split())
    if isinstance(part, tuple):
        return sum(map(words_in, part))
    if isinstance(part, msgspec.Struct):
        return sum(words_in(getattr(part, name)) for name in part.__struct_fields__)
    return 0
