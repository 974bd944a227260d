"""The findings of `check` for people: the few that matter most and counts by chapter, or all, chapter by chapter."""

from collections import Counter
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Final

from socialplan.cli.screen import headline, show
from socialplan.cli.speech import language, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from socialplan.actions.check import Checked, Placed
    from socialplan.rules.ranking import Entry

FIRST: Final = 5
"""Entries shown at once; the others are counted."""

_LINES: Final = 4
"""Lines named of one entry's other findings."""


def show_findings(
    checked: "Checked", *, everything: bool, select: "Sequence[str]" = (), ignore: "Sequence[str]" = ()
) -> None:
    """Print what a check found; with `everything`, all of it by chapter.

    `select` and `ignore` are the words that chose the checks, as they were typed.
    """
    left = () if select else checked.not_begun()
    if not checked.findings:
        show(_nothing(bool(left), ", ".join(select), ", ".join(ignore)))
    elif everything:
        _show_by_chapter(checked.entries())
    else:
        _show_first(checked.entries())
    _show_silenced(checked.silenced)
    if checked.findings or left:
        show("".join([_tally(checked.findings), *([_chapters_left(len(left))] if left else [])]))


def _nothing(left: bool, select: str, ignore: str) -> str:  # noqa: FBT001 - passed once, above
    """That nothing was found, of what was looked at: other checks may find something."""
    if select:
        return _("Nothing to report from the checks chosen ({names}).").format(names=select)
    if ignore:
        return _("Nothing to report, apart from the checks left out ({names}).").format(names=ignore)
    if left:
        return _("Nothing to report in what is written so far.")
    return _("Nothing to report: the strategy holds together.")


def _chapters_left(number: int) -> str:
    """`; 16 chapters of 19 not begun`, behind the tally: few faults in a file that says little prove nothing."""
    from socialplan.analysis.begun import chapters_for_all

    line = ngettext("; {number} chapter of {all} not begun", "; {number} chapters of {all} not begun", number)
    return line.format(number=number, all=len(chapters_for_all()))


def _show_first(entries: "tuple[Entry[Placed], ...]") -> None:
    from socialplan.rules.ranking import foremost

    shown = foremost(entries, FIRST, lambda placed: placed.finding)
    for entry in shown:
        _show_entry(entry)
    rest = len(entries) - len(shown)
    if not rest:
        return
    show()
    for name, told in _by_chapter(entries):
        show(_("  {chapter}: {counts}").format(chapter=name, counts=_counts(told)))
    line = ngettext(
        "{number} more check finds fault: --all shows it.", "{number} more checks find fault: --all shows them.", rest
    )
    show(line.format(number=rest))


def _show_by_chapter(entries: "tuple[Entry[Placed], ...]") -> None:
    for name, told in _by_chapter(entries):
        headline(f"{name} ({_counts(told)})")
        show()
        for entry in told:
            _show_entry(entry, whole=True)
            show()


def _show_entry(entry: "Entry[Placed]", *, whole: bool = False) -> None:
    finding = entry.first.finding
    headline(f"{_mark(finding.severity)}  {words(finding.message)}")
    if whole:
        for other in entry.others:
            show(_("    line {line}: {message}").format(line=other.line, message=words(other.finding.message)))
            if other.finding.remedy != finding.remedy:
                show(f"        → {words(other.finding.remedy)}")
    show(f"    {words(finding.why)}")
    show(f"    → {words(finding.remedy)}")
    others = _others(entry.others) if entry.others and not whole else ""
    show(f"    strategy.yaml:{entry.first.line}:{entry.first.column}  {finding.rule}{others}", "dim")


def _others(others: "tuple[Placed, ...]") -> str:
    """`  (and 6 others: lines 41, 55, 62, 70…)`."""
    lines = list(dict.fromkeys(str(placed.line) for placed in others))
    told = ", ".join(lines[:_LINES]) + ("…" if len(lines) > _LINES else "")
    line = ngettext("and {number} other: line {lines}", "and {number} others: lines {lines}", len(others))
    return f"  ({line.format(number=len(others), lines=told)})"


def _show_silenced(silenced: "tuple[Placed, ...]") -> None:
    """What is silenced, with its reasons, a line a rule."""
    reasons = {placed.finding.rule: placed.finding.silenced for placed in silenced}
    for rule, reason in reasons.items():
        show(_("Silenced: {rule} (“{reason}”)").format(rule=rule, reason=reason.to(language()) if reason else ""))


def _by_chapter(entries: "Iterable[Entry[Placed]]") -> "list[tuple[str, list[Entry[Placed]]]]":
    """The entries by chapter, in the order of the file, with the chapters' names."""
    from socialplan.rules.selection import chapters

    sorted_out: dict[str, list[Entry[Placed]]] = {}
    for entry in entries:
        sorted_out.setdefault(entry.chapter, []).append(entry)
    return [(words(name), sorted_out[key]) for key, name in chapters().items() if key in sorted_out]


def _counts(entries: "Iterable[Entry[Placed]]") -> str:
    """The same without what there is none of."""
    return _tally((placed for entry in entries for placed in entry.all), nought=False)


def _tally(found: "Iterable[Placed]", *, nought: bool = True) -> str:
    """`2 errors, 1 warning, 0 notes`."""
    number = Counter(placed.finding.severity for placed in found)
    told = (
        (number["error"], ngettext("{number} error", "{number} errors", number["error"])),
        (number["warning"], ngettext("{number} warning", "{number} warnings", number["warning"])),
        (number["info"], ngettext("{number} note", "{number} notes", number["info"])),
    )
    return ", ".join(said.format(number=many) for many, said in told if many or nought)


def _mark(severity: str) -> str:
    return {"error": _("Error"), "warning": _("Warning"), "info": _("Note")}[severity]
