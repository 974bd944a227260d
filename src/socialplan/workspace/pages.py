"""The page that shows what waits for a decision in one document: both texts of each passage, and how to settle it.

Also the texts that go beside a document. All of them follow from the plan, and go when they are not needed any more.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.language import Language, Words
from socialplan.workspace import records
from socialplan.workspace.journal import PRIVATE_MODE
from socialplan.workspace.merge import Clash
from socialplan.workspace.paths import is_table
from socialplan.workspace.plans import Plan, Step
from socialplan.workspace.swap import Change

_TICKS: Final = re.compile("`{3,}")
_SHORTEST: Final = 3


def page_text(path: str, clashes: Iterable[Clash], language: Language) -> str:
    """The page about one document, in Markdown; nothing in the texts can end the fences around them."""
    clashes = [*clashes]
    parts = [f"# {_TITLE.to(language).format(path=path)}", _INTRODUCTION.to(language), _commands(path, language)]
    for number, clash in enumerate(clashes, start=1):
        parts.append(f"## {_PASSAGE.to(language).format(number=number, count=len(clashes), line=clash.line)}")
        parts += [_passage(_YOURS, clash.mine, language), _passage(_NEW, clash.new, language)]
        if clash.base:
            parts.append(_passage(_OLD, clash.base, language))
    return "\n\n".join(parts) + "\n"


def changes(plan: Plan, steps: Iterable[Step]) -> list[Change]:
    """What must change among our other files, for these outcomes: the `own` ones, texts beside, pages."""
    found = [own_change(plan, place, text, private=False, guarded=False) for place, text in plan.rendering.own.items()]
    for step in steps:
        for place, text, private in _pages(plan, step):
            found.append(own_change(plan, place, text, private=private, guarded=True))
    return [change for change in found if change]


def own_change(plan: Plan, place: str, text: str | None, *, private: bool, guarded: bool) -> Change | None:
    """How one of our files comes to hold `text` (None: to be gone); None if it does already."""
    seen = plan.records.files.get(place)
    if seen is None if text is None else plan.records.text(place) == text:
        return None
    data = None if text is None else text.encode("utf-8")
    return Change(place, seen, data, PRIVATE_MODE if private else None, guarded=guarded)


def _pages(plan: Plan, step: Step) -> Iterator[tuple[str, str | None, bool]]:
    language = plan.rendering.languages.get(step.path, "fr")
    page = page_text(step.path, step.clashes, language) if step.clashes else None
    for private in (False, True):
        home = private is step.private
        yield records.beside_path(step.path, private=private), step.beside if home else None, private
        yield records.conflict_path(step.path, private=private), page if home else None, private
        if step.source:
            yield records.beside_path(step.source, private=private), None, private
            yield records.conflict_path(step.source, private=private), None, private


def _passage(title: Words, text: str, language: Language) -> str:
    """One text between fences that are longer than any in it."""
    if not text:
        return f"**{title.to(language)}**\n\n{_EMPTY.to(language)}"
    longest = max((len(ticks) for ticks in _TICKS.findall(text)), default=_SHORTEST - 1)
    fence = "`" * max(longest + 1, _SHORTEST)
    return f"**{title.to(language)}**\n\n{fence}text\n{text.removesuffix(chr(10))}\n{fence}"


def _commands(path: str, language: Language) -> str:
    ways = _WAYS[:-1] if is_table(path) else _WAYS  # of a table both texts cannot stand
    lines = [f"    {command.format(path=path):<{len(path) + 42}}{why.to(language)}".rstrip() for command, why in ways]
    return "\n".join(lines)


_TITLE: Final = Words("À décider dans {path}", "For you to decide in {path}")
_INTRODUCTION: Final = Words(
    "Vous avez modifié ces passages, et la stratégie leur donne maintenant un autre texte. Rien n’est perdu\u00a0: "
    "le document garde votre texte tant que vous n’avez pas choisi. N’écrivez pas ici\u00a0: cette page est refaite à "
    "chaque exécution, et disparaît ensuite d’elle-même.",
    "You edited these passages, and the strategy now gives them another text. Nothing is lost: "
    "the document keeps yours until you have chosen. Do not write here: this page is made anew at each run, "
    "and then goes by itself.",
)
_PASSAGE: Final = Words("Passage {number} sur {count}, ligne {line}", "Passage {number} of {count}, line {line}")
_YOURS: Final = Words("Votre texte", "Your text")
_NEW: Final = Words("Le nouveau texte", "The new text")
_OLD: Final = Words("Le texte d’avant vos changements et les nôtres", "The text before your changes and ours")
_EMPTY: Final = Words("(rien)", "(nothing)")
_WAYS: Final = (
    ("socialplan resolve {path}", Words("choisir, passage par passage", "choose, passage by passage")),
    ("socialplan resolve {path} --take mine", Words("garder partout votre texte", "keep yours everywhere")),
    ("socialplan resolve {path} --take new", Words("prendre partout le nouveau", "take the new one everywhere")),
    ("socialplan resolve {path} --take both", Words("garder les deux, à la suite", "keep both, one after the other")),
)
