"""The one way in which questions reach a person: `Asker`. Tests script it; a terminal reads lines."""

import json
from collections.abc import Callable
from typing import Final, NamedTuple, Protocol

from socialplan.language import LANGUAGES, Language


class Asker(Protocol):
    """Shows lines and reads lines."""

    def say(self, text: str) -> None:
        """Show `text`."""

    def read(self, prompt: str) -> str:
        """The line typed after `prompt`, without its end.

        Raises:
            EOFError: there is nothing more to read.
            KeyboardInterrupt: the person wants to stop.
        """


class Turn(NamedTuple):
    """What was shown last, the prompt, and the line that was typed after it."""

    question: str
    line: str


class Draft(NamedTuple):
    """An interview that was begun: the language in which it was led, and its turns so far."""

    language: Language
    turns: tuple[Turn, ...]


class DraftingAsker:
    """Keeps every line that was typed, and first plays back those of a draft.

    A run that was stopped is resumed by asking the same questions again: those already answered answer themselves.
    Where the questions are no longer those of the draft (another version of the program), the rest of it is left out
    rather than given to the wrong question.
    """

    def __init__(self, asker: Asker, draft: Draft, keep: Callable[[Draft], None]) -> None:
        """`keep` receives the whole draft after each line that was typed."""
        self._asker: Final = asker
        self._language: Final = draft.language
        self._to_play: Final = list(reversed(draft.turns))
        self._turns: Final[list[Turn]] = []
        self._keep: Final = keep
        self._question = ""

    def say(self, text: str) -> None:
        """Show `text`."""
        self._question = text
        self._asker.say(text)

    def read(self, prompt: str) -> str:
        """The line of the draft, or the one typed after `prompt`."""
        question = f"{self._question}\n{prompt}"
        if self._to_play and self._to_play[-1].question != question:
            self._to_play.clear()
        if self._to_play:
            line = self._to_play.pop().line
            self._asker.say(f"{prompt}{line}")
            self._turns.append(Turn(question, line))
            return line
        line = self._asker.read(prompt)
        self._turns.append(Turn(question, line))
        self._keep(Draft(self._language, tuple(self._turns)))
        return line


def draft_text(draft: Draft) -> str:
    """A draft as JSON, one line of it a turn."""
    turns = ",\n".join(json.dumps(turn) for turn in draft.turns)
    return f'{{"language": "{draft.language}", "turns": [\n{turns}\n]}}\n'


def read_draft(text: str) -> Draft | None:
    """The draft that a JSON text holds; None if it is none."""
    try:
        data = json.loads(text)
        language = next(code for code in LANGUAGES if code == data["language"])
        turns = [Turn(*map(_text, turn)) for turn in data["turns"]]
    except (ValueError, KeyError, TypeError, StopIteration, RecursionError):
        return None
    return Draft(language, tuple(turns)) if turns else None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
