"""Staff charter, moderation, security: a strategy that trips each rule, and the nearest one that does not."""

from collections.abc import Callable
from textwrap import dedent

import pytest

from socialplan.rules.finding import Finding

Found = Callable[..., list[tuple[str, str]]]
Said = Callable[..., str]
Told = Callable[..., list[Finding]]

ALONE = "team: {alone: yes, people: [{id: ana, name: Ana Roy}]}\n"
TWO = "team: {people: [{id: ana, name: Ana Roy}, {id: bob, name: Bob Cam}]}\n"
FACEBOOK = "platforms: [{network: facebook, status: active}]\n"


def hits(severity: str, *paths: str) -> list[tuple[str, str]]:
    return [(severity, path) for path in paths]


# --- the staff charter -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("charter", "expected"),
    [
        ("may_not: [Parler de la mairie]", hits("warning", "charter.may")),
        ("may_not: [Parler de la mairie], may: [Raconter son métier]", []),
        ("may: [Raconter son métier]", []),
        ("purpose: Savoir quoi dire", []),
    ],
)
def test_charter_only_bans(found: Found, charter: str, expected: list[tuple[str, str]]) -> None:
    assert found("charter-only-bans", f"charter: {{{charter}}}") == expected


def test_the_bans_are_counted(said: Said) -> None:
    yaml = "charter: {may_not: [Parler de la mairie]}"
    assert said("charter-only-bans", yaml) == "La charte contient 1 interdit, et rien de ce qui est permis."


KIT = "boilerplate: {short: Une boulangerie, logos: Dossier Logos, banners: Dossier Bandeaux}"


@pytest.mark.parametrize(
    ("kit", "expected"),
    [
        (f"organisation: {{{KIT}}}", []),
        ("", hits("warning", "organisation.boilerplate")),
        (f"organisation: {{{KIT.replace('short', 'long')}}}", []),
        (
            f"organisation: {{{KIT.replace('short: Une boulangerie, ', '')}}}",
            hits("warning", "organisation.boilerplate.short"),
        ),
        (
            f"organisation: {{{KIT.replace(', banners: Dossier Bandeaux', '')}}}",
            hits("warning", "organisation.boilerplate.banners"),
        ),
    ],
)
def test_charter_no_kit(found: Found, kit: str, expected: list[tuple[str, str]]) -> None:
    assert found("charter-no-kit", f"charter: {{purpose: Savoir quoi dire}}\n{kit}") == expected
    assert found("charter-no-kit", kit) == []  # no charter, no kit to give
    alone = found("charter-no-kit", f"charter: {{purpose: Savoir quoi dire}}\n{ALONE}{kit}")
    assert alone == [("info", path) for _, path in expected]


def private(charter: str, *, headcount: int | None = 50, kind: str = "b2b_company", country: str = "FR") -> str:
    heads = "" if headcount is None else f", headcount: {headcount}"
    return f"organisation: {{kind: {kind}, country: {country}{heads}}}\ncharter: {{{charter}}}"


SANCTIONS = "consequences: [Un échange, Un avertissement écrit]"


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        (private(SANCTIONS), hits("warning", "charter.status")),
        (private(f"status: service_note, {SANCTIONS}"), hits("warning", "charter.status")),
        (private(f"status: works_rules, {SANCTIONS}"), hits("warning", "charter.consulted_on")),
        (private("status: works_rules"), hits("warning", "charter.consulted_on")),
        (private(f"status: works_rules, consulted_on: 2026-10-15, {SANCTIONS}"), []),
        (private("status: guide, consequences: [Un échange, Le retrait du droit de publier]"), []),
        (private(SANCTIONS, headcount=49), []),
        (private(SANCTIONS, headcount=None), []),
        (private(SANCTIONS, kind="local_government"), []),
        (private(SANCTIONS, kind="association"), hits("warning", "charter.status")),
        (private(SANCTIONS, country="BE"), []),
    ],
)
def test_charter_legal_regime(found: Found, yaml: str, expected: list[tuple[str, str]]) -> None:
    assert found("charter-legal-regime", yaml) == expected


