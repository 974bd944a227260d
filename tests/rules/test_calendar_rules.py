"""The calendar: a strategy that trips each rule, and the nearest one that does not."""

import datetime as dt
from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[str, str]]]
Said = Callable[..., str]

TODAY = dt.date(2026, 11, 23)
"""A Monday."""


def hits(severity: str, *paths: str) -> list[tuple[str, str]]:
    return [(severity, path) for path in paths]


def one_of(severity: str, path: str | None) -> list[tuple[str, str]]:
    return hits(severity, path) if path else []


def account(network: str = "facebook", rate: float = 1, *, status: str = "active", more: str = "") -> str:
    return f"{{network: {network}, status: {status}, posts_per_week: {rate}{more}}}"


def platforms(*accounts: str) -> str:
    return f"platforms: [{', '.join(accounts)}]\n"


def calendar(*answers: str) -> str:
    return f"calendar: {{{', '.join(answers)}}}\n"


def posts(*days: str, network: str = "facebook", more: str = "") -> str:
    each = ", ".join(f"{{on: {day}, network: {network}{more}}}" for day in days)
    return f"posts: [{each}]"


# --- in reserve --------------------------------------------------------------------------------------------------


def backup(*networks: str) -> str:
    return f"backup: [{', '.join(f'{{network: {network}}}' for network in networks)}]"


KEPT = [
    # One for two weeks: eight weeks take four.
    ("facebook", 2, 8, 4, False),
    ("facebook", 2, 8, 3, True),
    ("facebook", 2, 8, 0, True),
    ("facebook", 1, 9, 4, True),  # 4.5
    ("facebook", 1, 9, 5, False),
    # A post a month: two posts in eight weeks, of which half in reserve.
    ("facebook", 0.25, 8, 1, False),
    ("facebook", 0.25, 8, 0, True),
    # A newsletter, a listing and a tool among colleagues need none.
    ("newsletter", 2, 8, 0, False),
    ("google_business_profile", 2, 8, 0, False),
    ("mattermost", 2, 8, 0, False),
]


@pytest.mark.parametrize("row", KEPT)
def test_calendar_no_backup(found: Found, row: tuple[str, float, int, int, bool]) -> None:
    network, rate, weeks, kept, trips = row
    yaml = platforms(account(network, rate)) + calendar(f"weeks: {weeks}", backup(*[network] * kept))
    assert found("calendar-no-backup", yaml) == (hits("warning", "calendar.backup") if trips else [])


def test_calendar_no_backup_counts_each_network(found: Found, said: Said) -> None:
    two = platforms(account("facebook", 2), account("twitter", 3))
    kept = calendar("weeks: 8", backup("facebook", "facebook", "facebook", "facebook", "x"))
    assert said("calendar-no-backup", two + kept) == "Contenus de secours : X (1 sur 4), pour 8 semaines de calendrier."
    none = calendar("weeks: 8")
    assert said("calendar-no-backup", two + none) == "Contenus de secours : aucun, pour 8 semaines de calendrier."
    assert found("calendar-no-backup", two) == []  # no calendar yet
    refused = platforms(account("facebook", 2, status="refused"))
    assert found("calendar-no-backup", refused + none) == []


@pytest.mark.parametrize(
    ("answers", "trips"),
    [
        ("calendar: {news_share: 0}", True),
        ("calendar: {news_share: 9}", True),
        ("calendar: {news_share: 10}", False),
        ("calendar: {news_share: 0}\neditorial: {pillars: [{kind: news, share: 10}]}", False),
        ("calendar: {news_share: 5}\neditorial: {pillars: [{kind: news, share: 4}, {kind: self, share: 50}]}", True),
        ("calendar: {weeks: 8}", False),  # unanswered
    ],
)
def test_calendar_no_slack(found: Found, answers: str, trips: bool) -> None:  # noqa: FBT001 - a table's column
    assert found("calendar-no-slack", answers) == (hits("warning", "calendar.news_share") if trips else [])


@pytest.mark.parametrize(
    ("answers", "trips"),
    [
        (["weeks: 8"], True),
        ([posts("2026-12-01")], True),
        (["weeks: 8", "rendezvous: [{name: Le mardi de l’atelier}]"], False),
        (["news_share: 15"], False),  # not begun
    ],
)
def test_no_rendezvous(found: Found, answers: list[str], trips: bool) -> None:  # noqa: FBT001 - a table's column
    assert found("no-rendezvous", calendar(*answers)) == (hits("info", "calendar.rendezvous") if trips else [])


