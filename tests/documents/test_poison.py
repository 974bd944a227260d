"""Whatever stands in a field of a strategy, every document keeps its structure.

In each text of a strategy an awkward fragment is put. What the templates then receive is rendered, and a twin of it in
which every text is made of harmless letters. Both must have the same headings, tables, lists and links, for markdown-it
and for GitHub's own engine. Where they have not, the text to blame is looked for and named.

The twin is made of what the templates receive, not of the strategy: what is printed may depend on an answer's length or
on whether two answers are the same, and should.
"""

import html
import json
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import cmarkgfm
import msgspec
import pytest
from cmarkgfm.cmark import Options
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from socialplan.analysis.dossier import Dossier
from socialplan.documents import environment, gate
from socialplan.documents.filters import filters
from socialplan.documents.jinja import MarkdownEnvironment
from socialplan.documents.render import Prepared, views
from socialplan.language import LANGUAGES, Language
from socialplan.rules.check import check
from socialplan.strategy.contacts import ContactCard
from socialplan.strategy.fields import Text
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.specs import Field, fields_of, places

ROOT: Final = Path(__file__).parents[2]
NAUGHTY: Final[list[str]] = json.loads((ROOT / "tests/data/naughty-strings.json").read_text("utf-8"))
EXAMPLES: Final = sorted(path.parent.name for path in ROOT.glob("examples/*/strategy.yaml"))

FRAGMENTS: Final = (
    *("**", "*a*", "_", "__b__", "~~", "`", "``", "```", "~~~", "$$", "$x$", "\\", "\\|", "|", "a | b | c", "| --- |"),
    *("# ", "## titre", "- ", "1. ", "1) ", "> ", "+ ", "---", "***", "===", "- [ ] ", ": def", "!!! note", "    code"),
    *("[", "]", "](", "[a](b)", "[a](javascript:x)", "![i](https://i.example/p.png)", "[a]: https://b.example", "[^1]"),
    *("<b>", "</td>", "<script>x</script>", "<!--", "-->", "<br>", "<https://a.example>", "<details>", "<img src=x>"),
    *("{{ 7777*7 }}", "{{", "}}", "{% for x in y %}", "{% raw %}", "{#", "#}", "{{ v.shell }}", "${7777*7}", "#{7}"),
    *("https://a.example/b_c?d=[1]&e=(2)", "www.a.example/_b_|c", "mailto:a@b.example", "a_b@c.example", "ftp://a.b/*"),
    *("&amp;", "&lt;b&gt;", "&#65;", "&", "end", '"]; n1 --> n2', "%%{init: {}}%%", "click n1 href", 'a"b', "#35;"),
    *(
        "\u202e",
        "\u200b",
        "\x00",
        "\x1b[31m",
        "\ud800",
        "\ufeff",
        "e\u0301",
        "👩\u200d💻",
        "«\u00a0a\u00a0»",
        "\u202f!",
    ),
    *("a\nb", "a\n\n## b", "a\r\n- b", "a\u2028b", "a\tb", "--8<--", ":smile:", "@nom", "#mot", "=cmd|' /C calc'!A0"),
)
POISONS: Final = (*FRAGMENTS, *(text for text in dict.fromkeys(NAUGHTY) if text.strip()))
VARIANTS: Final = 24
"""How often all fields of an example are poisoned anew in the ordinary run."""

_NOT_IN_ADDRESSES = re.compile(r"[\s<>\"\x00-\x1f]")
_NOT_IN_MAIL = re.compile(r"[\s@<>,;:.\"]")

_TARGET = re.compile(r"(?:https?://|mailto:)\S+$")
_OURS = re.compile(r"(?:[\w.-]+/)*[\w.-]+\.(?:md|csv|ics)(?:#\S*)?|#\S*")
_DRAWING = re.compile(r"```mermaid\n(.*?)```", re.DOTALL)

Poison = Callable[[int], str]
"""What is put into the text with that number."""


# ─── Putting texts into a strategy ──────────────────────────────────────────────


