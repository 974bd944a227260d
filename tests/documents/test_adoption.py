"""A document follows its own adoption in all that it says, and a text is the adopted one as long as its words are."""

import datetime as dt
import re
from functools import cache
from pathlib import Path
from typing import Final

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.analysis.dossier import Dossier
from socialplan.documents import gate
from socialplan.documents.adoption import Adoption, Adoptions, by_whom, fingerprint, states_status
from socialplan.documents.names import COMPANIONS, DOCUMENTS, INDEX, DocumentId
from socialplan.documents.render import Press
from socialplan.documents.wording import Wording
from socialplan.language import LANGUAGES, Language
from socialplan.rules.check import check
from socialplan.strategy.choices import DocumentStatus
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.workspace.paths import is_private

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = sorted(path.parent.name for path in ROOT.glob("examples/*/strategy.yaml"))
DAY: Final = dt.date(2026, 12, 3)
PATHS: Final = [name.paths.to(language) for name in DOCUMENTS.values() for language in LANGUAGES]


@cache
def strategy_of(name: str) -> Strategy:
    data = (ROOT / "examples" / name / "strategy.yaml").read_bytes()
    return load(data, Strategy, name="strategy.yaml", references=REFERENCES).strategy


def draft(name: str) -> Strategy:
    strategy = strategy_of(name)
    meta = msgspec.structs.replace(strategy.meta, status=DocumentStatus.DRAFT, adopted_on=None)
    return msgspec.structs.replace(strategy, meta=meta)


@cache
def press(name: str) -> Press:
    dossier = Dossier(draft(name))
    return Press(dossier, check(dossier.decided, dossier.as_of, load=dossier.workload), LANGUAGES, {})


def texts(name: str, adoptions: Adoptions) -> dict[str, str]:
    return {made.path: made.text for made in press(name).render(adoptions)}


def adopted(name: str, by: str | None = None, *, modified: bool = False) -> dict[str, str]:
    person = None if by else draft(name).team.people[0].id
    return texts(name, dict.fromkeys(PATHS, Adoption(DAY, by or "Somebody", person, modified)))


