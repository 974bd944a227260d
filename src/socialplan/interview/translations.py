"""With two languages: each text that stands in one of them only, to be said in the other."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from socialplan.interview.fieldstep import FieldStep, owner_of
from socialplan.interview.lines import join_texts, read_line, refused, split_texts, text_line
from socialplan.interview.prompt import Kind
from socialplan.interview.state import State, key_of
from socialplan.interview.step import Step, Taken
from socialplan.interview.yesno import said_yes, yes_step
from socialplan.language import Language, Words
from socialplan.strategy.fields import Section
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.specs import Field, fields_by_key

CHAPTER: Final = "translations"
GATE: Final = "translations?more"
_BOTH: Final = 2


class TranslationStep(NamedTuple):
    """Asks a text, or the texts of a list, in one more language. It is a `Step`."""

    key: str
    path: FieldPath
    field: Field
    language: Language

    @property
    def chapter(self) -> str:
        """The last one."""
        return CHAPTER

    @property
    def kind(self) -> Kind:
        """A text."""
        return "text"

    @property
    def minutes(self) -> float:
        """As the text itself."""
        return FieldStep(self.key, CHAPTER, self.path, self.field).minutes

    @property
    def enter_settles(self) -> bool:
        """Enter alone decides later."""
        return False

    def label(self, state: State) -> Words:
        """The field's name, and the language."""
        owner, name = owner_of(self.path, state), self.field.question.label
        of = f"{owner}\u00a0: " if owner else ""
        other = _NAMES[self.language]
        return Words(f"{of}{name.fr}, en {other.fr}", f"{of.replace(chr(160), '')}{name.en}, in {other.en}")

    def help(self, state: State) -> Words:  # noqa: ARG002 - as the protocol
        """What happens otherwise."""
        return _WHY

    def hint(self, state: State) -> Words:
        """How many parts."""
        parts = len(self._texts(state))
        return Words(f"{parts} textes, séparés par |", f"{parts} texts, | between them") if parts > 1 else Words("", "")

    def intro(self, state: State) -> tuple[Words, ...]:
        """The text as it stands."""
        return tuple(Words(f"  {text}", f"  {text}") for text in self._texts(state))

    def options(self, state: State) -> tuple[str, ...]:  # noqa: ARG002
        """None."""
        return ()

    def words(self, state: State) -> tuple[str, ...]:  # noqa: ARG002
        """None."""
        return ()

    def default(self, state: State) -> str:  # noqa: ARG002
        """None."""
        return ""

    def value(self, state: State) -> str:
        """What stands there in that language."""
        value = state.at(*self.path)
        items = value if isinstance(value, list) else [value]
        told = [item.get(self.language, "") if isinstance(item, dict) else "" for item in items]
        if not any(told):
            return ""
        return join_texts(told) if isinstance(value, list) else text_line(told[0])

    def shown(self, state: State) -> str:
        """The same."""
        return self.value(state)

    def take(self, line: str, state: State) -> Taken | Refusal:
        """The state with the wording beside the first."""
        value = state.at(*self.path)
        if not isinstance(value, list):
            read = read_line(line, self.field)
            return (
                read
                if isinstance(read, Refusal)
                else Taken(state.with_value(self.path, self._both(value, read, state)))
            )
        told = split_texts(line, keep_empty=True)
        if len(told) != len(value):
            return refused(
                f"Il y a {len(value)} textes à traduire\u00a0: séparez-les par |. Un texte peut rester vide.",
                f"There are {len(value)} texts to translate: put | between them. One may stay empty.",
            )
        for text in told:
            read = read_line(join_texts([text]), self.field) if text else text
            if isinstance(read, Refusal):
                return read
        both = [self._both(item, text, state) for item, text in zip(value, told, strict=True)]
        return Taken(state.with_value(self.path, both))

    def without(self, state: State) -> State:
        """The state with the texts in their first language alone."""
        value = state.at(*self.path)
        alone = (
            [self._both(each, "", state) for each in value] if isinstance(value, list) else self._both(value, "", state)
        )
        return state.with_value(self.path, alone)

    def _both(self, item: Any, text: str, state: State) -> Any:  # noqa: ANN401 - plain data
        """A text in its own language and in this one; empty, it stays in the first alone."""
        wordings = item if isinstance(item, dict) else {state.languages[0]: item}
        kept = {code: wording for code, wording in wordings.items() if code != self.language}
        if not text:
            return kept[state.languages[0]] if list(kept) == [state.languages[0]] else kept
        return {
            code: (kept | {self.language: text})[code] for code in state.languages if code in {*kept, self.language}
        }

    def _texts(self, state: State) -> list[str]:
        value = state.at(*self.path)
        own = state.languages[0]
        items = value if isinstance(value, list) else [value]
        return [str(item.get(own, "")) if isinstance(item, dict) else str(item) for item in items]


def translation_steps(state: State) -> Iterator[Step]:
    """The gate, and behind it each text that lacks the second language, or was given it here."""
    if len(state.languages) < _BOTH:
        return
    yield yes_step(GATE, CHAPTER, _GATE, default=False, why=_WHY)
    if said_yes(state, GATE):
        yield from _below(state.answers, Strategy, (), state.languages)


def _below(
    data: dict[str, Any], section: type[Section], path: FieldPath, languages: tuple[Language, ...]
) -> Iterator[Step]:
    fields = fields_by_key(section)
    for key, value in data.items():
        field, here = fields[key], (*path, key)
        if field.target.kind == "text":
            yield from _of_text(value, field, here, languages)
        elif field.target.kind == "section" and isinstance(value, list):
            for at, item in enumerate(value):
                yield from _below(item, field.target.python, (*here, at), languages)
        elif field.target.kind == "section":
            yield from _below(value, field.target.python, here, languages)


def _of_text(value: Any, field: Field, path: FieldPath, languages: tuple[Language, ...]) -> Iterator[Step]:  # noqa: ANN401
    own, other = languages[0], languages[1]
    items = value if isinstance(value, list) else [value]
    if all(not isinstance(item, dict) or own in item for item in items):
        yield TranslationStep(f"{key_of(path)}@{other}", path, field, other)


_NAMES: Final = {"fr": Words("français", "French"), "en": Words("anglais", "English")}
_GATE: Final = Words(
    "Traduire maintenant les textes qui ne sont que dans une langue\u202f?",
    "Translate now the texts that stand in one language only?",
)
_WHY: Final = Words(
    "Un texte sans traduction paraît dans l’autre langue, marqué comme à traduire.",
    "A text without a translation appears in the other language, marked as to be translated.",
)
