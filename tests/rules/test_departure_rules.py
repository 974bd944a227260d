"""People who leave, and accounts kept for emergencies: what trips each rule, and the nearest that does not."""

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[str, str]]]
Said = Callable[..., str]


def hits(severity: str, *paths: str) -> list[tuple[str, str]]:
    return [(severity, path) for path in paths]


# --- people who leave --------------------------------------------------------------------------------------------


def leaving(day: str, named: str, review: str = "") -> str:
    return f"""
meta: {{{review}}}
team:
  people:
    - {{id: zoe, name: Zoé Arz, leaves_on: {day}}}
    - {{id: bob, name: Bob Cam}}
{named}
"""


ACCOUNT = "platforms: [{network: facebook, status: active, owner: zoe, deputy: bob}]"
KPI = "measurement: {kpis: [{name: Clics, owner: zoe}]}"


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        (leaving("2026-11-22", ACCOUNT), hits("error", "platforms[0].owner")),
        (leaving("2026-11-23", ACCOUNT), []),  # her last day
        (leaving("2026-11-22", KPI), hits("warning", "measurement.kpis[0].owner")),
        (leaving("2026-11-22", ACCOUNT.replace("zoe", "bob")), []),
        # To come: told when it is before the next review.
        (leaving("2027-01-15", ACCOUNT, "next_review: 2027-02-20"), hits("warning", "platforms[0].owner")),
        (leaving("2027-03-15", ACCOUNT, "next_review: 2027-02-20"), []),
        (leaving("2027-01-15", ACCOUNT), []),
        # What she did stays in her name; her access is told by another rule; a post of the past is past.
        (leaving("2026-11-22", "", "adopted_by: zoe"), []),
        (leaving("2026-11-22", "security: {accesses: [{network: x, admins: [zoe]}]}"), []),
        (leaving("2026-11-22", "calendar: {posts: [{on: 2026-11-20, author: zoe}]}"), []),
        (
            leaving("2026-11-22", "calendar: {posts: [{on: 2026-11-24, author: zoe}]}"),
            hits("warning", "calendar.posts[0].author"),
        ),
    ],
)
def test_leaver_still_named(found: Found, yaml: str, expected: list[tuple[str, str]]) -> None:
    assert found("leaver-still-named", yaml) == expected


def test_leaver_still_named_lists_all_the_places_at_once(said: Said) -> None:
    named = """
objectives: [{statement: Remplir le marché, owner: zoe}]
platforms:
  - {network: facebook, status: active, owner: zoe}
  - {network: x, status: active, owner: zoe, monitoring: [{person: zoe}]}
crisis: {coverage: [{people: [zoe]}, {people: [zoe, bob]}], pause: {owner: zoe}}
listening: {owner: zoe}
"""
    assert said("leaver-still-named", leaving("2026-11-22", named)) == (
        "Zoé Arz n’est plus là depuis le 22 novembre 2026, et son nom reste à 8 endroits : "
        "objectifs (« Remplir le marché ») ; responsable (Facebook et X (ex-Twitter)) ; "
        "créneaux de veille (X (ex-Twitter)) ; permanence de crise ; mise en sourdine ; chapitre « Veille de notre "
        "réputation »."
    )
    assert said("leaver-still-named", leaving("2027-01-15", ACCOUNT, "next_review: 2027-02-20")) == (
        "Zoé Arz part le 15 janvier 2027, avant la revue du 20 février 2027, et son nom reste à 1 endroit : "
        "responsable (Facebook)."
    )


def test_an_account_whose_owner_has_left_has_no_owner(found: Found, said: Said) -> None:
    yaml = leaving("2026-11-22", ACCOUNT)
    assert found("no-owner", yaml) == hits("error", "platforms[0].owner")
    assert said("no-owner", yaml) == "Facebook : Zoé Arz, responsable, n’est plus là depuis le 22 novembre 2026."
    assert found("no-owner", leaving("2026-11-23", ACCOUNT)) == []


# --- accounts kept for emergencies -------------------------------------------------------------------------------

SOS = "{network: x, status: emergency, handle: '@crue', owner: ana, deputy: bob"
SATURDAY = "rendezvous: [{name: Le marché, network: x}]"


def emergency(account: str = "", calendar: str = "", others: str = "") -> str:
    return f"platforms: [{SOS}{account}}}{others}]\ncalendar: {{{calendar}}}\n"


@pytest.mark.parametrize(
    ("yaml", "trips"),
    [
        (emergency(), False),
        (emergency(", posts_per_week: 2"), True),
        (emergency(", posts_per_week: 0"), False),
        (emergency(", frequency: weekly"), True),
        (emergency(calendar=SATURDAY), True),
        (emergency(calendar=SATURDAY.replace("x}", "facebook}")), False),
        (emergency(calendar="posts: [{on: 2026-12-01, network: x}]"), True),
        (emergency(calendar="posts: [{on: 2026-11-01, network: x}]"), False),  # past
        # An active account on the same network takes appointments and posts.
        (emergency(calendar=SATURDAY, others=", {network: x, status: active, owner: ana}"), False),
        (emergency(", posts_per_week: 2").replace("emergency", "active"), False),
        (emergency(", posts_per_week: 2").replace("network: x", "network: vine"), False),  # closed: another rule
    ],
)
def test_emergency_account_busy(found: Found, yaml: str, trips: bool) -> None:  # noqa: FBT001 - a column
    expected = hits("warning", "platforms[0].status") if trips else []
    assert found("emergency-account-busy", yaml) == expected


