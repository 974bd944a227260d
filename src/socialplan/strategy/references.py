"""Names that point elsewhere in the file, or to what the program knows: they must exist, and be declared once."""

from collections.abc import Callable, Iterable
from collections.abc import Mapping as Table
from typing import NamedTuple

from socialplan.language import Words
from socialplan.strategy.convert import Declared, Reference, told
from socialplan.strategy.problems import Path, Problem, dotted, printable
from socialplan.strategy.refusal import Refusal, did_you_mean
from socialplan.strategy.suggest import nearest, plain

_MOST_LISTED = 12
_MOST_ADVICE = 200


class _Ids(NamedTuple):
    """The ids of one list, and the other names of what they stand for."""

    known: dict[str, Declared]
    called: dict[str, str]


def reference_problems(
    references: list[Reference],
    declared: list[Declared],
    lists: Table[str, tuple[str, ...]],
    names: Table[str, Callable[[], Iterable[str]]],
) -> list[Problem]:
    """Ids declared twice in a list, and references to what is not there.

    `lists` says where each target's ids live; `names` gives the ids of the targets that live outside the file.
    """
    by_list = _by_list(declared)
    problems = _declared_twice(declared)
    for reference in references:
        if reference.target in names:
            problems += _unknown_name(reference, names[reference.target]())
            continue
        place = lists.get(reference.target)
        if place is None:
            raise LookupError(f"no list is known for refers_to={reference.target!r}")
        ids = by_list.get(place, _Ids({}, {}))
        if reference.node.text.strip() not in ids.known:
            problems.append(_dangling(reference, place, ids, advise=len(problems) < _MOST_ADVICE))
    return problems


def _keys_only(path: Path) -> tuple[str, ...]:
    return tuple(step for step in path if isinstance(step, str))


def _by_list(declared: list[Declared]) -> dict[tuple[str, ...], _Ids]:
    found: dict[tuple[str, ...], _Ids] = {}
    for each in declared:
        ids = found.setdefault(_keys_only(each.path), _Ids({}, {}))
        identifier = each.node.text.strip()
        ids.known.setdefault(identifier, each)
        for name in each.called:
            ids.called.setdefault(plain(name), identifier)
    return found


def _declared_twice(declared: list[Declared]) -> list[Problem]:
    first: dict[tuple[Path, str], Declared] = {}
    problems = []
    for each in declared:
        same = first.setdefault((each.path[:-1], each.node.text.strip()), each)
        if same is not each:
            problems.append(_twice(same, each))
    return problems


def _twice(first: Declared, again: Declared) -> Problem:
    expected = Words(
        f"un identifiant différent pour chacun ; celui-ci est déjà pris à la ligne {first.node.line}",
        f"a different id for each; this one is already taken on line {first.node.line}",
    )
    node = again.node
    return Problem((*again.path, "id"), node.line, node.column, "duplicate-id", printable(node.text), expected)


def _unknown_name(reference: Reference, names: Iterable[str]) -> list[Problem]:
    """A name that the program does not know, with all that it does know."""
    written, known = reference.node.text.strip(), list(names)
    if written in known:
        return []
    close = nearest(written, known)
    expected = Words(f"l’un de ces noms : {', '.join(known)}", f"one of these names: {', '.join(known)}")
    refusal = Refusal("unknown-reference", expected, did_you_mean(close) if close else None)
    return [told(reference.node, reference.path, reference.question, refusal)]


def _dangling(reference: Reference, place: tuple[str, ...], ids: _Ids, *, advise: bool) -> Problem:
    written = reference.node.text.strip()
    hint = _advice(written, ids, place) if advise else None
    refusal = Refusal("unknown-reference", _expected(place, ids), hint)
    return told(reference.node, reference.path, reference.question, refusal)


def _expected(place: tuple[str, ...], ids: _Ids) -> Words:
    where = dotted(place)
    if not ids.known:
        return Words(
            f"un identifiant déclaré sous {where}, qui n’en a pas encore", f"an id of {where}, which has none yet"
        )
    listed = ", ".join(printable(each, 30) for each in list(ids.known)[:_MOST_LISTED])
    more = len(ids.known) - _MOST_LISTED
    french = f"{listed} et {more} autres" if more > 0 else listed
    english = f"{listed} and {more} more" if more > 0 else listed
    return Words(f"un identifiant déclaré sous {where} : {french}", f"an id of {where}: {english}")


def _advice(written: str, ids: _Ids, place: tuple[str, ...]) -> Words | None:
    named = ids.called.get(plain(written))
    if named:
        return did_you_mean(named)
    close = nearest(written, [*ids.known, *ids.called])
    if close:
        return did_you_mean(close if close in ids.known else ids.called[close])
    where = dotted(place)
    return Words(
        f"ajoutez un élément à {where}, « - id: … », ou corrigez ce nom.",
        f"add an item to {where}, “- id: …”, or correct this name.",
    )
