"""What is said of an error: problems in words with exit code 1, a bug with a report and exit code 3."""

import platform
import sys
import traceback
from gettext import gettext as _

import socialplan
from socialplan.actions.errors import ActionError
from socialplan.cli.app import EXIT_BUG, EXIT_PROBLEM
from socialplan.cli.screen import complain
from socialplan.cli.speech import language
from socialplan.strategy.problems import StrategyError, render_problems
from socialplan.workspace.errors import WorkspaceError


def tell(error: Exception) -> int:
    """Say on stderr what went wrong; the exit code that it deserves."""
    if isinstance(error, StrategyError):
        complain(render_problems(error.problems, language(), error.name))
        return EXIT_PROBLEM
    if isinstance(error, ActionError):
        complain(error.words.to(language()))
        return error.exit_code
    if isinstance(error, WorkspaceError):
        complain(error.words.to(language()))
        return EXIT_PROBLEM
    _report(error)
    return EXIT_BUG


def _report(error: Exception) -> None:
    """A bug: where it happened, without any value, since values may be private."""
    complain(_("This is a bug in socialplan. Nothing that you wrote was changed. Please report these lines:"))
    system = f"socialplan {socialplan.__version__}, Python {platform.python_version()}, {sys.platform}"
    complain(f"  {system}, {type(error).__name__}")
    for frame in traceback.extract_tb(error.__traceback__)[-6:]:
        complain(f"  {frame.filename.rpartition('socialplan/')[2]}:{frame.lineno} {frame.name}")
