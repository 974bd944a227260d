"""Why a scalar cannot be read as what its field wants: said in both languages, before anything is known of its place."""

from typing import NamedTuple

from socialplan.language import Words


class Refusal(NamedTuple):
    """A text that is not what was expected."""

    code: str
    """A stable name for programs, `not-a-number`."""
    expected: Words
    hint: Words | None = None


def write(correction: str) -> Words:
    """The advice to write `correction` instead."""
    return Words(f"écrivez {correction}.", f"write {correction}.")


def did_you_mean(word: str) -> Words:
    """The question whether `word` was meant."""
    return Words(f"vouliez-vous dire « {word} » ?", f"did you mean “{word}”?")
