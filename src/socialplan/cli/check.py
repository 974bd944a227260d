"""`socialplan check`."""

import datetime as dt
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from socialplan.cli import screen
from socialplan.cli.options import HERE, AsJson, Folder, Lang
from socialplan.cli.speech import language, words

if TYPE_CHECKING:
    from socialplan.actions.check import Checked, Placed
    from socialplan.strategy.problems import StrategyError

HELP: Final = _("Check that the strategy holds together, with figures.")

_FORMATS: Final = ("text", "json", "github", "sarif")


def _as_day(given: str | None) -> str | None:
    """A day as people write it. Raises `typer.BadParameter` for anything else."""
    if given is not None and not isinstance(_day(given), dt.date):
        raise typer.BadParameter(_("“{text}” is no date: write it as 2026-11-22.").format(text=given))
    return given


def _as_format(given: str) -> str:
    """A format that exists. Raises `typer.BadParameter` for another one."""
    if given and given.lower() not in _FORMATS:
        raise typer.BadParameter(
            _("“{name}” is none of {formats}.").format(name=given, formats=", ".join(_FORMATS)),
        )
    return given.lower()


def command(  # noqa: PLR0913, PLR0917 - one argument an option
    folder: Folder = HERE,
    everything: Annotated[bool, typer.Option("--all", help=_("Show every finding, chapter by chapter."))] = False,
    strict: Annotated[bool, typer.Option("--strict", help=_("Warnings count as errors."))] = False,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", help=_("Only these checks: ids, beginnings of ids, chapters."), metavar=_("RULE")),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", help=_("Without these checks."), metavar=_("RULE"))
    ] = None,
    today: Annotated[
        str | None, typer.Option("--today", help=_("Compute as on that day."), metavar=_("DATE"), callback=_as_day)
    ] = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            help=_("How to print: for people, programs, build servers."),
            metavar="text|json|github|sarif",
            callback=_as_format,
            show_default=False,
        ),
    ] = "",
    json: AsJson = False,
    lang: Lang = None,  # noqa: ARG001 - the language is chosen before
) -> None:
    """Print the findings; exit code 1 when there is an error, or a warning under `--strict`."""
    from socialplan.actions.check import check, is_serious

    if json and form not in {"", "json"}:
        raise typer.BadParameter(_("--json is --format json: choose one of the two."))
    form = form or ("json" if json else "text")
    chosen, left_out = _rules(select), _rules(ignore)
    day = (_day(today) if today else None) or dt.date.today()  # noqa: DTZ011 - the day where the person is
    try:
        checked = check(folder, day, chosen, left_out)
    except Exception as error:
        if form != "text":
            _print_failure(error, folder, form)
        raise
    if form == "text":
        from socialplan.cli.findings import show_findings

        show_findings(checked, everything=everything, select=select or (), ignore=ignore or ())
    else:
        _print_for_programs(checked, folder, form, chosen)
    raise typer.Exit(int(is_serious(checked.findings, strict=strict)))


def _rules(given: list[str] | None) -> frozenset[str]:
    """The ids that words, or words joined by commas, name. Raises `typer.BadParameter` where one names no rule."""
    from socialplan.rules.selection import matching, nearest_selector

    found: set[str] = set()
    for word in (part.strip() for one in given or () for part in one.split(",")):
        named = matching(word) if word else frozenset[str]()
        if word and not named:
            close = nearest_selector(word)
            told = _("there is no check “{name}”. Did you mean {other}?") if close else _("there is no check “{name}”.")
            raise typer.BadParameter(told.format(name=word, other=close))
        found |= named
    return frozenset(found)


def _day(text: str) -> dt.date | None:
    from socialplan.strategy.moments import read_day

    found = read_day(text)
    return found if isinstance(found, dt.date) else None


def _print_for_programs(checked: "Checked", folder: Path, form: str, chosen: frozenset[str]) -> None:
    if form == "json":
        found = [_as_data(placed, checked) for placed in (*checked.findings, *checked.silenced)]
        screen.show_json({"folder": str(folder), "problems": [], "findings": found})
    elif form == "sarif":
        from socialplan.actions.sarif import sarif

        screen.show_json(sarif(checked, language(), chosen))
    else:
        from socialplan.actions.annotations import annotations

        for line in annotations(checked, language()):
            screen.show_order(line)


def _print_failure(error: Exception, folder: Path, form: str) -> None:
    """Why nothing was checked, in a form for programs; people are told when the run ends."""
    from socialplan.actions.check import file_of
    from socialplan.strategy.problems import StrategyError

    if isinstance(error, StrategyError):
        _print_problems(error, folder, form)
        return
    from socialplan.cli.failure import as_words, bug_words, failure_as_data

    told, file = as_words(error) or bug_words(error), file_of(folder)
    if form == "json":
        screen.show_json({"folder": str(folder), "problems": [failure_as_data(told, file)], "findings": []})
    elif form == "sarif":
        from socialplan.actions.sarif import failure_sarif

        screen.show_json(failure_sarif(told, file, language()))
    else:
        from socialplan.actions.annotations import failure_annotation

        screen.show_order(failure_annotation(told, file, language()))


def _print_problems(error: "StrategyError", folder: Path, form: str) -> None:
    """The problems of the file in a form for programs."""
    from socialplan.actions.check import file_of

    file = file_of(folder, error.name)
    if form == "json":
        from socialplan.cli.failure import problems_as_data

        screen.show_json({"folder": str(folder), "problems": problems_as_data(error), "findings": []})
    elif form == "sarif":
        from socialplan.actions.sarif import problems_sarif

        screen.show_json(problems_sarif(error.problems, file, language()))
    else:
        from socialplan.actions.annotations import problem_annotations

        for line in problem_annotations(error.problems, file, language()):
            screen.show_order(line)


def _as_data(placed: "Placed", checked: "Checked") -> dict[str, Any]:
    from socialplan.rules.catalogue import rule_of
    from socialplan.rules.told import threshold_data

    finding = placed.finding
    rule = rule_of(finding.rule)
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "chapter": rule.chapter,
        "path": finding.path,
        "line": placed.line,
        "column": placed.column,
        "message": words(finding.message),
        "why": words(finding.why),
        "remedy": words(finding.remedy),
        "silenced": finding.silenced.to(language()) if finding.silenced else None,
        "documents": list(finding.documents),
        "thresholds": [threshold_data(name, checked.dossier.answers) for name in rule.limits],
    }
