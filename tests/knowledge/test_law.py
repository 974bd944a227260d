import datetime as dt
import re
from collections.abc import Iterator

import pytest
from babel.dates import format_date

from socialplan.knowledge import law
from socialplan.knowledge.law import LegalEntry
from socialplan.language import LANGUAGES, Words
from socialplan.strategy.choices import LegalRegime

BREAKABLE = re.compile(r"« | »| [:;!?]|'|(?:n°|art\.|[LRDC]\.) \d|[0-9] (?:€|M€|heures|jours|ans)")
"""What French typography never leaves: an ordinary space before a sign or inside « », a straight apostrophe."""

PUBLIC_DUTIES = {"agents-neutrality", "agents-reserve", "agents-discretion", "functional-protection", "l50-no-leaflets"}
LABOUR_LAW = {"employee-loyalty", "employee-free-speech", "works-rules-limits", "monitoring-transparency"}


def wordings(known: LegalEntry) -> Iterator[Words]:
    yield from (known.title, known.statement, known.reference)


def chosen(**overrides: object) -> set[str]:
    """The ids that one call selects; a large private company in France unless told otherwise."""
    arguments: dict[str, object] = {
        "document": "usage",
        "section": None,
        "regime": "private_company",
        "country": "FR",
        "headcount": 500,
    }
    return {known.id for known in law.select(**(arguments | overrides))}  # type: ignore[arg-type]


def test_every_entry_speaks_both_languages() -> None:
    for known in law.entries():
        for words in wordings(known):
            assert all(words.to(language).strip() == words.to(language) != "" for language in LANGUAGES), known.id
        assert known.statement.fr != known.statement.en


def test_every_statement_is_one_sentence() -> None:
    for known in law.entries():
        for language in LANGUAGES:
            text = known.statement.to(language)
            assert text.endswith("."), known.id
            assert not re.search(r"\. [A-ZÀÉÊ]", text), known.id
            assert len(text) <= 260, known.id


def test_french_is_typeset() -> None:
    for known in law.entries():
        for words in (*wordings(known), *(Words(source.title, "") for source in known.sources)):
            assert not BREAKABLE.search(words.fr), words.fr
            assert not re.search(r"[^\s\u00a0\u202f][;!?]|\w:(?!/)", words.fr), words.fr


def test_english_is_typeset() -> None:
    for known in law.entries():
        for words in wordings(known):
            assert not re.search(r"\s[:;!?]|'|«|\u00a0|\u202f", words.en), words.en


def test_every_entry_is_dated_and_sourced() -> None:
    for known in law.entries():
        assert dt.date(2015, 1, 1) < known.as_of <= law.DATED, known.id
        assert known.sources, known.id
        for source in known.sources:
            assert re.fullmatch(r"https?://\S+", source.url or ""), known.id
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", source.dated or "2026"), known.id


def test_every_entry_reaches_somebody_and_some_document() -> None:
    for known in law.entries():
        for many in (known.regimes, known.documents, known.sections):
            assert many, known.id
            assert len(set(many)) == len(many), known.id
        assert all(re.fullmatch(r"[a-z_]+", section) for section in known.sections), known.id
        assert known.confidence in {"high", "medium"}


def test_nothing_says_what_is_wrong_or_unsettled() -> None:
    for known in law.entries():
        text = " ".join(words.fr for words in wordings(known))
        assert not re.search(r"6[- ]III|6-I-5|121-36|moins de 15 ans|huissier|NIS", text), known.id


@pytest.mark.parametrize("identifier", ["agents-reserve", "electoral-reserve"])
def test_restraint_is_tied_to_no_article(identifier: str) -> None:
    reference = law.entry(identifier).reference
    assert "sans article" in reference.fr
    assert "CGFP" not in reference.fr


def test_ids_are_unique_and_found() -> None:
    ids = [known.id for known in law.entries()]
    assert len(set(ids)) == len(ids)
    assert all(law.entry(known.id) is known for known in law.entries())
    with pytest.raises(KeyError):
        law.entry("no-such-act")


def test_regimes_are_those_of_the_strategy() -> None:
    assert set(law.REGIMES) == {member.value for member in LegalRegime}


def test_caution_bears_the_date_of_the_base() -> None:
    for language in LANGUAGES:
        text = law.caution(language)
        assert format_date(law.DATED, "d MMMM y", locale=language) in text
        assert text.count(".") == 1
    assert law._base().as_of == law.DATED  # noqa: SLF001 - the file and the constant say the same day
    assert "avis juridique" in law.caution("fr")
    assert "not legal advice" in law.caution("en")


@pytest.mark.parametrize(
    ("identifier", "cited"),
    [
        ("lcen-1-1-identification", "art. 1-1"),
        ("agents-discretion", "L. 121-7"),
        ("agents-secrecy", "L. 121-6"),
        ("agents-neutrality", "L. 121-2"),
        ("prize-draws", "L. 121-20"),
        ("dsa-notice", "2022/2065, art. 16"),
    ],
)
def test_cites_the_article_in_force(identifier: str, cited: str) -> None:
    assert cited in law.entry(identifier).reference.fr.replace("\u00a0", " ")


