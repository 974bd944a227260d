"""`init`: a folder with a strategy, from answers, an example, a blank form or an interview; then its documents."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from socialplan.actions.errors import ActionError
from socialplan.actions.examples import example_folder
from socialplan.actions.folder import CONTACTS, SCHEMA, STRATEGY, languages_of, parse_strategy
from socialplan.actions.render import RenderResult, render
from socialplan.analysis.completion import acceptance, accepted
from socialplan.analysis.recommendation import recommend
from socialplan.interview.asker import Asker, DraftingAsker, draft_lines
from socialplan.interview.brief import Answers, brief
from socialplan.interview.offers import advice, offer
from socialplan.interview.questions import Questions
from socialplan.knowledge.house import CHAPTERS
from socialplan.language import Language, Words
from socialplan.strategy.choices import Acceptance
from socialplan.strategy.commented import commented_yaml
from socialplan.strategy.edit import set_values
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.problems import printable
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.handover import hand_over
from socialplan.workspace.notes import write_note
from socialplan.workspace.report import Report
from socialplan.workspace.target import check_target

DRAFT: Final = ".socialplan/drafts/interview.json"

_SCHEMA_LINE: Final = f"# yaml-language-server: $schema={SCHEMA}\n"
_EDITED_FILES_IN_THE_WAY: Final = 4


class InitResult(NamedTuple):
    """What `init` made."""

    handed_over: Report
    """strategy.yaml, contacts.yaml, and what git was told."""
    rendered: RenderResult


def require_empty_place(folder: Path) -> None:
    """Check the folder before anything is asked.

    Raises `ActionError` when it cannot be written in, or already holds a strategy.
    """
    problems = check_target(folder)
    if problems:
        raise ActionError(Words("\n".join(each.fr for each in problems), "\n".join(each.en for each in problems)))
    if (folder / STRATEGY).exists():
        raise ActionError(
            Words(
                f"{folder / STRATEGY} existe déjà et n’est pas touché. "
                f"Pour mettre les documents à jour\u00a0: socialplan render {folder}",
                f"{folder / STRATEGY} exists already and is left alone. "
                f"To bring the documents up to date: socialplan render {folder}",
            ),
            _EDITED_FILES_IN_THE_WAY,
        )


def from_answers(folder: Path, answers: Path) -> InitResult:
    """Begin with a YAML file of answers, in the strategy's own shape; `proposals: accept` is written out in full.

    Raises:
        ActionError: the folder or the file cannot be used.
        StrategyError: the answers hold problems.
        WorkspaceError: the folder cannot be written.
    """
    require_empty_place(folder)
    try:
        text = answers.read_bytes()
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise ActionError(
            Words(f"{answers} ne peut pas être lu\u00a0: {why}", f"{answers} cannot be read: {why}")
        ) from None
    parse_strategy(text, answers.name)
    return _begin(folder, with_proposals(text.decode("utf-8-sig")))


def from_example(folder: Path, name: str) -> InitResult:
    """Begin with a copy of a complete example."""
    require_empty_place(folder)
    source = example_folder(name)
    return _begin(folder, (source / STRATEGY).read_text("utf-8"), _example_contacts(source))


def blank(folder: Path, language: Language) -> Report:
    """Begin with a commented file that has a place for every answer; nothing is rendered yet."""
    require_empty_place(folder)
    return hand_over(_disk(folder), {STRATEGY: commented_yaml(Strategy, language)})


def from_interview(folder: Path, asker: Asker, language: Language, today: dt.date) -> InitResult:
    """Begin with the short interview; a draft is kept after each line, and resumed if there is one."""
    require_empty_place(folder)
    hand_over(_disk(folder), {})
    drafting = DraftingAsker(asker, _draft(folder), lambda text: write_note(folder, DRAFT, text))
    ask = Questions(drafting, language)
    answers = brief(ask, today.isoformat(), _recommended)
    strategy = parse_strategy(_filled(answers, language), STRATEGY).strategy
    for chapter in offer(ask, strategy):
        answers[chapter] = accepted(strategy, chapter)
    result = _begin(folder, _filled(answers, language))
    write_note(folder, DRAFT, None)
    return result


def draft_exists(folder: Path) -> bool:
    """Whether an interview was begun here and not finished."""
    return bool(_draft(folder))


def forget_draft(folder: Path) -> None:
    """Begin the interview anew."""
    write_note(folder, DRAFT, None)


def with_proposals(text: str) -> str:
    """A strategy's text with the proposals that it accepts written out in full, its comments and order kept."""
    strategy = parse_strategy(text, STRATEGY).strategy
    changes: dict[FieldPath, Any] = {}
    for chapter in CHAPTERS:
        if acceptance(strategy, chapter) is Acceptance.ACCEPT:
            plain = accepted(strategy, chapter)
            changes[chapter,] = {key: value for key, value in plain.items() if key != "proposals"}
            if getattr(strategy, chapter, None) is not None and getattr(getattr(strategy, chapter), "proposals", None):
                changes[chapter, "proposals"] = None
    if strategy.meta.proposals is Acceptance.ACCEPT:
        changes["meta", "proposals"] = None
    edited = set_values(text, changes, languages_of(strategy)[0]) if changes else text
    return edited if "yaml-language-server" in edited else _SCHEMA_LINE + edited


def _begin(folder: Path, text: str, contacts: str | None = None) -> InitResult:
    strategy = parse_strategy(text, STRATEGY).strategy
    files = {STRATEGY: text, CONTACTS: contacts or _contacts(strategy)}
    handed_over = hand_over(_disk(folder), files)
    return InitResult(handed_over, render(folder))


def _disk(folder: Path) -> FolderDisk:
    folder.mkdir(parents=True, exist_ok=True)
    return FolderDisk(folder)


def _filled(answers: Mapping[str, Any], language: Language) -> str:
    return commented_yaml(Strategy, language, filled=answers)


def _draft(folder: Path) -> tuple[str, ...]:
    try:
        return draft_lines((folder / DRAFT).read_text("utf-8"))
    except (OSError, ValueError):
        return ()


def _recommended(answers: Answers) -> tuple[Words, ...]:
    language: Language = answers["meta"]["languages"][0]
    return advice(recommend(parse_strategy(_filled(answers, language), STRATEGY).strategy))


def _example_contacts(source: Path) -> str | None:
    place = source / "contacts.example.yaml"
    return place.read_text("utf-8") if place.is_file() else None


_CONTACTS_HEAD: Final = Words(
    "# Numéros et adresses personnelles, pour la fiche de crise. Git ignore ce fichier\u00a0: ne le publiez pas.\n",
    "# Numbers and private addresses, for the crisis sheet. Git ignores this file: do not publish it.\n",
)


def _contacts(strategy: Strategy) -> str:
    """An empty card for each person."""
    cards = [
        f"{person.id}:  # {printable(person.name or '')}\n  phone:\n  private_email:\n  checked_on:\n"
        for person in strategy.team.people
        if person.id
    ]
    return _CONTACTS_HEAD.to(languages_of(strategy)[0]) + "".join(cards)
