"""`socialplan status`."""

import sys
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import typer

from socialplan.cli import screen
from socialplan.cli.commands import folder_in_words, next_command
from socialplan.cli.options import HERE, AsJson, Folder, Lang
from socialplan.cli.speech import words

if TYPE_CHECKING:
    from socialplan.actions.status import Document, State, Status
    from socialplan.workspace.merge import Clash

HELP: Final = _("Show how each document stands, and what to do next.\n\nNothing is changed.")

_WAITS: Final = 4
_STYLES: Final = {"to_settle": "bold yellow", "in_the_way": "yellow", "in_line": "green", "edited": "green"}


def command(
    folder: Folder = HERE,
    json: AsJson = False,
    lang: Lang = None,  # noqa: ARG001 - the language is chosen before
) -> None:
    """Print the state; exit code 1 if strategy.yaml holds problems, 4 if something waits for a decision."""
    from socialplan.actions.status import status

    found = status(folder)
    code = 1 if found.problems else _WAITS if found.waits else 0
    if json:
        screen.show_json(_as_data(folder, found, code))
    else:
        _print(folder, found)
    raise typer.Exit(code)


def _print(folder: Path, found: "Status") -> None:
    number = len(found.documents)
    head = ngettext("{folder}: {number} document", "{folder}: {number} documents", number)
    screen.headline(head.format(folder=folder_in_words(folder), number=number))
    if screen.colours(sys.stdout):
        _print_table(found)
    else:
        for document in found.documents:
            screen.show(_("  {path}: {text}").format(path=document.path, text=_in_words(document)))
            if document.adoption:
                screen.show(f"    {words(document.adoption.words())}")
    for note in found.notes:
        screen.show(words(note))
    screen.show()
    if found.problems:
        _print_problems(found)
    elif found.strategy_changed:
        screen.show(_("The decisions have changed since the last run: strategy.yaml or contacts.yaml."))
    if found.interrupted:
        screen.show(_("A run was stopped half-way here. The next one finishes it; nothing is lost."))
    for what, command_ in next_steps(folder, found):
        screen.show(f"{what} {command_}")


def _print_table(found: "Status") -> None:
    from socialplan.cli.tables import show_table

    rows = []
    for document in found.documents:
        state = [(_in_words(document), _STYLES.get(document.state, ""))]
        if document.adoption:
            state.append((words(document.adoption.words()), "dim"))
        rows.append(([(document.path, "")], state))
    show_table((_("Document"), _("State")), rows)


def _print_problems(found: "Status") -> None:
    from socialplan.cli.failure import tell

    screen.show(_("The strategy cannot be read; the documents are compared with the last run."))
    if found.problems:
        tell(found.problems)


def next_steps(folder: Path, found: "Status") -> list[tuple[str, str]]:
    """What to do, with the command; the most urgent first."""
    steps = []
    if found.problems:
        steps.append((_("Once it is mended:"), next_command("render", folder)))
    elif found.behind:
        steps.append((_("To bring the documents in line:"), next_command("render", folder)))
    if found.to_settle:
        line = ngettext("To settle {number} passage:", "To settle {number} passages:", found.to_settle)
        steps.append((line.format(number=found.to_settle), next_command("resolve", folder)))
    if not steps:
        steps.append((_("To see what does not hold:"), next_command("check", folder)))
    return steps


def _in_words(document: "Document") -> str:
    """How a document stands, in a line."""
    said = _sentence(document)
    return f"{said} ({words(document.reason)})" if document.reason else said


def _sentence(document: "Document") -> str:
    clashes, kept = len(document.clashes), document.kept
    if document.state == "to_settle":
        line = ngettext("{number} passage to settle", "{number} passages to settle", clashes)
        return line.format(number=clashes)
    if document.state == "to_update" and kept:
        line = ngettext("would be updated; your passage stays", "would be updated; your {number} passages stay", kept)
        return line.format(number=kept)
    return _words_of(document.state).format(other=document.other)


def _as_data(folder: Path, found: "Status", code: int) -> dict[str, Any]:
    """The state for programs: always the same keys. Texts of private documents are left out."""
    from socialplan.cli.failure import problems_as_data

    return {
        "folder": str(folder),
        "exit_code": code,
        "strategy_changed": found.strategy_changed,
        "interrupted": found.interrupted,
        "documents": [_document_as_data(document) for document in found.documents],
        "notes": [words(note) for note in found.notes],
        "problems": problems_as_data(found.problems) if found.problems else [],
        "next": [command_ for _what, command_ in next_steps(folder, found)],
    }


def _document_as_data(document: "Document") -> dict[str, Any]:
    adopted = document.adoption
    return {
        "path": document.path,
        "state": str(document.state),
        "words": _sentence(document),
        "reason": words(document.reason) if document.reason else "",
        "other": document.other,
        "kept": document.kept,
        "passages": [_passage_as_data(clash, private=document.private) for clash in document.clashes],
        "adopted": adopted and {"on": adopted.on.isoformat(), "by": adopted.by, "modified": adopted.modified},
    }


def _passage_as_data(clash: "Clash", *, private: bool) -> dict[str, str | int]:
    texts = {} if private else {"old": clash.base, "mine": clash.mine, "new": clash.new}
    return {"line": clash.line, **texts}


def _words_of(state: "State") -> str:
    return {
        "in_line": _("in line"),
        "edited": _("in line; edited by you, your text is kept"),
        "to_create": _("not written yet"),
        "to_update": _("would be updated"),
        "in_the_way": _("left as it is"),
        "deleted": _("deleted by you; it stays deleted until you restore it"),
        "moved": _("moved by you to {other}; it is not updated there"),
        "to_move": _("would be renamed; it is {other} now"),
        "to_remove": _("no longer produced; it would be removed, its text kept"),
        "yours": _("no longer produced; you edited it, it is yours now"),
    }[state]
