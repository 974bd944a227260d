"""Rules on the moderation of comments."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.people import OWNED, account_name, open_accounts
from socialplan.analysis.plain import is_answered
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule


@rule(
    "moderation-no-rules",
    severity="warning",
    chapter="moderation",
    title=Words("Une modération sans règles", "Moderation without rules"),
    message=Words(
        "{accounts}\u00a0: rien ne dit quels commentaires sont retirés.",
        "{accounts}: nothing says which comments are removed.",
    ),
    why=Words(
        "Sans règle écrite d’avance, chaque retrait passe pour de la censure, et dépend de qui est de service.",
        "With no written rule, every removal looks like censorship, and depends on who is on duty.",
    ),
    remedy=Words(
        "Listez ce qui est retiré (`moderation.removed`) et ce qui est bienvenu, critiques comprises, puis publiez "
        "cette liste.",
        "List what is removed (`moderation.removed`) and what is welcome, criticism included, then publish the list.",
    ),
    source="A6",
    documents=("editorial",),
    more=Words(
        "Il parle dès qu’un compte actif reçoit des commentaires et que rien ne dit lesquels sont retirés\u00a0: ni "
        "liste dans la stratégie, ni adresse d’une page de règles déjà publiée. L’une des deux suffit. Un blog, une "
        "lettre d’information ou un podcast ne comptent pas. Quand tout le chapitre est vide, il est seul à parler, "
        "pour ne pas répéter la même chose trois fois. Exemple\u00a0: une insulte retirée le lundi par Karim, la "
        "même laissée le samedi par Léa.",
        "It speaks as soon as an active account takes comments and nothing says which are removed: neither a list in "
        "the strategy, nor the address of rules already published. Either will do. A blog, a newsletter or a podcast "
        "does not count. Where the whole chapter is empty it alone speaks, so that one thing is not said three "
        "times. Example: an insult removed on Monday by Karim, the same one left on Saturday by Léa.",
    ),
)
def moderation_no_rules(case: Case) -> Iterable[Hit]:
    """People can comment on an account, and nothing says what is removed.

    It speaks for the whole chapter where nothing of it is answered.
    """
    moderation = case.strategy.moderation
    if moderation.removed or moderation.public_rules_url:
        return
    if names := _commented(case):
        path = "moderation.removed" if is_answered(moderation) else "moderation"
        yield Hit(path, {"accounts": figures.join(names)})


@rule(
    "moderation-no-hours",
    severity="warning",
    chapter="moderation",
    title=Words("Une modération sans horaires", "Moderation without hours"),
    message=Words(
        "{accounts}\u00a0: rien ne dit à quelles heures les commentaires sont lus.",
        "{accounts}: nothing says when comments are read.",
    ),
    why=Words(
        "Qui écrit un samedi soir attend une réponse dans l’heure si rien ne lui dit que personne ne lit avant lundi.",
        "Somebody who writes on a Saturday evening expects an answer within the hour if nothing says that nobody "
        "reads until Monday.",
    ),
    remedy=Words(
        "Écrivez les heures que vous tenez vraiment (`moderation.hours`) et affichez-les sur chaque compte.",
        "Write down the hours you really keep (`moderation.hours`) and show them on each account.",
    ),
    source="A6",
    documents=("editorial", "usage"),
    more=Words(
        "Il demande les heures de lecture des commentaires une fois que quelque chose est écrit sur la modération, "
        "si un compte actif en reçoit. Tant que le chapitre est vide, il se tait\u00a0: `moderation-no-rules` parle "
        "pour tout le chapitre. Un blog, une lettre d’information ou un podcast ne comptent pas. Exemple\u00a0: "
        "«\u00a0du lundi au vendredi, de 9\u00a0h à 17\u00a0h\u202f; le week-end, nous ne lisons pas\u00a0», affiché "
        "dans la présentation du compte.",
        "It asks for the hours at which comments are read once something is written about moderation, if an active "
        "account takes comments. While the chapter is empty it keeps quiet: `moderation-no-rules` speaks for all of "
        "it. A blog, a newsletter or a podcast does not count. Example: “Monday to Friday, 9 to 5; at weekends we do "
        "not read”, shown in the account’s profile.",
    ),
)
def moderation_no_hours(case: Case) -> Iterable[Hit]:
    """The moderation is described, without its hours."""
    moderation = case.strategy.moderation
    if is_answered(moderation) and moderation.hours is None and (names := _commented(case)):
        yield Hit("moderation.hours", {"accounts": figures.join(names)})


@rule(
    "moderation-no-appeal",
    severity="info",
    chapter="moderation",
    title=Words("Une modération sans recours", "Moderation with no right of appeal"),
    message=Words(
        "Une personne dont le commentaire est retiré n’a pas d’adresse où le contester.",
        "Somebody whose comment is removed has nowhere to challenge it.",
    ),
    why=Words(
        "Une erreur de modération qui ne peut pas se dire à vous se dit ailleurs, et plus fort.",
        "If people cannot point out a moderation mistake to you, they will do it elsewhere, and louder.",
    ),
    remedy=Words(
        "Donnez une adresse et un délai de réponse (`moderation.appeal`)\u00a0; {mailbox} suffit.",
        "Give an address and a time to reply (`moderation.appeal`); {mailbox} will do.",
    ),
    source="A6",
    documents=("editorial",),
    more=Words(
        "Il demande à qui s’adresser quand un commentaire a été retiré, une fois que quelque chose est écrit sur la "
        "modération et si un compte actif reçoit des commentaires. C’est une remarque\u00a0: une adresse et un délai "
        "suffisent, sans procédure. Tant que le chapitre est vide, il se tait. Exemple\u00a0: «\u00a0écrivez à "
        "contact@brumeval.example, une autre personne relit sous cinq jours\u00a0».",
        "It asks whom to turn to when a comment was removed, once something is written about moderation and if an "
        "active account takes comments. It is a note: an address and a time are enough, no procedure is needed. "
        "While the chapter is empty it keeps quiet. Example: “write to contact@brumeval.example, somebody else reads "
        "it again within five days”.",
    ),
)
def moderation_no_appeal(case: Case) -> Iterable[Hit]:
    """Comments are removed by rules or hours that are written, and nobody can ask for a second look."""
    moderation = case.strategy.moderation
    if is_answered(moderation) and moderation.appeal is None and _commented(case):
        mailbox = case.strategy.organisation.contact_email
        said = figures.same(mailbox) if mailbox else Words("l’adresse générique", "the generic address")
        yield Hit("moderation.appeal", {"mailbox": said})


def _commented(case: Case) -> list[Words]:
    """The accounts on which anybody can comment."""
    return [
        account_name(case.strategy, index)
        for index, account in open_accounts(case.strategy)
        if account.network and account.network not in OWNED
    ]
