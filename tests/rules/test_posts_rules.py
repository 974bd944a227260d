"""Formats, questions, posts written out, hashtags, legibility: what trips a rule, and the nearest that does not."""

from collections.abc import Callable

import pytest

from socialplan.knowledge import platforms
from socialplan.rules.catalogue import rule_of
from socialplan.strategy.choices import Network

Found = Callable[..., list[tuple[str, str]]]
Said = Callable[..., str]


def account(network: str, *fields: str, status: str = "active") -> str:
    return f"{{network: {network}, status: {status}{''.join(f', {field}' for field in fields)}}}"


def accounts(*items: str, more: str = "") -> str:
    return f"platforms: [{', '.join(items)}]\n{more}"


def formats(**weekly: float) -> str:
    listed = ", ".join(f"{{format: {name}, per_week: {number}}}" for name, number in weekly.items())
    return f"formats: [{listed}]"


def planned(*posts: str, more: str = "") -> str:
    return f"calendar: {{{more}posts: [{', '.join(f'{{{post}}}' for post in posts)}]}}\n"


def sample(network: str, text: str) -> str:
    quoted = text.replace("'", "''")
    return accounts(account(network, f"samples: [{{good: '{quoted}'}}]"))


SAMPLE = "platforms[0].samples[0].good"

# --- formats -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        (accounts(account("instagram", formats(short_text=1))), [("error", "platforms[0].formats[0].format")]),
        (accounts(account("youtube", formats(short_text=1))), [("error", "platforms[0].formats[0].format")]),
        (accounts(account("instagram", formats(photo=1, short_video=1))), []),
        (
            accounts(account("instagram", formats(short_text=1), status="to_open")),
            [("error", "platforms[0].formats[0].format")],
        ),
        (accounts(account("instagram", formats(short_text=1), status="to_close")), []),
        # How long a video may be depends on the account; a messaging service is to be tried.
        (accounts(account("instagram", formats(long_video=1))), [("warning", "platforms[0].formats[0].format")]),
        (accounts(account("whatsapp_channel", formats(event=1))), [("warning", "platforms[0].formats[0].format")]),
        # Relaying is no format, one’s own media take all, and a network that is gone has a rule of its own.
        (accounts(account("youtube", formats(relay=1))), []),
        (accounts(account("newsletter", formats(short_text=1))), []),
        (accounts(account("google_plus", formats(short_text=1))), []),
        (planned("network: instagram, format: short_text"), [("error", "calendar.posts[0].format")]),
        (planned("network: facebook, format: short_text"), []),
        ("calendar: {backup: [{network: tiktok, format: event}]}", [("error", "calendar.backup[0].format")]),
        ("calendar: {posts: [{network: instagram}, {format: short_text}]}", []),
    ],
)
def test_format_unsupported(found: Found, yaml: str, expected: list[tuple[str, str]]) -> None:
    assert found("format-unsupported", yaml) == expected


def test_the_format_is_named_with_its_post(said: Said) -> None:
    yaml = planned("network: instagram, format: short_text, subject: Les horaires")
    assert said("format-unsupported", yaml) == "Instagram, « Les horaires » : le format « texte court » n’y existe pas."


ALONE = "team: {alone: yes, people: [{id: ana}]}\n"


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        (accounts(account("linkedin", formats(short_text=7, photo=3))), []),
        # Five of seven are 71 %.
        (accounts(account("linkedin", formats(short_text=5, photo=2))), [("warning", "platforms[0].formats")]),
        (accounts(account("linkedin", formats(short_text=3))), [("warning", "platforms[0].formats")]),
        (accounts(account("linkedin", formats(short_text=3)), more=ALONE), [("info", "platforms[0].formats")]),
        # Below three a week there is nothing to vary.
        (accounts(account("linkedin", formats(short_text=2.5))), []),
        # A video channel shows videos, a place of reviews photos of the place.
        (accounts(account("youtube", formats(long_video=1))), []),
        (accounts(account("google_business_profile", formats(photo=1))), []),
        (accounts(account("linkedin", "posts_per_week: 3")), []),
    ],
)
def test_format_monotony(found: Found, yaml: str, expected: list[tuple[str, str]]) -> None:
    assert found("format-monotony", yaml) == expected


