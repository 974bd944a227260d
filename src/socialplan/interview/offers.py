"""The house's proposals, chapter by chapter: accepted, refused, gone through one by one or put off, in one key.

What is accepted is only noted; it is written in full at the end (`interview.expansion`), with the names and networks of
the end. What is shown is what would be written now.
"""

from typing import Final

import msgspec

from socialplan.analysis import figures
from socialplan.interview import piecemeal
from socialplan.interview.expansion import chapter_key
from socialplan.interview.offered import offers_something, shown_whole, summary
from socialplan.interview.page import small
from socialplan.interview.picking import Pick, done, line_for, listed, picked
from socialplan.interview.state import State
from socialplan.interview.step import MadeStep, Step, Taken
from socialplan.knowledge.house import CHAPTERS
from socialplan.language import Words
from socialplan.strategy.model import Strategy
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.specs import fields_by_key

_MINUTES: Final = 0.5
key_for: Final = chapter_key


def proposal_steps(state: State, chapter: str) -> tuple[Step, ...]:
    """The steps that offer a chapter's proposals; none where there is nothing to offer. Pure, and quick.

    One step for the whole of it (`crisis?proposals`); one more for each part of it (`crisis.levels?proposal`) where the
    person wants to go through them one by one.
    """
    if chapter not in CHAPTERS or _said_in_the_file(state, chapter):
        return ()
    key = chapter_key(chapter)
    if key not in state.settled and not offers_something(state, chapter):
        return ()
    whole = _whole(chapter)
    return (whole, *piecemeal.steps(state, chapter)) if state.said.get(key) == ONE_BY_ONE else (whole,)


def _said_in_the_file(state: State, chapter: str) -> bool:
    """Whether an existing strategy says already what becomes of these proposals."""
    return bool(state.at(chapter, "proposals") or state.at("meta", "proposals"))


def _whole(chapter: str) -> MadeStep:
    key = chapter_key(chapter)
    name = fields_by_key(Strategy)[chapter].question.label
    return MadeStep(
        key=key,
        chapter=chapter,
        asks=Words(f"{name.fr}\u00a0: que faire de nos propositions\u202f?", f"{name.en}: what of our proposals?"),
        taking=lambda line, state: _take(line, state, chapter),
        why=_WHY,
        kind="choice",
        minutes=_MINUTES,
        hinted=_HINT,
        introducing=lambda state: _intro(state, chapter),
        listing=lambda state: listed(_PICKS, state.language),
        answered=lambda state: line_for(state.said.get(key), _PICKS),
        showing=lambda state: _shown(state, chapter),
    )


def _intro(state: State, chapter: str) -> tuple[Words, ...]:
    """What the chapter holds; the first time, what proposals are."""
    head = () if any(chapter_key(each) in state.settled for each in CHAPTERS) else (_HEAD,)
    held = summary(state, chapter)
    return (*head, Words(f"Ce que nous proposons\u00a0: {held}.", f"What we propose: {held}."))


def _shown(state: State, chapter: str) -> str:
    name = state.said.get(chapter_key(chapter))
    tally = piecemeal.tally(state, chapter) if name == ONE_BY_ONE else None
    return tally.to(state.language) if tally else done(name, _PICKS, state.language)


def _take(line: str, state: State, chapter: str) -> Taken | Refusal:
    pick = picked(line, _PICKS)
    if isinstance(pick, Refusal):
        return pick
    if pick.name == VIEW:
        text = shown_whole(state, chapter)
        return Taken(state, settled=False, told=(Words(text, text),))
    if pick.name == ALL:
        after = _all(state, chapter)
        return Taken(after, told=(_told_all(state, after),))
    return Taken(_decided(state, chapter, pick.name))


def _decided(state: State, chapter: str, name: str) -> State:
    """The state with a chapter accepted, refused or to be gone through; what was said of its parts before is void."""
    key = chapter_key(chapter)
    if name == ONE_BY_ONE:
        return state.undecided(chapter).saying(key, name)
    state = _without_parts(state, chapter).saying(key, name)
    return state.accepting(chapter) if name == ACCEPT else state.refusing(chapter)


