"""Audiences and networks: a strategy that trips each rule, and the nearest one that does not."""

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[str, str]]]
Said = Callable[..., str]


def accounts(*lines: str, more: str = "") -> str:
    """Active accounts unless they say otherwise, and the rest of the strategy."""
    items = [line if "status" in line else f"{line}, status: active" for line in lines]
    return "platforms: [" + ", ".join(f"{{{item}}}" for item in items) + "]\n" + more


# --- audiences ---------------------------------------------------------------------------------------------------


def test_no_audience(found: Found) -> None:
    assert found("no-audience", "{}") == [("error", "audiences")]
    assert found("no-audience", "audiences: [{label: Parents}]") == []


PROVED = "{network: facebook, source: 62 clients interrogés, observed_on: 2026-10-01}"


@pytest.mark.parametrize(
    ("audience", "path"),
    [
        (f"priority: 1, presence: [{PROVED}]", None),
        ("priority: 1, presence: [{network: facebook, source: 62 clients}]", "presence[0].source"),
        ("priority: 1, presence: [{network: facebook, observed_on: 2026-10-01}]", "presence[0].source"),
        (f"priority: 1, presence: [{{network: x}}, {PROVED}]", None),
        (
            "priority: 1, presence: [{network: x, evidence: assumed, source: On croit, observed_on: 2026-10-01}]",
            "presence[0].source",
        ),
        ("priority: 2, presence: [{network: facebook}]", None),
        ("priority: 1", "presence"),
    ],
)
def test_presence_unproved(found: Found, audience: str, path: str | None) -> None:
    other = "{priority: 2, presence: [{network: x}]}"
    expected = [("warning", f"audiences[0].{path}")] if path else []
    assert found("presence-unproved", f"audiences: [{{{audience}}}, {other}]") == expected


def test_presence_unproved_says_what_is_missing(said: Said) -> None:
    def audience(evidence: str) -> str:
        return f"audiences: [{{label: Parents, priority: 1, presence: [{{network: x, evidence: {evidence}}}]}}]"

    nowhere = "audiences: [{label: Parents, priority: 1}, {priority: 2, presence: [{network: x}]}]"
    assert said("presence-unproved", nowhere).endswith("on ne dit pas sur quels réseaux ce public se trouve.")
    assert said("presence-unproved", audience("assumed")) == "« Parents » : présence supposée sur X (ex-Twitter)."
    assert said("presence-unproved", audience("survey")) == (
        "« Parents » : aucune source datée ne montre sa présence sur X (ex-Twitter)."
    )


@pytest.mark.parametrize("audiences", ["", "audiences: [{priority: 1}, {priority: 1}]"])
def test_presence_unanswered_is_one_warning_for_all_accounts(found: Found, said: Said, audiences: str) -> None:
    yaml = accounts("network: facebook", "network: x", "network: blog", more=audiences)
    assert found("platform-without-audience", yaml) == [("warning", "audiences")]
    assert said("platform-without-audience", yaml).startswith("Vos 2 comptes actifs : ")
    assert found("presence-unproved", yaml) == []
    assert found("platform-without-audience", accounts("network: newsletter", more=audiences)) == []


HERE = "audiences: [{id: parents, priority: 1, presence: [{network: facebook}]}]"


