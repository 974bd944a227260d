"""`socialplan templates`."""

from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from socialplan.cli import screen
from socialplan.cli.commands import folder_in_words, next_command, quoted
from socialplan.cli.options import HERE, Lang

if TYPE_CHECKING:
    from collections.abc import Callable

    from socialplan.actions.own_templates import Own
    from socialplan.actions.templates import Listed

HELP: Final = _(
    "Templates of your own: list them, copy one, see what changed in ours since, agree to a folder’s."
    "\n\nA file in “templates” takes the place of the shipped one of the same name."
)

_ACTIONS: Final = ("list", "copy", "diff", "trust")
_NAMED: Final = ("copy", "diff")


def _as_action(given: str) -> str:
    """What to do. Raises `typer.BadParameter` for anything else."""
    if given.lower() not in _ACTIONS:
        raise typer.BadParameter(_("“{text}” is none of {actions}.").format(text=given, actions=", ".join(_ACTIONS)))
    return given.lower()


def command(
    action: Annotated[
        str,
        typer.Argument(
            help=_("List the templates, copy one, see what changed in it, or agree to a folder’s."),
            metavar="list|copy|diff|trust",
            callback=_as_action,
        ),
    ] = "list",
    name: Annotated[
        str | None, typer.Argument(help=_("The template; after list and trust, the folder."), metavar=_("[NAME]"))
    ] = None,
    folder: Annotated[Path, typer.Option("--folder", help=_("The folder of the strategy."), metavar=_("DIR"))] = HERE,
    seen: Annotated[
        bool, typer.Option("--seen", help=_("With diff: what changed is known now; the next one begins here."))
    ] = False,
    lang: Lang = None,  # noqa: ARG001 - the language is chosen before
) -> None:
    """Do what is asked; exit code 4 where a file stands in the place of a copy."""
    if action in _NAMED and not name:
        raise typer.BadParameter(_("name a template: socialplan templates list shows them."))
    if seen and action != "diff":
        raise typer.BadParameter(_("--seen goes with diff."))
    if action == "copy":
        _copy(folder, name or "")
    elif action == "diff":
        _difference(folder, name or "", seen=seen)
    elif action == "trust":
        _trust(Path(name) if name else folder)
    else:
        _list(Path(name) if name else folder)


def _list(folder: Path) -> None:
    from socialplan.actions.templates import overview

    found = overview(folder)
    for each in found.templates:
        _line(each)
    for stray in found.strays:
        screen.complain(_("{path}: no template is looked for there; it is not read.").format(path=stray))
    if not found.trusted:
        screen.complain(
            _("Nobody agreed to them on this machine yet: {command}").format(command=_command("trust", folder))
        )
    screen.show(_("To change one: {command}").format(command=_command("copy NAME", folder)))


def _line(each: "Listed") -> None:
    from socialplan.cli.speech import words

    if each.purpose is None:
        screen.show(f"  templates/{each.name}", "bold")
        screen.show("    " + _("yours; replaces none, and serves where another template calls it"))
        return
    screen.show(f"  {each.name}", "bold" if each.lines else "")
    screen.show(f"    {words(each.purpose)}")
    if each.lines is not None:
        line = ngettext("replaced by yours ({number} line)", "replaced by yours ({number} lines)", each.lines)
        screen.show("    " + line.format(number=each.lines), "green")
    if each.changed:
        screen.show(
            "    "
            + _("the shipped one has changed since your copy: {command}").format(
                command=f"socialplan templates diff {each.name}"
            ),
            "red",
        )


def _copy(folder: Path, name: str) -> None:
    from socialplan.actions.templates import copy

    place = copy(folder, name)
    screen.show(f"  {folder / place}")
    screen.show(_("Change it, then: {command}").format(command=next_command("render", folder)))


def _difference(folder: Path, name: str, *, seen: bool) -> None:
    from socialplan.actions.templates import difference
    from socialplan.cli.difference import show_lines

    found = difference(folder, name, seen=seen)
    if not found.remembered:
        screen.complain(_("It is not known what yours was copied from; this is what sets it apart from ours."))
    if not found.lines:
        screen.complain(_("{name}: nothing has changed in the shipped one.").format(name=found.name))
    show_lines(found.lines)


def _trust(folder: Path) -> None:
    from socialplan.actions.templates import agree

    show_own(agree(folder), screen.show)
    screen.show(_("They will be used as they are now. Once one is changed, you are asked again."))


def agreed_to(folder: Path, own: "Own") -> bool:
    """Whether somebody at the terminal says yes to the templates of a folder; then that is remembered."""
    from socialplan.actions import trust
    from socialplan.cli.dialogue import confirmed, somebody_is_there

    if not own.sources or not somebody_is_there():
        return False
    screen.complain(_("{folder} brings templates of its own:").format(folder=folder_in_words(folder)))
    show_own(own, screen.complain)
    screen.complain(
        _(
            "They decide what your documents say, and could make them lie; they can do nothing else: "
            "read no other file, run no program, reach no network."
        )
    )
    try:
        now = confirmed(_("Use these templates, as they are now?"), default=False)
    except EOFError:
        return False
    if now:
        trust.trust(own.digest)
    return now


def show_own(own: "Own", say: "Callable[[str], None]") -> None:
    """The folder's templates, with their lines."""
    for name, number in own.lines.items():
        line = ngettext("  templates/{name} ({number} line)", "  templates/{name} ({number} lines)", number)
        say(line.format(name=name, number=number))


def _command(action: str, folder: Path) -> str:
    place = [] if folder == HERE else ["--folder", quoted(folder)]
    return " ".join(["socialplan templates", action, *place])
