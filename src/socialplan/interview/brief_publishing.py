"""Whom the short path speaks to and what it publishes: the audiences, the habits of the accounts, how one knows."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import msgspec

from socialplan.interview.fieldstep import FieldStep, asking
from socialplan.interview.granted import accounts, with_audiences
from socialplan.interview.items import LONGEST_ID, label_of, unique, words_for
from socialplan.interview.lines import line_of, read_line
from socialplan.interview.renaming import references_to, removed, rename
from socialplan.interview.state import State
from socialplan.interview.step import MadeStep, Step, Taken
from socialplan.interview.yesno import yes_step
from socialplan.language import Words
from socialplan.strategy.choices import AudienceCategory, Frequency, Network
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.purpose import Meta
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.specs import Field, Type, fields_by_key, place_of

AUDIENCES: Final = "brief.audiences"
ALIKE: Final = "brief.alike"
EVIDENCE: Final = "brief.evidence"
_PLACE: Final = ("audiences",)
_LOWEST: Final = 3
_HABITS: Final = ("topics", "methods", "frequency")


def audience_steps(state: State) -> Iterator[Step]:
    """The audiences in the form's broad kinds, then in the person's own words."""
    category = _field(("audiences", "category"))
    yield _listed(AUDIENCES, "audiences", category, _AUDIENCES, _take_audiences, _categories)._replace(
        why=_WHY_AUDIENCES
    )
    for position, audience in enumerate(state.at(*_PLACE) or ()):
        if "category" in audience:
            yield _own_words(position, words_for(AudienceCategory, audience["category"], state))


def publishing_steps(state: State) -> Iterator[Step]:
    """What the accounts publish: all alike, or each by itself; then how one knows that the audiences are there."""
    known = accounts(state)
    if not known:
        return
    if len(known) > 1:
        yield yes_step(
            ALIKE, "publishing", _ALIKE, default=True, why=fields_by_key(Meta)["path"].question.help or _ALIKE
        )
    if are_alike(state):
        yield from (_habit(key, range(len(known)), "") for key in _HABITS)
    else:
        for position, account in enumerate(known):
            name = label_of(Network, account.get("network", ""), state)
            if len(state.at(*_PLACE) or ()) > 1:
                yield asking("publishing", ("platforms", position, "audiences"))
            yield from (_habit(key, [position], name) for key in _HABITS)
    if state.at(*_PLACE):
        yield _evidence_step()


def are_alike(state: State) -> bool:
    """Whether the accounts are used alike: said, or one alone."""
    return len(accounts(state)) <= 1 or state.said.get(ALIKE, "yes") == "yes"


def _take_audiences(line: str, state: State) -> Taken | Refusal:
    wanted = read_line(line, _field_of_many(_field(("audiences", "category"))))
    if isinstance(wanted, Refusal):
        return wanted
    for position in reversed(range(len(state.at(*_PLACE) or ()))):
        if state.at(*_PLACE, position, "category") not in wanted:
            state, _ = removed(_PLACE, position, state)
    given = {audience.get("category"): audience for audience in state.at(*_PLACE) or ()}
    for category in wanted:
        if category not in given:
            label = label_of(AudienceCategory, category, state)
            taken = {str(audience.get("id")) for audience in given.values()}
            given[category] = {"id": unique(label, taken, "public"), "category": category}
    ranked = [given[category] | {"priority": min(rank, _LOWEST)} for rank, category in enumerate(wanted, 1)]
    return Taken(state.with_value(_PLACE, ranked))


def _categories(state: State) -> list[str]:
    return [audience["category"] for audience in state.at(*_PLACE) or () if "category" in audience]


def _own_words(position: int, label: Words) -> MadeStep:
    """The label of an audience; its id is made of it."""
    asks = Words(f"{label.fr}, avec vos mots\u00a0:", f"{label.en}, in your words:")
    step = asking("audiences", ("audiences", position, "label"), asks, label)

    def take(line: str, state: State) -> Taken | Refusal:
        taken = step.take(line, state)
        if isinstance(taken, Refusal):
            return taken
        return _with_id_of_label(position, line, taken.state)

    return MadeStep(
        step.key, "audiences", asks, take, path=step.path, why=step.help(State(language="fr")), minutes=0.4,
        defaulting=step.default, answered=step.value, showing=step.shown,
    )  # fmt: skip


def _with_id_of_label(position: int, label: str, state: State) -> Taken | Refusal:
    identifier = state.at(*_PLACE, position, "id")
    if list(references_to(_PLACE, identifier, state)):
        return Taken(state)
    others = {str(one.get("id")) for at, one in enumerate(state.at(*_PLACE)) if at != position}
    return rename((*_PLACE, position, "id"), unique(label[:LONGEST_ID], others, f"public-{position + 1}"), state)


def _habit(key: str, positions: Sequence[int], name: str) -> MadeStep:
    """A habit of one account, or of all of them together."""
    field, asks = _field(("platforms", key)), _HABIT_WORDS[key]
    of_one = asks if not name else Words(f"{name}\u00a0: {_low(asks.fr)}", f"{name}: {_low(asks.en)}")

    def take(line: str, state: State) -> Taken | Refusal:
        value = read_line(line, field)
        if isinstance(value, Refusal):
            return value
        told = (_SILENT,) if value == Frequency.NEVER else ()
        return Taken(state.with_values({("platforms", at, key): value for at in positions}), told=told)

    def found(state: State) -> Any:  # noqa: ANN401 - plain data
        return next((state.at("platforms", at, key) for at in positions), None)

    where = f"platforms[{positions[0]}].{key}" if name else f"brief.{key}"
    step = _listed(where, "publishing", field, of_one, take, found)
    return step._replace(why=_WHY_FREQUENCY) if key == "frequency" else step


def _evidence_step() -> MadeStep:
    """How one knows that the audiences are on these networks: a supposition is noted as one."""
    field = _field(("audiences", "presence", "evidence"))

    def take(line: str, state: State) -> Taken | Refusal:
        evidence = read_line(line, field)
        if isinstance(evidence, Refusal):
            return evidence
        state = with_audiences(state)
        for at, audience in enumerate(state.at(*_PLACE) or ()):
            networks = dict.fromkeys(
                account["network"]
                for account in accounts(state)
                if "network" in account and audience.get("id") in account.get("audiences", ())
            )
            there = [{"network": network, "evidence": evidence} for network in networks]
            state = state.with_value((*_PLACE, at, "presence"), there or None)
        return Taken(state)

    def found(state: State) -> Any:  # noqa: ANN401
        return next((one.get("evidence") for one in state.at("audiences", 0, "presence") or ()), None)

    return _listed(EVIDENCE, "publishing", field, _HOW_KNOWN, take, found)


def _listed(  # noqa: PLR0913, PLR0917 - the parts of a question
    key: str,
    chapter: str,
    field: Field,
    asks: Words,
    take: Callable[[str, State], Taken | Refusal],
    found: Callable[[State], Any],
) -> MadeStep:
    """A question whose options are those of a field, and that several places answer together."""
    shape = FieldStep(key, chapter, (), _field_of_many(field) if key == AUDIENCES else field)
    return MadeStep(
        key,
        chapter,
        asks,
        take,
        why=field.question.help or asks,
        kind=shape.kind,
        minutes=0.3,
        hinted=shape.hint(State(language="fr")),
        listing=shape.options,
        answered=lambda state: line_of(found(state), shape.field, state.language),
        showing=lambda state: _in_labels(found(state), field, state),
    )


def _in_labels(value: Any, field: Field, state: State) -> str:  # noqa: ANN401 - plain data
    values = value if isinstance(value, list) else [value] if value else []
    return ", ".join(label_of(field.target.python, each, state) for each in values)


def _field(path: FieldPath) -> Field:
    field = place_of(Strategy, path)
    if field is None:  # pragma: no cover - the paths stand above
        raise LookupError(path)
    return field


def _field_of_many(field: Field) -> Field:
    """The field, as if it held a list."""
    return msgspec.structs.replace(field, type=Type("list", list, field.target))


def _low(text: str) -> str:
    return text[:1].lower() + text[1:]


_AUDIENCES: Final = Words(
    "Quels publics voulez-vous atteindre\u202f? Le premier d’abord.",
    "Which audiences do you want to reach? The first one first.",
)
_WHY_AUDIENCES: Final = Words(
    "Les réseaux, le ton et les horaires en dépendent.", "The networks, the tone and the hours depend on it."
)
_ALIKE: Final = Words(
    "Dites-vous, ou direz-vous, à peu près la même chose aux mêmes personnes sur ces réseaux\u202f?",
    "Do you, or will you, say more or less the same things to the same people on these networks?",
)
_HABIT_WORDS: Final = {
    "topics": Words("Quels sujets allez-vous aborder\u202f?", "What will you write about?"),
    "methods": Words("De quelle façon\u202f?", "In what way?"),
    "frequency": Words("À quelle fréquence\u202f?", "How often?"),
}
_WHY_FREQUENCY: Final = Words(
    "Les heures nécessaires en dépendent. Mieux vaut peu et régulier.",
    "The hours needed depend on it. Little and regular is better.",
)
_SILENT: Final = Words(
    "Jamais\u202f? Un compte muet se ferme ou se réserve aux urgences\u00a0: ce sera à décider.",
    "Never? A silent account is closed or kept for emergencies: that will be to decide.",
)
_HOW_KNOWN: Final = Words(
    "Comment savez-vous que vos publics sont sur ces réseaux\u202f?",
    "How do you know that your audiences are on these networks?",
)
