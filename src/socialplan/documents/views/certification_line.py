"""The editorial line as it is shown to those who judge: its eight elements, each from the strategy."""

from collections.abc import Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.account_load import posts_per_week
from socialplan.analysis.people import is_open
from socialplan.documents.rhythm import rhythm
from socialplan.documents.shell import Row
from socialplan.documents.views.form_desk import Desk

_SHOWN: Final = 3
"""Lines quoted of a list."""
_TIGHT: Final = 2
"""How tight it must be for two to do."""


def line_rows(desk: Desk) -> tuple[Row, ...]:
    """What we publish, why, how often, for whom, in what style, which content first, to what end, and how it helps."""
    say = desk.say
    rows = (
        Row(say("Ce que nous publions", "What we publish"), _published(desk)),
        Row(say("Pourquoi", "Why"), desk.first(desk.strategy.why.answer, "why.answer")),
        Row(say("À quel rythme", "How often"), _rhythms(desk)),
        Row(say("Pour qui", "For whom"), _audiences(desk)),
        Row(say("Dans quel style", "In what style"), _style(desk)),
        Row(say("Ce qui passe d’abord", "What comes first"), _first(desk)),
        Row(say("Dans quel but", "To what end"), _aims(desk)),
        Row(say("Ce que cela apporte au projet", "What it brings to the project"), _help(desk)),
    )
    return tuple(row for row in rows if row.value)


def _most(desk: Desk) -> int:
    return _SHOWN if desk.tight < _TIGHT and not desk.alone else _SHOWN - 1


def _listed(desk: Desk, parts: Iterator[str] | list[str]) -> str:
    told = [part for part in parts if part][: _most(desk)]
    return desk.joined([*told[:1], *map(desk.inside, told[1:])])


def _published(desk: Desk) -> str:
    editorial = desk.strategy.editorial
    if editorial.publish:
        return _listed(desk, list(desk.texts(editorial.publish, "editorial.publish")))
    return _listed(
        desk,
        [
            desk.cell(pillar.description or pillar.label, f"editorial.pillars[{place}]")
            for place, pillar in enumerate(editorial.pillars)
        ],
    )


def _rhythms(desk: Desk) -> str:
    told = []
    for index in desk.actives():
        posts = posts_per_week(desk.strategy.platforms[index])
        if posts and is_open(desk.strategy.platforms[index]):
            told.append(desk.colon(desk.account(index), desk.wording.words(rhythm(posts))))
    return desk.in_a_row(told)


def _audiences(desk: Desk) -> str:
    labels = [desk.cell(one.label, f"audiences[{place}].label") for place, one in enumerate(desk.strategy.audiences)]
    return _listed(desk, labels)


def _style(desk: Desk) -> str:
    """The voice: what we are, and are not."""
    told = []
    for place, one in enumerate(desk.strategy.editorial.voice):
        path = f"editorial.voice[{place}]"
        are, but = desk.cell(one.we_are, f"{path}.we_are"), desk.cell(one.but_not, f"{path}.but_not")
        limit = desk.say(f", mais pas {desk.inside(but)}", f", but not {desk.inside(but)}") if but else ""
        told.append(f"{are}{limit}" if are else "")
    if not any(told):
        told = [
            desk.cell(one.tone, f"editorial.tones[{place}].tone")
            for place, one in enumerate(desk.strategy.editorial.tones)
        ]
    return _listed(desk, told)


def _first(desk: Desk) -> str:
    """The pillars by share."""
    shares = [
        (pillar.share, desk.cell(pillar.label, f"editorial.pillars[{place}].label"))
        for place, pillar in enumerate(desk.strategy.editorial.pillars)
        if pillar.share
    ]
    ordered = sorted(shares, key=lambda one: -one[0])
    return desk.in_a_row(f"{desk.inside(name)} ({desk.wording.percent(share)})" for share, name in ordered if name)


def _aims(desk: Desk) -> str:
    """What is counted, from where to where and by when; the statement where nothing is."""
    told = []
    for place, one in enumerate(desk.strategy.objectives):
        path = f"objectives[{place}]"
        when = desk.wording.words(figures.month(one.deadline)) if one.deadline else ""
        metric = desk.cell(one.metric, f"{path}.metric")
        if metric and one.target is not None:
            start = f"{desk.wording.number(one.baseline, 2)} → " if one.baseline is not None else ""
            text = desk.colon(metric, f"{start}{desk.wording.number(one.target, 2)}")
        else:
            text = desk.first(one.statement, f"{path}.statement")
        told.append(
            f"{text} ({when})" if text and when and str(one.deadline and one.deadline.year) not in text else text
        )
    return _listed(desk, told)


def _help(desk: Desk) -> str:
    value = desk.strategy.why.help_to_project
    if desk.tight >= 1 or desk.alone:
        return desk.first(value, "why.help_to_project")
    return desk.text(value, "why.help_to_project")
