"""The merge, case by case: what stands together, what clashes, and what the result says of itself."""

import pytest

from socialplan.workspace.merge import Clash, Take, differences, holds_markers, marked, merge, settle

TABLE = "| Rôle | Nom | Délai |\n| --- | --- | --- |\n| Maire | Jeanne Roux | 2 h |\n| Accueil | Paul Aubin | 4 h |\n"
PROSE = "Nous répondons en deux heures, du lundi au vendredi, à toute question posée\nsur la page de la commune.\n"
SECTION = "# Charte\n\nOn répond.\n\n## Images\n\nUne autorisation écrite.\n\n## Fin\n\nMerci.\n"

CLEAN: dict[str, tuple[str, str, str, str]] = {
    "two cells of one row": (
        TABLE,
        TABLE.replace("Jeanne Roux", "Anne Petit"),
        TABLE.replace("2 h", "3 h"),
        TABLE.replace("Jeanne Roux", "Anne Petit").replace("2 h", "3 h"),
    ),
    "a table padded by an editor, and a cell of two words": (
        "| a | b |\n| c | d |\n",
        "| a    | b |\n| c    | d |\n",
        "| a | b |\n| c e | f |\n",
        "| a    | b |\n| c e    | f |\n",
    ),
    "a new column, and a row of the person's": (
        "| a | b |\n| c | d |\n",
        "| a | b |\n| c | d |\n| e | f |\n",
        "| a | b | n |\n| c | d | n |\n",
        "| a | b | n |\n| c | d | n |\n| e | f |\n",
    ),
    "a row deleted, and the first cell of the next changed": (
        "| a | b |\n| c | d |\n",
        "| c | d |\n",
        "| a | b |\n| x | d |\n",
        "| x | d |\n",
    ),
    "a paragraph reflowed while a word changed": (
        PROSE,
        "Nous répondons en deux heures,\ndu lundi au vendredi, à toute question\nposée sur la page de la commune.\n",
        PROSE.replace("lundi", "mardi"),
        "Nous répondons en deux heures,\ndu mardi au vendredi, à toute question\nposée sur la page de la commune.\n",
    ),
    "a paragraph reflowed at the very word that changed": (
        "a b c\nd e\n",
        "a b\nc d\ne\n",
        "a b C\nd e\n",
        "a b\nC d\ne\n",
    ),
    "a paragraph reflowed anew while the person changed a word": (
        PROSE,
        PROSE.replace("deux", "trois"),
        PROSE.replace("posée\nsur", "posée sur"),
        PROSE.replace("deux", "trois").replace("posée\nsur", "posée sur"),
    ),
    "neighbouring lines": ("a\nb\nc\n", "A\nb\nc\n", "a\nB\nc\n", "A\nB\nc\n"),
    "two words of a line, a word between": ("un deux trois\n", "UN deux trois\n", "un deux TROIS\n", "UN deux TROIS\n"),
    "bullets of another kind while words change": (
        "- deux heures\n- le maire\n- fin\n",
        "* deux heures\n* le maire\n* fin\n",
        "- trois heures\n- le préfet\n- fin\n",
        "* trois heures\n* le préfet\n* fin\n",
    ),
    "a box ticked while its first word changes": (
        "- [ ] Relire\n",
        "- [x] Relire\n",
        "- [ ] Revoir\n",
        "- [x] Revoir\n",
    ),
    "a heading one level down, and renamed": ("# Ton\n", "## Ton\n", "# Voix\n", "## Voix\n"),
    "a list renumbered, and a step changed": (
        "1. Lire\n2. Dire\n",
        "1. Lire\n3. Dire\n",
        "1. Lire\n2. Taire\n",
        "1. Lire\n3. Taire\n",
    ),
    "a paragraph before one that changes": (
        "a\n\nPar ici.\n",
        "a\n\nÀ moi.\n\nPar ici.\n",
        "a\n\nPar là.\n",
        "a\n\nÀ moi.\n\nPar là.\n",
    ),
    "a new paragraph before one that the person changed": (
        "a\n\nPar ici.\n",
        "a\n\nPar là.\n",
        "a\n\nNeuf.\n\nPar ici.\n",
        "a\n\nNeuf.\n\nPar là.\n",
    ),
    "a new paragraph before a first word that the person changed": (
        "a\n\nIci on va.\n",
        "a\n\nLà on va.\n",
        "a\n\nNeuf.\n\nIci on va.\n",
        "a\n\nNeuf.\n\nLà on va.\n",
    ),
    "a paragraph of the person's before a first word that changes": (
        "a\n\nIci on va.\n",
        "a\n\nÀ moi.\n\nIci on va.\n",
        "a\n\nLà on va.\n",
        "a\n\nÀ moi.\n\nLà on va.\n",
    ),
    "a paragraph reflowed anew at the very word that the person changed": (
        "a b cc\nd e\n",
        "a b CC\nd e\n",
        "a b\ncc d\ne\n",
        "a b\nCC d\ne\n",
    ),
    "two words on either side of a new line end": ("x aa bb y\n", "x aa\nbb y\n", "x cc dd y\n", "x cc\ndd y\n"),
    "the same line put in by both, the next one broken and changed": (
        "l m n o\n",
        "s\nl m\nn o\n",
        "s\nl m n O\n",
        "s\nl m\nn O\n",
    ),
    "a section deleted that does not change": (
        SECTION,
        SECTION.replace("## Images\n\nUne autorisation écrite.\n\n", ""),
        SECTION.replace("On répond.", "On répond vite."),
        SECTION.replace("## Images\n\nUne autorisation écrite.\n\n", "").replace("On répond.", "On répond vite."),
    ),
    "a paragraph moved, another changed": (
        "Un.\n\nDeux.\n\nTrois.\n\nQuatre.\n",
        "Deux.\n\nTrois.\n\nUn.\n\nQuatre.\n",
        "Un.\n\nDeux.\n\nTrois.\n\nCinq.\n",
        "Deux.\n\nTrois.\n\nUn.\n\nCinq.\n",
    ),
    "the same change on both sides, once": ("a\nb\n", "a\nx\n", "a\nx\n", "a\nx\n"),
    "the same row added on both sides, once": ("| a |\n", "| a |\n| x |\n", "| a |\n| x |\n", "| a |\n| x |\n"),
    "both added, one of them more": ("| a |\n", "| a |\n| x |\n", "| a |\n| y |\n| x |\n", "| a |\n| y |\n| x |\n"),
    "the same change, and one more word": ("- un deux\n", "* un deux\n", "* un DEUX\n", "* un DEUX\n"),
    "lines that stand many times": ("x\n\nx\n\nx\n", "x\n\nx\n\ny\n\nx\n", "z\n\nx\n\nx\n", "z\n\nx\n\ny\n\nx\n"),
    "ends of the text": ("a\nb\nc\n", "first\na\nb\nc\n", "a\nb\nc\nlast\n", "first\na\nb\nc\nlast\n"),
    "a form feed and a line separator are letters": (
        "a\x0cb\u2028c\nd\n",
        "A\x0cb\u2028c\nd\n",
        "a\x0cb\u2028c\nD\n",
        "A\x0cb\u2028c\nD\n",
    ),
    "a line apart in a diagram": (
        "```mermaid\nA --> B\nB --> C\nC --> D\n```\n",
        "```mermaid\nA --> X\nB --> C\nC --> D\n```\n",
        "```mermaid\nA --> B\nB --> C\nC --> Y\n```\n",
        "```mermaid\nA --> X\nB --> C\nC --> Y\n```\n",
    ),
}


