"""How comments are moderated and accounts are held: `moderation`, `security`."""

from typing import Annotated

from socialplan.strategy.charter import Charter, Contact, Formality, Hat
from socialplan.strategy.choices import Acceptance, Network
from socialplan.strategy.fields import Day, Section, Text, ask

__all__ = ["Access", "Charter", "Contact", "Formality", "Hat", "LadderStep", "Moderation", "Security"]


class LadderStep(Section, frozen=True):
    """A step of moderation."""

    when: Annotated[Text | None, ask("Quand", "When")] = None
    do: Annotated[Text | None, ask("Que fait-on", "What is done")] = None
    by: Annotated[str | None, ask("Par qui", "By whom", refers_to="people")] = None


class Moderation(Section, frozen=True):
    """How comments are moderated."""

    proposals: Annotated[
        Acceptance | None,
        ask("Accepter les propositions de ce chapitre", "Accept this chapter’s proposals", example="accept"),
    ] = None
    hours: Annotated[
        Text | None, ask("Horaires de modération", "Moderation hours", example="du lundi au vendredi, de 9 h à 18 h")
    ] = None
    welcomed: Annotated[list[Text], ask("Ce qui est bienvenu", "What is welcome")] = []
    removed: Annotated[list[Text], ask("Ce qui est retiré", "What is removed")] = []
    ladder: Annotated[list[LadderStep], ask("Échelle des mesures", "Ladder of measures")] = []
    appeal: Annotated[Text | None, ask("Recours", "Appeal")] = None
    public_rules_url: Annotated[
        str | None, ask("Adresse des règles publiques", "Address of the public rules", kind="url")
    ] = None
    log_kept_by: Annotated[
        str | None, ask("Qui tient le registre de modération", "Who keeps the moderation log", refers_to="people")
    ] = None
    keep_evidence: Annotated[Text | None, ask("Comment les preuves sont conservées", "How evidence is kept")] = None


class Access(Section, frozen=True):
    """Who holds an account."""

    network: Annotated[Network | None, ask("Réseau", "Network")] = None
    account: Annotated[
        str | None, ask("Identifiant du compte, s’il y en a plusieurs", "Account id, if there are several")
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
        ),
    ] = []
    publishers: Annotated[list[str], ask("Publient", "Publishers", refers_to="people")] = []
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
        ),
    ] = None
    recovery_generic: Annotated[
        bool | None, ask("Adresse de secours générique ?", "Generic recovery address?", example="yes")
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
        ),
    ] = None


class Security(Section, frozen=True):
    """Accounts and access."""

    proposals: Annotated[
        Acceptance | None,
        ask("Accepter les propositions de ce chapitre", "Accept this chapter’s proposals", example="accept"),
    ] = None
    accesses: Annotated[list[Access], ask("Accès par compte", "Access by account")] = []
    password_manager: Annotated[
        str | None, ask("Gestionnaire de mots de passe", "Password manager", example="Bitwarden")
    ] = None
    generic_mailbox: Annotated[
        str | None, ask("Boîte générique des comptes", "Generic mailbox of the accounts", kind="email")
    ] = None
    leaver_process: Annotated[Text | None, ask("Quand quelqu’un part", "When somebody leaves")] = None
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
        ),
    ] = None
    devices: Annotated[Text | None, ask("Téléphones et ordinateurs", "Telephones and computers")] = None
    public_wifi: Annotated[Text | None, ask("Wi-Fi public", "Public Wi-Fi")] = None
    everyone: Annotated[list[Text], ask("Règles pour tout le monde", "Rules for everyone")] = []
    publishers: Annotated[list[Text], ask("Règles pour qui publie", "Rules for publishers")] = []
    admins: Annotated[list[Text], ask("Règles pour les administrateurs", "Rules for administrators")] = []
    inventory_on: Annotated[Day | None, ask("Dernier inventaire des accès", "Last inventory of access")] = None
    owner: Annotated[str | None, ask("Responsable des accès", "Owner of access", refers_to="people")] = None