def on_linkedin(*names: str) -> str:
    posts = (f"on: 2026-12-0{day}, network: linkedin, format: {name}" for day, name in enumerate(names, 1))
    return accounts(account("linkedin"), account("linkedin"), more=planned(*posts))


def test_without_a_weekly_mix_five_planned_posts_tell(found: Found, said: Said) -> None:
    rule = "format-monotony"
    assert found(rule, on_linkedin("photo", "photo", "photo", "photo")) == []
    # Four of five are 80 %; told once, though two accounts share the network.
    assert found(rule, on_linkedin("photo", "photo", "photo", "photo", "poll")) == [("warning", "calendar.posts")]
    assert found(rule, on_linkedin("photo", "photo", "photo", "link", "poll")) == []
    assert "80 % des publications déjà prévues" in said(rule, on_linkedin("photo", "photo", "photo", "photo", "poll"))


@pytest.mark.parametrize(
    ("yaml", "trips"),
    [
        (accounts(account("facebook", formats(short_text=1, photo=1))), False),
        (accounts(account("facebook", formats(short_text=2, photo=1))), True),
        (accounts(account("facebook", formats(link=3, short_video=2))), True),
        (accounts(account("instagram", formats(poll=2, story=1))), True),
        # What others made is not ours to picture; an event has its image.
        (accounts(account("facebook", formats(relay=5, photo=1))), False),
        (accounts(account("facebook", formats(short_text=1, event=1))), False),
        (accounts(account("x", formats(short_text=5))), False),
        (accounts(account("facebook", formats(short_text=5), status="dormant")), False),
        (accounts(account("facebook")), False),
    ],
)
def test_no_visual(found: Found, yaml: str, trips: bool) -> None:  # noqa: FBT001 - a column
    assert found("no-visual", yaml) == ([("warning", "platforms[0].formats")] if trips else [])


# --- exchange ----------------------------------------------------------------------------------------------------


def test_facebook_conversation_low(found: Found, said: Said) -> None:
    rule = "facebook-conversation-low"
    # A photo a day at 30 min is 3 h 30; five visits of 10 min and 15 comments of 4 min make 1 h 50.
    busy = accounts(account("facebook", formats(photo=7), "visits_per_week: 5", "comments_per_week: 15"))
    assert found(rule, busy) == [("info", "platforms[0]")]
    assert said(rule, busy) == (
        "Facebook : 1 h 50 par semaine pour lire et répondre, 3 h 30 pour préparer les publications."
    )
    # Three photos are 1 h 30.
    assert found(rule, busy.replace("per_week: 7", "per_week: 3")) == []
    # Five photos of 22 min are 1 h 50 too: half of the time.
    even = busy.replace("per_week: 7", "per_week: 5") + "means: {unit_minutes: [{format: photo, minutes: 22}]}"
    assert found(rule, even) == []
    assert found(rule, busy.replace(", comments_per_week: 15", "")) == []
    assert found(rule, busy.replace("facebook", "instagram")) == []


TWO = "editorial: {pillars: [{id: us, label: Nous, kind: self}, {id: you, label: Vous, kind: service}]}\n"


def on_x(*tags: str, more: str = "", pillars: str = "") -> str:
    posts = (f"on: 2026-12-{day:02}, network: x, pillar: {tag}" for day, tag in enumerate(tags, 1))
    fields = [f"pillars: [{pillars}]"] if pillars else []
    return accounts(account("x", *fields), more=TWO + planned(*posts, more=more))


