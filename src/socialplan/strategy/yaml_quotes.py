"""Mistakes with quotes, and values that start with a sign that means something to YAML."""

import re
from typing import Any

from socialplan.language import Words
from socialplan.strategy.problems import printable
from socialplan.strategy.yaml_scene import Cause, Scene


def reserved_start(scene: Scene) -> Cause | None:
    """`@handle`, a backquote, a percent sign, at the start of a value."""
    if scene.rest[:1] not in {"@", "`", "%"} or "cannot start any token" not in scene.said:
        return None
    value = re.split(r"\s#|[,\]}]" if _in_flow(scene) else r"\s#", scene.rest)[0].strip()
    return _quote_the_value(scene.rest[0], value)


def _in_flow(scene: Scene) -> bool:
    return bool(re.search(r"[\[{][^\]}]*$", scene.before))


def _quote_the_value(sign: str, value: str) -> Cause:
    example = in_quotes(value)
    return Cause(
        Words(
            f"des guillemets droits autour d’une valeur qui commence par {sign}",
            f"straight quotes around a value that starts with {sign}",
        ),
        Words(f"écrivez {example}.", f"write {example}."),
    )


def in_quotes(value: str) -> str:
    """`value` as one would write it in quotes, shortened."""
    shown = printable(value, 50)
    return f'"{shown}"' if '"' not in shown and "\\" not in shown else "'" + shown.replace("'", "''") + "'"


def star_or_mark(scene: Scene) -> Cause | None:
    """`*gras*`, `& Cie`, `!!`: signs that mean something to YAML at the start of a value."""
    if not re.search(r"scanning an? (alias|anchor|tag)|parsing a node|tag handle", f"{scene.around} {scene.said}"):
        return None
    if scene.opened != scene.row or scene.line[scene.opened_column : scene.opened_column + 1] not in {"*", "&", "!"}:
        return None
    value = scene.line[scene.opened_column :].strip()
    return _quote_the_value(value[0], value)._replace(row=scene.row, column=scene.opened_column)


def backslash(scene: Scene) -> Cause | None:
    """A backslash between double quotes that stands for nothing."""
    if "escape" not in scene.said and "hexadecimal" not in scene.said and "Unicode character" not in scene.said:
        return None
    return Cause(
        Words("un signe \\ doublé entre guillemets doubles", "a doubled \\ between double quotes"),
        Words(
            "écrivez \\\\ au lieu de \\, ou entourez la valeur d’apostrophes droites '…'.",
            "write \\\\ instead of \\, or put the value between single quotes '…'.",
        ),
    )


def never_closed(scene: Scene) -> Cause | None:
    """A quote that is opened and never closed."""
    if "quoted scalar" not in scene.around or scene.opened is None:
        return None
    row, column = scene.opened, scene.opened_column
    quote = scene.lines[row][column : column + 1]
    return Cause(
        Words(f"un second {quote} qui ferme le texte", f"a second {quote} that closes the text"),
        Words(
            f"ajoutez {quote} à la fin du texte, ou effacez celui du début.",
            f"add {quote} at the end of the text, or delete the one at its start.",
        ),
        row,
        column,
    )


def quote_inside(scene: Scene) -> Cause | None:
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
    return Cause(
        Words(
            "rien après le guillemet qui ferme le texte",
            "nothing after the quote that closes the text",
        ),
        Words(
            f"mettez le texte entier entre guillemets : {_wrapped(value)}.",
            f"put the whole text in quotes: {_wrapped(value)}.",
        ),
    )


def _wrapped(value: str) -> str:
    """The whole of `value`, quotes and all, in single quotes."""
    return "'" + printable(value, 50).replace("'", "''") + "'"


def _closed_below(style: str, mark: Any, row: int) -> Cause:  # noqa: ANN401
    return Cause(
        Words(
            f"un second {style} qui ferme le texte ; il n’est fermé qu’à la ligne {row + 1}",
            f"a second {style} that closes the text; it is closed on line {row + 1} only",
        ),
        Words(
            f"ajoutez {style} à la fin du texte de la ligne {mark.line + 1}.",
            f"add {style} at the end of the text on line {mark.line + 1}.",
        ),
        mark.line,
        mark.column,
    )


def _apostrophe(scene: Scene, value: str) -> Cause:
    inside = value[1:-1] if value.endswith("'") and len(value) > 1 else value[1:]
    shown = printable(inside, 50)
    curly = shown.replace("'", "’")
    double = f'"{shown}"' if '"' not in shown else curly
    return Cause(
        Words(
            "un texte sans apostrophe droite entre deux apostrophes droites",
            "text without a straight apostrophe between two straight apostrophes",
        ),
        Words(
            f"l’apostrophe a fermé le texte : écrivez {double}, ou l’apostrophe courbe ’, ou doublez-la ('').",
            f"the apostrophe closed the text: write {double}, or use the curly apostrophe ’, or double it ('').",
        ),
        scene.row,
        scene.column - 1,
    )


def odd_start(scene: Scene) -> Cause | None:
    """A value that starts with a sign that YAML keeps for itself."""
    if "node content" not in scene.said or not scene.rest:
        return None
    return _quote_the_value(scene.rest[0], scene.rest.strip())
