"""Crises and the watch over one's name: a strategy that trips each rule, and the nearest one that does not."""

import datetime as dt
from collections.abc import Callable

import pytest

from socialplan.analysis.dossier import Dossier
from socialplan.rules.check import check
from socialplan.rules.crisis_statements import missing_parts
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import OrganisationKind
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy

TODAY = dt.date(2026, 11, 23)

Found = Callable[..., list[tuple[str, str]]]
Said = Callable[..., str]
Told = Callable[..., list[Finding]]

ALONE = "team: {alone: yes, people: [{id: ana, name: Ana Roy}]}\n"
HELPED = ALONE + "means: {providers: [{name: Studio Vif}]}\n"
TWO = "team: {people: [{id: ana, name: Ana Roy}, {id: bob, name: Bob Cam}, {id: lea, leaves_on: 2026-06-30}]}\n"
FACEBOOK = "platforms: [{network: facebook, status: active}]\n"
BEGUN = "crisis: {baseline_mentions_per_day: 12}\n"


def hits(severity: str, *paths: str) -> list[tuple[str, str]]:
    return [(severity, path) for path in paths]


# --- there is a plan, and somebody leads it ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        (FACEBOOK, hits("error", "crisis")),
        (FACEBOOK + "meta: {path: brief}", hits("warning", "crisis")),
        (FACEBOOK + "crisis: {proposals: refuse}", hits("error", "crisis")),  # what is said of proposals is no plan
        (FACEBOOK + BEGUN, []),
        ("platforms: [{network: facebook, status: to_open}]", []),
        ("platforms: [{network: vine, status: active}]", []),
        ("", []),
    ],
)
def test_crisis_none(found: Found, yaml: str, expected: list[tuple[str, str]]) -> None:
    assert found("crisis-none", yaml) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("{role: lead, person: ana, deputy: bob}", []),
        ("{role: lead, person: ana}", hits("error", "crisis.cell[0].deputy")),
        ("{role: lead, person: ana, deputy: ana}", hits("error", "crisis.cell[0].deputy")),
        ("{role: lead, person: ana, deputy: lea}", hits("error", "crisis.cell[0].deputy")),  # left in June
        ("{role: lead, person: lea, deputy: ana}", hits("error", "crisis.cell[0].person")),
        ("{role: lead, deputy: ana}", hits("error", "crisis.cell[0].person")),
        ("{role: monitor, person: ana, deputy: bob}", hits("error", "crisis.cell")),
    ],
)
def test_crisis_no_lead(found: Found, cell: str, expected: list[tuple[str, str]]) -> None:
    assert found("crisis-no-lead", f"crisis: {{cell: [{cell}]}}\n{TWO}") == expected


def test_crisis_no_lead_alone_or_not_begun(found: Found, said: Said) -> None:
    cell = "crisis: {cell: [{role: lead, person: ana}]}\n"
    assert found("crisis-no-lead", cell + HELPED) == hits("info", "crisis.cell[0].deputy")
    assert found("crisis-no-lead", cell + ALONE) == []  # one rule tells it for all
    assert found("crisis-no-lead", TWO) == []
    assert said("crisis-no-lead", cell + TWO) == "Pilotage de crise : personne ne remplace Ana Roy."
    general = cell + "team: {people: [{id: ana, deputy: bob}, {id: bob}]}"
    assert found("crisis-no-lead", general) == []


# --- the week ----------------------------------------------------------------------------------------------------

LEVELS = "levels: [{number: 0}, {number: 1}, {number: 2}]"


def covered(*entries: str, levels: str = LEVELS, team: str = TWO) -> str:
    lines = ", ".join(f"{{{entry}, people: [ana]}}" for entry in entries)
    return f"crisis: {{{levels}, cell: [{{role: lead, person: ana}}], coverage: [{lines}]}}\n{team}"


EVERY_DAY = "days: [mon, tue, wed, thu, fri, sat, sun]"


def test_coverage_of_the_whole_week_has_no_hole(found: Found) -> None:
    assert found("crisis-coverage-hole", covered(f'{EVERY_DAY}, start: "00:00", end: "24:00"')) == []
    assert found("crisis-coverage-hole", covered('start: "00:00", end: "24:00"')) == []


