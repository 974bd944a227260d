"""What stops the work on a folder, said in words: the reason, and that nothing was lost."""

import errno
from typing import Final

from socialplan.language import Words


class WorkspaceError(Exception):
    """The folder cannot be brought up to date; `words` say why and what to do. Nothing a person wrote is lost."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


class FolderBusyError(WorkspaceError):
    """Another run works on the same folder."""

    def __init__(self, holder: str) -> None:
        who_fr, who_en = (f" (processus {holder})", f" (process {holder})") if holder.isdecimal() else ("", "")
        super().__init__(
            Words(
                f"Dossier occupé\u00a0: une autre exécution de socialplan y travaille{who_fr}. "
                "Relancez quand elle aura fini.",
                f"Folder busy: another run of socialplan is working on it{who_en}. Run again when it has finished.",
            )
        )


class NothingToUndoError(WorkspaceError):
    """No run is kept that could be taken back."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Il n’y a rien à annuler\u00a0: aucune exécution n’est gardée pour ce dossier.",
                "There is nothing to undo: no run is kept for this folder.",
            )
        )


class NotADocumentError(WorkspaceError):
    """A path was named that is no document of this strategy."""

    def __init__(self, path: str) -> None:
        super().__init__(
            Words(
                f"«\u00a0{path}\u00a0» n’est pas un document que la stratégie produit.",
                f"“{path}” is no document that the strategy produces.",
            )
        )


_REASONS: Final[dict[int, Words]] = {
    errno.ENOSPC: Words("le disque est plein", "the disk is full"),
    errno.EDQUOT: Words("le quota du disque est atteint", "the disk quota is used up"),
    errno.EFBIG: Words("le fichier dépasse la taille permise", "the file is larger than is allowed"),
    errno.EACCES: Words("vous n’avez pas le droit d’y écrire", "you are not allowed to write there"),
    errno.EPERM: Words("le système le refuse", "the system refuses it"),
    errno.EROFS: Words("le disque est en lecture seule", "the disk is read-only"),
    errno.EIO: Words("le disque signale une erreur", "the disk reports an error"),
    errno.ENAMETOOLONG: Words("le nom est trop long", "the name is too long"),
    errno.ENOTDIR: Words("un dossier attendu est un fichier", "a file stands where a folder is needed"),
    errno.ELOOP: Words("un lien se trouve sur le chemin", "a link stands on the way"),
    errno.ENOENT: Words("un fichier attendu a disparu", "an expected file has gone"),
    errno.EEXIST: Words("un fichier a pris la place", "a file has taken the place"),
}


def reason(error: OSError) -> Words:
    """Why the system refused, in words; its own wording where the code is not a known one."""
    known = _REASONS.get(error.errno or 0)
    text = error.strerror or type(error).__name__
    return known or Words(text, text)


def stopped(error: OSError) -> WorkspaceError:
    """The error to raise when writing had to stop: the reason, and what it means for the documents."""
    why = reason(error)
    return WorkspaceError(
        Words(
            f"Écriture interrompue\u00a0: {why.fr}. Rien de ce que vous avez écrit n’est perdu"
            "\u202f; chaque document est entier, ancien ou nouveau. Relancez une fois l’obstacle levé.",
            f"Writing stopped: {why.en}. Nothing that you wrote is lost; each document is whole, old or new. "
            "Run again once this is mended.",
        )
    )