@pytest.mark.parametrize(("days", "trips"), [("0", True), ("1", True), ("2", False), ("", False)])
def test_lead_time(found: Found, days: str, trips: bool) -> None:  # noqa: FBT001 - a table's column
    expected = hits("info", "calendar.draft_days_before") if trips else []
    assert found("lead-time", f"calendar: {{draft_days_before: {days}}}") == expected


def test_lead_time_says_when(said: Said) -> None:
    assert said("lead-time", calendar("draft_days_before: 0")).startswith("Les textes s’écrivent le jour de leur")
    assert said("lead-time", calendar("draft_days_before: 1")) == (
        "Les textes s’écrivent 1 jour ouvré avant leur publication ; il faut au moins 2 jours ouvrés d’avance."
    )


# --- what it serves ----------------------------------------------------------------------------------------------

AIMS = "objectives: [{id: vendre, statement: Vendre 40 gâteaux}, {id: recruter, statement: Recruter 2 personnes}]\n"


@pytest.mark.parametrize(
    ("entries", "trips"),
    [
        ([posts("2026-12-01", "2026-12-02", more=", objective: vendre")], True),
        ([posts("2026-12-01", more=", objective: vendre")], False),  # fewer posts than objectives
        ([posts("2026-12-01", "2026-12-02", more=", objective: vendre"), "key_dates: [{objective: recruter}]"], False),
        ([posts("2026-12-01", "2026-12-02", more=", pillar: equipe, objective: vendre")], False),
        (
            [posts("2026-12-01", "2026-12-02", more=", objective: vendre"), "rendezvous: [{pillar: equipe}]"],
            False,
        ),
        (["posts: [{objective: vendre}, {objective: vendre}]"], False),  # no post has a day
        ([], False),
    ],
)
def test_calendar_objective_gap(found: Found, entries: list[str], trips: bool) -> None:  # noqa: FBT001 - a column
    pillars = "editorial: {pillars: [{id: equipe, objectives: [recruter]}]}\n"
    expected = hits("warning", "calendar.posts") if trips else []
    assert found("calendar-objective-gap", AIMS + pillars + calendar(*entries)) == expected


def test_calendar_objective_gap_names_them(found: Found, said: Said) -> None:
    one = AIMS + calendar(posts("2026-12-01", "2026-12-02", more=", objective: vendre"))
    assert said("calendar-objective-gap", one) == (
        "Rien au calendrier ne sert « Recruter 2 personnes » (2 publications prévues)."
    )
    none = AIMS + calendar(posts("2026-12-01", "2026-12-02"))
    assert said("calendar-objective-gap", none).endswith("ne sert un seul de vos 2 objectifs (2 publications prévues).")
    past = one.replace("Recruter 2 personnes", "Recruter 2 personnes, deadline: 2026-11-22")
    assert found("calendar-objective-gap", past) == []  # its deadline is past: another rule tells


# --- rhythm ------------------------------------------------------------------------------------------------------

FORTNIGHT = [f"2026-{day}" for day in ("11-23", "11-25", "11-30", "12-02")]
"""The coming fortnight goes from Monday 23 November to Sunday 6 December."""


@pytest.mark.parametrize(
    ("rate", "entries", "trips"),
    [
        # Two a week make four in a fortnight.
        (2, [posts(*FORTNIGHT)], False),
        (2, [posts(*FORTNIGHT[:3])], False),  # 25 % too few, and one post only
        (2, [posts(*FORTNIGHT[:2])], True),
        (2, [posts(*FORTNIGHT[:2]), "news_share: 25"], False),  # a quarter of four is left free
        (2.5, [posts(*FORTNIGHT)], False),  # 5: 20 % too few
        (2.6, [posts(*FORTNIGHT)], True),  # 5.2: 23 %, more than one post
        (2, ["starts: 2026-11-23", posts("2026-12-07", "2026-12-09")], True),  # planned, but later
        (2, ["starts: 2027-01-04", "weeks: 8", posts("2027-01-04")], False),  # begins later: there is time
        (2, ["starts: 2026-11-30", "weeks: 8", posts("2026-11-30")], False),  # one week of it, and one of two
        (3, ["starts: 2026-11-30", "weeks: 8", posts("2026-11-30")], True),
        (2, ["weeks: 8"], False),  # nobody plans post by post here
    ],
)
def test_calendar_too_thin_for_its_rhythm(
    found: Found,
    rate: float,
    entries: list[str],
    trips: bool,  # noqa: FBT001 - a table's column
) -> None:
    expected = hits("warning", "calendar.posts") if trips else []
    assert found("calendar-vs-cadence", platforms(account(rate=rate)) + calendar(*entries)) == expected


