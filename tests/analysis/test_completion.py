import itertools
import re
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.analysis.completion import accepted, complete
from socialplan.analysis.filling import fill, worded
from socialplan.analysis.plain import to_plain, to_section
from socialplan.analysis.slots import slots
from socialplan.knowledge.house import CHAPTERS, proposal
from socialplan.language import LANGUAGES
from socialplan.strategy.choices import (
    Acceptance,
    AccountStatus,
    CrisisRole,
    LanguageCode,
    Network,
    ObjectiveKind,
    OrganisationKind,
    Role,
    ScenarioKind,
)
from socialplan.strategy.commented import commented_yaml
from socialplan.strategy.conduct import Charter, Security
from socialplan.strategy.crisis import CellMember, Crisis, Level, Press, Scenario, StopRule
from socialplan.strategy.editorial import Editorial, Pillar
from socialplan.strategy.fields import Section, Text
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.purpose import Meta, Organisation, Supervision
from socialplan.strategy.situation import Audience, Objective
from socialplan.strategy.specs import fields_of
from socialplan.strategy.team import Member, Team

KINDS = [None, *OrganisationKind]
CAMILLE = Member(id="camille", name="Camille Renaud", roles=[Role.COMMUNITY_MANAGER], deputy="omar")
OMAR = Member(id="omar", name="Omar Diallo", roles=[Role.DIRECTOR])
LOU = Member(id="lou", name="Lou Petit", roles=[Role.PRESS_OFFICER], deputy="camille")


def text(french: str, english: str | None = None) -> Text:
    return Text((("fr", french), ("en", english))) if english else Text((("fr", french),))


def bare(kind: OrganisationKind | None, *, alone: bool = False) -> Strategy:
    """A strategy of which nothing is known but its kind."""
    return Strategy(organisation=Organisation(kind=kind), team=Team(alone=alone))


def known(kind: OrganisationKind | None, *, alone: bool = False) -> Strategy:
    """A strategy that knows names, networks, addresses and delays."""
    return Strategy(
        meta=Meta(owner="camille", languages=[LanguageCode.FR, LanguageCode.EN]),
        organisation=Organisation(
            name="Atelier des Trois Rivières",
            kind=kind,
            place="Bayonne",
            site="https://troisrivieres.example",
            contact_email="bonjour@troisrivieres.example",
            trade=text("boulangerie", "bakery"),
            supervision=Supervision(name="DINUM"),
        ),
        audiences=[Audience(id="voisins", label=text("les voisins", "neighbours"))],
        objectives=[
            Objective(id="vendre", kind=ObjectiveKind.ACQUISITION),
            Objective(id="faire-connaitre", kind=ObjectiveKind.AWARENESS),
        ],
        platforms=[
            Account(network=Network.FACEBOOK, status=AccountStatus.ACTIVE, handle="@troisrivieres", response_hours=24),
            Account(network=Network.MASTODON, status=AccountStatus.ACTIVE),
            Account(network=Network.LINKEDIN),
            Account(network=Network.X, status=AccountStatus.TO_CLOSE),
            Account(network=Network.NEWSLETTER, status=AccountStatus.ACTIVE),
        ],
        team=Team(
            alone=alone, people=[msgspec.structs.replace(CAMILLE, deputy=None)] if alone else [CAMILLE, OMAR, LOU]
        ),
    )


def long_winded(kind: OrganisationKind | None, *, alone: bool = False) -> Strategy:
    """A strategy whose name and addresses are as long as real ones get."""
    return Strategy(
        organisation=Organisation(
            name="Communauté d’agglomération du Pays des Trois Rivières",
            kind=kind,
            place="Pays des Trois Rivières",
            site="https://www.agglo-trois-rivieres.example",
            contact_email="contact@agglo-trois-rivieres.example",
        ),
        team=Team(alone=alone),
    )


CASES = [
    pytest.param(make(kind, alone=alone), id=f"{make.__name__}-{kind or 'unknown'}{'-alone' if alone else ''}")
    for make in (bare, known, long_winded)
    for kind in KINDS
    for alone in (False, True)
]
every_case = pytest.mark.parametrize("strategy", CASES)


def strings(value: Any) -> Iterator[str]:  # noqa: ANN401
    """Every string that a document could print."""
    if isinstance(value, Text):
        yield from (wording for _, wording in value.by_language)
    elif isinstance(value, Section):
        for field in fields_of(type(value)):
            yield from strings(getattr(value, field.name))
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, str):
        yield value


