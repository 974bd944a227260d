"""From YAML to a typed strategy: what is accepted, every problem at once, places, references, privacy."""

# ruff: noqa: RUF012 - msgspec gives each instance its own copy of an empty default

import datetime as dt
from typing import Annotated

import pytest

from socialplan.strategy.contacts import ContactCard
from socialplan.strategy.fields import Choice, Clock, Day, Identifier, Section, Text, ask
from socialplan.strategy.load import Loaded, load, load_each
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.problems import Problem, StrategyError, render_problems


class Colour(Choice):
    RED = "red", "rouge", "red", "vermeil"
    SKY_BLUE = "sky_blue", "bleu ciel", "sky blue"


class Person(Section, frozen=True):
    id: Annotated[Identifier | None, ask("Identifiant", "Id")] = None
    name: Annotated[str | None, ask("Nom", "Name")] = None
    phone: Annotated[str | None, ask("Téléphone", "Phone", private=True, kind="phone")] = None
    code: Annotated[Identifier | None, ask("Code", "Code", private=True)] = None
    colours: Annotated[list[Colour], ask("Couleurs", "Colours")] = []
    friends: Annotated[tuple[str, ...], ask("Amis", "Friends", refers_to="people")] = ()


class Meta(Section, frozen=True):
    languages: Annotated[list[str], ask("Langues", "Languages")] = []


class Place(Section, frozen=True):
    street: Annotated[Text | None, ask("Rue", "Street", longest=40)] = None
    opens: Annotated[Clock | None, ask("Ouvre", "Opens")] = None


class Model(Section, frozen=True):
    meta: Annotated[Meta, ask("Document", "Document")] = Meta()
    title: Annotated[Text | None, ask("Titre", "Title")] = None
    mottos: Annotated[list[Text], ask("Devises", "Mottos")] = []
    since: Annotated[Day | None, ask("Depuis", "Since")] = None
    hours: Annotated[
        float | None, ask("Heures", "Hours", unit="h", low=0, high=80, why=("Pour compter.", "To count."))
    ] = None
    open: Annotated[bool | None, ask("Ouvert", "Open")] = None
    place: Annotated[Place | None, ask("Lieu", "Place")] = None
    people: Annotated[list[Person], ask("Gens", "People")] = []
    lead: Annotated[str | None, ask("Qui", "Who", refers_to="people")] = None


LISTS = {"people": ("people",)}


def read(text: str) -> Loaded[Model]:
    return load(text, Model, references=LISTS)


def problems_of(text: str) -> list[Problem]:
    with pytest.raises(StrategyError) as caught:
        read(text)
    return list(caught.value.problems)


def codes(text: str) -> list[tuple[int, int, str]]:
    return [(problem.line, problem.column, problem.code) for problem in problems_of(text)]


@pytest.mark.parametrize(
    "text", ["", "# rien\n", "title:\n", "people:\nplace:\n", "place: {}\n", "people: []\n", "title: ''\n"]
)
def test_nothing_answered_is_the_default(text: str) -> None:
    assert read(text).strategy == Model()


def test_a_form_that_nobody_filled_says_nothing() -> None:
    form = (
        "place:\n  street:\n  opens: ~\npeople:\n"
        "  - id:\n    name: null\n  - id: lea\n    name:\n  -\n  - id:\n    name:\n"
    )
    loaded = read(form)
    assert loaded.strategy == Model(people=[Person(id="lea")])
    assert loaded.positions["people", 0] == (7, 5)
    assert not any(path[:2] == ("people", 1) for path in loaded.positions)
    assert codes("place:\n  stret:\n") == [(2, 3, "unknown-key")]


def test_every_type() -> None:
    loaded = read(
        """
title: Une ville
since: 2026-11-22
hours: "6,5 h"
open: oui
place: {street: rue des Lilas, opens: 9h30}
people:
  - id: lea
    colours: [rouge, Bleu-Ciel, VERMEIL]
    friends: lea
lead: lea
"""
    )
    assert loaded.strategy == Model(
        title=Text((("fr", "Une ville"),)),
        since=dt.date(2026, 11, 22),
        hours=6.5,
        open=True,
        place=Place(street=Text((("fr", "rue des Lilas"),)), opens=Clock(570)),
        people=[Person(id="lea", colours=[Colour.RED, Colour.SKY_BLUE, Colour.RED], friends=("lea",))],
        lead="lea",
    )


def test_scalars_stay_as_written() -> None:
    text = "people:\n" + "".join(
        f"  - {{name: {word}}}\n" for word in ("no", "0612", "1.10", "18:00", "2026-11-22", "+33")
    )
    assert [person.name for person in read(text).strategy.people] == [
        "no",
        "0612",
        "1.10",
        "18:00",
        "2026-11-22",
        "+33",
    ]


