"""Whatever a value holds, a Markdown parser sees the same structure, and a reader the same text."""

import html
import json
import re
import unicodedata
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import cmarkgfm
import pytest
import yaml
from cmarkgfm.cmark import Options
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from socialplan.documents import markdown
from socialplan.documents.markdown import Md, clean, concatenate, escape, shown, target

NAUGHTY: Final[list[str]] = json.loads((Path(__file__).parents[1] / "data/naughty-strings.json").read_text("utf-8"))

CONTEXTS: Final = {
    "paragraph": "{}\n",
    "within a line": "avant {} après\n",
    "title": "# {}\n",
    "heading": "texte\n\n## {}\n\ntexte\n",
    "bullet": "- {}\n- autre\n",
    "numbered": "1. {}\n2. autre\n",
    "quote": "> {}\n",
    "cell": "| a | b | c |\n| --- | --- | --- |\n| x | {} | z |\n",
    "bold": "x **{}** y\n",
    "italic in guillemets": "« *{}* »\n",
    "link text": "[{}](https://exemple.fr/lien)\n",
    "continuation": "- point\n{}\n",
    "label": "**Nom\u00a0:** {}\n",
    "after a non-breaking space": "Nom\u00a0: {}\u202f!\n",
    "end of file": "a\n\n{}",
}

