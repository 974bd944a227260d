"""`socialplan resolve`."""

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Annotated, Final

import typer

from socialplan.cli import screen
from socialplan.cli.commands import folder_in_words, next_command
from socialplan.cli.options import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from socialplan.actions.resolve import Choice, ToSettle
    from socialplan.workspace.merge import Take
    from socialplan.workspace.report import Outcome

HELP: Final = _(
    "Settle the passages where your text and the new one differ.\n\n"
    "On a terminal each passage is shown and asked; --take settles all of them at once."
)

_WAITS: Final = 4
_TAKES: Final = ("mine", "new", "both")


def _as_take(given: str | None) -> str | None:
    """What to take. Raises `typer.BadParameter` for anything else."""
    if given is not None and given.lower() not in _TAKES:
        raise typer.BadParameter(_("“{text}” is neither mine nor new nor both.").format(text=given))
    return given and given.lower()


def command(
    documents: Annotated[
        list[str] | None,
        typer.Argument(help=_("Documents, or folders for all of theirs."), metavar=_("[DIR|DOC]...")),
    ] = None,
    take: Annotated[
        str | None,
        typer.Option(
            "--take",
            help=_("In every passage: your text, the new one, or both, yours first."),
            metavar="mine|new|both",
            callback=_as_take,
        ),
    ] = None,
    lang: Lang = None,  # noqa: ARG001 - the language is chosen before
) -> None:
    """Settle what is open in the folders and documents named; exit code 4 if something is left."""
    from socialplan.actions.named import named_folders
    from socialplan.actions.resolve import to_settle
    from socialplan.cli.dialogue import somebody_is_there
    from socialplan.workspace.merge import Take

    every = [to_settle(folder, paths) for folder, paths in named_folders(documents or ["."]).items()]
    if take is None and not somebody_is_there() and any(what.number for what in every):
        _refuse_to_guess(every)
    raise typer.Exit(max([_one(what, Take(take) if take else None) for what in every]))


def _refuse_to_guess(every: "Sequence[ToSettle]") -> None:
    """Nobody can be asked: say what is open and how to settle it. Raises `typer.BadParameter`."""
    for what in every:
        for path, passages in what.documents.items():
            for passage in passages:
                screen.complain(place_in_words(what.folder / path, passage.clash.line, passage.heading))
    raise typer.BadParameter(
        _("there is no terminal to ask you on. Say what to take: --take mine, --take new or --take both.")
    )


def _one(what: "ToSettle", take: "Take | None") -> int:
    if what.obstacles and not what.number:
        from socialplan.cli.report import show_outcome

        for outcome in what.obstacles:
            show_outcome(what.folder, outcome, screen.complain, only_look=True)
        return _WAITS
    if not what.number:
        screen.show(_("{folder}: nothing to settle.").format(folder=folder_in_words(what.folder)))
        return 0
    if take:
        return carry_out(what, {path: [take] * len(passages) for path, passages in what.documents.items()})
    return ask_and_carry_out(what)


def ask_and_carry_out(what: "ToSettle") -> int:
    """Ask for each passage at the terminal, write what was decided, and say so; 4 if something is left."""
    from socialplan.cli.settling import ask_choices

    try:
        choices = ask_choices(what)
    except KeyboardInterrupt:
        screen.complain(_("\nNothing was decided; your text stands."))
        raise
    return carry_out(what, choices)


def carry_out(what: "ToSettle", choices: "Mapping[str, Sequence[Choice]]") -> int:
    """Write what was decided and say what became of it; 4 if something is left."""
    from socialplan.actions.resolve import possible, settle

    decided = {path: each for path, each in possible(choices).items() if any(choice is not None for choice in each)}
    code, left = 0, {path: len(passages) for path, passages in what.documents.items()}
    if decided:
        report = settle(what, decided)
        code = report.exit_code()
        found = {outcome.path: outcome for outcome in report.outcomes}
        for path, each in decided.items():
            left[path] = _tell(what, path, found.get(path), each)
        if code == 0 and any(_replaces(choice) for each in decided.values() for choice in each):
            line = _("Your former text is not lost; to bring it back: {command}")
            screen.complain(line.format(command=next_command("undo", what.folder)))
    number = sum(left.values())
    if number:
        line = ngettext("{number} passage waits; to settle it:", "{number} passages wait; to settle them:", number)
        screen.complain(f"{line.format(number=number)} {next_command('resolve', what.folder)}")
    return code or (_WAITS if number else 0)


def _replaces(choice: "Choice") -> bool:
    """Whether a choice takes the person's text away."""
    from socialplan.workspace.merge import Take

    return choice not in {None, Take.MINE, Take.BOTH}


def _tell(what: "ToSettle", path: str, outcome: "Outcome | None", choices: "Sequence[Choice]") -> int:
    """Say what became of one document; how many of its passages are left. No outcome: it is as it should be."""
    from socialplan.cli.report import show_outcome
    from socialplan.workspace.report import IN_THE_WAY
    from socialplan.workspace.table import Action

    if outcome and outcome.action in {*IN_THE_WAY, Action.FAILED} - {Action.CLASH}:
        show_outcome(what.folder, outcome, screen.complain)
        return len(choices)
    number = sum(choice is not None for choice in choices)
    line = ngettext("{path}: {number} passage settled.", "{path}: {number} passages settled.", number)
    screen.show(line.format(path=what.folder / path, number=number))
    return outcome.clashes if outcome else 0


def place_in_words(place: "Path | str", line: int, heading: str) -> str:
    """Where a passage stands."""
    text = _("{path}, line {line}").format(path=place, line=line)
    return _("{place}, under “{heading}”").format(place=text, heading=heading) if heading else text
