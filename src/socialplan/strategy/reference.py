"""The reference page of `strategy.yaml`: every key, its question, what to write; made from the declarations.

`python -m socialplan.strategy.reference DIR` writes `strategy-yaml.md` and `strategy-yaml.fr.md` into DIR.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from socialplan.language import Language, Words
from socialplan.strategy.fields import Choice, Section, When
from socialplan.strategy.numbers import expected_number
from socialplan.strategy.specs import Field, Type, fields_of, places

FILES: Final[dict[Language, str]] = {"en": "strategy-yaml.md", "fr": "strategy-yaml.fr.md"}

_INTRODUCTION: Final = Words(
    """# Toutes les clés de `strategy.yaml`

Cette page est tirée des déclarations du programme : elle dit ce que le programme lit, ni plus ni moins.

## Comment écrire

- Une réponse s’écrit après les deux-points et une espace : `name: Mes Démarches`.
- Une clé vide est une question sans réponse. Rien n’est obligatoire.
- Un texte qui contient deux-points et une espace, ou qui commence par `@`, `#`, `*`, `&`, `!` ou `%`, se met entre guillemets droits : `"@mairie"`, `"Une ville : la vôtre"`.
- Un texte s’écrit dans la première langue de `meta.languages`, ou dans les deux : `{fr: …, en: …}`.
- Une date s’écrit `2026-11-22`. Une heure s’écrit `"18:00"` ou `18h30`, et `"24:00"` pour la fin du jour.
- Un nombre prend un point ou une virgule : `1,5`. L’unité peut suivre : `6 h`, `40 %`.
- Oui et non s’écrivent `oui`, `non`, `yes`, `no`, `true` ou `false`.
- Un choix s’écrit par son identifiant ou par l’un de ses noms, en français ou en anglais, avec ou sans accents.
- Une liste se met entre crochets, `[a, b]`, ou avec un tiret par ligne.
- Les clés marquées ★ suffisent pour la fiche express ; « socialplan init » demande aussi celles marquées ☆ pour un plan complet, et les autres à qui veut tout régler.
""",
    """# Every key of `strategy.yaml`

This page is made from the program’s declarations: it says what the program reads, no more and no less.

## How to write