def test_appointments_count_and_stories_do_not(found: Found) -> None:
    formats = ", formats: [{format: photo, per_week: 2}, {format: story, per_week: 5}]"
    mixed = platforms(account(rate=7, more=formats))
    assert found("calendar-vs-cadence", mixed + calendar(posts(*FORTNIGHT))) == []
    regular = "rendezvous: [{day: wed, network: facebook}], starts: 2026-11-23, weeks: 8"
    assert found("calendar-vs-cadence", mixed + calendar(posts(*FORTNIGHT[::2]), regular)) == []
    stories = posts(*FORTNIGHT, more=", format: story")
    assert found("calendar-vs-cadence", mixed + calendar(stories)) == hits("warning", "calendar.posts")


def test_calendar_vs_cadence_gives_both_figures(said: Said) -> None:
    yaml = platforms(account(rate=5)) + calendar(posts(*FORTNIGHT), "news_share: 20")
    assert said("calendar-vs-cadence", yaml) == (
        "Facebook : 4 publications prévues du 23 novembre 2026 au 6 décembre 2026, pour 8 au rythme promis "
        "(5 par semaine, moins 20 % pour l’actualité)."
    )


@pytest.mark.parametrize(
    ("days", "trips"),
    [
        # One a week over two weeks makes three with both ends; five are two too many.
        (["11-23", "11-25", "11-27", "11-30", "12-07"], True),
        (["11-23", "11-30", "12-07", "12-14", "12-21"], False),
        # Four weeks make five; six are 20 % more.
        (["11-23", "11-30", "12-07", "12-10", "12-14", "12-21"], False),
        (["11-23", "11-30", "12-03", "12-07", "12-10", "12-14", "12-21"], True),
        # Twenty-two days make 4.1; five are 21 % more, but not one post.
        (["11-23", "11-27", "12-03", "12-08", "12-15"], False),
        (["11-23", "11-24", "11-25", "11-26"], False),  # fewer than five: not judged
    ],
)
def test_calendar_too_full_for_its_rhythm(found: Found, days: list[str], trips: bool) -> None:  # noqa: FBT001 - a column
    yaml = platforms(account(rate=1)) + calendar(posts(*(f"2026-{day}" for day in days)))
    assert found("calendar-vs-cadence", yaml) == (hits("warning", "calendar.posts") if trips else [])


@pytest.mark.parametrize(
    ("rate", "days", "trips"),
    [
        # Two a week: an interval of 3.5 days, and a hole beyond seven. Five posts over 16 days hold the rhythm.
        (2, ["11-23", "11-25", "11-27", "12-01", "12-08"], False),  # seven days less a weekend
        (2, ["11-23", "11-24", "11-25", "11-26", "12-09"], True),  # thirteen less two weekends: nine
        (1, ["11-23", "11-30", "12-14"], False),  # fourteen days at one a week: twice the interval, not more
        (1, ["11-23", "11-24", "12-22", "12-23", "12-24"], True),
        # A quarter of what is promised is planned, far ahead: judged neither here nor there.
        (4, ["2027-01-04", "2027-01-25"], False),
    ],
)
def test_irregular_calendar(found: Found, rate: float, days: list[str], trips: bool) -> None:  # noqa: FBT001 - a column
    dated = [day if len(day) > 5 else f"2026-{day}" for day in days]
    yaml = platforms(account(rate=rate)) + calendar(posts(*dated))
    assert found("irregular-calendar", yaml) == (hits("warning", "calendar.posts") if trips else [])


