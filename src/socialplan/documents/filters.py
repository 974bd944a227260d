"""The filters that templates have beside the environment's own."""

from collections.abc import Callable, Mapping
from functools import partial

from socialplan.documents.wording import counted
from socialplan.language import Language


def filters(language: Language) -> Mapping[str, Callable[..., object]]:
    """`plural`: `{{ 3 | plural("réseau", "réseaux") }}` gives `3 réseaux`."""
    return {"plural": partial(counted, language)}
