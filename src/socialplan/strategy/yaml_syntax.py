"""YAML's syntax errors in words that help: where, the line with a caret, and the likely cause.

Each recogniser looks at one mistake that people make; the first that knows its mistake explains it.
"""

import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from socialplan.language import Words
from socialplan.strategy.problems import Problem, looks_secret, printable

_WIDEST_EXCERPT: Final = 76


class _Scene(NamedTuple):
    """What is known when the parser gives up."""

    lines: list[str]
    row: int
    """Line of the error, counted from 0."""
    column: int
    """Counted from 0."""
    said: str
    """The parser's own words."""
    around: str
    """What the parser was reading."""
    opened: int | None
    """Line where that began, counted from 0."""
    opened_column: int
    last: Any
    """The last event before the error."""

    @property
    def line(self) -> str:
        return self.lines[self.row] if self.row < len(self.lines) else ""

    @property
    def before(self) -> str:
        return self.line[: self.column]

    @property
    def rest(self) -> str:
        return self.line[self.column :]


class _Cause(NamedTuple):
    """What was expected and what to do; `row` and `column` where the cause stands elsewhere than the error."""

    expected: Words
    hint: Words
    row: int | None = None
    column: int | None = None


def explain(error: Any, text: str, last: Any, private_keys: frozenset[str] = frozenset()) -> Problem:  # noqa: ANN401
    """The problem that tells `error`, a `yaml.YAMLError`, met in `text` after the event `last`."""
    scene = _scene(error, text, last)
    cause = next((found for recognise in _RECOGNISERS if (found := recognise(scene))), None) or _unknown(scene)
    row = scene.row if cause.row is None else cause.row
    column = scene.column if cause.row is None else cause.column or 0
    if _must_hide(scene.lines, row, private_keys) or _must_hide(scene.lines, scene.row, private_keys):
        return Problem((), row + 1, column + 1, "yaml-syntax", None, cause.expected, _QUOTE_ALL)
    excerpt = _excerpt(scene.lines, row, column)
    return Problem((), row + 1, column + 1, "yaml-syntax", None, cause.expected, cause.hint, excerpt=excerpt)


_QUOTE_ALL: Final = Words(
    "vérifiez les guillemets, les deux-points et le retrait de cette ligne.",
    "check the quotes, the colons and the indent of this line.",
)


def _scene(error: Any, text: str, last: Any) -> _Scene:  # noqa: ANN401
    lines = re.split(r"\r\n|\r|\n", text)
    mark = getattr(error, "problem_mark", None)
    around = getattr(error, "context_mark", None)
    row, column = (mark.line, mark.column) if mark else (0, 0)
    if row >= len(lines) or (row == len(lines) - 1 and not lines[row].strip()):
        row = max((index for index, line in enumerate(lines) if line.strip()), default=0)
        column = len(lines[row])
    return _Scene(
        lines,
        row,
        column,
        getattr(error, "problem", None) or "",
        getattr(error, "context", None) or "",
        around.line if around else None,
        around.column if around else 0,
        last,
    )


def _excerpt(lines: list[str], row: int, column: int) -> str:
    """The line with a caret below `column`, shortened around it."""
    line = lines[row] if row < len(lines) else ""
    start = max(0, column - _WIDEST_EXCERPT * 2 // 3)
    shown = printable(line[start : start + _WIDEST_EXCERPT].replace("\t", "→"), _WIDEST_EXCERPT * 6)
    caret = len(printable(line[start:column].replace("\t", "→"), _WIDEST_EXCERPT * 6))
    return f"{shown}\n{' ' * caret}^"


def _must_hide(lines: list[str], row: int, private_keys: frozenset[str]) -> bool:
    """Whether the line holds personal data or a secret, and must not be repeated."""
    return row < len(lines) and (looks_secret(lines[row]) or _holds_private_key(lines, row, private_keys))


def _holds_private_key(lines: list[str], row: int, private_keys: frozenset[str]) -> bool:
    """Whether the line, or the key that it continues, is private."""
    if not private_keys:
        return False
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(private_keys)))})\b[\"']?\s*:")
    for index in range(row, max(-1, row - 20), -1):
        if named.search(lines[index]):
            return True
        if index < row and ":" in lines[index]:
            return False
    return False


