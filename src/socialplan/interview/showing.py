"""What is proposed, in full words and exactly as it would be written: with names, networks and delays.

A chapter whole, one field of it, or what it holds in a line or two.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from socialplan.analysis import figures
from socialplan.interview.layouts import shown_field
from socialplan.interview.page import Line, Speech, screen, small
from socialplan.language import Language, Words
from socialplan.strategy.fields import Section
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.specs import Field, fields_by_key

Plain = Mapping[str, Any]


def speech_of(strategy: Strategy, language: Language, whole: Mapping[str, Plain]) -> Speech:
    """How to say what is proposed to `strategy`; `whole` holds the chapters as they would be written."""
    names = {target: _names(strategy, place, whole, language) for target, place in REFERENCES.items()}
    cell = whole.get("crisis", {}).get("cell") or ()
    people = names["people"]
    holders = {
        str(member["role"]): people[member["person"]]
        for member in cell
        if member.get("role") and member.get("person") in people
    }
    return Speech(language, names, holders)


def shown_chapter(chapter: str, plain: Plain, speech: Speech) -> str:
    """A whole chapter as it would be written."""
    return screen(_chapter(chapter, plain, speech))


def shown_part(chapter: str, field: str, plain: Plain, speech: Speech) -> str:
    """One field of a chapter, below its label."""
    found = _fields(chapter)[field]
    return screen([*shown_field(found, plain.get(field), speech), *_sum(plain.get(field), speech)])


def contents(chapter: str, plain: Plain, speech: Speech) -> str:
    """What a chapter holds, in a line or two: `5 piliers, 3 traits de voix… et 12 autres points`; a few by name."""
    if len(plain) <= _FEW:
        return speech.joined(small(speech.label(_fields(chapter)[key])) for key in plain)
    named = [key for key in _NOUNS.get(chapter, {}) if plain.get(key)]
    parts = [figures.count(len(plain[key]), *_NOUNS[chapter][key]).to(speech.language) for key in named]
    rest = len(plain) - len(named)
    if rest:
        parts.append(figures.count(rest, *_POINTS[bool(parts)]).to(speech.language))
    return speech.joined(parts)


def _chapter(chapter: str, plain: Plain, speech: Speech) -> Iterator[Line]:
    """The fields of a chapter, a blank line around those that are more than a line."""
    fields, airy = _fields(chapter), True
    for key, value in plain.items():
        lines = [*shown_field(fields[key], value, speech), *_sum(value, speech)]
        if len(lines) > 1 or airy:
            yield Line("")
        airy = len(lines) > 1
        yield from lines


def _fields(chapter: str) -> dict[str, Field]:
    section: type[Section] = fields_by_key(Strategy)[chapter].type.python
    return fields_by_key(section)


def _sum(value: Any, speech: Speech) -> Iterator[Line]:  # noqa: ANN401 - plain data
    """What is said below a list: the sum of its shares."""
    shares = [each.get("share") for each in value if isinstance(each, dict)] if isinstance(value, list) else []
    given = [float(share) for share in shares if share is not None]
    if given:
        total = figures.percent(sum(given)).to(speech.language)
        yield Line(speech.say(_IN_ALL), 2, f"{total:>5}  ")


def _names(
    strategy: Strategy, place: tuple[str, ...], whole: Mapping[str, Plain], language: Language
) -> dict[str, str]:
    """The names of the items of a list by their id: those that are answered, and those that are proposed."""
    found: Any = strategy
    for step in place:
        found = getattr(found, step)
    known = {item.id: _name(item, language) for item in found if item.id}
    for item in whole.get(place[0], {}).get(place[-1], ()) if len(place) > 1 else ():
        label = next((item[key] for key in ("name", "label") if item.get(key)), None)
        if item.get("id") and label:
            known[item["id"]] = (
                label if isinstance(label, str) else str(label.get(language) or next(iter(label.values())))
            )
    return known


def _name(item: Section, language: Language) -> str:
    """What an item is called; its id where it has no name."""
    for key in ("name", "label", "statement"):
        value = getattr(item, key, None)
        if value:
            return value if isinstance(value, str) else str(value.to(language))
    return str(getattr(item, "id", ""))


_IN_ALL: Final = Words("en tout", "in all")

_FEW: Final = 3
_POINTS: Final = {
    False: (Words("point", "point"), Words("points", "points")),
    True: (Words("autre point", "other point"), Words("autres points", "other points")),
}
_NOUNS: Final[dict[str, dict[str, tuple[Words, Words]]]] = {
    "editorial": {
        "pillars": (Words("pilier", "pillar"), Words("piliers", "pillars")),
        "voice": (Words("trait de voix", "trait of voice"), Words("traits de voix", "traits of voice")),
        "tones": (Words("ton", "tone"), Words("tons", "tones")),
        "writing_rules": (Words("règle d’écriture", "rule of writing"), Words("règles d’écriture", "rules of writing")),
        "replies": (Words("réponse prête", "ready reply"), Words("réponses prêtes", "ready replies")),
    },
    "calendar": {
        "rendezvous": (Words("rendez-vous", "appointment"), Words("rendez-vous", "appointments")),
        "backup": (Words("contenu de secours", "backup post"), Words("contenus de secours", "backup posts")),
    },
    "charter": {
        "may": (Words("chose permise", "thing allowed"), Words("choses permises", "things allowed")),
        "may_not": (Words("chose interdite", "thing not allowed"), Words("choses interdites", "things not allowed")),
        "contacts": (Words("contact à appeler", "contact to call"), Words("contacts à appeler", "contacts to call")),
    },
    "moderation": {
        "removed": (Words("motif de retrait", "reason to remove"), Words("motifs de retrait", "reasons to remove")),
        "ladder": (
            Words("étape de modération", "step of moderation"),
            Words("étapes de modération", "steps of moderation"),
        ),
    },
    "security": {
        "everyone": (
            Words("règle pour tout le monde", "rule for everyone"),
            Words("règles pour tout le monde", "rules for everyone"),
        ),
        "admins": (
            Words("règle pour qui administre", "rule for administrators"),
            Words("règles pour qui administre", "rules for administrators"),
        ),
    },
    "crisis": {
        "levels": (Words("niveau", "level"), Words("niveaux", "levels")),
        "first_hour": (
            Words("étape de la première heure", "step of the first hour"),
            Words("étapes de la première heure", "steps of the first hour"),
        ),
        "scenarios": (
            Words("scénario avec son message d’attente", "scenario with its holding statement"),
            Words("scénarios avec leurs messages d’attente", "scenarios with their holding statements"),
        ),
        "replies": (Words("cas de réponse", "case of reply"), Words("cas de réponse", "cases of reply")),
    },
    "measurement": {"kpis": (Words("indicateur", "KPI"), Words("indicateurs", "KPIs"))},
}
"""The parts of a chapter that are named when its contents are told, in that order."""
