"""Templates of one's own: what they may do, what is refused, and that every one of them ends soon."""

import time
import tracemalloc
from collections.abc import Iterator
from typing import Final, NamedTuple

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.actions.template_faults import told
from socialplan.documents.jinja import TemplateFault
from socialplan.documents.own_templates import DocumentFault, OwnTemplates

NAME: Final = "fr/x.md.jinja"


class Row(NamedTuple):
    label: str
    number: int


class View(msgspec.Struct):
    name: str = "Ville *haute*"
    items: tuple[str, ...] = ("a", "b")
    rows: tuple[Row, ...] = (Row("un", 1),)
    letters: str = "abcdefghijkl"
    year: int = 2026
    table: dict[str, str] = msgspec.field(default_factory=lambda: {"a": "b"})

    @property
    def title(self) -> str:
        return "Titre"

    def secret(self) -> str:
        return "called"

    def each(self) -> Iterator[str]:
        yield "leak"


def rendered(source: str, **others: str) -> str:
    own = OwnTemplates({NAME: source, **{name.replace("__", "/") + ".jinja": text for name, text in others.items()}})
    return own.render("fr", "x.md.jinja", View())


def refused(source: str, **others: str) -> TemplateFault:
    with pytest.raises(TemplateFault) as fault:
        rendered(source, **others)
    return fault.value


def assert_told(fault: TemplateFault) -> None:
    """A fault has its words in both languages, short and harmless."""
    words = told(fault, OwnTemplates({NAME: ""}))
    assert words.fr.startswith(f"templates/{NAME}")
    assert "    raison\u00a0: " in words.fr
    assert "    reason: " in words.en
    assert len(words.fr) < 1_000


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("# {{ v.title }}\n\n{{ v.name }}\n", "# Titre\n\nVille \\*haute\\*\n"),
        ("{% for i in v.items %}\n- {{ i ~ '*' }}\n{% endfor %}\n", "- a\\*\n- b\\*\n"),
        ("{{ v.year + 1 }} {{ v.year // 2 }} {{ 7 % 4 * 2 }}\n", "2027 1013 6\n"),
        ("{{ v.items|join(', ')|upper }} {{ v.year|default(3000) }}\n", "A, B 2026\n"),
        ("{% for r in v.rows if r.number is odd and v.year is gt 2000 %}{{ r.label }}{% endfor %}\n", "un\n"),
        ("{{ 3|plural('réseau', 'réseaux') }} {{ v.items|map('upper')|reverse|join }}\n", "3\u00a0réseaux BA\n"),
        ("{% macro m(x) %}**{{ x }}**{% endmacro %}{{ m(v.name) }}\n", "**Ville \\*haute\\***\n"),
        ("{% set ns = namespace(n=0) %}{% for i in v.items %}{% set ns.n = ns.n + 1 %}{% endfor %}{{ ns.n }}\n", "2\n"),
        ("{% for i in [1, [2, [3]]] recursive %}{{ i if i is number else loop(i) }};{% endfor %}\n", "1;2;3;;;\n"),
        ("{{ v.items[1:]|first }}{{ {'a': v.title}['a'] }}{{ (1, 2)|length }}\n", "bTitre2\n"),
    ],
)
def test_what_a_template_writes_is_what_ours_would(source: str, written: str) -> None:
    assert rendered(source) == written


def test_templates_call_each_other_and_the_shipped_one_that_they_replace() -> None:
    assert rendered("{% include 'part.md.jinja' %}\n", **{"fr__part.md": "{{ v.title }}"}) == "Titre\n"
    assert (
        rendered("{% import 'm.jinja' as m %}{{ m.f(1) }}\n", fr__m="{% macro f(x) %}{{ x }}!{% endmacro %}") == "1!\n"
    )
    fault = refused("{% include 'shipped/index.md.jinja' %}")
    assert fault.template == "shipped/fr/index.md.jinja"
    assert "has no attribute" in fault.reason


def test_only_what_is_replaced_and_what_calls_it_concerns_them() -> None:
    own = OwnTemplates({"fr/plan-de-crise.md.jinja": "x", "en/_partials.md.jinja": "y"})
    assert own.concern("fr", "plan-de-crise.md.jinja")
    assert not own.concern("fr", "charte-usage.md.jinja")
    assert own.concern("en", "usage-charter.md.jinja")
    assert not OwnTemplates({}).concern("fr", "plan-de-crise.md.jinja")