def _tab(scene: _Scene) -> _Cause | None:
    indent = re.match(r"[ \t]*", scene.line)
    tab = indent[0].find("\t") if indent else -1
    if tab < 0:
        return None
    return _Cause(
        Words("des espaces en début de ligne, pas de tabulation", "spaces at the start of the line, no tab"),
        Words(
            "remplacez la tabulation (→) par deux espaces par niveau.",
            "replace the tab (→) by two spaces a level.",
        ),
        scene.row,
        tab,
    )


_WIDE_SPACES: Final = "\u00a0\u202f\u2007\u2009\u3000"


def _wide_space(scene: _Scene) -> _Cause | None:
    """A non-breaking space, which French keyboards make, where YAML wants a plain one."""
    for row in (scene.row, scene.row - 1):
        line = scene.lines[row] if 0 <= row < len(scene.lines) else ""
        found = re.search(rf"(?:^\s*[\w\"'-]+\s*[:-]|^ *)([{_WIDE_SPACES}])", line)
        if found:
            return _Cause(
                Words("une espace ordinaire ici", "an ordinary space here"),
                Words(
                    "c’est une espace insécable : effacez-la et retapez une espace avec la barre d’espace seule.",
                    "this is a non-breaking space: delete it and type a space with the space bar alone.",
                ),
                row,
                found.start(1),
            )
    return None


def _reserved_start(scene: _Scene) -> _Cause | None:
    """`@handle`, a backquote, a percent sign, at the start of a value."""
    if scene.rest[:1] not in {"@", "`", "%"} or "cannot start any token" not in scene.said:
        return None
    value = re.split(r"\s#|[,\]}]" if _in_flow(scene) else r"\s#", scene.rest)[0].strip()
    return _quote_the_value(scene.rest[0], value)


def _in_flow(scene: _Scene) -> bool:
    return bool(re.search(r"[\[{][^\]}]*$", scene.before))


def _quote_the_value(sign: str, value: str) -> _Cause:
    example = _in_quotes(value)
    return _Cause(
        Words(
            f"des guillemets droits autour d’une valeur qui commence par {sign}",
            f"straight quotes around a value that starts with {sign}",
        ),
        Words(f"écrivez {example}.", f"write {example}."),
    )


def _in_quotes(value: str) -> str:
    """`value` as one would write it in quotes, shortened."""
    shown = printable(value, 50)
    return f'"{shown}"' if '"' not in shown and "\\" not in shown else "'" + shown.replace("'", "''") + "'"


def _star_or_mark(scene: _Scene) -> _Cause | None:
    """`*gras*`, `& Cie`, `!!`: signs that mean something to YAML at the start of a value."""
    if not re.search(r"scanning an? (alias|anchor|tag)|parsing a node|tag handle", f"{scene.around} {scene.said}"):
        return None
    if scene.opened != scene.row or scene.line[scene.opened_column : scene.opened_column + 1] not in {"*", "&", "!"}:
        return None
    value = scene.line[scene.opened_column :].strip()
    return _quote_the_value(value[0], value)._replace(row=scene.row, column=scene.opened_column)


def _backslash(scene: _Scene) -> _Cause | None:
    if "escape" not in scene.said and "hexadecimal" not in scene.said and "Unicode character" not in scene.said:
        return None
    return _Cause(
        Words("un signe \\ doublé entre guillemets doubles", "a doubled \\ between double quotes"),
        Words(
            "écrivez \\\\ au lieu de \\, ou entourez la valeur d’apostrophes droites '…'.",
            "write \\\\ instead of \\, or put the value between single quotes '…'.",
        ),
    )


def _never_closed(scene: _Scene) -> _Cause | None:
    if "quoted scalar" not in scene.around or scene.opened is None:
        return None
    row, column = scene.opened, scene.opened_column
    quote = scene.lines[row][column : column + 1]
    return _Cause(
        Words(f"un second {quote} qui ferme le texte", f"a second {quote} that closes the text"),
        Words(
            f"ajoutez {quote} à la fin du texte, ou effacez celui du début.",
            f"add {quote} at the end of the text, or delete the one at its start.",
        ),
        row,
        column,
    )