@pytest.mark.parametrize(
    ("lines", "audiences", "trips"),
    [
        (("network: facebook, audiences: [parents]",), HERE, False),
        (("network: facebook, audiences: [elus]",), HERE, True),
        (("network: facebook",), HERE, False),  # it names nobody: it speaks to whoever is there
        (("network: x",), HERE, True),
        (("network: x, audiences: [parents]",), HERE, True),  # addressed where they are not
        (("network: newsletter, audiences: [parents]",), HERE, False),  # one's own medium finds them
        (("network: facebook, audiences: [parents], status: to_open",), HERE, False),
        (("network: facebook, audiences: [parents], status: refused", "network: x"), HERE, True),
        (("network: facebook, audiences: [parents], frequency: never",), HERE, True),
        (("network: facebook, audiences: [elus]",), HERE.replace("priority: 1", "priority: 2"), False),
        (("network: x, audiences: [parents]",), "audiences: [{id: parents, priority: 1}]", False),
        (("network: x",), "audiences: [{id: parents, priority: 1}]", False),  # nothing is known of either
        ((), HERE, False),
    ],
)
def test_audience_unreached(found: Found, lines: tuple[str, ...], audiences: str, trips: bool) -> None:  # noqa: FBT001 - a column
    expected = [("error", "audiences[0]")] if trips else []
    assert found("audience-unreached", accounts(*lines, more=audiences)) == expected


def test_audience_unreached_says_whether_it_is_addressed_elsewhere(said: Said) -> None:
    named = HERE.replace("id: parents", "id: parents, label: Parents")
    elsewhere = accounts("network: x, audiences: [parents]", "network: blog", more=named.replace("facebook", "tiktok"))
    assert said("audience-unreached", elsewhere).endswith(
        "aucun de vos 2 comptes actifs ne s’adresse à lui là où il se trouve."
    )
    nobody = accounts("network: x, audiences: [elus]", more=named)
    assert said("audience-unreached", nobody) == (
        "« Parents » est un public prioritaire, et votre seul compte ne s’adresse pas à lui."
    )


@pytest.mark.parametrize(
    ("organisation", "pillars", "path"),
    [
        ("kind: commune", "{kind: service, share: 81}, {kind: conversation, share: 19}", "editorial.pillars"),
        ("kind: commune", "{kind: service, share: 80}, {kind: conversation, share: 20}", None),
        (
            "kind: commune",
            "{kind: self, share: 80}, {kind: community, share: 10}, {kind: conversation, share: 10}",
            None,
        ),
        ("kind: artisan", "{kind: service, share: 100}", None),
        ("legal_regime: public_local", "{kind: service, share: 100}", "editorial.pillars"),
        ("kind: commune", "{kind: service}", None),
    ],
)
def test_push_only(found: Found, organisation: str, pillars: str, path: str | None) -> None:
    yaml = f"organisation: {{{organisation}}}\neditorial: {{pillars: [{pillars}]}}"
    assert found("push-only", yaml) == ([("warning", path)] if path else [])


def test_push_only_looks_at_postures_where_no_share_is_given(found: Found, said: Said) -> None:
    town = "organisation: {kind: commune}"
    pushing = ("network: facebook, posture: push", "network: x, posture: push")
    assert found("push-only", accounts(*pushing, more=town)) == [("warning", "platforms")]
    assert found("push-only", accounts(*pushing, "network: instagram, posture: conversation", more=town)) == []
    assert found("push-only", accounts("network: newsletter, posture: push", more=town)) == []
    assert said("push-only", accounts(*pushing, more=town)).startswith("Tous vos comptes diffusent")
    assert said("push-only", accounts(pushing[0], more=town)).startswith("Votre seul compte diffuse")


# --- which networks ----------------------------------------------------------------------------------------------


def test_platform_without_objective(found: Found, said: Said) -> None:
    rule, aims = "platform-without-objective", "objectives: [{id: a}]"
    assert found(rule, accounts("network: facebook", more=aims)) == [("warning", "platforms[0].objectives")]
    assert found(rule, accounts("network: facebook, objectives: [a]", more=aims)) == []
    assert found(rule, accounts("network: facebook, status: to_open", more=aims)) == []
    assert found(rule, accounts("network: facebook, posture: watch", more=aims)) == []
    assert found(rule, accounts("network: facebook")) == []  # no objective: told by that rule
    three = accounts("network: facebook", "network: x", "network: blog", more=aims)
    assert found(rule, three) == [("warning", "platforms")]
    assert said(rule, three) == "Vos 3 comptes : aucun objectif n’y est lié."