def test_charter_legal_regime_names_a_dated_source_and_gives_no_advice(said: Said) -> None:
    message = said("charter-legal-regime", private(SANCTIONS, headcount=64))
    assert message == (
        "La charte prévoit des sanctions et n’est pas une annexe au règlement intérieur, pour 64 personnes "
        "(Code du travail, texte du 1er septembre 2026)."
    )  # the articles are its source: `explain` tells them


@pytest.mark.parametrize(
    ("kind", "rules", "expected"),
    [
        ("local_government", "may_not: [Critiquer le maire]", hits("warning", "charter.personal_accounts")),
        ("local_government", "purpose: Savoir quoi dire", []),  # no rule of its own yet
        ("b2b_company", "may_not: [Critiquer le patron]", []),
        (
            "local_government",
            "may_not: [Afficher une opinion politique, Publier un document interne], never_share: [Un dossier]",
            [],
        ),
        (
            "ministry_agency",
            "may_not: [Montrer une opinion politique en service], never_share: [Un dossier]",
            hits("warning", "charter.personal_accounts"),
        ),
    ],
)
def test_charter_public_duties(found: Found, kind: str, rules: str, expected: list[tuple[str, str]]) -> None:
    assert found("charter-public-duties", f"organisation: {{kind: {kind}}}\ncharter: {{{rules}}}") == expected


def test_charter_public_duties_says_which(said: Said) -> None:
    yaml = "organisation: {kind: ministry_agency}\ncharter: {may_not: [Montrer une opinion politique en service]}"
    assert "n’a pas un mot sur la discrétion et le secret" in said("charter-public-duties", yaml)
    assert "la neutralité" not in said("charter-public-duties", yaml)


# --- whom to call ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("charter: {purpose: Savoir quoi dire}", hits("error", "crisis.press")),
        ("crisis: {press: {delay_minutes: 60}}", hits("error", "crisis.press.contact")),
        ("crisis: {press: {contact: ana}}", []),
        ("crisis: {cell: [{role: spokesperson, person: ana}]}", []),
        ("crisis: {cell: [{role: spokesperson}]}", hits("error", "crisis.press")),
        ("crisis: {cell: [{role: lead, person: ana}]}", hits("error", "crisis.press")),
        ("charter: {contacts: [{situation: journalist, external: Service presse de la région}]}", []),
        ("", []),
        ("crisis: {cell: [{role: lead, person: ana}]}\n" + ALONE, []),
    ],
)
def test_no_spokesperson(found: Found, yaml: str, expected: list[tuple[str, str]]) -> None:
    assert found("no-spokesperson", yaml if "people" in yaml else yaml + "\n" + TWO) == expected


def test_escalation_route_missing_names_each_situation(found: Found) -> None:
    rule = "escalation-route-missing"
    begun = "charter: {purpose: Savoir quoi dire"
    assert found(rule, f"{begun}}}\n{TWO}") == hits("error", *["charter.contacts"] * 3)
    lines = "{situation: bad_buzz, person: ana}, {situation: journalist, external: Service presse}"
    assert found(rule, f"{begun}, contacts: [{lines}]}}\n{TWO}") == hits("error", "charter.contacts")
    whole = f"{lines}, {{situation: event, deputy: bob}}"
    assert found(rule, f"{begun}, contacts: [{whole}]}}\n{TWO}") == []
    assert found(rule, TWO) == []
    assert found(rule, f"{begun}}}\n{ALONE}") == []


