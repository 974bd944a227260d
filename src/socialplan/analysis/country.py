"""The country whose law and emergency numbers documents give: declared, or what the language leaves no doubt about."""

from typing import Final

from socialplan.language import LANGUAGES
from socialplan.strategy.model import Strategy

FRANCE: Final = "FR"


def country_of(strategy: Strategy) -> str:
    """The two-letter code. Where none is given: France for documents in French first, and none at all in English.

    English is written everywhere: a French emergency number in an English document would be a guess that can harm.
    """
    declared = strategy.organisation.country
    if declared:
        return declared.upper()
    first = next((code.value for code in strategy.meta.languages), LANGUAGES[0])
    return FRANCE if first == "fr" else ""
