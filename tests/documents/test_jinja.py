"""The template environment: what each construct writes, what is refused, and that compiled templates are the same."""

import json
from pathlib import Path
from typing import Final, NamedTuple

import cmarkgfm
import jinja2
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import DictLoader

from socialplan.documents import environment as loading
from socialplan.documents.environment import TemplateFolder, compile_folder, render
from socialplan.documents.jinja import MarkdownEnvironment, TemplateFault
from socialplan.documents.markdown import Md, escape

X: Final = "*a* | <b> {{x}} _c_"
E: Final = str(escape(X))


class Person(msgspec.Struct):
    name: str
    items: tuple[str, ...] = ("un", "d*ux")

    @property
    def greeting(self) -> str:
        return f"*{self.name}*"

    def secret(self) -> str:
        return "called"


class Row(NamedTuple):
    label: str
    number: int


PARTIALS: Final = {
    "m.jinja": (
        "{% macro bold(x) %}**{{ x }}**{% endmacro %}"
        "{% macro nested(x) %}[{{ bold(x) }}]{% endmacro %}"
        "{% macro wrap(t) %}{{ t }}: {{ caller() }}{% endmacro %}"
        "{% macro given(x, y='d*f') %}{{ x }} {{ y }} {{ varargs|join }}{% endmacro %}"
    ),
    "inc.jinja": "<< {{ x }} >>"[3:-3],
}
USE: Final = "{% import 'm.jinja' as m %}"

