"""The last screen of `init`: what was written, whether the hours hold, what to decide first, what to type next."""

import os
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from socialplan.actions.closing import Closing, closing
from socialplan.cli import screen
from socialplan.cli.commands import next_command, quoted
from socialplan.cli.speech import words

if TYPE_CHECKING:
    from socialplan.actions.init import InitResult


def show_closing(folder: Path, result: "InitResult") -> None:
    """Print the screen."""
    from socialplan.cli.report import show_obstacles

    end = closing(folder, result)
    screen.show()
    if end.files:
        screen.headline(_("Written in {folder}:").format(folder=folder))
    width = max((len(file.path) for file in end.files), default=0)
    for file in end.files:
        screen.show(f"  {file.path:<{width}}  {words(file.about)}".rstrip())
    for report in (result.handed_over, result.rendered.report):
        show_obstacles(folder, report, screen.complain)
    screen.show()
    screen.show(words(end.hours))
    if end.verdict:
        screen.show(words(end.verdict))
    if end.decisions:
        screen.show()
        screen.headline(_("To decide first:"))
        for decision in end.decisions:
            screen.show(f"  - {words(decision)}")
    screen.show()
    _show_next(folder, end)


def _uses_git() -> bool:
    """Whether the person has told git their name: whoever never did has no use for its commands."""
    home = Path(os.environ.get("HOME") or "~").expanduser()
    kept = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    return (home / ".gitconfig").is_file() or (kept / "git/config").is_file()


def _show_next(folder: Path, end: Closing) -> None:
    screen.headline(_("And now:"))
    screen.show("  " + _("Read first: {first}").format(first=folder / "README.md"))
    screen.show("  " + _("To change an answer: {command}").format(command=next_command("init", folder, "--review")))
    screen.show("  " + _("Or write in {file}; the documents follow.").format(file=folder / "strategy.yaml"))
    if end.empty_cards:
        screen.show("  " + _("Write the telephone numbers into contacts.yaml: it is never published."))
    if end.verdict:
        screen.show("  " + _("For the full plan: {command}").format(command=next_command("init", folder, "--full")))
    screen.show("  " + _("After each change: {command}").format(command=next_command("render", folder)))
    screen.show("  " + _("To see what does not hold: {command}").format(command=next_command("check", folder)))
    if not (end.in_git or _uses_git()):
        return
    git = "" if end.in_git else "git init && "
    go_there = "" if folder == Path() else f"cd {quoted(folder)} && "
    message = _("Social media strategy")
    screen.show(
        "  " + _("If you use git: {command}").format(command=f'{go_there}{git}git add . && git commit -m "{message}"')
    )
