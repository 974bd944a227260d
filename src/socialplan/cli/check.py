"""`socialplan check`."""

import datetime as dt
from collections import Counter
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Annotated, Final

import typer

from socialplan.cli import screen
from socialplan.cli.options import HERE, AsJson, Folder, Lang
from socialplan.cli.speech import words

if TYPE_CHECKING:
    from socialplan.actions.check import Placed

HELP: Final = _("Check that the strategy holds together, with figures.")

FIRST: Final = 5
"""Findings shown at once; the others are counted."""

_DAY: Final = "%Y-%m-%d"


def command(  # noqa: PLR0913, PLR0917 - one argument an option
    folder: Folder = HERE,
    everything: Annotated[bool, typer.Option("--all", help=_("Show every finding."))] = False,
    strict: Annotated[bool, typer.Option("--strict", help=_("Warnings count as errors."))] = False,
    today: Annotated[
        dt.datetime | None, typer.Option("--today", formats=[_DAY], help=_("Compute as on that day."), metavar="DATE")
    ] = None,
    json: AsJson = False,
    lang: Lang = None,  # noqa: ARG001 - the language is chosen before
) -> None:
    """Print the findings; exit code 1 when there is an error, or a warning under `--strict`."""
    from socialplan.actions.check import check

    day = today.date() if today else dt.date.today()  # noqa: DTZ011 - the day where the person is
    found = check(folder, day).findings
    if json:
        screen.show_json([_as_data(placed) for placed in found])
    else:
        _print(found, everything=everything)
    serious = {"error", "warning"} if strict else {"error"}
    raise typer.Exit(int(any(placed.finding.severity in serious for placed in found)))


def _as_data(placed: "Placed") -> dict[str, object]:
    finding = placed.finding
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "path": finding.path,
        "line": placed.line,
        "column": placed.column,
        "message": words(finding.message),
        "why": words(finding.why),
        "remedy": words(finding.remedy),
    }


def _print(found: "tuple[Placed, ...]", *, everything: bool) -> None:
    if not found:
        screen.show(_("Nothing to report: the strategy holds together."))
        return
    shown = found if everything else found[:FIRST]
    for placed in shown:
        _print_one(placed)
    rest = found[len(shown) :]
    if rest:
        counts = Counter(placed.finding.path.partition(".")[0].partition("[")[0] for placed in rest)
        chapters = ", ".join(f"{chapter} {number}" for chapter, number in sorted(counts.items()))
        line = ngettext(
            "{number} more finding ({chapters}): --all shows it.",
            "{number} more findings ({chapters}): --all shows them.",
            len(rest),
        )
        screen.show(line.format(number=len(rest), chapters=chapters))
    screen.show(_tally(found))


def _print_one(placed: "Placed") -> None:
    finding = placed.finding
    mark = {"error": _("Error"), "warning": _("Warning"), "info": _("Note")}[finding.severity]
    screen.headline(f"{mark}  {words(finding.message)}")
    screen.show(f"    {words(finding.why)}")
    screen.show(f"    → {words(finding.remedy)}")
    screen.show(f"    strategy.yaml:{placed.line}:{placed.column}  {finding.rule}")


def _tally(found: "tuple[Placed, ...]") -> str:
    number = Counter(placed.finding.severity for placed in found)
    return ", ".join(
        (
            ngettext("{number} error", "{number} errors", number["error"]).format(number=number["error"]),
            ngettext("{number} warning", "{number} warnings", number["warning"]).format(number=number["warning"]),
            ngettext("{number} note", "{number} notes", number["info"]).format(number=number["info"]),
        )
    )
