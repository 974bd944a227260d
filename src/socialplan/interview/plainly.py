"""What a check says, put for somebody who has no file before them: no keys, and the question that settles it.

Remedies name keys between parentheses, for whoever writes the file: `(deputy)`. In an interview they go, and the
question's own words and chapter stand in their place.
"""

import re
from typing import Final

from socialplan.interview.chapters import chapters
from socialplan.interview.state import PathName
from socialplan.language import Language, Words
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.specs import Field, fields_by_key, fields_of, place_of

_KEY: Final = r"`[^`]*`"
_BRACKETS: Final = re.compile(rf"[ \u00a0]\({_KEY}(?:(?:,| ou| or| et| and) {_KEY})*\)")
_BARE: Final = re.compile(r"`([^`]*)`")
_STEP: Final = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_ASKED_IN: Final = {"meta": "documents"}


def plainly(words: Words) -> Words:
    """A sentence without keys: those between parentheses go, others become the label of what they name."""
    return Words(_plain(words.fr, "fr"), _plain(words.en, "en"))


def question_for(path: str, route: PathName) -> Words | None:
    """Which question settles what lies at `path`, and how to go there; None where no chapter of the route asks it."""
    steps = path_of(path)
    field = _field(steps)
    chapter = next((each for each in chapters(route) if each.id == _ASKED_IN.get(str(steps[0]), steps[0])), None)
    if field is None or chapter is None:
        return None
    label = field.question.label
    return Words(
        f"Question «\u00a0{label.fr}\u00a0»\u00a0: tapez ! puis le numéro de «\u00a0{chapter.title.fr}\u00a0».",
        f"Question “{label.en}”: type ! then the number of “{chapter.title.en}”.",
    )


def path_of(dotted: str) -> FieldPath:
    """The path that `team.people[0].deputy` stands for."""
    return tuple(name or int(at) for name, at in _STEP.findall(dotted))


def _plain(text: str, language: Language) -> str:
    return _BARE.sub(lambda found: _named(found[1], language), _BRACKETS.sub("", text))


def _named(key: str, language: Language) -> str:
    """The label of the field that a dotted key names, between quotation marks; the key where it names none."""
    field = _field(tuple(part for part in key.partition(":")[0].strip().split(".") if part))
    if field is None:
        return key
    label = field.question.label.to(language)
    return f"«\u00a0{label}\u00a0»" if language == "fr" else f"“{label}”"


def _field(path: FieldPath) -> Field | None:
    """The field at a path; of a bare key, the first section's that has it."""
    try:
        found = place_of(Strategy, path)
    except (LookupError, TypeError, AttributeError):
        found = None
    if found is not None or len(path) != 1:
        return found
    return next((fields[str(path[0])] for fields in _sections() if str(path[0]) in fields), None)


def _sections() -> list[dict[str, Field]]:
    chapters_ = [each.target.python for each in fields_of(Strategy) if each.target.kind == "section"]
    return [fields_by_key(section) for section in chapters_]
