"""What the staff may count on and keep to: `charter`."""

from typing import Annotated

from socialplan.strategy.choices import Acceptance, CharterStatus, FormalityKind, WhenToTell
from socialplan.strategy.fields import Day, Section, Text, ask


class Contact(Section, frozen=True):
    """Whom to call in a situation."""

    situation: Annotated[WhenToTell | None, ask("Situation", "Situation", example="journalist", source="S0:46")] = None
    person: Annotated[str | None, ask("Qui appeler", "Whom to call", refers_to="people")] = None
    external: Annotated[
        Text | None, ask("Ou : service extérieur", "Or: outside service", example="Service communication de la DINUM")
    ] = None
    delay: Annotated[
        Text | None, ask("Quand prévenir cette personne", "When to tell that person", example="tout de suite")
    ] = None
    then: Annotated[Text | None, ask("Ce que cette personne fait", "What that person does")] = None
    deputy: Annotated[str | None, ask("Suppléance", "Deputy", refers_to="people")] = None


class Hat(Section, frozen=True):
    """One of the three ways of speaking: official account, named spokesperson, private person."""

    name: Annotated[Text | None, ask("Casquette", "Hat")] = None
    may_say: Annotated[Text | None, ask("Ce qu’on peut dire", "What may be said")] = None
    discloses: Annotated[Text | None, ask("Ce qu’on précise", "What is disclosed")] = None
    approval: Annotated[Text | None, ask("Qui valide", "Who approves")] = None


class Formality(Section, frozen=True):
    """A formality of a charter that imposes rules, and its date."""

    what: Annotated[FormalityKind | None, ask("Formalité", "Formality", example="filed")] = None
    on: Annotated[Day | None, ask("Faite le", "Done on", example="2026-12-01")] = None