def test_coverage_hole_counted_by_hand(found: Found, said: Said) -> None:
    # Every day from 8:00 to 21:00: 13 h × 7 = 91 h covered, 168 − 91 = 77 h without anybody.
    yaml = covered(f'{EVERY_DAY}, start: "08:00", end: "21:00"')
    assert found("crisis-coverage-hole", yaml) == hits("warning", "crisis.coverage")
    assert said("crisis-coverage-hole", yaml) == (
        "77 h sur 168 sans personne de l’équipe de crise : chaque nuit, 21 h–8 h."
    )
    assert found("crisis-coverage-hole", yaml.replace(TWO, HELPED)) == hits("info", "crisis.coverage")
    assert found("crisis-coverage-hole", yaml.replace(TWO, ALONE)) == []  # rest and cover would contradict each other


def test_coverage_across_midnight_and_over_the_weekend_counted_by_hand(said: Said) -> None:
    # Monday to Friday from 9:00 to 1:00 the next day: 16 h × 5 = 80 h, so 88 h are missing. They are 1:00 to 9:00 from
    # Tuesday to Friday, 4 × 8 = 32 h, and Saturday 1:00 to Monday 9:00, 24 + 24 + 8 = 56 h.
    yaml = covered('days: [mon, tue, wed, thu, fri], start: "09:00", end: "01:00"')
    message = said("crisis-coverage-hole", yaml)
    assert message.startswith("88 h sur 168 sans personne de l’équipe de crise : ")
    assert "1 h–9 h" in message
    assert "à lundi 9 h" in message


def test_the_holes_that_are_not_named_are_counted(said: Said) -> None:
    hours = {"mon": "08:00", "tue": "09:00", "wed": "10:00", "thu": "11:00", "fri": "12:00"}
    days = [f'days: [{day}], start: "{start}", end: "24:00"' for day, start in hours.items()]
    weekend = 'days: [sat, sun], start: "00:00", end: "24:00"'
    assert said("crisis-coverage-hole", covered(*days, weekend)).endswith(" ; et 2 autres fois.")
    shorter = covered(*days[:-1], 'days: [fri], start: "00:00", end: "24:00"', weekend)
    assert said("crisis-coverage-hole", shorter).endswith(" ; et 1 autre fois.")


def test_coverage_matters_from_level_two_and_once_something_is_known(found: Found) -> None:
    hole = f'{EVERY_DAY}, start: "08:00", end: "21:00"'
    assert found("crisis-coverage-hole", covered(hole, levels="levels: [{number: 0}, {number: 1}]")) == []
    assert found("crisis-coverage-hole", covered()) == []
    changed = covered(hole) + "meta: {thresholds: [{name: covered_level, value: 3}]}"
    assert found("crisis-coverage-hole", changed) == []


# --- the levels --------------------------------------------------------------------------------------------------

WHOLE = (
    "{number: 0, multiple_from: 0, multiple_to: 3}",
    "{number: 1, multiple_from: 3, multiple_to: 10, interactions_from: 40, alert_minutes: 120, statement_minutes: 240}",
    "{number: 2, multiple_from: 10, interactions_from: 200, alert_minutes: 30, statement_minutes: 60}",
)


def levels(*lines: str) -> str:
    return f"crisis: {{levels: [{', '.join(lines)}]}}\n"


def changed(number: int, old: str, new: str) -> str:
    lines = [line.replace(old, new) if place == number else line for place, line in enumerate(WHOLE)]
    assert lines != list(WHOLE)
    return levels(*lines)


def test_crisis_levels(found: Found, said: Said) -> None:
    rule = "crisis-levels"
    assert found(rule, levels(*WHOLE)) == []
    assert found(rule, levels(*WHOLE[:2])) == hits("error", "crisis.levels")
    assert said(rule, levels(*WHOLE[:2])) == "2 niveaux de crise : il en faut 3 au moins."
    assert found(rule, BEGUN) == hits("error", "crisis.levels")
    assert found(rule, "") == []
    no_limit = changed(2, ", statement_minutes: 60", "")
    assert found(rule, no_limit) == hits("warning", "crisis.levels[2].statement_minutes")
    assert found(rule, changed(2, "multiple_from: 10, ", "")) == []  # the interactions still tell
    neither = changed(2, "multiple_from: 10, interactions_from: 200, ", "")
    assert found(rule, neither) == hits("warning", "crisis.levels[2].multiple_from")


