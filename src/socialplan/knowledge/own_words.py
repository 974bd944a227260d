"""An organisation's own wording, which comes before the house's: proposals by chapter, and terms of the glossary."""

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from socialplan.knowledge.glossary import Term


class OwnWords(msgspec.Struct, frozen=True):
    """What lies in `house/` beside a strategy, read and checked."""

    proposals: Mapping[str, Mapping[str, Any]] = {}
    """By chapter, in the shape of the files of `knowledge.house`."""
    terms: tuple[Term, ...] = ()
    """Terms in the place of ours of the same id, and added ones; in the order of the file."""


NO_WORDS: Final = OwnWords()
