"""What is looked at to know where we stand: media, content, peers, trends, duties, risks."""

from typing import Annotated

from socialplan.strategy.choices import (
    AssetKind,
    DutyStatus,
    OwnedKind,
)
from socialplan.strategy.fields import Day, Section, Text, ask


class Owned(Section, frozen=True):
    """A medium of our own."""

    kind: Annotated[
        OwnedKind | None,
        ask(
            "Type de support",
            "Kind of medium",
            example="site",
            aloud=("Quel support ?", "Which medium?"),
            why=("Ce que l’on possède ne ferme pas du jour au lendemain.", "What you own does not close overnight."),
            full=True,
        ),
    ] = None
    name: Annotated[
        str | None,
        ask(
            "Nom",
            "Name",
            aloud=("Comment s’appelle-t-il ?", "What is it called?"),
            full=True,
            example="La lettre d’Aubrelle",
            why=("Son nom, tel que vos publics le connaissent.", "Its name, as your audiences know it."),
        ),
    ] = None
    url: Annotated[
        str | None, ask("Adresse", "Address", kind="url", aloud=("Quelle est son adresse ?", "What is its address?"))
    ] = None
    responsive: Annotated[
        bool | None,
        ask(
            "Lisible sur téléphone ?",
            "Readable on a telephone?",
            example="yes",
            source="S4:5",
            aloud=("Se lit-il bien sur un téléphone ?", "Does it read well on a phone?"),
            why=(
                "Qui vient d’un réseau vient le plus souvent d’un téléphone.",
                "Most people who come from a network come on a phone.",
            ),
            full=True,
            when=("kind", "site", "blog", "newsletter", "app"),
        ),
    ] = None
    share_buttons: Annotated[
        bool | None,
        ask(
            "Boutons de partage ?",
            "Share buttons?",
            example="no",
            source="S4:5",
            aloud=("A-t-il des boutons de partage ?", "Does it have share buttons?"),
            when=("kind", "site", "blog", "app"),
        ),
    ] = None
    follow_links: Annotated[
        bool | None,
        ask(
            "Liens vers nos comptes ?",
            "Links to our accounts?",
            example="yes",
            source="S4:5",
            aloud=("Renvoie-t-il vers vos comptes ?", "Does it link to your accounts?"),
            why=(
                "C’est le site officiel qui prouve quel compte est le vrai.",
                "The official site is what proves which account is yours.",
            ),
            full=True,
            when=("kind", "site", "blog", "newsletter", "app"),
        ),
    ] = None
    tracked: Annotated[
        bool | None,
        ask(
            "Provenance des visites mesurée ?",
            "Origin of visits measured?",
            example="yes",
            aloud=("Savez-vous d’où viennent ses visites ?", "Do you know where its visits come from?"),
            why=(
                "Sans cela, on ne saura pas ce que les réseaux apportent.",
                "Otherwise you cannot tell what your networks bring in.",
            ),
            full=True,
            when=("kind", "site", "blog"),
        ),
    ] = None
    quality: Annotated[
        Text | None,
        ask(
            "Ce qui est à améliorer",
            "What is to be improved",
            source="S4:5",
            aloud=("Qu’y a-t-il à améliorer ?", "What is to be improved?"),
        ),
    ] = None


class Asset(Section, frozen=True):
    """A stock of content."""

    kind: Annotated[
        AssetKind | None,
        ask(
            "Type de contenu",
            "Kind of content",
            example="photos",
            aloud=("Quel type de contenu ?", "What kind of content?"),
            why=(
                "Photos, textes, vidéos : de quoi publier sans tout produire.",
                "Photographs, texts, videos: things to post without making them all from scratch.",
            ),
            full=True,
        ),
    ] = None
    count: Annotated[
        int | None,
        ask(
            "Nombre",
            "Number",
            example="240",
            low=0,
            aloud=("Combien, à peu près ?", "How many, roughly?"),
            why=(
                "De quoi savoir combien de semaines ce stock peut tenir.",
                "To know how many weeks the stock can last.",
            ),
            full=True,
        ),
    ] = None
    newest: Annotated[
        Day | None,
        ask(
            "Date du plus récent",
            "Date of the newest",
            aloud=("De quand date le plus récent ?", "When does the newest date from?"),
        ),
    ] = None
    rights: Annotated[
        Text | None,
        ask(
            "Droits",
            "Rights",
            example="Photos prises par l’équipe, accords signés depuis 2025",
            aloud=("Avez-vous le droit de les publier ?", "Do you have the right to publish them?"),
        ),
    ] = None
    where: Annotated[str | None, ask("Où", "Where", aloud=("Où sont-ils rangés ?", "Where are they kept?"))] = None


