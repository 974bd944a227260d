"""The lines at the foot of a question: which keys do what, in plain words."""

from gettext import gettext as _
from gettext import ngettext
from typing import Final
from unicodedata import combining, east_asian_width

from socialplan.cli.asking import ends_a_list
from socialplan.cli.menu import Menu
from socialplan.interview.prompt import BACK, COMMANDS, HELP, JUMP, LATER, NONE, REVIEW, Prompt

_LONGEST_SHOWN: Final = 30
"""Characters of the answer that is named behind “Enter”."""
_AT_A_GLANCE: Final = 12
"""Options that are seen without being counted."""
_INDENT: Final = "  "
_APART: Final = "   "


def of_menu(menu: Menu, prompt: Prompt, width: int) -> str:
    """What can be typed in a list, the most useful first."""
    chosen = ", ".join(menu.chosen())
    parts = [_enter(menu.typed if menu.typed in COMMANDS else chosen or menu.typed, prompt)]
    if menu.told_to_go_on:
        parts = [_("Enter again: {answer}").format(answer=_short(chosen))]
    if menu.several:
        parts.append(_("space: tick"))
    parts.append(_("arrows, number or letters: choose"))
    if len(menu.options) > _AT_A_GLANCE:
        parts.append(
            ngettext("{number} choice", "{number} choices", len(menu.options)).format(number=len(menu.options))
        )
    return _laid_out(parts, width) + _signs(prompt, width)


def of_line(written: str, prompt: Prompt, width: int, suggested: str = "") -> str:
    """What can be typed on a line, once `written` stands on it, or while something is `suggested`."""
    is_sign = written in COMMANDS and bool(prompt.place)
    parts = [_("Enter: go on") if written and not is_sign else _enter(written or suggested, prompt)]
    if suggested:
        parts += [_("type: replace it"), _("Tab: change it")]
    elif prompt.words:
        parts.append(_("Tab: complete"))
    if prompt.hint:
        parts.append(prompt.hint)
    return _laid_out(parts, width) + _signs(prompt, width)


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: some letters take two."""
    return sum(0 if combining(each) else 2 if east_asian_width(each) in "WF" else 1 for each in text)


def _laid_out(parts: list[str], width: int) -> str:
    """The parts behind one another, on as many lines as `width` columns ask for; none is broken in two."""
    lines = [_INDENT + parts[0]]
    for part in parts[1:]:
        longer = f"{lines[-1]}{_APART}{part}"
        if columns(longer) > width:
            lines.append(_INDENT + part)
        else:
            lines[-1] = longer
    return "\n".join(lines)


def _enter(answer: str, prompt: Prompt) -> str:
    if answer in COMMANDS and prompt.place:
        return _("Enter: {answer}").format(answer=_commands()[answer])
    if answer:
        return _("Enter: {answer}").format(answer=_short(answer))
    if prompt.enter:
        return _("Enter: {answer}").format(answer=prompt.enter)
    if ends_a_list(prompt):
        return _("Enter: that is all")
    return _("Enter: decide later") if prompt.place else _("Enter: go on")


def _short(answer: str) -> str:
    return answer if len(answer) <= _LONGEST_SHOWN else f"{answer[:_LONGEST_SHOWN]}…"


def _commands() -> dict[str, str]:
    """What each sign does, in a word."""
    said = {HELP: _("why"), BACK: _("back"), LATER: _("later"), NONE: _("nothing")}
    return said | {JUMP: _("chapters"), REVIEW: _("answers")}


def _signs(prompt: Prompt, width: int) -> str:
    """The commands; outside the outline there is nothing to go back to."""
    if not prompt.place:
        return ""
    signs = [f"{sign} {word}" for sign, word in _commands().items()]
    then = _("then Enter")
    signs[-1] += f"{_APART}({then})"
    return "\n" + _laid_out(signs, width)
