"""Askers that answer by themselves: from prepared lines, or with what an example says."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from socialplan.actions.folder import languages_of
from socialplan.analysis.plain import to_plain
from socialplan.interview.fieldstep import asking
from socialplan.interview.finish import path_of_key
from socialplan.interview.items import naming_field
from socialplan.interview.prompt import LATER, NONE, Prompt
from socialplan.interview.state import State, Surroundings, path_from
from socialplan.interview.translations import TranslationStep
from socialplan.language import LANGUAGES, Language
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import place_of

AROUND = Surroundings(folder_name="", git_remote="", today="2026-11-22", country="")


class Scripted:
    """Gives prepared lines, then empty ones; notes what was shown and asked."""

    def __init__(self, lines: Iterable[str] = ()) -> None:
        self._lines = iter(lines)
        self.shown: list[str] = []
        self.asked: list[Prompt] = []

    def say(self, text: str) -> None:
        self.shown.append(text)

    def read(self, prompt: Prompt) -> str:
        self.asked.append(prompt)
        self.shown.append(prompt.label)
        return next(self._lines, "")

    @property
    def left(self) -> list[str]:
        """The lines that nobody asked for."""
        return list(self._lines)

    @property
    def text(self) -> str:
        """All that was shown."""
        return "\n".join(self.shown)


class Keyed:
    """Gives the lines prepared for each question, in their order, then empty ones; notes what was shown and asked."""

    def __init__(self, lines: Mapping[str, str | Sequence[str]]) -> None:
        self._lines = {key: [given] if isinstance(given, str) else list(given) for key, given in lines.items()}
        self.shown: list[str] = []
        self.asked: list[Prompt] = []

    def say(self, text: str) -> None:
        self.shown.append(text)

    def read(self, prompt: Prompt) -> str:
        self.asked.append(prompt)
        self.shown.append(prompt.label)
        prepared = self._lines.get(prompt.key, [])
        return prepared.pop(0) if prepared else ""

    @property
    def keys(self) -> list[str]:
        """The questions that were asked."""
        return [prompt.key for prompt in self.asked]

    @property
    def left(self) -> dict[str, list[str]]:
        """The lines that nobody asked for."""
        return {key: lines for key, lines in self._lines.items() if lines}

    @property
    def text(self) -> str:
        """All that was shown."""
        return "\n".join(self.shown)


class Knowing:
    """Answers every question with what a strategy says, at whatever depth; nothing where it says nothing."""

    def __init__(self, strategy: Strategy, language: Language = "fr") -> None:
        plain = to_plain(strategy, languages_of(strategy))
        self.postponed = list(plain["meta"].pop("postponed", ()))
        self.target = State(language=language, path="full", answers=plain, around=AROUND)
        self.asked: list[str] = []
        self._looked_for: set[str] = set()
        self._added: dict[str, int] = {}
        self._leaves = [key for key in leaves(plain) if key != "meta.version"]

    def say(self, text: str) -> None:
        """Nobody reads it."""

    def read(self, prompt: Prompt) -> str:
        self.asked.append(prompt.key)
        if prompt.key == "review":
            return next(self._not_asked(), "")
        if prompt.key.endswith("?more"):
            return "oui"
        if "?" in prompt.key:
            return {"recommended?networks": "0", "editorial.pillars?shares": "n"}.get(prompt.key, NONE)
        if prompt.key.endswith("+"):
            return self._next_item(prompt.key)
        return self._line(prompt.key) or (LATER if self._is_postponed(prompt.key) else NONE)

    def _not_asked(self) -> Iterator[str]:
        """What nobody asked, because of a condition for instance: looked for by its path, or by its list's."""
        for leaf in self._leaves:
            if leaf not in self.asked:
                lists = [f"{leaf[: found.start()]}+" for found in re.finditer(r"\[", leaf)]
                wanted = next((key for key in lists if key not in self.asked), leaf)
                assert wanted not in self._looked_for, f"nothing asks {wanted}"
                self._looked_for.add(wanted)
                yield wanted

    def _line(self, key: str) -> str:
        bare, _, language = key.partition("@")
        path = path_from(bare)
        if language:
            field = place_of(Strategy, path)
            assert field is not None
            return TranslationStep(key, path, field, "en" if language == "en" else "fr").value(self.target)
        return asking("", path).value(self.target)

    def _next_item(self, key: str) -> str:
        path = path_from(key.rstrip("+"))
        number = self._added.get(key, 0)
        items = self.target.at(*path) or []
        if number >= len(items):
            return "" if items else LATER if self._is_postponed(key) else NONE
        self._added[key] = number + 1
        field = place_of(Strategy, path)
        assert field is not None
        step = asking("", (*path, number, naming_field(field.target.python).key))
        self.asked.append(step.key)
        return step.value(self.target) or "+"

    def _is_postponed(self, key: str) -> bool:
        path = path_of_key(key)
        return any(f"{path}.".startswith(f"{one}.") for one in self.postponed)


def leaves(value: object, key: str = "") -> list[str]:
    """The keys of all that is answered, sections and lists of sections apart."""
    if value == {}:
        return []
    if isinstance(value, dict) and not set(value) <= set(LANGUAGES):
        return [leaf for name, each in value.items() for leaf in leaves(each, f"{key}.{name}" if key else name)]
    if isinstance(value, list) and any(isinstance(each, dict) and not set(each) <= set(LANGUAGES) for each in value):
        return [leaf for at, each in enumerate(value) for leaf in leaves(each, f"{key}[{at}]")]
    return [key]