@pytest.mark.parametrize(
    ("yaml", "index"),
    [
        (on_x("us", "us", "you", "us"), None),
        (on_x("you", "us", "us", "us"), 3),
        # 3 of 5 are 60 %, 4 of 6 are more; four posts are too few for shares.
        (on_x("us", "us", "you", "us", "you"), None),
        (on_x("us", "us", "you", "us", "you", "us"), 5),
        # A special purpose, and a regular appointment.
        (on_x("us", "us", "us", pillars="us"), None),
        (on_x("us", "us", "us", pillars="us, you"), 2),
        (on_x("us", "us", "us", more="rendezvous: [{network: x, pillar: us}], "), None),
        (on_x("us", "us", "us", more="rendezvous: [{network: x, pillar: you}], "), 2),
    ],
)
def test_subject_monotony(found: Found, yaml: str, index: int | None) -> None:
    expected = [] if index is None else [("warning", f"calendar.posts[{index}].pillar")]
    assert found("subject-monotony", yaml) == expected


def test_posts_are_read_by_day_and_by_network(found: Found, said: Said) -> None:
    days = [("05", "x", "us"), ("01", "x", "us"), ("03", "facebook", "you"), ("03", "x", "us")]
    posts = [f"on: 2026-12-{day}, network: {network}, pillar: {tag}" for day, network, tag in days]
    yaml = TWO + planned(*posts)
    assert found("subject-monotony", yaml) == [("warning", "calendar.posts[0].pillar")]
    assert said("subject-monotony", yaml) == (
        "Sur X, 3 publications de suite, du 1er décembre 2026 au 5 décembre 2026, sont du pilier « Nous »."
    )


ASKING = (
    "editorial: {pillars: [{id: us, kind: self, share: 80}, {id: ask, kind: conversation, share: 20}]}\n"
    "platforms: [{network: x, status: active, posts_per_week: %s}]\n"
)


def over(weeks: int, *posts: str, rendezvous: str = "", rhythm: float = 0) -> str:
    regular = f"rendezvous: [{{{rendezvous}}}], " if rendezvous else ""
    return ASKING % rhythm + planned(*posts, more=f"starts: 2027-01-04, weeks: {weeks}, {regular}")


STATEMENT = "on: 2027-01-04, pillar: us, subject: Ouvert"


@pytest.mark.parametrize(
    ("yaml", "trips"),
    [
        # Two weeks from 4 January are 14 days.
        (over(2, STATEMENT), True),
        (over(1, STATEMENT), False),
        (over(2, STATEMENT, "on: 2027-01-10, pillar: ask"), False),
        (over(2, STATEMENT, "on: 2027-01-10, pillar: us, format: poll"), False),
        (over(2, STATEMENT, "on: 2027-01-10, subject: Que pensez-vous de la place ?"), False),
        # Asked on day 7: 14 days later, on day 21, a window has just passed without; on day 20 it has not.
        (over(3, "on: 2027-01-10, pillar: ask", "on: 2027-01-24, pillar: ask"), False),
        (over(4, "on: 2027-01-10, pillar: ask", "on: 2027-01-25, pillar: ask"), True),
        (over(8, STATEMENT, rendezvous="pillar: ask, every_weeks: 2"), False),
        (over(8, STATEMENT, rendezvous="pillar: ask, every_weeks: 3"), True),
        (over(8, STATEMENT, rendezvous="name: Et vous ?"), False),
        # Few posts are planned: a fifth of 2.5 posts a week is one a fortnight.
        (over(8, STATEMENT, rhythm=2.5), False),
        (over(8, STATEMENT, rhythm=2.4), True),
        # Five posts are planned without asking anything: the share is not held.
        (over(2, *[f"on: 2027-01-0{day}, pillar: us" for day in range(4, 9)], rhythm=2.5), True),
        # Nothing is planned yet.
        ("calendar: {starts: 2027-01-04, weeks: 8}", False),
        ("{}", False),
    ],
)
def test_no_engagement_prompt(found: Found, yaml: str, trips: bool) -> None:  # noqa: FBT001 - a column
    assert found("no-engagement-prompt", yaml) == ([("warning", "calendar.rendezvous")] if trips else [])


