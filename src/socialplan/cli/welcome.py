"""`socialplan` alone: what this is, the state of the current folder, the next command."""

from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING

from socialplan.actions import fast_path
from socialplan.cli import screen
from socialplan.language import LANGUAGES

if TYPE_CHECKING:
    from socialplan.actions.status import Status


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
    from socialplan.actions.status import status
    from socialplan.workspace.errors import WorkspaceError

    try:
        _state(status(here))
    except (ActionError, WorkspaceError) as error:
        from socialplan.cli.speech import words

        screen.show(words(error.words))


def _state(found: "Status") -> None:
    """What the folder needs, the most urgent first."""
    if found.problems:
        number = len(found.problems.problems)
        line = ngettext(
            "{name} holds {number} problem to mend first.", "{name} holds {number} problems to mend first.", number
        )
        screen.show(line.format(name=found.problems.name, number=number))
        _next(_("See where, and what to write"), "socialplan check")
    elif found.behind:
        _behind(sum(document.behind for document in found.documents))
    elif not found.waits:
        screen.show(_("This folder holds a strategy; its documents are in line with it."))
        _next(_("See what does not hold"), "socialplan check")
    if found.to_settle:
        line = ngettext(
            "{number} passage was changed by you and by the strategy; your text stands until you decide.",
            "{number} passages were changed by you and by the strategy; your text stands until you decide.",
            found.to_settle,
        )
        screen.show(line.format(number=found.to_settle))
        _next(_("Decide: your text or the new one"), "socialplan resolve")
    _next(_("See how each document stands"), "socialplan status")


def _behind(number: int) -> None:
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
