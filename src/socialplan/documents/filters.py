"""The filters that templates have beside the environment's own."""

from collections.abc import Callable, Mapping

from socialplan.analysis import figures
from socialplan.language import Language


def filters(language: Language) -> Mapping[str, Callable[..., object]]:
    """`plural`: `{{ 3 | plural("réseau", "réseaux") }}` gives `3 réseaux`."""

    def plural(number: float, singular: str, several: str) -> str:
        return figures.count(number, figures.same(singular), figures.same(several)).to(language)

    return {"plural": plural}
