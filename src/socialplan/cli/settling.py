"""Passage by passage on a terminal: your text or the new one? Nothing is written before the last answer."""

import os
from gettext import gettext as _
from typing import Final

from socialplan.actions.editing import GUIDE, NoEditorError, written
from socialplan.actions.resolve import Choice, Passage, ToSettle
from socialplan.cli import screen
from socialplan.cli.dialogue import PlainAsker
from socialplan.cli.passages import show_both, show_one
from socialplan.cli.resolve import place_in_words
from socialplan.cli.speech import words
from socialplan.strategy.suggest import plain
from socialplan.workspace.errors import reason
from socialplan.workspace.merge import Take

_TAKES: Final[dict[str, Take]] = {
    **dict.fromkeys(("v", "m", "y", "votre", "le votre", "mine", "yours", "votre texte", "your text"), Take.MINE),
    **dict.fromkeys(("n", "nouveau", "le nouveau", "new", "the new one"), Take.NEW),
    **dict.fromkeys(("d", "b", "2", "deux", "les deux", "both"), Take.BOTH),
}
"""What people type for a choice, in either language; compared without case and accents."""

_EDIT: Final = frozenset({"e", "edit", "ecrire", "editer"})
_LATER: Final = frozenset({"", "l", "s", "p", "later", "skip", "plus tard"})
_BACK: Final = frozenset({"<", "back", "retour"})
_STOP: Final = frozenset({"q", "quit", "quitter", "stop"})


class _StopHere(Exception):  # noqa: N818 - no error
    """The person has decided enough for now."""


class _GoBack(Exception):  # noqa: N818 - no error
    """The person wants to see the passage before again."""


def ask_choices(what: ToSettle) -> dict[str, list[Choice]]:
    """The person's choice for each passage, by document; None where it waits. Raises KeyboardInterrupt at Ctrl-C."""
    asker = PlainAsker()
    turns = [(path, index) for path, passages in what.documents.items() for index in range(len(passages))]
    choices: dict[str, list[Choice]] = {path: [None] * len(passages) for path, passages in what.documents.items()}
    at = 0
    while at < len(turns):
        path, index = turns[at]
        passage = what.documents[path][index]
        place = place_in_words(path, passage.clash.line, passage.heading)
        screen.complain(f"\n[{at + 1}/{len(turns)}] {place}\n")
        try:
            choices[path][index] = _asked(what, passage, asker)
        except _GoBack:
            at = max(at - 1, 0)
        except (_StopHere, EOFError):
            break
        else:
            at += 1
    return choices


def _asked(what: ToSettle, passage: Passage, asker: PlainAsker) -> Choice:
    """What the person decides for one passage."""
    show_both(passage.clash.mine, passage.clash.new, (_("Your text"), _("The new text")))
    screen.complain("")
    while True:
        answer = plain(asker.line(_prompt()))
        if answer in _TAKES:
            return _TAKES[answer]
        if answer in _LATER:
            return None
        if answer in _STOP:
            raise _StopHere
        if answer in _BACK:
            raise _GoBack
        if answer not in _EDIT:
            _help(passage)
        elif edited := _edited(what, passage):
            return edited


def _help(passage: Passage) -> None:
    screen.complain(_keys())
    if passage.clash.base:
        show_one(_("As it was before both changes:"), passage.clash.base)


def _edited(what: ToSettle, passage: Passage) -> str | None:
    """The passage as the person writes it; None if it stays as it is, which is said."""
    parts = (
        f"{GUIDE} {_('Your text:')}\n{passage.clash.mine}",
        f"{GUIDE} {_('The new text:')}\n{passage.clash.new}",
        f"{GUIDE} {_('Keep what shall stand, save, and leave the editor. Lines that begin with %%% are left out.')}\n",
    )
    try:
        edited = written(what.folder, "".join(parts), os.environ)
    except NoEditorError as error:
        screen.complain(
            _("The editor {command} did not work.").format(command=error.command)
            if error.command
            else _("No editor was found. Name yours in the variable EDITOR.")
        )
        return None
    except OSError as error:
        screen.complain(words(reason(error)))
        return None
    if edited is None:
        screen.complain(_("Nothing was changed there."))
    return edited


def _prompt() -> str:
    return _("Your text or the new one? [y: yours  n: new  b: both  e: edit  Enter: later  ?: help] ")


def _keys() -> str:
    return _(
        "  y      your text stays\n"
        "  n      the new text takes its place; yours is kept in .socialplan/undo\n"
        "  b      both: yours, then the new one\n"
        "  e      write it as it should be, in your editor\n"
        "  Enter  later: your text stays for now, and you are told again at the next run\n"
        "  <      back to the passage before\n"
        "  q      stop here: what you decided so far is written, the rest waits"
    )
