"""What people say in their own way is understood, and said back: nobody is sent away for a way of writing."""

import pytest

from socialplan.analysis.country import country_of
from socialplan.interview.accounts import Heard, read_accounts
from socialplan.interview.defaults import default
from socialplan.interview.fieldstep import asking
from socialplan.interview.lines import read_line
from socialplan.interview.outline import outline
from socialplan.interview.persons import Person, read_person, told
from socialplan.interview.state import State, Surroundings, path_from
from socialplan.interview.step import Taken
from socialplan.interview.typed import strategy_of
from socialplan.knowledge import labels
from socialplan.knowledge.labels import label
from socialplan.language import Language, Words
from socialplan.strategy.choices import AudienceCategory, Network, OrganisationKind, Topic
from socialplan.strategy.model import Strategy
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.specs import place_of


def read(key: str, line: str) -> object:
    field = place_of(Strategy, path_from(key))
    assert field
    return read_line(line, field)


@pytest.mark.parametrize(
    ("key", "line", "value"),
    [
        ("calendar.starts", "14/03/2027", "2027-03-14"),
        ("calendar.starts", "14 mars 2027", "2027-03-14"),
        ("calendar.starts", "14 March 2027", "2027-03-14"),
        ("calendar.starts", "1er février 2027", "2027-02-01"),
        ("calendar.starts", "2027-03-14", "2027-03-14"),
        ("team.people[0].hours_per_week", "environ 3h", 3.0),
        ("team.people[0].hours_per_week", "35h", 35.0),
        ("team.people[0].hours_per_week", "about 2 h 30", 2.5),
        ("team.people[0].hours_per_week", "3 h par semaine", 3.0),
        ("team.people[0].hours_per_week", "deux heures", 2.0),
        ("organisation.headcount", "environ 12", 12),
        ("organisation.country", "France", "FR"),
        ("organisation.country", "the UK".removeprefix("the "), "GB"),
        ("organisation.country", "royaume-uni", "GB"),
        ("organisation.country", "be", "BE"),
        ("organisation.kind", "boulangerie", "craftsperson"),
        ("organisation.kind", "Boutique", "craftsperson"),
        ("organisation.kind", "mairie", "local_government"),
        ("platforms[0].topics", "horaires et congés", ["updates"]),
        ("audiences[0].category", "clientèle", "users"),
    ],
)
def test_what_can_only_mean_one_thing_is_taken(key: str, line: str, value: object) -> None:
    assert read(key, line) == value


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("calendar.starts", "mars"),
        ("calendar.starts", "31/02/2027"),
        ("team.people[0].hours_per_week", "entre 3 et 5"),
        ("organisation.country", "chez nous"),
        ("organisation.kind", "pizzaiolo"),
    ],
)
def test_what_means_nothing_sure_is_still_refused(key: str, line: str) -> None:
    assert isinstance(read(key, line), Refusal)


@pytest.mark.parametrize(
    ("key", "line", "said"),
    [
        ("calendar.starts", "14/03/2027", "Noté : 14 mars 2027."),
        ("team.people[0].hours_per_week", "environ 3h", "Noté : 3 h."),
        ("organisation.country", "Belgique", "Noté : BE."),
        ("calendar.starts", "2027-03-14", ""),
        ("team.people[0].hours_per_week", "3", ""),
    ],
)
def test_what_was_understood_is_said(key: str, line: str, said: str) -> None:
    path = path_from(key)
    state = State(language="fr").with_value(("team", "people", 0), {"id": "lea"})
    taken = asking(str(path[0]), path).take(line, state)
    assert isinstance(taken, Taken)
    assert " ".join(words.fr for words in taken.told).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Claire Dubois", Person("Claire Dubois")),
        ("Claire Dubois, responsable communication, 20h", Person("Claire Dubois", "responsable communication", 20.0)),
        ("Karim (2 h 30 par semaine)", Person("Karim", None, 2.5)),
        ("Ann Lee - head of communications", Person("Ann Lee", "head of communications")),
        ("Dupont, Jean", Person("Dupont, Jean")),
        ("Jean-Pierre Le Goff", Person("Jean-Pierre Le Goff")),
        ("la mairie", Person("la mairie")),
    ],
)
def test_a_name_is_told_from_what_stands_behind_it(line: str, person: Person) -> None:
    assert read_person(line) == person
    assert bool(told(person)) == (person.title is not None or person.hours is not None)


@pytest.mark.parametrize("line", ["1", "2h30", "20 h", "12/03", "moi", "  "])
def test_what_is_no_name_is_refused(line: str) -> None:
    assert isinstance(read_person(line), Refusal)


def test_correcting_a_name_corrects_the_id_that_was_made_of_it_and_what_names_it() -> None:
    state = State(language="fr", said={"team.people[0].id": "made"})
    state = state.with_value(("team", "people", 0), {"id": "2h30x", "name": "2h30x"})
    state = state.with_value(("meta", "owner"), "2h30x")
    step = asking("team", ("team", "people", 0, "name"))
    taken = step.take("Claire Dubois", state)
    assert isinstance(taken, Taken)
    assert taken.state.at("team", "people", 0, "id") == taken.state.at("meta", "owner") == "claire-dubois"


@pytest.mark.parametrize("said", [{}, {"team.people[0].id": "made", "file": "abc"}])
def test_an_id_that_was_given_or_stands_in_a_file_stays(said: dict[str, str]) -> None:
    state = State(language="fr", said=said).with_value(("team", "people", 0), {"id": "lea", "name": "Léa"})
    taken = asking("team", ("team", "people", 0, "name")).take("Claire", state)
    assert isinstance(taken, Taken)
    assert taken.state.at("team", "people", 0) == {"id": "lea", "name": "Claire"}


