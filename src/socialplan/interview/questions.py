"""Asks one field at a time, in the words of its own declaration, and checks the answer at once.

A line alone means: decide later. `?` shows why it is asked.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

import msgspec

from socialplan.interview.asker import Asker
from socialplan.language import Language, Words
from socialplan.strategy.fields import Choice, Section
from socialplan.strategy.problems import printable
from socialplan.strategy.refusal import Refusal, did_you_mean
from socialplan.strategy.scalars import expected_of, read_scalar, words_of
from socialplan.strategy.specs import Field, Type, fields_by_key
from socialplan.strategy.suggest import nearest, plain

LONGEST: Final = 2000
"""Characters of an answer: a page. What is longer is a document pasted by mistake."""

_YES: Final = frozenset({"o", "oui", "y", "yes"})
_NO: Final = frozenset({"n", "non", "no"})
_ASK_WHY: Final = "?"
_CONTROLS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_SEVERAL: Final = re.compile(r"[,;]|\s+(?=\d+(?:[\s,;]|$))")

AnyChoice = TypeVar("AnyChoice", bound=Choice)
Answer = TypeVar("Answer")


class Questions:
    """Asks in one language, through an asker."""

    def __init__(self, asker: Asker, language: Language) -> None:
        self._asker: Final = asker
        self.language: Final = language

    def words(self, words: Words) -> None:
        """Show words in the language of the interview."""
        self._asker.say(words.to(self.language))

    def say(self, french: str, english: str) -> None:
        """Show something that is not a question."""
        self.words(Words(french, english))

    def field(self, section: type[Section], key: str, *, label: Words | None = None, default: str = "") -> Any:  # noqa: ANN401 - whatever the field holds
        """The value of a field; None when it is left for later, unless there is a default.

        `label` replaces the declared question where the interview needs other words.
        """
        field = fields_by_key(section)[key]
        if field.target.kind == "choice":
            return self.choice(field.target.python, label or field.question.label, why=field.question.help)
        return self._until_read(
            label or field.question.label, lambda text: _read(field, text), why=_help(field), default=default
        )

    def choice(self, choices: type[AnyChoice], label: Words, *, why: Words | None = None) -> AnyChoice | None:
        """One of several values, by its number or its words; None when it is left for later."""
        members = list(choices)
        found = self._until_read(label, lambda text: _chosen(text, members), why=why, listed=members)
        return found if isinstance(found, choices) else None

    def several(self, choices: type[AnyChoice], label: Words, *, why: Words | None = None) -> list[AnyChoice]:
        """Several of several values, by numbers or words with commas between; none when it is left for later."""
        members = list(choices)
        found = self._until_read(label, lambda text: _all_chosen(text, members), why=why, listed=members, many=True)
        return list(found) if found else []

    def text(self, label: Words, read: Callable[[str], Answer | Words], *, why: Words | None = None) -> Answer | None:
        """What `read` makes of a line; asked again while it gives words, which say what is wrong."""

        def read_or_refuse(text: str) -> Answer | Refusal:
            found = read(text)
            return Refusal("refused", found) if isinstance(found, Words) else found

        answer: Answer | None = self._until_read(label, read_or_refuse, why=why)
        return answer

    def yes(self, question: Words, *, default: bool, why: Words | None = None) -> bool:
        """A yes or a no; a line alone takes the default."""
        hint = {("fr", True): "O/n", ("fr", False): "o/N", ("en", True): "Y/n", ("en", False): "y/N"}
        while True:
            answer = self._line(f"{question.to(self.language)} [{hint[self.language, default]}] ").lower()
            if not answer:
                return default
            if answer in _YES | _NO:
                return answer in _YES
            self.words(why if why and answer == _ASK_WHY else _YES_OR_NO)

    def key(self, question: Words) -> str:
        """A line of a letter or two, in lower case."""
        return self._line(f"{question.to(self.language)} ").lower()

    def _until_read(  # noqa: PLR0913 - the parts of a question
        self,
        label: Words,
        read: Callable[[str], Any],
        *,
        why: Words | None,
        default: str = "",
        listed: Sequence[Choice] = (),
        many: bool = False,
    ) -> Any:  # noqa: ANN401
        """Ask until the line is empty or can be read."""
        self.words(label)
        for number, member in enumerate(listed, 1):
            self._asker.say(f"  {number:>2}. {member.to(self.language)}")
        prompt = _prompt(default, self.language, listed=bool(listed), many=many)
        while True:
            answer = self._line(prompt) or default
            if not answer:
                return None
            if answer == _ASK_WHY:
                self._indented(why or (_BY_NUMBER if listed else _NO_REASON))
                continue
            found = _too_long(answer) or read(answer)
            if not isinstance(found, Refusal):
                return found
            self._refused(found)

    def _line(self, prompt: str) -> str:
        """A line without what no keyboard types: control characters become blanks."""
        return _CONTROLS.sub(" ", self._asker.read(prompt)).strip()

    def _indented(self, words: Words) -> None:
        for line in words.to(self.language).split("\n"):
            self._asker.say(f"  {line}")

    def _refused(self, refusal: Refusal) -> None:
        expected = refusal.expected
        if refusal.code != "refused":
            expected = Words(f"Attendu\u00a0: {expected.fr}", f"Expected: {expected.en}")
        self._indented(expected)
        if refusal.hint:
            hint = refusal.hint
            self._indented(Words(hint.fr[:1].upper() + hint.fr[1:], hint.en[:1].upper() + hint.en[1:]))


_YES_OR_NO: Final = Words("Répondez par oui ou par non.", "Answer yes or no.")
_BY_NUMBER: Final = Words("Un numéro de la liste, ou ses mots.", "A number of the list, or its words.")
_NO_REASON: Final = Words(
    "En vos propres mots. Entrée seule\u00a0: à décider plus tard.", "In your own words. Enter alone: decide later."
)


def _prompt(default: str, language: Language, *, listed: bool, many: bool) -> str:
    if many:
        return "  (numéros, avec des virgules) > " if language == "fr" else "  (numbers, with commas) > "
    if listed:
        return "  (un numéro) > " if language == "fr" else "  (a number) > "
    return f"  [{printable(default)}] > " if default else "  > "


def _help(field: Field) -> Words:
    """Why a field is asked, with its example."""
    why = field.question.help or expected_of(field.target, field.question)
    example = field.question.example
    if not example:
        return why
    return Words(f"{why.fr}\nExemple\u00a0: {example}", f"{why.en}\nExample: {example}")


def _read(field: Field, text: str) -> Any:  # noqa: ANN401 - whatever the field holds
    target = field.target
    plain_text: Type = msgspec.structs.replace(target, kind="str") if target.kind == "text" else target
    return read_scalar(text, plain_text, field.question)


def _too_long(text: str) -> Refusal | None:
    if len(text) <= LONGEST:
        return None
    return Refusal("refused", Words(f"{LONGEST} caractères au plus.", f"{LONGEST} characters at most."))


def _chosen(text: str, members: Sequence[AnyChoice]) -> AnyChoice | Refusal:
    """The member of that number or those words."""
    if text.isascii() and text.isdecimal():
        number = int(text[:4])
        return members[number - 1] if 1 <= number <= len(members) else _not_listed(text)
    words = words_of(type(members[0]))
    found = words.get(plain(text))
    if isinstance(found, type(members[0])):
        return found
    close = nearest(text, words)
    return _not_listed(text, did_you_mean(words[close].value) if close else None)


def _all_chosen(text: str, members: Sequence[AnyChoice]) -> "tuple[AnyChoice, ...] | Refusal":
    found = [_chosen(part.strip(), members) for part in _SEVERAL.split(text) if part.strip()]
    refused = next((each for each in found if isinstance(each, Refusal)), None)
    if refused:
        return refused
    return tuple(dict.fromkeys(each for each in found if not isinstance(each, Refusal)))


def _not_listed(text: str, hint: Words | None = None) -> Refusal:
    shown = printable(text)
    return Refusal(
        "refused",
        Words(
            f"«\u00a0{shown}\u00a0» n’est pas dans la liste\u00a0: donnez un numéro.",
            f"“{shown}” is not in the list: give a number.",
        ),
        hint,
    )