@pytest.mark.parametrize(("base", "mine", "new", "text"), CLEAN.values(), ids=CLEAN)
def test_both_changes_stand(base: str, mine: str, new: str, text: str) -> None:
    merged = merge(base, mine, new)
    assert (merged.text, merged.clashes, merged.base, merged.fallback) == (text, (), new, False)


CLASHES: dict[str, tuple[str, str, str, tuple[Clash, ...]]] = {
    "hours and days": ("2 hours\n", "3 hours\n", "2 days\n", (Clash("2 hours\n", "3 hours\n", "2 days\n", 1),)),
    "hours and days, a hard space between": (
        "2\u00a0h.\n",
        "3\u00a0h.\n",
        "2\u00a0j.\n",
        (Clash("2\u00a0h.\n", "3\u00a0h.\n", "2\u00a0j.\n", 1),),
    ),
    "one word twice": ("a\nb\n", "a\nx\n", "a\ny\n", (Clash("b\n", "x\n", "y\n", 2),)),
    "one cell twice, the row above merged": (
        TABLE,
        TABLE.replace("4 h", "6 h").replace("Jeanne", "Anne"),
        TABLE.replace("4 h", "8 h").replace("2 h", "1 h"),
        (
            Clash(
                "| Accueil | Paul Aubin | 4 h |\n",
                "| Accueil | Paul Aubin | 6 h |\n",
                "| Accueil | Paul Aubin | 8 h |\n",
                4,
            ),
        ),
    ),
    "a row added by both": ("| a |\n", "| a |\n| x |\n", "| a |\n| y |\n", (Clash("", "| x |\n", "| y |\n", 2),)),
    "rows added by both, one of them the same": (
        "| a |\n",
        "| a |\n| s |\n| x |\n",
        "| a |\n| s |\n| y |\n",
        (Clash("", "| x |\n", "| y |\n", 3),),
    ),
    "a row added by both, the line before changed": (
        "| a |\n",
        "| b |\n| x |\n",
        "| a |\n| y |\n",
        (Clash("| a |\n", "| b |\n| x |\n", "| a |\n| y |\n", 1),),
    ),
    "a section deleted that changes": (
        SECTION,
        SECTION.replace("## Images\n\nUne autorisation écrite.\n\n", ""),
        SECTION.replace("écrite", "signée"),
        (Clash("## Images\n\nUne autorisation écrite.\n\n", "", "## Images\n\nUne autorisation signée.\n\n", 5),),
    ),
    "a section that goes, with a line of the person's in it": (
        SECTION,
        SECTION.replace("écrite.\n", "écrite.\n\nEt datée.\n"),
        SECTION.replace("## Images\n\nUne autorisation écrite.\n\n", ""),
        (
            Clash(
                "## Images\n\nUne autorisation écrite.\n\n",
                "## Images\n\nUne autorisation écrite.\n\nEt datée.\n\n",
                "",
                5,
            ),
        ),
    ),
    "a paragraph moved that changes": (
        "Un.\n\nDeux.\n\nTrois.\n\nQuatre.\n",
        "Deux.\n\nTrois.\n\nUn.\n\nQuatre.\n",
        "Une.\n\nDeux.\n\nTrois.\n\nQuatre.\n",
        (Clash("Un.\n\n", "", "Une.\n\n", 1),),
    ),
    "a sentence written anew, one word of the old one changed": (
        "Le maire répond à la presse dans la journée.\n",
        "Seule la directrice parle aux journaux.\n",
        "Le maire répond à la presse dans la semaine.\n",
        (
            Clash(
                "Le maire répond à la presse dans la journée.\n",
                "Seule la directrice parle aux journaux.\n",
                "Le maire répond à la presse dans la semaine.\n",
                1,
            ),
        ),
    ),
    "a sentence written anew that has a few small words still": (
        "Le maire répond à la presse et à la radio.\n",
        "Une directrice écrit à la préfecture et à la région.\n",
        "Le maire répond à toute la presse et à la radio.\n",
        (
            Clash(
                "Le maire répond à la presse et à la radio.\n",
                "Une directrice écrit à la préfecture et à la région.\n",
                "Le maire répond à toute la presse et à la radio.\n",
                1,
            ),
        ),
    ),
    "a first word before which the person wrote another": (
        "Maire répond\n",
        "Notre Maire répond\n",
        "Préfet répond\n",
        (Clash("Maire répond\n", "Notre Maire répond\n", "Préfet répond\n", 1),),
    ),
    "a line put before one that becomes two": (
        "a\nB\n",
        "a\nX\nB\n",
        "a\nC\nD\n",
        (Clash("B\n", "X\nB\n", "C\nD\n", 2),),
    ),
    "a bullet that both made two": (
        "- un deux trois quatre\n",
        "- un\n- deux trois quatre\n",
        "- un deux trois\n- quatre\n",
        (Clash("- un deux trois quatre\n", "- un\n- deux trois quatre\n", "- un deux trois\n- quatre\n", 1),),
    ),
    "spaces widened where a line is broken": (
        "a\nb cc d\n",
        "a\nb   cc d\n",
        "a\nb x\ny d\n",
        (Clash("b cc d\n", "b   cc d\n", "b x\ny d\n", 2),),
    ),
    "words of a diagram": (
        "```mermaid\nA --> B\n```\n",
        "```mermaid\nX --> B\n```\n",
        "```mermaid\nA --> Y\n```\n",
        (Clash("A --> B\n", "X --> B\n", "A --> Y\n", 2),),
    ),
    "neighbouring lines of code": (
        "~~~\na b\nc d\n~~~\n",
        "~~~\nA b\nc d\n~~~\n",
        "~~~\na b\nc D\n~~~\n",
        (Clash("a b\nc d\n", "A b\nc d\n", "a b\nc D\n", 2),),
    ),
    "nothing in common": ("a\n", "b\n", "c\n", (Clash("a\n", "b\n", "c\n", 1),)),
    "nothing before": ("", "b\n", "c\n", (Clash("", "b\n", "c\n", 1),)),
    "all deleted, all changed": ("a\n", "", "c\n", (Clash("a\n", "", "c\n", 1),)),
}