def test_the_crisis_chapter_answers_for_criticism_and_journalists_only(found: Found, said: Said) -> None:
    crisis = "crisis: {cell: [{role: lead, person: ana}], press: {contact: bob}}\n"
    assert found("escalation-route-missing", crisis + TWO) == hits("error", "charter.contacts")
    assert said("escalation-route-missing", crisis + TWO) == (
        "Personne n’est nommé pour une demande d’événement ou de campagne."
    )
    alerted = crisis.replace("press:", "alerts: [{who: Préfecture, when: [event]}], press:")
    assert found("escalation-route-missing", alerted + TWO) == []


WEEK = "mon, tue, wed, thu, fri, sat, sun"


@pytest.mark.parametrize(
    ("days", "at", "severity"),
    [
        (WEEK, '"09:00"', "warning"),  # seven days, no evening
        (WEEK.replace(", sun", ""), '"09:00"', None),  # six days and a rest
        (WEEK.replace(", sun", ""), '"20:00"', "warning"),  # six evenings
        (WEEK.replace(", sat, sun", ""), '"22:30"', None),  # five evenings
    ],
)
def test_disconnect(found: Found, days: str, at: str, severity: str | None) -> None:
    slot = f"{{days: [{days}], at: {at}, person: ana}}"
    platforms = f"platforms: [{{network: facebook, status: active, monitoring: [{slot}]}}]\n"
    path = "platforms[0].monitoring[0]"
    assert found("disconnect", platforms + TWO) == (hits(severity, path) if severity else [])
    assert found("disconnect", platforms + ALONE) == (hits("info", path) if severity else [])
    assert found("disconnect", platforms.replace("active", "refused") + TWO) == []


def test_disconnect_adds_up_what_one_person_does(found: Found, said: Said) -> None:
    # Ana watches Monday to Friday, and is on duty at the weekend until 21:00: seven days, two evenings.
    slots = 'monitoring: [{days: [mon, tue, wed, thu, fri], at: "09:00", person: ana}]'
    yaml = dedent(f"""
        platforms: [{{network: facebook, status: active, {slots}}}]
        crisis: {{coverage: [{{days: [sat, sun], start: "08:00", end: "21:00", people: [ana]}}]}}
        {TWO}""")
    assert found("disconnect", yaml) == hits("warning", "platforms[0].monitoring[0]")
    assert said("disconnect", yaml) == (
        "Toujours la même personne : Ana Roy est de service 7 jours par semaine, dont 2 soirs après 20 h."
    )
    shared = yaml.replace("people: [ana]", "people: [bob]")
    assert found("disconnect", shared) == []
    agreed = yaml + "charter: {on_call_terms: Un jour de repos le lundi}\n"
    assert found("disconnect", agreed) == []


# --- moderation --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moderation", "rules", "hours", "appeal"),
    [
        ("", hits("warning", "moderation"), [], []),  # the missing chapter is told once
        (
            "moderation: {log_kept_by: ana}",
            hits("warning", "moderation.removed"),
            hits("warning", "moderation.hours"),
            hits("info", "moderation.appeal"),
        ),
        (
            "moderation: {removed: [Injures]}",
            [],
            hits("warning", "moderation.hours"),
            hits("info", "moderation.appeal"),
        ),
        (
            "moderation: {public_rules_url: https://exemple.fr/regles, hours: De 9 h à 18 h, appeal: Un courriel}",
            [],
            [],
            [],
        ),
    ],
)
def test_moderation(
    found: Found,
    moderation: str,
    rules: list[tuple[str, str]],
    hours: list[tuple[str, str]],
    appeal: list[tuple[str, str]],
) -> None:
    yaml = FACEBOOK + TWO + moderation
    assert found("moderation-no-rules", yaml) == rules
    assert found("moderation-no-hours", yaml) == hours
    assert found("moderation-no-appeal", yaml) == appeal


@pytest.mark.parametrize(
    "platforms",
    [
        "platforms: []",
        "platforms: [{network: newsletter, status: active}]",
        "platforms: [{network: google_plus, status: active}]",
        "platforms: [{network: facebook, status: to_open}]",
    ],
)
def test_moderation_needs_an_account_where_people_comment(found: Found, platforms: str) -> None:
    for rule in ("moderation-no-rules", "moderation-no-hours", "moderation-no-appeal"):
        assert found(rule, f"{platforms}\nmoderation: {{log_kept_by: ana}}\n{TWO}") == []