def _quote_inside(scene: _Scene) -> _Cause | None:
    """`'l'accueil'`, `"le "grand" jour"`, `"mot" et suite`, and a quote that closes lines below."""
    style = getattr(scene.last, "style", None)
    if style not in {"'", '"'} or not scene.said or not scene.rest.strip():
        return None
    mark, end = scene.last.start_mark, scene.last.end_mark
    if end.line != scene.row or scene.line[end.column : scene.column].strip():
        return None
    if mark.line != end.line:
        return _closed_below(style, mark, end.line)
    value = scene.line[mark.column :].strip()
    if scene.column == end.column and style == "'":
        item = re.match(r"'.*?'(?=\s*[,\]}])", value) if _in_flow(scene) else None
        return _apostrophe(scene, item[0] if item else value)
    return _Cause(
        Words(
            "rien après le guillemet qui ferme le texte",
            "nothing after the quote that closes the text",
        ),
        Words(
            f"mettez le texte entier entre guillemets : {_wrapped(value)}.",
            f"put the whole text in quotes: {_wrapped(value)}.",
        ),
    )


def _wrapped(value: str) -> str:
    """The whole of `value`, quotes and all, in single quotes."""
    return "'" + printable(value, 50).replace("'", "''") + "'"


def _closed_below(style: str, mark: Any, row: int) -> _Cause:  # noqa: ANN401
    return _Cause(
        Words(
            f"un second {style} qui ferme le texte ; il n’est fermé qu’à la ligne {row + 1}",
            f"a second {style} that closes the text; it is closed on line {row + 1} only",
        ),
        Words(
            f"ajoutez {style} à la fin du texte de la ligne {mark.line + 1}.",
            f"add {style} at the end of the text on line {mark.line + 1}.",
        ),
        mark.line,
        mark.column,
    )


def _apostrophe(scene: _Scene, value: str) -> _Cause:
    inside = value[1:-1] if value.endswith("'") and len(value) > 1 else value[1:]
    shown = printable(inside, 50)
    curly = shown.replace("'", "’")
    double = f'"{shown}"' if '"' not in shown else curly
    return _Cause(
        Words(
            "un texte sans apostrophe droite entre deux apostrophes droites",
            "text without a straight apostrophe between two straight apostrophes",
        ),
        Words(
            f"l’apostrophe a fermé le texte : écrivez {double}, ou l’apostrophe courbe ’, ou doublez-la ('').",
            f"the apostrophe closed the text: write {double}, or use the curly apostrophe ’, or double it ('').",
        ),
        scene.row,
        scene.column - 1,
    )


_MISSING_SPACE = re.compile(r"^([ ]*(?:- +)*)([\w-]+)\s*:([^ \t\r\n/].*)$")
_KEY_AND_VALUE = re.compile(r"^\s*(?:- +)*[\"']?[\w .-]+[\"']?\s*: +(?P<value>[^\s#].*)$")


def missing_space(text: str) -> Words | None:
    """What to write instead of `key:value` or of `key:` and a non-breaking space; None if `text` is neither."""
    line = text.strip().split("\n")[0]
    found = _MISSING_SPACE.match(line)
    if not found:
        return None
    corrected = printable(f"{found[2]}: {found[3].strip()}", 50)
    return Words(
        f"il manque une espace ordinaire après les deux-points : écrivez « {corrected} ».",
        f"an ordinary space is missing after the colon: write “{corrected}”.",
    )


def _no_space_after_colon(scene: _Scene) -> _Cause | None:
    if not re.search(r"mapping values|expected ':'|expected key|block end", scene.said):
        return None
    for row in (scene.row, scene.opened, scene.row - 1):
        found = _MISSING_SPACE.match(scene.lines[row]) if row is not None and 0 <= row < len(scene.lines) else None
        if found and row is not None:
            colon = found.start(3) - 1
            corrected = printable(f"{found[2]}: {found[3]}", 50)
            return _Cause(
                Words("une espace après les deux-points", "a space after the colon"),
                Words(f"écrivez « {corrected} ».", f"write “{corrected}”."),
                row,
                colon,
            )
    return None