# What Jinja2's advisories, and those who wrote about escapes from its sandbox, have used.
ESCAPES: Final = [
    "{{ v.__class__ }}",
    "{{ v.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''.__class__.__base__.__subclasses__() }}",
    "{{ v.name.__class__.__mro__ }}",
    "{{ v['__class__'] }}",
    "{{ v.rows[0]['__class__'] }}",
    "{{ v['__cl' ~ 'ass__'] }}",
    "{{ v|attr('__class__') }}",
    "{{ v|attr('name')|attr('__class__') }}",
    "{{ [v]|map('attr', '__class__')|list }}",
    "{{ [v]|map(attribute='__class__')|first }}",
    "{{ [v]|map(attribute='__init__.__globals__')|first }}",
    "{{ [v]|groupby('__class__') }}",
    "{{ [v]|sort(attribute='__class__')|first }}",
    "{{ [v]|selectattr('__class__')|list }}",
    "{{ [v]|sum(attribute='__class__') }}",
    "{{ [v]|unique(attribute='__class__')|list }}",
    "{{ '{0.__class__}'.format(v) }}",
    "{{ '{0.__class__}'.format_map({'0': v}) }}",
    "{{ v.name.format }}",
    "{{ '{0.__class__.__init__.__globals__}'|format(v) }}",
    "{{ ['{0.__class__}']|map('format', v)|first }}",
    "{{ ('{0.__class__}'|string).format(v) }}",
    "{% set f = '{0.__class__}'.format %}{{ f(v) }}",
    "{{ '%(a)s' % {'a': v} }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ joiner.__init__.__globals__.os }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ lipsum() }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ namespace(a=1).__class__ }}",
    "{{ range.__class__ }}",
    "{{ range.__self__ }}",
    "{{ self.__init__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ self.environment }}",
    "{{ loop }}",
    "{% for i in v.items %}{{ loop._iterable }}{% endfor %}",
    "{% for i in v.items %}{{ loop.__class__ }}{% endfor %}",
    "{% macro m() %}{{ caller.__globals__ }}{% endmacro %}{% call m() %}{% endcall %}",
    "{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}",
    "{% macro m() %}{% endmacro %}{{ m._environment }}",
    "{% macro m() %}{{ varargs.__class__ }}{{ kwargs.__class__ }}{% endmacro %}{{ m() }}",
    "{% import 'shipped/_partials.md.jinja' as p %}{{ p._body_stream }}",
    "{% import 'shipped/_partials.md.jinja' as p %}{{ p.__loader__ }}",
    "{{ v.secret() }}",
    "{{ v.each().gi_frame }}",
    "{{ v.each }}",
    "{{ (v.items|map('upper')).gi_frame.f_globals }}",
    "{{ (v.table|items).gi_code }}",
    "{{ v.items.count('a') }}",
    "{{ v.table.pop('a') }}",
    "{{ v.rows[0]._asdict() }}",
    "{{ v.__struct_fields__ }}",
    "{{ v.secret.__func__.__code__ }}",
    "{{ v.name.upper.__self__ }}",
    "{{ nope.__class__ }}",
    "{{ nope.__init__.__globals__ }}",
    "{{ (nope|default(v)).__class__ }}",
    "{{ {}|xmlattr }}",
    "{{ {'a b': v.name}|xmlattr }}",
    "{{ v|pprint }}",
    "{{ v|tojson }}",
    "{{ v.name|safe }}",
    "{{ v.name|md }}",
    "{{ [v.name]|map('md')|first }}",
    "{{ v.name|striptags }}",
    "{{ v.items|batch(2) }}",
    "{{ v.items|random }}",
    "{% autoescape false %}{{ v.name }}{% endautoescape %}",
    "{% extends 'shipped/index.md.jinja' %}",
    "{% block a %}{{ super() }}{% endblock %}",
    "{% include '/etc/passwd' %}",
    "{% include '../../../../etc/passwd' %}",
    "{% include 'shared/../../../../etc/passwd' %}",
    "{% include 'shipped/../../pyproject.toml' %}",
    "{% import '..\\\\..\\\\pyproject.toml' as p %}",
    "{% from 'C:/Windows/win.ini' import a %}",
    "{% include v.name %}",
    "{% include ['/etc/passwd', '/etc/hostname'] %}",
    "{% do v.items.append(1) %}",
    "{% debug %}",
    "{{ debug() }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ config.items() }}",
    "{{ request.application }}",
    "{{ environment.meter }}",
    "{{ meter.begin() }}",
    "{{ context }}",
    "{{ print(1) }}",
    "{{ ''.join }}",
    "{{ ().__class__ }}",
    "{{ {}.__class__ }}",
    "{{ 1 .__class__ }}",
    "{{ none.__class__ }}",
    "{{ v.name.encode('utf-8') }}",
    "{{ await v.secret() }}",
    "{% set v.name = 'other' %}",
    "{% set ns = namespace() %}{% set ns.__class__ = v %}{{ ns.__class__ }}",
]


