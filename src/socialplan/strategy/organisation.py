"""Who we are: `organisation`."""

from typing import Annotated

from socialplan.strategy.choices import (
    LegalRegime,
    OrganisationKind,
)
from socialplan.strategy.fields import Section, Text, ask
from socialplan.strategy.organisation_parts import Boilerplate, Election, Supervision, Umbrella


class Organisation(Section, frozen=True):
    """Who we are."""

    name: Annotated[
        str | None,
        ask(
            "Nom de l’organisation ou du projet",
            "Name of the organisation or project",
            why=("Tel qu’il figure sur les documents et les comptes.", "As it stands on documents and accounts."),
            example="Mes Démarches",
            brief=True,
            source="BuzzForm",
            aloud=(
                "Comment s’appelle votre organisation ou votre projet ?",
                "What is the name of your organisation or project?",
            ),
        ),
    ] = None
    kind: Annotated[
        OrganisationKind | None,
        ask(
            "Quel genre d’organisation ?",
            "What kind of organisation?",
            why=("Les propositions et les règles de droit en dépendent.", "Proposals and points of law depend on it."),
            example="state_startup",
            brief=True,
            aloud=("Quel genre d’organisation êtes-vous ?", "What kind of organisation are you?"),
        ),
    ] = None
    legal_regime: Annotated[
        LegalRegime | None,
        ask(
            "Régime du personnel, s’il diffère de l’usage",
            "Staff regime, if it differs from the usual",
            why=(
                "De lui dépendent les rappels de droit et la charte du personnel.",
                "Points of law and the staff charter depend on it.",
            ),
            example="public_state",
            aloud=(
                "Sous quel régime travaille votre personnel, s’il diffère de l’usage ?",
                "Under which regime does your staff work, if it differs from the usual?",
            ),
        ),
    ] = None
    legal_form: Annotated[
        str | None,
        ask(
            "Forme juridique",
            "Legal form",
            example="SARL",
            aloud=("Quelle est votre forme juridique ?", "What is your legal form?"),
        ),
    ] = None
    trade: Annotated[
        Text | None,
        ask(
            "Métier ou domaine",
            "Trade or field",
            example="boulangerie",
            brief=True,
            source="S3:88",
            aloud=("Que faites-vous ? (métier ou domaine)", "What do you do? (trade or field)"),
            why=(
                "Une boulangerie et un cabinet comptable n’ont pas leur public aux mêmes endroits.",
                "A bakery and an accountant do not find their customers in the same places.",
            ),
        ),
    ] = None
    trade_family: Annotated[
        str | None,
        ask(
            "Famille de métiers, pour la recommandation des réseaux",
            "Family of trades, for the recommendation of networks",
            example="food",
            aloud=("À quelle famille de métiers appartenez-vous ?", "To which family of trades do you belong?"),
        ),
    ] = None
    country: Annotated[
        str | None,
        ask(
            "Pays (code à deux lettres)",
            "Country (two-letter code)",
            example="FR",
            longest=2,
            kind="country",
            aloud=("Dans quel pays êtes-vous ?", "Which country are you in?"),
            why=(
                "Les numéros d’urgence et le droit que les documents rappellent sont ceux de ce pays, et d’aucun autre.",
                "The emergency numbers and the law that documents quote are those of that country, and of no other.",
            ),
            brief=True,
        ),
    ] = None
    place: Annotated[
        str | None,
        ask(
            "Lieu",
            "Place",
            example="Bayonne",
            aloud=("Dans quelle ville, ou sur quel territoire ?", "In which town or area?"),
            why=("Les exemples et les mots-dièse locaux la nomment.", "Examples and local hashtags name it."),
            full=True,
        ),
    ] = None
    site: Annotated[
        str | None,
        ask(
            "Site officiel",
            "Official site",
            kind="url",
            example="https://exemple.fr",
            aloud=("Quelle est l’adresse de votre site ?", "What is the address of your site?"),
            why=(
                "Les réseaux y renvoient ; et l’on y parle encore quand un compte est piraté.",
                "Your networks point to it, and you can still speak there when an account is hacked.",
            ),
            full=True,
        ),
    ] = None
    contact_email: Annotated[
        str | None,
        ask(
            "Adresse générique",
            "Generic e-mail address",
            kind="email",
            example="contact@exemple.fr",
            brief=True,
            source="BuzzForm",
            aloud=(
                "À quelle adresse électronique vous écrit-on ? De préférence lue par plusieurs personnes.",
                "Which e-mail address should people write to? Preferably one that several people read.",
            ),
            why=(
                "L’adresse d’une seule personne se tait le jour où elle part.",
                "A personal address goes silent the day that person leaves.",
            ),
        ),
    ] = None
    headcount: Annotated[
        int | None,
        ask(
            "Effectif",
            "Headcount",
            why=(
                "Certaines obligations dépendent du nombre de personnes employées.",
                "Some duties depend on the number of people employed.",
            ),
            example="12",
            low=0,
            aloud=("Combien de personnes employez-vous ?", "How many people do you employ?"),
            full=True,
        ),
    ] = None
    served: Annotated[
        int | None,
        ask(
            "Population desservie ou nombre de clients",
            "Population served or number of customers",
            why=(
                "Les chiffres d’un compte se comparent rapportés à cette taille.",
                "An account’s figures are compared in proportion to that size.",
            ),
            example="12000",
            low=0,
            source="S1:25",
            aloud=(
                "Combien d’habitants ou de clients servez-vous ?",
                "How many inhabitants or customers do you serve?",
            ),
            full=True,
        ),
    ] = None
    supervision: Annotated[
        Supervision | None,
        ask(
            "Tutelle",
            "Supervision",
            why=(
                "Prévenue tôt, elle relaie, négocie et aide en cas de crise.",
                "Told early, it can relay, negotiate, and help in a crisis.",
            ),
            full=True,
            when=("kind", "state_startup", "ministry_agency", "university"),
        ),
    ] = None
    umbrella: Annotated[
        Umbrella | None,
        ask(
            "Compte de la structure mère",
            "The parent organisation’s account",
            why=(
                "Un compte qui existe déjà peut parler de vous, sans en ouvrir un.",
                "An account that exists already can speak of you, without opening one.",
            ),
            full=True,
            when=("kind", "state_startup", "ministry_agency", "university", "association"),
        ),
    ] = None
    elections: Annotated[
        list[Election],
        ask(
            "Élections à venir qui nous concernent",
            "Coming elections that concern us",
            why=(
                "Avant un vote, un organisme public ne fait plus la promotion de son bilan.",
                "Before a vote a public body no longer promotes its record.",
            ),
            source="S3:123",
            aloud=("Quelles élections à venir vous concernent ?", "Which coming elections concern you?"),
            full=True,
            when=("kind", "local_government", "ministry_agency", "state_startup", "university"),
            another=("Une autre élection ?", "Another election?"),
        ),
    ] = []
    boilerplate: Annotated[
        Boilerplate | None,
        ask(
            "Présentations prêtes à copier",
            "Presentations ready to copy",
            why=("Chacun vous présente alors avec les mêmes mots.", "Everyone then presents you in the same words."),
            full=True,
        ),
    ] = None
    institutional_moments: Annotated[
        list[Text],
        ask(
            "Communications institutionnelles ou campagnes prévues",
            "Institutional communications or campaigns expected",
            source="S0:42",
            aloud=(
                "Quelles campagnes ou annonces officielles sont prévues ?",
                "Which campaigns or official announcements are planned?",
            ),
            why=(
                "Sues d’avance, elles se négocient et se relaient mieux.",
                "Known in advance, they are easier to negotiate and to relay.",
            ),
        ),
    ] = []
