"""`socialplan check`."""

import datetime as dt
import sys
from collections import Counter
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
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

_STYLES: Final = {"error": "bold red", "warning": "yellow", "info": "dim"}


def _as_day(given: str | None) -> str | None:
    """A day as people write it. Raises `typer.BadParameter` for anything else."""
    if given is not None and not isinstance(_day(given), dt.date):
        raise typer.BadParameter(_("“{text}” is no date: write it as 2026-11-22.").format(text=given))
    return given


def command(  # noqa: PLR0913, PLR0917 - one argument an option
    folder: Folder = HERE,
    everything: Annotated[bool, typer.Option("--all", help=_("Show every finding."))] = False,
    strict: Annotated[bool, typer.Option("--strict", help=_("Warnings count as errors."))] = False,
    today: Annotated[
        str | None, typer.Option("--today", help=_("Compute as on that day."), metavar=_("DATE"), callback=_as_day)
    ] = None,
    json: AsJson = False,
    lang: Lang = None,  # noqa: ARG001 - the language is chosen before
) -> None:
    """Print the findings; exit code 1 when there is an error, or a warning under `--strict`."""
    day = _day(today) if today else None
    found = _found(folder, day or dt.date.today(), json=json)  # noqa: DTZ011 - the day where the person is
    if json:
        screen.show_json({"folder": str(folder), "problems": [], "findings": [_as_data(placed) for placed in found]})
    else:
        _print(found, everything=everything)
    serious = {"error", "warning"} if strict else {"error"}
    raise typer.Exit(int(any(placed.finding.severity in serious for placed in found)))


def _found(folder: Path, day: dt.date, *, json: bool) -> "tuple[Placed, ...]":
    """The findings. With `json`, problems of the file are told there too, before they end the run."""
    from socialplan.actions.check import check
    from socialplan.strategy.problems import StrategyError

    try:
        return check(folder, day).findings
    except StrategyError as error:
        if json:
            from socialplan.cli.failure import problems_as_data

            screen.show_json({"folder": str(folder), "problems": problems_as_data(error), "findings": []})
        raise


def _day(text: str) -> dt.date | None:
    from socialplan.strategy.moments import read_day

    found = read_day(text)
    return found if isinstance(found, dt.date) else None


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
    if everything and screen.colours(sys.stdout):
        _print_table(shown)
    else:
        for placed in shown:
            _print_one(placed)
    _print_rest(found[len(shown) :])
    screen.show(_tally(found))


def _print_rest(rest: "tuple[Placed, ...]") -> None:
    """How many findings were not shown, by chapter."""
    if not rest:
        return
    counts = Counter(placed.finding.path.partition(".")[0].partition("[")[0] for placed in rest)
    chapters = ", ".join(f"{chapter} {number}" for chapter, number in sorted(counts.items()))
    line = ngettext(
        "{number} more finding ({chapters}): --all shows it.",
        "{number} more findings ({chapters}): --all shows them.",
        len(rest),
    )
    screen.show(line.format(number=len(rest), chapters=chapters))


def _print_one(placed: "Placed") -> None:
    finding = placed.finding
    screen.headline(f"{_mark(placed)}  {words(finding.message)}")
    screen.show(f"    {words(finding.why)}")
    screen.show(f"    → {words(finding.remedy)}")
    screen.show(f"    strategy.yaml:{placed.line}:{placed.column}  {finding.rule}")


def _print_table(found: "tuple[Placed, ...]") -> None:
    from socialplan.cli.tables import show_table

    heads = (_("Gravity"), _("What"), _("What to do"), _("Line"))
    show_table(
        heads,
        (
            (
                [(_mark(placed), _STYLES[placed.finding.severity])],
                [(words(placed.finding.message), ""), (words(placed.finding.why), "dim")],
                [(words(placed.finding.remedy), "")],
                [(str(placed.line), "dim")],
            )
            for placed in found
        ),
    )


def _mark(placed: "Placed") -> str:
    return {"error": _("Error"), "warning": _("Warning"), "info": _("Note")}[placed.finding.severity]


def _tally(found: "tuple[Placed, ...]") -> str:
    number = Counter(placed.finding.severity for placed in found)
    return ", ".join(
        (
            ngettext("{number} error", "{number} errors", number["error"]).format(number=number["error"]),
            ngettext("{number} warning", "{number} warnings", number["warning"]).format(number=number["warning"]),
            ngettext("{number} note", "{number} notes", number["info"]).format(number=number["info"]),
        )
    )
