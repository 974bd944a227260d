"""How comments are moderated and accounts are held: `moderation`, `security`."""

from typing import Annotated

from socialplan.strategy.charter import Charter
from socialplan.strategy.charter_parts import Contact, Formality, Hat
from socialplan.strategy.choices import Acceptance, Network
from socialplan.strategy.fields import Day, Section, Text, ask

__all__ = ["Access", "Charter", "Contact", "Formality", "Hat", "LadderStep", "Moderation", "Security"]


class LadderStep(Section, frozen=True):
    """A step of moderation."""

    when: Annotated[Text | None, ask("Quand", "When", aloud=("Quand ?", "When?"))] = None
    do: Annotated[Text | None, ask("Que fait-on", "What is done", aloud=("Que fait-on ?", "What is done?"))] = None
    by: Annotated[str | None, ask("Par qui", "By whom", refers_to="people", aloud=("Par qui ?", "By whom?"))] = None


class Moderation(Section, frozen=True):
    """How comments are moderated."""

    proposals: Annotated[
        Acceptance | None,
        ask(
            "Accepter les propositions de ce chapitre", "Accept this chapter’s proposals", example="accept", asked=False
        ),
    ] = None
    hours: Annotated[
        Text | None,
        ask(
            "Horaires de modération",
            "Moderation hours",
            example="du lundi au vendredi, de 9 h à 18 h",
            aloud=("À quelles heures modérez-vous ?", "At what hours do you moderate?"),
            why=(
                "Annoncées, elles évitent qu’un silence du dimanche passe pour du mépris.",
                "Once they are announced, silence on a Sunday is not taken for contempt.",
            ),
            full=True,
        ),
    ] = None
    welcomed: Annotated[
        list[Text],
        ask("Ce qui est bienvenu", "What is welcome", aloud=("Qu’est-ce qui est bienvenu ?", "What is welcome?")),
    ] = []
    removed: Annotated[
        list[Text],
        ask(
            "Ce qui est retiré",
            "What is removed",
            aloud=("Que retirez-vous ?", "What do you remove?"),
            why=(
                "Une règle connue d’avance distingue la modération de la censure.",
                "A rule known in advance is what separates moderation from censorship.",
            ),
            example="[injures, publicité, données personnelles]",
            full=True,
        ),
    ] = []
    ladder: Annotated[
        list[LadderStep],
        ask(
            "Échelle des mesures",
            "Ladder of measures",
            aloud=("Quelles mesures prenez-vous, dans quel ordre ?", "Which measures do you take, in which order?"),
            another=("Une autre mesure ?", "Another measure?"),
        ),
    ] = []
    appeal: Annotated[
        Text | None,
        ask(
            "Recours",
            "Appeal",
            aloud=("Comment conteste-t-on un retrait ?", "How can a removal be contested?"),
            why=(
                "Le recours est ce qui rend la règle acceptable.",
                "A right of appeal is what makes the rule acceptable.",
            ),
            example="Par courriel, réponse sous quinze jours",
            full=True,
        ),
    ] = None
    public_rules_url: Annotated[
        str | None,
        ask(
            "Adresse des règles publiques",
            "Address of the public rules",
            kind="url",
            aloud=("À quelle adresse vos règles sont-elles publiées ?", "At which address are your rules published?"),
            why=(
                "On ne peut opposer à personne une règle que personne ne peut lire.",
                "You cannot hold people to a rule that nobody can read.",
            ),
            example="https://exemple.fr/moderation",
            full=True,
        ),
    ] = None
    log_kept_by: Annotated[
        str | None,
        ask(
            "Qui tient le registre de modération",
            "Who keeps the moderation log",
            refers_to="people",
            aloud=("Qui tient le registre de modération ?", "Who keeps the moderation log?"),
            why=(
                "Ce qui a été masqué, quand et pourquoi : sans registre, on ne peut plus le dire.",
                "What was hidden, when and why: without a log, nobody can say.",
            ),
            example="camille",
            full=True,
        ),
    ] = None
    keep_evidence: Annotated[
        Text | None,
        ask(
            "Comment les preuves sont conservées",
            "How evidence is kept",
            aloud=("Comment gardez-vous les preuves ?", "How do you keep evidence?"),
        ),
    ] = None


class Access(Section, frozen=True):
    """Who holds an account."""

    network: Annotated[
        Network | None,
        ask(
            "Réseau",
            "Network",
            aloud=("Sur quel réseau ?", "On which network?"),
            why=(
                "Un compte à la fois : les accès ne sont pas les mêmes partout.",
                "One account at a time: access is not the same everywhere.",
            ),
            example="facebook",
            full=True,
        ),
    ] = None
    account: Annotated[
        str | None,
        ask(
            "Identifiant du compte, s’il y en a plusieurs",
            "Account id, if there are several",
            aloud=("Lequel, s’il y en a plusieurs sur ce réseau ?", "Which one, if there are several on this network?"),
        ),
    ] = None
    admins: Annotated[
        list[str],
        ask(
            "Administrateurs",
            "Administrators",
            why=(
                "De deux à cinq personnes : une seule bloque tout, vingt ne se surveillent plus.",
                "Two to five people: one alone blocks everything, twenty can no longer be watched.",
            ),
            refers_to="people",
            aloud=("Qui l’administre ?", "Who administers it?"),
            example="[camille, nora]",
            full=True,
        ),
    ] = []
    publishers: Annotated[
        list[str],
        ask("Publient", "Publishers", refers_to="people", aloud=("Qui peut y publier ?", "Who can publish on it?")),
    ] = []
    two_factor: Annotated[
        bool | None,
        ask(
            "Double authentification ?",
            "Two-factor authentication?",
            why=(
                "La protection qui arrête la plupart des vols de compte.",
                "The protection that stops most thefts of accounts.",
            ),
            example="yes",
            aloud=("La double authentification est-elle activée ?", "Is two-factor authentication on?"),
            full=True,
        ),
    ] = None
    recovery_generic: Annotated[
        bool | None,
        ask(
            "Adresse de secours générique ?",
            "Generic recovery address?",
            example="yes",
            aloud=("L’adresse de secours est-elle une boîte commune ?", "Is the recovery address a shared mailbox?"),
            why=(
                "Avec l’adresse de quelqu’un qui part, le compte part aussi.",
                "If it is somebody’s own address, the account leaves with them.",
            ),
            full=True,
        ),
    ] = None
    checked_on: Annotated[
        Day | None,
        ask(
            "Vérifié le",
            "Checked on",
            why=(
                "Une liste d’accès non relue nomme des gens partis.",
                "A list of accesses not read again names people who have left.",
            ),
            aloud=("Quand l’a-t-on vérifié ?", "When was it checked?"),
        ),
    ] = None


