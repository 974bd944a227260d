"""What means are made of: campaigns, budget, providers, tools, times."""

from typing import Annotated

from socialplan.strategy.choices import (
    Format,
    Network,
    Period,
    ToolPurpose,
)
from socialplan.strategy.fields import Day, Section, Text, ask


class AdCampaign(Section, frozen=True):
    """A paid campaign."""

    name: Annotated[
        Text | None,
        ask(
            "Campagne",
            "Campaign",
            aloud=("Comment s’appelle cette campagne ?", "What is this campaign called?"),
            why=(
                "Le nom sous lequel la facture et les chiffres se retrouvent.",
                "The name under which the invoice and the figures are found.",
            ),
            example="Portes ouvertes",
            full=True,
        ),
    ] = None
    network: Annotated[
        Network | None,
        ask(
            "Réseau",
            "Network",
            aloud=("Sur quel réseau ?", "On which network?"),
            why=(
                "Là où le compte publie déjà : la publicité mène à lui.",
                "Where your account posts already: the ad leads to it.",
            ),
            example="facebook",
            full=True,
        ),
    ] = None
    objective: Annotated[
        str | None,
        ask(
            "Objectif",
            "Objective",
            refers_to="objectives",
            source="S3:151",
            aloud=("Pour quel objectif ?", "For which objective?"),
            why=("Sans objectif, on paie des vues.", "Without an objective you are paying for views."),
            example="inscriptions",
            full=True,
        ),
    ] = None
    targeting: Annotated[
        Text | None,
        ask(
            "Ciblage : lieu, âge, intérêts",
            "Targeting: place, age, interests",
            source="S3:147",
            aloud=("Qui doit la voir ? (lieu, âge, intérêts)", "Who is to see it? (place, age, interests)"),
            why=(
                "Le ciblage fait la différence entre vingt euros utiles et deux cents perdus.",
                "Good targeting is the difference between twenty euros well spent and two hundred wasted.",
            ),
            example="Dix kilomètres autour de Bayonne, 25 à 45 ans",
            full=True,
        ),
    ] = None
    amount: Annotated[
        float | None,
        ask(
            "Montant",
            "Amount",
            example="60",
            low=0,
            source="S3:147",
            aloud=("Combien, en tout ?", "How much, in all?"),
            why=("Un plafond se fixe avant de commencer.", "Set the ceiling before you start."),
            full=True,
        ),
    ] = None
    starts: Annotated[
        Day | None,
        ask(
            "Début",
            "Start",
            aloud=("À partir de quel jour ?", "From which day?"),
            why=("Avant certains scrutins, c’est interdit.", "It is forbidden before some votes."),
            example="2027-01-11",
            full=True,
        ),
    ] = None
    ends: Annotated[
        Day | None,
        ask(
            "Fin",
            "End",
            aloud=("Jusqu’à quel jour ?", "Until which day?"),
            why=("Une campagne sans fin continue de débiter.", "A campaign with no end date goes on charging."),
            example="2027-01-24",
            full=True,
        ),
    ] = None
    daily_cap: Annotated[
        float | None,
        ask("Plafond par jour", "Daily cap", low=0, aloud=("Combien par jour, au plus ?", "How much a day, at most?")),
    ] = None


class BudgetLine(Section, frozen=True):
    """A line of the budget."""

    what: Annotated[
        Text | None,
        ask(
            "Poste",
            "Item",
            example="Abonnement à l’outil de programmation",
            aloud=("Pour quoi ?", "For what?"),
            why=("Un poste par ligne, comme dans un devis.", "One item at a time, as in a quotation."),
            full=True,
        ),
    ] = None
    amount: Annotated[
        float | None,
        ask(
            "Montant",
            "Amount",
            example="240",
            low=0,
            aloud=("Combien ?", "How much?"),
            why=(
                "Un montant même approché se défend mieux qu’aucun.",
                "Even a rough amount is easier to defend than none at all.",
            ),
            full=True,
        ),
    ] = None
    period: Annotated[
        Period | None,
        ask(
            "Période",
            "Period",
            example="year",
            aloud=("Une fois, par mois ou par an ?", "Once, a month or a year?"),
            why=("Un abonnement au mois se compte douze fois.", "A monthly subscription counts twelve times."),
            full=True,
        ),
    ] = None
    objective: Annotated[
        str | None,
        ask(
            "Objectif servi",
            "Objective served",
            refers_to="objectives",
            aloud=("Quel objectif sert-elle ?", "Which objective does it serve?"),
        ),
    ] = None


