"""How each kind of item that is proposed is laid out: a voice as one sentence, a level with its thresholds, and so on.

A layout says the head of an item in a sentence of its own; what it leaves unsaid stands below, field by field. An item
without a layout has its first text as its head.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Final

from socialplan.analysis.plain import is_empty
from socialplan.interview.page import WIDTH, Line, Speech, capital, is_long
from socialplan.language import Words
from socialplan.strategy.fields import Section
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import Field, fields_by_key, place_of

_ONE_LINE: Final = WIDTH - 4
"""Characters of a label with its value up to which they stand on one line, wherever they are."""
_SHORT_LABEL: Final = 24
"""Characters of a label behind which even a long text begins."""


class Item:
    """One item of a list as plain data, with the words for it. What was said is not said again below."""

    def __init__(self, plain: Mapping[str, Any], section: type[Section], speech: Speech) -> None:
        """`plain` is the item, of the kind `section`."""
        self.plain: Final = plain
        self.speech: Final = speech
        self._fields: Final = fields_by_key(section)
        self._said: Final = {"id"}
        self.inner = 2
        """How far what stands below the head is moved to the right."""

    def has(self, *keys: str) -> bool:
        """Whether all of these are answered."""
        return not any(is_empty(self.plain.get(key)) for key in keys)

    def get(self, key: str) -> str:
        """A field in words, from now on said; empty where it is unanswered."""
        self._said.add(key)
        value = self.plain.get(key)
        if is_empty(value):
            return ""
        field = self._fields[key]
        return ", ".join(self.speech.word(each, field) for each in (value if isinstance(value, list) else [value]))

    def label(self, key: str) -> str:
        """The label of a field."""
        return self.speech.label(self._fields[key])

    def quoted(self, key: str) -> str:
        """A text between quotation marks."""
        return self.speech.quoted(self.get(key))

    def texts(self, key: str) -> list[str]:
        """Each text of a list, from now on said."""
        self._said.add(key)
        return [self.speech.word(each, self._fields[key]) for each in self.plain.get(key) or ()]

    def number(self, key: str) -> float | None:
        """A figure, from now on said."""
        self._said.add(key)
        value = self.plain.get(key)
        return None if value is None else float(value)

    def line(self, words: Words, *keys: str, indent: int = 0, mark: str = "") -> Iterator[Line]:
        """`words` with the fields `keys` in their places; nothing unless all of these are answered."""
        if self.has(*keys):
            yield Line(self.speech.say(words, **{key: self.get(key) for key in keys}), indent, mark)

    def rest(self) -> Iterator[Line]:
        """All that was not said yet, each field under its label."""
        for key, value in self.plain.items():
            if key not in self._said:
                self._said.add(key)
                yield from shown_field(self._fields[key], value, self.speech)


def shown_field(field: Field, value: Any, speech: Speech) -> Iterator[Line]:  # noqa: ANN401 - plain data
    """A field under its label: on one line where it is short, else below it."""
    if is_empty(value):
        return
    label, short = speech.label(field), speech.short(value, field)
    if short is not None:
        yield from _under_a_label(label, short, speech)
        return
    yield Line(label)
    section = field.target.kind == "section"
    if section and not isinstance(value, list):
        yield from (line.deeper() for line in Item(value, field.target.python, speech).rest())
    elif section:
        yield from (line.deeper() for line in shown_items(value, field.target.python, speech))
    else:
        yield from (Line(speech.word(each, field), 2, "- ") for each in value)


def _under_a_label(label: str, value: str, speech: Speech) -> Iterator[Line]:
    """A value behind its label, or below it where the two do not go on one line."""
    line = speech.labelled(label, value)
    if len(line) <= _ONE_LINE or len(label) <= _SHORT_LABEL:
        yield Line(line)
    else:
        yield Line(label)
        yield Line(value, 2)


def shown_items(items: list[Mapping[str, Any]], section: type[Section], speech: Speech) -> Iterator[Line]:
    """The items of a list, a blank line between those that take some room."""
    laid_out = [list(_laid_out(Item(each, section, speech), section)) for each in items]
    airy = any(is_long(lines) for lines in laid_out)
    for index, lines in enumerate(laid_out):
        if airy and index:
            yield Line("")
        yield from lines


def _laid_out(item: Item, section: type[Section]) -> Iterator[Line]:
    yield from _layout_of(section)(item)
    yield from (line.deeper(item.inner) for line in item.rest())


def _plainly(item: Item) -> Iterator[Line]:
    """The first text of an item as its head."""
    first = next((key for key, value in item.plain.items() if key != "id" and not isinstance(value, list)), None)
    if first:
        yield Line(capital(item.get(first)), 0, "- ")


def _voice(item: Item) -> Iterator[Line]:
    we_are = capital(item.get("we_are"))
    yield Line(item.speech.say(_VOICE, we_are=we_are, but_not=item.get("but_not")) if item.has("but_not") else we_are)
    yield from item.line(Words("{how}", "{how}"), "how", indent=2)
    for key in ("say", "not_say"):
        if item.has(key):
            yield Line(item.speech.labelled(item.label(key), item.quoted(key)), 2)


def _pillar(item: Item) -> Iterator[Line]:
    share = item.get("share")
    yield Line(item.get("label"), 0, f"{share:>5}  " if share else "")
    item.inner = 7 if share else 2
    yield from item.line(Words("{description}", "{description}"), "description", indent=item.inner)
    about = [item.get(key) for key in ("kind", "formats") if item.has(key)]
    if about:
        yield Line(capital(" · ".join(about)), item.inner)


def _example(item: Item) -> Iterator[Line]:
    for key in ("good", "bad"):
        if item.has(key):
            yield Line(item.speech.labelled(item.label(key), item.quoted(key)), 0, "- " if key == "good" else "  ")


def _tone(item: Item) -> Iterator[Line]:
    yield Line(item.speech.labelled(capital(item.get("situation")), item.get("tone")), 0, "- ")
    for key in ("use", "avoid"):
        if item.has(key):
            texts = ", ".join(item.speech.quoted(each) for each in item.texts(key))
            yield Line(item.speech.labelled(item.label(key), texts), 2)


def _rewriting(item: Item) -> Iterator[Line]:
    if item.has("before", "after"):
        yield Line(f"{item.quoted('before')} → {item.quoted('after')}", 0, "- ")


def _asked(item: Item) -> Iterator[Line]:
    if item.has("asked", "reply"):
        yield Line(item.quoted("asked"), 0, "- ")
        yield Line(f"→ {item.quoted('reply')}", 2)


def _approval(item: Item) -> Iterator[Line]:
    yield Line(item.speech.labelled(capital(item.get("content")), item.get("examples")), 0, "- ")
    who = item.speech.labelled(item.label("approver"), item.get("approver")) if item.has("approver") else ""
    if item.number("delay_hours") == 0:
        item.get("delay_hours")
        who = f"{who}, {item.speech.say(_AT_ONCE)}" if who else item.speech.say(_AT_ONCE)
    elif item.has("delay_hours"):
        within = item.speech.say(_WITHIN, minutes=item.get("delay_hours"))
        who = f"{who}, {within}" if who else within
    if who:
        yield Line(capital(who), 2)


def _ladder(item: Item) -> Iterator[Line]:
    yield Line(f"{item.get('when')} → {item.get('do')}", 0, "- ")


def _backup(item: Item) -> Iterator[Line]:
    about = [item.get(key) for key in ("format", "pillar", "network") if item.has(key)]
    aside = f" ({', '.join(about)})" if about else ""
    yield Line(f"{item.get('subject')}{aside}", 0, "- ")


def _rendezvous(item: Item) -> Iterator[Line]:
    weeks = item.number("every_weeks")
    parts = [item.get("day")] if item.has("day") else []
    if weeks:
        parts.append(item.speech.say(_EACH_WEEK if weeks == 1 else _EVERY, weeks=item.speech.number(weeks)))
    parts += [item.get(key) for key in ("pillar", "network") if item.has(key)]
    yield Line(item.speech.labelled(item.get("name"), ", ".join(parts)) if parts else item.get("name"), 0, "- ")


def _level(item: Item) -> Iterator[Line]:
    number = item.get("number")
    yield Line(item.speech.say(_LEVEL, number=number, name=item.get("name")))
    yield from _threshold(item)
    within = [
        item.speech.say(words, minutes=item.get(key))
        for key, words in (("alert_minutes", _ALERT), ("assess_minutes", _ASSESS), ("statement_minutes", _STATEMENT))
        if item.has(key)
    ]
    lead = item.get("lead")
    if lead:
        within = [item.speech.say(_LEADS, lead=lead), *within]
    if within:
        yield Line(" · ".join(within), 2)


def _threshold(item: Item) -> Iterator[Line]:
    """`De 3 à moins de 10 fois les mentions habituelles, ou dès 200 réactions à une publication négative`."""
    speech = item.speech
    low, high, interactions = (item.number(key) for key in ("multiple_from", "multiple_to", "interactions_from"))
    said = []
    if high is not None:
        words = _BELOW if not low else _BETWEEN
        said.append(speech.say(words, low=speech.number(low or 0), high=speech.number(high)))
    elif low is not None:
        said.append(speech.say(_FROM, low=speech.number(low)))
    if interactions:
        said.append(speech.say(_INTERACTIONS, number=speech.number(interactions)))
    if said:
        yield Line(", ".join(said), 2)


def _cell(item: Item) -> Iterator[Line]:
    who = item.get("person")
    yield Line(item.speech.labelled(capital(item.get("role")), who) if who else capital(item.get("role")), 0, "- ")


def _step(item: Item) -> Iterator[Line]:
    """A step of the first hour, its minutes in the margin."""
    speech = item.speech
    start, end = item.number("from_minute") or 0, item.number("to_minute")
    if end is None:
        minutes = speech.say(_FROM_MINUTE, start=speech.number(start))
    else:
        minutes = speech.say(_MINUTES, start=speech.number(start), end=speech.number(end))
    role = str(item.plain.get("role") or "")
    who = speech.holders.get(role)
    said = capital(item.get("role"))
    head = f"{said} ({who})" if who and said else said
    yield Line(speech.labelled(head, item.get("do")) if head else item.get("do"), 0, f"{minutes:<13}")


def _approver(item: Item) -> Iterator[Line]:
    parts = [item.get("person")]
    if item.has("minutes"):
        parts.append(item.speech.say(_WITHIN, minutes=item.get("minutes")))
    if item.has("levels"):
        parts.append(item.speech.say(_LEVELS, levels=item.get("levels")))
    yield Line(", ".join(part for part in parts if part), 0, "- ")


def _alert(item: Item) -> Iterator[Line]:
    parts = [item.get("person") or item.get("who")]
    if item.has("from_level"):
        parts.append(item.speech.say(_FROM_LEVEL, level=item.get("from_level")))
    if item.has("when"):
        parts.append(item.get("when"))
    yield Line(", ".join(part for part in parts if part), 0, "- ")
    yield from item.line(Words("{why}", "{why}"), "why", indent=2)
    yield from item.line(_REACHED, "contact", indent=2)


def _scenario(item: Item) -> Iterator[Line]:
    kind = item.get("kind")
    name = f"{item.get('name')} ({kind})" if item.has("name") else capital(kind)
    level = item.speech.say(_STARTS_AT, level=item.get("level")) if item.has("level") else ""
    yield Line(f"{name}{level}", 0, "- ")
    yield from item.line(_DECIDES, "decides", indent=2)


def _statement(item: Item) -> Iterator[Line]:
    parts = [item.speech.say(_LEVELS, levels=item.get("level"))] if item.has("level") else []
    if item.has("approver"):
        parts.append(item.speech.say(_APPROVED_BY, approver=item.get("approver")))
    head = capital(", ".join(parts))
    yield Line(item.speech.labelled(head, item.quoted("text")) if head else item.quoted("text"), 0, "- ")


def _reply(item: Item) -> Iterator[Line]:
    yield Line(item.get("case"), 0, "- ")
    for key in ("test", "do"):
        if item.has(key):
            yield Line(item.speech.labelled(item.label(key), item.get(key)), 2)
    aside = [
        item.speech.labelled(item.label(key), item.get(key)) for key in ("where", "delay", "owner") if item.has(key)
    ]
    if aside:
        yield Line(" · ".join(aside), 2)
    if item.has("template"):
        yield Line(item.speech.labelled(item.label("template"), item.quoted("template")), 2)


def _kpi(item: Item) -> Iterator[Line]:
    kind = f" ({item.get('kind')})" if item.has("kind") else ""
    yield Line(f"{item.get('name')}{kind}", 0, "- ")
    for key in ("formula", "source", "decision"):
        if item.has(key):
            yield Line(item.speech.labelled(item.label(key), item.get(key)), 2)


_LAYOUTS: Final[dict[str, Callable[[Item], Iterator[Line]]]] = {
    "editorial.pillars": _pillar,
    "editorial.pillars.examples": _example,
    "editorial.voice": _voice,
    "editorial.tones": _tone,
    "editorial.rewriting": _rewriting,
    "editorial.words": _rewriting,
    "editorial.replies": _asked,
    "editorial.approvals": _approval,
    "calendar.rendezvous": _rendezvous,
    "calendar.backup": _backup,
    "moderation.ladder": _ladder,
    "measurement.kpis": _kpi,
    "crisis.levels": _level,
    "crisis.cell": _cell,
    "crisis.first_hour": _step,
    "crisis.approval": _approver,
    "crisis.alerts": _alert,
    "crisis.scenarios": _scenario,
    "crisis.scenarios.statements": _statement,
    "crisis.replies": _reply,
}


@cache
def _layout_of(section: type[Section]) -> Callable[[Item], Iterator[Line]]:
    """The layout of the items of a section."""
    for place, layout in _LAYOUTS.items():
        field = place_of(Strategy, tuple(place.split(".")))
        if field is not None and field.target.python is section:
            return layout
    return _plainly


_VOICE: Final = Words("{we_are}, mais pas {but_not}", "{we_are}, but not {but_not}")
_EACH_WEEK: Final = Words("chaque semaine", "every week")
_EVERY: Final = Words("toutes les {weeks} semaines", "every {weeks} weeks")
_LEVEL: Final = Words("Niveau {number}\u00a0: {name}", "Level {number}: {name}")
_LEADS: Final = Words("Pilote\u00a0: {lead}", "Led by {lead}")
_ALERT: Final = Words("alerte en {minutes}", "alert within {minutes}")
_ASSESS: Final = Words("évaluation en {minutes}", "assessed within {minutes}")
_STATEMENT: Final = Words("premier message en {minutes}", "first statement within {minutes}")
_BELOW: Final = Words("Moins de {high} fois les mentions habituelles", "Under {high} times the usual mentions")
_BETWEEN: Final = Words(
    "De {low} à moins de {high} fois les mentions habituelles", "From {low} to under {high} times the usual mentions"
)
_FROM: Final = Words("À partir de {low} fois les mentions habituelles", "From {low} times the usual mentions")
_INTERACTIONS: Final = Words(
    "ou dès {number} réactions à une publication négative", "or from {number} reactions to a negative post"
)
_MINUTES: Final = Words("{start} à {end} min", "{start} to {end} min")
_FROM_MINUTE: Final = Words("dès {start} min", "from {start} min")
_WITHIN: Final = Words("en {minutes}", "within {minutes}")
_AT_ONCE: Final = Words("tout de suite", "at once")
_LEVELS: Final = Words("niveau {levels}", "level {levels}")
_FROM_LEVEL: Final = Words("dès le niveau {level}", "from level {level}")
_REACHED: Final = Words("Joindre\u00a0: {contact}", "Reach: {contact}")
_STARTS_AT: Final = Words(" (niveau de départ\u00a0: {level})", " (starting level: {level})")
_DECIDES: Final = Words("Décide\u00a0: {decides}", "Who decides: {decides}")
_APPROVED_BY: Final = Words("validé par {approver}", "approved by {approver}")
