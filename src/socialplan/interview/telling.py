"""Saying things to a person: words in their language, refusals as whole sentences, what is wrong at once."""

from collections.abc import Iterable

from socialplan.interview.prompt import Asker
from socialplan.language import Language, Words
from socialplan.strategy.refusal import Refusal


def tell(asker: Asker, words: Iterable[Words], language: Language) -> None:
    """Show words, one after another."""
    for each in words:
        asker.say(each.to(language))


def tell_refusal(asker: Asker, refusal: Refusal, language: Language) -> None:
    """Why a line is no answer, and what to type instead."""
    expected = refusal.expected
    if refusal.code != "refused":
        expected = Words(f"Attendu\u00a0: {expected.fr}", f"Expected: {expected.en}")
    asker.say(indented(expected.to(language)))
    if refusal.hint:
        hint = refusal.hint.to(language)
        asker.say(indented(hint[:1].upper() + hint[1:]))


def indented(text: str) -> str:
    """Text with each line two blanks in."""
    return "\n".join(f"  {line}" if line else line for line in text.split("\n"))