def _colon_in_sentence(scene: _Scene) -> _Cause | None:
    if "mapping values" not in scene.said:
        return None
    found = _KEY_AND_VALUE.match(scene.line)
    if not found or found.start("value") >= scene.column:
        return None
    value = _in_quotes(found["value"].strip().strip("“”«»\u00a0 "))
    return _Cause(
        Words(
            "des guillemets droits autour d’un texte qui contient des deux-points",
            "straight quotes around text that holds a colon",
        ),
        Words(f"écrivez {value}.", f"write {value}."),
    )


def _value_and_children(scene: _Scene) -> _Cause | None:
    """A key below, and further right than, a key that already has its value; or a text that goes on below."""
    if "mapping values" not in scene.said:
        return None
    row = next((index for index in range(scene.row - 1, -1, -1) if scene.lines[index].strip()), None)
    if row is None:
        return None
    return _Cause(
        Words(
            f"une ligne alignée sur celle d’au-dessus ; la ligne {row + 1} a déjà sa valeur",
            f"a line aligned with the one above; line {row + 1} already has its value",
        ),
        Words(
            f"alignez cette ligne sur les clés voisines, ou effacez ce qui suit les deux-points à la ligne {row + 1}. "
            "Si c’est la suite d’un texte, mettez le texte entier entre guillemets droits.",
            f"align this line with the keys beside it, or delete what follows the colon on line {row + 1}. "
            "If it continues a text, put the whole text in straight quotes.",
        ),
        scene.row,
        len(scene.line) - len(scene.line.lstrip()),
    )


def _stray_line(scene: _Scene) -> _Cause | None:
    if "expected ':'" not in scene.said:
        return None
    row = scene.opened if scene.opened is not None else scene.row
    column = scene.opened_column if scene.opened is not None else scene.column
    return _Cause(
        Words("« clé: valeur », ou un tiret puis une espace", "“key: value”, or a hyphen and a space"),
        Words(
            "si cette ligne continue le texte d’au-dessus, décalez-la de deux espaces vers la droite, "
            "ou commencez le texte par « | » à la ligne.",
            "if this line continues the text above, move it two spaces to the right, "
            "or start the text with “|” and a new line.",
        ),
        row,
        column,
    )


def _list_on_key_line(scene: _Scene) -> _Cause | None:
    if "sequence entries are not allowed" not in scene.said:
        return None
    return _Cause(
        Words("le tiret sur la ligne suivante", "the hyphen on the next line"),
        Words(
            "passez à la ligne après les deux-points : chaque élément de liste a sa ligne, « - élément ». "
            "Si le tiret fait partie du texte, mettez le texte entre guillemets droits.",
            "start a new line after the colon: each list item has its line, “- item”. "
            "If the hyphen is part of the text, put the text in straight quotes.",
        ),
    )


def _flow_not_closed(scene: _Scene) -> _Cause | None:
    if "flow" not in scene.around or scene.opened is None:
        return None
    hidden = _hidden_in_list(scene)
    if hidden:
        return hidden
    sign = scene.lines[scene.opened][scene.opened_column : scene.opened_column + 1]
    closing = {"[": "]", "{": "}"}.get(sign, "]")
    return _Cause(
        Words(
            f"une virgule entre les éléments, et {closing} pour fermer {sign}",
            f"a comma between items, and {closing} to close {sign}",
        ),
        Words(
            f"fermez par {closing} le {sign} de la ligne {scene.opened + 1} ; un texte qui commence par {sign} "
            "se met entre guillemets droits.",
            f"close with {closing} the {sign} of line {scene.opened + 1}; text that starts with {sign} "
            "goes in straight quotes.",
        ),
        scene.opened,
        scene.opened_column,
    )


def _hidden_in_list(scene: _Scene) -> _Cause | None:
    """`[#tag, …]`: the rest of the line, bracket and all, is a comment to YAML."""
    for row in range(min(scene.row, len(scene.lines) - 1), -1, -1):
        hidden = re.search(r"[\[{,]\s*(#[^\s,\]}]+)", scene.lines[row])
        if hidden:
            tag = printable(hidden[1], 30)
            return _Cause(
                Words(
                    "des guillemets droits autour de ce qui commence par #", "straight quotes around what starts with #"
                ),
                Words(
                    f'YAML prend la suite pour un commentaire : écrivez "{tag}".',
                    f'YAML takes the rest for a comment: write "{tag}".',
                ),
                row,
                hidden.start(1),
            )
        if row < scene.row and re.match(r"\S", scene.lines[row]):
            return None
    return None


