"""The whole strategy, as `strategy.yaml` holds it."""

from typing import Annotated, Final

from socialplan.strategy.conduct import Charter, Moderation, Security
from socialplan.strategy.crisis import Crisis
from socialplan.strategy.editorial import Editorial
from socialplan.strategy.fields import Section, ask
from socialplan.strategy.networks import Account
from socialplan.strategy.outside import Certification, Community, Listening
from socialplan.strategy.purpose import ExpectedReturn, Message, Meta, Organisation, Why
from socialplan.strategy.situation import Audience, Objective, SituationChapter
from socialplan.strategy.team import Calendar, Means, Measurement, Team


class Strategy(Section, frozen=True):
    """An organisation's social media strategy: every decision, in one file."""

    meta: Annotated[
        Meta, ask("Le document : date, statut, langues, revue", "The document: date, status, languages, review")
    ] = Meta()
    organisation: Annotated[Organisation, ask("Votre organisation", "Your organisation")] = Organisation()
    why: Annotated[Why, ask("Pourquoi", "Why")] = Why()
    expected_return: Annotated[ExpectedReturn, ask("Rendement attendu", "Expected return")] = ExpectedReturn()
    situation: Annotated[SituationChapter, ask("État des lieux", "Situation")] = SituationChapter()
    audiences: Annotated[
        list[Audience],
        ask(
            "Publics",
            "Audiences",
            brief=True,
            aloud=("À quels publics vous adressez-vous ?", "Which audiences do you speak to?"),
            why=(
                "Savoir à qui l’on parle vient avant de choisir où.",
                "First decide whom you speak to, then where.",
            ),
            another=("Un autre public ?", "Another audience?"),
        ),
    ] = []
    objectives: Annotated[
        list[Objective],
        ask(
            "Objectifs",
            "Objectives",
            aloud=("Quels sont vos objectifs ?", "What are your objectives?"),
            why=(
                "Trois à cinq, chacun avec un chiffre et une date : sans but, rien n’est jamais atteint.",
                "Three to five, each with a figure and a date: without an aim nothing is ever reached.",
            ),
            full=True,
            another=("Un autre objectif ?", "Another objective?"),
        ),
    ] = []
    message: Annotated[Message, ask("Message", "Message")] = Message()
    platforms: Annotated[
        list[Account],
        ask(
            "Réseaux et comptes",
            "Networks and accounts",
            brief=True,
            aloud=("Quels comptes avez-vous, ou voulez-vous ouvrir ?", "Which accounts do you have, or want to open?"),
            why=(
                "Peu de comptes bien tenus valent mieux que beaucoup d’abandonnés.",
                "A few well-kept accounts are worth more than many abandoned ones.",
            ),
            another=("Un autre compte ?", "Another account?"),
        ),
    ] = []
    editorial: Annotated[Editorial, ask("Ligne éditoriale", "Editorial line")] = Editorial()
    team: Annotated[Team, ask("Équipe", "Team")] = Team()
    means: Annotated[Means, ask("Moyens", "Means")] = Means()
    calendar: Annotated[Calendar, ask("Calendrier", "Calendar")] = Calendar()
    charter: Annotated[Charter, ask("Charte d’usage du personnel", "Staff usage charter")] = Charter()
    moderation: Annotated[Moderation, ask("Modération", "Moderation")] = Moderation()
    security: Annotated[Security, ask("Sécurité des comptes", "Account security")] = Security()
    crisis: Annotated[Crisis, ask("Crise", "Crisis")] = Crisis()
    listening: Annotated[Listening, ask("Veille de notre réputation", "Reputation monitoring")] = Listening()
    community: Annotated[Community, ask("Communautés", "Communities")] = Community()
    certification: Annotated[
        list[Certification],
        ask(
            "Certification",
            "Certification",
            aloud=("Quels comptes voulez-vous faire certifier ?", "Which accounts do you want certified?"),
            why=(
                "Le signe dit que c’est bien vous ; il se demande quand un compte grandit ou qu’on vous imite.",
                "The badge says that it is really you: ask for it when an account grows, or somebody imitates you.",
            ),
            full=True,
            another=("Un autre compte ?", "Another account?"),
        ),
    ] = []
    measurement: Annotated[Measurement, ask("Mesure", "Measurement")] = Measurement()


REFERENCES: Final = {
    "people": ("team", "people"),
    "audiences": ("audiences",),
    "objectives": ("objectives",),
    "pillars": ("editorial", "pillars"),
    "kpis": ("measurement", "kpis"),
    "scenarios": ("crisis", "scenarios"),
}
"""Where the ids live that a field with `refers_to` may name."""
