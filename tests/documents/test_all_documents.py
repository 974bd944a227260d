"""What holds of every document of every example, in both languages: links, structure, a linter's view, no ghosts."""

import posixpath
import re
import unicodedata
from functools import cache
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from pymarkdown.api import PyMarkdownApi

from socialplan.actions.tables import tables
from socialplan.analysis.dossier import Dossier
from socialplan.documents import gate
from socialplan.documents.names import DOCUMENTS, INDEX
from socialplan.documents.render import Press
from socialplan.language import LANGUAGES, Language
from socialplan.rules.check import check
from socialplan.strategy.contacts import ContactCard
from socialplan.strategy.load import load, load_each
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.workspace.paths import is_private

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = sorted(path.parent.name for path in ROOT.glob("examples/*/strategy.yaml"))
GOOD: Final = [name for name in EXAMPLES if name != "mauvais-exemple"]

LINTED: Final = (*((name, "fr") for name in EXAMPLES), ("startup-etat", "en"), ("artisan", "en"))
"""What the linter reads in the ordinary run: it is slow, and both languages have the same structure."""

_PARSER: Final = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@cache
def folder(name: str, language: Language) -> dict[str, str]:
    """Every document that a rendering makes: path → text."""
    return {path: text for path, text in everything(name, language).items() if path.endswith(".md")}


@cache
def everything(name: str, language: Language) -> dict[str, str]:
    """Every file that a rendering makes, tables included: path → text."""
    place = ROOT / "examples" / name
    strategy = load((place / "strategy.yaml").read_bytes(), Strategy, name=name, references=REFERENCES).strategy
    contacts = load_each((place / "contacts.example.yaml").read_bytes(), ContactCard, name=name)
    dossier = Dossier(strategy)
    findings = check(dossier.decided, dossier.as_of, load=dossier.workload)
    press = Press(dossier, findings, (language,), contacts)
    texts = (*press.render({}), *tables(dossier, (language,), press.companions))
    return {made.path: made.text for made in texts}


@cache
def tokens(name: str, language: Language, path: str) -> tuple[Token, ...]:
    """What markdown-it sees of a file, the insides of its lines put in their place."""
    flat: list[Token] = []
    for token in _PARSER.parse(folder(name, language)[path]):
        flat += token.children or () if token.type == "inline" else [token]
    return tuple(flat)


EACH: Final = [(name, language) for name in EXAMPLES for language in LANGUAGES]


# ─── Links ──────────────────────────────────────────────────────────────────────


def anchors(name: str, language: Language, path: str) -> set[str]:
    """The anchors of a file's headings, as GitHub makes them."""
    found: dict[str, int] = {}
    made: set[str] = set()
    inside = False
    title = ""
    for token in tokens(name, language, path):
        if token.type == "heading_open":
            inside, title = True, ""
        elif token.type == "heading_close":
            inside = False
            slug = slug_of(title)
            made.add(f"{slug}-{found[slug]}" if slug in found else slug)
            found[slug] = found.get(slug, 0) + 1
        elif inside:
            title += token.content
    return made


def slug_of(title: str) -> str:
    """A heading's anchor: small letters, no punctuation, a hyphen for each blank."""
    kept = (
        sign
        for sign in title.strip().lower()
        if sign in " -_" or unicodedata.category(sign)[0] in "LN" or unicodedata.category(sign) in {"Mn", "Mc"}
    )
    return "".join(kept).replace(" ", "-")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Scénarios et messages d’attente", "scénarios-et-messages-dattente"),
        ("Qui alerter, dans quel ordre\u202f?", "qui-alerter-dans-quel-ordre"),
        ("X – niveau 2 (sensible)", "x--niveau-2-sensible"),
    ],
)
def test_anchors_are_those_that_github_makes(title: str, slug: str) -> None:
    assert slug_of(title) == slug


@pytest.mark.parametrize(("name", "language"), EACH)
def test_every_link_leads_somewhere(name: str, language: Language) -> None:
    files = set(everything(name, language))
    broken = []
    for path in folder(name, language):
        for link in (token for token in tokens(name, language, path) if token.type == "link_open"):
            target = unquote(str(link.attrs["href"]))
            if re.match(r"https?://\w|mailto:\S+@|tel:\+?\d", target):
                continue
            file, _, anchor = target.partition("#")
            goal = posixpath.normpath(f"{PurePosixPath(path).parent}/{file}") if file else path
            if goal == "strategy.yaml":
                continue
            if goal not in files or (anchor and anchor not in anchors(name, language, goal)):
                broken.append(f"{path}: {target}")
    assert broken == []


