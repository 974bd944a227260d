"""What the staff charter says: whom it is for, what one may do, whom to call."""

from typing import Annotated

from socialplan.strategy.charter_parts import Contact, Hat
from socialplan.strategy.choices import Acceptance
from socialplan.strategy.fields import Section, Text, ask


class CharterScope(Section, frozen=True):
    """The charter's purpose, rules and contacts."""

    proposals: Annotated[
        Acceptance | None,
        ask(
            "Accepter les propositions de ce chapitre", "Accept this chapter’s proposals", example="accept", asked=False
        ),
    ] = None
    purpose: Annotated[
        Text | None,
        ask(
            "Pourquoi cette charte",
            "Why this charter",
            source="S4:30",
            aloud=("Pourquoi une charte du personnel ?", "Why a staff charter?"),
            why=(
                "Une charte qui commence par une menace n’est lue qu’une fois.",
                "A charter that opens with a threat is read only once.",
            ),
            example="Dire ce qui est permis, et qui aide en cas de souci.",
            full=True,
        ),
    ] = None
    benefits: Annotated[
        list[Text],
        ask(
            "Ce qu’elle apporte à l’équipe",
            "What it brings to the staff",
            aloud=("Qu’apporte la charte à l’équipe ?", "What does the charter bring to the staff?"),
        ),
    ] = []
    people: Annotated[
        list[Text],
        ask(
            "À qui elle s’adresse",
            "Whom it is for",
            example="[agents, stagiaires, élus]",
            aloud=("À qui s’adresse la charte ?", "Whom is the charter for?"),
            why=(
                "Stagiaires, bénévoles et élus parlent aussi en votre nom.",
                "Trainees, volunteers and elected members speak in your name too.",
            ),
            full=True,
        ),
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
            aloud=("Où la charte s’applique-t-elle ?", "Where does the charter apply?"),
            full=True,
        ),
    ] = []
    excluded: Annotated[
        list[Text],
        ask(
            "Ce qu’elle ne couvre pas",
            "What it does not cover",
            aloud=("Que la charte ne couvre-t-elle pas ?", "What does the charter not cover?"),
        ),
    ] = []
    hats: Annotated[
        list[Hat],
        ask(
            "Trois casquettes",
            "Three hats",
            source="S1:11",
            aloud=("Quelles casquettes la charte distingue-t-elle ?", "Which hats does the charter tell apart?"),
            another=("Une autre casquette ?", "Another hat?"),
        ),
    ] = []
    may: Annotated[
        list[Text],
        ask(
            "En parlant de l’organisation, on peut…",
            "When speaking of the organisation, one may…",
            source="S4:31",
            aloud=(
                "En parlant de l’organisation, que peut-on faire ?",
                "When speaking of the organisation, what may people do?",
            ),
            why=(
                "Dire d’abord ce qui est permis donne envie de lire la suite.",
                "Saying first what is allowed makes people read on.",
            ),
            example="[relayer nos annonces, dire que l’on travaille ici]",
            full=True,
        ),
    ] = []
    may_not: Annotated[
        list[Text],
        ask(
            "En parlant de l’organisation, on ne peut pas…",
            "When speaking of the organisation, one may not…",
            source="S4:31",
            aloud=(
                "En parlant de l’organisation, que ne peut-on pas faire ?",
                "When speaking of the organisation, what may people not do?",
            ),
            why=(
                "Quelques interdits clairs valent mieux que trente articles.",
                "A few clear bans are worth more than thirty articles.",
            ),
            example="[répondre à un journaliste, publier un dossier]",
            full=True,
        ),
    ] = []
    do: Annotated[
        list[Text],
        ask(
            "Six gestes à retenir",
            "Six things to do",
            aloud=("Quels sont les six gestes à retenir ?", "What are the six things to do?"),
        ),
    ] = []
    avoid: Annotated[
        list[Text],
        ask(
            "Six gestes à éviter",
            "Six things not to do",
            aloud=("Quels sont les six gestes à éviter ?", "What are the six things not to do?"),
        ),
    ] = []
    personal_accounts: Annotated[
        list[Text],
        ask(
            "Sur les comptes personnels",
            "On personal accounts",
            source="S4:29",
            aloud=("Que dit la charte des comptes personnels ?", "What does the charter say of personal accounts?"),
        ),
    ] = []
    disclosure: Annotated[
        Text | None,
        ask(
            "Phrase de transparence à placer dans un profil",
            "Disclosure sentence for a profile",
            example="Je travaille à…, je m’exprime ici en mon nom.",
            aloud=(
                "Quelle phrase peut-on mettre dans son profil ?",
                "Which sentence may people put into their profile?",
            ),
            why=(
                "Elle dit pour qui l’on travaille, et que l’avis est le sien.",
                "It says whom they work for, and that the opinion is their own.",
            ),
            full=True,
        ),
    ] = None
    never_share: Annotated[
        list[Text],
        ask(
            "À ne jamais partager",
            "Never to be shared",
            source="S3:117",
            aloud=("Que ne partage-t-on jamais ?", "What is never shared?"),
            why=(
                "Une photo d’écran peut en dire plus qu’un discours.",
                "A photograph of a screen may give away more than a speech.",
            ),
            example="[dossiers d’usagers, plannings, mots de passe]",
            full=True,
        ),
    ] = []
    contacts: Annotated[
        list[Contact],
        ask(
            "Qui appeler, selon la situation",
            "Whom to call, by situation",
            source="S0:46",
            aloud=("Qui appeler, selon la situation ?", "Whom to call, by situation?"),
            why=(
                "Le jour venu, on cherche un nom, pas un article.",
                "When it happens, people look for a name, not for a paragraph.",
            ),
            full=True,
            another=("Une autre situation ?", "Another situation?"),
        ),
    ] = []