@pytest.mark.parametrize("regime", law.REGIMES)
def test_nobody_gets_the_other_sector_s_duties(regime: str) -> None:
    selected = {i for document in law.DOCUMENTS for i in chosen(document=document, regime=regime)}
    if regime in law.PUBLIC_REGIMES:
        assert selected >= PUBLIC_DUTIES
        assert not selected & LABOUR_LAW
        assert not any("Code du travail" in law.entry(i).reference.fr for i in selected)
    else:
        assert selected >= LABOUR_LAW
        assert not selected & PUBLIC_DUTIES
        assert not any(re.search("CGFP|CGCT", law.entry(i).reference.fr) for i in selected)


@pytest.mark.parametrize(
    ("identifier", "document", "regimes"),
    [
        ("l52-1-local-promotion", "editorial", {"public_local"}),
        ("opposition-space", "editorial", {"public_local"}),
        ("electoral-reserve", "usage", {"public_state"}),
        ("sig-coordination", "crisis", {"public_state"}),
        ("artisan-title", "plan", {"craft", "private_company"}),
        ("functional-protection", "crisis", {"public_state", "public_local", "public_other"}),
        ("image-right", "editorial", set(law.REGIMES)),
    ],
)
def test_goes_to_its_regimes_alone(identifier: str, document: str, regimes: set[str]) -> None:
    assert {regime for regime in law.REGIMES if identifier in chosen(document=document, regime=regime)} == regimes


@pytest.mark.parametrize(
    ("country", "laws"),
    [
        ("FR", {"fr", "eu"}),
        ("fr ", {"fr", "eu"}),
        ("RE", {"fr", "eu"}),
        ("BE", {"eu"}),
        ("CH", set()),
        ("CA", set()),
        ("", set()),
    ],
)
def test_country_decides_which_laws(country: str, laws: set[str]) -> None:
    selected = law.select(document="editorial", section=None, regime="association", country=country, headcount=3)
    assert {known.jurisdiction for known in selected} == laws


def test_union_law_rests_on_no_french_act() -> None:
    for known in law.entries():
        if known.jurisdiction == "eu":
            assert not re.search(r"[Ll]oi |Code|[Dd]écret|C\. conso|L\.\u00a0", known.reference.fr), known.id


@pytest.mark.parametrize(("headcount", "consulted"), [(None, False), (0, False), (49, False), (50, True), (5000, True)])
def test_headcount_decides(headcount: int | None, consulted: bool) -> None:  # noqa: FBT001 - a table of outcomes
    expected = {"works-rules-scope", "cse-consultation", "right-to-disconnect"}
    assert chosen(headcount=headcount) & expected == (expected if consulted else set())


def test_unknown_headcount_is_told() -> None:
    def open_points(headcount: int | None, regime: str) -> set[str]:
        found = law.undecided(document="usage", section=None, regime=regime, country="FR", headcount=headcount)
        return {known.id for known in found}

    assert open_points(None, "association") == chosen(regime="association") - chosen(
        regime="association", headcount=None
    )
    assert open_points(None, "association")
    assert open_points(12, "association") == set()
    assert open_points(None, "public_local") == set()


def test_section_narrows() -> None:
    everything = chosen(document="editorial")
    for section in law.sections():
        assert chosen(document="editorial", section=section) <= everything
    assert chosen(document="editorial", section="music") == {"music-licence"}


def test_order_is_that_of_the_base() -> None:
    order = [known.id for known in law.entries()]
    selected = [k.id for k in law.select(document="crisis", section=None, regime="craft", country="FR", headcount=1)]
    assert selected == sorted(selected, key=order.index)


@pytest.mark.parametrize("wrong", [{"document": "leaflet"}, {"section": "image"}, {"regime": "public"}])
def test_a_name_nobody_defined_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="unknown"):
        chosen(**wrong)


@pytest.mark.parametrize(
    ("document", "regime", "section"),
    [
        ("usage", "public_local", "neutrality"),
        ("usage", "public_state", "discretion"),
        ("usage", "public_other", "reserve"),
        ("usage", "private_company", "loyalty"),
        ("usage", "association", "confidentiality"),
        ("usage", "craft", "works_rules"),
        ("editorial", "craft", "images"),
        ("editorial", "association", "contests"),
        ("editorial", "public_local", "elections"),
        ("editorial", "private_company", "accessibility"),
        ("crisis", "craft", "hacking"),
        ("crisis", "association", "data_breach"),
        ("crisis", "public_state", "threats"),
        ("crisis", "private_company", "impersonation"),
        ("plan", "public_state", "accessibility"),
        ("plan", "craft", "legal_notice"),
    ],
)
def test_documents_find_what_their_outline_needs(document: str, regime: str, section: str) -> None:
    assert chosen(document=document, regime=regime, section=section)