@pytest.mark.parametrize(
    ("yaml", "path"),
    [
        (levels(*WHOLE), None),
        (levels(*reversed(WHOLE)), None),  # the number counts, not the place
        (changed(2, "alert_minutes: 30", "alert_minutes: 120"), None),  # as fast is not slower
        (changed(2, "alert_minutes: 30", "alert_minutes: 121"), "crisis.levels[2].alert_minutes"),
        (changed(2, "statement_minutes: 60", "statement_minutes: 480"), "crisis.levels[2].statement_minutes"),
        (changed(2, "interactions_from: 200", "interactions_from: 40"), "crisis.levels[2].interactions_from"),
        (changed(2, "multiple_from: 10", "multiple_from: 3"), "crisis.levels[2].multiple_from"),
        (changed(2, "multiple_from: 10", "multiple_from: 12"), "crisis.levels[2].multiple_from"),  # a gap
        (changed(2, "multiple_from: 10", "multiple_from: 8"), "crisis.levels[2].multiple_from"),  # an overlap
        (changed(1, ", multiple_to: 10", ""), None),  # an end that nobody gives contradicts nothing
    ],
)
def test_crisis_levels_order(found: Found, yaml: str, path: str | None) -> None:
    assert found("crisis-levels-order", yaml) == (hits("error", path) if path else [])


def test_crisis_levels_order_says_which_is_slower(said: Said) -> None:
    slower = changed(2, "statement_minutes: 60", "statement_minutes: 480, name: majeur")
    assert said("crisis-levels-order", slower) == (
        "Niveau 2 « majeur » : 8 h pour le premier message, c’est plus lent que le niveau 1 (4 h)."
    )
    gap = changed(2, "multiple_from: 10", "multiple_from: 12")
    assert said("crisis-levels-order", gap) == (
        "Niveau 2 : entre 10 et 12 fois le volume habituel, on n’est à aucun niveau."
    )


@pytest.mark.parametrize(
    ("yaml", "trips"),
    [
        ("crisis: {levels: [{number: 1, multiple_from: 3}]}", True),
        ("crisis: {levels: [{number: 1, multiple_from: 3}], baseline_mentions_per_day: 2}", False),
        ("crisis: {levels: [{number: 1, multiple_from: 3}], baseline_mentions_per_day: 0}", True),
        ("crisis: {levels: [{number: 0, multiple_from: 0}]}", False),
        ("crisis: {levels: [{number: 1, interactions_from: 40}]}", False),
        ("crisis: {end: {multiple: 1.5}}", True),
    ],
)
def test_crisis_baseline_missing(found: Found, yaml: str, trips: bool) -> None:  # noqa: FBT001 - a column
    expected = hits("warning", "crisis.baseline_mentions_per_day") if trips else []
    assert found("crisis-baseline-missing", yaml) == expected


# --- approvals ---------------------------------------------------------------------------------------------------


def chain(*steps: str, limit: int = 60, assess: str = "") -> str:
    level = f"{{number: 2, name: sensible, statement_minutes: {limit}{assess}}}"
    return f"crisis: {{levels: [{level}], approval: [{', '.join(f'{{{step}}}' for step in steps)}]}}\n{TWO}"


def test_approvals_against_the_first_statement_counted_by_hand(found: Found, said: Said) -> None:
    rule = "crisis-approval-too-slow"
    # 30 + 15 = 45 minutes, within 60; with 15 minutes to check the facts, exactly 60; with 16, one too many.
    steps = ("person: ana, minutes: 30, levels: [2]", "person: bob, minutes: 15")
    assert found(rule, chain(*steps)) == []
    assert found(rule, chain(*steps, assess=", assess_minutes: 15")) == []
    late = chain(*steps, assess=", assess_minutes: 16")
    assert found(rule, late) == hits("error", "crisis.approval[0].minutes")
    assert said(rule, late) == (
        "Au niveau 2 « sensible », il faut 1 h 01 pour sortir le premier message "
        "(16 min de vérification, Ana Roy 30 min et Bob Cam 15 min), et le délai est de 1 h."
    )
    assert found(rule, chain(*steps, limit=44)) == hits("error", "crisis.approval[0].minutes")


def test_the_slowest_approval_is_pointed_at(found: Found) -> None:
    steps = ("person: ana, minutes: 15", "person: bob", "person: ana, minutes: 50")
    assert found("crisis-approval-too-slow", chain(*steps)) == hits("error", "crisis.approval[2].minutes")


def test_approvals_of_other_levels_do_not_count(found: Found) -> None:
    # Level 2 waits for Ana only: 30 minutes of 30. Bob's day is for level 3.
    steps = ("person: ana, minutes: 30, levels: [2]", "person: bob, minutes: 1440, levels: [3]")
    assert found("crisis-approval-too-slow", chain(*steps, limit=30)) == []
    assert found("crisis-approval-too-slow", chain(limit=30, assess=", assess_minutes: 30")) == []  # nobody approves