# What each construct writes. One that leaked or escaped twice would write something else.
WRITES: Final = [
    ("{{ x }}", E),
    ("{{ x ~ '*' }}", str(escape(X + "*"))),
    ("{{ '1' ~ '. x' }}", "1\\. x"),
    ("{{ x + '*' }}", str(escape(X + "*"))),
    ("{{ '**'|md ~ x ~ '**'|md }}", f"**{E}**"),
    ("{{ '**' }}", "\\*\\*"),
    ("{{ '<br>'|md }}", "<br>"),
    (USE + "{{ m.bold(x) }}", f"**{E}**"),
    (USE + "{{ m.nested(x) }}", f"[**{E}**]"),
    (USE + "{{ m.bold(m.bold(x)) }}", f"****{E}****"),
    (USE + "{{ m.bold(x) ~ x }}", f"**{E}**{E}"),
    (USE + "{{ x ~ m.bold(x) }}", f"{E}**{E}**"),
    (USE + "{{ m.bold(x) + x }}", f"**{E}**{E}"),
    (USE + "{{ x + m.bold(x) }}", f"{E}**{E}**"),
    (USE + "{% call m.wrap(x) %}- {{ x }}{% endcall %}", f"{E}: - {E}"),
    (USE + "{{ m.given(x) }}", f"{E} d\\*f "),
    (USE + "{{ m.given(x, '*', x, '*') }}", f"{E} \\* {escape(X + '*')}"),
    (USE + "{{ [m.bold('a'), x]|join(', ') }}", f"**a**, {E}"),
    (USE + "{{ m.bold('a')|trim }}", "**a**"),
    ("{% from 'm.jinja' import bold %}{{ bold(x) }}", f"**{E}**"),
    ("{% from 'm.jinja' import bold as b with context %}{{ b(x) }}", f"**{E}**"),
    ("{% include 'inc.jinja' %}", E),
    ("{% include 'missing.jinja' ignore missing %}a", "a"),
    ("{% macro f(v) %}_{{ v }}_{% endmacro %}{{ f(x) }}", f"_{E}_"),
    ("{% set y = x %}{{ y }}", E),
    ("{% set y %}- {{ x }}{% endset %}{{ y }}", f"- {E}"),
    ("{% set y %}- {{ x }}{% endset %}{{ y ~ x }}", f"- {E}{E}"),
    ("{% set y | trim %} **{{ x }}** {% endset %}{{ y }}", f"**{E}**"),
    ("{% set ns = namespace(a='') %}{% set ns.a = ns.a ~ x %}{{ ns.a }}", E),
    ("{% for i in [x, '*'] %}{{ loop.index }} {{ i }}{% if not loop.last %}, {% endif %}{% endfor %}", f"1 {E}, 2 \\*"),
    ("{% for i in [] %}a{% else %}{{ x }}{% endfor %}", E),
    ("{% for a in [[x, [['*', []]]]] recursive %}{{ a[0] }}({{ loop(a[1]) }}){% endfor %}", f"{E}(\\*())"),
    ("{% for i in [1, 2] %}{{ loop.cycle('a', '*') }}{% endfor %}", "a\\*"),
    ("{% for k, v in {'a': x}|dictsort %}{{ k }} {{ v }}{% endfor %}", f"a {E}"),
    ("{% for k, v in {'a': x}|items %}{{ k }} {{ v }}{% endfor %}", f"a {E}"),
    ("{% with y = x %}{{ y }}{% endwith %}", E),
    ("{% filter upper %}a {{ x }}{% endfilter %}", f"A {E.upper()}"),
    ("{{ x if x else '*' }}", E),
    ("{{ '' if x else '*' }}", ""),
    ("{{ x|upper }}", str(escape(X.upper()))),
    ("{{ 'd*ux mots'|title }}", "D\\*ux Mots"),
    ("{{ x|replace('a', '*') }}", str(escape(X.replace("a", "*")))),
    ("{{ x|truncate(5, true, '…') }}", str(escape(X[:4] + "…"))),
    ("{{ x|default('*') }}", E),
    ("{{ nope|default('*') }}", "\\*"),
    ("{{ x[0] }}{{ x[1:3] }}", "\\*a\\*"),
    ("{{ x|first }}", "\\*"),
    ("{{ x|list|join(' ') }}", str(escape(" ".join(X)))),
    ("{{ [x, '*']|map('upper')|join(' ') }}", str(escape(X.upper() + " *"))),
    ("{{ [x]|join }}", E),
    ("{{ ['a', '*']|join('<br>'|md) }}", "a<br>\\*"),
    ("{{ [p, p]|map(attribute='name')|unique|join }}", E),
    ("{{ [p]|selectattr('name', 'equalto', x)|map(attribute='greeting')|first }}", str(escape(f"*{X}*"))),
    ("{{ p.name }} {{ p['name'] }} {{ p.greeting }}", f"{E} {E} {escape(f'*{X}*')}"),
    ("{{ p.items|join(', ') }}", "un, d\\*ux"),
    ("{{ r.label }} {{ r.number + 1 }} {{ r[0] }}", f"{E} 4 {E}"),
    ("{{ d.items }} {{ d.keys }}", "\\* k"),
    ("{{ 2 * 3 }} {{ 7 // 2 }} {{ 7 % 2 }} {{ 3.5|round|int }} {{ -1 }}", "6 3 1 4 \\-1"),
    ("{{ x is defined }}{{ nope is defined }}"[:0] + "{{ 'a' if nope is defined else 'b' }}", "b"),
    ("{% if none is none and x == x and p.name is not none %}{{ x|length }}{% endif %}", str(len(X))),
    ("{{ md }}", "**safe**"),
    ("{{ x|code }}", "` *a*  `\\|`  <b> { `\\{`x}} _c_`"),
    ("{{ x|link('https://a.fr') }}", f"[{E}](https://a.fr)"),
    ("[a]({{ 'https://a.fr'|url }})", "[a](https://a.fr)"),
    ("<!-- {{ x|comment }} -->", "<!-- *a* | &#60;b&#62; &#123;&#123;x}} _c_ -->"),
    ("---\na: {{ x|yaml }}\n---\n", f"---\na: {json.dumps(X)}\n---\n"),
    ("```mermaid\nn{{ loopless|int }}[{{ 'a\"b'|mermaid }}]\n```", '```mermaid\nn7["a#34;b"]\n```'),
    ("{{ 'a\nb'|lines }}", "- a\n- b"),
    ("{{ 'a\n\nb'|para }}", "a\n\nb"),
    ("{{ 'a\nb'|br }}", "a<br>b"),
    ("{{ 'a\nb'|fence }}", "```text\na\nb\n```"),
    ("- {{ 'a\n\nb'|para|indent(2) }}", "- a\n\n  b"),
    ("{{ '3'|sentence }} {{ 'Oui !'|sentence }}", "3\\. Oui !"),
    ("{% for l in 'a\n*'|split_lines %}{{ l }};{% endfor %}", "a;\\*;"),
    ("{{ x|sum_up('!') }} {{ twice(2) }}", f"{escape(X + '!')} 4"),
    ("{% raw %}a { b{% endraw %}", "a { b"),
    ("{# note #}\n{% if x %}\na\n{% endif %}\nb\n", "a\nb\n"),
]

