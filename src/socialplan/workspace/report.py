"""What happened to each document, as plain data that is printed as text or as JSON; and the words for it."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from socialplan.language import Language, Words
from socialplan.workspace import records
from socialplan.workspace.survey import Plan, Step
from socialplan.workspace.table import Action, Lost, Obstacle

IN_THE_WAY: Final = frozenset(
    {
        Action.EDITED_IN_THE_WAY,
        Action.FOREIGN_IN_THE_WAY,
        Action.PROTECTED,
        Action.WITHHELD,
        Action.CHANGED_MEANWHILE,
    }
)
"""Actions after which a document is not what was rendered, because of what a person did: exit code 4."""

QUIET: Final = frozenset({Action.UNCHANGED, Action.KEEP_EDITED})
"""Actions that change nothing and need no word."""

EXIT_DONE: Final = 0
EXIT_FAILED: Final = 1
EXIT_IN_THE_WAY: Final = 4


class Outcome(NamedTuple):
    """One line: a document, what happens to it, and why where that is not plain."""

    path: str
    action: Action
    reason: Words | None = None
    beside: str = ""
    """Where our text lies when the person's stays in its place."""


class Report(NamedTuple):
    """What happened, or in a dry run what would."""

    outcomes: tuple[Outcome, ...]
    notes: tuple[Words, ...] = ()

    def exit_code(self) -> int:
        """0 done; 1 something could not be written; 4 something of a person's is in the way."""
        actions = {outcome.action for outcome in self.outcomes}
        if Action.FAILED in actions:
            return EXIT_FAILED
        return EXIT_IN_THE_WAY if actions & IN_THE_WAY else EXIT_DONE

    def changes(self) -> tuple[Outcome, ...]:
        """The outcomes that somebody should be told of."""
        return tuple(outcome for outcome in self.outcomes if outcome.action not in QUIET)

    def is_up_to_date(self) -> bool:
        """Whether the folder already was as it should be; a document that a person deleted counts as in order."""
        return all(outcome.action is Action.STAYS_DELETED for outcome in self.changes())

    def as_data(self, language: Language) -> list[dict[str, str]]:
        """The outcomes for `--json`: path, action, what it says, reason, and where our text lies."""
        return [
            {
                "path": outcome.path,
                "action": str(outcome.action),
                "words": words(outcome.action).to(language),
                "reason": outcome.reason.to(language) if outcome.reason else "",
                "beside": outcome.beside,
            }
            for outcome in self.outcomes
        ]


def foreseen(plan: Plan) -> Report:
    """What a plan would do, if nothing changes meanwhile."""
    return report((*plan.blocks, *plan.steps))


def report(
    steps: Iterable[Step], notes: tuple[Words, ...] = (), failures: Mapping[str, Words] = MappingProxyType({})
) -> Report:
    """The report of steps whose actions are final; a block of git's that is in place is not worth a line.

    Args:
        steps: documents and blocks.
        notes: what else to tell.
        failures: path to the system's reason, for what could not be written.
    """
    told = sorted(
        (step for step in steps if step.base is not None or step.action not in QUIET), key=lambda step: step.path
    )
    return Report(tuple(_outcome(step, failures.get(step.path)) for step in told), notes)


def words(action: Action) -> Words:
    """What an action is called."""
    return _ACTIONS[action]


def is_beside(step: Step) -> bool:
    """Whether our text goes beside, because the person's stays in its place."""
    return step.new is not None and step.action in _BESIDE and not step.path.startswith(".")


def _outcome(step: Step, failure: Words | None) -> Outcome:
    beside = records.beside_path(step.path, private=step.private) if is_beside(step) else ""
    return Outcome(step.path, step.action, failure or _reason(step), beside)


def _reason(step: Step) -> Words | None:
    if isinstance(step.mine, Obstacle):
        return _OBSTACLES[step.mine]
    if step.action is Action.EDITED_IN_THE_WAY and step.base is Lost.LOST:
        return _LOST
    return _REASONS.get(step.action)


