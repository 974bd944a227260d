"""Asks one field at a time, in the words of its own declaration, and checks the answer at once."""

from collections.abc import Sequence
from typing import Final

import msgspec

from socialplan.interview.asker import Asker
from socialplan.language import Language, Words
from socialplan.strategy.fields import Choice, Section
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.scalars import expected_of, read_scalar, words_of
from socialplan.strategy.specs import Field, Type, fields_by_key
from socialplan.strategy.suggest import plain

_YES: Final = frozenset({"o", "oui", "y", "yes"})
_NO: Final = frozenset({"n", "non", "no"})


class Questions:
    """Asks in one language, through an asker."""

    def __init__(self, asker: Asker, language: Language) -> None:
        self._asker: Final = asker
        self.language: Final = language

    def say(self, french: str, english: str) -> None:
        """Show something that is not a question."""
        self._asker.say(french if self.language == "fr" else english)

    def words(self, words: Words) -> None:
        """Show words that stand in both languages."""
        self._asker.say(words.to(self.language))

    def field(self, section: type[Section], key: str, *, default: str | None = None) -> str | None:
        """The answer to a field, as typed; None when it is left for later. `?` shows why it is asked."""
        field = fields_by_key(section)[key]
        if field.target.kind == "choice":
            return self.choice(field.target.python, field.question.label, default)
        while True:
            answer = self._line(field, default)
            if answer is None:
                return default
            if answer == "?":
                self._help(field)
                continue
            read = read_scalar(answer, _answerable(field.target), field.question)
            if not isinstance(read, Refusal):
                return answer
            self._refused(read)

    def choice(self, choices: type[Choice], label: Words, default: str | None = None) -> str | None:
        """One of several values, by its number or its words; its id, or None when it is left for later."""
        self._asker.say(label.to(self.language))
        members = list(choices)
        for number, member in enumerate(members, 1):
            self._asker.say(f"  {number:>2}. {member.to(self.language)}")
        while True:
            answer = self._asker.read(self._prompt(default)).strip()
            if not answer:
                return default
            found = _chosen(answer, members)
            if found:
                return str(found.value)
            self._not_in_list(answer)

    def several(self, choices: type[Choice], label: Words) -> list[str]:
        """Several of several values, by numbers or words separated by commas."""
        self._asker.say(label.to(self.language))
        members = list(choices)
        for number, member in enumerate(members, 1):
            self._asker.say(f"  {number:>2}. {member.to(self.language)}")
        while True:
            answer = self._asker.read(self._several_prompt()).strip()
            chosen = [_chosen(part.strip(), members) for part in answer.split(",") if part.strip()]
            if all(chosen):
                return list(dict.fromkeys(str(member.value) for member in chosen if member))
            self._not_in_list(answer)

    def yes(self, french: str, english: str, *, default: bool) -> bool:
        """A yes or a no."""
        hint = {("fr", True): "O/n", ("fr", False): "o/N", ("en", True): "Y/n", ("en", False): "y/N"}
        question = french if self.language == "fr" else english
        while True:
            answer = self._asker.read(f"{question} [{hint[self.language, default]}] ").strip().lower()
            if not answer:
                return default
            if answer in _YES | _NO:
                return answer in _YES
            self.say("Répondez par oui ou par non.", "Answer yes or no.")

    def line(self, french: str, english: str) -> str:
        """A line of free text, empty if nothing is typed."""
        return self._asker.read(f"{french if self.language == 'fr' else english} ").strip()

    def _line(self, field: Field, default: str | None) -> str | None:
        self._asker.say(field.question.label.to(self.language))
        return self._asker.read(self._prompt(default)).strip() or None

    def _prompt(self, default: str | None) -> str:
        return f"  [{default}] > " if default else "  > "

    def _several_prompt(self) -> str:
        return "  (numéros séparés par des virgules) > " if self.language == "fr" else "  (numbers, by commas) > "

    def _help(self, field: Field) -> None:
        why = field.question.help or expected_of(field.target, field.question)
        self._asker.say(f"  {why.to(self.language)}")
        if field.question.example:
            example = "Exemple\u00a0: " if self.language == "fr" else "Example: "
            self._asker.say(f"  {example}{field.question.example}")

    def _refused(self, refusal: Refusal) -> None:
        self._asker.say(f"  {self._expected()}{refusal.expected.to(self.language)}")
        if refusal.hint:
            self._asker.say(f"  {refusal.hint.to(self.language)}")

    def _expected(self) -> str:
        return "Attendu\u00a0: " if self.language == "fr" else "Expected: "

    def _not_in_list(self, answer: str) -> None:
        self.say(
            f"  «\u00a0{answer}\u00a0» n’est pas dans la liste\u00a0: donnez un numéro.",
            f"  “{answer}” is not in the list: give a number.",
        )


def _answerable(target: Type) -> Type:
    """The type read from a typed line: free text is a plain one."""
    return msgspec.structs.replace(target, kind="str") if target.kind == "text" else target


def _chosen(answer: str, members: Sequence[Choice]) -> Choice | None:
    if answer.isdecimal() and len(answer) < 4 and 1 <= int(answer) <= len(members):  # noqa: PLR2004 - no list is longer
        return members[int(answer) - 1]
    return words_of(type(members[0])).get(plain(answer))
