"""The application: which commands there are, and what becomes of an error."""

from collections.abc import Sequence
from gettext import gettext as _
from importlib import import_module
from typing import Annotated, Final

import typer

import socialplan
from socialplan.cli.options import Lang
from socialplan.cli.screen import flushed, show
from socialplan.cli.usage import Command, Group, is_usage_error, tell_usage

_COMMANDS: Final = {
    "init": "socialplan.cli.init",
    "render": "socialplan.cli.render",
    "status": "socialplan.cli.status",
    "resolve": "socialplan.cli.resolve",
    "restore": "socialplan.cli.restore",
    "undo": "socialplan.cli.undo",
    "check": "socialplan.cli.check",
    "explain": "socialplan.cli.explain",
    "adopt": "socialplan.cli.adopt",
    "export": "socialplan.cli.export",
    "templates": "socialplan.cli.templates",
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
        code = _run(arguments)
    except KeyboardInterrupt:
        code = EXIT_INTERRUPTED
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(bool(end.code))
    except Exception as error:  # noqa: BLE001 - the last place where an error can be told in words
        from socialplan.cli.failure import tell

        code = tell(error)
    return flushed(code)


def _run(arguments: Sequence[str]) -> int:
    try:
        code = application(arguments)(args=list(arguments), prog_name="socialplan", standalone_mode=False)
    except typer.Abort as stopped:
        return EXIT_PROBLEM if isinstance(stopped.__cause__, EOFError) else EXIT_INTERRUPTED
    except Exception as error:
        if is_usage_error(error):
            return tell_usage(error)
        raise
    return code if isinstance(code, int) else 0


def application(arguments: Sequence[str]) -> typer.Typer:
    """The Typer application with the command named in `arguments`, or with all of them where none is."""
    app = typer.Typer(
        name="socialplan",
        cls=Group,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        subcommand_metavar=_("COMMAND [ARGUMENTS]..."),
        context_settings={"help_option_names": ["-h", "--help"]},
        help=_("An organisation's social media strategy as one file, and the documents built from it."),
    )
    app.callback(invoke_without_command=True)(_welcome)
    first = next(iter(arguments), "")
    for name in [first] if first in _COMMANDS else _COMMANDS if first != "--version" else ():
        module = import_module(_COMMANDS[name])
        app.command(name, cls=Command, help=module.HELP)(module.command)
    return app


def _welcome(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help=_("Show the version and exit."))] = False,
    lang: Lang = None,  # noqa: ARG001 - read before the commands are imported
) -> None:
    if version:
        show(f"socialplan {socialplan.__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        from socialplan.cli.welcome import welcome

        welcome()
