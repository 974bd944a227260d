"""The proposals for the chapters editorial, measurement and calendar: complete, bilingual, and fit to be published."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import combinations
from typing import Any, Final, get_args

import msgspec
import pytest

from socialplan.analysis.aims import aimed, kinds_served, kpis
from socialplan.analysis.filling import fill
from socialplan.analysis.plain import to_section
from socialplan.analysis.slots import slots
from socialplan.knowledge import platforms, store
from socialplan.knowledge.evidence import known
from socialplan.knowledge.house import proposal
from socialplan.language import Language
from socialplan.strategy.choices import (
    Acceptance,
    AccountStatus,
    Network,
    ObjectiveKind,
    OrganisationKind,
    PillarKind,
    Situation,
)
from socialplan.strategy.editorial import Editorial, Pillar
from socialplan.strategy.fields import Section
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.purpose import Meta, Organisation
from socialplan.strategy.situation import Objective
from socialplan.strategy.team import Calendar, Kpi, Measurement, Team

KINDS: Final = tuple(OrganisationKind)
SECTIONS: Final[dict[str, type[Section]]] = {"editorial": Editorial, "measurement": Measurement, "calendar": Calendar}
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)

LONGEST_POST: Final = 300
"""Characters of the shortest post among the networks that are recommended (Bluesky): a good post fits anywhere."""

FRENCH_FAULTS: Final = re.compile(
    r"['\"]"
    r"|[^\u202f«]\s*(?<!\u202f)[;!?](?!\w)"
    r"|(?<![\u00a0\d]):(?!//)"
    r"|«(?!\u00a0)|(?<!\u00a0)»"
    r"|\.\.\.| ,|  "
)
PSEUDO_LETTERS: Final = re.compile("[\U0001d400-\U0001d7ff\u2460-\u24ff\uff21-\uff5a]")

every_kind = pytest.mark.parametrize("kind", KINDS)
every_chapter = pytest.mark.parametrize("chapter", SECTIONS)


def editorial(kind: OrganisationKind | None, *, alone: bool = False) -> dict[str, Any]:
    return proposal("editorial", kind.value if kind else None, alone=alone)


def texts(plain: Any, path: str = "") -> Iterator[tuple[str, dict[str, str]]]:  # noqa: ANN401 - plain data
    if isinstance(plain, dict) and "fr" in plain:
        yield path, plain
    elif isinstance(plain, dict):
        for key, value in plain.items():
            yield from texts(value, f"{path}.{key}")
    elif isinstance(plain, list):
        for number, value in enumerate(plain):
            yield from texts(value, f"{path}[{number}]")


def published(kind: OrganisationKind | None) -> Iterator[dict[str, str]]:
    """The texts offered as posts worth publishing."""
    plain = editorial(kind)
    yield from (example["good"] for pillar in plain["pillars"] for example in pillar["examples"])
    yield from (version["text"] for news in plain["same_news"] for version in news["versions"])


def everything(kind: OrganisationKind | None, **more: Any) -> Strategy:  # noqa: ANN401 - any field of a strategy
    """A strategy of that kind with an account on every network."""
    accounts = [Account(network=network, status=AccountStatus.ACTIVE) for network in Network]
    return Strategy(organisation=Organisation(kind=kind), platforms=accounts, **more)


def objectives() -> list[Objective]:
    return [Objective(id=f"o-{kind.value}", kind=kind) for kind in ObjectiveKind]


@every_chapter
@pytest.mark.parametrize("kind", [None, *KINDS])
@pytest.mark.parametrize("alone", [False, True], ids=["team", "alone"])
def test_the_model_takes_them_and_no_slot_stays(chapter: str, kind: OrganisationKind | None, alone: bool) -> None:  # noqa: FBT001
    strategy = everything(kind, team=Team(alone=alone), objectives=objectives())
    plain = aimed(chapter, proposal(chapter, kind.value if kind else None, alone=alone), strategy, alone=alone)
    filled = fill(plain, slots(strategy))
    assert not [text for _, text in texts(filled) if re.search(r"[{}@]", text["fr"] + text["en"])]
    assert isinstance(to_section(filled, SECTIONS[chapter], ("fr", "en")), SECTIONS[chapter])


@every_chapter
def test_typography_and_both_languages(chapter: str) -> None:
    for path, text in texts(store.read(f"proposals/{chapter}")):
        assert set(text) == {"fr", "en"}, path
        fault = FRENCH_FAULTS.search(text["fr"])
        assert not fault, f"{path}: {text['fr']!r} at {fault}"
        assert not re.search(r"['\"«»\u00a0\u202f]|\s[;:!?,]|  |\.\.\.", text["en"]), f"{path}: {text['en']!r}"
        slots_used = [sorted(name.lower() for name in re.findall(r"\{\w+\}", text[each])) for each in LANGUAGES]
        assert slots_used[0] == slots_used[1], path


@every_kind
def test_the_pillars_make_a_mix(kind: OrganisationKind) -> None:
    pillars = editorial(kind)["pillars"]
    kinds = [PillarKind(pillar["kind"]) for pillar in pillars]  # type: ignore[call-arg]
    own = sum(pillar["share"] for pillar in pillars if pillar["kind"] == "self")
    assert sum(pillar["share"] for pillar in pillars) == 100
    assert 3 <= len(pillars) <= 5
    assert 0 < own <= 40
    assert {PillarKind.CURATION, PillarKind.COMMUNITY} & set(kinds)
    assert PillarKind.CONVERSATION in kinds
    assert len({pillar["id"] for pillar in pillars}) == len(pillars)
    assert all({"good", "bad", "why"} <= set(example) for pillar in pillars for example in pillar["examples"])
    assert all(len(pillar["examples"]) == 1 for pillar in pillars)


@every_kind
def test_each_kind_says_everything_in_its_own_words(kind: OrganisationKind) -> None:
    plain, common = editorial(kind), editorial(None)
    own = (
        "line",
        "publish",
        "out_of_scope",
        "pillars",
        "voice",
        "tones",
        "rewriting",
        "daily_life",
        "words",
        "prompts",
    )
    for name in (*own, "participation", "reply_rules", "curation", "same_news", "signature"):
        assert plain[name] != common[name], name
    least = {"publish": 5, "out_of_scope": 5, "rewriting": 4, "daily_life": 4, "words": 5, "prompts": 8}
    for name, number in least.items():
        assert len(plain[name]) >= number, name
    assert 3 <= len(plain["voice"]) <= 4
    assert all(set(trait) == {"we_are", "but_not", "how", "say", "not_say"} for trait in plain["voice"])
    assert {"allowed", "forbidden", "review", "mention"} <= set(plain["ai"])
    assert {"image_consent", "minors", "music"} <= set(plain["rights"])
    assert plain["curation"]["relay_praise"] is False


@every_kind
def test_a_tone_for_every_situation(kind: OrganisationKind) -> None:
    tones = editorial(kind)["tones"]
    assert [tone["situation"] for tone in tones] == [situation.value for situation in Situation]
    assert all(tone["use"] and len(tone["avoid"]) == 2 for tone in tones if tone["situation"] != "humour")


@every_kind
def test_participation_goes_up_the_ladder(kind: OrganisationKind) -> None:
    rungs = [step["fr"].split("\u00a0:")[0] for step in editorial(kind)["participation"]]
    assert rungs == ["Voir", "Réagir", "Commenter", "Contribuer", "Co-créer"]


@every_kind
def test_rewritings_turn_to_the_reader(kind: OrganisationKind) -> None:
    for pair in editorial(kind)["rewriting"]:
        assert re.search(r"\b(vous|votre|vos)\b", pair["after"]["fr"], re.IGNORECASE), pair["after"]["fr"]
        assert not re.search(r"\b(vous|votre|vos)\b", pair["before"]["fr"]), pair["before"]["fr"]


@pytest.mark.parametrize("kind", [None, *KINDS])
def test_posts_are_short_and_accessible(kind: OrganisationKind | None) -> None:
    policy = editorial(kind)["emoji"]
    examples = [example["good"] for pillar in editorial(kind)["pillars"] for example in pillar["examples"]]
    assert [text for post in examples for text in post.values() if len(text) > LONGEST_POST] == []
    for post in published(kind):
        for text in post.values():
            emoji = [sign for sign in text if unicodedata.category(sign) == "So"]
            assert len(emoji) <= (0 if policy == "none" else 1), text
            assert not PSEUDO_LETTERS.search(text), text
            assert not re.search(r"\b[A-ZÉÈ]{6,}\b|!!", text), text
            assert all(re.fullmatch(r"(?:[A-ZÀ-Ý]\w*?[a-zà-ÿ0-9])+", tag) for tag in re.findall(r"#(\w+)", text)), text
            assert not re.match(r"(nous|notre|nos|we|our)\b", text, re.IGNORECASE), text


@pytest.mark.parametrize("kind", [None, *KINDS])
def test_one_news_is_told_otherwise_on_each_network(kind: OrganisationKind | None) -> None:
    (news,) = editorial(kind)["same_news"]
    assert len(news["versions"]) >= 3
    assert len({version["network"] for version in news["versions"]}) == len(news["versions"])
    for version in news["versions"]:
        platform = platforms.platform(version["network"])
        limit = known(platform.post_chars) or LONGEST_POST
        assert platform.is_open
        assert max(map(len, version["text"].values())) <= limit, platform.id
        assert re.search(r"exte (alternatif|de la vignette)", version["picture"]["fr"])
        assert re.search(r"(Alternative|Thumbnail) text", version["picture"]["en"])
    for one, other in combinations((version["text"]["fr"] for version in news["versions"]), 2):
        assert _alike(one, other) < 0.85, (one, other)


def _alike(one: str, other: str) -> float:
    """The share of words that two texts have in common."""
    mine, theirs = (set(re.findall(r"\w+", text.lower())) for text in (one, other))
    return len(mine & theirs) / len(mine | theirs)


@pytest.mark.parametrize("kind", [None, *KINDS])
def test_pillars_serve_known_kinds_of_objective_and_none_is_left_out(kind: OrganisationKind | None) -> None:
    name = kind.value if kind else None
    table = store.read("proposals/editorial")["pillar_objectives"][name or "all"]
    assert list(table) == [pillar["id"] for pillar in editorial(kind)["pillars"]]
    served = {served for pillar in table for served in kinds_served(pillar, name)}
    assert served == {each.value for each in ObjectiveKind}


def test_the_kpi_library() -> None:
    library = store.read("proposals/measurement")["kpis_by_objective"]
    assert list(library) == [kind.value for kind in ObjectiveKind]
    everyone = [kpi for kpis_of_kind in library.values() for kpi in kpis_of_kind]
    assert len({kpi["id"] for kpi in everyone}) == len(everyone)
    wanted = {"id", "name", "formula", "source", "every_days", "unit", "caveat", "decision", "vanity", "kind"}
    assert all(wanted <= set(kpi) for kpi in everyone)
    for kind, kpis_of_kind in library.items():
        assert 2 <= len(kpis_of_kind) <= 3
        assert sum(kpi["vanity"] for kpi in kpis_of_kind) <= 1
        assert not kpis_of_kind[0]["vanity"]
        assert {kpi["kind"] for kpi in kpis_of_kind} == {kind}
        assert all(isinstance(to_section(_without_roles(kpi), Kpi, ("fr", "en")), Kpi) for kpi in kpis_of_kind)


def _without_roles(kpi: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in kpi.items() if key != "owner"}


@every_kind
def test_the_calendar_speaks_of_the_kinds_own_pillars(kind: OrganisationKind) -> None:
    calendar = proposal("calendar", kind.value, alone=False)
    pillars = {pillar["id"] for pillar in editorial(kind)["pillars"]}
    named = {item["pillar"] for name in ("rendezvous", "backup") for item in calendar[name]}
    assert named <= pillars
    assert calendar["weeks"] == 8
    assert 10 <= calendar["news_share"] <= 20
    assert calendar["rendezvous"]
    assert len(calendar["backup"]) >= 4


def test_proposed_pillars_take_the_ids_of_the_objectives_that_they_serve() -> None:
    strategy = everything(
        OrganisationKind.CRAFTSPERSON,
        objectives=[
            Objective(id="vitrine", kind=ObjectiveKind.AWARENESS),
            Objective(id="idees", kind=ObjectiveKind.LISTENING),
            Objective(kind=ObjectiveKind.AWARENESS),
        ],
    )
    tied = aimed("editorial", editorial(OrganisationKind.CRAFTSPERSON), strategy)
    found = {pillar["id"]: pillar["objectives"] for pillar in tied["pillars"]}
    assert found == {
        "atelier": ["vitrine"],
        "conseil": [],
        "chez_vous": [],
        "voisins": ["vitrine"],
        "choisir": ["idees"],
    }


def test_kpis_are_those_of_the_objectives_pursued() -> None:
    strategy = Strategy(
        objectives=[
            Objective(id="b", kind=ObjectiveKind.SERVICE),
            Objective(id="a", kind=ObjectiveKind.AWARENESS),
            Objective(id="c", kind=ObjectiveKind.SERVICE),
            Objective(id="d"),
        ]
    )
    found = {kpi["id"]: kpi["objectives"] for kpi in kpis(strategy)}
    assert found["taux-reponse"] == ["b", "c"]
    assert found["partages"] == ["a"]
    assert len(found) == 6
    assert kpis(Strategy()) == []


CRAFT: Final = Strategy(organisation=Organisation(kind=OrganisationKind.CRAFTSPERSON))


@pytest.mark.parametrize(
    ("more", "kept"),
    [
        ({}, True),
        ({"meta": Meta(proposals=Acceptance.REFUSE)}, False),
        ({"editorial": Editorial(pillars=[Pillar(id="fours")])}, False),
    ],
    ids=["proposed", "refused", "own pillars"],
)
def test_the_calendar_names_no_pillar_that_will_not_be_there(more: dict[str, Any], kept: bool) -> None:  # noqa: FBT001
    strategy = msgspec.structs.replace(CRAFT, **more)
    tied = aimed("calendar", proposal("calendar", "craftsperson", alone=False), strategy)
    assert all(("pillar" in item) is kept for name in ("rendezvous", "backup") for item in tied[name])