@pytest.mark.parametrize(("base", "mine", "new", "clashes"), CLASHES.values(), ids=CLASHES)
def test_what_clashes_is_left_to_the_person(base: str, mine: str, new: str, clashes: tuple[Clash, ...]) -> None:
    merged = merge(base, mine, new)
    assert merged.clashes == clashes
    assert not merged.fallback
    assert merge(merged.base, merged.text, new)[:3] == merged[:3]


def test_beside_a_clash_the_rest_is_merged() -> None:
    merged = merge("a\nb\nc\nd\n", "a\nx\nc\nD\n", "A\ny\nc\nd\n")
    assert merged.text == "A\nx\nc\nD\n"
    assert merged.base == "A\nb\nc\nd\n"


@pytest.mark.parametrize(
    ("around", "code"),
    [
        pytest.param("```\n\n{}", True, id="left open"),
        pytest.param("- x\n\n      ```\n      {}\n      ```\n", True, id="in a list"),
        pytest.param("> ~~~\n> {}\n> ~~~\n", True, id="in a quotation"),
        pytest.param("````\n```\n{}\n````\n", True, id="a shorter fence ends nothing"),
        pytest.param("```\n~~~\n{}\n```\n", True, id="another fence ends nothing"),
        pytest.param("```\n```js\n{}\n```\n", True, id="what names a language ends nothing"),
        pytest.param("```\n```\n\n{}\n", False, id="over"),
        pytest.param("``` x ``` y\n\n{}\n", False, id="code in a line"),
        pytest.param("x ```\n\n{}\n", False, id="not at the start of a line"),
    ],
)
def test_only_lines_are_merged_between_fences(around: str, *, code: bool) -> None:
    base, mine, new = (around.format(words) + "\n" for words in ("a b c d", "A b c d", "a b c D"))
    assert bool(merge(base, mine, new).clashes) is code