FIVE = tuple(f"network: {name}" for name in ("facebook", "instagram", "linkedin", "youtube", "tiktok"))


def test_too_many_platforms(found: Found, said: Said) -> None:
    rule, brief = "too-many-platforms", "meta: {path: brief}"
    assert found(rule, accounts(*FIVE, more=brief)) == []
    assert found(rule, accounts(*FIVE, "network: newsletter", more=brief)) == []  # one's own medium
    assert found(rule, accounts(*FIVE, "network: x, status: refused", more=brief)) == []
    six = accounts(*FIVE, "network: x, status: to_open", more=brief)
    assert found(rule, six) == [("error", "platforms")]
    assert said(rule, six) == (
        "Vos 6 comptes, dont 1 à ouvrir, ne tiennent pas sur la fiche express, qui en porte 5 au plus."
    )
    gone = six.replace("network: x,", "network: google_plus,")
    assert found(rule, gone) == []  # a network that no longer exists is counted nowhere
    assert found(rule, accounts(*FIVE, "network: x", more="meta: {path: full}")) == []


@pytest.mark.parametrize(
    ("hours", "trips"),
    [
        ("", True),  # by the clock: from Friday to Monday
        ("moderation: {hours: 'du lundi au vendredi, de 9 h à 18 h'}", False),
        ("moderation: {hours: 'Mon–Fri, 9am to 5pm'}", False),
        ("moderation: {hours: 'lundi–vendredi 9:00–18:00'}", False),
        ("moderation: {hours: Du lundi au vendredi}", False),
        ("moderation: {hours: Quand nous pouvons}", True),
        ("moderation: {hours: 5 jours sur 7}", True),
    ],
)
def test_moderation_hours_move_the_time_to_answer_only_if_they_say_hours(
    found: Found,
    hours: str,
    trips: bool,  # noqa: FBT001 - a column
) -> None:
    slot = '{days: [mon, tue, wed, thu, fri], at: "09:00"}'
    yaml = accounts(f"network: facebook, response_hours: 24, monitoring: [{slot}]", more=hours)
    expected = [("warning", "platforms[0].response_hours")] if trips else []
    assert found("response-time-untenable", yaml) == expected


def test_an_account_is_called_by_the_name_of_its_network_today(said: Said) -> None:
    assert said("no-owner", accounts("network: twitter")).startswith("X (ex-Twitter) : ")
    assert said("no-owner", accounts("network: google_my_business")).startswith("Fiche Google : ")
    assert said("platform-renamed", accounts("network: twitter")).startswith("Twitter : s’appelle X")
    both = accounts("network: twitter, handle: '@us', owner: ana", "network: x, handle: '@them'")
    assert said("no-owner", both).startswith("X (ex-Twitter) (@them) : ")


@pytest.mark.parametrize(
    ("lines", "path", "trips"),
    [
        # Of three things, one in common: a third.
        (
            ("network: x, topics: [updates, support]", "network: facebook, topics: [updates, recruitment]"),
            "brief",
            True,
        ),
        # Of two things, one in common: half.
        (("network: x, topics: [updates]", "network: facebook, topics: [updates, support]"), "brief", False),
        (("network: x, topics: [updates]", "network: facebook, topics: [support]"), "full", False),
        (("network: x, topics: [updates]", "network: facebook"), "brief", False),  # one says nothing
        (("network: x, topics: [updates]", "network: newsletter, topics: [support]"), "brief", False),
    ],
)
def test_brief_fit(found: Found, lines: tuple[str, ...], path: str, trips: bool) -> None:  # noqa: FBT001 - a column
    expected = [("warning", "platforms")] if trips else []
    assert found("brief-fit", accounts(*lines, more=f"meta: {{path: {path}}}")) == expected


THREE_OPENING = tuple(f"network: {name}, status: to_open" for name in ("facebook", "instagram", "linkedin"))


