"""The words for what happens to a document: short, for somebody who never heard of a merge."""

from typing import Final

from socialplan.language import Words
from socialplan.workspace.table import Action, Obstacle


def count_words(number: int) -> Words:
    """How many passages wait for the person's decision."""
    if number == 1:
        return Words(
            "un passage attend votre choix\u00a0: votre texte y reste", "one passage awaits your choice: yours stands"
        )
    return Words(
        f"{number} passages attendent votre choix\u00a0: votre texte y reste",
        f"{number} passages await your choice: yours stands",
    )


def moved_words(source: str) -> Words:
    """Where a document that we renamed stood before."""
    return Words(f"s’appelait «\u00a0{source}\u00a0»", f"was called “{source}”")


def moved_away_words(twin: str) -> Words:
    """Which file a document that has gone seems to have become."""
    return Words(
        f"vous l’avez sans doute renommé en «\u00a0{twin}\u00a0»\u202f; "
        "il n’est plus mis à jour tant qu’il porte ce nom",
        f"you seem to have renamed it “{twin}”; it is not updated while it has that name",
    )


ACTIONS: Final[dict[Action, Words]] = {
    Action.CREATE: Words("créé", "created"),
    Action.ADOPT: Words("déjà à jour, désormais suivi", "already up to date, followed from now on"),
    Action.UPDATE: Words("mis à jour", "updated"),
    Action.UNCHANGED: Words("inchangé", "unchanged"),
    Action.KEEP_EDITED: Words("vos modifications restent", "your edits stay"),
    Action.MERGE: Words("mis à jour, vos modifications restent", "updated, your edits stay"),
    Action.CLASH: Words("à décider", "for you to decide"),
    Action.MARKED: Words("laissé tel quel", "left as it is"),
    Action.MOVED: Words("renommé", "renamed"),
    Action.MOVED_AWAY: Words("renommé par vous, laissé tel quel", "renamed by you, left as it is"),
    Action.EDITED_IN_THE_WAY: Words("laissé tel quel", "left as it is"),
    Action.FOREIGN_IN_THE_WAY: Words("laissé tel quel", "left as it is"),
    Action.STAYS_DELETED: Words("supprimé par vous, reste supprimé", "deleted by you, stays deleted"),
    Action.REMOVE: Words("retiré", "removed"),
    Action.RELEASE: Words("gardé, n’est plus suivi", "kept, no longer followed"),
    Action.KEPT: Words("gardé, n’est plus suivi", "kept, no longer followed"),
    Action.FORGET: Words("n’est plus suivi", "no longer followed"),
    Action.NOT_OURS: Words("n’est pas à nous", "not ours"),
    Action.PROTECTED: Words("laissé tel quel", "left as it is"),
    Action.WITHHELD: Words("pas écrit", "not written"),
    Action.HELD: Words("laissé tel quel", "left as it is"),
    Action.CHANGED_MEANWHILE: Words("laissé tel quel", "left as it is"),
    Action.FAILED: Words("n’a pas pu être écrit", "could not be written"),
    Action.RESTORE: Words("remis en place", "brought back"),
}

FORESEEN: Final[dict[Action, Words]] = {
    Action.CREATE: Words("serait créé", "would be created"),
    Action.ADOPT: Words("déjà à jour, serait suivi", "already up to date, would be followed"),
    Action.UPDATE: Words("serait mis à jour", "would be updated"),
    Action.MERGE: Words("serait mis à jour, vos modifications restant", "would be updated, your edits staying"),
    Action.MOVED: Words("serait renommé", "would be renamed"),
    Action.REMOVE: Words("serait retiré", "would be removed"),
    Action.RELEASE: Words("resterait, sans être suivi", "would stay, no longer followed"),
    Action.FORGET: Words("ne serait plus suivi", "would no longer be followed"),
    Action.RESTORE: Words("serait remis en place", "would be brought back"),
}
"""The same before it is done, where that is not the same."""

REASONS: Final[dict[Action, Words]] = {
    Action.MARKED: Words(
        "il contient des marques de conflit (<<<<<<< et >>>>>>>)\u00a0: choisissez entre elles, puis effacez-les",
        "it holds conflict marks (<<<<<<< and >>>>>>>): choose between them, then delete them",
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

LOST: Final = Words(
    "la copie du texte rendu la dernière fois manque ou ne correspond pas\u00a0: "
    "vos modifications ne peuvent en être distinguées",
    "the copy of the text rendered last time is missing or does not match: your edits cannot be told apart",
)

KEPT_IS_GONE: Final = Words("son ancien texte n’est plus gardé", "its old text is not kept any more")

RECORD_CHANGED: Final = Words(
    "ce qui en est retenu a changé depuis, par git par exemple",
    "what is remembered of it has changed since, by git say",
)

EDITED_SINCE: Final = Words(
    "vous l’avez modifié depuis, aux mêmes endroits", "you have edited it since, in the same places"
)

OBSTACLES: Final[dict[Obstacle, Words]] = {
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