@pytest.mark.parametrize(
    ("base", "mine", "new", "kept"),
    [
        ("a\nb\nc\n", "a\nb\nc\n", "a\nx\ny\nc\n", (0, None, None, 2)),
        ("a\nb\nc\n", "a\nm\nb\nc\n", "n\na\nb\nc\n", (None, 0, 1, 2, 3)),
        ("un deux\ntrois\n", "UN deux\ntrois\n", "un DEUX\ntrois\n", (0, 1)),
        ("a\n\nPar ici.\n", "a\n\nPar là.\n", "a\n\nNeuf.\n\nPar ici.\n", (0, 1, None, None, 2)),
        ("a\n", "b\nc\n", "d\n", (0, 1)),
        ("a b\nc\n", "a B\nc\n", "a b\nd e\nc\n", (0, None, 1)),
    ],
)
def test_each_line_knows_the_persons_line_it_has_its_end_from(
    base: str, mine: str, new: str, kept: tuple[int | None, ...]
) -> None:
    assert merge(base, mine, new).kept == kept


def test_a_long_run_of_clashing_lines_is_not_taken_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socialplan.workspace.merge._MOST_CHARACTERS", 20)
    assert not merge("a b c\n", "A b c\n", "a b C\n").clashes
    assert merge("a b c d\n", "A b c d\n", "a b c D\n").clashes


