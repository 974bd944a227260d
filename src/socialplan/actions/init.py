"""`init`: a folder with a strategy, from answers, an example, a blank form or an interview; then its documents."""

import datetime as dt
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from socialplan.actions.drafts import forget_draft, keep_draft
from socialplan.actions.errors import ActionError
from socialplan.actions.examples import example_folder
from socialplan.actions.folder import CONTACTS, STRATEGY, languages_of, parse_strategy, read_bounded
from socialplan.actions.proposals import with_proposals
from socialplan.actions.render import RenderResult, render
from socialplan.documents.names import EVERY_PATH, INDEX
from socialplan.interview.alarms import Judge
from socialplan.interview.expansion import expanded
from socialplan.interview.finish import path_of_key
from socialplan.interview.fit import fit
from socialplan.interview.granted import accounts, with_audiences
from socialplan.interview.outline import outline
from socialplan.interview.prompt import Asker
from socialplan.interview.session import Hooks, run
from socialplan.interview.state import PathName, State, Surroundings
from socialplan.language import LANGUAGES, Language, Words
from socialplan.rules.check import check
from socialplan.strategy.commented import commented_yaml
from socialplan.strategy.measures import NAME as MEASURES
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
    verdict: Words | None = None
    """After the short path: whether it is enough, and why. None where there is no more to go through."""


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
    return _begin(
        folder,
        (source / STRATEGY).read_text("utf-8"),
        _beside(source, "contacts.example.yaml"),
        _beside(source, MEASURES),
    )


def blank(folder: Path, language: Language) -> Report:
    """Begin with a commented file that has a place for every answer; nothing is rendered yet."""
    require_empty_place(folder)
    return _hand_over(folder, {STRATEGY: commented_yaml(Strategy, language)})


def first_state(language: Language, path: PathName, around: Surroundings) -> State:
    """The state with which an interview begins."""
    return State(language=language, path=path, around=around)


def from_interview(folder: Path, asker: Asker, state: State, *, review: bool = False) -> InitResult:
    """Begin with an interview, led from `state` on; a draft is kept after each answer.

    With `review`, what is answered already is asked too.

    Raises:
        ActionError: the folder cannot be used.
        WorkspaceError: the folder cannot be written.
        EOFError, KeyboardInterrupt: the person stopped; the draft has their answers.
    """
    require_empty_place(folder)
    hooks = Hooks(keep=lambda now: keep_draft(folder, now), judge=judge_on(state.around.today), review_all=review)
    state = run(asker, state, hooks)
    result = _begin(folder, as_text(state))
    forget_draft(folder)
    if state.path == "full":
        return result
    return result._replace(verdict=fit(accounts(with_audiences(state))).because)


def interview(asker: Asker, state: State, hooks: Hooks | None = None) -> str:
    """The text of `strategy.yaml` that an interview leads to. Writes nothing itself. Raises as `Asker.read`."""
    return as_text(run(asker, state, hooks))


def as_text(state: State) -> str:
    """The text of `strategy.yaml` that an interview leads to."""
    return commented_yaml(Strategy, state.languages[0], filled=expanded(state))


def judge_on(today: str) -> Judge:
    """Finds what does not hold on a day, given as an ISO date."""
    day = dt.date.fromisoformat(today)
    return lambda strategy: check(strategy, day)


def questions(state: State) -> tuple[str, ...]:
    """The keys of `strategy.yaml` that the interview would ask for, for whoever cannot be asked."""
    return keys_of(step.key for step in outline(state))


def keys_of(steps: Iterable[str]) -> tuple[str, ...]:
    """The keys of `strategy.yaml` that questions fill, given by their own keys; each once."""
    paths = (_ASKED_TOGETHER.get(key) or path_of_key(key) for key in steps)
    return tuple(dict.fromkeys(path for path in paths if path))


_ASKED_TOGETHER: Final = {
    "brief.owner": "team.people",
    "brief.platforms": "platforms",
    "brief.audiences": "audiences",
    "brief.languages": "meta.languages",
    "brief.private": "meta.repository",
}
"""Questions of the short path that fill more than one place."""


def _begin(folder: Path, text: str, contacts: str | None = None, measures: str | None = None) -> InitResult:
    strategy = parse_strategy(text, STRATEGY).strategy
    files = {STRATEGY: text, CONTACTS: contacts or _contacts(strategy)}
    if measures:
        files[MEASURES] = measures
    handed_over = _hand_over(folder, files)
    return InitResult(handed_over, render(folder))


def _hand_over(folder: Path, files: Mapping[str, str]) -> Report:
    """Write the files that are the person's from now on. Raises `WorkspaceError` when the folder cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise stopped(error) from error
    return hand_over(FolderDisk(folder), files)


def _beside(source: Path, name: str) -> str | None:
    """A file of an example; None where it has none."""
    place = source / name
    return place.read_text("utf-8") if place.exists() else None


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