class Provider(Section, frozen=True):
    """Somebody outside who works for us."""

    name: Annotated[
        str | None,
        ask(
            "Prestataire",
            "Provider",
            aloud=("Qui ?", "Who?"),
            why=(
                "Une agence a souvent la main sur vos comptes : autant l’écrire.",
                "An agency often has access to your accounts: write it down.",
            ),
            example="Atelier Pixel",
            full=True,
        ),
    ] = None
    task: Annotated[
        Text | None,
        ask(
            "Mission",
            "Task",
            source="S4:25",
            aloud=("Que fait ce prestataire ?", "What does this provider do?"),
            why=("Ce qui n’est pas dans sa mission vous revient.", "Whatever is not in their brief is left to you."),
            example="Deux vidéos par mois",
            full=True,
        ),
    ] = None
    hours_per_week: Annotated[
        float | None,
        ask(
            "Heures par semaine",
            "Hours a week",
            unit="h",
            low=0,
            aloud=("Combien d’heures par semaine ?", "How many hours a week?"),
            why=("Elles s’ajoutent à celles de l’équipe.", "They are added to those of the team."),
            example="2",
            full=True,
        ),
    ] = None
    until: Annotated[
        Day | None,
        ask(
            "Fin du contrat",
            "End of contract",
            aloud=("Jusqu’à quand court le contrat ?", "Until when does the contract run?"),
            why=(
                "Ce jour-là, ses accès se retirent et ses heures disparaissent.",
                "That day you withdraw their access, and their hours are gone.",
            ),
            example="2027-06-30",
            full=True,
        ),
    ] = None
    contact: Annotated[
        str | None,
        ask(
            "Référent chez nous",
            "Our contact",
            refers_to="people",
            aloud=("Qui est son contact chez vous ?", "Who is their contact in your team?"),
        ),
    ] = None


class Tool(Section, frozen=True):
    """A tool."""

    name: Annotated[
        str | None,
        ask(
            "Outil",
            "Tool",
            aloud=("Quel outil ?", "Which tool?"),
            why=(
                "Son nom, pour que la personne de permanence le trouve.",
                "Its name, so that whoever is on duty can find it.",
            ),
            example="Buffer",
            full=True,
        ),
    ] = None
    purpose: Annotated[
        ToolPurpose | None,
        ask(
            "Pour quoi",
            "For what",
            example="scheduling",
            aloud=("Pour quoi ?", "For what?"),
            why=(
                "Ce qui publie tout seul est à part : il faut pouvoir le couper.",
                "Tools that post by themselves are a case apart: you must be able to stop them.",
            ),
            full=True,
        ),
    ] = None
    who_can_stop: Annotated[
        list[str],
        ask(
            "Qui peut y couper les publications programmées",
            "Who can stop scheduled posts in it",
            refers_to="people",
            aloud=("Qui peut y arrêter les publications programmées ?", "Who can stop scheduled posts in it?"),
            why=("En crise, c’est l’affaire de minutes.", "In a crisis, it is a matter of minutes."),
            example="[camille]",
            full=True,
            when=("purpose", "scheduling", "ads"),
        ),
    ] = []
    cost: Annotated[Text | None, ask("Coût", "Cost", aloud=("Que coûte-t-il ?", "What does it cost?"))] = None


class UnitMinutes(Section, frozen=True):
    """Our own production time for a format."""

    format: Annotated[
        Format | None, ask("Format", "Format", example="photo", aloud=("Quel format ?", "Which format?"))
    ] = None
    minutes: Annotated[
        float | None,
        ask(
            "Minutes par publication",
            "Minutes a post",
            unit="min",
            example="30",
            low=0,
            aloud=("Combien de minutes pour une publication ?", "How many minutes for one post?"),
        ),
    ] = None
