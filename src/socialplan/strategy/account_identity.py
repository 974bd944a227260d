"""What an account is and whom it is for: the first half of what is decided for it."""

from typing import Annotated

from socialplan.strategy.choices import (
    AccountStatus,
    LanguageCode,
    Network,
    Speaker,
)
from socialplan.strategy.fields import Identifier, Section, Text, ask


class AccountIdentity(Section, frozen=True):
    """An account's network, name, mission and audiences."""

    id: Annotated[
        Identifier | None,
        ask(
            "Identifiant court, si deux comptes sont sur le même réseau",
            "Short id, if two accounts are on one network",
            example="instagram-boutique",
            asked=False,
        ),
    ] = None
    network: Annotated[
        Network | None,
        ask(
            "Réseau",
            "Network",
            why=(
                "Limites de texte, formats et temps de travail en dépendent.",
                "Text limits, formats and working time depend on it.",
            ),
            example="instagram",
            brief=True,
            source="BuzzForm",
            aloud=("Sur quel réseau ?", "On which network?"),
        ),
    ] = None
    status: Annotated[
        AccountStatus | None,
        ask(
            "Statut",
            "Status",
            why=(
                "Seuls les comptes actifs comptent dans les heures ; un compte d’urgence se prépare sans publier.",
                "Only active accounts count in the hours; an emergency account is prepared without posting.",
            ),
            example="active",
            brief=True,
            source="S0:27",
            aloud=("Que décidez-vous pour ce compte ?", "What do you decide for this account?"),
        ),
    ] = None
    handle: Annotated[
        str | None,
        ask(
            "Identifiant du compte",
            "Handle",
            why=(
                "Pour que chacun reconnaisse le vrai compte, le même nom partout.",
                "So that everyone knows the true account: the same name everywhere.",
            ),
            kind="handle",
            example='"@mesdemarches"',
            brief=True,
            source="BuzzForm",
            aloud=("Quel est le nom du compte, celui qui suit @ ?", "What is the account’s name, the part after @?"),
            when=("!status", "refused"),
        ),
    ] = None
    url: Annotated[
        str | None,
        ask(
            "Adresse du compte",
            "Address of the account",
            why=(
                "L’adresse que les documents donnent, et celle que l’on compare à un faux compte.",
                "The address that documents give, and that a fake account is compared with.",
            ),
            kind="url",
            aloud=("Quelle est l’adresse du compte ?", "What is the address of the account?"),
            example="https://www.instagram.com/mesdemarches",
            full=True,
            when=("status", "active", "dormant", "to_close", "emergency"),
        ),
    ] = None
    custom_url: Annotated[
        bool | None,
        ask(
            "Lien personnalisé ?",
            "Custom link?",
            source="S0:28",
            aloud=(
                "L’adresse est-elle à votre nom, plutôt qu’un numéro ?",
                "Is the address in your name rather than a number?",
            ),
            when=("status", "active", "dormant", "emergency"),
        ),
    ] = None
    handle_reserved: Annotated[
        bool | None,
        ask(
            "Nom réservé ?",
            "Name reserved?",
            why=("Avant que quelqu’un d’autre ne le prenne.", "Before somebody else takes it."),
            example="yes",
            source="S2:17",
            aloud=("Ce nom est-il déjà réservé sur le réseau ?", "Is the name already reserved on the network?"),
            full=True,
            when=("status", "to_open"),
        ),
    ] = None
    language: Annotated[
        LanguageCode | None,
        ask(
            "Langue du compte",
            "Language of the account",
            aloud=("Dans quelle langue publie-t-il ?", "In which language does it post?"),
            when=("!status", "refused", "to_close"),
        ),
    ] = None
    speaker: Annotated[
        Speaker | None,
        ask(
            "Qui parle ?",
            "Who speaks?",
            example="institution",
            source="S1:11",
            why=(
                "Le compte d’une maire n’est pas celui de la mairie.",
                "A mayor’s account is not that of the town hall.",
            ),
            when=("!status", "refused", "to_close"),
            aloud=("Qui parle sur ce compte ?", "Who speaks on this account?"),
        ),
    ] = None
    role: Annotated[
        Text | None,
        ask(
            "Mission du compte, en une phrase",
            "Mission of the account, in one sentence",
            why=(
                "Une mission par compte : sans elle, deux comptes finissent par dire la même chose.",
                "One mission an account: without it two accounts end up saying the same.",
            ),
            example="Montrer le travail d’atelier à qui choisit un cadeau",
            source="S4:20",
            aloud=("À quoi sert ce compte, en une phrase ?", "What is this account for, in one sentence?"),
            full=True,
            when=("!status", "refused", "to_close"),
        ),
    ] = None
    objectives: Annotated[
        list[str],
        ask(
            "Objectifs servis",
            "Objectives served",
            why=(
                "Un compte qui ne sert aucun objectif prend des heures à ceux qui en servent un.",
                "An account that serves no objective takes hours from those that do.",
            ),
            refers_to="objectives",
            aloud=("Quels objectifs sert-il ?", "Which objectives does it serve?"),
            example="[inscriptions]",
            full=True,
            when=("!status", "refused", "to_close"),
        ),
    ] = []
    audiences: Annotated[
        list[str],
        ask(
            "Publics",
            "Audiences",
            why=(
                "À qui ce compte parle : un public que personne n’atteint se voit ici.",
                "Whom this account speaks to: an audience that nobody reaches shows here.",
            ),
            refers_to="audiences",
            brief=True,
            aloud=("À quels publics parle-t-il ?", "Which audiences does it speak to?"),
            example="[parents]",
            when=("!status", "refused", "to_close"),
        ),
    ] = []
    pillars: Annotated[
        list[str],
        ask(
            "Piliers publiés ici",
            "Pillars published here",
            why=(
                "Quels sujets passent ici, pour répartir les publications.",
                "Which subjects go here, to spread the posts.",
            ),
            refers_to="pillars",
            aloud=("Quels piliers y publie-t-on ?", "Which pillars are published there?"),
            when=("!status", "refused", "to_close"),
        ),
    ] = []