def test_too_ambitious_start(found: Found) -> None:
    rule = "too-ambitious-start"
    assert found(rule, accounts(*THREE_OPENING)) == [("warning", "platforms")]
    assert found(rule, accounts(*THREE_OPENING[:2])) == []
    assert found(rule, accounts(*THREE_OPENING, "network: x")) == []  # one account is run already
    assert found(rule, accounts(*THREE_OPENING, "network: x, status: refused")) == [("warning", "platforms")]
    assert found(rule, accounts(*THREE_OPENING[:2], "network: newsletter, status: to_open")) == []
    apart = [f"{line}, opens_on: 2027-0{month}-01" for month, line in enumerate(THREE_OPENING, start=1)]
    assert found(rule, accounts(*apart)) == []
    near = [f"{line}, opens_on: 2027-01-0{day}" for day, line in enumerate(THREE_OPENING, start=1)]
    assert found(rule, accounts(*near)) == [("warning", "platforms")]


def test_a_start_that_the_hours_carry_is_a_note(found: Found) -> None:
    people = "team: {people: [{id: ana, hours_per_week: 30}]}"
    assert found("too-ambitious-start", accounts(*THREE_OPENING, more=people)) == [("info", "platforms")]


@pytest.mark.parametrize(
    ("account", "field"),
    [
        ("frequency: never", "frequency"),
        ("frequency: rarely", None),
        ("posts_per_week: 0", "posts_per_week"),
        ("posts_per_week: 0.1", None),
        ("posts_per_week: 0, formats: [{format: photo, per_week: 1}]", None),
        ("frequency: never, status: emergency", None),
        ("frequency: never, status: to_close", None),
        ("frequency: never, posture: watch", None),  # only watched
        ("frequency: never, posture: service", None),  # only answers
        ("", None),
    ],
)
def test_frequency_never(found: Found, account: str, field: str | None) -> None:
    yaml = accounts(f"network: facebook, {account}".rstrip(", "))
    assert found("frequency-never", yaml) == ([("error", f"platforms[0].{field}")] if field else [])


def test_platform_renamed(found: Found, said: Said) -> None:
    rule = "platform-renamed"
    assert found(rule, accounts("network: twitter")) == [("info", "platforms[0].network")]
    assert said(rule, accounts("network: twitter")) == "Twitter : s’appelle X depuis juillet 2023."
    assert found(rule, accounts("network: x")) == []
    assert found(rule, accounts("network: twitter, status: refused")) == []
    assert found(rule, accounts("network: vine")) == []  # closed: told by that rule
    there = "audiences: [{presence: [{network: x}, {network: google_my_business}]}]"
    assert found(rule, there) == [("info", "audiences[0].presence[1].network")]


LEFT = "organisation: {supervision: {name: DINUM}, umbrella: {left_networks: [x]}}"


def test_platform_left_by_umbrella(found: Found, said: Said) -> None:
    rule = "platform-left-by-umbrella"
    assert found(rule, accounts("network: x", more=LEFT)) == [("warning", "platforms[0].network")]
    assert found(rule, accounts("network: twitter", more=LEFT)) == [("warning", "platforms[0].network")]
    assert found(rule, accounts("network: x, status: to_open", more=LEFT)) == [("warning", "platforms[0].network")]
    assert found(rule, accounts("network: x, status: refused", more=LEFT)) == []
    assert found(rule, accounts("network: facebook", more=LEFT)) == []
    assert found(rule, accounts("network: x, reason: La presse y est", more=LEFT)) == [("info", "platforms[0].network")]
    assert said(rule, accounts("network: x", more=LEFT)) == "X (ex-Twitter) : DINUM a quitté ce réseau."


SHARED = "organisation: {umbrella: {network: linkedin, handle: '@betagouv', channel: Tchap}}"