def test_the_days_without_a_question_are_told(said: Said) -> None:
    assert said("no-engagement-prompt", over(4, "on: 2027-01-10, pillar: ask")) == (
        "21 jours, du 11 janvier 2027 au 31 janvier 2027, sans une question ni rien à quoi participer."
    )


# --- posts written out -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("network", "text", "severity"),
    [
        ("x", "a" * 281, "error"),
        ("x", "a" * 280, "info"),
        ("x", "a" * 220, None),
        ("twitter", "a" * 281, "error"),
        # 130 emoji are 260 for X; an address counts for 23.
        ("x", "🎉" * 130, "info"),
        ("x", "🎉" * 141, "error"),
        ("x", "a" * 190 + " https://exemple.example/" + "b" * 100, None),
        ("bluesky", "a" * 301, "error"),
        # One source only: a warning.
        ("snapchat", "a" * 501, "warning"),
        ("facebook", "a" * 301, "info"),
        # Nothing is known of the limit.
        ("dailymotion", "a" * 9000, None),
    ],
)
def test_text_too_long(found: Found, network: str, text: str, severity: str | None) -> None:
    assert found("text-too-long", sample(network, text)) == ([(severity, SAMPLE)] if severity else [])


def test_the_length_is_told_with_the_limit(said: Said) -> None:
    assert said("text-too-long", sample("x", "Bonjour " + "a" * 300)) == (
        "« Bonjour… » fait 308 caractères : X en prend 280 au plus."
    )


def test_a_bad_sample_and_one_for_no_network_may_be_long(found: Found) -> None:
    bad = accounts(account("x", f"samples: [{{bad: {'a' * 400}}}]"))
    assert found("text-too-long", bad) == []
    assert found("text-too-long", f"editorial: {{pillars: [{{examples: [{{good: {'a' * 9000}}}]}}]}}") == []


def test_stale_140(found: Found, said: Said) -> None:
    rule = "stale-140"
    old = "editorial: {writing_rules: [{rule: Un tweet fait 140 caractères au plus}]}"
    assert found(rule, old) == [("info", "editorial.writing_rules[0].rule")]
    assert said(rule, old).endswith("X admet aujourd’hui 280 caractères.")
    assert found(rule, "why: {answer: In 140 characters}") == [("info", "why.answer")]
    for fine in ("280 caractères", "140 personnes", "1140 caractères"):
        assert found(rule, f"why: {{answer: Au plus {fine}}}") == []


@pytest.mark.parametrize(
    ("text", "trips"),
    [
        ("Facebook devient payant ! Copiez-collez ce message sur votre mur.", True),
        ("FAITES TOURNER !", True),
        ("Chat perdu rue Basse. Partagez au maximum", True),
        ("Copy and paste this status on your wall", True),
        ("Ne copiez pas ce message : c’est une chaîne.", False),
        ("On vous dit « faites tourner » ? Vérifiez d’abord.", False),
        ("Never copy and paste this kind of message.", False),
        ("La roue, faites-la tourner à la main.", False),
        ("Partagez votre photo du marché.", False),
    ],
)
def test_hoax_sample(found: Found, text: str, trips: bool) -> None:  # noqa: FBT001 - a column
    assert found("hoax-sample", sample("facebook", text)) == ([("error", SAMPLE)] if trips else [])


