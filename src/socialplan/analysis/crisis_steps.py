"""Steps of the first ninety days to be ready for a crisis: numbers, statements, a drill."""

import datetime as dt
from collections.abc import Iterator

from socialplan.analysis import figures
from socialplan.analysis.faulty import placeholder_in
from socialplan.analysis.statements import speaks_in_public
from socialplan.analysis.step import Step, crisis_lead, within
from socialplan.analysis.thresholds import limit
from socialplan.language import Words
from socialplan.strategy.crisis import Drill, Scenario
from socialplan.strategy.model import Strategy


def contacts(strategy: Strategy, as_of: dt.date) -> Iterator[Step]:
    """Telephone numbers of the crisis team that nobody checked of late."""
    checked = strategy.crisis.contacts_checked_on
    if not strategy.crisis.cell:
        return
    age = (as_of - checked).days if checked else None
    if age is not None and age <= limit("contacts_days", strategy):
        return
    said = figures.days(age) if age is not None else None
    yield Step(
        kind="contacts",
        rank=5,
        day=7,
        action=Words("Appeler chaque numéro de l’équipe de crise", "Call each number of the crisis team"),
        reason=Words(f"Vérifiés il y a {said.fr}.", f"Checked {said.en} ago.")
        if said
        else Words("Ils n’ont jamais été vérifiés.", "They were never checked."),
        who=crisis_lead(strategy),
        path="crisis.contacts_checked_on",
    )


def statements(strategy: Strategy, _: dt.date) -> Iterator[Step]:
    """Holding statements that nobody approved, that have blanks, or that are not written."""
    pending = [place for place, scenario in enumerate(strategy.crisis.scenarios) if not _ready(scenario)]
    if not pending:
        return
    number = figures.count(len(pending), Words("scénario", "scenario"), Words("scénarios", "scenarios"))
    yield Step(
        kind="statements",
        rank=6,
        day=11,
        action=Words(
            f"Faire valider les messages d’attente de {number.fr}",
            f"Have the holding statements of {number.en} approved",
        ),
        reason=Words(
            "Le jour venu, il n’y aura le temps ni d’écrire ni de convaincre.",
            "On the day there will be time neither to write nor to persuade.",
        ),
        who=crisis_lead(strategy),
        path=f"crisis.scenarios[{pending[0]}].statements",
    )


def _ready(scenario: Scenario) -> bool:
    """Whether a scenario has statements, all of them approved and without blanks, or speaks to nobody in public."""
    if not speaks_in_public(scenario):
        return True
    return bool(scenario.statements) and all(
        one.approver and one.text and not any(placeholder_in(wording) for _, wording in one.text.by_language)
        for one in scenario.statements
    )


def drill(strategy: Strategy, as_of: dt.date) -> Iterator[Step]:
    """A crisis drill: on its date, else when none took place within a year."""
    crisis = strategy.crisis
    if not (crisis.cell or crisis.scenarios):
        return
    drill = crisis.drill
    planned = within(drill.on, as_of) if drill else None
    recent = drill and drill.last_on and (as_of - drill.last_on).days <= limit("drill_days", strategy)
    if not planned and (recent or (drill and drill.on and drill.on > as_of)):
        return
    scenario = _scenario_name(strategy)
    yield Step(
        kind="drill",
        rank=14,
        day=52,
        action=Words(f"Jouer un exercice de crise{scenario.fr}", f"Run a crisis drill{scenario.en}")
        if planned
        else Words(
            f"Dater un exercice de crise, puis le jouer{scenario.fr}", f"Date a crisis drill, then run it{scenario.en}"
        ),
        reason=Words("La date est fixée.", "The date is set.") if planned else _untried(drill),
        who=(drill.run_by if drill else None) or crisis_lead(strategy),
        path="crisis.drill",
        on=planned,
    )


def _untried(drill: Drill | None) -> Words:
    if drill and drill.last_on:
        return Words("Le plan n’a pas été essayé depuis un an.", "The playbook was not tried within a year.")
    return Words("Le plan n’a jamais été essayé.", "The playbook was never tried.")


def _scenario_name(strategy: Strategy) -> Words:
    """The scenario to play: the one named, else the first; ready to follow the action's name."""
    scenarios, drill = strategy.crisis.scenarios, strategy.crisis.drill
    wanted = [one for one in scenarios if drill and one.id and one.id == drill.scenario] or scenarios
    if not wanted:
        return Words("", "")
    name, kind = wanted[0].name, wanted[0].kind
    if name:
        return Words(f"\u00a0: {name.to('fr')}", f": {name.to('en')}")
    return Words(f"\u00a0: {kind.label.fr}", f": {kind.label.en}") if kind else Words("", "")