def _block_text(scene: _Scene) -> _Cause | None:
    if "block scalar" not in scene.around:
        return None
    return _Cause(
        Words("rien après « | » ou « > » sur leur ligne", "nothing after “|” or “>” on their line"),
        Words(
            "mettez le texte à la ligne, décalé de deux espaces ; si le signe fait partie du texte, "
            "mettez le texte entre guillemets droits.",
            "put the text on the next line, two spaces to the right; if the sign is part of the text, "
            "put the text in straight quotes.",
        ),
    )


def _odd_start(scene: _Scene) -> _Cause | None:
    if "node content" not in scene.said or not scene.rest:
        return None
    return _quote_the_value(scene.rest[0], scene.rest.strip())


def _missing_hyphen(scene: _Scene) -> _Cause | None:
    if "block collection" not in scene.around or scene.opened is None:
        return None
    return _Cause(
        Words(
            f"un tiret, comme pour la liste qui commence à la ligne {scene.opened + 1}",
            f"a hyphen, as in the list that starts on line {scene.opened + 1}",
        ),
        Words(
            "si cette ligne est un élément de la liste, commencez-la par « - », aligné sur les autres tirets ; "
            "sinon, placez-la au niveau de la clé qui porte la liste.",
            "if this line is an item of the list, start it with “- ”, aligned with the other hyphens; "
            "otherwise move it to the level of the key that holds the list.",
        ),
    )


def _misaligned(scene: _Scene) -> _Cause | None:
    if "block mapping" not in scene.around or scene.opened is None:
        return None
    indent = len(scene.line) - len(scene.line.lstrip())
    if scene.column != indent:
        return None
    return _Cause(
        Words(
            "une ligne alignée sur ses voisines ; celle-ci commence entre deux niveaux",
            "a line aligned with its neighbours; this one starts between two levels",
        ),
        Words(
            f"espaces au début de cette ligne : {indent} ; au début du groupe qui l’entoure (ligne {scene.opened + 1}) : "
            f"{scene.opened_column}. Donnez à cette ligne le même retrait que ses voisines.",
            f"spaces at the start of this line: {indent}; at the start of the group around it (line {scene.opened + 1}): "
            f"{scene.opened_column}. Give this line the same indent as its neighbours.",
        ),
    )


def _directive(scene: _Scene) -> _Cause | None:
    if "directive" not in f"{scene.around} {scene.said}" and "<document start>" not in scene.said:
        return None
    return _Cause(
        Words("des lignes « clé: valeur »", "lines of “key: value”"),
        Words(
            "cette ligne n’appartient à aucune clé : donnez-lui une clé, ou commencez-la par « # » pour un commentaire.",
            "this line belongs to no key: give it a key, or start it with “# ” for a comment.",
        ),
    )


def _unknown(scene: _Scene) -> _Cause:
    words = printable(scene.said or "cannot be read", 100)
    return _Cause(
        Words("du YAML : « clé: valeur », ou un tiret puis une valeur", "YAML: “key: value”, or a hyphen and a value"),
        Words(
            f"vérifiez cette ligne et celle d’au-dessus : guillemets, deux-points, retrait. (YAML dit : {words})",
            f"check this line and the one above: quotes, colons, indent. (YAML says: {words})",
        ),
    )


_RECOGNISERS: Final[tuple[Callable[[_Scene], _Cause | None], ...]] = (
    _tab,
    _wide_space,
    _backslash,
    _never_closed,
    _quote_inside,
    _reserved_start,
    _star_or_mark,
    _colon_in_sentence,
    _no_space_after_colon,
    _value_and_children,
    _list_on_key_line,
    _flow_not_closed,
    _block_text,
    _odd_start,
    _stray_line,
    _missing_hyphen,
    _misaligned,
    _directive,
)