class Duty(Section, frozen=True):
    """A legal or contractual duty."""

    name: Annotated[
        Text | None,
        ask(
            "Obligation",
            "Duty",
            example="Page d’information sur les données personnelles",
            aloud=("Quelle obligation ?", "Which duty?"),
        ),
    ] = None
    applies: Annotated[
        bool | None,
        ask(
            "S’applique-t-elle à nous ?",
            "Does it apply to us?",
            aloud=("S’applique-t-elle à vous ?", "Does it apply to you?"),
        ),
    ] = None
    status: Annotated[
        DutyStatus | None,
        ask(
            "État",
            "Status",
            example="ongoing",
            aloud=("Où en êtes-vous ?", "How far are you?"),
            when=("!applies", False),
        ),
    ] = None
    due: Annotated[Day | None, ask("Échéance", "Due", aloud=("Pour quand ?", "By when?"), when=("!applies", False))] = (
        None
    )
    owner: Annotated[
        str | None,
        ask(
            "Responsable",
            "Owner",
            refers_to="people",
            aloud=("Qui s’en charge ?", "Who takes care of it?"),
            when=("!applies", False),
        ),
    ] = None


class Risk(Section, frozen=True):
    """Something that may go wrong."""

    what: Annotated[
        Text | None,
        ask(
            "Risque",
            "Risk",
            example="Avis négatifs groupés après une rupture de stock",
            aloud=("Que peut-il arriver ?", "What may happen?"),
            why=(
                "Ce qui vous inquiète vraiment : la liste des autres ne vous sert pas.",
                "What really worries you: other people’s list is of no use to you.",
            ),
            full=True,
        ),
    ] = None
    early_sign: Annotated[
        Text | None,
        ask(
            "Premier signe",
            "Early sign",
            aloud=("À quel premier signe le verrez-vous ?", "What will be the first sign of it?"),
            why=("Plus il est vu tôt, moins il coûte.", "The sooner it is seen, the less it costs."),
            example="Trois questions identiques en moins d’une heure",
            full=True,
        ),
    ] = None
    prevention: Annotated[
        Text | None,
        ask(
            "Prévention",
            "Prevention",
            aloud=("Que faites-vous pour l’éviter ?", "What do you do to prevent it?"),
            why=("Le plus sûr est ce qui n’arrive pas.", "The crisis best handled is the one that never happens."),
            example="La page des alertes porte toujours une heure",
            full=True,
        ),
    ] = None
    owner: Annotated[
        str | None,
        ask("Responsable", "Owner", refers_to="people", aloud=("Qui s’en occupe ?", "Who takes care of it?")),
    ] = None
    scenario: Annotated[
        str | None,
        ask(
            "Scénario de crise lié",
            "Related crisis scenario",
            refers_to="scenarios",
            aloud=("À quel scénario de crise cela mène-t-il ?", "To which crisis scenario does it lead?"),
        ),
    ] = None


class NonAudience(Section, frozen=True):
    """A public that we choose not to address."""

    label: Annotated[
        Text | None,
        ask(
            "Public écarté",
            "Audience left out",
            aloud=("Qui ?", "Who?"),
            why=(
                "Un public que d’autres servent mieux, ou que vos heures ne portent pas.",
                "An audience that others serve better, or that you have no hours for.",
            ),
            example="Touristes de passage",
            full=True,
        ),
    ] = None
    reason: Annotated[
        Text | None,
        ask(
            "Pourquoi",
            "Why",
            aloud=("Pour quelle raison ?", "For what reason?"),
            why=(
                "La raison répond d’avance à qui le reprochera.",
                "The reason is your answer to whoever complains.",
            ),
            example="L’office de tourisme les informe",
            full=True,
        ),
    ] = None
