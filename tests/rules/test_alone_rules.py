"""Working alone: one note says what rests on one person, with what that person can do; the others keep quiet."""

from collections.abc import Callable

import pytest

from socialplan.rules.finding import Finding

Found = Callable[..., list[tuple[str, str]]]
Said = Callable[..., str]
Told = Callable[..., list[Finding]]

ALONE = "team: {alone: yes, people: [{id: ana, name: Ana Roy}]}\n"
SHOP = (
    "platforms: [{network: facebook, status: active, owner: ana}, {network: instagram, status: active, owner: ana}]\n"
    "editorial: {line: Nous disons, approvals: [{content: sensitive, author: ana, approver: ana}]}\n"
)
CRISIS = (
    "crisis: {levels: [{number: 2}], cell: [{role: lead, person: ana, out_of_hours: no}], "
    'coverage: [{days: [mon], start: "08:00", end: "12:00", people: [ana]}], approval: [{person: ana}]}\n'
)
SECURITY = "security: {{accesses: [{{network: facebook, admins: [ana]}}], admins: ['{}']}}\n"
HELPED = "means: {providers: [{name: Studio Vif}]}\n"

GATHERED = (
    "no-backup-person",
    "admins-count",
    "self-approval",
    "no-approval-path",
    "crisis-no-lead",
    "crisis-lead-unreachable",
    "crisis-coverage-hole",
    "crisis-approver-no-backup",
)


def test_one_note_says_what_rests_on_somebody_alone(found: Found, said: Said, told: Told) -> None:
    yaml = ALONE + SHOP + CRISIS + SECURITY.format("Je revois les accès chaque mois")
    assert found("single-person", yaml) == [("info", "team.people")]
    assert said("single-person", yaml) == (
        "Tout repose sur Ana Roy : ni collègue, ni prestataire pour prendre le relais (Facebook et Instagram ; en "
        "crise, la décision et la parole)."
    )
    (finding,) = told("single-person", yaml)
    assert "sous enveloppe scellée à une personne de confiance, et écrivez chez qui" in finding.remedy.fr
    assert "team.alone" not in finding.remedy.fr


@pytest.mark.parametrize("rule", GATHERED)
def test_the_rules_that_ask_for_somebody_else_keep_quiet(found: Found, rule: str) -> None:
    yaml = ALONE + SHOP + CRISIS + SECURITY.format("Je revois les accès chaque mois")
    assert found(rule, yaml) == []
    undeclared = yaml.replace("alone: yes, ", "")
    if rule != "no-approval-path":
        assert found(rule, undeclared) != []


@pytest.mark.parametrize(
    "text",
    [
        "Les codes de secours sont dans une enveloppe chez ma sœur",
        "Les codes sont confiés à Claire, au café",
        "The codes are in a sealed envelope with Claire",
    ],
)
def test_once_it_is_written_who_holds_the_codes_nothing_is_left_to_say(found: Found, text: str) -> None:
    assert found("single-person", ALONE + SHOP + SECURITY.format(text)) == []
    elsewhere = ALONE + SHOP + f"message: {{core: '{text}'}}\n"
    assert found("single-person", elsewhere) != []


def test_what_hands_nothing_over_does_not_count(found: Found) -> None:
    assert found("single-person", ALONE + SHOP + SECURITY.format("Ne confiez jamais un mot de passe")) != []


def test_with_a_provider_the_rules_speak_as_notes(found: Found) -> None:
    yaml = ALONE + SHOP + CRISIS + HELPED
    assert found("single-person", yaml) == []
    assert found("no-backup-person", yaml) == [("info", "platforms[0].deputy"), ("info", "platforms[1].deputy")]


@pytest.mark.parametrize(
    ("team", "says"),
    [
        ("team: {people: [{id: ana, name: Ana Roy}]}\n", True),
        ("team: {alone: no, people: [{id: ana, name: Ana Roy}]}\n", False),
        ("team: {people: [{id: ana}, {id: bob}]}\n", False),
        ("team: {alone: yes, people: [{id: ana}, {id: bob}]}\n", False),
    ],
)
def test_who_has_said_it_is_not_asked_whether_they_are_alone(
    told: Told,
    team: str,
    says: bool,  # noqa: FBT001 - a table's column
) -> None:
    remedies = [one.remedy.fr for one in told("no-backup-person", team + SHOP)]
    assert len(remedies) == 2
    assert all(("`team.alone: yes`" in remedy) is says for remedy in remedies)


@pytest.mark.parametrize(
    ("team", "names"),
    [
        ("team: {alone: yes, people: [{id: ana, name: Ana Roy}, {id: bob, name: Bob Cam}]}", "2 : Ana Roy et Bob Cam"),
        ("team: {alone: yes, people: [{id: ana, name: Ana Roy}]}", None),
        ("team: {alone: yes, people: [{id: ana, name: Ana Roy}, {id: bob, leaves_on: 2026-11-01}]}", None),
        ("team: {alone: no, people: [{id: ana}, {id: bob}]}", None),
        ("team: {people: [{id: ana}, {id: bob}]}", None),
    ],
)
def test_alone_and_yet_several_is_said_once(found: Found, said: Said, team: str, names: str | None) -> None:
    assert found("alone-with-others", team) == ([("warning", "team.alone")] if names else [])
    if names:
        assert said("alone-with-others", team) == (
            f"Vous dites qu’une seule personne fait tout, et l’équipe en compte {names}."
        )


def test_rest_is_asked_of_somebody_alone_in_words_that_they_can_follow(told: Told) -> None:
    days = "mon, tue, wed, thu, fri, sat, sun"
    slot = f'{{days: [{days}], at: "09:00", person: ana}}'
    (finding,) = told(
        "disconnect", f"{ALONE}platforms: [{{network: facebook, status: active, monitoring: [{slot}]}}]\n"
    )
    assert finding.severity == "info"
    assert "Partagez" not in finding.remedy.fr
    assert finding.remedy.fr.startswith("Gardez au moins un jour et deux soirs sans veille")


def test_too_many_evenings_point_at_where_the_evenings_are_written(found: Found) -> None:
    days = "mon, tue, wed, thu, fri, sat, sun"
    slot = f'{{days: [{days}], at: "09:00", person: ana}}'
    watch = f"platforms: [{{network: facebook, status: active, monitoring: [{slot}]}}]\n"
    evenings = f'crisis: {{coverage: [{{days: [{days}], start: "05:00", end: "21:00", people: [ana]}}]}}\n'
    assert found("disconnect", ALONE + watch) == [("info", "platforms[0].monitoring[0]")]
    assert found("disconnect", ALONE + watch + evenings) == [("info", "crisis.coverage[0]")]