_BESIDE: Final = frozenset({Action.EDITED_IN_THE_WAY, Action.FOREIGN_IN_THE_WAY, Action.PROTECTED})

_ACTIONS: Final[dict[Action, Words]] = {
    Action.CREATE: Words("créé", "created"),
    Action.ADOPT: Words("déjà à jour, désormais suivi", "already up to date, followed from now on"),
    Action.UPDATE: Words("mis à jour", "updated"),
    Action.UNCHANGED: Words("inchangé", "unchanged"),
    Action.KEEP_EDITED: Words("vos modifications restent", "your edits stay"),
    Action.EDITED_IN_THE_WAY: Words("laissé tel quel", "left as it is"),
    Action.FOREIGN_IN_THE_WAY: Words("laissé tel quel", "left as it is"),
    Action.STAYS_DELETED: Words("supprimé par vous, reste supprimé", "deleted by you, stays deleted"),
    Action.REMOVE: Words("retiré", "removed"),
    Action.RELEASE: Words("gardé, n’est plus suivi", "kept, no longer followed"),
    Action.FORGET: Words("n’est plus suivi", "no longer followed"),
    Action.NOT_OURS: Words("n’est pas à nous", "not ours"),
    Action.PROTECTED: Words("laissé tel quel", "left as it is"),
    Action.WITHHELD: Words("pas écrit", "not written"),
    Action.CHANGED_MEANWHILE: Words("laissé tel quel", "left as it is"),
    Action.FAILED: Words("n’a pas pu être écrit", "could not be written"),
}

_REASONS: Final[dict[Action, Words]] = {
    Action.EDITED_IN_THE_WAY: Words(
        "vous l’avez modifié et son nouveau texte est différent", "you edited it and its new text differs"
    ),
    Action.FOREIGN_IN_THE_WAY: Words(
        "un fichier qui ne vient pas de socialplan porte ce nom", "a file that is not from socialplan has this name"
    ),
    Action.REMOVE: Words(
        "la stratégie ne le produit plus\u202f; son texte est gardé dans .socialplan/undo",
        "the strategy no longer produces it; its text is kept in .socialplan/undo",
    ),
    Action.RELEASE: Words(
        "la stratégie ne le produit plus, et vous l’avez modifié",
        "the strategy no longer produces it, and you edited it",
    ),
    Action.PROTECTED: Words("il est protégé contre l’écriture", "it is write-protected"),
    Action.WITHHELD: Words(
        "il contient des données personnelles, et git n’a pas pu être prévenu de l’ignorer (.gitignore)",
        "it holds personal data, and git could not be told to ignore it (.gitignore)",
    ),
    Action.CHANGED_MEANWHILE: Words(
        "il a changé pendant l’exécution\u202f; relancez", "it changed during the run; run again"
    ),
}

_LOST: Final = Words(
    "la copie du texte rendu la dernière fois manque ou ne correspond pas\u00a0: "
    "vos modifications ne peuvent en être distinguées",
    "the copy of the text rendered last time is missing or does not match: your edits cannot be told apart",
)

_OBSTACLES: Final[dict[Obstacle, Words]] = {
    Obstacle.LINK: Words("un lien occupe sa place", "a link stands in its place"),
    Obstacle.FOLDER: Words("un dossier occupe sa place", "a folder stands in its place"),
    Obstacle.SPECIAL: Words("ce n’est pas un fichier ordinaire", "it is no ordinary file"),
    Obstacle.FILE_AS_FOLDER: Words(
        "un fichier occupe la place de son dossier", "a file stands in the place of its folder"
    ),
    Obstacle.UNREADABLE: Words("il ne peut pas être lu", "it cannot be read"),
    Obstacle.NOT_UTF8: Words(
        "il n’est pas enregistré en UTF-8\u00a0: réenregistrez-le dans cet encodage",
        "it is not saved as UTF-8: save it again in that encoding",
    ),
    Obstacle.TOO_LARGE: Words("il dépasse 8\u00a0Mio", "it is larger than 8 MiB"),
}
