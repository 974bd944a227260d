"""Is it a crisis, and how grave: the questions, the tree, the levels with their mention counts and delays, approval."""

import math
import re
from typing import Final

import msgspec

from socialplan.analysis.approval import ApprovalStep
from socialplan.documents.gaps import SOON
from socialplan.documents.markdown import Md
from socialplan.documents.mermaid import Edge, Node, flowchart
from socialplan.documents.phrases import capital, without_stop
from socialplan.documents.views.crisis_desk import Desk
from socialplan.language import Words
from socialplan.strategy.crisis import Level

MOST_SIGNS: Final = 5
"""Signs of a level on the first page: as many in each language."""
GRAVE: Final = 2
"""The level from which an approval has to be had at any hour."""
MOST_BOXES: Final = 12
"""Boxes of the tree: beyond, the signs and the figures of a level share one."""


class Question(msgspec.Struct, frozen=True):
    """What puts a situation on a level: one yes is enough."""

    level: str
    signs: tuple[str, ...]
    """What can be seen without counting, without final stop: always asked first."""
    figures: tuple[str, ...]
    lead: str
    within: str
    """The delay of the first statement."""
    tell: str
    """Whom somebody alone tells, in their own words."""

    @property
    def tests(self) -> tuple[str, ...]:
        """Signs, then figures: one yes is enough."""
        return (*self.signs, *self.figures)