@pytest.mark.parametrize("steps", [(), ("person: ana, minutes: 30",)])
def test_a_check_of_the_facts_that_takes_the_whole_time_is_said_to_be_the_trouble(
    found: Found, told: Told, steps: tuple[str, ...]
) -> None:
    yaml = chain(*steps, limit=30, assess=", assess_minutes: 45")
    assert found("crisis-approval-too-slow", yaml) == hits("error", "crisis.levels[0].assess_minutes")
    (finding,) = told("crisis-approval-too-slow", yaml)
    assert finding.remedy.fr.startswith("La vérification prend à elle seule 45 min")
    assert "`assess_minutes`" in finding.remedy.fr
    assert "`statement_minutes`" in finding.remedy.fr


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ("person: ana, deputy: bob", []),
        ("person: ana", hits("error", "crisis.approval[0].deputy")),
        ("person: ana, deputy: ana", hits("error", "crisis.approval[0].deputy")),
        ("person: ana, deputy: lea", hits("error", "crisis.approval[0].deputy")),
        ("minutes: 30", []),
    ],
)
def test_crisis_approver_no_backup(found: Found, step: str, expected: list[tuple[str, str]]) -> None:
    yaml = f"crisis: {{approval: [{{{step}}}]}}\n"
    assert found("crisis-approver-no-backup", yaml + TWO) == expected
    if "bob" not in step and "lea" not in step:
        assert found("crisis-approver-no-backup", yaml + HELPED) == [("info", path) for _, path in expected]
        assert found("crisis-approver-no-backup", yaml + ALONE) == []


# --- scenarios and statements ------------------------------------------------------------------------------------

TOLD = "text: Nous vérifions"


@pytest.mark.parametrize(
    ("scenario", "trips"),
    [
        ("level: 2", True),
        (f"level: 2, statements: [{{level: 2, {TOLD}}}]", False),
        (f"level: 2, statements: [{{{TOLD}}}]", False),
        (f"level: 3, statements: [{{level: 2, {TOLD}}}]", True),  # nothing for the level where it starts
        ("level: 2, statements: [{level: 2}]", True),  # not written
        ("level: 1", False),
        (f"level: 1, statements: [{{level: 2, {TOLD}}}]", False),  # it speaks once it has grown
        ("level: 2, public_statement: no", False),
        ("level: 1, public_statement: yes", True),
        ("level: 2, kind: hostile_press", False),  # a journalist gets an answer, not a statement
        ("name: Sans niveau", True),
    ],
)
def test_crisis_no_statement(found: Found, scenario: str, trips: bool) -> None:  # noqa: FBT001 - a column
    expected = hits("error", "crisis.scenarios[0].statements") if trips else []
    assert found("crisis-no-statement", f"crisis: {{scenarios: [{{{scenario}}}]}}") == expected


def test_crisis_no_statement_says_for_which_level(said: Said) -> None:
    rule, wording = "crisis-no-statement", f"statements: [{{level: 2, {TOLD}}}]"
    assert said(rule, f"crisis: {{scenarios: [{{name: Une panne, level: 3, {wording}}}]}}") == (
        "Une panne : aucun message d’attente pour le niveau 3, où il commence."
    )
    assert said(rule, "crisis: {scenarios: [{kind: data_leak, level: 3}]}") == (
        "Fuite de données : aucun message d’attente n’est écrit."
    )


FOUR = "{kind: hacked_account}, {kind: impersonation}, {kind: bad_buzz}, {kind: emergency}"


@pytest.mark.parametrize(
    ("scenarios", "message"),
    [
        (FOUR, None),
        (f"{FOUR}, {{kind: staff_post}}", None),
        (
            FOUR.replace("hacked_account", "staff_post"),
            "4 scénarios : il manque « compte piraté ».",
        ),
        (
            "{kind: hacked_account}, {kind: bad_buzz}",
            "2 scénarios : il en faut 4 au moins et il manque « usurpation d’identité ».",
        ),
        ("", "0 scénario : il en faut 4 au moins et il manque « compte piraté » et « usurpation d’identité »."),
    ],
)
def test_crisis_scenarios_min(found: Found, said: Said, scenarios: str, message: str | None) -> None:
    yaml = f"crisis: {{baseline_mentions_per_day: 2, scenarios: [{scenarios}]}}"
    assert found("crisis-scenarios-min", yaml) == (hits("warning", "crisis.scenarios") if message else [])
    assert message is None or said("crisis-scenarios-min", yaml) == message
    assert found("crisis-scenarios-min", "") == []