def texts(value: Any) -> Iterator[Text]:  # noqa: ANN401
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Section):
        for field in fields_of(type(value)):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


def references(value: Any) -> Iterator[tuple[str, str, str]]:  # noqa: ANN401
    """Each reference: the field, the list that it refers to, the id."""
    if isinstance(value, list):
        for item in value:
            yield from references(item)
    if not isinstance(value, Section):
        return
    for field in fields_of(type(value)):
        held = getattr(value, field.name)
        if field.question.refers_to and held:
            names = held if isinstance(held, list) else [held]
            yield from ((field.key, field.question.refers_to, name) for name in names)
        yield from references(held)


@every_case
def test_no_blank_no_brace_no_marker_is_left(strategy: Strategy) -> None:
    for each in strings(complete(strategy).strategy):
        assert not re.search(r"[{}\[\]<>]|(^|\s)@(each|lead|owner|takeover)|_{2,}|  ", each), each
        assert each.strip() == each != "", each


@every_case
def test_every_proposed_text_speaks_both_languages(strategy: Strategy) -> None:
    done = complete(strategy).strategy
    for chapter in CHAPTERS:
        for each in texts(getattr(done, chapter)):
            assert all(each.has(language) for language in LANGUAGES), each


@every_case
def test_every_reference_leads_somewhere(strategy: Strategy) -> None:
    done = complete(strategy).strategy
    for field, target, name in references(done):
        place: Any = done
        for step in REFERENCES[target]:
            place = getattr(place, step)
        assert name in {item.id for item in place}, f"{field}: {name} is not among the {target}"


@every_case
def test_levels_leave_no_gap_and_get_faster(strategy: Strategy) -> None:
    levels = complete(strategy).strategy.crisis.levels
    assert [level.number for level in levels] == list(range(len(levels)))
    assert levels[0].multiple_from == 0
    assert levels[-1].multiple_to is None
    for below, above in itertools.pairwise(levels):
        assert below.multiple_to == above.multiple_from
        assert (below.multiple_from or 0) < (above.multiple_from or 0)
        assert (below.interactions_from or 0) < (above.interactions_from or 0)
        for name in ("alert_minutes", "assess_minutes", "statement_minutes"):
            slower, faster = getattr(below, name), getattr(above, name)
            assert slower is None or faster < slower
    for level in levels[1:]:
        assert level.alert_minutes is not None
        assert level.assess_minutes is not None
        assert level.statement_minutes is not None
        assert level.alert_minutes <= level.assess_minutes <= level.statement_minutes
        assert level.triggers


@every_case
def test_what_names_a_level_names_one_that_exists(strategy: Strategy) -> None:
    crisis = complete(strategy).strategy.crisis
    numbers = {level.number for level in crisis.levels}
    assert {scenario.level for scenario in crisis.scenarios} <= numbers
    assert {each.level for scenario in crisis.scenarios for each in scenario.statements} <= numbers
    assert {alert.from_level for alert in crisis.alerts if alert.from_level is not None} <= numbers
    assert {number for step in crisis.approval for number in step.levels} <= numbers


@every_case
def test_the_approval_chain_fits_in_the_time_for_the_first_statement(strategy: Strategy) -> None:
    crisis = complete(strategy).strategy.crisis
    for level in crisis.levels:
        approvals = sum(step.minutes or 0 for step in crisis.approval if level.number in step.levels)
        assert (level.assess_minutes or 0) + approvals <= (level.statement_minutes or 10**6)


@every_case
def test_the_first_hour_publishes_within_the_gravest_delay(strategy: Strategy) -> None:
    crisis = complete(strategy).strategy.crisis
    publishing = next(
        step for step in crisis.first_hour if step.do and re.search(r"\b(le p|P)ublier\b", step.do.to("fr"))
    )
    assert (publishing.from_minute or 0) < (crisis.levels[-1].statement_minutes or 0)