# --- how the accounts are held -----------------------------------------------------------------------------------


def held(*accesses: str, platforms: str = FACEBOOK, more: str = "", team: str = TWO) -> str:
    return f"{platforms}{team}security: {{accesses: [{', '.join(f'{{{one}}}' for one in accesses)}]{more}}}"


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        (held("network: facebook, two_factor: yes"), []),
        (held("network: facebook, two_factor: no"), hits("error", "security.accesses[0].two_factor")),
        (held("network: facebook"), hits("error", "security.accesses")),
        (FACEBOOK, hits("error", "security.accesses")),
        (held(platforms="platforms: [{network: x, status: emergency}]\n"), hits("error", "security.accesses")),
        (held(platforms="platforms: [{network: x, status: refused}, {network: vine, status: active}]\n"), []),
        (
            held(
                "network: facebook, account: un, two_factor: no",
                platforms="platforms: [{id: deux, network: facebook, status: to_close}]\n",
            ),
            [],
        ),
    ],
)
def test_no_2fa(found: Found, yaml: str, expected: list[tuple[str, str]]) -> None:
    assert found("no-2fa", yaml) == expected


def test_no_2fa_tells_what_is_unsaid_once(said: Said) -> None:
    lines = ("network: facebook, status: active", "network: x, status: emergency", "network: blog, status: active")
    platforms = f"platforms: [{', '.join(f'{{{line}}}' for line in lines)}]\n"
    assert said("no-2fa", held("network: blog, two_factor: yes", platforms=platforms)) == (
        "Facebook et X (ex-Twitter) : rien ne dit s’il y a une double authentification."
    )


INSTAGRAM = "platforms: [{network: instagram, status: active}]\n"
SHARED = "network: instagram, admins: [ana], publishers: [bob]"


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        (held(SHARED, platforms=INSTAGRAM), hits("error", "security.accesses[0]")),
        (held(SHARED, platforms=INSTAGRAM, more=", password_manager: Bitwarden"), []),
        (held("network: instagram, admins: [ana], publishers: [ana]", platforms=INSTAGRAM), []),
        (held(SHARED.replace("instagram", "facebook")), []),  # each has an access of their own there
        (held(SHARED, platforms=INSTAGRAM) + "\nmeans: {tools: [{name: Coffre, purpose: passwords}]}", []),
        (
            held(SHARED, platforms=INSTAGRAM)
            + "\nmeans: {tools: [{name: Programmateur, purpose: scheduling, who_can_stop: [ana, bob]}]}",
            [],
        ),
        (
            held(SHARED, platforms=INSTAGRAM)
            + "\nmeans: {tools: [{name: Programmateur, purpose: scheduling, who_can_stop: [ana]}]}",
            hits("error", "security.accesses[0]"),
        ),
    ],
)
def test_shared_password(found: Found, yaml: str, expected: list[tuple[str, str]]) -> None:
    assert found("shared-password", yaml) == expected


SIX = "team: {people: [" + ", ".join(f"{{id: p{number}}}" for number in range(6)) + "]}\n"