@pytest.mark.parametrize("source", ESCAPES)
def test_nothing_leads_out_of_the_sandbox(source: str) -> None:
    fault = refused(f"a\n\n{source}")
    assert fault.template == NAME
    assert fault.line in {1, 3}
    assert "root:" not in fault.reason
    assert "<function" not in fault.reason
    assert_told(fault)


@pytest.mark.parametrize("name", ["_pass", "environment", "meter", "context", "escape", "concat", "resolve", "t_1"])
def test_no_name_that_a_template_gives_takes_the_place_of_what_counts(name: str) -> None:
    loops = "{% for a in v.letters %}" * 6 + "x" + "{% endfor %}" * 6
    fault = refused(f"{{% set {name} = 1 %}}{{% macro spend() %}}{{% endmacro %}}{loops}")
    assert "too much work" in fault.reason


def grown(first: str, body: str, passes: int = 200) -> str:
    start = f"{{% set n = namespace(x={first}, y={first}) %}}{{% for i in range({passes}) %}}"
    return start + body + "{% endfor %}{{ n.x }}"


THOUSAND: Final = "{% for i in range(1000) %}"
END: Final = "{% endfor %}"
BOMBS: Final = [
    THOUSAND + THOUSAND + END + END,
    THOUSAND + "{% for j in range(1000) if j > 1000 %}{% endfor %}" + END,
    THOUSAND + "x" * 3000 + END,
    THOUSAND + ("x" * 3000 + "\n") * 20 + END,
    "{% for i in range(100000) %}x{% endfor %}",
    "{% for i in range(0, 10 ** 18) %}x{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
    "{% for i in v.items recursive %}{{ loop(v.items) }}{% endfor %}",
    "{% for i in range(999) if i > 5 recursive %}{{ loop(range(999)) }}{% endfor %}",
    "{% include 'x.md.jinja' %}",
    "{% import 'x.md.jinja' as y %}",
    "{% import 'x.md.jinja' as y with context %}",
    grown("'a'", "{% set n.x = n.x ~ n.x %}"),
    grown("'a'", "{% set n.x = n.x + n.x %}"),
    grown("'a'", "{% set n.x = [n.x, n.x]|join(n.x) %}"),
    grown("'x'", "{% set n.x = n.x|replace('x', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx') %}"),
    grown("'a\nb'", "{% set n.x = n.x|indent(999) ~ '\n' ~ n.x %}"),
    grown("''", "{% set n.x %}{{ n.x }}{{ n.x }}a{% endset %}"),
    grown("''", "{% set n.x %}{% filter upper %}{{ n.x }}{{ n.x }}a{% endfilter %}{% endset %}"),
    "{% macro m(x) %}{{ x }}{{ x }}{% endmacro %}" + grown("'a'", "{% set n.x = m(n.x) %}"),
    grown("['a']", "{% set n.x = n.x + n.x %}"),
    grown("['a']", "{% set n.x = [n.x, n.x] %}{% set n.y = [n.y, n.y] %}", 60) + "{{ 'a' if n.x == n.y }}",
    grown("['a']", "{% set n.x = (n.x, n.x) %}"),
    grown("['a']", "{% set n.x = {'a': n.x, 'b': n.x} %}"),
    grown("[['a']]", "{% set n.x = n.x + n.x %}", 12) + "{% set z = n.x|sum(start=[]) %}",
    grown("2", "{% set n.x = n.x * n.x %}"),
    grown("2", "{% set n.x = n.x + n.x %}"),
    grown("2.5", "{% set n.x = n.x / 0.0001 %}"),
    grown("'http://'", "{% set n.x = n.x ~ n.x %}", 14),
    grown("'http://'", "{% set n.x = n.x ~ n.x %}", 9) + THOUSAND + "{% set y = n.x|sentence %}" + END,
    grown("'`a'", "{% set n.x = n.x ~ n.x %}", 9) + THOUSAND + "{% set y = n.x|code %}" + END,
    THOUSAND + "{% set x = range(1000)|map('string')|list %}" + END,
    THOUSAND + "{% set x = range(1000)|select('odd')|first %}" + END,
    THOUSAND + "{% set x = range(1000)|list|sort(reverse=true) %}" + END,
    THOUSAND + "{% set x = [v]|map('string')|list %}{{ range(1000)|list|join('aaaa')|length }}" + END,
    THOUSAND + "{% set n = namespace(a=1) %}" * 100 + END,
    THOUSAND + "{% set a = v.name|code %}" * 60 + END,
    THOUSAND + "{% include 'nope' ~ i ignore missing %}" * 60 + END,
    "{% macro m(a) %}{% endmacro %}" + THOUSAND + "{{ m(1) }}" * 300 + END,
    THOUSAND + "{% set x = range(1000)|map(attribute='" + "real." * 700 + "real')|list %}" + END,
    THOUSAND + "{% set x = range(1000)|list|sum(attribute='" + "real." * 700 + "real') %}" + END,
    grown("('a', 'a')", "{% set n.x = n.x + n.x %}", 12)
    + "{% set d = {} %}"
    + THOUSAND
    + "{% if d[n.x] is defined %}{% endif %}" * 90
    + END,
    grown("['a']", "{% set n.x = n.x + n.x %}{% set n.y = n.y + n.y %}", 12)
    + THOUSAND
    + "{% if loop.changed(n.x) or loop.changed(n.y) %}{% endif %}" * 60
    + END,
    "{{ 10 ** 10 ** 10 }}",
    "{{ 'a' * 1000000 }}",
    "{{ [1] * 1000000 }}",
    "{{ 'abc'|truncate(10000000000) }}",
    "{{ 'a\nb'|indent(1000000) }}",
    "{{ 1.5|round(100000) }}",
    "{{ '0x" + "f" * 3000 + "'|int(0, 16) }}",
    "{{ 0x" + "f" * 3900 + " }}",
    "{{ " + "(" * 1900 + "1" + ")" * 1900 + " }}",
    "{{ " + "[" * 1900 + "]" * 1900 + " }}",
    "{{ " + "not " * 900 + "1 }}",
    "{{ v" + ".a" * 1900 + " }}",
    "{{ 1" + "+1" * 1900 + " }}",
    "{% for i in v.items %}" * 25 + END * 25,
    "\n".join(["{{ v.name }} " * 200] * 12),
    "a" * 5000,
    "http://" * 600 + "\n" + ("http://" * 550 + "\n") * 60,
]