def test_no_account_umbrella(found: Found, said: Said) -> None:
    rule = "no-account-umbrella"
    assert found(rule, SHARED) == [("info", "organisation.umbrella")]
    assert said(rule, SHARED) == (
        "Vous n’avez aucun compte, et le compte LinkedIn @betagouv de votre structure mère peut parler de vous."
    )
    assert "le compte @betagouv de" in said(rule, "organisation: {umbrella: {handle: '@betagouv'}}")
    assert found(rule, accounts("network: newsletter", more=SHARED)) == [("info", "organisation.umbrella")]
    assert found(rule, accounts("network: facebook, status: to_close", more=SHARED)) != []
    assert found(rule, accounts("network: facebook", more=SHARED)) == []
    assert found(rule, "organisation: {umbrella: {left_networks: [x]}}") == []
    assert found(rule, "organisation: {umbrella: {network: linkedin}}") == [("info", "organisation.umbrella")]
    assert found(rule, "organisation: {umbrella: {handle: '@betagouv'}}") == [("info", "organisation.umbrella")]
    assert found(rule, "{}") == []


# --- names of accounts -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "path"),
    [
        (("network: facebook, handle: '@Ville_de_Leon'", "network: instagram, handle: '@villedeleon'"), None),
        (("network: facebook, handle: '@villedeleon'", "network: instagram, handle: '@leon'"), "platforms[1].handle"),
        (
            (
                "network: facebook, handle: '@leon_officiel'",
                "network: mastodon, handle: '@leon@social.example'",
                "network: bluesky, handle: '@leon.example'",
            ),
            None,
        ),
        (("network: facebook, handle: '@leon'", "network: x, handle: '@ville', status: refused"), None),
        (("network: facebook, handle: '@leon'", "network: newsletter, handle: La lettre"), None),
        (("network: facebook, handle: '@leon'", "network: google_business_profile, handle: Mairie de Léon"), None),
        # A second account on a network has another name by force; one of the two bears the common one.
        (
            (
                "network: facebook, handle: '@leon'",
                "network: facebook, handle: '@leontourisme'",
                "network: x, handle: '@leon'",
            ),
            None,
        ),
        (
            (
                "network: x, handle: '@leon'",
                "network: facebook, handle: '@leonmairie'",
                "network: facebook, handle: '@leontourisme'",
            ),
            "platforms[1].handle",
        ),
        # The person's own account bears the person's name.
        (("network: facebook, handle: '@leon'", "network: linkedin, handle: anaroy, speaker: person"), None),
        (
            (
                "network: linkedin, handle: anaroy, speaker: person",
                "network: facebook, handle: '@leon'",
                "network: x, handle: '@ville'",
            ),
            "platforms[2].handle",
        ),
        (("network: facebook", "network: x, handle: '@leon'"), None),
    ],
)
def test_handle_inconsistent(found: Found, lines: tuple[str, ...], path: str | None) -> None:
    assert found("handle-inconsistent", accounts(*lines)) == ([("warning", path)] if path else [])


def test_handle_inconsistent_lists_them(said: Said) -> None:
    yaml = accounts("network: facebook, handle: '@leon'", "network: instagram, handle: '@villedeleon'")
    assert said("handle-inconsistent", yaml) == (
        "@leon (Facebook) et @villedeleon (Instagram) : vos comptes ne portent pas le même nom."
    )
    odd = accounts(
        "network: facebook, handle: '@leon'",
        "network: x, handle: '@leon64'",
        "network: instagram, handle: '@Leon'",
        "network: youtube, handle: '@alerte_leon', status: emergency",
    )
    assert said("handle-inconsistent", odd) == "@leon64 (X (ex-Twitter)) : vos autres comptes s’appellent @leon."


def test_an_alert_account_has_a_name_of_its_own(found: Found) -> None:
    yaml = accounts("network: facebook, handle: '@leon'", "network: x, handle: '@alerte_leon', status: emergency")
    assert found("handle-inconsistent", yaml) == []