@pytest.mark.parametrize(("name", "language"), EACH)
def test_every_document_and_table_is_linked_from_the_index(name: str, language: Language) -> None:
    linked = {str(token.attrs["href"]) for token in tokens(name, language, "README.md") if token.type == "link_open"}
    shown = {path for path in everything(name, language) if not is_private(path) and path != INDEX}
    assert {document.paths.to(language) for document in DOCUMENTS.values()} <= shown
    assert shown <= linked


# ─── Structure ──────────────────────────────────────────────────────────────────


GAPS: Final = {"Reste à décider", "Still to decide"}
"""May stand in one language alone: a strategy in French lacks its English texts."""


def skeleton(name: str, language: Language, path: str) -> list[str]:
    """Headings, tables with their columns, lists, quotes and drawings, in order."""
    kept = {"heading_open", "table_open", "th_open", "bullet_list_open", "ordered_list_open", "blockquote_open"}
    found: list[str] = []
    every = tokens(name, language, path)
    is_gap = False
    for token, following in pairwise(every):
        if token.type == "heading_open":
            is_gap = following.content in GAPS
        if not is_gap and (token.type in kept or token.type == "fence"):
            found.append(f"{token.type} {token.tag} {token.info}")
    return found


@pytest.mark.parametrize("name", EXAMPLES)
def test_both_languages_have_the_same_structure(name: str) -> None:
    for french, english in zip(folder(name, "fr"), folder(name, "en"), strict=True):
        assert skeleton(name, "fr", french) == skeleton(name, "en", english), french


@pytest.mark.parametrize(("name", "language"), EACH)
def test_every_file_passes_the_gate_and_has_one_title(name: str, language: Language) -> None:
    for path, text in folder(name, language).items():
        assert gate.check(text) == [], path
        assert [token.tag for token in tokens(name, language, path) if token.type == "heading_open"].count("h1") == 1
        html = {token.content for token in tokens(name, language, path) if token.type.startswith("html")}
        assert html <= {"<br>"}, path


@pytest.mark.parametrize(("name", "language"), LINTED)
def test_a_markdown_linter_has_nothing_to_say(name: str, language: Language, tmp_path: Path) -> None:
    linter = PyMarkdownApi()
    linter.set_string_property("plugins.md033.allowed_elements", "br")  # lines within a table's cell
    linter.disable_rule_by_identifier("md013")  # a sentence or a table's row stands on one line, however long
    linter.disable_rule_by_identifier("md034")  # an address that somebody typed is shown as typed
    linter.disable_rule_by_identifier("md036")  # takes a list's item in bold for a heading
    for path, text in folder(name, language).items():
        place = tmp_path / path
        place.parent.mkdir(exist_ok=True)
        place.write_text(text, encoding="utf-8")
    found = linter.scan_path(str(tmp_path), recurse_if_directory=True)
    assert [
        f"{Path(one.scan_file).name}, line {one.line_number}: {one.rule_id} {one.rule_description}"
        for one in found.scan_failures
    ] == []
    assert found.pragma_errors == []


# ─── Ghosts ─────────────────────────────────────────────────────────────────────

GHOSTS: Final = re.compile(
    r"google ?\+|google plus|viadeo|140 (?:caract|charact|signes)|\bdinsic\b|\bperiscope\b|\bklout\b|\bstorify\b"
    r"|\bvine\b|hootsuite pulse|modernisation\.gouv|\bcopains d.avant\b|\bmyspace\b"
    # No count of a network's audience: it would be wrong tomorrow.
    r"|m(?:illions?|illiards?) d.utilisat|(?:m|b)illion (?:monthly |daily )?(?:active )?users",
    re.IGNORECASE,
)


@pytest.mark.parametrize(("name", "language"), [pair for pair in EACH if pair[0] in GOOD])
def test_nothing_of_another_decade_is_told_as_present(name: str, language: Language) -> None:
    for path, text in folder(name, language).items():
        plain = text.replace("\u00a0", " ").replace("\u202f", " ")
        assert [found[0] for found in GHOSTS.finditer(plain)] == [], path


@pytest.mark.parametrize("ghost", ["Google+", "Viadeo", "140\u202fcaractères", "DINSIC", "2 millions d’utilisateurs"])
def test_a_ghost_is_seen(ghost: str) -> None:
    assert GHOSTS.search(ghost.replace("\u202f", " "))