@pytest.mark.parametrize("source", BOMBS)
def test_whatever_it_does_a_template_ends_soon(source: str) -> None:
    began = time.process_time()
    fault = refused(source)
    assert_told(fault)
    assert fault.template == NAME
    assert time.process_time() - began < 4  # a second here; a bomb that goes off takes minutes


@pytest.mark.parametrize("source", [source for source in BOMBS if "namespace(x=" in source])
def test_what_grows_stays_small(source: str) -> None:
    tracemalloc.start()
    try:
        refused(source)
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("source", "reason", "line"),
    [
        ("a\n\n<b>{{ v.name }}</b>\n", "raw HTML", 3),
        ("# A\n\ntexte\n\n### B\n\ntexte\n", "jumps to level 3", 5),
        ("| a | b |\n| --- | --- |\n| {{ v.title }} |\n", "1 cells in a table of 2", 3),
        ("```text\na\n", "never closed", 1),
        ("{% set l = '{' ~ '{' %}\n{{ l|fence }}\n# A\n", "nothing stands under", 4),
    ],
)
def test_what_it_writes_passes_the_gate(source: str, reason: str, line: int) -> None:
    fault = refused(source)
    assert isinstance(fault, DocumentFault)
    assert reason in fault.reason
    assert fault.line == line
    assert fault.shown