@pytest.mark.parametrize(
    ("text", "trips"),
    [
        ("Nous sommes fiers. Notre équipe avance. Nos projets aussi.", True),
        # Three of five are 60 %, not more.
        ("Nous ouvrons. Notre équipe est là. Nos vélos aussi. Il fait beau. Le café est chaud.", False),
        ("Nous ouvrons. Notre équipe est là. Nos vélos aussi. Le café est chaud.", True),
        ("Nous ouvrons. Notre équipe est là. Nos vélos aussi. Vous venez ?", False),
        ("La Ville de Vaugrive avance ! Ville de Vaugrive, c’est nous. #Vaugrive", True),
        ("La ville avance. La place change.", False),
        # One sentence is no habit, and “noush” is no we.
        ("Nous ouvrons samedi.", False),
        ("Nousse avance. Notredame chante.", False),
        ("We are proud. Our team is here.", True),
        # Letters in disguise are read as plain ones, and an invitation speaks to the reader.
        ("𝗡𝗼𝘂𝘀 ouvrons. 𝗡𝗼𝘁𝗿𝗲 équipe est là.", True),
        ("𝗩𝗲𝗻𝗲𝘇 nombreux ! Nous sommes fiers. Notre équipe avance. Nos projets aussi.", False),
        ("Venez nombreux ! Nous sommes fiers. Notre équipe avance. Nos projets aussi.", False),
    ],
)
def test_self_centred_samples(found: Found, text: str, trips: bool) -> None:  # noqa: FBT001 - a column
    yaml = sample("facebook", text) + "organisation: {name: Ville de Vaugrive}\n"
    assert found("self-centred-samples", yaml) == ([("info", SAMPLE)] if trips else [])


# --- copying (the founding guide: no copy and paste between accounts) --------------------------------------------

SATURDAY = "Notre maire inaugure le rond-point samedi"
SUNDAY = "Notre maire inaugure le rond-point dimanche"
ELSE = "Samedi, le nouveau rond-point se visite à pied : vous venez ?"


def news(*versions: tuple[str, str], more: str = "") -> str:
    listed = ", ".join(f"{{network: {network}, text: '{text}'}}" for network, text in versions)
    return f"editorial: {{same_news: [{{news: Le rond-point, versions: [{listed}]}}]}}\n{more}"


@pytest.mark.parametrize(
    ("yaml", "copied"),
    [
        (news(("facebook", SATURDAY), ("instagram", SATURDAY + " ! #Vaugrive"), ("x", ELSE)), 1),
        # One word of seven differs: 12/14, 86 %.
        (news(("facebook", SATURDAY), ("instagram", ELSE), ("x", SUNDAY)), 2),
        (news(("facebook", SATURDAY), ("instagram", ELSE)), None),
        # Both are X; and an alert says the same everywhere.
        (news(("x", SATURDAY), ("twitter", SATURDAY)), None),
        (news(("facebook", SATURDAY), ("x", SATURDAY), more="platforms: [{network: x, status: emergency}]"), None),
        # Three words may be the same by chance.
        (news(("facebook", "Bonne année 2027"), ("x", "Bonne année 2027")), None),
        (news(("facebook", "Très bonne année 2027"), ("x", "Très bonne année 2027")), 1),
        # Eleven words and twelve, nine of them shared: 18/23, 78 %.
        (
            news(
                ("facebook", "un deux trois quatre cinq six sept huit neuf dix onze"),
                ("x", "un deux trois quatre cinq six sept huit neuf et voici la"),
            ),
            None,
        ),
    ],
)
def test_copy_paste_of_one_news_item(found: Found, yaml: str, copied: int | None) -> None:
    expected = [] if copied is None else [("warning", f"editorial.same_news[0].versions[{copied}].text")]
    assert found("copy-paste", yaml) == expected


def test_what_is_copied_is_told_with_its_share(said: Said) -> None:
    yaml = news(("facebook", SATURDAY), ("instagram", SUNDAY), ("x", SATURDAY))
    assert said("copy-paste", yaml) == (
        "Pour une même nouvelle, Facebook, Instagram et X reçoivent le même texte (85 % de mots communs) : "
        "« Notre maire inaugure le rond-point samedi »."
    )


def twice(first: str, second: str, day: str = "01") -> str:
    return planned(
        f"on: 2026-12-01, subject: '{SATURDAY}', {first}", f"on: 2026-12-{day}, subject: '{SATURDAY}', {second}"
    )


