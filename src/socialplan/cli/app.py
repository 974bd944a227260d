"""The application: which commands there are, and what becomes of an error."""

import sys
from collections.abc import Sequence
from gettext import gettext as _
from importlib import import_module
from typing import Annotated, Final

import typer

import socialplan

_COMMANDS: Final = {
    "init": "socialplan.cli.init",
    "render": "socialplan.cli.render",
    "check": "socialplan.cli.check",
    "examples": "socialplan.cli.examples",
    "schema": "socialplan.cli.schema",
}
"""Command → module. Only the module of the command that was typed is imported."""

EXIT_PROBLEM: Final = 1
EXIT_BUG: Final = 3
EXIT_INTERRUPTED: Final = 130


def run(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name; the exit code."""
    try:
        application(arguments)(args=list(arguments), prog_name="socialplan")
    except SystemExit as end:
        return _flushed(end.code if isinstance(end.code, int) else int(bool(end.code)))
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last place where an error can be told in words
        from socialplan.cli.failure import tell

        return tell(error)
    return _flushed(0)


def application(arguments: Sequence[str]) -> typer.Typer:
    """The Typer application with the command named in `arguments`, or with all of them where none is."""
    app = typer.Typer(
        name="socialplan",
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(_welcome)
    named = next((argument for argument in arguments if argument in _COMMANDS), None)
    first = next(iter(arguments), "")
    for name in [named] if named == first and named else _COMMANDS if first != "--version" else ():
        module = import_module(_COMMANDS[name])
        app.command(name, help=module.HELP)(module.command)
    return app


def _welcome(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help=_("Show the version and exit."))] = False,
    lang: Annotated[str | None, typer.Option("--lang", help=_("fr or en."), metavar="fr|en")] = None,  # noqa: ARG001 - read before the commands are imported
) -> None:
    if version:
        sys.stdout.write(f"socialplan {socialplan.__version__}\n")
        raise typer.Exit
    if context.invoked_subcommand is None:
        from socialplan.cli.welcome import show

        show()


_welcome.__doc__ = _("An organisation's social media strategy as one file, and the documents built from it.")


def _flushed(code: int) -> int:
    """`code`, once everything printed has reached its reader; a reader who has left is no error."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        import os

        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
