"""The frame of the companions: where they stand, what links to what, which are made, and why the others are not."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from socialplan.analysis.dossier import Dossier
from socialplan.documents import companions
from socialplan.documents.environment import templates_folder
from socialplan.documents.names import (
    ALL,
    COMPANIONS,
    DOCUMENTS,
    EVERY_PATH,
    INDEX,
    PRIVATE_ACCESS,
    TABLES,
    AnyId,
    link,
)
from socialplan.documents.render import Press, Rendered
from socialplan.documents.wording import Wording
from socialplan.language import LANGUAGES, Language, Words
from socialplan.rules.check import check
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.workspace import paths

ROOT: Final = Path(__file__).parents[2]
NOTHING: Final = Dossier(load(b"organisation: {name: X}\n", Strategy, references=REFERENCES).strategy)


def read(name: str) -> Dossier:
    text = (ROOT / "examples" / name / "strategy.yaml").read_bytes()
    return Dossier(load(text, Strategy, name=name, references=REFERENCES).strategy)


def made(dossier: Dossier, *languages: Language) -> Mapping[str, Rendered]:
    findings = check(dossier.decided, dossier.as_of, load=dossier.workload)
    return {text.path: text for text in Press(dossier, findings, languages, {}).render({})}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_has_a_place_of_its_own_in_the_folder_of_its_language(language: Language) -> None:
    folder = "annexes/" if language == "fr" else "appendices/"
    assert all(name.paths.to(language).startswith(folder) for name in COMPANIONS.values())
    assert all(table.paths.to(language).startswith(folder) for table in TABLES.values())
    every = [names.to(code) for names in EVERY_PATH for code in LANGUAGES]
    paths.check_names([*every, INDEX])
    assert [path for path in every if paths.is_private(path)] == [
        path for path in every if path.startswith(("prive/", "private/"))
    ]
    assert all(paths.is_table(table.paths.to(language)) for table in TABLES.values())
    assert not any(paths.is_table(name.paths.to(language)) for name in ALL.values())


@pytest.mark.parametrize(
    ("target", "start", "wanted"),
    [
        ("plan.md", "", "plan.md"),
        ("annexes/a.md", "", "annexes/a.md"),
        ("plan.md", "annexes", "../plan.md"),
        ("annexes/b.csv", "annexes", "b.csv"),
        ("prive/c.md", "annexes", "../prive/c.md"),
    ],
)
def test_a_link_leads_from_one_folder_to_the_other(target: str, start: str, wanted: str) -> None:
    assert link(target, start) == wanted


def test_nothing_links_to_a_companion_that_is_not_made() -> None:
    everything: list[AnyId] = [*DOCUMENTS, *COMPANIONS]
    alone = Wording(NOTHING, "fr")
    assert [key for key in everything if alone.link(key)] == list(DOCUMENTS)
    assert alone.link("calendar_csv") == ""
    beside = Wording(NOTHING, "en", folder="appendices", companions=frozenset({"calendar"}))
    assert beside.link("calendar") == "editorial-calendar.md"
    assert beside.link("calendar_ics") == "editorial-calendar.ics"
    assert beside.link("plan") == "../strategy-plan.md"
    assert beside.link("kit") == ""
    assert beside.linked(PRIVATE_ACCESS) == "../private/account-access.md"
    measured = beside.to_measure()
    assert (measured.language, measured.link("calendar"), measured.folder) == (
        "fr",
        "calendrier-editorial.md",
        "annexes",
    )


def test_what_is_not_made_is_told_in_the_index_with_its_reason() -> None:
    present, absent = companions.split(NOTHING)
    assert not set(present) & set(absent)
    index = made(NOTHING, "fr", "en")[INDEX].text
    for key, reason in absent.items():
        assert re.search(rf"^- {COMPANIONS[key].title.fr} : \S.*\.$", index.replace("\u00a0", " "), re.MULTILINE), key
        assert_is_a_reason(reason)
    for key in absent:
        assert f"]({COMPANIONS[key].paths.fr})" not in index


def assert_is_a_reason(reason: Words) -> None:
    """A short sentence in both languages that names the same key of the file."""
    keys = [re.findall(r"\b[a-z_]+(?:\.[a-z_]+)*\[?\]?", text) for text in reason]
    assert all(0 < len(text) <= 150 for text in reason)
    assert set(keys[0]) & set(keys[1])


@pytest.mark.parametrize("name", ["commune", "artisan"])
def test_each_that_is_made_and_its_documents_link_to_each_other(name: str) -> None:
    dossier = read(name)
    present, _ = companions.split(dossier)
    texts = made(dossier, "fr", "en")
    for key in present:
        for language in LANGUAGES:
            path = COMPANIONS[key].paths.to(language)
            for other in COMPANIONS[key].beside:
                core = DOCUMENTS[other].paths.to(language)
                assert f"](../{core})" in texts[path].text, (path, core)
                assert f"]({path})" in texts[core].text, (path, core)


def test_each_goes_with_a_document() -> None:
    assert all(name.beside for name in COMPANIONS.values())
    assert not any(name.beside for name in DOCUMENTS.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_that_has_a_view_has_its_template(language: Language) -> None:
    present, absent = companions.split(NOTHING)
    for key in (*present, *absent):
        assert (templates_folder() / language / COMPANIONS[key].template.to(language)).is_file()


def test_those_that_say_nothing_of_their_own_without_companions() -> None:
    dossier = read("commune")
    without = Press(dossier, (), ("fr",), {}, with_companions=False)
    assert without.companions == ()
    assert not [page for page in without.pages({}) if page.prepared.path.startswith("annexes/")]