@pytest.mark.parametrize(
    ("admins", "severity", "alone"),
    [
        ("", "error", "info"),
        ("p0", "error", None),  # one rule tells it to somebody alone
        ("p0, p0", "error", None),
        ("p0, p1", None, None),
        ("p0, p1, p2, p3, p4", None, None),
        ("p0, p1, p2, p3, p4, p5", "warning", "warning"),
    ],
)
def test_admins_count(found: Found, told: Told, admins: str, severity: str | None, alone: str | None) -> None:
    path = "security.accesses[0].admins"
    yaml = held(f"network: facebook, admins: [{admins}]", team=SIX)
    assert found("admins-count", yaml) == (hits(severity, path) if severity else [])
    for one in told("admins-count", yaml):
        few = severity == "error"
        assert ("son absence bloque tout le monde" in one.why.fr) is few
        assert ("est une porte de plus" in one.why.fr) is not few
        assert one.remedy.fr.startswith("Choisissez" if few else "Gardez")
    if admins in {"", "p0"}:
        lonely = held(f"network: facebook, admins: [{admins}]", team="team: {alone: yes, people: [{id: p0}]}\n")
        assert found("admins-count", lonely) == (hits(alone, path) if alone else [])
    assert found("admins-count", FACEBOOK) == []


def test_admins_count_says_how_many(said: Said) -> None:
    assert said("admins-count", held("network: facebook, admins: [ana]")) == (
        "Facebook : 1 personne l’administre ; il en faut 2 au moins."
    )


def leaving(day: str) -> str:
    return f"team: {{people: [{{id: ana}}, {{id: lea, name: Léa Bastide, leaves_on: {day}}}]}}\n"


def test_leaver_still_admin(found: Found, said: Said) -> None:
    accesses = ("network: facebook, admins: [ana]", "network: x, admins: [ana], publishers: [ana, lea]")
    both = "platforms: [{network: facebook, status: active}, {network: x, status: active}]\n"
    gone = held(*accesses, platforms=both, team=leaving("2026-06-30"))
    assert found("leaver-still-admin", gone) == hits("error", "security.accesses[1].publishers[1]")
    assert said("leaver-still-admin", gone) == (
        "Léa Bastide n’est plus là depuis le 30 juin 2026 et garde l’accès à X (ex-Twitter)."
    )
    assert found("leaver-still-admin", held(*accesses, platforms=both, team=leaving("2026-11-23"))) == []
    assert found("leaver-still-admin", held(accesses[0], platforms=both, team=leaving("2026-06-30"))) == []


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        (held("network: facebook, admins: [ana, bob]"), hits("warning", "security.leaver_process")),
        (held("network: facebook, admins: [ana]"), []),  # one person: nobody withdraws anything from anybody
        (held("network: facebook, admins: [ana, bob]", more=", leaver_process: Bob retire tout"), []),
        (FACEBOOK, []),
    ],
)
def test_no_leaver_process(found: Found, yaml: str, expected: list[tuple[str, str]]) -> None:
    assert found("no-leaver-process", yaml) == expected


@pytest.mark.parametrize(
    ("accesses", "inventory", "path"),
    [
        # From 25 August to 23 November 2026: 6 + 30 + 31 + 23 = 90 days.
        ([], "2026-08-25", None),
        ([], "2026-08-24", "security.inventory_on"),
        ([], None, None),
        (["network: facebook, checked_on: 2025-01-06"], "2026-11-01", None),
        (["network: facebook, checked_on: 2025-01-06"], None, "security.accesses[0].checked_on"),
        (
            ["network: facebook, checked_on: 2026-11-01", "network: x, checked_on: 2026-08-24"],
            None,
            "security.accesses[1].checked_on",
        ),
        (["network: facebook, checked_on: 2025-01-06", "network: x"], None, None),  # nobody looked at all of them
    ],
)
def test_inventory_stale(found: Found, accesses: list[str], inventory: str | None, path: str | None) -> None:
    yaml = held(*accesses, more=f", inventory_on: {inventory}" if inventory else "")
    assert found("inventory-stale", yaml) == (hits("warning", path) if path else [])


@pytest.mark.parametrize(("answer", "trips"), [("no", True), ("yes", False), ("", False)])
def test_no_generic_mailbox(found: Found, answer: str, trips: bool) -> None:  # noqa: FBT001 - a column
    yaml = held(f"network: facebook, recovery_generic: {answer}")
    assert found("no-generic-mailbox", yaml) == (
        hits("warning", "security.accesses[0].recovery_generic") if trips else []
    )