REFUSED: Final = [
    ("{{ x|safe }}", "No filter named 'safe'"),
    ("{{ x|e }}", "No filter named 'e'"),
    ("{{ x|escape }}", "No filter named 'escape'"),
    ("{{ x|forceescape }}", "No filter named"),
    ("{{ x|tojson }}", "No filter named"),
    ("{{ x|urlize }}", "No filter named"),
    ("{{ {}|xmlattr }}", "No filter named"),
    ("{{ '%s'|format(x) }}", "No filter named"),
    ("{{ x|attr('upper') }}", "No filter named"),
    ("{{ x|pprint }}", "No filter named"),
    ("{{ x|md }}", "literal text only"),
    ("{{ [x]|map('md')|join }}", "No filter named 'md'"),
    ("{{ ('a' ~ x)|md }}", "literal text only"),
    ("{% autoescape false %}{{ x }}{% endautoescape %}", "not available here"),
    ("{% extends 'm.jinja' %}", "not available here"),
    ("{% block a %}{% endblock %}", "not available here"),
    ("{{ x.upper() }}", "attribute 'upper'"),
    ("{{ x.format(1) }}", "str.format"),
    ("{{ '{}'.format(x) }}", "str.format"),
    ("{{ ', '.join([x]) }}", "attribute 'join'"),
    ("{{ p.secret() }}", "attribute 'secret'"),
    ("{{ p.secret }}", "attribute 'secret'"),
    ("{{ r._asdict() }}", "attribute '_asdict'"),
    ("{{ d.get('items') }}", "no attribute 'get'"),
    ("{{ x.__class__ }}", "unsafe"),
    ("{{ p.__class__.__init__ }}", "unsafe"),
    ("{{ function() }}", "not safely callable"),
    ("{{ x * 3 }}", "for numbers only"),
    ("{{ x % 3 }}", "for numbers only"),
    ("{{ 2 ** 3 }}", "for numbers only"),
    ("{{ nope }}", "'nope' is undefined"),
    ("{{ p.nope }}", "has no attribute 'nope'"),
    ("{{ nope ~ 'a' }}", "undefined"),
    ("{{ none }}", "only text and numbers"),
    ("{{ true }}", "only text and numbers"),
    ("{{ p }}", "only text and numbers"),
    ("{{ [x] }}", "only text and numbers"),
    ("{{ p ~ 'a' }}", "only text and numbers"),
    ("{{ [p]|join }}", "only text and numbers"),
    ("{% set y %}a|b{% endset %}{{ y[:1] }}", "cannot be cut"),
    ("{% set y %}a|b and more{% endset %}{{ y|truncate(1, true, '') }}", "cannot be cut"),
    ("{% set y %}a{% endset %}{{ y|replace('\\\\', '') }}", "finished Markdown"),
    ("{% set y %}a{% endset %}{{ y|code }}", "finished Markdown"),
    ("{% include 'none.jinja' %}", "none.jinja"),
    ("{% if x %}a", "Unexpected end of template"),
    ("[a]({{ x }})", "a link's target needs |url"),
    ("[a](https://a.fr/{{ x }})", "a link's target needs |url"),
    ("`{{ x }}`", "within backticks"),
    ("<!-- {{ x }} -->", "needs |comment"),
    ("---\na: {{ x }}\n---\n", "needs |yaml"),
    ("```mermaid\na[{{ x }}]\n```", "needs |mermaid"),
    ("```\n{{ x|mermaid }}\n```", "needs |fence"),
    ("```text\n{{ x }}\n```", "needs |fence"),
    ("<{{ x }}>", "must not follow <"),
    ("{{ x }}[a](b.md)", "a picture"),
    ("{{ x }}. Suite", "start a list"),
    ("- {{ x }}.", "start a list"),
    ("mot**{{ x }}**", "emphasis"),
    ("**{{ x }}**s", "emphasis"),
    ("{{ x }}**{{ x }}**", "emphasis"),
    ("**{{ x }}**{{ x }}", "emphasis"),
    ("a_{{ x }}_", "emphasis"),
    ("**{% if x %}{{ x }}{% endif %}**s", "emphasis"),
]