@every_case
def test_scenarios_are_complete_and_their_statements_short_enough(strategy: Strategy) -> None:
    scenarios = complete(strategy).strategy.crisis.scenarios
    assert len(scenarios) >= 8
    for scenario in scenarios:
        assert len(scenario.early_signs) == len(scenario.first_actions) == 3, scenario.kind
        assert scenario.responsibility, scenario.kind
        assert scenario.ends_when, scenario.kind
        assert scenario.known, scenario.kind
        assert scenario.forbidden, scenario.kind
        for language in LANGUAGES:
            lengths = [len(each.text.to(language)) for each in scenario.statements if each.text]
            assert min(lengths) <= 280, (scenario.kind, language, lengths)
            assert max(lengths) <= 500, (scenario.kind, language, lengths)


@every_case
def test_a_statement_tells_when_the_next_news_comes_and_avoids_the_banned_words(strategy: Strategy) -> None:
    wording = slots(strategy).words
    for scenario in complete(strategy).strategy.crisis.scenarios:
        for language in LANGUAGES:
            delays = {wording[name].to(language) for name in ("next_update", "response_time")}
            for each in scenario.statements:
                assert each.text
                written = each.text.to(language)
                assert any(delay in written for delay in delays), written
                for banned in scenario.forbidden:
                    assert banned.to(language).lower() not in written.lower()


@every_case
def test_what_is_taken_converts_back_to_the_same(strategy: Strategy) -> None:
    done = complete(strategy).strategy
    for chapter in CHAPTERS:
        section = getattr(done, chapter)
        plain = to_plain(section, LANGUAGES)
        again = to_section(plain, type(section), LANGUAGES)
        assert to_plain(again, LANGUAGES) == plain


def test_names_networks_and_delays_are_those_of_the_strategy() -> None:
    crisis = complete(known(OrganisationKind.STATE_STARTUP)).strategy.crisis
    assert [step.network for step in crisis.hacked] == [Network.FACEBOOK, Network.MASTODON, Network.LINKEDIN]
    assert str(crisis.hacked[1].warn_from) == "Facebook (@troisrivieres), LinkedIn, https://troisrivieres.example"
    assert [route.attacked_on for route in crisis.channels] == [Network.MASTODON, Network.FACEBOOK, Network.LINKEDIN]
    assert all(route.attacked_on == route.reply_on for route in crisis.channels)
    assert crisis.press
    assert (crisis.press.contact, crisis.press.deputy) == ("lou", "camille")
    assert crisis.press.holding_line
    assert "Lou Petit" in crisis.press.holding_line.to("en")
    personal = next(reply for reply in crisis.replies if reply.case == text("Dossier personnel", "Personal case"))
    assert personal.delay
    assert personal.delay.to("fr") == "24\u00a0heures"


def test_a_french_sentence_elides_and_contracts() -> None:
    strategy = known(OrganisationKind.STATE_STARTUP)
    assert worded("au nom de {organisation}", "fr", slots(strategy)) == "au nom d’Atelier des Trois Rivières"
    town = slots(bare(OrganisationKind.LOCAL_GOVERNMENT))
    assert (
        worded("{Public} ; à {public} et de {public}", "fr", town) == "Les habitants ; aux habitants et des habitants"
    )
    assert worded("of {public}", "en", town) == "of residents"
    assert worded("à {place}", "fr", town) == "sur notre territoire"
    seaside = Strategy(organisation=Organisation(place="Le Havre"))
    assert worded("à {place}", "fr", slots(seaside)) == "au Havre"


def test_an_unknown_slot_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        worded("{nobody_knows}", "fr", slots(Strategy()))