BASE, MINE, NEW = "a\nb\nc\nd\ne\n", "a\nx\nc\ny\ne\n", "a\nm\nc\nn\ne\n"


@pytest.mark.parametrize(
    ("takes", "text", "kept"),
    [
        ([Take.MINE, Take.MINE], "a\nx\nc\ny\ne\n", (0, 1, 2, 3, 4)),
        ([Take.NEW, Take.NEW], "a\nm\nc\nn\ne\n", (0, None, 2, None, 4)),
        ([Take.BOTH, Take.NEW], "a\nx\nm\nc\nn\ne\n", (0, 1, None, 2, None, 4)),
        (["mot\n", ""], "a\nmot\nc\ne\n", (0, None, 2, 4)),
        (["sans fin", Take.MINE], "a\nsans fin\nc\ny\ne\n", (0, None, 2, 3, 4)),
        (["mine", Take.MINE], "a\nmine\nc\ny\ne\n", (0, None, 2, 3, 4)),
    ],
)
def test_all_settled(takes: list[Take | str | None], text: str, kept: tuple[int | None, ...]) -> None:
    settled = settle(BASE, MINE, NEW, takes)
    assert tuple(settled) == (text, NEW, (), kept, False)
    assert merge(settled.base, settled.text, NEW)[:3] == settled[:3]


def test_one_settled_the_other_left_open() -> None:
    settled = settle(BASE, MINE, NEW, [Take.BOTH, None])
    assert settled.text == "a\nx\nm\nc\ny\ne\n"
    assert settled.base == "a\nm\nc\nd\ne\n"
    assert settled.clashes == (Clash("d\n", "y\n", "n\n", 5),)
    assert merge(settled.base, settled.text, NEW).clashes == settled.clashes


def test_a_settled_clash_comes_again_only_where_the_new_text_changes_again() -> None:
    settled = settle(BASE, MINE, NEW, [Take.MINE, Take.MINE])
    later = merge(settled.base, settled.text, NEW.replace("n\n", "o\n"))
    assert later.clashes == (Clash("n\n", "y\n", "o\n", 4),)


@pytest.mark.parametrize("takes", [[], [Take.MINE], [None, None, None]])
def test_as_many_takes_as_clashes(takes: list[Take | None]) -> None:
    with pytest.raises(ValueError, match=f"2 clashes, {len(takes)} takes"):
        settle(BASE, MINE, NEW, takes)


@pytest.mark.parametrize("place", range(3))
def test_texts_must_be_plain(place: int) -> None:
    texts = ["a\n", "b\n", "c\n"]
    texts[place] = "no end"
    with pytest.raises(ValueError, match="line feed"):
        merge(texts[0], texts[1], texts[2])


