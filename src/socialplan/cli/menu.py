"""A list to choose from, without its terminal: where the pointer is, what is ticked, what was typed.

Whatever is done in it ends in the line that somebody would have typed without the list: a number, several with commas,
a command, or nothing (which means: decide later, or take what is shown as given). Enter ends it, and nothing else: what
is learnt at one question holds at all.
"""

from typing import Final

from socialplan.interview.prompt import LATER, Prompt
from socialplan.strategy.suggest import plain

_BETWEEN: Final = ",;"
"""What stands between several answers; a line that holds it is handed on as it was typed."""
POINT: Final = "  > "
"""What stands before the answer; and before the option that the arrows point at, for a colour is not seen by all."""
LONGEST_TYPED: Final = 2100
"""Characters that are taken from what is typed or pasted into a list: more than any answer may have."""

_TELLING: Final = 3
"""Letters from which on they are looked for within words as well."""
_YES: Final = frozenset({"o", "ou", "oui", "y", "ye", "yes"})
_NO: Final = frozenset({"n", "no", "non"})


def yes_as_number(line: str) -> str:
    """A yes or a no, in either language, as its number in a list of the two; empty for what is neither."""
    word = plain(line)
    return "1" if word in _YES else "2" if word in _NO else ""


class Menu:
    """The state of one list. `options` are in words; `prompt.default` is the line that Enter alone stands for."""

    def __init__(self, prompt: Prompt, options: tuple[str, ...]) -> None:
        self.options: Final = options
        self.several: Final = prompt.kind == "several"
        self._is_yes: Final = prompt.kind == "yes"
        default = yes_as_number(prompt.default) if self._is_yes else prompt.default
        self._default: Final = tuple(self._given(default))
        self.ticked: list[int] = list(self._default) if self.several else []
        """Positions in the order in which they were chosen: the first named comes first."""
        self.pointer: int | None = self._default[0] if self._default else None
        """Where the arrows stand; None: on nothing, so that Enter alone decides nothing."""
        self.typed = ""
        self._was_ticked: bool = bool(self._default)
        self.told_to_go_on = False
        """Whether Enter ticked something just now, and is to be typed once more."""

    def move(self, by: int) -> None:
        """Move the pointer, around the ends; without a default one stop on the way is on nothing."""
        stops: list[int | None] = [*range(len(self.options))]
        if not self._default:
            stops.insert(0, None)
        self._point(stops[(stops.index(self.pointer) + by) % len(stops)] if self.pointer in stops else stops[0])
        self.typed = ""

    def leap(self, by: int) -> None:
        """Move the pointer by several, no further than the ends."""
        at = by - 1 if self.pointer is None else self.pointer + by
        self._point(min(max(at, 0), len(self.options) - 1))
        self.typed = ""

    def press(self, character: str) -> None:
        """A character typed: a blank ticks, any other one is looked for; signs wait for Enter."""
        if self.several and character == " " and self.pointer is not None:
            self.tick()
        elif self.typed or not character.isspace():
            self.type(character)

    def type(self, text: str) -> None:
        """Type or paste `text`: the pointer follows to the number or the words."""
        self.typed = " ".join((self.typed + text).splitlines())[:LONGEST_TYPED]
        self._point(self._found(self.typed))

    def rub_out(self) -> None:
        """Take back the character typed last."""
        self.typed = self.typed[:-1]
        first = self._default[0] if self._default else None
        self._point(self._found(self.typed) if self.typed else first)

    def tick(self) -> None:
        """Tick what the pointer shows, or take its tick away."""
        if self.pointer is None:
            return
        if self.pointer in self.ticked:
            self.ticked.remove(self.pointer)
        else:
            self.ticked.append(self.pointer)
        self.typed = ""
        self.told_to_go_on = False
        self._was_ticked = True

    def enter(self) -> str | None:
        """The line that Enter gives; None where it ticks first what the pointer shows, so that nothing is lost."""
        if self.several:
            return self._enter_several()
        if self.pointer is None:
            return self.typed.strip()
        return str(self.pointer + 1)

    def chosen(self) -> tuple[str, ...]:
        """What Enter would take, in words."""
        if self.several and self._was_ticked:
            return tuple(self.options[each] for each in self.ticked)
        return () if self.pointer is None else (self.options[self.pointer],)

    def rows(self) -> tuple[str, ...]:
        """The list as it is shown: each option with its number, the one pointed at marked."""
        return tuple(f"{self._before(at)}{option}" for at, option in enumerate(self.options))

    @property
    def indent(self) -> int:
        """Columns before an option: where its further lines begin."""
        return len(self._before(0))

    def _before(self, at: int) -> str:
        point = POINT if at == self.pointer else " " * len(POINT)
        tick = ("[x] " if at in self.ticked else "[ ] ") if self.several else ""
        return f"{point}{tick}{at + 1:>2}. "

    def _enter_several(self) -> str | None:
        typed = self.typed.strip()
        if any(sign in typed for sign in _BETWEEN) or (typed and self.pointer is None):
            return typed
        if typed or (self.pointer is not None and not self._was_ticked):
            if self.pointer not in self.ticked:
                self.tick()
            self.typed = ""
            self.told_to_go_on = True
            return None
        if not self.ticked:
            return LATER if self._default else ""
        return ",".join(str(each + 1) for each in self.ticked)

    def _point(self, at: int | None) -> None:
        self.pointer = at
        self.told_to_go_on = False

    def _found(self, typed: str) -> int | None:
        """The option of that number or letter, else that begins so, else with such a word, else that holds it."""
        typed = typed.strip()
        if typed.isascii() and typed.isdecimal():
            number = int(typed[:4])
            return number - 1 if 1 <= number <= len(self.options) else None
        wanted = plain(typed)
        if not wanted:
            return None
        if self._is_yes:
            return {"1": 0, "2": 1}.get(yes_as_number(wanted))
        labels = [plain(option) for option in self.options]
        letter = (at for at, label in enumerate(labels) if label.endswith(f"({wanted})"))
        beginning = (at for at, label in enumerate(labels) if label.startswith(wanted))
        word = (at for at, label in enumerate(labels) if f" {wanted}" in label)
        within = (at for at, label in enumerate(labels) if wanted in label and len(wanted) >= _TELLING)
        return next((at for each in (letter, beginning, word, within) for at in each), None)

    def _given(self, default: str) -> list[int]:
        """The positions that a line names, exactly; none where one of its parts cannot be found."""
        parts = default.replace(";", ",").split(",") if self.several else [default]
        found = [self._exactly(part.strip()) for part in parts if part.strip()]
        return list(dict.fromkeys(at for at in found if at is not None)) if None not in found else []

    def _exactly(self, part: str) -> int | None:
        if part.isascii() and part.isdecimal():
            return int(part[:4]) - 1 if 1 <= int(part[:4]) <= len(self.options) else None
        return next((at for at, option in enumerate(self.options) if plain(option) == plain(part)), None)
