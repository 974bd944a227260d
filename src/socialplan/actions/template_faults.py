"""What is wrong with a template of the folder's own: where, why, and what to write instead, in both languages."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from socialplan.actions.errors import ActionError
from socialplan.actions.template_words import FIELDS_PAGE, SENTENCES, Sentence
from socialplan.documents.environment import environment
from socialplan.documents.filters import filters
from socialplan.documents.jinja import TemplateFault
from socialplan.documents.own_templates import DocumentFault, OwnTemplates
from socialplan.language import Words
from socialplan.strategy.problems import printable
from socialplan.strategy.suggest import nearest


@contextmanager
def in_words(own: OwnTemplates | None) -> Iterator[None]:
    """Tell a fault of one's own templates in words; one of ours, where the folder has none, stays a bug.

    Raises:
        ActionError: in the place of `TemplateFault`.
    """
    try:
        yield
    except TemplateFault as fault:
        if own is None:
            raise
        raise ActionError(told(fault, own)) from fault


def told(fault: TemplateFault, own: OwnTemplates) -> Words:
    """The fault with its place, its reason and what to do."""
    if isinstance(fault, DocumentFault):
        place = Words(
            f"{_file(fault.template, own).fr}\u00a0: ligne {fault.line} du document obtenu",
            f"{_file(fault.template, own).en}: line {fault.line} of the document that it makes",
        )
    else:
        file = _file(fault.template, own)
        place = Words(f"{file.fr}:{fault.line}", f"{file.en}:{fault.line}")
    reason, advice = _explained(fault.reason)
    lines = [place, _labelled(_REASON, reason)]
    if isinstance(fault, DocumentFault) and fault.shown:
        shown = printable(fault.shown, 80)
        lines.append(_labelled(_WRITTEN, Words(shown, shown)))
    if advice:
        lines.append(_labelled(_ADVICE, advice))
    lines.append(_UNCHANGED)
    return Words("\n".join(line.fr for line in lines), "\n".join(line.en for line in lines))


def _file(template: str, own: OwnTemplates) -> Words:
    """Where a template lies; of a shipped one, that it is ours and which of theirs it is used with."""
    if template in own.sources:
        return Words(f"templates/{template}", f"templates/{template}")
    return Words(
        f"{template} (fourni avec socialplan, avec vos modèles)", f"{template} (shipped with socialplan, with yours)"
    )


def _explained(english: str) -> tuple[Words, Words | None]:
    """The reason, and what to do about it."""
    for sentence in SENTENCES:
        found = re.fullmatch(sentence.pattern, english, re.DOTALL)
        if found:
            parts = {name: printable(text or "", 80) for name, text in found.groupdict().items()}
            parts["english"] = printable(english, 200)
            return _filled(sentence.reason, parts), _advice(sentence, parts)
    shown = printable(english, 300)
    return Words(
        f"le moteur de modèles répond\u00a0: «\u00a0{shown}\u00a0»", f"the template engine says: “{shown}”"
    ), None


def _advice(sentence: Sentence, parts: dict[str, str]) -> Words | None:
    name = parts.get("name", "")
    if "kind" in parts:
        close = nearest(name, _fields_of(parts["kind"]))
        return _joined(close, FIELDS_PAGE)
    if "filter" in parts:
        return _joined(nearest(parts["filter"], environment("fr", filters("fr")).filters), sentence.advice)
    if "variable" in parts:
        return _joined(nearest(parts["variable"], _NAMES), sentence.advice)
    return _filled(sentence.advice, parts) if sentence.advice else None


def _fields_of(kind: str) -> Iterable[str]:
    from socialplan.documents.view_types import known_fields  # noqa: PLC0415 - only where something is wrong

    return known_fields().get(kind, ())


def _joined(close: str | None, more: Words | None) -> Words | None:
    if not close:
        return more
    asked = Words(f"vouliez-vous dire «\u00a0{close}\u00a0»\u202f?", f"did you mean “{close}”?")
    return Words(f"{asked.fr} {more.fr}", f"{asked.en} {more.en}") if more else asked


def _filled(both: Words, parts: dict[str, str]) -> Words:
    return Words(both.fr.format(**parts), both.en.format(**parts))


def _labelled(label: Words, text: Words) -> Words:
    return Words(f"    {label.fr}\u00a0: {text.fr}", f"    {label.en}: {text.en}")


_REASON: Final = Words("raison", "reason")
_WRITTEN: Final = Words("écrit", "written")
_ADVICE: Final = Words("conseil", "advice")
_UNCHANGED: Final = Words("Aucun document n’a été changé.", "No document was changed.")
_NAMES: Final = ("v", "loop", "range", "namespace", "caller", "varargs", "true", "false", "none")
