"""The mistakes that people make in YAML, one recogniser each: the first that knows its mistake explains it."""

import re
from collections.abc import Callable
from typing import Final

from socialplan.language import Words
from socialplan.strategy.problems import printable
from socialplan.strategy.yaml_quotes import (
    backslash,
    in_quotes,
    never_closed,
    odd_start,
    quote_inside,
    reserved_start,
    star_or_mark,
)
from socialplan.strategy.yaml_scene import Cause, Scene

_GIT_MARKS: Final = ("<<<<<<< ", "||||||| ", ">>>>>>> ")


def _git_marks(scene: Scene) -> Cause | None:
    """The marks that git leaves where two people changed the same lines: nowhere near, often, the line that fails."""
    row = next((row for row, line in enumerate(scene.lines) if line.startswith(_GIT_MARKS)), None)
    if row is None:
        return None
    return Cause(
        Words("une seule version de ces lignes", "one version of these lines only"),
        Words(
            "git a laissé ici deux versions, entre <<<<<<< et >>>>>>> : "
            "gardez la bonne, puis effacez ces marques et l’autre.",
            "git left two versions here, between <<<<<<< and >>>>>>>: "
            "keep the right one, then delete the marks and the other.",
        ),
        row,
        0,
    )


def _tab(scene: Scene) -> Cause | None:
    indent = re.match(r"[ \t]*", scene.line)
    tab = indent[0].find("\t") if indent else -1
    if tab < 0:
        return None
    return Cause(
        Words("des espaces en début de ligne, pas de tabulation", "spaces at the start of the line, no tab"),
        Words(
            "remplacez la tabulation (→) par deux espaces par niveau.",
            "replace the tab (→) by two spaces a level.",
        ),
        scene.row,
        tab,
    )


_WIDE_SPACES: Final = "\u00a0\u202f\u2007\u2009\u3000"


def _wide_space(scene: Scene) -> Cause | None:
    """A non-breaking space, which French keyboards make, where YAML wants a plain one."""
    for row in (scene.row, scene.row - 1):
        line = scene.lines[row] if 0 <= row < len(scene.lines) else ""
        found = re.search(rf"(?:^\s*[\w\"'-]+\s*[:-]|^ *)([{_WIDE_SPACES}])", line)
        if found:
            return Cause(
                Words("une espace ordinaire ici", "an ordinary space here"),
                Words(
                    "c’est une espace insécable : effacez-la et retapez une espace avec la barre d’espace seule.",
                    "this is a non-breaking space: delete it and type a space with the space bar alone.",
                ),
                row,
                found.start(1),
            )
    return None


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
        f"il manque une espace ordinaire après les deux-points : écrivez « {corrected} ».",
        f"an ordinary space is missing after the colon: write “{corrected}”.",
    )


def _no_space_after_colon(scene: Scene) -> Cause | None:
    if not re.search(r"mapping values|expected ':'|expected key|block end", scene.said):
        return None
    for row in (scene.row, scene.opened, scene.row - 1):
        found = _MISSING_SPACE.match(scene.lines[row]) if row is not None and 0 <= row < len(scene.lines) else None
        if found and row is not None:
            colon = found.start(3) - 1
            corrected = printable(f"{found[2]}: {found[3]}", 50)
            return Cause(
                Words("une espace après les deux-points", "a space after the colon"),
                Words(f"écrivez « {corrected} ».", f"write “{corrected}”."),
                row,
                colon,
            )
    return None


def _colon_in_sentence(scene: Scene) -> Cause | None:
    if "mapping values" not in scene.said:
        return None
    found = _KEY_AND_VALUE.match(scene.line)
    if not found or found.start("value") >= scene.column:
        return None
    value = in_quotes(found["value"].strip().strip("“”«»\u00a0 "))
    return Cause(
        Words(
            "des guillemets droits autour d’un texte qui contient des deux-points",
            "straight quotes around text that holds a colon",
        ),
        Words(f"écrivez {value}.", f"write {value}."),
    )