def test_copy_paste_of_planned_posts(found: Found) -> None:
    rule = "copy-paste"
    here = [("warning", "calendar.posts[1].subject")]
    assert found(rule, twice("network: facebook", "network: x")) == here
    assert found(rule, twice("network: facebook, format: photo", "network: x, format: photo")) == here
    assert found(rule, twice("network: facebook, format: photo", "network: x, format: short_video")) == []
    assert found(rule, twice("network: facebook", "network: x", day="02")) == []
    assert found(rule, twice("network: facebook", "network: facebook")) == []


def test_copy_paste_of_samples(found: Found) -> None:
    both = accounts(*(account(one, f"samples: [{{good: {SATURDAY}}}]") for one in ("facebook", "linkedin")))
    assert found("copy-paste", both) == [("warning", "platforms[1].samples[0].good")]
    same = accounts(account("facebook", f"samples: [{{good: {SATURDAY}}}, {{good: {SATURDAY}}}]"))
    assert found("copy-paste", same) == []


def test_texts_are_compared_in_one_language(found: Found) -> None:
    english = "Saturday, the new roundabout can be visited on foot"
    one = f"{{network: facebook, text: {{fr: '{SATURDAY}', en: '{english}'}}}}"
    for other, expected in (
        (f"{{network: x, text: {{fr: '{ELSE}', en: '{english}'}}}}", 1),
        (f"{{network: x, text: {{en: '{SATURDAY}'}}}}", 0),
    ):
        yaml = f"editorial: {{same_news: [{{versions: [{one}, {other}]}}]}}"
        assert len(found("copy-paste", yaml)) == expected


# --- hashtags ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("yaml", "trips"),
    [
        (accounts(account("instagram"), more="editorial: {address: vous}"), True),
        (accounts(account("mastodon"), more="editorial: {hashtags: {rule: Deux}}"), True),
        (accounts(account("instagram"), more="editorial: {hashtags: {topic: ['#Vélo']}}"), False),
        (accounts(account("facebook"), more="editorial: {address: vous}"), False),
        (accounts(account("instagram", status="to_close"), more="editorial: {address: vous}"), False),
        (accounts(account("instagram")), False),
    ],
)
def test_hashtag_missing(found: Found, yaml: str, trips: bool) -> None:  # noqa: FBT001 - a column
    assert found("hashtag-missing", yaml) == ([("info", "editorial.hashtags")] if trips else [])


def tags(*brand: str, trade: str = "gâteau basque") -> str:
    listed = ", ".join(f"'{tag}'" for tag in brand)
    return (
        f"editorial: {{hashtags: {{brand: [{listed}]}}}}\norganisation: {{name: Ville de Vaugrive, trade: {trade}}}\n"
    )


@pytest.mark.parametrize(
    ("yaml", "paths"),
    [
        (tags("#gateaubasque"), ["brand[0]"]),
        (tags("#GateauBasque", "gateaubasque"), ["brand[1]"]),
        (tags("#GâteauBasque", "#gâteaubasque"), ["brand[1]"]),
        (tags("#vaugrive", "#basque", "#VILLEDEVAUGRIVE"), []),
        (tags("#gateaubasque", trade="boulangerie"), []),
        # Each is told once.
        (tags("#villedevaugrive", "#villedevaugrive"), ["brand[0]"]),
    ],
)
def test_hashtag_case(found: Found, yaml: str, paths: list[str]) -> None:
    assert found("hashtag-case", yaml) == [("warning", f"editorial.hashtags.{path}") for path in paths]


def test_the_hashtag_is_told_as_it_should_be(found: Found, said: Said) -> None:
    assert said("hashtag-case", tags("#gateaubasque")) == (
        "#gateaubasque colle 2 mots sans majuscule : lu à voix haute, il est incompréhensible."
    )
    yaml = sample("instagram", "Dimanche. #villedevaugrive") + "organisation: {name: Ville de Vaugrive}"
    assert found("hashtag-case", yaml) == [("warning", SAMPLE)]