def twice(number: int) -> int:
    return 2 * number


def sum_up(text: str, mark: str) -> str:
    return text + mark


VALUES: Final[dict[str, object]] = {
    "x": X,
    "p": Person(X),
    "r": Row(X, 3),
    "d": {"items": "*", "keys": "k"},
    "md": Md("**safe**"),
    "loopless": 7,
    "function": lambda: "called",
}


def made(templates: dict[str, str]) -> MarkdownEnvironment:
    return MarkdownEnvironment(DictLoader(PARTIALS | templates), {"sum_up": sum_up}, {"twice": twice})


@pytest.mark.parametrize(("source", "written"), WRITES)
def test_what_a_construct_writes(source: str, written: str) -> None:
    assert made({"t": source}).get_template("t").render(VALUES) == written


@pytest.mark.parametrize(("source", "reason"), REFUSED)
def test_what_is_refused_is_told_with_its_place(source: str, reason: str) -> None:
    lead = "" if source.startswith("---") else "a\n\n"
    with pytest.raises(TemplateFault) as fault:
        made({"t": lead + source}).get_template("t").render(VALUES)
    assert reason in fault.value.reason
    assert fault.value.template == "t"
    assert fault.value.line in {lead.count("\n") + 1, lead.count("\n") + 2}
    assert str(fault.value).startswith(f"t, line {fault.value.line}: ")


def test_a_fault_in_a_macro_names_the_macro_and_its_line() -> None:
    templates = {
        "lib.jinja": "{% macro f(v) %}\n\n{{ v.nope }}\n{% endmacro %}",
        "t": "{% import 'lib.jinja' as l %}\n{{ l.f(x) }}",
    }
    with pytest.raises(TemplateFault) as fault:
        made(templates).get_template("t").render(VALUES)
    assert (fault.value.template, fault.value.line) == ("lib.jinja", 3)


@pytest.mark.parametrize(
    "source",
    [
        "**{{ x }}** a",
        "« **{{ x }}** »",
        "(**{{ x }}**), a",
        "| **{{ x }}** | a |",
        "**{{ x }}\u00a0:** a",
        "- *{{ x }}*.",
        "`code` {{ x }} `code`",
        "[a](b.md) {{ x }}",
        "[{{ x }}](b.md)",
        "<!-- a --> {{ x }}",
        "Le {{ x }}. Suite",
        "{% for i in [1] %}{{ loop.index }}. {{ x }}{% endfor %}",
        "```text\na\n```\n{{ x }}",
        "\\*{{ x }}a",
        "- {{ x }} - {{ x }}",
    ],
)
def test_values_in_their_place_are_accepted(source: str) -> None:
    assert made({"t": source}).get_template("t").render(VALUES)


FRAGMENTS: Final = (
    *("*", "_", "`", "|", "\\", "<", "[", "](", "#", "- ", "1.", "\n", "~", "$", "{{", "{%", "<!--", "-->", "!", "a"),
    *(" ", "\u00a0", "&lt;", "https://a.fr/*", "```", ">", "=", "12", ".", "é", "---"),
)
PAGE: Final = """# {{ a }}

{% macro cell(v) %}**{{ v }}** {{ v }}{% endmacro %}
{% set block %}*{{ b }}*, {{ a }}{% endset %}
| x | y |
| --- | --- |
| {{ cell(a) }} | {{ [a, b]|join(", ") }} |
| {{ a ~ " " ~ b }} | {{ b|upper }} |

- {{ block }}
- {{ cell(b) ~ a }} {{ a|code }}

[{{ a }}]({{ b|url }})
"""


def tags(text: str) -> list[str]:
    page = cmarkgfm.github_flavored_markdown_to_html(text)
    names = ("h1", "table", "tr", "td", "th", "li", "ul", "ol", "strong", "em", "blockquote", "pre", "img", "hr", "p")
    return [f"{name} {page.count(f'<{name}>')}" for name in names]