TOKENS: Final = (
    *("*", "**", "_", "__", "~", "~~", "`", "``", "```", "~~~", "^", "==", "++", "$", "$$", "\\", "\\\\", "\\(", "\\["),
    *(
        "|",
        "\\|",
        "#",
        "##",
        "# ",
        "-",
        "- ",
        "--",
        "---",
        "***",
        "___",
        "===",
        "+",
        "+ ",
        "> ",
        ">",
        "1. ",
        "1) ",
        "1.",
    ),
    *(
        "12",
        "a. ",
        "ii) ",
        "(1) ",
        "(@) ",
        "#. ",
        "[",
        "]",
        "[ ] ",
        "[x] ",
        "[a](b)",
        "![a](b)",
        "](",
        "[a]: b",
        "[^1]",
    ),
    *("[^1]: ", "[[a]]", "(", ")", "!", "<", ">", "<b>", "</b>", "<script>", "<!--", "-->", "<?", "<![CDATA[", "<br>"),
    *(
        "<details>",
        "<https://a.fr>",
        "&",
        "&amp;",
        "&lt",
        "&#65;",
        "&#x41;",
        "&nbsp;",
        ";",
        "#65;",
        "amp;",
        "{",
        "}",
        "{{",
    ),
    *("}}", "{%", "%}", "{#", "{#id}", "{: .a}", "{++x++}", "!!! note", "??? x", "::: x", ": def", "*[A]: b", "[TOC]"),
    *(
        "--8<--",
        "@nom",
        "@",
        "#tag",
        ":smile:",
        ":",
        "1:100:5",
        "https://",
        "https://a.fr/b_c?d=1&e=2",
        "http://x.y/*a*",
    ),
    *("www.", "www.a.fr/_b_", "ftp://a.b/*c*", "mailto:", "mailto:a_b@c.fr", "a@b.fr", "_a@b.fr", "xmpp:a@b.fr"),
    *(" ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "\v", "\x85", "\u2028", "\u00a0", "\u202f", "«\u00a0", "\u00a0»"),
    *(
        "\u200b",
        "\u200d",
        "\u202e",
        "\ufeff",
        "\u00ad",
        "\0",
        "\x1b[31m",
        "\ud800",
        "\ufffe",
        "é",
        "e\u0301",
        "👩‍💻",
        "mot",
    ),
    *("L’", "€", "javascript:", "end", "%%", "\u0338", "\u1fef", "\u037e", "\u3000"),
)

answers = st.one_of(
    st.lists(st.sampled_from(TOKENS), min_size=1, max_size=8).map("".join),
    st.text(max_size=30),
    st.sampled_from(NAUGHTY),
)


class Reading(HTMLParser):
    """The tags of a page in order, and its text. Links that a bare address makes by itself are no structure."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.text = ""
        self.links: list[bool] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.links.append(is_automatic(dict(attrs).get("href") or ""))
            if self.links[-1]:
                return
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self.links.pop():
            return
        self.tags.append("/" + tag)

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.tags.append(f"<!--{data}")


def is_automatic(address: str) -> bool:
    return address != "https://exemple.fr/lien" and not address.lower().startswith(("javascript:", "data:", "file:"))


def github(text: str) -> Reading:
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
    extensions = ["table", "strikethrough", "autolink", "tasklist"]
    return Reading(cmarkgfm.cmark.markdown_to_html_with_extensions(text, options, extensions))


_MARKDOWN_IT = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def markdown_it(text: str) -> Reading:
    return Reading(_MARKDOWN_IT.render(text))


JUDGES: Final[dict[str, Callable[[str], Reading]]] = {"cmark-gfm": github, "markdown-it": markdown_it}
NEUTRAL: Final = {
    (judge, name): read(context.replace("{}", "QQQ"))
    for judge, read in JUDGES.items()
    for name, context in CONTEXTS.items()
}


def assert_harmless(value: str) -> None:
    written, visible = escape(value), shown(value)
    if not visible:
        return
    for (judge, name), neutral in NEUTRAL.items():
        read = JUDGES[judge](CONTEXTS[name].replace("{}", written))
        assert read.tags == neutral.tags, (judge, name, written)
        assert read.text == neutral.text.replace("QQQ", visible), (judge, name, written)


@settings(max_examples=400, deadline=None)
@given(answers)
@example("\u00a0mot\u00a0")
@example("\u00a0")
@example("\u200b")
@example("#\u00a0titre")
@example("1.\u00a0point")
@example("-\u00a0*a*\u00a0")
@example("_\u00a0_")
@example("voir https://a.fr/b\u00a0; *a*")
@example("ftp://a.fr/*b*")
@example("<https://a.fr>&")
@example("https://a.fr/?a=1&copy")
@example("https://a.fr/?a=1&#65;")
@example("++mailto:a_b@c.fr")
def test_any_value_keeps_structure_and_text(value: str) -> None:
    assert_harmless(value)


@pytest.mark.parametrize("chunk", range(8))
def test_naughty_strings_keep_structure_and_text(chunk: int) -> None:
    for value in NAUGHTY[chunk::8]:
        assert_harmless(value)


@settings(max_examples=300, deadline=None)
@given(answers)
def test_cleaning_leaves_one_visible_line(value: str) -> None:
    line = clean(value)
    assert clean(line) == line
    assert unicodedata.is_normalized("NFC", line)
    assert not set(line) & set("\n\r\v\f\t\x85\u2028\u2029\u202e\u200b\ufeff\0\x1b")
    assert "  " not in line
    line.encode()


@settings(max_examples=300, deadline=None)
@given(answers)
def test_nothing_is_left_for_site_builders_and_formulas(value: str) -> None:
    for written in (escape(value), markdown.code(value), markdown.fence(value), markdown.comment(value)):
        assert not any(mark in written for mark in ("{{", "{%", "{#")), written
    assert not any(mark in escape(value).replace("\\\\", "") for mark in ("\\(", "\\["))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain prose, and more.", "plain prose, and more."),
        ("L’État «\u00a0dit\u00a0» : oui\u202f!", "L’État «\u00a0dit\u00a0» : oui\u202f!"),
        ("R&D, AT&T, snake_case, C#, 5 $", "R&D, AT&T, snake_case, C#, 5 $"),
        ("a|b", "a\\|b"),
        ("a\nb\r\nc", "a b c"),
        ("# titre", "\\# titre"),
        ("C #", "C \\#"),
        ("- point", "\\- point"),
        ("12. point", "12\\. point"),
        ("ii) point", "ii\\) point"),
        ("(@) point", "(@\\) point"),
        ("a. point", "a\\. point"),
        ("#. point", "\\#\\. point"),
        ("---", "\\---"),
        ("<script>", "&lt;script>"),
        ("&lt;", "&amp;lt;"),
        ("{{ 7*7 }}", "\\{\\{ 7\\*7 }}"),
        ("{% x %}", "&#123;% x %}"),
        ("[a](b)", "&#91;a&#93;(b)"),
        (":smile:", "&#58;smile:"),
        ("https://a.fr/x_y?a=1&b=*", "https://a.fr/x_y?a=1&b=%2A"),
        ("https://a.fr\u00a0: voir", "https://a.fr : voir"),
        ("a\u202eb\u200bc", "abc"),
        ("a\0b", "a\ufffdb"),
        ("\u200b", "\ufffd"),
        ("  ", ""),
        ("e\u0301", "é"),
    ],
)
def test_what_is_written(text: str, written: str) -> None:
    assert str(escape(text)) == written


def test_the_short_way_for_plain_prose_writes_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    values = [*TOKENS, *NAUGHTY, *(f"{one}{other} mot" for one in TOKENS for other in TOKENS[::3])]
    short = [str(escape.__wrapped__(value)) for value in values]
    monkeypatch.setattr(markdown, "_NEEDS_RULES", re.compile(""))
    assert short == [str(escape.__wrapped__(value)) for value in values]


@settings(max_examples=200, deadline=None)
@given(answers)
def test_code_and_fence_show_their_text(value: str) -> None:
    for judge in JUDGES.values():
        cell = judge(f"| a | b |\n| --- | --- |\n| {markdown.code(value)} | z |\n")
        assert cell.tags.count("td") == 2
        assert cell.text.split() == ["a", "b", *clean(value).split(), "z"]
        block = judge(f"{markdown.fence(value)}\n\nfin\n")
        assert block.tags == ["pre", "code", "/code", "/pre", "p", "/p"]
        assert block.text.endswith("\nfin\n")


@settings(max_examples=200, deadline=None)
@given(answers)
def test_comments_and_front_matter_hold_any_value(value: str) -> None:
    for judge in JUDGES.values():
        assert judge(f"<!-- {markdown.comment(value)} -->\n\nfin\n").tags[-2:] == ["p", "/p"]
        assert len(judge(f"<!-- {markdown.comment(value)} -->\n\nfin\n").tags) == 3
    assert yaml.safe_load(f"a: {markdown.front_matter(value)}\nb: 1\n") == {"a": clean(value), "b": 1}


@pytest.mark.parametrize(
    ("address", "goal"),
    [
        ("https://a.fr/b c?d=é&e=(1)", "https://a.fr/b%20c?d=%C3%A9&e=%281%29"),
        ("http://a.fr", "http://a.fr"),
        ("mailto:a.b@c.fr", "mailto:a.b@c.fr"),
        ("tel:+33 6 12.34", "tel:+3361234"),
        ("#les-canaux", "#les-canaux"),
        ("plan-de-crise.md", "plan-de-crise.md"),
        ("../annexes/mesure.md#but", "../annexes/mesure.md#but"),
        ("javascript:alert(1)", "#"),
        ("../annexes/calendrier-editorial.csv", "../annexes/calendrier-editorial.csv"),
        ("annexes/calendrier-editorial.ics", "annexes/calendrier-editorial.ics"),
        ("annexes/x.html", "#"),
        ("JavaScript:alert(1)//a.md", "#"),
        ("data:text/html,x", "#"),
        ("//evil.example/a.md", "#"),
        ("/etc/passwd.md", "#"),
        ("a.html", "#"),
        ("", "#"),
    ],
)
def test_link_targets(address: str, goal: str) -> None:
    assert target(address) == goal


@settings(max_examples=300, deadline=None)
@given(answers, st.sampled_from(["https://a.fr/", "#", "mailto:", ""]))
def test_a_target_stays_a_target(value: str, start: str) -> None:
    for judge in JUDGES.values():
        assert judge(f"[QQQ]({target(start + value)}) fin\n").text == "QQQ fin\n"


def test_a_link_without_an_acceptable_address_is_its_text() -> None:
    assert markdown.link("a|b", "https://c.fr/d") == "[a\\|b](https://c.fr/d)"
    assert markdown.link("a|b", "javascript:d") == "a\\|b"


@settings(max_examples=200, deadline=None)
@given(st.lists(answers, min_size=1, max_size=4))
def test_lines_breaks_and_paragraphs(parts: list[str]) -> None:
    text = "\n".join(parts)
    count = len(markdown.split_lines(text))
    for judge in JUDGES.values():
        assert judge(markdown.lines(text)).tags.count("li") == count
        table = judge(f"| a | b |\n| --- | --- |\n| {markdown.breaks(text)} | z |\n")
        assert (table.tags.count("td"), table.tags.count("br")) == (2, max(count - 1, 0))
        assert set(judge(markdown.paragraphs(text)).tags) <= {"p", "/p"}


def test_paragraphs_are_parted_by_blank_lines() -> None:
    assert markdown.paragraphs("a\nb\n \n# c\r\n\r\n\r\nd") == "a b\n\n\\# c\n\nd"


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("Oui", "Oui."),
        ("Oui.", "Oui."),
        ("Oui\u202f!", "Oui\u202f!"),
        ("«\u00a0Oui.\u00a0»", "«\u00a0Oui.\u00a0»"),
        ("", ""),
    ],
)
def test_a_sentence_ends(text: str, ended: str) -> None:
    assert markdown.sentence(text) == ended


def test_markdown_is_joined_and_never_cut() -> None:
    assert concatenate(["1", ". a"]) == "1. a"
    assert type(concatenate(["1", ". a"])) is str
    assert concatenate([Md("**"), "* ", " a"]) == "**\\*  a"
    assert Md("**") + "*" == "**\\*"
    assert "\u00a0*" + Md("**") == "\u00a0\\***"
    with pytest.raises(TypeError, match="cannot be cut"):
        Md("\\|")[:1]


@pytest.mark.parametrize("value", [None, True, [], ("a",), {"a": 1}, object()])
def test_only_text_and_numbers_are_printed(value: object) -> None:
    with pytest.raises(TypeError, match="only text and numbers"):
        markdown.text_of(value)


def test_the_judge_sees_what_an_escape_prevents() -> None:
    """Without escaping, most of the fragments break something: the judges are not blind."""
    broken = 0
    for token in (fragment for fragment in TOKENS if not fragment.startswith("\ud800")):
        for name, context in CONTEXTS.items():
            read = github(context.replace("{}", token + " a " + token))
            broken += read.tags != NEUTRAL["cmark-gfm", name].tags
    assert broken > 300
    assert html.unescape("&#91;") == "["
