"""The short path, as a baker and a town-hall officer live it; and whatever is typed, a strategy that loads."""

import datetime as dt
import json
from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.actions.folder import parse_strategy
from socialplan.actions.init import interview
from socialplan.language import Language
from socialplan.strategy.choices import AccountStatus, Evidence, Network, OrganisationKind, PlanPath, Repository, Role
from socialplan.strategy.model import Strategy

TODAY: Final = dt.date(2026, 11, 22)
NAUGHTY: Final[list[str]] = json.loads((Path(__file__).parent.parent / "data/naughty-strings.json").read_text("utf-8"))
TOKENS: Final = [
    *("- ", "# ", ": ", " #", "&a", "*a", "!!x", "|", ">", "%", "@", "`", "{", "}", "[", "]", ",", "?", "'", '"', "\\"),
    *("---", "...", "null", "~", "yes", "0x1F", "1e3", "012", "=", "<<", "\t", "\x00", "\x1b[31m", "\x85", "\u2028"),
    *("\ud800", "\ufeff", "\u202e", "é", "日本", "🙂", "a", " ", "\u00a0", "{{ x }}", "{% x %}", "${x}"),
]


class Scripted:
    """Gives prepared lines, then empty ones; notes what was shown."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self.shown: list[str] = []

    def say(self, text: str) -> None:
        self.shown.append(text)

    def read(self, prompt: str) -> str:
        self.shown.append(prompt)
        return next(self._lines, "")

    @property
    def left(self) -> list[str]:
        """The lines that nobody asked for."""
        return list(self._lines)


def led(lines: Iterable[str], language: Language = "fr") -> tuple[Strategy, str, Scripted]:
    """The strategy that an interview leads to, its text, and what was shown."""
    asker = Scripted(lines)
    text = interview(asker, language, TODAY)
    return parse_strategy(text, "strategy.yaml").strategy, text, asker


BAKER: Final = [
    *("Boulangerie Lartigue", "4", "boulangerie", "contact@lartigue.fr"),
    *("moi", "Léa « la » O’Neil", "5,5", "personne", "oui"),
    *("insta", "", "", "instagram @lartigue", "facebook.com/lartigue", "", ""),
    *("11, habitants, 1", "Le quartier", "", "n"),
    *("o", "1 3", "visuel", "2", "2", "5"),
    *("Pour qu’on sache à midi ce qui reste", "", "", "n", "n"),
    *("o", "n", "", "v", "t"),
]
TOWN_HALL: Final = [
    *("Ville d’Aubry", "collectivité territoriale", "services publics", "mairie@aubry.fr"),
    *("Nadège Ferrières", "12", "Philippe Garnault", "6", "Camille Aubertin"),
    *("https://www.facebook.com/villeaubry", "o", "@aubry@social.exemple.fr", "n", "youtube", "", "o", ""),
    *("1,11", "", "", "n", "o", "1", "1", "toutes les semaines", "observation"),
    *("", "Dire la veille ce qui change", "Jo, ville voisine", "o", "o", "t"),
]


def test_a_baker_who_works_alone() -> None:
    strategy, text, asker = led(BAKER)
    assert strategy.organisation.kind is OrganisationKind.CRAFTSPERSON
    assert strategy.team.alone is True
    assert [(person.id, person.name, person.hours_per_week) for person in strategy.team.people] == [
        ("lea-la-o-neil", "Léa « la » O’Neil", 5.5)
    ]
    assert [(one.network, one.handle) for one in strategy.platforms] == [
        (Network.INSTAGRAM, "@lartigue"),
        (Network.FACEBOOK, "lartigue"),
    ]
    assert strategy.platforms[1].url == "https://facebook.com/lartigue"
    assert [str(one.label) for one in strategy.audiences] == ["Le quartier", "grand public"]
    assert strategy.audiences[0].presence[0].evidence is Evidence.ASSUMED
    assert strategy.meta.path is PlanPath.BRIEF
    assert strategy.meta.as_of == TODAY
    assert strategy.meta.repository is Repository.PUBLIC
    assert strategy.editorial.pillars
    assert "proposals: refuse" in text
    assert not strategy.calendar.rendezvous
    assert not asker.left


def test_a_town_hall() -> None:
    strategy, _, asker = led(TOWN_HALL)
    owner, deputy, director = strategy.team.people
    assert strategy.organisation.supervision is None, "a commune has no supervising body"
    assert owner.deputy == deputy.id == strategy.platforms[0].deputy
    assert director.roles == [Role.DIRECTOR]
    assert strategy.team.alone is None
    assert [(one.network, one.status) for one in strategy.platforms] == [
        (Network.FACEBOOK, AccountStatus.ACTIVE),
        (Network.MASTODON, AccountStatus.TO_OPEN),
        (Network.YOUTUBE, AccountStatus.ACTIVE),
    ]
    assert [code.value for code in strategy.meta.languages] == ["fr", "en"]
    assert strategy.meta.repository is Repository.PRIVATE
    assert strategy.crisis.levels
    assert not asker.left


def test_the_forms_order_is_kept() -> None:
    _, _, asker = led(TOWN_HALL, "en")
    heads = [line.strip()[3:] for line in asker.shown if line.startswith("\n") and line[1:2].isdigit()]
    assert [head.split("\n")[0] for head in heads] == [
        "Your organisation",
        "Who takes care of it",
        "Your networks",
        "Whom you speak to",
        "What you publish",
        "Why",
        "The documents",
        "Our proposals",
    ]
    questions = [line for line in asker.shown if line in {"What will you write about?", "In what way?", "How often?"}]
    assert questions == ["What will you write about?", "In what way?", "How often?"]


def test_networks_are_advised_before_they_are_asked_and_again_once_the_audiences_are_known() -> None:
    _, _, asker = led(BAKER)
    shown = "\n".join(asker.shown)
    assert shown.index("Réseaux qui vous conviendraient") < shown.index("Un compte par ligne")
    assert shown.index("Quels publics") < shown.index("Au vu de vos publics")
    again = shown[shown.index("Au vu de vos publics") : shown.index("Voulez-vous en ajouter")]
    assert "Facebook" not in again, "it was named already"


def test_nothing_answered_is_a_strategy_too() -> None:
    strategy, _, _ = led([])
    assert strategy.organisation.name is None
    assert not strategy.platforms


def test_a_question_mark_says_why_in_every_kind_of_question() -> None:
    with_doubts = ["?", *BAKER[:2], "?", BAKER[2], "?", *BAKER[3:9], "?", *BAKER[9:]]
    strategy, _, asker = led(with_doubts)
    assert strategy.organisation.name == "Boulangerie Lartigue"
    assert any("Exemple" in line for line in asker.shown)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("", "pizzaiolo"), "« pizzaiolo » n’est pas dans la liste"),
        (("", "99"), "donnez un numéro"),
        (("", "", "", "contact"), "adresse électronique"),
        (("", "", "", "", "Zoé", "beaucoup"), "Attendu"),
        (("", "", "", "", "Zoé", "200"), "80"),
        (("x" * 2001,), "2000 caractères"),
        (("", "", "", "", "x" * 101), "100 caractères"),
    ],
)
def test_a_wrong_value_is_told_at_once_and_asked_again(wrong: tuple[str, ...], said: str) -> None:
    _, _, asker = led(wrong)
    assert said in "\n".join(asker.shown).replace("\u00a0", " ")


def test_two_people_of_one_name_have_ids_of_their_own() -> None:
    lines = ["", "", "", "", "Jean Martin", "3", "JEAN MARTIN", "n", "Jean Martin", "o", "2", "jean martin"]
    strategy, _, _ = led(lines)
    assert [person.id for person in strategy.team.people] == ["jean-martin", "jean-martin-2"]
    assert Role.DIRECTOR in strategy.team.people[0].roles


def test_two_accounts_on_one_network_have_ids() -> None:
    lines = [*[""] * 4, "Zoé", "", "", "", "", "instagram @un", "", "instagram @deux", "", "instagram @日本", ""]
    strategy, _, _ = led(lines)
    assert [account.id for account in strategy.platforms] == [None, "instagram-deux", "instagram"]


def test_a_label_without_a_letter_gives_an_id_all_the_same() -> None:
    strategy, _, _ = led([*[""] * 5, "", "1,2", "🙂", "日本"])
    assert [audience.id for audience in strategy.audiences] == ["public-1", "public-2"]


def test_more_than_five_networks_call_for_a_full_plan() -> None:
    networks = ["facebook", "instagram", "x", "youtube", "bluesky", "linkedin"]
    strategy, _, asker = led([*[""] * 5, *(line for name in networks for line in (f"{name} @nous", "")), ""])
    assert len(strategy.platforms) == 6
    assert strategy.meta.path is PlanPath.FULL
    assert any("6 réseaux" in line for line in asker.shown)


def test_differing_uses_call_for_a_full_plan_with_the_reason() -> None:
    lines = [*[""] * 5, "facebook @a", "", "linkedin @b", "", "", "1,4", "", "", "n"]
    facebook, linkedin = ["n", "o", "n", "1", "", "3"], ["n", "n", "o", "6", "", "5"]
    strategy, _, asker = led([*lines, *facebook, *linkedin])
    assert [account.audiences for account in strategy.platforms] == [["grand-public"], ["entreprises"]]
    assert strategy.meta.path is PlanPath.FULL
    assert any("usages différents" in line for line in asker.shown)


def test_never_is_answered_with_a_remark() -> None:
    _, _, asker = led([*[""] * 5, "facebook @a", "", "", "", "", "", "7"])
    assert any("urgences" in line for line in asker.shown)


def test_accepting_all_writes_every_chapter_and_refusing_writes_that() -> None:
    accepted, text, _ = led([*[""] * 12, "t"])
    assert accepted.crisis.levels
    assert accepted.security.leaver_process
    assert "proposals" not in text.replace("# Aussi", "").split("proposals: ")[0][-20:]
    _, refused, _ = led([*[""] * 12, *["n"] * 7])
    assert refused.count("proposals: refuse") == 7


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from(["fr", "en"]))
def test_whatever_is_typed_the_strategy_loads(random: Random, language: Language) -> None:
    """Lines that mostly suit the question and partly do not; free text made of what breaks YAML."""
    asker = Awkward(random)
    text = interview(asker, language, TODAY)
    strategy = parse_strategy(text, "strategy.yaml").strategy
    identifiers = [person.id for person in strategy.team.people]
    assert len(set(identifiers)) == len(identifiers)
    assert "\x1b" not in text


class Awkward:
    """Answers at random, at most two hundred times, then with empty lines."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._left = 200

    def say(self, text: str) -> None:
        """Nobody reads it."""

    def read(self, prompt: str) -> str:
        self._left -= 1
        if self._left < 0:
            return ""
        if self._random.random() < 0.1:
            return self._random.choice(NAUGHTY)
        return self._random.choice(self._fitting(prompt))

    def _fitting(self, prompt: str) -> list[str]:
        if "[" in prompt and "/" in prompt:
            return ["o", "n", "v", "t", "", "y"]
        if "num" in prompt:
            return ["1", "2", "3", "1,2", "4 5", ""]
        free = "".join(self._random.choice(TOKENS) for _ in range(self._random.randint(1, 9)))
        return [free, self._random.choice(NAUGHTY), f"instagram {free}", "facebook", "x@y.fr", "3", ""]