def test_emergency_account_busy_names_what_is_planned(said: Said) -> None:
    posts = (
        "posts: [{on: 2026-12-01, network: x, subject: Vœux}, {on: 2026-12-02, network: x, subject: Loto}, "
        "{on: 2026-12-03, network: x, subject: Bal}]"
    )
    assert said("emergency-account-busy", emergency(", posts_per_week: 2", f"{SATURDAY}, {posts}")) == (
        "X (ex-Twitter) est réservé aux urgences, et il y est prévu 2 publications par semaine, "
        "le rendez-vous « Le marché », « Vœux », « Loto » et 1 autre publication."
    )


def test_emergency_account_without_a_deputy_is_a_warning(found: Found) -> None:
    assert found("no-backup-person", emergency()) == []
    alone = emergency().replace(", deputy: bob", "")
    assert found("no-backup-person", alone) == hits("warning", "platforms[0].deputy")


# --- dates gone by -----------------------------------------------------------------------------------------------

BY = "2026-11-22"


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        (f"platforms: [{{network: x, status: to_close, closes_on: {BY}}}]", ("warning", "platforms[0].closes_on")),
        ("platforms: [{network: x, status: to_close, closes_on: 2026-11-23}]", None),  # today
        (f"platforms: [{{network: x, status: active, closes_on: {BY}}}]", None),
        (f"platforms: [{{network: x, status: to_open, opens_on: {BY}}}]", ("warning", "platforms[0].opens_on")),
        (f"platforms: [{{network: x, status: active, opens_on: {BY}}}]", None),
        (f"platforms: [{{network: x, status: refused, revisit_on: {BY}}}]", ("warning", "platforms[0].revisit_on")),
        (f"situation: {{duties: [{{name: Mentions, due: {BY}}}]}}", ("warning", "situation.duties[0].due")),
        (f"situation: {{duties: [{{name: Mentions, due: {BY}, status: done}}]}}", None),
        (f"situation: {{duties: [{{name: Mentions, due: {BY}, applies: no}}]}}", None),
        (f"community: {{sources: [{{name: Forum, next_on: {BY}}}]}}", ("info", "community.sources[0].next_on")),
        (f"charter: {{training_on: {BY}}}", ("info", "charter.training_on")),
        (f"means: {{providers: [{{name: Vif, until: {BY}}}]}}", ("info", "means.providers[0].until")),
        (f"expected_return: {{money: {{by: {BY}}}}}", ("info", "expected_return.money.by")),
        ("", None),
    ],
)
def test_dates_past(found: Found, yaml: str, expected: tuple[str, str] | None) -> None:
    assert found("dates-past", yaml) == ([expected] if expected else [])


def test_dates_past_are_told_at_once_what_binds_first(said: Said) -> None:
    yaml = """
platforms: [{network: facebook, status: to_close, closes_on: 2026-11-20}]
situation: {duties: [{name: Page sur les données, due: 2026-11-10}]}
community: {sources: [{name: Forum, next_action: Répondre à Luc, next_on: 2026-10-01}]}
"""
    assert said("dates-past", yaml) == (
        "3 échéances passées : « Page sur les données » (10 novembre 2026) ; Facebook à fermer (20 novembre 2026) ; "
        "« Répondre à Luc » (1er octobre 2026)."
    )


# --- closings announced too late -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("platforms: [{network: x, status: to_close, closes_on: 2026-12-15}]", ("warning", "platforms[0].closes_on")),
        ("platforms: [{network: x, status: to_close, closes_on: 2027-01-29}]", None),
        ("platforms: [{network: x, status: to_close}]", None),
        (
            """
meta: {changes: [{on: 2026-11-14, what: Fermeture de X annoncée}]}
platforms: [{network: x, status: to_close, closes_on: 2026-12-15}]
""",
            None,
        ),
    ],
)
def test_closing_notice(found: Found, yaml: str, expected: tuple[str, str] | None) -> None:
    assert found("closing-notice", yaml) == ([expected] if expected else [])


# --- reviewed before it was written --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("meta", "trips"),
    [
        ("peer_reviewed_on: 2026-11-06, changes: [{on: 2026-11-18, what: Première version complète}]", True),
        ("peer_reviewed_on: 2026-11-06, changes: [{on: 2026-11-18, what: First complete version}]", True),
        ("peer_reviewed_on: 2026-11-18, changes: [{on: 2026-11-18, what: Première version}]", False),
        ("peer_reviewed_on: 2026-11-06, changes: [{on: 2026-11-18, what: Vote}, {on: 2026-10-02, what: Essai}]", False),
        ("peer_reviewed_on: 2026-09-06, changes: [{on: 2026-11-18, what: Vote}, {on: 2026-10-02, what: Essai}]", True),
        ("peer_reviewed_on: 2026-11-06", False),
        ("changes: [{on: 2026-11-18, what: Première version}]", False),
    ],
)  # fmt: skip
def test_reviewed_before_written(found: Found, meta: str, trips: bool) -> None:  # noqa: FBT001 - a column of a table
    yaml = f"meta: {{as_of: 2026-11-22, {meta}}}"
    assert found("reviewed-before-written", yaml) == ([("warning", "meta.peer_reviewed_on")] if trips else [])
