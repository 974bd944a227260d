"""Rules on the file itself: secrets in it, and checks that are silenced."""

import re
from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.faulty import has_secret
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, registered, rule
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import place_of


@rule(
    "secrets-in-answers",
    severity="error",
    chapter="security",
    title=Words("Un secret dans les réponses", "A secret among the answers"),
    message=Words(
        "{field} a l’air de contenir un mot de passe, une clé ou un jeton.",
        "{field} looks as if it held a password, a key or a token.",
    ),
    why=Words(
        "Ce fichier est lu, envoyé et conservé dans un historique\u00a0: un secret n’y est plus secret. La valeur "
        "n’est imprimée dans aucun document.",
        "This file is read, sent around and kept in a version history: a secret in it is no longer secret. The value "
        "is printed in none of the documents.",
    ),
    remedy=Words(
        "Retirez-le, changez-le là où il sert (l’historique le garde), puis confiez-le à un gestionnaire de secrets.",
        "Remove it, change it wherever it is used (the history keeps it), and put it in a password manager.",
    ),
    more=Words(
        "Il parcourt tous les textes du fichier et y cherche des clés connues, des jetons, de longues suites "
        "de lettres et de chiffres, et «\u00a0mot de passe\u00a0:\u00a0» suivi de quelque chose. Une consigne "
        "(«\u00a0mot de passe\u00a0: à changer chaque mois\u00a0») n’en est pas un. La valeur n’est jamais "
        "répétée, ni ici ni dans les documents.",
        "It goes through every text of the file and looks for known keys, tokens, long runs of letters and "
        "digits, and “password:” followed by something. An instruction (“password: to be changed each month”) "
        "is none. The value is never repeated, neither here nor in the documents.",
    ),
    source="house",
    documents=("plan", "editorial", "usage", "crisis"),
)
def secrets_in_answers(case: Case) -> Iterable[Hit]:
    """Any text that looks like a password, a key or a token. The message never repeats it."""
    paths = dict.fromkeys(path for path, wording in case.texts if has_secret(wording))
    return [Hit(path, {"field": field_name(path)}) for path in paths]


def field_name(path: str) -> Words:
    """What the field at a path is called, at the head of a sentence: `« Public Wi-Fi » (Security of the accounts)`."""
    keys = tuple(re.sub(r"\[\d+\]", "", path).split("."))
    field, chapter = place_of(Strategy, keys), place_of(Strategy, keys[:1])
    if field is None or chapter is None:
        return Words("Ce texte", "This text")
    label, where = figures.quote(field.question.label), chapter.question.label
    return Words(f"{label.fr} ({where.fr})", f"{label.en} ({where.en})")


@rule(
    "silenced-without-reason",
    severity="warning",
    chapter="meta",
    title=Words("Un contrôle mis en sourdine sans raison, ou inconnu", "A check silenced with no reason, or unknown"),
    message=Words("Le contrôle «\u00a0{rule}\u00a0» {fault}.", "The check “{rule}” {fault}."),
    why=Words(
        "Dans un an, personne ne saura plus pourquoi on ne regarde pas\u00a0: il faut une raison pour se taire.",
        "In a year nobody will know why you stopped looking: silencing a check takes a reason.",
    ),
    remedy=Words(
        "Donnez la raison (`reason`) ou retirez la ligne\u202f; `socialplan explain` décrit chaque contrôle.",
        "Give the reason (`reason`) or remove the line; `socialplan explain` describes every check.",
    ),
    more=Words(
        "Un contrôle mis en sourdine sans raison reste en vigueur, et un nom inconnu ne fait rien "
        "taire\u00a0: les deux sont dits ici. Avec une raison, le contrôle se tait, et `check` rappelle la "
        "raison à chaque fois.",
        "A check silenced without a reason stays in force, and an unknown name silences nothing: both are "
        "told here. With a reason the check keeps quiet, and `check` recalls the reason each time.",
    ),
    source="house",
    documents=(),
)
def silenced_without_reason(case: Case) -> Iterable[Hit]:
    """A silenced check that gives no reason stays in force; one that does not exist silences nothing."""
    known = {one.id for one in registered()}
    for index, silenced in enumerate(case.strategy.meta.silenced):
        name = figures.same(silenced.rule or "?")
        if silenced.rule not in known:
            fault = Words("n’existe pas", "does not exist")
            yield Hit(f"meta.silenced[{index}].rule", {"rule": name, "fault": fault})
        elif silenced.reason is None:
            fault = Words(
                "est mis en sourdine sans raison, et reste donc en vigueur",
                "is silenced with no reason, and so stays in force",
            )
            yield Hit(f"meta.silenced[{index}].reason", {"rule": name, "fault": fault})
