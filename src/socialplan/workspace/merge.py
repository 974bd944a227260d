"""Three-way merge of one document: as last rendered, as the person has it, as rendered now.

Pure: three plain texts in (`texts.plain`), a result out. Where both sides changed the same words the person's stand
and the passage is a clash, told until it is settled. A merge that would lose a line of the person's, or would not
find the same clashes again, is never given: the whole document is then one clash.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from socialplan.workspace.alignment import NOWHERE, aligned
from socialplan.workspace.belt import BeltError, holds
from socialplan.workspace.fences import fenced
from socialplan.workspace.passages import UNKNOWN, Passage, Span, as_mine, as_new, lines, spans, tidied
from socialplan.workspace.words import weave

__all__ = [
    "BeltError",
    "Clash",
    "Merged",
    "Take",
    "differences",
    "holds_markers",
    "marked",
    "merge",
    "settle",
    "settle_whole",
    "whole",
]

_MOST_CHARACTERS: Final = 200_000  # a longer run of clashing lines is not looked at word by word
_MARK: Final = "<<<<<<<"


class Take(StrEnum):
    """Which text a clash is settled with."""

    MINE = "mine"
    NEW = "new"
    BOTH = "both"


class Clash(NamedTuple):
    """A passage that both sides changed, in whole lines; each text may be empty.

    `base` is also empty where it is not known what was there. `line` is the line of the result, from 1, where the
    person's text stands or would stand.
    """

    base: str
    mine: str
    new: str
    line: int


class Merged(NamedTuple):
    """What comes of a merge.

    `text` has the person's lines in each clash. `base` is what to remember: the new rendering with the old lines in
    each clash, so that the same clashes are found again. `kept` has for each line of the text the number, from 0, of
    the person's line whose end it has, or None for a new line. `fallback`: the whole document is one clash, because
    nothing finer could be shown to lose nothing.
    """

    text: str
    base: str
    clashes: tuple[Clash, ...]
    kept: tuple[int | None, ...]
    fallback: bool = False


def merge(base: str, mine: str, new: str) -> Merged:
    """Both sides' changes in one text; what clashes is left as the person has it.

    Args:
        base: the text as last rendered, or the `base` of the last merge.
        mine: the person's text.
        new: the text as rendered now.

    Raises:
        BeltError: not even the person's own text keeps all their lines; a fault in this code.
        ValueError: a text is not plain: it does not end with a line feed.
    """
    passages, fallback = _checked(base, mine, new)
    return _merged(passages, fallback=fallback)


def whole(base: str, mine: str, new: str) -> Merged:
    """The person's text as it is, and all of it in one clash with the new one: for what cannot be merged by lines.

    Args:
        base: as for `merge`; empty where it is not known.
        mine: as for `merge`.
        new: as for `merge`.

    Raises:
        ValueError: a text is not plain.
    """
    return _merged([as_mine(_plain_lines(base), _plain_lines(mine), _plain_lines(new), 0, clash=True)])


def settle_whole(mine: str, new: str, take: Take | str) -> str:
    """The text that settles a clash of whole texts. Raises `ValueError` for both: only one can stand."""
    if take is Take.BOTH:
        raise ValueError("only one of two whole texts can stand")
    if take is Take.NEW:
        return new
    if take is Take.MINE:
        return mine
    return take if not take or take.endswith("\n") else take + "\n"


def settle(base: str, mine: str, new: str, takes: Sequence[Take | str | None]) -> Merged:
    """The merge with some of its clashes settled; a settled one is not found again.

    Args:
        base: as for `merge`; after `differences`, its `base`.
        mine: as for `merge`.
        new: as for `merge`.
        takes: for each clash in order what to take, the text to put there, or None to leave it open.

    Raises:
        BeltError: as for `merge`.
        ValueError: there are not as many takes as clashes, or one of the three texts is not plain.
    """
    passages, fallback = _checked(base, mine, new)
    count = sum(passage.clash for passage in passages)
    if count != len(takes):
        raise ValueError(f"{count} clashes, {len(takes)} takes")
    rest = iter(takes)
    settled = [_settled(passage, next(rest)) if passage.clash else passage for passage in passages]
    if fallback and None in takes:
        return _merged(settled, fallback=True)
    return _found_again(_merged(settled), new)


def differences(mine: str, new: str) -> Merged:
    """Two texts of which no base is known: every run of lines that differs is a clash.

    The result's `base` stands for the unknown one: merging or settling with it finds these clashes again.

    Raises:
        BeltError: as for `merge`.
        ValueError: a text is not plain.
    """
    ours, theirs = _plain_lines(mine), _plain_lines(new)
    partner = aligned(ours, theirs)
    # Each line that both have is its own base.
    common = [index for index, other in enumerate(partner) if other != NOWHERE]
    passages = []
    for span in spans(common, [partner[index] for index in common], (len(ours), len(theirs))):
        old = [ours[index] for index in common[span.base : span.base_end]] if span.stable else [UNKNOWN]
        mine_lines, new_lines = ours[span.mine : span.mine_end], theirs[span.new : span.new_end]
        passages.append(as_mine(old, mine_lines, new_lines, span.mine, clash=not span.stable))
    return _found_again(_merged(passages), new)


def marked(base: str, mine: str, new: str, labels: tuple[str, str, str]) -> str:
    """The merge with each clash between markers, as `git merge-file --diff3` writes them.

    Args:
        base: as for `merge`.
        mine: as for `merge`.
        new: as for `merge`.
        labels: what to call the person's text, the old one and the new one, each one line.

    Raises:
        BeltError: as for `merge`.
        ValueError: a text is not plain.
    """
    ours, old, theirs = labels
    written: list[str] = []
    for passage in _checked(base, mine, new)[0]:
        if not passage.clash:
            written += passage.text
            continue
        written += [f"<<<<<<< {ours}\n", *passage.mine, f"||||||| {old}\n", *_known(passage.base)]
        written += ["=======\n", *passage.new, f">>>>>>> {theirs}\n"]
    return "".join(written)


def holds_markers(text: str) -> bool:
    """Whether a line of a text begins with the first conflict marker; the others may have been taken away already.

    The others alone are no proof: seven equals signs underline a title, seven chevrons quote seven times.
    """
    return any(line.split(" ", 1)[0] == _MARK for line in text.split("\n"))


def _checked(base: str, mine: str, new: str) -> tuple[list[Passage], bool]:
    """The passages of the merge, and whether they are the whole document in one clash."""
    passages = _passages(base, mine, new)
    if holds(base, mine, new, passages) and _stands(_merged(passages), new):
        return passages, False
    whole = [as_mine(lines(base), lines(mine), lines(new), 0, clash=True)]
    if not holds(base, mine, new, whole):
        raise BeltError
    return whole, True


def _stands(merged: Merged, new: str) -> bool:
    """Whether the next merge, nothing having changed, gives the same again."""
    if not merged.clashes:
        return merged.base == new
    return _merged(_passages(merged.base, merged.text, new))[:3] == merged[:3]


def _found_again(merged: Merged, new: str) -> Merged:
    """The result, if the next merge finds its open clashes again; else the whole document in one clash."""
    if _stands(merged, new):
        return merged
    whole = _merged([as_mine([UNKNOWN], lines(merged.text), lines(new), 0, clash=True)], fallback=True)
    return whole._replace(kept=merged.kept)


def _passages(base: str, mine: str, new: str) -> list[Passage]:
    old, ours, theirs = _plain_lines(base), _plain_lines(mine), _plain_lines(new)
    code = fenced(old), fenced(ours), fenced(theirs)
    found: list[Passage] = []
    for span in spans(aligned(old, ours), aligned(old, theirs), (len(ours), len(theirs))):
        in_code = any(
            (
                *code[0][span.base : span.base_end],
                *code[1][span.mine : span.mine_end],
                *code[2][span.new : span.new_end],
            )
        )
        found += _decided(old, ours, theirs, span, in_code=in_code)
    return tidied(found)


def _decided(
    base: Sequence[str], mine: Sequence[str], new: Sequence[str], span: Span, *, in_code: bool
) -> list[Passage]:
    """What becomes of the lines between two that both sides left, or of those themselves."""
    old = base[span.base : span.base_end]
    ours = mine[span.mine : span.mine_end]
    theirs = new[span.new : span.new_end]
    if span.stable or theirs in (ours, old):
        return [as_mine(old, ours, theirs, span.mine)]
    if ours == old:
        return [as_new(old, ours, theirs, span.mine)]
    too_long = sum(len(line) for lines_ in (old, ours, theirs) for line in lines_) > _MOST_CHARACTERS
    if in_code or too_long or UNKNOWN in old:
        return [as_mine(old, ours, theirs, span.mine, clash=True)]
    return list(weave(old, ours, theirs, span.mine))


def _settled(clash: Passage, take: Take | str | None) -> Passage:
    if take is None:
        return clash
    if take is Take.MINE:
        return as_mine(clash.base, clash.mine, clash.new, clash.at)
    if take is Take.NEW:
        return as_new(clash.base, clash.mine, clash.new, clash.at)
    mine = as_mine(clash.base, clash.mine, clash.new, clash.at)
    if take is Take.BOTH:
        text = [*clash.mine, *clash.new]
        return mine._replace(text=text, kept=(*mine.kept, *(None for _ in clash.new)))
    text = lines(take if not take or take.endswith("\n") else take + "\n")
    return mine._replace(text=text, kept=(None,) * len(text))


def _merged(passages: Sequence[Passage], *, fallback: bool = False) -> Merged:
    text: list[str] = []
    base: list[str] = []
    kept: list[int | None] = []
    clashes: list[Clash] = []
    for passage in passages:
        if passage.clash:
            old, ours, theirs = ("".join(part) for part in (_known(passage.base), passage.mine, passage.new))
            clashes.append(Clash(old, ours, theirs, len(text) + 1))
        text += passage.text
        base += passage.base if passage.clash else passage.new
        kept += passage.kept
    return Merged("".join(text), "".join(base), tuple(clashes), tuple(kept), fallback)


def _known(base: Sequence[str]) -> list[str]:
    return [line for line in base if line != UNKNOWN]


def _plain_lines(text: str) -> list[str]:
    if text and not text.endswith("\n"):
        raise ValueError("a plain text ends with a line feed")
    return lines(text)
