"""How long a document is, before it is rendered."""

from functools import lru_cache
from typing import Any

_REMEMBERED = 8192
"""Texts whose words are counted once: a view is measured again each time that it was shortened."""


def words_in(part: Any) -> int:  # noqa: ANN401 - a view, or any part of one
    """How many words a view holds: its texts, tables included, drawings left aside."""
    if isinstance(part, str):
        return _words(part)
    if isinstance(part, tuple):
        return sum(map(words_in, part))
    return sum(words_in(getattr(part, name)) for name in getattr(type(part), "__struct_fields__", ()))


@lru_cache(_REMEMBERED)
def _words(text: str) -> int:
    return 0 if text.startswith("```") else sum(any(map(str.isalnum, word)) for word in text.split())
