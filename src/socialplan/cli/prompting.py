"""Questions on a real terminal: lists with arrows, answers that are there already and can be changed, keys named below.

The library for that, prompt_toolkit, is imported here and nowhere else, and only once somebody sits at a terminal. Each
question is drawn below what was said, is taken away once it is answered, and leaves one line: what was answered.
"""

import asyncio
import select
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from gettext import gettext as _
from gettext import ngettext
from typing import Any, Final

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.data_structures import Point
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import create_input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import (
    BufferControl,
    FormattedTextControl,
    HSplit,
    Layout,
    ScrollOffsets,
    VerticalAlign,
    Window,
)
from prompt_toolkit.layout.dimension import Dimension
from prompt_toolkit.layout.processors import AfterInput, BeforeInput
from prompt_toolkit.output import ColorDepth, create_output
from prompt_toolkit.styles import Style

from socialplan.cli import screen
from socialplan.cli.asking import Shown, answered, broken, choices, ends_a_list
from socialplan.cli.keys import of_line, of_menu
from socialplan.cli.line import Line
from socialplan.cli.menu import POINT, Menu
from socialplan.cli.tty import left_as_it_was
from socialplan.cli.wrapping import BetweenWords
from socialplan.interview.prompt import COMMANDS, Prompt
from socialplan.terminal import safe_lines, safe_term

_STYLE: Final = Style.from_dict(
    {"here": "bold ansigreen", "keys": "ansibrightblack", "offer": "ansicyan", "nbsp": "nounderline fg:default"}
)
_SHELLS_COUNT_FROM: Final = 128
"""What shells add to a signal's number for the exit code."""
_AROUND: Final = 5
"""Rows of the screen that are kept, besides those of the keys, for what stands above and below a list."""
_LEAST_ROWS: Final = 3
_FEW_ROWS: Final = 14
_LONGEST_SHOWN_AGAIN: Final = 5000
"""Characters of an answer that was not taken, up to which it is worth putting right by hand."""
_LEAP: Final = 8
"""Options that a key for a page passes over."""
_SAME_BREATH: Final = 0.005
"""Seconds within which nobody types on behind Enter: what comes then was pasted."""
_ESCAPE_SECONDS: Final = 0.1
"""How long to wait, after an escape, for the rest of an arrow key."""


