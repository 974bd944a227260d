"""How a question reaches a person, whatever the terminal: a `Prompt` goes out, a line comes back.

Everything typed is a line: menus give back the number. The commands are lines too, at every question.
"""

from typing import Final, Literal, NamedTuple, Protocol

Kind = Literal["line", "text", "choice", "several", "yes"]
"""What is answered: a short line, a text that may be long, one of several options, several of them, yes or no."""

HELP: Final = "?"
"""Why it is asked, with an example."""
BACK: Final = "<"
"""The question before."""
LATER: Final = ">"
"""Decide later, even where there is a default or an answer."""
JUMP: Final = "!"
"""The chapters: go to one."""
REVIEW: Final = "="
"""What was answered so far: change by number."""
NONE: Final = "-"
"""Leave it empty: there is nothing to say here, and nothing is noted as still to be decided."""

COMMANDS: Final = frozenset({HELP, BACK, LATER, JUMP, REVIEW, NONE})
"""A line that is one of these signs alone is never an answer; behind a backslash it is."""


class Prompt(NamedTuple):
    """One question as it is put."""

    key: str
    """The step's key: `organisation.name`, `team.people[0].hours_per_week`, `platforms+`, `crisis?proposals`."""
    place: str
    """`[12/64] Vos publics · encore 18 min`; empty outside the outline."""
    label: str
    """The question."""
    kind: Kind = "line"
    options: tuple[str, ...] = ()
    """What is listed, in order: a choice is answered by a number (from 1) or words, `several` by numbers and commas."""
    default: str = ""
    """The line taken when the person just presses Enter; prefilled where the terminal can."""
    hint: str = ""
    """What may be typed, in a few words: `un numéro`, `AAAA-MM-JJ`."""
    enter: str = ""
    """What Enter alone does where there is no default, in a few words; empty: it decides later."""
    words: tuple[str, ...] = ()
    """Words to complete while typing: names of people, networks."""


class Asker(Protocol):
    """Shows text and reads lines. Tests script it; a terminal reads a person."""

    def say(self, text: str) -> None:
        """Show `text`, which is no question."""

    def read(self, prompt: Prompt) -> str:
        """The raw line that answers `prompt`, without its end.

        Raises:
            EOFError: there is nothing more to read.
            KeyboardInterrupt: the person wants to stop.
        """
