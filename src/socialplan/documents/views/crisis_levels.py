"""Is it a crisis, and how grave: the questions, the tree, the levels with their mention counts and delays, approval."""

import math
from typing import Final

import msgspec

from socialplan.documents.markdown import Md
from socialplan.documents.mermaid import Edge, Node, flowchart
from socialplan.documents.views.crisis_desk import Desk, capital, without_stop, words_in
from socialplan.strategy.crisis import Level

TESTS_WORDS: Final = 38
"""Words for what puts a situation on a level, on the first page."""
MOST_IN_TREE: Final = 4
"""Levels that the tree asks about: with what stands around them, it keeps to twelve boxes."""


class Question(msgspec.Struct, frozen=True):
    """What puts a situation on a level: one yes is enough."""

    level: str
    tests: tuple[str, ...]
    """Figures first, then signs, without final stop."""
    lead: str
    within: str
    """The delay of the first statement."""
    tell: str
    """Whom somebody alone tells, in their own words."""


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
    repeated: bool
    """Whether a similar crisis happened in the last twelve months: the level is raised."""
    tree: Md
    rows: tuple[LevelRow, ...]
    notes: tuple[LevelNote, ...]
    approvals: tuple[ApprovalRow, ...]


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
        repeated=bool(desk.crisis.past_similar),
        tree=_tree(desk, asked),
        rows=tuple(_row(desk, level) for level in desk.levels),
        notes=tuple(note for level in desk.levels if (note := _note(desk, level))),
        approvals=() if desk.alone else _approvals(desk),
    )


def questions(desk: Desk) -> tuple[Question, ...]:
    """What to ask oneself, from the gravest level down; the level of everyday watch is what remains."""
    asked = (_question(desk, level) for level in reversed(desk.levels) if level.number != 0)
    return tuple(question for question in asked if question.tests)


def _question(desk: Desk, level: Level) -> Question:
    """A level's figures, and as many of its signs as the first page has room for."""
    tests = list(_figures(desk, level))
    for sign in _signs(desk, level):
        if tests and words_in(*tests, sign) > TESTS_WORDS:
            break
        tests.append(sign)
    return Question(
        level=desk.level_name(level),
        tests=tuple(tests),
        lead="" if desk.alone else desk.wording.person(level.lead),
        within=desk.wording.minutes(level.statement_minutes),
        tell=_tell(desk, level),
    )


def _tell(desk: Desk, level: Level) -> str:
    if not desk.alone or not desk.dossier.answers.crisis.levels:
        return ""
    path = f"crisis.levels[{desk.crisis.levels.index(level)}].tell"
    return ", ".join(map(without_stop, desk.texts(level.tell, path)))


def _figures(desk: Desk, level: Level) -> tuple[str, ...]:
    tests = []
    if level.multiple_from:
        tests.append(desk.mentions_from(level.multiple_from))
    if level.interactions_from:
        tests.append(_interactions(desk, level.interactions_from))
    return tuple(tests)


def _interactions(desk: Desk, count: int) -> str:
    number = desk.wording.number(count, 0)
    return desk.say(
        f"{number} interactions ou plus sur un message négatif", f"{number} interactions or more on a negative post"
    )


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
                chain=", ".join(
                    _step(desk, step.person, step.deputy, step.minutes) for step in check.steps if step.person
                ),
                minutes=desk.wording.minutes(check.minutes),
                limit=desk.wording.minutes(check.limit),
                verdict=desk.say(
                    f"il reste {desk.wording.minutes(check.slack)}", f"{desk.wording.minutes(check.slack)} left"
                )
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


def _tree(desk: Desk, asked: tuple[Question, ...]) -> Md:
    """The questions as a tree: a yes leads to the level, a no to the next question."""
    shown = asked[:MOST_IN_TREE]
    if not shown:
        return Md("")
    yes, no = desk.say("oui", "yes"), desk.say("non", "no")
    nodes = [Node("start", desk.say("Un message inquiète", "A post is worrying"), "pill")]
    edges = [Edge("start", "q0")]
    for place, question in enumerate(shown):
        following = f"q{place + 1}" if place + 1 < len(shown) else "rest"
        nodes.append(Node(f"q{place}", _short(question), "decision"))
        nodes.append(Node(f"l{place}", _outcome(desk, question)))
        edges += [Edge(f"q{place}", f"l{place}", yes), Edge(f"q{place}", following, no)]
    rest = desk.say("Pas de crise : répondre selon le tableau des réponses", "No crisis: reply by the table of replies")
    nodes.append(Node("rest", rest, "round"))
    return flowchart(
        nodes,
        edges,
        title=desk.say("Est-ce une crise ?", "Is it a crisis?"),
        description=desk.say(
            "Les questions du niveau le plus grave au plus léger ; le premier oui donne le niveau.",
            "The questions from the gravest level to the lightest; the first yes gives the level.",
        ),
    )


def _short(question: Question) -> str:
    """The first two tests: the tree is for looking, the list beside it says everything."""
    return " / ".join(question.tests[:2]) + " ?"


def _outcome(desk: Desk, question: Question) -> str:
    parts = [question.level]
    if question.lead:
        parts.append(desk.say(f"pilote {question.lead}", f"led by {question.lead}"))
    if question.within:
        parts.append(desk.say(f"message en {question.within}", f"statement in {question.within}"))
    return ", ".join(parts)
