"""Public holidays of a place, dated by hand."""

import datetime as dt
import subprocess
import sys

import pytest

from socialplan.knowledge.public_holidays import public_holidays, region

YEAR = (dt.date(2027, 1, 1), dt.date(2027, 12, 31))


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("Strasbourg", "6AE"),
        ("Colmar (Haut-Rhin)", "6AE"),
        ("Metz", "57"),
        ("Sarreguemines (Moselle)", "57"),
        ("Nancy (Meurthe-et-Moselle)", None),
        ("Pointe-à-Pitre, Guadeloupe", "971"),
        ("Fort-de-France", "972"),
        ("Saint-Denis de La Réunion", "974"),
        ("La Réunion", "974"),
        ("Cayenne", "973"),
        ("Mamoudzou", "976"),
        ("Nouméa", "NC"),
        ("Saint-Denis (Seine-Saint-Denis)", None),
        ("Saint-Martin-d’Hères", None),
        ("Paris et Rennes", None),
        ("", None),
        (None, None),
    ],
)
def test_the_place_tells_the_part_of_france(place: str | None, code: str | None) -> None:
    assert region("FR", place) == code
    assert region("BE", place) is None


def days(place: str | None, country: str = "FR") -> set[dt.date]:
    return {one.on for one in public_holidays(country, place, *YEAR) or ()}


def test_france_has_eleven_and_alsace_moselle_two_more() -> None:
    # Easter Sunday is 28 March 2027: Good Friday is the 26th.
    assert len(days("Paris")) == 11
    assert days("Metz") - days("Paris") == {dt.date(2027, 3, 26), dt.date(2027, 12, 26)}
    assert days("Strasbourg") == days("Metz")


def test_overseas_adds_the_end_of_slavery() -> None:
    assert dt.date(2027, 5, 22) in days("Fort-de-France")
    assert dt.date(2027, 12, 20) in days("Saint-Denis de La Réunion")


def test_names_are_in_both_languages_and_british() -> None:
    names = {one.on: one.name for one in public_holidays("FR", "Paris", *YEAR) or ()}
    assert names[dt.date(2027, 1, 1)] == ("Jour de l’an", "New Year’s Day")
    assert names[dt.date(2027, 5, 1)] == ("Fête du Travail", "Labour Day")


def test_other_countries_and_none() -> None:
    assert dt.date(2027, 7, 21) in days("Bruxelles", "BE")
    assert dt.date(2027, 7, 21) in days(None, "be")
    assert public_holidays("ZZ", None, *YEAR) is None
    assert public_holidays("", None, *YEAR) is None


def test_only_days_asked_for_are_given_across_years() -> None:
    found = public_holidays("FR", None, dt.date(2026, 12, 20), dt.date(2027, 1, 3)) or ()
    assert [one.on for one in found] == [dt.date(2026, 12, 25), dt.date(2027, 1, 1)]


def test_the_library_is_imported_only_when_asked() -> None:
    modules = "socialplan.analysis.editorial_calendar_made, socialplan.export.calendar_ics"
    code = f"import sys, {modules}; print(sorted({{'holidays', 'icalendar'}} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    assert done.stdout.strip() == "[]"