def _value_and_children(scene: Scene) -> Cause | None:
    """A key below, and further right than, a key that already has its value; or a text that goes on below."""
    if "mapping values" not in scene.said:
        return None
    row = next((index for index in range(scene.row - 1, -1, -1) if scene.lines[index].strip()), None)
    if row is None:
        return None
    return Cause(
        Words(
            f"une ligne alignée sur celle d’au-dessus ; la ligne {row + 1} a déjà sa valeur",
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


def _stray_line(scene: Scene) -> Cause | None:
    if "expected ':'" not in scene.said:
        return None
    row = scene.opened if scene.opened is not None else scene.row
    column = scene.opened_column if scene.opened is not None else scene.column
    return Cause(
        Words("« clé: valeur », ou un tiret puis une espace", "“key: value”, or a hyphen and a space"),
        Words(
            "si cette ligne continue le texte d’au-dessus, décalez-la de deux espaces vers la droite, "
            "ou commencez le texte par « | » à la ligne.",
            "if this line continues the text above, move it two spaces to the right, "
            "or start the text with “|” and a new line.",
        ),
        row,
        column,
    )


def _list_on_key_line(scene: Scene) -> Cause | None:
    if "sequence entries are not allowed" not in scene.said:
        return None
    return Cause(
        Words("le tiret sur la ligne suivante", "the hyphen on the next line"),
        Words(
            "passez à la ligne après les deux-points : chaque élément de liste a sa ligne, « - élément ». "
            "Si le tiret fait partie du texte, mettez le texte entre guillemets droits.",
            "start a new line after the colon: each list item has its line, “- item”. "
            "If the hyphen is part of the text, put the text in straight quotes.",
        ),
    )


def _flow_not_closed(scene: Scene) -> Cause | None:
    if "flow" not in scene.around or scene.opened is None:
        return None
    hidden = _hidden_in_list(scene)
    if hidden:
        return hidden
    row, column = _bracket(scene, scene.opened, scene.opened_column)
    sign = scene.lines[row][column : column + 1]
    closing = {"[": "]", "{": "}"}.get(sign)
    if closing is None:
        return None
    return Cause(
        Words(
            f"une virgule entre les éléments, et {closing} pour fermer {sign}",
            f"a comma between items, and {closing} to close {sign}",
        ),
        Words(
            f"fermez par {closing} le {sign} de la ligne {row + 1} ; un texte qui commence par {sign} "
            "se met entre guillemets droits.",
            f"close with {closing} the {sign} of line {row + 1}; text that starts with {sign} goes in straight quotes.",
        ),
        row,
        column,
    )


def _bracket(scene: Scene, row: int, column: int) -> tuple[int, int]:
    """Where the bracket or brace was opened: at the place the parser tells, or the last one before it."""
    if scene.lines[row][column : column + 1] in {"[", "{"}:
        return row, column
    for above in range(row, -1, -1):
        line = scene.lines[above][: column if above == row else None]
        last = max(line.rfind("["), line.rfind("{"))
        if last >= 0:
            return above, last
    return row, column


def _hidden_in_list(scene: Scene) -> Cause | None:
    """`[#tag, …]`: the rest of the line, bracket and all, is a comment to YAML."""
    for row in range(min(scene.row, len(scene.lines) - 1), -1, -1):
        hidden = re.search(r"[\[{,]\s*(#[^\s,\]}]+)", scene.lines[row])
        if hidden:
            tag = printable(hidden[1], 30)
            return Cause(
                Words(
                    "des guillemets droits autour de ce qui commence par #", "straight quotes around what starts with #"
                ),
                Words(
                    f'YAML prend la suite pour un commentaire : écrivez "{tag}".',
                    f'YAML takes the rest for a comment: write "{tag}".',
                ),
                row,
                hidden.start(1),
            )
        if row < scene.row and re.match(r"\S", scene.lines[row]):
            return None
    return None


def _block_text(scene: Scene) -> Cause | None:
    if "block scalar" not in scene.around:
        return None
    return Cause(
        Words("rien après « | » ou « > » sur leur ligne", "nothing after “|” or “>” on their line"),
        Words(
            "mettez le texte à la ligne, décalé de deux espaces ; si le signe fait partie du texte, "
            "mettez le texte entre guillemets droits.",
            "put the text on the next line, two spaces to the right; if the sign is part of the text, "
            "put the text in straight quotes.",
        ),
    )


def _missing_hyphen(scene: Scene) -> Cause | None:
    if "block collection" not in scene.around or scene.opened is None:
        return None
    return Cause(
        Words(
            f"un tiret, comme pour la liste qui commence à la ligne {scene.opened + 1}",
            f"a hyphen, as in the list that starts on line {scene.opened + 1}",
        ),
        Words(
            "si cette ligne est un élément de la liste, commencez-la par « - », aligné sur les autres tirets ; "
            "sinon, placez-la au niveau de la clé qui porte la liste.",
            "if this line is an item of the list, start it with “- ”, aligned with the other hyphens; "
            "otherwise move it to the level of the key that holds the list.",
        ),
    )


def _misaligned(scene: Scene) -> Cause | None:
    if "block mapping" not in scene.around or scene.opened is None:
        return None
    indent = len(scene.line) - len(scene.line.lstrip())
    if scene.column != indent:
        return None
    return Cause(
        Words(
            "une ligne alignée sur ses voisines ; celle-ci commence entre deux niveaux",
            "a line aligned with its neighbours; this one starts between two levels",
        ),
        Words(
            f"espaces au début de cette ligne : {indent} ; au début du groupe qui l’entoure (ligne {scene.opened + 1}) : "
            f"{scene.opened_column}. Donnez à cette ligne le même retrait que ses voisines.",
            f"spaces at the start of this line: {indent}; at the start of the group around it (line {scene.opened + 1}): "
            f"{scene.opened_column}. Give this line the same indent as its neighbours.",
        ),
    )


def _directive(scene: Scene) -> Cause | None:
    if "directive" not in f"{scene.around} {scene.said}" and "<document start>" not in scene.said:
        return None
    return Cause(
        Words("des lignes « clé: valeur »", "lines of “key: value”"),
        Words(
            "cette ligne n’appartient à aucune clé : donnez-lui une clé, ou commencez-la par « # » pour un commentaire.",
            "this line belongs to no key: give it a key, or start it with “# ” for a comment.",
        ),
    )


def unknown(scene: Scene) -> Cause:
    """What can be said where no recogniser knows the mistake."""
    words = printable(scene.said or "cannot be read", 100)
    return Cause(
        Words("du YAML : « clé: valeur », ou un tiret puis une valeur", "YAML: “key: value”, or a hyphen and a value"),
        Words(
            f"vérifiez cette ligne et celle d’au-dessus : guillemets, deux-points, retrait. (YAML dit : {words})",
            f"check this line and the one above: quotes, colons, indent. (YAML says: {words})",
        ),
    )


RECOGNISERS: Final[tuple[Callable[[Scene], Cause | None], ...]] = (
    _git_marks,
    _tab,
    _wide_space,
    backslash,
    never_closed,
    quote_inside,
    reserved_start,
    star_or_mark,
    _colon_in_sentence,
    _no_space_after_colon,
    _value_and_children,
    _list_on_key_line,
    _flow_not_closed,
    _block_text,
    odd_start,
    _stray_line,
    _missing_hyphen,
    _misaligned,
    _directive,
)