@pytest.mark.parametrize(
    ("network", "count", "trips"),
    [
        ("instagram", 5, False),
        ("instagram", 6, True),
        # No limit is known: the custom, of two at most.
        ("x", 2, False),
        ("x", 3, True),
        # Neither a limit nor a custom.
        ("snapchat", 9, False),
    ],
)
def test_too_many_hashtags(found: Found, network: str, count: int, trips: bool) -> None:  # noqa: FBT001 - a column
    text = "Samedi " + " ".join(f"#Mot{index}" for index in range(count))
    assert found("too-many-hashtags", sample(network, text)) == ([("info", SAMPLE)] if trips else [])


def test_the_limit_on_hashtags_is_told_with_its_network(said: Said) -> None:
    five = " ".join(f"#Mot{index}" for index in range(6))
    assert said("too-many-hashtags", sample("instagram", five)).endswith("le maximum est de 5 (Instagram).")
    assert said("too-many-hashtags", sample("newsletter", "Samedi #Marche")) == (
        "« Samedi #Marche » porte 1 mot-dièse : l’usage est de n’en mettre aucun (lettre d’information)."
    )


def test_the_explanation_names_the_networks_where_hashtags_serve() -> None:
    needing = [one.label.en for one in Network if (use := platforms.resolve(one.value).hashtags) and use.needed]
    more = rule_of("hashtag-missing").more
    assert more
    for name in needing:
        assert name in more.fr
        assert name in more.en


# --- legibility --------------------------------------------------------------------------------------------------

STATE = "organisation: {kind: local_government}\n"


@pytest.mark.parametrize(
    ("text", "trips"),
    [("𝗩𝗲𝗻𝗲𝘇 samedi", True), ("Ⓥⓔⓝⓔⓩ", True), ("Venez samedi, été compris", False), ("Soit ℝ", False)],
)
def test_pseudo_unicode(found: Found, text: str, trips: bool) -> None:  # noqa: FBT001 - a column
    assert found("pseudo-unicode", sample("x", text)) == ([("error", SAMPLE)] if trips else [])


def test_disguised_letters_are_told_in_plain_ones(said: Said) -> None:
    assert said("pseudo-unicode", sample("x", "Ce soir, 𝗩𝗲𝗻𝗲𝘇 tous")) == (
        "« Ce soir, 𝗩𝗲𝗻𝗲𝘇 tous » : « Venez » est écrit avec des signes qui imitent des lettres."
    )


@pytest.mark.parametrize(
    ("text", "trips"),
    [
        ("Fête 🎉🎉🎉", True),
        ("Fête 🎉🎉", False),
        ("Fête 🎉🔥🎉", False),
        ("Bon🎉jour", True),
        ("Bonjour 🎉", False),
        ("Familles 👨‍👩‍👧‍👦", False),
        ("🇫🇷🇩🇪🇪🇺", False),
        ("👍👍🏽👍🏿", True),
    ],
)
def test_emoji_run(found: Found, text: str, trips: bool) -> None:  # noqa: FBT001 - a column
    assert found("emoji-run", sample("x", text)) == ([("warning", SAMPLE)] if trips else [])


def test_replies_and_statements_are_read_too(found: Found) -> None:
    yaml = (
        "editorial: {replies: [{reply: Merci 🎉🎉🎉}], words: [{before: Merci 🎉🎉🎉}]}\n"
        "crisis: {scenarios: [{statements: [{text: Point à midi ⚠️⚠️⚠️}]}]}"
    )
    paths = ["crisis.scenarios[0].statements[0].text", "editorial.replies[0].reply"]
    assert found("emoji-run", yaml) == [("warning", path) for path in paths]


def version(picture: str, network: str = "instagram") -> str:
    versions = f"versions: [{{network: {network}, picture: '{picture}'}}]"
    return f"editorial: {{same_news: [{{news: La fermeture, {versions}}}]}}\n"