@pytest.mark.parametrize(
    ("line", "accounts", "sure"),
    [
        ("instagram @a", [(Network.INSTAGRAM, "@a")], True),
        (
            "facebook, insta @boulangerie_mp",
            [(Network.FACEBOOK, None), (Network.INSTAGRAM, "@boulangerie_mp")],
            False,
        ),
        ("facebook et instagram", [(Network.FACEBOOK, None), (Network.INSTAGRAM, None)], False),
        ("facebook instagram", [(Network.FACEBOOK, None), (Network.INSTAGRAM, None)], False),
        ("Facebook page, 340 followers", [(Network.FACEBOOK, None)], False),
        ("facebook 340 abonnés", [(Network.FACEBOOK, None)], False),
        ("instagram https://instagram.com/a b", [(Network.INSTAGRAM, "a")], False),
        ("fiche Google Boulangerie Lartigue", [(Network.GOOGLE_BUSINESS_PROFILE, "Boulangerie Lartigue")], True),
        ("page Facebook", [(Network.FACEBOOK, None)], False),
    ],
)
def test_several_accounts_on_a_line(line: str, accounts: list[tuple[Network, str | None]], sure: bool) -> None:  # noqa: FBT001
    heard = read_accounts(line)
    assert isinstance(heard, Heard)
    assert [(one.network, one.handle) for one in heard.accounts] == accounts
    assert heard.plain == sure


@pytest.mark.parametrize("line", ["340 followers", "facebook, zzz", "zzz"])
def test_what_is_no_account_is_said(line: str) -> None:
    assert isinstance(read_accounts(line), Words)


def test_a_shop_is_asked_in_a_shops_words_and_a_state_startup_in_its_own() -> None:
    state = State(language="fr").with_value(("organisation", "kind"), "craftsperson")
    options = asking("platforms", ("platforms", 0, "topics")).options(state)
    assert "produits et nouveautés" in options
    assert not any("projet" in option for option in options)
    other = state.with_value(("organisation", "kind"), "state_startup")
    assert "mises à jour du projet" in asking("platforms", ("platforms", 0, "topics")).options(other)


@pytest.mark.parametrize("kind", [*OrganisationKind, None])
@pytest.mark.parametrize("choices", [Topic, AudienceCategory])
def test_the_words_of_a_kind_tell_its_choices_apart(
    kind: OrganisationKind | None, choices: type[Topic] | type[AudienceCategory]
) -> None:
    for language in ("fr", "en"):
        said = [label(member, kind and kind.value).to(language) for member in choices]
        assert len(set(said)) == len(said)


def test_no_kind_but_those_that_build_software_is_offered_maintenance() -> None:
    for kind in set(OrganisationKind) - {OrganisationKind.STATE_STARTUP}:
        assert "maintenance" not in labels.label(Topic.SUPPORT, kind.value).fr


def test_who_is_in_charge_is_asked_with_the_team_on_the_full_path_too() -> None:
    people = [{"id": "lea", "name": "Léa"}, {"id": "karim", "name": "Karim", "roles": ["community_manager"]}]
    state = State(language="fr", path="full").with_value(("team", "people"), people)
    keys = [(step.key, step.chapter) for step in outline(state)]
    assert ("meta.owner", "team") in keys
    assert [key for key, _ in keys].count("meta.owner") == 1
    assert keys.index(("meta.owner", "team")) < next(
        at for at, (_, chapter) in enumerate(keys) if chapter == "audiences"
    )


@pytest.mark.parametrize(
    ("language", "declared", "expected"), [("fr", None, "FR"), ("en", None, ""), ("en", "FR", "FR"), ("fr", "be", "BE")]
)
def test_no_country_is_made_up_for_documents_in_english(
    language: Language, declared: str | None, expected: str
) -> None:
    answers = {"meta": {"languages": [language]}, "organisation": {"country": declared} if declared else {"name": "A"}}
    assert country_of(strategy_of(State(language=language, answers=answers))) == expected


@pytest.mark.parametrize(("language", "around", "offered"), [("en", "", ""), ("en", "GB", "GB"), ("fr", "", "FR")])
def test_the_country_is_offered_where_something_tells_it(language: Language, around: str, offered: str) -> None:
    state = State(language=language, around=Surroundings(country=around))
    assert default(("organisation", "country"), state) == offered
    assert "organisation.country" in [step.key for step in outline(state)]


def test_a_european_vote_has_no_second_round() -> None:
    votes = [{"kind": "european"}, {"kind": "presidential"}]
    state = State(language="fr", path="full").with_value(
        ("organisation",), {"kind": "local_government", "elections": votes}
    )
    keys = [step.key for step in outline(state)]
    assert "organisation.elections[0].second_round" not in keys
    assert "organisation.elections[1].second_round" in keys


def test_whether_one_is_alone_is_not_asked_once_somebody_has_a_deputy() -> None:
    people = [{"id": "lea", "name": "Léa", "deputy": "tom"}, {"id": "tom", "name": "Tom"}]
    state = State(language="fr", path="full").with_value(("team", "people"), people)
    assert "team.alone" not in [step.key for step in outline(state)]
    assert "team.alone" in [step.key for step in outline(state.with_value(("team", "people", 0, "deputy"), None))]
