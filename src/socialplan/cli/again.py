"""`socialplan init` on a folder that has a strategy: nothing is begun again, what is there is taken further."""

from gettext import gettext as _
from gettext import ngettext
from math import ceil
from pathlib import Path
from typing import Final

import typer

from socialplan.actions import fast_path
from socialplan.actions.drafts import BEFORE, find_draft, hold, is_unreadable, let_go, set_aside_draft
from socialplan.actions.filled import Filled, fill
from socialplan.actions.gaps import Further, further, with_everything, with_later
from socialplan.actions.init import keys_of
from socialplan.cli import screen
from socialplan.cli.app import EXIT_PROBLEM
from socialplan.cli.commands import folder_in_words, next_command
from socialplan.cli.dialogue import agreed, asker
from socialplan.cli.interview import Manner, here, resumed, set_aside_unreadable, tell_what_is_missing
from socialplan.cli.speech import language
from socialplan.interview.prompt import Asker
from socialplan.language import LANGUAGES

_MENDING: Final = 0.5
"""Minutes, on average, to put an answer right."""


def go_on(folder: Path, manner: Manner) -> int:
    """Bring the documents up to date, and answer what is missing or wrong, if the person wants; the exit code."""
    screen.show(_("{folder} has a strategy; it is not begun again.").format(folder=folder_in_words(folder)))
    hold(folder)
    ask = asker(plain=manner.plain)
    try:
        return _go_on(folder, manner, ask)
    except EOFError:
        return EXIT_PROBLEM
    finally:
        let_go(folder)


def _go_on(folder: Path, manner: Manner, ask: Asker) -> int:
    wanted = _wanted(folder, manner, ask)
    is_current = _is_current(folder)
    try:
        brought = is_current or agreed(ask, _("Bring its documents up to date now?"))
        code = _render(folder) if brought and not is_current else 0
        if code == EXIT_PROBLEM:
            return code
        chosen = _chosen(_deeper(folder, wanted, manner, ask), manner, ask)
    except EOFError:
        tell_what_is_missing(keys_of([*(step.key for step in wanted.open), *wanted.wrong]))
        command = next_command("render", folder)
        screen.complain(_("Without a terminal: change strategy.yaml, then {command}").format(command=command))
        raise
    if chosen:
        filled = _filled(folder, chosen, manner, ask)
        code = _render(folder) if filled.answered and brought else code
    if not brought:
        screen.show(_("The documents were left alone. Later: {command}").format(command=next_command("render", folder)))
    screen.show(_("To see what does not hold: {command}").format(command=next_command("check", folder)))
    return code


def _filled(folder: Path, chosen: Further, manner: Manner, ask: Asker) -> Filled:
    """Ask, and write. What was being reviewed is written whole or not at all."""
    if not manner.review:
        ask.say(_("Enter alone: decide later, it is not asked again. Ctrl-C: stop, your answers are kept."))
        return fill(folder, ask, chosen, _tell)
    ask.say(_("Enter alone: the answer stays. Ctrl-C: stop; strategy.yaml is not changed before the end."))
    try:
        return fill(folder, ask, with_everything(chosen), _tell, whole=True)
    except (EOFError, KeyboardInterrupt):
        screen.complain(_("\nstrategy.yaml was not changed; your answers are kept beside it."))
        screen.complain(_("To go on: {command}").format(command=next_command("init", folder)))
        raise


def _is_current(folder: Path) -> bool:
    """Whether the documents are in line with the strategy already."""
    return any(fast_path.nothing_to_do(str(folder), options) for options in ((), *((code,) for code in LANGUAGES)))


def _wanted(folder: Path, manner: Manner, ask: Asker) -> Further:
    """What there is to ask; without the answers of a run that was broken off, where the person does not want them."""
    wanted = further(folder, language(), manner.path, here(folder))
    if wanted.resumed and resumed(ask):
        return wanted
    if is_unreadable(folder):
        set_aside_unreadable(folder)
    elif find_draft(folder):
        set_aside_draft(folder)
        screen.complain(_("Answers of an earlier run are kept in {place}.").format(place=folder / BEFORE))
    return further(folder, language(), manner.path, here(folder)) if wanted.resumed else wanted


def _deeper(folder: Path, wanted: Further, manner: Manner, ask: Asker) -> Further:
    """What there is to ask for the full plan, where the essential is answered and the person wants to go on."""
    if wanted.number or wanted.resumed or manner.review or manner.path or wanted.state.path == "full":
        return wanted
    if not agreed(ask, _("The essential is answered. Go on with the full plan now?"), default=False):
        return wanted
    return further(folder, language(), "full", here(folder))


def _chosen(wanted: Further, manner: Manner, ask: Asker) -> Further | None:
    """What the person wants to be asked now; told first what does not hold."""
    if manner.review or wanted.resumed:
        return wanted
    if not wanted.number and wanted.later:
        number = len(wanted.later)
        minutes = ceil(sum(step.minutes for step in wanted.later))
        line = ngettext(
            "{number} question was put off ({minutes} min). Take it up now?",
            "{number} questions were put off ({minutes} min). Take them up now?",
            number,
        )
        is_wished = agreed(ask, line.format(number=number, minutes=minutes), default=False)
        return with_later(wanted) if is_wished else None
    if not wanted.number:
        screen.show(_("No question is open. All of them once more: {option}").format(option="--review"))
        return None
    if wanted.wrong:
        line = ngettext("{number} answer does not hold.", "{number} answers do not hold.", len(wanted.wrong))
        ask.say(line.format(number=len(wanted.wrong)))
    number = wanted.number
    minutes = ceil(sum(step.minutes for step in wanted.open) + _MENDING * len(wanted.wrong))
    line = ngettext(
        "{number} question is open ({minutes} min). Answer it now?",
        "{number} questions are open ({minutes} min). Answer them now?",
        number,
    )
    is_wished = agreed(ask, line.format(number=number, minutes=minutes), default=bool(manner.path))
    return wanted if is_wished else None


def _render(folder: Path) -> int:
    """Render as the command does."""
    from socialplan.cli.render import command as render

    try:
        render([folder])
    except typer.Exit as end:
        return end.exit_code
    return 0


def _tell(filled: Filled) -> None:
    if not filled.written:
        screen.complain(_("strategy.yaml was changed by somebody else meanwhile: nothing was written into it."))
    if filled.by_hand:
        screen.complain(_("To be added to strategy.yaml by hand:"))
    for path, answer in filled.by_hand.items():
        screen.complain(f"  {path}: {answer}")
    line = ngettext(
        "{number} answer written into strategy.yaml.", "{number} answers written into strategy.yaml.", filled.answered
    )
    screen.show(line.format(number=filled.answered))
    if filled.left:
        line = ngettext("{number} question was put off.", "{number} questions were put off.", filled.left)
        screen.show(line.format(number=filled.left))
