"""`init`: a folder with a strategy, from answers, an example, a blank form or an interview; then its documents."""

import datetime as dt
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from socialplan.actions.drafts import find_draft, forget_draft, keep_draft
from socialplan.actions.errors import ActionError
from socialplan.actions.examples import example_folder
from socialplan.actions.folder import CONTACTS, STRATEGY, languages_of, parse_strategy, read_bounded
from socialplan.actions.proposals import in_full, with_proposals
from socialplan.actions.render import RenderResult, render
from socialplan.analysis.recommendation import recommend
from socialplan.documents.names import EVERY_PATH, INDEX
from socialplan.interview.asked_networks import Advised
from socialplan.interview.asked_offers import advice, offer
from socialplan.interview.asker import Asker, Draft, DraftingAsker
from socialplan.interview.brief import brief
from socialplan.interview.people import Answers
from socialplan.interview.questions import Questions
from socialplan.language import LANGUAGES, Language, Words
from socialplan.strategy.choices import Acceptance
from socialplan.strategy.commented import commented_yaml
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import printable
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.errors import stopped
from socialplan.workspace.handover import hand_over
from socialplan.workspace.report import Report
from socialplan.workspace.target import check_target

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
    place = folder / STRATEGY
    if place.exists() or place.is_symlink():
        raise ActionError(
            Words(
                f"{place} existe déjà et n’est pas touché. Pour mettre les documents à jour\u00a0: socialplan render",
                f"{place} exists already and is left alone. To bring the documents up to date: socialplan render",
            ),
            _EDITED_FILES_IN_THE_WAY,
        )


def taken_names(folder: Path) -> tuple[str, ...]:
    """The files and folders of a folder that bear the name of one of our documents, in whichever language."""
    names = {INDEX, *(names.to(code) for names in EVERY_PATH for code in LANGUAGES)}
    return tuple(sorted(name for name in names if os.path.lexists(folder / name)))


def from_answers(folder: Path, answers: Path) -> InitResult:
    """Begin with a YAML file of answers, in the strategy's own shape; `proposals: accept` is written out in full.

    Raises:
        ActionError: the folder or the file cannot be used.
        StrategyError: the answers hold problems.
        WorkspaceError: the folder cannot be written.
    """
    require_empty_place(folder)
    data = read_bounded(answers)
    parse_strategy(data, answers.name)
    return _begin(folder, with_proposals(data.decode("utf-8-sig")))


def from_example(folder: Path, name: str) -> InitResult:
    """Begin with a copy of a complete example."""
    require_empty_place(folder)
    source = example_folder(name)
    return _begin(folder, (source / STRATEGY).read_text("utf-8"), _example_contacts(source))


def blank(folder: Path, language: Language) -> Report:
    """Begin with a commented file that has a place for every answer; nothing is rendered yet."""
    require_empty_place(folder)
    return _hand_over(folder, {STRATEGY: commented_yaml(Strategy, language)})


def from_interview(folder: Path, asker: Asker, language: Language, today: dt.date) -> InitResult:
    """Begin with the short interview; a draft is kept after each line, and resumed in its language if there is one."""
    require_empty_place(folder)
    draft = find_draft(folder) or Draft(language, ())
    drafting = DraftingAsker(asker, draft, lambda now: keep_draft(folder, now))
    result = _begin(folder, interview(drafting, draft.language, today))
    forget_draft(folder)
    return result


def interview(asker: Asker, language: Language, today: dt.date) -> str:
    """The text of `strategy.yaml` that the short interview leads to. Writes nothing itself."""
    ask = Questions(asker, language)
    answers = brief(ask, today.isoformat(), _recommended)
    strategy = parse_strategy(_filled(answers, language), STRATEGY).strategy
    said = dict(offer(ask, strategy))
    answers |= in_full(strategy, [chapter for chapter, word in said.items() if word is Acceptance.ACCEPT])
    answers |= {chapter: {"proposals": word} for chapter, word in said.items() if word is Acceptance.REFUSE}
    return _filled(answers, language)


def _begin(folder: Path, text: str, contacts: str | None = None) -> InitResult:
    strategy = parse_strategy(text, STRATEGY).strategy
    files = {STRATEGY: text, CONTACTS: contacts or _contacts(strategy)}
    handed_over = _hand_over(folder, files)
    return InitResult(handed_over, render(folder))


def _hand_over(folder: Path, files: Mapping[str, str]) -> Report:
    """Write the files that are the person's from now on. Raises `WorkspaceError` when the folder cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise stopped(error) from error
    return hand_over(FolderDisk(folder), files)


def _filled(answers: Mapping[str, Any], language: Language) -> str:
    return commented_yaml(Strategy, language, filled=answers)


def _recommended(answers: Answers) -> Advised:
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