def lines_between(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went, and those that came."""
    old, new = before.split("\n"), after.split("\n")
    return [line for line in old if line not in new], [line for line in new if line not in old]


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_adopted_document_says_so_and_no_longer_asks_for_it(
    name: str, document: DocumentId, language: Language
) -> None:
    path = DOCUMENTS[document].paths.to(language)
    was, now, since = (made[path] for made in (texts(name, {}), adopted(name), adopted(name, modified=True)))
    asking = re.compile(r"adopter (?:ce plan|cette charte)|Adopter ce plan|[Aa]dopt this (?:plan|charter|playbook)")
    again = re.compile(r"[Aa]dopter à nouveau|[Aa]dopt this (?:plan|charter|playbook) again")
    caution = {"fr": "avant d’adopter ce document", "en": "before adopting this document"}[language]
    assert re.search(r"^\| Statu[ts] +\| (Projet|Draft) \|$", was, re.MULTILINE)
    told = {
        "fr": "| Statut | Adopté le 3\u00a0décembre 2026 par ",
        "en": "| Status | Adopted on 3\u00a0December 2026 by ",
    }
    assert told[language] in now
    assert not asking.search(now)
    assert caution not in now
    mark = {"fr": "\u202f; modifié depuis, à adopter à nouveau |", "en": "; modified since, to be adopted again |"}
    assert mark[language] not in now
    assert mark[language] in since
    assert not asking.search(again.sub("", since))
    if asking.search(was.partition("## ")[2].split("\n\n## ")[0]):  # adopting is what the first lines asked for
        assert again.search(since)
    for text in (now, since):
        assert gate.check(text) == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_whoever_read_a_draft_has_read_what_they_adopt(name: str) -> None:
    """The chapters stay: only what waits for the adoption goes, and what follows from it comes."""
    before, after = texts(name, {}), adopted(name)
    for path in PATHS:
        went, came = lines_between(before[path], after[path])
        assert len(went) <= 10, went
        assert {line for line in went if line.startswith("#")} <= {"## Décisions demandées", "## Decisions needed"}
        slips = {"### Bordereau de remise", "### À remettre", "### Receipt", "### To hand over"}
        assert {line for line in came if line.startswith("#")} <= slips
        assert len(came) <= 14, came


@pytest.mark.parametrize("name", EXAMPLES)
def test_both_languages_are_cut_alike_whichever_is_adopted(name: str) -> None:
    def chapters(text: str) -> int:
        return len(re.findall(r"^#+ ", text, re.MULTILINE))

    before, both = texts(name, {}), adopted(name)
    french = texts(name, {document.paths.fr: Adoption(DAY, "X") for document in DOCUMENTS.values()})
    for document in DOCUMENTS.values():
        gained = {chapters(both[path]) - chapters(before[path]) for path in document.paths}
        assert len(gained) == 1
        assert french[document.paths.en] == before[document.paths.en]


def test_the_index_tells_each_document_s_own_status() -> None:
    since = Adoption(DAY, "X", modified=True)
    made = texts("pme-b2b", {"charte-usage.md": Adoption(DAY, "CSE"), "plan-de-crise.md": since})
    rows = {path: line for line in made["README.md"].split("\n") for path in PATHS if f"]({path})" in line}
    assert "| Adopté le 3\u00a0décembre 2026 par le CSE |" in rows["charte-usage.md"]
    assert "modifié depuis" in rows["plan-de-crise.md"]
    assert "| Projet |" in rows["plan-strategique.md"]


def test_own_adoption_counts_before_the_strategy_s() -> None:
    dossier = Dossier(strategy_of("commune"))
    assert Wording(dossier, "fr").adoption_told.startswith("Adopté le 17\u00a0novembre 2026 par ")
    wording = Wording(dossier, "fr", Adoption(DAY, "Conseil municipal"))
    assert wording.adoption_told == "Adopté le 3\u00a0décembre 2026 par le conseil municipal"
    assert (wording.adopted_on, wording.adopted_by) == (DAY, "Conseil municipal")
    assert wording.adopter == dossier.strategy.meta.adopted_by  # a council cannot be asked by name: who signs is


def test_a_person_is_named_with_what_they_do_and_still_after_leaving_the_team() -> None:
    dossier = Dossier(draft("pme-b2b"))
    person = dossier.strategy.team.people[0]
    here = Wording(dossier, "fr", Adoption(DAY, "Old Name", person.id))
    assert here.adoption_told == "Adopté le 3\u00a0décembre 2026 par Hélène Castagnier, présidente"
    assert here.adopter == person.id
    gone = Wording(dossier, "fr", Adoption(DAY, "Paul Martin", "paul"))
    assert gone.adoption_told == "Adopté le 3\u00a0décembre 2026 par Paul Martin"
    assert Wording(Dossier(draft("artisan")), "fr", Adoption(DAY, "X", "maite")).adoption_told.count(",") == 0


def test_a_statement_is_approved_beforehand_only_in_the_adopted_text() -> None:
    """In a crisis somebody publishes it without asking again: nobody has approved what was changed since."""
    replaced, strategy = msgspec.structs.replace, draft("pme-b2b")
    scenarios = [
        replaced(one, statements=[replaced(statement, approver=None) for statement in one.statements])
        for one in strategy.crisis.scenarios
    ]
    dossier = Dossier(replaced(strategy, crisis=replaced(strategy.crisis, scenarios=scenarios)))
    told = {}
    for adoption in (None, Adoption(DAY, "Comité"), Adoption(DAY, "Comité", None, modified=True)):
        made = Press(dossier, (), ("fr",), {}).render({"plan-de-crise.md": adoption} if adoption else {})
        text = next(one.text for one in made if one.path == "plan-de-crise.md")
        told[adoption and adoption.modified] = text.count("accord donné d’avance\u00a0: Comité")
    assert told[False] > 0
    assert told == {None: 0, False: told[False], True: 0}


def test_the_slip_names_the_version_and_says_that_it_was_changed() -> None:
    made = adopted("startup-etat", modified=True)
    assert "dans sa version du 3\u00a0décembre 2026, modifiée depuis." in made["charte-usage.md"]
    assert "in its version of 3\u00a0December 2026, modified since." in made["usage-charter.md"]


@pytest.mark.parametrize(
    ("typed", "fr", "en"),
    [
        ("Claire Duval", "Claire Duval", "Claire Duval"),
        ("Claire Duval, maire", "Claire Duval, maire", "Claire Duval, maire"),
        (
            "Conseil municipal du 3 décembre",
            "le conseil municipal du 3 décembre",
            "the Conseil municipal du 3 décembre",
        ),
        ("le Conseil municipal", "le conseil municipal", "the Conseil municipal"),
        ("CSE", "le CSE", "the CSE"),
        ("CA du 3 décembre", "le CA du 3 décembre", "the CA du 3 décembre"),
        ("Assemblée générale", "l’assemblée générale", "the Assemblée générale"),
        ("Direction", "la direction", "the Direction"),
        ("Town council", "Town council", "the town council"),
        ("The Board", "The Board", "The Board"),
        ("Le Corbusier", "Le Corbusier", "Le Corbusier"),
        ("Constance Bureau", "Constance Bureau", "Constance Bureau"),
        ("X", "X", "X"),
    ],
)
def test_a_body_has_its_article_and_a_person_has_none(typed: str, fr: str, en: str) -> None:
    assert (by_whom(typed, "fr"), by_whom(typed, "en")) == (fr, en)


HEAD: Final = (
    "# Charte – Nous\n\n| Ce document | |\n| --- | --- |\n| Statut | Projet |\n| Responsable | Léa |\n\n## En bref\n\n"
)
BODY: Final = "1. Une ligne.\n\n- un point\n- un autre\n\n| A | B |\n| --- | --- |\n| Statut | b |\n"


@pytest.mark.parametrize(
    "same",
    [
        (HEAD + BODY).replace("| Statut | Projet |", "| Statut | Adopté le 3 décembre 2026 par Léa |"),
        (HEAD + BODY).replace("| Statut | Projet |\n", "| **Statut** | Projet |\n| Validation par | Claire |\n"),
        (HEAD + BODY).replace("| Statut | Projet |\n", ""),
        (HEAD + BODY).replace("\n", "  \n"),
        (HEAD + BODY).replace("| A | B |\n| --- | --- |", "| A      | B  |\n|:-------|---:|"),
        (HEAD + BODY).replace("- un", "* un"),
        (HEAD + BODY).replace("Une ligne", "Une\nligne"),
        (HEAD + BODY).replace("Une ligne", "Une\u00a0ligne").removesuffix("\n"),
    ],
)
def test_layout_and_status_make_no_other_text(same: str) -> None:
    assert fingerprint(same) == fingerprint(HEAD + BODY)


@pytest.mark.parametrize(
    "other",
    [
        (HEAD + BODY).replace("ligne", "lignes"),
        (HEAD + BODY).replace("| Statut | b |", "| Statut | c |"),
        (HEAD + BODY).replace("| Statut | b |\n", ""),
        (HEAD + BODY).replace("Léa", "Claire"),
        (HEAD + BODY).replace("Une ligne.", "Une ligne !"),
        (HEAD + BODY).replace("- un autre", "- un -autre"),
        (HEAD + BODY) + "| Statut | Adopté |\n",
        "",
    ],
)
def test_another_word_makes_another_text(other: str) -> None:
    assert fingerprint(other) != fingerprint(HEAD + BODY)


@pytest.mark.parametrize("name", EXAMPLES[:2])
def test_the_rows_left_out_are_those_of_the_status(name: str) -> None:
    for path, text in adopted(name).items():
        rows = [line for line in text.split("\n## ")[0].split("\n") if states_status(line)]
        without = path == INDEX or is_private(path) or path in COMPANIONS["accounts"].paths
        assert len(rows) == (0 if without else 1), path


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=60))
@settings(max_examples=30, deadline=None)
def test_no_name_breaks_the_table_that_tells_it(name: str) -> None:
    typed = " ".join(name.split()) or "x"
    wording_free, usual = (
        texts("artisan", {"charte-usage.md": Adoption(DAY, by, None)})["charte-usage.md"].split("\n")
        for by in (typed, "X" * 99)  # longer than any that is tried, so another one
    )
    assert len(wording_free) == len(usual)
    row = next(line for line in wording_free if line.startswith("| Statut |"))
    assert len(re.findall(r"(?<!\\)\|", row)) == 3
    assert [line for line in wording_free if line not in usual] == [row]