class KeyAsker:
    """Asks with keys, on a terminal that can move its cursor. Others have `PlainAsker`."""

    def __init__(self) -> None:
        self._input: Final = create_input(sys.stdin)
        self._output: Final = create_output(sys.stderr)
        if hasattr(self._output, "enable_cpr"):
            # Where the cursor stands is not asked for: on a slow line the terminal's answer would be read as typed.
            self._output.enable_cpr = False
        self._shown: Final = Shown(self._columns)
        self._pasted: Final[dict[str, list[str]]] = {}
        self._last: tuple[Prompt | None, str] = None, ""

    def say(self, text: str) -> None:
        """Show `text`, its lines broken between words; what is longer than two screens, screen by screen."""
        lines = broken(text, self._columns()).split("\n")
        room = max(self._rows() - _AROUND, _LEAST_ROWS)
        while len(lines) > room * 2:
            self._shown.say("\n".join(lines[:room]))
            del lines[:room]
            if not self._goes_on(len(lines)):
                return
        self._shown.say("\n".join(lines))

    def _goes_on(self, left: int) -> bool:
        """Whether the person wants to see the lines that are left."""
        label = ngettext("{number} more line. Go on?", "{number} more lines. Go on?", left).format(number=left)
        return self.read(Prompt("", "", label, "yes", default=_("yes"))) != _("No").lower()

    def read(self, prompt: Prompt) -> str:
        """The line that stands for what was chosen or typed. Raises EOFError, KeyboardInterrupt."""
        options = choices(prompt)
        self._shown.ask(prompt, () if options else prompt.options)
        line = self._choose(prompt, options) if options else self._type(prompt)
        self._last = prompt, line
        screen.complain(f"{POINT}{answered(prompt, options, line)}".rstrip())
        if prompt.kind == "yes" and line.isdecimal():
            return options[int(line) - 1].lower()
        return line

    def _choose(self, prompt: Prompt, options: tuple[str, ...]) -> str:
        menu = Menu(prompt, options)
        keys = _keys()
        _bind_menu(keys, menu)

        def foot() -> str:
            return self._foot(of_menu(menu, prompt, self._columns()))

        listed = FormattedTextControl(
            lambda: _listed(menu),
            focusable=True,
            show_cursor=False,
            get_cursor_position=lambda: Point(0, menu.pointer or 0),
        )
        further = " " * menu.indent
        windows = [
            Window(
                listed,
                height=lambda: Dimension(max=max(self._rows() - _AROUND - foot().count("\n"), _LEAST_ROWS)),
                wrap_lines=True,
                scroll_offsets=ScrollOffsets(top=1, bottom=1),
                get_line_prefix=lambda _, wrapped: further if wrapped else "",
            ),
            _text(lambda: f"{POINT}{menu.typed}" if menu.typed else "", ""),
            _text(foot, "class:keys"),
        ]
        return self._run(keys, windows)

    def _type(self, prompt: Prompt) -> str:
        line = Line(prompt, self._pasted, self._refused(prompt))
        buffer = Buffer(document=Document(line.given), multiline=False)
        keys = _keys()
        _bind_line(keys, line, buffer, self._more if prompt.kind == "text" else lambda _: False)
        processors = [
            BeforeInput(POINT),
            AfterInput(lambda: [("class:keys", _drawn(safe_term(line.suggested(buffer.text), None)))]),
            BetweenWords(),
        ]

        def foot() -> str:
            return self._foot(of_line(buffer.text, prompt, self._columns(), line.suggested(buffer.text)))

        windows = [
            Window(BufferControl(buffer, processors), wrap_lines=True, dont_extend_height=True),
            _text(
                lambda: "" if line.suggested(buffer.text) else line.offered(buffer.text, self._columns()), "class:offer"
            ),
            _text(foot, "class:keys"),
        ]
        return line.result(self._run(keys, windows))

    def _more(self, event: KeyPressEvent) -> bool:
        """Whether more was typed in the same breath: a text pasted by a terminal that does not tell pastes apart."""
        waiting = [press for press in event.key_processor.input_queue if isinstance(press, KeyPress)]
        if waiting:
            return waiting[0].data.isprintable() or waiting[0].key in {"c-m", "c-j"}
        if sys.platform == "win32":
            return False
        return bool(select.select([self._input.fileno()], [], [], _SAME_BREATH)[0])

    def _refused(self, prompt: Prompt) -> str:
        """What was typed just before, where the same question comes again at once: it was not taken."""
        last, line = self._last
        is_another = not prompt.place or not prompt.label or ends_a_list(prompt) or last != prompt
        return "" if is_another or line in COMMANDS or len(line) > _LONGEST_SHOWN_AGAIN else line

    def _columns(self) -> int:
        return self._output.get_size().columns

    def _rows(self) -> int:
        return self._output.get_size().rows

    def _foot(self, keys: str) -> str:
        """The keys; on a screen of a few rows, the first line of them."""
        return keys if self._rows() >= _FEW_ROWS else keys.partition("\n")[0]

    def _run(self, keys: KeyBindings, windows: list[Window]) -> str:
        """Show a question until a key ends it; the terminal is as it was before, whatever happens."""
        depth = ColorDepth.DEPTH_4_BIT if screen.colours(sys.stderr) else ColorDepth.DEPTH_1_BIT
        application: Application[str] = Application(
            layout=Layout(HSplit(windows, align=VerticalAlign.TOP)),
            key_bindings=keys,
            style=_STYLE,
            color_depth=depth,
            input=self._input,
            output=self._output,
            erase_when_done=True,
        )
        application.ttimeoutlen = _ESCAPE_SECONDS
        with left_as_it_was():
            return application.run(pre_run=lambda: _end_in_order(application), set_exception_handler=False)


