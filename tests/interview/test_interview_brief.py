"""The short path, as a baker and a town-hall officer live it; and whatever is typed, a strategy that loads."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.interview.answering import AROUND, Keyed, Scripted, leaves

from socialplan.actions.folder import parse_strategy
from socialplan.actions.init import interview
from socialplan.interview.prompt import Prompt
from socialplan.interview.session import Hooks, run
from socialplan.interview.state import PathName, State
from socialplan.knowledge.house import CHAPTERS
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


def led(lines: Iterable[str], language: Language = "fr") -> tuple[Strategy, str, Scripted]:
    """The strategy that an interview leads to, its text, and what was shown."""
    asker = Scripted(lines)
    text = interview(asker, State(language=language, around=AROUND))
    return parse_strategy(text, "strategy.yaml").strategy, text, asker


BAKER: Final = [
    *("Boulangerie Lartigue", "4", "boulangerie", "", "contact@lartigue.fr"),
    *("moi", "Léa « la » O’Neil", "5,5", "personne", "oui"),
    *("insta", ">", "", "instagram @lartigue", "facebook.com/lartigue", "", ""),
    *("11, habitants, 1", "Le quartier", "", "0"),
    *("o", "1 3", "visuel", "2", "2", "5"),
    *("Pour qu’on sache à midi ce qui reste", "", "", "n", "n"),
    *("o", "n", "", "v", "t"),
    *("n", ""),
]
TOWN_HALL: Final = [
    *("Ville d’Aubry", "collectivité territoriale", "services publics", "France", "mairie@aubry.fr"),
    *("Nadège Ferrières", "12", "Philippe Garnault", "6", "Camille Aubertin"),
    *("https://www.facebook.com/villeaubry", "o", "@aubry@social.exemple.fr", "n", "youtube", "", "o", ""),
    *("1,11", "", "", "0", "o", "1", "1", "toutes les semaines", "observation"),
    *("", "Dire la veille ce qui change", "Jo, ville voisine", "o", "o", "t"),
    *("n", ""),
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
    assert all(one.owner == "lea-la-o-neil" for one in strategy.platforms)
    assert [str(one.label) for one in strategy.audiences] == ["Le quartier", "gens de passage"]
    assert [one.audiences for one in strategy.platforms] == [["le-quartier", "gens-de-passage"]] * 2
    assert strategy.audiences[0].presence[0].evidence is Evidence.ASSUMED
    assert strategy.meta.path is PlanPath.BRIEF
    assert strategy.meta.as_of == TODAY
    assert strategy.meta.repository is Repository.PUBLIC
    assert strategy.editorial.pillars
    assert "proposals: refuse" in text
    assert not strategy.calendar.rendezvous
    assert strategy.meta.postponed == ["why.help_to_project", "meta.peer_reviewer", "charter"]
    assert not asker.left


def test_a_town_hall() -> None:
    strategy, _, asker = led(TOWN_HALL)
    owner, deputy, director = strategy.team.people
    assert strategy.organisation.country == "FR"
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
    heads = list(dict.fromkeys(prompt.place.partition("] ")[2].partition(" · ")[0] for prompt in asker.asked))
    assert heads[:8] == [
        "Your organisation",
        "Who takes care of it",
        "Your networks",
        "Your audiences",
        "What you publish",
        "Why",
        "The documents",
        "The editorial line",
    ]


def test_networks_are_advised_before_they_are_asked_and_again_once_the_audiences_are_known() -> None:
    _, _, asker = led(BAKER)
    shown = asker.text
    assert shown.index("Réseaux qui vous conviendraient") < shown.index("Un compte par ligne")
    asked = [prompt.key for prompt in asker.asked]
    assert asked.index("brief.audiences") < asked.index("recommended?networks")
    options = next(prompt.options for prompt in asker.asked if prompt.key == "recommended?networks")
    assert not any("Facebook" in option for option in options), "it was named already"


def test_nothing_answered_is_a_strategy_too() -> None:
    strategy, _, _ = led([])
    assert strategy.organisation.name is None
    assert not strategy.platforms


def test_a_question_mark_says_why_in_every_kind_of_question() -> None:
    with_doubts = ["?", *BAKER[:2], "?", BAKER[2], "?", *BAKER[3:10], "?", *BAKER[10:]]
    strategy, _, asker = led(with_doubts)
    assert strategy.organisation.name == "Boulangerie Lartigue"
    assert any("Exemple" in line for line in asker.shown)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("", "pizzaiolo"), "« pizzaiolo » n’est pas dans la liste"),
        (("", "99"), "donnez un numéro"),
        (("", "", "", "", "contact"), "adresse électronique"),
        (("", "", "", "", "", "Zoé", "beaucoup"), "Attendu"),
        (("", "", "", "", "", "Zoé", "200"), "80"),
        (("x" * 2001,), "2000 caractères"),
        (("", "", "", "", "", "x" * 101), "100 caractères"),
    ],
)
def test_a_wrong_value_is_told_at_once_and_asked_again(wrong: tuple[str, ...], said: str) -> None:
    _, _, asker = led(wrong)
    assert said in "\n".join(asker.shown).replace("\u00a0", " ")


def keyed(lines: Mapping[str, str | Sequence[str]]) -> tuple[Strategy, str, Keyed]:
    """The same with lines given by the questions that they answer."""
    asker = Keyed(lines)
    text = interview(asker, State(language="fr", around=AROUND))
    assert not asker.left, asker.left
    return parse_strategy(text, "strategy.yaml").strategy, text, asker


def test_two_people_of_one_name_have_ids_of_their_own() -> None:
    strategy, _, _ = keyed(
        {
            "brief.owner": "Jean Martin",
            "brief.deputy": ["JEAN MARTIN", "Jean Martin"],
            "brief.deputy?namesake": ["n", "o"],
            "brief.director": "jean martin",
        }
    )
    assert [person.id for person in strategy.team.people] == ["jean-martin", "jean-martin-2"]
    assert strategy.team.people[0].deputy == "jean-martin-2"
    assert Role.DIRECTOR in strategy.team.people[0].roles


def test_two_accounts_on_one_network_have_ids() -> None:
    strategy, _, _ = keyed({"brief.platforms": ["instagram @un", "instagram @deux", "instagram @日本"]})
    assert [account.id for account in strategy.platforms] == [None, "instagram-deux", "instagram"]


def test_a_label_without_a_letter_gives_an_id_all_the_same() -> None:
    strategy, _, _ = keyed({"brief.audiences": "1,2", "audiences[0].label": "🙂", "audiences[1].label": "日本"})
    assert [audience.id for audience in strategy.audiences] == ["public-1", "public-2"]


def test_audiences_chosen_anew_keep_the_words_of_those_that_stay() -> None:
    strategy, _, _ = keyed(
        {
            "brief.audiences": ["1,11", "11,8"],
            "audiences[0].label": "Tout le monde",
            "audiences[1].label": "Le bourg",
            "why.answer": "=",
            "=": "brief.audiences",
        }
    )
    assert [str(one.label) for one in strategy.audiences] == ["Le bourg", "presse"]
    assert [one.priority for one in strategy.audiences] == [1, 2]


def test_more_than_five_networks_call_for_a_full_plan() -> None:
    networks = ["facebook", "instagram", "x", "youtube", "bluesky", "linkedin"]
    strategy, _, asker = keyed({"brief.platforms": [f"{name} @nous" for name in networks]})
    assert len(strategy.platforms) == 6
    assert strategy.meta.path is PlanPath.FULL
    assert "6 réseaux" in asker.text


def test_differing_uses_call_for_a_full_plan_with_the_reason() -> None:
    strategy, _, asker = keyed(
        {
            "brief.platforms": ["facebook @a", "linkedin @b"],
            "brief.audiences": "1,4",
            "brief.alike": "n",
            "platforms[0].audiences": "1",
            "platforms[0].topics": "1",
            "platforms[0].frequency": "3",
            "platforms[1].audiences": "2",
            "platforms[1].topics": "6",
            "platforms[1].frequency": "5",
        }
    )
    assert [account.audiences for account in strategy.platforms] == [["grand-public"], ["entreprises"]]
    assert strategy.meta.path is PlanPath.FULL
    assert "usages différents" in asker.text


def test_never_is_answered_with_a_remark() -> None:
    _, _, asker = keyed({"brief.platforms": "facebook @a", "brief.frequency": "7"})
    assert "urgences" in asker.text


def test_accepting_all_writes_every_chapter_and_refusing_writes_that() -> None:
    accepted, text, _ = keyed({"editorial?proposals": "t"})
    assert accepted.crisis.levels
    assert accepted.security.leaver_process
    assert "proposals: " not in text
    _, refused, _ = keyed({f"{chapter}?proposals": "n" for chapter in CHAPTERS})
    assert refused.count("proposals: refuse") == 7


def test_from_the_brief_one_goes_on_to_the_full_plan_and_is_asked_only_what_is_missing() -> None:
    strategy, _, asker = keyed(
        {
            "organisation.name": "Ville d’Aubry",
            "brief.owner": "Nadège Ferrières",
            "team.people[0].hours_per_week": "12",
            "why.answer": "Dire la veille ce qui change",
            "brief?full": "o",
            "organisation.place": "Aubry",
        }
    )
    full = asker.keys[asker.keys.index("brief?full") + 1 :]
    assert "organisation.place" in full
    assert not {"organisation.name", "team.people[0].hours_per_week", "why.answer", "meta.owner"} & set(full)
    assert strategy.meta.owner == "nadege-ferrieres"
    assert strategy.organisation.place == "Aubry"


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from(["fr", "en"]), st.sampled_from(["brief", "full"]))
def test_whatever_is_typed_the_strategy_loads(random: Random, language: Language, path: PathName) -> None:
    """Lines that mostly suit the question and partly do not; free text made of what breaks YAML."""
    text = interview(Awkward(random), State(language=language, path=path, around=AROUND))
    strategy = parse_strategy(text, "strategy.yaml").strategy
    identifiers = [person.id for person in strategy.team.people]
    assert len(set(identifiers)) == len(identifiers)
    assert "\x1b" not in text


@settings(max_examples=8, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from(["brief", "full"]))
def test_no_answer_is_lost_by_going_on(random: Random, path: PathName) -> None:
    """What was answered once stays, whatever is answered after it; commands and wrong lines do not take it away."""
    seen: list[set[str]] = [set()]

    def keep(state: State) -> None:
        now = {key for key in leaves(state.answers) if not key.startswith("platforms[") or ".audiences" not in key}
        assert seen[-1] <= now, seen[-1] - now
        seen.append(now)

    run(Forward(random), State(language="fr", path=path, around=AROUND), Hooks(keep=keep, meter=lambda *_: ()))
    assert seen[-1]


class Awkward:
    """Answers at random, at most three hundred times, then with empty lines."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._left = 300

    def say(self, text: str) -> None:
        """Nobody reads it."""

    def read(self, prompt: Prompt) -> str:
        self._left -= 1
        if self._left < 0:
            return ""
        if self._random.random() < 0.1:
            return self._random.choice([*NAUGHTY, "<", "?", "!", "=", ">", "-", "-1", "2>1", "=1", "+"])
        return self._random.choice(self._fitting(prompt))

    def _fitting(self, prompt: Prompt) -> list[str]:
        if prompt.kind == "yes":
            return ["o", "n", ""]
        if prompt.options:
            return [*map(str, range(1, len(prompt.options) + 1)), "1,2", ""]
        free = "".join(self._random.choice(TOKENS) for _ in range(self._random.randint(1, 9)))
        return [free, self._random.choice(NAUGHTY), f"instagram {free}", "facebook", "x@y.fr", "3", "2027-01-05", ""]


class Forward(Awkward):
    """The same, but takes nothing back: no command that empties, opens again or removes."""

    def read(self, prompt: Prompt) -> str:
        line = super().read(prompt)
        if prompt.key in {"=", "!", "review"} or (prompt.key == "brief.platforms" and line.strip().isdecimal()):
            return ""
        taken_back = line[:1] in {"-", "\u2212"} or line in {">", "<", "=", "!"} or line.strip() in {">", "<", "=", "!"}
        return "" if taken_back else line
