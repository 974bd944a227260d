"""Which documents can be adopted, as they stand; and where one cannot, why not and what to do first."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from socialplan.actions.errors import ActionError
from socialplan.actions.named import named_document
from socialplan.actions.render import RenderResult
from socialplan.documents.names import ALL, INDEX, PRIVATE_ACCESS, PRIVATE_SHEET
from socialplan.language import LANGUAGES, Words
from socialplan.strategy.choices import DocumentStatus
from socialplan.strategy.problems import printable
from socialplan.workspace.merge import Clash
from socialplan.workspace.plans import Step
from socialplan.workspace.report import words as action_words
from socialplan.workspace.table import Action

AS_IT_STANDS: Final = frozenset({Action.UNCHANGED, Action.KEEP_EDITED, Action.ADOPT})
"""What a document is left as that was in line already."""

_CHANGED: Final = frozenset({Action.CREATE, Action.UPDATE, Action.MERGE, Action.MOVED})
_WAITING: Final = frozenset({Action.CLASH, Action.MARKED, Action.EDITED_IN_THE_WAY})
_ADOPTABLE: Final = frozenset(
    name.paths.to(language) for name in ALL.values() if name.adoptable for language in LANGUAGES
)


def meant(arguments: Iterable[str]) -> dict[Path, tuple[str, ...]]:
    """The documents that are named, by folder: each by its path, its file's name, its title or its id.

    An id (`editorial`) means the document in every language that the folder has it in.

    Raises `ActionError` when there is no such document, or it is none that anybody adopts.
    """
    found: dict[Path, dict[str, None]] = {}
    for argument in arguments:
        for folder, path in _meant(argument):
            found.setdefault(folder, {})[path] = None
    refuse(_not_adoptable(path) for paths in found.values() for path in paths if path not in _ADOPTABLE)
    return {folder: tuple(paths) for folder, paths in found.items()}


def refuse(reasons: Iterable[Words | None]) -> None:
    """Raise `ActionError` with all the reasons that there are."""
    found = [reason for reason in reasons if reason]
    if found:
        raise ActionError(Words("\n".join(each.fr for each in found), "\n".join(each.en for each in found)))


def not_ready(path: str, in_line: RenderResult) -> Words | None:
    """Why a document cannot be adopted after the run that was to bring it in line; None if it can."""
    action = next((one.action for one in in_line.report.outcomes if one.path == path), None)
    if action in AS_IT_STANDS:
        return None
    if action is None or path not in in_line.plan.rendering.texts:
        return Words(
            f"{path} n’est pas dans une langue que la stratégie demande (meta.languages).",
            f"{path} is not in a language that the strategy asks for (meta.languages).",
        )
    if action in _CHANGED:
        return Words(
            f"{path} n’était pas à jour\u202f; il l’est maintenant. Relisez-le, puis relancez\u00a0: "
            "on n’adopte que ce qu’on a lu.",
            f"{path} was not up to date; it is now. Read it again, then run again: one adopts only what one has read.",
        )
    return _not_in_order(path, action)


def in_the_way(step: Step) -> Words | None:
    """Why a document cannot say that it is adopted: somebody wrote where it would; None if nobody did."""
    if step.action not in _WAITING:
        return None
    lines = [_written_there(step.path, clash) for clash in step.clashes] or [Words(step.path, step.path)]
    last = Words(
        "C’est là que le document dit s’il est adopté. Remettez ces lignes, puis relancez.",
        "That is where the document says whether it is adopted. Put those lines back, then run again.",
    )
    return Words("\n".join(one.fr for one in (*lines, last)), "\n".join(one.en for one in (*lines, last)))


def _written_there(path: str, clash: Clash) -> Words:
    mine, base = (printable(text.strip()) for text in (clash.mine, clash.base))
    return Words(
        f"{path}, ligne {clash.line}\u00a0: «\u00a0{mine}\u00a0» est écrit à la place de «\u00a0{base}\u00a0».",
        f"{path}, line {clash.line}: “{mine}” is written in the place of “{base}”.",
    )


def not_adopted(path: str) -> Words:
    """Why the adoption of a document cannot be taken back."""
    label = DocumentStatus.ADOPTED.value
    return Words(
        f"{path} n’a pas été adopté avec cette commande. S’il se dit adopté, c’est que toute la stratégie l’est "
        f"(meta.status\u00a0: {label}).",
        f"{path} was not adopted with this command. If it says that it is adopted, the whole strategy is "
        f"(meta.status: {label}).",
    )


def _meant(argument: str) -> list[tuple[Path, str]]:
    name = Path(argument).name
    files = [document.paths for key, document in ALL.items() if key == name]
    found = []
    for path in (each.to(language) for each in files for language in LANGUAGES):
        try:
            found.append(named_document(str(Path(argument).with_name(path))))
        except ActionError:
            continue  # the folder has none in that language
    return found or [named_document(argument)]


def _not_adoptable(path: str) -> Words:
    if path == INDEX:
        return Words(
            f"{path} n’est que le sommaire\u00a0: adoptez les documents qu’il présente.",
            f"{path} is only the index: adopt the documents that it lists.",
        )
    if path in PRIVATE_SHEET:
        return Words(
            f"{path} ne s’adopte pas\u00a0: elle change avec chaque numéro et ne quitte pas cet ordinateur. "
            "Adoptez le plan de crise.",
            f"{path} is not for adopting: it changes with every number and does not leave this computer. "
            "Adopt the crisis playbook.",
        )
    if path in PRIVATE_ACCESS:
        return Words(
            f"{path} ne s’adopte pas\u00a0: il se tient à jour, et ne quitte pas cet ordinateur.",
            f"{path} is not for adopting: it is kept up to date, and does not leave this computer.",
        )
    return Words(
        f"{path} ne s’adopte pas\u00a0: il suit la stratégie. Adoptez les documents dont il dépend.",
        f"{path} is not for adopting: it follows the strategy. Adopt the documents that it goes with.",
    )


def _not_in_order(path: str, action: Action) -> Words:
    if action is Action.STAYS_DELETED:
        return Words(
            f"{path} a été supprimé. Pour le ravoir\u00a0: socialplan restore {path}",
            f"{path} was deleted. To have it back: socialplan restore {path}",
        )
    if action in _WAITING:
        return Words(
            f"{path} attend une décision entre votre texte et le nouveau. D’abord\u00a0: socialplan resolve {path}",
            f"{path} waits for a decision between your text and the new one. First: socialplan resolve {path}",
        )
    state = action_words(action)
    return Words(
        f"{path} n’est pas en ordre ({state.fr}). D’abord\u00a0: socialplan render",
        f"{path} is not in order ({state.en}). First: socialplan render",
    )