@pytest.mark.parametrize("which", range(3))
def test_words_are_not_merged_where_any_of_the_three_has_code(which: int) -> None:
    texts = ["x\na b c d e f\ny\n", "x\na B c d e f\ny\n", "x\na b c d E f\ny\n"]
    assert not merge(texts[0], texts[1], texts[2]).clashes
    texts[which] = texts[which].replace("x\n", "x\n```\n").replace("\ny", "\n```\ny")
    assert merge(texts[0], texts[1], texts[2]).clashes


def test_without_a_base_every_difference_is_a_clash() -> None:
    mine, new = "a\nb\nc\nmore\nd\n", "a\nB\nc\nd\nnew\n"
    found = differences(mine, new)
    assert found.text == mine
    assert found.clashes == (Clash("", "b\n", "B\n", 2), Clash("", "more\n", "", 4), Clash("", "", "new\n", 6))
    assert merge(found.base, mine, new) == found


def test_differences_are_settled_like_clashes() -> None:
    mine, new = "a\nb\nc\nmore\nd\n", "a\nB\nc\nd\nnew\n"
    base = differences(mine, new).base
    settled = settle(base, mine, new, [Take.NEW, None, None])
    assert settled.text == "a\nB\nc\nmore\nd\n"
    assert [clash[:3] for clash in settled.clashes] == [("", "more\n", ""), ("", "", "new\n")]
    done = settle(settled.base, settled.text, new, [Take.MINE, Take.NEW])
    assert done[:3] == ("a\nB\nc\nmore\nd\nnew\n", new, ())


def test_two_equal_texts_do_not_differ() -> None:
    assert differences("a\nb\n", "a\nb\n") == ("a\nb\n", "a\nb\n", (), (0, 1), False)


def test_words_are_not_merged_where_the_base_is_unknown() -> None:
    assert len(differences("un deux\ntrois\n", "UN deux\nTROIS\n").clashes) == 1
    mine, new = "a\nx socialplan: unknown -->\nb\n", "a\n<!-- socialplan: unknown y\nb\n"
    found = differences(mine, new)
    assert not found.fallback
    assert merge(found.base, mine, new) == found


def test_markers_as_git_writes_them() -> None:
    assert marked("a\nb\nc\n", "a\nx\nc\n", "A\ny\nc\n", ("vous", "avant", "réponses")) == (
        "A\n<<<<<<< vous\nx\n||||||| avant\nb\n=======\ny\n>>>>>>> réponses\nc\n"
    )


def test_markers_do_not_show_that_the_base_is_unknown() -> None:
    base = differences("x\n", "y\n").base
    assert marked(base, "x\n", "y\n", ("a", "b", "c")) == "<<<<<<< a\nx\n||||||| b\n=======\ny\n>>>>>>> c\n"


MARKERS = "<<<<<<< vous\nx\n=======\ny\n>>>>>>> réponses\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (MARKERS, True),
        ("texte\n" + MARKERS, True),
        ("<<<<<<<\n=======\n>>>>>>>", True),
        (marked(BASE, MINE, NEW, ("a", "b", "c")), True),
        ("<<<<<<< a\nreste\n" + MARKERS, True),
        ("Titre\n=======\n\n>>>>>>> sept fois cité\n", False),
        (">>>>>>> c\n=======\n<<<<<<< a\n", True),
        ("<<<<<<< a\nx\n=======\ny\n", True),
        (MARKERS.replace("<<<", " <<<"), False),
        ("<<<<<<< a\n=======\n<<<<<<< b\n>>>>>>> c\n", True),
        (MARKERS.replace("=======", "========"), True),
        ("<<<<<<<< huit\n=======\n>>>>>>> c\n", False),
        ("", False),
    ],
)
def test_markers_are_seen_even_half_taken_away(text: str, *, found: bool) -> None:
    assert holds_markers(text) is found