def _without_parts(state: State, chapter: str) -> State:
    for name in (*state.accepted, *state.refused):
        if name.startswith(f"{chapter}."):
            state = state.undecided(name)
    gone = piecemeal.keys_of(state, chapter)
    return msgspec.structs.replace(
        state,
        settled=tuple(key for key in state.settled if key not in gone),
        skipped=tuple(key for key in state.skipped if key not in gone),
        said={key: line for key, line in state.said.items() if key not in gone},
    )


def _all(state: State, chapter: str) -> State:
    """The state with this chapter accepted, and all others that were not met yet; what was put off stays put off."""
    state = _decided(state, chapter, ACCEPT).saying(ALL_AT, chapter)
    for other in CHAPTERS:
        key = chapter_key(other)
        if (
            other != chapter
            and key not in state.settled
            and not _said_in_the_file(state, other)
            and offers_something(state, other)
        ):
            state = accepted(state, other)
    return state


def accepted(state: State, chapter: str) -> State:
    """The state with a chapter's proposals accepted, without its question."""
    return _decided(state, chapter, ACCEPT).settling(chapter_key(chapter))


def _told_all(before: State, after: State) -> Words:
    """Which chapters were accepted by one key."""
    fields = fields_by_key(Strategy)
    new = (name for name in after.accepted if name in CHAPTERS and name not in before.accepted)
    labels = [fields[name].question.label for name in new]
    said = figures.join(Words(small(label.fr), small(label.en)) for label in labels)
    return Words(f"Accepté\u00a0: {said.fr}.", f"Accepted: {said.en}.")


ACCEPT: Final = "accept"
ONE_BY_ONE: Final = "one by one"
VIEW: Final = "view"
REFUSE: Final = "refuse"
ALL: Final = "all"
ALL_AT: Final = "proposals all"
"""Under this name `said` keeps the chapter at which all were accepted."""
_PICKS: Final = (
    Pick(
        ACCEPT,
        Words("Accepter (o)", "Accept (y)"),
        frozenset({"o", "oui", "y", "yes", "accepter", "accept"}),
        Words("accepté", "accepted"),
    ),
    Pick(
        ONE_BY_ONE,
        Words("Choisir une par une, et modifier (p)", "Go through them one by one, and change (p)"),
        frozenset({"p", "une par une", "one by one"}),
        Words("une par une", "one by one"),
    ),
    Pick(
        VIEW,
        Words("Tout voir d’abord (v)", "View it all first (v)"),
        frozenset({"v", "voir", "view", "tout voir"}),
        Words("", ""),
    ),
    Pick(
        REFUSE,
        Words("Refuser\u00a0: nous écrirons les nôtres (n)", "Refuse: we shall write our own (n)"),
        frozenset({"n", "non", "no", "refuser", "refuse"}),
        Words("refusé", "refused"),
    ),
    Pick(
        ALL,
        Words(
            "Tout accepter, ici et dans les chapitres suivants (t)",
            "Accept all, here and in the chapters that follow (a)",
        ),
        frozenset({"t", "tout", "a", "all", "tout accepter", "accept all"}),
        Words("accepté", "accepted"),
    ),
)
_HINT: Final = Words("un numéro ou une lettre\u202f; Entrée\u00a0: plus tard", "a number or a letter; Enter: later")
_HEAD: Final = Words(
    "Pour ce qui est long à inventer, nous avons des propositions. Elles portent vos noms et vos réseaux.\n"
    "Ce que vous acceptez s’écrit dans strategy.yaml, où tout se change ensuite.\n"
    "Ce que vous remettez à plus tard figure dans les documents avec la mention «\u00a0proposé\u00a0».",
    "For what takes long to invent we have proposals. They carry your names and your networks.\n"
    "What you accept is written into strategy.yaml, where all can be changed afterwards.\n"
    "What you put off stands in the documents, marked “proposed”.",
)
_WHY: Final = Words(
    "Personne n’invente une voix ou des niveaux de crise un soir, à partir de rien. Mieux vaut corriger que chercher.\n"
    "v montre tout ce qui serait écrit\u202f; rien n’est définitif.",
    "Nobody invents a voice or crisis levels in an evening, from nothing. Correcting is easier than searching.\n"
    "v shows all that would be written; nothing is final.",
)
