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
    audiences: Annotated[list[Audience], ask("Publics", "Audiences", brief=True)] = []
    objectives: Annotated[list[Objective], ask("Objectifs", "Objectives")] = []
    message: Annotated[Message, ask("Message", "Message")] = Message()
    platforms: Annotated[list[Account], ask("Réseaux et comptes", "Networks and accounts", brief=True)] = []
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
    certification: Annotated[list[Certification], ask("Certification", "Certification")] = []
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