class LevelRow(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the table of levels."""

    level: str
    mentions: str
    interactions: str
    alert: str
    assess: str
    statement: str
    lead: str


class LevelNote(msgspec.Struct, frozen=True):
    """What goes with a level: the signs that the first page has no room for, what is stopped, who is told."""

    level: str
    signs: tuple[str, ...]
    stops: tuple[str, ...]
    tell: tuple[str, ...]


class ApprovalRow(msgspec.Struct, frozen=True):
    """The approval chain of a level against its first-statement limit."""

    level: str
    chain: str
    assess: str
    """Minutes until the facts are checked."""
    minutes: str
    limit: str
    verdict: str


class Levels(msgspec.Struct, frozen=True, kw_only=True):
    """The chapter."""

    proposed: bool
    approval_proposed: bool
    not_a_crisis: tuple[str, ...]
    not_a_crisis_proposed: bool
    usual: str
    """Mentions a day in normal times."""
    multiples: str
    """`2, 3 et 10`: at how many times the usual volume the levels begin."""
    repeated: bool
    """Whether a similar crisis happened in the last twelve months: the level is raised."""
    tree: Md
    rows: tuple[LevelRow, ...]
    notes: tuple[LevelNote, ...]
    approvals: tuple[ApprovalRow, ...]
    warnings: tuple[str, ...]
    """Approvals that cannot be given: nobody to reach, or one person twice."""


def levels(desk: Desk) -> Levels:
    """The chapter on levels; what is missing goes to the gap register."""
    for field in ("levels", "baseline_mentions_per_day"):
        desk.need(f"crisis.{field}")
    if not desk.alone:
        desk.need("crisis.approval")
    asked = questions(desk)
    return Levels(
        proposed=desk.proposed("levels"),
        approval_proposed=desk.proposed("approval"),
        not_a_crisis=tuple(map(capital, desk.texts(desk.crisis.not_a_crisis, "crisis.not_a_crisis"))),
        not_a_crisis_proposed=desk.proposed("not_a_crisis"),
        usual=desk.wording.number(desk.crisis.baseline_mentions_per_day),
        multiples=desk.wording.join(
            desk.wording.number(level.multiple_from) for level in desk.levels if level.multiple_from
        ),
        repeated=bool(desk.crisis.past_similar),
        tree=_tree(desk, asked),
        rows=tuple(_row(desk, level) for level in desk.levels),
        notes=tuple(note for level in desk.levels if (note := _note(desk, level))),
        approvals=() if desk.alone else _approvals(desk),
        warnings=() if desk.alone else approval_warnings(desk),
    )


def questions(desk: Desk) -> tuple[Question, ...]:
    """What to ask oneself, from the gravest level down; the level of everyday watch is what remains."""
    asked = (_question(desk, level) for level in reversed(desk.levels) if level.number != 0)
    return tuple(question for question in asked if question.tests)


def _question(desk: Desk, level: Level) -> Question:
    """A level's signs, as many as the first page has room for, then its figures."""
    return Question(
        level=desk.level_name(level),
        signs=_signs(desk, level)[:MOST_SIGNS],
        figures=_figures(desk, level),
        lead="" if desk.alone else desk.wording.person(level.lead),
        within=desk.wording.minutes(level.statement_minutes),
        tell=_tell(desk, level),
    )


def _within(told: str) -> str:
    """What stands after a comma: an article without its capital, a name with its own."""
    return told[:1].lower() + told[1:] if _ARTICLE.match(told) else told


_ARTICLE: Final = re.compile(r"(?:L’|Le |La |Les |Un |Une |Tout |Toute |Tous |Toutes |The |A |An |All )")


def _tell(desk: Desk, level: Level) -> str:
    if not desk.alone or not desk.dossier.answers.crisis.levels:
        return ""
    path = f"crisis.levels[{desk.crisis.levels.index(level)}].tell"
    return ", ".join(_within(without_stop(told)) for told in desk.texts(level.tell, path))


def _figures(desk: Desk, level: Level) -> tuple[str, ...]:
    tests = []
    if level.multiple_from:
        tests.append(desk.mentions_from(level.multiple_from))
    if level.interactions_from:
        tests.append(_interactions(desk, level.interactions_from))
    return tuple(tests)


def _interactions(desk: Desk, count: int) -> str:
    number = desk.wording.number(count, 0)
    return desk.say(f"dès {number} interactions", f"from {number} interactions")


def _signs(desk: Desk, level: Level) -> tuple[str, ...]:
    index = desk.crisis.levels.index(level)
    return tuple(capital(without_stop(sign)) for sign in desk.texts(level.triggers, f"crisis.levels[{index}].triggers"))


def _row(desk: Desk, level: Level) -> LevelRow:
    wording = desk.wording
    return LevelRow(
        level=desk.level_name(level),
        mentions=_range(desk, level),
        interactions=wording.number(level.interactions_from, 0) if level.interactions_from else "–",
        alert=wording.minutes(level.alert_minutes) or "–",
        assess=wording.minutes(level.assess_minutes) or "–",
        statement=wording.minutes(level.statement_minutes) or "–",
        lead=wording.person(level.lead) or "–",
    )


def _range(desk: Desk, level: Level) -> str:
    """`24 à 35`, `120 et plus`, `moins de 24`: mentions a day, or multiples of the usual ones."""
    low, high = level.multiple_from, level.multiple_to
    usual = desk.crisis.baseline_mentions_per_day
    number = desk.wording.number
    if low is None and high is None:
        return "–"
    if not usual:
        return _multiples(desk, low or 0, high)
    first = math.ceil((low or 0) * usual)
    if high is None:
        return desk.say(f"{number(first, 0)} et plus", f"{number(first, 0)} and more")
    last = math.ceil(high * usual) - 1
    if not low:
        return desk.say(f"{number(last, 0)} au plus", f"{number(last, 0)} at most")
    return desk.say(f"{number(first, 0)} à {number(last, 0)}", f"{number(first, 0)} to {number(last, 0)}")


def _multiples(desk: Desk, low: float, high: float | None) -> str:
    number = desk.wording.number
    if high is None:
        return desk.say(f"× {number(low)} et plus", f"× {number(low)} and more")
    if not low:
        return desk.say(f"moins de × {number(high)}", f"less than × {number(high)}")
    return desk.say(
        f"de × {number(low)} à moins de × {number(high)}", f"from × {number(low)} to less than × {number(high)}"
    )


def _note(desk: Desk, level: Level) -> LevelNote | None:
    """What goes with a level; nothing for the everyday watch."""
    path = f"crisis.levels[{desk.crisis.levels.index(level)}]"
    if level.number == 0:
        return None
    shown = _question(desk, level).tests
    note = LevelNote(
        desk.level_name(level),
        tuple(sign for sign in _signs(desk, level) if sign not in shown),
        tuple(map(without_stop, desk.texts(level.stops, f"{path}.stops"))),
        tuple(map(without_stop, desk.texts(level.tell, f"{path}.tell"))),
    )
    return note if note.signs or note.stops or note.tell else None


def _approvals(desk: Desk) -> tuple[ApprovalRow, ...]:
    rows = []
    for check in desk.dossier.approvals:
        if not check.steps:
            continue
        late = desk.wording.minutes(-check.slack)
        rows.append(
            ApprovalRow(
                level=desk.level_name(desk.crisis.levels[check.index]),
                assess=desk.wording.minutes(check.assess) if check.assess else "–",
                chain=", ".join(
                    _step(desk, step.person, step.deputy, step.minutes) for step in check.steps if step.person
                ),
                minutes=desk.wording.minutes(check.minutes),
                limit=desk.wording.minutes(check.limit),
                verdict=desk.say("tient", "fits")
                if check.ok
                else desk.say(f"trop lent de {late}", f"too slow by {late}"),
            )
        )
    return tuple(rows)


def _step(desk: Desk, person: str | None, deputy: str | None, minutes: int | None) -> str:
    name = desk.wording.person(person)
    delay = desk.wording.minutes(minutes)
    stand_in = desk.wording.person(deputy)
    details = [part for part in (delay, desk.say(f"sinon {stand_in}", f"else {stand_in}") if stand_in else "") if part]
    return f"{name} ({', '.join(details)})" if details else name


def approval_warnings(desk: Desk) -> tuple[str, ...]:
    """What keeps a grave level's approvals from being given, once each, noted with what could be decided."""
    grave = [check for check in desk.dossier.approvals if check.level and check.level >= GRAVE]
    twice = desk.wording.people(dict.fromkeys(who for check in grave for who in check.twice))
    told = []
    if twice:
        told.append(
            desk.say(
                f"Une suppléance ferait valider deux fois la même personne\u00a0: {twice}",
                f"Standing in would make one person approve twice: {twice}",
            )
        )
    told += dict.fromkeys(_unreachable(desk, step) for check in grave for step in check.steps if step.unreachable)
    if told:
        _note_approvals(desk)
    return tuple(told)


def _unreachable(desk: Desk, step: ApprovalStep) -> str:
    """`Ni Léa ni Camille de joignable : chaque nuit, 22 h–9 h`."""
    names = [desk.wording.person(who) for who in (step.person, step.deputy) if who]
    times = desk.in_a_row(map(desk.wording.words, step.unreachable))
    if len(names) > 1:
        return desk.say(
            f"Ni {names[0]} ni {names[1]} de joignable\u00a0: {times}",
            f"Neither {names[0]} nor {names[1]} reachable: {times}",
        )
    return desk.say(f"{names[0]}, non joignable\u00a0: {times}", f"{names[0]}, not reachable: {times}")


def _note_approvals(desk: Desk) -> None:
    what = Words(
        "Accords hors horaires\u00a0: qui n’est pas joignable bloque le message. Proposition\u00a0: un seul accord "
        "joignable suffit, l’autre personne est prévenue",
        "Approvals out of hours: who cannot be reached blocks the statement. Proposal: one approval that can be "
        "reached is enough, the other person is told",
    )
    desk.gaps.add("crisis.approval#unreachable", what, None, days=SOON)


def _tree(desk: Desk, asked: tuple[Question, ...]) -> Md:
    """The questions of the first page as a tree, in the same words: a yes leads to the level, a no to the next one."""
    boxes = [(place, part) for place, question in enumerate(asked) for part in _boxes(question)]
    if len(boxes) + len(asked) + 2 > MOST_BOXES:
        boxes = [(place, question.tests) for place, question in enumerate(asked)]
    if not boxes:
        return Md("")
    yes, no = desk.say("oui", "yes"), desk.say("non", "no")
    nodes = [Node("start", desk.say("Un message inquiète", "A post is worrying"), "pill")]
    edges = [Edge("start", "q0")]
    for number, (place, tests) in enumerate(boxes):
        following = f"q{number + 1}" if number + 1 < len(boxes) else "rest"
        nodes.append(Node(f"q{number}", " / ".join(tests) + " ?", "decision"))
        edges += [Edge(f"q{number}", f"l{place}", yes), Edge(f"q{number}", following, no)]
    nodes += [Node(f"l{place}", _outcome(desk, question)) for place, question in enumerate(asked)]
    rest = desk.say("Pas de crise : répondre selon le cas", "No crisis: reply by case")
    nodes.append(Node("rest", rest, "round"))
    return flowchart(
        nodes,
        edges,
        title=desk.say("Est-ce une crise ?", "Is it a crisis?"),
        description=desk.say(
            "Les questions de la fiche réflexe, du plus grave au plus léger ; le premier oui donne le niveau.",
            "The questions of the reflex card, from the gravest level to the lightest; the first yes gives the level.",
        ),
    )


def _boxes(question: Question) -> list[tuple[str, ...]]:
    """What can be seen first, then what has to be counted."""
    return [part for part in (question.signs, question.figures) if part]


def _outcome(desk: Desk, question: Question) -> str:
    parts = [question.level]
    if question.lead:
        parts.append(desk.say(f"pilote {question.lead}", f"led by {question.lead}"))
    if question.within:
        parts.append(desk.say(f"message en {question.within}", f"statement in {question.within}"))
    return ", ".join(parts)
