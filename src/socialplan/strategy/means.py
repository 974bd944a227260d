"""Money, providers, tools, production times: `means`."""

from typing import Annotated

from socialplan.strategy.fields import Section, Text, ask
from socialplan.strategy.means_parts import AdCampaign, BudgetLine, Provider, Tool, UnitMinutes


class Means(Section, frozen=True):
    """Money, providers, tools, and our own production times."""

    no_budget: Annotated[
        bool | None,
        ask(
            "Aucune dépense prévue ?",
            "No spending planned?",
            example="yes",
            aloud=("Prévoyez-vous de ne rien dépenser ?", "Do you plan to spend nothing?"),
            why=(
                "Ouvrir un compte est gratuit ; les outils, les photos et la publicité ne le sont pas.",
                "Accounts are free; tools, pictures and advertising are not.",
            ),
            full=True,
        ),
    ] = None
    budget: Annotated[
        list[BudgetLine],
        ask(
            "Budget",
            "Budget",
            why=(
                "Une dépense liée à un objectif se défend ; sans objectif, elle saute la première.",
                "Spending tied to an objective can be defended; without one it is cut first.",
            ),
            source="S4:28",
            aloud=("Quelles dépenses prévoyez-vous ?", "Which spending do you plan?"),
            full=True,
            when=("!no_budget", True),
            another=("Une autre dépense ?", "Another expense?"),
        ),
    ] = []
    currency: Annotated[
        str | None,
        ask("Monnaie", "Currency", example="EUR", longest=3, aloud=("En quelle monnaie ?", "In which currency?")),
    ] = None
    advertising: Annotated[
        bool | None,
        ask(
            "Fait-on de la publicité ?",
            "Is advertising used?",
            example="no",
            source="S3:135",
            aloud=("Faites-vous de la publicité sur les réseaux ?", "Do you advertise on social media?"),
            why=(
                "Elle demande un budget, une cible, des dates, et s’arrête avant certains scrutins.",
                "It takes a budget, a target and dates, and must stop before some votes.",
            ),
            full=True,
        ),
    ] = None
    ads: Annotated[
        list[AdCampaign],
        ask(
            "Campagnes publicitaires",
            "Paid campaigns",
            source="S3:147",
            aloud=("Quelles campagnes ?", "Which campaigns?"),
            why=(
                "On choisit combien, combien de temps, et pour quoi.",
                "You choose how much, for how long, and for what.",
            ),
            full=True,
            when=("advertising", True),
            another=("Une autre campagne ?", "Another campaign?"),
        ),
    ] = []
    providers: Annotated[
        list[Provider],
        ask(
            "Prestataires",
            "Providers",
            why=(
                "Leurs heures s’ajoutent aux vôtres, et leur fin de contrat se prépare.",
                "Their hours add to yours, and the end of their contract is prepared.",
            ),
            source="S4:25",
            aloud=("Quels prestataires travaillent pour vous ?", "Which providers work for you?"),
            full=True,
            another=("Un autre prestataire ?", "Another provider?"),
        ),
    ] = []
    tools: Annotated[
        list[Tool],
        ask(
            "Outils",
            "Tools",
            aloud=(
                "Quels outils employez-vous ? (programmation, création, mesure)",
                "Which tools do you use? (scheduling, design, measurement)",
            ),
            why=(
                "Un outil de programmation continue de publier pendant une crise, si personne ne sait l’arrêter.",
                "A scheduling tool goes on posting through a crisis, unless somebody can stop it.",
            ),
            full=True,
            another=("Un autre outil ?", "Another tool?"),
        ),
    ] = []
    curation_tool: Annotated[
        Text | None,
        ask(
            "Outil de curation partagé avec les équipes",
            "Curation tool shared with the teams",
            source="S4:32",
            aloud=(
                "Où l’équipe partage-t-elle ce qui mérite d’être relayé ?",
                "Where does the team share what deserves relaying?",
            ),
        ),
    ] = None
    unit_minutes: Annotated[
        list[UnitMinutes],
        ask(
            "Nos propres temps de production",
            "Our own production times",
            why=("Vos propres temps, à la place de nos estimations.", "Your own times, in place of our estimates."),
            aloud=("Connaissez-vous vos propres temps de production ?", "Do you know your own production times?"),
            another=("Un autre format ?", "Another format?"),
        ),
    ] = []
    watch_hours: Annotated[
        float | None,
        ask(
            "Veille, en heures par semaine",
            "Watch, in hours a week",
            why=(
                "La veille du métier, hors des comptes : elle prend aussi des heures.",
                "Watching your field, beside the accounts: it takes hours too.",
            ),
            unit="h",
            example="1",
            low=0,
            aloud=(
                "Combien d’heures de veille par semaine, hors de vos comptes ?",
                "How many hours of watch a week, beside your accounts?",
            ),
            full=True,
        ),
    ] = None
    training: Annotated[
        Text | None,
        ask(
            "Formation prévue",
            "Training planned",
            aloud=("Quelle formation est prévue ?", "Which training is planned?"),
        ),
    ] = None
