"""The table of effort: complete, in order, and honest about what is an estimate."""

import pytest

from socialplan.knowledge import effort, platforms
from socialplan.strategy import choices

FORMATS = sorted(member.value for member in choices.Format)
OPEN = [entry.id for entry in platforms.platforms() if entry.is_open]


@pytest.mark.parametrize(
    ("identifier", "minutes"),
    [
        ("short_text", 20),
        ("relay", 10),
        ("photo", 30),
        ("carousel", 60),
        ("infographic", 120),
        ("short_video", 120),
        ("long_video", 480),
        ("live", 180),
        ("story", 10),
        ("article", 205),
        ("newsletter", 120),
    ],
)
def test_usual_minutes(identifier: str, minutes: int) -> None:
    assert effort.effort(identifier).typical == minutes


def test_every_format_has_its_effort() -> None:
    assert sorted(entry.id for entry in effort.efforts()) == FORMATS


@pytest.mark.parametrize("identifier", FORMATS)
def test_only_the_article_rests_on_a_study(identifier: str) -> None:
    found = effort.effort(identifier)
    assert found.estimated is (identifier != "article")
    assert 0 < found.low < found.typical < found.high


def test_the_article_names_its_study() -> None:
    [source] = effort.effort("article").sources
    assert source.dated == "2025-10-05"
    assert "Orbit" in source.title
    assert effort.effort("article").note


@pytest.mark.parametrize("identifier", OPEN)
def test_every_open_network_has_its_visit(identifier: str) -> None:
    visit = effort.monitoring(identifier)
    assert 0 < visit.low <= visit.typical <= visit.high <= 30
    assert visit.estimated


def test_no_visit_is_counted_for_a_network_that_is_gone() -> None:
    with pytest.raises(KeyError):
        effort.monitoring("google_plus")


def test_recurring_efforts() -> None:
    assert effort.comment().typical == 4
    assert effort.watch().typical == 60


@pytest.mark.parametrize(("count", "minutes"), [(0, 60), (1, 75), (3, 105)])
def test_measurement_is_a_reading_a_network_and_one_report(count: int, minutes: int) -> None:
    assert effort.measurement(count).typical == minutes


@pytest.mark.parametrize("identifier", OPEN)
def test_a_network_s_least_hours_cover_its_least_cadence_and_a_daily_visit(identifier: str) -> None:
    entry = platforms.platform(identifier)
    assert entry.recommendation
    lightest = min(effort.effort(each).low for each in entry.recommendation.needs_formats)
    posts = entry.cadence.low if entry.cadence else 0
    least = (posts * lightest + 5 * effort.monitoring(identifier).low) / 60
    assert entry.recommendation.minimum_hours >= least