class Filling:
    """Puts a text into each field that takes one, the empty ones included, and keeps count."""

    def __init__(self, spell: Poison) -> None:
        self.spell = spell
        self.paths: list[str] = []
        """The field of each text, list positions left out."""

    def section(self, section: Any, path: str = "") -> Any:  # noqa: ANN401 - sections of any kind
        changes = {
            field.name: self._value(field, getattr(section, field.name), f"{path}{field.key}")
            for field in fields_of(section.__class__)
        }
        return msgspec.structs.replace(section, **changes)

    def _value(self, field: Field, value: Any, path: str) -> Any:  # noqa: ANN401 - fields have many types
        if field.target.kind == "section":
            if field.type.kind == "list":
                items = value or [field.target.python()]
                return type(value)(self.section(item, f"{path}.") for item in items)
            return self.section(value if value is not None else field.target.python(), f"{path}.")
        if not takes_text(field):
            return value
        if field.type.kind == "list":
            return type(value)(self._text(field, path) for _ in (value or [None]))
        return self._text(field, path)

    def _text(self, field: Field, path: str) -> Text | str:
        self.paths.append(path)
        text = acceptable(field, self.spell(len(self.paths) - 1))[: field.target.longest]
        return Text((("fr", text), ("en", text))) if field.target.kind == "text" else text


def takes_text(field: Field) -> bool:
    return (
        field.target.kind in {"text", "str"}
        and not field.question.refers_to
        and not field.target.pattern
        and field.question.kind != "phone"
    )


def acceptable(field: Field, text: str) -> str:
    """`text` as the loader would take it for that field."""
    if field.question.kind == "url":
        return "https://a.example/" + _NOT_IN_ADDRESSES.sub("", text)
    if field.question.kind == "email":
        return _NOT_IN_MAIL.sub("", text) + "@b.example"
    return text


def spelling(poison: Poison) -> Poison:
    """A text for each field: the poison before or after a word of its own, touching it or not."""

    def spell(number: int) -> str:
        fragment, word = poison(number), f"k{number}"
        return (f"{fragment} {word}", f"{word} {fragment}", f"{fragment}{word}", f"{word}{fragment}")[number % 4]

    return spell


# ─── What a reader's program sees ───────────────────────────────────────────────

_PARSER: Final = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_TAG = re.compile(r"<(/?[a-z][a-z0-9]*|!--)([^>]*)>")
_LINK = re.compile(r'<a href="([^"]*)">([^<]*)</a>')
_SCHEME = re.compile("^(?:http://|mailto:)", re.IGNORECASE)
_KEPT_ATTRIBUTE = re.compile(r'(?:class="language-\w+"|align="\w+"|start="\d+"|type="\w+")')


def tokens_of(text: str) -> list[str]:
    """The structure that markdown-it sees: blocks, and what is in their lines but plain text."""
    return list(_flat(_PARSER.parse(text)))


def _flat(tokens: Sequence[Token]) -> Iterator[str]:
    previous = ""
    for token in tokens:
        if token.type in {"text", "text_special", "softbreak", "entity"}:
            continue
        if token.type == "inline":
            yield from _flat(token.children or ())
        elif not (token.type == previous == "code_inline"):
            kept = token.content if token.type.startswith("html") else token.info
            yield f"{token.type} {token.tag} {token.markup if token.block else ''} {kept}"
        previous = token.type


def tags_of(text: str) -> list[str]:
    """The structure that GitHub's engine sees, raw HTML let through; addresses that it links by itself are text."""
    page = cmarkgfm.github_flavored_markdown_to_html(text, Options.CMARK_OPT_UNSAFE)
    page = re.sub(r"(<code[^>]*>)[^<]*</code>", r"\1</code>", page)
    page = _LINK.sub(lambda link: "" if _shows_its_target(link) else link[0], page)
    page = re.sub(r"(?:<code></code>[^<]*)+", "<code></code>", page)
    return [found[1] + " ".join(_KEPT_ATTRIBUTE.findall(found[2])) for found in _TAG.finditer(page)]


def _shows_its_target(link: re.Match[str]) -> bool:
    """Whether the engine made the link by itself of an address in the text."""
    target, shown = (_SCHEME.sub("", unquote(html.unescape(part))) for part in link.groups())
    return target == shown


# ─── The documents and their twins ──────────────────────────────────────────────


@cache
def example(name: str) -> Strategy:
    data = (ROOT / "examples" / name / "strategy.yaml").read_bytes()
    return Dossier(load(data, Strategy, name=name, references=REFERENCES).strategy).strategy


def poisoned(name: str, language: Language, poison: Poison) -> tuple[Prepared, ...]:
    """What the templates receive when every text of the example holds a poison."""
    strategy: Strategy = Filling(spelling(poison)).section(example(name))
    contacts = {person.id: ContactCard(phone="06 39 98 00 00") for person in strategy.team.people if person.id}
    dossier = Dossier(strategy)
    return views(dossier, check(dossier.decided, dossier.as_of, load=dossier.workload), (language,), contacts)