@settings(max_examples=150, deadline=None)
@given(*2 * [st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=6).map(lambda parts: "x" + "".join(parts))])
def test_a_page_has_one_structure_whatever_its_values(a: str, b: str) -> None:
    template = made({"t": PAGE}).get_template("t")
    assert tags(template.render(a=a, b=b)) == tags(template.render(a="QQQ", b="QQQ"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "fr/plan.md.jinja": (
            "{% import '_partials.md.jinja' as p %}{% import 'shared/m.jinja' as m %}# {{ p.t(x) }}\n\n{{ m.b(x) }}\n"
        ),
        "fr/_partials.md.jinja": "{% macro t(x) %}Titre {{ x }}{% endmacro %}",
        "en/plan.md.jinja": "{% import 'shared/m.jinja' as m %}# {{ m.b(x) }}\n",
        "shared/m.jinja": "{% macro b(x) %}**{{ x }}**{% endmacro %}",
    }
    for name, text in files.items():
        path = tmp_path / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    compile_folder(tmp_path / "templates", tmp_path / "compiled")
    return tmp_path


def from_folder(folder: Path, *, compiled: bool) -> MarkdownEnvironment:
    loader = TemplateFolder(folder / "templates", folder / "compiled" if compiled else None)
    return MarkdownEnvironment(loader, folder="fr")


@pytest.fixture
def tampered(folder: Path) -> Path:
    """A folder whose compiled templates show themselves when they are used."""
    for path in (folder / "compiled").rglob("*.py"):
        path.write_text(path.read_text("utf-8").replace("Titre", "COMPILED"), "utf-8")
    return folder


def is_compiled(folder: Path) -> bool:
    return "COMPILED" in render(from_folder(folder, compiled=True), "plan.md.jinja", x=X)


def test_compiled_templates_write_what_sources_write(folder: Path) -> None:
    texts = {render(from_folder(folder, compiled=compiled), "fr/plan.md.jinja", x=X) for compiled in (True, False)}
    assert texts == {f"# Titre {E}\n\n**{E}**\n"}


def test_compiled_templates_are_used_while_they_fit(tampered: Path) -> None:
    assert is_compiled(tampered)


CHANGES: Final[list[tuple[str, object]]] = [
    ("jinja2", "3.0"),
    ("generator", "0"),
    ("filters", {}),
    ("templates", {}),
    ("more", 1),
]


@pytest.mark.parametrize(("key", "value"), CHANGES)
def test_a_stale_stamp_never_wins(tampered: Path, key: str, value: object) -> None:
    path = tampered / "compiled" / loading.STAMP
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {key: value}), "utf-8")
    assert not is_compiled(tampered)


def test_a_changed_template_is_compiled_anew(tampered: Path) -> None:
    path = tampered / "templates/fr/_partials.md.jinja"
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    assert not is_compiled(tampered)


@pytest.mark.parametrize("damage", ["", "[]", "{", "null"])
def test_a_damaged_stamp_is_no_stamp(tampered: Path, damage: str) -> None:
    (tampered / "compiled" / loading.STAMP).write_text(damage, "utf-8")
    assert not is_compiled(tampered)


def test_a_missing_compiled_file_is_made_up_for(tampered: Path) -> None:
    (tampered / "compiled/fr/_partials.md.jinja.py").unlink()
    assert not is_compiled(tampered)


def test_two_languages_share_macros_without_mixing(folder: Path) -> None:
    loader = TemplateFolder(folder / "templates", folder / "compiled")
    english, french = (MarkdownEnvironment(loader, folder=name) for name in ("en", "fr"))
    assert render(english, "plan.md.jinja", x="a") == "# **a**\n"
    assert render(french, "plan.md.jinja", x="a") == "# Titre a\n\n**a**\n"


@pytest.mark.parametrize(
    "name", ["../secret.jinja", "fr/../../secret.jinja", "/etc/passwd", "fr//plan.md.jinja", "fr\\plan", "C:/x"]
)
def test_nothing_outside_the_folder_is_read(folder: Path, name: str) -> None:
    (folder / "secret.jinja").write_text("secret", "utf-8")
    with pytest.raises(jinja2.TemplateNotFound):
        TemplateFolder(folder / "templates").get_source(MarkdownEnvironment(), name)


def test_the_templates_of_this_checkout_keep_to_the_rules() -> None:
    loader = TemplateFolder(loading.templates_folder())
    for name in loader.list_templates():
        assert name.startswith(("fr/", "en/", "shared/"))
        source, path, _ = loader.get_source(MarkdownEnvironment(), name)
        MarkdownEnvironment().parse(source, name, path)
