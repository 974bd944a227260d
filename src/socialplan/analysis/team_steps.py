"""Steps of the first ninety days on the team's work: hours, calendar, starting values, charter, training."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.people import active_accounts, with_status
from socialplan.analysis.step import Step, one_owner, within
from socialplan.analysis.thresholds import limit
from socialplan.analysis.workload import workload
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, CharterStatus
from socialplan.strategy.model import Strategy

_WEEK: Final = 7


def hours(strategy: Strategy, as_of: dt.date) -> Iterator[Step]:
    """A week that does not hold."""
    week = workload(strategy, as_of)
    if week.verdict == "unknown" and active_accounts(strategy):
        yield Step(
            kind="hours",
            rank=2,
            day=2,
            action=Words(
                "Écrire combien d’heures par semaine chacun y consacre", "Write down each person’s hours a week"
            ),
            reason=Words(
                f"La semaine demande {figures.hours(week.needed.typical).fr} et aucune heure n’est déclarée.",
                f"The week needs {figures.hours(week.needed.typical).en} and no hours are declared.",
            ),
            who=None,
            path="team.people",
        )
    if week.verdict != "over" or week.available is None:
        return
    needed, available = figures.hours(week.needed.typical), figures.hours(week.available)
    yield Step(
        kind="hours",
        rank=2,
        day=2,
        action=Words(
            f"Choisir ce qu’on enlève pour ramener la semaine à {available.fr}",
            f"Choose what to take away to bring the week down to {available.en}",
        ),
        reason=Words(
            f"La semaine demande {needed.fr} et il y en a {available.fr}.",
            f"The week needs {needed.en} and there are {available.en}.",
        ),
        who=None,
        path="platforms",
    )


def calendar(strategy: Strategy, _: dt.date) -> Iterator[Step]:
    """A calendar that is not there, or too short."""
    weeks, least = strategy.calendar.weeks or 0, round(limit("calendar_days", strategy) / _WEEK)
    if weeks >= least or not with_status(strategy, AccountStatus.ACTIVE, AccountStatus.TO_OPEN):
        return
    number = figures.count(weeks, Words("semaine", "week"), Words("semaines", "weeks"))
    yield Step(
        kind="calendar",
        rank=10,
        day=9,
        action=Words(
            f"Écrire le calendrier des {least} premières semaines", f"Draft the calendar of the first {least} weeks"
        ),
        reason=Words(f"Il en couvre {number.fr}.", f"It covers {number.en}.")
        if weeks
        else Words("Rien n’est encore planifié.", "Nothing is planned yet."),
        who=None,
        path="calendar.weeks",
    )


def baselines(strategy: Strategy, _: dt.date) -> Iterator[Step]:
    """KPIs without a starting value."""
    blind = [kpi for kpi in strategy.measurement.kpis if kpi.baseline is None]
    if not blind:
        return
    number = figures.count(len(blind), Words("indicateur", "KPI"), Words("indicateurs", "KPIs"))
    yield Step(
        kind="baseline",
        rank=11,
        day=14,
        action=Words(f"Relever la valeur de départ de {number.fr}", f"Read the starting value of {number.en}"),
        reason=Words(
            "Sans point de départ, un progrès ne se voit pas.", "Without a starting point no progress can be seen."
        ),
        who=one_owner(kpi.owner for kpi in blind),
        path="measurement.kpis",
    )


def consultation(strategy: Strategy, _: dt.date) -> Iterator[Step]:
    """A charter whose value rests on a consultation that did not take place."""
    charter = strategy.charter
    binding = charter.status in {CharterStatus.SERVICE_NOTE, CharterStatus.WORKS_RULES}
    if charter.consulted_on or not (binding or charter.consulted_body):
        return
    body = charter.consulted_body
    yield Step(
        kind="consultation",
        rank=12,
        day=24,
        action=Words(
            f"Présenter la charte d’usage à l’instance ({body.to('fr')})"
            if body
            else "Présenter la charte d’usage à l’instance",
            f"Put the usage charter before the body ({body.to('en')})"
            if body
            else "Put the usage charter before the staff body",
        ),
        reason=Words(
            "Sans consultation, ses obligations peuvent être contestées.",
            "Without consultation its duties can be disputed.",
        ),
        who=None,
        path="charter.consulted_on",
    )


def training(strategy: Strategy, as_of: dt.date) -> Iterator[Step]:
    """A training planned, or publishers who had none."""
    untrained = [person for person in strategy.team.people if person.publishes and person.trained_on is None]
    planned = within(strategy.charter.training_on, as_of)
    if not untrained and not planned:
        return
    number = figures.count(
        len(untrained), Words("personne publie", "person publishes"), Words("personnes publient", "people publish")
    )
    yield Step(
        kind="training",
        rank=13,
        day=35,
        action=Words(
            "Former qui publie\u00a0: charte, accessibilité, accès", "Train publishers: charter, accessibility, access"
        ),
        reason=Words(f"{number.fr} sans formation.", f"{number.en} without any training.")
        if untrained
        else Words("La date est fixée.", "The date is set."),
        who=None,
        path="charter.training_on" if planned else "team.people",
        on=planned,
    )
