"""`socialplan explain`."""

from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from socialplan.cli import screen
from socialplan.cli.options import AsJson, Lang
from socialplan.cli.speech import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from socialplan.actions.explain import ChapterRules
    from socialplan.actions.explanation import Explanation
    from socialplan.actions.near import Near

HELP: Final = _(
    "Explain a check, a field of strategy.yaml, or a threshold.\n\n"
    "For instance no-backup-person, team.people.roles, dormant_days, or a word of them. "
    "Without a name: what is checked, by chapter."
)

_MOST: Final = 20
"""Names told of one sort; the rest is counted."""


def command(
    name: Annotated[
        str | None, typer.Argument(help=_("A check, a field or a threshold."), metavar=_("[RULE|FIELD]"))
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help=_("List every check."))] = False,
    json: AsJson = False,
    lang: Lang = None,  # noqa: ARG001 - the language is chosen before
) -> None:
    """Print the explanation, or the chapters. Thresholds are those of the strategy in the current folder."""
    from socialplan.actions.explain import explain, overview, own_strategy

    if name is None:
        _print_overview(overview(), everything=everything, json=json)
        return
    from socialplan.actions.near import Near

    found = explain(name, own_strategy(Path()))
    if isinstance(found, Near):
        (_show_near_as_data if json else _print_near)(found)
    elif json:
        screen.show_json(_as_data(found))
    else:
        _print(found)


def _print(found: "Explanation") -> None:
    screen.headline(_("{name}: {title}").format(name=found.name, title=words(found.title)))
    for part in found.parts:
        screen.show()
        screen.headline(words(part.label))
        for line in part.lines:
            screen.show(f"  {words(line)}")


def _print_near(found: "Near") -> None:
    from socialplan.rules.told import default_words
    from socialplan.strategy.problems import dotted

    screen.show(_("Nothing is called “{word}” by itself. It is part of these:").format(word=found.word))
    _print_names(_("Checks"), ((rule.id, words(rule.title)) for rule in found.rules))
    _print_names(_("Fields"), ((dotted(place.path), words(place.field.question.label)) for place in found.fields))
    _print_names(_("Thresholds"), ((name, words(default_words(name))) for name in found.thresholds))
    screen.show()
    screen.show(_("More on one of them: socialplan explain NAME"))


def _print_names(label: str, told: "Iterable[tuple[str, str]]") -> None:
    lines = [_("{name}: {title}").format(name=name, title=title) for name, title in told]
    if not lines:
        return
    screen.show()
    screen.headline(label)
    for line in lines[:_MOST]:
        screen.show(f"  {line}")
    rest = len(lines) - _MOST
    if rest > 0:
        screen.show("  " + ngettext("and {number} more", "and {number} more", rest).format(number=rest))


def _show_near_as_data(found: "Near") -> None:
    from socialplan.strategy.problems import dotted

    screen.show_json(
        {
            "name": found.word,
            "rules": [{"rule": rule.id, "title": words(rule.title)} for rule in found.rules],
            "fields": [
                {"field": dotted(place.path), "title": words(place.field.question.label)} for place in found.fields
            ],
            "thresholds": list(found.thresholds),
        }
    )


def _as_data(found: "Explanation") -> dict[str, object]:
    parts = {part.label.en.lower(): [words(line) for line in part.lines] for part in found.parts}
    return {"name": found.name, "title": words(found.title), "parts": parts}


def _print_overview(chapters: "tuple[ChapterRules, ...]", *, everything: bool, json: bool) -> None:
    if json:
        screen.show_json(
            [
                {"rule": rule.id, "chapter": chapter.key, "severity": rule.severity, "title": words(rule.title)}
                for chapter in chapters
                for rule in chapter.rules
            ]
        )
        return
    for chapter in chapters:
        number = len(chapter.rules)
        count = ngettext("{number} check", "{number} checks", number).format(number=number)
        line = _("{chapter} ({key}): {count}").format(chapter=words(chapter.name), key=chapter.key, count=count)
        if not everything:
            screen.show(line)
            continue
        screen.headline(line)
        for rule in chapter.rules:
            screen.show(f"  {rule.id}: {words(rule.title)}")
        screen.show()
    total = sum(len(chapter.rules) for chapter in chapters)
    screen.show(ngettext("{number} check in all.", "{number} checks in all.", total).format(number=total))
    screen.show(_("More on one of them: socialplan explain RULE"))
    if not everything:
        screen.show(_("All of them: socialplan explain --all"))