@pytest.mark.parametrize(
    ("statement", "missing"),
    [
        ("Nous pensons aux blessés. Un accident a eu lieu. Nous vérifions. Prochaine information ici à 18 h.", ()),
        ("We are sorry. An accident has happened. We are checking. Next update here within two hours.", ()),
        ("Un accident a eu lieu. Nous vérifions. Prochaine information ici à 18 h.", ("empathy",)),
        ("Nous sommes désolés. Prochaine information ici à 18 h.", ("fact", "action")),
        ("Nous sommes désolés. La fête n’aura pas lieu. Prochaine information ici à 18 h.", ("action",)),
        ("Nous sommes désolés. La fête n’aura pas lieu. Nous cherchons une date.", ("update",)),
        ("Nous sommes désolés. Nous cherchons une date. Prochaine information bientôt.", ("update",)),
        ("La mairie dément ces allégations mensongères.", ("empathy", "action", "update")),
        ("The council denies these claims.", ("empathy", "action", "update")),
        ("Désolés : la page est piratée. N’ouvrez aucun lien. Prochaine information dans une heure.", ()),
    ],
)
def test_what_a_holding_statement_lacks(statement: str, missing: tuple[str, ...]) -> None:
    assert missing_parts(statement) == missing


def test_crisis_statement_shape(found: Found, said: Said) -> None:
    rule = "crisis-statement-shape"

    def scenario(wording: str, kind: str = "bad_buzz") -> str:
        return f'crisis: {{scenarios: [{{kind: {kind}, name: Une polémique, statements: [{{text: "{wording}"}}]}}]}}'

    bare = "La mairie dément ces allégations. Nous vérifions. Prochaine information à 18 h."
    assert found(rule, scenario(bare)) == hits("warning", "crisis.scenarios[0].statements[0].text")
    assert said(rule, scenario(bare)) == "Une polémique : il manque un mot pour les personnes."
    assert found(rule, scenario(f"Nous comprenons votre colère. {bare}")) == []
    assert found(rule, scenario(bare, kind="logo_misuse")) == []  # it is about us alone
    assert found(rule, "crisis: {scenarios: [{statements: [{level: 2}]}]}") == []


def test_crisis_statement_length(found: Found, said: Said) -> None:
    rule = "crisis-statement-length"

    def statement(length: int, *networks: str) -> str:
        platforms = ", ".join(f"{{network: {network}, status: active}}" for network in networks)
        scenario = f"{{name: Panne, statements: [{{text: {'a' * length}}}]}}"
        return f"platforms: [{platforms}]\ncrisis: {{scenarios: [{scenario}]}}"

    # X takes 280 characters and Bluesky 300; Facebook takes all of these.
    assert found(rule, statement(280, "x", "bluesky", "facebook")) == []
    assert found(rule, statement(281, "facebook")) == []
    assert found(rule, statement(281, "x", "bluesky")) == hits("warning", "crisis.scenarios[0].statements[0].text")
    assert said(rule, statement(301, "x", "bluesky")) == (
        "Panne : 301 signes, trop long pour X (ex-Twitter) (280) et Bluesky (300)."
    )
    assert found(rule, statement(281, "x").replace("active", "refused")) == []
    beside = statement(400, "x").replace("statements: [", "statements: [{text: Nous vérifions}, ")
    assert found(rule, beside) == []  # the short one is for X
    longer = statement(400, "x").replace("statements: [", f"statements: [{{text: {'b' * 500}}}, ")
    assert found(rule, longer) == hits("warning", "crisis.scenarios[0].statements[1].text")
    assert found(rule, statement(281, "x").replace("active", "emergency")) != []