@pytest.mark.parametrize(
    ("account", "field"),
    [
        ("network: facebook, url: 'https://www.facebook.com/profile.php?id=100000000000000'", "url"),
        ("network: facebook, url: 'https://www.facebook.com/people/Leon/1000812/'", "url"),
        ("network: youtube, url: 'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv'", "url"),
        ("network: linkedin, url: 'https://www.linkedin.com/company/12345678/'", "url"),
        ("network: facebook, custom_url: no", "custom_url"),
        ("network: facebook, url: 'https://www.facebook.com/leon'", None),
        ("network: facebook, url: 'https://www.facebook.com/cma64'", None),
        ("network: facebook, url: 'https://www.facebook.com/profile.php?id=100000000000000', custom_url: yes", None),
        ("network: whatsapp_channel, url: 'https://whatsapp.com/channel/0029123456789'", None),
        ("network: facebook, custom_url: no, status: refused", None),
    ],
)
def test_url_not_custom(found: Found, account: str, field: str | None) -> None:
    expected = [("info", f"platforms[0].{field}")] if field else []
    assert found("url-not-custom", accounts(account)) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("organisation: {contact_email: kevin.mairie@courriel.example}", ("warning", "organisation.contact_email")),
        ("organisation: {contact_email: contact@mairie.example}", None),
        (
            "organisation: {contact_email: kevin@mairie.example}\nsecurity: {generic_mailbox: reseaux@mairie.example}",
            None,
        ),
        ("security: {generic_mailbox: k.lampin@mairie.example}", ("warning", "security.generic_mailbox")),
        ("organisation: {contact_email: le-fil@mairie.example}", None),  # a particle of a name is none
        ("organisation: {contact_email: kevina@mairie.example}", None),  # not the person's name as a word
        ("", None),
    ],
)
def test_handle_taken_by_person(found: Found, more: str, expected: tuple[str, str] | None) -> None:
    team = "\nteam: {people: [{id: kevin, name: Kévin Lampin}, {id: lea, name: Léa Le Roy}]}"
    assert found("handle-taken-by-person", accounts("network: facebook", more=more + team)) == (
        [expected] if expected else []
    )
    assert found("handle-taken-by-person", more + team) == []  # no account depends on it


def test_somebody_alone_may_well_use_an_address_of_their_own(found: Found) -> None:
    more = (
        "organisation: {contact_email: maite@gateau.example}\nteam: {alone: yes, people: [{id: m, name: Maite Haro}]}"
    )
    assert found("handle-taken-by-person", accounts("network: facebook", more=more)) == [
        ("info", "organisation.contact_email")
    ]


@pytest.mark.parametrize(
    ("one", "other", "trips"),
    [
        ("network: facebook, audiences: [a, b]", "network: facebook, audiences: [a, b]", True),
        ("network: x, audiences: [a]", "network: twitter, audiences: [a]", True),
        # Four of five in common: 0.8; three of four: 0.75.
        ("network: x, audiences: [a, b, c, d, e]", "network: x, audiences: [a, b, c, d]", True),
        ("network: x, audiences: [a, b, c, d]", "network: x, audiences: [a, b, c]", False),
        ("network: x, audiences: [a]", "network: facebook, audiences: [a]", False),
        ("network: x, audiences: [a]", "network: x, audiences: [a], status: to_close", False),
        ("network: x, audiences: [a], language: fr", "network: x, audiences: [a], language: en", False),
        ("network: x, audiences: [a], language: fr", "network: x, audiences: [a]", True),
        ("network: x, audiences: [a], speaker: person", "network: x, audiences: [a], speaker: institution", False),
        ("network: x, audiences: [a], posture: service", "network: x, audiences: [a], posture: push", False),
        ("network: x", "network: x", False),  # nothing is said of whom they address
    ],
)
def test_duplicate_account(found: Found, one: str, other: str, trips: bool) -> None:  # noqa: FBT001 - a column
    assert found("duplicate-account", accounts(one, other)) == ([("warning", "platforms[1]")] if trips else [])