class Charter(Section, frozen=True):
    """The staff usage charter."""

    proposals: Annotated[
        Acceptance | None,
        ask("Accepter les propositions de ce chapitre", "Accept this chapter’s proposals", example="accept"),
    ] = None
    purpose: Annotated[Text | None, ask("Pourquoi cette charte", "Why this charter", source="S4:30")] = None
    benefits: Annotated[list[Text], ask("Ce qu’elle apporte à l’équipe", "What it brings to the staff")] = []
    people: Annotated[
        list[Text], ask("À qui elle s’adresse", "Whom it is for", example="[agents, stagiaires, élus]")
    ] = []
    channels: Annotated[
        list[Text],
        ask(
            "Où elle s’applique",
            "Where it applies",
            why=(
                "Ce qui est public, et les messages reçus sur nos comptes\u202f; jamais les échanges privés.",
                "What is public, and the messages that our accounts receive; never private exchanges.",
            ),
            example="[ce qui est public, les messages reçus sur nos comptes]",
        ),
    ] = []
    excluded: Annotated[list[Text], ask("Ce qu’elle ne couvre pas", "What it does not cover")] = []
    hats: Annotated[list[Hat], ask("Trois casquettes", "Three hats", source="S1:11")] = []
    may: Annotated[
        list[Text],
        ask("En parlant de l’organisation, on peut…", "When speaking of the organisation, one may…", source="S4:31"),
    ] = []
    may_not: Annotated[
        list[Text],
        ask(
            "En parlant de l’organisation, on ne peut pas…",
            "When speaking of the organisation, one may not…",
            source="S4:31",
        ),
    ] = []
    do: Annotated[list[Text], ask("Six gestes à retenir", "Six things to do")] = []
    avoid: Annotated[list[Text], ask("Six gestes à éviter", "Six things not to do")] = []
    personal_accounts: Annotated[
        list[Text], ask("Sur les comptes personnels", "On personal accounts", source="S4:29")
    ] = []
    disclosure: Annotated[
        Text | None,
        ask(
            "Phrase de transparence à placer dans un profil",
            "Disclosure sentence for a profile",
            example="Je travaille à…, je m’exprime ici en mon nom.",
        ),
    ] = None
    never_share: Annotated[list[Text], ask("À ne jamais partager", "Never to be shared", source="S3:117")] = []
    contacts: Annotated[
        list[Contact], ask("Qui appeler, selon la situation", "Whom to call, by situation", source="S0:46")
    ] = []
    opening_rule: Annotated[
        Text | None, ask("Règle pour ouvrir ou fermer un compte", "Rule to open or close an account")
    ] = None
    opening_authority: Annotated[
        str | None,
        ask("Qui autorise l’ouverture d’un compte", "Who authorises the opening of an account", refers_to="people"),
    ] = None
    rights: Annotated[list[Text], ask("Droits du personnel", "Rights of the staff")] = []
    quiet_hours: Annotated[
        Text | None,
        ask(
            "Droit à la déconnexion : quand personne n’est tenu de répondre",
            "Right to disconnect: when nobody has to answer",
            source="S3:113",
        ),
    ] = None
    support_contact: Annotated[
        str | None, ask("Qui aide une personne prise à partie", "Who helps somebody under attack", refers_to="people")
    ] = None
    on_call_terms: Annotated[
        Text | None,
        ask(
            "Contrepartie de la permanence hors horaires",
            "What is given in return for being on call",
            why=(
                "Répondre le soir ou le week-end est du temps pris : repos, prime ou accord écrit.",
                "Answering in the evening or at weekends takes time: rest, pay or a written agreement.",
            ),
        ),
    ] = None
    watch: Annotated[
        Text | None,
        ask(
            "Ce que nous regardons quand nous cherchons notre nom",
            "What we look at when we look for our name",
            example="Seulement ce qui est public ; le compte d’aucune personne n’est suivi.",
        ),
    ] = None
    whistleblowing: Annotated[
        Text | None, ask("À qui signaler un fait grave", "Whom to report serious wrongdoing to")
    ] = None
    harassment_contact: Annotated[Text | None, ask("Référente ou référent harcèlement", "Harassment contact")] = None
    ambassadors: Annotated[
        bool | None, ask("Y a-t-il des ambassadeurs volontaires ?", "Are there volunteer ambassadors?", source="S2:33")
    ] = None
    ambassador_rules: Annotated[list[Text], ask("Règles pour les ambassadeurs", "Rules for ambassadors")] = []
    ai_contests_partners: Annotated[
        list[Text], ask("Règles sur l’IA, les concours, les partenariats", "Rules on AI, contests, partnerships")
    ] = []
    training: Annotated[
        Text | None, ask("Formation : quand, combien de temps, par qui", "Training: when, how long, by whom")
    ] = None
    training_on: Annotated[Day | None, ask("Prochaine formation", "Next training")] = None
    status: Annotated[CharterStatus | None, ask("Valeur de la charte", "Value of the charter", example="guide")] = None
    consulted_body: Annotated[Text | None, ask("Instance consultée", "Body consulted", example="CSE")] = None
    consulted_on: Annotated[Day | None, ask("Date de la consultation", "Date of the consultation")] = None
    consulted_version: Annotated[
        Day | None, ask("Date du texte soumis à l’instance", "Date of the text put to the body", example="2026-10-01")
    ] = None
    version_on: Annotated[
        Day | None, ask("Date du texte de cette charte", "Date of this charter’s text", example="2026-10-15")
    ] = None
    formalities: Annotated[list[Formality], ask("Formalités faites", "Formalities done")] = []
    consequences: Annotated[
        list[Text],
        ask(
            "Suites sur nos comptes, de la plus légère à la plus grave",
            "Consequences on our accounts, from the lightest to the gravest",
        ),
    ] = []
    consequences_personal: Annotated[
        list[Text], ask("Suites sur un compte personnel", "Consequences on a personal account")
    ] = []
    contact_hours: Annotated[
        Text | None, ask("Horaires du contact", "Contact hours", example="du lundi au vendredi, de 9 h à 18 h")
    ] = None
