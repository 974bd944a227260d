"""The facts on the networks: complete in both languages, sourced, dated, and nothing of another age."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from socialplan.knowledge import platforms, store
from socialplan.knowledge.evidence import Fact, Source, known
from socialplan.language import Words
from socialplan.strategy import choices
from socialplan.strategy.fields import Choice

EVERY = platforms.platforms()
OPEN = tuple(entry for entry in EVERY if entry.is_open)
GONE = tuple(entry for entry in EVERY if not entry.is_open)
RAW: dict[str, Any] = store.read("platforms")
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
CHECKED = "2026-11-22"


def ids(entries: tuple[platforms.Platform, ...]) -> list[str]:
    return [entry.id for entry in entries]


def values(enumeration: type[Choice]) -> set[str]:
    return {member.value for member in enumeration}


def texts(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, item in data.items():
            yield str(key)
            yield from texts(item)
    elif isinstance(data, list):
        for item in data:
            yield from texts(item)


def facts(data: object, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(data, dict):
        if "confidence" in data and "value" in data:
            yield path, data
        for key, item in data.items():
            yield from facts(item, f"{path}.{key}")
    elif isinstance(data, list):
        for item in data:
            yield from facts(item, path)


FACTS = list(facts(RAW["platforms"]))


def test_every_network_that_people_may_choose_is_known() -> None:
    assert set(ids(EVERY)) == values(choices.Network)


@pytest.mark.parametrize("entry", OPEN, ids=ids(OPEN))
def test_an_open_network_says_what_it_is_for_in_both_languages(entry: platforms.Platform) -> None:
    for words in (entry.best_for, entry.hint):
        assert words is not None
        assert len(words.fr) > 20
        assert len(words.en) > 15
        assert words.fr != words.en
    assert entry.roles
    for role in entry.roles:
        assert platforms.role(role).fr
    assert entry.formats
    assert entry.hashtags is not None
    assert entry.notice is None
    assert entry.closed_on is None


@pytest.mark.parametrize("entry", OPEN, ids=ids(OPEN))
def test_formats_are_those_that_people_may_choose(entry: platforms.Platform) -> None:
    assert set(entry.formats) <= values(choices.Format)
    assert len(entry.formats) == len(set(entry.formats))


@pytest.mark.parametrize("entry", OPEN, ids=ids(OPEN))
def test_the_recommendation_speaks_of_what_people_may_choose(entry: platforms.Platform) -> None:
    found = entry.recommendation
    assert found is not None
    assert set(found.audiences) <= values(choices.AudienceCategory)
    assert set(found.objectives) <= values(choices.ObjectiveKind)
    assert set(found.kinds) == values(choices.OrganisationKind)
    assert set(found.trades) <= set(platforms.trades())
    assert found.needs_formats
    assert set(found.needs_formats) <= set(entry.formats)
    assert 0 < found.minimum_hours <= 10
    assert [source.kind for source in found.sources] == ["house"]
    assert found.for_audience("nobody") == 0


@pytest.mark.parametrize("identifier", sorted(values(choices.AudienceCategory)))
def test_each_audience_is_well_served_somewhere(identifier: str) -> None:
    best = max(entry.recommendation.for_audience(identifier) for entry in OPEN if entry.recommendation)
    assert best >= 2


@pytest.mark.parametrize("identifier", sorted(values(choices.ObjectiveKind)))
def test_each_objective_is_well_served_somewhere(identifier: str) -> None:
    best = max(entry.recommendation.for_objective(identifier) for entry in OPEN if entry.recommendation)
    assert best == 3


@pytest.mark.parametrize("identifier", sorted(values(choices.OrganisationKind)))
def test_each_kind_of_organisation_has_a_public_network_that_suits_it(identifier: str) -> None:
    suited = [
        entry for entry in OPEN if entry.recommendation and entry.recommendation.for_organisation(identifier) == 3
    ]
    assert any(entry.kind == "public" for entry in suited)


@pytest.mark.parametrize("identifier", platforms.trades())
def test_each_trade_has_a_network_that_suits_it(identifier: str) -> None:
    assert platforms.trade(identifier).en
    assert any(entry.recommendation and identifier in entry.recommendation.trades for entry in OPEN)


@pytest.mark.parametrize("entry", GONE, ids=ids(GONE))
def test_a_network_that_is_gone_says_so_and_where_to_look(entry: platforms.Platform) -> None:
    assert entry.notice is not None
    assert entry.recommendation is None
    assert not entry.formats
    assert entry.renamed_to or entry.successors
    for successor in entry.successors:
        assert platforms.platform(successor).is_open


def test_closed_networks_have_their_date_where_it_is_sure() -> None:
    dates = {entry.id: known(entry.closed_on) for entry in EVERY if entry.status == "closed"}
    assert dates == {
        "google_plus": "2019-04-02",
        "viadeo": None,
        "vine": "2017-01-17",
        "skyblog": "2023-08-21",
        "periscope": "2021-03-31",
        "posterous": "2013-04-30",
    }


@pytest.mark.parametrize(
    ("old", "new"), [("twitter", "x"), ("google_my_business", "google_business_profile"), ("facebook", "facebook")]
)
def test_a_renamed_network_leads_to_its_present_name(old: str, new: str) -> None:
    assert platforms.resolve(old).id == new


def test_an_unknown_network_is_refused() -> None:
    with pytest.raises(KeyError):
        platforms.platform("myspace")


@pytest.mark.parametrize(("path", "fact"), FACTS, ids=[path for path, _ in FACTS])
def test_every_fact_has_its_source_and_its_confidence(path: str, fact: dict[str, Any]) -> None:
    assert fact["confidence"] in {"high", "medium", "low"}, path
    assert fact["sources"], path
    assert fact["value"] is not None, path
    unsure = {"practice", "estimate"}
    if fact["confidence"] == "high":
        assert not unsure & set(fact["sources"]), path


def test_high_confidence_needs_an_official_source_or_two() -> None:
    catalogue = RAW["sources"]
    for path, fact in FACTS:
        if fact["confidence"] == "high":
            kinds = [catalogue[name]["kind"] for name in fact["sources"]]
            assert {"official", "house"} & set(kinds) or len(kinds) > 1, path


def test_the_catalogue_holds_what_is_used_and_nothing_else() -> None:
    used = set()
    for path, fact in FACTS:
        used.update(fact["sources"])
        assert len(fact["sources"]) == len(set(fact["sources"])), path
    for entry in RAW["platforms"].values():
        for part in ("cadence", "recommendation"):
            used.update(entry.get(part, {}).get("sources", []))
    assert used == set(RAW["sources"])


def test_sources_are_titled_and_their_dates_are_dates_before_the_check() -> None:
    assert platforms.as_of() == CHECKED
    for name, source in RAW["sources"].items():
        assert source["title"], name
        assert source.get("url", "https://").startswith(("https://", "http://")), name
        dated = source.get("dated")
        assert dated is None or isinstance(dated, str), name
        if dated:
            assert DATE.fullmatch(dated), name
            assert dated <= CHECKED, name


@pytest.mark.parametrize("entry", EVERY, ids=ids(EVERY))
def test_dates_of_closing_and_renaming_are_dates(entry: platforms.Platform) -> None:
    if entry.closed_on:
        assert dt.date.fromisoformat(entry.closed_on.value).isoformat() < CHECKED
    if entry.renamed_on:
        assert dt.date.fromisoformat(f"{entry.renamed_on.value}-01").isoformat() < CHECKED


def test_no_audience_is_counted() -> None:
    counted = re.compile(
        r"million|milliard|billion|\d\s?[MK]\b|monthly (active )?users|utilisateurs? (actifs|mensuels)", re.IGNORECASE
    )
    for text in texts(RAW):
        assert not counted.search(text), text
        assert "audience_figures" not in text
        assert "mau" not in text.lower().split("_")


def test_nothing_of_another_age_stands_as_present() -> None:
    x = platforms.platform("x")
    assert known(x.post_chars) == 280
    assert x.name == "X"
    for text in texts(RAW["platforms"]):
        assert "140 c" not in text
        assert "SGMAP" not in text
        assert "DINSIC" not in text
    assert not platforms.platform("google_plus").is_open
    assert not platforms.platform("viadeo").is_open


@pytest.mark.parametrize(
    ("identifier", "part"),
    [("threads", "alt_text_chars"), ("reddit", "post_chars"), ("slack", "post_chars"), ("tiktok", "bio_chars")],
)
def test_what_sources_disagree_on_is_absent(identifier: str, part: str) -> None:
    assert getattr(platforms.platform(identifier), part) is None


def test_the_contested_limit_of_hashtags_is_not_printed() -> None:
    hashtags = platforms.platform("youtube").hashtags
    assert hashtags is not None
    assert known(hashtags.maximum) is None


@pytest.mark.parametrize("entry", OPEN, ids=ids(OPEN))
def test_hashtag_limits_are_sane(entry: platforms.Platform) -> None:
    hashtags = entry.hashtags
    assert hashtags is not None
    if hashtags.usual:
        low, high = hashtags.usual.value
        assert 0 <= low <= high <= 10
        if hashtags.maximum:
            assert high <= hashtags.maximum.value <= 30


@pytest.mark.parametrize("entry", OPEN, ids=ids(OPEN))
def test_lengths_and_cadences_are_in_order(entry: platforms.Platform) -> None:
    if entry.recommended_chars:
        assert entry.recommended_chars.estimated
        if entry.post_chars:
            assert entry.recommended_chars.value <= entry.post_chars.value
    if entry.cadence:
        assert 0 < entry.cadence.low <= entry.cadence.typical <= entry.cadence.high <= 14
        assert entry.cadence.estimated
    if entry.alt_text_chars:
        assert entry.alt_text
        assert entry.alt_text.value
    if entry.handle_pattern:
        assert re.compile(entry.handle_pattern.value).fullmatch(
            "mairie.exemple.fr" if entry.id == "bluesky" else "mairie"
        )
    if entry.image_ratio:
        assert re.fullmatch(r"\d+:\d+", entry.image_ratio.value)


@pytest.mark.parametrize("entry", OPEN, ids=ids(OPEN))
def test_metrics_have_names(entry: platforms.Platform) -> None:
    if entry.analytics:
        for metric in entry.analytics.value.metrics:
            assert platforms.metric(metric).fr


def test_steps_after_a_takeover_start_alike_and_end_with_the_network_s_own() -> None:
    common = platforms.takeover_steps("flickr")
    assert len(common) >= 6
    assert platforms.takeover_steps("facebook")[: len(common)] == common
    assert len(platforms.takeover_steps("facebook")) > len(common)
    assert platforms.takeover_steps("twitter") == platforms.takeover_steps("x")


def test_french_has_its_spaces_and_apostrophes() -> None:
    wrong = re.compile(r"'|« |[^\u00a0]»| [:;!?]")
    for entry in pairs(RAW):
        assert not wrong.search(entry["fr"]), entry["fr"]
        assert "'" not in entry["en"], entry["en"]


def pairs(data: object) -> Iterator[dict[str, str]]:
    if isinstance(data, dict):
        if data.keys() == {"fr", "en"}:
            yield data
        for item in data.values():
            yield from pairs(item)
    elif isinstance(data, list):
        for item in data:
            yield from pairs(item)


def test_a_fact_of_low_confidence_is_kept_back() -> None:
    source = Source(kind="practice", title="hearsay", dated="2026-08")
    assert known(Fact(value=3, confidence="low", sources=(source,))) is None
    assert known(Fact(value=3, confidence="medium", sources=(source,))) == 3
    assert known(None) is None


def test_a_fact_bears_the_date_of_its_newest_source() -> None:
    old, new = Source(kind="press", title="a", dated="2024"), Source(kind="official", title="b", dated="2026-08-22")
    undated = Source(kind="official", title="c")
    assert Fact(value=1, confidence="high", sources=(old, new, undated)).dated == "2026-08-22"
    assert Fact(value=1, confidence="high", sources=(undated,)).dated is None
    assert not Fact(value=1, confidence="high", sources=(old, new)).estimated


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("built")
    store.build(place)
    return place


@pytest.fixture
def built(built_once: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(store, "BUILT", built_once)
    return built_once


NAMES = [f"{prefix}{file.stem}" for prefix, folder in store.FOLDERS.items() for file in sorted(folder.glob("*.yaml"))]


@pytest.mark.parametrize("name", NAMES)
def test_the_built_json_equals_the_yaml_in_order_too(built: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from_json = store.read(name)
    assert (built / f"{name}.json").is_file()
    monkeypatch.setattr(store, "BUILT", built / "nowhere")
    from_yaml = store.read(name)
    assert from_json == from_yaml
    assert list(texts(from_json)) == list(texts(from_yaml))


def test_the_built_json_is_what_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "effort.json").write_text('{"as_of": "from JSON"}', encoding="utf-8")
    monkeypatch.setattr(store, "BUILT", tmp_path)
    assert store.read("effort") == {"as_of": "from JSON"}


def test_proposals_are_built_and_read_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "proposals"
    folder.mkdir()
    (folder / "club.yaml").write_text("hours: 18:00\nsince: 2026-11-22\n", encoding="utf-8")
    monkeypatch.setattr(store, "FOLDERS", {"": tmp_path / "none", "proposals/": folder})
    monkeypatch.setattr(store, "BUILT", tmp_path / "built")
    expected = {"hours": "18:00", "since": "2026-11-22"}
    assert store.read("proposals/club") == expected
    store.build(tmp_path / "built")
    (folder / "club.yaml").unlink()
    assert store.read("proposals/club") == expected


def test_a_key_that_is_not_text_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "odd.yaml").write_text("fine: [{no: 1}]\n", encoding="utf-8")
    monkeypatch.setattr(store, "FOLDERS", {"": tmp_path})
    with pytest.raises(TypeError, match=r"odd\.yaml"):
        store.build(tmp_path / "built")


def test_a_file_that_is_not_there_is_told() -> None:
    with pytest.raises(FileNotFoundError):
        store.read("nothing")


@given(st.dates(), st.times(), st.integers(0, 10**6), st.booleans())
def test_dates_and_times_stay_text_and_numbers_numbers(
    day: dt.date,
    time: dt.time,
    number: int,
    truth: bool,  # noqa: FBT001 - Hypothesis gives it
) -> None:
    clock = f"{time.hour:02d}:{time.minute:02d}"
    text = f"day: {day.isoformat()}\nclock: {clock}\nnumber: {number}\ntruth: {str(truth).lower()}\n"
    assert store.parse(text) == {"day": day.isoformat(), "clock": clock, "number": number, "truth": truth}


@pytest.mark.parametrize("name", NAMES)
def test_no_key_is_written_twice(name: str) -> None:
    folder, _, file = name.rpartition("/")
    text = (store.FOLDERS[f"{folder}/" if folder else ""] / f"{file}.yaml").read_text(encoding="utf-8")
    waiting = [yaml.compose(text, Loader=yaml.CSafeLoader)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.MappingNode):
            keys = [key.value for key, _ in node.value]
            assert len(keys) == len(set(keys)), keys
            waiting.extend(value for _, value in node.value)
        elif isinstance(node, yaml.SequenceNode):
            waiting.extend(node.value)


def test_wordings_are_words() -> None:
    assert isinstance(platforms.platform("facebook").best_for, Words)