def test_duplicate_account_names_both(said: Said) -> None:
    twins = ("network: x, handle: '@a', audiences: [p]", "network: x, handle: '@b', audiences: [p]")
    assert said("duplicate-account", accounts("network: facebook", *twins)) == (
        "X (ex-Twitter) (@a) et X (ex-Twitter) (@b) parlent aux mêmes publics, sur le même réseau."
    )


# --- care of accounts --------------------------------------------------------------------------------------------


def test_no_owner(found: Found, said: Said) -> None:
    assert found("no-owner", accounts("network: facebook")) == [("error", "platforms[0].owner")]
    assert found("no-owner", accounts("network: facebook, owner: ana")) == []
    assert found("no-owner", accounts("network: facebook, status: emergency")) == [("error", "platforms[0].owner")]
    assert said("no-owner", accounts("network: facebook, status: emergency")) == (
        "Facebook : réservé aux urgences, et aucune personne responsable n’est nommée."
    )
    assert found("no-owner", accounts("network: vine")) == []  # closed: told by that rule
    alone = "team: {alone: yes, people: [{id: ana}]}"
    assert found("no-owner", accounts("network: facebook", more=alone)) == [("info", "platforms[0].owner")]
    three = accounts("network: facebook", "network: x", "network: blog")
    assert found("no-owner", three) == [("error", "platforms")]
    assert said("no-owner", three) == "Vos 3 comptes actifs : aucune personne responsable n’est nommée."


@pytest.mark.parametrize(
    ("account", "field"),
    [
        ("network: facebook, visits_per_week: 4", "visits_per_week"),
        ("network: facebook, visits_per_week: 5", None),
        ("network: facebook, visits_per_week: 0", "visits_per_week"),
        ("network: facebook", None),  # unanswered
        ("network: facebook, monitoring: [{days: [mon, wed]}]", "monitoring"),
        ("network: facebook, monitoring: [{days: [mon, wed]}, {days: [tue, thu, fri]}]", None),
        ("network: newsletter, visits_per_week: 1", None),
        ("network: google_business_profile, visits_per_week: 2", None),
        ("network: tchap, visits_per_week: 1", None),
        ("network: facebook, visits_per_week: 1, status: emergency", None),
    ],
)
def test_monitoring_too_rare(found: Found, account: str, field: str | None) -> None:
    assert found("monitoring-too-rare", accounts(account)) == ([("warning", f"platforms[0].{field}")] if field else [])


def test_no_response_time(found: Found) -> None:
    rule = "no-response-time"
    assert found(rule, accounts("network: facebook")) == [("warning", "platforms[0].response_hours")]
    assert found(rule, accounts("network: facebook, response_hours: 24")) == []
    assert found(rule, accounts("network: newsletter")) == []
    assert found(rule, accounts("network: whatsapp_channel")) == []  # nobody can ask there
    assert found(rule, accounts("network: facebook, status: to_open")) == []
    assert found(rule, accounts(*FIVE)) == [("warning", "platforms")]


WEEKDAYS = "monitoring: [{days: [mon, tue, wed, thu, fri], at: '09:00'}]"
ANNOUNCED = "moderation: {hours: du lundi au vendredi}"


@pytest.mark.parametrize(
    ("account", "more", "trips"),
    [
        # From Friday 9:00 to Monday 9:00: 72 hours; without the two days of the weekend, 24.
        (f"response_hours: 71, {WEEKDAYS}", "", True),
        (f"response_hours: 72, {WEEKDAYS}", "", False),
        (f"response_hours: 24, {WEEKDAYS}", ANNOUNCED, False),
        (f"response_hours: 23, {WEEKDAYS}", ANNOUNCED, True),
        # Once a day at 22:30, all week: 24 hours.
        ("response_hours: 1, monitoring: [{days: [mon, tue, wed, thu, fri, sat, sun], at: '22:30'}]", "", True),
        ("response_hours: 1, visits_per_week: 5", "", False),  # no slot is declared
        (WEEKDAYS, "", False),
    ],
)
def test_response_time_untenable(found: Found, account: str, more: str, trips: bool) -> None:  # noqa: FBT001 - a column
    expected = [("warning", "platforms[0].response_hours")] if trips else []
    assert found("response-time-untenable", accounts(f"network: facebook, {account}", more=more)) == expected