PICTURE = "editorial.same_news[0].versions[0].picture"


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        (
            accounts(account("x"), more="editorial: {accessibility: {alt_text: no}}"),
            [("warning", "editorial.accessibility.alt_text")],
        ),
        (
            accounts(account("x"), more="editorial: {accessibility: {alt_text: no}}\n" + STATE),
            [("error", "editorial.accessibility.alt_text")],
        ),
        (accounts(account("x"), more="editorial: {accessibility: {alt_text: yes}}"), []),
        (accounts(account("x"), more="editorial: {accessibility: {captions: yes}}"), []),
        ("editorial: {accessibility: {alt_text: no}}", []),
        (version("Le four ouvert"), [("warning", PICTURE)]),
        (version("Le four ouvert") + STATE, [("error", PICTURE)]),
        (version("Le four ouvert. Texte alternatif : la gueule d’un four"), []),
        (version("An oven (alt text: the mouth of an oven)"), []),
        (version("Aucune"), []),
        (version("Un fond, image décorative"), []),
        # The network has no such field.
        (version("Le four ouvert", network="snapchat"), []),
    ],
)
def test_alt_missing(found: Found, yaml: str, expected: list[tuple[str, str]]) -> None:
    assert found("alt-missing", yaml) == expected


@pytest.mark.parametrize(
    ("captions", "content", "more", "severity"),
    [
        ("no", "short_video", "", "warning"),
        ("no", "long_video", STATE, "error"),
        ("no", "photo", "", None),
        ("yes", "short_video", "", None),
    ],
)
def test_captions_missing(found: Found, captions: str, content: str, more: str, severity: str | None) -> None:
    chapter = f"editorial: {{accessibility: {{captions: {captions}}}}}\n"
    expected = [(severity, "editorial.accessibility.captions")] if severity else []
    mix = formats(**{content: 1.0})
    assert found("captions-missing", accounts(account("youtube", mix), more=chapter + more)) == expected
    post = f"on: 2026-12-01, network: youtube, format: {content}"
    assert found("captions-missing", chapter + more + planned(post)) == expected


def test_gif_used(found: Found) -> None:
    rule = "gif-used"
    path = "editorial.accessibility.animated_gifs"
    assert found(rule, "editorial: {accessibility: {animated_gifs: yes}}") == [("warning", path)]
    assert found(rule, "editorial: {accessibility: {animated_gifs: no}}") == []
    assert found(rule, "editorial: {accessibility: {alt_text: yes}}") == []


# --- what is announced and what the formats make -----------------------------------------------------------------


def announced(posts: str, *parts: str, status: str = "active") -> str:
    mix = ", ".join(f"{{format: {part}}}" for part in parts)
    return f"platforms: [{{network: facebook, status: {status}, posts_per_week: {posts}, formats: [{mix}]}}]"


@pytest.mark.parametrize(
    ("yaml", "trips"),
    [
        (announced("40", "photo, per_week: 5"), True),
        (announced("5", "photo, per_week: 3", "story, per_week: 2"), False),
        (announced("5", "photo, per_week: 4.5"), False),  # exactly 10 %
        (announced("5", "photo, per_week: 4.4"), True),
        (announced("4.4", "photo, per_week: 5"), True),
        (announced("40", "photo"), False),  # no number: what is announced counts
        (announced("40"), False),
        (announced("40", "photo, per_week: 5", "story"), False),  # the stories take the rest
        (announced("3", "photo, per_week: 5", "story"), True),
        (announced("40", "photo, per_week: 5", status="refused"), False),
        (announced("40", "photo, per_week: 5", status="to_open"), True),
        (announced("0", "photo, per_week: 1"), True),
        ("platforms: [{network: facebook, status: active, formats: [{format: photo, per_week: 5}]}]", False),
    ],
)
def test_posts_vs_formats(found: Found, yaml: str, trips: bool) -> None:  # noqa: FBT001 - a column
    assert found("posts-vs-formats", yaml) == ([("warning", "platforms[0].posts_per_week")] if trips else [])


def test_posts_vs_formats_says_both_figures(said: Said) -> None:
    assert said("posts-vs-formats", announced("40", "photo, per_week: 5")) == (
        "Facebook : 40 publications par semaine annoncées, et ses formats en font 5."
    )