def test_a_hole_is_not_one_while_closed(found: Found, said: Said) -> None:
    days = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-12-09"]
    yaml = platforms(account(rate=2)) + calendar(posts(*days))
    assert said("irregular-calendar", yaml) == (
        "Facebook : rien n’est prévu entre le 26 novembre 2026 et le 9 décembre 2026, soit 9 jours sans les fins de "
        "semaine ni les jours fermés, pour une publication tous les 3,5 jours."
    )
    closed = calendar(posts(*days), "closed_days: [2026-11-30, 2026-12-01]")
    assert found("irregular-calendar", platforms(account(rate=2)) + closed) == []
    regular = "rendezvous: [{day: wed, network: facebook}], starts: 2026-11-23, weeks: 8"
    assert found("irregular-calendar", platforms(account(rate=2)) + calendar(posts(*days), regular)) == []


@pytest.mark.parametrize(
    ("entries", "path"),
    [
        ([posts("2026-12-06")], "calendar.posts"),
        ([posts("2026-12-07")], None),
        ([posts("2026-11-22")], "calendar.posts"),
        (["starts: 2026-11-23", "weeks: 2"], "calendar.weeks"),
        (["starts: 2026-11-23", "weeks: 3"], None),
        (["starts: 2026-11-23", "weeks: 8", posts("2026-11-25")], "calendar.posts"),
        (
            ["starts: 2026-11-23", "weeks: 8", posts("2026-11-25"), "rendezvous: [{day: wed, network: facebook}]"],
            None,
        ),
        (["weeks: 1"], None),
        ([], None),
    ],
)
def test_calendar_stale(found: Found, entries: list[str], path: str | None) -> None:
    assert found("calendar-stale", calendar(*entries)) == one_of("warning", path)


def test_calendar_stale_says_how_long_is_left(said: Said) -> None:
    assert said("calendar-stale", calendar(posts("2026-12-06"))) == (
        "Rien n’est planifié après le 6 décembre 2026 : il reste 13 jours."
    )
    assert said("calendar-stale", calendar(posts("2026-11-24"))).endswith("il reste 1 jour.")
    assert said("calendar-stale", calendar(posts("2026-11-23"))).endswith("et c’est aujourd’hui.")
    assert said("calendar-stale", calendar(posts("2026-11-22"))).endswith("et ce jour est passé.")


# --- who is there ------------------------------------------------------------------------------------------------


def team(ana: str = "", bob: str = "", *, alone: str = "") -> str:
    people = f"{{id: ana, name: Ana Roy{ana}}}, {{id: bob, name: Bob Cam{bob}}}"
    return f"team: {{{alone}people: [{people}]}}\n"


AWAY = ", absences: [{start: 2026-12-01, end: 2026-12-04}]"
OWNED = platforms(account(more=", owner: ana"))
COVERED = platforms(account(more=", owner: ana, deputy: bob"))


@pytest.mark.parametrize(
    ("yaml", "path"),
    [
        (OWNED + team(AWAY) + calendar(posts("2026-12-01")), "calendar.posts[0]"),
        (OWNED + team(AWAY) + calendar(posts("2026-12-05")), None),
        (OWNED + team(AWAY) + calendar(posts("2026-11-30", "2026-12-04")), "calendar.posts[1]"),
        (COVERED + team(AWAY) + calendar(posts("2026-12-01")), None),
        (COVERED + team(AWAY, AWAY) + calendar(posts("2026-12-01")), "calendar.posts[0]"),
        (OWNED + team(AWAY + ", deputy: bob") + calendar(posts("2026-12-01")), None),
        # Bob writes it; Ana, who owns the account, can publish it.
        (OWNED + team("", AWAY) + calendar(posts("2026-12-01", more=", author: bob")), None),
        (OWNED + team(AWAY, AWAY) + calendar(posts("2026-12-01", more=", author: bob")), "calendar.posts[0]"),
        (OWNED + team(", leaves_on: 2026-11-30") + calendar(posts("2026-12-01")), "calendar.posts[0]"),
        (OWNED + team(AWAY) + calendar("posts: [{network: facebook}]"), None),
        (platforms(account()) + team(AWAY) + calendar(posts("2026-12-01")), None),  # nobody is named: no-owner tells
        (
            OWNED + team(AWAY) + calendar("starts: 2026-11-23, weeks: 8, rendezvous: [{day: wed, network: facebook}]"),
            "calendar.rendezvous[0]",
        ),
    ],
)
def test_calendar_owner_absent(found: Found, yaml: str, path: str | None) -> None:
    assert found("calendar-owner-absent", yaml) == one_of("error", path)