def _end_in_order(application: Application[str]) -> None:
    """Let a fault of ours, and a request to stop, end the question before they are told."""

    def stop(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        if not application.is_done:
            application.exit(exception=context.get("exception") or RuntimeError(context["message"]))

    def leave() -> None:
        if not application.is_done:
            application.exit(exception=SystemExit(_SHELLS_COUNT_FROM + signal.SIGTERM))

    loop = asyncio.get_running_loop()
    loop.set_exception_handler(stop)
    with suppress(NotImplementedError, RuntimeError):  # Windows; not the main thread
        loop.add_signal_handler(signal.SIGTERM, leave)


def _keys() -> KeyBindings:
    """What ends every question: Ctrl-C stops, Ctrl-D says that there is nothing more, Ctrl-Z leaves for a while."""
    keys = KeyBindings()

    @keys.add("c-c")
    @keys.add(Keys.SIGINT)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt())

    @keys.add("c-d")
    def _(event: KeyPressEvent) -> None:
        if event.current_buffer.document.current_char:
            event.current_buffer.delete()
        else:
            event.app.exit(exception=EOFError())

    @keys.add("c-z")
    def _(event: KeyPressEvent) -> None:
        event.app.suspend_to_background()

    return keys


def _bind_menu(keys: KeyBindings, menu: Menu) -> None:
    """The keys of a list."""

    def moves(name: str, move: Callable[[], None]) -> None:
        keys.add(name, eager=True)(lambda _: move())

    moves("up", lambda: menu.move(-1))
    moves("down", lambda: menu.move(1))
    moves("pageup", lambda: menu.leap(-_LEAP))
    moves("pagedown", lambda: menu.leap(_LEAP))
    moves("home", lambda: menu.leap(-len(menu.options)))
    moves("end", lambda: menu.leap(len(menu.options)))
    moves("backspace", menu.rub_out)

    @keys.add("enter", eager=True)
    @keys.add("c-j", eager=True)
    def _(event: KeyPressEvent) -> None:
        _end(event, menu.enter())

    @keys.add(Keys.BracketedPaste, eager=True)
    def _(event: KeyPressEvent) -> None:
        menu.type(event.data)

    @keys.add(Keys.Any)
    def _(event: KeyPressEvent) -> None:
        if event.data.isprintable():
            menu.press(event.data)


def _bind_line(keys: KeyBindings, line: Line, buffer: Buffer, more: Callable[[KeyPressEvent], bool]) -> None:
    """The keys of a typed line, besides those that every terminal has for writing; `more`: whether Enter is no end."""

    def write(text: str) -> None:
        buffer.document = Document(text)

    @keys.add("enter", eager=True)
    @keys.add("c-j", eager=True)
    def _(event: KeyPressEvent) -> None:
        if more(event):
            buffer.insert_text(" ")
        else:
            _end(event, buffer.text)

    @keys.add("tab", eager=True)
    def _(_: KeyPressEvent) -> None:
        write(line.suggested(buffer.text) or line.complete(buffer.text))

    @keys.add(Keys.BracketedPaste, eager=True)
    def _(event: KeyPressEvent) -> None:
        buffer.insert_text(line.paste(event.data))

    is_suggested = Condition(lambda: bool(line.suggested(buffer.text)))

    for key in ("right", "left", "end", "home", "c-e", "c-f"):
        keys.add(key, filter=is_suggested, eager=True)(lambda _: write(line.suggested(buffer.text)))

    for key in ("backspace", "delete", "c-u", "c-w", "c-k"):
        keys.add(key, filter=is_suggested, eager=True)(lambda _: line.drop())


def _end(event: KeyPressEvent, line: str | None) -> None:
    if line is not None and not event.app.is_done:
        event.app.exit(result=line)


def _text(text: Callable[[], str], style: str) -> Window:
    """Text that takes as many rows as it has lines, none while it is empty."""
    return Window(
        FormattedTextControl(lambda: [(style, _drawn(text()))]),
        height=lambda: Dimension.exact(text().count("\n") + 1 if text() else 0),
        wrap_lines=True,
    )


def _drawn(text: str) -> str:
    """`text` as it is drawn: prompt_toolkit underlines the blanks of French."""
    return text.replace("\u00a0", " ")


def _listed(menu: Menu) -> StyleAndTextTuples:
    """The list as it is drawn."""
    found: StyleAndTextTuples = []
    for at, row in enumerate(menu.rows()):
        end = "" if at == len(menu.options) - 1 else "\n"
        found.append(("class:here" if at == menu.pointer else "", f"{_drawn(safe_lines(row))}{end}"))
    return found
