"""What is said of an error: problems in words with exit code 1, a bug with a report and exit code 3."""

import platform
import sys
import traceback
from gettext import gettext as _
from pathlib import Path
from typing import Final

import socialplan
from socialplan.actions.errors import ActionError
from socialplan.cli.app import EXIT_BUG, EXIT_PROBLEM
from socialplan.cli.screen import complain
from socialplan.cli.speech import language, words
from socialplan.language import Words
from socialplan.strategy.problems import Problem, StrategyError, dotted, render_problem, render_problems
from socialplan.workspace.errors import WorkspaceError, reason

_HOME: Final = Path(__file__).parent.parent
_FRAMES: Final = 8


def tell(error: Exception) -> int:
    """Say on stderr what went wrong; the exit code that it deserves."""
    if isinstance(error, StrategyError):
        complain(render_problems(error.problems, language(), error.name))
        return EXIT_PROBLEM
    said = as_words(error)
    if said:
        complain(words(said))
        return error.exit_code if isinstance(error, ActionError) else EXIT_PROBLEM
    _report(error)
    return EXIT_BUG


def as_words(error: Exception) -> Words | None:
    """What to say of an error that is not a bug; None for a bug, and for problems, which are many."""
    if isinstance(error, ActionError | WorkspaceError):
        return error.words
    if isinstance(error, OSError) and error.errno and not _is_ours(error.filename):
        why = reason(error)
        place = f"{error.filename}" if isinstance(error.filename, str) else ""
        return Words(f"{place}\u00a0: {why.fr}.", f"{place}: {why.en}.") if place else why
    return None


def bug_words(error: Exception) -> Words:
    """That the program itself failed, without any value."""
    name = type(error).__name__
    return Words(f"C’est un défaut de socialplan ({name}).", f"This is a bug in socialplan ({name}).")


def failure_as_data(told: Words, file: str) -> dict[str, object]:
    """What kept a file from being looked at, in the shape of a problem."""
    return {
        "file": file,
        "line": None,
        "column": None,
        "path": "",
        "code": "not-checked",
        "expected": "",
        "hint": "",
        "message": words(told),
    }


def problems_as_data(error: StrategyError) -> list[dict[str, object]]:
    """The problems for `--json`."""
    return [_as_data(problem, error.name) for problem in error.problems]


def _as_data(problem: Problem, name: str) -> dict[str, object]:
    return {
        "file": name,
        "line": problem.line,
        "column": problem.column,
        "path": dotted(problem.path),
        "code": problem.code,
        "expected": words(problem.expected),
        "hint": words(problem.hint) if problem.hint else "",
        "message": render_problem(problem, language(), name),
    }


def _is_ours(place: object) -> bool:
    """Whether a file belongs to the program: that it cannot be read is then no fault of the person's."""
    return isinstance(place, str) and Path(place).is_absolute() and Path(place).is_relative_to(_HOME)


def _report(error: Exception) -> None:
    """A bug: where it happened, without any value, since values may be private."""
    complain(_("This is a bug in socialplan. Nothing that you wrote is lost. Please report these lines:"))
    system = f"socialplan {socialplan.__version__}, Python {platform.python_version()}, {sys.platform}"
    complain(f"  {system}, {type(error).__name__}")
    for frame in traceback.extract_tb(error.__traceback__)[-_FRAMES:]:
        complain(f"  {_place(frame.filename)}:{frame.lineno} {frame.name}")


def _place(filename: str) -> str:
    """A file of the program or of a library, without the folders above, which bear people's names."""
    parts = Path(filename).parts
    if Path(filename).is_relative_to(_HOME):
        return "/".join(parts[len(_HOME.parts) - 1 :])
    after = next((at + 1 for at, part in enumerate(parts) if part == "site-packages"), len(parts) - 1)
    return "/".join(parts[after:])