def test_response_time_untenable_says_when_nobody_looks(said: Said) -> None:
    yaml = accounts(f"network: facebook, response_hours: 24, {WEEKDAYS}")
    assert said("response-time-untenable", yaml) == (
        "Facebook : réponse promise sous 24 h, et personne ne regarde de vendredi 9 h à lundi 9 h (72 h)."
    )
    slots = "monitoring: [{days: [mon, fri], at: '09:00'}, {days: [wed], at: '16:00'}]"
    within = accounts(f"network: facebook, response_hours: 23, {slots}", more=ANNOUNCED)
    assert said("response-time-untenable", within).endswith("de lundi 9 h à mercredi 16 h (55 h).")
    weekend = accounts(
        "network: facebook, response_hours: 23, monitoring: [{days: [mon, tue, wed, thu], at: '09:00'}]", more=ANNOUNCED
    )
    assert said("response-time-untenable", weekend).endswith(
        "de jeudi 9 h à lundi 9 h (48 h sans compter la fin de semaine)."
    )


# --- around the accounts -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "field", "severity"),
    [
        ("site-not-responsive", "responsive", "warning"),
        ("no-share-buttons", "share_buttons", "info"),
        ("site-not-linking-accounts", "follow_links", "warning"),
    ],
)
def test_a_site_that_is_not_ready(found: Found, rule: str, field: str, severity: str) -> None:
    def site(answer: str) -> str:
        return accounts("network: facebook", more=f"situation: {{owned: [{{kind: print}}, {{kind: site, {answer}}}]}}")

    assert found(rule, site(f"{field}: no")) == [(severity, f"situation.owned[1].{field}")]
    assert found(rule, site(f"{field}: yes")) == []
    assert found(rule, site("name: Le site")) == []


def test_a_site_need_not_link_to_accounts_that_do_not_exist(found: Found) -> None:
    assert found("site-not-linking-accounts", "situation: {owned: [{kind: site, follow_links: no}]}") == []


def peers(*observed: str) -> str:
    return "situation: {competitors: [" + ", ".join(f"{{{one}}}" for one in observed) + "]}"


def test_benchmark_thin(found: Found, said: Said) -> None:
    rule, path = "benchmark-thin", [("info", "situation.competitors")]
    assert found(rule, peers("name: A", "name: B", "name: C")) == []
    assert found(rule, peers("name: A", "name: B")) == path
    assert found(rule, peers("name: A", "name: B", "name: B")) == path  # one peer on two networks
    # 27 May to 23 November 2026: 180 days.
    assert found(rule, peers("name: A, observed_on: 2026-05-27", "name: B", "name: C")) == []
    assert found(rule, peers("name: A, observed_on: 2026-05-26", "name: B", "name: C")) == path
    assert said(rule, peers("name: A, observed_on: 2026-05-26")) == (
        "Concurrents et pairs : 1 observé (il en faut 3) et la plus ancienne observation date de 181 jours."
    )
    assert found(rule, "situation: {findings: [On nous appelle le lundi]}") == path
    assert said(rule, "situation: {findings: [On nous appelle le lundi]}").endswith(
        "aucun n’est observé (il en faut 3)."
    )
    assert found(rule, "situation: {findings: [On nous appelle le lundi]}\nmeta: {path: brief}") == []
    assert found(rule, "{}") == []


def test_benchmark_raw_followers(found: Found, said: Said) -> None:
    rule = "benchmark-raw-followers"
    bare = peers("name: A, followers: 900, size: 3000", "name: B, followers: 52000", "name: C, followers: 7")
    assert found(rule, bare) == [("info", "situation.competitors[1].size")]
    assert said(rule, bare).startswith("B et C : ")
    assert found(rule, peers("name: A, followers: 900, size: 3000", "name: B")) == []