class Twin:
    """Makes a copy of what a template receives, its texts changed to harmless ones; all of them, or those chosen."""

    def __init__(self, chosen: Collection[int] | None = None) -> None:
        self.chosen = chosen
        self.texts: list[str] = []

    def of(self, value: Any) -> Any:  # noqa: ANN401 - structs, tuples and plain values
        if type(value) is str:
            self.texts.append(value)
            is_chosen = self.chosen is None or len(self.texts) - 1 in self.chosen
            return harmless(value, len(self.texts)) if is_chosen else value
        if isinstance(value, tuple | list):
            return type(value)(map(self.of, value))
        if isinstance(value, msgspec.Struct):
            changes = {name: self.of(getattr(value, name)) for name in value.__struct_fields__}
            return msgspec.structs.replace(value, **changes)
        return value


def harmless(text: str, number: int) -> str:
    """As many lines and words as `text`; what could be the target of a link stays one, unlike every other."""
    if _TARGET.match(text):
        return f"https://x{number}.example"
    if not re.search(r"[^\s]", text) or _OURS.fullmatch(text):
        return text
    return "".join(sign if sign.isspace() else "x" for sign in text)


def rendered(prepared: Prepared, view: object) -> str:
    return environment.render(_templates(prepared.language), prepared.template, v=view)


@cache
def _templates(language: Language) -> MarkdownEnvironment:
    return environment.environment(language, filters(language))


def structure(text: str) -> list[str]:
    return [*tokens_of(text), *tags_of(text)]


def to_blame(prepared: Prepared, odd: list[str], plain: list[str]) -> str:
    """The text that changes the structure, found by halving."""
    every = Twin()
    every.of(prepared.view)
    suspects = list(range(len(every.texts)))
    while len(suspects) > 1:
        half = suspects[: len(suspects) // 2]
        others = set(range(len(every.texts))) - set(half)
        text = rendered(prepared, Twin(others).of(prepared.view))
        suspects = half if structure(text) != plain else suspects[len(suspects) // 2 :]
    pairs = zip([*odd, "end"], [*plain, "end"], strict=False)
    left, right = next((one, other) for one, other in pairs if one != other)
    return f"{prepared.path}: {every.texts[suspects[0]]!r} makes {left!r} of {right!r}"


def hold(name: str, language: Language, poison: Poison) -> None:
    """Hold that all documents are sound, and have the structure of their harmless twins."""
    mermaid = pytest.importorskip("merman").Merman()
    for prepared in poisoned(name, language, poison):
        text = rendered(prepared, prepared.view)
        assert gate.check(text) == [], prepared.path
        assert "54439" not in text, "something computed 7777*7"
        odd, plain = structure(text), structure(rendered(prepared, Twin().of(prepared.view)))
        assert not [item for item in odd if item.startswith("html") and not item.endswith("<br>")]
        if odd != plain:
            pytest.fail(to_blame(prepared, odd, plain))
        for drawing in _DRAWING.findall(text):
            verdict = mermaid.validate(drawing, None)
            assert verdict.valid, (prepared.path, verdict.error, drawing)


# ─── The tests ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("variant", range(VARIANTS))
def test_awkward_text_in_every_field_changes_no_structure(variant: int) -> None:
    name = EXAMPLES[variant % len(EXAMPLES)]
    hold(name, LANGUAGES[variant % 2], lambda number: POISONS[(number * 7 + variant * 29) % len(POISONS)])


def test_every_text_field_is_filled() -> None:
    filling = Filling(str)
    for name in EXAMPLES:
        filling.section(example(name))
    declared = {".".join(place.path) for place in places(Strategy) if takes_text(place.field)}
    assert declared - set(filling.paths) == set()


pieces = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=5).map("".join)
poisons = st.one_of(pieces, st.text(min_size=1, max_size=20)).filter(str.strip)


@given(
    name=st.sampled_from(EXAMPLES),
    language=st.sampled_from(LANGUAGES),
    chosen=st.lists(poisons, min_size=1, max_size=12),
)
# The text to blame is found by halving: Hypothesis need not look for a smaller case.
@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
def test_lists_of_fragments_in_every_field_change_no_structure(
    name: str, language: Language, chosen: list[str]
) -> None:
    hold(name, language, lambda number: chosen[number % len(chosen)])