# --- how it goes -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("means", "crisis", "expected"),
    [
        ("", "pause: {owner: ana}", []),
        ("", "pause: {owner: lea}", hits("error", "crisis.pause.owner")),  # left in June
        ("", "pause: {owner: lea, deputy: bob}", []),
        ("", "pause: {hours: 36}", hits("error", "crisis.pause.owner")),
        ("", "baseline_mentions_per_day: 2", hits("error", "crisis.pause")),
        ("{name: Suite, purpose: scheduling, who_can_stop: [ana]}", "baseline_mentions_per_day: 2", []),
        ("{name: Suite, purpose: scheduling}", "pause: {owner: ana}", hits("error", "means.tools[0].who_can_stop")),
        (
            "{name: Régie, purpose: ads, who_can_stop: [lea]}",
            "pause: {owner: ana}",
            hits("error", "means.tools[0].who_can_stop"),
        ),
        ("{name: Dessin, purpose: design}", "pause: {owner: ana}", []),
    ],
)
def test_crisis_no_pause_owner(found: Found, means: str, crisis: str, expected: list[tuple[str, str]]) -> None:
    yaml = f"{FACEBOOK}{TWO}means: {{tools: [{means}]}}\ncrisis: {{{crisis}}}"
    assert found("crisis-no-pause-owner", yaml) == expected


@pytest.mark.parametrize(
    ("channels", "expected"),
    [
        ("{attacked_on: facebook, reply_on: facebook}, {attacked_on: x, reply_on: facebook}", []),
        ("{attacked_on: facebook, private_when: Un nom est en jeu}, {attacked_on: twitter, reply_on: x}", []),
        ("{attacked_on: facebook, reply_on: facebook}", hits("warning", "crisis.channels")),
        ("{attacked_on: facebook}, {attacked_on: x, reply_on: x}", hits("warning", "crisis.channels")),
        (
            "{attacked_on: facebook, reply_on: telegram_channel}, {attacked_on: x, reply_on: x}",
            hits("warning", "crisis.channels[0].reply_on"),
        ),
    ],
)
def test_crisis_channel_map(found: Found, channels: str, expected: list[tuple[str, str]]) -> None:
    accounts = (
        "{network: facebook, status: active}, {network: x, status: active}, {network: newsletter, status: active}"
    )
    yaml = f"platforms: [{accounts}, {{network: tiktok, status: refused}}]\ncrisis: {{channels: [{channels}]}}"
    assert found("crisis-channel-map", yaml) == expected


def test_crisis_channel_map_is_asked_once_the_plan_is_begun(found: Found, said: Said) -> None:
    assert found("crisis-channel-map", FACEBOOK) == []
    assert said("crisis-channel-map", FACEBOOK + BEGUN) == "Attaque reçue sur Facebook : rien ne dit où répondre."


@pytest.mark.parametrize(
    ("organisation", "crisis", "expected"),
    [
        ("kind: state_startup", "", hits("warning", "organisation.supervision")),
        ("kind: local_government", "", hits("warning", "organisation.supervision")),
        (
            "kind: state_startup, supervision: {name: DINUM}",
            "",
            hits("warning", "organisation.supervision.communication_contact"),
        ),
        ("kind: state_startup, supervision: {name: DINUM, communication_email: com@exemple.gouv.fr}", "", []),
        ("kind: state_startup", ", alerts: [{who: Cabinet, when: [crisis]}]", []),
        (
            "kind: state_startup",
            ", alerts: [{who: CNIL, when: [security]}]",
            hits("warning", "organisation.supervision"),
        ),
        ("kind: association", "", []),
    ],
)
def test_crisis_no_supervision(found: Found, organisation: str, crisis: str, expected: list[tuple[str, str]]) -> None:
    yaml = f"organisation: {{{organisation}}}\n"
    assert found("crisis-no-supervision", yaml + f"crisis: {{baseline_mentions_per_day: 2{crisis}}}") == expected
    assert found("crisis-no-supervision", yaml) == []


@pytest.mark.parametrize(
    ("crisis", "trips"),
    [
        # From 25 August to 23 November 2026: 6 + 30 + 31 + 23 = 90 days.
        ("cell: [{role: lead, person: ana}], contacts_checked_on: 2026-08-25", False),
        ("cell: [{role: lead, person: ana}], contacts_checked_on: 2026-08-24", True),
        ("cell: [{role: lead, person: ana}]", True),
        ("contacts_checked_on: 2026-08-24", False),
    ],
)
def test_crisis_contacts_stale(found: Found, crisis: str, trips: bool) -> None:  # noqa: FBT001 - a column
    expected = hits("warning", "crisis.contacts_checked_on") if trips else []
    assert found("crisis-contacts-stale", f"crisis: {{{crisis}}}") == expected