@pytest.mark.parametrize(
    ("languages", "first"),
    [
        ("[fr, en]", "fr"),
        ("[en]", "en"),
        ("English", "en"),
        ("\n    - anglais\n    - fr", "en"),
        ("", "fr"),
        ("[de]", "fr"),
    ],
)
def test_free_text_is_in_the_first_language(languages: str, first: str) -> None:
    text = f"title: Hello\nmeta:\n  languages: {languages}\n"
    assert read(text).strategy.title == Text(((first, "Hello"),))  # type: ignore[arg-type]


def test_text_by_language() -> None:
    both = read("title: {en: Hello, fr: Bonjour}").strategy.title
    assert both == Text((("fr", "Bonjour"), ("en", "Hello")))
    only = read("title:\n  anglais: Hello\n  fr:\n").strategy.title
    assert only == Text((("en", "Hello"),))
    assert read("title: {fr: '', en: ~}").strategy.title is None
    assert codes("title: {de: Hallo}") == [(1, 9, "unknown-language")]
    assert codes("title: {fr: a, français: b}") == [(1, 16, "unknown-language")]
    assert codes("title: {fr: [a]}") == [(1, 13, "not-a-scalar")]


def test_a_single_item_is_a_list() -> None:
    assert read("mottos: Tenir").strategy.mottos == [Text((("fr", "Tenir"),))]
    assert read("mottos: {fr: Tenir, en: Hold}").strategy.mottos == [Text((("fr", "Tenir"), ("en", "Hold")))]
    assert read("people: {id: lea}").strategy.people == [Person(id="lea")]
    assert read("mottos: 'Tenir, tenir'").strategy.mottos == [Text((("fr", "Tenir, tenir"),))]


SHAPES = [
    ("people: Léa", (1, 9, "not-a-list"), "« - name: Léa »"),
    ("people: {lea: {name: Léa}}", (1, 9, "not-a-list"), "« - id: lea »"),
    ("people:\n  lea:\n    name: Léa\n", (2, 3, "not-a-list"), "« - id: lea »"),
    ("people: [Léa]", (1, 10, "not-keys"), "« name: Léa »"),
    ("place: rue", (1, 8, "not-keys"), "attendu : des clés"),
    ("place:\n  street:rue\n", (2, 3, "not-keys"), "street: rue"),
    ("place:\n  - street: rue\n", (2, 3, "not-keys"), "enlevez le tiret"),
    ("hours: [1]", (1, 8, "not-a-scalar"), "guillemets droits"),
    ("hours:\n  - 1\n", (2, 3, "not-a-scalar"), "enlevez le tiret"),
    ("lead: {a: b}", (1, 7, "not-a-scalar"), "guillemets droits"),
    ("lead:\n  a: b\n", (2, 3, "not-a-scalar"), "une seule valeur"),
    ("mottos: [[a]]", (1, 10, "not-a-scalar"), "texte"),
    ("mottos: {a: b}", (1, 9, "not-a-list"), "tiret"),
    ("people: [{colours: 'rouge, bleu ciel'}]", (1, 20, "unknown-choice"), "[a, b]"),
]


@pytest.mark.parametrize(("text", "place", "told"), SHAPES, ids=[shape[0] for shape in SHAPES])
def test_wrong_shapes(text: str, place: tuple[int, int, str], told: str) -> None:
    [problem] = problems_of(text)
    assert (problem.line, problem.column, problem.code) == place
    assert told.replace("« ", "«\u00a0").replace(" »", "\u00a0»").replace(" :", "\u00a0:") in render_problems(
        [problem], "fr", "s"
    )


KEYS = [
    ("titel: x", "title"),
    ("Title: x", "title"),
    ("titre: x", "title"),
    ("heures: 3", "hours"),
    ("lieu:\n  rue: x", "place"),
    ("street: x", "place.street"),
    ("place: {people: x}", "people"),
    ("people: [{nom: x}]", "name"),
    ("people: [{amis: x}]", "friends"),
]


@pytest.mark.parametrize(("text", "meant"), KEYS, ids=[key[0] for key in KEYS])
def test_unknown_keys_name_the_one_that_was_meant(text: str, meant: str) -> None:
    problem = problems_of(text)[0]
    assert problem.code == "unknown-key"
    assert problem.hint is not None
    assert meant in problem.hint.fr
    assert meant in problem.hint.en


def test_a_french_key_out_of_its_chapter_is_sent_there() -> None:
    with pytest.raises(StrategyError) as caught:
        load("nom: x", Strategy)
    assert "organisation.name" in str(caught.value)


def test_no_advice_is_made_of_what_is_private() -> None:
    [problem] = problems_of("people: [{code: Porte 12}]")
    assert problem.code == "not-an-identifier"
    assert problem.hint is None
    assert problem.value is None


def test_an_unknown_key_that_resembles_nothing() -> None:
    [problem] = problems_of("zzz: 1")
    assert problem.hint is None
    assert "title" in problem.expected.en


