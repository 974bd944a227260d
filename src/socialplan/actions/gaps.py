"""What an existing strategy does not answer yet: asked, and written into `strategy.yaml` where it stands.

Only the short path's questions are asked, and only those that are neither answered nor put off. A line alone puts a
question off: it is noted in `meta.postponed`, and not asked again. Comments, order and all other answers stay.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

import msgspec

from socialplan.actions.folder import STRATEGY, languages_of, parse_strategy, read_bounded, read_strategy
from socialplan.actions.proposals import with_proposals
from socialplan.analysis.completion import acceptance, complete
from socialplan.analysis.plain import is_empty
from socialplan.interview.asked_offers import offer
from socialplan.interview.asker import Asker
from socialplan.interview.questions import Questions
from socialplan.knowledge.house import CHAPTERS
from socialplan.language import Language, Words
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.edit import EditError, set_values
from socialplan.strategy.fields import Section
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.problems import printable
from socialplan.strategy.specs import Field, fields_of
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.handover import rewrite

_ASKED_IN_LISTS: Final = {"people": frozenset({"hours_per_week"}), "platforms": frozenset({"handle"})}
"""Of the items of a list, what can be asked by itself; all else depends on the other answers of the item."""
_ORDER: Final = ("organisation", "team", "platforms", "why", "meta")
"""The chapters asked, in the order of the interview."""
_POSTPONED: Final = ("meta", "postponed")


class Gap(NamedTuple):
    """A question without an answer."""

    path: FieldPath
    section: type[Section]
    field: Field
    of: str = ""
    """Whose it is, where several have it: a person's name, an account's."""


class Missing(NamedTuple):
    """What is neither answered nor put off."""

    gaps: tuple[Gap, ...]
    chapters: tuple[str, ...]
    """Chapters with proposals on which nothing was said."""
    postponed: tuple[str, ...]
    """Questions that were put off: they are not asked."""

    @property
    def number(self) -> int:
        """How many questions that makes."""
        return len(self.gaps) + len(self.chapters)


class Filled(NamedTuple):
    """What became of the questions."""

    answered: int
    left: int
    written: bool
    """False if the file was changed by somebody else meanwhile, and therefore left alone."""
    by_hand: Mapping[str, str]
    """Answers that could not be written without touching more than was meant, by the path where they belong."""


def missing(folder: Path) -> Missing:
    """What the strategy of `folder` does not answer yet.

    Raises:
        ActionError: there is no strategy to read.
        StrategyError: it holds problems.
    """
    return missing_in(read_strategy(folder).strategy)


def missing_in(strategy: Strategy) -> Missing:
    """What a strategy does not answer yet. Pure."""
    postponed = tuple(strategy.meta.postponed)
    gaps = sorted(_gaps(strategy, ()), key=lambda gap: _ORDER.index(str(gap.path[0])))
    proposed = {path.partition(".")[0] for path in complete(strategy).proposed}
    silent = (chapter for chapter in CHAPTERS if acceptance(strategy, chapter) is None and chapter in proposed)
    return Missing(
        tuple(gap for gap in gaps if _dotted(gap.path) not in postponed),
        tuple(chapter for chapter in silent if chapter not in postponed),
        postponed,
    )


def fill(folder: Path, asker: Asker, language: Language, tell: Callable[[Filled], None]) -> Filled:
    """Ask what is missing, write it, and `tell` what became of it.

    What was answered before Ctrl-C or the end of the lines is written, and told, too.

    Raises:
        ActionError: there is no strategy to read.
        StrategyError: it holds problems.
        WorkspaceError: the folder cannot be written.
        EOFError, KeyboardInterrupt: the person stopped; their answers are kept.
    """
    seen = read_bounded(folder / STRATEGY)
    strategy = parse_strategy(seen, STRATEGY).strategy
    answers: dict[FieldPath, Any] = {}
    wanted = missing_in(strategy)
    stopped: BaseException | None = None
    try:
        _ask(Questions(asker, language), strategy, wanted, answers)
    except (EOFError, KeyboardInterrupt) as error:
        stopped = error
    text, by_hand = _with_answers(seen.decode("utf-8"), answers, languages_of(strategy)[0])
    written = text.encode("utf-8") == seen or rewrite(FolderDisk(folder), STRATEGY, seen, text.encode("utf-8"))
    if not written:
        by_hand = {_dotted(path): _shown(answer) for path, answer in answers.items()}
    answered = sum(path != _POSTPONED and _dotted(path) not in by_hand for path in answers)
    filled = Filled(answered, wanted.number - answered - len(by_hand), written, by_hand)
    tell(filled)
    if stopped:
        raise stopped
    return filled


def _gaps(section: Section, path: FieldPath, item: str = "") -> Iterator[Gap]:
    for field in fields_of(type(section)):
        value = getattr(section, field.name)
        here = (*path, field.key)
        if field.target.kind == "section":
            yield from _below(field, value, here)
        elif is_empty(value) and _is_simple(field) and (not item or field.key in _ASKED_IN_LISTS[item]):
            yield Gap(here, type(section), field, _name(section) if item else "")


def _below(field: Field, value: Any, path: FieldPath) -> Iterator[Gap]:  # noqa: ANN401 - a section, several or none
    if isinstance(value, Section):
        yield from _gaps(value, path)
    elif field.key in _ASKED_IN_LISTS:
        for index, each in enumerate(value):
            if getattr(each, "status", AccountStatus.ACTIVE) is AccountStatus.ACTIVE:
                yield from _gaps(each, (*path, index), field.key)


def _is_simple(field: Field) -> bool:
    """Whether the short path asks the field, and it can be asked by itself."""
    question = field.question
    return question.brief and field.type.kind != "list" and not question.refers_to and not question.private


def _name(section: Section) -> str:
    plain = msgspec.structs.asdict(section)
    network = plain.get("network")
    return str(plain.get("name") or (network.label.en if network else "") or plain.get("id") or "")


def _ask(ask: Questions, strategy: Strategy, wanted: Missing, answers: dict[FieldPath, Any]) -> None:
    """Ask each question; what is put off is noted as the person goes on, for they may stop."""
    postponed = list(wanted.postponed)
    for gap in wanted.gaps:
        label = gap.field.question.label
        of = printable(gap.of)
        named = Words(f"{of}\u00a0: {label.fr}", f"{of}: {label.en}") if of else label
        value = ask.field(gap.section, gap.field.key, label=named)
        if value is not None:
            answers[gap.path] = value
        elif not of:
            postponed.append(_dotted(gap.path))
            answers[_POSTPONED] = list(postponed)
    if wanted.chapters:
        for chapter, word in offer(ask, strategy, wanted.chapters, number=""):
            answers[chapter, "proposals"] = word


def _with_answers(text: str, answers: Mapping[FieldPath, Any], language: Language) -> tuple[str, dict[str, str]]:
    """The text with the answers where they belong, accepted proposals in full; and the answers that do not go in."""
    by_hand = {}
    for path, answer in answers.items():
        try:
            text = set_values(text, {path: answer}, language)
        except EditError:
            by_hand[_dotted(path)] = _shown(answer)
    return (with_proposals(text) if answers else text), by_hand


def _shown(answer: Any) -> str:  # noqa: ANN401 - whatever a field holds
    """An answer as one would type it."""
    return str(getattr(answer, "value", answer))


def _dotted(path: FieldPath) -> str:
    return ".".join(map(str, path))