# --- how it ends -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("crisis", "expected"),
    [
        ("baseline_mentions_per_day: 2", hits("warning", "crisis.stop_rule")),
        ("stop_rule: {last_message: On vous attend en boutique}", hits("warning", "crisis.stop_rule.max_exchanges")),
        ("stop_rule: {max_exchanges: 2, last_message: On vous attend en boutique}", []),
        ("stop_rule: {max_exchanges: 5, last_message: On vous attend en boutique}", []),
        (
            "stop_rule: {max_exchanges: 6, last_message: On vous attend}",
            hits("warning", "crisis.stop_rule.max_exchanges"),
        ),
        ("stop_rule: {max_exchanges: 2}", hits("info", "crisis.stop_rule.last_message")),
    ],
)
def test_crisis_no_stop_rule(found: Found, crisis: str, expected: list[tuple[str, str]]) -> None:
    assert found("crisis-no-stop-rule", f"crisis: {{{crisis}}}") == expected
    assert found("crisis-no-stop-rule", "") == []


QUARREL = """
platforms: [{network: facebook, status: active}, {network: flickr, status: active}]
crisis:
  channels: [{attacked_on: facebook, reply_on: flickr}]
  replies: [{case: Une personne nous attaque, do: On lui répond chaque fois, where: Sous son message}]
  scenarios: [{kind: bad_buzz, name: La dispute du barrage, level: 1}]
"""


def test_the_quarrel_without_an_end(found: Found, said: Said) -> None:
    """The ten-point sheet: no plan to intervene, the wrong tool, a quarrel that nobody knows how to end."""
    assert found("crisis-none", QUARREL) == []
    assert said("crisis-no-stop-rule", QUARREL) == (
        "Querelle en public : rien ne dit après combien d’échanges on s’arrête."
    )
    assert found("crisis-no-end-criteria", QUARREL) == hits("warning", "crisis.end")
    assert said("crisis-channel-map", QUARREL) == "Attaque reçue sur Flickr : rien ne dit où répondre."
    ended = QUARREL + "  stop_rule: {max_exchanges: 2, last_message: Écrivez-nous, decides: ana}\n"
    assert found("crisis-no-stop-rule", ended) == []
    dispute = ended.replace("level: 1", "level: 1, ends_when: Deux jours sans nouveau message")
    assert found("crisis-no-end-criteria", dispute) == []
    without = "\n".join(line for line in QUARREL.splitlines() if line.startswith("platforms"))
    assert found("crisis-none", without) == hits("error", "crisis")
    assert found("crisis-no-stop-rule", without) == []  # the missing chapter is told once


@pytest.mark.parametrize(
    ("crisis", "trips"),
    [
        ("baseline_mentions_per_day: 2", True),
        ("end: {declared_by: ana}", True),
        ("end: {multiple: 1.5}", False),
        ("end: {hours: 48}", False),
        ("end: {sentiment: On reparle de vélos}", False),
        ("scenarios: [{ends_when: La page est rendue}]", False),
        ("scenarios: [{ends_when: La page est rendue}, {level: 2}]", True),
    ],
)
def test_crisis_no_end_criteria(found: Found, crisis: str, trips: bool) -> None:  # noqa: FBT001 - a column
    assert found("crisis-no-end-criteria", f"crisis: {{{crisis}}}") == (hits("warning", "crisis.end") if trips else [])


@pytest.mark.parametrize(
    ("drill", "message"),
    [
        ("", "Plan de crise : aucun exercice n’a eu lieu ni n’est prévu."),
        ("drill: {last_on: 2025-11-23}", None),  # 365 days
        (
            "drill: {last_on: 2025-11-22}",
            "Plan de crise : le dernier exercice date de 366 jours (22 novembre 2025), et aucun n’est prévu.",
        ),
        ("drill: {on: 2026-11-23}", None),
        (
            "drill: {on: 2026-11-22}",
            "Plan de crise : l’exercice du 22 novembre 2026 est passé, et rien ne dit qu’il a eu lieu.",
        ),
        ("drill: {on: 2026-11-22, last_on: 2026-11-22}", None),
    ],
)
def test_crisis_no_drill(found: Found, said: Said, drill: str, message: str | None) -> None:
    yaml = f"crisis: {{baseline_mentions_per_day: 2{', ' if drill else ''}{drill}}}\n"
    assert found("crisis-no-drill", yaml) == (hits("warning", "crisis.drill") if message else [])
    assert message is None or said("crisis-no-drill", yaml) == message
    put_off = found("crisis-no-drill", yaml + "meta: {postponed: [crisis.drill]}")
    assert put_off == (hits("info", "crisis.drill") if message else [])