def test_references() -> None:
    [problem] = problems_of("people: [{id: lea, name: Léa Martin}, {id: paul}]\nlead: leaa\n")
    assert (problem.line, problem.column, problem.code, problem.path) == (2, 7, "unknown-reference", ("lead",))
    assert problem.hint is not None
    assert "lea" in problem.hint.fr
    [by_name] = problems_of("people: [{id: lm, name: Léa Martin}]\nlead: Lea  martin\n")
    assert by_name.hint is not None
    assert "« lm »".replace(" ", "\u00a0") in by_name.hint.fr
    [nobody] = problems_of("lead: lea")
    assert "pas encore" in nobody.expected.fr
    assert codes("people: [{id: lea, friends: [lea, zoe]}]") == [(1, 35, "unknown-reference")]


def test_ids_are_declared_once() -> None:
    assert codes("people:\n  - id: lea\n  - id: lea\n") == [(3, 9, "duplicate-id")]


def test_a_wrong_id_is_not_faulted_twice() -> None:
    assert codes("people: [{id: Léa}]\nlead: Léa\n") == [(1, 15, "not-an-identifier")]


def test_a_reference_to_no_known_list_is_a_bug() -> None:
    with pytest.raises(LookupError):
        load("lead: lea", Model, references={})


def test_private_values_and_secrets_are_never_repeated() -> None:
    text = """
people:
  - phone: à la maison 12 rue des Lilas
    name: [ghp_abcdefghijklmnopqrstuvwx]
    colours: ghp_abcdefghijklmnopqrstuvwx
  - phone: {home: 0612345678}
    ghp_abcdefghijklmnopqrstuvwx: 1
lead: 06 12 34 56 78
"""
    problems = problems_of(text)
    assert len(problems) == 6
    for language in ("fr", "en"):
        told = render_problems(problems, language, "s.yaml")
        for secret in ("Lilas", "abcdefgh", "12345", "34 56"):
            assert secret not in told


def test_every_problem_at_once_in_the_order_of_the_file() -> None:
    text = "hours: 90\nsince: 1/2/2026\nhours: 3\nplace: {opens: tard, street: " + "x" * 41 + "}\ntitel: x\ntag: #x\n"
    assert codes(text) == [
        (1, 8, "out-of-bounds"),
        (2, 8, "not-a-date"),
        (3, 1, "duplicate-key"),
        (4, 16, "not-a-time"),
        (4, 30, "too-long"),
        (5, 1, "unknown-key"),
        (6, 1, "unknown-key"),
        (6, 6, "hash-is-comment"),
    ]


def test_a_problem_as_people_read_it() -> None:
    [problem] = problems_of("hours: 81\n")
    assert render_problems([problem], "fr", "strategy.yaml") == (
        "strategy.yaml:1:8  hours\n"
        "    écrit\u00a0: «\u00a081\u00a0»\n"
        "    attendu\u00a0: un nombre (en heures), entre 0 et 80\n"
        "    pourquoi\u00a0: Pour compter.\n"
        "1 problème dans strategy.yaml."
    )
    assert render_problems([problem, problem], "en", "strategy.yaml").endswith(
        "strategy.yaml:1:8  hours\n"
        "    written: “81”\n"
        "    expected: a number (in hours), between 0 and 80\n"
        "    why: To count.\n"
        "2 problems in strategy.yaml."
    )


def test_places() -> None:
    loaded = read("# note\nplace:\n  street: rue\npeople:\n  - id: lea\n    colours: [red, red]\n")
    assert loaded.positions["place", "street"] == (3, 11)
    assert loaded.positions["place",] == (2, 1)
    assert loaded.positions["people", 0, "colours", 1] == (6, 20)
    assert loaded.place(("people", 0, "phone")) == (5, 5)
    assert loaded.place(("since",)) == (1, 1)


def test_contacts() -> None:
    cards = load_each("lea:\n  phone: 06 12 34 56 78\npaul:\n", ContactCard, name="contacts.yaml")
    assert cards == {"lea": ContactCard(phone="06 12 34 56 78")}
    with pytest.raises(StrategyError) as caught:
        load_each("lea:\n  phone: chez elle\n  fone: 1\npaul: 06 12 34 56 99\n", ContactCard, name="contacts.yaml")
    assert [problem.code for problem in caught.value.problems] == ["not-a-phone", "unknown-key", "not-keys"]
    assert "chez elle" not in str(caught.value)
    assert "56 99" not in str(caught.value)


def test_the_real_model_can_be_walked() -> None:
    assert load("", Strategy, references=REFERENCES).strategy == Strategy()
    text = "team:\n  people:\n    - id: camille\n      hours_per_week: 6,5 h\nmeta:\n  owner: camille\n"
    loaded = load(text, Strategy, references=REFERENCES)
    assert loaded.strategy.team.people[0].hours_per_week == 6.5
