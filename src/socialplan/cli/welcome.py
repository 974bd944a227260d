"""`socialplan` alone: what this is, the state of the current folder, the next command."""

from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

from socialplan.actions import fast_path
from socialplan.cli import screen
from socialplan.language import LANGUAGES


def welcome() -> None:
    """Print the welcome."""
    screen.headline(_("socialplan: your social media strategy in one file, and the documents that follow from it."))
    here = Path()
    if (here / "strategy.yaml").exists() or (here / "strategy.yaml").is_symlink():
        _strategy(here)
    elif _has_draft(here):
        screen.show(_("An interview was begun in this folder; its answers are kept."))
        _next(_("Go on where you were"), "socialplan init")
    else:
        screen.show(_("There is no strategy.yaml in this folder."))
        _next(_("Answer questions, some twenty minutes"), _("socialplan init my-folder"))
        _next(_("Start from a complete example"), "socialplan examples")
        _next(_("Fill a commented file by hand"), _("socialplan init my-folder --blank"))
    _next(_("All commands"), "socialplan --help")


def _strategy(here: Path) -> None:
    """The state of a folder that has a strategy: from hashes if they tell, else from what a run would do."""
    if any(fast_path.nothing_to_do(str(here), options) for options in ((), *((code,) for code in LANGUAGES))):
        screen.show(_("This folder holds a strategy; its documents are in line with it."))
        _next(_("See what does not hold"), "socialplan check")
        return
    from socialplan.actions.errors import ActionError
    from socialplan.actions.render import render
    from socialplan.strategy.problems import StrategyError
    from socialplan.workspace.errors import WorkspaceError

    try:
        report = render(here, dry_run=True).report
    except StrategyError as error:
        number = len(error.problems)
        line = ngettext(
            "{name} holds {number} problem to mend first.", "{name} holds {number} problems to mend first.", number
        )
        screen.show(line.format(name=error.name, number=number))
        _next(_("See where, and what to write"), "socialplan check")
    except (ActionError, WorkspaceError) as error:
        from socialplan.cli.speech import words

        screen.show(words(error.words))
    else:
        _behind(len(report.changes()), in_line=report.is_up_to_date())


def _behind(number: int, *, in_line: bool) -> None:
    if in_line:
        screen.show(_("This folder holds a strategy; its documents are in line with it."))
        _next(_("See what does not hold"), "socialplan check")
        return
    line = ngettext(
        "This folder holds a strategy; {number} file is not in line with it.",
        "This folder holds a strategy; {number} files are not in line with it.",
        number,
    )
    screen.show(line.format(number=number))
    _next(_("See what would change"), "socialplan render --dry-run")
    _next(_("Bring the documents in line"), "socialplan render")


def _has_draft(here: Path) -> bool:
    return (here / ".socialplan/drafts/interview.json").is_file()


def _next(what: str, command: str) -> None:
    """A command to type, and what it does."""
    screen.show(f"  {what:<40} {command}")
