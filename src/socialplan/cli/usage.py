"""Wrong usage and help in the language chosen: Typer's own sentences are English."""

import re
from gettext import gettext as _
from typing import Any, Final

import typer.core

from socialplan.cli.screen import complain

EXIT_USAGE: Final = 2


class Group(typer.core.TyperGroup):
    """The application's help."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - Typer does not name these types
        """Write the line that begins with “Usage”."""
        _format_usage(self, ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401
        """The option `--help`."""
        return _translated(super().get_help_option(ctx))


class Command(typer.core.TyperCommand):
    """A command's help."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - Typer does not name these types
        """Write the line that begins with “Usage”."""
        _format_usage(self, ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401
        """The option `--help`."""
        return _translated(super().get_help_option(ctx))


def is_usage_error(error: Exception) -> bool:
    """Whether Typer raised `error` for something typed that no command takes."""
    return getattr(error, "exit_code", None) == EXIT_USAGE and hasattr(error, "format_message")


def tell_usage(error: Any) -> int:  # noqa: ANN401 - Typer does not name its type
    """Say on stderr what is wrong with what was typed; the exit code."""
    context = getattr(error, "ctx", None)
    if context is not None:
        complain(context.get_usage())
    complain(_("Error: {problem}").format(problem=_sentence(error.format_message())))
    if context is not None:
        complain(_("Help: {command}").format(command=f"{context.command_path} --help"))
    return EXIT_USAGE


def _sentence(english: str) -> str:
    """One of Typer's sentences in the language chosen; as it stands where it is not a known one."""
    for pattern, sentence in _sentences():
        found = re.fullmatch(pattern, english, re.DOTALL)
        if found:
            return sentence.format(**{name: text or "" for name, text in found.groupdict().items()})
    return english


def _sentences() -> tuple[tuple[str, str], ...]:
    """Typer's sentences, and ours for them. A test holds each against Typer."""
    return (
        (
            r"No such option: (?P<option>\S+) (?:Did you mean |\(?'?\(Possible options?: )(?P<others>[^?)]+)[?)].*",
            _("there is no option {option}. Did you mean {others}?"),
        ),
        (r"No such option: (?P<option>\S+?)\.?", _("there is no option {option}.")),
        (r"Option '(?P<option>.+)' requires an argument\.?", _("option {option} needs a value behind it.")),
        (r"Option '(?P<option>.+)' does not take a value\.?", _("option {option} takes no value.")),
        (r"Missing argument '(?P<name>.+)'\.?", _("{name} is missing.")),
        (r"Got unexpected extra arguments? ?(?:\(s\) )?\((?P<words>.*)\)", _("this is too much: {words}.")),
        (
            r"No such command '(?P<command>.*)'\. Did you mean (?P<others>.+)\?",
            _("there is no command {command}. Did you mean {others}?"),
        ),
        (r"No such command '(?P<command>.*)'\.", _("there is no command {command}.")),
        (r"Invalid value for '?(?P<option>[^:']+)'?: (?P<problem>.*)", _("{option}: {problem}")),
        (r"Invalid value: (?P<problem>.*)", "{problem}"),
    )


def _format_usage(command: Any, context: Any, formatter: Any) -> None:  # noqa: ANN401
    pieces = re.sub(r"\{(\S+)\}", r"\1", " ".join(command.collect_usage_pieces(context)))
    formatter.write_usage(context.command_path, pieces, prefix=_("Usage: "))


def _translated(option: Any) -> Any:  # noqa: ANN401
    if option is not None:
        option.help = _("Show this help.")
    return option
