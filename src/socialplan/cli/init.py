"""`socialplan init`."""

from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from socialplan.cli import screen
from socialplan.cli.commands import next_command
from socialplan.cli.options import HERE, Folder, Lang
from socialplan.cli.site import SiteOption, write_site
from socialplan.cli.speech import language

if TYPE_CHECKING:
    from socialplan.actions.init import InitResult

HELP: Final = _(
    "Begin a strategy, and write its documents; or take one further.\n\n"
    "By answering questions in the terminal, or from a file of answers, an example, a blank form."
)


def command(  # noqa: PLR0913, PLR0917 - one argument an option
    folder: Folder = HERE,
    answers: Annotated[
        Path | None, typer.Option("--answers", help=_("Read the answers from a YAML file."), metavar=_("FILE"))
    ] = None,
    example: Annotated[
        str | None, typer.Option("--example", help=_("Start from a complete example."), metavar=_("NAME"))
    ] = None,
    blank: Annotated[bool, typer.Option("--blank", help=_("Write a commented file to fill by hand."))] = False,
    brief: Annotated[bool, typer.Option("--brief", help=_("Ask the essential: twenty minutes."))] = False,
    full: Annotated[bool, typer.Option("--full", help=_("Ask for the full plan: an hour."))] = False,
    review: Annotated[bool, typer.Option("--review", help=_("Go through what is answered already, too."))] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help=_("Plain lines, nothing redrawn: for screen readers."))
    ] = False,
    site: SiteOption = None,
    lang: Lang = None,  # noqa: ARG001 - the language is chosen before
) -> None:
    """Make the folder and its documents; then say what to do next."""
    if site:
        raise typer.Exit(write_site(folder, site))
    files = {"--answers": answers is not None, "--example": example is not None, "--blank": blank}
    way = _only_one(files | {"--brief": brief, "--full": full}) or _only_one({"--review": review})
    if way not in files:
        raise typer.Exit(_ask(folder, {"--brief": "brief", "--full": "full"}.get(way), plain=plain, review=review))
    _only_one({way: True, "--review": review, "--plain": plain})
    tell_of_foreign_files(folder)
    if blank:
        _blank(folder)
    else:
        _close(folder, _begin(folder, answers, example))


def _only_one(given: dict[str, bool]) -> str:
    """The option given among those that exclude one another. Raises `typer.BadParameter` for two."""
    ways = [name for name, is_given in given.items() if is_given]
    if len(ways) > 1:
        raise typer.BadParameter(_("choose one of {ways}.").format(ways=", ".join(ways)))
    return next(iter(ways), "")


def _ask(folder: Path, path: str | None, *, plain: bool, review: bool) -> int:
    """Lead the interview, on a new folder or on one that has a strategy; the exit code."""
    from socialplan.cli.interview import Manner, lead

    manner = Manner("full" if path == "full" else "brief" if path else None, plain=plain, review=review)
    if (folder / "strategy.yaml").is_file():
        from socialplan.cli.again import go_on

        return go_on(folder, manner)
    tell_of_foreign_files(folder)
    _close(folder, lead(folder, manner))
    return 0


def tell_of_foreign_files(folder: Path) -> None:
    """Say before the first question which of the person's files have names that our documents take."""
    from socialplan.actions.init import require_empty_place, taken_names

    require_empty_place(folder)
    taken = taken_names(folder)
    if taken:
        line = ngettext(
            "{folder} holds a file that bears the name of one of our documents: {paths}. It stays as it is; "
            "our text goes beside it.",
            "{folder} holds files that bear the names of our documents: {paths}. They stay as they are; "
            "our texts go beside them.",
            len(taken),
        )
        screen.complain(line.format(folder=folder, paths=", ".join(taken)))


def _begin(folder: Path, answers: Path | None, example: str | None) -> "InitResult":
    from socialplan.actions import init

    return init.from_answers(folder, answers) if answers is not None else init.from_example(folder, example or "")


def _blank(folder: Path) -> None:
    from socialplan.actions.init import blank

    blank(folder, language())
    screen.headline(_("{place} is ready to fill.").format(place=folder / "strategy.yaml"))
    screen.show(_("Then: {command}").format(command=next_command("render", folder)))


def _close(folder: Path, result: "InitResult") -> None:
    from socialplan.cli.closing import show_closing

    show_closing(folder, result)
    raise typer.Exit(result.rendered.report.exit_code() or result.handed_over.exit_code())