def test_calendar_owner_absent_names_the_days(found: Found, said: Said) -> None:
    yaml = COVERED + team(AWAY, AWAY) + calendar(posts("2026-12-01", "2026-12-03"))
    assert said("calendar-owner-absent", yaml) == (
        "Facebook, le 1er décembre 2026 et le 3 décembre 2026 : Ana Roy n’est pas là, ni Bob Cam qui prendrait le "
        "relais."
    )
    past = OWNED + team(AWAY) + calendar(posts("2026-12-01"))
    assert found("calendar-owner-absent", past, dt.date(2026, 12, 2)) == []


def test_somebody_alone_can_schedule(found: Found) -> None:
    alone = f"team: {{alone: yes, people: [{{id: ana, name: Ana Roy{AWAY}}}]}}\n"
    yaml = OWNED + alone + calendar(posts("2026-12-01"))
    assert found("calendar-owner-absent", yaml) == hits("warning", "calendar.posts[0]")


LOOKS = ', monitoring: [{days: [mon, tue, wed, thu, fri], at: "09:00"}, {days: [mon], at: "17:00"}]'
WORKS = ', works: [{days: [mon, tue, wed, thu, fri], start: "09:00", end: "18:00"}]'
WATCHED = platforms(account(more=LOOKS))
AT_WORK = platforms(account(more=LOOKS + ", owner: ana"))


@pytest.mark.parametrize(
    ("day", "at", "watched", "at_work"),
    [
        ("2026-11-24", "05:00", False, False),  # Tuesday: somebody looks at nine
        ("2026-11-24", "04:59", True, True),
        ("2026-11-24", "09:00", False, False),
        ("2026-11-24", "12:00", True, False),  # the next look is on Wednesday, and Ana is at work
        ("2026-11-30", "13:00", False, False),  # Monday: a look at five
        ("2026-11-27", "18:30", True, True),  # Friday evening
        ("2026-11-28", "10:00", True, True),  # Saturday
        ("2026-11-29", "23:00", True, True),  # Sunday, ten hours before Monday’s look
        ("2026-11-28", "", True, True),  # an hour is missing, and nobody is there all day
        ("2026-11-26", "", False, False),
    ],
)
def test_calendar_weekend_no_watch(found: Found, day: str, at: str, watched: bool, at_work: bool) -> None:  # noqa: FBT001 - columns
    time = f', at: "{at}"' if at else ""
    post = calendar(posts(day, more=time))
    path = f"calendar.posts[0].{'at' if at else 'on'}"
    rule = "calendar-weekend-no-watch"
    assert found(rule, WATCHED + post) == (hits("warning", path) if watched else [])
    assert found(rule, AT_WORK + team(WORKS) + post) == (hits("warning", path) if at_work else [])


def test_calendar_weekend_no_watch_says_until_when(found: Found, said: Said) -> None:
    post = calendar(posts("2026-11-28", more=', at: "20:30", subject: Le marché de Noël'))
    assert said("calendar-weekend-no-watch", WATCHED + post) == (
        "« Le marché de Noël », le samedi 28 novembre 2026 à 20 h 30 sur Facebook : personne ne regarde avant "
        "lundi 9 h."
    )
    many = calendar(posts("2026-11-28", "2026-11-29", "2026-12-05", more=', at: "20:30"'))
    assert found("calendar-weekend-no-watch", WATCHED + many) == hits("warning", "calendar.posts[2].at")
    assert "avant lundi 9 h (et 2 autres fois)" in said("calendar-weekend-no-watch", WATCHED + many)


def test_calendar_weekend_no_watch_keeps_quiet(found: Found) -> None:
    post = calendar(posts("2026-11-28", more=', at: "20:30"'))
    rule = "calendar-weekend-no-watch"
    assert found(rule, platforms(account()) + post) == []  # when somebody looks is not known
    assert found(rule, WATCHED + post, dt.date(2026, 11, 29)) == []
    for network in ("newsletter", "google_business_profile"):
        assert found(rule, (WATCHED + post).replace("facebook", network)) == []
