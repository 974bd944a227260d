"""What `init` says last: files written, the verdict on the hours, the decisions to take first."""

from typing import Final, NamedTuple

from socialplan.actions.init import InitResult
from socialplan.analysis import figures
from socialplan.analysis.workload import Workload
from socialplan.language import Words
from socialplan.workspace.table import Action

DECISIONS: Final = 3

_WRITTEN: Final = frozenset({Action.CREATE, Action.UPDATE})


class Closing(NamedTuple):
    """The closing screen."""

    files: tuple[str, ...]
    hours: Words
    decisions: tuple[Words, ...]


def closing(result: InitResult) -> Closing:
    """The closing screen of what `init` made."""
    outcomes = (*result.handed_over.outcomes, *result.rendered.report.outcomes)
    written = [outcome.path for outcome in outcomes if outcome.action in _WRITTEN and not outcome.path.startswith(".")]
    findings = result.rendered.findings
    return Closing(
        tuple(dict.fromkeys(written)),
        hours_verdict(result.rendered.dossier.workload),
        tuple(finding.message for finding in findings[:DECISIONS] if finding.severity != "info"),
    )


def hours_verdict(load: Workload) -> Words:
    """The week in one sentence: hours needed, hours there are, and what follows."""
    needed = figures.hours(load.needed.typical)
    if load.available is None:
        return Words(
            f"Temps\u00a0: {needed.fr} nécessaires par semaine, aucune heure déclarée.",
            f"Time: {needed.en} needed a week, no hours declared.",
        )
    there = figures.hours(load.available)
    follows = _FOLLOWS[load.verdict]
    return Words(
        f"Temps\u00a0: {needed.fr} nécessaires par semaine, {there.fr} disponibles\u00a0: {follows.fr}",
        f"Time: {needed.en} needed a week, {there.en} available: {follows.en}",
    )


_FOLLOWS: Final = {
    "ok": Words("cela tient.", "it holds."),
    "tight": Words("cela tient de justesse.", "it only just holds."),
    "over": Words("cela ne tient pas.", "it does not hold."),
    "unknown": Words("à vérifier.", "to be checked."),
}