def test_the_same_work_is_counted_each_time() -> None:
    own = OwnTemplates({NAME: "{% for i in v.items %}{{ i }}{% endfor %}\n"})
    assert len({own.render("fr", "x.md.jinja", View()) for _ in range(3)}) == 1
    heavy = OwnTemplates({NAME: "{% for i in range(900) %}{% for j in range(60) %}{% endfor %}{% endfor %}a\n"})
    for _ in range(3):
        assert heavy.render("fr", "x.md.jinja", View()) == "a\n"


FRAGMENTS: Final = (
    *("v", "v.name", "v.items", "v.rows", "v.table", "v.nope", "nope", "n", "n.x", "m", "loop", "self", "none", "true"),
    *("1", "0", "-1", "1e300", "10 ** 15", "'a'", "'a' * 3", "[]", "[1, [2]]", "{}", "{'a': 1}", "(1,)", "range(9)"),
    *("namespace(x=1)", "range", "namespace", "m()", "m(1)", "loop(v.items)", "v.items[1:]", "v.name[0]", "v['name']"),
)
OPERATORS: Final = ("+", "-", "*", "/", "//", "%", "**", "~", "==", "<", "in", "not in", "and", "or", "if", "is")
FILTERS: Final = (
    *("upper", "list", "join", "join(v)", "first", "sum", "sort", "map('upper')", "map(attribute='a')", "groupby('x')"),
    *(
        "length",
        "int",
        "round",
        "items",
        "dictsort",
        "unique",
        "reverse",
        "default(v)",
        "indent",
        "code",
        "link(v)",
        "md",
    ),
    *("select", "selectattr('x')", "replace('a', 'b')", "truncate(3)", "plural('a', 'b')", "fence", "min", "sentence"),
)
TAGS: Final = (
    *(
        "{{% for i in {0} %}}{{{{ {1} }}}}{{% endfor %}}",
        "{{% for i in {0} if {1} recursive %}}{{{{ loop({1}) }}}}{{% endfor %}}",
    ),
    *(
        "{{% if {0} %}}{{{{ {1} }}}}{{% endif %}}",
        "{{% set n = {0} %}}{{{{ {1} }}}}",
        "{{% set n.x = {0} %}}{{{{ {1} }}}}",
    ),
    *("{{% macro m(x={0}) %}}{{{{ {1} }}}}{{% endmacro %}}", "{{% call m({0}) %}}{{{{ {1} }}}}{{% endcall %}}"),
    *(
        "{{% include {0} ignore missing %}}{{{{ {1} }}}}",
        "{{% import {0} as n %}}{{{{ {1} }}}}",
        "{{{{ {0} }}}} {{{{ {1} }}}}",
    ),
    *(
        "{{% filter upper %}}{{{{ {0} }}}}{{% endfilter %}}{{{{ {1} }}}}",
        "{{% with n = {0} %}}{{{{ {1} }}}}{{% endwith %}}",
    ),
    *("{{% set n %}}{{{{ {0} }}}}{{% endset %}}{{{{ {1} }}}}", "{{% for a, b in {0} %}}{{{{ {1} }}}}{{% endfor %}}"),
)


def _expression(parts: tuple[str, str, str, str]) -> str:
    one, operator, other, made = parts
    return f"({one} if {one} else {other})|{made}" if operator == "if" else f"({one} {operator} {other})|{made}"


EXPRESSIONS: Final = st.sampled_from(FRAGMENTS) | st.tuples(
    st.sampled_from(FRAGMENTS), st.sampled_from(OPERATORS), st.sampled_from(FRAGMENTS), st.sampled_from(FILTERS)
).map(_expression)


def outcome(source: str) -> str | TemplateFault:
    try:
        return rendered(source)
    except TemplateFault as fault:
        return fault


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(TAGS), EXPRESSIONS, EXPRESSIONS), min_size=1, max_size=4))
def test_whatever_is_written_ends_in_a_text_or_in_a_fault_that_can_be_told(parts: list[tuple[str, str, str]]) -> None:
    found = outcome("\n".join(tag.format(one, other) for tag, one, other in parts))
    if isinstance(found, str):
        assert found.endswith("\n")
    else:
        assert found.reason
        assert all(told(found, OwnTemplates({NAME: ""})))