- An answer goes after the colon and a space: `name: Mes Démarches`.
- An empty key is a question without an answer. Nothing is compulsory.
- Text that holds a colon and a space, or starts with `@`, `#`, `*`, `&`, `!` or `%`, goes in straight quotes: `"@townhall"`, `"A town: yours"`.
- Text is written in the first language of `meta.languages`, or in both: `{en: …, fr: …}`.
- A date is written `2026-11-22`. A time is written `"18:00"` or `18h30`, and `"24:00"` for the end of the day.
- A number takes a point or a comma: `1.5`. The unit may follow: `6 h`, `40 %`.
- Yes and no are written `yes`, `no`, `oui`, `non`, `true` or `false`.
- A choice is written by its id or by one of its names, in French or English, with or without accents.
- A list goes in brackets, `[a, b]`, or with a hyphen before each item.
- Keys marked ★ are enough for the brief; “socialplan init” also asks those marked ☆ for a full plan, and the others of whoever wants to settle everything.
""",
)
_COLUMNS: Final = Words(
    "| Clé | Question | Réponse | Exemple |\n| --- | --- | --- | --- |",
    "| Key | Question | Answer | Example |\n| --- | --- | --- | --- |",
)
_CHOICES: Final = Words("Les choix", "The choices")
_CHOICE_COLUMNS: Final = Words(
    "| À écrire | Sens | Aussi compris |\n| --- | --- | --- |",
    "| Write | Meaning | Also understood |\n| --- | --- | --- |",
)
_MARKS: Final = {"brief": " ★", "full": " ☆"}
_IF: Final = Words("Demandé si {path} est {values}.", "Asked if {path} is {values}.")
_UNLESS: Final = Words("Demandé sauf si {path} est {values}.", "Asked unless {path} is {values}.")
_ONCE_ANSWERED: Final = Words("Demandé une fois {path} rempli.", "Asked once {path} is filled in.")
_UNLESS_ANSWERED: Final = Words("Demandé tant que {path} est vide.", "Asked as long as {path} is empty.")
_OR: Final = Words("ou", "or")
_YES: Final = Words("oui", "yes")
_NO: Final = Words("non", "no")
_KINDS: Final[dict[str, Words]] = {
    "section": Words("des clés (voir plus bas)", "keys (see below)"),
    "text": Words("texte", "text"),
    "str": Words("texte, le même dans les deux langues", "text, the same in both languages"),
    "bool": Words("oui ou non", "yes or no"),
    "day": Words("date", "date"),
    "clock": Words("heure", "time"),
}
_TEXT_KINDS: Final[dict[str, Words]] = {
    "url": Words("adresse web", "web address"),
    "email": Words("adresse électronique", "e-mail address"),
    "handle": Words("nom de compte", "account name"),
    "phone": Words("numéro de téléphone", "phone number"),
}


def reference_page(root: type[Section], language: Language) -> str:
    """The page in `language`, as Markdown."""
    parts = [_INTRODUCTION.to(language)]
    for field in fields_of(root):
        parts += _chapter(field, language)
    return "\n".join([*parts, *_choices(root, language)]).rstrip("\n") + "\n"


def _chapter(field: Field, language: Language) -> Iterator[str]:
    yield f"## `{field.key}` – {field.question.label.to(language)}\n"
    if field.target.kind != "section":
        yield _table([field], language)
        return
    yield from _help(field, language)
    yield _table(fields_of(field.target.python), language)
    start = _written(field, "")
    yield from _below(field.target.python, start, language)


def _below(section: type[Section], path: str, language: Language) -> Iterator[str]:
    for field in fields_of(section):
        if field.target.kind == "section":
            here = _written(field, f"{path}.")
            yield f"### `{here}` – {field.question.label.to(language)}\n"
            yield from _help(field, language)
            yield _table(fields_of(field.target.python), language)
            yield from _below(field.target.python, here, language)


def _written(field: Field, before: str) -> str:
    return f"{before}{field.key}{'[]' if field.type.kind == 'list' else ''}"


def _help(field: Field, language: Language) -> Iterator[str]:
    if field.question.help:
        yield f"{field.question.help.to(language)}\n"


def _table(fields: tuple[Field, ...] | list[Field], language: Language) -> str:
    return "\n".join([_COLUMNS.to(language), *(_row(field, language) for field in fields)]) + "\n"


def _row(field: Field, language: Language) -> str:
    question = field.question
    asked = question.label.to(language)
    if question.help and field.target.kind != "section":
        asked = f"{asked}{'' if asked.endswith('?') else '.'} {question.help.to(language)}"
    if question.when:
        asked = f"{asked}{'' if asked.endswith(('.', '?', '…')) else '.'} {_condition(question.when, language)}"
    key = f"`{field.key}`{_MARKS.get(question.depth, '')}"
    example = f"`{question.example}`" if question.example else ""
    return f"| {key} | {_cell(asked)} | {_cell(_answer(field, language))} | {_cell(example)} |"


def _condition(when: When, language: Language) -> str:
    """On what a question depends, in one sentence."""
    path = f"`{'.'.join(when.path)}`"
    values = [_written_value(value, language) for value in when.values]
    if not values:
        words = _UNLESS_ANSWERED if when.unless else _ONCE_ANSWERED
        return words.to(language).format(path=path)
    told = f"{', '.join(values[:-1])} {_OR.to(language)} {values[-1]}" if values[1:] else values[0]
    return (_UNLESS if when.unless else _IF).to(language).format(path=path, values=told)


def _written_value(value: str | bool, language: Language) -> str:  # noqa: FBT001 - a value, not a switch
    if isinstance(value, bool):
        return (_YES if value else _NO).to(language)
    return f"`{value}`"


def _cell(text: str) -> str:
    return text.replace("\n", " ").replace("|", "\\|")


def _answer(field: Field, language: Language) -> str:
    """What may be answered, in a few words."""
    told = _one(field.target, field, language)
    if field.question.refers_to:
        told = Words(f"identifiant de `{field.question.refers_to}`", f"id of `{field.question.refers_to}`").to(language)
    return Words(f"liste : {told}", f"list: {told}").to(language) if field.type.kind == "list" else told


def _one(wanted: Type, field: Field, language: Language) -> str:
    if wanted.kind in {"int", "float"}:
        return expected_number(wanted, field.question.unit).to(language)
    if wanted.kind == "choice":
        return f"[{wanted.python.__name__}](#{wanted.python.__name__.lower()})"
    if field.question.kind in _TEXT_KINDS:
        return _TEXT_KINDS[field.question.kind].to(language)
    told = _KINDS[wanted.kind].to(language)
    if wanted.pattern:
        told = Words("nom court, en minuscules", "short name, in lower case").to(language)
    if wanted.longest:
        limit = Words(f"{wanted.longest} caractères au plus", f"{wanted.longest} characters at most")
        return f"{told}, {limit.to(language)}"
    return told


def _choices(root: type[Section], language: Language) -> Iterator[str]:
    yield f"## {_CHOICES.to(language)}\n"
    used = {place.field.target.python for place in places(root) if place.field.target.kind == "choice"}
    for choice in sorted(used, key=lambda each: each.__name__):
        yield f"### {choice.__name__}\n"
        rows = [_choice_row(member, language) for member in choice]
        yield "\n".join([_CHOICE_COLUMNS.to(language), *rows]) + "\n"


def _choice_row(member: Choice, language: Language) -> str:
    other: Language = "en" if language == "fr" else "fr"
    also = ", ".join(dict.fromkeys([member.to(other), *member.synonyms]))
    return f"| `{member.value}` | {_cell(member.to(language))} | {_cell(also)} |"


def write_pages(root: type[Section], folder: Path) -> None:
    """Write both pages into `folder`."""
    for language, name in FILES.items():
        (folder / name).write_text(reference_page(root, language), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    from socialplan.strategy.model import Strategy

    write_pages(Strategy, Path(sys.argv[1]))
