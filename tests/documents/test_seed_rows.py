"""Every point of the texts that this program grew out of is answered somewhere: the rows of `tests/data/seed_rows.yaml`.

A row says where: in a document that loses a text when an answer is taken away, in a check, a question, an answer
offered, a dated fact, a term, an example or a test. What is outdated must meet a warning.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import msgspec
import pytest
import yaml
from tests.documents.companion_folder import example

from socialplan.actions.examples import example_folder
from socialplan.analysis.dossier import Dossier
from socialplan.documents import companions, environment
from socialplan.documents.filters import filters
from socialplan.documents.jinja import MarkdownEnvironment
from socialplan.documents.names import ALL, folder_of
from socialplan.documents.views import crisis, editorial, plan, usage
from socialplan.documents.wording import Wording
from socialplan.knowledge import glossary, law, platforms
from socialplan.rules import catalogue
from socialplan.rules.register import by_id
from socialplan.strategy import choices
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import place_of

ROOT: Final = Path(__file__).parents[2]
NUMBER: Final = 320
GOOD: Final = ("startup-etat", "pme-b2b", "commune", "association", "artisan")
"""Looked through in this order for a strategy that answers a field."""

WARNINGS: Final = frozenset({"rule", "gone", "fact", "test", "law"})
"""What tells somebody that a point is outdated, or holds that nothing of it is printed."""


class Row(NamedTuple):
    says: str
    by: tuple[str, ...]
    old: bool


@cache
def rows() -> Mapping[int, Row]:
    found = yaml.safe_load((ROOT / "tests/data/seed_rows.yaml").read_text("utf-8"))
    return {
        number: Row(row["says"], tuple(map(str, row["by"])), row.get("old", False)) for number, row in found.items()
    }


def evidence(kind: str) -> list[str]:
    """What rows give of one kind, each once."""
    given = (one.partition(" ") for row in rows().values() for one in row.by)
    return sorted({rest for name, _, rest in given if name == kind})


KINDS: Final = ("text", "line", "rule", "ask", "choice", "fact", "gone", "term", "law", "example", "test")


def test_each_row_is_there_with_a_place() -> None:
    assert sorted(rows()) == list(range(1, NUMBER + 1))
    for number, row in rows().items():
        assert row.says.strip(), number
        assert row.by, number
        assert {one.partition(" ")[0] for one in row.by} <= set(KINDS), number


def test_what_is_outdated_meets_a_warning() -> None:
    silent = [n for n, row in rows().items() if row.old and not {one.partition(" ")[0] for one in row.by} & WARNINGS]
    assert silent == []


# ─── What exists ────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("identifier", evidence("rule"))
def test_a_check_speaks_of_it(identifier: str) -> None:
    assert catalogue
    assert identifier in by_id()


@pytest.mark.parametrize("path", evidence("ask"))
def test_it_is_asked(path: str) -> None:
    assert place_of(Strategy, tuple(path.split("."))) is not None


@pytest.mark.parametrize("given", evidence("choice"))
def test_it_is_offered(given: str) -> None:
    kind, value = given.split()
    assert value in {one.value for one in getattr(choices, kind)}


@pytest.mark.parametrize("given", evidence("fact"))
def test_the_knowledge_base_holds_it(given: str) -> None:
    network, field = given.split()
    assert getattr(platforms.platform(network), field) not in (None, (), "", {})


@pytest.mark.parametrize("network", evidence("gone"))
def test_a_network_that_has_gone_says_so(network: str) -> None:
    known = platforms.platform(network)
    assert known.status != "open"
    assert known.notice is not None


@pytest.mark.parametrize("identifier", evidence("term"))
def test_it_is_explained(identifier: str) -> None:
    assert glossary.term(identifier).definition.fr


@pytest.mark.parametrize("identifier", evidence("law"))
def test_the_law_is_dated(identifier: str) -> None:
    assert law.entry(identifier).as_of <= law.DATED


@pytest.mark.parametrize("name", evidence("example"))
def test_an_example_shows_it(name: str) -> None:
    assert (example_folder(name) / "strategy.yaml").is_file()


@pytest.mark.parametrize("given", evidence("test"))
def test_a_test_holds_it(given: str) -> None:
    file, _, name = given.partition("::")
    assert f"def {name or 'test_'}" in (ROOT / file).read_text("utf-8")


# ─── What stands in a document and goes with its answer ─────────────────────────

_REGISTER: Final = re.compile(
    r"^## (?:Reste à décider|Still to decide)\n.*?(?=^## |\Z)|^## En bref\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL
)
"""Parts that change with any answer."""


_CORE: Final = {"plan": plan.view, "editorial": editorial.view, "usage": usage.view, "crisis": crisis.view}


def told(strategy: Strategy, document: str) -> str:
    """What a document says in French; empty where it is not made."""
    dossier = Dossier(strategy)
    present, _ = companions.split(dossier)
    if document not in _CORE and document not in present:
        return ""
    wording = Wording(dossier, "fr", folder=folder_of(ALL[document].paths.fr), companions=frozenset(present))
    make = _CORE.get(document) or companions.VIEWS[document]
    return environment.render(templates(), ALL[document].template.fr, v=make(wording, (), {}))


@cache
def templates() -> MarkdownEnvironment:
    return environment.environment("fr", filters("fr"))


@cache
def before(name: str, document: str) -> str:
    return told(example(name), document)


@pytest.mark.parametrize("given", evidence("text"))
def test_an_answer_taken_away_takes_its_text(given: str) -> None:
    document, path = given.split()
    assert any(text_goes(name, document, path) for name in GOOD), f"{given}: no example shows it"


@pytest.mark.parametrize("given", evidence("line"))
def test_an_answer_taken_away_takes_a_line_computed_from_it(given: str) -> None:
    document, path = given.split()
    assert any(line_goes(name, document, path) for name in GOOD), f"{given}: no example shows it"


def text_goes(name: str, document: str, path: str) -> bool:
    """Whether a text of an example goes from a document with what is answered at `path`; a line, if it is no text."""
    values, was, now = with_and_without(name, document, path)
    texts = [text for value in values for text in texts_in(value)]
    if not texts:
        return line_goes(name, document, path)
    return any(stands(text, was) and not stands(text, now) for text in texts)


def line_goes(name: str, document: str, path: str) -> bool:
    """Whether a line of an example's document goes with what is answered at `path`, registers aside."""
    values, was, now = with_and_without(name, document, path)
    return bool(values) and bool(set(body(was).splitlines()) - set(body(now).splitlines()))