# --- the watch over one's name -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("listening", "path"),
    [
        ("every_days: 7, name_variants: [Pignon Comun]", None),
        ("every_days: 31, name_variants: [Pignon Comun]", None),
        ("every_days: 32, name_variants: [Pignon Comun]", "listening.every_days"),
        ("every_days: 7", "listening.name_variants"),
        ("name_variants: [Pignon Comun]", "listening.every_days"),
        ("", "listening.every_days"),
    ],
)
def test_impersonation_watch(found: Found, listening: str, path: str | None) -> None:
    expected = hits("warning", path) if path else []
    chapter = f"listening: {{{listening}}}\n" if listening else ""
    assert found("impersonation-watch", FACEBOOK + chapter) == expected
    assert found("impersonation-watch", chapter) == []  # no account, nobody to be mistaken for
    brief = found("impersonation-watch", f"{FACEBOOK}{chapter}meta: {{path: brief}}")
    assert brief == (expected if listening else [])


@pytest.mark.parametrize(
    ("kind", "accounts", "listening", "trips"),
    [
        ("craftsperson", FACEBOOK, "", True),
        ("b2b_company", FACEBOOK, "", True),
        ("association", FACEBOOK, "", False),
        ("craftsperson", FACEBOOK, "listening: {review_sites: [Tripadvisor]}", False),
        ("craftsperson", "", "", False),
        ("craftsperson", "platforms: [{network: google_business_profile, status: active}]\n", "", False),
        (
            "craftsperson",
            "platforms: [{network: x, status: active}, {network: google_my_business, status: active}]\n",
            "",
            False,
        ),
    ],
)
def test_no_review_watch(found: Found, kind: str, accounts: str, listening: str, trips: bool) -> None:  # noqa: FBT001
    yaml = f"organisation: {{kind: {kind}}}\n{accounts}{listening}"
    assert found("no-review-watch", yaml) == (hits("info", "listening.review_sites") if trips else [])


# --- what the house proposes -------------------------------------------------------------------------------------

PHOTO = "scenarios: [{{name: Décision ou photo qui choque, level: 2, statements: [{{{}}}]}}]"


@pytest.mark.parametrize(
    ("yaml", "message"),
    [
        (
            PHOTO.format("text: 'Nous vérifions avec XXX. Point à … h à [VILLE] ou à [VILLE].'"),
            "« Décision ou photo qui choque », niveau 2 : il reste « XXX », « … h » et « [VILLE] » à remplir.",
        ),
        (
            PHOTO.format("level: 3, text: {fr: Point à XXX., en: 'Update at XXX from [name].'}"),
            "« Décision ou photo qui choque », niveau 3 : il reste « XXX » et « [name] » à remplir.",
        ),
        (
            "replies: [{case: Réclamation, template: 'Bonjour [nom à compléter]'}]",
            "La réponse type « Réclamation » : il reste « [nom à compléter] » à remplir.",
        ),
        ("replies: [{template: 'À compléter'}]", "La réponse type n° 1 : il reste « à compléter » à remplir."),
        (
            "press: {holding_line: 'Point à XXX'}",
            "La phrase d’attente pour la presse : il reste « XXX » à remplir.",
        ),
    ],
)
def test_a_message_with_blanks_is_named_with_all_of_them(said: Said, yaml: str, message: str) -> None:
    assert said("crisis-placeholder", f"crisis: {{{yaml}}}\n") == message


HOUSE = (
    "crisis-none", "crisis-statement-length",
    "crisis-levels", "crisis-levels-order", "crisis-approval-too-slow", "crisis-no-statement",
    "crisis-scenarios-min", "crisis-placeholder", "crisis-statement-shape", "crisis-no-stop-rule",
    "crisis-no-end-criteria", "crisis-channel-map", "moderation-no-rules", "moderation-no-hours",
    "moderation-no-appeal", "charter-only-bans", "charter-public-duties", "charter-legal-regime", "no-leaver-process",
)  # fmt: skip


@pytest.mark.parametrize("team", [TWO, ALONE])
@pytest.mark.parametrize("kind", list(OrganisationKind))
def test_what_the_house_proposes_passes_its_own_rules(kind: OrganisationKind, team: str) -> None:
    yaml = (
        f"meta: {{languages: [fr, en], proposals: accept}}\norganisation: {{kind: {kind}, headcount: 64}}\n{team}"
        "platforms: [{network: facebook, status: active}, {network: x, status: active}]\n"
    )
    decided = Dossier(load(yaml, Strategy).strategy).decided
    assert [(one.rule, one.path, one.message.fr) for one in check(decided, TODAY, select=HOUSE)] == []
