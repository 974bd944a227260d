"""`socialplan` alone: what this is, the state of the current folder, the next command."""

from gettext import gettext as _
from pathlib import Path

from socialplan.actions import fast_path
from socialplan.cli import screen
from socialplan.language import LANGUAGES


def show() -> None:
    """Print the welcome."""
    screen.headline(_("socialplan: your social media strategy in one file, and the documents that follow from it."))
    here = Path()
    if not (here / "strategy.yaml").is_file():
        screen.show(_("There is no strategy.yaml in this folder."))
        screen.show(_("  Answer questions, some twenty minutes:  socialplan init my-folder"))
        screen.show(_("  Start from a complete example:          socialplan examples"))
        screen.show(_("  Fill a commented file by hand:          socialplan init my-folder --blank"))
        return
    in_line = any(fast_path.nothing_to_do(".", options) for options in ((), *((code,) for code in LANGUAGES)))
    if in_line:
        screen.show(_("This folder holds a strategy; its documents are in line with it."))
        screen.show(_("  See what does not hold:                 socialplan check"))
    else:
        screen.show(_("This folder holds a strategy; its documents may be behind it."))
        screen.show(_("  See what would change:                  socialplan render --dry-run"))
        screen.show(_("  Bring the documents in line:            socialplan render"))
    screen.show(_("  All commands:                           socialplan --help"))