@cache
def with_and_without(name: str, document: str, path: str) -> tuple[list[Any], str, str]:
    """What an example answers at `path`, the document with it, and without."""
    values, bare = taken_away(example(name), path.split("."))
    was = before(name, document) if values else ""
    return (values, was, told(bare, document)) if was else ([], "", "")


def body(text: str) -> str:
    return _REGISTER.sub("", text)


def stands(text: str, document: str) -> bool:
    """Whether the beginning of a text stands in a document, whatever was escaped, and in small letters or not."""
    return plain(text)[:40].strip(" .") in plain(document)


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[\\*`]", "", text)).lower()


def texts_in(value: Any) -> Iterator[str]:  # noqa: ANN401 - an answer of any kind
    if isinstance(value, Text):
        yield value.to("fr")
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from texts_in(getattr(value, name))
    elif isinstance(value, list):
        for item in value:
            yield from texts_in(item)


def taken_away(section: Any, keys: list[str]) -> tuple[list[Any], Any]:  # noqa: ANN401 - any section
    """What is answered down a path, in every item of the lists on the way; and a copy without it."""
    if isinstance(section, list):
        done = [taken_away(item, keys) for item in section]
        return [value for values, _ in done for value in values], [bare for _, bare in done]
    if section is None:
        return [], None
    first, *rest = keys
    value = getattr(section, first)
    if rest:
        values, bare = taken_away(value, rest)
        return values, msgspec.structs.replace(section, **{first: bare})
    empty = getattr(type(section)(), first)
    return ([] if value == empty else [value]), msgspec.structs.replace(section, **{first: empty})


def test_an_answer_that_a_document_does_not_print_is_not_taken_for_one_that_it_does() -> None:
    assert text_goes("commune", "plan", "why.answer")
    assert not text_goes("commune", "kit", "why.answer")
    assert not text_goes("commune", "plan", "editorial.signature")
    assert line_goes("commune", "accounts", "platforms.response_hours")
    assert not line_goes("commune", "accounts", "platforms.comments_per_week")