class Security(Section, frozen=True):
    """Accounts and access."""

    proposals: Annotated[
        Acceptance | None,
        ask(
            "Accepter les propositions de ce chapitre", "Accept this chapter’s proposals", example="accept", asked=False
        ),
    ] = None
    accesses: Annotated[
        list[Access],
        ask(
            "Accès par compte",
            "Access by account",
            aloud=("Qui a accès à chacun de vos comptes ?", "Who has access to each of your accounts?"),
            why=(
                "Un compte tenu par une seule personne se perd avec elle.",
                "An account that one person holds is lost with them.",
            ),
            full=True,
            another=("Un autre compte ?", "Another account?"),
        ),
    ] = []
    password_manager: Annotated[
        str | None,
        ask(
            "Gestionnaire de mots de passe",
            "Password manager",
            example="Bitwarden",
            aloud=(
                "Où rangez-vous les mots de passe ? (nom du gestionnaire, jamais un mot de passe)",
                "Where do you keep passwords? (name of the manager, never a password)",
            ),
            why=(
                "Un mot de passe partagé par message finit chez tout le monde.",
                "A password sent in a message ends up with everybody.",
            ),
            full=True,
        ),
    ] = None
    generic_mailbox: Annotated[
        str | None,
        ask(
            "Boîte générique des comptes",
            "Generic mailbox of the accounts",
            kind="email",
            aloud=(
                "À quelle boîte commune vos comptes sont-ils rattachés ?",
                "To which shared mailbox are your accounts tied?",
            ),
            why=("C’est elle qui rend un compte perdu.", "It is how you get a lost account back."),
            example="reseaux@exemple.fr",
            full=True,
        ),
    ] = None
    leaver_process: Annotated[
        Text | None,
        ask(
            "Quand quelqu’un part",
            "When somebody leaves",
            aloud=("Que faites-vous quand quelqu’un part ?", "What do you do when somebody leaves?"),
            why=("Le plus souvent on n’y pense qu’après.", "Most teams only think of it afterwards."),
            example="Retirer ses accès le jour même, changer les mots de passe communs",
            full=True,
        ),
    ] = None
    leaver_hours: Annotated[
        float | None,
        ask(
            "Délai de retrait des accès",
            "Delay to withdraw access",
            why=(
                "Le délai pour retirer ses accès à qui s’en va.",
                "The time to withdraw the accesses of whoever leaves.",
            ),
            unit="h",
            example="24",
            low=0,
            aloud=(
                "En combien d’heures retire-t-on les accès de qui part ?",
                "Within how many hours are the accesses of a leaver withdrawn?",
            ),
        ),
    ] = None
    devices: Annotated[
        Text | None,
        ask(
            "Téléphones et ordinateurs",
            "Telephones and computers",
            aloud=("Quelle règle pour les téléphones et les ordinateurs ?", "Which rule for telephones and computers?"),
        ),
    ] = None
    public_wifi: Annotated[
        Text | None,
        ask(
            "Wi-Fi public",
            "Public Wi-Fi",
            aloud=("Quelle règle pour le Wi-Fi public ?", "Which rule for public Wi-Fi?"),
        ),
    ] = None
    everyone: Annotated[
        list[Text],
        ask(
            "Règles pour tout le monde",
            "Rules for everyone",
            aloud=("Quelles règles pour tout le monde ?", "Which rules for everyone?"),
        ),
    ] = []
    publishers: Annotated[
        list[Text],
        ask(
            "Règles pour qui publie",
            "Rules for publishers",
            aloud=("Quelles règles pour qui publie ?", "Which rules for those who publish?"),
        ),
    ] = []
    admins: Annotated[
        list[Text],
        ask(
            "Règles pour les administrateurs",
            "Rules for administrators",
            aloud=("Quelles règles pour qui administre ?", "Which rules for those who administer?"),
        ),
    ] = []
    inventory_on: Annotated[
        Day | None,
        ask(
            "Dernier inventaire des accès",
            "Last inventory of access",
            aloud=("De quand date le dernier inventaire des accès ?", "When was the last inventory of accesses?"),
            why=(
                "Tous les trois mois, on relit qui a les clés.",
                "Every three months, check again who has the keys.",
            ),
            example="2026-11-02",
            full=True,
        ),
    ] = None
    owner: Annotated[
        str | None,
        ask(
            "Responsable des accès",
            "Owner of access",
            refers_to="people",
            aloud=("Qui est responsable des accès ?", "Who is in charge of accesses?"),
            why=(
                "La personne qui retire et qui donne, et que l’on appelle quand un compte est perdu.",
                "The person who gives and withdraws access, and whom you call when an account is lost.",
            ),
            example="camille",
            full=True,
        ),
    ] = None
