"""The merge on real documents: another answer renders them anew while somebody has been at work in them."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from socialplan.workspace.fences import fenced
from socialplan.workspace.merge import merge

Edit = Callable[[str], str]
FOLDER = Path(__file__).resolve().parents[2] / "examples"
DOCUMENTS = {f"{path.parent.name}/{path.name}": path for path in sorted(FOLDER.glob("*/*.md"))}
TOWN_AND_STATE = [name for name in DOCUMENTS if name.startswith(("commune", "startup"))]
PLANS = ["commune/plan-de-crise.md", "commune/charte-usage.md", "commune/plan-strategique.md"]


def _outside_code(change: Edit, text: str) -> str:
    lines = text.splitlines(keepends=True)
    flags = fenced(lines)
    return "".join(line if flag else change(line) for line, flag in zip(lines, flags, strict=True))


def _bullets(text: str) -> str:
    return _outside_code(lambda line: re.sub(r"^- ", "* ", line), text)


def _ticks(text: str) -> str:
    return text.replace("- [ ]", "- [x]")


def _remarks(text: str) -> str:
    """A remark of somebody's under each heading."""
    numbers = iter(range(1_000))
    return _outside_code(
        lambda line: f"{line}\nNote de l’équipe, no {next(numbers)}.\n" if line.startswith("## ") else line, text
    )


def _padded(text: str) -> str:
    """Tables as an editor lays them out when it saves."""
    return _outside_code(lambda line: re.sub(r" \|(?=.)", "     |", line) if line.startswith("| ") else line, text)


def _without_a_section(text: str) -> str:
    return re.sub(r"(?ms)^## [^\n]*\n(?:(?!^## ).)*\Z", "", text)


def _renamed(text: str) -> str:
    """The person most often named is somebody else."""
    names = Counter(re.findall(r"[A-ZÉ][a-zéèëï]+ [A-Z][a-zéèëï]+", text))
    return text.replace(names.most_common(1)[0][0], "Camille Deschamps-Leroy") if names else text


def _row_more(text: str) -> str:
    """Each table has one row more, after its first rule."""
    return _outside_code(lambda line: f"{line}| neuve | 9 h |\n" if line.startswith("| ---") else line, text)


def _section_more(text: str) -> str:
    return text + "\n## Ce qui est nouveau\n\nUne réponse de plus.\n"


MINE: dict[str, Edit] = {"bullets": _bullets, "ticks": _ticks, "remarks": _remarks, "padding": _padded}
NEW: dict[str, Edit] = {"name": _renamed, "row": _row_more, "section": _section_more}


@pytest.mark.parametrize("document", TOWN_AND_STATE)
@pytest.mark.parametrize("new", NEW)
@pytest.mark.parametrize("mine", MINE)
def test_every_edit_meets_every_change(document: str, mine: str, new: str) -> None:
    base = DOCUMENTS[document].read_text(encoding="utf-8")
    merged = merge(base, MINE[mine](base), NEW[new](base))
    assert merged.clashes == ()
    assert merged.text == NEW[new](MINE[mine](base))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_all_edits_meet_all_changes_at_once(document: str) -> None:
    base = DOCUMENTS[document].read_text(encoding="utf-8")
    mine = _ticks(_remarks(_bullets(base)))
    new = _section_more(_renamed(base))
    assert merge(base, mine, new)[:3] == (_section_more(_renamed(mine)), new, ())


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_name_changed_on_both_sides_clashes_where_it_stands_and_nowhere_else(document: str) -> None:
    base = DOCUMENTS[document].read_text(encoding="utf-8")
    mine = _remarks(_renamed(base))
    new = _section_more(_renamed(base).replace("Camille Deschamps-Leroy", "Louison Marchetti"))
    merged = merge(base, mine, new)
    assert merged.text == _section_more(mine)
    assert not merged.fallback
    named = sum(line != other for line, other in zip(base.split("\n"), _renamed(base).split("\n"), strict=True))
    assert sum(clash.mine.count("\n") for clash in merged.clashes) == named
    assert merge(merged.base, merged.text, new)[:3] == merged[:3]


@pytest.mark.parametrize("document", PLANS)
def test_a_last_section_deleted_is_told_if_it_changes(document: str) -> None:
    base = DOCUMENTS[document].read_text(encoding="utf-8")
    mine = _without_a_section(base)
    start = len(mine)
    new = base[:start] + base[start:].replace("\n\n", "\n\nUne ligne de plus.\n\n", 1)
    merged = merge(base, mine, new)
    assert merged.text == mine
    assert [clash.mine for clash in merged.clashes] == [""]
    assert merge(base, mine, _renamed(base)).text.startswith(mine[:40])