@pytest.mark.parametrize("chapter", CHAPTERS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_role_and_condition_is_known(kind: OrganisationKind | None, chapter: str) -> None:
    roles = set(slots(Strategy()).words)
    for alone in (False, True):
        found = str(proposal(chapter, kind.value if kind else None, alone=alone))
        markers = set(re.findall(r"@(\w+)", found)) - {"each", "takeover", "warn_from"}
        assert markers <= roles
        conditions = {part for one in re.findall(r"'_when': '([^'@{]+)'", found) for part in one.split(" and ")}
        assert conditions <= {"france", "abroad", "food", "not food"}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_a_name_goes_in_as_it_is_and_is_never_expanded(name: str) -> None:
    tricky = f"{{lead}} {name} {{{{organisation}}}} @each"
    strategy = Strategy(organisation=Organisation(name=tricky))
    filled = fill({"fr": "Nous, {organisation}.", "en": "We, {organisation}."}, slots(strategy))
    on_one_line = re.sub(r"[^\S\u00a0\u202f]+", " ", tricky)
    assert filled["en"] == f"We, {on_one_line}."


def test_answers_are_never_changed() -> None:
    own = Crisis(do_not=[text("Crier")], stop_rule=StopRule(max_exchanges=4))
    done = complete(msgspec.structs.replace(known(None), crisis=own))
    crisis = done.strategy.crisis
    assert crisis.do_not == own.do_not
    assert crisis.stop_rule
    assert crisis.stop_rule.max_exchanges == 4
    assert crisis.stop_rule.last_message
    assert "crisis.do_not" not in done.proposed
    assert {"crisis.stop_rule.last_message", "crisis.stop_rule.decides", "crisis.levels"} <= done.proposed
    assert "crisis.stop_rule" not in done.proposed


def test_a_false_and_a_zero_are_answers() -> None:
    own = Security(leaver_hours=0.0)
    assert complete(Strategy(security=own)).strategy.security.leaver_hours == 0


def test_accepted_chapters_are_filled_and_no_longer_marked() -> None:
    strategy = Strategy(crisis=Crisis(proposals=Acceptance.ACCEPT))
    done = complete(strategy)
    assert done.strategy.crisis.levels
    assert not any(path.startswith("crisis") for path in done.proposed)
    assert any(path.startswith("charter") for path in done.proposed)


def test_refused_chapters_stay_as_they_are_whatever_was_said_of_all() -> None:
    strategy = Strategy(meta=Meta(proposals=Acceptance.ACCEPT), charter=Charter(proposals=Acceptance.REFUSE))
    done = complete(strategy)
    assert done.strategy.charter == strategy.charter
    assert done.strategy.crisis.levels
    assert not done.proposed


def test_all_can_be_refused_and_one_accepted() -> None:
    strategy = Strategy(meta=Meta(proposals=Acceptance.REFUSE), charter=Charter(proposals=Acceptance.ACCEPT))
    done = complete(strategy)
    assert done.strategy.crisis == Crisis()
    assert done.strategy.charter.purpose
    assert not done.proposed


def test_given_scenarios_stay_alone_and_are_completed_by_kind() -> None:
    mine = Scenario(id="mon-buzz", kind=ScenarioKind.BAD_BUZZ, level=1, early_signs=[text("Mon signe")])
    unknown = Scenario(id="autre", name=text("Autre"))
    strategy = Strategy(crisis=Crisis(scenarios=[mine, unknown]))
    done = complete(strategy)
    first, second = done.strategy.crisis.scenarios
    assert (first.id, first.level, first.early_signs) == ("mon-buzz", 1, mine.early_signs)
    assert first.statements
    assert second == unknown
    assert {"crisis.scenarios[bad_buzz].statements", "crisis.scenarios[bad_buzz].ends_when"} <= done.proposed
    assert "crisis.scenarios[bad_buzz].early_signs" not in done.proposed
    assert "crisis.scenarios[bad_buzz].id" not in done.proposed
    assert "crisis.scenarios" not in done.proposed


def test_given_levels_are_completed_without_contradiction() -> None:
    mine = [Level(number=1, multiple_from=2.5, alert_minutes=200), Level(number=2, name=text("Feu"))]
    done = complete(Strategy(crisis=Crisis(levels=mine)))
    one, two = done.strategy.crisis.levels
    assert one.name
    assert two.name == text("Feu")
    assert one.assess_minutes is None
    assert two.multiple_from is None
    assert two.statement_minutes == 60
    assert {"crisis.levels[1].name", "crisis.levels[2].statement_minutes"} <= done.proposed
    assert max(scenario.level or 0 for scenario in done.strategy.crisis.scenarios) == 2


def test_a_given_cell_gets_its_tasks() -> None:
    mine = [CellMember(role=CrisisRole.LEAD, person="omar")]
    strategy = msgspec.structs.replace(known(None), crisis=Crisis(cell=mine))
    done = complete(strategy)
    assert [member.person for member in done.strategy.crisis.cell] == ["omar"]
    assert done.strategy.crisis.cell[0].tasks
    assert "crisis.cell[lead].tasks" in done.proposed


def test_the_crisis_team_plays_its_parts() -> None:
    cell = [
        CellMember(role=CrisisRole.LEAD, person="lou", deputy="omar"),
        CellMember(role=CrisisRole.EXPERT, person="x"),
    ]
    crisis = Crisis(cell=cell, press=Press(contact="omar"))
    found = slots(msgspec.structs.replace(known(None), crisis=crisis))
    assert (found.people["lead"], found.people["lead_deputy"]) == ("lou", "omar")
    assert found.people["press"] == "omar"
    assert "expert" not in found.people


def test_nobody_stands_in_for_themselves() -> None:
    team = Team(people=[Member(id="lou", name="Lou", roles=[Role.PRESS_OFFICER], deputy="lou")])
    found = slots(Strategy(team=team))
    assert found.people["press"] == "lou"
    assert "press_deputy" not in found.people


def test_a_proposed_text_begins_with_the_first_language_of_the_strategy() -> None:
    meta = Meta(languages=[LanguageCode.EN, LanguageCode.FR])
    devices = complete(Strategy(meta=meta)).strategy.security.devices
    assert devices
    assert [language for language, _ in devices.by_language] == ["en", "fr"]


def test_somebody_alone_in_a_workshop_says_i() -> None:
    words = slots(bare(OrganisationKind.CRAFTSPERSON, alone=True)).words
    assert words["organisation"].fr == "mon activité"
    assert slots(bare(OrganisationKind.CRAFTSPERSON)).words["organisation"].fr == "notre maison"


def test_accepted_gives_text_in_the_languages_of_the_strategy() -> None:
    both = accepted(known(OrganisationKind.ASSOCIATION), "security")
    assert both["leaver_process"].keys() == {"fr", "en"}
    strategy = known(OrganisationKind.ASSOCIATION)
    french = msgspec.structs.replace(strategy, meta=Meta(owner="camille", languages=[LanguageCode.FR]))
    english = msgspec.structs.replace(strategy, meta=Meta(owner="camille", languages=[LanguageCode.EN]))
    assert accepted(french, "security")["leaver_process"].startswith("Le jour du départ")
    assert accepted(english, "security")["leaver_process"].startswith("On the day")
    assert accepted(english, "crisis")["alerts"][-1]["who"] == "Insurer"


def test_accepted_keeps_answers_and_fits_what_the_file_may_hold() -> None:
    own = Security(devices=text("Un seul téléphone"), proposals=Acceptance.REFUSE)
    plain = accepted(Strategy(meta=Meta(languages=[LanguageCode.FR]), security=own), "security")
    assert plain["devices"] == "Un seul téléphone"
    assert plain["leaver_hours"] == 24
    with pytest.raises(ValueError, match="no proposals for audiences"):
        accepted(Strategy(), "audiences")


def test_abroad_no_french_body_is_alerted() -> None:
    strategy = Strategy(organisation=Organisation(kind=OrganisationKind.LOCAL_GOVERNMENT, country="CI"))
    bodies = [alert.who for alert in complete(strategy).strategy.crisis.alerts]
    assert bodies
    assert not {"CNIL", "Pharos", "Police / gendarmerie (17, 112)"} & set(bodies)


@pytest.mark.parametrize("kind", OrganisationKind)
def test_what_is_accepted_can_be_written_to_the_file_and_read_again(kind: OrganisationKind) -> None:
    strategy = known(kind)
    chapters = {chapter: accepted(strategy, chapter) for chapter in CHAPTERS}
    written = commented_yaml(Strategy, "fr", filled=to_plain(strategy, LANGUAGES) | chapters)
    read = load(written, Strategy, references=REFERENCES).strategy
    for chapter in CHAPTERS:
        assert to_plain(getattr(read, chapter), LANGUAGES) == chapters[chapter]
    assert not any(path.startswith(("crisis", "charter")) for path in complete(read).proposed)


def test_own_pillars_leave_no_reference_to_proposed_ones() -> None:
    own = Editorial(pillars=[Pillar(id="four", label=text("Le four"))])
    strategy = msgspec.structs.replace(known(OrganisationKind.CRAFTSPERSON), editorial=own)
    done = complete(strategy).strategy
    named = {name for _, target, name in references(done) if target == "pillars"}
    assert named <= {"four"}


def test_kpis_are_proposed_for_the_objectives_that_are_pursued() -> None:
    kpis = complete(known(OrganisationKind.CRAFTSPERSON)).strategy.measurement.kpis
    assert {name for kpi in kpis for name in kpi.objectives} == {"vendre", "faire-connaitre"}
    assert len({kpi.id for kpi in kpis}) == len(kpis)
    assert not complete(bare(None)).strategy.measurement.kpis
